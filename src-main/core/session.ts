/*
 * One open workshop: its file, its replica, and the way of every change: decide, commit, only then
 * announce. When the disk fails, work goes on: operations are kept in memory and in an emergency file,
 * retried on a new connection, and acknowledged only once they are in the session file.
 *
 * Invariants: (1) a request is answered with success only after its commit. (2) An operation id is
 * carried out at most once. (3) The replica is always the replay of the log plus the waiting
 * operations, in order. (4) Nothing here deletes or renames the session file.
 */
import type { ContractFailure, FileFailureCode } from '../../src-shared/contract/failures.ts';
import type { SaveState } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { type CommandName, commands } from '../../src-shared/workshop/commands.ts';
import {
  decideRedo,
  decideUndo,
  type Operation,
  type Replica,
  replay,
} from '../../src-shared/workshop/replica.ts';
import { type LiveTimer, remainingMs } from '../../src-shared/workshop/stage.ts';
import {
  reopenAfterTrouble,
  type SessionFile,
  type Spill,
  type StorageFailureCode,
  type StorageRefusalCode,
  type StoredOperation,
} from '../storage/index.ts';
import type { CorePorts, Outcome } from './ports.ts';
import { restore, snapshotOf } from './restore.ts';
import { fromStored, toStored } from './stored-operation.ts';

const retryEveryMs = 2_000;
const idleCheckpointMs = 2_000;
/** Operations between snapshots; replaying that many takes a few tens of milliseconds. */
const snapshotEvery = 2_000;

type Waiting = { readonly operation: Operation; settle(result: Outcome<null>): void };

type Trouble = { readonly code: FileFailureCode; readonly isSpilled: boolean };

export type ChangeRequest = { readonly opId: string; readonly actor: string };

export type Session = {
  readonly path: string;
  /** For copying while open; nobody else writes to it. */
  readonly file: SessionFile;
  readonly replica: Replica;
  readonly saveState: SaveState;
  /** What the facilitator must know of how this workshop was found. */
  readonly notices: readonly ContractFailure[];
  /** The clock as of now. */
  liveTimer(): LiveTimer;
  run(name: CommandName, input: unknown, request: ChangeRequest): Promise<Outcome<null>>;
  undo(request: ChangeRequest): Promise<Outcome<null>>;
  redo(request: ChangeRequest): Promise<Outcome<null>>;
  checkpoint(): void;
  close(): void;
};

/** Opens the workshop in a session file that storage has opened, bringing in what a spill still holds. */
export function openSession(
  ports: CorePorts,
  file: SessionFile,
  spill: Spill,
  onChange: () => void,
): Outcome<Session> {
  const restored = restore(file);
  if (!restored.ok) return restored;
  const rescued = bringIn(ports, file, spill, restored.value.replica);
  const notices: ContractFailure[] = [];
  if (rescued.count > 0) notices.push(failure('work-brought-back', { count: rescued.count }));
  const { recovery } = file;
  if (recovery.kind === 'after-crash' && recovery.isTailTorn)
    notices.push(failure('last-write-torn'));
  const start = { ...restored.value, replica: rescued.replica, notices };
  return ok(startSession(ports, file, spill, start, onChange));
}

/**
 * Operations a crash left in the emergency file, appended in their order; ones already saved are
 * skipped. The emergency file goes only when nothing of it is left to save.
 */
function bringIn(
  ports: CorePorts,
  file: SessionFile,
  spill: Spill,
  replica: Replica,
): { readonly replica: Replica; readonly count: number } {
  const found = spill.read();
  if (!found.ok) {
    ports.log({ level: 'error', event: 'spill-unreadable', details: { code: found.failure.code } });
    return { replica, count: 0 };
  }
  const { operations, damagedLines, hasTornLine } = found.value;
  if (damagedLines > 0 || hasTornLine) {
    ports.log({ level: 'warn', event: 'spill-damaged', details: { lines: damagedLines } });
  }
  let current = replica;
  let count = 0;
  for (const stored of operations) {
    if (file.hasOperation(stored.opId)) continue;
    const next = replayed(current, stored);
    const appended = next ? file.append(stored) : null;
    if (!next || !appended?.ok) {
      ports.log({ level: 'error', event: 'spill-kept', details: { saved: count } });
      return { replica: current, count };
    }
    current = next;
    count += 1;
  }
  if (damagedLines === 0) spill.remove();
  return { replica: current, count };
}

