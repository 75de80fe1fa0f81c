/*
 * Vision sheets of the fictional sample group A, written by hand as report models: what drawing is
 * tried on without a workshop.
 */
import type {
  ReportAudience,
  ReportBlock,
  ReportDocument,
  ReportLanguage,
} from '../../../src-shared/report/model.ts';

type Words = {
  readonly title: string;
  readonly author: string;
  readonly workshop: string;
  readonly date: string;
  readonly sample: string;
  readonly audience: Readonly<Record<ReportAudience, string>>;
  readonly eyebrow: string;
  readonly group: string;
  readonly subtitle: string;
  readonly statementLabel: string;
  readonly statement: string;
  readonly statementNote: string;
  readonly outsideLabel: string;
  readonly outside: string;
  readonly pillarsHeading: string;
  readonly pillars: readonly (readonly [name: string, dots: number, notes: readonly string[]])[];
  readonly dots: (count: number) => string;
  readonly checksHeading: string;
  readonly checks: readonly (readonly [label: string, mark: 1 | 2 | 3 | 4, note: string | null])[];
  readonly voteHeading: string;
  readonly voteCaptions: readonly string[];
  readonly voteSummary: string;
  readonly voteAlternative: string;
  readonly concernTitle: string;
  readonly concerns: readonly string[];
  readonly axisHeading: string;
  readonly keepTitle: string;
  readonly keep: readonly string[];
  readonly adaptTitle: string;
  readonly adapt: readonly string[];
  readonly roadHeading: string;
  readonly goal: readonly [string, string];
  readonly milestones: readonly (readonly [string, string])[];
  readonly factsHeading: string;
  readonly facts: readonly (readonly [string, string])[];
};

const ja: Words = {
  title: '連携ビジョン｜水の環グループ',
  author: 'みずうみ県NGO連携センター(架空)',
  workshop: 'NGO×企業 パートナーシップを描く半日ワークショップ',
  date: '2026年10月17日',
  sample: '見本',
  audience: { internal: '団体内用', company: '社外用', participants: '参加者用' },
  eyebrow: '連携ビジョン',
  group: '水の環グループ',
  subtitle: 'NPO法人ミズノワ・リンク(架空)　想定する相手　ミナミネ飲料株式会社(架空)',
  statementLabel: '3年後、企業と組んだからこそ見えている風景',
  statement:
    '村の人が自分で直し値段も決められる水のしくみを、企業と現地の技術者が学び合いながら、2029年までに3地域で動かし続ける。',
  statementNote: '案2　2回目の投票で採択　5人全員が「進めてよい」以上',
  outsideLabel: '企業に伝える一文',
  outside: '8年分の給水記録と現場で、水の技術を一緒に試しませんか。',
  pillarsHeading: 'ビジョンを支える柱',
  pillars: [
    [
      '技術が行き来する',
      6,
      [
        '企業の社員が水質の読み方を一緒に学ぶ',
        '工場の節水技術が村でも使われている',
        '寄付先ではなく共同研究者と呼ばれる',
      ],
    ],
    [
      '壊れても直せる水',
      5,
      [
        '学校の井戸が10年後も動いている',
        '修理できる人が村に必ずいる',
        '水の値段を住民が自分たちで決める',
      ],
    ],
    ['時間を取り戻す', 2, ['水くみの時間が通学の時間に変わった']],
    ['声が届く売り場', 2, ['日本の店頭で現地の声が聞こえる']],
  ],
  dots: (count) => `${count}票`,
  checksHeading: '四つの問い',
  checks: [
    ['双方の目標に近づく', 4, null],
    ['双方の持ち味を使う', 4, '給水記録と水質を読む技術'],
    ['双方の困りごとを解く', 3, null],
    ['どちらにも寄りかからない', 3, '費用の分け方は次回までに話す'],
  ],
  voteHeading: '賛成の度合い',
  voteCaptions: ['進められない', '直したい', '進めてよい', '賛成', 'ぜひ進めたい'],
  voteSummary: '3以上 5人／5人・中央値 4・一致度 0.76',
  voteAlternative: '5人のうち4が3人、5が1人、3が1人。1と2はありません。',
  concernTitle: '残しておく懸念',
  concerns: ['3地域の選び方は次回までに確認したい'],
  axisHeading: '組むときの軸',
  keepTitle: 'ゆずれないこと',
  keep: ['水の値段は住民が決める', '現地の技術者が主役であること'],
  adaptTitle: '相手に合わせられること',
  adapt: ['報告の形と回数', '研修を受け入れる時期'],
  roadHeading: 'ビジョンから逆にたどる道すじ',
  goal: ['2029年', '3地域で水のしくみが動き続けている'],
  milestones: [
    ['2028年3月', '2つ目の地域で、住民が決めた値段で修理費をまかなえている'],
    ['2027年3月', '1つ目の地域で、企業の社員と現地の技術者が水質を一緒に読んでいる'],
    ['2026年10月', '研究開発部に15分の相談を申し込む'],
  ],
  factsHeading: 'この場について',
  facts: [
    ['参加者', '事務局長、現地事業担当、広報担当、理事、企業参加者(サステナビリティ)'],
    ['進行', '案1は「このままでは進められない」がなく「直したい」が2人。言い直して案2で採択。'],
  ],
};

