/*
 * Invariants, as the header of structural-patch.ts numbers them: (1) apply(before, diff(before, after))
 * equals after; (2) a part untouched keeps its reference; (3) patches name plain own keys only.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPatches,
  diff,
  isSameJson,
  type Patch,
  valueAt,
} from '../../../src-shared/kernel/structural-patch.ts';

/** JSON over few keys, so that two values often meet; names of Object.prototype among them. */
const key = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString', '0');
const { tree: json } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1, '', '水'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('patches', () => {
  it('(1) turn the one value into the other', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(applyPatches(before, diff(before, after))).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('(1) also after crossing a process as JSON', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const sent = JSON.parse(JSON.stringify(diff(before, after))) as readonly Patch[];

        expect(applyPatches(before, sent)).toEqual(after);
      }),
    );
  });

  it('(1) there and back again', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const there = applyPatches(before, diff(before, after));

        expect(applyPatches(there, diff(after, before))).toEqual(before);
      }),
    );
  });

  it('(1) are none for the same value', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(diff(a, a)).toEqual([]);
        expect(isSameJson(a, b)).toBe(diff(a, b).length === 0);
      }),
    );
  });

  it('(2) leave untouched parts as they were, by reference', () => {
    const before = { left: { deep: [1, 2, { x: 1 }] }, right: { y: [1] } };
    const after = { ...before, right: { y: [2] } };
    const patches = diff(before, after);
    const result = applyPatches(before, patches);

    expect(patches).toEqual([{ path: ['right', 'y', 0], value: 2 }]);
    expect(result.left).toBe(before.left);
    expect(before).toEqual({ left: { deep: [1, 2, { x: 1 }] }, right: { y: [1] } });
  });

  it('(2) say a removal as a removal', () => {
    expect(diff({ a: 1, b: 2 }, { b: 2 })).toEqual([{ path: ['a'], removed: true }]);
  });

  it.each<Patch>([
    { path: ['__proto__', 'polluted'], value: true },
    { path: ['__proto__'], value: { polluted: true } },
    { path: ['constructor', 'prototype', 'polluted'], value: true },
    { path: ['a', 'b', 'c'], value: 1 },
    { path: ['list', 9], value: 1 },
    { path: ['list', 'length'], value: 0 },
    { path: ['text', 0], value: 'x' },
  ])('(3) that lead elsewhere are refused: %j', (patch) => {
    const tree = { a: {}, list: [1], text: '水' };

    expect(() => applyPatches<object>(tree, [patch])).toThrow(/Patch/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('(3) find nothing behind a prototype', () => {
    expect([
      valueAt({}, ['constructor']),
      valueAt([], ['length']),
      valueAt({ a: [1] }, ['a', 0]),
    ]).toEqual([undefined, undefined, 1]);
  });
});
