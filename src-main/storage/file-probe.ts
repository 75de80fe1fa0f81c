/**
 * Looks at a session file from outside, before SQLite may touch it: is it there, is it ours by its
 * first hundred bytes, may we write it, does somebody else hold it. Writes nothing.
 *
 * It also keeps the list of the files this process holds. POSIX drops ALL locks a process has on a
 * file when any descriptor of it is closed, so no code may read an open session file through `fs`.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { damage, refusalOfError, type StorageRefusal, systemCodeOf } from './refusal.ts';

/** "TSNG" in ASCII: SQLite's application_id of a session file. */
export const APPLICATION_ID = 0x54534e47;

/** Bytes 0-15 of every SQLite file. */
const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER_BYTES = 100;

const heldFiles = new Set<string>();

/** Names a file whatever path leads to it; null when there is no such file. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return ino === 0n ? realpathSync(path) : `${dev}:${ino}`;
  } catch {
    return null;
  }
}

export function isHeldHere(path: string): boolean {
  const identity = fileIdentity(path);
  return identity !== null && heldFiles.has(identity);
}

export function hold(identity: string): void {
  heldFiles.add(identity);
}

export function release(identity: string): void {
  heldFiles.delete(identity);
}

/** Reads at most the first hundred bytes. */
function readHeader(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

function looksLike(header: Buffer): 'empty' | 'zip' | 'html' | 'other' {
  if (header.length === 0) return 'empty';
  if (header.subarray(0, 2).toString('latin1') === 'PK') return 'zip';
  const text = header
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return text.startsWith('<!doctype') || text.startsWith('<html') ? 'html' : 'other';
}

/**
 * Judges the first bytes of a file.
 *
 * Gives the file version, 1 ... `ownVersion`; refuses everything that is not a session file this
 * program can read. A header with our application id but a broken magic counts as damage.
 */
export function judgeHeader(header: Buffer, ownVersion: number): Result<number, StorageRefusal> {
  const isWholeHeader = header.length === HEADER_BYTES;
  const isOurs = isWholeHeader && header.readUInt32BE(68) === APPLICATION_ID;
  if (!header.subarray(0, 16).equals(SQLITE_MAGIC)) {
    if (isOurs) return fail(damage('header', 'magic'));
    return fail({ code: 'file-not-tsunagi', details: { looksLike: looksLike(header) } });
  }
  if (!isWholeHeader) return fail(damage('header', 'short'));
  if (!isOurs) {
    const remark = `application_id ${header.readUInt32BE(68)}`;
    return fail({ code: 'file-foreign', details: { what: 'application', remark } });
  }
  const fileVersion = header.readUInt32BE(60);
  if (fileVersion > ownVersion) {
    return fail({ code: 'file-newer', details: { fileVersion, ownVersion } });
  }
  if (fileVersion < 1) {
    return fail({ code: 'file-foreign', details: { what: 'version', remark: '0' } });
  }
  return ok(fileVersion);
}

/** Existence, kind, and header of the file at `path`; gives its file version. */
export function probeFile(path: string, ownVersion: number): Result<number, StorageRefusal> {
  try {
    if (!existsSync(dirname(path))) {
      return fail({ code: 'folder-missing', details: { systemCode: 'ENOENT' } });
    }
    if (statSync(path).isDirectory()) {
      return fail({ code: 'file-not-tsunagi', details: { looksLike: 'folder' } });
    }
    return judgeHeader(readHeader(path), ownVersion);
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

/** Refuses unless both the file and its folder (for the write-ahead file) may be written. */
export function probeWritable(path: string): Result<null, StorageRefusal> {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    const systemCode = systemCodeOf(error);
    return fail({ code: 'file-read-only', details: { systemCode } });
  }
  try {
    accessSync(dirname(path), constants.W_OK);
    return ok(null);
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

/** Size of the write-ahead file beside a session file; null when there is none. */
export function writeAheadBytes(path: string): number | null {
  try {
    return statSync(`${path}-wal`).size;
  } catch {
    return null;
  }
}

/** True when a rollback journal stands beside the file; ours never has one. */
export function hasJournal(path: string): boolean {
  try {
    return statSync(`${path}-journal`).size > 0;
  } catch {
    return false;
  }
}

/**
 * Tells whether another process holds the session file.
 *
 * A holder always has a write-ahead file (it works in exclusive WAL mode), so without one nothing is
 * opened at all. SQLite leaves a shared-memory file behind when it only reads; it is removed again.
 */
export function isHeldElsewhere(path: string): boolean {
  if (writeAheadBytes(path) === null) return false;
  const sharedMemory = `${path}-shm`;
  const hadSharedMemory = existsSync(sharedMemory);
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
    db.pragma('schema_version');
    return false;
  } catch (error) {
    return systemCodeOf(error).startsWith('SQLITE_BUSY');
  } finally {
    db?.close();
    if (!hadSharedMemory) rmSync(sharedMemory, { force: true });
  }
}
