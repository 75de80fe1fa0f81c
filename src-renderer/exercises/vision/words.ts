/* The words of E2 in both languages, as catalogues for `useText` and `pick`. */
import {
  type VisionText,
  visionTextEn,
  visionTextJa,
} from '../../../src-shared/exercises/vision/index.ts';
import {
  type SheetWords as ChartWords,
  sheetWords as chartWords,
} from '../../../src-shared/report/vision-sheet-words.ts';
import type { Catalogue } from '../../text/language.ts';
import { visionWordsEn } from './words.en.ts';
import { type VisionWords, visionWordsJa } from './words.ja.ts';

export const visionTexts: Catalogue<VisionText> = { ja: visionTextJa, en: visionTextEn };
export const visionWords: Catalogue<VisionWords> = { ja: visionWordsJa, en: visionWordsEn };
/** What its charts are worded with, the same as on paper. */
export const visionChartWords: Catalogue<ChartWords> = {
  ja: chartWords('ja'),
  en: chartWords('en'),
};
