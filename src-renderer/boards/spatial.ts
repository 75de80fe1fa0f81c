/*
 * Questions about places: what lies under a point, which card comes next in a direction, what is in
 * sight. Pure; everything in world units.
 */
import type { BoardNote, MoveTarget } from './board-model.ts';
import type { BoardLayout, Place, Size } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export type Camera = {
  /** Window position of the world's origin, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
};

/** Side of a culling cell. A card belongs to every cell it touches. */
const cellSize = 512;

/** Below this many notes all of them stay mounted. */
export const cullAbove = 200;

export const leastCameraScale = 0.08;
export const mostCameraScale = 3;

function contains(place: Place, x: number, y: number): boolean {
  return x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
}

/**
 * Where a note would go when let go at a point: the cluster there, a new cluster with the loner there,
 * or the free area. Null where that is the place it already has.
 */
export function dropTargetAt<NoteId extends string, ClusterId extends string>(
  layout: BoardLayout<NoteId, ClusterId>,
  noteOf: (id: NoteId) => BoardNote<NoteId, ClusterId> | undefined,
  dragged: NoteId,
  x: number,
  y: number,
): MoveTarget<NoteId, ClusterId> | null {
  const own = noteOf(dragged)?.clusterId ?? null;
  for (const [clusterId, place] of layout.clusters) {
    if (contains(place, x, y)) return clusterId === own ? null : { kind: 'cluster', clusterId };
  }
  for (const [noteId, place] of layout.notes) {
    if (noteId === dragged || !contains(place, x, y)) continue;
    if ((noteOf(noteId)?.clusterId ?? null) === null) {
      return { kind: 'new-cluster', withNoteId: noteId };
    }
  }
  return own === null ? null : { kind: 'free' };
}

/**
 * The nearest card in a direction, or null at the edge. Distance across counts three times distance
 * along, so that arrows follow rows and columns.
 */
export function nearestNote<NoteId extends string>(
  places: ReadonlyMap<NoteId, Place>,
  from: NoteId,
  direction: Direction,
): NoteId | null {
  const start = places.get(from);
  if (start === undefined) return null;
  let nearest: NoteId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, place] of places) {
    if (id === from) continue;
    const dx = place.x + place.width / 2 - (start.x + start.width / 2);
    const dy = place.y + place.height / 2 - (start.y + start.height / 2);
    const isAcross = direction === 'left' || direction === 'right';
    const sign = direction === 'left' || direction === 'up' ? -1 : 1;
    const along = sign * (isAcross ? dx : dy);
    if (along <= 1) continue;
    const distance = along + 3 * Math.abs(isAcross ? dy : dx);
    if (distance < least) {
      least = distance;
      nearest = id;
    }
  }
  return nearest;
}

/** The cells in sight, as one comparable word: while it stays the same, so do the cards in sight. */
export function visibleCells(camera: Camera, size: Size): string {
  const at = (value: number) => Math.floor(value / cellSize);
  return [
    at(-camera.x / camera.scale),
    at(-camera.y / camera.scale),
    at((size.width - camera.x) / camera.scale),
    at((size.height - camera.y) / camera.scale),
  ].join(' ');
}

/** The cards that touch a cell in sight. */
export function visibleNotes<NoteId extends string>(
  places: ReadonlyMap<NoteId, Place>,
  camera: Camera,
  size: Size,
): NoteId[] {
  const [left = 0, top = 0, right = 0, bottom = 0] = visibleCells(camera, size)
    .split(' ')
    .map(Number);
  const ids: NoteId[] = [];
  for (const [id, place] of places) {
    const isIn =
      place.x < (right + 1) * cellSize &&
      place.x + place.width >= left * cellSize &&
      place.y < (bottom + 1) * cellSize &&
      place.y + place.height >= top * cellSize;
    if (isIn) ids.push(id);
  }
  return ids;
}

/** The camera changed by a factor, the world point under (x, y) of the window staying where it is. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = Math.min(mostCameraScale, Math.max(leastCameraScale, camera.scale * factor));
  const ratio = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

/** The camera held so that the world can't be lost: some of it always stays in the window. */
export function keepInSight(camera: Camera, world: Size, size: Size): Camera {
  const hold = (offset: number, worldLength: number, length: number) => {
    const margin = Math.min(120, length / 4);
    return Math.min(length - margin, Math.max(margin - worldLength, offset));
  };
  return {
    scale: camera.scale,
    x: hold(camera.x, world.width * camera.scale, size.width),
    y: hold(camera.y, world.height * camera.scale, size.height),
  };
}

/** The camera that shows the whole world, or its top at `leastScale` where that would be unreadable. */
export function fitCamera(
  world: Size,
  size: Size,
  leastScale: number | null,
  mostScale: number,
): Camera {
  const whole = Math.min(size.width / world.width, size.height / world.height, mostScale);
  const scale = leastScale === null ? whole : Math.max(whole, leastScale);
  return {
    scale,
    x: Math.max(0, (size.width - world.width * scale) / 2),
    y: 0,
  };
}
