/*
 * The board of notes and clusters that the facilitator and the scribes work on.
 *
 * By pointer: carry a card onto a cluster, another loner (a new cluster of the two) or the free area;
 * drag the background or turn the wheel to move, pinch or Ctrl+wheel to zoom; double click edits, the
 * context menu opens "move to". By keyboard: arrow keys go from card to card as they lie, Enter or F2
 * edits, M opens "move to", Delete removes, + - and 0 zoom and fit. A list view shows the same notes
 * as ordinary fields.
 *
 * It changes nothing itself: every wish goes to the caller, and the store shows what came of it.
 */
import {
  IconArrowsMaximize,
  IconLayoutBoard,
  IconList,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isForInputMethod } from '../ui/plain/composition.ts';
import type { LengthLabels } from '../ui/plain/text-entry.tsx';
import styles from './board.module.css';
import { BoardList, targetOf } from './board-list.tsx';
import type {
  BoardCluster,
  BoardLabels,
  BoardNote,
  MoveOption,
  MoveTarget,
} from './board-model.ts';
import { isSameTarget } from './board-model.ts';
import { type Anchor, MoveMenu, NoteEditor } from './board-overlays.tsx';
import { attachBoardPointer } from './board-pointer.ts';
import { type BoardStore, createBoardStore } from './board-store.ts';
import { ClusterLayer } from './cluster-layer.tsx';
import type { LayoutOptions } from './layout.ts';
import { CardList } from './note-card.tsx';
import { type Direction, nearestNote } from './spatial.ts';
import { useBoardView } from './use-board-view.ts';

/** Cards on a working board are never shown smaller than this by themselves; it then scrolls. */
export const workingBoard: LayoutOptions = {
  cardHeight: 112,
  leastScale: 0.72,
  mostScale: 1.2,
  keepsFreeArea: true,
};

/** A store that follows the notes and clusters a screen was given. */
export function useBoardStore<NoteId extends string, ClusterId extends string>(
  notes: readonly BoardNote<NoteId, ClusterId>[],
  clusters: readonly BoardCluster<ClusterId>[],
  options: LayoutOptions = workingBoard,
): BoardStore<NoteId, ClusterId> {
  const [store] = useState(() => {
    const made = createBoardStore<NoteId, ClusterId>(options);
    made.show(notes, clusters);
    return made;
  });
  useLayoutEffect(() => store.show(notes, clusters), [store, notes, clusters]);
  return store;
}

type Overlay<NoteId extends string> = {
  readonly kind: 'editor' | 'menu';
  readonly noteId: NoteId;
  readonly anchor: Anchor;
};

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export type BoardProps<NoteId extends string, ClusterId extends string> = {
  readonly store: BoardStore<NoteId, ClusterId>;
  readonly labels: BoardLabels;
  /** Most code points in a note. */
  readonly noteMax: number;
  readonly lengthLabels: LengthLabels;
  /** The "move to" menu of a note: each cluster, a new cluster, the free area. */
  readonly moveOptions: (noteId: NoteId) => readonly MoveOption<NoteId, ClusterId>[];
  /** False shows the board without moving; editing and removing follow their own callbacks. */
  readonly canMove?: boolean;
  readonly onMove: (noteId: NoteId, target: MoveTarget<NoteId, ClusterId>) => void;
  readonly onEdit?: (noteId: NoteId, text: string) => void;
  readonly onRemove?: (noteId: NoteId) => void;
  readonly onOpenCluster?: (clusterId: ClusterId) => void;
};

