/* Texts that were sent but are not recorded, as they are kept for when their field comes back. */
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { failureTexts } from '../text/failures.ts';

/** What is said of a text that was on its way when the page was left. */
export const unanswered: ContractFailure = failure('connection-lost');

/** A record of this window's storage by its names, or null for anything else. */
export function recordOf(stored: unknown): Readonly<Record<string, unknown>> | null {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? // An object that is no array has names, whatever they are.
      (stored as Readonly<Record<string, unknown>>)
    : null;
}

/** The reason a text was refused for, read back; `unanswered` where there was none yet. */
export function failureOf(stored: unknown): ContractFailure {
  const record = recordOf(stored);
  const code = record?.code;
  if (record === null || typeof code !== 'string' || !Object.hasOwn(failureTexts.ja, code)) {
    return unanswered;
  }
  // A code with words is one of the list; its words check each detail that they fill in.
  return failure(code as ContractFailure['code'], (recordOf(record.details) ?? {}) as JsonObject);
}
