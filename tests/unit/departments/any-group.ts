/* Any group's revealed scores and weights, for property tests. */
import * as fc from 'fast-check';
import {
  emptyGroupDepartments,
  type GroupDepartments,
  type Option,
  type Score,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId, RoundId } from '../../../src-shared/kernel/ids.ts';
import { groupA } from '../../support/ids.ts';
import { criteria } from './situations.ts';

// Literals of this test stand for ids.
const option = (index: number) => `o${index}` as OptionId;
const criterionIds = criteria as readonly string[] as readonly CriterionId[];
const round = (id: string) => id as RoundId;

export type Entry = {
  /** scores[person][option][criterion]. */
  readonly scores: readonly (readonly (readonly (Score | null)[])[])[];
  /** ratings[person][criterion]. */
  readonly ratings: readonly (readonly number[])[];
  readonly options: number;
  readonly out: readonly boolean[];
};

const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);

/** 1 to 8 persons, 1 to 8 options; sometimes gaps, sometimes ruled-out options. */
export const anyEntry = (gaps: boolean): fc.Arbitrary<Entry> =>
  fc
    .record({ persons: fc.integer({ min: 1, max: 8 }), options: fc.integer({ min: 1, max: 8 }) })
    .chain(({ persons, options }) => {
      const exactly = <T>(arbitrary: fc.Arbitrary<T>, length: number) =>
        fc.array(arbitrary, { minLength: length, maxLength: length });
      const cell: fc.Arbitrary<Score | null> = gaps
        ? fc.oneof({ weight: 6, arbitrary: score }, { weight: 1, arbitrary: fc.constant(null) })
        : score;
      return fc.record({
        scores: exactly(exactly(exactly(cell, criteria.length), options), persons),
        ratings: exactly(exactly(fc.integer({ min: 5, max: 100 }), criteria.length), persons),
        options: fc.constant(options),
        out: gaps ? exactly(fc.boolean(), options) : exactly(fc.constant(false), options),
      });
    });

/** The group that entered it; options and persons in the given order. */
export function groupOf(
  { scores, ratings, options, out }: Entry,
  order: { readonly options?: readonly number[]; readonly persons?: readonly number[] } = {},
): GroupDepartments {
  const indices = Array.from({ length: options }, (_, index) => index);
  const persons = order.persons ?? scores.map((_, index) => index);
  const list = (order.options ?? indices).map(
    (index): Option => ({
      id: option(index),
      name: `部署${index}`,
      library: null,
      concern: '',
      gives: '',
      problem: '',
      knockouts: [out[index] ? 'out' : 'ok', 'ok', 'ok'],
    }),
  );
  // The seat an entry sits at is its place in `persons`.
  const seatOf = (position: number) => `A${position + 1}`;
  return {
    ...emptyGroupDepartments(groupA),
    options: list,
    scoreRounds: [
      {
        id: round('s'),
        isRevealed: true,
        isSecondLook: false,
        cells: list.flatMap(({ id }) =>
          criterionIds.map((criterionId) => ({ optionId: id, criterionId })),
        ),
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            persons.map((person, position) => [
              seatOf(position),
              Object.fromEntries(
                criterionIds.map((id, k) => [
                  id,
                  Object.fromEntries(
                    indices.map((o) => [option(o), scores[person]?.[o]?.[k] ?? null]),
                  ),
                ]),
              ),
            ]),
          ),
        },
      },
    ],
    weightRounds: [
      {
        id: round('w'),
        isRevealed: true,
        criterionIds,
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            persons.map((person, position) => [
              seatOf(position),
              {
                ranking: null,
                ratings: Object.fromEntries(
                  criterionIds.map((id, k) => [id, ratings[person]?.[k] ?? 5]),
                ),
              },
            ]),
          ),
        },
      },
    ],
  };
}
