/*
 * Blocks that are mostly words: masthead, headings, the statement, paragraphs, lists, callouts.
 */
import type {
  CalloutBlock,
  HeadingBlock,
  ListBlock,
  MastheadBlock,
  ParagraphBlock,
  StatementBlock,
} from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import {
  boxPiece,
  heldTogether,
  makePiece,
  type Piece,
  stackHeight,
  withSpaceBefore,
} from './piece.ts';
import { colours } from './sheet-style.ts';
import { baselineIn } from './typesetter.ts';

export function mastheadPieces(block: MastheadBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const bar = makePiece({
    height: unit * 0.5,
    draw(canvas, x, y) {
      canvas.line([x, y + unit * 0.25], [x + width, y + unit * 0.25], colours.hairline, 0.6);
      canvas.rect(x, y, unit * 9, unit * 0.5, { fill: colours.accent });
    },
  });
  const eyebrow = block.eyebrow
    ? linePieces(block.eyebrow, context, { style: text.eyebrow, lineStyle: 'phrases' })
    : [];
  const title = linePieces(block.title, context, { style: text.masthead, lineStyle: 'balanced' });
  const subtitle = block.subtitle
    ? linePieces(block.subtitle, context, { style: text.subtitle, lineStyle: 'phrases' })
    : [];
  return heldTogether([
    bar,
    ...withSpaceBefore(eyebrow, unit * 2),
    ...withSpaceBefore(title, unit * (eyebrow.length > 0 ? 0.5 : 2)),
    ...withSpaceBefore(subtitle, unit * 0.75),
  ]);
}

const headingSpaceUnits = { 1: 6, 2: 4, 3: 2.5 } as const;
const headingRoles = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;

export function headingPieces(block: HeadingBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const style = sheet.text[headingRoles[block.level]];
  const lines = linePieces(block.text, context, { style, lineStyle: 'balanced' });
  const ruled = block.level === 2 ? [hairlineAbove(width, sheet.unit), ...lines] : lines;
  const [first, ...rest] = ruled.map((piece) => ({ ...piece, keepsWithNext: true }));
  if (!first) return [];
  const bookmark = block.bookmarked ? { title: block.text, depth: 1 as const } : null;
  return [
    { ...first, bookmark, spaceBefore: headingSpaceUnits[block.level] * sheet.unit },
    ...rest,
  ];
}

function hairlineAbove(width: number, unit: number): Piece {
  return makePiece({
    height: unit * 1.25,
    draw(canvas, x, y) {
      canvas.line([x, y], [x + width, y], colours.ink, 0.8);
    },
  });
}

export function statementPieces(block: StatementBlock, context: BlockContext): Piece[] {
  const { sheet } = context;
  const { unit, text } = sheet;
  const isHero = block.size === 'hero';
  const padding = isHero ? unit * 3.5 : unit * 2.5;
  const inner = { ...context, width: context.width - padding * (isHero ? 2 : 1) };
  const style = isHero ? text.hero : text.second;
  const label = block.label
    ? linePieces(block.label, inner, { style: text.eyebrow, lineStyle: 'phrases' })
    : [];
  const sentence = linePieces(block.text, inner, { style, lineStyle: 'balanced' });
  const note = block.note
    ? linePieces(block.note, inner, { style: text.quiet, lineStyle: 'phrases' })
    : [];
  const content = [
    ...label,
    ...withSpaceBefore(sentence, label.length > 0 ? unit : 0),
    ...withSpaceBefore(note, unit * 1.5),
  ];
  const barWidth = isHero ? unit : unit * 0.5;
  const box = boxPiece(content, {
    top: isHero ? unit * 3 : unit * 0.25,
    bottom: isHero ? unit * 3 : unit * 0.25,
    left: padding,
    paint(canvas, x, y, height) {
      if (isHero) canvas.rect(x, y, context.width, height, { fill: colours.warm });
      canvas.rect(x, y, barWidth, height, { fill: colours.accent });
    },
  });
  return withSpaceBefore([box], unit * (isHero ? 3.5 : 2.5));
}

const toneRoles = { lead: 'lead', normal: 'body', quiet: 'quiet' } as const;

export function paragraphPieces(block: ParagraphBlock, context: BlockContext): Piece[] {
  const style = context.sheet.text[toneRoles[block.tone]];
  const pieces = linePieces(block.text, context, { style, lineStyle: 'filled' });
  return withSpaceBefore(pieces, context.sheet.unit * (block.tone === 'quiet' ? 1 : 1.5));
}

/** A list up to this share of a page stays on one page. */
const heldListShare = 0.25;

export function listPieces(block: ListBlock, context: BlockContext): Piece[] {
  const { sheet, typesetter } = context;
  const style = sheet.text.body;
  const numberStyle = { ...sheet.text.bodyBold, colour: colours.accent };
  const numberWidth = typesetter.widthOf(`${block.items.length}`, numberStyle);
  const indent = block.style === 'number' ? numberWidth + sheet.unit * 1.5 : sheet.unit * 2;
  const pieces = block.items.flatMap((item, index) => {
    const lines = linePieces(item, context, {
      style,
      lineStyle: 'filled',
      indent,
      ornament(canvas, x, y) {
        if (block.style === 'number') {
          canvas.text(`${index + 1}`, x, baselineIn(y, numberStyle), numberStyle);
        } else {
          canvas.circle(x + sheet.unit * 0.5, y + style.leadingPt / 2, sheet.unit * 0.28, {
            fill: colours.accent,
          });
        }
      },
    });
    return withSpaceBefore(lines, sheet.unit * (index === 0 ? 1.5 : 0.75));
  });
  const isShort = stackHeight(pieces) <= context.frameHeight * heldListShare;
  return isShort ? heldTogether(pieces) : pieces;
}

export function calloutPieces(block: CalloutBlock, context: BlockContext): Piece[] {
  const { sheet } = context;
  const { unit, text } = sheet;
  const padding = unit * 2.5;
  const inner = { ...context, width: context.width - padding * 2 };
  const title = block.title
    ? linePieces(block.title, inner, { style: text.bodyBold, lineStyle: 'balanced' })
    : [];
  const paragraphs = block.paragraphs.flatMap((paragraph, index) =>
    withSpaceBefore(
      linePieces(paragraph, inner, { style: text.body, lineStyle: 'filled' }),
      unit * (index === 0 ? 0.5 : 1),
    ),
  );
  const box = boxPiece([...title, ...paragraphs], {
    top: unit * 1.75,
    bottom: unit * 1.75,
    left: padding,
    paint(canvas, x, y, height) {
      if (block.tone === 'note') {
        canvas.rect(x, y, context.width, height, { fill: colours.warm });
        return;
      }
      const stroke = block.tone === 'concern' ? colours.warmDark : colours.hairline;
      canvas.rect(x, y, context.width, height, { stroke, strokeWidth: 0.8 });
      if (block.tone === 'concern') {
        canvas.rect(x, y, unit * 0.6, height, { fill: colours.warmDark });
      }
    },
  });
  return withSpaceBefore([box], unit * 2.5);
}

export function rulePieces({ sheet, width }: BlockContext): Piece[] {
  return [
    makePiece({
      height: sheet.unit,
      spaceBefore: sheet.unit * 3,
      draw(canvas, x, y) {
        canvas.line([x, y], [x + width, y], colours.hairline, 0.6);
      },
    }),
  ];
}
