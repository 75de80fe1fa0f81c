/*
 * Charts made of rows: bars, stacked bars, intervals. Every row is a piece of its own, so a long
 * chart runs over pages like a table.
 */
import {
  type BarsChart,
  type IntervalChart,
  mostDots,
  type StackedBarsChart,
} from '../../src-shared/report/chart-model.ts';
import { type BlockContext, keyPieces, linePieces } from './block-context.ts';
import type { Canvas } from './canvas.ts';
import {
  heldTogether,
  makePiece,
  type Piece,
  sideBySide,
  stackHeight,
  withSpaceBefore,
} from './piece.ts';
import { type Colour, colours } from './sheet-style.ts';
import { baselineIn } from './typesetter.ts';

const labelShare = 0.36;
/** From light to dark; each step is also told by its symbol or number. */
const shades: readonly { readonly fill: Colour; readonly ink: Colour }[] = [
  { fill: colours.warm, ink: colours.ink },
  { fill: colours.accentSoft, ink: colours.ink },
  { fill: colours.warmStrong, ink: colours.ink },
  { fill: colours.warmMiddle, ink: colours.ink },
  { fill: colours.warmDark, ink: colours.paper },
  { fill: colours.accent, ink: colours.paper },
  { fill: colours.ink, ink: colours.paper },
];

/**
 * Where a column leaves labels fewer letters than `fair`, they stand above their rows rather than take
 * three lines; with fewer than `least`, rather than take two.
 */
const labelLetters = { least: 9, fair: 14 } as const;

type RowLayout = {
  readonly isLabelAbove: boolean;
  readonly labelWidth: number;
  readonly plotAt: number;
  readonly plotWidth: number;
};

/** One layout for all rows of a chart: labels beside them on the sheets' grid, or above them. */
function rowLayout(labels: readonly string[], context: BlockContext): RowLayout {
  const { sheet, typesetter, width } = context;
  const style = sheet.text.cell;
  const labelWidth = width * labelShare;
  const widest = Math.max(0, ...labels.map((label) => typesetter.widthOf(label, style)));
  const letters = labelWidth / style.sizePt;
  const isLabelAbove =
    (letters < labelLetters.least && widest > labelWidth) ||
    (letters < labelLetters.fair && widest > labelWidth * 2);
  if (isLabelAbove) return { isLabelAbove, labelWidth: width, plotAt: 0, plotWidth: width };
  const plotAt = labelWidth + sheet.unit * 2;
  return { isLabelAbove, labelWidth, plotAt, plotWidth: width - plotAt };
}

/** A label and a drawing, next to one another or below one another. */
function labelledRow(
  label: string,
  { isLabelAbove, labelWidth, plotAt, plotWidth }: RowLayout,
  context: BlockContext,
  drawing: { height: number; draw: (canvas: Canvas, x: number, y: number, width: number) => void },
): Piece[] {
  const { sheet } = context;
  const words =
    label === ''
      ? []
      : linePieces(
          label,
          { ...context, width: labelWidth },
          { style: sheet.text.cell, lineStyle: 'phrases' },
        );
  const plot = makePiece({
    height: Math.max(drawing.height, isLabelAbove ? 0 : stackHeight(words)),
    draw(canvas, x, y) {
      drawing.draw(canvas, x, y, plotWidth);
    },
  });
  const gap = sheet.unit * (isLabelAbove ? 1 : 0.75);
  if (isLabelAbove) return withSpaceBefore(heldTogether([...words, plot]), gap);
  if (stackHeight(words) > context.frameHeight) return [...words, plot];
  return withSpaceBefore([sideBySide([words, [plot]], [0, plotAt])], gap);
}

