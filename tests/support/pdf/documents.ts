import type { ReportBlock, ReportDocument } from '../../../src-shared/report/model.ts';

/** A plain internal document with these blocks in one section. */
export function aDocument(
  blocks: readonly ReportBlock[],
  changes: Partial<ReportDocument> = {},
): ReportDocument {
  return {
    title: '試し刷り',
    author: 'みずうみ県NGO連携センター(架空)',
    language: 'ja',
    audience: 'internal',
    audienceLabel: '団体内用',
    workshopTitle: '半日ワークショップ',
    createdOn: '2026-10-17',
    createdOnText: '2026年10月17日',
    interimLabel: null,
    sampleLabel: null,
    sections: [{ bookmark: '一', placement: 'body', startsNewPage: false, blocks }],
    ...changes,
  };
}

export function aParagraph(text: string): ReportBlock {
  return { kind: 'paragraph', tone: 'normal', text };
}

/** A table of numbered rows, `lines` lines of text in each. */
export function aLongTable(rowCount: number, sentence: string): ReportBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { header: '見出番号', weight: 1, align: 'left', emphasis: 'bold' },
      { header: '見出内容', weight: 4, align: 'left', emphasis: 'normal' },
    ],
    rows: Array.from({ length: rowCount }, (_, row) => [
      `R${row + 1}`,
      `${sentence}終${row + 1}尾`,
    ]),
  };
}
