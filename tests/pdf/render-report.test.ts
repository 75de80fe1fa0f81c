import { describe, expect, test } from 'vitest';
import { PdfError } from '../../src-main/pdf/pdf-failure.ts';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import type { Paper } from '../../src-main/pdf/sheet-style.ts';
import type { ReportAudience, ReportLanguage } from '../../src-shared/report/model.ts';
import { aDocument, aParagraph } from '../support/pdf/documents.ts';
import {
  bookmarksOf,
  complaintsAbout,
  copiedText,
  darkShare,
  fontsOf,
  linesOf,
  objectsOf,
  pageSizeOf,
  pixelsOf,
  textOfPages,
  unpacked,
} from '../support/pdf/inspect-pdf.ts';
import { visionSheet } from '../support/pdf/vision-sheets.ts';

type Sheet = readonly [ReportLanguage, ReportAudience, Paper];

const sheets: readonly Sheet[] = [
  ['ja', 'internal', 'a4'],
  ['ja', 'internal', 'a3'],
  ['ja', 'company', 'a4'],
  ['en', 'internal', 'a4'],
  ['en', 'internal', 'a3'],
  ['en', 'company', 'a3'],
];

/** The code a rendering fails with; fails the test when it doesn't. */
function codeOf(render: () => unknown): string {
  try {
    render();
  } catch (error) {
    if (error instanceof PdfError) return error.code;
    throw error;
  }
  throw new Error('rendered without a failure');
}

