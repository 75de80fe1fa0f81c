import type { JsonObject } from './json.ts';

/**
 * Why something did not happen, as data that crosses processes. The code comes from a closed list
 * (contract/failures.ts joins them) and is worded per language on the screen; details name fields,
 * limits and counts, never a person's text.
 */
export type Failure<Code extends string = string> = {
  readonly code: Code;
  readonly details: JsonObject;
};

export function failure<Code extends string>(code: Code, details: JsonObject = {}): Failure<Code> {
  return { code, details };
}
