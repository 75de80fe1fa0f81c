/* The tolerances the sample's author gives for what is computed (domain.md, part 4). */
import { expect } from 'vitest';

const drawn = ['firstRankShareAnyWeights', 'jitter50Share'];

/** Everything exactly, but numbers within ±0.01, and shares from random draws within ±0.03. */
export function expectLike(
  actual: unknown,
  expected: unknown,
  path: string,
  tolerance = 0.01,
): void {
  if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number');
    expect(Math.abs(Number(actual) - expected), path).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected !== 'object' || expected === null) {
    expect(actual, path).toEqual(expected);
  } else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    expected.forEach((value, index) => {
      expectLike(Object(actual)[index], value, `${path}[${index}]`, tolerance);
    });
  } else {
    const isDrawn = drawn.some((name) => path.endsWith(name));
    // A share too small for the author's draws may be missing on either side.
    const keys = isDrawn
      ? [...new Set([...Object.keys(expected), ...Object.keys(Object(actual))])]
      : Object.keys(expected);
    if (!isDrawn) expect(Object.keys(Object(actual)).sort(), path).toEqual(keys.sort());
    for (const key of keys) {
      const [got, wanted] = [Object(actual)[key], Object(expected)[key]];
      if (isDrawn) expectLike(got ?? 0, wanted ?? 0, `${path}.${key}`, 0.03);
      else expectLike(got, wanted, `${path}.${key}`, tolerance);
    }
  }
}
