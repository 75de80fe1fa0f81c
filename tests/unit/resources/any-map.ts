/* Any resource map, for property tests: several importance votes, hidden ones, counts, gaps, odd supplies. */
import * as fc from 'fast-check';
import {
  emptyGroupResources,
  type GroupResources,
  type Importance,
  type ImportanceRound,
  type Need,
  type SupplyLevel,
} from '../../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId, OfferId } from '../../../src-shared/kernel/ids.ts';
import { groupA, roundId } from '../../support/ids.ts';

// Literals of this test stand for ids.
export const needAt = (index: number) => `n${index}` as NeedId;
export const candidateAt = (index: number) => `c${index}` as CandidateId;

const level = fc.constantFrom<SupplyLevel>(0, 0.5, 1);
const importance = fc.constantFrom<Importance>(1, 2, 3, 4, 5, 5, 4);
const candidatesMost = 6;

const needShape = fc.record({
  own: fc.option(level),
  /** By person; null is not judged. */
  votes: fc.array(fc.option(importance, { freq: 6 }), { minLength: 8, maxLength: 8 }),
  supplies: fc.array(fc.record({ level, isConfirmed: fc.boolean() }), {
    minLength: candidatesMost,
    maxLength: candidatesMost,
  }),
  /** Whether it was there when the importance was voted on. */
  isLate: fc.boolean(),
});
type NeedShape = typeof needShape extends fc.Arbitrary<infer Shape> ? Shape : never;

function roundOf(
  needs: readonly NeedShape[],
  persons: number,
  form: 'seats' | 'counts',
  isRevealed: boolean,
): ImportanceRound {
  const asked = needs.flatMap((need, index) =>
    need.isLate && index % 3 === 2 ? [] : [{ id: needAt(index), votes: need.votes }],
  );
  const round = { id: roundId('r1'), isRevealed, needIds: asked.map(({ id }) => id) };
  if (form === 'counts') {
    const byNeed = Object.fromEntries(
      asked.map(({ id, votes }) => [
        id,
        [5, 4, 3, 2, 1].map(
          (value) => votes.slice(0, persons).filter((vote) => vote === value).length,
        ),
      ]),
    );
    return { ...round, ballots: { kind: 'counts', byNeed } };
  }
  const bySeat = Object.fromEntries(
    Array.from({ length: persons }, (_, person) => [
      `A${person + 1}`,
      Object.fromEntries(
        asked.flatMap(({ id, votes }) => {
          const vote = votes[person] ?? null;
          return vote === null ? [] : [[id, vote] as const];
        }),
      ),
    ]),
  );
  return { ...round, ballots: { kind: 'seats', bySeat } };
}

export const anyMap: fc.Arbitrary<GroupResources> = fc
  .record({
    needs: fc.array(needShape, { maxLength: 12 }),
    candidates: fc.integer({ min: 0, max: candidatesMost }),
    offered: fc.array(fc.boolean(), { minLength: candidatesMost, maxLength: candidatesMost }),
    persons: fc.integer({ min: 0, max: 8 }),
    form: fc.constantFrom<'seats' | 'counts'>('seats', 'seats', 'counts'),
    again: fc.constantFrom<'no' | 'hidden' | 'revealed'>('no', 'no', 'hidden', 'revealed'),
  })
  .map(({ needs, candidates, offered, persons, form, again }): GroupResources => {
    const ids = Array.from({ length: candidates }, (_, index) => candidateAt(index));
    const first = roundOf(needs, persons, form, true);
    // The second vote turns every importance around.
    const turned = needs.map((need) => ({
      ...need,
      votes: need.votes.map((vote) => (vote === null ? null : ((6 - vote) as Importance))),
    }));
    const second = {
      ...roundOf(turned, persons, 'seats', again === 'revealed'),
      id: roundId('r2'),
    };
    return {
      ...emptyGroupResources(groupA),
      needs: needs.map(
        ({ own }, index): Need => ({
          id: needAt(index),
          text: `必要${index}`,
          category: 'skill',
          ownSupply: own,
          needsNoCompany: false,
        }),
      ),
      candidates: ids.map((id) => ({ id, name: `相手${id}`, kind: 'other' })),
      supply: Object.fromEntries(
        needs.map(({ supplies }, index) => [
          needAt(index),
          Object.fromEntries(
            ids.flatMap((id, place) => {
              const supply = supplies[place];
              // Half of what is nothing is left out, half of it written down.
              return supply && (supply.level > 0 || supply.isConfirmed) ? [[id, supply]] : [];
            }),
          ),
        ]),
      ),
      offers: ids
        .filter((_, index) => offered[index])
        // A literal of this test stands for an id.
        .map((to, index) => ({ id: `f${index}` as OfferId, to, text: 'お返し' })),
      importanceRounds: again === 'no' ? [first] : [first, second],
    };
  });
