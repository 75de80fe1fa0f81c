/*
 * What of a board is on screen: the camera, the cards that are mounted, and their places in the DOM.
 * The camera and the places are written to styles directly; only the set of mounted cards is React
 * state.
 *
 * The camera follows the layout until the user moves it, and again after `fit`. Above `cullAbove`
 * notes only cards in sight are mounted, plus the active and the carried one, which hold the focus and the pointer.
 */
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { BoardStore } from './board-store.ts';
import type { Place, Size } from './layout.ts';
import {
  type Camera,
  cullAbove,
  fitCamera,
  keepInSight,
  visibleCells,
  visibleNotes,
  zoomAt,
} from './spatial.ts';

/** How long after the last camera change the world keeps its own layer. */
const gestureMs = 160;

export type BoardView<NoteId extends string> = {
  readonly viewportRef: RefObject<HTMLDivElement | null>;
  readonly worldRef: RefObject<HTMLDivElement | null>;
  /** The mounted cards. */
  readonly mounted: readonly NoteId[];
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** Pans as little as is needed to show a place. */
  readonly reveal: (place: Place) => void;
  /** A card's element, or null when it leaves; its place is written at once. */
  readonly register: (id: NoteId, element: HTMLElement | null) => void;
  readonly elementOf: (id: NoteId) => HTMLElement | undefined;
  readonly putHome: (id: NoteId) => void;
};

/** The view of one board. */
export function useBoardView<NoteId extends string, ClusterId extends string>(
  store: BoardStore<NoteId, ClusterId>,
  held: { readonly activeId: NoteId | null; readonly carriedId: NoteId | null },
): BoardView<NoteId> {
  const viewportRef = useRef<HTMLDivElement>(null);
  const worldRef = useRef<HTMLDivElement>(null);
  const camera = useRef<Camera>({ x: 0, y: 0, scale: 1 });
  const isUsers = useRef(false);
  const cells = useRef('');
  const carried = useRef<NoteId | null>(null);
  // The card last carried: it may lie away from the place that was written for it.
  const settling = useRef<NoteId | null>(null);
  const elements = useRef(new Map<NoteId, HTMLElement>());
  const gestureTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [inSight, setInSight] = useState<readonly NoteId[]>([]);

  // In the notes' own order: an element that changes its place among its siblings would lose the focus.
  const look = useCallback(() => {
    const { notes } = store.layout();
    const seen =
      notes.size <= cullAbove ? notes : new Set(visibleNotes(notes, camera.current, store.size()));
    const ids = [...store.noteIds()].filter((id) => seen.has(id));
    setInSight((before) => sameOr(before, ids));
  }, [store]);

  const apply = useCallback(
    (next: Camera) => {
      camera.current = next;
      const world = worldRef.current;
      if (world === null) return;
      world.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
      const nowCells = visibleCells(next, store.size());
      if (nowCells !== cells.current) {
        cells.current = nowCells;
        look();
      }
    },
    [store, look],
  );

  const refit = useCallback(() => {
    const { leastScale, mostScale } = store.options;
    apply(fitCamera(store.layout().world, store.size(), leastScale, mostScale));
  }, [store, apply]);

  const putHome = useCallback(
    (id: NoteId) => {
      const place = store.layout().notes.get(id);
      const element = elements.current.get(id);
      if (place === undefined || element === undefined) return;
      // By left and top, not by a transform: 1,000 transforms make the compositor sort 1,000 nodes at
      // every frame, which alone costs more than a frame has.
      element.style.left = `${place.x}px`;
      element.style.top = `${place.y}px`;
      element.style.transform = '';
    },
    [store],
  );

  const actions = useMemo(() => {
    function setCamera(next: Camera) {
      isUsers.current = true;
      const world = worldRef.current;
      if (world !== null) {
        world.dataset.gesture = '';
        clearTimeout(gestureTimer.current);
        gestureTimer.current = setTimeout(() => delete world.dataset.gesture, gestureMs);
      }
      apply(keepInSight(next, store.layout().world, store.size()));
    }
    return {
      camera: () => camera.current,
      setCamera,
      zoomBy(factor: number) {
        const { width, height } = store.size();
        setCamera(zoomAt(camera.current, factor, width / 2, height / 2));
      },
      fit() {
        isUsers.current = false;
        refit();
      },
      reveal(place: Place) {
        const { x, y, scale } = camera.current;
        const { width, height } = store.size();
        const shift = (offset: number, start: number, length: number, room: number) => {
          const from = offset + start * scale;
          const over = from + length * scale - (room - 8);
          return from < 8 ? offset + 8 - from : over > 0 ? offset - over : offset;
        };
        const next = {
          scale,
          x: shift(x, place.x, place.width, width),
          y: shift(y, place.y, place.height, height),
        };
        if (next.x !== x || next.y !== y) setCamera(next);
      },
      register(id: NoteId, element: HTMLElement | null) {
        if (element === null) {
          elements.current.delete(id);
          return;
        }
        elements.current.set(id, element);
        if (carried.current !== id) putHome(id);
      },
      elementOf: (id: NoteId) => elements.current.get(id),
      putHome,
    };
  }, [store, apply, refit, putHome]);

  useLayoutEffect(() => {
    const viewport = viewportRef.current;
    if (viewport === null) return undefined;
    let written = store.layout();
    let fittedSize = { width: 0, height: 0 };
    const onLayout = () => {
      const { notes, world } = store.layout();
      for (const id of elements.current.keys()) {
        const before = written.notes.get(id);
        const now = notes.get(id);
        if (before?.x !== now?.x || before?.y !== now?.y || id === settling.current) putHome(id);
      }
      written = store.layout();
      const size = store.size();
      if (isUsers.current) apply(keepInSight(camera.current, world, size));
      else if (size !== fittedSize || isFitPoor(world)) refit();
      fittedSize = size;
      look();
    };
    // A camera that changes with every card would make the whole board swim, and draw it anew.
    const isFitPoor = (world: Size) => {
      const { leastScale, mostScale } = store.options;
      const fitting = fitCamera(world, store.size(), leastScale, mostScale).scale;
      return fitting < camera.current.scale || fitting > camera.current.scale * 1.08;
    };
    const measure = () => {
      store.resize({ width: viewport.clientWidth || 1, height: viewport.clientHeight || 1 });
    };
    const unsubscribe = store.subscribeLayout(onLayout);
    measure();
    onLayout();
    const observer = new ResizeObserver(measure);
    observer.observe(viewport);
    return () => {
      unsubscribe();
      observer.disconnect();
      clearTimeout(gestureTimer.current);
    };
  }, [store, apply, refit, look, putHome]);

  useEffect(() => {
    carried.current = held.carriedId;
    settling.current = held.carriedId ?? settling.current;
  });

  const { activeId, carriedId } = held;
  const mounted = useMemo(() => {
    const ids = new Set(inSight);
    for (const id of [activeId, carriedId]) {
      if (id !== null && store.note(id) !== undefined) ids.add(id);
    }
    return [...ids];
  }, [inSight, activeId, carriedId, store]);
  return useMemo(() => ({ viewportRef, worldRef, mounted, ...actions }), [mounted, actions]);
}

function sameOr<Item>(before: readonly Item[], next: readonly Item[]): readonly Item[] {
  const isSame = before.length === next.length && before.every((item, at) => item === next[at]);
  return isSame ? before : next;
}
