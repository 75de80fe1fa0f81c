/* The words of E3 in both languages, as catalogues for `useText` and `pick`. */
import {
  type ResourcesText,
  resourcesTextEn,
  resourcesTextJa,
} from '../../../src-shared/exercises/resources/index.ts';
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
