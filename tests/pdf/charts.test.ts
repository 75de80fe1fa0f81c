/* Every kind of chart on paper: its sentence and its labels can be read back, on both papers. */
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import type { ChartModel } from '../../src-shared/report/chart-model.ts';
import type { ReportBlock } from '../../src-shared/report/model.ts';
import { crowdedPlane, everyChart } from '../support/every-chart.ts';
import { aDocument } from '../support/pdf/documents.ts';
import { complaintsAbout, copiedText } from '../support/pdf/inspect-pdf.ts';

/** What paper shows of each kind besides its sentence; lines may break anywhere. */
const printed: { readonly [Kind in ChartModel['kind']]: readonly string[] } = {
  bars: ['今の充足', '組んだときの充足', '20%', '89%'],
  stackedBars: ['①ビジョンの重なり', '1位研究開発部', '人事部', '同点', '①40', '77'],
  histogram: ['ぜひ進めたい', '3人', '中央値は5です'],
  grid: ['★水質を読む技術', '重要度', 'ミナミネ飲料', 'お返しの矢印', '半分の円は一部'],
  interval: ['近さの重み', '25%', '60%より上では調達部', '示せません', '100%'],
  scatter: ['入口の近さ→', '↑ほかを合わせた点', '5今週話せる', '研究開発部（水技術）', '調達部'],
  radar: ['重なり', '補完の力', '●研究開発部（水技術）', '▲調達部', '5'],
};

/** @param columns how many of them share the width; the chart stands in the first */
function onPaper(chart: ChartModel, paper: 'a4' | 'a3', columns = 1) {
  const block: ReportBlock = { kind: 'chart', title: '題', chart };
  const document = aDocument([
    {
      kind: 'columns',
      columns: Array.from({ length: columns }, (_, index) => ({
        weight: 1,
        blocks: index === 0 ? [block] : [],
      })),
    },
  ]);
  const { bytes } = renderReport(document, { paper });
  return { bytes, text: copiedText(bytes).replace(/\s/gu, '') };
}

describe.each(['a4', 'a3'] as const)('on %s', (paper) => {
  test.each(Object.values(everyChart))('$kind is printed with its words', (chart) => {
    const { bytes, text } = onPaper(chart, paper);

    expect(
      [chart.alternative, ...printed[chart.kind]].filter((word) => !text.includes(word)),
    ).toEqual([]);
    expect(complaintsAbout(bytes)).toBe('');
  });

  test('eight long names on one spot become numbers with a key in a narrow column', () => {
    if (crowdedPlane.kind !== 'scatter') throw new Error('a plane is a scatter');
    const { text } = onPaper(crowdedPlane, paper, 2);
    const keyed = crowdedPlane.points.map(({ symbol, label }) => `${symbol}${label}`);

    expect(keyed.filter((entry) => !text.includes(entry))).toEqual([]);
  });
});
