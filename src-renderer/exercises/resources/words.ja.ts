/*
 * Words of E3's screens alone: buttons, fields, hints, the room's captions. What a sheet or the command
 * line also says is in src-shared/exercises/resources/text.ja.ts.
 */
export const resourcesWordsJa = {
  needs: {
    statement: '出発点のビジョン',
    category: '分類',
    entry: '必要なものを書き写す',
    late: 'あとから出たものを加える',
    placeholder: '一つ書いて Enter',
    examples: (company: string, ngo: string) => `企業：${company}／NGO：${ngo}`,
    hint: '↑↓ か Alt+番号で分類を選べます。何行かをまとめて貼ると、1行が1件になります。',
    full: (most: number) => `${most}件になりました。加えるには、どれかを消してください。`,
    list: '必要なもの',
    count: (count: number) => `${count}件`,
    readBack: '入れ終えたら、声に出して読み返します。',
    emptyHint: '一人3つずつ書いたものを、上の欄に書き写してください。',
    reach: (count: number) => `必要なものを見直す・あとから加える（${count}件）`,
    categoryOf: (text: string) => `分類：${text}`,
    edit: (text: string) => `直す：${text}`,
    remove: (text: string) => `消す：${text}`,
    long: '長めです。40字までだと、後ろの席からも読めます。',
    noCompanyOf: (text: string) => `企業なしでできる：${text}`,
  },

  money: {
    hint: 'お金の先にある「もの」に書きかえると、頼める相手が見えてきます。1行書いて Enter で置きかわります。',
    as: '置きかえたあとの分類',
    thing: (text: string) => `「${text}」で手に入れたいもの`,
    placeholder: '例：水質計2台',
  },

  merge: {
    heading: '重なりをまとめる',
    tooMany: (count: number, excess: number) =>
      `いま${count}件です。あと${excess}件まとめると、重要度をつけやすくなります。`,
    enough: (count: number) => `${count}件。12件までなら、このまま進めます。`,
    hint: '↑↓ で移り、Space で選びます。',
    emptyHint: 'まず「静かに書く」で必要なものを書き出します。下の欄からも加えられます。',
    panel: '選んだものをまとめる',
    chooseTwo: '同じことを言っているものを、2つ以上選んでください。',
    wording: (count: number) => `${count}件を、どう言い表しますか?`,
    merge: (count: number) => `${count}件をまとめる`,
  },

  own: {
    heading: 'いま自分たちにあるもの',
    open: (count: number) => `あと${count}件`,
    done: 'すべて確かめました。',
    hint: '0 ない・1 一部・2 ある で次へ進みます。Delete で取り消せます。',
  },

  importance: {
    lead: (count: number) => `${count}件の番号順に、紙に1〜5を書きます。5がいちばん大切です。`,
    open: '重要度の投票を始める',
    again: 'もう一度投票する',
    unweighed: (count: number) =>
      `あとから加わった${count}件には、まだ重要度がありません。もう一度投票すると、全体をそろえられます。`,
    votes: '重要度の投票',
    row: (seat: string) => `席 ${seat} の重要度`,
    hint: '番号順に続けて打ち、Enter。つけなかったものは -。例：54435',
    missing: (count: number) => `あと${count}件`,
    gone: '（消した項目）',
    result: '重要度',
    spread: '分かれ方（1〜5）',
    spreadInWords: (histogram: readonly number[]) =>
      histogram.map((count, index) => `${index + 1}が${count}人`).join('、'),
    talk: (needs: readonly string[], count: number) =>
      `割れているもの${count}件：${needs.map((need) => `「${need}」`).join('')}${count > needs.length ? 'など' : ''}`,
  },

  candidates: {
    kind: '種類',
    entry: '相手の候補を加える',
    placeholder: '一つ書いて Enter',
    hint: '↑↓ か Alt+番号で種類を選べます。企業のほかも、思い浮かべてみます。',
    full: (most: number) => `${most}つになりました。加えるには、どれかを消してください。`,
    list: '相手の候補',
    count: (count: number, most: number) => `${count} / ${most}`,
    few: (fewest: number) => `${fewest}つ以上あると、比べて選べます。`,
    oneKind: '同じ種類が並んでいます。ほかの種類の相手も思い浮かびますか?',
    emptyHint: '足りないものを、ふだんから持っている人や組織を挙げます。',
    kindOf: (name: string) => `種類：${name}`,
    edit: (name: string) => `直す：${name}`,
    remove: (name: string) => `消す：${name}`,
  },

  supply: {
    matrix: '必要なものと相手の表',
    emptyHint: '先に「相手を挙げる」で候補を加えます。',
    covered: '組んだら',
    weight: (weight: string) => `重要度 ${weight}`,
    own: (level: string) => `自分たち：${level}`,
    cell: (name: string, mark: string) => `${name}：${mark}`,
    place: (need: string, candidate: string, mark: string) => `${need}、${candidate}、${mark}`,
    chosen: (need: string, candidate: string) => `「${need}」を「${candidate}」が`,
    keys: '矢印で移り、0・1・2 で入れます。クリックか Space で順にかわります。',
    guess: '印は、相手に聞くまでは見込みです。聞いて確かめたら輪をつけます。',
    fillsAll: (name: string) =>
      `${name}がすべてに入っています。ほかに持っている相手はいませんか? 一社に寄せると、止まったときに全部が止まります。`,
  },

  offers: {
    missing: (names: readonly string[]) => `お返しがまだの相手：${names.join('、')}`,
    everyone: 'お返しのない相手はいません。',
    notYet: 'お返しがまだです',
    bringsNothing: '持ち寄るものは、まだ書かれていません。',
    entry: (name: string) => `${name} が受け取るもの`,
    placeholder: '自分たちから渡せるものを一つ書いて Enter',
    remove: (text: string) => `消す：${text}`,
    full: (most: number) => `お返しは合わせて${most}件までです。`,
  },

  coverage: {
    noWeights: '重要度の投票を開くと、今と、組んだときの充足が見えます。',
    candidates: '相手ごとの働き',
    solo: (from: number, to: number) => `この相手だけと組むと ${from}% → ${to}%`,
    unique: (from: number, to: number) =>
      from === to ? '抜けても、ほかの相手で補えます' : `抜けると ${from}% → ${to}%`,
    unmeasured: '重要度がまだありません',
  },

  picks: {
    heading: 'まず取り組む3つを選ぶ',
    hint: '優先度の高い順。↑↓ で移り、Space で選びます。',
    count: (count: number, most: number) => `${count} / ${most}`,
    pick: '選ぶ',
    /** Begins with what the button shows: its place among the picks. */
    toggle: (text: string, position: number) =>
      `${position > 0 ? `${position} ` : ''}まず取り組む：${text}`,
    flags: '気をつけたいこと',
  },

  closing: {
    pickFirst: 'まず取り組むものを、一つ以上選ぶと終えられます。',
    offersTo: (name: string) => `${name} へ渡すもの`,
  },

  room: {
    more: (count: number) => `ほか${count}件`,
    /** The number of needs, how many of them aren't shown, and whether they are too many. */
    needs: (count: string, more: number, areTooMany: boolean) =>
      `${count}${more > 0 ? `（ほか${more}件）` : ''}${areTooMany ? '　同じことを言っているものを、12件までにまとめます' : ''}`,
    noGroups: 'グループがまだありません',
    change: (now: string, possible: string) => `今 ${now} → 組んだら ${possible}`,
    notMeasured: '充足はこれから',
  },
};

export type ResourcesWords = typeof resourcesWordsJa;
