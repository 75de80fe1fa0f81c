/* What is printed of a result that has no first place: nobody is called first, in words or by a colour. */
import { describe, expect, it } from 'vitest';
import {
  departmentMeasures,
  groupDepartments,
} from '../../src-shared/exercises/departments/index.ts';
import { departmentsWords } from '../../src-shared/report/departments-words.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import { anyWeightsChart, weightIntervalChart } from '../../src-shared/report/weight-charts.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA } from '../support/ids.ts';
import { blocks, sheet } from '../support/vision-sheets.ts';
import {
  criteria,
  having,
  options,
  seats,
  withOptions,
  withScoresRevealed,
  withWeighingOpen,
  withWeights,
} from '../unit/departments/situations.ts';
import { sampleChoice } from './choices.ts';

const order: SheetOrder = {
  sheets: ['departments'],
  groupIds: [groupA],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};

/** A result of the same slip of every seat, rows by criterion, and gut votes for the second. */
function withRows(rows: (criterion: number) => readonly number[]): Workshop {
  const scores = Object.fromEntries(
    criteria.map((id, k) => [
      id,
      Object.fromEntries(options.map((option, o) => [option, rows(k)[o] ?? null])),
    ]),
  );
  let workshop = having(withOptions(), 'openGutVote', { roundId: 'g1' });
  workshop = having(workshop, 'castGutVotes', {
    roundId: 'g1',
    votes: Object.fromEntries(seats.map((seat) => [seat, 'o2'])),
  });
  workshop = having(workshop, 'revealGutVote', { roundId: 'g1', evenIfIncomplete: false });
  workshop = having(workshop, 'openScoring', { roundId: 's1', cells: null });
  for (const seat of seats) {
    workshop = having(workshop, 'castScores', { roundId: 's1', seat, scores });
  }
  const weighed = withWeights(withWeighingOpen(withScoresRevealed(workshop)));
  return having(weighed, 'revealWeights', { roundId: 'w1', evenIfIncomplete: false });
}

const measuresOf = ({ departments }: Workshop) =>
  departmentMeasures(groupDepartments(departments, groupA));

const evenResults: readonly (readonly [string, Workshop])[] = [
  ['an exact tie', withRows(() => [4, 4, 1])],
  [
    'a lead too close to call',
    withRows((k) => (k === 5 ? [4, 3, 1] : k === 4 ? [3, 4, 1] : [4, 4, 1])),
  ],
];

describe.each(evenResults)('%s', (_, workshop) => {
  it('is close, and its bands say where an end is without saying whose', () => {
    const measures = measuresOf(workshop);
    expect(measures.verdict).toBe('close');

    for (const language of ['ja', 'en'] as const) {
      const words = departmentsWords(language);
      const chart = weightIntervalChart(measures, measures, words);
      const said = JSON.stringify([chart?.alternative, chart?.items.map(({ meaning }) => meaning)]);
      expect(said).not.toMatch(/人事部|調達部|stays first/);
      expect(said).toContain(language === 'ja' ? '1位は挙げません' : 'Too close to name a first');
    }
  });

  it('highlights nobody among the shares of weightings', () => {
    const measures = measuresOf(workshop);
    const chart = anyWeightsChart(measures, measures, departmentsWords('ja'));

    expect(chart?.items.map(({ highlighted }) => highlighted)).toEqual([false, false, false]);
  });

  it('is not compared with the gut vote, which is told all the same', () => {
    for (const name of ['departments', 'summary'] as const) {
      const text = JSON.stringify(sheet(workshop, { ...order, sheets: [name] }));

      expect(text).not.toMatch(/直感と点数の1位/);
      expect(text).toContain('話し合う前の直感は、調達部 5票でした。');
    }
  });
});

describe('a result with a first place', () => {
  it('is named, highlighted and compared', () => {
    const measures = departmentMeasures(sampleChoice(3));
    const words = departmentsWords('ja');

    expect(weightIntervalChart(measures, measures, words)?.alternative).toContain(
      '1位は「災害対策室(BCP担当)」のままです',
    );
    expect(
      anyWeightsChart(measures, measures, words)?.items.filter(({ highlighted }) => highlighted),
    ).toHaveLength(1);
  });

  it('claims nothing of a weight whose criterion is not fully scored', () => {
    const workshop = having(
      withRows(() => [5, 3, 1]),
      'addCriterion',
      {
        criterionId: 'kx',
        name: '新しい観点',
        anchors: { 1: '', 3: '', 5: '' },
      },
    );
    const measures = measuresOf(workshop);
    const words = departmentsWords('en');

    expect(weightIntervalChart(measures, measures, words)?.alternative).toBe(
      '人事部 stays first inside every band shown.',
    );
    const figures = blocks(sheet(workshop, { ...order, language: 'en' }), 'facts');
    expect(JSON.stringify(figures)).not.toContain(words.choice.noReversal);
  });
});
