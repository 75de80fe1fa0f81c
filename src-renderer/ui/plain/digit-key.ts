/**
 * Whether a key is a digit, also full-width. A row that is answered by digits takes every one of them: a
 * slip of the finger must not reach the key that changes the group.
 */
export function isDigitKey(key: string): boolean {
  return /^\d$/.test(key.normalize('NFKC'));
}