export function barPieces(chart: BarsChart, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const { unit, text } = sheet;
  const widest = Math.max(
    0,
    ...chart.items.map(({ valueText }) => typesetter.widthOf(valueText, text.cellBold)),
  );
  const most = Math.max(0, ...chart.items.map(({ value }) => value));
  const layout = rowLayout(
    chart.items.map(({ label }) => label),
    context,
  );
  const plotRoom = layout.plotWidth - unit - widest;
  const dotsRoom = most * text.cell.leadingPt * 0.72 * dotStep;
  const showsDots = chart.isCounted && most <= mostDots && dotsRoom <= plotRoom;
  return chart.items.flatMap((item) =>
    labelledRow(item.label, layout, context, {
      height: text.cell.leadingPt,
      draw(canvas, x, y, width) {
        const fill = item.highlighted ? colours.accent : colours.warmStrong;
        const thickness = text.cell.leadingPt * 0.72;
        const top = y + (text.cell.leadingPt - thickness) / 2;
        const room = width - widest - unit;
        const length = showsDots
          ? drawDots(canvas, item.value, { x, y: top, thickness, fill })
          : drawBar(canvas, chart, item, { x, y: top, thickness, fill, room });
        const baseline = baselineIn(y, text.cellBold);
        canvas.text(item.valueText, x + length + unit, baseline, text.cellBold);
      },
    }),
  );
}

type Strip = {
  readonly x: number;
  readonly y: number;
  readonly thickness: number;
  readonly fill: Colour;
};

/** One dot per thing; returns how far they reach. */
function drawDots(canvas: Canvas, count: number, { x, y, thickness, fill }: Strip): number {
  const step = thickness * dotStep;
  for (let dot = 0; dot < count; dot += 1) {
    canvas.circle(x + thickness / 2 + dot * step, y + thickness / 2, thickness / 2, { fill });
  }
  return Math.max(0.5, count * step);
}

/** A dot and the air behind it, in dots. */
const dotStep = 1.25;

/** Solid up to `solid`, hatched from there to the value; returns how far it reaches. */
function drawBar(
  canvas: Canvas,
  { max }: BarsChart,
  { value, solid }: BarsChart['items'][number],
  { x, y, thickness, fill, room }: Strip & { readonly room: number },
): number {
  const lengthOf = (part: number): number => Math.min(1, Math.max(0, part / max)) * room;
  const length = Math.max(0.5, lengthOf(value));
  const filled = Math.min(length, lengthOf(solid));
  if (filled > 0 || length <= 0.5) {
    canvas.rect(x, y, Math.max(0.5, filled), thickness, { fill });
  }
  if (length - filled > hatchStep / 2) {
    drawHatching(canvas, { x: x + filled, y, width: length - filled, height: thickness }, fill);
  }
  return length;
}

const hatchStep = 4;

/** A frame with lines rising to the right, cut at its edges. */
function drawHatching(
  canvas: Canvas,
  frame: { x: number; y: number; width: number; height: number },
  colour: Colour,
): void {
  const { x, y, width, height } = frame;
  for (let foot = hatchStep - height; foot < width; foot += hatchStep) {
    const from = Math.max(0, foot);
    const to = Math.min(width, foot + height);
    canvas.line(
      [x + from, y + height - (from - foot)],
      [x + to, y + height - (to - foot)],
      colour,
      0.7,
    );
  }
  canvas.rect(x, y, width, height, { stroke: colour, strokeWidth: 0.8 });
}

export function stackedBarPieces(chart: StackedBarsChart, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const { unit, text } = sheet;
  const widest = Math.max(
    0,
    ...chart.items.map(({ totalText }) => typesetter.widthOf(totalText ?? '', text.quiet)),
  );
  const thickness = text.cellBold.leadingPt * 1.15;
  const layout = rowLayout(
    chart.items.map(({ label }) => label),
    context,
  );
  const rows = chart.items.flatMap((item) =>
    labelledRow(nameOf(item), layout, context, {
      height: thickness,
      draw(canvas, x, y, width) {
        const perCount = (width - widest - unit) / chart.max;
        let left = x;
        for (const [index, count] of item.counts.entries()) {
          const shade = shades[index];
          if (count === 0 || shade === undefined) continue;
          const partWidth = count * perCount;
          const paint = { fill: shade.fill, stroke: colours.paper, strokeWidth: 1 };
          canvas.rect(left, y, partWidth, thickness, paint);
          // A part too narrow for any sign keeps its place and shade; the table beside it has the number.
          const label =
            partLabels(chart, item, index).find(
              (candidate) => typesetter.widthOf(candidate, text.cellBold) < partWidth - 1,
            ) ?? '';
          const labelWidth = typesetter.widthOf(label, text.cellBold);
          const baseline = baselineIn(y + thickness * 0.07, text.cellBold);
          canvas.text(
            label,
            left + (partWidth - labelWidth) / 2,
            baseline,
            text.cellBold,
            shade.ink,
          );
          left += partWidth;
        }
        const baseline = baselineIn(y + thickness * 0.07, text.quiet);
        canvas.text(item.totalText ?? '', left + unit, baseline, text.quiet);
      },
    }),
  );
  const legend = chart.parts.map((part) => `${part.symbol} ${part.label}`.trim());
  return [...rows, ...withSpaceBefore(keyPieces(legend, context), unit * 1.25)];
}

