/*
 * One recorded text in a field. What a person typed is shown until it is recorded or they put it aside
 * themselves; a refusal stands beside it in words.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { Button } from '../ui/button.tsx';
import { type FieldKey, TextAreaEntry } from '../ui/plain/text-entry.tsx';
import { type UnfinishedKind, useUnfinished } from '../ui/plain/unfinished.tsx';
import { FailureNotice } from './asking.tsx';
import styles from './entry.module.css';
import { failureOf, recordOf, unanswered } from './unsent.ts';
import { useEntryWords } from './words.ts';

type OnItsWay = {
  readonly text: string;
  /** The recorded text when this one was sent. */
  readonly over: string;
  readonly failure: ContractFailure | null;
  /** Sent by the page before a reload: no answer will come any more. */
  readonly isFromBefore: boolean;
};

const onItsWayKind: UnfinishedKind<OnItsWay | null> = {
  none: null,
  restore(stored) {
    const record = recordOf(stored);
    if (typeof record?.text !== 'string' || typeof record.over !== 'string') return null;
    const { text, over, failure } = record;
    const refusal = failure === null ? null : failureOf(failure);
    return { text, over, failure: refusal, isFromBefore: true };
  },
};

/** A recorded text as a field shows it: the new one from the moment it is sent, also if it is refused. */
export function useKept(
  field: FieldKey,
  value: string,
  send: (text: string) => Promise<ContractFailure | null>,
): {
  readonly shown: string;
  readonly failure: ContractFailure | null;
  /** Resolves to whether the text was recorded. */
  readonly commit: (text: string) => Promise<boolean>;
  readonly giveUp: () => void;
} {
  const [onItsWay, write] = useUnfinished(`sent for ${field}`, onItsWayKind);
  const isShown = onItsWay !== null && (onItsWay.failure !== null || onItsWay.over === value);
  const commit = async (text: string) => {
    const sent: OnItsWay = { text, over: value, failure: null, isFromBefore: false };
    write(() => sent);
    const failure = await send(text);
    // A later text of the same field stays: only this one has been answered.
    write((now) => (now !== sent ? now : failure === null ? null : { ...sent, failure }));
    return failure === null;
  };
  // Sent when a reload took the page away, and not known to have arrived: the same text twice does no harm.
  // Where something else stands there now (the app's own words in another language, another window's
  // text), it's for the person to say which of the two stays.
  const catchUp = useRef(() => {
    if (onItsWay === null || onItsWay.failure !== null) return;
    if (isShown) void commit(onItsWay.text);
    else if (onItsWay.isFromBefore) {
      const hasArrived = onItsWay.text === value;
      write(() => (hasArrived ? null : { ...onItsWay, failure: unanswered }));
    }
  });
  useEffect(() => catchUp.current(), []);
  return {
    shown: isShown ? onItsWay.text : value,
    failure: isShown ? onItsWay.failure : null,
    commit,
    giveUp: () => write(() => null),
  };
}

/** A field of one recorded text; see TextAreaEntry for its keys. */
export function KeptText(props: KeptTextProps) {
  // Another field is another text, with what is under way of its own.
  return <Kept key={props.field} {...props} />;
}

type KeptTextProps = {
  readonly field: FieldKey;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly min?: number;
  readonly max: number;
  readonly warnFrom?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly look?: 'title' | 'sentence';
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onSend: (text: string) => Promise<ContractFailure | null>;
};

function Kept(props: KeptTextProps) {
  const { value, onSend, ...entry } = props;
  const words = useEntryWords();
  const kept = useKept(props.field, value, onSend);
  return (
    <div className={styles.kept}>
      <TextAreaEntry
        {...entry}
        value={kept.shown}
        labels={words}
        onCommit={(text) => void kept.commit(text)}
      />
      {kept.failure !== null && (
        <FailureNotice
          failure={kept.failure}
          actions={
            <>
              <Button kind="quiet" size="small" onPress={() => void kept.commit(kept.shown)}>
                {words.tryAgain}
              </Button>
              <Button kind="quiet" size="small" onPress={kept.giveUp}>
                {words.goBackToKept}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}
