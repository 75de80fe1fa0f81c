import { useLayoutEffect, useReducer, useSyncExternalStore } from 'react';
import { type LengthLabels, TextAreaEntry } from '../ui/plain/text-entry.tsx';
import styles from './board-list.module.css';
import type { BoardLabels, BoardNote, MoveOption, MoveTarget } from './board-model.ts';
import { isSameTarget } from './board-model.ts';
import type { BoardStore } from './board-store.ts';

export type BoardListProps<NoteId extends string, ClusterId extends string> = {
  readonly store: BoardStore<NoteId, ClusterId>;
  readonly labels: BoardLabels;
  readonly noteMax: number;
  readonly lengthLabels: LengthLabels;
  readonly moveOptions: (noteId: NoteId) => readonly MoveOption<NoteId, ClusterId>[];
  readonly onMove: (noteId: NoteId, option: MoveOption<NoteId, ClusterId>) => void;
  readonly onEdit?: ((noteId: NoteId, text: string) => void) | undefined;
  readonly onRemove?: ((noteId: NoteId) => void) | undefined;
};

/** The same notes as one named list a cluster, each with ordinary fields: everything the board can do. */
export function BoardList<NoteId extends string, ClusterId extends string>(
  props: BoardListProps<NoteId, ClusterId>,
) {
  const { store, labels } = props;
  const clusters = useSyncExternalStore(store.subscribeClusters, store.clusters);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => store.subscribeLayout(redraw), [store]);

  const bySection = new Map<ClusterId | null, NoteId[]>();
  for (const id of store.layout().notes.keys()) {
    const section = store.note(id)?.clusterId ?? null;
    bySection.set(section, [...(bySection.get(section) ?? []), id]);
  }
  const sections = [
    ...clusters.map(({ id, name }) => ({ id, name })),
    { id: null, name: labels.free },
  ];
  return (
    <div className={styles.list}>
      {sections.map((section) => (
        <div key={section.id ?? 'free'} className={styles.section}>
          <p className={styles.sectionName} aria-hidden>
            {section.name}
          </p>
          <ul className={styles.notes} aria-label={section.name}>
            {(bySection.get(section.id) ?? []).map((id) => (
              <ListRow key={id} id={id} {...props} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ListRow<NoteId extends string, ClusterId extends string>(
  props: BoardListProps<NoteId, ClusterId> & { readonly id: NoteId },
) {
  const { store, id, labels, onEdit, onRemove } = props;
  const note = useSyncExternalStore(
    (listener) => store.subscribeNote(id, listener),
    () => store.note(id),
  );
  if (note === undefined) return null;
  const options = props.moveOptions(id);
  const current = options.findIndex(({ target }) => isSameTarget(target, targetOf(note)));
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        {onEdit === undefined ? (
          note.text
        ) : (
          <TextAreaEntry
            field={`note/${id}/text`}
            label={`${labels.edit}: ${note.text}`}
            isLabelHidden
            value={note.text}
            min={1}
            max={props.noteMax}
            labels={props.lengthLabels}
            onCommit={(text) => onEdit(id, text)}
          />
        )}
      </div>
      {note.tag !== undefined && <span className={styles.tag}>{note.tag}</span>}
      <select
        className={styles.select}
        aria-label={`${labels.moveTo}: ${note.text}`}
        value={String(current)}
        onChange={(event) => {
          const option = options[Number(event.currentTarget.value)];
          if (option !== undefined) props.onMove(id, option);
        }}
      >
        {options.map((option, index) => (
          <option key={`${option.target.kind} ${option.label}`} value={String(index)}>
            {option.label}
          </option>
        ))}
      </select>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`${labels.remove}: ${note.text}`}
          onClick={() => onRemove(id)}
        >
          {labels.remove}
        </button>
      )}
    </li>
  );
}

/** The place a note has now, as a target. */
export function targetOf<NoteId extends string, ClusterId extends string>(
  note: BoardNote<NoteId, ClusterId>,
): MoveTarget<NoteId, ClusterId> {
  return note.clusterId === null
    ? { kind: 'free' }
    : { kind: 'cluster', clusterId: note.clusterId };
}
