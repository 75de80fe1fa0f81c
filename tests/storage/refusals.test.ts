import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkSessionFile,
  createSessionFile,
  openSessionFile,
  salvageSessionFile,
} from '../../src-main/storage/index.ts';
import {
  aClosedSession,
  aFolder,
  aNewSession,
  codeOf,
  fingerprint,
  okValue,
  operation,
  operationsOf,
  WORKSHOP_ID,
} from '../support/storage/workspace.ts';

const CHILD = join(import.meta.dirname, '../support/storage/session-child.ts');
const isRoot = process.getuid?.() === 0;

let folder: ReturnType<typeof aFolder>;
let path: string;
beforeEach(() => {
  folder = aFolder();
  path = join(folder.path, 'workshop.tsunagi');
});
afterEach(() => folder.dispose());

/** Opens, and gives the refusal together with whether anything in the folder changed. */
function refusalOf(target: string): { refusal: unknown; isUntouched: boolean } {
  const before = fingerprint(folder.path);
  const opened = openSessionFile(target);
  const refusal = opened.ok ? 'opened' : opened.failure;
  if (opened.ok) opened.value.close();
  const isUntouched = JSON.stringify(fingerprint(folder.path)) === JSON.stringify(before);
  return { refusal, isUntouched };
}

function changeBySql(sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}

describe('A file that is no session file', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['a ZIP', Buffer.from('504b0304140000000800', 'hex'), 'zip'],
    ['an HTML page', '\ufeff  <!DOCTYPE html><html></html>', 'html'],
    ['a text', 'これはファイルではありません', 'other'],
    ['eight zeroed kilobytes', Buffer.alloc(8_192), 'other'],
  ])('is refused untouched: %s', (_what, bytes, looksLike) => {
    writeFileSync(path, bytes);

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toEqual({ code: 'file-not-tsunagi', details: { looksLike } });
    expect(isUntouched).toBe(true);
  });

  it('is refused when it is a folder, missing, or in a folder that is missing', () => {
    mkdirSync(path);

    expect(refusalOf(path).refusal).toMatchObject({ code: 'file-not-tsunagi' });
    expect(refusalOf(join(folder.path, 'none.tsunagi')).refusal).toMatchObject({
      code: 'file-missing',
    });
    expect(refusalOf(join(folder.path, 'none', 'a.tsunagi')).refusal).toMatchObject({
      code: 'folder-missing',
    });
  });

  it('is refused when it is the database of another program', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE note (text TEXT)');
    db.close();

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toMatchObject({ code: 'file-foreign', details: { what: 'application' } });
    expect(isUntouched).toBe(true);
  });
});

describe('A session file that was tampered with', () => {
  it.each([
    ['a trigger', 'CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM snapshot; END'],
    ['a view', 'CREATE VIEW spy AS SELECT * FROM event'],
    ['a table', 'CREATE TABLE spy (a)'],
    ['an index', 'CREATE INDEX spy ON event (actor)'],
    ['a missing trigger', 'DROP TRIGGER event_no_update'],
    ['a view in the place of a table', 'DROP TABLE snapshot; CREATE VIEW snapshot AS SELECT 1'],
  ])('is refused untouched for %s', (_what, sql) => {
    aClosedSession(path, 3);
    changeBySql(sql);

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toMatchObject({ code: 'file-foreign', details: { what: 'schema' } });
    expect(isUntouched).toBe(true);
  });

  it.each([
    ['a changed text', "UPDATE event SET body = replace(body, '付箋', '付戔') WHERE seq = 3"],
    ['a changed time', 'UPDATE event SET wall_ms = 9223372036854775807 WHERE seq = 3'],
    ['a removed event', 'DELETE FROM event WHERE seq = 3'],
    ['invalid UTF-8', "UPDATE event SET body = CAST(X'7bff7d' AS TEXT) WHERE seq = 3"],
  ])('names the first broken event and how much is whole: %s', (_what, sql) => {
    aClosedSession(path, 9);
    const triggers = ['update', 'delete'].map((verb) => {
      const db = new Database(path);
      const name = `event_no_${verb}`;
      const text = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name);
      db.exec(`DROP TRIGGER ${name}`);
      db.close();
      return String(text);
    });
    changeBySql(sql);
    for (const trigger of triggers) changeBySql(trigger);

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toMatchObject({
      code: 'file-damaged',
      details: { check: 'chain', firstBrokenSeq: 3, wholeOperationsBefore: 2 },
    });
    expect(isUntouched).toBe(true);
  });

  it('is refused when it was written by a newer program, with both versions named', () => {
    aClosedSession(path, 3);
    changeBySql('PRAGMA user_version = 7');

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toEqual({ code: 'file-newer', details: { fileVersion: 7, ownVersion: 1 } });
    expect(isUntouched).toBe(true);
  });

  it('is refused when its identity was changed', () => {
    aClosedSession(path, 3);
    changeBySql('DROP TRIGGER meta_no_update');
    changeBySql("UPDATE meta SET workshop_id = 'other'");
    changeBySql(
      "CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta\nBEGIN SELECT RAISE(ABORT, 'meta is written once'); END",
    );

    expect(refusalOf(path).refusal).toMatchObject({
      code: 'file-damaged',
      details: { check: 'meta' },
    });
  });

  it('is refused when a rollback journal lies beside it', () => {
    aClosedSession(path, 3);
    writeFileSync(`${path}-journal`, Buffer.alloc(600, 1));

    const { refusal, isUntouched } = refusalOf(path);

    expect(refusal).toMatchObject({ code: 'file-foreign', details: { what: 'journal' } });
    expect(isUntouched).toBe(true);
  });

  it('is refused untouched with the write-ahead file of another session, and can be rescued', () => {
    const operations = aClosedSession(path, 6);
    const other = join(folder.path, 'other.tsunagi');
    const session = okValue(
      createSessionFile({ path: other, workshopId: 'workshop_other', createdAtMs: 2 }),
    );
    for (let n = 0; n < 20; n += 1) okValue(session.append(operation(n + 100, 2)));
    copyFileSync(`${other}-wal`, `${path}-wal`);
    session.close();

    const { refusal, isUntouched } = refusalOf(path);
    const rescue = join(folder.path, 'rescued.tsunagi');
    const report = okValue(salvageSessionFile(path, rescue));

    expect(refusal).toMatchObject({ code: 'file-damaged', details: { check: 'wal' } });
    expect(isUntouched).toBe(true);
    expect(report).toMatchObject({ savedOperations: operations.length, lost: null });
    const rescued = okValue(openSessionFile(rescue));
    expect(operationsOf(rescued)).toEqual(operations);
    rescued.close();
  });
});

