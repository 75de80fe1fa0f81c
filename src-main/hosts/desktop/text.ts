/* The shell's words in the language asked for. */
import { textEn } from './text.en.ts';
import { textJa } from './text.ja.ts';
import type { FailureWords, Language, ShellText } from './text-shape.ts';

export function shellText(language: Language): ShellText {
  return language === 'ja' ? textJa : textEn;
}

/** The words for a failure by its code; a code that only screens know gets the general ones. */
export function failureWords(text: ShellText, code: string): FailureWords {
  const isKnown = (name: string): name is keyof ShellText['failures'] =>
    Object.hasOwn(text.failures, name);
  return isKnown(code) ? text.failures[code] : text.failures.other;
}
