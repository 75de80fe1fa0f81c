/*
 * Every character that goes into a report can be copied out of the PDF again, whatever it is; what
 * no font can show is listed. Read back with pdftotext.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import type { ReportBlock } from '../../src-shared/report/model.ts';
import { aDocument, aParagraph } from '../support/pdf/documents.ts';
import { controlTexts, hostileTexts } from '../support/pdf/hostile-texts.ts';
import { copiedText, textOfPages } from '../support/pdf/inspect-pdf.ts';

const rightToLeft = /[\u0590-\u08ff]/u;
const spaces = /[\s\u2028\u2029]/gu;

/** How often each character occurs; order and line breaks don't matter for this comparison. */
function census(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(spaces, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function blocksWith(text: string): ReportBlock[] {
  return [
    aParagraph(text),
    {
      kind: 'pillars',
      items: [{ name: '柱', dots: 1, dotsLabel: '1票', notes: [text] }],
    },
    {
      kind: 'table',
      caption: null,
      columns: [
        { header: '甲', weight: 1, align: 'left', emphasis: 'bold' },
        { header: '乙', weight: 2, align: 'left', emphasis: 'normal' },
      ],
      rows: [['行', text]],
    },
  ];
}

describe('hostile texts', () => {
  let copied: string;

  beforeAll(() => {
    // Without words of their own at head and foot, texts run on from page to page.
    const noFurniture = { audienceLabel: '', workshopTitle: '', createdOnText: '' };
    const document = aDocument(hostileTexts.map(aParagraph), noFurniture);
    const pages = textOfPages(renderReport(document, { paper: 'a4' }).bytes);
    copied = pages
      .map((page) => page.replace(/^\d+ \/ \d+\n/mu, ''))
      .join('')
      .replace(spaces, '')
      .replace(/\u202b(.)\u202c/gu, '$1'); // pdftotext's own wrapping of a direction mark
  });

  test('there are about three hundred of them', () => {
    expect(hostileTexts.length).toBeGreaterThan(280);
  });

  test('pdftotext returns every text in one piece, right-to-left ones character for character', () => {
    const lost = hostileTexts.filter((text) => {
      const wanted = text.replace(spaces, '');
      return !rightToLeft.test(text) && !copied.includes(wanted);
    });
    expect(lost.map((text) => text.slice(0, 60))).toEqual([]);
  });

  test('a right-to-left text comes back with all its letters', () => {
    for (const text of hostileTexts.filter((hostile) => rightToLeft.test(hostile))) {
      const furniture = census(copiedText(renderReport(aDocument([]), { paper: 'a4' }).bytes));
      const got = census(
        copiedText(renderReport(aDocument([aParagraph(text)]), { paper: 'a4' }).bytes),
      );
      for (const [character, count] of census(text)) {
        // Readers put direction marks of their own around right-to-left text.
        if (/\p{Cf}/u.test(character)) continue;
        const returned = (got.get(character) ?? 0) - (furniture.get(character) ?? 0);
        expect([text, character, returned]).toEqual([text, character, count]);
      }
    }
  });

  test.each([
    ['two thousand combining marks', `か${'\u0301'.repeat(2000)}終`],
    ['five thousand unbroken letters', 'a'.repeat(5000)],
  ])('%s survive in a paragraph, a note and a cell', (_, text) => {
    const { bytes } = renderReport(aDocument(blocksWith(text)), { paper: 'a4' });
    const marks = [...copiedText(bytes)].filter((character) => character === text[1]).length;
    expect(marks).toBe(3 * [...text].filter((character) => character === text[1]).length);
  });

  test('characters no font has are listed with their number, and only those', () => {
    const text = '한글と漢字𠮷と😀と한';
    const { missingCharacters } = renderReport(aDocument([aParagraph(text)]), { paper: 'a4' });
    expect(missingCharacters).toEqual([
      { character: '글', codePoint: 0xae00, count: 1 },
      { character: '한', codePoint: 0xd55c, count: 2 },
    ]);
  });

  test('control characters are listed and the rest of the line stays', () => {
    const blocks = controlTexts.map(aParagraph);
    const { bytes, missingCharacters } = renderReport(aDocument(blocks), { paper: 'a4' });
    const got = copiedText(bytes);
    for (const kept of ['前', '後', '鐘と', '[31m赤', 'DEL', 'とC1', '片割れ']) {
      expect(got).toContain(kept);
    }
    const listed = missingCharacters.map(({ codePoint }) => codePoint);
    expect(listed).toEqual([0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9f, 0xfffd]);
  });

  test('a variant of a kanji is copied with its selector', () => {
    const { bytes } = renderReport(aDocument([aParagraph('邉\u{e0100}さん')]), { paper: 'a4' });
    expect(copiedText(bytes)).toContain('邉\u{e0100}さん');
  });

  test('a letter with its mark apart is copied as it was typed', () => {
    const { bytes } = renderReport(aDocument([aParagraph('か\u3099くせい')]), { paper: 'a4' });
    expect(copiedText(bytes)).toContain('か\u3099くせい');
  });
});
