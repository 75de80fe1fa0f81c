/* The charts of a report by pdfkit's shapes: the same words and values, drawn more plainly than ours. */
import { colours } from '../../src-main/pdf/sheet-style.ts';
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ChartModel, GridCell } from '../../src-shared/report/chart-model.ts';
import type { Pen } from './pdfkit-pen.ts';

const greys = ['#E8E4DC', '#D8CCB8', '#BBA784', '#8B7552', '#5F7F80', '#0F5E63', '#1C2423'];
const quiet = { size: 8.5, colour: colours.quiet };
const small = { size: 8 };

type ChartOf<Kind extends ChartModel['kind']> = Extract<ChartModel, { readonly kind: Kind }>;

export function drawChart(pen: Pen, chart: ChartModel): void {
  switch (chart.kind) {
    case 'bars':
      drawBars(pen, chart);
      break;
    case 'stackedBars':
      drawStackedBars(pen, chart);
      break;
    case 'histogram':
      drawHistogram(pen, chart);
      break;
    case 'grid':
      drawGrid(pen, chart);
      break;
    case 'interval':
      drawIntervals(pen, chart);
      break;
    case 'scatter':
      drawScatter(pen, chart);
      break;
    case 'radar':
      drawRadar(pen, chart);
      break;
    default:
      assertNever(chart, 'chart');
  }
}

/** A label at the left, something of the free width beside it, words at the end. */
function barRow(
  pen: Pen,
  label: string,
  end: string,
  draw: (x: number, y: number, width: number) => void,
): void {
  const labelWidth = pen.width * 0.32;
  const endWidth = 52;
  const height = Math.max(18, pen.heightOf(label, labelWidth - 8, small) + 4);
  pen.ensure(height);
  pen.put(label, pen.x, pen.y + 2, labelWidth - 8, small);
  draw(pen.x + labelWidth, pen.y + 3, pen.width - labelWidth - endWidth - 8);
  pen.put(end, pen.x + pen.width - endWidth, pen.y + 2, endWidth, { ...small, isBold: true });
  pen.y += height;
}

function drawBars(pen: Pen, { items, max }: ChartOf<'bars'>): void {
  for (const { label, value, valueText, highlighted } of items) {
    barRow(pen, label, valueText, (x, y, width) => {
      pen.rect(x, y, width, 10, colours.warm);
      const colour = highlighted ? colours.accent : colours.warmMiddle;
      pen.rect(x, y, (width * Math.min(value, max)) / max, 10, colour);
    });
  }
}

function drawStackedBars(pen: Pen, { parts, items, max }: ChartOf<'stackedBars'>): void {
  pen.write(parts.map(({ label, symbol }) => `${symbol} ${label}`).join('　'), quiet);
  for (const { label, badge, note, counts, totalText } of items) {
    const name = [badge, label, note].filter((words) => words !== null).join(' ');
    barRow(pen, name, totalText ?? '', (x, y, width) => {
      let left = x;
      for (const [index, count] of counts.entries()) {
        const length = (width * count) / max;
        pen.rect(left, y, length, 11, greys[index % greys.length] ?? colours.ink);
        if (length > 14) {
          const look = { size: 6, colour: index > 2 ? colours.paper : colours.ink };
          pen.put(parts[index]?.symbol ?? '', left + 3, y + 2, length, look);
        }
        left += length;
      }
    });
  }
}

function drawHistogram(pen: Pen, { bins, summary }: ChartOf<'histogram'>): void {
  const height = 70;
  const width = pen.width / Math.max(1, bins.length);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const captions = bins.map(({ caption }) => pen.heightOf(caption ?? '', width - 6, small));
  const foot = pen.y + height;
  for (const [index, { label, caption, count, highlighted }] of bins.entries()) {
    const x = pen.x + index * width;
    const bar = ((height - 16) * count) / most;
    const colour = highlighted ? colours.accent : colours.warmStrong;
    pen.rect(x + width * 0.2, foot - bar, width * 0.6, bar, colour);
    const centred = { ...small, align: 'center' as const };
    pen.put(`${count}`, x, foot - bar - 13, width - 6, centred);
    pen.put(label, x, foot + 3, width - 6, { ...centred, isBold: true });
    if (caption) pen.put(caption, x, foot + 16, width - 6, centred);
  }
  pen.y = foot + 18 + Math.max(0, ...captions);
  if (summary) pen.write(summary, quiet);
}

function drawSign(pen: Pen, cell: GridCell, x: number, y: number): void {
  if (cell === 'none') return;
  const isFull = cell === 'full' || cell === 'fullRinged';
  const isHalf = cell === 'half' || cell === 'halfRinged';
  pen.circle(x, y, 4, isFull ? colours.accent : null);
  if (isHalf) pen.rect(x - 4, y, 8, 4, colours.accent);
  if (cell === 'fullRinged' || cell === 'halfRinged') pen.circle(x, y, 6, null);
}

