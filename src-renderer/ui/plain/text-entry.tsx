/*
 * Fields for typed text. They hold what is being typed and nothing else: what a text may be, and what
 * becomes of it, is the caller's business. An Enter of the input method never submits.
 */
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { textLength } from '../../../src-shared/kernel/plain-text.ts';
import { classNames } from './class-names.ts';
import { isForInputMethod } from './composition.ts';
import styles from './text-entry.module.css';
import { type UnfinishedKind, useUnfinished, useUnfinishedText } from './unfinished.tsx';

export type LengthLabels = {
  /** Shown near the limit: how many more code points fit. */
  readonly remaining: (count: number) => string;
  /** Shown past the limit: how many code points are too many. */
  readonly excess: (count: number) => string;
};

/** A stable key of what a text belongs to, such as `need/need_3/text`; see `useUnfinished`. */
export type FieldKey = string;

/** Lines of a pasted text that have something in them, trimmed; a spreadsheet column gives one a row. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * A one-line field that submits by Enter and keeps the focus for the next line.
 *
 * It empties itself when `onSubmit` takes the text. A blank text or one over `max` code
 * points is not submitted. A paste of several lines into the field goes to `onPasteLines` and leaves
 * what was typed as it was. Escape empties the field. Inside an `UnfinishedScope` a half-typed text
 * survives the field.
 */
export function TextEntry(props: {
  readonly field: FieldKey;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** Most code points after trimming. */
  readonly max: number;
  /** From how many code points on the remaining ones are shown; by default the last quarter. */
  readonly warnFrom?: number;
  readonly labels: LengthLabels;
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Given the trimmed text; says whether it was taken. What was not taken stays in the field. */
  readonly onSubmit: (text: string) => boolean;
  readonly onPasteLines?: (lines: readonly string[]) => void;
}) {
  const { max, onPasteLines } = props;
  const [text, setText] = useUnfinishedText(`line of ${props.field}`);
  const id = useId();
  const length = textLength(text.trim());
  const isTooLong = length > max;

  function submit() {
    const trimmed = text.trim();
    if (trimmed === '' || isTooLong) return;
    if (props.onSubmit(trimmed)) setText('');
  }

  return (
    <Field
      id={id}
      label={props.label}
      isLabelHidden={props.isLabelHidden ?? false}
      note={lengthNote(length, max, props.warnFrom ?? Math.ceil(max * 0.75), props.labels)}
      isNoteTrouble={isTooLong}
    >
      <input
        ref={props.inputRef}
        id={id}
        type="text"
        className={styles.input}
        autoComplete="off"
        enterKeyHint="enter"
        placeholder={props.placeholder}
        disabled={props.isDisabled}
        value={text}
        aria-invalid={isTooLong || undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isForInputMethod(event)) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          }
        }}
        onPaste={(event) => {
          if (onPasteLines === undefined) return;
          const lines = pastedLines(event.clipboardData.getData('text/plain'));
          if (lines.length < 2) return;
          event.preventDefault();
          onPasteLines(lines);
        }}
      />
    </Field>
  );
}

/**
 * A field that holds one kept text: it commits when left and by Ctrl+Enter or Command+Enter, never
 * while typing.
 *
 * Grows with its text from `minRows` to `maxRows`; with one row, Enter commits too. Escape goes back to
 * `value`. A `value` that changes from outside shows at once unless this field is being edited. A text
 * outside `min`..`max` code points is not committed and stays in the field, marked. Inside an
 * `UnfinishedScope` it is there again when the field comes back; one that may be kept is committed then.
 */
export function TextAreaEntry(props: TextAreaProps) {
  // Another field is another thing: it never takes over what this one has in hand.
  return <TextArea key={props.field} {...props} />;
}

export type TextAreaProps = {
  readonly field: FieldKey;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  /** Fewest code points after trimming; by default 0, an optional field. */
  readonly min?: number;
  readonly max: number;
  readonly warnFrom?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** How the text stands out: bold as a title, large as a sentence for the room. */
  readonly look?: 'title' | 'sentence';
  readonly labels: LengthLabels;
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  /** Called with the trimmed text when it differs from `value`. */
  readonly onCommit: (text: string) => void;
  /** Called when editing is over: left, or finished by Enter or Escape; never with a text that was not taken. */
  readonly onDone?: (how: 'left' | 'finished') => void;
};

