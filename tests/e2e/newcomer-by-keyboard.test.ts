/*
 * The newcomer's whole afternoon (newcomer.test.ts) in English, by the keyboard alone; and two groups in a
 * hurry, who skip two exercises and give the group's word or counts only. With TSUNAGI_LONG=1 the
 * afternoon in Japanese by the keyboard too.
 */
import { afterEach, expect, it } from 'vitest';
import { newcomerSpendsTheAfternoon } from '../stories/afternoon.ts';
import { hurriedGroupsChooseADepartment } from '../stories/newcomer-quick.ts';
import { strangers } from '../stories/stage.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

const isLong = process.env.TSUNAGI_LONG === '1';
let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

it('takes a newcomer from an empty folder to the last sheet in English, by the keyboard alone', async () => {
  stage = await aBrowserStage({ language: 'en', hand: 'keyboard' });
  await newcomerSpendsTheAfternoon(stage);
}, 600_000);

it.runIf(isLong)(
  'takes a newcomer the same way in Japanese, by the keyboard alone',
  async () => {
    stage = await aBrowserStage({ language: 'ja', hand: 'keyboard' });
    await newcomerSpendsTheAfternoon(stage);
  },
  600_000,
);

it('gives two hurried groups a result from the group’s word and from counts alone', async () => {
  stage = await aBrowserStage({ language: 'en', hand: 'mouse' });
  await hurriedGroupsChooseADepartment(stage);
}, 300_000);
