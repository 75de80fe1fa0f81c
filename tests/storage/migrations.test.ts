import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionFile, openSessionFile } from '../../src-main/storage/index.ts';
import {
  type MigrationRegistry,
  ownVersionOf,
  sessionMigrations,
} from '../../src-main/storage/migrations/registry.ts';
import {
  aClosedSession,
  aFolder,
  codeOf,
  fingerprint,
  okValue,
  operation,
  operationsOf,
} from '../support/storage/workspace.ts';

/** Today's file is the older version of this made-up program. */
const nextRegistry: MigrationRegistry = [
  ...sessionMigrations,
  {
    toVersion: sessionMigrations.length + 1,
    migrate(db) {
      db.exec('CREATE TABLE label (name TEXT PRIMARY KEY) STRICT');
      db.exec("INSERT INTO label VALUES ('migrated')");
    },
  },
];

let folder: ReturnType<typeof aFolder>;
let path: string;
beforeEach(() => {
  folder = aFolder();
  path = join(folder.path, 'workshop.tsunagi');
});
afterEach(() => folder.dispose());

describe('Migrations of the session file', () => {
  it('are numbered 1, 2, 3 ... without gaps', () => {
    const [first] = sessionMigrations;
    if (first === undefined) throw new Error('There is a first migration.');

    expect(ownVersionOf(sessionMigrations)).toBe(1);
    expect(() => ownVersionOf([])).toThrow(/empty/);
    expect(() => ownVersionOf([first, { ...first, toVersion: 3 }])).toThrow(/without gaps/);
  });

  it('bring an older file to the new version with every operation kept', () => {
    const operations = aClosedSession(path, 40);

    const session = okValue(openSessionFile(path, { registry: nextRegistry }));
    const kept = operationsOf(session);
    okValue(session.append(operation(999)));
    okValue(session.close());

    expect(kept).toEqual(operations);
    expect(readdirSync(folder.path)).toEqual(['workshop.tsunagi']);
    const old = openSessionFile(path);
    expect(old.ok ? null : old.failure).toEqual({
      code: 'file-newer',
      details: { fileVersion: 2, ownVersion: 1 },
    });
    const again = okValue(openSessionFile(path, { registry: nextRegistry }));
    expect(again.headSeq).toBe(operations.flatMap(({ events }) => events).length + 1);
    again.close();
  });

  it.each([
    [
      'throws',
      (): void => {
        throw new Error('broken step');
      },
      'disk-error',
    ],
    [
      'changes the log',
      (db: { exec(sql: string): unknown }): void => {
        db.exec('DROP TRIGGER event_no_delete');
        db.exec('DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)');
      },
      'file-damaged',
    ],
  ])('leave the original untouched when a step %s', (_what, migrate, code) => {
    aClosedSession(path, 10);
    const before = fingerprint(folder.path);
    const registry = [...sessionMigrations, { toVersion: 2, migrate }];

    const opened = openSessionFile(path, { registry });

    expect(codeOf(opened)).toBe(code);
    expect(fingerprint(folder.path)).toEqual(before);
  });

  it('start new files at the newest version', () => {
    const file = { path, workshopId: 'workshop_x', createdAtMs: 1 };
    okValue(createSessionFile(file, { registry: nextRegistry })).close();

    expect(codeOf(openSessionFile(path))).toBe('file-newer');
  });
});
