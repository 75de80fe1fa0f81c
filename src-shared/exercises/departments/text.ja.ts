/*
 * E5 in Japanese: every word of the exercise that more than one place shows (console, projector,
 * sheets, command line). Buttons and field labels of one screen live beside that screen. The questions
 * and the names of criteria are the domain brief's; steps and private notes are keyed by the ids of
 * steps.ts. The sentence of robustness is in robustness.ts.
 */
export const departmentsTextJa = {
  name: '連携部署えらび',
  purpose: '最初に声をかける部署を、理由とともに選び、その答えがどれくらい確かかを確かめます。',

  questions: {
    cards: 'この部署の人が、来期に困っていることは?',
    swing: '全部が最下位の状態から一つだけ最上位にできるなら、どの観点?',
    gut: '直感と点数が違う理由を、直感の側から説明すると?',
    change: '何が分かったら答えが変わる?',
  },

  /** `prompt` is read by the room, `privateNote` by the facilitator alone. */
  steps: {
    gutVote: {
      name: '直感の投票',
      prompt: '最初に声をかけたい部署を、考えこまずに一つ書きます。紙は封をしておきます。',
      privateNote: [
        'ここでは開票しません。点数の結果と並べるときに開きます。',
        'いつもの窓口に流れやすいところです。直感は直感のまま預かります。',
      ],
    },
    cards: {
      name: '部署カード',
      prompt: '部署ごとに、関心ごと、来期に困ること、出せるものを書きます。',
      privateNote: [
        '企業からの参加者には、社内を知る立場から最後に話してもらいます。',
        '分からないことは空けておきます。想像で埋めた欄は「推測」と言い添えます。',
      ],
    },
    knockouts: {
      name: '外す条件',
      prompt: 'ミッションとぶつからないか、受益者を傷つけないか、重い問題がないかを確かめます。',
      privateNote: [
        '「外す」は一つでもつけば順位から外れます。表には残ります。',
        '確かめきれないものは「要確認」にして、だれが調べるかを決めます。',
      ],
    },
    scoring: {
      name: '一人ずつ点をつける',
      prompt: '観点を一つずつ、すべての部署に1から5をつけます。だれにも見せません。',
      privateNote: [
        '1、3、5の目安を声に出して読んでから始めます。',
        '分からないところは空けてかまいません。空きは0点にはなりません。',
        '部署ごとではなく観点ごとに進めると、ひいきが混ざりにくくなります。',
      ],
    },
    weights: {
      name: '観点の重み',
      prompt: 'まず順番を決め、1位を100として、残りに5から100をつけます。',
      privateNote: [
        '一般に大切かどうかではなく、この表での「最下位から最上位への差」を比べます。',
        'すべて100になった人には、「本当に同じですか」ともう一度だけ尋ねます。',
      ],
    },
    spread: {
      name: '割れたところを話す',
      prompt: '点が割れた3つについて、いちばん高い点と低い点をつけた人から話します。',
      privateNote: [
        'だれがつけたかは画面に出ません。話したい人から話してもらいます。',
        '話したあと、割れたところだけをもう一度つけます。前の点も記録に残ります。',
      ],
    },
    result: {
      name: '結果を読む',
      prompt: '順位と、その答えがどれくらい確かかを読みます。',
      privateNote: [
        '数字は話すためのものです。小数は読み上げません。',
        '僅差のときは、勝ちを告げません。それぞれに15分だけ話を聞く、という試し方を勧めます。',
        'つまみは試しに動かすだけで、投票としては残りません。',
      ],
    },
    compareGut: {
      name: '直感と比べる',
      prompt: '封をしておいた直感を開き、点数の結果と並べます。',
      privateNote: [
        '違っていたら、「どの観点が足りない?」と尋ねます。直感は間違いではありません。',
        '同じでも、「何が分かったら答えが変わる?」と一度は尋ねます。',
      ],
    },
    decide: {
      name: '扉を決める',
      prompt: '最初の扉と次の扉、理由を一文にして、進めてよいかを投票します。',
      privateNote: [
        '点数が1位の部署でなくてもかまいません。理由を80字までで残します。',
        '止める声があるときは、「何があれば進められますか」と尋ねます。',
      ],
    },
  },

  /** The library: what usually occupies a department, what it can give, and the type that tends to fit. */
  library: {
    sustainability: {
      name: 'サステナビリティ推進部',
      concern: '目標の達成と開示の根拠',
      gives: '予算と社内への橋渡し',
      fits: 1,
    },
    hr: {
      name: '人事部',
      concern: '社員が育つ場と採用',
      gives: '社員の参加と研修の機会',
      fits: 2,
    },
    product: {
      name: '商品企画・開発部',
      concern: '使う人の声と次の商品',
      gives: '試作と商品への反映',
      fits: 3,
    },
    communications: {
      name: '広報・マーケティング部',
      concern: '伝わる物語と評判',
      gives: '発信の場と表現の力',
      fits: 3,
    },
    procurement: {
      name: '調達部',
      concern: '原料の安定と産地のリスク',
      gives: '調達基準と産地とのつながり',
      fits: 3,
    },
    strategy: {
      name: '経営企画・新規事業部',
      concern: '次の事業の種と中期計画',
      gives: '新しい枠組みを決裁につなぐ道',
      fits: 4,
    },
    sales: {
      name: '営業・支店',
      concern: '地域での信頼と顧客',
      gives: '地元の人脈、配送、店舗',
      fits: 2,
    },
    research: {
      name: '研究開発部',
      concern: '実験室の外のデータ',
      gives: '技術と専門人材',
      fits: 3,
    },
    it: {
      name: '情報システム部',
      concern: '社内の見える化と人手不足',
      gives: 'データと仕組みづくり',
      fits: 2,
    },
    continuity: {
      name: '災害対策・BCP担当',
      concern: 'もしもの時に動く段取り',
      gives: '協定、訓練、物流',
      fits: 3,
    },
    foundation: {
      name: '企業財団',
      concern: '助成の成果と説明',
      gives: '助成金と選考の知見',
      fits: 1,
    },
    union: {
      name: '労働組合・社員有志',
      concern: '仲間の関心と参加しやすさ',
      gives: '人のつながりと募金',
      fits: 2,
    },
  },
  card: {
    concern: '関心ごと',
    gives: '出せるもの',
    problem: '来期に困ること',
    fits: '合いやすい型',
  },
  types: { 1: '支援型', 2: '協力型', 3: '取引関係型', 4: '新組織開発型' },

  knockouts: {
    missionClash: 'ミッションとぶつかる',
    harm: '受益者を傷つける',
    controversy: '法令違反や評判の重い問題',
  },
  knockoutStates: { ok: '問題なし', check: '要確認', out: '外す' },

  criteria: {
    k1: {
      name: 'ビジョンの重なり',
      anchors: { 1: '重なりが見えない', 3: '一部が重なる', 5: '同じことを目指している' },
    },
    k2: {
      name: '不足資源の補完',
      anchors: { 1: '要るものがない', 3: '一つは補える', 5: '大切なものを補える' },
    },
    k3: {
      name: '部署にとっての利点',
      anchors: { 1: '得がない', 3: 'あれば助かる', 5: '来期の困りごとが解ける' },
    },
    k4: {
      name: '入口の近さ',
      anchors: { 1: 'つてがない', 3: '紹介をたどれる', 5: '今週話せる' },
    },
    k5: {
      name: '続く・広がる力',
      anchors: { 1: '一度で終わる', 3: '一年は続く', 5: 'ほかの部署や翌年へ広がる' },
    },
    k6: {
      name: '安心度(リスクの小ささ)',
      anchors: { 1: '大きな不安がある', 3: '手を打てば進める', 5: '心配がほとんどない' },
    },
  },
  moreIsBetter: 'どの観点も、5がよい状態です。',
  notScored: '未採点',
  cannotJudge: '分からない',

  /** Faults of one person's weights, as the entry says them. */
  swing: {
    rule: '1位を100とし、順に5から100までをつけます。下の順位が上を超えないようにします。',
    negligible: (names: readonly string[]) =>
      `${names.map((name) => `「${name}」`).join('')}の重みは全体の5%に届きません。観点から外すことも考えられます。`,
  },

  verdicts: { robust: '頑健', 'mostly-stable': 'おおむね安定', close: '僅差' },
  verdictMeanings: {
    robust: '人や重みの見方を変えても、1位は変わりにくい結果です。',
    'mostly-stable': '1位は見えていますが、見方によっては変わることがあります。',
    close: '勝ち負けを言える差ではありません。小さく試してから決めます。',
  },
  differsByPerson: '人によって1位が違う',
  tie: '同点とみなす(差が0.5点未満)',
  dominated: (option: string, by: string) =>
    `「${option}」は、どの観点でも「${by}」を上回りません。`,
  doubleCounted: (first: string, second: string) =>
    `「${first}」と「${second}」の点は、ほとんど同じ動きです。同じことを二度数えていないか確かめます。`,
  checkWarning: (option: string) => `「${option}」には、確かめてから進む条件があります。`,
  criterionUnscored: (name: string) => `「${name}」は、まだだれも点をつけていません。`,
  tooFewPersons: '3人に満たないため、結果は目安です。',
  notAvailable: '一人ずつの記録がないため、示せません。',

  measures: {
    values: '総合点',
    weights: '重み',
    gap: '1位と2位の差',
    leaveOneOut: '一人抜けても1位が同じ',
    jitter: '重みを±50%動かしても1位',
    anyWeights: '重みを無作為に選んだとき1位になる割合',
    personalTop: '自分の1位も同じ人',
    kendallW: '順位の一致(ケンドールのW)',
    tolerance: '1位が変わるまでの重みの幅',
    rocWinner: '順位だけで重みをつけたときの1位',
    splitCells: '話すところ',
    timesOf: (count: number, total: number) => `${total}通り中${count}通り`,
    percent: (value: number) => `${value}%`,
  },
  whatIf: '試しに動かす',
  whatIfMeaning: 'つまみは試すためのものです。投票は変わりません。',

  gut: {
    name: '直感の投票',
    sealed: '封をしたまま',
    same: '直感と点数の1位は同じです。',
    different: '直感と点数の1位は違います。足りない観点がないか話します。',
    noWinner: '直感の票は割れていて、1位が一つに決まりません。',
  },
  doors: { first: '最初の扉', second: '次の扉', reason: '理由', concerns: '残しておく気がかり' },
  reasons: '部署ごとの理由',

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
  agreement: {
    name: '一致度',
    labels: { aligned: 'そろっている', mostly: 'おおむね', split: '割れている' },
  },

  statuses: { draft: 'これから', open: '進行中', closed: '終了' },
  obstacles: {
    'no-agreement': '採択か持ち越しになった扉が、まだありません。',
    'door-out':
      '選んだ扉に、あとから「外す」条件がつきました。扉を選び直すか、「外す条件」を見直してください。',
    'vote-open': '集めている途中の投票があります。開票するか、取り下げてください。',
  },
  empty: {
    options: '部署は、まだ挙がっていません。',
    result: '点と重みを開くと、結果が出ます。',
    decision: '扉は、まだ決まっていません。',
    splitCells: '大きく割れたところはありません。',
  },
  progress: {
    options: (count: number) => `部署${count}つ`,
    received: (received: number, expected: number) => `${expected}人中${received}人から届きました`,
    collecting: { gut: '直感', scores: '点数', weights: '重み', decision: '扉の投票' },
  },
};

/** The words of E5 in one language. */
export type DepartmentsText = typeof departmentsTextJa;
