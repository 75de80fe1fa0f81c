/*
 * What the room reads of each group when groups are compared. Each topic in its situations: nothing
 * yet, on the way, settled, too few people.
 */
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import { comparisonOf } from '../../../src-shared/workshop/comparison.ts';
import type { ComparisonTopic } from '../../../src-shared/workshop/comparison-topics.ts';
import { newReplica } from '../../../src-shared/workshop/replica.ts';
import { projectorView } from '../../../src-shared/workshop/visibility.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA, roundId } from '../../support/ids.ts';
import { changed, run } from '../../support/run-commands.ts';
import { theSample } from '../../support/sample.ts';
import {
  aHeldVision,
  anEmptyWorkshop,
  aReopenedVision,
  aVisionReadyToClose,
  aVisionWithHiddenVotes,
  aVisionWithOneRound,
  aVisionWithTwoRounds,
  aWorkshop,
  firstStatement,
  secondStatement,
} from '../../support/scenarios.ts';
import * as doors from '../departments/situations.ts';
import * as map from '../resources/situations.ts';

const compared = (workshop: Workshop, topic: ComparisonTopic, group = 0) =>
  comparisonOf(workshop, { topic, page: 1 }).groups[group]?.content;

function having(
  workshop: Workshop,
  ...asks: readonly (readonly [CommandName, object])[]
): Workshop {
  return asks.reduce((each, [name, input]) => {
    const ran = run(each, name, { groupId: 'A', ...input });
    if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
    return ran.value.workshop;
  }, workshop);
}

describe('visions side by side', () => {
  it.each([
    ['nothing before a vote', aWorkshop(), null],
    [
      'the draft that is being voted on',
      aVisionWithHiddenVotes(),
      { text: firstStatement, standing: 'voting' },
    ],
    [
      'the draft that goes back to the table',
      aVisionWithOneRound(),
      { text: firstStatement, standing: 'revise' },
    ],
    ['the adopted one', aVisionWithTwoRounds(), { text: secondStatement, standing: 'adopted' }],
    ['the one held over', aHeldVision(), { text: secondStatement, standing: 'held' }],
  ])('show %s', (_, workshop, statement) => {
    expect(compared(workshop, 'visions')).toEqual({ statement, outsideLine: '' });
  });

  it('keep the adopted one while another is being voted on, as the sheets do', () => {
    const again = changed(aReopenedVision(), 'vision.openRound', {
      groupId: groupA,
      roundId: roundId('r9'),
      statement: 'まったく別の、まだ決まっていない文。',
    });

    expect(compared(again, 'visions')).toMatchObject({
      statement: { text: secondStatement, standing: 'adopted' },
    });
  });

  it('add the line for outside', () => {
    expect(compared(aVisionReadyToClose(), 'visions')).toMatchObject({
      outsideLine: '水を学び合う仲間を探しています',
    });
  });
});

describe('coverage side by side', () => {
  it('has no numbers before importance is revealed', () => {
    for (const workshop of [map.withNeeds(), map.withVotes()]) {
      expect(compared(workshop, 'coverage')).toEqual({
        coverage: null,
        stillMissing: null,
        picks: [],
      });
    }
  });

  it('gives whole percents, the picks in their order, and the sample’s own figures', () => {
    const sample = comparisonOf(theSample(), { topic: 'coverage', page: 1 });
    const figures = sample.groups.map(({ content }) => 'coverage' in content && content.coverage);

    expect(figures).toEqual([
      { now: 20, possible: 89 },
      { now: 23, possible: 80 },
      { now: 18, possible: 78 },
      { now: 29, possible: 91 },
    ]);
    expect(compared(map.withPicks(), 'coverage')).toMatchObject({ picks: ['水質を読み解く技術'] });
  });

  it('names the most important need that stays open, and how many more do', () => {
    const vote = { roundId: 'r9' };
    const votes = (n1: number, n2: number, n3: number) => ({ n1, n2, n3 });
    const open = having(
      map.withNeeds(),
      ['resources.openImportance', vote],
      ['resources.castImportance', { ...vote, seat: 'A1', votes: votes(4, 5, 3) }],
      ['resources.castImportance', { ...vote, seat: 'A2', votes: votes(4, 5, 3) }],
      ['resources.revealImportance', { ...vote, evenIfIncomplete: true }],
    );

    expect(compared(open, 'coverage')).toMatchObject({
      stillMissing: { text: '部品の調達', more: 1 },
    });
    const held = having(
      open,
      ['resources.setOwnSupply', { needId: 'n1', level: 1 }],
      ['resources.setOwnSupply', { needId: 'n2', level: 1 }],
    );
    expect(compared(held, 'coverage')).toMatchObject({ stillMissing: null });
  });
});

