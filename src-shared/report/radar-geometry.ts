/* Where the axes of a radar point, the same on screens and paper: the first upward, then clockwise. */

export type Spoke = {
  /** Direction of the axis: x to the right, y downward, at length 1. */
  readonly x: number;
  readonly y: number;
  /** Which side of the middle its label stands on. */
  readonly side: 'left' | 'middle' | 'right';
  /** Whether its label stands above its end rather than below. */
  readonly isUpper: boolean;
};

/** Directions closer to upright than this have their label in the middle. */
const uprightReach = 0.2;

/** @param axis 0 up to `count` - 1 */
export function spokeOf(axis: number, count: number): Spoke {
  const angle = (2 * Math.PI * axis) / count;
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  const side = x > uprightReach ? 'right' : x < -uprightReach ? 'left' : 'middle';
  return { x, y, side, isUpper: y < uprightReach / 2 };
}

/** How far inside its axis' end a label begins, in shares of the radius, so that it needs less width. */
export const labelInset = 0.15;
