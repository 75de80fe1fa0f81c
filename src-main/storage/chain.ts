/**
 * The hash chain over the event log: every event's hash covers its own content and the hash before
 * it, from a genesis hash that covers the meta row. It detects accidents (bit rot, a copy cut off, a
 * foreign write-ahead file), not an attacker who can rewrite the file.
 *
 * Invariants: (1) seq runs 1, 2, 3 ... without a gap; (2) the parts of an operation are neighbours,
 * numbered 0 ... parts-1; (3) hash = SHA-256 of the fields joined by line feeds, which no field but the
 * last may hold, so that two different events never give the same text.
 */
import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export type Meta = {
  readonly workshopId: string;
  readonly createdAtMs: number;
  readonly genesisHash: string;
};

/** A place in the chain: the last event's seq (0 before the first) and its hash. */
export type ChainPoint = { readonly seq: number; readonly hash: string };

/** One event as stored, in the order of the columns read by `EVENT_COLUMNS`. */
export type EventRow = readonly [
  seq: number,
  opId: string,
  part: number,
  parts: number,
  actor: string,
  command: string,
  wallMs: number,
  type: string,
  prevHash: string,
  hash: string,
  body: string,
];

export const EVENT_COLUMNS =
  'seq, op_id, part, parts, actor, command, wall_ms, type, prev_hash, hash, body';

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: ChainPoint; readonly operations: number }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly why: string;
      /** Whole operations between the starting point and the damage, and where they end. */
      readonly operations: number;
      readonly wholeUpTo: ChainPoint;
    };

const PAGE_ROWS = 1_000;

export function genesisHashOf(workshopId: string, createdAtMs: number): string {
  return hash('sha256', `tsunagi\n1\n${createdAtMs}\n${workshopId}`, 'base64url');
}

/** The hash of one event, base64url of 32 bytes. */
export function eventHashOf(
  seq: number,
  opId: string,
  part: number,
  parts: number,
  actor: string,
  command: string,
  wallMs: number,
  type: string,
  prevHash: string,
  body: string,
): string {
  return hash(
    'sha256',
    `${seq}\n${opId}\n${part}\n${parts}\n${actor}\n${command}\n${wallMs}\n${type}\n${prevHash}\n${body}`,
    'base64url',
  );
}

/** The hash kept with a snapshot over everything else in its row. */
export function snapshotHashOf(seq: number, chainHash: string, state: string): string {
  return hash('sha256', `${seq}\n${chainHash}\n${state}`, 'base64url');
}

/** Tells whether a row's own hash is right, whatever its neighbours say. */
export function isSelfConsistent(row: EventRow): boolean {
  for (const index of [1, 4, 5, 7, 8, 9, 10]) {
    if (typeof row[index] !== 'string') return false;
  }
  const [seq, opId, part, parts, actor, command, wallMs, type, prevHash, own, body] = row;
  return own === eventHashOf(seq, opId, part, parts, actor, command, wallMs, type, prevHash, body);
}

function faultOfRow(row: EventRow, after: ChainPoint): string | null {
  if (row[0] !== after.seq + 1) return 'gap';
  if (row[8] !== after.hash) return 'previous-hash';
  return isSelfConsistent(row) ? null : 'hash';
}

type OpenOperation = { readonly opId: string; readonly parts: number; readonly nextPart: number };

function faultOfPart(row: EventRow, open: OpenOperation | null): string | null {
  const [, opId, part, parts] = row;
  if (parts < 1 || part < 0 || part >= parts) return 'part';
  if (open === null) return part === 0 ? null : 'part';
  return part === open.nextPart && opId === open.opId && parts === open.parts ? null : 'part';
}

/**
 * Walks the chain after `from`, yielding the last verified seq every 1,000 events so that a caller
 * may spread the work. Reads in pages: the connection is free for writing between two steps.
 *
 * Never throws for damage: an error of SQLite while reading is the verdict `broken`.
 */
export function* walkChain(
  db: Database,
  from: ChainPoint,
  visit?: (row: EventRow) => void,
): Generator<number, ChainVerdict, void> {
  let point = from;
  let whole = from;
  let operations = 0;
  let open: OpenOperation | null = null;
  const broken = (why: string): ChainVerdict => ({
    kind: 'broken',
    seq: point.seq + 1,
    why,
    operations,
    wholeUpTo: whole,
  });
  for (;;) {
    let rows: readonly EventRow[];
    try {
      rows = readEventRows(db, point.seq, PAGE_ROWS);
    } catch (error) {
      const singly = readSingly(db, point.seq);
      if (singly.length === 0) return broken(error instanceof Error ? error.message : 'unreadable');
      rows = singly;
    }
    if (rows.length === 0) break;
    for (const row of rows) {
      const fault = faultOfRow(row, point) ?? faultOfPart(row, open);
      if (fault !== null) return broken(fault);
      point = { seq: row[0], hash: row[9] };
      const isLast: boolean = row[2] === row[3] - 1;
      open = isLast ? null : { opId: row[1], parts: row[3], nextPart: row[2] + 1 };
      if (isLast) {
        whole = point;
        operations += 1;
      }
      visit?.(row);
    }
    yield point.seq;
  }
  return open === null ? { kind: 'whole', head: point, operations } : broken('part');
}

/** Runs the whole walk at once. */
export function verifyChain(
  db: Database,
  from: ChainPoint,
  visit?: (row: EventRow) => void,
): ChainVerdict {
  const walk = walkChain(db, from, visit);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

/** The rows after `seq`, in order, at most `limit`. */
export function readEventRows(db: Database, seq: number, limit: number): readonly EventRow[] {
  return (
    db
      .prepare<[number, number], EventRow>(
        `SELECT ${EVENT_COLUMNS} FROM event WHERE seq > ? ORDER BY seq LIMIT ?`,
      )
      // raw() changes the row type to a tuple, which the typings cannot say.
      .raw()
      .all(seq, limit)
  );
}

/** The readable rows just after `seq` when reading a whole page of them failed. */
function readSingly(db: Database, seq: number): readonly EventRow[] {
  const rows: EventRow[] = [];
  try {
    while (rows.length < PAGE_ROWS) {
      const row = readEventRows(db, seq + rows.length, 1)[0];
      if (row === undefined) break;
      rows.push(row);
    }
  } catch {
    // The first unreadable row ends the list; walkChain reports it on the next turn.
  }
  return rows;
}
