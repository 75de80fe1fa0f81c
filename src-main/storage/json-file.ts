import { readFileSync, renameSync } from 'node:fs';
import type { Json } from '../../src-shared/kernel/json.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { refusalOfError, type StorageRefusal } from './refusal.ts';

export type JsonFileContent<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'missing' }
  /** Unusable; put aside under `keptAs` so that the next write does not destroy it (null: could not). */
  | { readonly kind: 'damaged'; readonly keptAs: string | null };

/**
 * Reads a small JSON file of the program's own (settings, lists).
 *
 * `parse` turns what stands there into a T, or null when it is not one. A damaged file is renamed to
 * `<path>.damaged` (replacing an earlier one). Refuses only when the file cannot be read at all.
 */
export function readJsonFile<T>(
  path: string,
  parse: (content: unknown) => T | null,
): Result<JsonFileContent<T>, StorageRefusal> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const refusal = refusalOfError(error);
    return refusal.code === 'file-missing' ? ok({ kind: 'missing' }) : fail(refusal);
  }
  const value = parseSafely(text, parse);
  return ok(value === null ? { kind: 'damaged', keptAs: putAside(path) } : { kind: 'read', value });
}

function parseSafely<T>(text: string, parse: (content: unknown) => T | null): T | null {
  try {
    return parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function putAside(path: string): string | null {
  const keptAs = `${path}.damaged`;
  try {
    renameSync(path, keptAs);
    return keptAs;
  } catch {
    return null;
  }
}

/** Writes a JSON file, whole or not at all. */
export function writeJsonFile(path: string, value: Json): Result<null, StorageRefusal> {
  return writeFileAtomically(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Reads a JSON file that came with the program or from elsewhere; it is never moved or changed. Null: no JSON. */
export function readForeignJson(path: string): Result<unknown, StorageRefusal> {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return error instanceof SyntaxError ? ok(null) : fail(refusalOfError(error));
  }
}
