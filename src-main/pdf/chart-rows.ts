/*
 * Charts made of rows: bars, stacked bars, intervals. Every row is a piece of its own, so a long
 * chart runs over pages like a table.
 */
import type {
  BarsChart,
  IntervalChart,
  StackedBarsChart,
} from '../../src-shared/report/chart-model.ts';
import { type BlockContext, keyPieces, linePieces } from './block-context.ts';
import type { Canvas } from './canvas.ts';
import { makePiece, type Piece, sideBySide, stackHeight, withSpaceBefore } from './piece.ts';
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

/** A label at the left, a drawing at the right, as high as the higher of the two. */
function labelledRow(
  label: string,
  context: BlockContext,
  drawing: { height: number; draw: (canvas: Canvas, x: number, y: number, width: number) => void },
): Piece[] {
  const { sheet, width } = context;
  const labelWidth = width * labelShare;
  const plotAt = labelWidth + sheet.unit * 2;
  const words = linePieces(
    label,
    { ...context, width: labelWidth },
    {
      style: sheet.text.cell,
      lineStyle: 'phrases',
    },
  );
  const plot = makePiece({
    height: Math.max(drawing.height, stackHeight(words)),
    draw(canvas, x, y) {
      drawing.draw(canvas, x, y, width - plotAt);
    },
  });
  if (stackHeight(words) > context.frameHeight) return [...words, plot];
  return withSpaceBefore([sideBySide([words, [plot]], [0, plotAt])], sheet.unit * 0.75);
}

export function barPieces(chart: BarsChart, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const { unit, text } = sheet;
  const widest = Math.max(
    0,
    ...chart.items.map(({ valueText }) => typesetter.widthOf(valueText, text.cellBold)),
  );
  return chart.items.flatMap((item) =>
    labelledRow(item.label, context, {
      height: text.cell.leadingPt,
      draw(canvas, x, y, width) {
        const share = Math.min(1, Math.max(0, item.value / chart.max));
        const length = Math.max(0.5, share * (width - widest - unit));
        const fill = item.highlighted ? colours.accent : colours.warmStrong;
        const thickness = text.cell.leadingPt * 0.72;
        canvas.rect(x, y + (text.cell.leadingPt - thickness) / 2, length, thickness, { fill });
        const baseline = baselineIn(y, text.cellBold);
        canvas.text(item.valueText, x + length + unit, baseline, text.cellBold);
      },
    }),
  );
}

export function stackedBarPieces(chart: StackedBarsChart, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const { unit, text } = sheet;
  const most = Math.max(
    1,
    ...chart.items.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)),
  );
  const widest = Math.max(
    0,
    ...chart.items.map(({ totalText }) => typesetter.widthOf(totalText ?? '', text.quiet)),
  );
  const thickness = text.cellBold.leadingPt * 1.15;
  const rows = chart.items.flatMap((item) =>
    labelledRow(item.label, context, {
      height: thickness,
      draw(canvas, x, y, width) {
        const perCount = (width - widest - unit) / most;
        let left = x;
        for (const [index, count] of item.counts.entries()) {
          const shade = shades[index];
          if (count === 0 || shade === undefined) continue;
          const partWidth = count * perCount;
          const paint = { fill: shade.fill, stroke: colours.paper, strokeWidth: 1 };
          canvas.rect(left, y, partWidth, thickness, paint);
          // A part too narrow for any sign keeps its place and shade; the table beside it has the number.
          const label =
            [item.texts[index] ?? '', chart.parts[index]?.symbol ?? ''].find(
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
  const rows = chart.items.flatMap((item) =>
    labelledRow(item.label, context, {
      height,
      draw(canvas, x, y, width) {
        const middle = y + height / 2;
        const end = x + place(chart.max, width);
        const [low, high] = [x + place(item.low, width), x + place(item.high, width)];
        canvas.line([x, middle], [end, middle], colours.hairline, 0.6);
        canvas.rect(low, middle - unit * 0.4, high - low, unit * 0.8, { fill: colours.warmStrong });
        canvas.circle(x + place(item.value, width), middle, unit * 0.55, { fill: colours.accent });
        canvas.text(item.valueText, end + unit * 1.5, baselineIn(y, text.cellBold), text.cellBold);
      },
    }),
  );
  const axis = labelledRow('', context, {
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
