/*
 * Ratings by mark. Each row shows where the mark stands on its scale of four: the chosen place
 * carries the mark itself, so that shape, position and word agree without colour.
 */
import type { ChecksBlock, Mark4 } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import type { Canvas } from './canvas.ts';
import { makePiece, type Piece, sideBySide, stackHeight } from './piece.ts';
import { colours } from './sheet-style.ts';
import { baselineIn } from './typesetter.ts';

const markSymbols: Readonly<Record<1 | 2 | 3 | 4, string>> = { 1: '×', 2: '△', 3: '○', 4: '◎' };
const unknownSymbol = '―';
const places = [1, 2, 3, 4] as const;
/** Narrower than this, label and note stand below one another. */
const leastLettersBeside = 32;

export function checkPieces(block: ChecksBlock, context: BlockContext): Piece[] {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const step = text.mark.sizePt * 1.6;
  const scaleWidth = step * places.length;
  const wordsWidth = width - scaleWidth - unit * 2;
  // Where there is room, the note stands between the label and the scale.
  const isNoteBeside = wordsWidth >= leastLettersBeside * text.body.sizePt;
  const labelWidth = isNoteBeside ? wordsWidth / 2 : wordsWidth;
  const noteStyle = isNoteBeside
    ? { ...text.quiet, leadingPt: text.bodyBold.leadingPt }
    : text.quiet;
  return block.items.flatMap(({ label, mark, note }, index) => {
    const labelLines = linePieces(
      label,
      { ...context, width: labelWidth },
      { style: text.bodyBold, lineStyle: 'phrases' },
    );
    const noteWidth = isNoteBeside ? labelWidth - unit * 2 : wordsWidth;
    const noteLines =
      note === null
        ? []
        : linePieces(
            note,
            { ...context, width: noteWidth },
            { style: noteStyle, lineStyle: 'filled' },
          );
    const words = isNoteBeside
      ? [sideBySide([labelLines, noteLines], [0, labelWidth])]
      : [...labelLines, ...noteLines];
    const rowHeight = Math.max(step * 0.9, stackHeight(words));
    const scale = makePiece({
      height: rowHeight,
      draw(canvas, x, y) {
        drawMark(canvas, mark, context, x, y, step);
      },
    });
    const rule = makePiece({
      height: unit,
      spaceBefore: index === 0 ? unit * 2 : unit * 0.5,
      keepsWithNext: true,
      draw(canvas, x, y) {
        const [colour, strokeWidth] = index === 0 ? [colours.ink, 0.8] : [colours.hairline, 0.5];
        canvas.line([x, y], [x + width, y], colour, strokeWidth);
      },
    });
    if (rowHeight > context.frameHeight) return [rule, ...labelLines, ...noteLines];
    return [rule, sideBySide([words, [scale]], [0, width - scaleWidth])];
  });
}

function drawMark(
  canvas: Canvas,
  mark: Mark4,
  { sheet, typesetter }: BlockContext,
  x: number,
  y: number,
  step: number,
): void {
  const style = sheet.text.mark;
  const radius = step * 0.43;
  const centreY = y + step * 0.45;
  const drawSymbol = (symbol: string, centreX: number, isOnDark: boolean): void => {
    const left = centreX - typesetter.widthOf(symbol, style) / 2;
    const baseline = baselineIn(centreY - style.leadingPt / 2, style);
    canvas.text(symbol, left, baseline, style, isOnDark ? colours.paper : colours.quiet);
  };
  for (const [index, place] of places.entries()) {
    const centreX = x + step * (index + 0.5);
    if (place !== mark) {
      canvas.circle(centreX, centreY, sheet.unit * 0.4, {
        stroke: colours.warmDark,
        strokeWidth: 0.6,
      });
      continue;
    }
    canvas.circle(centreX, centreY, radius, { fill: colours.accent });
    drawSymbol(markSymbols[place], centreX, true);
  }
  if (mark === null) drawSymbol(unknownSymbol, x + step * 4.2, false);
}
