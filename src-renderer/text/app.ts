import { appEn } from './app.en.ts';
import { type AppText, appJa } from './app.ja.ts';
import type { Catalogue } from './language.ts';

export type { AppText } from './app.ja.ts';

/** The words of the app around the exercises. */
export const appTexts: Catalogue<AppText> = { ja: appJa, en: appEn };
