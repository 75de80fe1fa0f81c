/* The end of a group's work on an exercise, and the way back in. */
import { useState } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { reasonLimits } from '../../src-shared/workshop/group-row.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/plain/notice.tsx';
import { AddingEntry } from './adding-entry.tsx';
import { type Sending, useAction } from './asking.tsx';
import layout from './layout.module.css';
import { useEntryWords } from './words.ts';

/** Says that the group is done; reopening asks why. */
export function ClosedNotice(props: {
  readonly onReopen: (reason: string) => Promise<ContractFailure | null>;
}) {
  const words = useEntryWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Notice
        kind="info"
        title={words.closing.closedTitle}
        safe={words.closing.closedHint}
        actions={
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.closing.reopen}
          </Button>
        }
      />
      <Dialog
        isOpen={isAsking}
        title={words.closing.reopenTitle}
        closeLabel={words.cancel}
        onClose={() => setAsking(false)}
      >
        <div className={layout.stack}>
          <AddingEntry
            field="reopening/reason"
            label={words.closing.reopenReason}
            max={reasonLimits.max}
            onAdd={props.onReopen}
          />
          <p className={layout.quiet}>{words.closing.reopenHint}</p>
        </div>
      </Dialog>
    </>
  );
}

/** The button that closes a group; held back until nothing is missing. */
export function FinishButton(props: { readonly isReady: boolean; readonly onClose: Sending }) {
  const words = useEntryWords();
  const close = useAction(props.onClose);
  return (
    <Button
      kind="primary"
      isDisabled={!props.isReady}
      isBusy={close.isBusy}
      onPress={() => void close.run()}
    >
      {words.closing.finishAction}
    </Button>
  );
}

/** One line at the end of the work: what is missing, or that all is there, and the button. */
export function FinishRow(props: {
  /** What stands in the way, in words; null when nothing does. */
  readonly missing: string | null;
  readonly onClose: Sending;
}) {
  const words = useEntryWords();
  const { missing } = props;
  return (
    <section className={layout.adviceRow} aria-label={words.closing.finish}>
      <p className={missing === null ? layout.quiet : layout.gentle} role="status">
        {missing ?? words.closing.ready}
      </p>
      <FinishButton isReady={missing === null} onClose={props.onClose} />
    </section>
  );
}
