/*
 * What of E5 may leave the core. Hidden ballots can be exchanged for any others of the same seats, and
 * every view stays the same byte for byte; after a reveal, seats can change places and nothing shows.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentsSteps } from '../../../src-shared/exercises/departments/index.ts';
import { newReplica } from '../../../src-shared/workshop/replica.ts';
import { consoleView, projectorView } from '../../../src-shared/workshop/visibility.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import {
  criteria,
  fallingRatings,
  groupId,
  having,
  options,
  ratingsOf,
  seats,
  withDecisionVotes,
  withGutVotes,
  withOptions,
  withResult,
  withScores,
  withScoresRevealed,
  withScoringOpen,
  withWeighingOpen,
  withWeights,
} from './situations.ts';

const idle = { kind: 'idle' } as const;

/** Every view of every step, presented and as an overview, as text. */
function viewsOf(workshop: Workshop): readonly string[] {
  const presentings = [{ kind: 'group', groupId } as const, { kind: 'overview' } as const];
  const projected = departmentsSteps.flatMap((_, step) =>
    presentings.map((presenting) => ({
      ...workshop,
      stage: { ...workshop.stage, exercise: 'departments' as const, step, presenting },
    })),
  );
  return [
    JSON.stringify(consoleView(newReplica(workshop), 'console', idle)),
    ...projected.map((staged) => JSON.stringify(projectorView(newReplica(staged), idle))),
  ];
}

const runs = { numRuns: 25 };
const score = fc.constantFrom(1, 2, 3, 4, 5);
const rows = fc.array(fc.tuple(score, score, score), { minLength: 5, maxLength: 5 });
const whoIsIn = fc.subarray([...seats], { minLength: 1 });
const shuffledSeats = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });

function expectHidden(make: (pick: <T>(one: T, other: T) => T) => Workshop): void {
  expect(viewsOf(make((one) => one))).toEqual(viewsOf(make((_one, other) => other)));
}

describe('a hidden vote is in no byte of any view', () => {
  it('of the gut', () => {
    const vote = fc.array(fc.constantFrom(...options), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(whoIsIn, vote, vote, (inside, ones, others) => {
        expectHidden((pick) =>
          withGutVotes(
            Object.fromEntries(
              inside.map((seat) => {
                const index = seats.indexOf(seat);
                return [seat, pick(ones[index], others[index]) ?? 'o1'];
              }),
            ),
          ),
        );
      }),
      runs,
    );
  });

  it('of the gut, given as counts', () => {
    const count = (byOption: object) =>
      having(withGutVotes({ A1: 'o1' }), 'countGutVotes', { roundId: 'g1', byOption });

    expectHidden((pick) => count(pick({ o1: 3, o2: 2 }, { o1: 0, o2: 1, o3: 4 })));
  });

  it('of scores', () => {
    fc.assert(
      fc.property(rows, rows, (ones, others) => {
        expectHidden((pick) => withScores(pick(ones, others)));
      }),
      runs,
    );
  });

  it('of scores, given as counts', () => {
    const counts = (cell: readonly number[]) =>
      having(withScoringOpen(), 'countScores', { roundId: 's1', byCell: { k1: { o1: cell } } });

    expectHidden((pick) => counts(pick([5, 0, 0, 0, 0], [1, 1, 1, 1, 1])));
  });

  it('of a second look, while the first scores stay shown', () => {
    const look = (score: number) =>
      having(
        having(withResult(), 'openScoring', {
          roundId: 's2',
          cells: [{ optionId: 'o1', criterionId: 'k1' }],
        }),
        'castScores',
        { roundId: 's2', seat: 'A5', scores: { k1: { o1: score } } },
      );

    expectHidden((pick) => look(pick(1, 5)));
  });

  it('of weights, be it the order or the ratings', () => {
    const ballots = [
      { ranking: [...criteria], ratings: fallingRatings },
      { ranking: [...criteria].reverse(), ratings: ratingsOf([50, 60, 70, 80, 90, 100]) },
    ] as const;
    const orders = ballots.map(({ ranking }) => ({ ranking, ratings: null }));
    const cast = (ballot: unknown) =>
      having(withWeighingOpen(), 'castWeights', {
        roundId: 'w1',
        seat: 'A2',
        ballot,
        evenIfAllEqual: false,
      });

    expectHidden((pick) => cast(pick<unknown>(ballots[0], ballots[1])));
    expectHidden((pick) => cast(pick<unknown>(orders[0], orders[1])));
  });

  it('of a decision', () => {
    fc.assert(
      fc.property(shuffledSeats, rows, (_, given) => {
        expectHidden((pick) =>
          withDecisionVotes(
            pick(
              [5, 4, 3, 2, 1],
              given.map(([one]) => one),
            ),
          ),
        );
      }),
      runs,
    );
  });
});

