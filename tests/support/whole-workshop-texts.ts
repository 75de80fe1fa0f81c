/*
 * Texts for whole workshops: ordinary ones as long as the rules allow, ones of hard characters, and
 * marks that say which field they stand in.
 */
/** Kinds of text a workshop holds, with the most code points each may have. */
export const textKinds = {
  title: 80,
  host: 60,
  place: 60,
  groupName: 30,
  organisation: 60,
  theme: 60,
  companyInMind: 60,
  role: 30,
  focusQuestion: 80,
  note: 60,
  clusterName: 20,
  draft: 120,
  draftPart: 40,
  statement: 120,
  visionConcern: 80,
  checkReason: 80,
  axisKeep: 60,
  axisAdapt: 60,
  milestone: 60,
  milestoneBy: 20,
  outsideLine: 40,
  visionReopening: 80,
  need: 60,
  candidate: 40,
  offer: 60,
  resourcesReopening: 80,
  optionName: 40,
  cardConcern: 60,
  cardGives: 60,
  cardProblem: 60,
  reason: 60,
  criterionName: 30,
  anchor: 40,
  decisionReason: 80,
  decisionConcern: 80,
  departmentsReopening: 80,
} as const;
export type TextKind = keyof typeof textKinds;

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

/** Japanese of the length people write: names of a few letters, cards of some twenty. */
export const usualJapanese: WriteText = (kind, groupId, index) => {
  const text = longJapanese(kind, groupId, index);
  const length = kind === 'statement' ? 66 : Math.max(6, Math.round(textKinds[kind] / 3.2));
  return [...text]
    .slice(0, Math.max(visibleLeast[kind] ?? 0, length))
    .join('')
    .trim();
};
const visibleLeast: { readonly [kind: string]: number } = {
  clusterName: 9,
  candidate: 11,
  optionName: 11,
};

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
