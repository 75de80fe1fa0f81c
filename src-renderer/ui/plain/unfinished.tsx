/*
 * What is typed but not yet submitted, or was refused. It outlives its field: a step that moves on, a
 * change of group or a page that reloads must not take half a sentence with it.
 *
 * Kept in this window's memory and, but for secrets, in its session storage, which goes with the window;
 * where there is none, it lives as long as the page. Outside a scope it lives as long as its field.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useSyncExternalStore,
} from 'react';

const Scope = createContext<string | null>(null);

/** What the fields inside belong to (a workshop's group); unfinished things are kept per scope and field. */
export function UnfinishedScope(props: { readonly name: string; readonly children: ReactNode }) {
  return <Scope value={props.name}>{props.children}</Scope>;
}

export type UnfinishedKind<Value> = {
  /** What an untouched field has; compared by identity, so it must be the same object each time. */
  readonly none: Value;
  /**
   * Reads back what was stored as JSON, null where it makes no sense. Itself null for a secret: that is
   * never stored, so it outlives its field but not a reload.
   */
  readonly restore: ((stored: unknown) => Value | null) | null;
};

/** By key; a field that is not here is untouched. */
const held = new Map<string, unknown>();
const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/**
 * Like useState for something typed; inside a scope it also survives the field.
 *
 * @param field a stable key of what the content belongs to, such as `need/need_3/text`: never words,
 *   which two things can share and which change with a name or the language
 */
export function useUnfinished<Value>(
  field: string,
  kind: UnfinishedKind<Value>,
): readonly [Value, (change: (now: Value) => Value) => void] {
  const scope = useContext(Scope);
  const id = useId();
  const key = scope === null ? id : `unfinished/${scope}/${field}`;
  const { none, restore } = kind;
  const isStored = scope !== null && restore !== null;

  const read = useCallback((): Value => {
    if (!held.has(key)) held.set(key, (isStored && restore(stored(key))) || none);
    // Only this hook writes under this key, and a field keeps one kind of content.
    return held.get(key) as Value;
  }, [key, none, restore, isStored]);

  const write = useCallback(
    (change: (now: Value) => Value) => {
      const next = change(read());
      held.set(key, next);
      if (isStored) store(key, next === none ? null : next);
      for (const watcher of watchers) watcher();
    },
    [key, none, isStored, read],
  );

  useEffect(() => {
    if (scope !== null) return undefined;
    return () => {
      held.delete(key);
    };
  }, [scope, key]);

  return [useSyncExternalStore(watch, read), write];
}

const textKind: UnfinishedKind<string> = {
  none: '',
  restore: (stored) => (typeof stored === 'string' ? stored : null),
};

/** `useUnfinished` for the text of a field. */
export function useUnfinishedText(field: string): readonly [string, (text: string) => void] {
  const [text, write] = useUnfinished(field, textKind);
  return [text, (next) => write(() => next)];
}

function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function store(key: string, content: unknown): void {
  try {
    if (content === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(content));
  } catch {
    // Storage that is full or switched off only costs what a reload takes.
  }
}
