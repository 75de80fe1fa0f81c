/*
 * Pieces: what a block becomes once its width is known. A piece stays whole on one page unless it
 * is taller than a page. Blocks make pieces, layout.ts places them.
 */
import type { Canvas } from './canvas.ts';

export type Bookmark = { readonly title: string; readonly depth: 0 | 1 };

export type Piece = {
  readonly height: number;
  /** Air above; dropped at the head of a page or column. */
  readonly spaceBefore: number;
  /** Whether it must not be the last on its page or column. */
  readonly keepsWithNext: boolean;
  readonly draw: (canvas: Canvas, x: number, y: number) => void;
  /**
   * Divides the piece so that the first part is at most `available` high; null when not even a
   * line fits. Only asked for pieces taller than a page.
   */
  readonly split: ((available: number) => readonly [Piece, Piece] | null) | null;
  /** Drawn again above this piece when it starts a page or column: a table's head. */
  readonly repeatedAbove: Piece | null;
  readonly bookmark: Bookmark | null;
  readonly startsPage: boolean;
};

/** A piece with nothing special about it except what is given. */
export function makePiece(
  given: Pick<Piece, 'height' | 'draw'> & Partial<Omit<Piece, 'height' | 'draw'>>,
): Piece {
  return {
    spaceBefore: 0,
    keepsWithNext: false,
    split: null,
    repeatedAbove: null,
    bookmark: null,
    startsPage: false,
    ...given,
  };
}

/** Height of pieces below one another, without the air above the first. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.spaceBefore),
    0,
  );
}

export function drawStack(canvas: Canvas, pieces: readonly Piece[], x: number, y: number): void {
  let top = y;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) top += piece.spaceBefore;
    piece.draw(canvas, x, top);
    top += piece.height;
  }
}

/** The same pieces with more air above the first. */
export function withSpaceBefore(pieces: readonly Piece[], space: number): Piece[] {
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, spaceBefore: Math.max(piece.spaceBefore, space) } : piece,
  );
}

/** The same pieces, held together on one page as far as a page can hold them. */
export function heldTogether(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) =>
    index < pieces.length - 1 ? { ...piece, keepsWithNext: true } : piece,
  );
}

type BoxFrame = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Paints behind the content; the height covers content and padding. */
  readonly paint: (canvas: Canvas, x: number, y: number, height: number) => void;
};

/** Pieces inside a painted frame, as one piece; taller than a page it continues in a new frame. */
export function boxPiece(content: readonly Piece[], frame: BoxFrame): Piece {
  const height = frame.top + stackHeight(content) + frame.bottom;
  return makePiece({
    height,
    draw(canvas, x, y) {
      frame.paint(canvas, x, y, height);
      drawStack(canvas, content, x + frame.left, y + frame.top);
    },
    split(available) {
      const parts = splitStack(content, available - frame.top - frame.bottom);
      return parts && [boxPiece(parts[0], frame), boxPiece(parts[1], frame)];
    },
  });
}

/** Divides stacked pieces at a height; null when the first doesn't fit or nothing is left over. */
function splitStack(
  pieces: readonly Piece[],
  available: number,
): readonly [readonly Piece[], readonly Piece[]] | null {
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    const space = index === 0 ? 0 : piece.spaceBefore;
    if (used + space + piece.height <= available) {
      used += space + piece.height;
      continue;
    }
    const parts = piece.split?.(available - used - space) ?? null;
    if (parts) {
      return [
        [...pieces.slice(0, index), parts[0]],
        [parts[1], ...pieces.slice(index + 1)],
      ];
    }
    return index === 0 ? null : [pieces.slice(0, index), pieces.slice(index)];
  }
  return null;
}

/**
 * Columns of pieces next to one another as one piece, their heads aligned.
 *
 * @param offsets x of each column from the left edge.
 */
export function sideBySide(
  columns: readonly (readonly Piece[])[],
  offsets: readonly number[],
): Piece {
  return makePiece({
    height: Math.max(0, ...columns.map(stackHeight)),
    draw(canvas, x, y) {
      for (const [index, column] of columns.entries()) {
        drawStack(canvas, column, x + (offsets[index] ?? 0), y);
      }
    },
  });
}
