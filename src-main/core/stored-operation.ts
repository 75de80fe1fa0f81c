/*
 * Between the log's rows and the workshop's operations. What a file holds may come from anybody, so
 * every event is parsed by its schema before the reducer sees it.
 */
import * as v from 'valibot';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import type { HistoryEvent, Operation } from '../../src-shared/workshop/replica.ts';
import { eventSchemas, type LoggedEvent } from '../../src-shared/workshop/workshop.ts';
import type { SequencedOperation, StoredOperation } from '../storage/index.ts';

const historySchemas = {
  'history.undone.v1': v.strictObject({ opId: v.string() }),
  'history.redone.v1': v.strictObject({ opId: v.string() }),
} as const;
const schemas: Readonly<Record<string, v.GenericSchema<unknown, unknown>>> = {
  ...eventSchemas,
  ...historySchemas,
};

/** The operation as the session file keeps it. */
export function toStored(operation: Operation): StoredOperation {
  return {
    ...operation,
    events: operation.events.map((event) => ({
      type: event.type,
      // Event bodies are plain JSON by their schemas; optional keys that are absent stay absent.
      body: event.body as JsonObject,
    })),
  };
}

/**
 * The operation a row stands for; `file-newer` for an event this program doesn't know, `file-damaged`
 * for one whose body is not what its type says.
 */
export function fromStored(stored: SequencedOperation): Result<Operation, ContractFailure> {
  const events: (LoggedEvent | HistoryEvent)[] = [];
  for (const [part, event] of stored.events.entries()) {
    const schema = Object.hasOwn(schemas, event.type) ? schemas[event.type] : undefined;
    if (!schema) return fail(failure('file-newer', { eventType: event.type }));
    const parsed = v.safeParse(schema, event.body);
    if (!parsed.success) {
      return fail(
        failure('file-damaged', { check: 'content', firstBrokenSeq: stored.firstSeq + part }),
      );
    }
    // The schema of this type has just accepted the body.
    events.push({ type: event.type, body: parsed.output } as LoggedEvent | HistoryEvent);
  }
  const { opId, actor, command, atMs } = stored;
  return ok({ opId, actor, command, atMs, events });
}