function TextArea(props: TextAreaProps) {
  const { value, max, min = 0, minRows = 1, maxRows = 8 } = props;
  const [draft, setDraft] = useDraft(props.field);
  // Enter may move the focus before the next render: leaving must then see that nothing is pending.
  const pending = useRef(draft);
  const id = useId();
  const text = draft ?? value;
  const length = textLength(text.trim());
  const isTooLong = length > max;
  const isSingle = maxRows === 1 || (minRows === 1 && props.maxRows === undefined);

  function write(next: string | null) {
    pending.current = next;
    setDraft(() => next);
  }

  /** Says whether nothing is pending any more. */
  function commit(): boolean {
    if (pending.current === null) return true;
    const trimmed = pending.current.trim();
    const isSame = trimmed === value;
    const trimmedLength = textLength(trimmed);
    if (!isSame && (trimmedLength > max || trimmedLength < min)) return false;
    write(null);
    if (!isSame) props.onCommit(trimmed);
    return true;
  }

  // A field that goes away while it is being edited (a step moved on from elsewhere) keeps its text; one
  // that a reload took away is caught up on.
  const commitRef = useRef(commit);
  commitRef.current = commit;
  useEffect(() => {
    commitRef.current();
    return () => void commitRef.current();
  }, []);

  return (
    <Field
      id={id}
      label={props.label}
      isLabelHidden={props.isLabelHidden ?? false}
      hint={props.hint}
      // A text that nobody is editing is as long as it is: only one past the limit is worth a word.
      note={
        draft === null && !isTooLong
          ? null
          : lengthNote(length, max, props.warnFrom ?? Math.ceil(max * 0.75), props.labels)
      }
      isNoteTrouble={isTooLong}
    >
      <div
        className={styles.grow}
        // A copy of the text that is not seen gives the height, so it is right in the first picture,
        // in whatever font, and stays so at any width.
        data-text={text}
        data-look={props.look}
        // React's type knows no custom properties.
        style={{ '--rows-most': maxRows } as CSSProperties}
      >
        <textarea
          ref={props.inputRef}
          id={id}
          className={classNames(styles.input, styles.area)}
          rows={minRows}
          placeholder={props.placeholder}
          disabled={props.isDisabled}
          value={text}
          aria-invalid={isTooLong || undefined}
          aria-describedby={props.hint === undefined ? `${id}-note` : `${id}-hint ${id}-note`}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={() => {
            if (commit()) props.onDone?.('left');
          }}
          onKeyDown={(event) => {
            if (isForInputMethod(event)) return;
            const isChord = event.ctrlKey || event.metaKey;
            if (event.key === 'Enter' && (isChord || isSingle)) {
              event.preventDefault();
              if (commit()) props.onDone?.('finished');
            } else if (event.key === 'Escape') {
              // Takes the first Escape for itself, so that a dialog around it stays open.
              if (draft !== null) event.stopPropagation();
              write(null);
              props.onDone?.('finished');
            }
          }}
        />
      </div>
    </Field>
  );
}

const draftKind: UnfinishedKind<string | null> = {
  none: null,
  restore: (stored) => (typeof stored === 'string' ? stored : null),
};

/** What is typed in the TextAreaEntry of this field and not committed, or null. */
export function useDraft(
  field: FieldKey,
): readonly [string | null, (change: () => string | null) => void] {
  return useUnfinished(`draft of ${field}`, draftKind);
}

function lengthNote(
  length: number,
  max: number,
  warnFrom: number,
  labels: LengthLabels,
): string | null {
  if (length > max) return labels.excess(length - max);
  return length >= warnFrom ? labels.remaining(max - length) : null;
}

function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly isLabelHidden: boolean;
  readonly hint?: string | undefined;
  readonly note: string | null;
  readonly isNoteTrouble: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={props.id} className={props.isLabelHidden ? styles.labelHidden : styles.label}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <span id={`${props.id}-hint`} className={styles.hint}>
          {props.hint}
        </span>
      )}
      {props.children}
      <span
        id={`${props.id}-note`}
        className={styles.note}
        data-trouble={props.isNoteTrouble || undefined}
        aria-live="polite"
      >
        {props.note}
      </span>
    </div>
  );
}
