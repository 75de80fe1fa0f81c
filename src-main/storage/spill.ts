/**
 * A place on another disk for operations the session file could not take: JSON lines, each synced
 * before `append` returns, each with its own hash. Written back by opId, so twice does no harm.
 */
import { hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { syncFolder } from './atomic-file.ts';
import { faultOfOperation, type StoredEvent, type StoredOperation } from './operation.ts';
import {
  failure,
  failureOfError,
  refusalOfError,
  type StorageFailure,
  type StorageRefusal,
} from './refusal.ts';

export type SpillContent = {
  /** In the order in which they were appended. */
  readonly operations: readonly StoredOperation[];
  /** The last line was not finished (a crash during append); it had not been acknowledged. */
  readonly hasTornLine: boolean;
  /** Finished lines that do not verify, or belong to another workshop. */
  readonly damagedLines: number;
};

const NEW_LINE = 0x0a;

export class Spill {
  readonly path: string;
  readonly #workshopId: string;

  /** `path` is a file in an existing folder, on another disk than the session file. */
  constructor(path: string, workshopId: string) {
    this.path = path;
    this.#workshopId = workshopId;
  }

  /** Adds one operation; returns after the disk has it. A failure leaves no half line behind it. */
  append(operation: StoredOperation): Result<null, StorageFailure> {
    const fault = faultOfOperation(operation);
    if (fault !== null) return fail(failure('operation-invalid', fault));
    const line = `${this.#lineOf(operation)}\n`;
    try {
      const descriptor = openSync(this.path, 'a+');
      try {
        const size = fstatSync(descriptor).size;
        // After a torn line the new one starts on a line of its own.
        const start = size === 0 || endsWithNewLine(descriptor, size) ? '' : '\n';
        appendSynced(descriptor, size, Buffer.from(start + line, 'utf8'));
        if (size === 0) syncFolder(dirname(this.path));
        return ok(null);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      return fail(failureOfError(error));
    }
  }

  /** What is in the spill file; empty when there is none. */
  read(): Result<SpillContent, StorageRefusal> {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      const refusal = refusalOfError(error);
      if (refusal.code !== 'file-missing') return fail(refusal);
      return ok({ operations: [], hasTornLine: false, damagedLines: 0 });
    }
    const lines = text.split('\n');
    const tail = lines.pop() ?? '';
    const operations: StoredOperation[] = [];
    let damagedLines = 0;
    for (const line of lines) {
      const operation = this.#operationOf(line);
      if (operation === null) damagedLines += 1;
      else operations.push(operation);
    }
    const last = tail === '' ? null : this.#operationOf(tail);
    if (last !== null) operations.push(last);
    return ok({ operations, hasTornLine: tail !== '' && last === null, damagedLines });
  }

  /** Removes the spill file; only after every operation is in the session file. */
  remove(): Result<null, StorageRefusal> {
    try {
      rmSync(this.path, { force: true });
      return ok(null);
    } catch (error) {
      return fail(refusalOfError(error));
    }
  }

  #lineOf(operation: StoredOperation): string {
    const { opId, actor, command, atMs, events } = operation;
    const content = JSON.stringify([this.#workshopId, opId, actor, command, atMs, events]);
    return `${hash('sha256', content, 'base64url')} ${content}`;
  }

  #operationOf(line: string): StoredOperation | null {
    const space = line.indexOf(' ');
    const content = line.slice(space + 1);
    if (space < 1 || line.slice(0, space) !== hash('sha256', content, 'base64url')) return null;
    // The hash proves that `#lineOf` of some spill wrote this text.
    const [workshopId, opId, actor, command, atMs, events] = JSON.parse(content) as [
      string,
      string,
      string,
      string,
      number,
      readonly StoredEvent[],
    ];
    return workshopId === this.#workshopId ? { opId, actor, command, atMs, events } : null;
  }
}

function endsWithNewLine(descriptor: number, size: number): boolean {
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === NEW_LINE;
}

function appendSynced(descriptor: number, size: number, bytes: Buffer): void {
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, size);
    throw error;
  }
}
