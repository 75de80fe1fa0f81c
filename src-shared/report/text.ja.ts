/*
 * Words that only printed sheets use, in Japanese. The words of an exercise are its own
 * (exercises/<name>/text.ja.ts) and are the same on paper as on the screen.
 */
export const reportTextJa = {
  audiences: { internal: '団体内用', company: '社外用', participants: '参加者用' },
  interim: '途中経過',
  sample: '見本',
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  timeRange: (start: string, end: string) => `${start}〜${end}`,
  /** Between parts of one line. */
  separator: '・',
  /** Between entries of a list in a running line. */
  listSeparator: '、',
  /** Sentences one after another. */
  sentences: (texts: readonly string[]) => texts.join(''),
  counted: (label: string, count: string) => `${label} ${count}`,
  qualified: (value: string, words: string) => `${value}(${words})`,

  facts: {
    heading: 'この用紙について',
    heldOn: '開催日',
    place: '会場',
    host: '主催',
    organisation: '団体',
    theme: 'テーマ',
    companyInMind: '想定する企業',
    seats: '席',
  },
  sides: { ngo: 'NGO', company: '企業', other: 'そのほか' },

  vision: {
    interimTitle: 'まだ決まっていないこと',
    noStatementYet: 'ビジョンの文は、まだ決まっていません。',
    noOutsideLineYet: '外へのひとことが、まだありません。',
    hiddenVote: (round: string) =>
      `${round}は、まだ開票していません。票はこの用紙に載せていません。`,
    hiddenDots: 'シール投票は、まだ開票していません。シールの数はこの用紙に載せていません。',
    agreedNote: (round: string, state: string) => `${round}: ${state}`,
    focusQuestion: (question: string) => `問い: ${question}`,
    checksHeading: '4つの確認',
    votesHeading: '投票の記録',
    roundHeading: (round: string, state: string) => `${round}: ${state}`,
    voters: '投票した人',
    outOf: (count: number, all: number) => `${all}人中${count}人`,
    minority: '少数の声',
    minorityCount: (meaning: string, people: string) => `「${meaning}」が${people}です。`,
    minorityKept: 'この声も、ビジョンと一緒に残します。',
    chartSummary: (share: string, median: string) =>
      `「進めてよい」以上 ${share}・中央値 ${median}`,
    chartSentence: (votes: string, parts: string) => `${votes}の内訳は、${parts}です。`,
    dotsSentence: (parts: string) => `シールの数は、${parts}です。`,
    reopenings: '再開した理由',
    reopening: (reason: string, rounds: number) =>
      rounds === 0 ? reason : `${reason}(${rounds}回の投票のあと)`,
    record: '記録',
    method:
      '一人ずつ静かに書いたカードを束ねて名をつけ、一文にまとめ、4つの確認をしてから、伏せた投票で賛否をたずねました。',
    agreementMeaning:
      '一致度は、1に近いほど票がそろい、0に近いほど両端に割れていることを表します。',
    source:
      '出典: 「NGOと企業のパートナーシップガイド」(外務省 国際協力局 NGO協力推進室、2025年)の考え方をもとに、問いと言葉は新しく書き起こしています。',
  },
};

/** The words of printed sheets in one language. */
export type ReportText = typeof reportTextJa;
