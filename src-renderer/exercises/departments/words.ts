/* The words of E5 in both languages, as catalogues for `useText` and `pick`. */
import {
  type DepartmentsText,
  departmentsTextEn,
  departmentsTextJa,
} from '../../../src-shared/exercises/departments/index.ts';
import {
  type DepartmentsWords as ChartWords,
  departmentsWords as chartWords,
} from '../../../src-shared/report/departments-words.ts';
import type { Catalogue } from '../../text/language.ts';
import { departmentsWordsEn } from './words.en.ts';
import { type DepartmentsWords, departmentsWordsJa } from './words.ja.ts';

export const departmentsTexts: Catalogue<DepartmentsText> = {
  ja: departmentsTextJa,
  en: departmentsTextEn,
};
export const departmentsWords: Catalogue<DepartmentsWords> = {
  ja: departmentsWordsJa,
  en: departmentsWordsEn,
};

/** What its charts are worded with, the same as on paper. */
export const departmentsChartWords: Catalogue<ChartWords> = {
  ja: chartWords('ja'),
  en: chartWords('en'),
};
