/* The words of the table of measures. The names of the states are those of the sheets. */
import type { measureFile } from '../core/index.ts';
import type { Language } from './language.ts';

export type Measured = Extract<ReturnType<typeof measureFile>, { readonly ok: true }>['value'];
type GroupMeasures = Measured['groups'][number]['measures'];
type State = NonNullable<GroupMeasures['visionRounds'][number]['state']>;
type Flag = keyof GroupMeasures['resources']['flags'];

export type MeasureWords = {
  /** Heads of the tables. */
  readonly rounds: readonly string[];
  readonly needs: readonly string[];
  readonly candidates: readonly string[];
  readonly options: readonly string[];
  readonly criteria: readonly string[];

  readonly states: Readonly<Record<State, string>>;
  readonly checkMean: string;
  readonly noRounds: string;

  readonly coverage: (now: string, possible: string) => string;
  readonly flags: Readonly<Record<Flag, string>>;
  readonly noMap: string;

  readonly unscored: string;
  readonly gap: string;
  readonly tolerance: string;
  readonly leaveOneOut: string;
  readonly personalTop: string;
  readonly kendallW: string;
  readonly rocWinner: string;
  /** `told` are the first of the `count` split cells. */
  readonly split: (count: number, told: readonly string[]) => string;
  readonly gut: (winner: string, isSame: boolean | null) => string;
  readonly noResult: string;
  /** By the verdict as the measures print it. */
  readonly verdicts: Readonly<Record<string, string>>;
};

export const measureWords: Readonly<Record<Language, MeasureWords>> = {
  ja: {
    rounds: ['回', '中央値', '最小', '3以上の割合', '一致度', '結果'],
    needs: ['足りない資源', '重要度', '優先度', '充足', '気づき'],
    candidates: ['相手', '加わると', '抜けると', '気づき'],
    options: ['順位', '部署', '総合点', '重みを±50%', 'どんな重みでも'],
    criteria: ['観点', '重み', '1位が同じ範囲'],

    states: { blocked: '止める声がある', adopted: '採択', revise: '練り直し', held: '持ち越し' },
    checkMean: '4つの確認の平均',
    noRounds: '開票した投票はまだありません',

    coverage: (now, possible) => `資源の充足 今${now} 組んだら${possible}`,
    flags: {
      stillMissing: 'まだ足りない',
      singleSource: '頼れる相手が一つだけ',
      oneSided: 'お返しがまだない',
    },
    noMap: '足りない資源はまだ挙がっていません',

    unscored: '未採点',
    gap: '1位と2位の差',
    tolerance: '1位が変わるまでの重みの幅',
    leaveOneOut: '一人抜けても1位が同じ回数',
    personalTop: '自分の1位も同じ人の割合',
    kendallW: '順位の一致(ケンドールのW)',
    rocWinner: '順位だけで重みをつけたときの1位',
    split: (count, told) => `話すところ ${count}か所 ${told.join('、')}`,
    gut: (winner, isSame) =>
      isSame === null
        ? `直感の1位 ${winner}`
        : `直感の1位 ${winner}(点数の1位と${isSame ? '同じ' : '違う'})`,
    noResult: '部署の結果はまだありません',
    verdicts: { 頑健: '頑健', おおむね安定: 'おおむね安定', 僅差: '僅差' },
  },
  en: {
    rounds: ['round', 'median', 'lowest', 'share of 3+', 'agreement', 'outcome'],
    needs: ['missing resource', 'importance', 'priority', 'coverage', 'note'],
    candidates: ['who could bring it', 'adds alone', 'lost without', 'note'],
    options: ['place', 'department', 'value', 'weights ±50%', 'any weights'],
    criteria: ['criterion', 'weight', 'same winner within'],

    states: { blocked: 'blocked', adopted: 'adopted', revise: 'revise', held: 'held' },
    checkMean: 'mean of the four checks',
    noRounds: 'no vote has been revealed yet',

    coverage: (now, possible) => `coverage ${now} today, ${possible} together`,
    flags: {
      stillMissing: 'still missing',
      singleSource: 'only one source',
      oneSided: 'nothing in return yet',
    },
    noMap: 'no missing resources yet',

    unscored: 'not scored',
    gap: 'lead of the first over the second',
    tolerance: 'smallest move of a weight that changes the first',
    leaveOneOut: 'times the first stays when one person is left out',
    personalTop: 'share of people with the same first of their own',
    kendallW: "concord of rankings (Kendall's W)",
    rocWinner: 'first by the order of the weights alone',
    split: (count, told) => `split scores ${count}: ${told.join(', ')}`,
    gut: (winner, isSame) =>
      isSame === null
        ? `first by gut ${winner}`
        : `first by gut ${winner} (${isSame ? 'the same as' : 'other than'} by scores)`,
    noResult: 'no result on departments yet',
    verdicts: { 頑健: 'robust', おおむね安定: 'mostly stable', 僅差: 'too close to call' },
  },
};
