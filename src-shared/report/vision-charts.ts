/* The pictures of a vision as chart models; the vote on a statement is in agree5-charts. */
import type { BarsChart } from './chart-model.ts';
import type { SheetWords } from './vision-sheet-words.ts';

/** A named cluster and the dots it got in a revealed vote. */
export type DottedCluster = { readonly name: string; readonly dots: number };

/** The dots of each cluster in the order given, none of them a winner; null without clusters. */
export function dotsChart(
  clusters: readonly DottedCluster[],
  { report, vision: text }: SheetWords,
): BarsChart | null {
  if (clusters.length === 0) return null;
  return {
    kind: 'bars',
    max: Math.max(1, ...clusters.map(({ dots }) => dots)),
    isCounted: true,
    items: clusters.map(({ name, dots }) => ({
      label: name,
      value: dots,
      solid: dots,
      valueText: text.dots.count(dots),
      highlighted: true,
    })),
    alternative: report.vision.dotsSentence(
      clusters
        .map(({ name, dots }) => report.counted(name, text.dots.count(dots)))
        .join(report.listSeparator),
    ),
  };
}
