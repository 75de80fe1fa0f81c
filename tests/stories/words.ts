/* The app's own words by language. Stories name controls through them, so rewording breaks nothing. */

import { entryWordsEn } from '../../src-renderer/entry/words.en.ts';
import { type EntryWords, entryWordsJa } from '../../src-renderer/entry/words.ja.ts';
import { departmentsWordsEn } from '../../src-renderer/exercises/departments/words.en.ts';
import {
  type DepartmentsWords,
  departmentsWordsJa,
} from '../../src-renderer/exercises/departments/words.ja.ts';
import { resourcesWordsEn } from '../../src-renderer/exercises/resources/words.en.ts';
import {
  type ResourcesWords,
  resourcesWordsJa,
} from '../../src-renderer/exercises/resources/words.ja.ts';
import { visionWordsEn } from '../../src-renderer/exercises/vision/words.en.ts';
import { type VisionWords, visionWordsJa } from '../../src-renderer/exercises/vision/words.ja.ts';
import { appEn } from '../../src-renderer/text/app.en.ts';
import { type AppText, appJa } from '../../src-renderer/text/app.ja.ts';
import {
  type DepartmentsText,
  departmentsTextEn,
  departmentsTextJa,
} from '../../src-shared/exercises/departments/index.ts';
import {
  type ResourcesText,
  resourcesTextEn,
  resourcesTextJa,
} from '../../src-shared/exercises/resources/index.ts';
import {
  type VisionText,
  visionTextEn,
  visionTextJa,
} from '../../src-shared/exercises/vision/index.ts';
import type { StoryLanguage } from './stage.ts';

/** What a console says: its own words, and those that all consoles share. */
type ConsoleWords<Own> = Own & EntryWords;

function consoleWords<Own extends object>(own: Own, shared: EntryWords): ConsoleWords<Own> {
  const closing = 'closing' in own && typeof own.closing === 'object' ? own.closing : {};
  return { ...shared, ...own, closing: { ...closing, ...shared.closing } };
}

export type Words = {
  readonly app: AppText;
  /** E2's console. */
  readonly console: ConsoleWords<VisionWords>;
  /** E2 itself, on every screen and sheet. */
  readonly vision: VisionText;
  /** E3's console, and E3 itself. */
  readonly map: ConsoleWords<ResourcesWords>;
  readonly resources: ResourcesText;
  /** E5's console, and E5 itself. */
  readonly choice: ConsoleWords<DepartmentsWords>;
  readonly departments: DepartmentsText;
};

export const wordsOf: Readonly<Record<StoryLanguage, Words>> = {
  ja: {
    app: appJa,
    console: consoleWords(visionWordsJa, entryWordsJa),
    vision: visionTextJa,
    map: consoleWords(resourcesWordsJa, entryWordsJa),
    resources: resourcesTextJa,
    choice: consoleWords(departmentsWordsJa, entryWordsJa),
    departments: departmentsTextJa,
  },
  en: {
    app: appEn,
    console: consoleWords(visionWordsEn, entryWordsEn),
    vision: visionTextEn,
    map: consoleWords(resourcesWordsEn, entryWordsEn),
    resources: resourcesTextEn,
    choice: consoleWords(departmentsWordsEn, entryWordsEn),
    departments: departmentsTextEn,
  },
};

/** The languages by their own names, which no language changes. */
export const ownNames: Readonly<Record<StoryLanguage, string>> = { ja: '日本語', en: 'English' };