type StackedItem = StackedBarsChart['items'][number];

/** Place, name and the word beside it, as one label. */
function nameOf({ badge, label, note }: StackedItem): string {
  const name = badge === null ? label : `${badge} ${label}`;
  return note === null ? name : `${name}\n${note}`;
}

/** What may stand in a part, the most telling first. */
function partLabels(
  { partsAre, parts }: StackedBarsChart,
  { texts }: StackedItem,
  index: number,
): readonly string[] {
  const symbol = parts[index]?.symbol ?? '';
  const value = texts[index] ?? '';
  // A step's value names the step itself: 5が2人.
  return [partsAre === 'kinds' ? `${symbol} ${value}` : value, symbol];
}

export function intervalPieces(chart: IntervalChart, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const { unit, text } = sheet;
  const widest = Math.max(
    0,
    ...chart.items.map(({ valueText }) => typesetter.widthOf(valueText, text.cellBold)),
  );
  const place = (value: number, width: number): number => {
    const share = (value - chart.min) / (chart.max - chart.min);
    return Math.min(1, Math.max(0, share)) * (width - widest - unit * 2);
  };
  const height = text.cell.leadingPt;
  const layout = rowLayout(
    chart.items.map(({ label }) => label),
    context,
  );
  const { plotWidth } = layout;
  const rows = chart.items.flatMap((item) => {
    const { range } = item;
    const isLimited = range === null || range.low > chart.min || range.high < chart.max;
    // What can't happen needs no line of its own.
    const meaning = typesetter.set(isLimited ? item.meaning : '', plotWidth, text.quiet, 'phrases');
    return labelledRow(item.label, layout, context, {
      height: height + (isLimited ? meaning.height : 0),
      draw(canvas, x, y, width) {
        const middle = y + height / 2;
        const end = x + place(chart.max, width);
        canvas.line([x, middle], [end, middle], colours.hairline, 0.6);
        if (range !== null) {
          const [low, high] = [x + place(range.low, width), x + place(range.high, width)];
          const top = middle - unit * 0.4;
          canvas.rect(low, top, high - low, unit * 0.8, { fill: colours.warmStrong });
          // An end that something happens at is a line; one at the edge of the scale is not.
          if (range.low > chart.min) endLine(canvas, low, middle, unit);
          if (range.high < chart.max) endLine(canvas, high, middle, unit);
        }
        canvas.circle(x + place(item.value, width), middle, unit * 0.55, { fill: colours.accent });
        canvas.text(item.valueText, end + unit * 1.5, baselineIn(y, text.cellBold), text.cellBold);
        typesetter.draw(canvas, meaning, x, y + height);
      },
    });
  });
  const axis = labelledRow('', layout, context, {
    height: text.quiet.leadingPt,
    draw(canvas, x, y, width) {
      for (const tick of chart.ticks) {
        const label = typesetter.set(tick.label, width, text.quiet, 'filled');
        const left = x + place(tick.at, width) - label.width / 2;
        typesetter.draw(canvas, label, left, y);
      }
    },
  });
  return [...rows, ...axis];
}

function endLine(canvas: Canvas, x: number, middle: number, unit: number): void {
  canvas.line([x, middle - unit * 0.75], [x, middle + unit * 0.75], colours.ink, 1);
}
