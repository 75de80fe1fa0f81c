/*
 * What the facilitator is promised when the disk fails: nothing is called saved that isn't, work goes
 * on, and everything is in the file once the disk is back. A small tmpfs stands for the full disk; where
 * mounting isn't allowed (no root, not Linux) the tests say that they were skipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aCoreWithAWorkshop, type Harness } from '../support/core-harness.ts';
import { groupA, noteId } from '../support/ids.ts';

let disk = '';
let harness: Harness | null = null;

function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}
const probe = mountSmallDisk();
if (probe) {
  execFileSync('umount', [probe]);
} else {
  console.warn('Skipped: no small disk can be mounted here (needs root on Linux).');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await harness?.dispose();
  harness = null;
  if (disk) {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
  disk = '';
});

async function onASmallDisk() {
  disk = mountSmallDisk() ?? '';
  const core = await aCoreWithAWorkshop({ workshopsFolder: disk });
  harness = core;
  return core;
}
type Console = Awaited<ReturnType<typeof aCoreWithAWorkshop>>['facilitator'];
const addNote = (screen: Console, index: number) =>
  screen.request('vision.addNotes', {
    groupId: groupA,
    notes: [{ noteId: noteId(`n${index}`), text: `付箋 ${index}`, seat: null }],
  });
const noteCount = (screen: Console) => screen.view.workshop?.vision.groups.A?.noteOrder.length ?? 0;

/** Leaves no room on the disk; gives back a way to make room. */
function fillDisk(): () => void {
  const ballast = join(disk, 'ballast');
  for (let size = 512 * 1024; size >= 512; size = Math.floor(size / 2)) {
    try {
      writeFileSync(`${ballast}-${size}`, Buffer.alloc(size));
    } catch {
      rmSync(`${ballast}-${size}`, { force: true });
    }
  }
  return () => {
    for (const name of readdirSync(disk)) {
      if (name.startsWith('ballast')) rmSync(join(disk, name));
    }
  };
}

test.skipIf(!probe)(
  'on a full disk nothing is called saved, work goes on, and all of it is saved once there is room',
  async () => {
    const { facilitator, ports } = await onASmallDisk();
    const makeRoom = fillDisk();
    const answered: number[] = [];
    const asked: Promise<unknown>[] = [];
    for (let index = 0; index < 30; index += 1) {
      asked.push(addNote(facilitator, index).then(() => answered.push(index)));
      await Promise.resolve();
    }
    await vi.advanceTimersByTimeAsync(2_500);
    const { save } = facilitator.view;
    expect(save).toMatchObject({ kind: 'trouble', code: 'disk-full', isSpilled: true });
    const unsaved = save.kind === 'trouble' ? save.unsaved : 0;
    expect(unsaved).toBeGreaterThan(0);
    expect(answered).toHaveLength(30 - unsaved);
    expect(noteCount(facilitator)).toBe(30);
    expect(readdirSync(ports.folders.spill)).toHaveLength(1);

    makeRoom();
    await vi.advanceTimersByTimeAsync(2_500);
    await Promise.all(asked);
    expect(facilitator.view.save).toEqual({ kind: 'saved' });
    expect(readdirSync(ports.folders.spill)).toEqual([]);
    await harness?.restart();
    const again = harness?.console() as Console;
    await again.request('library.open', { ref: again.view.library[0]?.ref ?? '' });
    expect(noteCount(again)).toBe(30);
  },
);

test.skipIf(!probe)(
  'work typed while the disk was full is there again after the app was closed and the disk has room',
  async () => {
    const { facilitator } = await onASmallDisk();
    const makeRoom = fillDisk();
    for (let index = 0; index < 30; index += 1) void addNote(facilitator, index);
    await vi.advanceTimersByTimeAsync(100);
    expect(facilitator.view.save.kind).toBe('trouble');
    await harness?.core.close();
    makeRoom();
    await harness?.restart();
    const again = harness?.console() as Console;
    await again.request('library.open', { ref: again.view.library[0]?.ref ?? '' });
    expect(noteCount(again)).toBe(30);
    expect(again.view.save).toEqual({ kind: 'saved' });
    expect(again.view.notices).toMatchObject([{ code: 'work-brought-back' }]);
  },
);

test.skipIf(!probe)('a workshop that does not fit on a full disk leaves no half file', async () => {
  const { facilitator } = await onASmallDisk();
  fillDisk();
  const before = readdirSync(disk).filter((name) => !name.startsWith('ballast'));
  const copied = await facilitator.request('library.duplicate', {
    ref: facilitator.view.library[0]?.ref ?? '',
    title: '写し',
  });
  expect(copied).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(readdirSync(disk).filter((name) => !name.startsWith('ballast'))).toEqual(before);
  expect(existsSync(join(disk, '写し.tsunagi'))).toBe(false);
});
