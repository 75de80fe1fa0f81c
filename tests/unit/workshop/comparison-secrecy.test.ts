/*
 * What the comparison may not give away. The strong property, as for every view: hidden ballots can be
 * exchanged for any others of the same seats and each page stays the same byte for byte; after a
 * reveal, seats can change places and nothing shows. No page holds the code of a seat.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonTopics } from '../../../src-shared/workshop/comparison-topics.ts';
import { newReplica } from '../../../src-shared/workshop/replica.ts';
import { consoleView, projectorView } from '../../../src-shared/workshop/visibility.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { changed } from '../../support/run-commands.ts';
import { theSample } from '../../support/sample.ts';
import {
  aVisionWithOneRound,
  aVisionWithOpenRound,
  revealed,
  withVotes,
} from '../../support/scenarios.ts';
import * as doors from '../departments/situations.ts';
import * as map from '../resources/situations.ts';

const idle = { kind: 'idle' } as const;

/** Every topic as projector and console see it, as text. */
function comparisonsOf(workshop: Workshop): readonly string[] {
  return comparisonTopics.flatMap((topic) => {
    const shown = newReplica(changed(workshop, 'stage.compare', { topic, page: 1 }));
    return [
      JSON.stringify(projectorView(shown, idle)),
      JSON.stringify(consoleView(shown, 'console', idle)),
    ];
  });
}

const vote = fc.constantFrom(1, 2, 3, 4, 5);
const votes = fc.array(vote, { minLength: 5, maxLength: 5 });
const rows = fc.array(fc.tuple(vote, vote, vote), { minLength: 5, maxLength: 5 });
const runs = { numRuns: 20 };

describe('a hidden vote is in no byte of a comparison', () => {
  const hidden: readonly (readonly [string, (votes: readonly number[]) => Workshop])[] = [
    ['on a first statement', (given) => withVotes(aVisionWithOpenRound(), 'r1', given as never)],
    [
      'on a second statement',
      (given) =>
        withVotes(
          changed(aVisionWithOneRound(), 'vision.openRound', {
            groupId: doors.groupId,
            roundId: 'r2' as never,
            statement: '村の人が水を守り続けている。',
          }),
          'r2',
          given as never,
        ),
    ],
    ['of importance', (given) => map.withVotes(given)],
    ['on the doors', (given) => doors.withDecisionVotes(given)],
    [
      'of the gut',
      (given) =>
        doors.withGutVotes(
          Object.fromEntries(
            doors.seats.map((seat, at) => [seat, `o${((given[at] ?? 1) % 3) + 1}`]),
          ),
        ),
    ],
    [
      'of weights',
      (given) =>
        doors.withWeights(doors.withWeighingOpen(), (index) =>
          doors.ratingsOf([100, ...given.map((each) => each * 10 + index)]),
        ),
    ],
  ];

  it.each(hidden)('%s', (_, cast) => {
    fc.assert(
      fc.property(votes, votes, (ones, others) => {
        expect(comparisonsOf(cast(ones))).toEqual(comparisonsOf(cast(others)));
      }),
      runs,
    );
  });

  it('of scores', () => {
    fc.assert(
      fc.property(rows, rows, (ones, others) => {
        expect(comparisonsOf(doors.withScores(ones))).toEqual(
          comparisonsOf(doors.withScores(others)),
        );
      }),
      runs,
    );
  });
});

describe('a revealed vote does not tell which seat gave it', () => {
  const given = [5, 4, 4, 2, 3];
  const shown: readonly (readonly [string, (votes: readonly number[]) => Workshop])[] = [
    [
      'on a statement',
      (each) => revealed(withVotes(aVisionWithOpenRound(), 'r1', each as never), 'r1'),
    ],
    ['of importance', (each) => map.withImportance(each)],
    ['on the doors', (each) => doors.withDecision(each)],
  ];

  it.each(shown)('%s', (_, reveal) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: 5 }), (shuffled) => {
        expect(comparisonsOf(reveal(shuffled))).toEqual(comparisonsOf(reveal(given)));
      }),
      runs,
    );
    // The comparison can see a vote: another one changes it.
    expect(comparisonsOf(reveal([1, 5, 1, 5, 1]))).not.toEqual(comparisonsOf(reveal(given)));
  });
});

describe('the wall', () => {
  it('holds no seat, no ballot, no concern and no company in mind, whatever is compared', () => {
    for (const workshop of [theSample(), doors.withDecision(), map.withPicks()]) {
      for (const view of comparisonsOf(workshop).filter((_, index) => index % 2 === 0)) {
        expect(view).not.toMatch(/"[A-J][1-8]"|bySeat|ballots|concern|companyInMind|kendallW/);
      }
    }
  });

  it('holds what was voted by two people in no byte', () => {
    const two = (first: number, second: number) =>
      comparisonsOf(
        revealed(withVotes(aVisionWithOpenRound(), 'r1', [first, second] as never), 'r1'),
      ).filter((_, index) => index % 2 === 0 && index >= 2);

    // What became of the statement is said with the visions, which two votes decide.
    expect(two(5, 5)).toEqual(two(3, 4));
  });
});
