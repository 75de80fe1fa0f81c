/* The words of the table of measures. The names of the states are those of the sheets. */
import type { measureFile } from '../core/index.ts';
import type { Language } from './language.ts';

type Measured = Extract<ReturnType<typeof measureFile>, { readonly ok: true }>['value'];
export type GroupMeasures = Measured['groups'][number]['measures'];
type Round = GroupMeasures['visionRounds'][number];
type State = NonNullable<Round['state']>;

export type MeasureWords = {
  readonly columns: readonly string[];
  readonly states: Readonly<Record<State, string>>;
  readonly checkMean: string;
  readonly noRounds: string;
  readonly coverage: (now: string, possible: string) => string;
  readonly department: (values: string, verdict: string) => string;
  readonly noResult: string;
  /** By the verdict as the measures print it. */
  readonly verdicts: Readonly<Record<string, string>>;
};

export const measureWords: Readonly<Record<Language, MeasureWords>> = {
  ja: {
    columns: ['回', '中央値', '最小', '3以上の割合', '一致度', '結果'],
    states: { blocked: '止める声あり', adopted: '採用', revise: '直す', held: '持ち越し' },
    checkMean: '4つの確認の平均',
    noRounds: '開票した投票はまだありません',
    coverage: (now, possible) => `資源の充足 今${now} 組んだら${possible}`,
    department: (values, verdict) => `部署 ${values} ${verdict}`,
    noResult: '部署の結果はまだありません',
    verdicts: { 頑健: '頑健', おおむね安定: 'おおむね安定', 僅差: '僅差' },
  },
  en: {
    columns: ['round', 'median', 'lowest', 'share of 3+', 'agreement', 'outcome'],
    states: { blocked: 'blocked', adopted: 'adopted', revise: 'revise', held: 'held' },
    checkMean: 'mean of the four checks',
    noRounds: 'no vote has been revealed yet',
    coverage: (now, possible) => `coverage ${now} today, ${possible} together`,
    department: (values, verdict) => `departments ${values}: ${verdict}`,
    noResult: 'no result on departments yet',
    verdicts: { 頑健: 'robust', おおむね安定: 'mostly stable', 僅差: 'too close to call' },
  },
};
