import { textLength } from '../../../../src-shared/kernel/plain-text.ts';

/** Names longer than this need smaller type to stay in their place. */
const longName = 18;

/** Whether any of these names needs smaller type. */
export function hasLong(names: readonly string[]): boolean {
  return names.some((name) => textLength(name) > longName);
}
