/*
 * A newcomer's whole afternoon in the browser host, in Japanese with the mouse: a vision, a resource map, a
 * choice of department and every sheet. In English by the keyboard alone: newcomer-by-keyboard.test.ts,
 * a file of its own so that both are played at once. The same functions run on the desktop
 * (tests/desktop/shared-stories.test.ts). With TSUNAGI_LONG=1 each hand plays in both languages.
 */
import { afterEach, expect, it } from 'vitest';
import { newcomerSpendsTheAfternoon } from '../stories/afternoon.ts';
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

it('takes a newcomer from an empty folder to the last sheet in Japanese, with the mouse', async () => {
  stage = await aBrowserStage({ language: 'ja', hand: 'mouse' });
  await newcomerSpendsTheAfternoon(stage);
}, 600_000);

it.runIf(isLong)(
  'takes a newcomer the same way in English, with the mouse',
  async () => {
    stage = await aBrowserStage({ language: 'en', hand: 'mouse' });
    await newcomerSpendsTheAfternoon(stage);
  },
  600_000,
);
