/*
 * Typed text on its way to the record. The invariant of this file: what a person typed is shown until
 * it is recorded or they put it aside themselves; a refusal stands beside it in words.
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { useReportFailure } from '../../../client/index.ts';
import { wordFailure } from '../../../text/failures.ts';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { TextAreaEntry, TextEntry } from '../../../ui/plain/text-entry.tsx';
import styles from './resources.module.css';
import { useScene } from './scene.tsx';

/** A refusal in words beside what was typed, with what can be done about it. */
export function FailureNotice(props: {
  readonly failure: ContractFailure;
  /** What the person typed, when it isn't in sight. */
  readonly about?: string;
  readonly actions?: ReactNode;
}) {
  const said = wordFailure(props.failure, useLanguage());
  return (
    <Notice
      kind="warn"
      title={props.about ?? said.what}
      safe={props.about === undefined ? said.safe : said.what}
      todo={said.next}
      actions={props.actions}
    />
  );
}

/** A press that asks for a change: busy until it is answered; a refusal goes to the page's corner. */
export function useAction(act: () => Promise<ContractFailure | null>): {
  readonly isBusy: boolean;
  readonly run: () => Promise<boolean>;
} {
  const report = useReportFailure();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const failure = await act();
    setBusy(false);
    if (failure !== null) report(failure);
    return failure === null;
  };
  return { isBusy, run };
}

/** As `useAction`, for what was typed in sight: the refusal stays with the caller, to stand beside it. */
export function useEntry(act: () => Promise<ContractFailure | null>): {
  readonly isBusy: boolean;
  readonly failure: ContractFailure | null;
  readonly run: () => Promise<boolean>;
} {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  const run = async () => {
    setBusy(true);
    const refused = await act();
    setBusy(false);
    setFailure(refused);
    return refused === null;
  };
  return { isBusy, failure, run };
}

/** A recorded text that opens for editing when pressed; Enter records, Escape leaves it as it was. */
export function EditableText(props: {
  readonly label: string;
  readonly value: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly warnFrom?: number;
  readonly onSend: (text: string) => Promise<ContractFailure | null>;
}) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const goesBack = useRef(false);
  useEffect(() => {
    if (isEditing || !goesBack.current) return;
    goesBack.current = false;
    button.current?.focus();
  }, [isEditing]);
  if (isEditing) {
    return (
      <OpenText
        {...props}
        onLeave={(how) => {
          goesBack.current = how === 'finished';
          setEditing(false);
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.textButton}
      title={props.label}
      onClick={() => setEditing(true)}
    >
      {props.value}
    </button>
  );
}

/** The field of an EditableText: open until what was typed is recorded or given up. */
function OpenText(props: {
  readonly label: string;
  readonly value: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly warnFrom?: number;
  readonly onSend: (text: string) => Promise<ContractFailure | null>;
  readonly onLeave: (how: 'left' | 'finished') => void;
}) {
  const { value, limits, onSend, onLeave } = props;
  const { words } = useScene();
  const field = useRef<HTMLTextAreaElement>(null);
  const sending = useRef(false);
  const [refused, setRefused] = useState<{ text: string; failure: ContractFailure } | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const how = useRef<'left' | 'finished'>('left');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function commit(text: string): Promise<void> {
    sending.current = true;
    setSent(text);
    const failure = await onSend(text);
    sending.current = false;
    if (failure === null) onLeave(how.current);
    else setRefused({ text, failure });
  }

  return (
    <div className={styles.kept}>
      <TextAreaEntry
        label={props.label}
        isLabelHidden
        value={sent ?? value}
        min={limits.min}
        max={limits.max}
        {...(props.warnFrom === undefined ? {} : { warnFrom: props.warnFrom })}
        labels={words}
        inputRef={field}
        onCommit={(text) => void commit(text)}
        onDone={(ending) => {
          how.current = ending;
          if (!sending.current && refused === null) onLeave(ending);
        }}
      />
      {refused !== null && (
        <FailureNotice
          failure={refused.failure}
          actions={
            <>
              <Button kind="quiet" size="small" onPress={() => void commit(sent ?? refused.text)}>
                {words.tryAgain}
              </Button>
              <Button kind="quiet" size="small" onPress={() => onLeave('finished')}>
                {words.goBackToKept}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}

type Unsent = { readonly key: number; readonly text: string; readonly failure: ContractFailure };

/** A line field that adds by Enter; a refused line stays below it until it is sent again or put aside. */
export function AddingEntry(props: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly max: number;
  readonly warnFrom?: number;
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onAdd: (text: string) => Promise<ContractFailure | null>;
  /** Lines pasted together, those within `max`; longer ones are offered back one by one. */
  readonly onAddLines?: (lines: readonly string[]) => Promise<ContractFailure | null>;
}) {
  const { onAdd, onAddLines, ...field } = props;
  const { words } = useScene();
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const lastKey = useRef(0);

  async function submit(text: string): Promise<void> {
    const failure = await onAdd(text);
    if (failure === null) return;
    lastKey.current += 1;
    const refused = { key: lastKey.current, text, failure };
    setUnsent((all) => [...all, refused]);
  }

  async function addLines(lines: readonly string[]): Promise<void> {
    const fitting = lines.filter((line) => textLength(line) <= props.max);
    const together = fitting.length === 0 ? null : await onAddLines?.(fitting);
    // Refused together: each is tried alone, so that one bad line does not hold up the others.
    const alone = together ? lines : lines.filter((line) => !fitting.includes(line));
    for (const line of alone) await submit(line);
  }

  const drop = (key: number) => setUnsent((all) => all.filter((one) => one.key !== key));
  return (
    <div className={styles.kept}>
      <TextEntry
        {...field}
        labels={words}
        onSubmit={(text) => {
          void submit(text);
          return true;
        }}
        {...(onAddLines === undefined
          ? {}
          : { onPasteLines: (lines: readonly string[]) => void addLines(lines) })}
      />
      {unsent.map((one) => (
        <FailureNotice
          key={one.key}
          failure={one.failure}
          about={words.notRecorded(one.text)}
          actions={
            <>
              <Button
                kind="quiet"
                size="small"
                onPress={() => {
                  drop(one.key);
                  void submit(one.text);
                }}
              >
                {words.tryAgain}
              </Button>
              <Button kind="quiet" size="small" onPress={() => drop(one.key)}>
                {words.putAside}
              </Button>
            </>
          }
        />
      ))}
    </div>
  );
}
