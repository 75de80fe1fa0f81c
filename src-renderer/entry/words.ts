/* The shared words of the console in both languages. */
import { type Catalogue, useText } from '../text/language.ts';
import { entryWordsEn } from './words.en.ts';
import { type EntryWords, entryWordsJa } from './words.ja.ts';

const entryWords: Catalogue<EntryWords> = { ja: entryWordsJa, en: entryWordsEn };

export function useEntryWords(): EntryWords {
  return useText(entryWords);
}
