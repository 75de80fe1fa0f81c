/*
 * From a document to placed pieces: which sections go into which frames. A4 sets all sections in
 * one column. A3 is composed for the wall on a grid of four columns: lead sections fill the left
 * half in large type, body sections flow through the two columns beside it; parts without a lead
 * use two wide columns.
 */
import type { ReportDocument, ReportSection } from '../../src-shared/report/model.ts';
import { blockPieces } from './blocks.ts';
import { balancedHeight, type Frame, type FrameSource, type Placement, pour } from './layout.ts';
import type { Piece } from './piece.ts';
import type { SheetStyle } from './sheet-style.ts';
import type { Typesetter } from './typesetter.ts';

export type Composition = {
  readonly placements: readonly Placement[];
  readonly pageCount: number;
};

/** Called between sections; throws to stop. */
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
    checkPoint();
    const context = { sheet, typesetter, width, frameHeight: textHeight(sheet) };
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
  const pieces = sectionPieces(sections, width, composer);
  const xs = [margin.left];
  return pour(pieces, columnFrames(xs, composer.sheet, pagesBefore)).placements;
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
    return pourBalanced(pieces, [columnAt(0), columnAt(2)], composer.sheet, pagesBefore);
  }
  const leadPieces = sectionPieces(lead, half, composer);
  if (body.length === 0) {
    const xs = [columnAt(0), columnAt(2)];
    return pour(leadPieces, columnFrames(xs, composer.sheet, pagesBefore)).placements;
  }
  const leadFrames = columnFrames([columnAt(0)], composer.sheet, pagesBefore);
  const leadPoured = pour(leadPieces, leadFrames);
  const bodyPieces = sectionPieces(body, quarter, composer);
  const beside = [columnAt(2), columnAt(3)];
  const height = balancedHeight(bodyPieces, beside.length, textHeight(composer.sheet));
  if (height < textHeight(composer.sheet)) {
    const frames = columnFrames(beside, composer.sheet, pagesBefore, height);
    return [...leadPoured.placements, ...pour(bodyPieces, frames).placements];
  }
  // Pages after the last with lead content give all four columns to the body.
  const lastLeadPage = leadPoured.lastFrame?.page ?? pagesBefore;
  const all = [0, 1, 2, 3].map(columnAt);
  const xsOn = (page: number): readonly number[] => (page <= lastLeadPage ? beside : all);
  const bodyFrames = framesByPage(xsOn, composer.sheet, pagesBefore, textHeight(composer.sheet));
  return [...leadPoured.placements, ...pour(bodyPieces, bodyFrames).placements];
}

/** Columns of similar height when everything fits one page; full columns otherwise. */
function pourBalanced(
  pieces: readonly Piece[],
  xs: readonly number[],
  sheet: SheetStyle,
  pagesBefore: number,
): readonly Placement[] {
  const height = balancedHeight(pieces, xs.length, textHeight(sheet));
  return pour(pieces, columnFrames(xs, sheet, pagesBefore, height)).placements;
}

function columnFrames(
  xs: readonly number[],
  sheet: SheetStyle,
  pagesBefore: number,
  height = textHeight(sheet),
): FrameSource {
  return framesByPage(() => xs, sheet, pagesBefore, height);
}

/** Frames through the columns of each page, in reading order. */
function framesByPage(
  xsOn: (page: number) => readonly number[],
  sheet: SheetStyle,
  pagesBefore: number,
  height: number,
): FrameSource {
  const frameOn = (page: number, column: number): Frame => {
    return { page, x: xsOn(page)[column] ?? sheet.margin.left, y: sheet.margin.top, height };
  };
  return (after, nextPage) => {
    if (after === null) return frameOn(pagesBefore + 1, 0);
    const column = xsOn(after.page).indexOf(after.x) + 1;
    const staysOnPage = !nextPage && column < xsOn(after.page).length;
    return staysOnPage ? frameOn(after.page, column) : frameOn(after.page + 1, 0);
  };
}
