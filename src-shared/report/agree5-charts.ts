/* A revealed agree5 vote as a chart model: how many gave each answer, and the same in a sentence. */
import type { RoundMeasures } from '../workshop/agree5.ts';
import type { HistogramChart } from './chart-model.ts';
import type { SheetWords } from './vision-sheet-words.ts';

/** The scale as on the slip. */
const scaleDown = [5, 4, 3, 2, 1] as const;

/** The vote as columns, 5 first as on the slip; `measured` is of a revealed round. */
export function agree5Chart(
  { n, histogram, median }: Pick<RoundMeasures, 'n' | 'histogram' | 'median'>,
  { report, vision: text }: SheetWords,
): HistogramChart {
  const parts = scaleDown.flatMap((value) => {
    const count = histogram[value - 1] ?? 0;
    return count > 0 ? report.counted(text.agree5[value], text.measures.voters(count)) : [];
  });
  const atLeast3 = `${histogram[2] + histogram[3] + histogram[4]}/${n}`;
  return {
    kind: 'histogram',
    bins: scaleDown.map((value) => ({
      label: String(value),
      caption: text.agree5[value],
      count: histogram[value - 1] ?? 0,
      countText: text.measures.column(histogram[value - 1] ?? 0),
      level: value,
      highlighted: value >= 3,
    })),
    summary: n === 0 ? null : report.vision.chartSummary(atLeast3, String(median ?? '')),
    alternative:
      n === 0
        ? text.measures.noVotes
        : report.vision.chartSentence(text.measures.votes(n), parts.join(report.separator)),
  };
}
