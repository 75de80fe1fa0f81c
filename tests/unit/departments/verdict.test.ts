/* The verdict at every edge of its thresholds, against the words of domain.md 2.1. */
import { describe, expect, it } from 'vitest';
import {
  isCloseLead,
  isTie,
  type VerdictFigures,
  verdictOf,
} from '../../../src-shared/exercises/departments/index.ts';

/** Passes every test of 頑健 with nothing to spare. */
const justRobust: VerdictFigures = {
  gap: 5,
  leaveOneOut: 5,
  persons: 5,
  tolerance: 0.1,
  jitter: 0.9,
};

describe('the verdict', () => {
  it.each<[string, Partial<VerdictFigures>, string]>([
    ['everything at its edge', {}, 'robust'],
    ['sums a rounding below their edge', { gap: 5 - 1e-12, tolerance: 0.1 - 1e-12 }, 'robust'],
    ['no weight that changes the first', { tolerance: null }, 'robust'],
    ['a gap below 5', { gap: 4.99 }, 'mostly-stable'],
    ['one run lost', { leaveOneOut: 4 }, 'mostly-stable'],
    ['a tolerance below .10', { tolerance: 0.099 }, 'mostly-stable'],
    ['a share of draws below .9', { jitter: 0.8999 }, 'mostly-stable'],
    ['a gap of 3', { gap: 3 }, 'mostly-stable'],
    ['a gap a rounding below 3', { gap: 3 - 1e-12 }, 'mostly-stable'],
    ['a gap below 3', { gap: 2.99 }, 'close'],
    ['two runs lost', { leaveOneOut: 3 }, 'close'],
    ['all runs lost', { leaveOneOut: 0 }, 'close'],
    ['a share of draws of .6', { jitter: 0.6 }, 'mostly-stable'],
    ['a share of draws below .6', { jitter: 0.5999 }, 'close'],
    ['nobody to leave out', { leaveOneOut: null, persons: 0 }, 'mostly-stable'],
    ['nobody to leave out and a small gap', { leaveOneOut: null, persons: 0, gap: 2 }, 'close'],
    ['two persons, one run lost', { persons: 2, leaveOneOut: 1 }, 'mostly-stable'],
    ['two persons, both runs lost', { persons: 2, leaveOneOut: 0 }, 'close'],
    ['no tolerance at all', { tolerance: 0 }, 'mostly-stable'],
  ])('of %s', (_, change, verdict) => {
    expect(verdictOf({ ...justRobust, ...change })).toBe(verdict);
  });

  it('is what the two rules say, one after the other, on a grid around every edge', () => {
    const around = (...edges: readonly number[]) =>
      edges.flatMap((edge) => [edge - 0.01, edge, edge + 0.01]);
    const verdicts = new Set<string>();
    for (const gap of [0, ...around(3, 5), 40]) {
      for (const leaveOneOut of [0, 1, 2, 3, 4]) {
        for (const tolerance of [null, 0, ...around(0.1)]) {
          for (const jitter of [0, ...around(0.6, 0.9), 1]) {
            const isRobust =
              gap >= 5 && leaveOneOut === 4 && (tolerance ?? 1) >= 0.1 && jitter >= 0.9;
            const isClose = gap < 3 || leaveOneOut < 4 - 1 || jitter < 0.6;
            expect(isRobust && isClose).toBe(false);
            const wanted = isRobust ? 'robust' : isClose ? 'close' : 'mostly-stable';
            expect(verdictOf({ gap, leaveOneOut, persons: 4, tolerance, jitter })).toBe(wanted);
            verdicts.add(wanted);
          }
        }
      }
    }
    expect(verdicts.size).toBe(3);
  });
});

describe('a lead', () => {
  it('ties below half a point and names nobody below three, whatever rounding does', () => {
    expect([0, 0.49, 0.5 - 1e-12, 0.5].map(isTie)).toEqual([true, true, false, false]);
    expect([0, 2.99, 3 - 1e-12, 3].map(isCloseLead)).toEqual([true, true, false, false]);
  });
});
