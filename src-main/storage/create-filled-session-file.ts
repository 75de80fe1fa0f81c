import { rmSync } from 'node:fs';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { moveIntoFreeName, temporaryPathFor } from './atomic-file.ts';
import { createSessionFile, type NewSessionFile } from './open-session-file.ts';
import type { StoredOperation } from './operation.ts';
import { refusalOfError, type StorageFailure, type StorageRefusal } from './refusal.ts';
import { isFileThere } from './session-folder.ts';

/**
 * Makes a session file that already holds the given operations: it appears under its name whole, or
 * not at all. An existing file is never replaced (`file-exists`).
 */
export function createFilledSessionFile(
  file: NewSessionFile,
  operations: readonly StoredOperation[],
): Result<null, StorageRefusal | StorageFailure> {
  if (isFileThere(file.path) || isFileThere(`${file.path}-wal`)) {
    return fail({ code: 'file-exists', details: { systemCode: 'EEXIST' } });
  }
  const temporary = temporaryPathFor(file.path);
  const created = createSessionFile({ ...file, path: temporary });
  if (!created.ok) return created;
  const appended = created.value.appendMany(operations);
  const closed = created.value.close();
  const problem = [appended, closed].find((step) => !step.ok);
  if (problem && !problem.ok) {
    discard(temporary);
    return problem;
  }
  try {
    moveIntoFreeName(temporary, file.path);
    return ok(null);
  } catch (error) {
    discard(temporary);
    return fail(refusalOfError(error));
  }
}

function discard(temporary: string): void {
  for (const path of [temporary, `${temporary}-wal`]) rmSync(path, { force: true });
}
