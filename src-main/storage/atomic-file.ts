/**
 * Writes whole files or nothing: a temporary file beside the target, synced, renamed, the folder
 * synced. A failure leaves the old content (or no file) and no half file.
 *
 * Our own, because write-file-atomic does not sync the folder and cannot refuse an existing target.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { refusalOfError, type StorageRefusal, systemCodeOf } from './refusal.ts';

let temporaryCount = 0;

/** A name beside `path`, hidden and unused by any other write of this machine. */
export function temporaryPathFor(path: string): string {
  temporaryCount += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${temporaryCount}.part`);
}

/** Makes a rename in this folder survive a power cut; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Brings a file's content to the disk. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes `bytes` to a new file and syncs it. */
function writeNewFile(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a finished file its name without ever replacing another file.
 *
 * @throws an error with code EEXIST when the name is taken.
 */
export function moveIntoFreeName(from: string, to: string): void {
  try {
    linkSync(from, to);
    unlinkSync(from);
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') throw error;
    // No hard links here (FAT, some network folders): take the name first, then rename over it.
    closeSync(openSync(to, 'wx'));
    try {
      renameSync(from, to);
    } catch (renameError) {
      rmSync(to, { force: true });
      throw renameError;
    }
  }
  syncFolder(dirname(to));
}

/**
 * Puts `bytes` at `path`, whole or not at all.
 *
 * `ifExists: 'refuse'` gives `file-exists` instead of replacing. Refusals are those of the system:
 * `folder-missing`, `disk-full`, `file-no-permission`, `file-read-only`, `disk-error`.
 */
export function writeFileAtomically(
  path: string,
  bytes: Uint8Array | string,
  ifExists: 'replace' | 'refuse' = 'replace',
): Result<null, StorageRefusal> {
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  const temporary = temporaryPathFor(path);
  try {
    writeNewFile(temporary, content);
    if (ifExists === 'refuse') {
      moveIntoFreeName(temporary, path);
    } else {
      renameSync(temporary, path);
      syncFolder(dirname(path));
    }
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    const refusal = refusalOfError(error);
    if (refusal.code !== 'file-missing') return fail(refusal);
    return fail({ code: 'folder-missing', details: refusal.details });
  }
}
