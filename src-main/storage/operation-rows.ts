import type { JsonObject } from '../../src-shared/kernel/json.ts';
import type { EventRow } from './chain.ts';
import type { SequencedOperation, StoredOperation } from './operation.ts';

/** The operation that these rows, all of one operation and verified, were made from. */
export function operationOfRows(rows: readonly EventRow[]): SequencedOperation {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) throw new Error('An operation has an event.');
  const [firstSeq, opId, , , actor, command, atMs] = first;
  const events = rows.map((row) => ({
    type: row[7],
    // The body was made by JSON.stringify of a JsonObject and its hash was verified.
    body: JSON.parse(row[10]) as JsonObject,
  }));
  return { opId, actor, command, atMs, events, firstSeq, lastSeq: last[0] };
}

/** What makes two operations with the same id the same: everything but the time of sending. */
export function contentOf(operation: StoredOperation): string {
  const { actor, command, events } = operation;
  return JSON.stringify([actor, command, events.map(({ type, body }) => [type, body])]);
}
