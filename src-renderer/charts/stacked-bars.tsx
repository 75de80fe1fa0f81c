/*
 * Values made of parts, such as a weighted total by criterion: one bar a row, its parts in the same
 * order everywhere. Each part has its number in the picture and in the key, and a pattern of its own,
 * so grey copies and every eye read the same. It knows only labels and lengths.
 *
 * A list of real text, and every bar says its parts to a screen reader: its own text alternative.
 */
import { classNames } from '../ui/plain/class-names.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import styles from './stacked-bars.module.css';

export type StackedPart = { readonly id: string; readonly label: string };

export type StackedBar = {
  readonly id: string;
  readonly label: string;
  /** Stands before the label, such as a place; null for none. */
  readonly badge: string | null;
  /** The whole as it is read, such as 77. */
  readonly value: string;
  /** Lengths of the parts on the scale of `most`, in the order of the parts. */
  readonly segments: readonly number[];
  /** A word below the label, such as a tie; null for none. */
  readonly note: string | null;
};

/** A part below this share of the scale has no room for its number. */
const smallestNumbered = 0.035;
/** Patterns there are; more parts than that begin again. */
const patterns = 8;

export function StackedBars(props: {
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly parts: readonly StackedPart[];
  readonly bars: readonly StackedBar[];
  /** The length that fills the row. */
  readonly most: number;
  readonly size: 'console' | 'projector';
  readonly labels: {
    /** One part of one bar in words, such as ビジョンの重なり 18. */
    readonly part: (label: string, length: number) => string;
  };
}) {
  const { parts, bars, most, labels } = props;
  return (
    <figure
      className={classNames(styles.chart, styles[props.size])}
      aria-label={props.isTitleHidden ? props.title : undefined}
      data-density={bars.length > 6 ? 'dense' : bars.length > 4 ? 'even' : 'roomy'}
    >
      {!props.isTitleHidden && <figcaption className={styles.title}>{props.title}</figcaption>}
      <ol className={styles.key} aria-hidden>
        {parts.map(({ id, label }, index) => (
          <li key={id}>
            <span className={styles.swatch} data-part={index % patterns}>
              <b className={styles.number}>{index + 1}</b>
            </span>
            {label}
          </li>
        ))}
      </ol>
      <ul className={styles.bars}>
        {bars.map((bar) => (
          <li
            key={bar.id}
            className={styles.row}
            data-badge={bar.badge === null ? undefined : true}
          >
            <span className={styles.label}>
              {bar.badge !== null && <span className={styles.badge}>{bar.badge}</span>}
              <span className={styles.words}>
                {bar.label}
                {bar.note !== null && <span className={styles.note}>{bar.note}</span>}
              </span>
            </span>
            <span className={styles.track} aria-hidden>
              {bar.segments.map((length, index) => {
                const share = most > 0 ? Math.min(Math.max(length / most, 0), 1) : 0;
                return (
                  <span
                    key={parts[index]?.id ?? index}
                    className={styles.segment}
                    data-part={index % patterns}
                    style={{ width: `${share * 100}%` }}
                  >
                    {share >= smallestNumbered && <b className={styles.number}>{index + 1}</b>}
                  </span>
                );
              })}
            </span>
            <span className={styles.value}>{bar.value}</span>
            <VisuallyHidden>
              {parts
                .map(({ label }, index) => labels.part(label, bar.segments[index] ?? 0))
                .join(', ')}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
    </figure>
  );
}
