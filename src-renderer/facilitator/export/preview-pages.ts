/*
 * From a file's bytes to what the preview shows: opens the file, draws the page that is wanted at the
 * size there is room for, and puts it in place of the one before only when it is drawn.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PageSize, PdfPages } from './pdf-pages.ts';

/** The whole page, as wide as there is room, or larger than that. */
export const zooms = ['page', 'width', 'large'] as const;
export type Zoom = (typeof zooms)[number];

const largerBy = 1.8;
/** Beyond this a page grows no more with its place, in CSS pixels: it is as large as in the hand. */
const widestPx = 1400;
const narrowestPx = 120;

export type PageView = {
  /** The element that the page has to fit. */
  readonly frameRef: RefObject<HTMLDivElement | null>;
  /** The element that takes the drawn page. */
  readonly paperRef: RefObject<HTMLDivElement | null>;
  /** The shown page's text, for who cannot see it. */
  readonly text: string;
  /** The file whose page is up, or could not be drawn, in base64; null before the first. */
  readonly drawnPdf: string | null;
  readonly isDrawing: boolean;
  /** Whether this browser could not draw the page; then none is up. */
  readonly hasFailed: boolean;
};

/**
 * @param pdf the file in base64; null for none
 * @param page from 1; beyond the last it means the last
 */
export function usePages(pdf: string | null, page: number, zoom: Zoom): PageView {
  const frameRef = useRef<HTMLDivElement>(null);
  const paperRef = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ readonly pdf: string; readonly pages: PdfPages } | null>(
    null,
  );
  const [drawnPdf, setDrawnPdf] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [isDrawing, setDrawing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const room = useRoom(frameRef, pdf !== null);

  // Nothing may stand under the words of a page that could not be drawn.
  const showFailure = useCallback((failedPdf: string) => {
    paperRef.current?.replaceChildren();
    setText('');
    setDrawnPdf(failedPdf);
    setDrawing(false);
    setFailed(true);
  }, []);

  useEffect(() => {
    if (pdf === null) {
      setOpened(null);
      setDrawnPdf(null);
      setText('');
      return undefined;
    }
    let isWanted = true;
    let file: PdfPages | null = null;
    setDrawing(true);
    open(pdf)
      .then((pages) => {
        file = pages;
        if (!isWanted) pages.close();
        else setOpened({ pdf, pages });
      })
      .catch(() => {
        if (isWanted) showFailure(pdf);
      });
    return () => {
      isWanted = false;
      file?.close();
    };
  }, [pdf, showFailure]);

  useEffect(() => {
    // The file before is closed by now.
    if (opened === null || opened.pdf !== pdf || room === null) return undefined;
    const { pages } = opened;
    let isWanted = true;
    const number = Math.min(page, pages.count);
    setDrawing(true);
    Promise.all([
      pages.draw(number, (size) => widthFor(size, room, zoom), devicePixelRatio),
      pages.textOf(number),
    ])
      .then(([canvas, words]) => {
        if (!isWanted) return;
        paperRef.current?.replaceChildren(canvas);
        setText(words);
        setDrawnPdf(opened.pdf);
        setDrawing(false);
        setFailed(false);
      })
      .catch(() => {
        if (isWanted) showFailure(opened.pdf);
      });
    return () => {
      isWanted = false;
    };
  }, [pdf, opened, page, zoom, room, showFailure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    frameRef.current?.scrollTo(0, 0);
  }, [page]);

  return { frameRef, paperRef, text, drawnPdf, isDrawing, hasFailed };
}

async function open(pdf: string): Promise<PdfPages> {
  const { openPdf } = await import('./pdf-pages.ts');
  return openPdf(Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)));
}

type Room = { readonly widthPx: number; readonly heightPx: number };

function widthFor({ widthPt, heightPt }: PageSize, { widthPx, heightPx }: Room, zoom: Zoom) {
  const wide = Math.max(narrowestPx, Math.min(widthPx, widestPx));
  if (zoom === 'large') return wide * largerBy;
  const whole = Math.max(narrowestPx, (heightPx * widthPt) / heightPt);
  return zoom === 'page' ? Math.min(wide, whole) : wide;
}

/** The space inside the frame, without its padding; null before it is known. */
function useRoom(frame: RefObject<HTMLDivElement | null>, isThere: boolean): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null || !isThere) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const next = { widthPx: Math.floor(width), heightPx: Math.floor(height) };
      setRoom((before) =>
        before !== null && before.widthPx === next.widthPx && before.heightPx === next.heightPx
          ? before
          : next,
      );
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [frame, isThere]);
  return room;
}
