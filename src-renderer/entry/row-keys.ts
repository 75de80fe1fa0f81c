import type { KeyboardEvent } from 'react';
import { isForInputMethod } from '../ui/plain/composition.ts';

/** Marks the control of a row that ↑ and ↓ go to. */
export const rowControl = { 'data-row-control': true } as const;

/** Moves the focus by `step` among the row controls inside `list`; says whether there was one to go to. */
export function focusRow(list: HTMLElement, step: number): boolean {
  const controls = [...list.querySelectorAll<HTMLElement>('[data-row-control]')];
  const row = (control: Element) => control.closest('[data-row]');
  const here = document.activeElement;
  const at = controls.findIndex(
    (control) => control === here || (here !== null && row(control) === row(here)),
  );
  const next = at < 0 ? undefined : controls[at + step];
  next?.focus();
  return next !== undefined;
}

/** ↑ and ↓ between the rows of the list that the event is in. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  focusRow(event.currentTarget, step);
}
