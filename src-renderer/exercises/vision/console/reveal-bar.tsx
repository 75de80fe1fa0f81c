import { useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { Collecting } from '../../../../src-shared/exercises/vision/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { useAction } from './kept.tsx';
import { useScene } from './scene.tsx';
import styles from './vision.module.css';

/** What came in of a hidden vote, and its two ends: opening it, or calling it off. */
export function RevealBar(props: {
  readonly collecting: Collecting;
  readonly onReveal: (evenIfIncomplete: boolean) => Promise<ContractFailure | null>;
  readonly onWithdraw: () => Promise<ContractFailure | null>;
}) {
  const { group, words } = useScene();
  const { received } = props.collecting;
  const expected = group.seats.length;
  const isComplete = received >= expected;
  const [asking, setAsking] = useState<'reveal' | 'withdraw' | null>(null);
  const reveal = useAction(() => props.onReveal(!isComplete));
  const withdraw = useAction(props.onWithdraw);
  return (
    <div className={styles.revealBar}>
      <div className={styles.receivedLine}>
        <span className={styles.receivedDots} aria-hidden>
          {Array.from({ length: expected }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are alike; only how many are filled counts.
            <span key={index} data-in={index < received || undefined} />
          ))}
        </span>
        <strong role="status">{words.vote.received(received, expected)}</strong>
      </div>
      <div className={styles.actions}>
        <Button kind="quiet" onPress={() => setAsking('withdraw')}>
          {words.vote.withdraw}
        </Button>
        <Button
          kind={isComplete ? 'primary' : 'quiet'}
          isDisabled={received === 0}
          isBusy={reveal.isBusy}
          onPress={() => (isComplete ? void reveal.run() : setAsking('reveal'))}
        >
          {words.vote.reveal}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asking === 'reveal'}
        title={words.vote.incompleteTitle}
        text={words.vote.incompleteText(received, expected)}
        confirmLabel={words.vote.revealAnyway}
        cancelLabel={words.vote.wait}
        confirmKind="primary"
        onConfirm={() => {
          setAsking(null);
          void reveal.run();
        }}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        isOpen={asking === 'withdraw'}
        title={words.vote.withdrawTitle}
        text={words.vote.withdrawText}
        confirmLabel={words.vote.withdraw}
        cancelLabel={words.vote.keep}
        onConfirm={() => {
          setAsking(null);
          void withdraw.run();
        }}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}

/** The seats that are in, each with a way to take it back; never what they said. */
export function SeatsIn(props: {
  readonly seatsIn: readonly string[];
  readonly onTakeBack: (seat: string) => void;
}) {
  const { words } = useScene();
  return (
    <div className={styles.seatsIn}>
      <span className={styles.quiet}>{words.vote.seatsIn}</span>
      {props.seatsIn.length === 0 && <span className={styles.quiet}>{words.vote.noneIn}</span>}
      <ul>
        {props.seatsIn.map((seat) => (
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