describe('a revealed vote', () => {
  const rowsGiven = [
    [5, 3, 1],
    [4, 3, 2],
    [5, 2, 2],
    [4, 4, 1],
    [1, 3, 2],
  ] as const;

  it('of scores does not tell which seat gave them', () => {
    fc.assert(
      fc.property(shuffledSeats, (order) => {
        const shuffled = order.map((index) => rowsGiven[index] ?? []);
        const revealed = (given: readonly (readonly number[])[]) =>
          viewsOf(withScoresRevealed(withScores(given as never)));

        expect(revealed(shuffled)).toEqual(revealed(rowsGiven));
      }),
      runs,
    );
  });

  it('leaves no seat’s code on the projector, in any step', () => {
    const [, ...projected] = viewsOf(withResult());

    for (const view of projected) expect(view).not.toMatch(/"A[1-8]"|bySeat|ballots|kendallW/);
  });

  it('keeps the gut vote sealed on the wall until it is opened', () => {
    const sealed = withGutVotes();
    const compare = departmentsSteps.findIndex(({ id }) => id === 'compareGut');
    const staged = {
      ...sealed,
      stage: {
        ...sealed.stage,
        exercise: 'departments' as const,
        step: compare,
        presenting: { kind: 'group', groupId } as const,
      },
    };

    expect(projectorView(newReplica(staged), idle).departments?.group?.content).toEqual({
      kind: 'compareGut',
      gut: null,
      gutWinner: null,
      modelWinner: null,
      isSame: null,
    });
  });
});

describe('the console', () => {
  it('shows who is in, row by row, and never the rows', () => {
    const entered = having(withScoringOpen(), 'castScores', {
      roundId: 's1',
      seat: 'A2',
      scores: { k1: { o1: 5, o2: 4, o3: null } },
    });
    const part = consoleView(newReplica(entered), 'console', idle).departments.groups[groupId];

    expect(part?.scoreRounds[0]).toMatchObject({
      vote: { kind: 'collecting', mode: 'seats', seatsIn: [], received: 0 },
      seatsInByCriterion: { k1: ['A2'], k2: [] },
      groupScores: null,
    });
  });

  it('tells an order from whole weights', () => {
    const ranked = having(withWeighingOpen(), 'castWeights', {
      roundId: 'w1',
      seat: 'A3',
      ballot: { ranking: [...criteria], ratings: null },
      evenIfAllEqual: false,
    });
    const part = consoleView(newReplica(ranked), 'console', idle).departments.groups[groupId];

    expect(part?.weightRounds[0]).toMatchObject({ seatsRanked: ['A3'], groupRanking: null });
  });

  it('gives measures only of what is revealed', () => {
    const before = consoleView(newReplica(withWeights()), 'console', idle);
    const part = before.departments.groups[groupId];

    expect(part?.measures.result).toBeNull();
    expect(part?.measures.cells).toHaveLength(18);
    const hidden = consoleView(newReplica(withOptions()), 'console', idle);
    expect(hidden.departments.groups[groupId]?.measures.cells).toEqual([]);
  });
});
