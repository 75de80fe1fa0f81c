/*
 * How wide a line of text is, roughly and never too narrow, in the size of its letters: enough to keep labels
 * in a drawn picture apart before anything is drawn.
 */

/** From here on letters of a Japanese font are as wide as high. */
const firstWide = 0x2e80;
const narrowEm = 0.62;

/** Width of the text in em, an upper bound for the app's fonts. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += (letter.codePointAt(0) ?? 0) >= firstWide ? 1 : narrowEm;
  }
  return width;
}

/** The text cut to a width in em, with … where something is missing. */
export function fittedText(text: string, widthEm: number): string {
  if (textWidthEm(text) <= widthEm) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidthEm(kept + letter) + 1 > widthEm) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on one line, or on two alike ones; null where it takes more. */
export function linesWithin(text: string, widthEm: number): readonly string[] | null {
  if (textWidthEm(text) <= widthEm) return [text];
  const letters = [...text];
  const middle = letters.length / 2;
  const breaks = letters
    .map((_, index) => index)
    .filter((index) => index > 0)
    .map((index) => ({ index, cost: Math.abs(index - middle) + penalty(letters, index) }))
    .sort((a, b) => a.cost - b.cost);
  for (const { index } of breaks) {
    const lines = [letters.slice(0, index).join('').trim(), letters.slice(index).join('').trim()];
    if (lines.every((line) => textWidthEm(line) <= widthEm)) return lines;
  }
  return null;
}

/** How bad a break before this letter is: good after a space or a particle, bad inside a word. */
function penalty(letters: readonly string[], index: number): number {
  const [before = '', after = ''] = [letters[index - 1], letters[index]];
  if (/[\s・、のとにを]/u.test(before) || /[(（]/u.test(after)) return 0;
  if (/[)）・、。ー]/u.test(after) || /[(（]/u.test(before)) return 50;
  return /[\p{Script=Latin}\d]/u.test(before) && /[\p{Script=Latin}\d]/u.test(after) ? 50 : 3;
}
