/*
 * Places for labels beside points, so that no label covers another, a point, or leaves the picture. Pure
 * geometry in the units of the caller; screens and paper ask it with the sizes they measured.
 */

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type LabelRequest = {
  /** The middle of the point. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type LabelPlace = Box & {
  /** Not right beside its point, so a line should lead to it. */
  readonly isAway: boolean;
};

/** How much may be tried before the labels count as too many for the picture. */
const mostTries = 4000;

/**
 * One place per label in the order given, as near as possible and right of the point where that is free;
 * null when they don't all fit.
 *
 * @param radius of the points, which stay uncovered
 * @param gap least distance between things
 * @param reach how many steps, about a label's height each, a label may stand away from its point
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  picture: {
    readonly bounds: Box;
    readonly radius: number;
    readonly gap: number;
    readonly reach: number;
  },
): readonly LabelPlace[] | null {
  const { bounds, radius, gap, reach } = picture;
  const points = labels.map(({ x, y }) => around(x, y, radius));
  const candidates = labels.map((label) =>
    placesBeside(label, radius + gap, reach).filter(
      (place) => isInside(place, bounds) && !points.some((point) => overlap(place, point, 0)),
    ),
  );
  // Those with the least choice go first.
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => (candidates[a]?.length ?? 0) - (candidates[b]?.length ?? 0));
  const chosen: (LabelPlace | null)[] = labels.map(() => null);
  let tries = 0;

  function place(step: number): boolean {
    const index = order[step];
    if (index === undefined) return true;
    for (const candidate of candidates[index] ?? []) {
      tries += 1;
      if (tries > mostTries) return false;
      if (chosen.some((other) => other !== null && overlap(candidate, other, gap / 2))) continue;
      chosen[index] = candidate;
      if (place(step + 1)) return true;
      chosen[index] = null;
    }
    return false;
  }

  return place(0) ? chosen.filter((each) => each !== null) : null;
}

/** Where a label may stand, best first: right, left, above, below, the corners; then further out. */
function placesBeside(
  { x, y, width, height }: LabelRequest,
  nearest: number,
  steps: number,
): readonly LabelPlace[] {
  const directions = [
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 1],
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
  ] as const;
  return Array.from({ length: steps + 1 }, (_, step) => step).flatMap((step) =>
    directions.map(([right, down]) => {
      const distance = nearest + step * height * 0.9;
      // A corner is as far away as a side, measured straight.
      const reach = right !== 0 && down !== 0 ? distance * 0.7 : distance;
      return {
        left: x + right * reach - (right === 1 ? 0 : right === -1 ? width : width / 2),
        top: y + down * reach - (down === 1 ? 0 : down === -1 ? height : height / 2),
        width,
        height,
        isAway: step > 0,
      };
    }),
  );
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 };
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}

function overlap(one: Box, other: Box, gap: number): boolean {
  return (
    one.left < other.left + other.width + gap &&
    other.left < one.left + one.width + gap &&
    one.top < other.top + other.height + gap &&
    other.top < one.top + one.height + gap
  );
}
