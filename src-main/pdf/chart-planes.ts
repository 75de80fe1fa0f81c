/* Charts on a plane: points between two axes, and values on axes around a centre. */
import type { RadarChart, ScatterChart } from '../../src-shared/report/chart-model.ts';
import { type BlockContext, keyPieces } from './block-context.ts';
import type { Point } from './canvas.ts';
import { makePiece, type Piece, withSpaceBefore } from './piece.ts';
import { type Colour, colours } from './sheet-style.ts';

const scatterHeightShare = 0.62;
const largestPlotUnits = 52;
const radarRings = 4;
const seriesColours: readonly Colour[] = [colours.accent, colours.warmDark, colours.ink];

export function scatterPieces(chart: ScatterChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const axisHeight = text.quiet.leadingPt;
  const plotHeight = Math.min(width * scatterHeightShare, unit * largestPlotUnits);
  const labelWidth = width / 5;
  return [
    makePiece({
      height: plotHeight + axisHeight * 3,
      draw(canvas, x, y) {
        const top = y + axisHeight;
        const foot = top + plotHeight;
        const [middleX, middleY] = [x + width / 2, top + plotHeight / 2];
        canvas.rect(x, top, width, plotHeight, { stroke: colours.hairline, strokeWidth: 0.8 });
        canvas.line([middleX, top], [middleX, foot], colours.hairline, 0.6);
        canvas.line([x, middleY], [x + width, middleY], colours.hairline, 0.6);
        const axisText = (label: string, at: number, align: 'left' | 'center' | 'right'): void => {
          const setting = typesetter.set(label, width / 2, text.quiet, 'balanced');
          typesetter.draw(canvas, setting, x, at, { align, measure: width });
        };
        axisText(chart.yAxis.highLabel, y, 'center');
        axisText(chart.yAxis.lowLabel, foot, 'center');
        axisText(chart.xAxis.lowLabel, foot + axisHeight, 'left');
        axisText(chart.xAxis.highLabel, foot + axisHeight, 'right');
        const reach = unit * 2;
        for (const point of chart.points) {
          const pointX = x + reach + point.x * (width - reach * 2);
          const pointY = foot - reach - point.y * (plotHeight - reach * 2);
          canvas.circle(pointX, pointY, unit * 0.5, { fill: colours.accent });
          const setting = typesetter.set(point.label, labelWidth, text.quiet, 'phrases');
          // A label near the right edge stands left of its point.
          const isNearEdge = pointX + unit + setting.width > x + width;
          const left = isNearEdge ? pointX - unit - setting.width : pointX + unit;
          const lowest = foot - setting.height;
          const labelTop = Math.min(pointY - text.quiet.leadingPt / 2, lowest);
          typesetter.draw(canvas, setting, left, labelTop, {
            align: 'left',
            measure: labelWidth,
            colour: colours.ink,
          });
        }
      },
    }),
  ];
}

export function radarPieces(chart: RadarChart, context: BlockContext): Piece[] {
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const labelWidth = width / 4;
  const radius = Math.min(width / 2 - labelWidth, unit * 18);
  const labelRoom = text.quiet.leadingPt * 2.5;
  const height = radius * 2 + labelRoom * 2;
  const count = Math.max(1, chart.axes.length);
  const plot = makePiece({
    height,
    draw(canvas, x, y) {
      const centre: Point = [x + width / 2, y + height / 2];
      const at = (axis: number, distance: number): Point => {
        const angle = (2 * Math.PI * axis) / count;
        return [centre[0] + Math.sin(angle) * distance, centre[1] - Math.cos(angle) * distance];
      };
      for (let ring = 1; ring <= radarRings; ring += 1) {
        const points = chart.axes.map((_, axis) => at(axis, (radius * ring) / radarRings));
        canvas.polygon(points, { stroke: colours.hairline, strokeWidth: 0.5 });
      }
      for (const [axis, label] of chart.axes.entries()) {
        canvas.line(centre, at(axis, radius), colours.hairline, 0.5);
        const setting = typesetter.set(label, labelWidth, text.quiet, 'balanced');
        const [labelX, labelY] = at(axis, radius + unit * 1.5);
        const sideways = Math.sin((2 * Math.PI * axis) / count);
        const left = labelX - setting.width * (sideways > 0.2 ? 0 : sideways < -0.2 ? 1 : 0.5);
        const upwards = Math.cos((2 * Math.PI * axis) / count);
        const top = labelY - setting.height * (0.5 + upwards / 2);
        typesetter.draw(canvas, setting, left, top);
      }
      for (const [index, series] of chart.series.entries()) {
        const stroke = seriesColours[index % seriesColours.length] ?? colours.ink;
        const points = series.values.map((value, axis) =>
          at(axis, (radius * Math.min(chart.max, Math.max(0, value))) / chart.max),
        );
        canvas.polygon(points, { stroke, strokeWidth: 1.6 });
        for (const [pointX, pointY] of points) {
          // Series are told apart by their corners too: filled, open, filled ...
          const fill = index % 2 === 0 ? stroke : colours.paper;
          canvas.circle(pointX, pointY, unit * 0.4, { fill, stroke, strokeWidth: 1.2 });
        }
      }
    },
  });
  const legend = chart.series.map(({ label }, index) => `${index % 2 === 0 ? '●' : '○'} ${label}`);
  return [plot, ...withSpaceBefore(keyPieces(legend, context), unit)];
}
