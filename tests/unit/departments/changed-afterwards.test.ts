/*
 * What becomes of a choice when something changes after its votes: options and criteria that go or come,
 * a first place that is ruled out, a slip taken back, a group opened again.
 */
import { describe, expect, it } from 'vitest';
import {
  type DepartmentsStepId,
  departmentsSteps,
  type GroupDepartments,
  groupDepartments,
  measureDepartments,
  projectedDepartments,
  robustnessSentence,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { run } from '../../support/run-commands.ts';
import {
  card,
  closed,
  criteria,
  groupId,
  having,
  slip,
  withDecisionOpen,
  withDecisionVotes,
  withGutVotes,
  withResult,
  withScores,
} from './situations.ts';

const partOf = (workshop: Workshop): GroupDepartments =>
  groupDepartments(workshop.departments, groupId);
const measuresOf = (workshop: Workshop) => measureDepartments(partOf(workshop));
const rankingOf = (workshop: Workshop) =>
  measuresOf(workshop).result?.ranking.map(({ optionId }) => optionId);
const anchors = { 1: '', 3: '', 5: '' };

describe('an option', () => {
  it('that is removed after the votes leaves ranking, cells and gut vote, and nothing else', () => {
    const gut = having(withGutVotes(), 'revealGutVote', { roundId: 'g1', evenIfIncomplete: false });
    const before = measuresOf(withResult());
    const removed = having(withResult(), 'removeOption', { optionId: 'o1' });
    const after = measuresOf(removed);

    expect(rankingOf(removed)).toEqual(['o2', 'o3']);
    expect(after.cells).toEqual(before.cells.filter(({ optionId }) => optionId !== 'o1'));
    expect(after.result?.weights).toEqual(before.result?.weights);
    expect(measuresOf(having(gut, 'removeOption', { optionId: 'o1' })).gut).toEqual({
      votes: [
        { optionId: 'o2', votes: 1 },
        { optionId: 'o3', votes: 1 },
      ],
      winner: null,
    });
  });

  it('that was first and is ruled out leaves the place to the next, with a sentence that is true', () => {
    expect(rankingOf(withResult())?.[0]).toBe('o1');
    const out = having(withResult(), 'setKnockouts', {
      optionId: 'o1',
      knockouts: ['ok', 'out', 'ok'],
    });
    const measures = measuresOf(out);

    expect(measures.result?.winner).toBe('o2');
    expect(measures.persons).toBe(5);
    expect(robustnessSentence(measures, 'ja')).not.toContain('人事部');
    const back = having(out, 'setKnockouts', { optionId: 'o1', knockouts: ['ok', 'check', 'ok'] });
    expect(measuresOf(back)).toEqual(measuresOf(withResult()));
  });

  it('that comes after the scores is not scored, and not zero', () => {
    const more = having(withResult(), 'addOptions', { options: [card('o4', '財務部')] });
    const { result } = measuresOf(more);

    expect(rankingOf(more)).toEqual(rankingOf(withResult()));
    expect(result?.unscored).toEqual(['o4']);
  });
});

describe('a criterion', () => {
  it('that is removed after the weights leaves the rest in their proportions', () => {
    const removed = measuresOf(having(withResult(), 'removeCriterion', { criterionId: 'k1' }));
    // 90, 80, 70, 60 and 50 of 350.
    expect(removed.result?.weights.map((weight) => Math.round(weight * 350))).toEqual([
      90, 80, 70, 60, 50,
    ]);
    expect(removed.cells.some(({ criterionId }) => criterionId === 'k1')).toBe(false);
  });

  it('that comes after the votes changes no value until it is scored, and says that it was not', () => {
    const added = having(withResult(), 'addCriterion', {
      criterionId: 'k7',
      name: '速さ',
      anchors,
    });
    const [before, after] = [measuresOf(withResult()), measuresOf(added)];

    expect(after.result?.ranking.map(({ value }) => value)).toEqual(
      before.result?.ranking.map(({ value }) => value),
    );
    expect(after.result?.weights.at(-1)).toBe(0);
    expect(after.unscoredCriteria).toEqual(['k7']);
    expect(after.result?.ranges.at(-1)?.interval).toBeNull();
    expect([after.leaveOneOut, after.verdict]).toEqual([before.leaveOneOut, before.verdict]);
  });

  it('that is only called otherwise changes no number', () => {
    const renamed = having(withResult(), 'changeCriterion', {
      criterionId: 'k4',
      name: '近さ',
      anchors,
    });
    const { criteria: _before, ...before } = measuresOf(withResult());
    const { criteria: named, ...after } = measuresOf(renamed);

    expect(after).toEqual(before);
    expect(named[3]?.name).toBe('近さ');
  });
});

describe('a slip', () => {
  it('that is taken back before the reveal is not counted', () => {
    const back = having(withScores(), 'castScores', { roundId: 's1', seat: 'A5', scores: null });
    const revealed = having(back, 'revealScores', { roundId: 's1', evenIfIncomplete: true });

    expect(measuresOf(revealed).cells.every(({ n }) => n === 4)).toBe(true);
    const early = { groupId, roundId: 's1', evenIfIncomplete: false };
    expect(run(back, 'departments.revealScores', early)).toMatchObject({
      ok: false,
      failure: { code: 'votes-incomplete' },
    });
  });

  it('in a second look scores the cells that are asked for, and no others', () => {
    const opened = having(withResult(), 'openScoring', {
      roundId: 's2',
      cells: [{ optionId: 'o1', criterionId: 'k1' }],
    });
    const whole = run(opened, 'departments.castScores' as CommandName, {
      groupId,
      roundId: 's2',
      seat: 'A1',
      scores: slip([5, 5, 5]),
    });

    expect(whole.ok ? 'accepted' : whole.failure.code).toBe('cell-unknown');
    expect(Object.keys(slip([5, 5, 5]))).toEqual([...criteria]);
  });
});

describe('a group opened again', () => {
  it('keeps its result and votes anew, three times more at most', () => {
    let workshop = having(closed(), 'reopen', { reason: '担当が変わった' });
    expect(measuresOf(workshop)).toEqual(measuresOf(closed()));
    for (const roundId of ['d2', 'd3', 'd4']) {
      workshop = withDecisionVotes([2, 2, 2, 4, 4], withDecisionOpen(workshop, roundId), roundId);
      workshop = having(workshop, 'revealDecision', { roundId, evenIfIncomplete: false });
    }
    const fifth = { groupId, roundId: 'd5', first: 'o1', second: null, reason: '' };

    expect(run(workshop, 'departments.openDecision', fifth)).toMatchObject({
      ok: false,
      failure: { code: 'rounds-used-up' },
    });
  });
});

describe('a door that is ruled out after the third vote', () => {
  const votes = (workshop: Workshop, roundId: string, ballots: readonly number[]) =>
    having(
      withDecisionVotes(ballots, withDecisionOpen(workshop, roundId), roundId),
      'revealDecision',
      { roundId, evenIfIncomplete: false },
    );
  const third = () =>
    ['d1', 'd2', 'd3'].reduce(
      (workshop, roundId) =>
        votes(workshop, roundId, roundId === 'd3' ? [5, 5, 5, 5, 5] : [2, 2, 3, 3, 4]),
      withResult(),
    );
  const again = { roundId: 'd4', first: 'o3', second: null, reason: '' };

  it('gives the group one more vote, on another door', () => {
    expect(run(third(), 'departments.openDecision', { groupId, ...again }).ok).toBe(false);
    const out = having(third(), 'setKnockouts', {
      optionId: 'o1',
      knockouts: ['out', 'ok', 'ok'],
    });
    const open = having(out, 'openDecision', again);
    const decided = having(withDecisionVotes([5, 4, 4, 4, 3], open, 'd4'), 'revealDecision', {
      roundId: 'd4',
      evenIfIncomplete: false,
    });

    expect(partOf(having(decided, 'close', {})).status).toBe('closed');
  });
});

describe('numbers on the wall', () => {
  /** What the wall lists in a step. */
  function listed(workshop: Workshop, step: DepartmentsStepId): unknown {
    const index = departmentsSteps.findIndex(({ id }) => id === step);
    const { group } = projectedDepartments(workshop.departments, workshop.groups, {
      stepIndex: index,
      groupId,
      language: 'ja',
    });
    const content = group?.content;
    return content?.kind === 'scoring' || content?.kind === 'gut' ? content.options : null;
  }

  it('mean what they mean on the slips, also when a department is ruled out or comes up meanwhile', () => {
    const scoring = having(withScores(), 'setKnockouts', {
      optionId: 'o1',
      knockouts: ['out', 'ok', 'ok'],
    });
    const gut = having(withGutVotes(), 'addOptions', { options: [card('o4', '財務部')] });

    expect(listed(scoring, 'scoring')).toEqual(listed(withScores(), 'scoring'));
    expect(listed(gut, 'gutVote')).toEqual(listed(withGutVotes(), 'gutVote'));
    expect(listed(withScores(), 'scoring')).toHaveLength(3);
  });
});

describe('closing', () => {
  it('waits for a vote that is still being collected', () => {
    const adopted = having(withDecisionVotes(), 'revealDecision', {
      roundId: 'd1',
      evenIfIncomplete: false,
    });
    const scoring = having(adopted, 'openScoring', { roundId: 's2', cells: null });
    const closing = run(scoring, 'departments.close', { groupId });

    expect(closing.ok ? null : closing.failure).toMatchObject({
      code: 'closing-obstacles',
      details: { obstacles: ['vote-open'] },
    });
  });
});

describe('counts', () => {
  it('that outnumber the seats since some were taken away are not revealed as whole', () => {
    const counted = having(withDecisionOpen(), 'countDecisionVotes', {
      roundId: 'd1',
      counts: [2, 2, 1, 0, 0],
    });
    const fewer = run(counted, 'workshop.setSeats', {
      groupId,
      seats: counted.groups[0]?.seats.slice(0, 3) ?? [],
    });
    if (!fewer.ok) throw new Error(JSON.stringify(fewer.failure));
    const reveal = { groupId, roundId: 'd1', evenIfIncomplete: true };
    const revealed = run(fewer.value.workshop, 'departments.revealDecision', reveal);

    expect(revealed.ok ? null : revealed.failure).toMatchObject({
      code: 'votes-more-than-seats',
      details: { total: 5, seats: 3 },
    });
  });
});
