/*
 * The pointer on a board: carrying a card, panning by the background, pinching, the wheel. It listens
 * on the viewport alone, writes a carried card's transform once a frame, and commits once, when the
 * card is let go. React renders nothing meanwhile.
 *
 * Invariants: (1) Escape, a lost pointer or a note deleted elsewhere ends a carry without a move.
 * (2) Places are held while a card is carried. (3) A card that was let go stays there until the move
 * comes back as new places, or goes home after `settleMs` when it does not.
 */
import type { MoveTarget } from './board-model.ts';
import type { BoardStore } from './board-store.ts';
import { type Camera, dropTargetAt, zoomAt } from './spatial.ts';

/** Pointer travel before a press becomes a carry, in CSS pixels: a click must not move a card. */
const carryFromPx = 4;
const settleMs = 600;
/** Within this distance of the edge a carried card pans the board. */
const edgePanPx = 36;
const edgePanStepPx = 10;

export type BoardPointerHost<NoteId extends string, ClusterId extends string> = {
  readonly viewport: HTMLElement;
  readonly store: BoardStore<NoteId, ClusterId>;
  readonly canMove: boolean;
  readonly camera: () => Camera;
  /** A camera the user chose. */
  readonly setCamera: (camera: Camera) => void;
  readonly elementOf: (id: NoteId) => HTMLElement | undefined;
  readonly noteAt: (target: EventTarget | null) => NoteId | null;
  /** Puts a card back to its place in the layout. */
  readonly putHome: (id: NoteId) => void;
  readonly onCarry: (id: NoteId | null) => void;
  readonly onAim: (target: MoveTarget<NoteId, ClusterId> | null) => void;
  readonly onDrop: (id: NoteId, target: MoveTarget<NoteId, ClusterId>) => void;
};

type Carry<NoteId extends string> = {
  readonly id: NoteId;
  readonly pointerId: number;
  readonly grabX: number;
  readonly grabY: number;
  isMoving: boolean;
};

