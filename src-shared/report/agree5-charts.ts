/* A revealed agree5 vote as a chart model: how many gave each answer, and the same in a sentence. */
import type { RoundMeasures } from '../workshop/agree5.ts';
import type { HistogramChart } from './chart-model.ts';
import type { SheetWords } from './vision-sheet-words.ts';

const scale = [1, 2, 3, 4, 5] as const;

/** The vote as columns; `measured` is of a revealed round. */
export function agree5Chart(
  { n, histogram, median }: RoundMeasures,
  { report, vision: text }: SheetWords,
): HistogramChart {
  const parts = scale.flatMap((value) => {
    const count = histogram[value - 1] ?? 0;
    return count > 0 ? report.counted(text.agree5[value], text.measures.voters(count)) : [];
  });
  const atLeast3 = `${histogram[2] + histogram[3] + histogram[4]}/${n}`;
  return {
    kind: 'histogram',
    bins: scale.map((value) => ({
      label: String(value),
      caption: text.agree5[value],
      count: histogram[value - 1] ?? 0,
      highlighted: value >= 3,
    })),
    summary: report.vision.chartSummary(atLeast3, String(median ?? '')),
    alternative: report.vision.chartSentence(
      text.measures.votes(n),
      parts.toReversed().join(report.separator),
    ),
  };
}
