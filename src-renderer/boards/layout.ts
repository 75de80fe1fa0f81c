/*
 * Where everything on a board lies, from nothing but the notes, the clusters and the size of the
 * window: clusters on top, packed from the left, loners in a free area below. Pure, and the same for
 * the same input.
 *
 * Invariants, named in tests/ui/layout.test.ts: (1) every note has exactly one place; (2) no two cards
 * overlap; (3) a clustered card lies inside its cluster's box, a loner in the free area; (4) nothing
 * lies outside the world; (5) a change of text alone moves nothing. Cards have one size: that is what
 * makes (5) true and lets one note change without touching the others.
 */
import type { BoardCluster, BoardNote } from './board-model.ts';

/** A place in world units: one unit is one CSS pixel at scale 1. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Size = { readonly width: number; readonly height: number };

export type BoardLayout<NoteId extends string = string, ClusterId extends string = string> = {
  readonly notes: ReadonlyMap<NoteId, Place>;
  readonly clusters: ReadonlyMap<ClusterId, Place>;
  /** The loners' area; null where an empty one is not wanted. */
  readonly free: Place | null;
  readonly world: Size;
  /** How it was laid out; given back, the next layout keeps it while it serves. */
  readonly shape: Shape;
};

/** A way to lay out the clusters: columns of the whole, stretch of each box. */
export type Shape = { readonly columns: number; readonly stretch: number };

export type LayoutOptions = {
  /** Height of every card in world units; their width is `cardWidth`. */
  readonly cardHeight: number;
  /** The smallest scale at which cards are still read; below it the world grows downwards instead. Null: everything in sight, however small. */
  readonly leastScale: number | null;
  /** The largest scale the board is shown at. */
  readonly mostScale: number;
  /** Whether an empty free area is kept as a place to drop on. */
  readonly keepsFreeArea: boolean;
};

export const cardWidth = 188;
const gap = 12;
const padding = 10;
const headerHeight = 44;
const edge = 16;
const columnPitch = cardWidth + 2 * padding + gap;
const cardPitchX = cardWidth + gap;

/** How wide a box may be for its height, from upright to lying; the layout takes what fits best. */
const stretches = [0.4, 0.75, 1.5, 2.6] as const;

/** Columns of cards in a cluster's box. */
function columnsFor(count: number, stretch: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count * stretch) - 0.2));
}

type Box = { readonly columns: number; readonly rows: number };

function boxSize(box: Box, cardHeight: number): Size {
  return {
    width: box.columns * cardPitchX - gap + 2 * padding,
    height: headerHeight + Math.max(box.rows, 1) * (cardHeight + gap) - gap + padding,
  };
}

/** Packs boxes into `columns` columns, each as high up as it goes, leftmost first. */
function pack(counts: readonly number[], { columns, stretch }: Shape, cardHeight: number) {
  const skyline = new Array<number>(columns).fill(edge);
  const places = counts.map((count): Place => {
    const own = Math.min(columnsFor(count, stretch), columns);
    const size = boxSize({ columns: own, rows: Math.ceil(count / own) }, cardHeight);
    const span = Math.min(columns, Math.ceil((size.width + gap) / columnPitch));
    let best = 0;
    let bestTop = Number.POSITIVE_INFINITY;
    for (let at = 0; at + span <= columns; at += 1) {
      let top = 0;
      for (let column = at; column < at + span; column += 1) {
        top = Math.max(top, skyline[column] ?? 0);
      }
      if (top < bestTop) {
        best = at;
        bestTop = top;
      }
    }
    skyline.fill(bestTop + size.height + gap, best, best + span);
    return { x: edge + best * columnPitch, y: bestTop, ...size };
  });
  return { places, bottom: Math.max(...skyline) };
}

function worldFor(
  counts: readonly number[],
  loners: number,
  shape: Shape,
  { keepsFreeArea, cardHeight }: LayoutOptions,
) {
  const packed = pack(counts, shape, cardHeight);
  const roomy = shape.columns * columnPitch - gap + 2 * edge;
  const used = Math.max(...packed.places.map(({ x, width }) => x + width + edge), 0);
  // Boxes are a little narrower than the columns they span: don't show the rest at the right edge.
  const width = roomy - used < columnPitch ? used : roomy;
  const freeColumns = Math.max(1, Math.floor((width - 2 * edge - 2 * padding + gap) / cardPitchX));
  const hasFree = loners > 0 || keepsFreeArea;
  const free: Place | null = hasFree
    ? {
        x: edge,
        y: packed.bottom,
        width: width - 2 * edge,
        height: boxSize({ columns: freeColumns, rows: Math.ceil(loners / freeColumns) }, cardHeight)
          .height,
      }
    : null;
  const bottom = free === null ? packed.bottom - gap : free.y + free.height;
  return { clusters: packed.places, free, freeColumns, width, height: bottom + edge };
}

/** The scale that shows the whole world in the window, at most `mostScale`. */
export function scaleToFit(world: Size, size: Size, mostScale: number): number {
  return Math.min(size.width / world.width, size.height / world.height, mostScale);
}

