/* Charts on a plane: points between two axes, and values on axes around a centre. */
import { type LabelPlace, placeLabels } from '../../src-shared/kernel/label-places.ts';
import type { PlaneAxis, RadarChart, ScatterChart } from '../../src-shared/report/chart-model.ts';
import { labelInset, spokeOf } from '../../src-shared/report/radar-geometry.ts';
import { type BlockContext, keyPieces } from './block-context.ts';
import type { Canvas, Point } from './canvas.ts';
import { makePiece, type Piece, withSpaceBefore } from './piece.ts';
import { type Colour, colours } from './sheet-style.ts';
import type { TextSetting } from './typesetter.ts';

const scatterHeightShare = 0.58;
const largestPlotUnits = 46;
/** A label is broken into lines above this share of the plot's width. */
const widestLabelShare = 0.36;
/** Names stay beside their points, or their lines would cross other names; numbers are small. */
const nameReach = 1;
const symbolReach = 3;

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
  const place = (settings: readonly TextSetting[], reach: number): readonly LabelPlace[] | null =>
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
        reach,
      },
    );
  const names = chart.points.map(({ label }) => label);
  const measure = plotWidth * widestLabelShare;
  const breakNicely = names.every((name) => typesetter.widestPart(name, text.quiet) <= measure);
  // Names on one line, or broken between phrases; where they don't all fit, their numbers and a key.
  const attempts = [
    names.map((name) => typesetter.set(name, plotWidth, text.quiet, 'phrases')),
    ...(breakNicely
      ? [names.map((name) => typesetter.set(name, measure, text.quiet, 'phrases'))]
      : []),
  ];
  const named = attempts
    .map((labels) => ({ labels, places: place(labels, nameReach) }))
    .find((attempt) => attempt.places !== null);
  const symbols = chart.points.map(({ symbol }) =>
    typesetter.set(symbol, plotWidth, text.quiet, 'phrases'),
  );
  const labels = named?.labels ?? symbols;
  const places = named?.places ?? place(symbols, symbolReach) ?? [];
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
  return named === undefined ? [plot, ...withSpaceBefore(keyPieces(key, context), unit)] : [plot];
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
  const radius = Math.min(width * radiusShare, unit * 18);
  const spokes = chart.axes.map((_, axis) => spokeOf(axis, count));
  const labels = chart.axes.map(({ label }, axis) => {
    const spoke = spokes[axis];
    const measure =
      spoke === undefined || spoke.side === 'middle'
        ? width / 2
        : width / 2 - (Math.abs(spoke.x) - labelInset) * radius;
    return typesetter.set(label, measure, text.quiet, 'balanced');
  });
  const gap = unit * 0.75;
  const overhang = (isUpper: boolean): number =>
    Math.max(
      0,
      ...labels.map(({ height }, axis) => {
        const spoke = spokes[axis];
        if (spoke === undefined || spoke.isUpper !== isUpper) return 0;
        return Math.abs(spoke.y) * radius + gap + height;
      }),
    );
  const above = Math.max(radius, overhang(true));
  const height = above + Math.max(radius, overhang(false));
  const distanceOf = (value: number): number => {
    const inside = Math.min(chart.max, Math.max(chart.min, value));
    return (radius * (inside - chart.min)) / (chart.max - chart.min);
  };
  const plot = makePiece({
    height,
    draw(canvas, x, y) {
      const centre: Point = [x + width / 2, y + above];
      const at = (axis: number, distance: number): Point => {
        const { x: right, y: down } = spokes[axis] ?? { x: 0, y: 0 };
        return [centre[0] + right * distance, centre[1] + down * distance];
      };
      for (const tick of chart.ticks) {
        const distance = distanceOf(tick.at);
        const corners = spokes.map((_, axis) => at(axis, distance));
        if (distance > 0) canvas.polygon(corners, { stroke: colours.hairline, strokeWidth: 0.5 });
      }
      for (const [axis, label] of labels.entries()) {
        const spoke = spokes[axis];
        if (spoke === undefined) continue;
        const end = at(axis, radius);
        canvas.line(centre, end, colours.hairline, 0.5);
        const inset = radius * labelInset;
        const left =
          spoke.side === 'middle'
            ? end[0] - label.width / 2
            : spoke.side === 'right'
              ? end[0] - inset
              : end[0] + inset - label.width;
        const top = spoke.isUpper ? end[1] - gap - label.height : end[1] + gap;
        typesetter.draw(canvas, label, left, top);
      }
      for (const tick of chart.ticks) {
        const [tickX, tickY] = at(0, distanceOf(tick.at));
        const setting = typesetter.set(tick.label, unit * 4, text.quiet, 'filled');
        const left = tickX - setting.width - unit * 0.5;
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

/** A radar's radius as a share of the width; its labels stand above and below its ends. */
const radiusShare = 0.27;

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
