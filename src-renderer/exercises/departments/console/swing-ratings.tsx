/*
 * The weights of one slip, a box a criterion for 5 to 100.
 *
 * While they are secret the page holds none of them: a box contains only ●, one for each digit while it is
 * typed in and a single one afterwards, so that nobody counts which criterion has the three digits of 100.
 * What an input method has under way stands in its box until it is confirmed, drawn as discs.
 */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { CriterionId } from '../../../../src-shared/kernel/ids.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import styles from './departments.module.css';
import { useScene } from './scene.tsx';

/** The digits of a text, at most the three of 100. */
const digitsIn = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(0, 3);

/**
 * What a masked text stands for after an edit: the ● that are left are digits of the text before.
 *
 * @param before what the ● stood for, one each
 * @param caret where the edit ended; what was deleted lay there
 */
function unmask(before: string, edited: string, caret: number): string {
  const typedAt = edited.search(/[^●]/);
  const start = typedAt < 0 ? Math.min(caret, edited.length) : typedAt;
  const end = edited.length - (/●*$/.exec(edited.slice(start))?.[0].length ?? 0);
  const kept = edited.length - end;
  return before.slice(0, start) + edited.slice(start, end) + before.slice(before.length - kept);
}

/** Enter and Space move on, in the last box Enter submits. */
export function SwingRatings(props: {
  readonly place: RefObject<HTMLFieldSetElement | null>;
  readonly criterionIds: readonly CriterionId[];
  readonly ratings: Readonly<Record<string, number>>;
  readonly isShown: boolean;
  readonly faultAt: CriterionId | null;
  readonly onChange: (ratings: Readonly<Record<string, number>>) => void;
  readonly onSubmit: () => void;
}) {
  const { words, nameOfCriterion } = useScene();
  const { criterionIds, ratings } = props;
  const latest = useRef(ratings);
  latest.current = ratings;
  /** The box that a 100 before it led to, while nothing has been pressed there. */
  const cameTo = useRef<number | null>(null);
  /** The box being typed in. */
  const [here, setHere] = useState<number | null>(null);
  /** What an input method has under way in that box, with the digits before and after it. */
  const [composing, setComposing] = useState<{
    readonly text: string;
    readonly before: string;
    readonly after: string;
  } | null>(null);
  // Selected only now: coming here has changed what the box shows.
  useLayoutEffect(() => {
    if (here !== null) props.place.current?.querySelectorAll('input')[here]?.select();
  }, [here, props.place]);
  const textAt = (index: number) => String(ratings[criterionIds[index] ?? ''] ?? '');

  function shown(index: number): string {
    if (composing !== null && here === index) return composing.text;
    const text = textAt(index);
    if (props.isShown || text === '') return text;
    return '●'.repeat(here === index ? text.length : 1);
  }

  function enter(index: number, text: string) {
    const id = criterionIds[index];
    if (id === undefined) return;
    const digits = digitsIn(text);
    write({ [id]: digits === '' ? null : Number(digits) });
    // 100 is whole; any other weight may still grow.
    if (digits === '100' && index < criterionIds.length - 1) {
      cameTo.current = index + 1;
      focusBox(index + 1);
    }
  }

  function write(changes: Readonly<Record<string, number | null>>) {
    const next: Record<string, number> = {};
    for (const id of criterionIds) {
      const value = changes[id] === undefined ? latest.current[id] : changes[id];
      if (value !== null && value !== undefined) next[id] = value;
    }
    latest.current = next;
    props.onChange(next);
  }

  function focusBox(index: number) {
    const box = props.place.current?.querySelectorAll('input')[index];
    box?.focus();
    box?.select();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, index: number) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, value } = event.currentTarget;
    const isLast = index === criterionIds.length - 1;
    // After 100 the way to the next box is behind already: its own Enter or Space must not skip one.
    const hasJustCome = cameTo.current === index && value === '';
    cameTo.current = null;
    if (hasJustCome && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && isLast) props.onSubmit();
    else if (event.key === 'Enter' || event.key === ' ') focusBox(index + 1);
    else if (event.key === 'ArrowRight' && selectionStart === value.length) focusBox(index + 1);
    else if (event.key === 'ArrowLeft' && selectionStart === 0) focusBox(index - 1);
    else if (event.key === 'Backspace' && value === '') focusBox(index - 1);
    else return;
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>, from: number) {
    const numbers = event.clipboardData.getData('text/plain').normalize('NFKC').match(/\d+/g) ?? [];
    if (numbers.length < 2) return;
    event.preventDefault();
    const pasted = criterionIds.slice(from, from + numbers.length);
    write(Object.fromEntries(pasted.map((id, index) => [id, Number(numbers[index]?.slice(0, 3))])));
    focusBox(Math.min(from + numbers.length, criterionIds.length) - 1);
  }

  return (
    <fieldset ref={props.place} className={styles.ratings}>
      <legend>{words.weights.rating}</legend>
      {criterionIds.map((id, index) => (
        <label key={id} className={styles.rating}>
          <span aria-hidden>{index + 1}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className={styles.ratingBox}
            data-secret={!props.isShown || undefined}
            data-composing={(composing !== null && here === index) || undefined}
            aria-label={words.weights.ratingOf(nameOfCriterion(id))}
            aria-invalid={props.faultAt === id || undefined}
            value={shown(index)}
            onFocus={(event) => {
              setHere(index);
              event.currentTarget.select();
            }}
            onBlur={() => setHere(null)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPaste={(event) => onPaste(event, index)}
            onCompositionStart={(event) => {
              const { value, selectionStart, selectionEnd } = event.currentTarget;
              const text = textAt(index);
              setComposing({
                text: value,
                before: text.slice(0, selectionStart ?? text.length),
                after: text.slice(selectionEnd ?? text.length),
              });
            }}
            onCompositionEnd={(event) => {
              if (composing === null) return;
              setComposing(null);
              enter(index, composing.before + event.data + composing.after);
            }}
            onChange={(event) => {
              const { value, selectionStart } = event.currentTarget;
              const isComposing =
                event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
              if (composing !== null) {
                if (isComposing) setComposing({ ...composing, text: value });
              } else {
                const caret = selectionStart ?? value.length;
                enter(index, props.isShown ? value : unmask(textAt(index), value, caret));
              }
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
