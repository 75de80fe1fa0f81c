/*
 * Points on two axes, each with its name beside it; where the names don't all find a place, with its number,
 * and the names in a key. Drawn at one to one, so its type is as large as the type around it.
 */
import { useMemo } from 'react';
import { type LabelPlace, placeLabels } from '../../src-shared/kernel/label-places.ts';
import type { ScatterChart } from '../../src-shared/report/chart-model.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import { type MeasuredPlace, useMeasuredPlace } from './measured-place.ts';
import { PictureFrame, type PictureProps } from './picture.tsx';
import styles from './planes.module.css';
import { fittedText, textWidthEm } from './text-width.ts';

export function ScatterPicture(props: PictureProps<ScatterChart>) {
  const { chart } = props;
  const [ref, place] = useMeasuredPlace();
  const drawing = useMemo(() => (place === null ? null : drawingOf(chart, place)), [chart, place]);
  return (
    <PictureFrame {...props} className={styles.chart}>
      <div ref={ref} className={styles.place} data-kind="scatter">
        {place !== null && drawing !== null && (
          <Plane chart={chart} place={place} drawing={drawing} />
        )}
      </div>
      {drawing !== null && !drawing.isNamed && (
        <ol className={styles.names} aria-hidden>
          {chart.points.map(({ symbol, label }) => (
            <li key={symbol}>
              <b>{symbol}</b>
              {label}
            </li>
          ))}
        </ol>
      )}
      <VisuallyHidden>
        {chart.points.map(({ label, valueText }) => `${label} ${valueText}`).join(', ')}
      </VisuallyHidden>
    </PictureFrame>
  );
}

type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
};

type Drawing = {
  readonly frame: Frame;
  readonly radius: number;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly label: LabelPlace | null;
  }[];
  /** Whether every point has its name beside it, not only its number. */
  readonly isNamed: boolean;
};

/** Names stay beside their points, or their lines would cross other names; numbers are small. */
const nameReach = 1;
const symbolReach = 3;
/** Height of a line of letters, in em. */
const lineEm = 1.3;

function drawingOf(chart: ScatterChart, { width, height, em }: MeasuredPlace): Drawing {
  const { yAxis } = chart;
  const endEm = Math.max(textWidthEm(yAxis.lowLabel), textWidthEm(yAxis.highLabel));
  const frame: Frame = {
    left: (endEm + 0.5) * em,
    top: lineEm * 1.3 * em,
    right: width - 1,
    foot: height - lineEm * 2.2 * em,
  };
  const radius = 0.42 * em;
  const reach = 1.2 * em;
  const at = chart.points.map(({ x, y }) => ({
    x: frame.left + reach + x * (frame.right - frame.left - reach * 2),
    y: frame.foot - reach - y * (frame.foot - frame.top - reach * 2),
  }));
  const place = (words: readonly string[], reach: number) =>
    placeLabels(
      at.map((point, index) => ({
        ...point,
        width: textWidthEm(words[index] ?? '') * em,
        height: lineEm * em,
      })),
      {
        bounds: {
          left: frame.left,
          top: frame.top,
          width: frame.right - frame.left,
          height: frame.foot - frame.top,
        },
        radius,
        gap: 0.3 * em,
        reach,
      },
    );
  const names = chart.points.map(({ label }) => label);
  const symbols = chart.points.map(({ symbol }) => symbol);
  const namePlaces = place(names, nameReach);
  const words = namePlaces === null ? symbols : names;
  const places = namePlaces ?? place(symbols, symbolReach);
  return {
    frame,
    radius,
    points: at.map((point, index) => ({
      ...point,
      words: words[index] ?? '',
      label: places?.[index] ?? null,
    })),
    isNamed: namePlaces !== null,
  };
}

function Plane(props: {
  readonly chart: ScatterChart;
  readonly place: MeasuredPlace;
  readonly drawing: Drawing;
}) {
  const { chart, place, drawing } = props;
  const { width, height, em } = place;
  const { frame, radius, points } = drawing;
  const { left, top, right, foot } = frame;
  const { xAxis, yAxis } = chart;
  const [middleX, middleY] = [(left + right) / 2, (top + foot) / 2];
  const endEm = (right - left) / em / 2 - 1;
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <rect className={styles.frame} x={left} y={top} width={right - left} height={foot - top} />
      <path
        className={styles.cross}
        d={`M${middleX} ${top} V${foot} M${left} ${middleY} H${right}`}
      />
      <text className={styles.axisName} x={left} y={top - 0.5 * em}>
        ↑ {fittedText(yAxis.name, width / em - 3)}
      </text>
      <text className={styles.axisEnd} x={left - 0.4 * em} y={top + em} textAnchor="end">
        {yAxis.highLabel}
      </text>
      <text className={styles.axisEnd} x={left - 0.4 * em} y={foot} textAnchor="end">
        {yAxis.lowLabel}
      </text>
      <text className={styles.axisEnd} x={left} y={foot + lineEm * em}>
        {fittedText(xAxis.lowLabel, endEm)}
      </text>
      <text className={styles.axisEnd} x={right} y={foot + lineEm * em} textAnchor="end">
        {fittedText(xAxis.highLabel, endEm)}
      </text>
      <text
        className={styles.axisName}
        x={(left + right) / 2}
        y={foot + lineEm * 2 * em}
        textAnchor="middle"
      >
        {fittedText(xAxis.name, width / em - 3)} →
      </text>
      {points.map(({ x, y, label }, index) =>
        label === null || !label.isAway ? null : (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the chart; labels may repeat.
            key={index}
            className={styles.lead}
            x1={x}
            y1={y}
            x2={Math.min(Math.max(x, label.left), label.left + label.width)}
            y2={Math.min(Math.max(y, label.top), label.top + label.height)}
          />
        ),
      )}
      {points.map(({ x, y, words, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the chart; labels may repeat.
        <g key={index}>
          <circle className={styles.point} cx={x} cy={y} r={radius} />
          {label !== null && (
            <text className={styles.pointName} {...anchorOf(label, x, em)}>
              {words}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Where the letters of a label begin: measured roughly, so they keep to the side of their point. */
function anchorOf(label: LabelPlace, x: number, em: number) {
  const y = label.top + label.height / 2 + 0.36 * em;
  if (label.left >= x) return { x: label.left, y, textAnchor: 'start' } as const;
  if (label.left + label.width <= x) {
    return { x: label.left + label.width, y, textAnchor: 'end' } as const;
  }
  return { x: label.left + label.width / 2, y, textAnchor: 'middle' } as const;
}
