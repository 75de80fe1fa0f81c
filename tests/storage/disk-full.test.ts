import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createSessionFile,
  duplicateSessionFile,
  freeBytes,
  openSessionFile,
  reopenAfterTrouble,
  Spill,
  type StoredOperation,
  salvageSessionFile,
  writeFileAtomically,
} from '../../src-main/storage/index.ts';
import { aSmallDisk, type SmallDisk } from '../support/storage/small-disk.ts';
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
let disk: SmallDisk | null;
beforeEach(() => {
  folder = aFolder();
  disk = aSmallDisk(folder.path, 600);
});
afterEach(() => {
  disk?.dispose();
  folder.dispose();
});

const WHY_SKIPPED = 'mounting a tmpfs needs root on Linux';

describe('A full disk', () => {
  it('refuses the append, keeps all acknowledged work, and takes the rest once there is room', ({
    skip,
  }) => {
    if (disk === null) return skip(WHY_SKIPPED);
    const path = join(disk.path, 'workshop.tsunagi');
    const spill = new Spill(join(folder.path, 'workshop.spill'), WORKSHOP_ID);
    let session = aNewSession(path);
    okValue(session.append(operation(0)));
    disk.fill();
    const acknowledged: StoredOperation[] = [operation(0)];
    let waiting: StoredOperation | null = null;
    for (let n = 1; waiting === null; n += 1) {
      const stored = session.append(operation(n, 3));
      if (stored.ok) acknowledged.push(operation(n, 3));
      else {
        expect(codeOf(stored)).toBe('disk-full');
        waiting = operation(n, 3);
      }
    }
    okValue(spill.append(waiting));
    expect([session.needsReopening, codeOf(session.append(waiting))]).toEqual([
      true,
      'needs-reopening',
    ]);

    disk.relieve();
    session = okValue(reopenAfterTrouble(session));
    for (const each of okValue(spill.read()).operations) okValue(session.append(each));
    okValue(spill.remove());

    expect(operationsOf(session)).toEqual([...acknowledged, waiting]);
    okValue(session.close());
    expect(readdirSync(disk.path)).toEqual(['workshop.tsunagi']);
  });

  it('leaves no half file of a new session, a copy, a rescue or a small file', ({ skip }) => {
    if (disk === null) return skip(WHY_SKIPPED);
    const source = join(folder.path, 'source.tsunagi');
    aClosedSession(source, 200);
    const session = okValue(openSessionFile(source));
    const settings = join(disk.path, 'settings.json');
    okValue(writeFileAtomically(settings, 'old'));
    disk.fill();
    const target = join(disk.path, 'target.tsunagi');

    const codes = [
      codeOf(createSessionFile({ path: target, workshopId: WORKSHOP_ID, createdAtMs: 1 })),
      codeOf(duplicateSessionFile(session, target)),
      codeOf(duplicateSessionFile(session, target, { workshopId: 'other', createdAtMs: 2 })),
      codeOf(writeFileAtomically(settings, 'x'.repeat(50_000))),
    ];
    session.close();
    codes.push(codeOf(salvageSessionFile(source, target)));

    expect(codes).toEqual(['disk-full', 'disk-full', 'disk-full', 'disk-full', 'disk-full']);
    expect(readdirSync(disk.path).sort()).toEqual(['ballast', 'settings.json']);
    expect(readFileSync(settings, 'utf8')).toBe('old');
    expect(okValue(freeBytes(disk.path))).toBeLessThan(4_096);
  });

  it('leaves a spill file without a half line', ({ skip }) => {
    if (disk === null) return skip(WHY_SKIPPED);
    const spill = new Spill(join(disk.path, 'workshop.spill'), WORKSHOP_ID);
    okValue(spill.append(operation(0)));
    disk.fill();

    const refused = spill.append(operation(1, 60));

    expect(codeOf(refused)).toBe('disk-full');
    expect(okValue(spill.read())).toEqual({
      operations: [operation(0)],
      hasTornLine: false,
      damagedLines: 0,
    });
  });
});

describe('A read-only disk', () => {
  it('is named before anything is tried, and a copy away from it still works', ({ skip }) => {
    if (disk === null) return skip(WHY_SKIPPED);
    const path = join(disk.path, 'workshop.tsunagi');
    const operations = aClosedSession(path, 20);
    disk.remountReadOnly();

    const opened = openSessionFile(path);
    const copy = join(folder.path, 'copy.tsunagi');
    okValue(duplicateSessionFile(path, copy));

    expect(codeOf(opened)).toBe('file-read-only');
    const session = okValue(openSessionFile(copy));
    expect(operationsOf(session)).toEqual(operations);
    session.close();
  });
});
