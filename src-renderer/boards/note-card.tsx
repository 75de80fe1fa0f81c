import { memo, useCallback, useSyncExternalStore } from 'react';
import styles from './board.module.css';
import type { BoardStore } from './board-store.ts';
import { cardTextSize } from './layout.ts';

type NoteCardProps<NoteId extends string, ClusterId extends string> = {
  readonly store: BoardStore<NoteId, ClusterId>;
  readonly id: NoteId;
  readonly isActive: boolean;
  readonly isCarried: boolean;
  readonly isFocusable: boolean;
  readonly nameOf: (text: string, clusterName: string | null) => string;
  readonly markedLabel: string;
  readonly register: (id: NoteId, element: HTMLElement | null) => void;
};

/** One card; it renders when its own note changes and at no other time. */
function Card<NoteId extends string, ClusterId extends string>(
  props: NoteCardProps<NoteId, ClusterId>,
) {
  const { store, id, register } = props;
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeNote(id, listener),
    [store, id],
  );
  const note = useSyncExternalStore(subscribe, () => store.note(id));
  const take = useCallback(
    (element: HTMLLIElement | null) => register(id, element),
    [register, id],
  );
  const clusterName = useSyncExternalStore(store.subscribeClusters, () => {
    const clusterId = store.note(id)?.clusterId ?? null;
    return store.clusters().find((cluster) => cluster.id === clusterId)?.name ?? null;
  });
  if (note === undefined) return null;
  return (
    <li
      ref={take}
      className={styles.card}
      data-note={id}
      data-size={cardTextSize(note.text)}
      data-marked={note.isMarked || undefined}
      data-carried={props.isCarried || undefined}
      tabIndex={props.isFocusable ? (props.isActive ? 0 : -1) : undefined}
      aria-label={props.isFocusable ? props.nameOf(note.text, clusterName) : undefined}
    >
      <span className={styles.cardText}>{note.text}</span>
      {(note.tag !== undefined || note.isMarked) && (
        <span className={styles.cardFoot}>
          {note.isMarked && (
            <span role="img" aria-label={props.markedLabel}>
              ◆
            </span>
          )}
          {note.tag}
        </span>
      )}
    </li>
  );
}

// memo() loses the type parameters; the cast gives back the signature of the same function.
const NoteCard = memo(Card) as unknown as typeof Card;

function List<NoteId extends string, ClusterId extends string>(
  props: Omit<NoteCardProps<NoteId, ClusterId>, 'id' | 'isActive' | 'isCarried'> & {
    readonly ids: readonly NoteId[];
    readonly activeId: NoteId | null;
    readonly carriedId: NoteId | null;
  },
) {
  const { ids, activeId, carriedId, ...rest } = props;
  return (
    <ul className={styles.cards}>
      {ids.map((id) => (
        <NoteCard
          key={id}
          id={id}
          isActive={id === activeId}
          isCarried={id === carriedId}
          {...rest}
        />
      ))}
    </ul>
  );
}

/** The mounted cards; apart from the board, so that aiming while carrying renders none of them. */
// memo() loses the type parameters; the cast gives back the signature of the same function.
export const CardList = memo(List) as unknown as typeof List;
