/* What came in of a hidden vote, and its two ends: opening it, or calling it off. */
import { useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ReceivedDots } from '../../ui/plain/received-dots.tsx';
import { type Sending, useAction } from '../asking.tsx';
import { useGroup } from '../group-scope.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import type { Received } from './received.ts';
import styles from './vote.module.css';

/** A vote that is opened here: the button leads while all are in, and asks once more before. */
export function RevealBar(props: {
  readonly collecting: Pick<Received, 'received' | 'mode'>;
  /** Something is in, though no seat may be whole yet. */
  readonly hasSome?: boolean;
  /** What the button says; by default that it opens the result. */
  readonly label?: string;
  readonly onReveal: (evenIfIncomplete: boolean) => Promise<ContractFailure | null>;
  readonly onWithdraw: Sending;
}) {
  const { seats } = useGroup();
  const words = useEntryWords();
  const { received } = props.collecting;
  const isComplete = received >= seats.length;
  const [isAsking, setAsking] = useState(false);
  const reveal = useAction(() => props.onReveal(!isComplete));
  return (
    <div className={styles.revealBar}>
      <ReceivedLine collecting={props.collecting} />
      <div className={layout.actions}>
        <WithdrawButton onWithdraw={props.onWithdraw} />
        <Button
          kind={isComplete ? 'primary' : 'quiet'}
          isDisabled={received === 0 && !props.hasSome}
          isBusy={reveal.isBusy}
          onPress={() => (isComplete ? void reveal.run() : setAsking(true))}
        >
          {props.label ?? words.vote.reveal}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.vote.incompleteTitle}
        text={words.vote.incompleteText(received, seats.length)}
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

/** A vote that is opened in a later step: what came in, and the way to call it off. */
export function SealedBar(props: {
  readonly collecting: Pick<Received, 'received' | 'mode'>;
  /** Where it is opened. */
  readonly hint: string;
  readonly onWithdraw: Sending;
}) {
  return (
    <div className={styles.revealBar}>
      <ReceivedLine collecting={props.collecting} />
      <span className={layout.quiet}>{props.hint}</span>
      <div className={layout.actions}>
        <WithdrawButton onWithdraw={props.onWithdraw} />
      </div>
    </div>
  );
}

function ReceivedLine(props: { readonly collecting: Pick<Received, 'received' | 'mode'> }) {
  const { seats } = useGroup();
  const words = useEntryWords();
  const { received, mode } = props.collecting;
  return (
    <div className={styles.receivedLine}>
      <ReceivedDots className={styles.receivedDots} received={received} expected={seats.length} />
      <strong role="status">
        {mode === 'group' && received > 0
          ? words.vote.groupIn
          : words.vote.received(received, seats.length)}
      </strong>
    </div>
  );
}

function WithdrawButton(props: { readonly onWithdraw: Sending }) {
  const words = useEntryWords();
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
