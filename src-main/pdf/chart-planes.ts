/* Charts on a plane: points between two axes, and values on axes around a centre. */
import { type LabelPlace, placeLabels } from '../../src-shared/kernel/label-places.ts';
import type { PlaneAxis, RadarChart, ScatterChart } from '../../src-shared/report/chart-model.ts';
import { type BlockContext, keyPieces } from './block-context.ts';
import type { Canvas, Point } from './canvas.ts';
import { makePiece, type Piece, withSpaceBefore } from './piece.ts';
import { type Colour, colours } from './sheet-style.ts';
import type { TextSetting } from './typesetter.ts';

const scatterHeightShare = 0.58;
const largestPlotUnits = 46;
/** A label is broken into lines above this share of the plot's width. */
const widestLabelShare = 0.36;

export function scatterPieces(chart: ScatterChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const line = text.quiet.leadingPt;
  const { yAxis } = chart;
  const endWidth = Math.max(
    typesetter.widthOf(yAxis.lowLabel, text.quiet),
    typesetter.widthOf(yAxis.highLabel, text.quiet),
  );
  const plotAt = endWidth + unit;
  const plotWidth = width - plotAt;
  const plotHeight = Math.min(plotWidth * scatterHeightShare, unit * largestPlotUnits);
  const radius = unit * 0.5;
  const reach = unit * 2;
  const points = chart.points.map(({ x, y }) => ({
    x: reach + x * (plotWidth - reach * 2),
    y: plotHeight - reach - y * (plotHeight - reach * 2),
  }));
  const setAll = (words: readonly string[]): readonly TextSetting[] =>
    words.map((word) => typesetter.set(word, plotWidth * widestLabelShare, text.quiet, 'phrases'));
  const place = (settings: readonly TextSetting[]): readonly LabelPlace[] | null =>
    placeLabels(
      points.map((point, index) => ({
        ...point,
        width: settings[index]?.width ?? 0,
        height: settings[index]?.height ?? 0,
      })),
      {
        bounds: { left: 0, top: 0, width: plotWidth, height: plotHeight },
        radius,
        gap: unit * 0.4,
      },
    );
  const names = setAll(chart.points.map(({ label }) => label));
  const namePlaces = place(names);
  const symbols = setAll(chart.points.map(({ symbol }) => symbol));
  const labels = namePlaces === null ? symbols : names;
  const places = namePlaces ?? place(symbols) ?? [];
  const yName = typesetter.set(`↑ ${yAxis.name}`, width, text.quiet, 'phrases');
  const xFoot = axisFoot(chart.xAxis, plotWidth, context);
  const plot = makePiece({
    height: yName.height + unit * 0.5 + plotHeight + unit * 0.5 + xFoot.height,
    draw(canvas, x, y) {
      typesetter.draw(canvas, yName, x, y);
      const [left, top] = [x + plotAt, y + yName.height + unit * 0.5];
      const [right, foot] = [left + plotWidth, top + plotHeight];
      const [middleX, middleY] = [left + plotWidth / 2, top + plotHeight / 2];
      canvas.rect(left, top, plotWidth, plotHeight, { stroke: colours.hairline, strokeWidth: 0.8 });
      canvas.line([middleX, top], [middleX, foot], colours.hairline, 0.6);
      canvas.line([left, middleY], [right, middleY], colours.hairline, 0.6);
      const end = { align: 'right', measure: endWidth } as const;
      const set = (words: string): TextSetting =>
        typesetter.set(words, endWidth + unit, text.quiet, 'filled');
      typesetter.draw(canvas, set(yAxis.highLabel), x, top, end);
      typesetter.draw(canvas, set(yAxis.lowLabel), x, foot - line, end);
      xFoot.draw(canvas, left, foot + unit * 0.5);
      for (const [index, point] of points.entries()) {
        const [label, at] = [labels[index], places[index]];
        const [pointX, pointY] = [left + point.x, top + point.y];
        if (label !== undefined && at !== undefined) {
          if (at.isAway) leadLine(canvas, [pointX, pointY], at, [left, top]);
          const colour = colours.ink;
          const placing = { align: 'left', measure: at.width, colour } as const;
          typesetter.draw(canvas, label, left + at.left, top + at.top, placing);
        }
        canvas.circle(pointX, pointY, radius, { fill: colours.accent });
      }
    },
  });
  const key = chart.points.map(({ symbol, label }) => `${symbol} ${label}`);
  return namePlaces === null ? [plot, ...withSpaceBefore(keyPieces(key, context), unit)] : [plot];
}

/** A thin line from a point to its label. */
function leadLine(canvas: Canvas, point: Point, at: LabelPlace, origin: Point): void {
  const nearest = (value: number, low: number, size: number): number =>
    Math.min(Math.max(value, low), low + size);
  const to: Point = [
    nearest(point[0], origin[0] + at.left, at.width),
    nearest(point[1], origin[1] + at.top, at.height),
  ];
  canvas.line(point, to, colours.quiet, 0.5);
}

