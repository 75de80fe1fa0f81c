/*
 * E2 in Japanese: every word of the exercise that more than one place shows (console, projector,
 * sheets, command line). Buttons and field labels of one screen live beside that screen. The questions
 * and the names of scales are the domain brief's; steps and private notes are keyed by the ids of
 * steps.ts.
 */
export const visionTextJa = {
  name: '連携ビジョン',
  purpose: 'なぜ、どのように企業と組むのかを言葉にし、双方で分かち合えるビジョンの案をつくります。',

  focusQuestion: '3年後、企業と組んだからこそ見えている風景は?',
  pairQuestion: '二人の違う点を一つ残すとしたら?',
  nameQuestion: 'この束はどんな変化を語っている?',
  axisQuestion: '組むとき、ゆずれないことは? 相手に合わせられることは?',
  testQuestion: '企業がいなくても言える文では?',

  /** `prompt` is read by the room, `privateNote` by the facilitator alone. */
  steps: {
    silentNotes: {
      name: '静かに書く',
      prompt: '一人3枚、思い浮かんだ風景を1枚に1つずつ書きます。まだ話し合いません。',
      privateNote: [
        '手が止まっている人には「小さな場面でかまいません」と、そっと声をかけます。',
        '枚数は競わせません。急ぐと、どこかで聞いた言葉になりがちです。',
      ],
    },
    pairs: {
      name: 'ペアで選ぶ',
      prompt: 'となりの人と見せ合い、テーブルに出す2〜3枚を選びます。',
      privateNote: [
        '似たものだけを選びがちです。違う点を一つは残してもらいます。',
        '選ばれなかったカードも捨てません。あとでテーブルに加えられます。',
      ],
    },
    cluster: {
      name: '束ねる',
      prompt: '似ているカードを2枚ずつ近づけて、束にします。1枚だけのカードも残します。',
      privateNote: [
        'どの束にも入らないカードは、声に出して読みます。だれのカードも消えません。',
        '先に分類を決めたくなったら、「カードの言葉から始めましょう」と戻します。',
        '記録係には、入力した言葉を読み返してもらいます。',
      ],
    },
    name: {
      name: '名づける',
      prompt: '束ごとに、どんな変化を語っているかを短い言葉にします。',
      privateNote: [
        '「教育」「資金」のような分類名になったら、「どんな変化?」と問い直します。',
        '発言は、入って日の浅い人から順に回します。年長者の声に引っぱられません。',
      ],
    },
    dots: {
      name: 'シール投票',
      prompt: '大切にしたい束に、だれにも見せずにシールを置きます。',
      privateNote: [
        '似た束は、投票の前に一つにまとめます。分かれたままだと票が割れます。',
        '結果は関心の地図です。「多い順に決めるものではありません」と言い添えます。',
      ],
    },
    draft: {
      name: '一文にする',
      prompt: '一人が案を書き、みんなで言葉を直します。だれが書いたかは記しません。',
      privateNote: [
        '「企業がいなくても言える文では?」と、一度は問いかけます。',
        '標語のようになったら、「だれの? いつまでに?」と尋ねます。',
        '案に名前がないのは、肩書きのある人の文がそのまま通らないようにするためです。',
      ],
    },
    vote: {
      name: '確かめて投票',
      prompt: '4つの確認をしてから、進めてよいかを紙に書いて投票します。',
      privateNote: [
        '挙手にはしません。だれが迷っているかが見えてしまいます。',
        '票は、全員分がそろうまで伏せておきます。',
        'お金を頼む文になっていないか、「双方の持ち味」と「寄りかからない」で確かめます。',
      ],
    },
    amend: {
      name: '聴いて直す',
      prompt: '気がかりを聴き、文を直して、もう一度投票します。',
      privateNote: [
        '気がかりのある人から先に聴きます。役職の高い人は最後にします。',
        '止める声があるときは、「何があれば進められますか」と尋ねます。',
        '3回で決まらなければ、少数の声を添えて持ち越します。失敗ではありません。',
      ],
    },
    outsideLine: {
      name: '外へのひとこと',
      prompt: '初めて会う企業の人に届くように、40字までのひとことにします。',
      privateNote: [
        '団体の外の人になったつもりで読み上げ、略称や専門用語を言いかえます。',
        '社外用の紙に載るのは、ビジョンとひとことだけです。票や気がかりは載りません。',
      ],
    },
  },

  frame: {
    whose: 'だれの',
    what: '何が',
    change: 'どう変わる',
    withWhom: 'だれと',
    byWhen: 'いつまで',
  },
  frameMissing: {
    whose: '「だれの」がまだ空いています。',
    byWhen: '「いつまで」がまだ空いています。',
    both: '「だれの」と「いつまで」がまだ空いています。',
    advice: '入れておくと、標語ではなく約束になります。空いたままでも進めます。',
  },

  checks: {
    movesBoth: '双方の目標に近づく',
    usesBothResources: '双方の持ち味を使う',
    solvesBothProblems: '双方の困りごとを解く',
    equal: 'どちらにも寄りかからない',
  },
  mark4: {
    signs: { 1: '×', 2: '△', 3: '○', 4: '◎', unknown: '?' },
    words: {
      1: '言えない',
      2: 'あまり',
      3: 'だいたい',
      4: 'はっきり',
      unknown: 'わからない',
    },
  },

  agree5: {
    5: 'ぜひ進めたい',
    4: '賛成',
    3: '進めてよい(小さな懸念あり)',
    2: '懸念が大きい、直したい',
    1: 'このままでは進められない',
  },
  roundStates: {
    adopted: '採択',
    revise: '練り直し',
    blocked: '止める声がある',
    held: '持ち越し',
  },
  /** What a state means for the room, and what comes next. */
  roundMeanings: {
    adopted: 'この文で進みます。残った気がかりは、文のそばに書きとめます。',
    revise: '「進めてよい」が8割に届きませんでした。気がかりを聴いて、文を直します。',
    blocked: '「このままでは進められない」という声があります。何があれば進められるかを聴きます。',
    held: '3回では決まりませんでした。少数の声も添えて、持ち越します。',
  },
  roundRule:
    '「このままでは進められない」が一つもなく、「進めてよい」以上が8割になると採択です。投票は3回までです。',
  roundNumber: (position: number) => `${position}回目の投票`,

  agreement: {
    name: '一致度',
    labels: { aligned: 'そろっている', mostly: 'おおむね', split: '割れている' },
    tooFew: '人数が少ないため、一致度は示しません。',
  },
  measures: {
    voters: (count: number) => `${count}人`,
    /** The number on a narrow column of the histogram. */
    column: (count: number) => `${count}人`,
    votes: (count: number) => `${count}票`,
    histogram: '票の分かれ方',
    median: '中央値',
    noVotes: '票がありません。',
    share: '「進めてよい」以上',
  },

  dots: {
    name: 'シール',
    rule: (budget: number) => `一人${budget}個まで。同じ束には2個まで置けます。`,
    meaning: '関心の地図です。これで決めるわけではありません。',
    count: (count: number) => `${count}個`,
  },

  statement: 'ビジョン',
  clusters: '束',
  pillars: 'ビジョンを支える柱',
  loners: '1枚だけのカード',
  concerns: '残しておく気がかり',
  axis: { name: '連携の軸', keep: 'ゆずれないこと', adapt: '相手に合わせられること' },
  milestones: {
    name: 'ビジョンからさかのぼる',
    mustBeTrue: 'その前に成り立っていること',
    by: 'いつごろ',
  },
  outsideLine: '外へのひとこと',
  unnamedCluster: (position: number) => `束${position}`,

  statuses: { draft: 'これから', open: '進行中', closed: '終了' },
  obstacles: {
    'no-agreement': '採択か持ち越しになった投票が、まだありません。',
    'check-unrated': '4つの確認のうち、まだ済んでいないものがあります。',
    'check-too-low': '×か△の点に、言い直しか理由がまだありません。',
    'no-axis': '「ゆずれないこと」が、まだ一つもありません。',
  },

  empty: {
    notes: 'まだカードがありません。',
    clusters: 'まだ束がありません。',
    drafts: 'まだ案がありません。',
    statement: 'まだ文がありません。',
    concerns: '気がかりは出ていません。',
    outsideLine: 'まだひとことがありません。',
    groups: 'まだグループがありません。',
  },
  progress: {
    notes: (count: number) => `カード${count}枚`,
    clusters: (count: number) => `束${count}個`,
    received: (received: number, expected: number) => `${expected}人中${received}人から届きました`,
    voting: '投票中',
    collecting: { dots: 'シール', agreement: '投票' },
  },
};

/** The words of E2 in one language. */
export type VisionText = typeof visionTextJa;
