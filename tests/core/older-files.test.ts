/* Files from before the resource map and the department choice: they open, with both of them empty. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSessionFile } from '../../src-main/storage/index.ts';
import { aCoreWithAWorkshop, type Harness } from '../support/core-harness.ts';
import { groupA, noteId } from '../support/ids.ts';

let harness: Harness | null = null;
afterEach(async () => {
  await harness?.dispose();
  harness = null;
});

test('a snapshot of the format before is passed over, and the log gives the whole workshop', async () => {
  harness = await aCoreWithAWorkshop();
  const screen = harness.console();
  await screen.request('vision.addNotes', {
    groupId: groupA,
    notes: [{ noteId: noteId('n1'), text: '井戸が動いている', seat: null }],
  });
  const { workshopsFolder } = screen.view.host;
  await screen.request('library.close', {});
  const name = readdirSync(workshopsFolder).find((each) => each.endsWith('.tsunagi')) ?? '';
  const file = openSessionFile(join(workshopsFolder, name));
  if (!file.ok) throw new Error(file.failure.code);
  // As format 1 was: an exercise and no other, and here nothing of what was written.
  const replica = { workshop: { id: file.value.workshopId, vision: { groups: {} } }, history: {} };
  expect(file.value.saveSnapshot(file.value.headSeq, { format: 1, replica }).ok).toBe(true);
  file.value.close();

  const [entry] = screen.view.library;
  expect(await screen.request('library.open', { ref: entry?.ref ?? '' })).toMatchObject({
    ok: true,
  });

  const { workshop } = screen.view;
  expect(Object.keys(workshop?.vision.groups.A?.notes ?? {})).toEqual(['n1']);
  expect(workshop?.resources.groups.A).toMatchObject({ status: 'draft', needs: [] });
  expect(workshop?.departments.groups.A).toMatchObject({ status: 'draft', options: [] });
});
