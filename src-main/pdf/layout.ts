/*
 * Places pieces into frames (a page's text area, or one column of a wall sheet).
 * Invariants: pieces keep their order; nothing is left out; a piece that keeps with the next never
 * ends a frame, unless both together are taller than a frame; only pieces taller than a frame are
 * split. It refuses to know blocks, fonts and drawing.
 */
import type { Piece } from './piece.ts';

export type Frame = {
  /** Page number from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

export type Placement = {
  readonly piece: Piece;
  readonly page: number;
  readonly x: number;
  readonly y: number;
};

/** The frames of a document, one after another; `nextPage` skips the other columns of the page. */
export type FrameSource = (after: Frame | null, nextPage: boolean) => Frame;

export type Poured = {
  readonly placements: readonly Placement[];
  /** Null when there are no pieces. */
  readonly lastFrame: Frame | null;
  /** How often pieces that belong together had to part, because a frame couldn't hold them. */
  readonly partings: number;
};

/** Places pieces frame after frame. */
export function pour(pieces: readonly Piece[], frameAfter: FrameSource): Poured {
  const queue = [...pieces];
  const placements: Placement[] = [];
  let frame: Frame | null = null;
  let used = 0;
  let partings = 0;

  const open = (nextPage: boolean): Frame => {
    frame = frameAfter(frame, nextPage);
    used = 0;
    return frame;
  };
  const spaceAbove = (piece: Piece): number => (used === 0 ? 0 : piece.spaceBefore);
  const put = (piece: Piece, into: Frame): void => {
    const repeated = used === 0 ? piece.repeatedAbove : null;
    if (repeated) {
      placements.push({ piece: repeated, page: into.page, x: into.x, y: into.y });
      used += repeated.height;
    }
    used += repeated ? 0 : spaceAbove(piece);
    placements.push({ piece, page: into.page, x: into.x, y: into.y + used });
    used += piece.height;
  };
  const heightAtHead = (group: readonly Piece[]): number =>
    group.reduce(
      (sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.spaceBefore),
      group[0]?.repeatedAbove?.height ?? 0,
    );

  for (let first = queue[0]; first !== undefined; first = queue[0]) {
    let target: Frame = frame ?? open(false);
    if (first.startsPage && placements.length > 0) target = open(true);
    const group = queue.slice(0, groupLength(queue));
    const isAtHead = used === 0;
    const needed = isAtHead
      ? heightAtHead(group)
      : group.reduce((sum, piece) => sum + piece.spaceBefore + piece.height, 0);
    if (used + needed <= target.height) {
      for (const piece of queue.splice(0, group.length)) put(piece, target);
      continue;
    }
    if (!isAtHead) {
      // A tall group starts at the head of a frame too, so that its heading stays with it.
      open(false);
      continue;
    }
    // Taller than a whole frame: piece by piece, divided where it must be.
    partings += 1;
    for (const piece of queue.splice(0, group.length)) {
      let rest: Piece | null = piece;
      while (rest !== null) {
        const head: number = used === 0 ? (rest.repeatedAbove?.height ?? 0) : spaceAbove(rest);
        const available: number = target.height - used - head;
        if (rest.height <= available) {
          put(rest, target);
          rest = null;
          continue;
        }
        // What a whole frame can hold is not divided, even where what belongs to it had to part.
        const fitsFrame: boolean =
          used > 0 && (rest.repeatedAbove?.height ?? 0) + rest.height <= target.height;
        const parts: readonly [Piece, Piece] | null = fitsFrame
          ? null
          : (rest.split?.(available) ?? null);
        if (parts) {
          const { repeatedAbove, bookmark }: Piece = rest;
          put({ ...parts[0], repeatedAbove, bookmark }, target);
          rest = { ...parts[1], repeatedAbove };
          target = open(false);
        } else if (used > 0) {
          target = open(false);
        } else {
          // Not even one line fits a whole frame; better over the edge than lost.
          put(rest, target);
          rest = null;
        }
      }
    }
  }
  return { placements, lastFrame: frame, partings };
}

/** Number of pieces at the front of the queue that belong together. */
function groupLength(queue: readonly Piece[]): number {
  const end = queue.findIndex((piece) => !piece.keepsWithNext);
  return end === -1 ? queue.length : end + 1;
}
