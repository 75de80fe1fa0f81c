import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FrameSource, pour } from '../../src-main/pdf/layout.ts';
import { makePiece, type Piece } from '../../src-main/pdf/piece.ts';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import type { ReportBlock } from '../../src-shared/report/model.ts';
import { aDocument, aLongTable, aParagraph } from '../support/pdf/documents.ts';
import { copiedText, linesOf, textOfPages } from '../support/pdf/inspect-pdf.ts';

const frameHeight = 100;
const onePageEach: FrameSource = (after) => ({
  page: (after?.page ?? 0) + 1,
  x: 0,
  y: 0,
  height: frameHeight,
});

const draw = (): void => {};

function aPiece(height: number, changes: Partial<Piece> = {}): Piece {
  return makePiece({ height, draw, ...changes });
}

const pieceShape = fc.record({
  height: fc.integer({ min: 1, max: 60 }),
  spaceBefore: fc.integer({ min: 0, max: 20 }),
  keepsWithNext: fc.boolean(),
});

describe('pouring pieces into pages', () => {
  test('keeps the order, loses nothing, overlaps nothing and stays inside the page', () => {
    fc.assert(
      fc.property(fc.array(pieceShape, { maxLength: 60 }), (shapes) => {
        const pieces = shapes.map((shape) => makePiece({ ...shape, draw }));
        const { placements } = pour(pieces, onePageEach);
        expect(placements.map(({ piece }) => piece)).toEqual(pieces);
        for (const [index, { page, y, piece }] of placements.entries()) {
          expect(y + piece.height).toBeLessThanOrEqual(frameHeight);
          const next = placements[index + 1];
          if (next?.page === page) expect(next.y).toBeGreaterThanOrEqual(y + piece.height);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a piece that keeps with the next ends a page only when both are taller than a page', () => {
    fc.assert(
      fc.property(fc.array(pieceShape, { maxLength: 60 }), (shapes) => {
        const pieces = shapes.map((shape) => makePiece({ ...shape, draw }));
        const { placements } = pour(pieces, onePageEach);
        for (const [index, { page, piece }] of placements.entries()) {
          const next = placements[index + 1];
          if (!piece.keepsWithNext || next === undefined || next.page === page) continue;
          const chain = chainAround(pieces, index);
          expect(chain).toBeGreaterThan(frameHeight);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('drops the air above the first piece of a page', () => {
    const pieces = [aPiece(90), aPiece(20, { spaceBefore: 30 })];
    const { placements } = pour(pieces, onePageEach);
    expect(placements.map(({ page, y }) => [page, y])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('repeats a head above the first piece of the next page', () => {
    const head = aPiece(10, { keepsWithNext: true });
    const row = (): Piece => aPiece(40, { repeatedAbove: head });
    const { placements } = pour([head, row(), row(), row()], onePageEach);
    expect(placements.map(({ page, y }) => [page, y])).toEqual([
      [1, 0],
      [1, 10],
      [1, 50],
      [2, 0],
      [2, 10],
    ]);
  });

  test('divides a piece taller than a page and keeps its heading with the first part', () => {
    const tall = (height: number): Piece =>
      aPiece(height, { split: (available) => [tall(available), tall(height - available)] });
    const heading = aPiece(20, { keepsWithNext: true });
    const { placements } = pour([aPiece(50), heading, tall(250)], onePageEach);
    expect(placements.map(({ page, y, piece }) => [page, y, piece.height])).toEqual([
      [1, 0, 50],
      [2, 0, 20],
      [2, 20, 80],
      [3, 0, 100],
      [4, 0, 70],
    ]);
  });
});

/** Height of the run of pieces held together that contains this one, with the air between them. */
function chainAround(pieces: readonly Piece[], index: number): number {
  let first = index;
  while (pieces[first - 1]?.keepsWithNext) first -= 1;
  let last = index;
  while (pieces[last]?.keepsWithNext && last < pieces.length - 1) last += 1;
  return pieces
    .slice(first, last + 1)
    .reduce((sum, piece, at) => sum + piece.height + (at === 0 ? 0 : piece.spaceBefore), 0);
}

describe('pages of a report', () => {
  test('no heading stands at the foot of a page, wherever it falls', () => {
    for (let before = 0; before < 40; before += 1) {
      const blocks: ReportBlock[] = [
        ...Array.from({ length: before }, () => aParagraph('行')),
        { kind: 'heading', level: 1, text: '見出しの目印', bookmarked: true },
        { kind: 'heading', level: 2, text: '小さな目印', bookmarked: true },
        aParagraph('続きの文です。'.repeat(20)),
      ];
      const pages = textOfPages(renderReport(aDocument(blocks), { paper: 'a4' }).bytes);
      const page = pages.findIndex((text) => text.includes('小さな目印'));
      expect(pages[page]).toContain('見出しの目印');
      expect(pages[page]).toContain('続きの文です。続きの文です。');
    }
  });

  test('a long table repeats its head on every page and never divides a row', () => {
    const table = aLongTable(80, '給水記録を図にまとめ、研究開発部に相談を申し込む。'.repeat(3));
    const { bytes, pageCount } = renderReport(aDocument([table]), { paper: 'a4' });
    const pages = textOfPages(bytes).map((page) => page.replace(/\s+/gu, ''));
    expect(pageCount).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain('見出番号見出内容');
    for (let row = 1; row <= 80; row += 1) {
      const page = pages.find((text) => text.includes(`終${row}尾`));
      expect(page).toMatch(new RegExp(`R${row}給水記録`));
    }
  });

  test('a row taller than a page is divided and keeps every character', () => {
    const sentence = '一行がとても長い。'.repeat(700);
    const { bytes, pageCount } = renderReport(aDocument([aLongTable(1, sentence)]), {
      paper: 'a4',
    });
    expect(pageCount).toBeGreaterThan(1);
    const heads = copiedText(bytes).match(/見出番号見出内容/gu) ?? [];
    expect(heads.length).toBe(pageCount);
    expect((copiedText(bytes).match(/一行がとても長い。/gu) ?? []).length).toBeGreaterThan(690);
  });

  test.each(['a4', 'a3'] as const)('nothing on %s runs over the text area', (paper) => {
    const blocks: ReportBlock[] = [
      aParagraph('長い段落です。'.repeat(400)),
      {
        kind: 'pillars',
        items: [{ name: '柱', dots: 40, dotsLabel: '40票', notes: ['メモ'.repeat(900)] }],
      },
      {
        kind: 'statement',
        size: 'hero',
        label: null,
        text: 'とても長い文'.repeat(150),
        note: null,
      },
      { kind: 'callout', tone: 'concern', title: '懸念', paragraphs: ['気になる点。'.repeat(500)] },
    ];
    const page = paper === 'a4' ? [595.28, 841.89] : [1190.55, 841.89];
    for (const line of linesOf(renderReport(aDocument(blocks), { paper }).bytes)) {
      expect(line.left).toBeGreaterThan(40);
      expect(line.right).toBeLessThan((page[0] ?? 0) - 40);
      expect(line.bottom).toBeLessThan((page[1] ?? 0) - 20);
    }
  });

  test('columns too tall for a page print below one another and lose nothing', () => {
    const column = (mark: string): { weight: number; blocks: ReportBlock[] } => ({
      weight: 1,
      blocks: Array.from({ length: 60 }, (_, index) => aParagraph(`${mark}${index}終`)),
    });
    const blocks: ReportBlock[] = [{ kind: 'columns', columns: [column('左'), column('右')] }];
    const got = copiedText(renderReport(aDocument(blocks), { paper: 'a4' }).bytes);
    for (let index = 0; index < 60; index += 1) {
      expect(got).toContain(`左${index}終`);
      expect(got).toContain(`右${index}終`);
    }
  });
});
