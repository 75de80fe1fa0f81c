import { classNames } from '../ui/plain/class-names.ts';
import styles from './charts.module.css';

export type HistogramLevel = {
  readonly value: number;
  /** What the level says, such as ぜひ進めたい. */
  readonly label: string;
  readonly count: number;
};

/** Up to this many in one column each vote is its own block; above it the column is one bar. */
const mostBlocks = 10;

/**
 * How the votes fall on a scale: one column a level in the order given, each with its count, level and
 * words. Levels differ by pattern as well as colour, so grey copies read the same.
 *
 * The picture is real text in a list; a screen reader hears "5, ぜひ進めたい, 3人" and needs no other
 * alternative. Counts are whole and not negative.
 */
export function Histogram(props: {
  readonly title: string;
  readonly levels: readonly HistogramLevel[];
  readonly size: 'console' | 'projector';
  readonly labels: {
    /** A count in words, such as 3人. */
    readonly count: (count: number) => string;
    /** How many votes there are, such as 5人中. */
    readonly total: (total: number) => string;
  };
}) {
  const { levels, labels } = props;
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...levels.map(({ count }) => count));
  return (
    <figure className={classNames(styles.chart, styles[props.size])}>
      <figcaption className={styles.title}>
        {props.title}
        <span className={styles.total}>{labels.total(total)}</span>
      </figcaption>
      <ol className={styles.columns}>
        {levels.map(({ value, label, count }) => (
          <li key={value} className={styles.column}>
            <span className={styles.stack} aria-hidden>
              {most <= mostBlocks ? (
                Array.from({ length: count }, (_, block) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a column are alike and have no other identity.
                    key={block}
                    className={styles.block}
                    data-level={value}
                    style={{ height: `${Math.min(100 / most, 30)}%` }}
                  />
                ))
              ) : (
                <span
                  className={styles.block}
                  data-level={value}
                  style={{ height: `${(count / most) * 100}%` }}
                />
              )}
            </span>
            <span className={styles.level}>{value}</span>
            <span className={styles.levelLabel}>{label}</span>
            <span className={styles.count}>{labels.count(count)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
