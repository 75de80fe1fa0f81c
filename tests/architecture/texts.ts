/*
 * What must be true of a pair of text catalogues, `x.ja.ts` and `x.en.ts`: both say everything, each
 * in its own language. A catalogue is read as its leaves: a path such as `steps.draw.title` and a
 * text, or the function that makes one.
 */

/** A text, or a function from values to a text, of which only the number of values is compared. */
export type Leaf = string | ((...values: never[]) => unknown);

const japaneseScript = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Letters of some word, so not '1-5', 'A4' or 'PDF'. */
const word = /\p{Ll}{2}/u;
/** Names that are the same in every language, and each language's own name. */
const names = /Tsunagi|つなぎ|日本語|English|PDF|NGO|NPO|A3|A4|Enter|Tab|Esc|Ctrl|Shift|Alt/gu;

/** The leaves of everything that a catalogue module exports; the export's own name does not count. */
export function leavesOf(exported: Readonly<Record<string, unknown>>): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') leaves.set(path, value);
    // Typed as returning unknown and never called, so any function fits.
    else if (typeof value === 'function')
      leaves.set(path, value as (...values: never[]) => unknown);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, path ? `${path}.${key}` : key);
    }
  };
  for (const value of Object.values(exported)) walk(value, '');
  return leaves;
}

/** What is wrong with the pair, one complaint per leaf; none when both languages say it all. */
export function complaintsOf(
  ja: ReadonlyMap<string, Leaf>,
  en: ReadonlyMap<string, Leaf>,
): readonly string[] {
  const keys = [...new Set([...ja.keys(), ...en.keys()])].sort();
  if (keys.length === 0) return ['the catalogues are empty'];
  return keys.flatMap((key) => complaintOf(key, ja.get(key), en.get(key)) ?? []);
}

function complaintOf(key: string, ja: Leaf | undefined, en: Leaf | undefined): string | null {
  if (ja === undefined) return `${key}: missing in Japanese`;
  if (en === undefined) return `${key}: missing in English`;
  if (typeof ja === 'function' || typeof en === 'function') {
    return typeof ja === typeof en ? null : `${key}: takes values in one language only`;
  }
  if (ja.trim() === '' || en.trim() === '') return `${key}: empty`;
  if (japaneseScript.test(en.replace(names, ''))) return `${key}: Japanese in the English text`;
  if (word.test(ja.replace(names, '')) && !japaneseScript.test(ja)) {
    return `${key}: English in the Japanese text`;
  }
  return null;
}
