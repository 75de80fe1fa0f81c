import type { ResourcesText } from '../../../../src-shared/exercises/resources/index.ts';
import { ReceivedDots } from '../../../ui/plain/received-dots.tsx';
import styles from './room.module.css';

/** How many are in, as dots and in words; who is in is never shown. */
export function Received(props: {
  readonly received: number;
  readonly expected: number;
  readonly text: ResourcesText;
}) {
  const { received, expected, text } = props;
  return (
    <div className={styles.received}>
      <ReceivedDots className={styles.receivedDots} received={received} expected={expected} />
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
