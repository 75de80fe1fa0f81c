/*
 * A closed line per series on axes around a centre. Series are told apart by line and corner as well as
 * colour; an axis too long to name beside its end has its symbol there and its name in the key.
 */
import { useMemo } from 'react';
import type { RadarChart } from '../../src-shared/report/chart-model.ts';
import { labelInset, type Spoke, spokeOf } from '../../src-shared/report/radar-geometry.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import { type MeasuredPlace, useMeasuredPlace } from './measured-place.ts';
import { PictureFrame, type PictureProps } from './picture.tsx';
import styles from './planes.module.css';
import { linesWithin } from './text-width.ts';

export function RadarPicture(props: PictureProps<RadarChart>) {
  const { chart } = props;
  const [ref, place] = useMeasuredPlace();
  const drawing = useMemo(() => (place === null ? null : drawingOf(chart, place)), [chart, place]);
  const unnamed =
    drawing === null ? [] : chart.axes.filter((_, axis) => !drawing.axes[axis]?.isNamed);
  return (
    <PictureFrame {...props} className={styles.chart}>
      <ul className={styles.series} aria-hidden>
        {chart.series.map(({ label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place in the chart; labels may repeat.
          <li key={index}>
            <svg
              className={styles.swatch}
              viewBox="0 0 40 16"
              data-series={index}
              aria-hidden="true"
            >
              <line className={styles.line} x1="1" y1="8" x2="39" y2="8" />
              <Corner index={index} x={20} y={8} radius={5} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div ref={ref} className={styles.place} data-kind="radar">
        {place !== null && drawing !== null && (
          <Web chart={chart} place={place} drawing={drawing} />
        )}
      </div>
      {unnamed.length > 0 && (
        <ul className={styles.names} aria-hidden>
          {unnamed.map(({ symbol, label }) => (
            <li key={symbol}>
              <b>{symbol}</b>
              {label}
            </li>
          ))}
        </ul>
      )}
      <VisuallyHidden>
        {chart.series
          .map(({ label, valueTexts }) => {
            const values = valueTexts.map(
              (text, axis) => `${chart.axes[axis]?.label ?? ''} ${text}`,
            );
            return `${label}: ${values.join(', ')}`;
          })
          .join('. ')}
      </VisuallyHidden>
    </PictureFrame>
  );
}

type Drawing = {
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly axes: readonly {
    readonly spoke: Spoke;
    readonly lines: readonly string[];
    readonly isNamed: boolean;
  }[];
};

const lineEm = 1.25;
/** Between an axis' end and its label. */
const gapEm = 0.5;
const widestShare = 0.27;

function drawingOf(chart: RadarChart, { width, height, em }: MeasuredPlace): Drawing {
  const spokes = chart.axes.map((_, axis) => spokeOf(axis, chart.axes.length));
  // Two lines of label at the top and at the foot.
  const radius = Math.max(
    2 * em,
    Math.min(width * widestShare, (height - (lineEm * 4 + gapEm * 2) * em) / 2),
  );
  const axes = spokes.map((spoke, axis) => {
    const { label = '', symbol = '' } = chart.axes[axis] ?? {};
    const room =
      spoke.side === 'middle' ? width / 2 : width / 2 - (Math.abs(spoke.x) - labelInset) * radius;
    const lines = linesWithin(label, room / em);
    return { spoke, lines: lines ?? [symbol], isNamed: lines !== null };
  });
  return { centre: { x: width / 2, y: height / 2 }, radius, axes };
}

function Web(props: {
  readonly chart: RadarChart;
  readonly place: MeasuredPlace;
  readonly drawing: Drawing;
}) {
  const { chart, place, drawing } = props;
  const { width, height, em } = place;
  const { centre, radius, axes } = drawing;
  const shareOf = (value: number) =>
    Math.min(Math.max((value - chart.min) / (chart.max - chart.min), 0), 1);
  const at = (axis: number, share: number) => {
    const { x, y } = axes[axis]?.spoke ?? { x: 0, y: 0 };
    return { x: centre.x + x * share * radius, y: centre.y + y * share * radius };
  };
  const outline = (shares: readonly number[]) =>
    shares
      .map((share, axis) => at(axis, share))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {chart.ticks.map((tick) => (
        <polygon
          key={tick.at}
          className={styles.ring}
          points={outline(axes.map(() => shareOf(tick.at)))}
        />
      ))}
      {axes.map(({ spoke, lines }, axis) => {
        const end = at(axis, 1);
        const inset = spoke.side === 'middle' ? 0 : radius * labelInset;
        const x = end.x + (spoke.side === 'right' ? -inset : inset);
        const top = spoke.isUpper
          ? end.y - (gapEm + lineEm * lines.length) * em
          : end.y + gapEm * em;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place in the chart; labels may repeat.
          <g key={axis}>
            <line className={styles.spoke} x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} />
            <text className={styles.axisEnd} textAnchor={anchors[spoke.side]}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} y={top + (index + 0.78) * lineEm * em}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      {chart.ticks.map((tick) => (
        <text
          key={tick.at}
          className={styles.tick}
          x={centre.x - 0.5 * em}
          y={centre.y - shareOf(tick.at) * radius + 0.3 * em}
          textAnchor="end"
        >
          {tick.label}
        </text>
      ))}
      {chart.series.map(({ values }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place in the chart; labels may repeat.
        <g key={index} data-series={index}>
          <polygon className={styles.line} points={outline(values.map(shareOf))} />
          {values.map((value, axis) => (
            <Corner
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its axis.
              key={axis}
              index={index}
              {...at(axis, shareOf(value))}
              radius={0.34 * em}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

const anchors = { left: 'end', middle: 'middle', right: 'start' } as const;

/** Filled for the first series, open for the second, a triangle for the third. */
function Corner(props: {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  const { index, x, y, radius } = props;
  if (index === 2) {
    const [wide, high, low] = [radius * 1.15, radius * 1.3, radius * 0.8];
    return (
      <polygon
        className={styles.corner}
        points={`${x},${y - high} ${x + wide},${y + low} ${x - wide},${y + low}`}
      />
    );
  }
  return (
    <circle className={index === 1 ? styles.openCorner : styles.corner} cx={x} cy={y} r={radius} />
  );
}
