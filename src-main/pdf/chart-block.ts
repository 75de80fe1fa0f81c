/* A chart with its title above and the same in words below, kept on one page where it fits. */
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ChartModel } from '../../src-shared/report/chart-model.ts';
import type { ChartBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import { gridPieces } from './chart-grid.ts';
import { histogramPieces } from './chart-histogram.ts';
import { radarPieces, scatterPieces } from './chart-planes.ts';
import { barPieces, intervalPieces, stackedBarPieces } from './chart-rows.ts';
import { heldTogether, type Piece, stackHeight, withSpaceBefore } from './piece.ts';

export function chartPieces(block: ChartBlock, context: BlockContext): Piece[] {
  const { sheet } = context;
  const title = block.title
    ? linePieces(block.title, context, { style: sheet.text.heading3, lineStyle: 'balanced' })
    : [];
  const picture = drawingOf(block.chart, context);
  const words = linePieces(block.chart.alternative, context, {
    style: sheet.text.quiet,
    lineStyle: 'filled',
  });
  const pieces = withSpaceBefore(
    [
      ...title,
      ...withSpaceBefore(picture, sheet.unit),
      ...withSpaceBefore(words, sheet.unit * 1.25),
    ],
    sheet.unit * 3,
  );
  if (stackHeight(pieces) <= context.frameHeight) return heldTogether(pieces);
  return pieces.map((piece, index) =>
    index < title.length ? { ...piece, keepsWithNext: true } : piece,
  );
}

function drawingOf(chart: ChartModel, context: BlockContext): Piece[] {
  switch (chart.kind) {
    case 'bars':
      return barPieces(chart, context);
    case 'stackedBars':
      return stackedBarPieces(chart, context);
    case 'histogram':
      return histogramPieces(chart, context);
    case 'grid':
      return gridPieces(chart, context);
    case 'interval':
      return intervalPieces(chart, context);
    case 'scatter':
      return scatterPieces(chart, context);
    case 'radar':
      return radarPieces(chart, context);
    default:
      return assertNever(chart, 'chart');
  }
}
