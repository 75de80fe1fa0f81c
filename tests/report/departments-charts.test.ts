/* The charts of a department choice: of the sample's groups as whole values, and at their edges. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Criterion,
  departmentMeasures,
  doorPositions,
  emptyGroupDepartments,
  resultWithWeights,
  type Verdict,
} from '../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId } from '../../src-shared/kernel/ids.ts';
import { roundTo } from '../../src-shared/kernel/statistics.ts';
import {
  doorPlaneChart,
  gutChart,
  profileChart,
  scoreSpreadChart,
  valueChart,
} from '../../src-shared/report/departments-charts.ts';
import { departmentsWords } from '../../src-shared/report/departments-words.ts';
import { weightIntervalChart } from '../../src-shared/report/weight-charts.ts';
import { groupA } from '../support/ids.ts';
import { anyChoice, sampleChoice } from './choices.ts';

// Test literals are ids by being used as such.
const optionId = (id: string): OptionId => id as OptionId;
const criterionId = (id: string): CriterionId => id as CriterionId;

const ja = departmentsWords('ja');
const en = departmentsWords('en');

function drawn(index: number) {
  const group = sampleChoice(index);
  const measures = departmentMeasures(group);
  const { result, verdict } = measures;
  return { group, measures, shown: { result, verdict, decimals: 0 } as const };
}

/** Scores of 1 to 5 by option, in the order of the criteria given; null is not scored. */
function aTable(
  rows: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  { criteria = ['k1', 'k2', 'k3', 'k4'], verdict = 'robust' as Verdict | null } = {},
) {
  const table = {
    optionIds: rows.map((_, index) => optionId(`o${index}`)),
    criterionIds: criteria.map(criterionId),
    values: rows.map((row) => row.map((score) => (score === null ? null : (score - 1) * 25))),
  };
  const kept: readonly Criterion[] = emptyGroupDepartments(groupA).criteria.filter(({ id }) =>
    table.criterionIds.includes(id),
  );
  const result = resultWithWeights(table, weights);
  return {
    criteria: kept,
    measures: {
      options: table.optionIds.map((id, index) => ({ id, name: `部署${index}`, isOut: false })),
      criteria: kept,
      table,
      draws: null,
    },
    shown: { result, verdict, decimals: 0 } as const,
  };
}

describe('values stacked by criterion', () => {
  it('shows the sample’s first group with its first place, whole numbers for the room', () => {
    const { measures, shown } = drawn(0);
    const chart = valueChart(measures, shown, ja);

    expect(chart?.items.map(({ counts: _, ...item }) => item)).toEqual([
      item('研究開発部(水技術)', '1位', ['19', '23', '10', '5', '14', '6'], '77'),
      item('サステナビリティ推進部', null, ['16', '11', '5', '9', '9', '9'], '58'),
      item('調達部', null, ['12', '12', '5', '0', '9', '5'], '44'),
      item('人事部', null, ['4', '6', '10', '4', '6', '8'], '38'),
      item('マーケティング部', null, ['6', '11', '10', '3', '6', '2'], '37'),
    ]);
    expect(chart?.alternative).toBe(
      'いちばん高いのは「研究開発部(水技術)」の77です。ほかは、サステナビリティ推進部 58、調達部 44、人事部 38、マーケティング部 37です。',
    );
    expect(valueChart(measures, { ...shown, decimals: 1 }, ja)?.items[0]?.totalText).toBe('77.0');
    for (const [index, each] of (measures.result?.ranking ?? []).entries()) {
      const sum = chart?.items[index]?.counts.reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(each.value, 9);
    }
  });

  function item(label: string, badge: string | null, texts: string[], totalText: string) {
    return { label, badge, note: null, texts, totalText };
  }

  it('calls nobody first in a close result, neither in the picture nor in its words', () => {
    const { measures, shown } = drawn(1);
    const chart = valueChart(measures, shown, ja);

    expect(shown.verdict).toBe('close');
    expect(chart?.items.map(({ label, badge, note }) => [label, badge, note])).toEqual([
      ['CSR推進室', '◆', '同点'],
      ['人事部', '◆', '同点'],
      ['商品企画部', null, null],
      ['営業部(学校担当)', null, null],
      ['広報部', null, null],
    ]);
    expect(chart?.alternative).toMatch(/^上位は僅差です。/u);
    expect(chart?.alternative).not.toContain('いちばん');
    expect(valueChart(measures, shown, en)?.alternative).toMatch(/^The lead is too close to call/u);
  });

  it('gives everybody who is tied the first place, and nobody while weights are only tried', () => {
    const { measures, shown } = aTable(
      [
        [3, 3, 3, 3],
        [3, 3, 3, 3],
        [1, 1, 1, 1],
      ],
      [1, 1, 1, 1],
    );
    const badges = (verdict: Verdict | null) =>
      valueChart(measures, { ...shown, verdict }, ja)?.items.map(({ badge }) => badge);

    expect(badges('robust')).toEqual(['1位', '1位', null]);
    expect(badges(null)).toEqual([null, null, null]);
  });

  it('is nothing without a ranking', () => {
    const { measures, shown } = aTable([[null, null, null, null]], [1, 1, 1, 1]);

    expect(valueChart(measures, shown, ja)).toBeNull();
    expect(valueChart(measures, { ...shown, result: null }, ja)).toBeNull();
  });
});

