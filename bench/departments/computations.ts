/*
 * E5's computations in plain Node for 8 departments, 7 criteria and 80 persons. A room seats 8 a group;
 * the functions know no such limit, so they are given ten times that.
 */
import {
  meanWeights,
  stabilityRange,
  weightedValues,
} from '../../src-shared/exercises/departments/decision-model.ts';
import {
  measureDepartments,
  stayingWinner,
} from '../../src-shared/exercises/departments/measures.ts';
import {
  emptyGroupDepartments,
  type GroupDepartments,
  type Score,
} from '../../src-shared/exercises/departments/model.ts';
import { revealedVotes } from '../../src-shared/exercises/departments/score-table.ts';
import {
  anyWeightShares,
  jitterShares,
} from '../../src-shared/exercises/departments/seeded-draws.ts';
import {
  drawCount,
  rescaled,
  resultWithWeights,
} from '../../src-shared/exercises/departments/weighted-result.ts';
import type { CriterionId, GroupId, OptionId, RoundId } from '../../src-shared/kernel/ids.ts';
import { criteria, optionCount, ratingOf, scoreOf } from '../sheets/full-workshop.ts';

export const personCount = 80;

// Literals of this bench are ids by being used as such.
const criterionIds = criteria as readonly string[] as readonly CriterionId[];
const optionIds = Array.from({ length: optionCount }, (_, at) => `option${at}` as OptionId);
const persons = Array.from({ length: personCount }, (_, at) => `A${at + 1}`);
const roundOf = (id: string) => ({ id: id as RoundId, isRevealed: true });

/** A group in which everybody scored every cell and weighed every criterion. */
function eightyPersons(): GroupDepartments {
  const byPerson = <Value>(value: (person: number) => Value) =>
    Object.fromEntries(persons.map((seat, person) => [seat, value(person)]));
  return {
    ...emptyGroupDepartments('A' as GroupId),
    options: optionIds.map((id) => ({
      id,
      name: id,
      library: null,
      concern: '',
      gives: '',
      problem: '',
      knockouts: ['ok', 'ok', 'ok'],
    })),
    criteria: criterionIds.map((id) => ({ id, name: id, anchors: { 1: '', 3: '', 5: '' } })),
    scoreRounds: [
      {
        ...roundOf('scores'),
        isSecondLook: false,
        cells: criterionIds.flatMap((criterionId) =>
          optionIds.map((optionId) => ({ optionId, criterionId })),
        ),
        ballots: {
          kind: 'seats',
          bySeat: byPerson((person) =>
            Object.fromEntries(
              criterionIds.map((id, k) => [
                id,
                // scoreOf stays between 1 and 5.
                Object.fromEntries(optionIds.map((o, at) => [o, scoreOf(person, at, k) as Score])),
              ]),
            ),
          ),
        },
      },
    ],
    weightRounds: [
      {
        ...roundOf('weights'),
        criterionIds,
        ballots: {
          kind: 'seats',
          bySeat: byPerson((person) => ({
            ranking: null,
            ratings: Object.fromEntries(criterionIds.map((id, k) => [id, ratingOf(person, k)])),
          })),
        },
      },
    ],
  };
}

export type Timed = {
  readonly name: string;
  /** Milliseconds of each run after the warm-up. */
  readonly runs: readonly number[];
  /** Whether it is done on the main thread with each step of a slider. */
  readonly isPerFrame: boolean;
};

const warmUpMs = 300;
const measuredMs = 1500;
const fewestRuns = 50;

/** Runs a computation until its code is warm, then for a while. */
function time(name: string, isPerFrame: boolean, compute: (run: number) => unknown): Timed {
  const warmAt = performance.now() + warmUpMs;
  for (let run = 0; performance.now() < warmAt; run += 1) compute(run);
  const runs: number[] = [];
  const endsAt = performance.now() + measuredMs;
  while (performance.now() < endsAt || runs.length < fewestRuns) {
    const startedAt = performance.now();
    compute(runs.length);
    runs.push(performance.now() - startedAt);
  }
  return { name, runs, isPerFrame };
}

/** Times every part, and all of it at once as after a reveal. */
export function timeComputations(): readonly Timed[] {
  const group = eightyPersons();
  const votes = revealedVotes(group);
  const { table, result } = measureDepartments(group);
  if (result?.winner == null) throw new Error('The group of the bench has no winner.');
  const { winner } = result;
  const values = table.values.map((row) => row.map((value) => value ?? 0));
  const weights = meanWeights(votes.ownWeights, criterionIds.length);
  const top = optionIds.indexOf(winner);
  const sliderAt = (run: number) =>
    rescaled(weights, run % weights.length, ((run * 7) % 101) / 100);
  return [
    time('ranking for a slider position', true, (run) =>
      weightedValues(table.values, sliderAt(run)),
    ),
    time('closed-form intervals, all criteria', true, () =>
      criterionIds.map((_, k) => stabilityRange(values, weights, top, k)),
    ),
    time('whole result for a slider position', true, (run) =>
      resultWithWeights(table, sliderAt(run)),
    ),
    time('leave one out, 80 times', false, () => stayingWinner(votes, winner)),
    time('jitter, 10,000 draws', false, (run) => jitterShares(values, weights, drawCount, run)),
    time('any weights, 10,000 draws', false, (run) =>
      anyWeightShares(values, weights.length, drawCount, run),
    ),
    time('everything at once', false, () => measureDepartments(group)),
  ];
}
