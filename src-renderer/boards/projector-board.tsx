import { useLayoutEffect, useState } from 'react';
import styles from './board.module.css';
import type { BoardCluster, BoardNote } from './board-model.ts';
import { createBoardStore } from './board-store.ts';
import { ClusterLayer } from './cluster-layer.tsx';
import type { LayoutOptions } from './layout.ts';
import { CardList } from './note-card.tsx';
import { useBoardView } from './use-board-view.ts';

/** Everything in sight, as large as it goes; cards are higher than on the working board for larger text. */
const projectedBoard: LayoutOptions = {
  cardHeight: 128,
  leastScale: null,
  mostScale: 2.6,
  keepsFreeArea: false,
};

/**
 * The board as the room sees it: nothing to press, nothing cut off, all cards in sight. Fills its
 * parent, which gives it a height.
 */
export function ProjectorBoard<NoteId extends string, ClusterId extends string>(props: {
  readonly notes: readonly BoardNote<NoteId, ClusterId>[];
  readonly clusters: readonly BoardCluster<ClusterId>[];
  readonly labels: {
    readonly board: string;
    readonly free: string;
    readonly marked: string;
  };
}) {
  const { notes, clusters, labels } = props;
  const [store] = useState(() => {
    const made = createBoardStore<NoteId, ClusterId>(projectedBoard);
    made.show(notes, clusters);
    return made;
  });
  useLayoutEffect(() => store.show(notes, clusters), [store, notes, clusters]);
  const view = useBoardView(store, nothingHeld);
  return (
    <section ref={view.viewportRef} className={styles.projected} aria-label={labels.board}>
      <div ref={view.worldRef} className={styles.world}>
        <ClusterLayer store={store} aimedAt={null} freeLabel={labels.free} />
        <CardList
          store={store}
          ids={view.mounted}
          activeId={null}
          carriedId={null}
          isFocusable={false}
          nameOf={plainText}
          markedLabel={labels.marked}
          register={view.register}
        />
      </div>
    </section>
  );
}

const nothingHeld = { activeId: null, carriedId: null };

function plainText(text: string): string {
  return text;
}
