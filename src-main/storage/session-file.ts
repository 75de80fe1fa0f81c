/**
 * One open session file: the only writer of its log. It knows operations, their order and their hash
 * chain; it does not know what an event means.
 *
 * Invariants: (1) an operation is in the file whole or not at all; (2) an operation id is in the file
 * at most once (UNIQUE); (3) `headSeq` moves only after a commit returned; (4) after a write whose
 * outcome is unknown nothing more is written: the caller re-opens and sends the same opId again.
 *
 * Speed: an append is one prepared INSERT; the head of the chain is kept in memory and duplicates are
 * found by the UNIQUE constraint, so nothing is read before writing.
 */
import type { Database, Statement } from 'better-sqlite3';
import type { Json } from '../../src-shared/kernel/json.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import {
  type ChainPoint,
  type ChainVerdict,
  EVENT_COLUMNS,
  type EventRow,
  eventHashOf,
  type Meta,
  readEventRows,
  snapshotHashOf,
  walkChain,
} from './chain.ts';
import { fileIdentity, hold, release } from './file-probe.ts';
import { readSoundSnapshots } from './inspect.ts';
import {
  faultOfOperation,
  type SequencedOperation,
  type StoredEvent,
  type StoredOperation,
} from './operation.ts';
import { contentOf, operationOfRows } from './operation-rows.ts';
import { failure, failureOfError, type StorageFailure, systemCodeOf } from './refusal.ts';

export type AppendOutcome = {
  readonly kind: 'appended' | 'already-there';
  readonly firstSeq: number;
  readonly lastSeq: number;
};

/**
 * How the file was found at opening.
 *
 * `droppedFrames`: pages of a write that never committed, left out. `isTailTorn`: the newest write does
 * not verify and was left out; if it had been acknowledged its sender still has it, so say so.
 */
export type Recovery =
  | { readonly kind: 'clean' }
  | {
      readonly kind: 'after-crash';
      readonly frames: number;
      readonly droppedFrames: number;
      readonly isTailTorn: boolean;
    };

/** What a connection needs to become a session file; made by open-session-file.ts after its checks. */
export type CheckedConnection = {
  readonly db: Database;
  readonly path: string;
  readonly meta: Meta;
  readonly head: ChainPoint;
  readonly isWholeChainVerified: boolean;
  readonly recovery: Recovery;
};

const SNAPSHOTS_KEPT = 2;
const READ_PAGE_EVENTS = 1_000;

type InsertParameters = [
  number,
  string,
  number,
  number,
  string,
  string,
  number,
  string,
  string,
  string,
  string,
];

class OperationIdReused extends Error {}

export class SessionFile {
  readonly path: string;
  readonly workshopId: string;
  readonly createdAtMs: number;
  /** How the file was found at opening. */
  readonly recovery: Recovery;
  /**
   * False when opening verified only the events after the newest snapshot (large files): run
   * `verifyWholeChain` in the background then.
   */
  readonly isWholeChainVerified: boolean;
  readonly #db: Database;
  readonly #meta: Meta;
  readonly #identity: string;
  readonly #insert: Statement<InsertParameters>;
  readonly #find: Statement<[string], number>;
  #head: ChainPoint;
  #state: 'open' | 'troubled' | 'closed' = 'open';

