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

const without = (keys: readonly number[]) => (all: readonly Unsent[]) => {
  const rest = all.filter(({ key }) => !keys.includes(key));
  return rest.length === 0 ? noLines : rest;
};

/** The refused lines, those with the same reason together: a paste over a limit says so once. */
function refusalsOf(unsent: readonly Unsent[]): readonly Refusal[] {
  const refusals: { failure: ContractFailure; lines: Unsent[] }[] = [];
  for (const line of unsent) {
    const { failure } = line;
    if (failure === null) continue;
    const same = refusals.find((each) => each.failure.code === failure.code);
    if (same === undefined) refusals.push({ failure, lines: [line] });
    else same.lines.push(line);
  }
  return refusals;
}

type Refusal = { readonly failure: ContractFailure; readonly lines: readonly Unsent[] };

/** A line field that adds by Enter; a refused line stays below it until it is sent again or put aside. */
export function AddingEntry(props: {
  readonly field: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly max: number;
  readonly warnFrom?: number;
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onAdd: (text: string) => Promise<ContractFailure | null>;
  /**
   * Takes lines pasted together, those within `max`, whole or not at all; the others are offered back.
   * 'one-by-one' sends each line by `onAdd`; without this prop a paste stays one line.
   */
  readonly onAddLines?:
    | 'one-by-one'
    | ((lines: readonly string[]) => Promise<ContractFailure | null>);
}) {
  const { onAdd, onAddLines, ...field } = props;
  const words = useEntryWords();
  const [unsent, write] = useUnfinished(`unsent for ${props.field}`, unsentKind);
  const lastKey = useRef(unsent.length);

  async function submit(text: string): Promise<void> {
    lastKey.current += 1;
    const key = lastKey.current;
    write((all) => [...all, { key, text, failure: null }]);
    const failure = await onAdd(text);
    write((all) =>
      failure === null
        ? without([key])(all)
        : all.map((one) => (one.key === key ? { ...one, failure } : one)),
    );
  }

  async function addLines(lines: readonly string[]): Promise<void> {
    if (onAddLines === undefined || onAddLines === 'one-by-one') return submitAll(lines);
    const fitting = lines.filter((line) => textLength(line) <= props.max);
    const together = fitting.length === 0 ? null : await onAddLines(fitting);
    // Refused together: each is tried alone, so that one bad line does not hold up the others.
    const alone = together !== null ? lines : lines.filter((line) => !fitting.includes(line));
    await submitAll(alone);
  }

  async function submitAll(lines: readonly string[]): Promise<void> {
    for (const line of lines) await submit(line);
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
      {refusalsOf(unsent).map(({ failure, lines }) => {
        const keys = lines.map(({ key }) => key);
        return (
          <FailureNotice
            key={failure.code}
            failure={failure}
            about={
              lines.length === 1
                ? words.notRecorded(lines[0]?.text ?? '')
                : words.notRecordedLines(lines.length)
            }
            actions={
              <>
                {lines.length > 1 && (
                  <ul className={styles.unsent}>
                    {lines.map(({ key, text }) => (
                      <li key={key}>{text}</li>
                    ))}
                  </ul>
                )}
                <Button
                  kind="quiet"
                  size="small"
                  onPress={() => {
                    write(without(keys));
                    void submitAll(lines.map(({ text }) => text));
                  }}
                >
                  {words.tryAgain}
                </Button>
                <Button kind="quiet" size="small" onPress={() => write(without(keys))}>
                  {words.putAside}
                </Button>
              </>
            }
          />
        );
      })}
    </div>
  );
}
