import type { Canvas } from './canvas.ts';
import type { LineStyle } from './line-breaking.ts';
import { makePiece, type Piece } from './piece.ts';
import type { SheetStyle, TextStyle } from './sheet-style.ts';
import type { Typesetter } from './typesetter.ts';

/** What a block needs to know of its place to become pieces. */
export type BlockContext = {
  readonly sheet: SheetStyle;
  readonly typesetter: Typesetter;
  /** Width of the column it stands in. */
  readonly width: number;
  /** Height of a whole column. */
  readonly frameHeight: number;
  /** Called between blocks; throws to stop the work. */
  readonly checkPoint: () => void;
};

/**
 * One piece per line, so that long text runs over pages. Never leaves one line alone at the foot
 * or the head of a page.
 */
export function linePieces(
  text: string,
  context: BlockContext,
  options: {
    readonly style: TextStyle;
    readonly lineStyle: LineStyle;
    readonly indent?: number;
    /** Drawn beside the first line: a bullet, a number. */
    readonly ornament?: (canvas: Canvas, x: number, y: number) => void;
  },
): Piece[] {
  const { style, lineStyle, indent = 0, ornament } = options;
  const { typesetter, width } = context;
  const { lines } = typesetter.set(text, width - indent, style, lineStyle);
  return lines.map((line, index) => {
    const setting = { lines: [line], style, height: style.leadingPt, width: 0 };
    return makePiece({
      height: style.leadingPt,
      keepsWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
      draw(canvas, x, y) {
        if (index === 0) ornament?.(canvas, x, y);
        typesetter.draw(canvas, setting, x + indent, y);
      },
    });
  });
}

/** Short entries of a key, several to a line, none torn apart while it fits a line. */
export function keyPieces(entries: readonly string[], context: BlockContext): Piece[] {
  const style = context.sheet.text.quiet;
  const lines: string[] = [];
  for (const entry of entries) {
    const joined = lines.length === 0 ? entry : `${lines.at(-1)}　${entry}`;
    const fits = context.typesetter.widthOf(joined, style) <= context.width;
    if (fits && lines.length > 0) lines[lines.length - 1] = joined;
    else lines.push(entry);
  }
  return lines.flatMap((line) => linePieces(line, context, { style, lineStyle: 'filled' }));
}
