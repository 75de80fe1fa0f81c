import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFilledSessionFile, openSessionFile } from '../../src-main/storage/index.ts';
import {
  aClosedSession,
  aFolder,
  aNewSession,
  codeOf,
  okValue,
  operation,
  operationsOf,
  WORKSHOP_ID,
} from '../support/storage/workspace.ts';

let folder: ReturnType<typeof aFolder>;
let path: string;
beforeEach(() => {
  folder = aFolder();
  path = join(folder.path, 'workshop.tsunagi');
});
afterEach(() => folder.dispose());

describe('An open session file', () => {
  it('gives back after re-opening exactly the operations it was given, in order', () => {
    const operations = aClosedSession(path, 30);

    const session = okValue(openSessionFile(path));

    expect(operationsOf(session)).toEqual(operations);
    expect([session.workshopId, session.headSeq]).toEqual([WORKSHOP_ID, 50]);
    expect(session.recovery).toEqual({ kind: 'clean' });
    session.close();
  });

  it('keeps its durability settings after the first write', () => {
    const pragma = vi.spyOn(Database.prototype, 'pragma');
    const session = aNewSession(path);
    const call = pragma.mock.calls.findLastIndex(([source]) => source === 'journal_mode = WAL');
    // The connection is private on purpose; the spy knows on which one the setting was made.
    const db = pragma.mock.contexts[call] as Database.Database;
    pragma.mockRestore();
    okValue(session.append(operation(1)));

    const settings = ['locking_mode', 'journal_mode', 'synchronous', 'fullfsync'].map((name) =>
      db.pragma(name, { simple: true }),
    );
    const hardening = ['trusted_schema', 'secure_delete', 'cell_size_check', 'mmap_size'].map(
      (name) => db.pragma(name, { simple: true }),
    );
    session.close();

    expect(settings).toEqual(['exclusive', 'wal', 2, 1]);
    expect(hardening).toEqual([0, 1, 1, 0]);
  });

  it('is built on an SQLite without the write-ahead reset bug', () => {
    const db = new Database(':memory:');
    const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
    db.close();

    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);

    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it('makes no shared-memory file while open and leaves exactly one file when closed', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(1)));
    const whileOpen = readdirSync(folder.path);
    okValue(session.close());

    expect(whileOpen).toEqual(['workshop.tsunagi', 'workshop.tsunagi-wal']);
    expect(readdirSync(folder.path)).toEqual(['workshop.tsunagi']);
  });

  it('stores an operation once however often it is sent, also after re-opening', () => {
    const session = aNewSession(path);
    const first = okValue(session.append(operation(1, 3)));
    const again = okValue(session.append({ ...operation(1, 3), atMs: 5 }));
    session.close();
    const reopened = okValue(openSessionFile(path));
    const later = okValue(reopened.append(operation(1, 3)));

    expect(first).toEqual({ kind: 'appended', firstSeq: 1, lastSeq: 3 });
    expect([again, later]).toEqual([
      { kind: 'already-there', firstSeq: 1, lastSeq: 3 },
      { kind: 'already-there', firstSeq: 1, lastSeq: 3 },
    ]);
    expect(reopened.headSeq).toBe(3);
    reopened.close();
  });

  it('refuses an operation id that comes again with another content, and goes on working', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(1, 2)));

    const single = session.append({ ...operation(2), opId: 'op_1' });
    const double = session.append({ ...operation(2, 2), opId: 'op_1' });

    expect([codeOf(single), codeOf(double)]).toEqual(['op-id-reused', 'op-id-reused']);
    expect(okValue(session.append(operation(2))).firstSeq).toBe(3);
    session.close();
  });

  it('stores many operations all or none', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(1)));

    const refused = session.appendMany([operation(2), { ...operation(3), opId: 'op_1' }]);
    const stored = okValue(session.appendMany([operation(1), operation(2), operation(3, 2)]));

    expect(codeOf(refused)).toBe('op-id-reused');
    expect(stored.map(({ kind, lastSeq }) => [kind, lastSeq])).toEqual([
      ['already-there', 1],
      ['appended', 2],
      ['appended', 4],
    ]);
    session.close();
  });

  it('tells which operations it has, and cannot tell once closed', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(1, 2)));
    const answers = [session.hasOperation('op_1'), session.hasOperation('op_2')];
    const found = session.findOperation('op_1');
    session.close();

    expect(answers).toEqual([true, false]);
    expect(found).toEqual({ ...operation(1, 2), firstSeq: 1, lastSeq: 2 });
    expect(session.hasOperation('op_1')).toBe(false);
    expect(codeOf(session.append(operation(2)))).toBe('closed');
  });

  it.each([
    ['an id with a space', { opId: 'a b' }],
    ['no events', { events: [] }],
    ['a control character in the actor', { actor: 'a\nb' }],
    ['a lone surrogate in the actor', { actor: '\ud800' }],
    ['a time that is no whole number', { atMs: 1.5 }],
    ['an event type with a line feed', { events: [{ type: 'a\nb', body: {} }] }],
  ])('refuses an operation with %s and writes nothing', (_what, change) => {
    const session = aNewSession(path);

    const refused = session.append({ ...operation(1), ...change });

    expect([codeOf(refused), session.headSeq]).toEqual(['operation-invalid', 0]);
    session.close();
  });

  it('keeps hostile text in bodies exactly as it came', () => {
    const texts = [
      '\u0000\n\r\t',
      '\ud800',
      '𠮷👩‍👩‍👧',
      `e${'\u0301'.repeat(2_000)}`,
      "'; DROP TABLE event; --",
    ];
    const event = { type: 'x.y.v1', body: { texts } };
    const session = aNewSession(path);
    okValue(session.append({ ...operation(1), events: [event] }));
    session.close();

    const reopened = okValue(openSessionFile(path));

    expect(operationsOf(reopened)[0]?.events).toEqual([event]);
    reopened.close();
  });

  it('gives the operations after a place, and may be written while they are read', () => {
    const session = aNewSession(path);
    okValue(session.appendMany([operation(0), operation(1, 3), operation(2)]));
    const seen: string[] = [];
    for (const { opId } of session.operationsAfter(1)) {
      seen.push(opId);
      if (seen.length === 1) okValue(session.append(operation(3)));
    }

    expect(seen).toEqual(['op_1', 'op_2', 'op_3']);
    expect([...session.operationsAfter(4)].map(({ opId }) => opId)).toEqual(['op_2', 'op_3']);
    expect([...session.operationsAfter(2)][0]?.firstSeq).toBe(2);
    session.close();
  });

  it('cannot have its events or its identity changed by SQL', () => {
    aClosedSession(path, 3);
    const db = new Database(path);
    const attempts = [
      "UPDATE event SET body = '{}' WHERE seq = 1",
      'DELETE FROM event WHERE seq = 1',
      "UPDATE meta SET workshop_id = 'x'",
      'DELETE FROM meta',
    ];

    for (const sql of attempts) expect(() => db.exec(sql), sql).toThrow(/append-only|once/);
    db.close();
  });

  it('says so when the file was taken away from under it', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(1)));
    renameSync(path, `${path}.elsewhere`);

    expect(codeOf(session.checkpoint())).toBe('file-moved');
    session.close();
  });
});

