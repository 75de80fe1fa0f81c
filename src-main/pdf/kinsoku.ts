/*
 * Where a Japanese line may break: JIS X 4051 line-start and line-end prohibition as tables, plus
 * words of other scripts kept whole. Owns the break rule between two neighbours; it refuses to know
 * widths.
 */

/** Never first on a line: closing marks, small kana, the sound mark, iteration marks, separators. */
const forbiddenAtStart = new Set(
  '、。，．・：；？！゛゜´｀¨ヽヾゝゞ々〻ー―…‥」』】〕〉》）］｝〗〙〟’”»' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ' +
    '‐–〜～,.:;?!)]}%％‰℃°′″｡､｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ',
);

/** Never last on a line: opening marks and currency signs. */
const forbiddenAtEnd = new Set('「『【〔〈《（［｛〖〘〝‘“«([{｢￥¥＄$£＃№');

/** Not torn apart when doubled: …… ―― */
const inseparable = new Set('…‥―—─〳〴〵');

/** Between two numbers these make one of them: 0–49%, 13:00〜16:30. */
const rangeDashes = new Set('–〜～');
const digit = /[0-9０-９]/;

/** Break opportunities inside a run too long for a line, such as an address. */
const addressBreak = /[/?&=.#\-_:]/;

const clusterNeeded = /\p{M}|\p{Cf}|[\u1100-\u11ff]|[\u{10000}-\u{10ffff}]/u;
let segmenter: Intl.Segmenter | null = null;

export function mayStartLine(character: string): boolean {
  return !forbiddenAtStart.has(character);
}

export function mayEndLine(character: string): boolean {
  return !forbiddenAtEnd.has(character);
}

/** What a reader sees as one character each: bases with their marks, emoji sequences, pairs. */
export function graphemes(text: string): string[] {
  // Loading the segmenter's tables costs about 15 ms; plain Japanese never needs them.
  if (!clusterNeeded.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Pieces of a line of text between which it may break; joined they are the text. */
export function breakablePieces(text: string): string[] {
  const characters = graphemes(text);
  const pieces: string[] = [];
  let piece = '';
  for (const [index, character] of characters.entries()) {
    piece += character;
    const next = characters[index + 1];
    if (next === undefined || mayBreakBetween(character, next)) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces;
}

/** Joins phrases wherever a break between two of them is forbidden. */
export function joinForbidden(phrases: readonly string[]): string[] {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const last = before === undefined ? undefined : graphemes(before).at(-1);
    const first = graphemes(phrase)[0];
    const mustJoin = last !== undefined && first !== undefined && !mayBreakBetween(last, first);
    if (mustJoin) joined[joined.length - 1] = before + phrase;
    else joined.push(phrase);
  }
  return joined;
}

/** Parts of a word that is too long for any line: after the marks of an address if it has some. */
export function splitLongWord(word: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of graphemes(word)) {
    part += character;
    if (!addressBreak.test(character)) continue;
    parts.push(part);
    part = '';
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** Letters of a word that has no other place to break; a mark stays with its letter all the same. */
export function splitAnywhere(word: string): string[] {
  const parts: string[] = [];
  for (const character of graphemes(word)) {
    const before = parts.at(-1);
    const last = before === undefined ? undefined : graphemes(before).at(-1);
    const mustJoin = last !== undefined && !(mayStartLine(character) && mayEndLine(last));
    if (mustJoin) parts[parts.length - 1] = before + character;
    else parts.push(character);
  }
  return parts;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  if (isSpace(before)) return true;
  if (!mayStartLine(after) || !mayEndLine(before)) return false;
  if (inseparable.has(before) && before === after) return false;
  if (rangeDashes.has(before) && digit.test(after)) return false;
  return !(isWordPart(before) && isWordPart(after));
}

function isSpace(character: string): boolean {
  return character === ' ';
}

/** ASCII as a whole (addresses, numbers with signs) and letters of spaced scripts. */
function isWordPart(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return true;
  if (character === '’' || character === '\u00a0' || character === '\u2060') return true;
  return codePoint < 0x1100 && /^\p{L}|^\p{M}|^\p{N}/u.test(character);
}
