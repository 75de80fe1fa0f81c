/*
 * What of E3 may leave the core: hidden importance can be exchanged for any other of the same seats,
 * and every view stays the same; after the reveal, seats can change places and nothing shows.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourcesSteps } from '../../../src-shared/exercises/resources/index.ts';
import { newReplica } from '../../../src-shared/workshop/replica.ts';
import { consoleView, projectorView } from '../../../src-shared/workshop/visibility.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupId, having, seats, withImportance, withVoteOpen, withVotes } from './situations.ts';

const idle = { kind: 'idle' } as const;

/** Every view of every step, presented and as an overview, as text. */
function viewsOf(workshop: Workshop): readonly string[] {
  const presentings = [{ kind: 'group', groupId } as const, { kind: 'overview' } as const];
  const projected = resourcesSteps.flatMap((_, step) =>
    presentings.map((presenting) => ({
      ...workshop,
      stage: { ...workshop.stage, exercise: 'resources' as const, step, presenting },
    })),
  );
  return [
    JSON.stringify(consoleView(newReplica(workshop), 'console', idle)),
    ...projected.map((staged) => JSON.stringify(projectorView(newReplica(staged), idle))),
  ];
}

const vote = fc.constantFrom(1, 2, 3, 4, 5);
const votes = fc.array(vote, { minLength: 5, maxLength: 5 });
const runs = { numRuns: 30 };

describe('hidden importance', () => {
  it('is in no byte of any view', () => {
    const inside = fc.subarray([...seats], { minLength: 1 });
    fc.assert(
      fc.property(inside, votes, votes, (who, ones, others) => {
        expect(viewsOf(withVotes(ones, who))).toEqual(viewsOf(withVotes(others, who)));
      }),
      runs,
    );
  });

  it('is in no byte of any view when it is given as counts', () => {
    const count = (counts: readonly number[]) =>
      viewsOf(having(withVoteOpen(), 'countImportance', { roundId: 'r1', byNeed: { n1: counts } }));

    expect(count([5, 0, 0, 0, 0])).toEqual(count([1, 1, 1, 1, 1]));
  });
});

describe('revealed importance', () => {
  it('does not tell which seat gave it', () => {
    const given = [5, 4, 5, 3, 1];
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: 5 }), (shuffled) => {
        expect(viewsOf(withImportance(shuffled))).toEqual(viewsOf(withImportance(given)));
      }),
      runs,
    );
  });

  it('leaves no seat’s code on the projector, in any step', () => {
    const [, ...projected] = viewsOf(withImportance());

    for (const view of projected) expect(view).not.toMatch(/"A[1-8]"|bySeat|ballots/);
  });

  it('puts no need on the wall while the table writes in silence', () => {
    const [, writing] = viewsOf(withImportance());

    expect(writing).not.toContain('水質を読み解く技術');
  });
});
