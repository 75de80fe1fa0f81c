import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkSessionFile,
  openSessionFile,
  salvageSessionFile,
} from '../../src-main/storage/index.ts';
import { runBitFlips } from '../faults/bit-flips.ts';
import { runKillRounds } from '../faults/kill-rounds.ts';
import {
  aClosedSession,
  aFolder,
  codeOf,
  fingerprint,
  okValue,
  operationsOf,
} from '../support/storage/workspace.ts';

const PAGE_BYTES = 4_096;

let folder: ReturnType<typeof aFolder>;
let path: string;
beforeEach(() => {
  folder = aFolder();
  path = join(folder.path, 'workshop.tsunagi');
});
afterEach(() => folder.dispose());

describe('Damage on the disk', () => {
  it.each(['main', 'write-ahead'] as const)(
    'of one bit in the %s file is noticed whenever it changes content, and nothing is touched',
    (target) => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      console.log(`bit flips (${target}): seed ${seed}`);

      const report = runBitFlips(150, seed, target);

      expect(report).toMatchObject({ silent: [], touched: [], wrongRescue: [] });
      expect(report.refused).toBeGreaterThan(30);
      expect(report.rescuedOperations).toBeGreaterThan(300);
    },
    60_000,
  );

  it('that cuts the file off at any page edge is refused untouched, and the beginning is rescued', () => {
    const operations = aClosedSession(path, 120);
    const whole = readFileSync(path);
    const saved: number[] = [];
    for (let bytes = PAGE_BYTES; bytes < whole.length; bytes += PAGE_BYTES) {
      writeFileSync(path, whole);
      truncateSync(path, bytes);
      const before = fingerprint(folder.path);

      expect(codeOf(openSessionFile(path)), `cut at ${bytes}`).toBe('file-damaged');
      expect(okValue(checkSessionFile(path)).isWhole).toBe(false);
      const rescue = join(folder.path, 'rescue.tsunagi');
      const salvaged = salvageSessionFile(path, rescue);
      if (salvaged.ok) {
        const session = okValue(openSessionFile(rescue));
        const found = operationsOf(session);
        session.close();
        rmSync(rescue);
        expect(found).toEqual(operations.slice(0, found.length));
        saved.push(found.length);
      }
      expect(fingerprint(folder.path)).toEqual(before);
    }
    expect(saved.at(-1)).toBeGreaterThan(100);
  });

  it('that zeroes the first page is refused, and everything is rescued', () => {
    const operations = aClosedSession(path, 60);
    const bytes = readFileSync(path).fill(0, 0, PAGE_BYTES);
    writeFileSync(path, bytes);
    const rescue = join(folder.path, 'rescue.tsunagi');

    const refused = openSessionFile(path);
    const report = okValue(salvageSessionFile(path, rescue));

    expect(codeOf(refused)).toBe('file-not-tsunagi');
    expect(report).toMatchObject({ savedOperations: operations.length, lost: null });
    const session = okValue(openSessionFile(rescue));
    expect(operationsOf(session)).toEqual(operations);
    session.close();
  });

  it('in the middle lets the rescue say what is saved and what is lost', () => {
    aClosedSession(path, 120);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('note_60_0');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    const before = statSync(path).mtimeMs;

    const opened = openSessionFile(path);
    const report = okValue(salvageSessionFile(path, join(folder.path, 'rescue.tsunagi')));

    expect(opened.ok ? null : opened.failure.details).toMatchObject({
      check: 'chain',
      firstBrokenSeq: 101,
      wholeOperationsBefore: 60,
    });
    expect(report).toEqual({
      savedOperations: 60,
      savedEvents: 100,
      workshopId: 'workshop_test1',
      isIdentityDoubtful: false,
      lost: { fromSeq: 101, eventsSeen: 100 },
    });
    expect(statSync(path).mtimeMs).toBe(before);
  });

  it('is never rescued over an existing file, nor out of nothing', () => {
    aClosedSession(path, 3);
    const other = join(folder.path, 'other');
    writeFileSync(other, 'PK not a session');

    expect(codeOf(salvageSessionFile(path, other))).toBe('file-exists');
    expect(codeOf(salvageSessionFile(other, join(folder.path, 'new')))).toBe('file-not-tsunagi');
  });
});

describe('A crash', () => {
  it('at any moment loses no acknowledged operation and stores none twice (20 kills)', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`kill rounds: seed ${seed}`);

    const report = await runKillRounds(20, seed);

    expect(report).toMatchObject({ lost: 0, duplicated: 0, refusals: [] });
    expect(report.acknowledged).toBeGreaterThan(100);
    expect(report.crashesFound).toBeGreaterThan(10);
  }, 60_000);
});
