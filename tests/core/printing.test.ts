/*
 * Printing as a facilitator's window meets it: the preview is the file, a newer preview ends the one
 * before, exports come first, what was made last can be made again, and a folder opens only when asked to.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CorePorts } from '../../src-main/core/index.ts';
import { createPdfService, type PdfService } from '../../src-main/pdf/pdf-service.ts';
import type { ExportOrder, SheetPreview } from '../../src-shared/contract/requests.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { aCoreWithAWorkshop, type Harness, startCore } from '../support/core-harness.ts';
import { groupA, groupB, noteId, roundId, seat } from '../support/ids.ts';
import { aSmallDisk } from '../support/storage/small-disk.ts';
import { aFolder } from '../support/storage/workspace.ts';

let harness: Harness | null = null;
let pdf: PdfService | null = null;
afterEach(async () => {
  await harness?.dispose();
  await pdf?.close();
  harness = null;
  pdf = null;
});

type Overrides = Parameters<typeof aCoreWithAWorkshop>[0];
async function started(overrides: Overrides = {}) {
  const core = await aCoreWithAWorkshop(overrides);
  harness = core;
  return core;
}

const vision: ExportOrder = {
  sheets: ['vision'],
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};

/** A PDF port that draws only when told to, and remembers what it was asked for. */
function aHeldPress() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const port: CorePorts['pdf'] = {
    render: ({ title }, _options, { signal, onProgress }) =>
      new Promise((resolve) => {
        asked.push(title);
        signal.addEventListener('abort', () => resolve(fail(failure('pdf-cancelled'))));
        waiting.push(() => {
          onProgress(1, 2);
          onProgress(2, 2);
          const bytes = new TextEncoder().encode(title);
          resolve(ok({ bytes, pageCount: 2, missingCharacters: [] }));
        });
      }),
  };
  return {
    port,
    asked,
    /** Lets the oldest drawing that waits end. */
    async draw() {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      waiting.shift()?.();
    },
  };
}

const hostWith = (
  reveal: CorePorts['host']['reveal'],
  kind: 'desktop' | 'browser' = 'browser',
) => ({
  kind,
  version: '0.0.0',
  chooseFile: null,
  reveal,
  openProjector: async () => ({ url: null }),
  publishFile: () => null,
});

describe('a preview', () => {
  test('is byte for byte the file an export of the same order writes, for every file of it', async () => {
    pdf = createPdfService();
    const own = startCore({ pdf });
    harness = own;
    const facilitator = own.console();
    await facilitator.request('library.openSample', {});
    const order: ExportOrder = {
      ...vision,
      sheets: ['vision', 'summary'],
      groupIds: [groupA, groupB],
      paper: 'a3',
    };
    const previews: SheetPreview[] = [];
    for (const position of [0, 1, 2, 3]) {
      const shown = await facilitator.request('export.preview', { viewer: 'w1', order, position });
      if (!shown.ok) throw new Error(shown.failure.code);
      // What the request table says this name answers.
      previews.push(shown.value as unknown as SheetPreview);
    }
    await facilitator.request('export.start', order);
    await expect.poll(() => facilitator.view.exports[0]?.status, { timeout: 20_000 }).toBe('done');
    const [job] = facilitator.view.exports;
    const names = job?.files.map(({ name }) => name) ?? [];
    expect(previews[0]?.files.map(({ name }) => name)).toEqual(names);
    expect(previews.map(({ pageCount }) => pageCount)).toEqual(
      job?.files.map(({ pages }) => pages),
    );
    for (const [index, name] of names.entries()) {
      const written = readFileSync(join(job?.folder ?? '', name));
      expect(previews[index]?.pdf === written.toString('base64')).toBe(true);
    }
  }, 60_000);

  test('gives way to a newer one of the same viewer, and to no other viewer’s', async () => {
    const press = aHeldPress();
    const { facilitator } = await started({ pdf: press.port });
    const ask = (viewer: string, position: number) =>
      facilitator.request('export.preview', { viewer, order: vision, position });
    const first = ask('one', 0);
    const elsewhere = ask('two', 0);
    await expect.poll(() => press.asked.length).toBe(2);
    const second = ask('one', 1);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'export-cancelled' } });
    await expect.poll(() => press.asked.length).toBe(3);
    for (let count = 0; count < 3; count += 1) await press.draw();
    expect(await elsewhere).toMatchObject({ ok: true, value: { position: 0 } });
    expect(await second).toMatchObject({ ok: true, value: { position: 1 } });
  });

  test('beyond the last file shows the last', async () => {
    const { facilitator } = await started();
    const shown = await facilitator.request('export.preview', {
      viewer: 'w1',
      order: vision,
      position: 99,
    });
    expect(shown).toMatchObject({ ok: true, value: { position: 1 } });
  });

  test('is refused like the export, naming the sheet and the groups with nothing to print', async () => {
    const { facilitator } = await started();
    const order: ExportOrder = { ...vision, audience: 'company' };
    const refusal = {
      ok: false,
      failure: {
        code: 'export-nothing-to-print',
        details: { sheet: 'vision', groupIds: ['A', 'B'] },
      },
    };
    const preview = { viewer: 'w1', order, position: 0 };
    expect(await facilitator.request('export.preview', preview)).toEqual(refusal);
    expect(await facilitator.request('export.start', order)).toEqual(refusal);
    expect(facilitator.view.lastOrder).toBeNull();
  });

  test('waits until the exports are done, and they never wait for it', async () => {
    const press = aHeldPress();
    const { facilitator } = await started({ pdf: press.port });
    await facilitator.request('export.start', vision);
    const order: ExportOrder = { ...vision, sheets: ['summary'] };
    const preview = facilitator.request('export.preview', { viewer: 'w1', order, position: 0 });
    await press.draw();
    await press.draw();
    await press.draw();
    expect(await preview).toMatchObject({ ok: true });
    const [one, two, three] = press.asked;
    expect([one, two].every((title) => title?.startsWith('連携ビジョン'))).toBe(true);
    expect(three).toMatch(/^グループのまとめ/);
  });

  test('names closed votes by kind, says how many files are interim, and holds no vote', async () => {
    const { facilitator } = await started();
    const round = roundId('r1');
    await facilitator.request('vision.addNotes', {
      groupId: groupA,
      notes: [{ noteId: noteId('n1'), text: '井戸', seat: seat('A1') }],
    });
    await facilitator.request('vision.openRound', {
      groupId: groupA,
      roundId: round,
      statement: '村の人が自分で直せる水のしくみを企業と学び合いながら動かし続ける。',
    });
    const shown = await facilitator.request('export.preview', {
      viewer: 'w1',
      order: vision,
      position: 0,
    });
    expect(shown).toMatchObject({
      value: { interim: { files: 2, hiddenVotes: [{ groupId: 'A', kinds: ['statement'] }] } },
    });
  });
});

