/*
 * Ranges on one scale, such as how far a weight can move before something changes: a band for the range, a
 * stroke for where it stands now, and both in words beside it.
 */
import type { IntervalChart } from '../../src-shared/report/chart-model.ts';
import styles from './intervals.module.css';
import { PictureFrame, type PictureProps, percentOf } from './picture.tsx';

export function IntervalPicture(props: PictureProps<IntervalChart>) {
  const { min, max, items } = props.chart;
  return (
    <PictureFrame {...props} className={styles.chart}>
      <ul className={styles.rows}>
        {items.map(({ label, value, valueText, range, meaning }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the chart; labels may repeat.
          <li key={index} className={styles.row}>
            <span>{label}</span>
            <IntervalTrack at={value} range={range} min={min} max={max} />
            <span className={styles.words}>
              <b className={styles.value}>{valueText}</b>
              {meaning}
            </span>
          </li>
        ))}
      </ul>
    </PictureFrame>
  );
}

/** The picture of one range alone; its words stand beside it. */
export function IntervalTrack(props: {
  readonly at: number | null;
  readonly range: IntervalChart['items'][number]['range'];
  readonly min: number;
  readonly max: number;
}) {
  const { at, range, min, max } = props;
  const shareOf = (value: number) => (value - min) / (max - min);
  return (
    <span className={styles.track} aria-hidden>
      {range !== null && (
        <span
          className={styles.band}
          data-low={range.low > min || undefined}
          data-high={range.high < max || undefined}
          style={{
            left: percentOf(shareOf(range.low)),
            width: percentOf(shareOf(range.high) - shareOf(range.low)),
          }}
        />
      )}
      {at !== null && <span className={styles.at} style={{ left: percentOf(shareOf(at)) }} />}
    </span>
  );
}
