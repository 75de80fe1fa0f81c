/*
 * Ranges on one scale from 0 to 1, such as how far a weight can move before something changes: a band
 * for the range, a stroke for where it stands now, and both in words beside it. It knows only labels.
 */
import { classNames } from '../ui/plain/class-names.ts';
import styles from './interval-list.module.css';

export type IntervalRow = {
  readonly id: string;
  readonly label: string;
  /** Where it stands, 0 to 1. */
  readonly at: number;
  /** null where there is no range to show. */
  readonly interval: readonly [number, number] | null;
  /** The whole row in words: where it stands and what happens beyond the ends. */
  readonly words: string;
};

export function IntervalList(props: {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly rows: readonly IntervalRow[];
  readonly size: 'console' | 'projector';
}) {
  return (
    <figure
      className={classNames(styles.chart, styles[props.size])}
      aria-label={props.isTitleHidden ? props.title : undefined}
    >
      {!props.isTitleHidden && <figcaption className={styles.title}>{props.title}</figcaption>}
      <ul className={styles.rows}>
        {props.rows.map(({ id, label, at, interval, words }) => (
          <li key={id} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <IntervalTrack at={at} interval={interval} />
            <span className={styles.words}>{words}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The picture of one range alone; its words stand beside it. */
export function IntervalTrack(props: {
  readonly at: number | null;
  readonly interval: readonly [number, number] | null;
}) {
  const { at, interval } = props;
  return (
    <span className={styles.track} aria-hidden>
      {interval !== null && (
        <span
          className={styles.band}
          data-low={interval[0] > 0 || undefined}
          data-high={interval[1] < 1 || undefined}
          style={{ left: percent(interval[0]), width: percent(interval[1] - interval[0]) }}
        />
      )}
      {at !== null && <span className={styles.at} style={{ left: percent(at) }} />}
    </span>
  );
}

function percent(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`;
}