describe('doors side by side', () => {
  const proposed = { first: '人事部', second: '調達部', reason: '今週話せるから' };

  it.each([
    ['nothing before a proposal', doors.withOptions(), { doors: null, standing: null }],
    [
      'a proposal being voted on',
      doors.withDecisionVotes(),
      { doors: proposed, standing: 'voting' },
    ],
    ['an adopted one', doors.withDecision(), { doors: proposed, standing: 'adopted' }],
    [
      'one that goes back to the table',
      doors.withDecision([5, 4, 2, 2, 3]),
      { doors: proposed, standing: 'revise' },
    ],
    [
      'one that somebody stops',
      doors.withDecision([5, 4, 1, 4, 4]),
      { doors: proposed, standing: 'blocked' },
    ],
  ])('show %s', (_, workshop, expected) => {
    expect(compared(workshop, 'doors')).toMatchObject(expected);
  });

  it('take a door that was ruled out since for not decided', () => {
    const ruledOut = (optionId: string) =>
      having(doors.withDecision(), [
        'departments.setKnockouts',
        { optionId, knockouts: ['ok', 'out', 'ok'] },
      ]);

    expect(compared(ruledOut('o1'), 'doors')).toMatchObject({ doors: null, standing: null });
    expect(compared(ruledOut('o2'), 'doors')).toMatchObject({
      doors: { ...proposed, second: null },
      standing: 'adopted',
    });
  });

  it('give the verdict only of what is revealed', () => {
    expect(compared(doors.withWeights(), 'doors')).toMatchObject({ verdict: null });
    expect(compared(doors.withResult(), 'doors')).toMatchObject({ verdict: expect.any(String) });
  });

  it('name no door of a close result that the group did not adopt', () => {
    const even = doors.withDecisionOpen(
      having(
        doors.withWeights(
          doors.withWeighingOpen(doors.withScoresRevealed(doors.withScores(evenRows))),
        ),
        ['departments.revealWeights', { roundId: 'w1', evenIfIncomplete: false }],
      ),
    );
    const decided = (votes: readonly number[]) =>
      having(doors.withDecisionVotes(votes, even), [
        'departments.revealDecision',
        { roundId: 'd1', evenIfIncomplete: false },
      ]);

    for (const [workshop, standing] of [
      [even, 'voting'],
      [decided([5, 4, 2, 2, 3]), 'revise'],
    ] as const) {
      expect(compared(workshop, 'doors')).toEqual({ doors: null, standing, verdict: 'close' });
    }
    expect(compared(decided([5, 4, 4, 3, 4]), 'doors')).toEqual({
      doors: proposed,
      standing: 'adopted',
      verdict: 'close',
    });
  });
});

