import { useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { Collecting } from '../../../../src-shared/exercises/departments/index.ts';
import type { SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { ReceivedDots } from '../received-dots.tsx';
import styles from './departments.module.css';
import { useAction } from './kept.tsx';
import { useScene } from './scene.tsx';

type Withdraw = () => Promise<ContractFailure | null>;

/** What came in of a hidden vote, and its two ends: opening it, or calling it off. */
export function RevealBar(props: {
  readonly collecting: Collecting;
  /** Something is in, though no seat may be whole yet. */
  readonly hasSome?: boolean;
  readonly label: string;
  readonly onReveal: (evenIfIncomplete: boolean) => Promise<ContractFailure | null>;
  readonly onWithdraw: Withdraw;
}) {
  const { group, words } = useScene();
  const { received } = props.collecting;
  const expected = group.seats.length;
  const isComplete = received >= expected;
  const [isAsking, setAsking] = useState(false);
  const reveal = useAction(() => props.onReveal(!isComplete));
  return (
    <div className={styles.revealBar}>
      <ReceivedLine collecting={props.collecting} />
      <div className={styles.actions}>
        <WithdrawButton onWithdraw={props.onWithdraw} />
        <Button
          kind={isComplete ? 'primary' : 'quiet'}
          isDisabled={received === 0 && !props.hasSome}
          isBusy={reveal.isBusy}
          onPress={() => (isComplete ? void reveal.run() : setAsking(true))}
        >
          {props.label}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.vote.incompleteTitle}
        text={words.vote.incompleteText(received, expected)}
        confirmLabel={words.vote.revealAnyway}
        cancelLabel={words.vote.wait}
        confirmKind="primary"
        onConfirm={() => {
          setAsking(false);
          void reveal.run();
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}

/** What came in of a vote that is opened in a later step, and the way to call it off. */
export function SealedBar(props: {
  readonly collecting: Collecting;
  /** Where it is opened. */
  readonly hint: string;
  readonly onWithdraw: Withdraw;
}) {
  return (
    <div className={styles.revealBar}>
      <ReceivedLine collecting={props.collecting} />
      <span className={styles.quiet}>{props.hint}</span>
      <div className={styles.actions}>
        <WithdrawButton onWithdraw={props.onWithdraw} />
      </div>
    </div>
  );
}

function ReceivedLine(props: { readonly collecting: Collecting }) {
  const { group, words } = useScene();
  const { received, mode } = props.collecting;
  const expected = group.seats.length;
  return (
    <div className={styles.receivedLine}>
      <ReceivedDots className={styles.receivedDots} received={received} expected={expected} />
      <strong role="status">
        {mode === 'group' && received > 0
          ? words.vote.groupIn
          : words.vote.received(received, expected)}
      </strong>
    </div>
  );
}

function WithdrawButton(props: { readonly onWithdraw: Withdraw }) {
  const { words } = useScene();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useAction(props.onWithdraw);
  return (
    <>
      <Button kind="quiet" isBusy={withdraw.isBusy} onPress={() => setAsking(true)}>
        {words.vote.withdraw}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.vote.withdrawTitle}
        text={words.vote.withdrawText}
        confirmLabel={words.vote.withdraw}
        cancelLabel={words.vote.keep}
        onConfirm={() => {
          setAsking(false);
          void withdraw.run();
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** The seats that are in, each with a way to take it back; never what they said. */
export function SeatsIn(props: {
  readonly label?: string;
  readonly seatsIn: readonly string[];
  readonly onTakeBack: (seat: SeatCode) => void;
}) {
  const { group, words } = useScene();
  const seats = group.seats.map(({ code }) => code).filter((code) => props.seatsIn.includes(code));
  return (
    <div className={styles.seatsIn}>
      <span className={styles.quiet}>{props.label ?? words.vote.seatsIn}</span>
      {seats.length === 0 && <span className={styles.quiet}>{words.vote.noneIn}</span>}
      <ul>
        {seats.map((seat) => (
          <li key={seat} className={styles.seatIn}>
            {seat}
            <button
              type="button"
              className={styles.bareButton}
              aria-label={words.vote.withdrawSeat(seat)}
              title={words.vote.withdrawSeat(seat)}
              onClick={() => props.onTakeBack(seat)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
