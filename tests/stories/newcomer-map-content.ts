/*
 * What group A of the newcomer's workshop writes in E3, in both languages, and what must come of it,
 * worked out by hand from the domain brief's formulas (2.1). All of it is invented.
 *
 * Needs after the merge, with mean importance w, what the group holds h and what candidates would bring:
 *
 *   need       slips       w    h    company  office  school  member  covered
 *   yearly     5 4 5 5 4   4.6  0    .5       -       -       -       .5
 *   parts      4 4 3 4 5   4.0  .5   .5       -       -       -       1
 *   hands      4 5 4 4 3   4.0  .5   -        -       .5      .5      1
 *   hall       3 1 2 2 -   2.0  1    -        -       -       -       1
 *   reading    5 5 5 4 5   4.8  0    .5       1       -       .5      1
 *   reach      3 3 2 3 3   2.8  0    1        -       .5      -       1
 *                     sum 22.2
 *
 * Today: (2 + 2 + 2) / 22.2 = 27 %. Together: (2.3 + 4 + 4 + 2 + 4.8 + 2.8) / 22.2 = 19.9 / 22.2 = 90 %.
 * Priority w (1 - h): reading 4.8, yearly 4.6, reach 2.8, parts 2, hands 2, hall 0.
 */
import type {
  CandidateKind,
  ResourceCategory,
} from '../../src-shared/exercises/resources/index.ts';
import type { StoryLanguage } from './stage.ts';

/** A word for each need and candidate, whatever the language of the story. */
export type NeedKey = 'yearly' | 'parts' | 'hands' | 'hall' | 'reading' | 'reach';
export type CandidateKey = 'company' | 'office' | 'school' | 'member';

export type MapContent = {
  /** In the order of writing; the hall is written as money and then named as the thing itself. */
  readonly needs: Readonly<Record<Exclude<NeedKey, 'reading'>, string>>;
  readonly hallAsMoney: string;
  /** Two ways of saying one need, and the wording they are merged into. */
  readonly alike: readonly [string, string];
  readonly reading: string;
  readonly candidates: Readonly<Record<CandidateKey, string>>;
  readonly offers: Readonly<Record<CandidateKey, string>>;
};

export const mapContent: Readonly<Record<StoryLanguage, MapContent>> = {
  ja: {
    needs: {
      yearly: '三年分の活動費',
      parts: '部品を買うお金',
      hands: '修理を覚える若い人手',
      hall: '月に一度集まれる部屋',
      reach: '町の外に伝える場',
    },
    hallAsMoney: '会場を借りるお金',
    alike: ['水質の数字を読む目', '井戸の図面を読む目'],
    reading: '水質と図面を読み解く目',
    candidates: {
      company: '架空水産株式会社',
      office: '川辺町の水道課',
      school: '川辺工業高校',
      member: '会員の元配管工',
    },
    offers: {
      company: '浜の暮らしを聞ける社員研修',
      office: '毎月の見回りの記録',
      school: '実習に使える井戸',
      member: '技を引きつぐ弟子',
    },
  },
  en: {
    needs: {
      yearly: 'Three years of running costs',
      parts: 'Money for spare parts',
      hands: 'Young hands to learn repair',
      hall: 'A room to meet in each month',
      reach: 'A way to tell people beyond town',
    },
    hallAsMoney: 'Money to rent a hall',
    alike: ['An eye for water figures', 'An eye for well drawings'],
    reading: 'An eye for figures and drawings',
    candidates: {
      company: 'Imaginary Fisheries Ltd',
      office: 'Kawabe water office',
      school: 'Kawabe technical school',
      member: 'A retired plumber of ours',
    },
    offers: {
      company: 'Staff training with shore families',
      office: 'Records of our monthly rounds',
      school: 'A well to practise on',
      member: 'Someone to hand the craft to',
    },
  },
};

export const categoryOf: Readonly<Record<NeedKey, ResourceCategory>> = {
  yearly: 'money',
  parts: 'money',
  hands: 'people',
  hall: 'place',
  reading: 'skill',
  reach: 'reach',
};

/** In the order of writing; the two that are alike become one, at the place of the first. */
export const needOrder = ['yearly', 'parts', 'hands', 'hall', 'reading', 'reach'] as const;

export const ownSupply: Readonly<Record<NeedKey, 0 | 1 | 2>> = {
  yearly: 0,
  parts: 1,
  hands: 1,
  hall: 2,
  reading: 0,
  reach: 0,
};

/** One slip a seat, a digit a need in the order of writing; `-` leaves one out. */
export const importanceSlips = ['544353', '445153', '534252', '544243', '453-53'] as const;

export const kindOf: Readonly<Record<CandidateKey, CandidateKind>> = {
  company: 'company',
  office: 'public',
  school: 'school',
  member: 'own',
};
export const candidateOrder = ['company', 'office', 'school', 'member'] as const;

/** The grid as it is typed, row by row by priority: 0 none, 1 some, 2 all; `c` says somebody asked. */
export const gridRows = [
  { need: 'reading', marks: ['1', '2c', '0', '1'] },
  { need: 'yearly', marks: ['1', '0', '0', '0'] },
  { need: 'reach', marks: ['2', '0', '1', '0'] },
  { need: 'parts', marks: ['1', '0', '0', '0'] },
  { need: 'hands', marks: ['0', '0', '1', '1'] },
] as const satisfies readonly { readonly need: NeedKey; readonly marks: readonly string[] }[];

/** Whole percent, as screens and sheets say them. */
export const mapResult = {
  today: 27,
  together: 90,
  importance: { reading: '4.8', yearly: '4.6', hall: '2.0' },
  /**
   * With one candidate alone. Company: 2.3 + 2 + 2.4 + 2.8 = 9.5 more, 15.5 / 22.2. Office: 4.8 more.
   * School: 2 + 1.4. Member: 2 + 2.4.
   */
  alone: { company: 70, office: 49, school: 42, member: 47 },
  /** Without the company 2.3 + 2 + 1.4 go: 14.2 / 22.2. The others make up for everyone else. */
  withoutCompany: 64,
  /** w of 4 and more with exactly one who could bring it: money for the years and for parts. */
  singleSource: ['yearly', 'parts'],
  /** w of 4 and more, and no more than half covered together. */
  stillMissing: ['yearly'],
} as const;

export const picks = ['reading', 'yearly', 'parts'] as const;
