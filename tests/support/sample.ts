/* The fictional sample workshop, as its file and as the workshop it is imported to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportPlan, planImport } from '../../src-shared/interchange/workshop-json.ts';
import type { WorkshopId } from '../../src-shared/kernel/ids.ts';
import {
  emptyWorkshop,
  reduceWorkshop,
  type Workshop,
} from '../../src-shared/workshop/workshop.ts';
import { countingIds, run, testNowMs } from './run-commands.ts';

export const samplePath = join(import.meta.dirname, '../../resources/sample-workshop.ja.json');

/** The part of the sample's shape the tests compare with. */
export type SampleJson = {
  readonly groups: readonly {
    readonly id: string;
    readonly vision: {
      readonly notes: readonly {
        readonly id: string;
        readonly seat: string;
        readonly text: string;
      }[];
      readonly clusters: readonly {
        readonly name: string;
        readonly notes: readonly string[];
        readonly dots: number;
      }[];
      readonly rounds: readonly {
        readonly draft: string;
        readonly votes: { readonly [seat: string]: number };
        readonly concerns: readonly string[];
      }[];
      readonly statementChecks: { readonly [check: string]: number };
    };
    readonly expected: {
      readonly visionRounds: readonly {
        readonly median: number;
        readonly min: number;
        readonly shareAtLeast3: number;
        readonly agreement: number;
        readonly state: string;
      }[];
      readonly visionCheckMean: number;
      readonly resources: { readonly byNeed: { readonly [needId: string]: object } };
      readonly department: object;
    };
  }[];
};

/** A fresh copy of the sample's JSON, to be changed at will. */
export function sampleJson(): SampleJson {
  // The shape of a file of the project, which the tests compare value by value.
  return JSON.parse(readFileSync(samplePath, 'utf8')) as SampleJson;
}

export function planOf(json: unknown): ImportPlan {
  const plan = planImport(json, countingIds());
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

/** A new workshop with nothing but a plan's details. */
export function created(plan: ImportPlan): Workshop {
  // A made-up id is what the brand means.
  return reduceWorkshop(emptyWorkshop('workshop-1' as WorkshopId), {
    type: 'workshop.created.v1',
    body: { details: plan.details, isSample: plan.isSample, createdAtMs: testNowMs },
  });
}

/** The sample workshop after its import; every step must be accepted. */
export function theSample(): Workshop {
  const plan = planOf(sampleJson());
  return plan.steps.reduce((workshop, { name, input, place }) => {
    const ran = run(workshop, name, input);
    if (!ran.ok) throw new Error(`${place}: ${JSON.stringify(ran.failure)}`);
    return ran.value.workshop;
  }, created(plan));
}
