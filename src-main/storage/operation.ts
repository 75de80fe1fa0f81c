import type { JsonObject } from '../../src-shared/kernel/json.ts';

/** One thing that happened; `type` carries its version: `vision.noteAdded.v1`. */
export type StoredEvent = { readonly type: string; readonly body: JsonObject };

/**
 * One accepted command, stored whole or not at all.
 *
 * `opId` is made by the client ([A-Za-z0-9_-]{1,64}) and makes re-sending safe. `atMs` is the wall
 * clock for the record only; the order of operations is the order of `seq`. `events` holds at least one.
 */
export type StoredOperation = {
  readonly opId: string;
  readonly actor: string;
  readonly command: string;
  readonly atMs: number;
  readonly events: readonly StoredEvent[];
};

/** A stored operation with the place of its first and last event in the log (from 1, no gaps). */
export type SequencedOperation = StoredOperation & {
  readonly firstSeq: number;
  readonly lastSeq: number;
};

const OP_ID = /^[A-Za-z0-9_-]{1,64}$/;
const NAME = /^[A-Za-z0-9_.:-]{1,128}$/;
const MAX_ACTOR_LENGTH = 256;

/** True for text without control characters or lone surrogates, which hashes the same everywhere. */
function isPlainLine(text: string, maxLength: number): boolean {
  if (text.length > maxLength || !text.isWellFormed()) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x20) return false;
  }
  return true;
}

/**
 * Says what makes an operation impossible to store, or null.
 *
 * Only the shape the file needs is judged here; what an operation may say is the core's to decide.
 */
export function faultOfOperation(operation: StoredOperation): string | null {
  if (!OP_ID.test(operation.opId)) return 'opId';
  if (!isPlainLine(operation.actor, MAX_ACTOR_LENGTH)) return 'actor';
  if (!NAME.test(operation.command)) return 'command';
  if (!Number.isSafeInteger(operation.atMs)) return 'atMs';
  if (operation.events.length === 0) return 'events';
  for (const event of operation.events) {
    if (!NAME.test(event.type)) return 'event.type';
  }
  return null;
}
