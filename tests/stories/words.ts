/* The app's own words by language. Stories name controls through them, so rewording breaks nothing. */

import { visionWordsEn } from '../../src-renderer/exercises/vision/words.en.ts';
import { type VisionWords, visionWordsJa } from '../../src-renderer/exercises/vision/words.ja.ts';
import { appEn } from '../../src-renderer/text/app.en.ts';
import { type AppText, appJa } from '../../src-renderer/text/app.ja.ts';
import {
  type VisionText,
  visionTextEn,
  visionTextJa,
} from '../../src-shared/exercises/vision/index.ts';
import type { StoryLanguage } from './stage.ts';

export type Words = {
  readonly app: AppText;
  /** E2's console. */
  readonly console: VisionWords;
  /** E2 itself, on every screen and sheet. */
  readonly vision: VisionText;
};

export const wordsOf: Readonly<Record<StoryLanguage, Words>> = {
  ja: { app: appJa, console: visionWordsJa, vision: visionTextJa },
  en: { app: appEn, console: visionWordsEn, vision: visionTextEn },
};

/** The languages by their own names, which no language changes. */
export const ownNames: Readonly<Record<StoryLanguage, string>> = { ja: '日本語', en: 'English' };
