/*
 * A newcomer's whole way in the browser host: in Japanese with the mouse, in English by the keyboard
 * alone. The same functions run on the desktop (tests/desktop/shared-stories.test.ts).
 */
import { afterEach, expect, it } from 'vitest';
import { newcomerRunsAWorkshop } from '../stories/newcomer.ts';
import { newcomerPrintsBothSheets } from '../stories/printing.ts';
import { strangers } from '../stories/stage.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

it('takes a newcomer from an empty folder to a closed group in Japanese, with the mouse', async () => {
  stage = await aBrowserStage({ language: 'ja', hand: 'mouse' });
  await newcomerRunsAWorkshop(stage);
  await newcomerPrintsBothSheets(stage);
}, 120_000);

it('takes a newcomer the same way in English, by the keyboard alone', async () => {
  stage = await aBrowserStage({ language: 'en', hand: 'keyboard' });
  await newcomerRunsAWorkshop(stage);
  await newcomerPrintsBothSheets(stage);
}, 120_000);
