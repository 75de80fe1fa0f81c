/* The charts of a resource map, of a vote on agree5 and of the dots. */
import { describe, expect, it } from 'vitest';
import { measureResources, needsByPriority } from '../../src-shared/exercises/resources/index.ts';
import { agree5Chart } from '../../src-shared/report/agree5-charts.ts';
import {
  coverageChart,
  importanceChart,
  importanceSpreadChart,
  priorityChart,
  supplyGridChart,
} from '../../src-shared/report/resources-charts.ts';
import { resourcesWords } from '../../src-shared/report/resources-words.ts';
import { dotsChart } from '../../src-shared/report/vision-charts.ts';
import { sheetWords } from '../../src-shared/report/vision-sheet-words.ts';
import { measureAgreement } from '../../src-shared/workshop/agree5.ts';
import { sampleMap } from './maps.ts';

const ja = resourcesWords('ja');

function theMap(index = 0) {
  const map = sampleMap(index);
  return { ...map, measures: measureResources(map), inOrder: needsByPriority(map) };
}

describe('coverage', () => {
  it('stands hatched on top of what there is', () => {
    const { measures, candidates } = theMap();

    expect(coverageChart(measures, candidates, ja)?.items).toEqual([
      {
        label: '今',
        value: measures.currentCoverage,
        solid: measures.currentCoverage,
        valueText: '20%',
        highlighted: true,
      },
      {
        label: '組んだら',
        value: measures.potentialCoverage,
        solid: measures.currentCoverage,
        valueText: '89%',
        highlighted: true,
      },
    ]);
  });

  it('is one bar while nobody is named, and nothing before importance is revealed', () => {
    const { measures } = theMap();

    expect(coverageChart(measures, [], ja)?.items.map(({ label }) => label)).toEqual(['今']);
    expect(coverageChart({ currentCoverage: null, potentialCoverage: null }, [], ja)).toBeNull();
  });
});

describe('the grid of supplies', () => {
  it('says everything on paper: own share, figures, picks, and what goes back', () => {
    const map = theMap();
    const grid = supplyGridChart(map, map.inOrder, ja);

    expect(grid?.columns).toEqual(['自分たち', ...map.candidates.map(({ name }) => name)]);
    expect(grid?.rows[0]).toMatchObject({
      label: '3年分の活動資金',
      figure: '4.8',
      cells: ['empty', 'half', 'empty', 'empty'],
      texts: ['ない', '一部・見込み', 'ない', 'ない'],
    });
    expect(grid?.returns?.cells).toEqual([null, 'given', 'missing', 'given']);
    expect(grid?.legend.map(({ label }) => label)).toContain('点線の矢印: お返しがまだ');
  });

  it('shows the room the candidates alone, and no picks and returns before the end', () => {
    const map = theMap();
    const picked = { ...map, picks: map.needs.slice(0, 1).map(({ id }) => id) };
    const final = supplyGridChart(picked, map.inOrder, ja, 'candidates');
    const early = supplyGridChart(picked, map.inOrder, ja, 'supplies');

    expect(final?.columns).toEqual(map.candidates.map(({ name }) => name));
    expect(final?.rows.filter(({ badge }) => badge !== null)).toHaveLength(1);
    expect(final?.returns?.cells).toEqual(['given', 'missing', 'given']);
    expect([early?.returns, early?.badgeMeaning]).toEqual([null, null]);
    expect(early?.rows.every(({ badge, figure }) => badge === null && figure === null)).toBe(true);
  });

  it('rings what somebody confirmed, in words too', () => {
    const map = theMap();
    const [need] = map.inOrder;
    const [candidate] = map.candidates;
    if (need === undefined || candidate === undefined) throw new Error('the sample has both');
    const supply = {
      ...map.supply,
      [need.id]: { [candidate.id]: { level: 1, isConfirmed: true } as const },
    };
    const grid = supplyGridChart({ ...map, supply }, [need], ja, 'candidates');

    expect(grid?.rows[0]?.cells[0]).toBe('fullRinged');
    expect(grid?.rows[0]?.texts[0]).toBe('ある・確認ずみ');
    expect(grid?.alternative).toContain('1件は確かめました');
  });

  it('has no row of arrows while nobody brings or gets anything, and is nothing without needs', () => {
    const map = theMap();
    const bare = { ...map, offers: [], supply: {}, picks: [] };
    const measures = measureResources({ ...map, offers: [], supply: {} });

    const grid = supplyGridChart({ ...bare, measures }, map.inOrder, ja);
    expect(grid?.returns).toBeNull();
    expect(grid?.alternative).toBe(
      '必要なもの5件と相手の候補3件の表です。相手の印は、まだありません。',
    );
    expect(supplyGridChart(map, [], ja)).toBeNull();
  });
});

