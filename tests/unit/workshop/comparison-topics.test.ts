/* Which groups stand on which page of the comparison, and what the same key shows next. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparisonPage,
  comparisonPages,
  comparisonTopics,
  existingPage,
  groupsOfPage,
  groupsSideBySideMost,
  nextComparison,
} from '../../../src-shared/workshop/comparison-topics.ts';

const letters = [...'ABCDEFGHIJ'];
const pagesOf = (count: number) =>
  Array.from({ length: comparisonPages(count) }, (_, at) => at + 1);
const layoutOf = (count: number) =>
  pagesOf(count).map((page) => groupsOfPage(letters.slice(0, count), page).join(''));

describe('the pages of a comparison', () => {
  it.each([
    [0, ['']],
    [1, ['A']],
    [4, ['ABCD']],
    [5, ['ABC', 'DE']],
    [6, ['ABC', 'DEF']],
    [9, ['ABC', 'DEF', 'GHI']],
    [10, ['ABCD', 'EFG', 'HIJ']],
  ] as const)('hold %i groups in the order of their letters', (count, expected) => {
    expect(layoutOf(count)).toEqual(expected);
  });

  it('show every group once, none on a page too full, and no page much emptier than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (count) => {
        const sizes = layoutOf(count).map((page) => page.length);

        expect(layoutOf(count).join('')).toBe(letters.slice(0, count).join(''));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(groupsSideBySideMost);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('end where groups have left meanwhile', () => {
    expect(existingPage({ topic: 'doors', page: 3 }, 5)).toEqual({ topic: 'doors', page: 2 });
    expect(existingPage({ topic: 'doors', page: 3 }, 0)).toEqual({ topic: 'doors', page: 1 });
  });
});

describe('the same key again', () => {
  it.each([4, 10])('goes through all pages and topics of %i groups and begins anew', (count) => {
    const first: ComparisonPage = { topic: 'visions', page: 1 };
    const seen = [first];
    for (let at = 1; at <= comparisonTopics.length * comparisonPages(count); at += 1) {
      seen.push(nextComparison(seen.at(-1) ?? first, count));
    }

    const all = comparisonTopics.flatMap((topic) =>
      pagesOf(count).map((page) => ({ topic, page })),
    );
    expect(seen).toEqual([...all, first]);
  });

  it('leaves a page that is no longer there for the next topic', () => {
    expect(nextComparison({ topic: 'visions', page: 3 }, 4)).toEqual({
      topic: 'coverage',
      page: 1,
    });
  });
});
