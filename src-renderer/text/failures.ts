/*
 * How a failure is told to a person: what happened, what is safe, what to do next. Every code of the
 * contract has its words in both languages, or this does not compile.
 */
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { FailureTexts, FailureWords } from './failure-words.ts';
import { failuresEn } from './failures.en.ts';
import { failuresJa } from './failures.ja.ts';
import type { Catalogue, Language } from './language.ts';

export const failureTexts: Catalogue<FailureTexts> = { ja: failuresJa, en: failuresEn };

/** A failure in words. */
export function wordFailure(failure: ContractFailure, language: Language): FailureWords {
  return failureTexts[language][failure.code](failure.details);
}