/** Starts listening; the returned function stops and ends a carry under way. */
export function attachBoardPointer<NoteId extends string, ClusterId extends string>(
  host: BoardPointerHost<NoteId, ClusterId>,
): () => void {
  const { viewport, store } = host;
  const pointers = new Map<number, { x: number; y: number }>();
  let carry: Carry<NoteId> | null = null;
  let last = { x: 0, y: 0 };
  let frame = 0;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  function local(event: MouseEvent) {
    const box = viewport.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function toWorld(point: { readonly x: number; readonly y: number }) {
    const camera = host.camera();
    return { x: (point.x - camera.x) / camera.scale, y: (point.y - camera.y) / camera.scale };
  }

  function aim(id: NoteId): MoveTarget<NoteId, ClusterId> | null {
    const { x, y } = toWorld(last);
    return dropTargetAt(store.layout(), store.note, id, x, y);
  }

  /** Where a carried card's corner is in the world. */
  function carriedPlace({ grabX, grabY }: Carry<NoteId>) {
    const { x, y } = toWorld(last);
    return { x: x - grabX, y: y - grabY };
  }

  /** Shows a card away from its home without laying it out anew. */
  function liftTo(id: NoteId, at: { readonly x: number; readonly y: number }) {
    const home = store.layout().notes.get(id);
    const element = host.elementOf(id);
    if (element === undefined || home === undefined) return;
    element.style.transform = `translate(${at.x - home.x}px, ${at.y - home.y}px)`;
  }

  function panAtEdge() {
    const box = viewport.getBoundingClientRect();
    const push = (at: number, length: number) =>
      at < edgePanPx ? edgePanStepPx : at > length - edgePanPx ? -edgePanStepPx : 0;
    const dx = push(last.x, box.width);
    const dy = push(last.y, box.height);
    if (dx === 0 && dy === 0) return;
    const camera = host.camera();
    host.setCamera({ scale: camera.scale, x: camera.x + dx, y: camera.y + dy });
  }

  function drawCarry() {
    frame = 0;
    if (carry === null || !carry.isMoving) return;
    if (store.note(carry.id) === undefined) {
      endCarry();
      return;
    }
    panAtEdge();
    liftTo(carry.id, carriedPlace(carry));
    host.onAim(aim(carry.id));
    frame = requestAnimationFrame(drawCarry);
  }

  function endCarry() {
    if (carry === null) return;
    const { id, pointerId, isMoving } = carry;
    carry = null;
    cancelAnimationFrame(frame);
    frame = 0;
    if (viewport.hasPointerCapture(pointerId)) viewport.releasePointerCapture(pointerId);
    if (!isMoving) return;
    host.onAim(null);
    host.onCarry(null);
    host.putHome(id);
    store.release();
  }

  function drop() {
    if (carry === null) return;
    const { id, isMoving } = carry;
    const target = isMoving ? aim(id) : null;
    const restingAt = carriedPlace(carry);
    endCarry();
    if (target === null) return;
    liftTo(id, restingAt);
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => host.putHome(id), settleMs);
    host.onDrop(id, target);
  }

  function onPointerDown(event: PointerEvent) {
    if (
      event.target instanceof Element &&
      event.target.closest('button, textarea, [role="menu"]')
    ) {
      return;
    }
    if (event.pointerType === 'mouse' && event.button > 1) return;
    last = local(event);
    pointers.set(event.pointerId, last);
    if (pointers.size > 1) {
      endCarry();
      return;
    }
    const id = host.noteAt(event.target);
    const place = id === null ? undefined : store.layout().notes.get(id);
    viewport.setPointerCapture(event.pointerId);
    if (id === null || place === undefined || !host.canMove || event.button !== 0) return;
    const { x, y } = toWorld(last);
    carry = {
      id,
      pointerId: event.pointerId,
      grabX: x - place.x,
      grabY: y - place.y,
      isMoving: false,
    };
  }

  function onPointerMove(event: PointerEvent) {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const point = local(event);
    if (carry !== null) {
      if (!carry.isMoving) {
        if (Math.hypot(point.x - last.x, point.y - last.y) < carryFromPx) return;
        carry.isMoving = true;
        store.hold();
        host.onCarry(carry.id);
      }
      pointers.set(event.pointerId, point);
      last = point;
      frame ||= requestAnimationFrame(drawCarry);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, point);
    last = point;
    const camera = host.camera();
    if (other === undefined) {
      host.setCamera({
        scale: camera.scale,
        x: camera.x + point.x - before.x,
        y: camera.y + point.y - before.y,
      });
      return;
    }
    const wasApart = Math.hypot(before.x - other.x, before.y - other.y);
    const isApart = Math.hypot(point.x - other.x, point.y - other.y);
    if (wasApart === 0) return;
    host.setCamera(zoomAt(camera, isApart / wasApart, other.x, other.y));
  }

  function onPointerUp(event: PointerEvent) {
    if (!pointers.delete(event.pointerId)) return;
    if (carry?.pointerId === event.pointerId) {
      last = local(event);
      drop();
    }
  }

  function onPointerCancel(event: PointerEvent) {
    pointers.delete(event.pointerId);
    if (carry?.pointerId === event.pointerId) endCarry();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || carry === null || !carry.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    endCarry();
  }

  function onWheel(event: WheelEvent) {
    event.preventDefault();
    const camera = host.camera();
    // Lines and pages (Firefox, some mice) become pixels; a pinch arrives as a wheel with ctrlKey.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 32;
    if (event.ctrlKey || event.metaKey) {
      const { x, y } = local(event);
      const factor = Math.exp(-Math.max(-50, Math.min(50, event.deltaY * unit)) * 0.006);
      host.setCamera(zoomAt(camera, factor, x, y));
    } else {
      const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      host.setCamera({
        scale: camera.scale,
        x: camera.x - dx * unit,
        y: camera.y - dy * unit,
      });
    }
  }

  const stop = new AbortController();
  const { signal } = stop;
  viewport.addEventListener('pointerdown', onPointerDown, { signal });
  viewport.addEventListener('pointermove', onPointerMove, { signal });
  viewport.addEventListener('pointerup', onPointerUp, { signal });
  viewport.addEventListener('pointercancel', onPointerCancel, { signal });
  viewport.addEventListener('lostpointercapture', onPointerCancel, { signal });
  viewport.addEventListener('wheel', onWheel, { signal, passive: false });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  return () => {
    endCarry();
    clearTimeout(settleTimer);
    stop.abort();
  };
}
