/*
 * What may leave the core. The strong property: hidden ballots can be exchanged for any others of the
 * same seats, and every view stays the same byte for byte, so no view can hold them.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupVision,
  standingStatement,
  visionSteps,
} from '../../../src-shared/exercises/vision/index.ts';
import { newReplica } from '../../../src-shared/workshop/replica.ts';
import { consoleView, projectorView } from '../../../src-shared/workshop/visibility.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import { changed, run } from '../../support/run-commands.ts';
import {
  aClosedVision,
  aVisionWithDotVote,
  aVisionWithHiddenVotes,
  aVisionWithOneRound,
  aVisionWithTwoRounds,
} from '../../support/scenarios.ts';

const seats = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
const vote = fc.constantFrom(1, 2, 3, 4, 5);
const ballots = fc.tuple(vote, vote, vote, vote, vote);
const dots = fc.constantFrom<object[]>({}, { c1: 1 }, { c1: 2 }, { c1: 1, c2: 2 }, { c2: 1 });
const whoIsIn = fc.subarray([...seats], { minLength: 1 });

describe('a hidden vote', () => {
  it('is in no byte of any view: any other votes of the same seats look the same', () => {
    fc.assert(
      fc.property(whoIsIn, ballots, ballots, (inside, ones, others) => {
        const round = openRoundAfter(aVisionWithOneRound());

        expect(viewsOf(cast(round, inside, ones))).toEqual(viewsOf(cast(round, inside, others)));
      }),
      { numRuns: 60 },
    );
  });

  it('is in no byte of any view when it is given as counts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([2, 1, 1, 1, 0], { minLength: 5 }), (counts) => {
        const round = openRoundAfter(aVisionWithOneRound());
        const count = (given: readonly number[]) =>
          must(round, 'vision.countVotes', { groupId: groupA, roundId: 'r9', counts: given });

        expect(viewsOf(count(counts))).toEqual(viewsOf(count([2, 1, 1, 1, 0])));
      }),
      { numRuns: 30 },
    );
  });

  it('is hidden for dots as well', () => {
    fc.assert(
      fc.property(whoIsIn, fc.array(dots, { minLength: 5, maxLength: 5 }), (inside, given) => {
        const vote = (of: (index: number) => object) =>
          inside.reduce(
            (workshop, seat, index) =>
              must(workshop, 'vision.castDots', {
                groupId: groupA,
                roundId: 'd1',
                seat,
                dots: of(index),
              }),
            aVisionWithDotVote(),
          );

        expect(viewsOf(vote((index) => given[index] ?? {}))).toEqual(
          viewsOf(vote(() => ({ c1: 1 }))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows the console who is in, and the room only how many', () => {
    const workshop = cast(openRoundAfter(aVisionWithOneRound()), ['A2', 'A4'], [1, 1, 1, 1, 1]);
    const replica = newReplica(workshop);

    expect(
      consoleView(replica, 'console', { kind: 'idle' }).vision.groups[groupA]?.rounds.at(-1)?.vote,
    ).toEqual({ kind: 'collecting', mode: 'seats', seatsIn: ['A2', 'A4'], received: 2 });
    expect(projectedAt(workshop, 'vote')).toMatchObject({
      content: { vote: { received: 2, expected: 5, result: null } },
    });
  });
});

describe('a revealed vote', () => {
  it('is shown as totals that do not tell who said what', () => {
    const given = [3, 4, 2, 4, 2] as const;
    const reveal = (votes: readonly (1 | 2 | 3 | 4 | 5)[]) =>
      must(cast(openRoundAfter(aVisionWithOneRound()), seats, votes), 'vision.revealRound', {
        groupId: groupA,
        roundId: 'r9',
        evenIfIncomplete: false,
      });
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: 5 }), (shuffled) => {
        expect(viewsOf(reveal(shuffled))).toEqual(viewsOf(reveal(given)));
      }),
      { numRuns: 40 },
    );
    expect(projectedAt(reveal(given), 'vote')).toMatchObject({
      content: { vote: { result: { histogram: [0, 2, 1, 2, 0], state: 'revise' } } },
    });
  });
});

describe('the projector', () => {
  it.each([
    ['while votes are hidden', aVisionWithHiddenVotes()],
    ['after two rounds', aVisionWithTwoRounds()],
    ['after the closing', aClosedVision()],
  ])('never holds a seat’s code, a role, a reason or the company in mind: %s', (_, workshop) => {
    for (const view of projections(workshop)) {
      expect(view).not.toMatch(/[A-J][1-8]\b|水の環飲料|資金はまだ会社が頼り|ballots|bySeat|axis/);
    }
  });

  it('holds no note before the cards are on the table', () => {
    const [writing] = [projectedAt(aVisionWithTwoRounds(), 'silentNotes')];

    expect(writing?.content).toEqual({ kind: 'writing', noteCount: 5 });
  });

  it('holds nothing of the exercise while it is blank', () => {
    const staged = changed(aVisionWithTwoRounds(), 'stage.enterStep', {
      exercise: 'vision',
      step: 6,
    });
    const blank = changed(staged, 'stage.present', { presenting: { kind: 'blank' } });

    expect(projectorView(newReplica(blank), { kind: 'idle' }).vision).toBeNull();
  });
});

describe('the vision as the start of the resource map', () => {
  it('shows the table its standing statement while needs are written, and at no later step', () => {
    const workshop = openRoundAfter(aVisionWithTwoRounds());
    const statement = standingStatement(groupVision(workshop.vision, groupA))?.text;
    const shown = (step: number) => {
      const entered = changed(workshop, 'stage.enterStep', { exercise: 'resources', step });
      const group = changed(entered, 'stage.present', {
        presenting: { kind: 'group', groupId: groupA },
      });
      return projectorView(newReplica(group), { kind: 'idle' }).resources?.group?.statement;
    };

    expect([shown(0), shown(1)]).toEqual([statement, null]);
    expect(consoleView(newReplica(workshop), 'console', { kind: 'idle' }).statements).toMatchObject(
      {
        [groupA]: statement,
      },
    );
    expect(statement).not.toBe(undefined);
  });
});

describe('a view', () => {
  it('keeps the parts that did not change, so that a change travels small', () => {
    const before = newReplica(aVisionWithTwoRounds());
    const after = newReplica(
      changed(before.workshop, 'vision.setOutsideLine', {
        groupId: 'B' as typeof groupA,
        text: '仲間',
      }),
    );
    const [one, other] = [before, after].map((each) =>
      consoleView(each, 'console', { kind: 'idle' }),
    );

    expect(other?.vision.groups[groupA]).toBe(one?.vision.groups[groupA]);
  });
});

function must(workshop: Workshop, name: Parameters<typeof run>[1], input: unknown): Workshop {
  const ran = run(workshop, name, input);
  if (!ran.ok) throw new Error(`${name}: ${ran.failure.code}`);
  return ran.value.workshop;
}

function openRoundAfter(workshop: Workshop): Workshop {
  return must(workshop, 'vision.openRound', {
    groupId: groupA,
    roundId: 'r9',
    statement: '村の人が水を守り続けている。',
  });
}

function cast(workshop: Workshop, inside: readonly string[], votes: readonly number[]): Workshop {
  return must(workshop, 'vision.castVotes', {
    groupId: groupA,
    roundId: 'r9',
    votes: Object.fromEntries(inside.map((seat, index) => [seat, votes[index]])),
  });
}

/** The bytes of every view: the console's, and the projector's at each step, of the room and of group A. */
function viewsOf(workshop: Workshop): readonly string[] {
  const view = consoleView(newReplica(workshop), 'console', { kind: 'idle' });
  return [JSON.stringify(view), ...projections(workshop)];
}

function projections(workshop: Workshop): readonly string[] {
  return visionSteps.flatMap((_, step) =>
    ([{ kind: 'overview' }, { kind: 'group', groupId: groupA }] as const).map((presenting) => {
      const staged = {
        ...workshop,
        stage: { ...workshop.stage, exercise: 'vision', step, presenting },
      };
      return JSON.stringify(projectorView(newReplica(staged as Workshop), { kind: 'idle' }));
    }),
  );
}

function projectedAt(workshop: Workshop, id: (typeof visionSteps)[number]['id']) {
  const step = visionSteps.findIndex((each) => each.id === id);
  const entered = changed(workshop, 'stage.enterStep', { exercise: 'vision', step });
  const shown = changed(entered, 'stage.present', {
    presenting: { kind: 'group', groupId: groupA },
  });
  return projectorView(newReplica(shown), { kind: 'idle' }).vision?.group;
}