/** The replica after a stored operation, or null when this program can't read it. */
function replayed(replica: Replica, stored: StoredOperation): Replica | null {
  const operation = fromStored({ ...stored, firstSeq: 0, lastSeq: 0 });
  if (!operation.ok) return null;
  try {
    return replay(replica, operation.value);
  } catch {
    return null;
  }
}

function startSession(
  ports: CorePorts,
  openedFile: SessionFile,
  spill: Spill,
  start: {
    readonly replica: Replica;
    readonly snapshotSeq: number;
    readonly notices: readonly ContractFailure[];
  },
  onChange: () => void,
): Session {
  // A clock that follows the wall at the moment of opening and never jumps after it.
  const wallAtOpen = ports.clock.wallMs();
  const monotonicAtOpen = ports.clock.monotonicMs();
  const nowMs = () => Math.round(wallAtOpen + ports.clock.monotonicMs() - monotonicAtOpen);

  let file = openedFile;
  let { replica, snapshotSeq, notices } = start;
  let waiting: Waiting[] = [];
  const inFlight = new Map<string, Promise<Outcome<null>>>();
  let trouble: Trouble | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let isReopened = true;
  let isDiverged = false;

  function scheduleIdleCheckpoint(): void {
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = setTimeout(checkpoint, idleCheckpointMs);
    idleTimer.unref();
  }

  // A large file was opened on the word of its snapshot: the older part of its log is verified in the
  // pauses between edits.
  let verification = file.isWholeChainVerified ? null : file.verifyWholeChain();
  function verifyOn(): void {
    if (isClosed || trouble || !verification) return;
    const step = verification.next();
    if (!step.done) {
      setImmediate(verifyOn);
      return;
    }
    verification = null;
    if (step.value.kind === 'whole') return;
    ports.log({ level: 'error', event: 'chain-broken', details: { seq: step.value.seq } });
    const damage = failure('file-damaged', { check: 'chain', firstBrokenSeq: step.value.seq });
    notices = [...notices, damage];
    onChange();
  }
  setImmediate(verifyOn);

  function checkpoint(): void {
    if (isClosed || trouble) return;
    const done = file.checkpoint();
    if (!done.ok)
      ports.log({ level: 'warn', event: 'checkpoint', details: { code: done.failure.code } });
  }

  function takeSnapshot(): void {
    const saved = file.saveSnapshot(file.headSeq, snapshotOf(replica));
    if (saved.ok) snapshotSeq = file.headSeq;
    else ports.log({ level: 'warn', event: 'snapshot', details: { code: saved.failure.code } });
  }

  function commit(operation: Operation): Promise<Outcome<null>> {
    // First in memory: an operation that can't be replayed must never reach the log.
    const next = replay(replica, operation);
    if (trouble) return keepWaiting(operation, next);
    const appended = file.append(toStored(operation));
    if (appended.ok) {
      replica = next;
      if (file.headSeq - snapshotSeq >= snapshotEvery) takeSnapshot();
      scheduleIdleCheckpoint();
      onChange();
      return Promise.resolve(ok(null));
    }
    const code = troubleCode(appended.failure.code);
    if (code === null) return Promise.resolve(fail(refusalOf(appended.failure.code)));
    trouble = { code, isSpilled: true };
    isReopened = false;
    ports.log({ level: 'error', event: 'save-trouble', details: { code } });
    const result = keepWaiting(operation, next);
    scheduleRetry();
    return result;
  }

  function keepWaiting(operation: Operation, next: Replica): Promise<Outcome<null>> {
    const spilled = spill.append(toStored(operation));
    if (trouble && !spilled.ok) trouble = { ...trouble, isSpilled: false };
    replica = next;
    const result = new Promise<Outcome<null>>((settle) => {
      waiting = [...waiting, { operation, settle }];
    });
    onChange();
    return result;
  }

  function scheduleRetry(): void {
    retryTimer = setTimeout(retry, retryEveryMs);
    retryTimer.unref();
  }

  function retry(): void {
    if (isClosed) return;
    const problem = saveWaiting();
    if (problem) {
      trouble = { code: problem, isSpilled: trouble?.isSpilled ?? false };
      scheduleRetry();
    } else {
      trouble = null;
      ports.log({ level: 'info', event: 'save-trouble-over' });
      scheduleIdleCheckpoint();
    }
    onChange();
  }

  /** The log is the truth: where it refused an operation that was already shown, it is read again. */
  function takeFromFile(): void {
    isDiverged = false;
    const restored = restore(file);
    if (restored.ok) replica = restored.value.replica;
    else notices = [...notices, restored.failure];
  }

  /** Writes what waits, in order, on a new connection; the reason when it still can't. */
  function saveWaiting(): FileFailureCode | null {
    if (!isReopened) {
      const reopened = reopenAfterTrouble(file);
      if (!reopened.ok) return troubleCode(reopened.failure.code) ?? 'disk-error';
      file = reopened.value;
      isReopened = true;
    }
    while (waiting[0]) {
      const [{ operation, settle }, ...rest] = [waiting[0], ...waiting.slice(1)];
      const appended = file.append(toStored(operation));
      const code = appended.ok ? null : troubleCode(appended.failure.code);
      if (code !== null) {
        isReopened = false;
        return code;
      }
      waiting = rest;
      settle(appended.ok ? ok(null) : fail(refusalOf(appended.failure.code)));
      isDiverged ||= !appended.ok;
    }
    spill.remove();
    if (isDiverged) takeFromFile();
    return null;
  }

  /** Runs a decision once per operation id: a repeat gets the answer of the first. */
  function once(
    request: ChangeRequest,
    decide: () => Outcome<Omit<Operation, 'opId' | 'actor' | 'atMs'>>,
  ): Promise<Outcome<null>> {
    if (isClosed) return Promise.resolve(fail(failure('no-workshop-open')));
    const already = inFlight.get(request.opId);
    if (already) return already;
    if (file.hasOperation(request.opId)) return Promise.resolve(ok(null));
    const decided = decide();
    if (!decided.ok) return Promise.resolve(decided);
    const result = commit({ ...request, ...decided.value, atMs: nowMs() });
    inFlight.set(request.opId, result);
    void result.finally(() => inFlight.delete(request.opId));
    return result;
  }

  return {
    get path() {
      return file.path;
    },
    get file() {
      return file;
    },
    get replica() {
      return replica;
    },
    get notices() {
      return notices;
    },
    get saveState(): SaveState {
      return trouble ? { kind: 'trouble', ...trouble, unsaved: waiting.length } : { kind: 'saved' };
    },
    liveTimer(): LiveTimer {
      const { timer } = replica.workshop.stage;
      const left = remainingMs(timer, nowMs());
      return timer.kind === 'idle' || left === null
        ? { kind: 'idle' }
        : { kind: timer.kind, durationMs: timer.durationMs, remainingMs: left };
    },
    run(name, input, request) {
      return once(request, () => {
        const context = { nowMs: nowMs(), newId: ports.newId };
        const decided = commands[name].decide(replica.workshop, input, context);
        return decided.ok ? ok({ command: name, events: decided.value.events }) : decided;
      });
    },
    undo(request) {
      return once(request, () => {
        const decided = decideUndo(replica, request.actor);
        return decided.ok ? ok({ command: 'history.undo', events: [decided.value] }) : decided;
      });
    },
    redo(request) {
      return once(request, () => {
        const decided = decideRedo(replica, request.actor);
        return decided.ok ? ok({ command: 'history.redo', events: [decided.value] }) : decided;
      });
    },
    checkpoint,
    close() {
      if (isClosed) return;
      if (retryTimer) clearTimeout(retryTimer);
      if (idleTimer) clearTimeout(idleTimer);
      if (trouble && saveWaiting() === null) trouble = null;
      isClosed = true;
      for (const { settle } of waiting) settle(fail(failure(trouble?.code ?? 'disk-error')));
      if (!trouble && file.headSeq > snapshotSeq) takeSnapshot();
      file.close();
    },
  };
}

/** The trouble a failed write means, or null when it refused this operation for certain. */
function troubleCode(code: StorageFailureCode | StorageRefusalCode): FileFailureCode | null {
  switch (code) {
    case 'op-id-reused':
    case 'operation-invalid':
    case 'snapshot-invalid':
      return null;
    case 'needs-reopening':
    case 'file-moved':
    case 'closed':
      return 'disk-error';
    default:
      return code;
  }
}

function refusalOf(code: StorageFailureCode): ContractFailure {
  return code === 'op-id-reused' ? failure('op-id-reused') : failure('internal-error');
}
