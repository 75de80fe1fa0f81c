/*
 * The board's layout and its questions about places. The invariants of layout.ts are checked on
 * generated boards: (1) one place a note, (2) no overlap, (3) inside its own area, (4) inside the
 * world, (5) text moves nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardCluster, BoardNote } from '../../src-renderer/boards/board-model.ts';
import { createBoardStore } from '../../src-renderer/boards/board-store.ts';
import {
  cardTextSize,
  type LayoutOptions,
  layoutBoard,
  type Place,
} from '../../src-renderer/boards/layout.ts';
import {
  dropTargetAt,
  fitCamera,
  keepInSight,
  nearestNote,
  visibleNotes,
  zoomAt,
} from '../../src-renderer/boards/spatial.ts';

const working: LayoutOptions = {
  cardHeight: 104,
  leastScale: 0.7,
  mostScale: 1.2,
  keepsFreeArea: true,
};
const whole: LayoutOptions = { ...working, leastScale: null, keepsFreeArea: false };
const window = { width: 1200, height: 700 };

function clustersOf(count: number): BoardCluster[] {
  return Array.from({ length: count }, (_, index) => ({ id: `c${index}`, name: `c${index}` }));
}

const boards = fc
  .record({ clusterCount: fc.nat(12), owners: fc.array(fc.integer({ min: -1, max: 13 })) })
  .map(({ clusterCount, owners }) => ({
    clusters: clustersOf(clusterCount),
    notes: owners.map(
      (owner, index): BoardNote => ({
        id: `n${index}`,
        text: `${index}`,
        clusterId: owner < 0 ? null : `c${owner}`,
      }),
    ),
  }));

function overlaps(one: Place, other: Place): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function isInside(inner: Place, outer: Place): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('the layout of any board', () => {
  test.each([
    ['working', working],
    ['projected', whole],
  ])('gives every note one place in its own area, without overlap (%s)', (_, options) => {
    fc.assert(
      fc.property(boards, ({ notes, clusters }) => {
        const layout = layoutBoard(notes, clusters, window, options);
        const places = [...layout.notes.values()];
        const boxes = [...layout.clusters.values(), ...(layout.free ? [layout.free] : [])];
        const world = { x: 0, y: 0, ...layout.world };
        expect(layout.notes.size).toBe(notes.length);
        expect(
          places.some((one, at) => places.slice(at + 1).some((two) => overlaps(one, two))),
        ).toBe(false);
        expect(boxes.some((one, at) => boxes.slice(at + 1).some((two) => overlaps(one, two)))).toBe(
          false,
        );
        expect(boxes.every((box) => isInside(box, world))).toBe(true);
        for (const note of notes) {
          const area = layout.clusters.get(note.clusterId ?? '') ?? layout.free;
          const place = layout.notes.get(note.id);
          expect(area && place && isInside(place, area)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for the same board, and a change of text moves nothing', () => {
    fc.assert(
      fc.property(boards, fc.string(), ({ notes, clusters }, text) => {
        const before = layoutBoard(notes, clusters, window, working);
        const after = layoutBoard(
          notes.map((note) => ({ ...note, text })),
          clusters,
          window,
          working,
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps the cards of a working board readable and lets it grow downwards instead', () => {
    const notes = Array.from(
      { length: 60 },
      (_, index): BoardNote => ({ id: `n${index}`, text: '', clusterId: null }),
    );
    const { world } = layoutBoard(notes, [], window, working);
    expect(world.width * 0.7).toBeLessThanOrEqual(window.width);
    expect(fitCamera(world, window, 0.7, 1.2).scale).toBeGreaterThanOrEqual(0.7);
  });

  test('shows 24 cards of a full-screen board at more than their own size', () => {
    const notes = Array.from(
      { length: 24 },
      (_, index): BoardNote => ({ id: `n${index}`, text: '', clusterId: `c${index % 4}` }),
    );
    const size = { width: 1776, height: 850 };
    const { world } = layoutBoard(notes, clustersOf(4), size, { ...whole, cardHeight: 128 });
    expect(fitCamera(world, size, null, 2.6).scale).toBeGreaterThan(1);
  });
});

describe('questions about places', () => {
  const notes: BoardNote[] = [
    { id: 'a', text: '', clusterId: 'c0' },
    { id: 'b', text: '', clusterId: null },
    { id: 'c', text: '', clusterId: null },
    { id: 'd', text: '', clusterId: null },
  ];
  const layout = layoutBoard(notes, clustersOf(1), window, working);
  const noteOf = (id: string) => notes.find((note) => note.id === id);
  const middle = (id: string) => {
    const place = layout.notes.get(id);
    return place === undefined ? [0, 0] : [place.x + place.width / 2, place.y + place.height / 2];
  };
  const targetFor = (dragged: string, over: string) => {
    const [x = 0, y = 0] = middle(over);
    return dropTargetAt(layout, noteOf, dragged, x, y);
  };

  test('a loner over a cluster goes into it, over another loner makes a new cluster of the two', () => {
    expect([targetFor('b', 'a'), targetFor('b', 'c')]).toEqual([
      { kind: 'cluster', clusterId: 'c0' },
      { kind: 'new-cluster', withNoteId: 'c' },
    ]);
  });

  test('a note over its own place goes nowhere, and out of its cluster becomes free', () => {
    expect([
      targetFor('a', 'a'),
      targetFor('b', 'b'),
      dropTargetAt(layout, noteOf, 'a', -50, -50),
    ]).toEqual([null, null, { kind: 'free' }]);
  });

  test('arrows follow the row, then stop at the edge', () => {
    expect([
      nearestNote(layout.notes, 'b', 'right'),
      nearestNote(layout.notes, 'c', 'left'),
      nearestNote(layout.notes, 'b', 'up'),
      nearestNote(layout.notes, 'b', 'left'),
    ]).toEqual(['c', 'b', 'a', null]);
  });

  test('zooming keeps the point under the pointer, and the world cannot be lost', () => {
    const zoomed = zoomAt({ x: 10, y: 20, scale: 1 }, 2, 100, 100);
    expect([(100 - zoomed.x) / zoomed.scale, (100 - zoomed.y) / zoomed.scale]).toEqual([90, 80]);
    const held = keepInSight({ x: -9000, y: 9000, scale: 1 }, { width: 500, height: 500 }, window);
    expect([held.x + 500 > 0, held.y < window.height]).toEqual([true, true]);
  });

  test('only cards near the window are in sight', () => {
    const many = Array.from(
      { length: 1000 },
      (_, index): BoardNote => ({ id: `n${index}`, text: '', clusterId: null }),
    );
    const { notes: places } = layoutBoard(many, [], window, working);
    const seen = visibleNotes(places, { x: 0, y: 0, scale: 1 }, window);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.length).toBeLessThan(80);
  });

  test('a text is set smaller the wider it is, a Latin letter counting about half', () => {
    expect([
      cardTextSize('川で遊ぶ'),
      cardTextSize('あ'.repeat(30)),
      cardTextSize('あ'.repeat(60)),
      cardTextSize('a'.repeat(60)),
    ]).toEqual(['large', 'medium', 'tiny', 'small']);
  });
});

describe('the store of a board', () => {
  function aBoardOfThree() {
    const store = createBoardStore<string, string>(working);
    const notes = ['a', 'b', 'c'].map((id): BoardNote => ({ id, text: id, clusterId: null }));
    store.show(notes, clustersOf(1));
    const heard: string[] = [];
    for (const { id } of notes) store.subscribeNote(id, () => heard.push(id));
    store.subscribeLayout(() => heard.push('layout'));
    return { store, notes, heard };
  }

  test('tells only the card whose note changed', () => {
    const { store, notes, heard } = aBoardOfThree();
    store.show(
      notes.map((note) => (note.id === 'b' ? { ...note, text: 'B' } : { ...note })),
      clustersOf(1),
    );
    expect(heard).toEqual(['b']);
  });

  test('holds places still while a card is carried and catches up after', () => {
    const { store, heard } = aBoardOfThree();
    const before = store.layout();
    store.hold();
    store.showNote({ id: 'a', text: 'a', clusterId: 'c0' });
    const during = store.layout();
    store.release();
    expect([during === before, store.layout() === before, heard]).toEqual([
      true,
      false,
      ['a', 'layout'],
    ]);
  });

  test('tells a card that its note is gone', () => {
    const { store, notes, heard } = aBoardOfThree();
    store.show(notes.slice(1), clustersOf(1));
    expect([store.note('a'), heard]).toEqual([undefined, ['a', 'layout']]);
  });
});
