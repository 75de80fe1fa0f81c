/* Undo over a restart, windows in step, language and look at run time, in the browser host. */
import { afterEach, expect, it } from 'vitest';
import {
  everyWindowStaysInStep,
  languageAndLookChangeAtOnce,
  undoneWorkComesBackAfterARestart,
} from '../stories/history.ts';
import { strangers } from '../stories/stage.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

it('undoes, is started again, and redoes what was undone', async () => {
  stage = await aBrowserStage({ language: 'ja' });
  await undoneWorkComesBackAfterARestart(stage);
}, 60_000);

it('keeps two consoles and the projector in step', async () => {
  stage = await aBrowserStage({ language: 'en' });
  await everyWindowStaysInStep(stage);
}, 60_000);

it('changes language and look while it runs, by the keyboard', async () => {
  stage = await aBrowserStage({ language: 'ja', hand: 'keyboard' });
  await languageAndLookChangeAtOnce(stage);
}, 60_000);
