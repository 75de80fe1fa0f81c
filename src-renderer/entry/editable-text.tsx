import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { Button } from '../ui/button.tsx';
import { type FieldKey, TextAreaEntry, useDraft } from '../ui/plain/text-entry.tsx';
import { FailureNotice } from './asking.tsx';
import styles from './entry.module.css';
import { useKept } from './kept-text.tsx';
import { useEntryWords } from './words.ts';

/**
 * A recorded text that opens for editing when pressed; Enter records, Escape leaves it as it was. It
 * stays open until what was typed is recorded or given up, also across a step that moves on.
 */
export function EditableText(props: {
  readonly field: FieldKey;
  readonly label: string;
  readonly value: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly warnFrom?: number;
  readonly onSend: (text: string) => Promise<ContractFailure | null>;
}) {
  const { field: key, label, value } = props;
  const words = useEntryWords();
  const kept = useKept(key, value, props.onSend);
  const [draft] = useDraft(key);
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSending = useRef(false);
  const ending = useRef<'left' | 'finished'>('left');
  useFocusOnTurn(isEditing, ending, field, button);

  async function commit(text: string): Promise<void> {
    isSending.current = true;
    const isRecorded = await kept.commit(text);
    isSending.current = false;
    if (isRecorded) setEditing(false);
  }

  if (!isEditing && draft === null && kept.failure === null) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.textButton}
        title={label}
        onClick={() => {
          ending.current = 'left';
          setEditing(true);
        }}
      >
        {value}
      </button>
    );
  }
  return (
    <div className={styles.kept}>
      <TextAreaEntry
        field={key}
        label={label}
        isLabelHidden
        value={kept.shown}
        min={props.limits.min}
        max={props.limits.max}
        {...(props.warnFrom === undefined ? {} : { warnFrom: props.warnFrom })}
        labels={words}
        inputRef={field}
        onCommit={(text) => void commit(text)}
        onDone={(how) => {
          ending.current = how;
          if (!isSending.current && kept.failure === null) setEditing(false);
        }}
      />
      {kept.failure !== null && (
        <FailureNotice
          failure={kept.failure}
          actions={
            <>
              <Button kind="quiet" size="small" onPress={() => void commit(kept.shown)}>
                {words.tryAgain}
              </Button>
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  ending.current = 'finished';
                  kept.giveUp();
                  setEditing(false);
                }}
              >
                {words.goBackToKept}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}

/** The focus goes into the field when it opens, and back to the button when it was finished by key. */
function useFocusOnTurn(
  isEditing: boolean,
  ending: RefObject<'left' | 'finished'>,
  field: RefObject<HTMLTextAreaElement | null>,
  button: RefObject<HTMLButtonElement | null>,
): void {
  useEffect(() => {
    if (isEditing) {
      field.current?.focus();
      field.current?.select();
    } else if (ending.current === 'finished') {
      ending.current = 'left';
      button.current?.focus();
    }
  }, [isEditing, ending, field, button]);
}
