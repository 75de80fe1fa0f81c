import { ReceivedDots } from '../ui/plain/received-dots.tsx';
import styles from './room.module.css';

/** How many are in, as dots and in words; who is in is never shown. */
export function Received(props: {
  readonly vote: { readonly received: number; readonly expected: number };
  readonly say: (received: number, expected: number) => string;
}) {
  const { received, expected } = props.vote;
  return (
    <div className={styles.received}>
      <ReceivedDots className={styles.receivedDots} received={received} expected={expected} />
      <p className={styles.body}>{props.say(received, expected)}</p>
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
