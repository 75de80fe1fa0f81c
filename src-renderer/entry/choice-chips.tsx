import { useId, useRef } from 'react';
import styles from './entry.module.css';

export type Chip<Value> = {
  readonly value: Value;
  readonly label: string;
  /** The key that chooses it, shown before the label. */
  readonly keyHint?: string;
  /** A short word after the label, such as 3/5. */
  readonly detail?: string;
  /** What a screen reader says in place of label and detail. */
  readonly spoken?: string;
  readonly title?: string;
  /** Marked as done. */
  readonly isIn?: boolean;
};

/** One of many, all in sight; a radio group (Tab in, arrow keys choose). */
export function ChoiceChips<Value extends string | null>(props: {
  /** Accessible name of the group. */
  readonly label: string;
  readonly chips: readonly Chip<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Called after a choice by pointer, to lead on; arrow keys may still go further among the chips. */
  readonly onPointed?: () => void;
}) {
  const name = useId();
  const isPointed = useRef(false);
  return (
    <div
      className={styles.chips}
      role="radiogroup"
      aria-label={props.label}
      onPointerDown={() => {
        isPointed.current = true;
      }}
      onKeyDown={() => {
        isPointed.current = false;
      }}
    >
      {props.chips.map(({ value, label, keyHint, detail, spoken, title, isIn }) => (
        <label key={value ?? ''} className={styles.chip} data-in={isIn || undefined} title={title}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            aria-label={spoken}
            onChange={() => {
              props.onChange(value);
              if (isPointed.current) props.onPointed?.();
            }}
          />
          {keyHint !== undefined && (
            <kbd className={styles.chipKey} aria-hidden>
              {keyHint}
            </kbd>
          )}
          {label}
          {detail !== undefined && (
            <span className={styles.chipKey} aria-hidden>
              {detail}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
