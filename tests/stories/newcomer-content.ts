/* What the people of the newcomer's story write, in both languages. All of it is invented. */
import type { StoryLanguage } from './stage.ts';

export type NewcomerContent = {
  readonly title: string;
  readonly host: string;
  readonly company: string;
  readonly role: string;
  readonly typed: readonly [string, string];
  readonly pasted: readonly [string, string, string, string, string];
  /** Written through an input method: what is composed, and what is chosen. */
  readonly composed: { readonly reading: string; readonly chosen: string };
  readonly clusters: readonly [string, string, string, string];
  readonly statement: string;
  readonly reworded: string;
  readonly reason: string;
  readonly concerns: readonly [string, string];
  readonly outsideLine: string;
  readonly keep: string;
  readonly adapt: string;
  readonly milestone: { readonly mustBeTrue: string; readonly by: string };
  readonly reopening: string;
};

export const newcomerContent: Readonly<Record<StoryLanguage, NewcomerContent>> = {
  ja: {
    title: '川辺の連携ワークショップ',
    host: '青葉市民活動センター',
    company: '架空水産株式会社',
    role: '事務局長',
    typed: ['井戸のそばに子どもの声がする', '修理の部品が町で買える'],
    pasted: [
      '会議で「わからない」と言える',
      '商品の箱に村の名前がある',
      '社員が休みの日に来てくれる',
      '水番が交代で決まっている',
      '雨の日も道が通れる',
    ],
    composed: { reading: 'みずば', chosen: '水場の当番表が壁にある' },
    clusters: ['自分たちで直せる', '率直に話せる', '行き来が続く', '道がつながる'],
    statement: '三年後、村の水番と会社の技術者が、壊れた井戸を一週間で直せる町にする。',
    reworded: '三年後、村の水番と会社の技術者が、いっしょに井戸を一週間で直せる町にする。',
    reason: '会社の側の課題は次の集まりで聞く',
    concerns: ['部品代をだれが持つのか', '担当者が替わると止まりそう'],
    outsideLine: '村と会社が、井戸を一週間で直す。',
    keep: '水の使い方は村が決める',
    adapt: '集まる曜日と時刻',
    milestone: { mustBeTrue: '部品の棚が村にできている', by: '2027年9月' },
    reopening: '部品代の分担が変わった',
  },
  en: {
    title: 'Riverside partnership workshop',
    host: 'Aoba civic centre',
    company: 'Imaginary Fisheries Ltd',
    role: 'Director',
    typed: ['Children chat beside the well', 'Spare parts are sold in town'],
    pasted: [
      'In meetings we can say we don’t know',
      'The box carries the village’s name',
      'Staff come by on days off',
      'The water watch takes turns',
      'The road stays open in the rain',
    ],
    composed: { reading: 'mizuba', chosen: 'A duty list hangs at the spring' },
    clusters: ['We repair it here', 'We speak plainly', 'Visits go on', 'Roads connect us'],
    statement: 'In three years villagers and company engineers mend any broken well within a week.',
    reworded: 'In three years villagers and engineers together mend any broken well within a week.',
    reason: 'We ask the company about its side next time',
    concerns: ['Who pays for the parts?', 'It may stop when staff change'],
    outsideLine: 'Villagers and a firm mend wells in days',
    keep: 'The village decides how water is used',
    adapt: 'Weekday and time of meetings',
    milestone: { mustBeTrue: 'A shelf of parts stands in the village', by: 'September 2027' },
    reopening: 'The parts are paid for differently now',
  },
};
