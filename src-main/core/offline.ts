/*
 * What the command line does without a screen, over the same commands, sessions and sheets: import,
 * measures, export.
 */
import type { ExportOrder } from '../../src-shared/contract/requests.ts';
import {
  criterionName,
  type DepartmentsText,
  departmentMeasures,
  departmentsTextEn,
  departmentsTextJa,
  type GroupDepartments,
  groupDepartments,
  type PrintedDepartmentMeasures,
  printedDepartmentMeasures,
  robustnessSentence,
} from '../../src-shared/exercises/departments/index.ts';
import {
  groupResources,
  type PrintedResourceMeasures,
  printedResourceMeasures,
} from '../../src-shared/exercises/resources/index.ts';
import {
  groupVision,
  type PrintedVisionMeasures,
  printedVisionMeasures,
} from '../../src-shared/exercises/vision/index.ts';
import { planImport } from '../../src-shared/interchange/workshop-json.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { openSessionFile } from '../storage/index.ts';
import { type ExportControl, type ExportResult, planSheets, writeSheets } from './exports.ts';
import type { CorePorts, Outcome } from './ports.ts';
import { restore } from './restore.ts';
import { asContractFailure, composeWorkshop, writeNewWorkshop } from './session-store.ts';

export type ImportReport = {
  /** Parts of the file this version does not read yet, each once. */
  readonly unknownSections: readonly string[];
  readonly operations: number;
  readonly groups: number;
};

/**
 * Turns a parsed workshop JSON into a new session file, through the ordinary commands.
 *
 * The whole import is judged in memory first; a refusal (with its `step` and the command's details)
 * leaves no file, and an existing file is never replaced.
 */
export function importWorkshop(
  ports: Pick<CorePorts, 'clock' | 'newId'>,
  json: unknown,
  outPath: string,
): Outcome<ImportReport> {
  const planned = planImport(json, ports.newId);
  if (!planned.ok) return planned;
  const composed = composeWorkshop(ports, planned.value);
  if (!composed.ok) return composed;
  const written = writeNewWorkshop(outPath, composed.value);
  if (!written.ok) return written;
  return ok({
    unknownSections: planned.value.unknownSections,
    operations: composed.value.operations.length,
    groups: composed.value.workshop.groups.length,
  });
}

/** Opens a file only to read its workshop; nothing is added to it. */
function readWorkshop(path: string): Outcome<Workshop> {
  const opened = openSessionFile(path);
  if (!opened.ok) return fail(asContractFailure(opened.failure));
  const restored = restore(opened.value);
  opened.value.close();
  return restored.ok ? ok(restored.value.replica.workshop) : restored;
}

/** What the ids and the verdict among the measures say to a reader, in both languages. */
export type MeasureTexts = {
  /** By the id of the need, as the group wrote it. */
  readonly needs: { readonly [needId: string]: string };
  /** By the id of the criterion. */
  readonly criteria: InLanguages<{ readonly [criterionId: string]: string }>;
  /** How solid the result on departments is. */
  readonly robustness: InLanguages<string>;
};
type InLanguages<Value> = { readonly ja: Value; readonly en: Value };

export type WorkshopMeasures = {
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly measures: PrintedVisionMeasures & {
      readonly resources: PrintedResourceMeasures;
      readonly department: PrintedDepartmentMeasures;
    };
    readonly words: MeasureTexts;
  }[];
  /** Measures over the whole room; the exercises so far have none. */
  readonly room: { readonly [measure: string]: never };
};

/** Every computed result of a session file, named, nested and rounded as the sample's `expected`. */
export function measureFile(path: string): Outcome<WorkshopMeasures> {
  const workshop = readWorkshop(path);
  if (!workshop.ok) return workshop;
  const { groups, vision, resources, departments } = workshop.value;
  return ok({
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      measures: {
        ...printedVisionMeasures(groupVision(vision, group.id)),
        resources: printedResourceMeasures(groupResources(resources, group.id)),
        department: printedDepartmentMeasures(groupDepartments(departments, group.id)),
      },
      words: {
        needs: Object.fromEntries(
          groupResources(resources, group.id).needs.map(({ id, text }) => [id, text]),
        ),
        ...departmentTexts(groupDepartments(departments, group.id)),
      },
    })),
    room: {},
  });
}

function departmentTexts(group: GroupDepartments): Pick<MeasureTexts, 'criteria' | 'robustness'> {
  const names = (text: DepartmentsText) =>
    Object.fromEntries(group.criteria.map((each) => [each.id, criterionName(each, text)]));
  const measures = departmentMeasures(group);
  return {
    criteria: { ja: names(departmentsTextJa), en: names(departmentsTextEn) },
    robustness: {
      ja: robustnessSentence(measures, 'ja'),
      en: robustnessSentence(measures, 'en'),
    },
  };
}

/** Prints the ordered sheets of a session file into a folder. */
export async function exportFile(
  ports: CorePorts,
  path: string,
  order: ExportOrder,
  outFolder: string,
  control: ExportControl,
): Promise<Outcome<ExportResult>> {
  const workshop = readWorkshop(path);
  if (!workshop.ok) return workshop;
  const planned = planSheets(ports, workshop.value, order);
  return planned.ok ? writeSheets(ports, planned.value, order.paper, outFolder, control) : planned;
}
