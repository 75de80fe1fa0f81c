/*
 * What a typed text may be. One rule set for every field: trimmed, single-line fields turn a tab or
 * line break into a space, and nothing else is ever changed, so a name or a rare character stays as
 * typed. Text that cannot be kept as it is (control characters, half of a surrogate pair, too long)
 * is refused with a reason, never cut.
 */
import { fail, ok, type Result } from './result.ts';

export type TextLimits = {
  /** Fewest code points after trimming; 0 makes the field optional. */
  readonly min: number;
  /** Most code points after trimming. Code points, not graphemes: 2,000 combining marks on one letter are 2,001. */
  readonly max: number;
  /** Whether line breaks are kept. */
  readonly multiline?: boolean;
};

export type TextFault =
  | { readonly code: 'text-empty' }
  | { readonly code: 'text-too-short'; readonly min: number; readonly length: number }
  | { readonly code: 'text-too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'text-control-character'; readonly codePoint: number }
  | { readonly code: 'text-broken-character' };

/** Whether two texts are the same to a reader: the same characters, however each is composed (NFC). */
export function isSameText(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}

/** Number of code points, the unit of every text limit. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** The text as it will be kept, or why it can't be. */
export function examineText(raw: string, limits: TextLimits): Result<string, TextFault> {
  const spaced = limits.multiline
    ? raw.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')
    : raw.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  const text = spaced.trim();
  if (!text.isWellFormed()) return fail({ code: 'text-broken-character' });
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isControl = codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
    if (isControl && codePoint !== 0x0a) return fail({ code: 'text-control-character', codePoint });
  }
  const length = textLength(text);
  if (length === 0 && limits.min > 0) return fail({ code: 'text-empty' });
  if (length < limits.min) return fail({ code: 'text-too-short', min: limits.min, length });
  if (length > limits.max) return fail({ code: 'text-too-long', max: limits.max, length });
  return ok(text);
}
