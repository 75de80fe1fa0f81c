/**
 * A session file read into memory, with the committed part of its write-ahead file applied: judged,
 * copied and rescued without a byte written beside the original. Costs the file's size in memory.
 */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { hardenForReading } from './connection.ts';
import { applyWriteAhead, type WriteAheadVerdict } from './write-ahead-file.ts';

export type SessionImage = {
  readonly main: Buffer;
  /** `main` with the committed frames; the same buffer when there are none. */
  readonly combined: Buffer;
  readonly writeAhead: WriteAheadVerdict;
};

const NO_WRITE_AHEAD: WriteAheadVerdict = {
  frames: 0,
  droppedFrames: 0,
  isTailTorn: false,
  isDamaged: false,
};

/**
 * Reads both files.
 *
 * The caller makes sure that nobody holds the file; in this process reading would drop its locks.
 *
 * @throws the error of `fs` when the main file cannot be read.
 */
export function readSessionImage(path: string): SessionImage {
  const main = readFileSync(path);
  let wal: Buffer | null = null;
  try {
    wal = readFileSync(`${path}-wal`);
  } catch {
    // No write-ahead file is the ordinary case.
  }
  if (wal === null) return { main, combined: main, writeAhead: NO_WRITE_AHEAD };
  const { image, verdict } = applyWriteAhead(main, wal);
  return { main, combined: image, writeAhead: verdict };
}

/** The same bytes with the journal mode in the header set: 1 rollback, 2 write-ahead. */
export function withJournalMode(image: Buffer, mode: 1 | 2): Buffer {
  const copy = Buffer.from(image);
  if (copy.length >= 20) {
    copy[18] = mode;
    copy[19] = mode;
  }
  return copy;
}

/**
 * Opens an image as a database in memory; only for images whose header was judged before.
 *
 * @throws SqliteError when the bytes are no database at all.
 */
export function openImage(image: Buffer): Database.Database {
  const isWriteAhead = image[18] === 2 && image[19] === 2;
  // A database in memory cannot be in WAL mode. Other values stay, so that damage there is seen.
  const db = new Database(isWriteAhead ? withJournalMode(image, 1) : Buffer.from(image));
  hardenForReading(db);
  return db;
}
