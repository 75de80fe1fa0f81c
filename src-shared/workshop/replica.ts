/*
 * A workshop with its undo history, both derived from the log alone: replaying the same operations
 * gives the same replica, so undo survives a restart and a snapshot is only a shortcut.
 *
 * Invariants: (1) undo and redo are operations of their own; the log only grows. (2) An undo restores
 * exactly what its operation changed, and is refused when somebody else changed that since. (3) A
 * barrier (a reveal, a closing) ends the undo of its scope. (4) Stacks are per actor and hold at most
 * `historyDepth` entries.
 */
import { type Failure, failure } from '../kernel/failure.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { applyPatches, diff, isSameJson, type Patch, valueAt } from '../kernel/structural-patch.ts';
import { commands, isCommandName, scopeOf } from './commands.ts';
import { type LoggedEvent, reduceWorkshop, type Workshop } from './workshop.ts';

/** Undoable operations kept per actor. */
export const historyDepth = 100;

export type HistoryEntry = {
  readonly opId: string;
  readonly command: string;
  readonly scope: string;
  /** What the operation did, and its exact opposite. */
  readonly forward: readonly Patch[];
  readonly inverse: readonly Patch[];
};

export type ActorHistory = {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
};

export type Replica = {
  readonly workshop: Workshop;
  readonly history: { readonly [actor: string]: ActorHistory };
};

export type HistoryEvent =
  | { readonly type: 'history.undone.v1'; readonly body: { readonly opId: string } }
  | { readonly type: 'history.redone.v1'; readonly body: { readonly opId: string } };

export type Operation = {
  readonly opId: string;
  readonly actor: string;
  /** Name of the command, or `history.undo` / `history.redo`. */
  readonly command: string;
  readonly atMs: number;
  readonly events: readonly (LoggedEvent | HistoryEvent)[];
};

export type HistoryRefusalCode = 'nothing-to-undo' | 'nothing-to-redo' | 'changed-since';

const emptyHistory: ActorHistory = { undo: [], redo: [] };

export function newReplica(workshop: Workshop): Replica {
  return { workshop, history: {} };
}

export function historyOf(replica: Replica, actor: string): ActorHistory {
  return replica.history[actor] ?? emptyHistory;
}

/**
 * The replica after one more operation of the log.
 *
 * @throws Error when an undo names an operation that is not on top of its actor's stack: the log and
 *   this program disagree, and going on would show a wrong workshop.
 */
export function replay(replica: Replica, operation: Operation): Replica {
  const first = operation.events[0];
  if (first && isHistoryEvent(first)) return replayHistory(replica, operation.actor, first);
  const events = operation.events.filter((event): event is LoggedEvent => !isHistoryEvent(event));
  const workshop = events.reduce(reduceWorkshop, replica.workshop);
  const policy = isCommandName(operation.command) ? commands[operation.command].history : 'neutral';
  if (policy === 'neutral') return { ...replica, workshop };
  const scope = scopeOf(events);
  if (policy === 'barrier') return { workshop, history: withoutScope(replica.history, scope) };
  const entry: HistoryEntry = {
    opId: operation.opId,
    command: operation.command,
    scope,
    forward: diff(replica.workshop, workshop),
    inverse: diff(workshop, replica.workshop),
  };
  const { undo } = historyOf(replica, operation.actor);
  const stacks = { undo: [...undo, entry].slice(-historyDepth), redo: [] };
  return { workshop, history: { ...replica.history, [operation.actor]: stacks } };
}

function isHistoryEvent(event: LoggedEvent | HistoryEvent): event is HistoryEvent {
  return event.type === 'history.undone.v1' || event.type === 'history.redone.v1';
}

function replayHistory(replica: Replica, actor: string, event: HistoryEvent): Replica {
  const { undo, redo } = historyOf(replica, actor);
  const isUndo = event.type === 'history.undone.v1';
  const entry = (isUndo ? undo : redo).at(-1);
  if (entry?.opId !== event.body.opId)
    throw new Error(`Log undoes an unknown operation: ${event.body.opId}`);
  const stacks = isUndo
    ? { undo: undo.slice(0, -1), redo: [...redo, entry] }
    : { undo: [...undo, entry], redo: redo.slice(0, -1) };
  return {
    workshop: applyPatches(replica.workshop, isUndo ? entry.inverse : entry.forward),
    history: { ...replica.history, [actor]: stacks },
  };
}

function withoutScope(history: Replica['history'], scope: string): Replica['history'] {
  const isOther = (entry: HistoryEntry) => entry.scope !== scope && entry.scope !== 'workshop';
  return Object.fromEntries(
    Object.entries(history).map(([actor, { undo, redo }]) => [
      actor,
      { undo: undo.filter(isOther), redo: redo.filter(isOther) },
    ]),
  );
}

/** The event that undoes the actor's latest operation, or why it can't be undone. */
export function decideUndo(
  replica: Replica,
  actor: string,
): Result<HistoryEvent, Failure<HistoryRefusalCode>> {
  const entry = historyOf(replica, actor).undo.at(-1);
  if (!entry) return fail(failure('nothing-to-undo'));
  if (!isStillThere(replica.workshop, entry.forward)) return fail(failure('changed-since'));
  return ok({ type: 'history.undone.v1', body: { opId: entry.opId } });
}

/** The event that does the actor's latest undone operation again, or why it can't. */
export function decideRedo(
  replica: Replica,
  actor: string,
): Result<HistoryEvent, Failure<HistoryRefusalCode>> {
  const entry = historyOf(replica, actor).redo.at(-1);
  if (!entry) return fail(failure('nothing-to-redo'));
  if (!isStillThere(replica.workshop, entry.inverse)) return fail(failure('changed-since'));
  return ok({ type: 'history.redone.v1', body: { opId: entry.opId } });
}

/** Whether everything the patches wrote is as they wrote it. */
function isStillThere(workshop: Workshop, patches: readonly Patch[]): boolean {
  return patches.every((patch) => {
    const now = valueAt(workshop, patch.path);
    return 'removed' in patch ? now === undefined : isSameJson(now, patch.value);
  });
}
