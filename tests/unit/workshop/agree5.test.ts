/*
 * The rule of the one agreement scale (domain.md 2.0) over every vote a table of up to eight can cast:
 * any 1 blocks; else four fifths at 3 or above adopt; else revise; a third round that isn't adopted is
 * held. Counted in whole persons here, so that no share is ever rounded.
 */
import { describe, expect, it } from 'vitest';
import {
  type Agree5,
  agreeRoundsMost,
  measureAgreement,
  positionSince,
} from '../../../src-shared/workshop/agree5.ts';
import { agreementOf } from '../departments/reference.ts';

/** Counts of 5s to 1s of every vote of one to `most` persons. */
function everyVote(most: number): readonly (readonly number[])[] {
  const all: number[][] = [];
  const fill = (counts: readonly number[], left: number) => {
    if (counts.length === 4) {
      for (let ones = 0; ones <= left; ones += 1) all.push([...counts, ones]);
      return;
    }
    for (let count = 0; count <= left; count += 1) fill([...counts, count], left - count);
  };
  fill([], most);
  return all.filter((counts) => counts.some((count) => count > 0));
}

const votes = everyVote(8);
const measured = (counts: readonly number[], position: number) =>
  measureAgreement({ kind: 'counts', counts }, position);
const rank = { blocked: 0, revise: 1, held: 1, adopted: 2 } as const;

describe('every vote of up to eight persons', () => {
  it('comes to what the rule says, in each of the three rounds', () => {
    const seen = new Set<string>();
    for (const counts of votes) {
      const [fives = 0, fours = 0, threes = 0, twos = 0, ones = 0] = counts;
      const persons = fives + fours + threes + twos + ones;
      const isAdopted = ones === 0 && 5 * (fives + fours + threes) >= 4 * persons;
      for (let position = 1; position <= agreeRoundsMost; position += 1) {
        const { state, n, histogram } = measured(counts, position);
        const open = ones > 0 ? 'blocked' : 'revise';
        const wanted = isAdopted ? 'adopted' : position === 3 ? 'held' : open;

        expect(`${counts}: ${state}`).toBe(`${counts}: ${wanted}`);
        expect([n, ...histogram]).toEqual([persons, ones, twos, threes, fours, fives]);
        seen.add(wanted);
      }
    }
    expect(votes.length).toBe(1_286);
    expect([...seen].sort()).toEqual(['adopted', 'blocked', 'held', 'revise']);
  });

  it('never comes out worse when one person moves a step up', () => {
    for (const counts of votes) {
      const before = measured(counts, 1).state ?? 'blocked';
      for (const level of [1, 2, 3, 4]) {
        if ((counts[level] ?? 0) === 0) continue;
        const raised = counts.map((count, index) =>
          index === level ? count - 1 : index === level - 1 ? count + 1 : count,
        );
        const after = measured(raised, 1).state ?? 'blocked';

        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }
    }
  });

  it('agrees as much as its least mean distance from one vote allows', () => {
    for (const counts of votes) {
      const list = counts.flatMap((count, index) => Array<number>(count).fill(5 - index));

      expect(measured(counts, 1).agreement).toBeCloseTo(agreementOf(list, 4), 9);
    }
  });

  it('is the same by slips as by counts', () => {
    for (const counts of votes) {
      const list = counts.flatMap((count, index) => Array<number>(count).fill(5 - index));
      // 5 minus a place of 0 to 4.
      const slips = Object.fromEntries(list.map((vote, index) => [`A${index}`, vote as Agree5]));

      expect(measureAgreement({ kind: 'seats', bySeat: slips }, 2)).toEqual(measured(counts, 2));
    }
  });
});

describe('the place of a round in its series', () => {
  it('starts over with each reopening', () => {
    expect([0, 1, 2, 3, 4].map((index) => positionSince([], index))).toEqual([1, 2, 3, 4, 5]);
    expect([0, 1, 2, 3, 4].map((index) => positionSince([2, 4], index))).toEqual([1, 2, 1, 2, 1]);
    expect([0, 1, 2].map((index) => positionSince([2, 2], index))).toEqual([1, 2, 1]);
  });
});
