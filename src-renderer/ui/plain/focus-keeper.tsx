/*
 * Where the focus goes when what had it is no longer there: a vote that begins, a reveal, a row taken
 * away. Without this it falls to the page's top, and a person at the keyboard has to walk back.
 *
 * Invariants: (1) it acts only when the focused element inside has gone by itself, never when a person
 * has left it. (2) After a row was taken away, the focus is on the way to take the next one away, or the
 * one before it. (3) A field comes into focus only where it came up in place of what is gone, so that the
 * next key is typed there on purpose; when another place has come up instead (`place`), none does, and
 * single-letter keys go on working.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isForInputMethod } from './composition.ts';

/** Fields to type on in. */
const fields = 'input[type=text]:not(:disabled), textarea:not(:disabled)';
/** Marks the control that takes its row away. */
export const removesRow = { 'data-removes-row': true } as const;
const rowRemover = '[data-removes-row]';
/** Everything that takes keys for itself, a slider or a select too. */
const keyTakers = 'input:not([type=radio], [type=checkbox]), textarea, select';

type Held = { readonly element: Element; readonly place: string };

/**
 * Keeps the focus within its children, and begins each place at the top of the box around it. Escape
 * leaves a field for the work area itself, from where Tab goes on at its beginning and single-letter keys
 * are heard.
 */
export function FocusKeeper(props: {
  /** What is being worked on; changes with the step and the group. */
  readonly place: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const place = useRef(props.place);
  place.current = props.place;

  useEffect(() => {
    const within = area.current;
    if (within === null) return;
    const observer = new MutationObserver((changes) => {
      const lost = held.current;
      if (lost === null || lost.element.isConnected) return;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const next =
        lost.place === place.current
          ? (besideRow(lost.element, changes) ?? fieldIn(changes))
          : null;
      (next ?? within).focus({ preventScroll: next === null });
    });
    observer.observe(within, { childList: true, subtree: true });
    // A press beside everything leaves on purpose; what is pressed takes the focus after this.
    const forget = () => {
      held.current = null;
    };
    document.addEventListener('pointerdown', forget, true);
    return () => {
      observer.disconnect();
      document.removeEventListener('pointerdown', forget, true);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top, however far down the one before was.
  useEffect(() => {
    area.current?.parentElement?.scrollTo(0, 0);
  }, [props.place]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || isForInputMethod(event)) return;
    if (event.target instanceof Element && event.target.matches(keyTakers)) {
      area.current?.focus();
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of the controls inside, and gives it a way out of a field.
    <div
      ref={area}
      className={props.className}
      tabIndex={-1}
      onFocus={(event) => {
        held.current = { element: event.target, place: place.current };
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) held.current = null;
      }}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  );
}

/** The remover of the row after the one whose remover is lost, else of the one before; null without any. */
function besideRow(lost: Element, changes: readonly MutationRecord[]): HTMLElement | null {
  if (!lost.matches(rowRemover)) return null;
  const change = changes.find(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(lost)),
  );
  for (const row of [change?.nextSibling, change?.previousSibling]) {
    const remover = row instanceof Element ? row.querySelector<HTMLElement>(rowRemover) : null;
    if (remover?.isConnected) return remover;
  }
  return null;
}

/** The first field of what has just come up. */
function fieldIn(changes: readonly MutationRecord[]): HTMLElement | null {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof HTMLElement) || !node.isConnected) continue;
      const field = node.matches(fields) ? node : node.querySelector<HTMLElement>(fields);
      if (field !== null) return field;
    }
  }
  return null;
}
