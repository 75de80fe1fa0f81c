/*
 * Entry of one digit a seat in a row, as read from paper slips: `34453` for A1 to A5.
 *
 * The scribe types without looking: a digit fills the box and moves on; a digit outside the range is
 * refused with a word and moves nowhere. In a secret row the page itself never holds the digits: the
 * boxes contain only ●, so neither the picture nor a screen reader gives a vote away.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isForInputMethod } from './composition.ts';
import styles from './digit-row.module.css';

/** What was typed for a seat: a digit, or null for no vote. */
export type SeatDigit = number | null;

/** What has become of a digit that is no longer in its box: it is on its way, or it is in. */
export type DigitMark = 'underWay' | 'in' | null;

const markSigns = { underWay: '●', in: '✓' } as const;

type Typed = { readonly kind: 'digit'; readonly value: number } | { readonly kind: 'none' };

/**
 * The digits and "no vote" marks in a typed or pasted text, in order; other characters are dropped.
 *
 * Full-width digits count as digits, `-`, `ー`, `−` and a single space as no vote. Tabs, line breaks and
 * commas between values (a spreadsheet row) separate only; two in a row leave a seat without a vote.
 */
export function readDigits(text: string): readonly Typed[] {
  const plain = text.normalize('NFKC').replace(/[ーｰ−–—]/g, '-');
  const isSeparated = /[\t\r\n,、]/.test(plain);
  if (isSeparated) {
    const cells = plain.trim().split(/\t|\r\n|[\r\n,、]/);
    return cells.map((cell) => {
      const digit = /\d/.exec(cell)?.[0];
      return digit === undefined ? { kind: 'none' } : { kind: 'digit', value: Number(digit) };
    });
  }
  return [...plain].flatMap((character): Typed[] => {
    if (/\d/.test(character)) return [{ kind: 'digit', value: Number(character) }];
    return character === '-' || character === ' ' ? [{ kind: 'none' }] : [];
  });
}

/**
 * One box a seat; `value` has one entry for each seat and `onChange` gives the whole row.
 *
 * Keys: a digit fills and moves on; `-` or Space is no vote; Backspace clears and moves back; Delete
 * clears; ← → Home End move; Enter calls `onSubmit`. Pasting fills from the present box.
 */
