/* What the sheets say of a choice and its figures in words: true of every way to come to it. */
import { describe, expect, it } from 'vitest';
import {
  departmentMeasures,
  type GroupDepartments,
  groupDepartments,
  resultWithWeights,
} from '../../src-shared/exercises/departments/index.ts';
import { valueChart } from '../../src-shared/report/departments-charts.ts';
import { departmentsWords } from '../../src-shared/report/departments-words.ts';
import type { SheetName } from '../../src-shared/workshop/printed-sheets.ts';
import type { Language } from '../../src-shared/workshop/setting.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA, roundId, seat } from '../support/ids.ts';
import { changed } from '../support/run-commands.ts';
import { aClosedVision, aVisionWithOneRound } from '../support/scenarios.ts';
import { blocks, internal, sheet } from '../support/vision-sheets.ts';
import {
  criteria,
  having,
  options,
  slip,
  withGutRevealed,
  withOptions,
  withResult,
  withWeighingOpen,
} from '../unit/departments/situations.ts';
import { sampleChoice } from './choices.ts';
import { sampleMap } from './maps.ts';

const own = (workshop: Workshop, language: Language = 'ja', name: SheetName = 'departments') =>
  sheet(workshop, { ...internal, sheets: [name], language });
const textOf = (...asked: Parameters<typeof own>) => JSON.stringify(own(...asked));
const figuresOf = (workshop: Workshop) =>
  new Map(
    blocks(own(workshop, 'en'), 'facts')
      .flatMap(({ items }) => items)
      .map(({ label, value }) => [label, value]),
  );

/** Scores handed in by these seats, a row of o1 to o3 each, then weights of everybody. */
function scored(rows: Readonly<Record<string, readonly (number | null)[]>>): Workshop {
  let workshop = having(withOptions(), 'openScoring', { roundId: 's1', cells: null });
  for (const [seat, row] of Object.entries(rows)) {
    workshop = having(workshop, 'castScores', { roundId: 's1', seat, scores: slip(row) });
  }
  return having(workshop, 'revealScores', { roundId: 's1', evenIfIncomplete: true });
}

function weighed(workshop: Workshop, by: readonly string[]): Workshop {
  const ratings = Object.fromEntries(criteria.map((id, index) => [id, 100 - index * 10]));
  const open = by.reduce(
    (each, seat) =>
      having(each, 'castWeights', {
        roundId: 'w1',
        seat,
        ballot: { ranking: null, ratings },
        evenIfAllEqual: true,
      }),
    withWeighingOpen(workshop),
  );
  return having(open, 'revealWeights', { roundId: 'w1', evenIfIncomplete: true });
}

function withGroupScores(): Workshop {
  let workshop = having(withOptions(), 'openScoring', { roundId: 's1', cells: null });
  workshop = having(workshop, 'setGroupScores', { roundId: 's1', byCell: slip([5, 3, 1]) });
  return having(workshop, 'revealScores', { roundId: 's1', evenIfIncomplete: false });
}

describe('how the group came to its result', () => {
  const { method, quickMode, measureMeaning, methods } = departmentsWords('ja').choice;

  it('tells the whole way where it was gone', () => {
    const choice = sampleChoice(0);
    const text = textOf({ ...aClosedVision(), departments: { groups: { [groupA]: choice } } });

    expect(text).toContain(method);
    expect(text).toContain(measureMeaning);
  });

  it('tells of a gut vote alone nothing of scores and weights', () => {
    const text = textOf(withGutRevealed());

    expect(text).toContain(methods.gut);
    for (const words of [method, quickMode, measureMeaning, methods.personScores, 'の平均点']) {
      expect(text).not.toContain(words);
    }
  });

  it('tells of one word of the group, weighed by persons', () => {
    const text = textOf(weighed(withGroupScores(), ['A1', 'A2', 'A3']));

    expect(text).toContain(methods.groupScores);
    expect(text).toContain(methods.personWeights);
    expect(text).not.toContain(quickMode);
    expect(text).not.toContain(methods.personScores);
  });

  it('tells of a scoring without a gut vote', () => {
    const text = textOf(withResult());

    expect(text).toContain(methods.personScores);
    expect(text).not.toContain(methods.gut);
    expect(text).not.toContain(method);
  });
});

describe('the figures of a verdict', () => {
  it('say that one person scored, where the records exist', () => {
    const figures = figuresOf(weighed(scored({ A1: [5, 3, 1] }), ['A1']));

    expect(figures.get(departmentsWords('en').departments.measures.leaveOneOut)).toBe(
      'one person only',
    );
    expect([...figures.values()]).not.toContain(departmentsWords('en').departments.notAvailable);
  });

  it('say that nobody scored everything, where each left a gap', () => {
    let workshop = having(withOptions(), 'openScoring', { roundId: 's1', cells: null });
    for (const [index, seat] of ['A1', 'A2', 'A3', 'A4', 'A5'].entries()) {
      const scores = Object.fromEntries(
        criteria.map((id, k) => [id, { o1: 5, o2: k === index ? null : 3, o3: 1 }]),
      );
      workshop = having(workshop, 'castScores', { roundId: 's1', seat, scores });
    }
    workshop = having(workshop, 'revealScores', { roundId: 's1', evenIfIncomplete: true });
    const figures = figuresOf(weighed(workshop, ['A1', 'A2', 'A3', 'A4', 'A5']));

    expect([...figures.values()]).toContain('nobody scored and weighed everything');
  });

  it('say that there is no record of persons where the group spoke', () => {
    const figures = figuresOf(weighed(withGroupScores(), ['A1', 'A2', 'A3']));

    expect([...figures.values()]).toContain(departmentsWords('en').departments.notAvailable);
  });

  it('count one point as one', () => {
    const { points, score } = departmentsWords('en').choice;

    expect([score('1'), score('2'), score('0.1')]).toEqual(['1 point', '2 points', '0.1 points']);
    expect([points('1'), points('2')]).toEqual(['1 percentage point', '2 percentage points']);
  });

  it.each([
    [0.47, '0.47 points'],
    [0.4999, '0.49 points'],
    [2.97, '2.97 points'],
    [0.06, '0.1 points'],
  ])('print a lead of %f on the side of the limit that is told: %s', (lead, printed) => {
    const figures = figuresOf(withLead(lead));

    expect([...figures.values()]).toContain(printed);
  });
});

