/* Groups side by side, in the browser host: with the mouse and by the keyboard. */
import { afterEach, expect, it } from 'vitest';
import { theRoomComparesItsGroups } from '../stories/comparing.ts';
import { strangers } from '../stories/stage.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

it('compares groups in Japanese, with the mouse', async () => {
  stage = await aBrowserStage({ language: 'ja' });
  await theRoomComparesItsGroups(stage);
}, 180_000);

it('compares groups in English, by the keyboard alone', async () => {
  stage = await aBrowserStage({ language: 'en', hand: 'keyboard' });
  await theRoomComparesItsGroups(stage);
}, 180_000);