const en: Words = {
  title: 'Partnership vision: Circle of Water',
  author: 'Lake Prefecture NGO Partnership Centre (fictional)',
  workshop: 'Drawing NGO and company partnerships: a half-day workshop',
  date: '17 October 2026',
  sample: 'Sample',
  audience: { internal: 'Internal', company: 'For the company', participants: 'Participants' },
  eyebrow: 'Partnership vision',
  group: 'Circle of Water',
  subtitle: 'Mizunowa Link (fictional), with Minamine Beverages (fictional) in mind',
  statementLabel: 'Three years on, what we see only because we partnered with a company',
  statement:
    'By 2029, villagers in three regions run water systems they can repair and price themselves, while company engineers and local technicians keep learning from each other.',
  statementNote: 'Draft 2, adopted in the second vote; all five said “can go ahead” or more',
  outsideLabel: 'The line for a company',
  outside: 'Eight years of water records, and a place to test your technology with us.',
  pillarsHeading: 'What the vision stands on',
  pillars: [
    [
      'Know-how flows both ways',
      6,
      [
        'Employees learn to read water quality with us',
        'The plant’s water-saving methods work in the village too',
        'We are called research partners, not recipients',
      ],
    ],
    [
      'Water that can be repaired',
      5,
      [
        'The school well still runs in ten years',
        'Every village has someone who can repair it',
        'Residents set the price of water themselves',
      ],
    ],
    ['Time won back', 2, ['Hours of fetching water became hours at school']],
    ['Shelves that carry a voice', 2, ['Shoppers in Japan hear from the village']],
  ],
  dots: (count) => (count === 1 ? '1 dot' : `${count} dots`),
  checksHeading: 'Four questions',
  checks: [
    ['Brings both closer to their goals', 4, null],
    ['Uses what both are good at', 4, 'Water records and laboratory skills'],
    ['Solves a problem of each', 3, null],
    ['Neither leans on the other', 3, 'How to share costs is for the next meeting'],
  ],
  voteHeading: 'How strongly we agree',
  voteCaptions: ['Cannot go ahead', 'Should change', 'Can go ahead', 'In favour', 'Strongly for'],
  voteSummary: '3 or more: 5 of 5, median 4, agreement 0.76',
  voteAlternative:
    'Of five people, three chose 4, one chose 5 and one chose 3. Nobody chose 1 or 2.',
  concernTitle: 'A concern we keep',
  concerns: ['We want to settle by the next meeting how the three regions are chosen.'],
  axisHeading: 'Our axis',
  keepTitle: 'What we will not give up',
  keep: ['Residents set the price of water', 'Local technicians take the lead'],
  adaptTitle: 'Where we can adapt',
  adapt: ['Form and number of reports', 'When we receive trainees'],
  roadHeading: 'The way back from the vision',
  goal: ['2029', 'Water systems keep running in three regions'],
  milestones: [
    ['March 2028', 'In a second region the price set by residents pays for repairs'],
    ['March 2027', 'In a first region employees and technicians read water quality together'],
    ['October 2026', 'We ask the R&D department for fifteen minutes'],
  ],
  factsHeading: 'About this session',
  facts: [
    ['Who', 'Secretary general, field officer, communications, board member, company guest'],
    ['How', 'Draft 1 had two votes for changing it; we reworded it and adopted draft 2.'],
  ],
};

