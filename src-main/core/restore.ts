/*
 * From a session file to its replica: the newest whole snapshot, then the operations after it; the
 * whole log where no snapshot fits. A snapshot only saves time, so anything odd about one is ignored.
 */
import { failure } from '../../src-shared/kernel/failure.ts';
import type { WorkshopId } from '../../src-shared/kernel/ids.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { newReplica, type Replica, replay } from '../../src-shared/workshop/replica.ts';
import { emptyWorkshop } from '../../src-shared/workshop/workshop.ts';
import type { SessionFile } from '../storage/index.ts';
import type { Outcome } from './ports.ts';
import { fromStored } from './stored-operation.ts';

/** Raised when the shape of a replica changes: older snapshots are then passed over. */
const snapshotFormat = 2;

export function snapshotOf(replica: Replica): Json {
  // A replica is plain JSON by construction: it is made of parsed events and patches over them.
  return { format: snapshotFormat, replica: replica as unknown as Json };
}

type Start = { readonly replica: Replica; readonly snapshotSeq: number };

function fromSnapshot(file: SessionFile): Start | null {
  const snapshot = file.latestSnapshot();
  const state = snapshot?.state;
  if (!snapshot || typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  if (!('format' in state) || state.format !== snapshotFormat || !('replica' in state)) return null;
  // Written by `snapshotOf` of the same format; storage has verified its hash.
  const replica = state.replica as Replica;
  return replica.workshop.id === file.workshopId ? { replica, snapshotSeq: snapshot.seq } : null;
}

/** The replica of a session file and the place of the snapshot it started from (0 for none). */
export function restore(file: SessionFile): Outcome<Start> {
  // Storage checked the id's form when it opened the file.
  const workshopId = file.workshopId as WorkshopId;
  const start = fromSnapshot(file) ?? {
    replica: newReplica(emptyWorkshop(workshopId)),
    snapshotSeq: 0,
  };
  let { replica } = start;
  for (const stored of file.operationsAfter(start.snapshotSeq)) {
    const operation = fromStored(stored);
    if (!operation.ok) return operation;
    try {
      replica = replay(replica, operation.value);
    } catch {
      return fail(failure('file-damaged', { check: 'content', firstBrokenSeq: stored.firstSeq }));
    }
  }
  return ok({ replica, snapshotSeq: start.snapshotSeq });
}