describe('an export', () => {
  test('tells the pages of the file under way, and tells them seldom', async () => {
    const press = aHeldPress();
    const { facilitator, clock } = await started({ pdf: press.port });
    await facilitator.request('export.start', vision);
    await press.draw();
    await expect.poll(() => facilitator.view.exports[0]?.done).toBe(1);
    // The clock stood still, so the second page of the first file was not worth a telling.
    const told = facilitator.wire.filter((text) => text.includes('.pdf","done":'));
    expect(told.length).toBe(1);
    clock.monotonicMs += 1000;
    await press.draw();
    await expect.poll(() => facilitator.view.exports[0]?.status).toBe('done');
    expect(facilitator.view.exports[0]).toMatchObject({ done: 2, total: 2, drawing: null });
  });

  test('stops when it is cancelled and names what was written; one that waits ends at once', async () => {
    const press = aHeldPress();
    const { facilitator } = await started({ pdf: press.port });
    const [first, second] = [
      await facilitator.request('export.start', vision),
      await facilitator.request('export.start', { ...vision, paper: 'a3' }),
    ];
    if (!first.ok || !second.ok) throw new Error('both are accepted');
    const [running, waiting] = facilitator.view.exports.map(({ jobId }) => jobId);
    await facilitator.request('export.cancel', { jobId: waiting ?? '' });
    expect(facilitator.view.exports[1]).toMatchObject({ status: 'cancelled', files: [] });
    await press.draw();
    await expect.poll(() => facilitator.view.exports[0]?.done).toBe(1);
    await facilitator.request('export.cancel', { jobId: running ?? '' });
    await expect.poll(() => facilitator.view.exports[0]?.status).toBe('cancelled');
    const [job] = facilitator.view.exports;
    expect(job?.files.map(({ name }) => name.slice(0, 2))).toEqual(['A-']);
    expect(readFileSync(join(job?.folder ?? '', job?.files[0]?.name ?? '')).length).toBeGreaterThan(
      0,
    );
    expect(press.asked.length).toBe(2);
  });

  test('on a disk that fills up says so, keeps the files it made whole, and can be made again', async ({
    skip,
  }) => {
    const room = aFolder();
    const disk = aSmallDisk(room.path, 3_000);
    if (disk === null) return skip('mounting a tmpfs needs root on Linux');
    try {
      const press = aHeldPress();
      const { facilitator } = await started({ pdf: press.port, workshopsFolder: disk.path });
      await facilitator.request('export.start', vision);
      await press.draw();
      await expect.poll(() => facilitator.view.exports[0]?.done).toBe(1);
      disk.fill();
      await press.draw();
      await expect.poll(() => facilitator.view.exports[0]?.status).toBe('failed');
      const [job] = facilitator.view.exports;
      expect(job?.failure?.code).toBe('disk-full');
      expect(readdirSync(job?.folder ?? '')).toEqual(job?.files.map(({ name }) => name));
      expect(
        readFileSync(join(job?.folder ?? '', job?.files[0]?.name ?? '')).length,
      ).toBeGreaterThan(0);

      disk.relieve();
      await facilitator.request('export.start', vision);
      await press.draw();
      await press.draw();
      await expect.poll(() => facilitator.view.exports[1]?.status).toBe('done');
    } finally {
      await harness?.dispose();
      harness = null;
      disk.dispose();
      room.dispose();
    }
  });

  test('opens its folder at the end when that is chosen, showing the first file, and only then', async () => {
    const shown: string[] = [];
    const { facilitator } = await started({ host: hostWith((path) => shown.push(path)) });
    expect(facilitator.view).toMatchObject({
      host: { canReveal: true },
      preferences: { opensFolder: false },
    });
    await facilitator.request('export.start', vision);
    await expect.poll(() => facilitator.view.exports[0]?.status).toBe('done');
    expect(shown).toEqual([]);
    await facilitator.request('preferences.set', { opensFolder: true });
    await facilitator.request('export.start', vision);
    await expect.poll(() => facilitator.view.exports[1]?.status).toBe('done');
    const job = facilitator.view.exports[1];
    expect(shown).toEqual([join(job?.folder ?? '', job?.files[0]?.name ?? '')]);
    await facilitator.request('export.reveal', { jobId: job?.jobId ?? '' });
    expect(shown.length).toBe(2);
  });

  test('opens the folder by itself on the desktop until that is unchosen, also after a restart', async () => {
    const shown: string[] = [];
    const own = await started({ host: hostWith((path) => shown.push(path), 'desktop') });
    expect(own.facilitator.view.preferences.opensFolder).toBe(true);
    await own.facilitator.request('preferences.set', { theme: 'dark' });
    expect(own.facilitator.view.preferences.opensFolder).toBe(true);
    await own.facilitator.request('preferences.set', { opensFolder: false });
    await own.restart();
    expect(own.console().view.preferences).toEqual({
      language: 'ja',
      theme: 'dark',
      opensFolder: false,
    });
  });

  test('says so where no folder can be shown', async () => {
    const { facilitator } = await started();
    await facilitator.request('export.start', vision);
    const [job] = facilitator.view.exports;
    expect(facilitator.view.host.canReveal).toBe(false);
    expect(await facilitator.request('export.reveal', { jobId: job?.jobId ?? '' })).toMatchObject({
      failure: { code: 'not-available-here' },
    });
  });
});

