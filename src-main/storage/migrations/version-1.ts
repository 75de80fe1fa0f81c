import type { Database } from 'better-sqlite3';

/**
 * Version 1 of the session file: the event log, its snapshots, and who it belongs to.
 *
 * FROZEN once released: later versions add a file beside this one. Nothing is imported but the
 * handle's type. The hashes stand before `body`, so that they never lie on an overflow page.
 */
const STATEMENTS = [
  `CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  op_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  wall_ms INTEGER NOT NULL,
  type TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (op_id, part)
) STRICT`,
  `CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  workshop_id TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  genesis_hash TEXT NOT NULL
) STRICT`,
  `CREATE TABLE snapshot (
  seq INTEGER PRIMARY KEY,
  chain_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT`,
  `CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END`,
  `CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END`,
  `CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'meta is written once'); END`,
  `CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'meta is written once'); END`,
];

/** Brings an empty database to version 1. */
export function migrateToVersion1(db: Database): void {
  for (const statement of STATEMENTS) db.exec(statement);
}