export function DigitRow(props: {
  /** Short names of the seats in order, such as A1. */
  readonly seats: readonly string[];
  readonly value: readonly SeatDigit[];
  readonly min: number;
  readonly max: number;
  /** By box; shown, and named, where there is no digit. Such a box can be typed in again. */
  readonly marks?: readonly DigitMark[];
  /** Shows ● in place of the digits. */
  readonly isSecret?: boolean;
  readonly isDisabled?: boolean;
  readonly labels: {
    /** Name of the row. */
    readonly row: string;
    /** Name of one box. */
    readonly seat: (seat: string) => string;
    /** Said of a box that was left without a vote. */
    readonly noVote: string;
    /** Said of a box whose digit is in. */
    readonly isIn?: string;
    /** Said when a digit outside the range was typed. */
    readonly outOfRange: (min: number, max: number) => string;
  };
  /** @param boxes the places that were typed in; a null there takes away what the box stands for */
  readonly onChange: (value: readonly SeatDigit[], boxes: ReadonlySet<number>) => void;
  readonly onSubmit?: () => void;
}) {
  const { seats, value, min, max, labels } = props;
  const markOf = (index: number): DigitMark =>
    (value[index] ?? null) === null ? (props.marks?.[index] ?? null) : null;
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  // Keys can arrive faster than the caller hands the new value back: the row being typed is kept here.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const [composing, setComposing] = useState<{ index: number; text: string } | null>(null);
  const [refusal, setRefusal] = useState('');

  function focusBox(index: number) {
    const box = boxes.current[Math.min(Math.max(index, 0), seats.length - 1)];
    box?.focus();
    box?.select();
  }

  function write(changes: ReadonlyMap<number, SeatDigit>, skippedNow: (index: number) => boolean) {
    const next = seats.map((_, index) =>
      changes.has(index) ? (changes.get(index) ?? null) : (latest.current[index] ?? null),
    );
    latest.current = next;
    setSkipped((before) => {
      const after = new Set(before);
      for (const index of changes.keys()) {
        if (skippedNow(index)) after.add(index);
        else after.delete(index);
      }
      return after;
    });
    props.onChange(next, new Set(changes.keys()));
  }

  function enter(from: number, typed: readonly Typed[]) {
    const changes = new Map<number, SeatDigit>();
    let isRefused = false;
    for (const entry of typed) {
      const index = from + changes.size;
      if (index >= seats.length) break;
      if (entry.kind === 'digit' && (entry.value < min || entry.value > max)) {
        isRefused = true;
        break;
      }
      changes.set(index, entry.kind === 'digit' ? entry.value : null);
    }
    setRefusal(isRefused ? labels.outOfRange(min, max) : '');
    if (changes.size > 0) write(changes, (index) => changes.get(index) === null);
    focusBox(from + changes.size);
  }

  function clear(index: number) {
    setRefusal('');
    write(new Map([[index, null]]), () => false);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = [...event.key].length === 1 ? readDigits(event.key) : [];
    const isKnown = act();
    if (isKnown) event.preventDefault();

    function act(): boolean {
      if (typed.length > 0) {
        enter(index, typed);
        return true;
      }
      switch (event.key) {
        case 'Backspace': {
          const isEmpty =
            (latest.current[index] ?? null) === null &&
            !skipped.has(index) &&
            markOf(index) === null;
          const target = isEmpty ? Math.max(index - 1, 0) : index;
          clear(target);
          focusBox(target);
          return true;
        }
        case 'Delete':
          clear(index);
          return true;
        case 'ArrowLeft':
          focusBox(index - 1);
          return true;
        case 'ArrowRight':
          focusBox(index + 1);
          return true;
        case 'Home':
          focusBox(0);
          return true;
        case 'End':
          focusBox(seats.length - 1);
          return true;
        case 'Enter':
          props.onSubmit?.();
          return true;
        default:
          // A letter must not get into a box; named keys (Tab, F5) keep their meaning.
          return [...event.key].length === 1;
      }
    }
  }

  function shown(index: number): string {
    if (composing?.index === index) return composing.text;
    const digit = value[index] ?? null;
    if (digit !== null) return props.isSecret ? '●' : String(digit);
    const mark = markOf(index);
    if (mark !== null) return markSigns[mark];
    return skipped.has(index) ? '–' : '';
  }

  function nameOf(index: number, seat: string): string {
    const mark = markOf(index);
    const isSkipped = mark === null && skipped.has(index);
    const said = mark === 'in' ? labels.isIn : isSkipped ? labels.noVote : undefined;
    return said === undefined ? labels.seat(seat) : `${labels.seat(seat)} ${said}`;
  }

  return (
    <fieldset className={styles.row} disabled={props.isDisabled}>
      <legend className={styles.legend}>{labels.row}</legend>
      {seats.map((seat, index) => (
        <label key={seat} className={styles.seat}>
          <span aria-hidden className={styles.seatName}>
            {seat}
          </span>
          <input
            ref={(box) => {
              boxes.current[index] = box;
            }}
            className={styles.box}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            data-secret={props.isSecret || undefined}
            data-composing={composing?.index === index || undefined}
            data-mark={markOf(index) ?? undefined}
            aria-label={nameOf(index, seat)}
            value={shown(index)}
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => onKeyDown(event, index)}
            onCompositionStart={() => setComposing({ index, text: '' })}
            onCompositionEnd={(event) => {
              setComposing(null);
              enter(index, readDigits(event.data));
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              const isComposing =
                event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
              if (isComposing) {
                setComposing({ index, text });
              } else if (composing === null) {
                // Soft keyboards send no usable keydown: what they added arrives here.
                enter(index, readDigits(text.replace(shown(index), '')));
              }
            }}
            onPaste={(event) => {
              event.preventDefault();
              enter(index, readDigits(event.clipboardData.getData('text/plain')));
            }}
          />
        </label>
      ))}
      <span className={styles.refusal} role="status">
        {refusal}
      </span>
    </fieldset>
  );
}
