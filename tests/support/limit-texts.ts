/* Texts at the limits, in code points: the unit every limit counts (kernel/plain-text.ts). */

export type LimitText = {
  readonly name: string;
  /** A text of this many code points. */
  readonly of: (codePoints: number) => string;
};

const repeated = (unit: readonly string[]) => (codePoints: number) =>
  // Begins and ends with a visible character, so that trimming leaves it alone.
  Array.from({ length: codePoints }, (_, index) => unit[index % unit.length] ?? '').join('');

/** Plain kana, characters of two UTF-16 units, letters with a combining mark, one joined emoji after another. */
export const limitTexts: readonly LimitText[] = [
  { name: 'kana', of: repeated(['水']) },
  { name: 'characters of two units', of: repeated(['𠮷', '🌊']) },
  { name: 'combining marks', of: repeated(['か', '\u3099']) },
  { name: 'joined emoji', of: repeated(['🧑', '\u200d', '🤝', '\u200d']) },
];

/** Texts that can't be kept, whatever their length. */
export const brokenTexts: readonly (readonly [code: string, text: string])[] = [
  ['text-broken-character', '水の\ud83d環の記録を続ける'],
  ['text-broken-character', '\udf0a水の環の記録を続ける'],
  ['text-control-character', '水の\u0000環の記録を続ける'],
  ['text-control-character', '水の\u009f環の記録を続ける'],
];
