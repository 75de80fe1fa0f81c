import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkSessionFile,
  duplicateSessionFile,
  listSessionFiles,
  openSessionFile,
  renameSessionFile,
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

let folder: ReturnType<typeof aFolder>;
let path: string;
let copy: string;
beforeEach(() => {
  folder = aFolder();
  path = join(folder.path, 'workshop.tsunagi');
  copy = join(folder.path, 'copy.tsunagi');
});
afterEach(() => folder.dispose());

/** A session file and its write-ahead file as a crash leaves them, at `path`. */
function aCrashedSession(count: number): ReturnType<typeof operation>[] {
  const live = join(folder.path, 'live');
  const session = aNewSession(live);
  const operations = Array.from({ length: count }, (_, n) => operation(n, 2));
  for (const each of operations) okValue(session.append(each));
  copyFileSync(live, path);
  copyFileSync(`${live}-wal`, `${path}-wal`);
  session.close();
  rmSync(live);
  return operations;
}

describe('Duplicating', () => {
  it('copies an open session with everything acknowledged so far, and lets it go on', () => {
    const session = aNewSession(path);
    okValue(session.append(operation(0, 2)));
    okValue(session.saveSnapshot(2, { kept: true }));

    okValue(duplicateSessionFile(session, copy));
    okValue(session.append(operation(1)));
    session.close();

    const duplicate = okValue(openSessionFile(copy));
    expect(operationsOf(duplicate)).toEqual([operation(0, 2)]);
    expect(duplicate.latestSnapshot()).toEqual({ seq: 2, state: { kept: true } });
    expect(duplicate.workshopId).toBe(WORKSHOP_ID);
    duplicate.close();
    expect(readdirSync(folder.path).sort()).toEqual(['copy.tsunagi', 'workshop.tsunagi']);
  });

  it('copies a closed session, with what a crash left beside it, and changes nothing', () => {
    const operations = aCrashedSession(12);
    const before = fingerprint(folder.path);

    okValue(duplicateSessionFile(path, copy));

    const { 'copy.tsunagi': _copy, ...after } = fingerprint(folder.path);
    expect(after).toEqual(before);
    const duplicate = okValue(openSessionFile(copy));
    expect(operationsOf(duplicate)).toEqual(operations);
    duplicate.close();
  });

  it('gives a copy that is to be a workshop of its own a new identity and no old snapshot', () => {
    const operations = aClosedSession(path, 15);
    const source = okValue(openSessionFile(path));
    okValue(source.saveSnapshot(source.headSeq, { id: WORKSHOP_ID }));

    okValue(duplicateSessionFile(source, copy, { workshopId: 'workshop_new', createdAtMs: 9 }));

    source.close();
    const duplicate = okValue(openSessionFile(copy));
    expect([duplicate.workshopId, duplicate.createdAtMs]).toEqual(['workshop_new', 9]);
    expect(duplicate.latestSnapshot()).toBeNull();
    expect(operationsOf(duplicate)).toEqual(operations);
    duplicate.close();
  });

  it('refuses an existing target, an open source given by path, and a damaged source', () => {
    aClosedSession(path, 3);
    writeFileSync(copy, 'mine');
    const session = okValue(openSessionFile(path));
    const target = join(folder.path, 'new.tsunagi');

    const codes = [
      codeOf(duplicateSessionFile(path, copy)),
      codeOf(duplicateSessionFile(path, target)),
    ];
    session.close();
    const db = new Database(path);
    db.exec('CREATE TABLE spy (a)');
    db.close();
    codes.push(codeOf(duplicateSessionFile(path, target)));

    expect(codes).toEqual(['file-exists', 'file-already-open', 'file-foreign']);
    expect(readdirSync(folder.path).sort()).toEqual(['copy.tsunagi', 'workshop.tsunagi']);
  });
});

describe('Checking', () => {
  it('reports a whole file with its counts', () => {
    aClosedSession(path, 9);

    expect(okValue(checkSessionFile(path))).toEqual({
      isWhole: true,
      workshopId: WORKSHOP_ID,
      fileVersion: 1,
      operations: 9,
      events: 15,
      faults: [],
      notes: [],
    });
  });

  it('counts what a crash left as whole, says so, and changes no byte', () => {
    aCrashedSession(7);
    const before = fingerprint(folder.path);

    const report = okValue(checkSessionFile(path));

    expect(report).toMatchObject({ isWhole: true, operations: 7, events: 14 });
    expect(report.notes).toMatchObject([{ code: 'write-ahead-left' }]);
    expect(fingerprint(folder.path)).toEqual(before);
  });

  it('names broken snapshots as a note, and a fault as a fault', () => {
    aClosedSession(path, 3);
    const session = okValue(openSessionFile(path));
    okValue(session.saveSnapshot(session.headSeq, {}));
    session.close();
    const db = new Database(path);
    db.exec("UPDATE snapshot SET state = '[]'");
    db.close();
    const noted = okValue(checkSessionFile(path));
    writeFileSync(copy, '<html>');
    const faulty = okValue(checkSessionFile(copy));

    expect(noted).toMatchObject({
      isWhole: true,
      notes: [{ code: 'snapshot-broken', count: 1 }],
    });
    expect(faulty).toMatchObject({ isWhole: false, faults: [{ code: 'file-not-tsunagi' }] });
    expect(codeOf(checkSessionFile(`${copy}.none`))).toBe('file-missing');
  });
});

describe('Session files in a folder', () => {
  it('are renamed with what a crash left beside them, never over another', () => {
    const operations = aCrashedSession(5);
    const other = join(folder.path, 'other.tsunagi');
    aClosedSession(other, 1);

    expect(codeOf(renameSessionFile(path, other))).toBe('file-exists');
    okValue(renameSessionFile(path, copy));

    expect(readdirSync(folder.path).sort()).toEqual(['copy.tsunagi', 'other.tsunagi']);
    const session = okValue(openSessionFile(copy));
    expect(operationsOf(session)).toEqual(operations);
    expect(codeOf(renameSessionFile(copy, path))).toBe('file-already-open');
    session.close();
  });

  it('are listed without unfinished copies and other files', () => {
    aClosedSession(path, 1);
    for (const name of ['notes.txt', '.workshop.tsunagi.1-1.part', '.hidden.tsunagi']) {
      writeFileSync(join(folder.path, name), '');
    }

    expect(listSessionFiles(folder.path).map((file) => file.path)).toEqual([path]);
    expect(listSessionFiles(join(folder.path, 'none'))).toEqual([]);
  });
});