describe('what was printed last', () => {
  test('is known after a restart, belongs to its workshop, and is no part of its file', async () => {
    const own = await started();
    const { facilitator } = own;
    const order: ExportOrder = { ...vision, groupIds: [groupB], paper: 'a3', language: 'en' };
    expect(facilitator.view.lastOrder).toBeNull();
    const undoBefore = facilitator.view.workshop?.history;
    await facilitator.request('export.start', order);
    expect(facilitator.view.lastOrder).toEqual(order);
    expect(facilitator.view.workshop?.history).toEqual(undoBefore);
    await own.restart();
    const again = own.console();
    expect(again.view.lastOrder).toBeNull();
    await again.request('library.open', { ref: again.view.library[0]?.ref ?? '' });
    expect(again.view.lastOrder).toEqual(order);
    await again.request('library.openSample', {});
    expect(again.view.lastOrder).toBeNull();
  });

  test('leaves groups out that are gone; nothing is left when all of them are', async () => {
    const { facilitator } = await started();
    await facilitator.request('export.start', { ...vision, groupIds: [groupA, groupB] });
    await facilitator.request('workshop.removeGroup', { groupId: groupB });
    expect(facilitator.view.lastOrder?.groupIds).toEqual([groupA]);
    await facilitator.request('export.start', { ...vision, groupIds: [groupA] });
    await facilitator.request('history.undo', {});
    await facilitator.request('workshop.removeGroup', { groupId: groupA });
    expect(facilitator.view.lastOrder).toBeNull();
  });
});
