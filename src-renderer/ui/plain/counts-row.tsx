import { useRef, useState } from 'react';
import { isForInputMethod } from './composition.ts';
import styles from './digit-row.module.css';

/**
 * How many slips said each level, for votes counted without seats.
 *
 * `value[i]` is the count of `levels[i]`, 0 to `seatCount`. Keys: digits type a count; ↑ and ↓ add and
 * take one; ← → move between the boxes; Enter moves on, in the last box it calls `onSubmit`. The total
 * is always shown and marked when it is more than the seats.
 */
export function CountsRow(props: {
  /** Names of the levels in the order shown, such as 5, 4, 3, 2, 1. */
  readonly levels: readonly string[];
  readonly value: readonly number[];
  readonly seatCount: number;
  readonly isDisabled?: boolean;
  readonly labels: {
    readonly row: string;
    /** Name of one box. */
    readonly level: (level: string) => string;
    readonly total: (total: number, seatCount: number) => string;
  };
  readonly onChange: (value: readonly number[]) => void;
  readonly onSubmit?: () => void;
}) {
  const { levels, value, seatCount, labels } = props;
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  // A conversion is left alone until it is confirmed: a box rewritten meanwhile takes its digits twice.
  const [composing, setComposing] = useState<{ index: number; text: string } | null>(null);
  const total = levels.reduce((sum, _, index) => sum + (value[index] ?? 0), 0);

  function write(index: number, count: number) {
    const kept = Math.min(Math.max(count, 0), seatCount);
    props.onChange(levels.map((_, at) => (at === index ? kept : (value[at] ?? 0))));
  }

  function enter(index: number, text: string) {
    const digits = text.normalize('NFKC').replace(/\D/g, '');
    write(index, Number(digits.slice(-2)));
  }

  function focusBox(index: number) {
    const box = boxes.current[Math.min(Math.max(index, 0), levels.length - 1)];
    box?.focus();
    box?.select();
  }

  return (
    <fieldset className={styles.counts} disabled={props.isDisabled}>
      <legend className={styles.legend}>{labels.row}</legend>
      {levels.map((level, index) => (
        <label key={level} className={styles.seat}>
          <span className={styles.seatName} aria-hidden>
            {level}
          </span>
          <input
            ref={(box) => {
              boxes.current[index] = box;
            }}
            className={styles.box}
            type="text"
            role="spinbutton"
            inputMode="numeric"
            autoComplete="off"
            aria-label={labels.level(level)}
            aria-valuenow={value[index] ?? 0}
            aria-valuemin={0}
            aria-valuemax={seatCount}
            value={composing?.index === index ? composing.text : String(value[index] ?? 0)}
            onFocus={(event) => event.currentTarget.select()}
            onCompositionStart={(event) => setComposing({ index, text: event.currentTarget.value })}
            onCompositionEnd={(event) => {
              setComposing(null);
              enter(index, event.currentTarget.value);
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              const isComposing =
                event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
              if (isComposing) setComposing({ index, text });
              else if (composing === null) enter(index, text);
            }}
            onKeyDown={(event) => {
              if (isForInputMethod(event)) return;
              const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
              const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
              if (step !== undefined) write(index, (value[index] ?? 0) + step);
              else if (move !== undefined) focusBox(index + move);
              else if (event.key === 'Enter' && index === levels.length - 1) props.onSubmit?.();
              else if (event.key === 'Enter') focusBox(index + 1);
              else return;
              event.preventDefault();
            }}
          />
        </label>
      ))}
      <span className={styles.total} role="status" data-trouble={total > seatCount || undefined}>
        {labels.total(total, seatCount)}
      </span>
    </fieldset>
  );
}
