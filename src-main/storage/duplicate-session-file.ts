/**
 * Copies a session file, open or closed, to a path that does not exist yet. The copy counts only after
 * it was synced, re-opened and verified; then it gets its name and the folder is synced.
 */
import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { moveIntoFreeName, syncFile, temporaryPathFor } from './atomic-file.ts';
import { genesisHashOf } from './chain.ts';
import { hardenForReading } from './connection.ts';
import { copyOperations } from './copy-operations.ts';
import { isHeldElsewhere, isHeldHere, probeFile } from './file-probe.ts';
import { FULL_DEPTH, inspectDatabase, readMeta } from './inspect.ts';
import { type MigrationRegistry, sessionMigrations } from './migrations/registry.ts';
import { buildSessionImage, placeNewSessionFile } from './open-session-file.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';
import type { SessionFile } from './session-file.ts';
import { openImage, readSessionImage } from './session-image.ts';

/** The id of a copy that is to be a workshop of its own. */
export type NewIdentity = { readonly workshopId: string; readonly createdAtMs: number };

/**
 * Copies `from` to `to`.
 *
 * Without `identity` the copy is the same workshop, byte for byte the same log (a backup). With it the
 * log is chained anew under the new id; snapshots are left out, because a state may hold the old id.
 */
export function duplicateSessionFile(
  from: SessionFile | string,
  to: string,
  identity?: NewIdentity,
): Result<null, StorageRefusal> {
  if (existsSync(to) || existsSync(`${to}-wal`)) {
    return fail({ code: 'file-exists', details: { systemCode: 'EEXIST' } });
  }
  const temporary = temporaryPathFor(to);
  try {
    const copied =
      typeof from === 'string' ? copyClosed(from, temporary) : copyOpen(from, temporary);
    if (!copied.ok) return copied;
    const version = copied.value;
    const checked = verifyCopy(temporary, sessionMigrations, version);
    if (!checked.ok) return checked;
    if (identity !== undefined) {
      return placeNewSessionFile(to, rechained(temporary, identity, version));
    }
    syncFile(temporary);
    moveIntoFreeName(temporary, to);
    return ok(null);
  } catch (error) {
    return fail(refusalOfError(error));
  } finally {
    for (const suffix of ['', '-journal', '-wal']) rmSync(temporary + suffix, { force: true });
  }
}

function copyOpen(from: SessionFile, temporary: string): Result<number, StorageRefusal> {
  from.vacuumInto(temporary);
  return ok(sessionMigrations.length);
}

function copyClosed(from: string, temporary: string): Result<number, StorageRefusal> {
  if (isHeldHere(from) || isHeldElsewhere(from)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'SQLITE_BUSY' } });
  }
  const version = probeFile(from, sessionMigrations.length);
  if (!version.ok) return version;
  const { combined, writeAhead } = readSessionImage(from);
  if (writeAhead.isDamaged) return fail(damage('wal', 'unreadable'));
  const db = openImage(combined);
  try {
    const inspected = inspectDatabase(db, sessionMigrations, version.value, FULL_DEPTH);
    if (!inspected.ok) return inspected;
    db.prepare('VACUUM INTO ?').run(temporary);
    return version;
  } finally {
    db.close();
  }
}

/** Re-opens the copy and checks it whole; leaves it in WAL mode like every session file. */
function verifyCopy(
  temporary: string,
  registry: MigrationRegistry,
  version: number,
): Result<null, StorageRefusal> {
  const db = new Database(temporary, { fileMustExist: true, timeout: 0 });
  try {
    hardenForReading(db);
    const inspected = inspectDatabase(db, registry, version, FULL_DEPTH);
    if (!inspected.ok) return inspected;
    db.pragma('journal_mode = WAL');
    return ok(null);
  } finally {
    db.close();
  }
}

/** The same operations under another workshop's genesis, as the bytes of a new file. */
function rechained(path: string, identity: NewIdentity, version: number): Buffer {
  const source = openImage(readSessionImage(path).combined);
  try {
    const sourceMeta = readMeta(source);
    if (sourceMeta === null) throw new Error('The copy was verified and has a meta row.');
    const registry = sessionMigrations.slice(0, version);
    const { workshopId, createdAtMs } = identity;
    return buildSessionImage(workshopId, createdAtMs, registry, (target) => {
      const genesis = { seq: 0, hash: sourceMeta.genesisHash };
      copyOperations(source, genesis, target, genesisHashOf(workshopId, createdAtMs));
    });
  } finally {
    source.close();
  }
}