describe('importance and priority', () => {
  it('are nothing without votes, and alike in their scale', () => {
    const { inOrder } = theMap();
    const rated = inOrder.slice(0, 1).map((need) => ({ need, value: 4.8 }));

    expect([
      importanceChart([], ja),
      priorityChart([], [], ja),
      importanceSpreadChart([], 0, ja),
    ]).toEqual([null, null, null]);
    expect(importanceChart(rated, ja)).toMatchObject({
      max: 5,
      alternative: '重要度の平均がいちばん高いのは「3年分の活動資金」の4.8です(1から5)。',
    });
    expect(priorityChart(rated, [], ja)?.items).toMatchObject([{ highlighted: false }]);
  });

  it('show how votes fell, with an agreement from three votes on', () => {
    const { inOrder } = theMap();
    const [first, second] = inOrder;
    if (first === undefined || second === undefined) throw new Error('the sample has five needs');
    const chart = importanceSpreadChart(
      [
        { need: first, votes: [1, 1, 5, 5] },
        { need: second, votes: [4, 4] },
      ],
      5,
      ja,
    );

    expect(chart).toMatchObject({ max: 4, partsAre: 'steps' });
    expect(chart?.alternative).toContain('5人が伏せてつけた重要度です');
    expect(chart?.items.map(({ counts, totalText }) => [counts, totalText])).toEqual([
      [[2, 0, 0, 0, 2], '割れている'],
      [[0, 0, 0, 2, 0], '2人'],
    ]);
  });
});

describe('votes and dots', () => {
  it('show a vote on agree5 as the slip orders it', () => {
    const chart = agree5Chart(
      measureAgreement({ kind: 'counts', counts: [1, 2, 1, 1, 0] }, 1),
      sheetWords('ja'),
    );

    expect(
      chart.bins.map(({ label, countText, highlighted }) => [label, countText, highlighted]),
    ).toEqual([
      ['5', '1人', true],
      ['4', '2人', true],
      ['3', '1人', true],
      ['2', '1人', false],
      ['1', '0人', false],
    ]);
    expect(chart.summary).toBe('「進めてよい」以上 4/5・中央値 4');
  });

  it('say that nobody voted rather than dividing by nothing', () => {
    const chart = agree5Chart(
      measureAgreement({ kind: 'counts', counts: [0, 0, 0, 0, 0] }, 1),
      sheetWords('en'),
    );

    expect(chart.summary).toBeNull();
    expect(chart.alternative).not.toMatch(/NaN|0\/0/u);
  });

  it('count dots without calling a cluster the winner', () => {
    const chart = dotsChart(
      [
        { name: '直せる水', dots: 5 },
        { name: '届く声', dots: 0 },
      ],
      sheetWords('ja'),
    );

    expect(chart).toEqual({
      kind: 'bars',
      max: 5,
      isCounted: true,
      items: [
        { label: '直せる水', value: 5, solid: 5, valueText: '5個', highlighted: true },
        { label: '届く声', value: 0, solid: 0, valueText: '0個', highlighted: true },
      ],
      alternative: 'シールの数は、直せる水 5個、届く声 0個です。',
    });
    expect(dotsChart([], sheetWords('ja'))).toBeNull();
  });
});
