/*
 * Circles in a grid: rows with a label and a figure, columns with heads, hairlines between the rows.
 * Every row is a piece of its own, so a long grid runs over pages like a table, its heads repeated.
 * A sign is told by its shape alone: filled, half filled, empty, and a ring around what is confirmed.
 */
import type { GridCell, GridChart } from '../../src-shared/report/chart-model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import type { Canvas } from './canvas.ts';
import { makePiece, type Piece, stackHeight } from './piece.ts';
import { colours } from './sheet-style.ts';
import { baselineIn } from './typesetter.ts';

/** Labels take this share of the width: less where many columns need room. */
const labelShares = { few: 0.44, many: 0.36 } as const;
const fewColumns = 4;
/** A column is at most this many units wide, so that a row is read without a ruler. */
const widestColumnUnits = 16;

type Places = {
  readonly labelWidth: number;
  readonly figureRight: number;
  readonly plotAt: number;
  readonly columnWidth: number;
};

export function gridPieces(chart: GridChart, context: BlockContext): Piece[] {
  const places = placesOf(chart, context);
  const head = headPiece(chart, context, places);
  const rows = chart.rows.flatMap((row) =>
    rowPieces(row, chart, context, places).map((piece) => ({ ...piece, repeatedAbove: head })),
  );
  return [head, ...rows, ...returnPieces(chart, context, places), ...legendPieces(chart, context)];
}

function placesOf(chart: GridChart, { sheet, typesetter, width }: BlockContext): Places {
  const { unit, text } = sheet;
  const count = Math.max(1, chart.columns.length);
  const figures = chart.rows.map(({ figure }) => typesetter.widthOf(figure ?? '', text.cellBold));
  const figureHead = typesetter.widthOf(chart.figureHeader ?? '', text.cellHead);
  const figureWidth = Math.max(0, figureHead, ...figures);
  const labelShare = count <= fewColumns ? labelShares.few : labelShares.many;
  const labels = [chart.rowHeader, ...chart.rows.map(({ label }) => label)];
  const widest = Math.max(...labels.map((label) => typesetter.widthOf(label, text.cellBold)));
  const room = width - Math.min(widest, width * labelShare) - figureWidth - unit * 3;
  const columnWidth = Math.min(room / count, unit * widestColumnUnits);
  const plotAt = width - columnWidth * count;
  const figureRight = plotAt - unit;
  return { labelWidth: figureRight - figureWidth - unit * 2, figureRight, plotAt, columnWidth };
}

function headPiece(chart: GridChart, context: BlockContext, places: Places): Piece {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const { plotAt, columnWidth, figureRight, labelWidth } = places;
  const style = text.cellHead;
  const heads = chart.columns.map((column) =>
    typesetter.set(column, columnWidth - unit * 0.75, style, 'balanced'),
  );
  const rowHead = typesetter.set(chart.rowHeader, labelWidth, style, 'phrases');
  const tallest = Math.max(rowHead.height, ...heads.map((setting) => setting.height));
  const height = tallest + unit * 1.25;
  const foot = height - unit * 0.75;
  return makePiece({
    height,
    keepsWithNext: chart.rows.length > 0,
    draw(canvas, x, y) {
      if (chart.firstColumnStandsApart) band(canvas, x + plotAt, y, columnWidth, height);
      typesetter.draw(canvas, rowHead, x, y + foot - rowHead.height);
      const figureHead = chart.figureHeader ?? '';
      const figureLeft = x + figureRight - typesetter.widthOf(figureHead, style);
      const baseline = baselineIn(y + foot - style.leadingPt, style);
      canvas.text(figureHead, figureLeft, baseline, style);
      for (const [index, setting] of heads.entries()) {
        const left = x + plotAt + index * columnWidth + unit * 0.375;
        const top = y + foot - setting.height;
        const measure = columnWidth - unit * 0.75;
        typesetter.draw(canvas, setting, left, top, { align: 'center', measure });
      }
      canvas.line([x, y + height], [x + width, y + height], colours.accent, 1.2);
    },
  });
}

function rowPieces(
  row: GridChart['rows'][number],
  chart: GridChart,
  context: BlockContext,
  { labelWidth, figureRight, plotAt, columnWidth }: Places,
): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const label = linePieces(
    row.badge === null ? row.label : `${row.badge} ${row.label}`,
    { ...context, width: labelWidth },
    { style: text.cell, lineStyle: 'phrases' },
  );
  const labelHeight = stackHeight(label);
  const height = Math.max(labelHeight, text.cell.leadingPt) + unit * 1.5;
  const radius = Math.min(unit * 0.85, columnWidth * 0.3);
  return [
    makePiece({
      height,
      draw(canvas, x, y) {
        const middle = y + height / 2;
        if (chart.firstColumnStandsApart) band(canvas, x + plotAt, y, columnWidth, height);
        let top = middle - labelHeight / 2;
        for (const line of label) {
          line.draw(canvas, x, top);
          top += line.height;
        }
        const figure = row.figure ?? '';
        const figureLeft = x + figureRight - typesetter.widthOf(figure, text.cellBold);
        const baseline = baselineIn(middle - text.cellBold.leadingPt / 2, text.cellBold);
        canvas.text(figure, figureLeft, baseline, text.cellBold);
        for (const [index, cell] of row.cells.entries()) {
          drawSign(canvas, cell, x + plotAt + (index + 0.5) * columnWidth, middle, radius);
        }
        canvas.line([x, y + height], [x + width, y + height], colours.hairline, 0.5);
      },
    }),
  ];
}

