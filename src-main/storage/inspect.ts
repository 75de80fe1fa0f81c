/**
 * The checks an open database must pass to count as a session file, in their order. Works on any
 * handle: the live connection or an image in memory. Changes nothing.
 */
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import {
  type ChainPoint,
  type ChainVerdict,
  genesisHashOf,
  type Meta,
  snapshotHashOf,
  verifyChain,
} from './chain.ts';
import { type MigrationRegistry, migrateDatabase } from './migrations/registry.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';

export type SnapshotRow = {
  readonly seq: number;
  readonly chainHash: string;
  readonly state: string;
};

/** What a sound session file turned out to hold. */
export type Inspection = {
  readonly meta: Meta;
  readonly head: ChainPoint;
  /** False when only the events after the newest sound snapshot were verified. */
  readonly isWholeChainVerified: boolean;
};

type SchemaRow = {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
};

const expectedSchemas = new WeakMap<MigrationRegistry, Map<number, string>>();

function schemaTextOf(db: Database.Database): string {
  const rows = db
    .prepare<[], SchemaRow>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return JSON.stringify(rows.map((row) => [row.type, row.name, row.tbl_name, row.sql]));
}

/** The schema a file of `version` must have, made by running the frozen migrations in memory. */
function expectedSchema(registry: MigrationRegistry, version: number): string {
  const known = expectedSchemas.get(registry) ?? new Map<number, string>();
  expectedSchemas.set(registry, known);
  const cached = known.get(version);
  if (cached !== undefined) return cached;
  const db = new Database(':memory:');
  try {
    migrateDatabase(db, registry.slice(0, version), 0);
    const text = schemaTextOf(db);
    known.set(version, text);
    return text;
  } finally {
    db.close();
  }
}

/** Null when SQLite finds the structure sound, else its first complaint. */
export function faultOfStructure(db: Database.Database, depth: 'quick' | 'full'): string | null {
  const answer = db.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', {
    simple: true,
  });
  return answer === 'ok' ? null : String(answer);
}

/** The meta row when it is there and agrees with its own hash, else null. */
export function readMeta(db: Database.Database): Meta | null {
  const row = db
    .prepare<[], { workshop_id: unknown; created_ms: unknown; genesis_hash: unknown }>(
      'SELECT workshop_id, created_ms, genesis_hash FROM meta WHERE id = 1',
    )
    .get();
  if (row === undefined) return null;
  const { workshop_id: workshopId, created_ms: createdAtMs, genesis_hash: genesisHash } = row;
  if (typeof workshopId !== 'string' || typeof createdAtMs !== 'number') return null;
  if (genesisHash !== genesisHashOf(workshopId, createdAtMs)) return null;
  return { workshopId, createdAtMs, genesisHash };
}

/** Snapshots whose own hash is right and whose place in the chain exists, newest first. */
export function readSoundSnapshots(db: Database.Database): {
  readonly sound: readonly SnapshotRow[];
  readonly broken: number;
} {
  const sound: SnapshotRow[] = [];
  let seen = 0;
  try {
    const hashAt = db.prepare<[number], string>('SELECT hash FROM event WHERE seq = ?').pluck();
    const rows = db
      .prepare<[], { seq: number; chain_hash: string; hash: string; state: string }>(
        'SELECT seq, chain_hash, hash, state FROM snapshot ORDER BY seq DESC',
      )
      .all();
    for (const { seq, chain_hash: chainHash, hash, state } of rows) {
      seen += 1;
      const isSound =
        hash === snapshotHashOf(seq, chainHash, state) && hashAt.get(seq) === chainHash;
      if (isSound) sound.push({ seq, chainHash, state });
    }
  } catch {
    // Snapshots are derived data: unreadable ones are simply not there.
    return { sound: [], broken: seen + 1 };
  }
  return { sound, broken: seen - sound.length };
}

export function damageOfChain(verdict: ChainVerdict, operationsBefore: number): StorageRefusal {
  if (verdict.kind === 'whole') throw new Error('A whole chain has no damage to tell.');
  const whole = operationsBefore + verdict.operations;
  return damage('chain', verdict.why, verdict.seq, whole);
}

export type Depth = {
  readonly structure: 'quick' | 'full';
  /** Up to this many events the whole chain is verified even when a snapshot could shorten it. */
  readonly wholeChainUpTo: number;
};

/** Everything, whatever the size. */
export const FULL_DEPTH: Depth = { structure: 'full', wholeChainUpTo: Number.POSITIVE_INFINITY };

/** Structure, exact schema (no foreign trigger or view), meta row and chain, in this order. */
export function inspectDatabase(
  db: Database.Database,
  registry: MigrationRegistry,
  version: number,
  depth: Depth,
): Result<Inspection, StorageRefusal> {
  try {
    const structureFault = faultOfStructure(db, depth.structure);
    if (structureFault !== null) return fail(damageOfStructure(db, structureFault));
    if (schemaTextOf(db) !== expectedSchema(registry, version)) {
      return fail({ code: 'file-foreign', details: { what: 'schema', remark: 'not ours' } });
    }
    const meta = readMeta(db);
    if (meta === null) return fail(damage('meta', 'meta'));
    return inspectChain(db, meta, depth);
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

function inspectChain(
  db: Database.Database,
  meta: Meta,
  depth: Depth,
): Result<Inspection, StorageRefusal> {
  const genesis: ChainPoint = { seq: 0, hash: meta.genesisHash };
  const headSeq = Number(db.prepare('SELECT max(seq) FROM event').pluck().get() ?? 0);
  const snapshot = headSeq > depth.wholeChainUpTo ? readSoundSnapshots(db).sound[0] : undefined;
  const from = snapshot === undefined ? genesis : { seq: snapshot.seq, hash: snapshot.chainHash };
  const verdict = verifyChain(db, from);
  if (verdict.kind === 'whole') {
    const isWholeChainVerified = snapshot === undefined;
    return ok({ meta, head: verdict.head, isWholeChainVerified });
  }
  const full = snapshot === undefined ? verdict : verifyChain(db, genesis);
  return fail(damageOfChain(full, 0));
}

/** Says as much as can be said about a file whose structure is broken. */
function damageOfStructure(db: Database.Database, remark: string): StorageRefusal {
  try {
    const meta = readMeta(db);
    if (meta !== null) {
      const verdict = verifyChain(db, { seq: 0, hash: meta.genesisHash });
      const seq = verdict.kind === 'broken' ? verdict.seq : null;
      return damage('structure', remark, seq, verdict.operations);
    }
  } catch {
    // Too broken to read even the meta row: the bare remark must do.
  }
  return damage('structure', remark);
}
