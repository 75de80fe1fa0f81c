/* The words a department sheet is written with, and how its figures read. */
import {
  type DepartmentsText,
  departmentsTextEn,
  departmentsTextJa,
} from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import type { Language } from '../workshop/setting.ts';
import { departmentsSheetTextEn } from './departments-text.en.ts';
import { type DepartmentsSheetText, departmentsSheetTextJa } from './departments-text.ja.ts';
import { type SheetWords, sheetWords } from './vision-sheet-words.ts';

export type DepartmentsWords = SheetWords & {
  readonly language: Language;
  readonly choice: DepartmentsSheetText;
  readonly departments: DepartmentsText;
};

export function departmentsWords(language: Language): DepartmentsWords {
  const isJa = language === 'ja';
  return {
    ...sheetWords(language),
    language,
    choice: isJa ? departmentsSheetTextJa : departmentsSheetTextEn,
    departments: isJa ? departmentsTextJa : departmentsTextEn,
  };
}

const signs = ['①', '②', '③', '④', '⑤', '⑥', '⑦'] as const;

/** The sign a criterion is told by in charts and tables, by its place. */
export function criterionSign(index: number): string {
  return signs[index] ?? String(index + 1);
}

/** A value of 0 to 100: 77.0, or 77 where no decimal is wanted. */
export function valueText(value: number, decimals = 1): string {
  return roundTo(value, decimals).toFixed(decimals);
}

/** A share of 0 to 1 as whole percent: 24%. */
export function percentText(share: number, { choice }: DepartmentsWords): string {
  return choice.percent(roundTo(share * 100, 0));
}
