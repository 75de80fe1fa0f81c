import type { VisionText } from '../../../../src-shared/exercises/vision/index.ts';
import styles from './room.module.css';

/** How many are in, as dots and in words; who is in is never shown. */
export function Received(props: {
  readonly received: number;
  readonly expected: number;
  readonly text: VisionText;
}) {
  const { received, expected, text } = props;
  return (
    <div className={styles.received}>
      <span className={styles.receivedDots} aria-hidden>
        {Array.from({ length: expected }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are alike; only how many are filled counts.
          <span key={index} data-in={index < received || undefined} />
        ))}
      </span>
      <p className={styles.body}>{text.progress.received(received, expected)}</p>
    </div>
  );
}

export function Empty(props: { readonly words: string }) {
  return (
    <div className={styles.centred}>
      <p className={styles.empty}>{props.words}</p>
    </div>
  );
}
