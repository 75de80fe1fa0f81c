/*
 * A field that adds one line after another. A line is kept from the moment it was typed or pasted until it
 * is recorded or put aside: before the first of a paste is sent, all of them are in safe keeping.
 */
import type { RefObject } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { textLength } from '../../src-shared/kernel/plain-text.ts';
import { Button } from '../ui/button.tsx';
import { type FieldKey, TextEntry } from '../ui/plain/text-entry.tsx';
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

const withFailure =
  (keys: readonly number[], failure: ContractFailure | null) => (all: readonly Unsent[]) =>
    all.map((one) => (keys.includes(one.key) ? { ...one, failure } : one));

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
  readonly field: FieldKey;
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
  const { onAdd, onAddLines, ...entry } = props;
  const words = useEntryWords();
  const [unsent, write] = useUnfinished(`unsent for ${props.field}`, unsentKind);

  /** Takes the lines into safe keeping, on their way. */
  function keep(texts: readonly string[]): readonly Unsent[] {
    let kept: readonly Unsent[] = [];
    write((all) => {
      const nextKey = Math.max(0, ...all.map(({ key }) => key)) + 1;
      kept = texts.map((text, at) => ({ key: nextKey + at, text, failure: null }));
      return [...all, ...kept];
    });
    return kept;
  }

  /** Sends kept lines one after another; each stays until it is recorded. */
  async function send(lines: readonly Unsent[]): Promise<void> {
    for (const { key, text } of lines) {
      const failure = await onAdd(text);
      write(failure === null ? without([key]) : withFailure([key], failure));
    }
  }

  async function sendPasted(texts: readonly string[]): Promise<void> {
    const lines = keep(texts);
    if (onAddLines === undefined || onAddLines === 'one-by-one') return send(lines);
    const fitting = lines.filter(({ text }) => textLength(text) <= props.max);
    const together =
      fitting.length === 0 ? null : await onAddLines(fitting.map(({ text }) => text));
    // Refused together: each is tried alone, so that one bad line does not hold up the others.
    if (together !== null) return send(lines);
    write(without(fitting.map(({ key }) => key)));
    await send(lines.filter((line) => !fitting.includes(line)));
  }

  function sendAgain(lines: readonly Unsent[]): void {
    write(
      withFailure(
        lines.map(({ key }) => key),
        null,
      ),
    );
    void send(lines);
  }

  return (
    <div className={styles.kept}>
      <TextEntry
        {...entry}
        labels={words}
        onSubmit={(text) => {
          void send(keep([text]));
          return true;
        }}
        {...(onAddLines === undefined
          ? {}
          : { onPasteLines: (lines: readonly string[]) => void sendPasted(lines) })}
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
                <Button kind="quiet" size="small" onPress={() => sendAgain(lines)}>
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
