/*
 * Places of labels, on generated pictures. Invariants: (1) no label covers another, (2) none covers a
 * point, (3) all stay inside, (4) sizes and order are kept.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeLabels } from '../../../src-shared/kernel/label-places.ts';

const bounds: Box = { left: 0, top: 0, width: 600, height: 300 };
const picture = { bounds, radius: 6, gap: 4, reach: 3 };

const anyLabels = fc.array(
  fc.record({
    x: fc.integer({ min: 12, max: 588 }),
    y: fc.integer({ min: 12, max: 288 }),
    width: fc.integer({ min: 8, max: 200 }),
    height: fc.constant(18),
  }),
  { maxLength: 8 },
);

function cover(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

describe('places for labels', () => {
  it('keeps every invariant wherever the points are', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const places = placeLabels(labels, picture);
        fc.pre(places !== null);
        expect(places.map(({ width, height }) => ({ width, height }))).toEqual(
          labels.map(({ width, height }) => ({ width, height })),
        );
        for (const [index, place] of places.entries()) {
          const isInside =
            place.left >= 0 &&
            place.top >= 0 &&
            place.left + place.width <= bounds.width &&
            place.top + place.height <= bounds.height;
          expect(isInside).toBe(true);
          expect(places.slice(index + 1).some((other) => cover(place, other))).toBe(false);
          const points = labels.map(({ x, y }) => ({
            left: x - 6,
            top: y - 6,
            width: 12,
            height: 12,
          }));
          expect(points.some((point) => cover(place, point))).toBe(false);
        }
      }),
    );
  });

  it('puts a lone label right of its point, and left of it at the right edge', () => {
    const label = { y: 150, width: 80, height: 18 };

    expect(placeLabels([{ ...label, x: 100 }], picture)).toEqual([
      { left: 110, top: 141, width: 80, height: 18, isAway: false },
    ]);
    expect(placeLabels([{ ...label, x: 580 }], picture)).toEqual([
      { left: 490, top: 141, width: 80, height: 18, isAway: false },
    ]);
  });

  it('finds a place for eight numbers on one spot, those further out marked as away', () => {
    const labels = Array.from({ length: 8 }, () => ({ x: 300, y: 150, width: 10, height: 18 }));
    const places = placeLabels(labels, picture);

    expect(places).toHaveLength(8);
    expect(places?.some(({ isAway }) => isAway)).toBe(true);
  });

  it('keeps labels as near as it is told', () => {
    const labels = Array.from({ length: 8 }, () => ({ x: 300, y: 150, width: 90, height: 18 }));

    expect(placeLabels(labels, { ...picture, reach: 0 })).toBeNull();
    expect(placeLabels(labels, picture)).toHaveLength(8);
  });

  it('says null where they do not all fit', () => {
    const labels = Array.from({ length: 8 }, () => ({ x: 300, y: 150, width: 500, height: 60 }));

    expect(placeLabels(labels, picture)).toBeNull();
    expect(placeLabels([{ x: 300, y: 150, width: 700, height: 18 }], picture)).toBeNull();
  });

  it('has nothing to place without labels', () => {
    expect(placeLabels([], picture)).toEqual([]);
  });
});
