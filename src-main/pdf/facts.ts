/* Label and value pairs: as rows, or as large figures side by side. */
import type { FactsBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import { makePiece, type Piece, sideBySide, stackHeight, withSpaceBefore } from './piece.ts';
import { colours } from './sheet-style.ts';

const mostFiguresInARow = 4;
/** Labels take at most this share of the width. */
const labelShare = 0.32;

export function factPieces(block: FactsBlock, context: BlockContext): Piece[] {
  const pieces = block.style === 'rows' ? factRows(block, context) : figureRows(block, context);
  return withSpaceBefore(pieces, context.sheet.unit * (block.style === 'rows' ? 2 : 3.5));
}

function factRows(block: FactsBlock, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const widest = Math.max(
    0,
    ...block.items.map(({ label }) => typesetter.widthOf(label, text.cellHead)),
  );
  const labelWidth = Math.min(widest, width * labelShare);
  const valueAt = labelWidth + unit * 2.5;
  // The value's leading, so that both stand on one line.
  const labelStyle = { ...text.cellHead, leadingPt: text.cell.leadingPt };
  return block.items.flatMap(({ label, value }, index) => {
    const labelContext = { ...context, width: labelWidth };
    const valueContext = { ...context, width: width - valueAt };
    const columns = [
      linePieces(label, labelContext, { style: labelStyle, lineStyle: 'phrases' }),
      linePieces(value, valueContext, { style: text.cell, lineStyle: 'filled' }),
    ];
    const space = index === 0 ? 0 : unit * 0.75;
    if (columns.some((column) => stackHeight(column) > context.frameHeight)) {
      return withSpaceBefore(columns.flat(), space);
    }
    return withSpaceBefore([sideBySide(columns, [0, valueAt])], space);
  });
}

function figureRows(block: FactsBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { unit, text, gutter } = sheet;
  const perRow = Math.min(mostFiguresInARow, Math.max(1, block.items.length));
  const cellWidth = (width - gutter * (perRow - 1)) / perRow;
  const cellContext = { ...context, width: cellWidth };
  const rows: Piece[] = [];
  for (let first = 0; first < block.items.length; first += perRow) {
    const items = block.items.slice(first, first + perRow);
    const columns = items.map(({ label, value }) => [
      makePiece({
        height: unit,
        draw(canvas, x, y) {
          canvas.line([x, y], [x + cellWidth, y], colours.ink, 0.8);
        },
      }),
      ...linePieces(value, cellContext, { style: text.figure, lineStyle: 'phrases' }),
      ...linePieces(label, cellContext, { style: text.quiet, lineStyle: 'phrases' }),
    ]);
    const offsets = items.map((_, index) => index * (cellWidth + gutter));
    rows.push(...withSpaceBefore([sideBySide(columns, offsets)], first === 0 ? 0 : unit * 2.5));
  }
  return rows;
}
