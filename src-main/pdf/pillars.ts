/*
 * Named clusters as pillars: a strong line, the name, its dots, and the notes as small cards.
 * Pillars stand side by side and end on the same line; one taller than a page runs on alone.
 */
import type { Pillar, PillarsBlock } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import {
  boxPiece,
  makePiece,
  type Piece,
  sideBySide,
  stackHeight,
  withSpaceBefore,
} from './piece.ts';
import { colours } from './sheet-style.ts';
import { baselineIn } from './typesetter.ts';

/** A pillar narrower than this many widths of its text no longer reads well. */
const leastWidthInLetters = 17;
/** The same for pillars without notes: a name and its dots need less. */
const leastNameInLetters = 11;

export function pillarPieces(block: PillarsBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { gutter, unit, text } = sheet;
  const hasNotes = block.items.some(({ notes }) => notes.length > 0);
  const least = (hasNotes ? leastWidthInLetters : leastNameInLetters) * text.note.sizePt;
  const possible = Math.max(1, Math.floor((width + gutter) / (least + gutter)));
  const perRow = Math.min(possible, bestRowLength(block.items.length, possible));
  const pillarWidth = (width - gutter * (perRow - 1)) / perRow;
  const pieces: Piece[] = [];
  for (let first = 0; first < block.items.length; first += perRow) {
    const columns = block.items
      .slice(first, first + perRow)
      .map((pillar) => onePillar(pillar, { ...context, width: pillarWidth }));
    const isTooTall = columns.some((column) => stackHeight(column) > context.frameHeight);
    const row = isTooTall
      ? columns.flat()
      : [
          sideBySide(
            columns,
            columns.map((_, index) => index * (pillarWidth + gutter)),
          ),
        ];
    pieces.push(...withSpaceBefore(row, first === 0 ? unit * 2.5 : unit * 3));
  }
  return pieces;
}

/** The longest row that leaves no pillar alone in the last one: 4 become 2 + 2, not 3 + 1. */
function bestRowLength(count: number, possible: number): number {
  for (let length = possible; length > 1; length -= 1) {
    const last = count % length;
    if (count <= length || last === 0 || last > length / 2) return length;
  }
  return possible > 1 ? 2 : 1;
}

function onePillar(pillar: Pillar, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const top = makePiece({
    height: unit * 1.25,
    keepsWithNext: true,
    draw(canvas, x, y) {
      canvas.rect(x, y, width, unit * 0.35, { fill: colours.accent });
    },
  });
  const name = linePieces(pillar.name, context, {
    style: text.heading2,
    lineStyle: 'balanced',
  }).map((piece) => ({ ...piece, keepsWithNext: true }));
  const notes = pillar.notes.flatMap((note, index) =>
    withSpaceBefore([noteCard(note, context)], index === 0 ? unit : unit * 0.6),
  );
  return [top, ...name, ...dotsPieces(pillar, context), ...notes];
}

function dotsPieces(pillar: Pillar, context: BlockContext): Piece[] {
  if (pillar.dots === null) return [];
  const { sheet, typesetter, width } = context;
  const { unit, text } = sheet;
  const radius = unit * 0.5;
  const step = radius * 2 + unit * 0.4;
  const label = typesetter.set(pillar.dotsLabel ?? '', width, text.quiet, 'phrases');
  const labelWidth = pillar.dotsLabel === null ? 0 : label.width + unit;
  const perLine = Math.max(1, Math.floor((width - labelWidth) / step));
  const dotLines = Math.max(1, Math.ceil(pillar.dots / perLine));
  const lineHeight = text.quiet.leadingPt;
  const shownInLastLine = pillar.dots - (dotLines - 1) * perLine;
  return [
    makePiece({
      height: dotLines * lineHeight,
      spaceBefore: unit * 0.25,
      keepsWithNext: pillar.notes.length > 0,
      draw(canvas, x, y) {
        for (let dot = 0; dot < (pillar.dots ?? 0); dot += 1) {
          const line = Math.floor(dot / perLine);
          const centreX = x + radius + (dot - line * perLine) * step;
          canvas.circle(centreX, y + (line + 0.5) * lineHeight, radius, { fill: colours.accent });
        }
        const labelX = x + shownInLastLine * step + (shownInLastLine > 0 ? unit * 0.5 : 0);
        const baseline = baselineIn(y + (dotLines - 1) * lineHeight, text.quiet);
        canvas.text(label.lines.join(' '), labelX, baseline, text.quiet);
      },
    }),
  ];
}

function noteCard(note: string, context: BlockContext): Piece {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const padding = unit * 1.5;
  const content = linePieces(
    note,
    { ...context, width: width - padding * 2 },
    { style: text.note, lineStyle: 'balanced' },
  );
  return boxPiece(content, {
    top: unit * 0.75,
    bottom: unit * 0.75,
    left: padding,
    paint(canvas, x, y, height) {
      canvas.rect(x, y, width, height, { fill: colours.warm }, unit * 0.5);
    },
  });
}
