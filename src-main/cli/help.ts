import { helpEn } from './help.en.ts';
import { helpJa } from './help.ja.ts';
import type { Language } from './language.ts';

export const commandNames = ['start', 'import', 'measures', 'export', 'check'] as const;
export type CommandName = (typeof commandNames)[number];
export type HelpTexts = Readonly<Record<CommandName | 'overview', string>>;

const texts: Readonly<Record<Language, HelpTexts>> = { ja: helpJa, en: helpEn };

/** The help of one command, or of all of them. */
export function helpFor(topic: CommandName | 'overview', language: Language): string {
  return texts[language][topic];
}

export function isCommandName(name: string): name is CommandName {
  return commandNames.some((known) => known === name);
}
