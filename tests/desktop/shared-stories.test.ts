/*
 * The stories of tests/stories on the desktop app: the same functions that the browser host plays, over
 * the preload bridge instead of a socket. The keyboard's way, and the afternoon beyond the first
 * exercise, are played in the browser host; here too with TSUNAGI_LONG=1.
 */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newcomerSpendsTheAfternoon } from '../stories/afternoon.ts';
import { theRoomComparesItsGroups } from '../stories/comparing.ts';
import {
  everyWindowStaysInStep,
  languageAndLookChangeAtOnce,
  undoneWorkComesBackAfterARestart,
} from '../stories/history.ts';
import { newcomerRunsAWorkshop } from '../stories/newcomer.ts';
import { facilitatorPrintsTheSameAgain, facilitatorSeesTheRealPages } from '../stories/previews.ts';
import { newcomerPrintsBothSheets } from '../stories/printing.ts';
import { strangers } from '../stories/stage.ts';
import type { Host } from './desktop-app.ts';
import { aDesktopStage, type DesktopStage } from './desktop-stage.ts';
import { electronSkipped, hosts } from './hosts.ts';

const isLong = process.env.TSUNAGI_LONG === '1';
let stage: DesktopStage | null = null;

for (const host of hosts) describe(`the shared stories in ${host.name}`, () => stories(host));

it('plays the shared stories in the real Electron', { skip: electronSkipped ?? false }, () => {
  assert.equal(hosts.length, 2);
});

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) assert.deepEqual([...heard.complaints, ...strangers(heard)], []);
});

function stories(host: Host): void {
  it('takes a newcomer from an empty folder to both sheets in Japanese, with the mouse', async () => {
    stage = await aDesktopStage(host, 'ja', 'mouse');
    await newcomerRunsAWorkshop(stage);
    await newcomerPrintsBothSheets(stage);
  });

  it('takes a newcomer on to the last sheet of the afternoon', { skip: !isLong }, async () => {
    stage = await aDesktopStage(host, 'ja', 'mouse');
    await newcomerSpendsTheAfternoon(stage);
  });

  it('takes a newcomer the same way in English, by the keyboard', { skip: !isLong }, async () => {
    stage = await aDesktopStage(host, 'en', 'keyboard');
    await newcomerSpendsTheAfternoon(stage);
  });

  it('shows the pages that are written, and makes them again by one key', async () => {
    stage = await aDesktopStage(host, 'ja', 'mouse');
    await facilitatorSeesTheRealPages(stage);
    await facilitatorPrintsTheSameAgain(stage);
  });

  it('undoes, is started again, and redoes what was undone', async () => {
    stage = await aDesktopStage(host, 'en', 'mouse');
    await undoneWorkComesBackAfterARestart(stage);
  });

  it('keeps console and projector in step', async () => {
    stage = await aDesktopStage(host, 'ja', 'mouse');
    await everyWindowStaysInStep(stage);
  });

  it('compares groups side by side', async () => {
    stage = await aDesktopStage(host, 'en', 'mouse');
    await theRoomComparesItsGroups(stage);
  });

  it('changes language and look while it runs', async () => {
    stage = await aDesktopStage(host, 'en', 'mouse');
    await languageAndLookChangeAtOnce(stage);
  });
}
