/* Words that only the printed department sheet uses, in Japanese; the exercise's own are in its folder. */
const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join('');

export const departmentsSheetTextJa = {
  decision: '最初の扉(はじめにたずねる部署)',
  proposal: '最初の扉の案',
  decisionVote: '扉の投票の結果',
  minorityKept: 'この声も、決定と一緒に残します。',

  table: '部署ごとの評価',
  rank: '順位',
  option: '部署',
  percent: (value: number) => `${value}%`,
  tableNote:
    '数字は1から5の平均点、総合点は重みをつけて0から100に直した値です。差が0.5に満たなければ同じとみます。',
  scoreBy: (score: number, count: number) => `${score}点が${count}人`,
  moreSplit: (count: number) => `ほかに${count}か所あります(表の＊)。`,
  hints: '数字から気づくこと',
  blankCards: (names: string) => `まだ何も書かれていない部署: ${names}`,
  earlierProposals: '前の案',
  splitMark: '＊',
  splitNote: '＊は、点が割れたところです。',
  out: '対象外',
  empty: '―',
  values: '総合点の内訳',
  valuesSentence: (first: string, value: string, others: string) =>
    others === ''
      ? `「${first}」の総合点は${value}です。`
      : `いちばん高いのは「${first}」の${value}です。ほかは、${others}です。`,
  /** Of a close result: nobody is called first. */
  closeSentence: (parts: string, mark: string) =>
    `上位は僅差です。総合点は、${parts}です。${mark}は、決める前に話してみる部署です。`,
  valuesListed: (parts: string) => `総合点は、${parts}です。`,
  named: (name: string, value: string) => `${name} ${value}`,
  place: (place: number) => `${place}位`,
  tie: '同点',

  robustness: 'この結果は、どのくらい確かか',
  /** The lead, on the scale of the values. */
  score: (value: string) => `${value}点`,
  points: (value: string) => `${value}ポイント`,
  noReversal: 'どの観点の重みを動かしても逆転しない',
  onePerson: '一人だけの点です',
  noWholePerson: '全部に点と重みをつけた人がいません',

  intervals: '重みをどこまで動かしても1位が同じか',
  intervalsSentence: (winner: string, narrow: readonly string[]) =>
    narrow.length === 0
      ? `どの観点の重みを0%から100%まで動かしても、1位は「${winner}」のままです。`
      : `帯の中なら、1位は「${winner}」のままです。帯が途中で切れるのは${narrow.map((name) => `「${name}」`).join('')}です。`,
  range: (low: number, high: number) => `${low}〜${high}%`,
  below: (end: number, name: string) => `${end}%より下では「${name}」`,
  above: (end: number, name: string) => `${end}%より上では「${name}」`,
  never: 'どこまで動かしても同じ',
  unknownRange: '採点がそろっていないため、示せません',
  /** Of a close result: nobody is called first. */
  intervalsUnnamed: (narrow: readonly string[]) =>
    narrow.length === 0
      ? '上位が僅差のため、1位は挙げません。'
      : `上位が僅差のため、1位は挙げません。帯が途中で切れるのは${quoted(narrow)}です。`,
  /** Where some weights have no band. */
  intervalsInPart: (winner: string) => `帯のある観点では、1位は「${winner}」のままです。`,

  anyWeightsTitle: '重みを無作為に選んだとき1位になる割合',
  anyWeightsSentence: (parts: string) =>
    `重みを無作為に選んだときに1位になる割合は、${parts}です。`,

  split: 'まず話すところ',
  splitLead: '点が割れたところです。高い人と低い人の両方から理由を聴きます。',
  splitCell: (option: string, criterion: string) => `${option}の「${criterion}」`,
  agreement: (value: string) => `一致度 ${value}`,
  scores: (count: number) => `${count}人分`,
  spreadSentence: (parts: string) => `点の分かれ方は、${parts}です。`,

  plane: '入口の近さと、ほかの観点',
  planeLead:
    '右ほど入口が近く、上ほどほかの観点の点が高い部署です。左上なら、まず紹介をたどれないかを話します。',
  restAxis: (nearness: string) => `「${nearness}」のほかを合わせた点`,
  axisEnd: (score: number, anchor: string) => (anchor === '' ? `${score}` : `${score} ${anchor}`),
  position: (nearness: string, rest: string) => `近さ${nearness}・ほか${rest}`,
  planeSentence: (nearness: string, near: readonly string[], high: readonly string[]) =>
    `「${nearness}」がいちばん高いのは${quoted(near)}、ほかの観点を合わせた点がいちばん高いのは${quoted(high)}です。`,

  profiles: '部署ごとの、観点別の高低',
  profileOf: (name: string, high: readonly string[], low: readonly string[]) =>
    `「${name}」は${quoted(high)}が高く、${quoted(low)}が低い`,
  flatProfile: (name: string) => `「${name}」はどの観点も同じ点`,
  profileSentence: (told: readonly string[]) =>
    `観点ごとの平均点(1から5)です。${told.join('。')}。`,

  gut: '直感と比べる',
  gutSentence: (parts: string) => `話し合う前の直感は、${parts}でした。`,
  votes: (count: number) => `${count}票`,

  cards: '部署カード',
  reasons: '出された理由',

  knockouts: '先に確かめること',
  knockoutOut: (option: string, names: string) => `${option}: 対象から外しました(${names})。`,
  knockoutCheck: (option: string, names: string) => `${option}: 確かめてから進めます(${names})。`,
  anchors: '観点と点の目安',
  anchorScores: { 1: '1点', 3: '3点', 5: '5点' },

  quickMode:
    '「グループで一つ」の入れ方で行いました。点は話し合って一つずつつけ、重みは順番だけから計算しています。',
  reopenings: '再開した理由',
  method:
    '直感を伏せて投票してから、観点ごとに一人ずつ静かに点をつけました。重みは、最下位から最上位へ上がる幅がどの観点でいちばん大切かを順に比べて決めました。',
  measureMeaning:
    '総合点は、平均点を0から100に直し、重みをかけて足した値です。数字は決めるためではなく、話すための材料です。',

  /** In place of `method` where only part of it was done. */
  methods: {
    gut: '直感を伏せて投票しました。',
    personScores: '観点ごとに一人ずつ静かに点をつけました。',
    groupScores: '点は、グループで一つずつつけました。',
    personWeights:
      '重みは、最下位から最上位へ上がる幅がどの観点でいちばん大切かを順に比べて決めました。',
    groupWeights: '重みは、グループで決めた順から計算しました。',
  },

  unsettled: {
    noOptions: '部署の候補が、まだ3つそろっていません。',
    hiddenGut: '直感の投票は、まだ開票していません。この用紙に載せていません。',
    hiddenScores: '採点は、まだ開票していません。点はこの用紙に載せていません。',
    hiddenWeights: '重みは、まだ開票していません。この用紙に載せていません。',
    hiddenDecision: '扉の投票は、まだ開票していません。票はこの用紙に載せていません。',
    noScores: '採点が、まだありません。',
    noDecision: 'たずねる部署は、まだ決まっていません。',
    notAgreed: 'たずねる部署の案は、まだ採択されていません。',
  },

  company: {
    title: 'お話をうかがいたい部署',
    to: (name: string) => `${name} 御中`,
    door: 'はじめにおたずねしたい窓口',
    offers: 'こちらからお渡しできること',
  },
};

/** The words of the printed department sheet in one language. */
export type DepartmentsSheetText = typeof departmentsSheetTextJa;