describe('Making a session file', () => {
  it('never overwrites a file or adopts a left write-ahead file', () => {
    const file = { path, workshopId: WORKSHOP_ID, createdAtMs: 1 };
    writeFileSync(path, 'mine');
    const over = createSessionFile(file);
    const kept = readFileSync(path, 'utf8');
    rmSync(path);
    writeFileSync(`${path}-wal`, 'left');
    const beside = createSessionFile(file);

    expect([codeOf(over), kept, codeOf(beside)]).toEqual(['file-exists', 'mine', 'file-exists']);
    expect(existsSync(path)).toBe(false);
  });

  it('says when the folder is missing', () => {
    const file = { path: join(folder.path, 'no', 'a'), workshopId: WORKSHOP_ID, createdAtMs: 1 };

    expect(codeOf(createSessionFile(file))).toBe('folder-missing');
  });
});

describe('A session file in use', () => {
  it('is refused to the same process, by whatever name', () => {
    const session = aNewSession(path);
    const roundabout = join(
      folder.path,
      '.',
      '..',
      folder.path.split('/').at(-1) ?? '',
      'workshop.tsunagi',
    );

    expect(codeOf(openSessionFile(path))).toBe('file-already-open');
    expect(codeOf(openSessionFile(roundabout))).toBe('file-already-open');
    expect(codeOf(checkSessionFile(path))).toBe('file-already-open');
    session.close();
    const again = okValue(openSessionFile(path));
    again.close();
  });

  it('is refused to a second process, which changes nothing', async () => {
    aClosedSession(path, 5);
    const holder = spawn(process.execPath, [CHILD, 'hold', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    try {
      for (let round = 0; round < 5; round += 1) {
        const { refusal, isUntouched } = refusalOf(path);
        expect(refusal).toMatchObject({ code: 'file-already-open' });
        expect(isUntouched).toBe(true);
      }
      expect(codeOf(checkSessionFile(path))).toBe('file-already-open');
    } finally {
      holder.kill('SIGKILL');
      await new Promise((resolve) => holder.once('close', resolve));
    }
    const session = okValue(openSessionFile(path));
    session.close();
  });
});

describe('A session file that may not be written', () => {
  it.skipIf(!isRoot)('is refused to a user without rights (needs root to change the user)', () => {
    aClosedSession(path, 2);
    const outcomeAs = (uid: string) =>
      spawnSync(process.execPath, [CHILD, 'open', path, uid], { encoding: 'utf8' }).stdout.trim();

    chmodSync(folder.path, 0o777);
    chmodSync(path, 0o600);
    const unreadable = outcomeAs('65534');
    chmodSync(path, 0o444);
    const readOnly = outcomeAs('65534');
    chmodSync(path, 0o666);
    chmodSync(folder.path, 0o755);
    const lockedFolder = outcomeAs('65534');
    chmodSync(folder.path, 0o777);

    expect([unreadable, readOnly, lockedFolder, outcomeAs('65534')]).toEqual([
      'file-no-permission',
      'file-read-only',
      'file-no-permission',
      'ok',
    ]);
  });

  it.skipIf(!isRoot)(
    'is refused when it is protected against change (needs root and chattr)',
    ({ skip }) => {
      aClosedSession(path, 2);
      try {
        execFileSync('chattr', ['+i', path], { stdio: 'ignore' });
      } catch {
        skip('chattr +i does not work on this file system');
      }
      try {
        expect(refusalOf(path)).toMatchObject({
          refusal: { code: 'file-read-only' },
          isUntouched: true,
        });
      } finally {
        execFileSync('chattr', ['-i', path]);
      }
    },
  );
});