type Candidate = {
  readonly shape: Shape;
  readonly world: ReturnType<typeof worldFor>;
  readonly scale: number;
};

/** A new shape must show the cards this much larger before everything is moved for it. */
const worthMovingFor = 1.08;

/** The shape that shows the cards largest, or the lowest one where the board scrolls. */
function chooseShape(
  counts: readonly number[],
  loners: number,
  size: Size,
  options: LayoutOptions,
  kept: Shape | null,
): Candidate {
  const { leastScale, mostScale, cardHeight } = options;
  const total = counts.reduce((sum, count) => sum + count, loners);
  const mostColumns = Math.min(80, Math.ceil(Math.sqrt(total * 3)) + counts.length + 6);
  const tryShape = (shape: Shape): Candidate => {
    const world = worldFor(counts, loners, shape, options);
    return { shape, world, scale: scaleToFit(world, size, mostScale) };
  };

  let best = tryShape(kept ?? { columns: 1, stretch: 1 });
  let least = kept === null ? best.scale : best.scale * worthMovingFor;
  for (const stretch of stretches) {
    for (let columns = 1; columns <= mostColumns; columns += 1) {
      // No packing is better than its cards side by side with nothing between: skip what can't win.
      const leastWidth = Math.max((columns - 1) * columnPitch, cardWidth);
      if (size.width / leastWidth < least) break;
      const leastHeight = (total * cardWidth * cardHeight) / (columns * columnPitch);
      if (size.height / leastHeight < least) continue;
      const one = tryShape({ columns, stretch });
      if (one.scale < least || (kept !== null && one.scale === best.scale)) continue;
      best = one;
      least = one.scale;
    }
  }
  if (leastScale === null || best.scale >= leastScale) return best;

  const roomiest = Math.floor((size.width / leastScale + gap) / columnPitch);
  const shapes = stretches.flatMap((stretch) =>
    Array.from({ length: Math.max(1, roomiest) }, (_, index) => ({ columns: index + 1, stretch })),
  );
  const lowest = shapes
    .map(tryShape)
    .reduce((one, two) => (two.world.height <= one.world.height ? two : one));
  const isKeptServing =
    kept !== null &&
    kept.columns <= roomiest &&
    tryShape(kept).world.height <= lowest.world.height * worthMovingFor;
  return isKeptServing ? tryShape(kept) : lowest;
}

/**
 * The layout for a window of `size` CSS pixels.
 *
 * Notes keep their order within their cluster; a note whose cluster is not in `clusters` is a loner.
 * With `kept`, the shape of the layout before, cards are rearranged only where that shows them clearly
 * larger: the board stays calm while notes come and go.
 */
export function layoutBoard<NoteId extends string, ClusterId extends string>(
  notes: Iterable<BoardNote<NoteId, ClusterId>>,
  clusters: readonly BoardCluster<ClusterId>[],
  size: Size,
  options: LayoutOptions,
  kept: Shape | null = null,
): BoardLayout<NoteId, ClusterId> {
  const members = new Map<ClusterId, NoteId[]>(clusters.map(({ id }) => [id, []]));
  const loners: NoteId[] = [];
  for (const note of notes) {
    const own = note.clusterId === null ? undefined : members.get(note.clusterId);
    (own ?? loners).push(note.id);
  }
  const counts = clusters.map(({ id }) => members.get(id)?.length ?? 0);
  const best = chooseShape(counts, loners.length, size, options, kept);
  const { cardHeight } = options;
  const { world } = best;
  const notePlaces = new Map<NoteId, Place>();
  const fill = (ids: readonly NoteId[], area: Place, columns: number) => {
    ids.forEach((id, index) => {
      notePlaces.set(id, {
        x: area.x + padding + (index % columns) * cardPitchX,
        y: area.y + headerHeight + Math.floor(index / columns) * (cardHeight + gap),
        width: cardWidth,
        height: cardHeight,
      });
    });
  };
  const clusterPlaces = new Map<ClusterId, Place>();
  clusters.forEach(({ id }, index) => {
    const area = world.clusters[index];
    const ids = members.get(id);
    if (area === undefined || ids === undefined) return;
    clusterPlaces.set(id, area);
    fill(ids, area, Math.min(columnsFor(ids.length, best.shape.stretch), best.shape.columns));
  });
  if (world.free !== null) fill(loners, world.free, world.freeColumns);
  return {
    notes: notePlaces,
    clusters: clusterPlaces,
    free: world.free,
    world: { width: world.width, height: world.height },
    shape: best.shape,
  };
}

/**
 * How large a card's text is set so that it fits: by its width in full-width characters, a Latin
 * letter counting as 0.68, which allows for words that do not break.
 */
export function cardTextSize(text: string): 'large' | 'medium' | 'small' | 'tiny' {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.68;
  if (width <= 18) return 'large';
  if (width <= 34) return 'medium';
  return width <= 44 ? 'small' : 'tiny';
}
