/*
 * From a document to placed pieces: which sections go into which frames. A4 sets all sections in
 * one column, a lead without a body in larger type. A3 is composed for the wall on a grid of four
 * columns: lead sections fill the left half in large type, body sections flow through the two columns
 * beside it; parts without a lead use two wide columns, a lead without a body becomes a poster over the
 * whole width.
 */
import type { ReportDocument, ReportSection } from '../../src-shared/report/model.ts';
import { blockPieces } from './blocks.ts';
import { type Frame, type FrameSource, type Placement, type Poured, pour } from './layout.ts';
import { type Piece, stackHeight } from './piece.ts';
import { type SheetStyle, withDisplayScale, withTighterSpace } from './sheet-style.ts';
import type { Typesetter } from './typesetter.ts';

/** Tried from the largest; the last is used even when the lead then needs a second page. */
const displayScales = [1, 0.93, 0.86, 0.8, 0.74, 0.68] as const;
const posterScales = [1.5, 1.4, 1.3, 1.2, 1.1, ...displayScales] as const;

/** A last page on A4 is filled at least this far, where that can be done. */
const leastFilledShare = 0.4;
/** Shares of the usual distances, tried to save a page that would hold little. */
const tighterShares = [0.88, 0.76] as const;
/** Where the page before ends, tried to give the last one more. */
const endedSooner = [0.9, 0.8, 0.7, 0.6] as const;

/** A4, where a lead stands alone. */
const aloneScales = [1.25, 1.15, 1.08, 1] as const;

const balanceSteps = 10;

export type Composition = {
  readonly placements: readonly Placement[];
  readonly pageCount: number;
};

/** Called between blocks; throws to stop. */
export type CheckPoint = () => void;

export function compose(
  document: ReportDocument,
  sheet: SheetStyle,
  typesetter: Typesetter,
  checkPoint: CheckPoint,
): Composition {
  const composer = { sheet, typesetter, checkPoint };
  const placements: Placement[] = [];
  let pagesBefore = 0;
  for (const part of partsOf(document.sections)) {
    const placed =
      sheet.paper === 'a4'
        ? composeColumn(part, composer, pagesBefore)
        : composeWall(part, composer, pagesBefore);
    placements.push(...placed);
    pagesBefore = placed.reduce((last, { page }) => Math.max(last, page), pagesBefore);
  }
  return { placements, pageCount: Math.max(1, pagesBefore) };
}

type Composer = {
  readonly sheet: SheetStyle;
  readonly typesetter: Typesetter;
  readonly checkPoint: CheckPoint;
};

/** Sections that share pages; a section that starts a new page starts a new part. */
function partsOf(sections: readonly ReportSection[]): ReportSection[][] {
  const parts: ReportSection[][] = [];
  for (const section of sections) {
    const current = parts.at(-1);
    if (current === undefined || section.startsNewPage) parts.push([section]);
    else current.push(section);
  }
  return parts;
}

function textHeight(sheet: SheetStyle): number {
  return sheet.pageHeight - sheet.margin.top - sheet.margin.bottom;
}

function sectionPieces(
  sections: readonly ReportSection[],
  width: number,
  { sheet, typesetter, checkPoint }: Composer,
): Piece[] {
  return sections.flatMap((section) => {
    const frameHeight = textHeight(sheet);
    const context = { sheet, typesetter, width, frameHeight, checkPoint };
    const [first, ...rest] = blockPieces(section.blocks, context);
    if (!first) return [];
    return [{ ...first, bookmark: { title: section.bookmark, depth: 0 as const } }, ...rest];
  });
}

function composeColumn(
  sections: readonly ReportSection[],
  composer: Composer,
  pagesBefore: number,
): readonly Placement[] {
  const { margin, pageWidth } = composer.sheet;
  const width = pageWidth - margin.left - margin.right;
  const xs = [margin.left];
  // A single lead has the page to itself: its statement grows, as far as it still fits one page.
  if (sections.every(({ placement }) => placement === 'lead')) {
    const pieces = fittedLead(sections, width, composer, aloneScales);
    return pour(
      pieces,
      framesByPage(() => xs, composer.sheet, pagesBefore),
    ).placements;
  }
  const pourWith = (sheet: SheetStyle): Poured =>
    pour(
      sectionPieces(sections, width, { ...composer, sheet }),
      framesByPage(() => xs, sheet, pagesBefore),
    );
  const usual = pourWith(composer.sheet);
  const pages = (usual.lastFrame?.page ?? pagesBefore) - pagesBefore;
  if (pages < 2 || filledShare(usual, composer.sheet) > leastFilledShare) return usual.placements;
  // A little left over: set closer it may need a page less; otherwise the last page gets more.
  for (const share of tighterShares) {
    const tight = pourWith(withTighterSpace(composer.sheet, share));
    if ((tight.lastFrame?.page ?? 0) < pagesBefore + pages) return tight.placements;
  }
  return fullerEnd(sections, width, composer, pagesBefore, usual).placements;
}

/** How much of its last page a document's pieces reach down to, 0 to 1. */
function filledShare({ placements, lastFrame }: Poured, sheet: SheetStyle): number {
  const foot = placements
    .filter(({ page }) => page === lastFrame?.page)
    .reduce((lowest, { y, piece }) => Math.max(lowest, y + piece.height), sheet.margin.top);
  return (foot - sheet.margin.top) / textHeight(sheet);
}

