/*
 * What the command line says when something did not happen: one plain sentence for every code there
 * is, in both languages. `{name}` stands for a detail of the failure.
 */
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import type { CliFailure, Wording } from './codes.ts';
import type { Language } from './language.ts';
import { wordingEn } from './wording.en.ts';
import { wordingJa } from './wording.ja.ts';

const wordings: Readonly<Record<Language, Wording>> = { ja: wordingJa, en: wordingEn };
const importSteps: Readonly<Record<Language, string>> = {
  ja: '{command}(取り込みの{step}番目の操作)',
  en: '{command}, step {step} of the import',
};
const endings: Readonly<Record<Language, RegExp>> = { ja: /。$/, en: /\.$/ };
const brackets: Readonly<Record<Language, readonly [string, string, string]>> = {
  ja: ['(', ')', '。'],
  en: [' (', ')', '.'],
};

/** The failure as one sentence; for a refused import it ends with the place that was refused. */
export function sentenceFor({ code, details }: CliFailure, language: Language): string {
  const sentence = filled(wordings[language][code], details);
  const place = placeIn(details, language);
  if (place === null) return sentence;
  const [open, close, stop] = brackets[language];
  return `${sentence.replace(endings[language], '')}${open}${place}${close}${stop}`;
}

function placeIn(details: JsonObject, language: Language): string | null {
  const { step, place } = details;
  if (typeof place === 'string') return place;
  if (typeof step !== 'number') return null;
  return filled(importSteps[language], { ...details, step: step + 1 });
}

function filled(template: string, details: JsonObject): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = details[name];
    return Array.isArray(value) ? value.join(', ') : oneLine(String(value ?? '?'));
  });
}

/** Whatever a file or an argument is called, the sentence stays one line. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
