import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSessionFile } from '../../src-main/storage/index.ts';
import {
  aCoreWithAWorkshop,
  type Harness,
  plainDetails,
  startCore,
} from '../support/core-harness.ts';
import { groupA, noteId } from '../support/ids.ts';

let harness: Harness | null = null;
async function started() {
  const core = await aCoreWithAWorkshop();
  harness = core;
  return core;
}
afterEach(async () => {
  await harness?.dispose();
  harness = null;
});

test('a new workshop has its groups and seats, lies in the workshops folder, and is on the shelf', async () => {
  const { facilitator, ports } = await started();
  expect(
    facilitator.view.workshop?.groups.map(({ id, name, seats }) => [id, name, seats.length]),
  ).toEqual([
    ['A', 'Aグループ', 5],
    ['B', 'Bグループ', 5],
  ]);
  expect(readdirSync(ports.folders.workshops).filter((name) => name.endsWith('.tsunagi'))).toEqual([
    '水と企業のワークショップ.tsunagi',
  ]);
  expect(facilitator.view.library).toMatchObject([
    { title: '水と企業のワークショップ', isOpen: true, isMissing: false },
  ]);
});

test('a title that breaks a rule is refused and leaves no file', async () => {
  harness = startCore();
  const facilitator = harness.console();
  const created = await facilitator.request('library.create', {
    details: { ...plainDetails, title: '   ' },
    groups: 2,
    seatsPerGroup: 5,
    groupNames: [],
  });
  expect(created).toMatchObject({ ok: false, failure: { code: 'text-empty' } });
  expect(existsSync(harness.ports.folders.workshops)).toBe(false);
});

test('two workshops of the same title get two files', async () => {
  const { facilitator, ports } = await started();
  await facilitator.request('library.create', {
    details: plainDetails,
    groups: 1,
    seatsPerGroup: 4,
    groupNames: ['海'],
  });
  const files = readdirSync(ports.folders.workshops).filter((name) => name.endsWith('.tsunagi'));
  expect(files.sort()).toEqual([
    '水と企業のワークショップ 2.tsunagi',
    '水と企業のワークショップ.tsunagi',
  ]);
  expect(facilitator.view.workshop?.groups[0]?.name).toBe('海');
});

test('a copy is a workshop of its own with the given title, made while the original is open', async () => {
  const { facilitator } = await started();
  await addNote(facilitator, '写される付箋');
  const original = facilitator.view.workshop?.workshopId;
  const [entry] = facilitator.view.library;
  await facilitator.request('library.duplicate', { ref: entry?.ref ?? '', title: '写し' });
  const copy = facilitator.view.library.find((candidate) => candidate.title === '写し');
  await facilitator.request('library.open', { ref: copy?.ref ?? '' });
  expect(facilitator.view.workshop).toMatchObject({ details: { title: '写し' } });
  expect(facilitator.view.workshop?.workshopId).not.toBe(original);
  expect(notesOfA(facilitator)).toEqual(['写される付箋']);
});

test('renaming a closed workshop renames its file and keeps it on the shelf; an open one keeps its file', async () => {
  const { facilitator, ports } = await started();
  const ref = () => facilitator.view.library[0]?.ref ?? '';
  await facilitator.request('library.rename', { ref: ref(), title: '開いたまま' });
  expect(facilitator.view.library[0]).toMatchObject({
    title: '開いたまま',
    fileName: '水と企業のワークショップ.tsunagi',
  });
  await facilitator.request('library.close', {});
  await facilitator.request('library.rename', { ref: ref(), title: '閉じたあと: 10月?' });
  expect(facilitator.view.library).toMatchObject([
    { title: '閉じたあと: 10月?', fileName: '閉じたあと 10月.tsunagi', isMissing: false },
  ]);
  expect(readdirSync(ports.folders.workshops)).toEqual(['閉じたあと 10月.tsunagi']);
});