/** o1 leads o2 by so many points: they differ by 25 in the criterion that weighs so much. */
function withLead(lead: number): Workshop {
  const k1 = lead / 25;
  const group = groupDepartments(withResult().departments, groupA);
  const [round] = group.weightRounds;
  if (!round) throw new Error('the situation is weighed');
  const ratings = Object.fromEntries(
    criteria.map((id, k) => [id, k === 0 ? k1 : (1 - k1) / (criteria.length - 1)]),
  );
  const scores = Object.fromEntries(
    criteria.map((id, k) => [
      id,
      Object.fromEntries(options.map((option, o) => [option, [k === 0 ? 4 : 3, 3, 1][o]])),
    ]),
  );
  const bySeat = <Value>(value: Value) =>
    Object.fromEntries(['A1', 'A2', 'A3', 'A4', 'A5'].map((seat) => [seat, value]));
  const choice = {
    ...group,
    scoreRounds: group.scoreRounds.map((each) => ({
      ...each,
      ballots: { kind: 'seats', bySeat: bySeat(scores) },
    })),
    weightRounds: [
      { ...round, ballots: { kind: 'seats', bySeat: bySeat({ ranking: null, ratings }) } },
    ],
    // Scores are 1 to 5 by being written so.
  } as GroupDepartments;
  return { ...aClosedVision(), departments: { groups: { [groupA]: choice } } };
}

describe('a split score', () => {
  const rows = { A1: [5, 3, 1], A2: [1, 3, 1] };

  it('is marked only where enough persons scored for its note', () => {
    const marked = (workshop: Workshop) =>
      blocks(own(workshop), 'table').some(({ rows: cells }) =>
        JSON.stringify(cells).includes('＊'),
      );

    expect(marked(weighed(scored(rows), ['A1', 'A2']))).toBe(false);
    expect(marked(weighed(scored({ ...rows, A3: [5, 3, 1], A4: [1, 3, 1] }), ['A1']))).toBe(true);
  });
});

describe('weights that are only tried', () => {
  it('call nobody first of a tie', () => {
    const { departments } = weighed(scored({ A1: [4, 4, 1], A2: [4, 4, 1], A3: [4, 4, 1] }), [
      'A1',
    ]);
    const measures = departmentMeasures(groupDepartments(departments, groupA));
    const result = resultWithWeights(measures.table, [1, 1, 1, 1, 1, 1]);
    const sentence = (language: Language) =>
      valueChart(measures, { result, verdict: null, decimals: 0 }, departmentsWords(language))
        ?.alternative;

    expect(sentence('en')).toBe('Values: 人事部 75; 調達部 75; 広報部 0.');
    expect(sentence('ja')).toBe('総合点は、人事部 75、調達部 75、広報部 0です。');
  });
});

describe('the vote on a statement in the summary', () => {
  it('tells no agreement of fewer than three votes', () => {
    let workshop = changed(aVisionWithOneRound(), 'vision.openRound', {
      groupId: groupA,
      roundId: roundId('r2'),
      statement: '村の人が直せる水のしくみを動かし続ける。',
    });
    workshop = changed(workshop, 'vision.castVotes', {
      groupId: groupA,
      roundId: roundId('r2'),
      votes: { [seat('A1')]: 5, [seat('A2')]: 4 },
    });
    workshop = changed(workshop, 'vision.revealRound', {
      groupId: groupA,
      roundId: roundId('r2'),
      evenIfIncomplete: true,
    });
    const [statement] = blocks(own(workshop, 'en', 'summary'), 'statement');

    expect(statement?.note).toMatch(/^\S.*: [A-Za-z]+$/u);
    expect(statement?.note).not.toMatch(/[Aa]greement/);
  });
});

describe("the participants' handout", () => {
  const handout = (workshop: Workshop, language: Language) =>
    sheet(workshop, { ...internal, sheets: ['handout'], audience: 'participants', language });

  it('is interim while any part of it is left open, also the needs', () => {
    const decided = { ...aClosedVision(), departments: { groups: { [groupA]: sampleChoice(0) } } };

    expect(handout(decided, 'en').interimLabel).toBe('Interim');
    const whole = { ...decided, resources: { groups: { [groupA]: sampleMap(0) } } };
    expect(handout(whole, 'en').interimLabel).toBeNull();
  });

  it('has no ideographic space in English', () => {
    expect(JSON.stringify(handout(aClosedVision(), 'en'))).not.toContain('\u3000');
    expect(JSON.stringify(handout(aClosedVision(), 'ja'))).toContain('NPO法人水の環\u3000学び');
  });
});
