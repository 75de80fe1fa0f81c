/* Words that only the printed resource map uses, in Japanese; the exercise's own are in its folder. */
export const resourcesSheetTextJa = {
  forVision: 'このビジョンのために',
  coverageTitle: '必要なものは、どこまでそろうか',
  coverageSentence: (now: number, possible: number) =>
    `重要度で重みをつけた充足は、今は${now}%です。相手と組めば${possible}%まで届く見込みです。`,
  coverageSettled: (now: number) =>
    `重要度で重みをつけた充足は、今は${now}%です。相手の持ち寄りは、まだ書かれていません。`,

  gridTitle: 'だれが何を持ち寄れるか',
  ownColumn: '自分たち',
  legend: {
    fullRinged: '外側の輪: 相手に確かめた',
    chosen: (mark: string) => `${mark} まず取り組むもの`,
    missing: '点線の矢印: お返しがまだ',
  },
  /** Before a chosen need, for those who can't see its star. */
  chosen: 'まず取り組むもの:',
  returns: { given: 'お返しがあります', missing: 'お返しがまだです' },
  gridSentence: (needs: number, candidates: number, confirmed: number) =>
    confirmed === 0
      ? `必要なもの${needs}件と相手の候補${candidates}件の表です。相手の印はどれも見込みで、まだ確かめていません。`
      : `必要なもの${needs}件と相手の候補${candidates}件の表です。相手の印のうち${confirmed}件は確かめました。輪のない印は見込みです。`,
  gridWithoutMarks: (needs: number, candidates: number) =>
    candidates === 0
      ? `必要なもの${needs}件の表です。相手は、まだ書かれていません。`
      : `必要なもの${needs}件と相手の候補${candidates}件の表です。相手の印は、まだありません。`,

  moreNeeds: (count: number) =>
    `ほかに${count}件あります。すべては不足資源マップの用紙にあります。`,
  picks: 'まず取り組む3つ',
  picksFew: 'まず取り組むもの',
  noPicks: 'まず取り組むものは、まだ選んでいません。',
  nobodyYet: '持ち寄れる相手は、まだ見つかっていません。',
  fromWhom: (names: string) => `相手: ${names}`,
  withLevel: (name: string, level: string) => `${name} ${level}`,

  prioritySentence: (first: string, value: string) =>
    `いちばん高いのは「${first}」の${value}です。優先度は、重要度に、自分たちに足りない割合をかけた値です(0から5)。`,
  importanceSentence: (first: string, value: string) =>
    `重要度の平均がいちばん高いのは「${first}」の${value}です(1から5)。`,
  spread: '重要度の分かれ方',
  lowest: '低い',
  highest: '高い',
  voters: (level: number, count: number) => `${level}が${count}人`,
  spreadSentence: (received: number, split: readonly string[]) =>
    split.length === 0
      ? `${received}人が伏せてつけた重要度です。大きく割れたものはありません。`
      : `${received}人が伏せてつけた重要度です。割れているのは${split.map((text) => `「${text}」`).join('')}です。`,
  tooFew: (count: number) => `${count}人`,
  tooFewNote: '3人に満たないものは、一致度を示しません。',
  notVoted: '重要度がまだないもの',

  exchange: '持ち寄りとお返し',
  brings: '相手から ←',
  receives: 'お返しに →',
  bringsNothing: 'まだ書かれていません。',
  noReturn: 'まだありません。何を受け取ってもらえるかを話します。',
  gain: (solo: number, unique: number) =>
    `この相手と組むと充足は${solo}ポイント上がります。ほかの相手では補えない分は${unique}ポイントです。`,

  candidate: '相手',
  /** One of several entries in a cell. */
  entry: (text: string) => `・${text}`,
  gainHeader: '充足の伸び',
  gainCell: (solo: number, unique: number) => `+${solo}\n(${unique})`,
  gainNote:
    '充足の伸びは、この相手と組んだときに伸びるポイントです。かっこの中は、そのうち、ほかの相手では補えない分です。',

  flags: '気をつけたいこと',
  stillMissing: '重要なのに、組んでも半分までしかそろわないもの',
  singleSource: '重要なのに、頼れる相手が一つだけのもの',
  oneSided: '持ち寄ってもらうのに、お返しがまだない相手',
  noFlags:
    '重要なものに、抜けも、一つの相手に頼りきりのところもありません。持ち寄るのにお返しのない相手もいません。',
  withoutCompany: '企業がいなくても進められるもの',
  moneyQuestion:
    '資金のカードが3枚以上あります。そのお金で何を手に入れたいかを、もう一度話します。',

  categories: '分類',
  reopenings: '再開した理由',
  method:
    '必要なものを一人ずつ静かに書き、重なりをまとめました。自分たちの手持ちを確かめ、重要度は伏せた投票で決めました。持ち寄れるかどうかは、相手に確かめるまでは見込みです。',
  measureMeaning:
    '充足は、自分たちの手持ちと相手の持ち寄りを足して1を上限とし、重要度の平均で重みをつけた値です。そろい方は一致度で見ています。',

  unsettled: {
    noNeeds: '必要なものが、まだ書かれていません。',
    noImportance: '重要度の投票が、まだありません。充足と優先度は、そのあとで計算します。',
    hidden:
      '重要度の投票は、まだ開票していません。票も、そこから計算する値も、この用紙に載せていません。',
    hiddenAgain:
      '新しい重要度の投票は、まだ開票していません。この用紙の値は、前に開票した投票のものです。',
    noCandidates: '持ち寄れる相手が、まだ書かれていません。',
  },

  company: {
    title: 'ごいっしょに取り組みたいこと',
    to: (name: string) => `${name} 御中`,
    needs: 'お力を借りたいこと',
    offers: 'こちらからお渡しできること',
    noOffers: 'お渡しできることは、これからお話しさせてください。',
    noNeeds: 'どのようなことをごいっしょできるか、これからお話しさせてください。',
  },
};

/** The words of the printed resource map in one language. */
export type ResourcesSheetText = typeof resourcesSheetTextJa;