test('forgetting takes a workshop off the shelf and leaves its file; opening it puts it back', async () => {
  const { facilitator, ports, core } = await started();
  const [entry] = facilitator.view.library;
  await facilitator.request('library.close', {});
  await facilitator.request('library.forget', { ref: entry?.ref ?? '' });
  expect(facilitator.view.library).toEqual([]);
  const path = join(ports.folders.workshops, entry?.fileName ?? '');
  expect(existsSync(path)).toBe(true);
  expect(core.openPath(path)).toEqual({ ok: true, value: null });
  expect(facilitator.view.library).toMatchObject([{ ref: entry?.ref, isOpen: true }]);
});

test('a file that is gone is shown as missing, and opening it says so', async () => {
  const { facilitator, ports } = await started();
  const [entry] = facilitator.view.library;
  await facilitator.request('library.close', {});
  rmSync(join(ports.folders.workshops, entry?.fileName ?? ''));
  const opened = await facilitator.request('library.open', { ref: entry?.ref ?? '' });
  expect(opened).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
  expect(facilitator.view.library).toMatchObject([{ isMissing: true }]);
});

test('a file that cannot be opened leaves the open workshop open', async () => {
  const { facilitator, ports, core } = await started();
  const path = join(ports.folders.workshops, 'foreign.tsunagi');
  writeFileSync(path, 'PK\u0003\u0004 a ZIP in disguise');
  expect(core.openPath(path)).toMatchObject({ ok: false, failure: { code: 'file-not-tsunagi' } });
  expect(facilitator.view.workshop?.details.title).toBe(plainDetails.title);
});

test('a workshop open elsewhere is refused, and closing leaves exactly one file that opens', async () => {
  const first = await started();
  const path = join(
    first.ports.folders.workshops,
    first.facilitator.view.library[0]?.fileName ?? '',
  );
  expect(openSessionFile(path)).toMatchObject({
    ok: false,
    failure: { code: 'file-already-open' },
  });
  await first.facilitator.request('library.close', {});
  expect(readdirSync(first.ports.folders.workshops)).toHaveLength(1);
  const opened = openSessionFile(path);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

test('each opening of the sample is a fresh, marked copy outside the workshops folder', async () => {
  harness = startCore();
  const facilitator = harness.console();
  expect(await facilitator.request('library.openSample', {})).toMatchObject({ ok: true });
  expect(facilitator.view.workshop?.isSample).toBe(true);
  const first = facilitator.view.workshop?.workshopId;
  await facilitator.request('library.openSample', {});
  expect(facilitator.view.workshop?.workshopId).not.toBe(first);
  expect(facilitator.view.library.every((entry) => entry.isSample)).toBe(true);
  expect(existsSync(harness.ports.folders.workshops)).toBe(false);
});

test('a damaged recent list is set aside, and the screen is told', async () => {
  harness = await aCoreWithAWorkshop();
  const path = join(harness.ports.folders.settings, 'recent.json');
  writeFileSync(path, '{ "version": 1, "files": [');
  await harness.restart();
  const facilitator = harness.console();
  expect(facilitator.view.notices).toMatchObject([{ code: 'settings-set-aside' }]);
  expect(existsSync(`${path}.damaged`)).toBe(true);
  expect(facilitator.view.library).toHaveLength(1);
});

test('language and theme are kept over a restart, and reach every screen at once', async () => {
  harness = startCore();
  const facilitator = harness.console();
  const projector = harness.projector();
  await facilitator.request('preferences.set', { language: 'en', theme: 'contrast' });
  expect(projector.view.preferences).toEqual({ language: 'en', theme: 'contrast' });
  await harness.restart();
  expect(harness.console().view.preferences).toMatchObject({ language: 'en', theme: 'contrast' });
});

type Console = Awaited<ReturnType<typeof aCoreWithAWorkshop>>['facilitator'];

async function addNote(facilitator: Console, text: string): Promise<void> {
  const notes = [{ noteId: noteId('note-1'), text, seat: null }];
  await facilitator.request('vision.addNotes', { groupId: groupA, notes });
}
function notesOfA(facilitator: Console): readonly string[] {
  const group = facilitator.view.workshop?.vision.groups.A;
  return group?.noteOrder.map((id) => group.notes[id]?.text ?? '') ?? [];
}
