/* What the words of a failure are made of: their shape, and readers of the details they fill in. */
import type { FailureCode } from '../../src-shared/contract/failures.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';

/** A number among a failure's details; null when it isn't there. */
export function countIn(details: JsonObject, name: string): number | null {
  const value = details[name];
  return typeof value === 'number' ? value : null;
}

/** A word among a failure's details, such as a seat code; '' when it isn't there. */
export function wordIn(details: JsonObject, name: string): string {
  const value = details[name];
  return typeof value === 'string' ? value : '';
}

/** The name of the field a refusal speaks of, without its index (`notes.3` is `notes`); '' for none. */
export function fieldIn(details: JsonObject): string {
  const [first = '', second = ''] = wordIn(details, 'field').split('.');
  if (first === 'milestones') return wordIn(details, 'field').endsWith('.by') ? 'by' : first;
  return first === '' ? second : first;
}

/** Three plain sentences (or a few more): what happened, what is safe, what to do next. */
export type FailureWords = {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
};

/** The words of every failure; the details fill in fields, limits and counts. */
export type FailureTexts = {
  readonly [Code in FailureCode]: (details: JsonObject) => FailureWords;
};

/** Words that need no details. */
export function fixedWords(what: string, safe: string, next: string): () => FailureWords {
  return () => ({ what, safe, next });
}
