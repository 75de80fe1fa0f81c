/* Quick mode, counts, second looks and decisions: what each of them can and cannot say. */
import { describe, expect, it } from 'vitest';
import {
  chosenDoors,
  closingObstacles,
  type GroupDepartments,
  groupDepartments,
  measureDepartments,
  negligibleIn,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CriterionId } from '../../../src-shared/kernel/ids.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import {
  criteria,
  groupId,
  having,
  slip,
  withDecision,
  withDecisionOpen,
  withDecisionVotes,
  withGutOpen,
  withGutVotes,
  withOptions,
  withResult,
  withScoringOpen,
  withWeighingOpen,
} from './situations.ts';

const partOf = (workshop: Workshop): GroupDepartments =>
  groupDepartments(workshop.departments, groupId);
const measuresOf = (workshop: Workshop) => measureDepartments(partOf(workshop));
const anyway = { evenIfIncomplete: true };

function quick(): Workshop {
  const scored = having(withScoringOpen(), 'setGroupScores', {
    roundId: 's1',
    byCell: slip([5, 3, 1]),
  });
  const revealed = having(scored, 'revealScores', { roundId: 's1', evenIfIncomplete: false });
  const ranked = having(withWeighingOpen(revealed), 'rankAsGroup', {
    roundId: 'w1',
    ranking: [...criteria],
  });
  return having(ranked, 'revealWeights', { roundId: 'w1', evenIfIncomplete: false });
}

describe('quick mode', () => {
  it('weighs by the order alone: rank-order-centroid weights', () => {
    const sixth = 1 / 6;
    const tail = [1, 2, 3, 4, 5, 6].map((place) =>
      [1, 2, 3, 4, 5, 6].filter((m) => m >= place).reduce((sum, m) => sum + 1 / m, 0),
    );

    measuresOf(quick()).result?.weights.forEach((weight, index) => {
      expect(weight).toBeCloseTo(sixth * (tail[index] ?? 0), 9);
    });
  });

  it('says nothing of persons, and is never called robust without them', () => {
    const { persons, leaveOneOut, personalTopSameShare, kendallW, verdict, cells } = measuresOf(
      quick(),
    );

    expect({ persons, leaveOneOut, personalTopSameShare, kendallW, verdict }).toEqual({
      persons: 0,
      leaveOneOut: null,
      personalTopSameShare: null,
      kendallW: null,
      verdict: 'mostly-stable',
    });
    expect(cells.every(({ agreement }) => agreement === null)).toBe(true);
  });
});

describe('scores entered as counts', () => {
  it('have a mean and a spread, and nothing of persons', () => {
    const counts = slip([null, null, null]);
    const byCell = Object.fromEntries(
      Object.keys(counts).map((id) => [
        id,
        { o1: [3, 2, 0, 0, 0], o2: [0, 0, 5, 0, 0], o3: [1, 0, 0, 0, 4] },
      ]),
    );
    const counted = having(withScoringOpen(), 'countScores', { roundId: 's1', byCell });
    const measures = measuresOf(
      having(counted, 'revealScores', { roundId: 's1', evenIfIncomplete: false }),
    );

    expect(measures.cells.find(({ optionId }) => optionId === 'o1')).toMatchObject({
      n: 5,
      mean: 4.6,
      histogram: [0, 0, 0, 2, 3],
    });
    expect(measures).toMatchObject({ persons: 0, leaveOneOut: null, isTooFewPersons: false });
  });
});

describe('a second look', () => {
  it('replaces only the scores of those who looked again, and keeps the first on record', () => {
    const before = measuresOf(withResult());
    const opened = having(withResult(), 'openScoring', {
      roundId: 's2',
      cells: [{ optionId: 'o1', criterionId: 'k1' }],
    });
    const cast = having(opened, 'castScores', {
      roundId: 's2',
      seat: 'A5',
      scores: { k1: { o1: 4 } },
    });
    const looked = having(cast, 'revealScores', { roundId: 's2', ...anyway });
    const cellOf = (measures: ReturnType<typeof measuresOf>) =>
      measures.cells.find(({ optionId, criterionId }) => optionId === 'o1' && criterionId === 'k1');

    expect(cellOf(before)).toMatchObject({ n: 5, histogram: [1, 0, 0, 2, 2] });
    expect(cellOf(measuresOf(looked))).toMatchObject({ n: 5, histogram: [0, 0, 0, 3, 2] });
    expect(measuresOf(cast)).toEqual(before);
    expect(partOf(looked).scoreRounds).toHaveLength(2);
  });
});

describe('the gut vote', () => {
  it('has a winner only when one option stands alone at the top', () => {
    const reveal = (workshop: Workshop) =>
      measuresOf(having(workshop, 'revealGutVote', { roundId: 'g1', ...anyway })).gut;

    expect(reveal(withGutVotes())?.winner).toBe('o1');
    expect(reveal(withGutVotes({ A1: 'o1', A2: 'o2' }))?.winner).toBeNull();
    const counted = having(withGutOpen(), 'countGutVotes', { roundId: 'g1', byOption: { o3: 5 } });
    expect(reveal(counted)).toEqual({
      votes: [
        { optionId: 'o1', votes: 0 },
        { optionId: 'o2', votes: 0 },
        { optionId: 'o3', votes: 5 },
      ],
      winner: 'o3',
    });
  });
});

describe('the doors', () => {
  it('open by agreement, not by score', () => {
    expect(chosenDoors(partOf(withDecision()))).toEqual({ first: 'o1', second: 'o2' });
    expect(chosenDoors(partOf(withDecision([1, 5, 5, 5, 5])))).toBeNull();
    expect(chosenDoors(partOf(withDecisionVotes()))).toBeNull();
  });

  it('let a group close when adopted or held over after three rounds', () => {
    let workshop = withDecision([2, 2, 2, 4, 4]);
    expect(closingObstacles(partOf(workshop))).toEqual(['no-agreement']);
    for (const roundId of ['d2', 'd3']) {
      workshop = withDecisionVotes([2, 2, 2, 4, 4], withDecisionOpen(workshop, roundId), roundId);
      workshop = having(workshop, 'revealDecision', { roundId, evenIfIncomplete: false });
    }

    expect(closingObstacles(partOf(workshop))).toEqual([]);
    expect(chosenDoors(partOf(workshop))).toBeNull();
  });
});

describe('hints', () => {
  it('name a criterion that gets under 5 % of a person’s weight', () => {
    // These literals are ids of criteria.
    const ids = criteria as readonly string[] as readonly CriterionId[];

    expect(negligibleIn(ids, { k1: 100, k2: 100, k3: 100, k4: 100, k5: 100, k6: 20 })).toEqual([
      'k6',
    ]);
    expect(negligibleIn(ids, { k1: 100, k2: 90, k3: 80, k4: 70, k5: 60, k6: 50 })).toEqual([]);
  });

  it('leave a department that is ruled out visible but out of the ranking', () => {
    const ruled = having(withResult(), 'setKnockouts', {
      optionId: 'o1',
      knockouts: ['ok', 'ok', 'out'],
    });
    const { options, result } = measuresOf(ruled);

    expect(options.map(({ id, isOut }) => [id, isOut])).toEqual([
      ['o1', true],
      ['o2', false],
      ['o3', false],
    ]);
    expect(result?.ranking.map(({ optionId }) => optionId)).toEqual(['o2', 'o3']);
    expect(measuresOf(withOptions()).result).toBeNull();
  });
});
