import { useLayoutEffect, useReducer, useSyncExternalStore } from 'react';
import styles from './board.module.css';
import type { MoveTarget } from './board-model.ts';
import type { BoardStore } from './board-store.ts';
import type { Place } from './layout.ts';

/**
 * The boxes behind the cards: one a cluster with its name, and the loners' area. With `onOpenCluster`
 * a name is a button.
 */
export function ClusterLayer<NoteId extends string, ClusterId extends string>(props: {
  readonly store: BoardStore<NoteId, ClusterId>;
  readonly aimedAt: MoveTarget<NoteId, ClusterId> | null;
  readonly freeLabel: string;
  readonly onOpenCluster?: ((clusterId: ClusterId) => void) | undefined;
}) {
  const { store, aimedAt, onOpenCluster } = props;
  const clusters = useSyncExternalStore(store.subscribeClusters, store.clusters);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    redraw();
    return store.subscribeLayout(redraw);
  }, [store]);
  const layout = store.layout();
  return (
    <>
      {layout.free !== null && (
        <div
          className={styles.free}
          style={boxStyle(layout.free)}
          data-aimed={aimedAt?.kind === 'free' || undefined}
        >
          <span className={styles.freeName}>{props.freeLabel}</span>
        </div>
      )}
      {clusters.map((cluster) => {
        const place = layout.clusters.get(cluster.id);
        if (place === undefined) return null;
        const isAimed = aimedAt?.kind === 'cluster' && aimedAt.clusterId === cluster.id;
        return (
          <div
            key={cluster.id}
            className={styles.cluster}
            style={boxStyle(place)}
            data-cluster={cluster.id}
            data-aimed={isAimed || undefined}
            data-unnamed={cluster.isUnnamed || undefined}
          >
            {onOpenCluster === undefined ? (
              <span className={styles.clusterName}>{cluster.name}</span>
            ) : (
              <span className={styles.clusterHeading}>
                <button
                  type="button"
                  className={styles.clusterName}
                  onClick={() => onOpenCluster(cluster.id)}
                >
                  {cluster.name}
                </button>
              </span>
            )}
            {cluster.badge !== undefined && (
              <span className={styles.clusterBadge}>{cluster.badge}</span>
            )}
          </div>
        );
      })}
    </>
  );
}

function boxStyle(place: Place) {
  return {
    left: place.x,
    top: place.y,
    width: place.width,
    height: place.height,
  };
}
