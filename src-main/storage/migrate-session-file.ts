/**
 * Brings a session file of an older version to the newest: on a copy, verified, then renamed over the
 * original. Until that rename the original is whole and untouched but for its own write-ahead file
 * having been folded in. Migrations never change the event rows, so the chain must verify before and after.
 */
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { syncFile, syncFolder, temporaryPathFor } from './atomic-file.ts';
import { connectExclusively, hardenForReading } from './connection.ts';
import { FULL_DEPTH, inspectDatabase } from './inspect.ts';
import { type MigrationRegistry, migrateDatabase } from './migrations/registry.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';

/** Migrates the file at `path`, which has the version `fromVersion`; refuses with nothing changed. */
export function replaceByMigrated(
  path: string,
  registry: MigrationRegistry,
  fromVersion: number,
): Result<null, StorageRefusal> {
  const copy = temporaryPathFor(path);
  try {
    const copied = copyChecked(path, copy, registry, fromVersion);
    const migrated = copied.ok ? migrateCopy(copy, registry, fromVersion) : copied;
    if (!migrated.ok) {
      rmSync(copy, { force: true });
      return migrated;
    }
    syncFile(copy);
    renameSync(copy, path);
    syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal']) rmSync(copy + suffix, { force: true });
    return fail(refusalOfError(error));
  }
}

function copyChecked(
  path: string,
  copy: string,
  registry: MigrationRegistry,
  version: number,
): Result<null, StorageRefusal> {
  const db = connectExclusively(path);
  try {
    const inspected = inspectDatabase(db, registry, version, FULL_DEPTH);
    if (!inspected.ok) return inspected;
    db.prepare('VACUUM INTO ?').run(copy);
    return ok(null);
  } finally {
    // Folds the write-ahead file in: it must not lie beside the migrated file.
    db.close();
  }
}

function migrateCopy(
  copy: string,
  registry: MigrationRegistry,
  fromVersion: number,
): Result<null, StorageRefusal> {
  const db = new Database(copy, { fileMustExist: true, timeout: 0 });
  try {
    hardenForReading(db);
    const before = eventDigest(db);
    db.transaction(() => migrateDatabase(db, registry, fromVersion)).immediate();
    if (eventDigest(db) !== before) return fail(damage('chain', 'migration changed the log'));
    const inspected = inspectDatabase(db, registry, registry.length, FULL_DEPTH);
    if (!inspected.ok) return inspected;
    db.pragma('journal_mode = WAL');
    return ok(null);
  } finally {
    db.close();
  }
}

/** The last hash and the number of events, which together name the whole chain. */
function eventDigest(db: Database.Database): string {
  const row = db
    .prepare('SELECT count(*), (SELECT hash FROM event ORDER BY seq DESC LIMIT 1) FROM event')
    .raw()
    .get();
  return JSON.stringify(row);
}
