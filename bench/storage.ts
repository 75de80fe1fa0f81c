/*
 * `npm run bench -- storage [rounds]`: the session file against the bare library.
 *
 * Append: SessionFile.append and a bare better-sqlite3 INSERT of the same ready-made row, same pragmas,
 * same table, take turns every 50 rows, so that both meet the same disk; medians over the rounds.
 * Open: 10,000 and 100,000 events, to an open file and all operations (or snapshot and rest) read.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_COLUMNS, type EventRow, readEventRows } from '../src-main/storage/chain.ts';
import { connectExclusively, prepareForWriting } from '../src-main/storage/connection.ts';
import {
  createSessionFile,
  openSessionFile,
  type SessionFile,
  type StoredOperation,
} from '../src-main/storage/index.ts';

const rounds = Number(process.argv[2] ?? 5);
const rowsPerRound = 2_000;
const rowsPerTurn = 50;
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));

function operation(n: number): StoredOperation {
  const body = {
    noteId: `note_${n}`,
    groupId: 'group_a',
    text: '子どもの居場所を、まちの人といっしょにつくる。'.repeat(2),
    seat: 3,
    x: n % 1_000,
    y: 7,
  };
  return {
    opId: `op_${n.toString(36).padStart(20, '0')}`,
    actor: 'seat_1',
    command: 'vision.addNotes',
    atMs: 1_700_000_000_000 + n,
    events: [{ type: 'vision.noteAdded.v1', body }],
  };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

function newSession(path: string): SessionFile {
  const created = createSessionFile({ path, workshopId: 'workshop_bench', createdAtMs: 1 });
  if (!created.ok) throw new Error(created.failure.code);
  return created.value;
}

function reopened(path: string): SessionFile {
  const opened = openSessionFile(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

function mustSucceed(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** The rows our append writes, ready-made for the bare insert. */
function readyRows(count: number): readonly EventRow[] {
  const path = join(folder, 'rows.tsunagi');
  const session = newSession(path);
  mustSucceed(session.appendMany(Array.from({ length: count }, (_, n) => operation(n))));
  session.close();
  const db = connectExclusively(path);
  const rows = readEventRows(db, 0, count);
  db.close();
  rmSync(path);
  return rows;
}

type Times = { readonly ours: number[]; readonly bare: number[] };

function appendRound(round: number, rows: readonly EventRow[]): Times {
  const oursPath = join(folder, `ours-${round}.tsunagi`);
  const barePath = join(folder, `bare-${round}.tsunagi`);
  const session = newSession(oursPath);
  newSession(barePath).close();
  const db = connectExclusively(barePath);
  prepareForWriting(db);
  const insert = db.prepare(
    `INSERT INTO event (${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const operations = rows.map((_, n) => operation(n));
  const times: Times = { ours: [], bare: [] };
  const runOurs = (n: number): void => {
    const one = operations[n];
    if (one === undefined) return;
    const begin = performance.now();
    const stored = session.append(one);
    times.ours.push(performance.now() - begin);
    mustSucceed(stored);
  };
  const runBare = (n: number): void => {
    const row = rows[n];
    if (row === undefined) return;
    const begin = performance.now();
    insert.run(...row);
    times.bare.push(performance.now() - begin);
  };
  for (let first = 0; first < rows.length; first += rowsPerTurn) {
    const isOursFirst = (first / rowsPerTurn + round) % 2 === 0;
    for (const run of isOursFirst ? [runOurs, runBare] : [runBare, runOurs]) {
      for (let n = first; n < first + rowsPerTurn; n += 1) run(n);
    }
  }
  session.close();
  db.close();
  for (const path of [oursPath, barePath]) rmSync(path);
  return times;
}

function benchAppend(): void {
  const rows = readyRows(rowsPerRound);
  appendRound(0, rows);
  const measured = Array.from({ length: rounds }, (_, round) => appendRound(round + 1, rows));
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const ours = at(
      measured.map((times) => at(times.ours, share)),
      0.5,
    );
    const bare = at(
      measured.map((times) => at(times.bare, share)),
      0.5,
    );
    const ratio = at(
      measured.map((times) => at(times.ours, share) / at(times.bare, share)),
      0.5,
    );
    const goal = ratio <= 1.3 ? 'goal <= 1.3x met' : 'goal <= 1.3x MISSED';
    console.log(
      `append ${name}: ${ours.toFixed(3)} ms, bare insert ${bare.toFixed(3)} ms, ratio ${ratio.toFixed(2)} (${goal})`,
    );
  }
}

function openAndRead(path: string): number {
  const begin = performance.now();
  const session = reopened(path);
  const snapshot = session.latestSnapshot();
  let read = 0;
  for (const _ of session.operationsAfter(snapshot?.seq ?? 0)) read += 1;
  const passed = performance.now() - begin;
  if (read + (snapshot?.seq ?? 0) !== session.headSeq) throw new Error('Not everything was read.');
  session.close();
  return passed;
}

function benchOpen(events: number): void {
  const path = join(folder, `open-${events}.tsunagi`);
  const session = newSession(path);
  for (let first = 0; first < events; first += 1_000) {
    const batch = Array.from({ length: 1_000 }, (_, n) => operation(first + n));
    mustSucceed(session.appendMany(batch));
  }
  session.close();
  const without = Array.from({ length: rounds }, () => openAndRead(path));
  const withSnapshot = reopened(path);
  const notes = Array.from({ length: 3_000 }, (_, n) => operation(n).events[0]?.body ?? null);
  mustSucceed(withSnapshot.saveSnapshot(events - 500, { notes }));
  withSnapshot.close();
  const withIt = Array.from({ length: rounds }, () => openAndRead(path));
  console.log(
    `open ${events.toLocaleString('en')} events: ${at(without, 0.5).toFixed(0)} ms without a snapshot, ` +
      `${at(withIt, 0.5).toFixed(0)} ms with one (3,000 notes, 500 events after it)`,
  );
  rmSync(path);
}

try {
  benchAppend();
  benchOpen(10_000);
  benchOpen(100_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
