/*
 * Texts for whole workshops: ordinary ones as long as the rules allow, ones of hard characters, and
 * marks that say which field they stand in.
 */
import { type TextKind, textKinds } from './whole-workshop.ts';

type WriteText = (kind: TextKind, groupId: string, index: number) => string;

const phrasesJa = [
  '給水の記録を',
  '村の技術者と',
  '企業の研究員が',
  '毎月ひらいて',
  '水質の変化を',
  '一緒に読み解き、',
  '直し方を決める。',
  '学校の井戸は',
  '十年後も動き、',
  '通学の時間が',
  '取り戻される。',
  '店頭で現地の声が',
  '聞こえるように、',
  '広報の場を',
  '分け合い、',
  '費用の分担も',
  '年度ごとに',
  '見直していく。',
];
const phrasesEn = [
  'water records',
  'kept by village technicians',
  'and read together',
  'with company engineers',
  'every month,',
  'so that repairs',
  'are decided on the spot',
  'and the school well',
  'still runs in ten years;',
  'hours of fetching water',
  'became hours of lessons,',
  'and the shop floor',
  'hears the voices of the region.',
];

/** Japanese as long as the rules allow, every text of a kind another. */
export const longJapanese: WriteText = (kind, groupId, index) =>
  filled(phrasesJa, '', `${index + 1}番目、`, seedOf(kind, groupId, index), textKinds[kind]);

/** English as long as the rules allow. */
export const longEnglish: WriteText = (kind, groupId, index) =>
  filled(phrasesEn, ' ', `No. ${index + 1}: `, seedOf(kind, groupId, index), textKinds[kind]);

/** Surrogate pairs, variants, marks, emoji, right-to-left letters, one unbroken word. */
const hardPieces = [
  '𠮷野家の髙﨑さん',
  '邉\u{e0100}と葛\u{e0101}飾',
  'か\u3099くせいの「ぱ\u309a」',
  '家族👨‍👩‍👧と✓☑',
  'ｶﾞｲﾄﾞ㈱①㎡Ⅻ',
  'e\u0301te\u0301 naïve œuvre',
  'Supercalifragilisticexpialidocious',
  'https://example.org/a/very/long/path?x=1&y=2',
  '……――「」（）、。',
  'שלום العربية',
];

export const hardCharacters: WriteText = (kind, groupId, index) =>
  filled(hardPieces, '', `${index + 1}`, seedOf(kind, groupId, index), textKinds[kind]);

/** One word without a place to break. */
export const oneLongWord: WriteText = (kind, groupId, index) =>
  `${groupId}${index}${'abcdefghij'.repeat(20)}`.slice(0, textKinds[kind]);

/**
 * A mark that stands in no other field and in no text of the app: `§need.B.3§`. Names of kinds are
 * shortened where a field is too short for them.
 */
export const markOf: WriteText = (kind, groupId, index) => {
  const short = kind.length > 10 ? kind.replace(/[aeiou]/gu, '') : kind;
  return `§${short}.${groupId}.${index}§`.slice(0, textKinds[kind]);
};

function seedOf(kind: TextKind, groupId: string, index: number): number {
  return Object.keys(textKinds).indexOf(kind) * 7 + (groupId.codePointAt(0) ?? 0) * 3 + index * 5;
}

/** Phrases in turn up to a length in code points; never ends in a space. */
function filled(
  phrases: readonly string[],
  between: string,
  start: string,
  seed: number,
  most: number,
): string {
  let text = start;
  for (let turn = seed; [...text].length < most; turn += 1) {
    text += (text === start ? '' : between) + (phrases[turn % phrases.length] ?? '');
  }
  return [...text].slice(0, most).join('').trim();
}
