/*
 * A report model in, the bytes of a PDF out. Owns the document's metadata, bookmarks and the order
 * of the work; composition, drawing and fonts have their own modules.
 * Invariants: the same document and options give the same bytes; a character no font has is drawn
 * as an empty box (a mark: not at all) and listed; nothing is written to disk or fetched.
 */
import { createHash } from 'node:crypto';
import type { ReportDocument } from '../../src-shared/report/model.ts';
import { Canvas } from './canvas.ts';
import { compose } from './composition.ts';
import { openDocument } from './font-backend.ts';
import { type jsPDF, type OutlineItem, seamOf } from './jspdf-seam.ts';
import type { Placement } from './layout.ts';
import { drawFurniture } from './page-furniture.ts';
import { PdfError } from './pdf-failure.ts';
import { pdfString, rawProperty } from './pdf-string.ts';
import { type Paper, sheetStyleFor } from './sheet-style.ts';
import { Typesetter } from './typesetter.ts';

export type RenderOptions = {
  readonly paper: Paper;
  /** Folder with the font files of a packaged app; null finds them in node_modules. */
  readonly fontFolder?: string | null;
};

export type RenderHooks = {
  /** Called after each page with the pages drawn and the pages in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between steps; true stops the work with `pdf-cancelled`. */
  readonly isCancelled?: () => boolean;
};

export type MissingCharacter = {
  readonly character: string;
  readonly codePoint: number;
  /** How often it was to be drawn. */
  readonly count: number;
};

export type RenderedReport = {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** In order of their code points. */
  readonly missingCharacters: readonly MissingCharacter[];
};

const floatPrecision = 2;
const creationDatePattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Draws a report.
 *
 * @throws PdfError with one of the codes of pdf-failure.ts.
 */
export function renderReport(
  document: ReportDocument,
  options: RenderOptions,
  hooks: RenderHooks = {},
): RenderedReport {
  const stopIfCancelled = (): void => {
    if (hooks.isCancelled?.()) throw new PdfError('pdf-cancelled');
  };
  const fontFolder = options.fontFolder ?? null;
  const sheet = sheetStyleFor(options.paper);
  const typesetter = new Typesetter(fontFolder);
  const { placements, pageCount } = compose(document, sheet, typesetter, stopIfCancelled);

  const orientation = sheet.pageWidth > sheet.pageHeight ? 'landscape' : 'portrait';
  const format = [sheet.pageWidth, sheet.pageHeight];
  const { pdf, fonts } = openDocument(
    {
      unit: 'pt',
      format,
      orientation,
      compress: true,
      putOnlyUsedFonts: true,
      floatPrecision,
    },
    fontFolder,
  );
  describe(pdf, document, options);
  const canvas = new Canvas(pdf);
  const outline = new Outline(pdf);
  const byPage = Map.groupBy(placements, ({ page }) => page);
  for (let page = 1; page <= pageCount; page += 1) {
    stopIfCancelled();
    if (page > 1) pdf.addPage(format, orientation);
    drawFurniture(canvas, document, sheet, typesetter, { number: page, count: pageCount });
    for (const { piece, x, y } of byPage.get(page) ?? []) piece.draw(canvas, x, y);
    hooks.onProgress?.(page, pageCount);
  }
  outline.addAll(placements);
  stopIfCancelled();
  const bytes = Buffer.from(pdf.output(), 'latin1');
  fonts.assertEmbedded();
  return { bytes, pageCount, missingCharacters: listMissing(fonts.missing()) };
}

function describe(pdf: jsPDF, document: ReportDocument, options: RenderOptions): void {
  pdf.setProperties({
    title: rawProperty(document.title),
    author: rawProperty(document.author),
    subject: rawProperty(document.workshopTitle),
    keywords: rawProperty(document.audienceLabel),
    creator: rawProperty('Tsunagi'),
  });
  pdf.setLanguage(document.language);
  pdf.viewerPreferences({ DisplayDocTitle: true });
  const date = creationDatePattern.test(document.createdOn) ? document.createdOn : '1970-01-01';
  pdf.setCreationDate(`D:${date.replaceAll('-', '')}000000+00'00'`);
  const content = JSON.stringify([document, options.paper]);
  pdf.setFileId(createHash('sha256').update(content).digest('hex').slice(0, 32));
}

class Outline {
  readonly #pdf: jsPDF;

  constructor(pdf: jsPDF) {
    this.#pdf = pdf;
    seamOf(pdf).outline.makeString = (title) => `(${pdfString(title)})`;
  }

  /** Sections on the first level, bookmarked headings below the section they stand in. */
  addAll(placements: readonly Placement[]): void {
    const { outline } = seamOf(this.#pdf);
    let section: OutlineItem | null = null;
    for (const { piece, page } of placements) {
      if (piece.bookmark === null) continue;
      const isSection = piece.bookmark.depth === 0;
      const item = outline.add(isSection ? null : section, piece.bookmark.title, {
        pageNumber: page,
      });
      if (isSection) section = item;
    }
  }
}

function listMissing(missing: ReadonlyMap<number, number>): MissingCharacter[] {
  return [...missing]
    .sort(([one], [other]) => one - other)
    .map(([codePoint, count]) => ({
      character: String.fromCodePoint(codePoint),
      codePoint,
      count,
    }));
}