describe('spread side by side', () => {
  const none = { vision: null, decision: null, importance: null, scores: null };

  it('has nothing before a reveal', () => {
    for (const workshop of [aWorkshop(), aVisionWithHiddenVotes(), map.withVotes()]) {
      expect(compared(workshop, 'spread')).toEqual(none);
    }
    expect(compared(doors.withDecisionVotes(), 'spread')).toMatchObject({ decision: null });
    expect(compared(doors.withScores(), 'spread')).toMatchObject({ scores: null });
  });

  it('tells how the latest revealed votes fell', () => {
    expect(compared(aVisionWithTwoRounds(), 'spread')).toEqual({
      ...none,
      vision: {
        kind: 'spread',
        n: 5,
        histogram: [0, 1, 1, 2, 1],
        agreement: 0.6,
        label: 'mostly',
      },
    });
    expect(compared(doors.withDecision(), 'spread')).toMatchObject({
      decision: { n: 5, histogram: [0, 0, 1, 3, 1], agreement: 0.8, label: 'aligned' },
    });
  });

  it('counts how many needs and scores are split', () => {
    const vote = { roundId: 'r1' };
    const split = [5, 5, 3, 1, 1].reduce(
      (workshop, n1, at) =>
        having(workshop, [
          'resources.castImportance',
          { ...vote, seat: `A${at + 1}`, votes: { n1, n2: 4, n3: 4 } },
        ]),
      map.withVoteOpen(),
    );
    const revealed = having(split, [
      'resources.revealImportance',
      { ...vote, evenIfIncomplete: false },
    ]);

    expect(compared(revealed, 'spread')).toMatchObject({
      importance: { kind: 'counted', split: 1, of: 3 },
    });
    expect(compared(doors.withScoresRevealed(), 'spread')).toMatchObject({
      scores: { kind: 'counted', split: 6, of: 18 },
    });
  });

  it('says of fewer than three votes only that there are too few', () => {
    const twoVotes = having(
      aWorkshop(),
      ['vision.openRound', { roundId: 'r1', statement: firstStatement }],
      ['vision.castVotes', { roundId: 'r1', votes: { A1: 5, A2: 1 } }],
      ['vision.revealRound', { roundId: 'r1', evenIfIncomplete: true }],
    );
    const twoSlips = having(map.withVotes([5, 1, 0, 0, 0], ['A1', 'A2']), [
      'resources.revealImportance',
      { roundId: 'r1', evenIfIncomplete: true },
    ]);

    expect(compared(twoVotes, 'spread')).toEqual({ ...none, vision: { kind: 'tooFew', n: 2 } });
    expect(compared(twoSlips, 'spread')).toEqual({ ...none, importance: { kind: 'tooFew' } });
  });

  it('says of scores the group gave together that there is one voice', () => {
    const together = having(
      doors.withOptions(),
      ['departments.openScoring', { roundId: 's1', cells: null }],
      ['departments.setGroupScores', { roundId: 's1', byCell: doors.slip([5, 3, 1]) }],
      ['departments.revealScores', { roundId: 's1', evenIfIncomplete: true }],
    );

    expect(compared(together, 'spread')).toMatchObject({ scores: { kind: 'oneVoice' } });
  });
});

describe('a page of the comparison', () => {
  it('is on the projector while it is shown, whatever exercise the room is in, and only then', () => {
    const shownIn = (exercise: 'vision' | 'resources' | 'departments' | null) => {
      const staged = changed(aVisionWithTwoRounds(), 'stage.enterStep', { exercise, step: 3 });
      const shown = changed(staged, 'stage.compare', { topic: 'visions', page: 1 });
      return projectorView(newReplica(shown), { kind: 'idle' });
    };

    for (const exercise of ['vision', 'resources', 'departments', null] as const) {
      expect(shownIn(exercise)).toMatchObject({
        presenting: 'comparison',
        comparison: { topic: 'visions', page: 1, pages: 1 },
        vision: null,
        resources: null,
        departments: null,
      });
    }
    const back = changed(aVisionWithTwoRounds(), 'stage.present', {
      presenting: { kind: 'overview' },
    });
    expect(projectorView(newReplica(back), { kind: 'idle' }).comparison).toBeNull();
  });

  it('keeps the order of the letters, whatever the figures are', () => {
    for (const topic of ['visions', 'coverage', 'doors', 'spread'] as const) {
      const { groups } = comparisonOf(theSample(), { topic, page: 1 });
      expect(groups.map(({ groupId }) => groupId)).toEqual(['A', 'B', 'C', 'D']);
    }
  });

  it('is the last one where a group left meanwhile, and empty in a room without groups', () => {
    const five = ['C', 'D', 'E'].reduce(
      (workshop, groupId) =>
        changed(workshop, 'workshop.addGroup', {
          // Test literals are ids by being used as such.
          groupId: groupId as typeof groupA,
          name: groupId,
          organisation: '',
          theme: '',
          companyInMind: '',
          seats: 3,
        }),
      aWorkshop(),
    );
    const shown = changed(five, 'stage.compare', { topic: 'spread', page: 2 });
    const left = changed(shown, 'workshop.removeGroup', { groupId: groupA });
    const comparison = projectorView(newReplica(left), { kind: 'idle' }).comparison;

    expect([comparison?.page, comparison?.pages, comparison?.groups.length]).toEqual([1, 1, 4]);
    expect(comparisonOf(anEmptyWorkshop(), { topic: 'doors', page: 1 })).toEqual({
      topic: 'doors',
      page: 1,
      pages: 1,
      groups: [],
    });
  });
});

const evenRows = [
  [5, 5, 1],
  [4, 4, 2],
  [3, 3, 2],
  [4, 4, 1],
  [2, 2, 2],
];