/** Below the plot: the ends left and right, the name between them. */
function axisFoot(
  { name, lowLabel, highLabel }: PlaneAxis,
  width: number,
  { sheet, typesetter }: BlockContext,
): { height: number; draw: (canvas: Canvas, x: number, y: number) => void } {
  const style = sheet.text.quiet;
  const set = (words: string, share: number): TextSetting =>
    typesetter.set(words, width * share, style, 'balanced');
  const [low, high] = [set(lowLabel, 0.48), set(highLabel, 0.48)];
  const title = typesetter.set(`${name} →`, width, style, 'phrases');
  const ends = Math.max(low.height, high.height);
  return {
    height: ends + title.height,
    draw(canvas, x, y) {
      typesetter.draw(canvas, low, x, y);
      typesetter.draw(canvas, high, x, y, { align: 'right', measure: width });
      typesetter.draw(canvas, title, x, y + ends, { align: 'right', measure: width });
    },
  };
}

/** How the lines of a radar are told apart besides their colour. */
type Corner = 'filled' | 'open' | 'triangle';
type SeriesLook = {
  readonly colour: Colour;
  readonly dash: readonly number[];
  readonly corner: Corner;
  readonly sign: string;
};
const firstLook: SeriesLook = {
  colour: colours.accent,
  dash: [],
  corner: 'filled',
  sign: '●',
};
const seriesLooks: readonly SeriesLook[] = [
  firstLook,
  { colour: colours.warmDark, dash: [5, 2.5], corner: 'open', sign: '○' },
  { colour: colours.ink, dash: [1.2, 2], corner: 'triangle', sign: '▲' },
];

export function radarPieces(chart: RadarChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const count = Math.max(1, chart.axes.length);
  const labelWidth = width * 0.27;
  const settings = chart.axes.map(({ label }) =>
    typesetter.set(label, labelWidth, text.quiet, 'balanced'),
  );
  const tallest = Math.max(text.quiet.leadingPt, ...settings.map(({ height }) => height));
  const radius = Math.min(width / 2 - labelWidth - unit, unit * 18);
  const height = radius * 2 + tallest * 2 + unit * 3;
  const span = chart.max - chart.min;
  const plot = makePiece({
    height,
    draw(canvas, x, y) {
      const centre: Point = [x + width / 2, y + height / 2];
      const at = (axis: number, distance: number): Point => {
        const angle = (2 * Math.PI * axis) / count;
        return [centre[0] + Math.sin(angle) * distance, centre[1] - Math.cos(angle) * distance];
      };
      const distanceOf = (value: number): number =>
        (radius * (Math.min(chart.max, Math.max(chart.min, value)) - chart.min)) / span;
      for (const tick of chart.ticks) {
        const points = chart.axes.map((_, axis) => at(axis, distanceOf(tick.at)));
        canvas.polygon(points, { stroke: colours.hairline, strokeWidth: 0.5 });
      }
      for (const [axis, setting] of settings.entries()) {
        canvas.line(centre, at(axis, radius), colours.hairline, 0.5);
        const [labelX, labelY] = at(axis, radius + unit * 1.25);
        const sideways = Math.sin((2 * Math.PI * axis) / count);
        const left = labelX - setting.width * (sideways > 0.2 ? 0 : sideways < -0.2 ? 1 : 0.5);
        const upwards = Math.cos((2 * Math.PI * axis) / count);
        const top = labelY - setting.height * (0.5 + upwards / 2);
        typesetter.draw(canvas, setting, left, top);
      }
      for (const tick of chart.ticks) {
        const [tickX, tickY] = at(0, distanceOf(tick.at));
        const setting = typesetter.set(tick.label, unit * 4, text.quiet, 'filled');
        const left = tickX - setting.width - unit * 0.4;
        typesetter.draw(canvas, setting, left, tickY - setting.height / 2);
      }
      for (const [index, { values }] of chart.series.entries()) {
        const { colour, dash, corner } = lookOf(index);
        const points = values.map((value, axis) => at(axis, distanceOf(value)));
        canvas.polygon(points, { stroke: colour, strokeWidth: 1.6, dash });
        for (const point of points) drawCorner(canvas, point, corner, colour, unit * 0.45);
      }
    },
  });
  const key = chart.series.map(({ label }, index) => `${lookOf(index).sign} ${label}`);
  return [plot, ...withSpaceBefore(keyPieces(key, context), unit)];
}

function lookOf(index: number): SeriesLook {
  return seriesLooks[index % seriesLooks.length] ?? firstLook;
}

function drawCorner(
  canvas: Canvas,
  [x, y]: Point,
  corner: Corner,
  colour: Colour,
  radius: number,
): void {
  if (corner === 'triangle') {
    const corners: readonly Point[] = [
      [x, y - radius * 1.3],
      [x + radius * 1.15, y + radius * 0.8],
      [x - radius * 1.15, y + radius * 0.8],
    ];
    canvas.polygon(corners, { fill: colour });
    return;
  }
  const fill = corner === 'filled' ? colour : colours.paper;
  canvas.circle(x, y, radius, { fill, stroke: colour, strokeWidth: 1.2 });
}
