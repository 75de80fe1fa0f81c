/* The words of the table of measures. The names of the states are those of the sheets. */
import type { measureFile } from '../core/index.ts';
import type { Language } from './language.ts';

type Measured = Extract<ReturnType<typeof measureFile>, { readonly ok: true }>['value'];
type Round = Measured['groups'][number]['measures']['visionRounds'][number];
type State = NonNullable<Round['state']>;

export type MeasureWords = {
  readonly columns: readonly string[];
  readonly states: Readonly<Record<State, string>>;
  readonly checkMean: string;
  readonly noRounds: string;
};

export const measureWords: Readonly<Record<Language, MeasureWords>> = {
  ja: {
    columns: ['回', '中央値', '最小', '3以上の割合', '一致度', '結果'],
    states: { blocked: '止める声あり', adopted: '採用', revise: '直す', held: '持ち越し' },
    checkMean: '4つの確認の平均',
    noRounds: '開票した投票はまだありません',
  },
  en: {
    columns: ['round', 'median', 'lowest', 'share of 3+', 'agreement', 'outcome'],
    states: { blocked: 'blocked', adopted: 'adopted', revise: 'revise', held: 'held' },
    checkMean: 'mean of the four checks',
    noRounds: 'no vote has been revealed yet',
  },
};
