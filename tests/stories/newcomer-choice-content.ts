/*
 * What group A of the newcomer's workshop writes in E5, in both languages, and what must come of it,
 * worked out by hand from the domain brief's formulas (2.1). All of it is invented.
 *
 * Weights: every slip's ratings sum to 250, so that r/250 averages to
 *   k1 (.4 .2 .4 .2 .4) = .32   k2 (.2 .4 .2 .2 .2) = .24   k3 (.2 .2 .2 .4 .1) = .22
 *   k4 (.1 .1 .1 .1 .2) = .12   k6 (.1 each) = .10
 *
 * Mean scores and values v = (s - 1) * 25; k2 of the harbour office and k4 of procurement are the
 * two cells with an agreement below .6 (.2 and .3), and are scored again:
 *
 *                    k1        k2        k3        k4        k6        total
 *   sustainability   4.0  75   2.0  25   3.0  50   5.0 100   4.2  80   24 + 6 + 11 + 12 + 8 = 61
 *   procurement      3.0  50   4.0  75   4.0  75   3.0  50   3.0  50   16 + 18 + 16.5 + 6 + 5 = 61.5
 *       after the second look                      2.4  35            16 + 18 + 16.5 + 4.2 + 5 = 59.7
 *   research         4.6  90   4.0  75   4.0  75   2.0  25   4.0  75   28.8 + 18 + 16.5 + 3 + 7.5 = 73.8
 *   harbour office   2.2  30   3.0  50   2.0  25   4.0  75   3.0  50   9.6 + 12 + 5.5 + 9 + 5 = 41.1
 *       after the second look  2.0  25                                9.6 + 6 + 5.5 + 9 + 5 = 35.1
 *
 * Research leads by 12.8. It stays first whoever is left out. The nearest turn is k4, where the others
 * make up the rest: research (73.8 - 3) / .88 = 80.45, sustainability (61 - 12) / .88 = 55.68, so they
 * meet where 24.77 = 99.77 t, at t = .248. That is .128 away and more than double the .12 it has; the
 * result is robust, and in words: whoever is left out, and any one criterion double or half.
 */
import type { DepartmentKind } from '../../src-shared/exercises/departments/index.ts';
import type { StoryLanguage } from './stage.ts';

export type ChoiceContent = {
  /** The department no card of the library stands for. */
  readonly own: string;
  readonly ownConcern: string;
  readonly problem: string;
  readonly reasonOf: string;
  /** What a 5 means in k4, in the group's own words. */
  readonly anchor: string;
  /** How solid the result is, as the app must put it (robustness.ts). */
  readonly sentence: string;
  readonly reason: string;
  readonly concern: string;
};

export const choiceContent: Readonly<Record<StoryLanguage, ChoiceContent>> = {
  ja: {
    own: '浜の営業所',
    ownConcern: '港の人との近所づきあい',
    problem: '実験室では集められない水のデータ',
    reasonOf: '毎月の見回りの記録がそのまま役に立つ',
    anchor: '来週にも会って話せる',
    sentence:
      'だれか一人が抜けても、1位は変わりません。どれか一つの観点を今の2倍や半分に見ても、1位は変わりません。',
    reason: '現場の記録を研究に使う話から始める',
    concern: '研究の期限と村の季節が合うか',
  },
  en: {
    own: 'Harbour office',
    ownConcern: 'Getting on with people at the port',
    problem: 'Water data no laboratory can gather',
    reasonOf: 'Our monthly rounds are of use as they are',
    anchor: 'we can meet next week',
    sentence:
      'Whoever is left out, the first place stays. Count any one criterion double or half, and the first place stays.',
    reason: 'Begin with our field records in their research',
    concern: 'Do research deadlines fit our seasons?',
  },
};

/** The library's departments in the order they are added; the group's own one comes last. */
export const library = [
  'sustainability',
  'hr',
  'procurement',
  'research',
] as const satisfies readonly DepartmentKind[];

/** Numbers of departments, one a seat: three for procurement, one each for two others. */
export const gutSlip = '31343';

/** Rows of scores by seat, in the order sustainability, procurement, research, harbour office. */
export const scoreRows = {
  k1: ['4352', '4352', '3342', '4353', '5342'],
  k2: ['2441', '3455', '2441', '2445', '1433'],
  k3: ['3442', '3442', '3442', '3442', '3442'],
  k4: ['5124', '5534', '5224', '5514', '5224'],
  k6: ['5343', '4443', '4343', '4243', '4343'],
} as const;

/** Scored again, each cell alone: the harbour office in k2, then procurement in k4. */
export const secondLook = { k2: ['2', '2', '3', '2', '1'], k4: ['2', '3', '2', '3', '2'] } as const;

/** Ranks and ratings by seat, in the order k1 k2 k3 k4 k6. */
export const swingSlips = [
  { ranks: '12345', ratings: [100, 50, 50, 25, 25] },
  { ranks: '21345', ratings: [50, 100, 50, 25, 25] },
  { ranks: '12345', ratings: [100, 50, 50, 25, 25] },
  { ranks: '23145', ratings: [50, 50, 100, 25, 25] },
  { ranks: '12435', ratings: [100, 50, 25, 50, 25] },
] as const;
/** The third slip as it is first read: k3 ranks below k2 and weighs more. */
export const faultyRating = { seat: 2, criterion: 2, rating: 60 } as const;

/** Points after the second look, best first; screens round them, paper gives one decimal. */
export const ranking = [
  ['research', 73.8],
  ['sustainability', 61],
  ['procurement', 59.7],
  ['own', 35.1],
] as const;
/** In whole percent: k4 at what the sliders are moved to, well past the turn at 25. */
export const triedWeight = 42;

/** agree5 on the doors: no 1, all at 3 or more, so it is adopted. */
export const decisionSlip = '44353';
