/*
 * Tables: hairlines between rows, no vertical rules, the head repeated on every page. A row is
 * divided only when it is taller than a page, cell by cell at whole lines.
 */
import type { TableBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import type { Canvas } from './canvas.ts';
import { makePiece, type Piece, withSpaceBefore } from './piece.ts';
import { colours, type TextStyle } from './sheet-style.ts';
import type { Alignment, TextSetting } from './typesetter.ts';

type Cell = { readonly setting: TextSetting; readonly align: Alignment };
type Grid = {
  readonly offsets: readonly number[];
  readonly widths: readonly number[];
  readonly totalWidth: number;
  readonly padding: number;
  readonly rowPadding: number;
  readonly context: BlockContext;
};

export function tablePieces(block: TableBlock, context: BlockContext): Piece[] {
  const { sheet } = context;
  const grid = gridOf(block, context);
  const cellStyle = (column: number): TextStyle =>
    block.columns[column]?.emphasis === 'bold' ? sheet.text.cellBold : sheet.text.cell;
  const setRow = (
    texts: readonly string[],
    styleOf: (column: number) => TextStyle,
    isHead: boolean,
  ): Cell[] =>
    block.columns.map(({ align, emphasis }, column) => ({
      align,
      setting: context.typesetter.set(
        texts[column] ?? '',
        Math.max(
          1,
          (grid.widths[column] ?? 0) - (isHead ? grid.padding * headPadding : grid.padding),
        ),
        styleOf(column),
        // Names break between phrases; running text fills its lines.
        isHead || emphasis === 'bold' ? 'phrases' : 'filled',
      ),
    }));
  const headStyle = fittedHead(block, grid);
  const head = rowPiece(
    setRow(
      block.columns.map(({ header }) => header),
      () => headStyle,
      true,
    ),
    grid,
    true,
  );
  const rows = block.rows.map((texts) => ({
    ...rowPiece(setRow(texts, cellStyle, false), grid, false),
    repeatedAbove: head,
  }));
  const caption = block.caption
    ? linePieces(block.caption, context, { style: sheet.text.heading3, lineStyle: 'balanced' })
    : [];
  const captionPieces = caption.map((piece) => ({ ...piece, keepsWithNext: true }));
  return withSpaceBefore(
    [...captionPieces, { ...head, keepsWithNext: rows.length > 0 }, ...rows],
    sheet.unit * 2.5,
  );
}

/** Heads of narrow columns may come closer to one another than figures. */
const headPadding = 0.3;
/** Smallest size of a head that is still read with ease, as a share of the usual one. */
const leastHeadScale = 0.86;

/** The heads' style, smaller where a word would otherwise be cut by a narrow column. */
function fittedHead(block: TableBlock, { widths, padding, context }: Grid): TextStyle {
  const style = context.sheet.text.cellHead;
  const scales = block.columns.map(({ header }, column) => {
    const room = (widths[column] ?? 0) - padding * headPadding;
    const needed = context.typesetter.widestPart(header.replaceAll('\n', ' '), style);
    return needed > 0 ? room / needed : 1;
  });
  const scale = Math.max(leastHeadScale, Math.min(1, ...scales));
  return { ...style, sizePt: style.sizePt * scale, leadingPt: style.leadingPt * scale };
}

function gridOf(block: TableBlock, context: BlockContext): Grid {
  const totalWeight = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = block.columns.map(({ weight }) => (context.width * weight) / totalWeight);
  const offsets: number[] = [];
  let x = 0;
  for (const width of widths) {
    offsets.push(x);
    x += width;
  }
  const padding = context.sheet.unit * 1.5;
  const rowPadding = context.sheet.unit * 0.65;
  return { offsets, widths, totalWidth: context.width, padding, rowPadding, context };
}

function rowPiece(cells: readonly Cell[], grid: Grid, isHead: boolean): Piece {
  const height = Math.max(0, ...cells.map(({ setting }) => setting.height)) + grid.rowPadding * 2;
  return makePiece({
    height,
    draw(canvas, x, y) {
      drawCells(canvas, cells, grid, x, y + grid.rowPadding);
      const foot = y + height;
      const [colour, strokeWidth] = isHead ? [colours.accent, 1.2] : [colours.hairline, 0.5];
      canvas.line([x, foot], [x + grid.totalWidth, foot], colour, strokeWidth);
    },
    split(available) {
      const room = available - grid.rowPadding * 2;
      const parts = cells.map((cell) => splitCell(cell, room));
      if (parts.every((part) => part.below.setting.lines.length === 0)) return null;
      if (parts.every((part) => part.above.setting.lines.length === 0)) return null;
      const above = rowPiece(
        parts.map((part) => part.above),
        grid,
        isHead,
      );
      const below = rowPiece(
        parts.map((part) => part.below),
        grid,
        isHead,
      );
      return [above, below];
    },
  });
}

function drawCells(canvas: Canvas, cells: readonly Cell[], grid: Grid, x: number, y: number): void {
  for (const [column, { setting, align }] of cells.entries()) {
    const left = x + (grid.offsets[column] ?? 0);
    // A last column set to the right stands flush with the table's edge.
    const isFlush = align === 'right' && column === cells.length - 1;
    const measure = (grid.widths[column] ?? 0) - (isFlush ? 0 : grid.padding);
    grid.context.typesetter.draw(canvas, setting, left, y, { align, measure });
  }
}

function splitCell(cell: Cell, room: number): { readonly above: Cell; readonly below: Cell } {
  const { lines, style } = cell.setting;
  const count = Math.max(0, Math.floor(room / style.leadingPt));
  const part = (from: readonly string[]): Cell => ({
    ...cell,
    setting: { ...cell.setting, lines: from, height: from.length * style.leadingPt },
  });
  return { above: part(lines.slice(0, count)), below: part(lines.slice(count)) };
}
