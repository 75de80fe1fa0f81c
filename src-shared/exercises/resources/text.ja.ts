/*
 * E3 in Japanese: every word of the exercise that more than one place shows (console, projector,
 * sheets, command line). Buttons and field labels of one screen live beside that screen. The questions
 * and the names of categories are the domain brief's; steps and private notes are keyed by the ids of
 * steps.ts.
 */
export const resourcesTextJa = {
  name: '不足資源マップ',
  purpose:
    'ビジョンに要るもの、いま持っているもの、持ち寄ってくれる相手、お返しに渡せるものを一枚にします。',

  questions: {
    needs: 'この風景に近づくのに、いま手元にないものは?',
    otherThanMoney: 'お金以外で言うと?',
    candidates: 'それを日常的に持っているのはだれ?',
    offers: '代わりに相手は何を受け取る?',
  },
  moneyQuestion: 'そのお金で何を手に入れたい?',

  /** `prompt` is read by the room, `privateNote` by the facilitator alone. */
  steps: {
    silentNeeds: {
      name: '静かに書く',
      prompt: 'ビジョンの文を読み、要るのに手元にないものを一人3つ書きます。まだ話し合いません。',
      privateNote: [
        '「お金」ばかりになったら、「お金以外で言うと?」と静かに問いかけます。',
        '分類の例は、企業側とNGO側を一つずつ読み上げると手が動きます。',
      ],
    },
    merge: {
      name: 'まとめる',
      prompt: '同じものをまとめて、12件までにします。違うものは無理に合わせません。',
      privateNote: [
        'まとめた言葉は、書いた人に「これで伝わりますか」と確かめます。',
        '資金のカードが3枚になったら、「そのお金で何を手に入れたい?」と尋ねます。',
        '記録係には、入力した言葉を読み返してもらいます。',
      ],
    },
    ownSupply: {
      name: '手持ちを確かめる',
      prompt: '一つずつ、いま自分たちに「ある」「一部」「ない」を決めます。',
      privateNote: [
        '「ない」は弱みではありません。組む理由になります。',
        '企業がいなくてもできることは、その印をつけて残します。',
      ],
    },
    importance: {
      name: '重要度の投票',
      prompt: '一つずつ、1から5の重要度を紙に書きます。だれにも見せません。',
      privateNote: [
        '全員分がそろうまで伏せておきます。',
        'すべて5になった人には、「一つだけ残すなら?」と尋ねます。',
      ],
    },
    candidates: {
      name: '相手を挙げる',
      prompt: 'それを日常的に持っている相手を、3つから6つ挙げます。企業に限りません。',
      privateNote: [
        '企業だけで埋まったら、行政、学校、ほかのNGO、自分たちの会員にも広げます。',
        '「会社」ではなく、思い浮かぶ部署や人の顔まで聞くと具体的になります。',
      ],
    },
    supply: {
      name: '表を埋める',
      prompt: '相手ごとに、持ち寄れそうなものへ印をつけます。',
      privateNote: [
        '印は、相手に聞くまでは見込みです。確かめたものだけを「確認ずみ」にします。',
        '一つの大きな企業ですべて埋まっていないか、列を見て声をかけます。',
        '「企業がいなくてもできるものは?」と一度は尋ねます。',
      ],
    },
    offers: {
      name: 'お返しを書く',
      prompt: '相手が代わりに受け取るものを書きます。お返しのない矢印を残しません。',
      privateNote: [
        '感謝状や名前の掲載のほかに、相手の仕事の役に立つものを探します。',
        '現地の生の声、記録、率直な意見も、相手にとっては資源です。',
      ],
    },
    coverage: {
      name: '読んで3つ選ぶ',
      prompt: '今と組んだときの差を読み、まず取り組むものを3つまで選びます。',
      privateNote: [
        '数字は話すための目安です。グループどうしを比べるためのものではありません。',
        '相手が一つだけのものは、断られたときの次の相手も聞いておきます。',
      ],
    },
  },

  categories: {
    money: { name: '資金', companyExample: '寄付や協賛', ngoExample: '会費や助成を得る力' },
    people: {
      name: '人材・時間',
      companyExample: '社員の業務時間',
      ngoExample: '集まるボランティア',
    },
    skill: {
      name: '専門知識・技術',
      companyExample: '製品づくりの技術',
      ngoExample: '課題の現場を見立てる力',
    },
    field: {
      name: '現場・現地の情報',
      companyExample: '店や工場から見える変化',
      ngoExample: '住民の声と現地の記録',
    },
    place: { name: '場所・設備', companyExample: '会議室や倉庫', ngoExample: '活動拠点や教室' },
    goods: { name: '物資・製品', companyExample: '自社の製品', ngoExample: '手づくりの教材' },
    network: {
      name: '人脈・紹介',
      companyExample: '取引先や業界団体',
      ngoExample: '地域の団体や当事者とのつながり',
    },
    reach: {
      name: '広報・発信力',
      companyExample: '店頭や社内報',
      ngoExample: '支援者に届く便りと物語',
    },
    data: { name: 'データ・IT', companyExample: '分析の仕組みや人', ngoExample: '長年の調査記録' },
    legitimacy: {
      name: '信用・正当性',
      companyExample: '社名への信頼',
      ngoExample: '現地で積んだ信頼と中立の立場',
    },
    system: {
      name: '仕組み・運営ノウハウ',
      companyExample: '品質や工程の管理',
      ngoExample: '住民と進める運営の手順',
    },
  },
  companySide: '企業側の例',
  ngoSide: 'NGO側の例',

  kinds: {
    company: '企業',
    ngo: 'NGO',
    public: '行政',
    school: '学校・研究機関',
    intermediary: '中間支援組織',
    own: '自団体の仲間',
    other: 'そのほか',
  },

  supplyLevels: { full: 'ある', half: '一部', none: 'ない' },
  confirmed: '確認ずみ',
  expected: '見込み',
  /** A level and whether somebody asked: 一部・見込み. */
  levelWithState: (level: string, state: string) => `${level}・${state}`,

  importance: '重要度',
  priority: '優先度',
  ownSupply: '自分たちの手持ち',
  needs: '必要なもの',
  candidates: '相手',
  offers: 'お返し',
  picks: 'まず取り組むもの',
  needsNoCompany: '企業がいなくてもできる',

  coverage: {
    name: '充足',
    now: '今',
    possible: '組んだら',
    percent: (value: number) => `${value}%`,
    meaning: '重要度で重みをつけた、必要なものの満たされ方です。',
    soloGain: 'この相手だけで増える分',
    uniqueContribution: 'この相手がいないと減る分',
  },

  flags: {
    stillMissing: 'まだ足りない',
    singleSource: '頼れる相手が一つだけ',
    oneSided: 'お返しがまだない',
  },
  /** What a flag means, and what to talk about. */
  flagMeanings: {
    stillMissing: '大切なのに、組んでも半分までしか満たされません。ほかの相手を探します。',
    singleSource: '大切なのに、持ち寄れる相手が一つだけです。断られたときの次を考えます。',
    oneSided: '持ち寄ってもらうのに、渡すものがまだありません。何を受け取ってもらうかを話します。',
  },

  agreement: {
    name: '一致度',
    labels: { aligned: 'そろっている', mostly: 'おおむね', split: '割れている' },
    tooFew: '人数が少ないため、一致度は示しません。',
  },

  statuses: { draft: 'これから', open: '進行中', closed: '終了' },
  empty: {
    needs: '必要なものは、まだ書かれていません。',
    candidates: '相手は、まだ挙がっていません。',
    offers: 'お返しは、まだ書かれていません。',
    importance: '重要度は、まだ開票されていません。',
    picks: 'まず取り組むものは、まだ選ばれていません。',
  },
  progress: {
    needs: (count: number) => `必要なもの${count}件`,
    candidates: (count: number) => `相手の候補${count}件`,
    received: (received: number, expected: number) => `${expected}人中${received}人から届きました`,
    voting: '投票中',
  },
};

/** The words of E3 in one language. */
export type ResourcesText = typeof resourcesTextJa;
