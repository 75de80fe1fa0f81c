/*
 * Upright columns over an ordered scale. Up to ten votes a column are drawn as one block each, so
 * that a small table's vote can be counted by eye; more become a plain column.
 */
import { type HistogramChart, mostBlocks } from '../../src-shared/report/chart-model.ts';
import { type BlockContext, keyPieces, linePieces } from './block-context.ts';
import { makePiece, type Piece, withSpaceBefore } from './piece.ts';
import { colours } from './sheet-style.ts';

const widestBinUnits = 14;

export function histogramPieces(chart: HistogramChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const binWidth = Math.min(width / Math.max(1, chart.bins.length), widestBinUnits * unit);
  const gap = unit;
  const highest = Math.max(1, ...chart.bins.map(({ count }) => count));
  const blockHeight = highest > mostBlocks ? (unit * 20) / highest : unit * 2;
  const plotHeight = highest * blockHeight + text.cellBold.leadingPt;
  const captions = chart.bins.map(({ caption }) =>
    typesetter.set(caption ?? '', binWidth - gap, text.quiet, 'phrases'),
  );
  // Captions too wide for their columns stand in a line of their own below.
  const captionsFit = chart.bins.every(
    ({ caption }) => typesetter.widestPart(caption ?? '', text.quiet) <= binWidth - gap,
  );
  const hasCaptions = captionsFit && chart.bins.some(({ caption }) => caption !== null);
  const captionHeight = hasCaptions ? Math.max(...captions.map(({ height }) => height)) : 0;
  const labelHeight = text.cellBold.leadingPt;
  const centred = { align: 'center', measure: binWidth - gap } as const;
  const plot = makePiece({
    height: plotHeight + unit * 0.5 + labelHeight + captionHeight,
    draw(canvas, x, y) {
      const floor = y + plotHeight;
      for (const [index, bin] of chart.bins.entries()) {
        const left = x + index * binWidth;
        const fill = bin.highlighted ? colours.accent : colours.warmStrong;
        const barWidth = binWidth - gap;
        if (highest > mostBlocks) {
          const height = bin.count * blockHeight;
          if (height > 0) canvas.rect(left, floor - height, barWidth, height, { fill });
        } else {
          for (let block = 1; block <= bin.count; block += 1) {
            const top = floor - block * blockHeight;
            canvas.rect(left, top, barWidth, blockHeight - unit * 0.3, { fill });
          }
        }
        const count = typesetter.set(bin.countText, barWidth, text.cellBold, 'filled');
        const countTop = floor - bin.count * blockHeight - text.cellBold.leadingPt;
        const countColour = bin.count === 0 ? colours.quiet : colours.ink;
        typesetter.draw(canvas, count, left, countTop, { ...centred, colour: countColour });
        const label = typesetter.set(bin.label, barWidth, text.cellBold, 'phrases');
        typesetter.draw(canvas, label, left, floor + unit * 0.5, centred);
        const caption = captions[index];
        if (hasCaptions && caption)
          typesetter.draw(canvas, caption, left, floor + unit * 0.5 + labelHeight, centred);
      }
      const plotWidth = chart.bins.length * binWidth - gap;
      canvas.line([x, floor], [x + plotWidth, floor], colours.ink, 0.8);
    },
  });
  const summary =
    chart.summary === null
      ? []
      : linePieces(chart.summary, context, { style: text.bodyBold, lineStyle: 'phrases' });
  const entries = chart.bins.flatMap(({ label, caption }) =>
    captionsFit || caption === null ? [] : [`${label} ${caption}`],
  );
  const key = keyPieces(entries, context);
  return [plot, ...withSpaceBefore(key, unit * 0.5), ...withSpaceBefore(summary, unit)];
}