describe('the plane of near doors and all the rest', () => {
  it('places the sample’s first group, its axes named by what they are', () => {
    const { group, measures, shown } = drawn(0);
    const chart = doorPlaneChart(measures, shown, group.criteria, ja);
    const points = chart?.points.map((point) => ({
      ...point,
      x: roundTo(point.x, 3),
      y: roundTo(point.y, 3),
    }));

    expect({ ...chart, points }).toEqual({
      kind: 'scatter',
      xAxis: { name: '入口の近さ', lowLabel: '1 つてがない', highLabel: '5 今週話せる' },
      yAxis: { name: '「入口の近さ」のほかを合わせた点', lowLabel: '0', highLabel: '100' },
      points: [
        point(0.55, 0.792, '研究開発部(水技術)', '1', '近さ3.2・ほか79'),
        point(0.95, 0.539, 'サステナビリティ推進部', '2', '近さ4.8・ほか54'),
        point(0.05, 0.479, '調達部', '3', '近さ1.2・ほか48'),
        point(0.45, 0.378, '人事部', '4', '近さ2.8・ほか38'),
        point(0.3, 0.376, 'マーケティング部', '5', '近さ2.2・ほか38'),
      ],
      alternative:
        '「入口の近さ」がいちばん高いのは「サステナビリティ推進部」、ほかの観点を合わせた点がいちばん高いのは「研究開発部(水技術)」です。',
    });
  });

  function point(x: number, y: number, label: string, symbol: string, valueText: string) {
    return { x, y, label, symbol, valueText };
  }

  it('numbers the points of a close result as the table does, not by rank', () => {
    const { group, measures, shown } = drawn(1);
    const chart = doorPlaneChart(measures, shown, group.criteria, ja);

    expect(chart?.points.map(({ label }) => label)).toEqual(group.options.map(({ name }) => name));
  });

  it('counts nothing on both axes: near and rest weighed together are the value', () => {
    fc.assert(
      fc.property(anyChoice, (group) => {
        const measures = departmentMeasures(group);
        const { result, table } = measures;
        fc.pre(result !== null);
        const weight = result.weights[table.criterionIds.indexOf(criterionId('k4'))] ?? 0;
        for (const { optionId: id, nearness, rest } of doorPositions(table, result)) {
          const value = result.ranking.find((each) => each.optionId === id)?.value ?? Number.NaN;
          expect(weight * (nearness - 1) * 25 + (1 - weight) * rest).toBeCloseTo(value, 6);
          expect(nearness).toBeGreaterThanOrEqual(1);
          expect(nearness).toBeLessThanOrEqual(5);
          expect(rest).toBeGreaterThanOrEqual(-1e-9);
          expect(rest).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it('leaves out who is not scored, rather than placing them at zero', () => {
    const { criteria, measures, shown } = aTable(
      [
        [3, 3, 3, 5],
        [4, 2, 3, 4],
        [5, 5, 5, null],
      ],
      [1, 1, 1, 1],
    );

    expect(doorPlaneChart(measures, shown, criteria, ja)?.points.map(({ label }) => label)).toEqual(
      ['部署0', '部署1'],
    );
    expect(profileChart(measures, shown, ja)?.series.map(({ label }) => label)).toEqual([
      '部署0',
      '部署1',
    ]);
  });

  it('is nothing where there is nothing to compare', () => {
    const whole = [
      [3, 3, 3, 5],
      [4, 2, 3, 4],
    ];
    const planeOf = ({ criteria, measures, shown }: ReturnType<typeof aTable>) =>
      doorPlaneChart(measures, shown, criteria, ja);
    const withoutNearness = whole.map((row) => row.slice(0, 3));

    expect(planeOf(aTable(whole, [1, 1, 1, 1]))?.points).toHaveLength(2);
    expect(planeOf(aTable(whole.slice(0, 1), [1, 1, 1, 1]))).toBeNull();
    expect(planeOf(aTable(whole, [0, 0, 0, 1]))).toBeNull();
    expect(
      planeOf(aTable(withoutNearness, [1, 1, 1], { criteria: ['k1', 'k2', 'k3'] })),
    ).toBeNull();
    expect(
      planeOf(
        aTable(
          whole.map((row) => [...row.slice(0, 3), null]),
          [1, 1, 1, 0],
        ),
      ),
    ).toBeNull();
  });

  it('shows no option that was ruled out', () => {
    fc.assert(
      fc.property(anyChoice, (group) => {
        const measures = departmentMeasures(group);
        const { result, verdict } = measures;
        const out = measures.options.filter(({ isOut }) => isOut).map(({ name }) => name);
        const inPlay = measures.options.filter(({ isOut }) => !isOut).map(({ name }) => name);
        const shown = { result, verdict, decimals: 1 } as const;
        const labels = [
          ...(doorPlaneChart(measures, shown, group.criteria, ja)?.points ?? []),
          ...(profileChart(measures, shown, ja)?.series ?? []),
        ].map(({ label }) => label);
        expect(labels.filter((label) => out.includes(label) && !inPlay.includes(label))).toEqual(
          [],
        );
      }),
    );
  });
});

describe('the profiles side by side', () => {
  it('shows the first three of the sample’s first group', () => {
    const { measures, shown } = drawn(0);
    const chart = profileChart(measures, shown, ja);

    expect(chart?.series.map(({ label, valueTexts }) => [label, ...valueTexts])).toEqual([
      ['研究開発部(水技術)', '4.2', '4.8', '4.0', '3.2', '4.0', '3.2'],
      ['サステナビリティ推進部', '3.6', '2.8', '2.4', '4.8', '3.0', '4.2'],
      ['調達部', '3.0', '3.0', '2.6', '1.2', '3.0', '2.8'],
    ]);
    expect(chart?.axes.map(({ symbol }) => symbol)).toEqual(['①', '②', '③', '④', '⑤', '⑥']);
    expect(chart?.alternative).toContain(
      '「研究開発部(水技術)」は「不足資源の補完」が高く、「入口の近さ」「安心度(リスクの小ささ)」が低い。',
    );
  });

  it('shows the doors to try of a close result, as the table orders them', () => {
    const { group, measures, shown } = drawn(1);
    const labels = profileChart(measures, shown, ja)?.series.map(({ label }) => label) ?? [];
    const order = group.options.map(({ name }) => name);

    expect(labels.toSorted()).toEqual(['CSR推進室', '人事部']);
    expect(labels).toEqual(order.filter((name) => labels.includes(name)));
  });

  it('has the axes that all of them were scored in, each with the number it has elsewhere', () => {
    const { measures, shown } = aTable(
      [
        [3, null, 3, 5, 2],
        [4, null, 3, 4, 2],
      ],
      [1, 0, 1, 1, 1],
      { criteria: ['k1', 'k2', 'k3', 'k4', 'k5'] },
    );

    expect(profileChart(measures, shown, ja)?.axes.map(({ symbol }) => symbol)).toEqual([
      '①',
      '③',
      '④',
      '⑤',
    ]);
  });

  it('says so when a shape has no corners', () => {
    const rows = [
      [3, 3, 3, 3],
      [2, 2, 2, 4],
    ];
    const { measures, shown } = aTable(rows, [1, 1, 1, 1]);

    expect(profileChart(measures, shown, ja)?.alternative).toContain(
      '「部署0」はどの観点も同じ点。',
    );
  });

  it('is nothing with two criteria, or with one option', () => {
    const two = { criteria: ['k1', 'k4'] };
    const pair = aTable(
      [
        [3, 4],
        [2, 5],
      ],
      [1, 1],
      two,
    );
    const alone = aTable([[3, 4, 5, 3]], [1, 1, 1, 1]);

    expect(profileChart(pair.measures, pair.shown, ja)).toBeNull();
    expect(profileChart(alone.measures, alone.shown, ja)).toBeNull();
  });
});

describe('the other charts of a choice', () => {
  it('say what happens beyond the ends of each weight', () => {
    const { measures } = drawn(0);
    const chart = weightIntervalChart(measures, measures, ja);

    expect(
      chart?.items.map(({ label, valueText, meaning }) => [label, valueText, meaning]),
    ).toEqual([
      ['ビジョンの重なり', '24%', 'どこまで動かしても同じ'],
      ['不足資源の補完', '24%', 'どこまで動かしても同じ'],
      ['部署にとっての利点', '14%', 'どこまで動かしても同じ'],
      ['入口の近さ', '9%', '39%より上では「サステナビリティ推進部」'],
      ['続く・広がる力', '19%', 'どこまで動かしても同じ'],
      ['安心度(リスクの小ささ)', '11%', '49%より上では「サステナビリティ推進部」'],
    ]);
    const alone = aTable([[3, 4, 5, 3]], [1, 1, 1, 1]);
    expect(weightIntervalChart(alone.measures, alone.shown, ja)).toBeNull();
  });

  it('count gut votes one by one, most first, and are nothing when nobody voted', () => {
    const votes = [
      { name: '人事部', votes: 1, isWinner: false },
      { name: '調達部', votes: 4, isWinner: true },
    ];

    expect(gutChart(votes, ja)).toEqual({
      kind: 'bars',
      max: 4,
      isCounted: true,
      items: [
        { label: '調達部', value: 4, solid: 4, valueText: '4票', highlighted: true },
        { label: '人事部', value: 1, solid: 1, valueText: '1票', highlighted: false },
      ],
      alternative: '話し合う前の直感は、調達部 4票、人事部 1票でした。',
    });
    expect(
      gutChart(
        votes.map((each) => ({ ...each, votes: 0 })),
        ja,
      ),
    ).toBeNull();
  });

  it('count the scores of a cell, 5 first', () => {
    const chart = scoreSpreadChart({ histogram: [1, 0, 0, 2, 2] }, ja);

    expect(chart.bins.map(({ label, countText }) => [label, countText])).toEqual([
      ['5', '2人'],
      ['4', '2人'],
      ['3', '0人'],
      ['2', '0人'],
      ['1', '1人'],
    ]);
    expect(chart.summary).toBe('5人分');
    expect(chart.alternative).toBe('点の分かれ方は、5点が2人、4点が2人、1点が1人です。');
  });
});
