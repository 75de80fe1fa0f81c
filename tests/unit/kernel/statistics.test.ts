import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  agreementLabel,
  clamp,
  mean,
  median,
  roundTo,
  shareAtLeast,
} from '../../../src-shared/kernel/statistics.ts';

const votes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });

describe('agreement', () => {
  it.each<[readonly number[], number]>([
    [[4, 4, 4, 4, 4], 1],
    [[1, 5], 0],
    [[1, 1, 5, 5], 0],
    [[3, 4, 2, 4, 2], 0.6],
    [[4, 5, 4, 4, 3], 0.8],
    [[4, 3, 2, 4, 4], 0.7],
    [[2], 1],
  ])('of %j is %d', (values, expected) => {
    expect(agreement(values, 1, 5)).toBeCloseTo(expected, 10);
  });

  it('lies between 0 and 1 and does not care for the order', () => {
    fc.assert(
      fc.property(votes, (values) => {
        const value = agreement(values, 1, 5) ?? Number.NaN;

        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(agreement(values.toReversed(), 1, 5)).toBeCloseTo(value, 10);
      }),
    );
  });

  it.each([
    [1, 'aligned'],
    [1 - (2 * 0.4) / 4, 'aligned'],
    [0.79, 'mostly'],
    [0.6, 'mostly'],
    [0.59, 'split'],
    [0, 'split'],
  ])('of %d reads %s', (value, label) => {
    expect(agreementLabel(value)).toBe(label);
  });
});

describe('small samples', () => {
  it('have no measure when nobody voted', () => {
    expect([mean([]), median([]), shareAtLeast([], 3), agreement([], 1, 5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each<[readonly number[], number]>([
    [[3], 3],
    [[5, 1], 3],
    [[10, 9, 1], 9],
    [[1, 2, 3, 4], 2.5],
  ])('%j have the median %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('are not reordered by measuring them', () => {
    const values = Object.freeze([3, 1, 2]);

    expect([median(values), mean(values), shareAtLeast(values, 2)]).toEqual([2, 2, 2 / 3]);
    expect(values).toEqual([3, 1, 2]);
  });

  it('have a median at least half of them reach', () => {
    fc.assert(
      fc.property(votes, (values) => {
        const middle = median(values) ?? Number.NaN;

        expect(shareAtLeast(values, middle) ?? 0).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe('printed values', () => {
  it.each([
    [0.125, 2, 0.13],
    [-0.125, 2, -0.13],
    [1.005, 2, 1.01],
    [0.675, 2, 0.68],
    [2.5, 0, 3],
    [3, 2, 3],
  ])('%d is rounded half away from zero to %d decimals: %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it('are held within their range', () => {
    expect([clamp(-1, 0, 1), clamp(0.5, 0, 1), clamp(9, 0, 1)]).toEqual([0, 0.5, 1]);
  });
});
