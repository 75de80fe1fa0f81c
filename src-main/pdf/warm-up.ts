import type { ReportDocument } from '../../src-shared/report/model.ts';

/** Touches every part of the drawing code once, so that the first real sheet doesn't wait for it. */
export const warmUpDocument: ReportDocument = {
  title: '準備',
  author: 'Tsunagi',
  language: 'ja',
  audience: 'internal',
  audienceLabel: '準備',
  workshopTitle: '準備',
  createdOn: '2026-01-01',
  createdOnText: '2026年1月1日',
  interimLabel: null,
  sampleLabel: null,
  sections: [
    {
      bookmark: '準備',
      placement: 'lead',
      startsNewPage: false,
      blocks: [
        { kind: 'masthead', eyebrow: '準備', title: '紙の上の言葉', subtitle: 'A4とA3' },
        {
          kind: 'statement',
          size: 'hero',
          label: '一文',
          text: '村の人が自分で直し値段も決められる水のしくみを、企業と現地の技術者が学び合いながら動かし続ける。',
          note: null,
        },
        { kind: 'heading', level: 2, text: '柱', bookmarked: true },
        {
          kind: 'pillars',
          items: [
            { name: '技術が行き来する', dots: 3, dotsLabel: '3票', notes: ['水質の読み方を学ぶ'] },
            { name: '壊れても直せる水', dots: 2, dotsLabel: '2票', notes: ['修理できる人がいる'] },
          ],
        },
        { kind: 'checks', items: [{ label: '双方の目標に近づく', mark: 4, note: '記録' }] },
        {
          kind: 'chart',
          title: '賛成の度合い',
          chart: {
            kind: 'histogram',
            bins: [
              {
                label: '4',
                caption: '賛成',
                count: 3,
                countText: '3人',
                level: 4,
                highlighted: true,
              },
              {
                label: '5',
                caption: 'ぜひ',
                count: 2,
                countText: '2人',
                level: 5,
                highlighted: false,
              },
            ],
            summary: '中央値 4',
            alternative: '4が3人、5が2人。',
          },
        },
        {
          kind: 'timeline',
          goal: { when: '2029年', text: '3地域で動き続けている' },
          milestones: [{ when: '2027年', text: '1つ目の地域で始まっている' }],
        },
        {
          kind: 'table',
          caption: '一覧',
          columns: [
            { header: 'だれが', weight: 1, align: 'left', emphasis: 'bold' },
            { header: '何を', weight: 3, align: 'left', emphasis: 'normal' },
          ],
          rows: Array.from({ length: 40 }, (_, row) => [
            `A${row + 1}`,
            '給水記録を3枚の図にまとめ、研究開発部に15分の相談を申し込む。',
          ]),
        },
        { kind: 'list', style: 'number', items: ['記録を集める', '相談を申し込む'] },
        { kind: 'callout', tone: 'note', title: '注', paragraphs: ['準備のための文です。'] },
      ],
    },
  ],
};
