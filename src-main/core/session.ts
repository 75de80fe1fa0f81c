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
  return ok(startSession(ports, file, spill, { ...restored.value, replica: rescued }, onChange));
}

/** Operations a crash left in the emergency file, appended in their order; ones already saved are skipped. */
function bringIn(ports: CorePorts, file: SessionFile, spill: Spill, replica: Replica): Replica {
  const found = spill.read();
  if (!found.ok) {
    ports.log({ level: 'error', event: 'spill-unreadable', details: { code: found.failure.code } });
    return replica;
  }
  if (found.value.damagedLines > 0 || found.value.hasTornLine) {
    ports.log({
      level: 'warn',
      event: 'spill-damaged',
      details: { lines: found.value.damagedLines },
    });
  }
  let current = replica;
  for (const stored of found.value.operations) {
    const operation = fromStored({ ...stored, firstSeq: 0, lastSeq: 0 });
    if (!operation.ok || file.hasOperation(stored.opId)) continue;
    const appended = file.append(stored);
    if (!appended.ok) {
      ports.log({ level: 'error', event: 'spill-kept', details: { code: appended.failure.code } });
      return current;
    }
    current = replay(current, operation.value);
  }
  spill.remove();
  return current;
}

function startSession(
  ports: CorePorts,
  openedFile: SessionFile,
  spill: Spill,
  restored: { readonly replica: Replica; readonly snapshotSeq: number },
  onChange: () => void,
): Session {
  // A clock that follows the wall at the moment of opening and never jumps after it.
  const wallAtOpen = ports.clock.wallMs();
  const monotonicAtOpen = ports.clock.monotonicMs();
  const nowMs = () => Math.round(wallAtOpen + ports.clock.monotonicMs() - monotonicAtOpen);

  let file = openedFile;
  let { replica, snapshotSeq } = restored;
  let waiting: Waiting[] = [];
  const inFlight = new Map<string, Promise<Outcome<null>>>();
  let trouble: Trouble | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let isReopened = true;

  function scheduleIdleCheckpoint(): void {
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = setTimeout(checkpoint, idleCheckpointMs);
    idleTimer.unref();
  }

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
    if (trouble) return keepWaiting(operation);
    const appended = file.append(toStored(operation));
    if (appended.ok) {
      replica = replay(replica, operation);
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
    const result = keepWaiting(operation);
    scheduleRetry();
    return result;
  }

  function keepWaiting(operation: Operation): Promise<Outcome<null>> {
    const spilled = spill.append(toStored(operation));
    if (trouble && !spilled.ok) trouble = { ...trouble, isSpilled: false };
    replica = replay(replica, operation);
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
      if (!appended.ok) {
        isReopened = false;
        return troubleCode(appended.failure.code) ?? 'disk-error';
      }
      waiting = rest;
      settle(ok(null));
    }
    spill.remove();
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