/** The working board; fills its parent, which gives it a height. */
export function Board<NoteId extends string, ClusterId extends string>(
  props: BoardProps<NoteId, ClusterId>,
) {
  const { store, labels, canMove = true } = props;
  const [activeId, setActiveId] = useState<NoteId | null>(null);
  const [carriedId, setCarriedId] = useState<NoteId | null>(null);
  const [aimedAt, setAimedAt] = useState<MoveTarget<NoteId, ClusterId> | null>(null);
  const [overlay, setOverlay] = useState<Overlay<NoteId> | null>(null);
  const [isList, setIsList] = useState(false);
  const [said, setSaid] = useState('');
  const view = useBoardView(store, { activeId, carriedId });
  const keysId = useId();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { viewportRef, setCamera, camera, elementOf, putHome } = view;

  // The first card takes Tab until another was visited, and again when the visited one is gone.
  const focusableId =
    activeId !== null && store.note(activeId) !== undefined ? activeId : (view.mounted[0] ?? null);

  function noteAt(target: EventTarget | null): NoteId | null {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
    // The attribute was written from a NoteId by NoteCard; the DOM forgets the brand.
    return (element?.dataset.note as NoteId | undefined) ?? null;
  }

  function move(noteId: NoteId, target: MoveTarget<NoteId, ClusterId>) {
    const { labels: words, moveOptions, onMove } = latest.current;
    const option = moveOptions(noteId).find((one) => isSameTarget(one.target, target));
    setSaid(words.moved(store.note(noteId)?.text ?? '', option?.label ?? words.newCluster));
    onMove(noteId, target);
  }

  const moveRef = useRef(move);
  useEffect(() => {
    moveRef.current = move;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: noteAt reads nothing that changes.
  useEffect(() => {
    const viewport = viewportRef.current;
    if (viewport === null || isList) return undefined;
    return attachBoardPointer<NoteId, ClusterId>({
      viewport,
      store,
      canMove,
      camera,
      setCamera,
      elementOf,
      putHome,
      noteAt,
      onCarry(id) {
        setOverlay(null);
        setCarriedId(id);
      },
      onAim: (target) => setAimedAt((before) => (isSameTarget(before, target) ? before : target)),
      onDrop: (id, target) => moveRef.current(id, target),
    });
  }, [store, canMove, isList, viewportRef, camera, setCamera, elementOf, putHome]);

  const aimedNote = aimedAt?.kind === 'new-cluster' ? aimedAt.withNoteId : null;
  useEffect(() => {
    const element = aimedNote === null ? undefined : elementOf(aimedNote);
    element?.setAttribute('data-aimed', '');
    return () => element?.removeAttribute('data-aimed');
  }, [aimedNote, elementOf]);

  function focusNote(id: NoteId) {
    const place = store.layout().notes.get(id);
    if (place !== undefined) view.reveal(place);
    setActiveId(id);
    elementOf(id)?.focus({ preventScroll: true });
  }

  // A card that was out of sight has no element until it is mounted as the active one.
  useEffect(() => {
    if (activeId === null || overlay !== null) return;
    const viewport = viewportRef.current;
    const isWaiting = viewport !== null && document.activeElement === viewport;
    if (isWaiting) elementOf(activeId)?.focus({ preventScroll: true });
  }, [activeId, overlay, elementOf, viewportRef]);

  function open(kind: Overlay<NoteId>['kind'], noteId: NoteId) {
    const place = store.layout().notes.get(noteId);
    if (place === undefined) return;
    const { x, y, scale } = camera();
    const at = { x: x + place.x * scale, y: y + place.y * scale };
    setActiveId(noteId);
    setOverlay({
      kind,
      noteId,
      anchor: kind === 'editor' ? at : { x: at.x + 24, y: at.y + place.height * scale * 0.6 },
    });
  }

  function close(noteId: NoteId, how: 'left' | 'finished') {
    setOverlay(null);
    if (how === 'finished') elementOf(noteId)?.focus({ preventScroll: true });
  }

  function remove(noteId: NoteId) {
    if (props.onRemove === undefined) return;
    const { notes } = store.layout();
    const next =
      nearestNote(notes, noteId, 'right') ??
      nearestNote(notes, noteId, 'left') ??
      nearestNote(notes, noteId, 'up') ??
      nearestNote(notes, noteId, 'down');
    if (next !== null) focusNote(next);
    props.onRemove(noteId);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    const id = noteAt(event.target);
    if (act()) event.preventDefault();

    function act(): boolean {
      const direction = directions[event.key];
      if (direction !== undefined) {
        const next = id === null ? focusableId : nearestNote(store.layout().notes, id, direction);
        if (next !== null) focusNote(next);
        return true;
      }
      switch (event.key) {
        case '+':
          view.zoomBy(1.25);
          return true;
        case '-':
          view.zoomBy(0.8);
          return true;
        case '0':
          view.fit();
          return true;
        case 'Enter':
        case 'F2':
          if (id !== null && props.onEdit !== undefined) open('editor', id);
          return true;
        case 'm':
        case 'M':
          if (id !== null && canMove) open('menu', id);
          return true;
        case 'Delete':
          if (id !== null) remove(id);
          return true;
        default:
          return false;
      }
    }
  }

  function onContextMenu(event: MouseEvent) {
    const id = noteAt(event.target);
    if (id === null || !canMove) return;
    event.preventDefault();
    open('menu', id);
  }

  const overlayNote = overlay === null ? undefined : store.note(overlay.noteId);
  return (
    <section className={styles.board} aria-label={labels.board}>
      <div className={styles.tools}>
        {!isList && (
          <>
            <Tool label={labels.zoomOut} onPress={() => view.zoomBy(0.8)}>
              <IconZoomOut size={20} aria-hidden />
            </Tool>
            <Tool label={labels.zoomIn} onPress={() => view.zoomBy(1.25)}>
              <IconZoomIn size={20} aria-hidden />
            </Tool>
            <Tool label={labels.fit} onPress={view.fit}>
              <IconArrowsMaximize size={20} aria-hidden />
            </Tool>
          </>
        )}
        <Tool
          label={isList ? labels.showAsBoard : labels.showAsList}
          onPress={() => {
            setOverlay(null);
            setIsList(!isList);
          }}
        >
          {isList ? <IconLayoutBoard size={20} aria-hidden /> : <IconList size={20} aria-hidden />}
        </Tool>
      </div>
      {isList ? (
        <BoardList
          store={store}
          labels={labels}
          noteMax={props.noteMax}
          lengthLabels={props.lengthLabels}
          moveOptions={props.moveOptions}
          onMove={(noteId, option) => move(noteId, option.target)}
          onEdit={props.onEdit}
          onRemove={props.onRemove}
        />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this is a group of cards.
        <div
          ref={viewportRef}
          className={styles.viewport}
          role="group"
          aria-label={labels.board}
          aria-describedby={keysId}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onContextMenu={onContextMenu}
          onDoubleClick={(event) => {
            const id = noteAt(event.target);
            if (id !== null && props.onEdit !== undefined) open('editor', id);
          }}
          onFocus={(event) => {
            const id = noteAt(event.target);
            if (id === null) return;
            setActiveId(id);
            const place = store.layout().notes.get(id);
            if (place !== undefined && event.target.matches(':focus-visible')) view.reveal(place);
          }}
        >
          <div ref={view.worldRef} className={styles.world}>
            <ClusterLayer
              store={store}
              aimedAt={aimedAt}
              freeLabel={labels.free}
              onOpenCluster={props.onOpenCluster}
            />
            <CardList
              store={store}
              ids={view.mounted}
              activeId={focusableId}
              carriedId={carriedId}
              isFocusable
              nameOf={labels.note}
              markedLabel={labels.marked}
              register={view.register}
            />
          </div>
        </div>
      )}
      {overlay?.kind === 'editor' && overlayNote !== undefined && (
        <NoteEditor
          anchor={overlay.anchor}
          field={`note/${overlay.noteId}/text`}
          label={labels.edit}
          text={overlayNote.text}
          max={props.noteMax}
          lengthLabels={props.lengthLabels}
          onCommit={(text) => props.onEdit?.(overlay.noteId, text)}
          onClose={(how) => close(overlay.noteId, how)}
        />
      )}
      {overlay?.kind === 'menu' && overlayNote !== undefined && (
        <MoveMenu
          anchor={overlay.anchor}
          label={labels.moveTo}
          options={props.moveOptions(overlay.noteId)}
          current={targetOf(overlayNote)}
          onChoose={(option) => {
            close(overlay.noteId, 'finished');
            if (!isSameTarget(option.target, targetOf(overlayNote))) {
              move(overlay.noteId, option.target);
            }
          }}
          onClose={(how) => close(overlay.noteId, how)}
        />
      )}
      <span id={keysId} className={styles.spoken}>
        {labels.keys}
      </span>
      <span className={styles.spoken} role="status">
        {said}
      </span>
    </section>
  );
}

function Tool(props: {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
