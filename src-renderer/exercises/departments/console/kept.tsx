/*
 * Typed text on its way to the record. The invariant of this file: what a person typed is shown until
 * it is recorded or they put it aside themselves; a refusal stands beside it in words.
 */
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { useReportFailure } from '../../../client/index.ts';
import { wordFailure } from '../../../text/failures.ts';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { TextAreaEntry, TextEntry } from '../../../ui/plain/text-entry.tsx';
import styles from './departments.module.css';
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

type OnItsWay = {
  readonly text: string;
  /** The recorded text when this one was sent. */
  readonly over: string;
  readonly failure: ContractFailure | null;
};

/** A recorded text as a field shows it: the new one from the moment it is sent, also if it is refused. */
export function useKept(
  value: string,
  send: (text: string) => Promise<ContractFailure | null>,
): {
  readonly shown: string;
  readonly failure: ContractFailure | null;
  readonly commit: (text: string) => Promise<boolean>;
  readonly giveUp: () => void;
} {
  const [onItsWay, setOnItsWay] = useState<OnItsWay | null>(null);
  const isShown = onItsWay !== null && (onItsWay.failure !== null || onItsWay.over === value);
  return {
    shown: isShown ? onItsWay.text : value,
    failure: isShown ? onItsWay.failure : null,
    async commit(text) {
      const sent: OnItsWay = { text, over: value, failure: null };
      setOnItsWay(sent);
      const failure = await send(text);
      // A later text of the same field stays: only this one has been answered.
      setOnItsWay((now) => (now === sent && failure !== null ? { ...sent, failure } : now));
      return failure === null;
    },
    giveUp: () => setOnItsWay(null),
  };
}

/** A field of one recorded text; see TextAreaEntry for its keys. */
export function KeptText(props: {
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
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onSend: (text: string) => Promise<ContractFailure | null>;
}) {
  const { value, onSend, ...field } = props;
  const { words } = useScene();
  const kept = useKept(value, onSend);
  return (
    <div className={styles.kept}>
      <TextAreaEntry
        {...field}
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
