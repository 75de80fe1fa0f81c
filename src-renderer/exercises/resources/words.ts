/* The words of E3 in both languages, as catalogues for `useText` and `pick`. */
import {
  type ResourcesText,
  resourcesTextEn,
  resourcesTextJa,
} from '../../../src-shared/exercises/resources/index.ts';
import {
  type ResourcesWords as ChartWords,
  resourcesWords as chartWords,
} from '../../../src-shared/report/resources-words.ts';
import type { Catalogue } from '../../text/language.ts';
import { resourcesWordsEn } from './words.en.ts';
import { type ResourcesWords, resourcesWordsJa } from './words.ja.ts';

export const resourcesTexts: Catalogue<ResourcesText> = {
  ja: resourcesTextJa,
  en: resourcesTextEn,
};
export const resourcesWords: Catalogue<ResourcesWords> = {
  ja: resourcesWordsJa,
  en: resourcesWordsEn,
};

/** What its charts are worded with, the same as on paper. */
export const resourcesChartWords: Catalogue<ChartWords> = {
  ja: chartWords('ja'),
  en: chartWords('en'),
};
