/*
 * What a board shows and asks for. The board knows notes, clusters and places; what a note means, who
 * may move it and what becomes of a move is the exercise's business.
 */

/** A card. `NoteId` and `ClusterId` are the exercise's own id types. */
export type BoardNote<NoteId extends string = string, ClusterId extends string = string> = {
  readonly id: NoteId;
  readonly text: string;
  /** Null for a loner, which stays on the board by itself. */
  readonly clusterId: ClusterId | null;
  /** A short word on the card, such as a seat code; never a person's name. */
  readonly tag?: string;
  /** Drawn with a heavier edge and a sign, such as a pair's pick. */
  readonly isMarked?: boolean;
};

export type BoardCluster<ClusterId extends string = string> = {
  readonly id: ClusterId;
  /** As shown above the cards; the caller's words when it has no name yet. */
  readonly name: string;
  readonly isUnnamed?: boolean;
  /** A short word beside the name, such as 5票. */
  readonly badge?: string;
};

/** Where a note was put. A new cluster is made with another loner, or alone (null). */
export type MoveTarget<NoteId extends string = string, ClusterId extends string = string> =
  | { readonly kind: 'cluster'; readonly clusterId: ClusterId }
  | { readonly kind: 'new-cluster'; readonly withNoteId: NoteId | null }
  | { readonly kind: 'free' };

/** One line of a note's "move to" menu. */
export type MoveOption<NoteId extends string = string, ClusterId extends string = string> = {
  readonly label: string;
  readonly target: MoveTarget<NoteId, ClusterId>;
};

/** All words of a board that can be edited. */
export type BoardLabels = {
  readonly board: string;
  /** Accessible name of a card. `clusterName` is null for a loner. */
  readonly note: (text: string, clusterName: string | null) => string;
  /** Heading of the loners' area. */
  readonly free: string;
  readonly moveTo: string;
  readonly edit: string;
  readonly remove: string;
  /** Said when a note was moved; `target` is the label of the place. */
  readonly moved: (text: string, target: string) => string;
  readonly newCluster: string;
  readonly showAsList: string;
  readonly showAsBoard: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** How to use the board by keyboard, in one or two sentences. */
  readonly keys: string;
  readonly marked: string;
};

/** True if both ask for the same place. */
export function isSameTarget(one: MoveTarget | null, other: MoveTarget | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'cluster' && other.kind === 'cluster') return one.clusterId === other.clusterId;
  if (one.kind === 'new-cluster' && other.kind === 'new-cluster') {
    return one.withNoteId === other.withNoteId;
  }
  return one.kind === other.kind;
}
