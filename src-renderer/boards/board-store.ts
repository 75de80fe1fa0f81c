/*
 * The notes of one board on screen, with one subscription a note: a change to a note renders that card
 * and no other. Notes are replaced, never mutated.
 *
 * Places are kept apart from content, because most changes move cards without changing them: a card
 * writes its new place into its own style and does not render. While held (a drag is under way) places
 * stand still, so that what one aims at does not move away; they catch up on release.
 *
 * It refuses to know React, the pointer and the camera.
 */
import type { BoardCluster, BoardNote } from './board-model.ts';
import { type BoardLayout, type LayoutOptions, layoutBoard, type Size } from './layout.ts';

type Listener = () => void;

export type BoardStore<NoteId extends string = string, ClusterId extends string = string> = {
  readonly options: LayoutOptions;
  /** Takes over a whole state; only notes that differ are announced. */
  readonly show: (
    notes: readonly BoardNote<NoteId, ClusterId>[],
    clusters: readonly BoardCluster<ClusterId>[],
  ) => void;
  /** Takes over one note, added at the end if it is new. */
  readonly showNote: (note: BoardNote<NoteId, ClusterId>) => void;
  readonly resize: (size: Size) => void;
  /** Places stand still until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Every note in the caller's order, which a move does not change. */
  readonly noteIds: () => Iterable<NoteId>;
  readonly note: (id: NoteId) => BoardNote<NoteId, ClusterId> | undefined;
  readonly clusters: () => readonly BoardCluster<ClusterId>[];
  readonly layout: () => BoardLayout<NoteId, ClusterId>;
  readonly size: () => Size;
  readonly subscribeNote: (id: NoteId, listener: Listener) => () => void;
  readonly subscribeClusters: (listener: Listener) => () => void;
  /** Called after places changed; not for a change of content. */
  readonly subscribeLayout: (listener: Listener) => () => void;
};

function isSameNote(one: BoardNote, other: BoardNote): boolean {
  return (
    one.text === other.text &&
    one.clusterId === other.clusterId &&
    one.tag === other.tag &&
    one.isMarked === other.isMarked
  );
}

function isSameCluster(one: BoardCluster, other: BoardCluster | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.name === other.name &&
    one.isUnnamed === other.isUnnamed &&
    one.badge === other.badge
  );
}

/** An empty board. */
export function createBoardStore<NoteId extends string, ClusterId extends string>(
  options: LayoutOptions,
): BoardStore<NoteId, ClusterId> {
  let notes = new Map<NoteId, BoardNote<NoteId, ClusterId>>();
  let clusters: readonly BoardCluster<ClusterId>[] = [];
  let size: Size = { width: 1280, height: 720 };
  let layout = layoutBoard(notes.values(), clusters, size, options);
  let isHeld = false;
  let isStale = false;
  const noteListeners = new Map<NoteId, Set<Listener>>();
  const clusterListeners = new Set<Listener>();
  const layoutListeners = new Set<Listener>();

  function announce(listeners: Iterable<Listener> | undefined) {
    for (const listener of listeners ?? []) listener();
  }

  function arrange() {
    if (isHeld) {
      isStale = true;
      return;
    }
    isStale = false;
    layout = layoutBoard(notes.values(), clusters, size, options, layout.shape);
    announce(layoutListeners);
  }

  return {
    options,
    show(nextNotes, nextClusters) {
      const next = new Map(nextNotes.map((note) => [note.id, note]));
      const changed: NoteId[] = [];
      let needsPlaces = next.size !== notes.size;
      const before = [...notes.keys()];
      let index = 0;
      for (const [id, note] of next) {
        const old = notes.get(id);
        if (old === undefined || old.clusterId !== note.clusterId || before[index] !== id) {
          needsPlaces = true;
        }
        if (old !== undefined && isSameNote(old, note)) next.set(id, old);
        else changed.push(id);
        index += 1;
      }
      for (const id of before) if (!next.has(id)) changed.push(id);
      const hasOtherClusters =
        nextClusters.length !== clusters.length ||
        nextClusters.some((cluster, at) => !isSameCluster(cluster, clusters[at]));
      notes = next;
      if (hasOtherClusters) {
        needsPlaces ||=
          nextClusters.length !== clusters.length ||
          nextClusters.some((cluster, at) => cluster.id !== clusters[at]?.id);
        clusters = nextClusters;
      }
      for (const id of changed) announce(noteListeners.get(id));
      if (hasOtherClusters) announce(clusterListeners);
      if (needsPlaces) arrange();
    },
    showNote(note) {
      const old = notes.get(note.id);
      if (old !== undefined && isSameNote(old, note)) return;
      notes.set(note.id, note);
      announce(noteListeners.get(note.id));
      if (old?.clusterId !== note.clusterId) arrange();
    },
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      // Another window may want another shape: nothing is kept.
      layout = layoutBoard(notes.values(), clusters, size, options);
      arrange();
    },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      if (isStale) arrange();
    },
    noteIds: () => notes.keys(),
    note: (id) => notes.get(id),
    clusters: () => clusters,
    layout: () => layout,
    size: () => size,
    subscribeNote(id, listener) {
      const own = noteListeners.get(id) ?? new Set();
      noteListeners.set(id, own);
      own.add(listener);
      return () => {
        own.delete(listener);
        if (own.size === 0) noteListeners.delete(id);
      };
    },
    subscribeClusters(listener) {
      clusterListeners.add(listener);
      return () => clusterListeners.delete(listener);
    },
    subscribeLayout(listener) {
      layoutListeners.add(listener);
      return () => layoutListeners.delete(listener);
    },
  };
}
