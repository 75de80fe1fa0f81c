/*
 * The difference between two versions of one immutable JSON tree, found by reference: a part that
 * kept its reference is unchanged and never entered, so the cost follows the change, not the tree.
 * The same patches keep every window in step and undo an operation.
 *
 * Invariants: (1) apply(before, diff(before, after)) deep-equals after; (2) a part untouched by a
 * patch keeps its reference; (3) patches name plain own keys only, never a prototype's.
 */
import type { Json } from './json.ts';

export type Path = readonly (string | number)[];

/** One change: the value now at `path`, or its removal. An empty path replaces the whole tree. */
export type Patch =
  | { readonly path: Path; readonly value: Json }
  | { readonly path: Path; readonly removed: true };

type Tree = { readonly [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The patches that turn `before` into `after`. Both must be plain JSON. */
export function diff(before: unknown, after: unknown): readonly Patch[] {
  const patches: Patch[] = [];
  collect(before, after, [], patches);
  return patches;
}

function collect(before: unknown, after: unknown, path: Path, patches: Patch[]): void {
  if (Object.is(before, after)) return;
  if (isTree(before) && isTree(after)) {
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(after, key)) patches.push({ path: [...path, key], removed: true });
    }
    for (const key of Object.keys(after)) {
      const next = [...path, key];
      if (Object.hasOwn(before, key)) collect(before[key], after[key], next, patches);
      // Trees hold JSON only (see the header), which the type of a generic tree can't say.
      else patches.push({ path: next, value: after[key] as Json });
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (let index = 0; index < after.length; index += 1) {
      collect(before[index], after[index], [...path, index], patches);
    }
    return;
  }
  // See above: JSON by contract.
  patches.push({ path, value: after as Json });
}

/**
 * The tree with the patches applied; untouched parts keep their reference.
 *
 * @throws Error when a path leads through something that isn't there: the tree is not the one the
 *   patches were made for, and going on would show a wrong workshop.
 */
export function applyPatches<T>(tree: T, patches: readonly Patch[]): T {
  let result: unknown = tree;
  for (const patch of patches) result = applyAt(result, patch, 0);
  // The patches were made between two values of T.
  return result as T;
}

function applyAt(node: unknown, patch: Patch, depth: number): unknown {
  const key = patch.path[depth];
  if (key === undefined) return 'removed' in patch ? undefined : patch.value;
  const isLast = depth === patch.path.length - 1;
  if (Array.isArray(node) && typeof key === 'number' && key < node.length) {
    return node.with(key, applyAt(node[key], patch, depth + 1));
  }
  if (isTree(node) && typeof key === 'string' && key !== '__proto__') {
    if (isLast && 'removed' in patch) {
      const { [key]: _removed, ...rest } = node;
      return rest;
    }
    if (!isLast && !Object.hasOwn(node, key))
      throw new Error(`Patch path is gone: ${patch.path.join('/')}`);
    return { ...node, [key]: applyAt(node[key], patch, depth + 1) };
  }
  throw new Error(`Patch does not fit the tree: ${patch.path.join('/')}`);
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(tree: unknown, path: Path): unknown {
  let node = tree;
  for (const key of path) {
    if (Array.isArray(node) && typeof key === 'number') node = node[key];
    else if (isTree(node) && typeof key === 'string' && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return node;
}

/** Whether two JSON values are equal in content; key order does not matter. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSameJson(value, b[index]));
  }
  if (isTree(a) && isTree(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
    );
  }
  return false;
}
