/**
 * Makes and opens session files: all checks before the first write, in the order of
 * reliability.md 2.1. A refused file is not changed by a byte.
 *
 * How much of the chain is verified while somebody waits, by measurement (2 cores, 100,000 events of
 * 410 bytes, 41 MB): quick_check 40-57 ms, the whole chain 370-450 ms (4 µs an event: reading 3,
 * SHA-256 1), integrity_check 130-150 ms. With a snapshot the goal is 100 ms, so above
 * WHOLE_CHAIN_UP_TO events only those after the newest sound snapshot are verified here, the snapshot
 * being bound to the chain by the hash it stores; the rest is `verifyWholeChain`, in the background
 * and in `checkSessionFile`. Without a snapshot the whole chain is verified, whatever it costs.
 *
 * After a crash a write-ahead file is left. SQLite would fold it into the main file as soon as a
 * connection closes, so the two are first judged together in memory; only when they fit and are whole
 * does a connection touch them. A write-ahead file of another session is refused, not applied.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { genesisHashOf, isSelfConsistent, readEventRows } from './chain.ts';
import { connectExclusively, prepareForWriting } from './connection.ts';
import {
  APPLICATION_ID,
  hasJournal,
  isHeldElsewhere,
  isHeldHere,
  probeFile,
  probeWritable,
  writeAheadBytes,
} from './file-probe.ts';
import { type Depth, FULL_DEPTH, inspectDatabase, readMeta } from './inspect.ts';
import { replaceByMigrated } from './migrate-session-file.ts';
import {
  type MigrationRegistry,
  migrateDatabase,
  ownVersionOf,
  sessionMigrations,
} from './migrations/registry.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';
import { type CheckedConnection, type Recovery, SessionFile } from './session-file.ts';
import { openImage, readSessionImage, withJournalMode } from './session-image.ts';

/** Events whose chain is verified at opening even when a snapshot exists; 10,000 cost about 40 ms. */
const WHOLE_CHAIN_UP_TO = 10_000;
/** Up to this size opening compares the indexes with the table too (about 3 ms a megabyte). */
const FULL_STRUCTURE_UP_TO_BYTES = 8_000_000;

export type NewSessionFile = {
  readonly path: string;
  readonly workshopId: string;
  readonly createdAtMs: number;
};

export type OpenOptions = {
  /** Another registry than the program's own; for tests of migration. */
  readonly registry?: MigrationRegistry;
};

/** An empty session file as bytes, or filled by `fill` before it is turned into bytes. */
export function buildSessionImage(
  workshopId: string,
  createdAtMs: number,
  registry: MigrationRegistry,
  fill?: (db: Database.Database) => void,
): Buffer {
  const db = new Database(':memory:');
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrateDatabase(db, registry, 0);
    db.prepare(
      'INSERT INTO meta (id, workshop_id, created_ms, genesis_hash) VALUES (1, ?, ?, ?)',
    ).run(workshopId, createdAtMs, genesisHashOf(workshopId, createdAtMs));
    fill?.(db);
    return withJournalMode(db.serialize(), 2);
  } finally {
    db.close();
  }
}

/** Puts a whole image at a free path; refuses when the name, or a left write-ahead file, is there. */
export function placeNewSessionFile(path: string, image: Buffer): Result<null, StorageRefusal> {
  for (const taken of [path, `${path}-wal`, `${path}-journal`]) {
    if (existsSync(taken)) {
      // A write-ahead file without its main file would be applied to the new one.
      return fail({ code: 'file-exists', details: { systemCode: 'EEXIST' } });
    }
  }
  return writeFileAtomically(path, image, 'refuse');
}

/**
 * Makes a new session file and opens it.
 *
 * Never overwrites; a failure leaves no half file.
 */
export function createSessionFile(
  file: NewSessionFile,
  options: OpenOptions = {},
): Result<SessionFile, StorageRefusal> {
  const registry = options.registry ?? sessionMigrations;
  const image = buildSessionImage(file.workshopId, file.createdAtMs, registry);
  const placed = placeNewSessionFile(file.path, image);
  if (!placed.ok) return placed;
  const opened = openSessionFile(file.path, options);
  if (!opened.ok && opened.failure.code !== 'file-already-open') {
    rmSync(file.path, { force: true });
  }
  return opened;
}

/** Opens a session file for writing, or says why not. See the head of this file for the checks. */
export function openSessionFile(
  path: string,
  options: OpenOptions = {},
): Result<SessionFile, StorageRefusal> {
  const checked = openChecked(path, options.registry ?? sessionMigrations);
  return checked.ok ? ok(new SessionFile(checked.value)) : checked;
}

