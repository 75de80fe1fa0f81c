/* Milestones backwards from the vision: the goal on top, below it what must be true first. */
import type { TimelineBlock, TimelinePoint } from '../../src-shared/report/model.ts';
import { type BlockContext, linePieces } from './block-context.ts';
import { heldTogether, makePiece, type Piece, stackHeight } from './piece.ts';
import { colours } from './sheet-style.ts';

/** A timeline up to this share of a page stays on one page. */
const heldShare = 0.5;

export function timelinePieces(block: TimelineBlock, context: BlockContext): Piece[] {
  const points = [block.goal, ...block.milestones];
  const pieces = points.map((point, index) =>
    pointPieces(point, context, {
      isGoal: index === 0,
      isLast: index === points.length - 1,
    }),
  );
  const all = pieces.flat();
  if (stackHeight(all) <= context.frameHeight * heldShare) return heldTogether(all);
  // Longer ones may run over pages, but the goal never stands without its first milestone.
  const [goal = [], ...milestones] = pieces;
  return [
    ...goal.map((piece) => ({ ...piece, keepsWithNext: milestones.length > 0 })),
    ...milestones.flat(),
  ];
}

function pointPieces(
  point: TimelinePoint,
  context: BlockContext,
  place: { readonly isGoal: boolean; readonly isLast: boolean },
): Piece[] {
  const { sheet, width } = context;
  const { unit, text } = sheet;
  const railX = unit;
  const indent = unit * 3.5;
  const inner = { ...context, width: width - indent };
  const when =
    point.when === null
      ? []
      : linePieces(point.when, inner, { style: text.heading3, lineStyle: 'phrases' });
  const style = place.isGoal ? text.bodyBold : text.body;
  const words = [...when, ...linePieces(point.text, inner, { style, lineStyle: 'filled' })];
  const gap = place.isLast ? 0 : unit * 2;
  const firstLeading = when.length > 0 ? text.heading3.leadingPt : style.leadingPt;
  return words.map((piece, index) => {
    const isFirst = index === 0;
    const isEnd = index === words.length - 1;
    const height = piece.height + (isEnd ? gap : 0);
    return makePiece({
      height,
      spaceBefore: isFirst && place.isGoal ? unit * 2 : 0,
      keepsWithNext: !isEnd && stackHeight(words) <= context.frameHeight,
      draw(canvas, x, y) {
        const dotY = y + firstLeading / 2;
        const railTop = isFirst && place.isGoal ? dotY : y;
        const railFoot = place.isLast ? (isFirst ? dotY : railTop) : y + height;
        if (railFoot > railTop) {
          canvas.line([x + railX, railTop], [x + railX, railFoot], colours.accent, 1.2);
        }
        if (isFirst) drawDot(canvas, x + railX, dotY);
        piece.draw(canvas, x + indent, y);
      },
    });
  });

  function drawDot(canvas: Parameters<Piece['draw']>[0], x: number, y: number): void {
    if (place.isGoal) canvas.circle(x, y, unit * 0.95, { fill: colours.accent });
    else {
      const paint = { fill: colours.paper, stroke: colours.accent, strokeWidth: 1.4 };
      canvas.circle(x, y, unit * 0.65, paint);
    }
  }
}