function drawGrid(pen: Pen, chart: ChartOf<'grid'>): void {
  const { rowHeader, figureHeader, columns, rows, legend, badgeMeaning, returns } = chart;
  const labelWidth = pen.width * 0.38;
  const figureWidth = figureHeader === null ? 0 : 40;
  const cellWidth = (pen.width - labelWidth - figureWidth) / Math.max(1, columns.length);
  const headLook = { size: 7.5, isBold: true };
  const head = () => {
    const heights = columns.map((column) => pen.heightOf(column, cellWidth - 4, headLook));
    pen.put(rowHeader, pen.x, pen.y, labelWidth, headLook);
    if (figureHeader) pen.put(figureHeader, pen.x + labelWidth, pen.y, figureWidth, headLook);
    for (const [index, column] of columns.entries()) {
      const x = pen.x + labelWidth + figureWidth + index * cellWidth;
      pen.put(column, x, pen.y, cellWidth - 4, headLook);
    }
    pen.y += Math.max(10, ...heights) + 4;
    pen.line([pen.x, pen.y], [pen.x + pen.width, pen.y], colours.ink);
  };
  pen.ensure(60);
  head();
  for (const { label: name, badge, figure, cells } of rows) {
    const label = `${badge ?? ''}${name}`;
    const height = pen.heightOf(label, labelWidth - 6, small) + 6;
    const before = pen.y;
    pen.ensure(height);
    if (pen.y < before) head();
    pen.put(label, pen.x, pen.y + 3, labelWidth - 6, small);
    if (figure !== null) pen.put(figure, pen.x + labelWidth, pen.y + 3, figureWidth, small);
    for (const [index, cell] of cells.entries()) {
      const x = pen.x + labelWidth + figureWidth + (index + 0.5) * cellWidth;
      drawSign(pen, cell, x, pen.y + height / 2);
    }
    pen.y += height;
    pen.line([pen.x, pen.y], [pen.x + pen.width, pen.y], colours.hairline);
  }
  if (returns !== null) {
    pen.ensure(18);
    pen.put(returns.label, pen.x, pen.y + 3, labelWidth - 6, small);
    for (const [index, cell] of returns.cells.entries()) {
      const x = pen.x + labelWidth + figureWidth + (index + 0.5) * cellWidth;
      if (cell !== null) pen.line([x - 8, pen.y + 8], [x + 8, pen.y + 8], colours.accent);
    }
    pen.y += 18;
  }
  for (const words of [badgeMeaning, returns?.given, returns?.missing]) {
    if (words) pen.write(words, quiet);
  }
  pen.y += 6;
  for (const { cell, label } of legend) {
    pen.ensure(16);
    drawSign(pen, cell, pen.x + 6, pen.y + 6);
    pen.put(label, pen.x + 18, pen.y, pen.width - 18, small);
    pen.y += 15;
  }
}

function drawIntervals(pen: Pen, { min, max, ticks, items }: ChartOf<'interval'>): void {
  const share = (value: number) => (value - min) / (max - min);
  for (const { label, range, value, valueText, meaning } of items) {
    barRow(pen, label, valueText, (x, y, width) => {
      pen.rect(x, y + 4, width, 2, colours.warmStrong);
      if (range !== null) {
        const length = width * (share(range.high) - share(range.low));
        pen.rect(x + width * share(range.low), y + 2, length, 6, colours.accentSoft);
      }
      pen.circle(x + width * share(value), y + 5, 3, colours.accent);
    });
    if (meaning !== '') pen.write(meaning, quiet);
  }
  barRow(pen, '', '', (x, y, width) => {
    for (const { at, label } of ticks) pen.put(label, x + width * share(at) - 8, y, 40, small);
  });
}

function drawScatter(pen: Pen, { xAxis, yAxis, points }: ChartOf<'scatter'>): void {
  const height = 300;
  pen.ensure(height + 50);
  const top = pen.y;
  pen.rect(pen.x, top, pen.width, height, null);
  for (const { x, y, label } of points) {
    const [left, down] = [pen.x + x * (pen.width - 90), top + (1 - y) * (height - 40)];
    pen.circle(left + 4, down + 4, 3, colours.accent);
    pen.put(label, left + 10, down, 80, small);
  }
  pen.y = top + height + 4;
  for (const { name, lowLabel, highLabel } of [xAxis, yAxis]) {
    pen.write(`${name} ${lowLabel} – ${highLabel}`, quiet);
  }
  for (const { symbol, label, valueText } of points) {
    pen.write(`${symbol} ${label} ${valueText}`, quiet);
  }
}

function drawRadar(pen: Pen, { min, max, axes, series }: ChartOf<'radar'>): void {
  const radius = 80;
  pen.ensure(radius * 2 + 60);
  const [x, y] = [pen.x + pen.width / 2, pen.y + radius + 20];
  const pointAt = (index: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / axes.length;
    return [x + Math.sin(angle) * radius * share, y - Math.cos(angle) * radius * share];
  };
  for (const [index, { label }] of axes.entries()) {
    pen.line([x, y], pointAt(index, 1), colours.hairline);
    const [left, top] = pointAt(index, 1.15);
    pen.put(label, left - 30, top - 5, 80, small);
  }
  for (const { values } of series) {
    pen.polygon(
      values.map((value, index) => pointAt(index, (value - min) / (max - min))),
      colours.accent,
    );
  }
  pen.y = y + radius + 24;
  for (const { label } of series) pen.write(label, quiet);
}