function openChecked(
  path: string,
  registry: MigrationRegistry,
): Result<CheckedConnection, StorageRefusal> {
  if (isHeldHere(path)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'own-process' } });
  }
  const version = probeFile(path, ownVersionOf(registry));
  if (!version.ok) return version;
  if (hasJournal(path)) {
    return fail({ code: 'file-foreign', details: { what: 'journal', remark: '-journal' } });
  }
  const writable = probeWritable(path);
  if (!writable.ok) return writable;
  const recovery = judgeWriteAhead(path, registry, version.value);
  if (!recovery.ok) return recovery;

  if (version.value < registry.length) {
    const migrated = replaceByMigrated(path, registry, version.value);
    if (!migrated.ok) return migrated;
  }
  return connectAndCheck(path, registry, recovery.value);
}

/** Decides in memory whether a write-ahead file left by a crash may be applied. */
function judgeWriteAhead(
  path: string,
  registry: MigrationRegistry,
  version: number,
): Result<Recovery, StorageRefusal> {
  if ((writeAheadBytes(path) ?? 0) === 0) return ok({ kind: 'clean' });
  if (isHeldElsewhere(path)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'SQLITE_BUSY' } });
  }
  try {
    const { main, combined, writeAhead } = readSessionImage(path);
    const judged = judgeImage(combined, registry, version);
    if (!judged.ok || writeAhead.isDamaged) {
      const wholeMain = combined === main ? null : countWhole(main, registry, version);
      const wholeBefore = judged.ok ? judged.value : wholeMain;
      if (wholeBefore === null && !judged.ok) return judged;
      return fail(damage('wal', 'unreadable or foreign', null, wholeBefore));
    }
    if (!isContinuation(main, combined)) {
      return fail(damage('wal', 'other session', null, countWhole(main, registry, version)));
    }
    const { frames, droppedFrames, isTailTorn } = writeAhead;
    return ok({ kind: 'after-crash', frames, droppedFrames, isTailTorn });
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

/** Judges a file image; gives the number of its events. */
function judgeImage(
  image: Buffer,
  registry: MigrationRegistry,
  version: number,
): Result<number, StorageRefusal> {
  const db = openImage(image);
  try {
    const inspected = inspectDatabase(db, registry, version, FULL_DEPTH);
    return inspected.ok ? ok(countOperations(db)) : inspected;
  } finally {
    db.close();
  }
}

function countOperations(db: Database.Database): number {
  return Number(db.prepare('SELECT count(*) FROM event WHERE part = 0').pluck().get());
}

function countWhole(image: Buffer, registry: MigrationRegistry, version: number): number | null {
  try {
    const judged = judgeImage(image, registry, version);
    return judged.ok ? judged.value : null;
  } catch {
    return null;
  }
}

/**
 * True unless the main file shows, by a readable meta row or event, that the combined image belongs to
 * another history. A main file that a crash left half checkpointed may be unreadable: that is no proof.
 */
function isContinuation(main: Buffer, combined: Buffer): boolean {
  if (main === combined) return true;
  const before = openImage(main);
  const after = openImage(combined);
  try {
    const meta = readMeta(before);
    if (meta !== null && readMeta(after)?.genesisHash !== meta.genesisHash) return false;
    const lastSeq = Number(before.prepare('SELECT max(seq) FROM event').pluck().get() ?? 0);
    const last = readEventRows(before, lastSeq - 1, 1)[0];
    if (last === undefined || !isSelfConsistent(last)) return true;
    return readEventRows(after, last[0] - 1, 1)[0]?.[9] === last[9];
  } catch {
    return true;
  } finally {
    before.close();
    after.close();
  }
}

function connectAndCheck(
  path: string,
  registry: MigrationRegistry,
  recovery: Recovery,
): Result<CheckedConnection, StorageRefusal> {
  let db: Database.Database | null = null;
  try {
    const isSmall = statSync(path).size <= FULL_STRUCTURE_UP_TO_BYTES;
    const structure = isSmall ? 'full' : 'quick';
    const depth: Depth = { structure, wholeChainUpTo: WHOLE_CHAIN_UP_TO };
    db = connectExclusively(path);
    const inspected = inspectDatabase(db, registry, registry.length, depth);
    if (!inspected.ok) {
      db.close();
      return inspected;
    }
    prepareForWriting(db);
    return ok({ db, path, recovery, ...inspected.value });
  } catch (error) {
    db?.close();
    return fail(refusalOfError(error));
  }
}

/**
 * After a write of unknown outcome: lets the troubled connection go and opens the file anew, with all
 * checks. The old object is closed for good; this may be called with it again after a refusal.
 *
 * Send every operation that was not acknowledged again afterwards, in order, with the same opId. While
 * the disk stays full or away this refuses; keep the operations in a `Spill` meanwhile. Never delete the
 * file: an I/O error can look like damage (`file-damaged`) until the disk is back.
 */
export function reopenAfterTrouble(
  session: SessionFile,
  options: OpenOptions = {},
): Result<SessionFile, StorageRefusal> {
  session.close();
  return openSessionFile(session.path, options);
}
