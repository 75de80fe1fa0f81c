/*
 * What opens over a card: its editor and its "move to" menu. Both are drawn in window pixels, so they
 * stay readable however small the board is.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type LengthLabels, TextAreaEntry } from '../ui/plain/text-entry.tsx';
import styles from './board.module.css';
import type { MoveOption, MoveTarget } from './board-model.ts';
import { isSameTarget } from './board-model.ts';

/** Where an overlay opens: beside this point of the board, in CSS pixels. */
export type Anchor = { readonly x: number; readonly y: number };

/** Moves an element so that it lies wholly inside its offset parent. */
function useInsideParent(anchor: Anchor) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const parent = element?.offsetParent;
    if (element === null || !(parent instanceof HTMLElement)) return;
    const x = Math.max(8, Math.min(anchor.x, parent.clientWidth - element.offsetWidth - 8));
    const y = Math.max(8, Math.min(anchor.y, parent.clientHeight - element.offsetHeight - 8));
    element.style.transform = `translate(${x}px, ${y}px)`;
  }, [anchor]);
  return ref;
}

/**
 * The text of a card, edited in place: Enter or leaving commits, Escape gives up. A text that cannot be
 * taken stays open.
 */
export function NoteEditor(props: {
  readonly anchor: Anchor;
  /** See TextAreaEntry. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly max: number;
  readonly lengthLabels: LengthLabels;
  readonly onCommit: (text: string) => void;
  readonly onClose: (how: 'left' | 'finished') => void;
}) {
  const ref = useInsideParent(props.anchor);
  const inputRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    inputRef.current?.focus({ preventScroll: true });
    inputRef.current?.select();
  }, []);
  return (
    <div ref={ref} className={styles.editor}>
      <TextAreaEntry
        field={props.field}
        label={props.label}
        isLabelHidden
        value={props.text}
        min={1}
        max={props.max}
        labels={props.lengthLabels}
        inputRef={inputRef}
        onCommit={props.onCommit}
        onDone={props.onClose}
      />
    </div>
  );
}

/** The "move to" menu of a card. ↑ ↓ Home End and letters move, Enter chooses, Escape or Tab closes. */
export function MoveMenu<NoteId extends string, ClusterId extends string>(props: {
  readonly anchor: Anchor;
  readonly label: string;
  readonly options: readonly MoveOption<NoteId, ClusterId>[];
  readonly current: MoveTarget<NoteId, ClusterId>;
  readonly onChoose: (option: MoveOption<NoteId, ClusterId>) => void;
  readonly onClose: (how: 'left' | 'finished') => void;
}) {
  const { options } = props;
  const ref = useInsideParent(props.anchor);
  const items = useRef<(HTMLButtonElement | null)[]>([]);
  const [at, setAt] = useState(0);

  useEffect(() => {
    items.current[at]?.focus({ preventScroll: true });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const last = options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      props.onClose('finished');
    } else if ([...event.key].length === 1 && !event.ctrlKey && !event.metaKey) {
      const order = options.map((_, index) => (at + 1 + index) % options.length);
      const letter = event.key.toLowerCase();
      const found = order.find((index) => options[index]?.label.toLowerCase().startsWith(letter));
      if (found !== undefined) setAt(found);
    }
  }

  return (
    <div
      ref={ref}
      className={styles.menu}
      role="menu"
      aria-label={props.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onClose('left');
      }}
    >
      <span className={styles.menuTitle} aria-hidden>
        {props.label}
      </span>
      {options.map((option, index) => (
        <button
          key={`${option.target.kind} ${option.label}`}
          ref={(element) => {
            items.current[index] = element;
          }}
          type="button"
          role="menuitemradio"
          aria-checked={isSameTarget(option.target, props.current)}
          className={styles.menuItem}
          tabIndex={-1}
          onPointerEnter={() => setAt(index)}
          onClick={() => props.onChoose(option)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