/** The last page but one ends sooner, so that what follows it isn't left alone on the last. */
function fullerEnd(
  sections: readonly ReportSection[],
  width: number,
  composer: Composer,
  pagesBefore: number,
  usual: Poured,
): Poured {
  const { sheet } = composer;
  const lastPage = usual.lastFrame?.page ?? 0;
  const xs = [sheet.margin.left];
  const pieces = sectionPieces(sections, width, composer);
  for (const share of endedSooner) {
    const heightOf = (page: number) => textHeight(sheet) * (page === lastPage - 1 ? share : 1);
    const tried = pour(
      pieces,
      framesByPage(() => xs, sheet, pagesBefore, heightOf),
    );
    if (tried.lastFrame?.page !== lastPage || tried.partings !== usual.partings) break;
    if (filledShare(tried, sheet) > leastFilledShare) return tried;
  }
  return usual;
}

function composeWall(
  sections: readonly ReportSection[],
  composer: Composer,
  pagesBefore: number,
): readonly Placement[] {
  const { margin, pageWidth, gutter } = composer.sheet;
  const quarter = (pageWidth - margin.left - margin.right - gutter * 3) / 4;
  const half = quarter * 2 + gutter;
  const columnAt = (index: number): number => margin.left + index * (quarter + gutter);
  const lead = sections.filter(({ placement }) => placement === 'lead');
  const body = sections.filter(({ placement }) => placement === 'body');
  if (lead.length === 0) {
    const pieces = sectionPieces(body, half, composer);
    return pourBalanced(pieces, () => [columnAt(0), columnAt(2)], composer.sheet, pagesBefore);
  }
  if (body.length === 0) {
    // Nothing stands beside the lead: a poster over the whole width.
    const full = pageWidth - margin.left - margin.right;
    const frames = framesByPage(() => [margin.left], composer.sheet, pagesBefore);
    return pour(fittedLead(lead, full, composer, posterScales), frames).placements;
  }
  const leadPieces = fittedLead(lead, half, composer, displayScales);
  const leadFrames = framesByPage(() => [columnAt(0)], composer.sheet, pagesBefore);
  const leadPoured = pour(leadPieces, leadFrames);
  const bodyPieces = sectionPieces(body, quarter, composer);
  const beside = [columnAt(2), columnAt(3)];
  // Pages after the last with lead content give all four columns to the body.
  const lastLeadPage = leadPoured.lastFrame?.page ?? pagesBefore;
  const all = [0, 1, 2, 3].map(columnAt);
  const xsOn: ColumnsOfPage = (page) => (page <= lastLeadPage ? beside : all);
  const bodyPlaced = pourBalanced(bodyPieces, xsOn, composer.sheet, pagesBefore);
  return [...leadPoured.placements, ...bodyPlaced];
}

/** Lead sections in the largest display size at which they fit one column. */
function fittedLead(
  sections: readonly ReportSection[],
  width: number,
  composer: Composer,
  scales: readonly number[],
): readonly Piece[] {
  let pieces: readonly Piece[] = [];
  for (const scale of scales) {
    const sheet = withDisplayScale(composer.sheet, scale);
    pieces = sectionPieces(sections, width, { ...composer, sheet });
    if (stackHeight(pieces) <= textHeight(sheet)) return pieces;
  }
  return pieces;
}

/** Columns that end at a similar height on the last page; full columns before it. */
function pourBalanced(
  pieces: readonly Piece[],
  xsOn: ColumnsOfPage,
  sheet: SheetStyle,
  pagesBefore: number,
): readonly Placement[] {
  const fullHeight = textHeight(sheet);
  const pourInto = (lastPage: number, lastHeight: number): Poured =>
    pour(
      pieces,
      framesByPage(xsOn, sheet, pagesBefore, (page) =>
        page === lastPage ? lastHeight : fullHeight,
      ),
    );
  const full = pourInto(0, fullHeight);
  const lastPage = full.lastFrame?.page ?? 0;
  const fits = ({ placements, lastFrame, partings }: Poured, height: number): boolean =>
    lastFrame?.page === lastPage &&
    partings === full.partings &&
    placements.every(
      ({ page, y, piece }) => page !== lastPage || y + piece.height <= sheet.margin.top + height,
    );
  let best = full;
  let tooLow = 0;
  let enough = fullHeight;
  for (let step = 0; step < balanceSteps; step += 1) {
    const middle = (tooLow + enough) / 2;
    const tried = pourInto(lastPage, middle);
    if (fits(tried, middle)) {
      best = tried;
      enough = middle;
    } else tooLow = middle;
  }
  return best.placements;
}

type ColumnsOfPage = (page: number) => readonly number[];

/** Frames through the columns of each page, in reading order. */
function framesByPage(
  xsOn: ColumnsOfPage,
  sheet: SheetStyle,
  pagesBefore: number,
  heightOf: (page: number) => number = () => textHeight(sheet),
): FrameSource {
  const frameOn = (page: number, column: number): Frame => {
    const x = xsOn(page)[column] ?? sheet.margin.left;
    return { page, x, y: sheet.margin.top, height: heightOf(page) };
  };
  return (after, nextPage) => {
    if (after === null) return frameOn(pagesBefore + 1, 0);
    const column = xsOn(after.page).indexOf(after.x) + 1;
    const staysOnPage = !nextPage && column < xsOn(after.page).length;
    return staysOnPage ? frameOn(after.page, column) : frameOn(after.page + 1, 0);
  };
}
