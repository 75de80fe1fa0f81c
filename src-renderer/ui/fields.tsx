/*
 * Form fields of the console where something is chosen rather than written: one of a list, yes or no,
 * a number. Words come from the caller.
 */
import { Checkbox, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import styles from './console.module.css';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

/** One of a longer list; the browser's own select, so every key and screen reader works as usual. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <NativeSelect
      size="md"
      label={props.label}
      description={props.hint}
      data={props.options.map(({ value, label }) => ({ value, label }))}
      value={props.value}
      disabled={props.isDisabled ?? false}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    />
  );
}

/** One of two to five, all in sight; a radio group (Tab in, arrow keys choose). */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.choiceLabel}>
        {props.label}
      </span>
      <SegmentedControl
        className={styles.segments}
        aria-labelledby={id}
        size="md"
        data={props.options.map(({ value, label }) => ({ value, label }))}
        value={props.value}
        disabled={props.isDisabled ?? false}
        transitionDuration={0}
        onChange={(value) => {
          const chosen = props.options.find((option) => option.value === value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      />
    </div>
  );
}

/** Yes or no; Space switches. */
export function CheckField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <Checkbox
      size="md"
      iconColor="var(--color-on-accent)"
      label={props.label}
      description={props.hint}
      checked={props.isChecked}
      disabled={props.isDisabled ?? false}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

/** A whole number within `min` to `max`; ↑ and ↓ change it by one. Calls back with whole numbers in range only. */
export function NumberField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Written after the number, such as 分. */
  readonly unit?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      size="md"
      label={props.label}
      description={props.hint}
      value={props.value}
      min={props.min}
      max={props.max}
      suffix={props.unit === undefined ? '' : ` ${props.unit}`}
      allowDecimal={false}
      allowNegative={props.min < 0}
      clampBehavior="blur"
      disabled={props.isDisabled ?? false}
      onChange={(value) => {
        const number = typeof value === 'number' ? value : Number.NaN;
        if (number >= props.min && number <= props.max) props.onChange(number);
      }}
    />
  );
}
