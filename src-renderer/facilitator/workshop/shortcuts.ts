/*
 * The keys of an open workshop. They rest while somebody types, while a dialog is up, and when another
 * part of the page has taken the key. Single letters can be switched off (WCAG 2.1.4): speech input
 * sends letters, too.
 */
import { useLayoutEffect } from 'react';

export type ShortcutActions = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly timer: () => void;
  readonly extend: () => void;
  readonly overview: () => void;
  readonly showGroup: () => void;
  readonly blank: () => void;
  /** Pressed again, goes on to the next page or topic. */
  readonly compare: () => void;
  /** @param position 0-based */
  readonly group: (position: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly export: () => void;
  readonly repeat: () => void;
  readonly help: () => void;
};

/** The keys as printed, in the order of the list. */
export const shortcutKeys: { readonly [Name in keyof ShortcutActions]: readonly string[] } = {
  next: ['N'],
  previous: ['B'],
  timer: ['T'],
  extend: ['+'],
  overview: ['O'],
  showGroup: ['G'],
  blank: ['.'],
  compare: ['C'],
  group: ['1', '…', '0'],
  undo: ['Ctrl', 'Z'],
  redo: ['Ctrl', 'Shift', 'Z'],
  export: ['Ctrl', 'P'],
  repeat: ['R'],
  help: ['?'],
};

const letters: { readonly [key: string]: Exclude<keyof ShortcutActions, 'group'> } = {
  n: 'next',
  b: 'previous',
  t: 'timer',
  '+': 'extend',
  o: 'overview',
  g: 'showGroup',
  '.': 'blank',
  c: 'compare',
  r: 'repeat',
  '?': 'help',
};

/** A key press as far as it matters here. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * What a key press asks for; null for nothing of ours.
 *
 * @param withLetters whether keys without Ctrl or Command count
 */
export function shortcutOf(
  press: Press,
  withLetters: boolean,
): { readonly name: keyof ShortcutActions; readonly position: number } | null {
  const key = press.key.toLowerCase();
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return { name: press.shiftKey ? 'redo' : 'undo', position: 0 };
    if (press.shiftKey) return null;
    if (key === 'y') return { name: 'redo', position: 0 };
    return key === 'p' ? { name: 'export', position: 0 } : null;
  }
  if (!withLetters) return null;
  if (/^\d$/.test(key)) return { name: 'group', position: (Number(key) + 9) % 10 };
  const name = Object.hasOwn(letters, key) ? letters[key] : undefined;
  return name === undefined ? null : { name, position: 0 };
}

/** Where keys are typed rather than pressed. */
const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]';
const dialog = '[role=dialog], [role=alertdialog], [role=menu]';

/** Listens for the keys while mounted. */
export function useShortcuts(actions: Partial<ShortcutActions>, withLetters: boolean): void {
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const found = shortcutOf(event, withLetters);
      if (found === null) return;
      const place = event.target instanceof Element ? event.target : document.body;
      const isExport = found.name === 'export';
      if (place.closest(dialog) !== null) return;
      if (!isExport && place.closest(typing) !== null) return;
      const action = actions[found.name];
      if (action === undefined) return;
      event.preventDefault();
      action(found.position);
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [actions, withLetters]);
}

const lettersKey = 'tsunagi.letters';

/** Whether single letters count, as this computer was told last. */
export function readLettersSetting(): boolean {
  return localStorage.getItem(lettersKey) !== 'off';
}

export function keepLettersSetting(isOn: boolean): void {
  localStorage.setItem(lettersKey, isOn ? 'on' : 'off');
}
