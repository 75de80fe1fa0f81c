import type { CommandName, HelpTexts } from './command-names.ts';
import { helpEn } from './help.en.ts';
import { helpJa } from './help.ja.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, HelpTexts>> = { ja: helpJa, en: helpEn };

/** The help of one command, or of all of them. */
export function helpFor(topic: CommandName | 'overview', language: Language): string {
  return texts[language][topic];
}