  constructor(checked: CheckedConnection) {
    const { db, path, meta } = checked;
    const identity = fileIdentity(path);
    if (identity === null) throw new Error('The session file went away while it was opened.');
    this.path = path;
    this.workshopId = meta.workshopId;
    this.createdAtMs = meta.createdAtMs;
    this.recovery = checked.recovery;
    this.isWholeChainVerified = checked.isWholeChainVerified;
    this.#db = db;
    this.#meta = meta;
    this.#head = checked.head;
    this.#identity = identity;
    this.#insert = db.prepare(
      `INSERT INTO event (${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#find = db.prepare('SELECT seq FROM event WHERE op_id = ? LIMIT 1');
    hold(identity);
  }

  /** Seq of the last committed event; 0 for a new file. */
  get headSeq(): number {
    return this.#head.seq;
  }

  /** True after a write of unknown outcome; only `reopenAfterTrouble` leads on. */
  get needsReopening(): boolean {
    return this.#state === 'troubled';
  }

  /** The newest sound snapshot; a broken one is passed over, null when there is none. */
  latestSnapshot(): { readonly seq: number; readonly state: unknown } | null {
    for (const row of readSoundSnapshots(this.#db).sound) {
      try {
        return { seq: row.seq, state: JSON.parse(row.state) };
      } catch {
        // The hash was right but the text is no JSON: not ours to use.
      }
    }
    return null;
  }

  /**
   * The operations whose last event stands after `seq`, in order; 0 gives all.
   *
   * Read in pages, so that writing may go on while a caller iterates; what is appended meanwhile is seen.
   *
   * @throws SqliteError when the disk fails while reading.
   */
  *operationsAfter(seq: number): Generator<SequencedOperation, void, void> {
    let at = seq;
    const straddling = readEventRows(this.#db, seq, 1)[0];
    if (straddling !== undefined) at = seq - straddling[2];
    let rows: EventRow[] = [];
    for (;;) {
      const page = readEventRows(this.#db, at, READ_PAGE_EVENTS);
      if (page.length === 0) return;
      for (const row of page) {
        at = row[0];
        rows.push(row);
        if (row[2] === row[3] - 1) {
          yield operationOfRows(rows);
          rows = [];
        }
      }
    }
  }

  /**
   * Stores one operation in one transaction; returns after the disk has it.
   *
   * The same opId again gives `already-there` without writing; with another content the failure
   * `op-id-reused`. For the meaning of the other failures see `StorageFailure`.
   */
  append(operation: StoredOperation): Result<AppendOutcome, StorageFailure> {
    const outcomes = this.appendMany([operation]);
    if (!outcomes.ok) return outcomes;
    const outcome = outcomes.value[0];
    if (outcome === undefined) throw new Error('appendMany answers each operation.');
    return ok(outcome);
  }

  /** Stores operations in one commit, all or none; answers in their order. */
  appendMany(
    operations: readonly StoredOperation[],
  ): Result<readonly AppendOutcome[], StorageFailure> {
    if (this.#state === 'closed') return fail(failure('closed'));
    if (this.#state === 'troubled') return fail(failure('needs-reopening'));
    let events = 0;
    for (const operation of operations) {
      const fault = faultOfOperation(operation);
      if (fault !== null) return fail(failure('operation-invalid', fault));
      events += operation.events.length;
    }
    if (events === 0) return ok([]);
    try {
      // One event is one statement, which is a transaction of its own.
      return ok(events === 1 ? this.#write(operations) : this.#writeInTransaction(operations));
    } catch (error) {
      if (error instanceof OperationIdReused) return fail(failure('op-id-reused', error.message));
      this.#state = 'troubled';
      return fail(failureOfError(error));
    }
  }

  #writeInTransaction(operations: readonly StoredOperation[]): readonly AppendOutcome[] {
    const before = this.#head;
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const outcomes = this.#write(operations);
      this.#db.exec('COMMIT');
      return outcomes;
    } catch (error) {
      this.#head = before;
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  #write(operations: readonly StoredOperation[]): readonly AppendOutcome[] {
    return operations.map((operation) => {
      const firstSeq = this.#head.seq + 1;
      try {
        this.#head = this.#insertEvents(operation, this.#head);
        return { kind: 'appended', firstSeq, lastSeq: this.#head.seq };
      } catch (error) {
        if (systemCodeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
        return this.#recognise(operation);
      }
    });
  }

  #insertEvents(operation: StoredOperation, head: ChainPoint): ChainPoint {
    const { opId, actor, command, atMs, events } = operation;
    const parts = events.length;
    let { seq, hash: previous } = head;
    for (let part = 0; part < parts; part += 1) {
      const event = eventAt(operation, part);
      seq += 1;
      const body = JSON.stringify(event.body);
      const type = event.type;
      const own = eventHashOf(seq, opId, part, parts, actor, command, atMs, type, previous, body);
      this.#insert.run(seq, opId, part, parts, actor, command, atMs, type, previous, own, body);
      previous = own;
    }
    return { seq, hash: previous };
  }

  /**
   * The stored operation with this id, or null. Ask before deciding a re-sent command anew: a decision
   * taken twice may make other events, which `append` refuses as `op-id-reused`.
   *
   * @throws SqliteError when the disk fails while reading.
   */
  findOperation(opId: string): SequencedOperation | null {
    const seqs = this.#db
      .prepare<[string], number>('SELECT seq FROM event WHERE op_id = ? ORDER BY seq')
      .pluck()
      .all(opId);
    const firstSeq = seqs[0];
    if (firstSeq === undefined) return null;
    return operationOfRows(readEventRows(this.#db, firstSeq - 1, seqs.length));
  }

  /** Whether this id is stored; false also while the file is closed or in trouble and cannot tell. */
  hasOperation(opId: string): boolean {
    try {
      return this.#find.get(opId) !== undefined;
    } catch {
      return false;
    }
  }

  /** Compares with the operation that already has this id; `atMs` may differ on a re-send. */
  #recognise(operation: StoredOperation): AppendOutcome {
    const stored = this.findOperation(operation.opId);
    if (stored === null) throw new Error('UNIQUE without a row');
    if (contentOf(stored) !== contentOf(operation)) throw new OperationIdReused(operation.opId);
    return { kind: 'already-there', firstSeq: stored.firstSeq, lastSeq: stored.lastSeq };
  }

  /**
   * Keeps a state computed from all events up to `seq`, so that the next opening need not replay them.
   *
   * `seq` must be the last event of an operation; otherwise `snapshot-invalid`. The newest two are kept.
   */
  saveSnapshot(seq: number, state: Json): Result<null, StorageFailure> {
    if (this.#state === 'closed') return fail(failure('closed'));
    if (this.#state === 'troubled') return fail(failure('needs-reopening'));
    try {
      const row = readEventRows(this.#db, seq - 1, 1)[0];
      const isOperationEnd = row !== undefined && row[0] === seq && row[2] === row[3] - 1;
      if (!isOperationEnd) return fail(failure('snapshot-invalid', String(seq)));
      this.#storeSnapshot(seq, row[9], JSON.stringify(state));
      return ok(null);
    } catch (error) {
      this.#state = 'troubled';
      return fail(failureOfError(error));
    }
  }

  #storeSnapshot(seq: number, chainHash: string, state: string): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      this.#db
        .prepare(
          'INSERT OR REPLACE INTO snapshot (seq, chain_hash, hash, state) VALUES (?, ?, ?, ?)',
        )
        .run(seq, chainHash, snapshotHashOf(seq, chainHash, state), state);
      this.#db
        .prepare(
          'DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?)',
        )
        .run(SNAPSHOTS_KEPT);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * Moves everything from the write-ahead file into the session file and empties it.
   *
   * `file-moved` when the path no longer leads to the file that is being written (removed, renamed or
   * replaced from outside): what is saved now would be gone after closing.
   */
  checkpoint(): Result<null, StorageFailure> {
    if (this.#state === 'closed') return fail(failure('closed'));
    if (fileIdentity(this.path) !== this.#identity) return fail(failure('file-moved'));
    try {
      const rows = this.#db.pragma('wal_checkpoint(TRUNCATE)');
      if (!isFinishedCheckpoint(rows)) return fail(failure('disk-error', 'checkpoint'));
      return ok(null);
    } catch (error) {
      return fail(failureOfError(error));
    }
  }

  /** Verifies every event from the first, 1,000 a step; yields the last verified seq. */
  verifyWholeChain(): Generator<number, ChainVerdict, void> {
    return walkChain(this.#db, { seq: 0, hash: this.#meta.genesisHash });
  }

  /**
   * Writes a compact copy of the file, as it is now, to a path that does not exist yet. For
   * duplicate-session-file.ts, which syncs, verifies and names it.
   *
   * @throws SqliteError when the copy cannot be written.
   */
  vacuumInto(path: string): void {
    this.#db.prepare('VACUUM INTO ?').run(path);
  }

  /**
   * Checkpoints and lets the file go; afterwards exactly one file is left.
   *
   * Closes in any case; a failure says that the write-ahead file stays and is read at the next opening.
   */
  close(): Result<null, StorageFailure> {
    if (this.#state === 'closed') return ok(null);
    const checkpointed = this.#state === 'open' ? this.checkpoint() : ok(null);
    this.#state = 'closed';
    try {
      this.#db.close();
    } catch (error) {
      return fail(failureOfError(error));
    } finally {
      release(this.#identity);
    }
    return checkpointed;
  }
}

function eventAt(operation: StoredOperation, part: number): StoredEvent {
  const event = operation.events[part];
  if (event === undefined) throw new Error('An operation has no hole.');
  return event;
}

function isFinishedCheckpoint(rows: unknown): boolean {
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (typeof row !== 'object' || row === null) return false;
  const isBusy = 'busy' in row && row.busy !== 0;
  const isShort = 'log' in row && 'checkpointed' in row && row.log !== row.checkpointed;
  return !isBusy && !isShort;
}
