/** Session files as entries of a folder: listed, looked for, renamed; their content is not read. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { moveIntoFreeName, syncFolder } from './atomic-file.ts';
import { isHeldElsewhere, isHeldHere, writeAheadBytes } from './file-probe.ts';
import { openSessionFile } from './open-session-file.ts';
import { refusalOfError, type StorageRefusal } from './refusal.ts';

/** With the dot; what a session file's name ends in. */
export const sessionFileEnding = '.tsunagi';

/** Makes a folder and those above it where they are missing. */
export function ensureFolder(folder: string): Result<null, StorageRefusal> {
  try {
    mkdirSync(folder, { recursive: true });
    return ok(null);
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

/** True when a file (no folder) stands at `path` and may be seen. */
export function isFileThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The session files of a folder by name, newest change first; none when it cannot be read. */
export function listSessionFiles(
  folder: string,
): readonly { readonly path: string; readonly changedAtMs: number }[] {
  const found: { readonly path: string; readonly changedAtMs: number }[] = [];
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const isSession = entry.name.endsWith(sessionFileEnding) && !entry.name.startsWith('.');
      if (!entry.isFile() || !isSession) continue;
      const path = join(folder, entry.name);
      found.push({ path, changedAtMs: statSync(path).mtimeMs });
    }
  } catch {
    // A folder that is not there or went away holds nothing to list.
  }
  return found.sort((one, other) => other.changedAtMs - one.changedAtMs);
}

/**
 * Renames a closed session file; never replaces another.
 *
 * A write-ahead file left by a crash is folded in first, because it belongs to the old name.
 */
export function renameSessionFile(from: string, to: string): Result<null, StorageRefusal> {
  if (isHeldHere(from) || isHeldElsewhere(from)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'SQLITE_BUSY' } });
  }
  try {
    if (writeAheadBytes(from) !== null) {
      const opened = openSessionFile(from);
      if (!opened.ok) return opened;
      opened.value.close();
    }
    if (writeAheadBytes(to) !== null) {
      return fail({ code: 'file-exists', details: { systemCode: 'EEXIST' } });
    }
    moveIntoFreeName(from, to);
    syncFolder(dirname(from));
    return ok(null);
  } catch (error) {
    return fail(refusalOfError(error));
  }
}
