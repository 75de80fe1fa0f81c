/*
 * The document every writer draws: eight or nine A4 pages by its setting, about 6,300 characters
 * with 590 different ones, a table of 60 rows, a matrix of 12 × 6, a map of 40 notes, bars and a
 * radar. Words come from the sample workshop.
 */
import { readFileSync } from 'node:fs';
import type { ReportBlock, ReportDocument } from '../../src-shared/report/model.ts';

/** From the repository's root, where every bench runs: the bundled code has no other anchor. */
const sampleFile = 'resources/sample-workshop.ja.json';

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\u3040-\u9fff]/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

const words = [...new Set(stringsIn(JSON.parse(readFileSync(sampleFile, 'utf8'))))];
const wordAt = (index: number): string => words[index % words.length] ?? '';

/** About `length` characters of running text, starting at a different word each time. */
function prose(start: number, length: number): string {
  let text = '';
  for (let index = start; text.length < length; index += 1) text += `${wordAt(index)}。`;
  return text;
}

/** Short words for notes and row heads: at most `most` characters. */
const shortWords = words.filter((word) => word.length <= 16);
const shortAt = (index: number): string => shortWords[index % shortWords.length] ?? '';

export const title = '不便を宝に変えるワークショップ 実施報告書';
export const author = 'みずうみ県NGO連携センター(架空)';
export const footer = 'NGOと企業の連携を形にする半日ワークショップ';

export type Chapter = { readonly heading: string; readonly paragraphs: readonly string[] };

export const cover = prose(0, 240);
export const chapters: readonly Chapter[] = [
  { heading: '1. 概要と背景', paragraphs: [prose(10, 340), prose(30, 340), prose(50, 340)] },
  { heading: '2. 議論の深まり', paragraphs: [prose(70, 340), prose(95, 340), prose(120, 340)] },
];
export const tableHeading = '3. 付箋の一覧';
export const tableHead = ['ことば', '出た話', '判定'];
export const table: readonly (readonly string[])[] = Array.from({ length: 60 }, (_, row) => [
  `${row + 1}. ${shortAt((row % 20) * 3)}`,
  `${wordAt(row * 5)}、${shortAt(row * 5 + 2)}。`,
  ['採用', '試行', '保留', '再検討'][(row * 3) % 4] ?? '',
]);
export const matrixHeading = '4. 評価と集計';
export const matrixHead = ['項目', '新規性', '実現性', '効果', '費用', '継続性', '合計'];
export const matrix: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, row) => {
  const scores = Array.from({ length: 5 }, (__, column) => 1 + ((row * 7 + column * 11) % 5));
  const total = scores.reduce((sum, score) => sum + score, 0);
  return [shortAt(row * 3), ...scores.map(String), String(total)];
});
export const mapHeading = '5. 二軸の地図';
export const axes = ['実現しにくい', '実現しやすい', '効果が大きい', '効果が小さい'] as const;
export const notes = Array.from({ length: 40 }, (_, index) => ({
  text: shortAt(index * 2 + 1),
  x: ((index % 5) + 0.5) / 5,
  y: (Math.floor(index / 5) + 0.5) / 8,
}));
export const closing: Chapter = {
  heading: '6. 振り返りと次の一歩',
  paragraphs: [prose(150, 240), prose(190, 240), prose(240, 240)],
};
export const radarAxes = ['新規性', '実現性', '効果', '費用', '継続性', '楽しさ'];
export const radarSeries = [
  { label: '試行前', values: [2.1, 3.4, 2.8, 3.9, 2.2, 3] },
  { label: '試行後', values: [3.6, 3.8, 4.3, 3.1, 3.7, 4.6] },
];

/** Every word of the document, for counting and for rivals that need the characters beforehand. */
export function allText(): string {
  return [
    title,
    author,
    footer,
    cover,
    ...[...chapters, closing].flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    tableHeading,
    ...tableHead,
    ...table.flat(),
    matrixHeading,
    ...matrixHead,
    ...matrix.flat(),
    mapHeading,
    ...axes,
    ...notes.map(({ text }) => text),
    ...radarAxes,
    ...radarSeries.map(({ label }) => label),
  ].join('');
}

/** The same document for our own writer. */
export function benchDocument(): ReportDocument {
  const section = (heading: string, blocks: readonly ReportBlock[]) => ({
    bookmark: heading,
    placement: 'body' as const,
    startsNewPage: true,
    blocks: [
      { kind: 'heading' as const, level: 1 as const, text: heading, bookmarked: false },
      ...blocks,
    ],
  });
  const paragraphs = (chapter: Chapter): ReportBlock[] =>
    chapter.paragraphs.map((text) => ({ kind: 'paragraph', tone: 'normal', text }));
  const column = (header: string, weight: number, bold = false) => ({
    header,
    weight,
    align: 'left' as const,
    emphasis: bold ? ('bold' as const) : ('normal' as const),
  });
  return {
    title,
    author,
    language: 'ja',
    audience: 'internal',
    audienceLabel: '団体内用',
    workshopTitle: footer,
    createdOn: '2026-10-17',
    createdOnText: '2026年10月17日',
    interimLabel: null,
    sampleLabel: '見本',
    sections: [
      {
        bookmark: '表紙',
        placement: 'body',
        startsNewPage: false,
        blocks: [
          { kind: 'masthead', eyebrow: author, title, subtitle: null },
          { kind: 'paragraph', tone: 'lead', text: cover },
        ],
      },
      ...chapters.map((chapter) => section(chapter.heading, paragraphs(chapter))),
      section(tableHeading, [
        {
          kind: 'table',
          caption: null,
          columns: tableHead.map((header, index) =>
            column(header, [2, 5, 1][index] ?? 1, index === 0),
          ),
          rows: table,
        },
      ]),
      section(matrixHeading, [
        {
          kind: 'table',
          caption: null,
          columns: matrixHead.map((header, index) =>
            column(header, index === 0 ? 3 : 1, index === 0),
          ),
          rows: matrix,
        },
        {
          kind: 'chart',
          title: '図1 合計得点',
          chart: {
            kind: 'bars',
            max: 25,
            isCounted: false,
            alternative: '十二の項目の合計。',
            items: matrix.map((row) => ({
              label: row[0] ?? '',
              value: Number(row[6]),
              solid: Number(row[6]),
              valueText: row[6] ?? '',
              highlighted: false,
            })),
          },
        },
      ]),
      section(mapHeading, [
        {
          kind: 'chart',
          title: null,
          chart: {
            kind: 'scatter',
            alternative: '四十枚の付箋の位置。',
            xAxis: { name: '実現', lowLabel: axes[0], highLabel: axes[1] },
            yAxis: { name: '効果', lowLabel: axes[3], highLabel: axes[2] },
            points: notes.map(({ text, x, y }, index) => ({
              x,
              y,
              label: text,
              symbol: String(index + 1),
              valueText: `${x} / ${y}`,
            })),
          },
        },
      ]),
      section(closing.heading, [
        ...paragraphs(closing),
        {
          kind: 'chart',
          title: '図2 試行前後の比較',
          chart: {
            kind: 'radar',
            min: 0,
            max: 5,
            ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) })),
            alternative: '試行のあとに広がった。',
            axes: radarAxes.map((label, index) => ({ label, symbol: String(index + 1) })),
            series: radarSeries.map(({ label, values }) => ({
              label,
              values,
              valueTexts: values.map(String),
            })),
          },
        },
      ]),
    ],
  };
}
