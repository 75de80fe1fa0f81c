import { useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { ReceivedDots } from '../received-dots.tsx';
import { useAction } from './kept.tsx';
import styles from './resources.module.css';
import { useScene } from './scene.tsx';

/** What came in of the hidden vote, and its two ends: opening it, or calling it off. */
export function RevealBar(props: {
  readonly received: number;
  readonly onReveal: (evenIfIncomplete: boolean) => Promise<ContractFailure | null>;
  readonly onWithdraw: () => Promise<ContractFailure | null>;
}) {
  const { group, words } = useScene();
  const { received } = props;
  const expected = group.seats.length;
  const isComplete = received >= expected;
  const [asking, setAsking] = useState<'reveal' | 'withdraw' | null>(null);
  const reveal = useAction(() => props.onReveal(!isComplete));
  const withdraw = useAction(props.onWithdraw);
  return (
    <div className={styles.revealBar}>
      <div className={styles.receivedLine}>
        <ReceivedDots className={styles.receivedDots} received={received} expected={expected} />
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
