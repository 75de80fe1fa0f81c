/*
 * A chart with its title above and the same in words below. It stays on one page, unless it is so tall
 * that it would leave a large gap behind: then its rows run on like a table's.
 */
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ChartModel } from '../../src-shared/report/chart-model.ts';
import type { ChartBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import { gridPieces } from './chart-grid.ts';
import { histogramPieces } from './chart-histogram.ts';
import { radarPieces, scatterPieces } from './chart-planes.ts';
import { barPieces, intervalPieces, stackedBarPieces } from './chart-rows.ts';
import { heldTogether, type Piece, stackHeight, withSpaceBefore } from './piece.ts';

/** A chart up to this share of a page stays whole. */
const wholeShare = 0.42;
/** Rows that stay with the title above them, and with the words below. */
const rowsHeld = 2;

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
  if (stackHeight(pieces) <= context.frameHeight * wholeShare) return heldTogether(pieces);
  const wordsAt = pieces.length - words.length;
  return pieces.map((piece, index) => {
    const isAtHead = index < title.length + rowsHeld;
    const isAtFoot = index >= wordsAt - rowsHeld && index < wordsAt;
    return isAtHead || isAtFoot ? { ...piece, keepsWithNext: true } : piece;
  });
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
