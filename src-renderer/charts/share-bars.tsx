import { classNames } from '../ui/plain/class-names.ts';
import styles from './share-bars.module.css';

export type ShareBar = {
  readonly id: string;
  readonly label: string;
  /** Length of the bar, 0 to 1. */
  readonly share: number;
  /** Up to here the bar is filled, from here to `share` hatched: what would come on top. By default all of it. */
  readonly filled?: number;
  /** The number as it is read, such as 20% or 4.6. */
  readonly value: string;
};

/**
 * Shares of one whole below each other, each with its label and its number written out. A list of real
 * text, so it is its own alternative; filled and hatched differ without colour.
 */
export function ShareBars(props: {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly bars: readonly ShareBar[];
  readonly size: 'console' | 'projector';
}) {
  return (
    <figure
      className={classNames(styles.chart, styles[props.size])}
      aria-label={props.isTitleHidden ? props.title : undefined}
    >
      {!props.isTitleHidden && <figcaption className={styles.title}>{props.title}</figcaption>}
      <ul className={styles.bars}>
        {props.bars.map(({ id, label, share, filled = share, value }) => (
          <li key={id} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.extent} style={{ width: percent(share) }} />
              <span className={styles.filled} style={{ width: percent(Math.min(filled, share)) }} />
            </span>
            <span className={styles.value}>{value}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function percent(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`;
}
