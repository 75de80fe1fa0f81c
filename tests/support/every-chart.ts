/*
 * One chart of every kind, small enough to look at, with every optional part in use. A kind that is added to
 * the union and not here doesn't compile, so the tests that draw these can't miss one.
 */
import type { ChartModel } from '../../src-shared/report/chart-model.ts';

const names = ['研究開発部（水技術）', 'サステナビリティ推進部', '調達部'];

export const everyChart: { readonly [Kind in ChartModel['kind']]: ChartModel & { kind: Kind } } = {
  bars: {
    kind: 'bars',
    max: 100,
    isCounted: false,
    items: [
      { label: '今の充足', value: 20, solid: 20, valueText: '20%', highlighted: false },
      { label: '組んだときの充足', value: 89, solid: 20, valueText: '89%', highlighted: true },
    ],
    alternative: '組むと二割から九割近くまで届きます。',
  },
  stackedBars: {
    kind: 'stackedBars',
    max: 100,
    partsAre: 'kinds',
    parts: [
      { label: 'ビジョンの重なり', symbol: '①' },
      { label: '入口の近さ', symbol: '②' },
    ],
    items: [
      {
        label: '研究開発部',
        badge: '1位',
        note: null,
        counts: [40, 37],
        texts: ['40', '37'],
        totalText: '77',
      },
      {
        label: '人事部',
        badge: null,
        note: '同点',
        counts: [20, 18],
        texts: ['20', '18'],
        totalText: '38',
      },
    ],
    alternative: '積み重ねでは研究開発部が先頭です。',
  },
  histogram: {
    kind: 'histogram',
    bins: [
      {
        label: '5',
        caption: 'ぜひ進めたい',
        count: 3,
        countText: '3人',
        level: 5,
        highlighted: true,
      },
      { label: '4', caption: '賛成', count: 0, countText: '0人', level: 4, highlighted: true },
    ],
    summary: '中央値は5です',
    alternative: '三人がぜひ進めたいと答えました。',
  },
  grid: {
    kind: 'grid',
    rowHeader: '必要なもの',
    figureHeader: '重要度',
    columns: ['自分たち', 'ミナミネ飲料', '大学'],
    firstColumnStandsApart: true,
    rows: [
      {
        label: '水質を読む技術',
        badge: '★',
        figure: '4.6',
        cells: ['empty', 'fullRinged', 'half'],
        texts: ['まだない', 'ある・確認ずみ', '一部・見込み'],
      },
    ],
    legend: [
      { cell: 'full', label: '満ちた円はある' },
      { cell: 'half', label: '半分の円は一部' },
    ],
    badgeMeaning: '先に動くもの',
    returns: {
      label: 'お返しの矢印',
      cells: [null, 'given', 'missing'],
      given: '返すものがある',
      missing: '返すものがまだない',
    },
    alternative: '必要なもの一件と相手二者の表です。',
  },
  interval: {
    kind: 'interval',
    min: 0,
    max: 1,
    ticks: [
      { at: 0, label: '0%' },
      { at: 1, label: '100%' },
    ],
    items: [
      {
        label: '近さの重み',
        range: { low: 0.1, high: 0.6 },
        value: 0.25,
        valueText: '25%',
        meaning: '60%より上では調達部',
      },
      {
        label: '分からない重み',
        range: null,
        value: 0.4,
        valueText: '40%',
        meaning: '示せません',
      },
    ],
    alternative: '重みを動かしても六割までは同じです。',
  },
  scatter: {
    kind: 'scatter',
    xAxis: { name: '入口の近さ', lowLabel: '1 つてがない', highLabel: '5 今週話せる' },
    yAxis: { name: 'ほかを合わせた点', lowLabel: '0', highLabel: '100' },
    points: names.map((label, index) => ({
      x: [0.55, 0.95, 0.05][index] ?? 0,
      y: [0.8, 0.55, 0.48][index] ?? 0,
      label,
      symbol: String(index + 1),
      valueText: `近さは${[3.2, 4.8, 1.2][index]}`,
    })),
    alternative: 'いちばん近いのはサステナビリティ推進部です。',
  },
  radar: {
    kind: 'radar',
    min: 1,
    max: 5,
    ticks: [
      { at: 3, label: '3' },
      { at: 5, label: '5' },
    ],
    axes: [
      { label: '重なり', symbol: '①' },
      { label: '補完の力', symbol: '②' },
      { label: '部署の利点', symbol: '③' },
    ],
    series: names.map((label, index) => ({
      label,
      values: [5 - index, 3, 2 + index],
      valueTexts: [`${5 - index}.0`, '3.0', `${2 + index}.0`],
    })),
    alternative: '形は三つとも違います。',
  },
};

/** Eight long names on one spot and near it: the hardest plane there may be. */
export const crowdedPlane: ChartModel = {
  ...everyChart.scatter,
  points: Array.from({ length: 8 }, (_, index) => ({
    x: 0.5 + (index % 3) * 0.02,
    y: 0.5 + (index % 2) * 0.02,
    label: `部署の名前がとても長くて四十文字に届くほどの名前をもつ部署のその${index + 1}番目の課`,
    symbol: String(index + 1),
    valueText: `${index + 1}番の位置`,
  })),
};
