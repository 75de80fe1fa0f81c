import { type RefObject, useRef } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { textLength } from '../../src-shared/kernel/plain-text.ts';
import { Button } from '../ui/button.tsx';
import { TextEntry } from '../ui/plain/text-entry.tsx';
import { type UnfinishedKind, useUnfinished } from '../ui/plain/unfinished.tsx';
import { FailureNotice } from './asking.tsx';
import styles from './entry.module.css';
import { failureOf, recordOf } from './unsent.ts';
import { useEntryWords } from './words.ts';

/** A line that was sent: on its way while it has no failure. */
type Unsent = {
  readonly key: number;
  readonly text: string;
  readonly failure: ContractFailure | null;
};

const noLines: readonly Unsent[] = [];

const unsentKind: UnfinishedKind<readonly Unsent[]> = {
  none: noLines,
  restore(stored) {
    if (!Array.isArray(stored)) return null;
    return stored.flatMap((each, key): readonly Unsent[] => {
      const record = recordOf(each);
      const text = record?.text;
      return typeof text === 'string' ? [{ key, text, failure: failureOf(record?.failure) }] : [];
    });
  },
};

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
  const words = useEntryWords();
  const [unsent, write] = useUnfinished(`unsent for ${props.label}`, unsentKind);
  const lastKey = useRef(unsent.length);

  const without = (key: number) => (all: readonly Unsent[]) => {
    const rest = all.filter((one) => one.key !== key);
    return rest.length === 0 ? noLines : rest;
  };

  async function submit(text: string): Promise<void> {
    lastKey.current += 1;
    const key = lastKey.current;
    write((all) => [...all, { key, text, failure: null }]);
    const failure = await onAdd(text);
    write((all) =>
      failure === null
        ? without(key)(all)
        : all.map((one) => (one.key === key ? { ...one, failure } : one)),
    );
  }

  async function addLines(lines: readonly string[]): Promise<void> {
    const fitting = lines.filter((line) => textLength(line) <= props.max);
    const together = fitting.length === 0 ? null : await onAddLines?.(fitting);
    // Refused together: each is tried alone, so that one bad line does not hold up the others.
    const alone = together ? lines : lines.filter((line) => !fitting.includes(line));
    for (const line of alone) await submit(line);
  }

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
      {unsent.map(
        ({ key, text, failure }) =>
          failure !== null && (
            <FailureNotice
              key={key}
              failure={failure}
              about={words.notRecorded(text)}
              actions={
                <>
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() => {
                      write(without(key));
                      void submit(text);
                    }}
                  >
                    {words.tryAgain}
                  </Button>
                  <Button kind="quiet" size="small" onPress={() => write(without(key))}>
                    {words.putAside}
                  </Button>
                </>
              }
            />
          ),
      )}
    </div>
  );
}
