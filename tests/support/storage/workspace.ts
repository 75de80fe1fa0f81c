/** Folders, operations and session files for the storage tests; nothing here asserts. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSessionFile,
  type SessionFile,
  type StoredOperation,
} from '../../../src-main/storage/index.ts';
import type { Result } from '../../../src-shared/kernel/result.ts';

export const WORKSHOP_ID = 'workshop_test1';

/** A fresh folder of its own; `dispose` removes it. */
export function aFolder(): { readonly path: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tsunagi-storage-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** The value of a result that the test takes for granted. */
export function okValue<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(`Expected success, got ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The failure's code, or 'ok'. */
export function codeOf<T>(result: Result<T, { readonly code: string }>): string {
  return result.ok ? 'ok' : result.failure.code;
}

/** The n-th operation of a made-up log; `parts` events. */
export function operation(n: number, parts = 1): StoredOperation {
  return {
    opId: `op_${n}`,
    actor: 'seat_1',
    command: 'vision.addNotes',
    atMs: 1_700_000_000_000 + n,
    events: Array.from({ length: parts }, (_, part) => ({
      type: 'vision.noteAdded.v1',
      body: {
        noteId: `note_${n}_${part}`,
        text: `付箋 ${n} の文です。いっしょに考える。`,
        seat: part,
      },
    })),
  };
}

export function aNewSession(path: string): SessionFile {
  return okValue(createSessionFile({ path, workshopId: WORKSHOP_ID, createdAtMs: 1 }));
}

/** A closed session file with `count` operations, every third of three events. */
export function aClosedSession(path: string, count: number): readonly StoredOperation[] {
  const operations = Array.from({ length: count }, (_, n) => operation(n, n % 3 === 2 ? 3 : 1));
  const session = aNewSession(path);
  okValue(session.appendMany(operations));
  okValue(session.close());
  return operations;
}

/** The operations of an open session, without their places. */
export function operationsOf(session: SessionFile): readonly StoredOperation[] {
  return [...session.operationsAfter(0)].map(({ opId, actor, command, atMs, events }) => ({
    opId,
    actor,
    command,
    atMs,
    events,
  }));
}

/** Names and hashes of everything in a folder: equal before and after means nothing was changed. */
export function fingerprint(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ])
      .sort(),
  );
}

/** A small repeatable source of numbers (mulberry32), so that a failing seed can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
