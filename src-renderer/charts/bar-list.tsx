import { classNames } from '../ui/plain/class-names.ts';
import styles from './charts.module.css';

export type BarItem = {
  readonly id: string;
  readonly label: string;
  /** Whole and not negative. */
  readonly value: number;
};

/** Up to this many each one is a dot; above it a bar. */
const mostDots = 16;

/**
 * Counts side by side, such as the dots each cluster got, in the order given; each with its label and
 * its number written out. A list of real text, so it is its own alternative.
 */
export function BarList(props: {
  readonly title: string;
  readonly items: readonly BarItem[];
  readonly size: 'console' | 'projector';
  readonly labels: { readonly value: (value: number) => string };
}) {
  const most = Math.max(1, ...props.items.map(({ value }) => value));
  return (
    <figure className={classNames(styles.chart, styles[props.size])}>
      <figcaption className={styles.title}>{props.title}</figcaption>
      <ol className={styles.bars}>
        {props.items.map(({ id, label, value }) => (
          <li key={id} className={styles.barRow}>
            <span className={styles.barLabel}>{label}</span>
            <span className={styles.track} aria-hidden>
              {most <= mostDots ? (
                Array.from({ length: value }, (_, dot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the dots of a row are alike and have no other identity.
                  <span key={dot} className={styles.dot} />
                ))
              ) : (
                <span className={styles.bar} style={{ width: `${(value / most) * 100}%` }} />
              )}
            </span>
            <span className={styles.value}>{props.labels.value(value)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
