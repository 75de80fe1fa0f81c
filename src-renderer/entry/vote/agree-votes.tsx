/* The agree5 vote of any exercise while it is hidden: the scale to read from, and the entry. */
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { Agree5 } from '../../../src-shared/workshop/agree5.ts';
import type { Received } from './received.ts';
import { SeatVotes } from './seat-votes.tsx';
import styles from './vote.module.css';

const levelsDown = [5, 4, 3, 2, 1] as const;

export function AgreeVotes(props: {
  readonly roundId: string;
  readonly collecting: Received;
  /** What each level means, in the words of the exercise. */
  readonly meanings: Readonly<Record<Agree5, string>>;
  readonly labels: { readonly row: string; readonly hint: string; readonly countRow: string };
  /** Seat -> level; null takes the seat's vote back. */
  readonly onCast: (votes: Record<string, Agree5 | null>) => Promise<ContractFailure | null>;
  /** How many 5s, 4s, 3s, 2s and 1s. */
  readonly onCount: (counts: number[]) => Promise<ContractFailure | null>;
}) {
  const { meanings } = props;
  return (
    <>
      <ol className={styles.scale}>
        {levelsDown.map((level) => (
          <li key={level}>
            <b>{level}</b> {meanings[level]}
          </li>
        ))}
      </ol>
      <SeatVotes
        roundId={props.roundId}
        collecting={props.collecting}
        max={5}
        levels={levelsDown.map(String)}
        levelInWords={(level) => {
          const known = levelsDown.find((each) => String(each) === level);
          return known === undefined ? level : `${level} ${meanings[known]}`;
        }}
        labels={props.labels}
        onCast={(digits) => {
          const votes: Record<string, Agree5 | null> = {};
          for (const [seat, digit] of Object.entries(digits)) {
            votes[seat] = levelsDown.find((level) => level === digit) ?? null;
          }
          return props.onCast(votes);
        }}
        onCount={(counts) => props.onCount([...counts])}
      />
    </>
  );
}
