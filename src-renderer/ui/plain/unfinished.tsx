/*
 * Text that is typed but not yet submitted. It outlives its field: a step that moves on or a page that
 * reloads must not take half a sentence with it. Kept in this window's session storage, which goes
 * with the window; where there is none, the text lives as long as its field.
 */
import { createContext, type ReactNode, useContext, useState } from 'react';

const Scope = createContext<string | null>(null);

/** What the fields inside belong to (a workshop's group); unfinished text is kept per scope and field. */
export function UnfinishedScope(props: { readonly name: string; readonly children: ReactNode }) {
  return <Scope value={props.name}>{props.children}</Scope>;
}

/**
 * Like useState('') for the text of a field; inside a scope it also survives the field.
 *
 * @param field what the field is called; when that changes (another language), the text stays
 */
export function useUnfinishedText(field: string): readonly [string, (text: string) => void] {
  const scope = useContext(Scope);
  const key = scope === null ? null : `unfinished/${scope}/${field}`;
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next) => {
      setText(next);
      write(key, next);
    },
  ];
}

function read(key: string | null): string {
  try {
    return (key !== null && sessionStorage.getItem(key)) || '';
  } catch {
    return '';
  }
}

function write(key: string | null, text: string): void {
  if (key === null) return;
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage that is full or switched off only costs the text of a field that goes away.
  }
}
