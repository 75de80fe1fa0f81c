/* Label and value pairs: as rows, or as large figures side by side. */
import type { FactsBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import { makePiece, type Piece, sideBySide, stackHeight, withSpaceBefore } from './piece.ts';
import { colours, type TextStyle } from './sheet-style.ts';

const mostFiguresInARow = 4;
/** Labels take at most this share of the width where the values need the rest. */
const labelShare = 0.32;
/** Fewer pairs than this stand in one column. */
const fewestForTwoColumns = 4;

export function factPieces(block: FactsBlock, context: BlockContext): Piece[] {
  const pieces = block.style === 'rows' ? factRows(block, context) : figureRows(block, context);
  return withSpaceBefore(pieces, context.sheet.unit * (block.style === 'rows' ? 2 : 3.5));
}

function factRows(block: FactsBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const half = { ...context, width: (width - sheet.gutter) / 2 };
  const { items } = block;
  if (items.length < fewestForTwoColumns || !items.every((item) => fitsOneLine(item, items, half)))
    return factColumn(items, context);
  const perColumn = Math.ceil(items.length / 2);
  const columns = [items.slice(0, perColumn), items.slice(perColumn)];
  return [
    sideBySide(
      columns.map((each) => factColumn(each, half)),
      [0, half.width + sheet.gutter],
    ),
  ];
}

type Fact = FactsBlock['items'][number];

function fitsOneLine({ label, value }: Fact, all: readonly Fact[], context: BlockContext): boolean {
  const { typesetter, sheet, width } = context;
  const { labelWidth, valueAt } = factWidths(all, context);
  return (
    !value.includes('\n') &&
    typesetter.widthOf(label, sheet.text.cellHead) <= labelWidth &&
    typesetter.widthOf(value, sheet.text.cell) <= width - valueAt
  );
}

/** The labels' column, and where the values begin. */
function factWidths(items: readonly Fact[], { sheet, typesetter, width }: BlockContext) {
  const { unit, text } = sheet;
  const widestOf = (texts: readonly string[], style: TextStyle): number =>
    Math.max(
      0,
      ...texts.flatMap((each) => each.split('\n').map((line) => typesetter.widthOf(line, style))),
    );
  const labels = widestOf(
    items.map(({ label }) => label),
    text.cellHead,
  );
  const values = widestOf(
    items.map(({ value }) => value),
    text.cell,
  );
  const gap = unit * 2.5;
  const labelWidth = Math.min(labels, Math.max(width * labelShare, width - gap - values));
  return { labelWidth, valueAt: labelWidth + gap };
}

function factColumn(items: readonly Fact[], context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const { labelWidth, valueAt } = factWidths(items, context);
  // The value's leading, so that both stand on one line.
  const labelStyle = { ...text.cellHead, leadingPt: text.cell.leadingPt };
  return items.flatMap(({ label, value }, index) => {
    const labelContext = { ...context, width: labelWidth };
    const valueContext = { ...context, width: width - valueAt };
    const columns = [
      linePieces(label, labelContext, { style: labelStyle, lineStyle: 'phrases' }),
      linePieces(value, valueContext, { style: text.cell, lineStyle: 'filled' }),
    ];
    const space = index === 0 ? 0 : unit * 0.6;
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