describe('Snapshots', () => {
  it('come back newest first, only two are kept, and only at the end of an operation', () => {
    const session = aNewSession(path);
    okValue(session.appendMany([operation(0), operation(1, 2), operation(2)]));
    for (const seq of [1, 3, 4]) okValue(session.saveSnapshot(seq, { seq }));

    expect(session.latestSnapshot()).toEqual({ seq: 4, state: { seq: 4 } });
    expect(codeOf(session.saveSnapshot(2, {}))).toBe('snapshot-invalid');
    expect(codeOf(session.saveSnapshot(9, {}))).toBe('snapshot-invalid');
    session.close();
    const db = new Database(path, { readonly: true });
    expect(db.prepare('SELECT seq FROM snapshot ORDER BY seq').pluck().all()).toEqual([3, 4]);
    db.close();
  });

  it('are passed over when damaged, and the file opens all the same', () => {
    const session = aNewSession(path);
    okValue(session.appendMany([operation(0), operation(1)]));
    okValue(session.saveSnapshot(1, { good: true }));
    okValue(session.saveSnapshot(2, { good: false }));
    session.close();
    const db = new Database(path);
    db.prepare('UPDATE snapshot SET state = ? WHERE seq = 2').run('{"forged":1}');
    db.close();

    const reopened = okValue(openSessionFile(path));

    expect(reopened.latestSnapshot()).toEqual({ seq: 1, state: { good: true } });
    reopened.close();
  });

  it('shorten the check of a long file at opening, and the rest is verified on demand', () => {
    const session = aNewSession(path);
    okValue(session.appendMany(Array.from({ length: 10_050 }, (_, n) => operation(n))));
    okValue(session.saveSnapshot(10_040, {}));
    session.close();
    const reopened = okValue(openSessionFile(path));

    const steps = reopened.verifyWholeChain();
    let step = steps.next();
    let count = 0;
    for (; step.done !== true; step = steps.next()) count += 1;

    expect(reopened.isWholeChainVerified).toBe(false);
    expect(count).toBe(11);
    expect(step.value).toMatchObject({ kind: 'whole', operations: 10_050 });
    reopened.close();
  });
});

describe('A session file made with its content', () => {
  it('appears whole, and never over another file', () => {
    const file = { path, workshopId: WORKSHOP_ID, createdAtMs: 1 };
    const operations = [operation(0), operation(1, 2)];

    const made = createFilledSessionFile(file, operations);
    const again = createFilledSessionFile(file, operations);

    expect([codeOf(made), codeOf(again)]).toEqual(['ok', 'file-exists']);
    expect(readdirSync(folder.path)).toEqual(['workshop.tsunagi']);
    const session = okValue(openSessionFile(path));
    expect(operationsOf(session)).toEqual(operations);
    session.close();
  });

  it('leaves nothing behind when an operation in it is refused', () => {
    const file = { path, workshopId: WORKSHOP_ID, createdAtMs: 1 };

    const made = createFilledSessionFile(file, [operation(0), { ...operation(1), events: [] }]);

    expect([codeOf(made), readdirSync(folder.path)]).toEqual(['operation-invalid', []]);
  });
});
