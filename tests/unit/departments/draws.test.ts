/* The random draws against chances that can be worked out on paper. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawCount,
  robustnessDraws,
  seedOf,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId } from '../../../src-shared/kernel/ids.ts';

/** A table of options over as many criteria as its rows are long. */
function tableOf(...values: readonly (readonly number[])[]) {
  return {
    // Literals of this test stand for ids.
    optionIds: values.map((_, index) => `o${index}` as OptionId),
    criterionIds: (values[0] ?? []).map((_, index) => `k${index}` as CriterionId),
    values,
  };
}
/** Five standard errors of a share of 10,000 draws at its widest. */
const near = 0.025;

describe('draws of any weights', () => {
  it('are uniform over all weightings, not over normalised numbers', () => {
    // o0 wins where the first weight is above ½: a quarter of the triangle of all weights. Uniform
    // numbers brought to a sum of 1 would crowd its middle and give a sixth.
    const draws = robustnessDraws(tableOf([100, 0, 0], [50, 50, 50]), [1, 1, 1], 1);

    expect(draws?.anyWeights.o0).toBeGreaterThan(0.25 - near);
    expect(draws?.anyWeights.o0).toBeLessThan(0.25 + near);
  });

  it.each([
    [2, 0.5],
    [4, 0.125],
    [6, 1 / 32],
  ])('give one of %i weights more than half in (½)^(n-1) of the cases', (criteria, share) => {
    const first = Array.from({ length: criteria }, (_, k) => (k === 0 ? 100 : 0));
    const level = first.map(() => 50);
    const draws = robustnessDraws(
      tableOf(first, level),
      first.map(() => 1),
      5,
    );

    expect(Math.abs((draws?.anyWeights.o0 ?? 0) - share)).toBeLessThan(near);
  });
});

describe('shaken weights', () => {
  it('are each multiplied by a number of their own from ½ to 1½', () => {
    // .6 (½ + u) > .4 (½ + v): 13/16 of the square of u and v.
    const draws = robustnessDraws(tableOf([100, 0], [0, 100]), [6, 4], 3);

    expect(Math.abs((draws?.jitter.o0 ?? 0) - 13 / 16)).toBeLessThan(near);
  });

  it('never go beyond a half and one and a half, so a lead that needs more always holds', () => {
    // The least the first can get is .76 * ½ against .24 * 1½.
    const draws = robustnessDraws(tableOf([100, 0], [0, 100]), [76, 24], 3);

    expect(draws?.jitter).toEqual({ o0: 1, o1: 0 });
  });
});

describe('options that no weights tell apart', () => {
  it('share what they win', () => {
    const draws = robustnessDraws(tableOf([0, 0], [80, 40], [80, 40]), [1, 1], 1);

    expect(draws).toEqual({
      jitter: { o0: 0, o1: 0.5, o2: 0.5 },
      anyWeights: { o0: 0, o1: 0.5, o2: 0.5 },
    });
  });

  it('are told apart by any weights where they differ only in a criterion without weight', () => {
    const draws = robustnessDraws(tableOf([80, 0], [80, 40]), [1, 0], 1);

    expect(draws).toEqual({ jitter: { o0: 0.5, o1: 0.5 }, anyWeights: { o0: 0, o1: 1 } });
  });
});

describe('a seed', () => {
  it('gives the same draws to everybody, and others to another group', () => {
    const table = tableOf([100, 20, 60], [40, 90, 50], [70, 60, 40]);
    const drawn = (groupId: string) => robustnessDraws(table, [3, 4, 3], seedOf(groupId));

    expect(drawn('A')).toEqual(drawn('A'));
    expect(drawn('A')).not.toEqual(drawn('B'));
    expect(new Set([...'ABCDEFGHIJ'].map(seedOf)).size).toBe(10);
  });

  it('gives each option its share wherever it stands in the table', () => {
    const row = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 5 });
    const rows = fc.array(row, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, (values) => {
        const table = tableOf(...values);
        const turned = {
          ...table,
          optionIds: [...table.optionIds].reverse(),
          values: [...values].reverse(),
        };
        const weights = [3, 1, 4, 1, 5];

        expect(robustnessDraws(turned, weights, 9)).toEqual(robustnessDraws(table, weights, 9));
        expect(drawCount).toBe(10_000);
      }),
      { numRuns: 30 },
    );
  });
});