/** The sheet of group A with everything an audience of that kind may see. */
export function visionSheet(language: ReportLanguage, audience: ReportAudience): ReportDocument {
  const words = language === 'ja' ? ja : en;
  const isInternal = audience === 'internal';
  return {
    title: words.title,
    author: words.author,
    language,
    audience,
    audienceLabel: words.audience[audience],
    workshopTitle: words.workshop,
    createdOn: '2026-10-17',
    createdOnText: words.date,
    interimLabel: null,
    sampleLabel: words.sample,
    sections: [
      {
        bookmark: words.eyebrow,
        placement: 'lead',
        startsNewPage: false,
        blocks: leadBlocks(words, isInternal),
      },
      {
        bookmark: words.pillarsHeading,
        placement: 'body',
        startsNewPage: false,
        blocks: isInternal ? internalBlocks(words) : pillarBlocks(words, false),
      },
    ],
  };
}

function leadBlocks(words: Words, showsVotes: boolean): ReportBlock[] {
  return [
    {
      kind: 'masthead',
      eyebrow: words.eyebrow,
      title: words.group,
      subtitle: words.subtitle,
    },
    {
      kind: 'statement',
      size: 'hero',
      label: words.statementLabel,
      text: words.statement,
      note: showsVotes ? words.statementNote : null,
    },
    {
      kind: 'statement',
      size: 'second',
      label: words.outsideLabel,
      text: words.outside,
      note: null,
    },
  ];
}

function pillarBlocks(words: Words, showsDots: boolean): ReportBlock[] {
  return [
    { kind: 'heading', level: 2, text: words.pillarsHeading, bookmarked: true },
    {
      kind: 'pillars',
      items: words.pillars.map(([name, dots, notes]) => ({
        name,
        dots: showsDots ? dots : null,
        dotsLabel: showsDots ? words.dots(dots) : null,
        notes,
      })),
    },
  ];
}

function internalBlocks(words: Words): ReportBlock[] {
  const counts = [0, 0, 1, 3, 1];
  return [
    ...pillarBlocks(words, true),
    { kind: 'heading', level: 2, text: words.checksHeading, bookmarked: true },
    {
      kind: 'checks',
      items: words.checks.map(([label, mark, note]) => ({ label, mark, note })),
    },
    { kind: 'heading', level: 2, text: words.voteHeading, bookmarked: true },
    {
      kind: 'chart',
      title: null,
      chart: {
        kind: 'histogram',
        bins: counts.map((count, index) => ({
          label: `${index + 1}`,
          caption: words.voteCaptions[index] ?? null,
          count,
          countText: String(count),
          level: index + 1,
          highlighted: index >= 2,
        })),
        summary: words.voteSummary,
        alternative: words.voteAlternative,
      },
    },
    { kind: 'callout', tone: 'concern', title: words.concernTitle, paragraphs: words.concerns },
    { kind: 'heading', level: 2, text: words.axisHeading, bookmarked: true },
    {
      kind: 'columns',
      columns: [
        {
          weight: 1,
          blocks: [
            { kind: 'heading', level: 3, text: words.keepTitle, bookmarked: false },
            { kind: 'list', style: 'bullet', items: words.keep },
          ],
        },
        {
          weight: 1,
          blocks: [
            { kind: 'heading', level: 3, text: words.adaptTitle, bookmarked: false },
            { kind: 'list', style: 'bullet', items: words.adapt },
          ],
        },
      ],
    },
    { kind: 'heading', level: 2, text: words.roadHeading, bookmarked: true },
    {
      kind: 'timeline',
      goal: { when: words.goal[0], text: words.goal[1] },
      milestones: words.milestones.map(([when, text]) => ({ when, text })),
    },
    { kind: 'heading', level: 2, text: words.factsHeading, bookmarked: true },
    {
      kind: 'facts',
      style: 'rows',
      items: words.facts.map(([label, value]) => ({ label, value })),
    },
  ];
}