/** The last row: an arrow that turns back, drawn through or dashed where it is missing. */
function returnPieces(
  { returns, firstColumnStandsApart }: GridChart,
  { sheet, typesetter }: BlockContext,
  { plotAt, columnWidth, labelWidth }: Places,
): Piece[] {
  if (returns === null) return [];
  const { unit, text } = sheet;
  const label = typesetter.set(returns.label, labelWidth, text.cellHead, 'phrases');
  const height = Math.max(label.height, text.cell.leadingPt) + unit * 1.5;
  return [
    makePiece({
      height,
      draw(canvas, x, y) {
        const middle = y + height / 2;
        if (firstColumnStandsApart) band(canvas, x + plotAt, y, columnWidth, height);
        typesetter.draw(canvas, label, x, middle - label.height / 2);
        for (const [index, cell] of returns.cells.entries()) {
          if (cell === null) continue;
          const at = x + plotAt + (index + 0.5) * columnWidth;
          drawReturn(canvas, at, middle, unit, cell === 'missing');
        }
      },
    }),
  ];
}

function drawReturn(canvas: Canvas, x: number, y: number, unit: number, isMissing: boolean): void {
  const colour = isMissing ? colours.quiet : colours.accent;
  const dash = isMissing ? [1.2, 2.2] : [];
  const [left, right] = [x - unit * 1.4, x + unit * 1.4];
  const [top, foot] = [y - unit * 0.8, y + unit * 0.45];
  canvas.line([right, top], [right, foot], colour, 1.3, dash);
  canvas.line([right, foot], [left, foot], colour, 1.3, dash);
  canvas.line([left, foot], [left + unit * 0.7, foot - unit * 0.6], colour, 1.3);
  canvas.line([left, foot], [left + unit * 0.7, foot + unit * 0.6], colour, 1.3);
}

function band(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  canvas.rect(x, y, width, height, { fill: colours.warm });
}

/** The key: sign and meaning, several to a line. */
function legendPieces(chart: GridChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const style = text.quiet;
  const radius = unit * 0.62;
  const signWidth = unit * 2.4;
  const gap = unit * 2.5;
  type Entry = GridChart['legend'][number];
  const lines: Entry[][] = [];
  let used = 0;
  for (const entry of chart.legend) {
    const entryWidth = signWidth + typesetter.widthOf(entry.label, style);
    const line = lines.at(-1);
    if (line && used + gap + entryWidth <= width) {
      line.push(entry);
      used += gap + entryWidth;
    } else {
      lines.push([entry]);
      used = entryWidth;
    }
  }
  return lines.map((line, index) =>
    makePiece({
      height: style.leadingPt,
      spaceBefore: index === 0 ? unit * 1.25 : 0,
      draw(canvas, x, y) {
        let left = x;
        for (const { cell, label } of line) {
          drawSign(canvas, cell, left + unit, y + style.leadingPt / 2, radius);
          canvas.text(label, left + signWidth, baselineIn(y, style), style);
          left += signWidth + typesetter.widthOf(label, style) + gap;
        }
      },
    }),
  );
}

function drawSign(canvas: Canvas, cell: GridCell, x: number, y: number, radius: number): void {
  if (cell === 'none') return;
  const isRinged = cell === 'fullRinged' || cell === 'halfRinged';
  // Inside its ring the circle is smaller, so that every sign takes the same room.
  const inner = isRinged ? radius * 0.68 : radius;
  if (isRinged) canvas.circle(x, y, radius * 1.12, { stroke: colours.accent, strokeWidth: 1 });
  if (cell === 'empty') {
    canvas.circle(x, y, inner * 0.92, { stroke: colours.warmDark, strokeWidth: 0.7 });
    return;
  }
  const isFull = cell === 'full' || cell === 'fullRinged';
  const outline = { stroke: colours.accent, strokeWidth: 1 };
  canvas.circle(x, y, inner, { fill: isFull ? colours.accent : colours.paper, ...outline });
  if (!isFull) canvas.polygon(halfDisc(x, y, inner), { fill: colours.accent });
}

function halfDisc(x: number, y: number, radius: number): [number, number][] {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = Math.PI / 2 + (Math.PI * step) / steps;
    return [x + radius * Math.cos(angle), y - radius * Math.sin(angle)];
  });
}
