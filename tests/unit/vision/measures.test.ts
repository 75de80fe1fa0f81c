import { describe, expect, it } from 'vitest';
import {
  type AgreeBallots,
  closingObstacles,
  dotBudget,
  dotTotals,
  type GroupVision,
  groupVision,
  measureRound,
  outcomeOf,
  positionInSeries,
  printedVisionMeasures,
  seatsWithoutNote,
  unclusteredCount,
  type VisionRound,
} from '../../../src-shared/exercises/vision/index.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA, groupB, noteId, roundId, seat } from '../../support/ids.ts';
import { changed } from '../../support/run-commands.ts';
import {
  aClosedVision,
  aHeldVision,
  aReopenedVision,
  aVisionReadyToClose,
  aVisionWithClusters,
  aVisionWithDotVote,
  aVisionWithHiddenVotes,
  aVisionWithNotes,
  aVisionWithOneRound,
  aVisionWithTwoRounds,
  aWorkshop,
  firstStatement,
} from '../../support/scenarios.ts';

describe('a round', () => {
  it.each<[readonly number[], number, string]>([
    [[5, 5, 5, 5, 5], 1, 'adopted'],
    [[3, 3, 3, 3, 2], 1, 'adopted'],
    [[3, 3, 3, 2, 2], 1, 'revise'],
    [[3, 3, 3, 2], 1, 'revise'],
    [[5, 5, 5, 5, 1], 1, 'blocked'],
    [[5, 5, 5, 5, 5, 5, 5, 5, 5, 1], 2, 'blocked'],
    [[3, 3, 3, 2, 2], 2, 'revise'],
    [[3, 3, 3, 2, 2], 3, 'held'],
    [[5, 5, 5, 5, 1], 3, 'held'],
    [[4, 4, 4, 4, 2], 3, 'adopted'],
    [[3], 1, 'adopted'],
  ])('with the votes %j as number %d of its series is %s', (votes, position, state) => {
    expect(measureRound(roundOf(bySeat(votes)), position).state).toBe(state);
  });

  it('measures counts as it measures slips', () => {
    const slips = measureRound(roundOf(bySeat([5, 4, 4, 2, 1])), 1);

    expect(measureRound(roundOf({ kind: 'counts', counts: [1, 2, 0, 1, 1] }), 1)).toEqual(slips);
    expect(slips).toEqual({
      n: 5,
      histogram: [1, 1, 0, 2, 1],
      median: 4,
      min: 1,
      shareAtLeast3: 0.6,
      agreement: expect.closeTo(0.4, 10),
      state: 'blocked',
    });
  });

  it('without votes has no measure', () => {
    expect(measureRound(roundOf(bySeat([])), 1)).toEqual({
      n: 0,
      histogram: [0, 0, 0, 0, 0],
      median: null,
      min: null,
      shareAtLeast3: null,
      agreement: null,
      state: null,
    });
  });

  it('counts anew after a reopening', () => {
    const reopened = changed(aReopenedVision(), 'vision.openRound', {
      groupId: groupA,
      roundId: roundId('r3'),
      statement: firstStatement,
    });

    expect([0, 1, 2].map((index) => positionInSeries(ofA(reopened), index))).toEqual([1, 2, 1]);
  });
});

describe('a group', () => {
  it('stands where its latest revealed round put it', () => {
    expect(
      [
        aWorkshop(),
        aVisionWithHiddenVotes(),
        aVisionWithOneRound(),
        aVisionWithTwoRounds(),
        aHeldVision(),
      ].map((workshop) => outcomeOf(ofA(workshop))),
    ).toEqual([null, null, 'revise', 'adopted', 'held']);
  });

  it('prints no measure of a hidden round', () => {
    expect(printedVisionMeasures(ofA(aVisionWithHiddenVotes()))).toEqual({
      visionRounds: [],
      visionCheckMean: null,
    });
  });

  it('leaves わからない out of the mean of its checks', () => {
    const unsure = changed(aVisionReadyToClose(), 'vision.rateCheck', {
      groupId: groupA,
      roundId: roundId('r2'),
      check: 'movesBoth',
      mark: null,
    });

    expect(printedVisionMeasures(ofA(unsure)).visionCheckMean).toBe(3.33);
  });

  it('may be closed once nothing stands in the way', () => {
    const unexplained = changed(aVisionReadyToClose(), 'vision.explainCheck', {
      groupId: groupA,
      roundId: roundId('r2'),
      check: 'equal',
      reason: '',
    });

    expect(
      [
        aWorkshop(),
        aVisionWithTwoRounds(),
        unexplained,
        aVisionReadyToClose(),
        aClosedVision(),
      ].map((workshop) => closingObstacles(ofA(workshop))),
    ).toEqual([
      ['no-agreement', 'check-unrated', 'no-axis'],
      ['check-unrated', 'no-axis'],
      ['check-too-low'],
      [],
      [],
    ]);
  });

  it('counts its loners and the seats no card is known of', () => {
    const workshop = changed(aVisionWithClusters(), 'vision.attributeNote', {
      groupId: groupA,
      noteId: noteId('n5'),
      seat: null,
    });
    const seats = workshop.groups[0]?.seats ?? [];

    expect([unclusteredCount(ofA(workshop)), seatsWithoutNote(ofA(workshop), seats)]).toEqual([
      1,
      ['A5'],
    ]);
    expect(seatsWithoutNote(ofA(aVisionWithNotes()), seats)).toEqual([]);
    expect(seatsWithoutNote(groupVision(workshop.vision, groupB), seats)).toEqual([]);
  });
});

describe('dots', () => {
  it.each([
    [0, 3],
    [1, 3],
    [6, 3],
    [7, 4],
    [11, 6],
    [12, 6],
    [20, 6],
  ])('over %d clusters have a budget of %d', (options, budget) => {
    expect(dotBudget(options)).toBe(budget);
  });

  it('are added up by cluster, those nobody chose too', () => {
    const one = changed(aVisionWithDotVote(), 'vision.castDots', {
      ...dotVote,
      seat: seat('A1'),
      dots: { c1: 2 },
    });
    const two = changed(one, 'vision.castDots', { ...dotVote, seat: seat('A2'), dots: { c1: 1 } });
    const [round] = ofA(two).dotRounds;

    expect(round && dotTotals(round)).toEqual([
      { clusterId: 'c1', dots: 3 },
      { clusterId: 'c2', dots: 0 },
    ]);
  });
});

const dotVote = { groupId: groupA, roundId: roundId('d1') };

function ofA(workshop: Workshop): GroupVision {
  return groupVision(workshop.vision, groupA);
}

function bySeat(votes: readonly number[]): AgreeBallots {
  // The numbers of these tables are votes.
  const entries = votes.map((vote, index) => [`A${index + 1}`, vote as 1 | 2 | 3 | 4 | 5] as const);
  return { kind: 'seats', bySeat: Object.fromEntries(entries) };
}

function roundOf(ballots: AgreeBallots): VisionRound {
  return {
    id: roundId('r1'),
    statement: firstStatement,
    isRevealed: true,
    ballots,
    checks: {},
    concerns: [],
  };
}
