/*
 * Pages of a PDF as pictures and as text. The one place where pdf.js is; imported only when the print
 * dialog is open, so that nothing else ever waits for it. It knows no order and no workshop.
 *
 * Nothing is fetched: the sheets bring their fonts along and hold no pictures, so pdf.js needs neither
 * its character maps nor its wasm decoders, and the content policy stays as it is.
 */
import { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist';

export type PdfPages = {
  readonly count: number;
  /**
   * A page as a fresh canvas.
   *
   * @param page from 1
   * @param widthFor gives the width the page is to have, in CSS pixels, for its size in points
   * @param pixelRatio device pixels a CSS pixel
   */
  draw(
    page: number,
    widthFor: (size: PageSize) => number,
    pixelRatio: number,
  ): Promise<HTMLCanvasElement>;
  /** A page's text in the order it is set, line by line. */
  textOf(page: number): Promise<string>;
  /** Frees everything; drawings under way end with an error. */
  close(): void;
};

export type PageSize = { readonly widthPt: number; readonly heightPt: number };

/** Beyond this many device pixels a canvas costs more than anyone can see. */
const mostPixels = 16_000_000;

let reader: PDFWorker | null = null;

/** One thread for all previews of this page, started with the first. */
function startedReader(): PDFWorker {
  reader ??= PDFWorker.create({
    port: new Worker(new URL('./pdf-thread.ts', import.meta.url), { type: 'module' }),
  });
  return reader;
}

/** @param bytes of a whole file; they move to the reading thread and are gone here */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const task = getDocument({
    data: bytes,
    worker: startedReader(),
    useSystemFonts: false,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await task.promise;
  return {
    count: pdf.numPages,
    async draw(number, widthFor, pixelRatio) {
      const page = await pdf.getPage(number);
      const { width: widthPt, height: heightPt } = page.getViewport({ scale: 1 });
      const widthPx = widthFor({ widthPt, heightPt });
      const heightPx = (widthPx * heightPt) / widthPt;
      const sharpest = Math.sqrt(mostPixels / (widthPx * heightPx));
      const ratio = Math.min(pixelRatio, sharpest);
      const viewport = page.getViewport({ scale: (widthPx / widthPt) * ratio });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.style.width = `${Math.round(widthPx)}px`;
      canvas.style.height = `${Math.round(heightPx)}px`;
      await page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
      return canvas;
    },
    async textOf(number) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      return items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('');
    },
    close: () => void task.destroy(),
  };
}
