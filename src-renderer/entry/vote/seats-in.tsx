import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { useGroup } from '../group-scope.tsx';
import layout from '../layout.module.css';
import { RemoveButton } from '../remove-button.tsx';
import { useEntryWords } from '../words.ts';
import styles from './vote.module.css';

/** The seats that are in, in the order of the table, each with a way to take it back; never what they said. */
export function SeatsIn(props: {
  /** What being in this list means; by default that the seat's vote is in. */
  readonly label?: string;
  readonly seatsIn: readonly string[];
  readonly onTakeBack: (seat: SeatCode) => Promise<ContractFailure | null>;
}) {
  const group = useGroup();
  const words = useEntryWords();
  const seats = group.seats.map(({ code }) => code).filter((code) => props.seatsIn.includes(code));
  return (
    <div className={styles.seatsIn}>
      <span className={layout.quiet}>{props.label ?? words.vote.seatsIn}</span>
      {seats.length === 0 && <span className={layout.quiet}>{words.vote.noneIn}</span>}
      <ul>
        {seats.map((seat) => (
          <li key={seat} className={styles.seatIn}>
            {seat}
            <RemoveButton
              label={words.vote.withdrawSeat(seat)}
              onRemove={() => props.onTakeBack(seat)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
