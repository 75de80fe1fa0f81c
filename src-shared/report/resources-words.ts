/* The words a resource map is written with, and how its figures read. */
import {
  type ResourcesText,
  resourcesTextEn,
  resourcesTextJa,
} from '../exercises/resources/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import type { Language } from '../workshop/setting.ts';
import { resourcesSheetTextEn } from './resources-text.en.ts';
import { type ResourcesSheetText, resourcesSheetTextJa } from './resources-text.ja.ts';
import { type SheetWords, sheetWords } from './vision-sheet-words.ts';

export type ResourcesWords = SheetWords & {
  readonly map: ResourcesSheetText;
  readonly resources: ResourcesText;
};

export function resourcesWords(language: Language): ResourcesWords {
  return language === 'ja'
    ? { ...sheetWords(language), map: resourcesSheetTextJa, resources: resourcesTextJa }
    : { ...sheetWords(language), map: resourcesSheetTextEn, resources: resourcesTextEn };
}

/** A share of 0 to 1 as whole percent. */
export function wholePercent(share: number): number {
  return roundTo(share * 100, 0);
}

/** A value with one decimal: 4.6. */
export function oneDecimal(value: number): string {
  return roundTo(value, 1).toFixed(1);
}
