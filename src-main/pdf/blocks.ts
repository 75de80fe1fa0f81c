/*
 * Blocks of the report model to pieces. Owns the order, the air between blocks and the blocks made
 * of other blocks; each kind of content has its own module. Nothing here draws.
 */
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ColumnsBlock, ReportBlock } from '../../src-shared/report/model.ts';
import type { BlockContext } from './block-context.ts';
import { chartPieces } from './chart-block.ts';
import { checkPieces } from './checks.ts';
import { factPieces } from './facts.ts';
import { heldTogether, type Piece, sideBySide, stackHeight, withSpaceBefore } from './piece.ts';
import { pillarPieces } from './pillars.ts';
import { tablePieces } from './table.ts';
import {
  calloutPieces,
  headingPieces,
  listPieces,
  mastheadPieces,
  paragraphPieces,
  rulePieces,
  statementPieces,
} from './text-blocks.ts';
import { timelinePieces } from './timeline.ts';

/** Blocks narrower than this many letters read better below one another. */
const leastColumnLetters = 14;
const spaceUnits = { small: 2, medium: 4, large: 7 } as const;

/** Pieces of blocks below one another, in a column of the context's width. */
export function blockPieces(blocks: readonly ReportBlock[], context: BlockContext): Piece[] {
  const pieces: Piece[] = [];
  let extraSpace = 0;
  let mostSpace = Number.POSITIVE_INFINITY;
  let startsPage = false;
  for (const block of blocks) {
    context.checkPoint();
    if (block.kind === 'space') {
      extraSpace += spaceUnits[block.size] * context.sheet.unit;
      continue;
    }
    if (block.kind === 'pageBreak') {
      startsPage = true;
      continue;
    }
    const [first, ...rest] = piecesOf(block, context);
    if (!first) continue;
    const spaceBefore = Math.min(first.spaceBefore, mostSpace) + extraSpace;
    pieces.push({ ...first, spaceBefore, startsPage }, ...rest);
    extraSpace = 0;
    mostSpace = spaceAfter(block, context);
    startsPage = false;
  }
  return pieces;
}

/** A heading stands closer to what it heads than to what it ends: most air below it. */
function spaceAfter(block: ReportBlock, { sheet }: BlockContext): number {
  if (block.kind !== 'heading') return Number.POSITIVE_INFINITY;
  return sheet.unit * (block.level === 3 ? 0.75 : 1.5);
}

type FlowBlock = Exclude<ReportBlock, { kind: 'space' | 'pageBreak' }>;

function piecesOf(block: FlowBlock, context: BlockContext): Piece[] {
  switch (block.kind) {
    case 'masthead':
      return mastheadPieces(block, context);
    case 'heading':
      return headingPieces(block, context);
    case 'statement':
      return statementPieces(block, context);
    case 'paragraph':
      return paragraphPieces(block, context);
    case 'list':
      return listPieces(block, context);
    case 'facts':
      return factPieces(block, context);
    case 'table':
      return tablePieces(block, context);
    case 'pillars':
      return pillarPieces(block, context);
    case 'checks':
      return checkPieces(block, context);
    case 'chart':
      return chartPieces(block, context);
    case 'timeline':
      return timelinePieces(block, context);
    case 'callout':
      return calloutPieces(block, context);
    case 'columns':
      return columnsPieces(block, context);
    case 'group':
      return heldWhereItFits(blockPieces(block.blocks, context), context);
    case 'rule':
      return rulePieces(context);
    default:
      return assertNever(block, 'report block');
  }
}

/** What is taller than a page keeps only its headings with what follows them. */
function heldWhereItFits(pieces: Piece[], { frameHeight }: BlockContext): Piece[] {
  return stackHeight(pieces) <= frameHeight ? heldTogether(pieces) : pieces;
}

function columnsPieces(block: ColumnsBlock, context: BlockContext): Piece[] {
  const { gutter, unit } = context.sheet;
  const totalWeight = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const usable = context.width - gutter * (block.columns.length - 1);
  const columnWidths = block.columns.map(({ weight }) => (usable * weight) / totalWeight);
  const isWideEnough = columnWidths.every(
    (width) => width >= leastColumnLetters * context.sheet.text.body.sizePt,
  );
  const below = (): Piece[] => block.columns.flatMap(({ blocks }) => blockPieces(blocks, context));
  if (!isWideEnough) return below();
  const offsets: number[] = [];
  const columns: Piece[][] = [];
  let x = 0;
  for (const [index, { blocks }] of block.columns.entries()) {
    const width = columnWidths[index] ?? usable;
    offsets.push(x);
    columns.push(blockPieces(blocks, { ...context, width }));
    x += width + gutter;
  }
  const fitsOnePage = columns.every((column) => stackHeight(column) <= context.frameHeight);
  const hasBookmarks = columns.flat().some((piece) => piece.bookmark !== null);
  if (!fitsOnePage || hasBookmarks) return below();
  return withSpaceBefore([sideBySide(columns, offsets)], unit * 2.5);
}