describe('a rendered report', () => {
  test.each(sheets)(
    '%s %s %s is sound, embedded, free of actions and not blank',
    (language, audience, paper) => {
      const { bytes, pageCount, missingCharacters } = renderReport(
        visionSheet(language, audience),
        { paper },
      );
      expect(missingCharacters).toEqual([]);
      expect(complaintsAbout(bytes)).toBe('');
      const fonts = fontsOf(bytes);
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      for (const font of fonts) {
        expect(font).toEqual({
          name: expect.stringMatching(/^[A-Z]{6}\+/),
          embedded: true,
          subset: true,
          unicode: true,
        });
      }
      const forbidden = /\/(JS|JavaScript|Launch|EmbeddedFile|URI|SubmitForm)\b/;
      expect(forbidden.exec(unpacked(bytes))?.[0]).toBeUndefined();
      for (let page = 1; page <= pageCount; page += 1) {
        const box = { left: 0.05, top: 0.09, right: 0.95, bottom: 0.9 };
        expect(darkShare(pixelsOf(bytes, page), box)).toBeGreaterThan(0.005);
      }
    },
  );

  test('the statement is ink on the page, not only text in the file', () => {
    const { bytes } = renderReport(visionSheet('ja', 'internal'), { paper: 'a4' });
    const statement = { left: 0.15, top: 0.26, right: 0.75, bottom: 0.44 };
    expect(darkShare(pixelsOf(bytes, 1, 100), statement)).toBeGreaterThan(0.05);
  });

  test('the same document gives the same bytes, another one another file id', () => {
    const sheet = visionSheet('ja', 'internal');
    const first = renderReport(sheet, { paper: 'a4' }).bytes;
    expect(Buffer.compare(first, renderReport(sheet, { paper: 'a4' }).bytes)).toBe(0);
    const idOf = (bytes: Uint8Array): string | undefined =>
      /\/ID \[ <([0-9A-F]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const other = renderReport({ ...sheet, title: '別の題' }, { paper: 'a4' }).bytes;
    expect(idOf(first)).toMatch(/^[0-9A-F]{32}$/);
    expect(idOf(other)).not.toBe(idOf(first));
  });

  test('title, author, language and date stand in the metadata as written', () => {
    const title = '不具合」と(括弧) \\ 上《';
    const { bytes } = renderReport(aDocument([aParagraph('本文')], { title }), { paper: 'a4' });
    const objects = objectsOf(bytes);
    expect(objects).toContain(`"/Title": ${JSON.stringify(`u:${title}`)}`);
    expect(objects).toContain('"/Author": "u:みずうみ県NGO連携センター(架空)"');
    expect(objects).toContain('"/Lang": "u:ja"');
    expect(objects).toContain('"/CreationDate": "u:D:20261017000000+00\'00\'"');
    expect(objects).toContain('"/DisplayDocTitle": true');
  });

  test('an English document says so', () => {
    const { bytes } = renderReport(visionSheet('en', 'company'), { paper: 'a4' });
    expect(objectsOf(bytes)).toContain('"/Lang": "u:en"');
  });

  test('sections and bookmarked headings are bookmarks, to the letter', () => {
    const { bytes } = renderReport(
      aDocument([], {
        sections: [
          {
            bookmark: '不具合」',
            placement: 'lead',
            startsNewPage: false,
            blocks: [
              aParagraph('前置き'),
              { kind: 'heading', level: 2, text: '一つ目の(括弧)', bookmarked: true },
              { kind: 'heading', level: 2, text: '印のない見出し', bookmarked: false },
              aParagraph('本文'),
            ],
          },
          {
            bookmark: '次のページ',
            placement: 'body',
            startsNewPage: true,
            blocks: [aParagraph('本文')],
          },
        ],
      }),
      { paper: 'a4' },
    );
    expect(bookmarksOf(bytes)).toEqual([
      { title: '不具合」', page: 1, kids: [{ title: '一つ目の(括弧)', page: 1, kids: [] }] },
      { title: '次のページ', page: 2, kids: [] },
    ]);
  });

  test('every page carries the workshop, the marks, the date and its number', () => {
    const document = {
      ...visionSheet('ja', 'internal'),
      interimLabel: '途中経過',
    };
    const { bytes, pageCount } = renderReport(document, { paper: 'a4' });
    const pages = textOfPages(bytes);
    expect(pages.length).toBe(pageCount);
    for (const [index, page] of pages.entries()) {
      for (const mark of ['半日ワークショップ', '団体内用', '途中経過', '見本', '2026年10月17日']) {
        expect(page).toContain(mark);
      }
      expect(page).toContain(`${index + 1} / ${pageCount}`);
    }
  });

  test('an over-long workshop title is shortened at the head and leaves the marks alone', () => {
    const workshopTitle = 'とても長い題名'.repeat(30);
    const { bytes } = renderReport(aDocument([aParagraph('本文')], { workshopTitle }), {
      paper: 'a4',
    });
    const [page = ''] = textOfPages(bytes);
    expect(page).toMatch(/とても長い題名.*…/u);
    expect(page).toContain('団体内用');
  });

  test('A3 is a landscape page with the statement larger than on A4', () => {
    const sheet = visionSheet('ja', 'company');
    const widestOf = (paper: Paper): number => {
      const content = unpacked(renderReport(sheet, { paper }).bytes);
      return Math.max(
        ...[...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map((match) => Number(match[1])),
      );
    };
    expect(pageSizeOf(renderReport(sheet, { paper: 'a3' }).bytes)).toEqual([1190.55, 841.89]);
    expect(widestOf('a3')).toBeGreaterThan(widestOf('a4') * 1.25);
  });

  test('a lead without a body is a poster: one A3 page, its statement over most of the width', () => {
    const sheet = visionSheet('ja', 'company');
    const poster = { ...sheet, sections: sheet.sections.slice(0, 1) };
    const { bytes, pageCount } = renderReport(poster, { paper: 'a3' });
    expect(pageCount).toBe(1);
    const widest = Math.max(...linesOf(bytes).map(({ left, right }) => right - left));
    expect(widest).toBeGreaterThan(1190.55 * 0.6);
  });

  test('columns of similar height never part what belongs together', () => {
    const { bytes } = renderReport(visionSheet('ja', 'internal'), { paper: 'a3' });
    const lines = linesOf(bytes).filter(({ page }) => page === 2);
    const leftOf = (text: string): number | undefined =>
      lines.find((line) => line.text.includes(text))?.left;
    expect(leftOf('3地域で水のしくみ')).toBeDefined();
    expect(leftOf('研究開発部に15分')).toBe(leftOf('3地域で水のしくみ'));
  });

  test('a page of a single letter stays under five kilobytes, both weights embedded', () => {
    const { bytes } = renderReport(
      aDocument([aParagraph('あ')], {
        title: 'あ',
        author: 'あ',
        audienceLabel: 'あ',
        workshopTitle: 'あ',
        createdOnText: 'あ',
      }),
      { paper: 'a4' },
    );
    expect(bytes.length).toBeLessThan(5 * 1024);
  });

  test('an empty document is one page with its marks', () => {
    const { bytes, pageCount } = renderReport(aDocument([]), { paper: 'a4' });
    expect(pageCount).toBe(1);
    expect(copiedText(bytes)).toContain('団体内用');
  });

  test('reports progress page by page', () => {
    const steps: string[] = [];
    const { pageCount } = renderReport(
      visionSheet('ja', 'internal'),
      { paper: 'a4' },
      {
        onProgress: (done, total) => steps.push(`${done}/${total}`),
      },
    );
    expect(steps).toEqual(
      Array.from({ length: pageCount }, (_, index) => `${index + 1}/${pageCount}`),
    );
  });

  test('stops within a page when it is cancelled', () => {
    let pagesDrawn = 0;
    const render = (): unknown =>
      renderReport(
        visionSheet('ja', 'internal'),
        { paper: 'a4' },
        {
          onProgress: () => {
            pagesDrawn += 1;
          },
          isCancelled: () => pagesDrawn === 1,
        },
      );
    expect(codeOf(render)).toBe('pdf-cancelled');
    expect(pagesDrawn).toBe(1);
  });

  test('says which font is missing', () => {
    const options = { paper: 'a4', fontFolder: '/nowhere/fonts' } as const;
    expect(codeOf(() => renderReport(aDocument([]), options))).toBe('pdf-font-missing');
  });
});
