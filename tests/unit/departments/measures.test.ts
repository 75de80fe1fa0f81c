/*
 * What the department choice computes holds for any group:
 * (1) weights sum to 1; (2) the order of options and of persons changes nothing; (3) a dominated option
 * never wins; (4) the ends of a weight's interval are where the winner really changes; (5) every share
 * is a share; (6) nothing that is missing counts as zero.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlation,
  type DepartmentMeasures,
  emptyGroupDepartments,
  type GroupDepartments,
  measureDepartments,
  rescaled,
  resultWithWeights,
} from '../../../src-shared/exercises/departments/index.ts';
import type { OptionId } from '../../../src-shared/kernel/ids.ts';
import { groupA } from '../../support/ids.ts';
import { anyEntry, groupOf } from './any-group.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const runs = { numRuns: 60 };

describe('any group', () => {
  it('1. weighs the criteria with weights that sum to 1, and values between 0 and 100', () => {
    fc.assert(
      fc.property(anyEntry(true), (entry) => {
        const { result } = measureDepartments(groupOf(entry));

        expect(sum(result?.weights ?? [])).toBeCloseTo(1, 9);
        for (const { value, parts } of result?.ranking ?? []) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(100 + 1e-9);
          expect(sum(parts)).toBeCloseTo(value, 6);
        }
      }),
      runs,
    );
  });

  it('2. comes to the same whoever sits where and whatever is listed first', () => {
    const entryAndOrders = anyEntry(true).chain((entry) =>
      fc.record({
        entry: fc.constant(entry),
        options: shuffled(entry.options),
        persons: shuffled(entry.scores.length),
      }),
    );
    fc.assert(
      fc.property(entryAndOrders, ({ entry, options, persons }) => {
        const one = measureDepartments(groupOf(entry));
        const listed = measureDepartments(groupOf(entry, { options }));
        const seated = measureDepartments(groupOf(entry, { persons }));

        expect({ ...listed, options: [] }).toEqual({ ...one, options: [] });
        expect(outline(seated)).toEqual(outline(one));
      }),
      runs,
    );
  });

  it('3. never puts an option first that another one beats everywhere', () => {
    fc.assert(
      fc.property(anyEntry(false), (entry) => {
        const group = groupOf(entry);
        const { result, dominated } = measureDepartments(group);

        for (const { optionId, by } of dominated) {
          const isAhead = (id: OptionId) => result?.ranking.find((each) => each.optionId === id);
          expect(isAhead(by)?.value).toBeGreaterThanOrEqual((isAhead(optionId)?.value ?? 0) - 1e-9);
          // Equal values are possible where the lead is in a criterion without weight; a win is not.
          if (result?.winner === optionId) expect(result.gap).toBeLessThan(1e-9);
        }
      }),
      runs,
    );
  });

  it('3b. adds an option that is worse everywhere, and it wins under no weights at all', () => {
    fc.assert(
      fc.property(anyEntry(false), (entry) => {
        const worse = entry.scores.map((rows) => [
          ...rows.map((row) => row.map((score) => Math.max(2, score ?? 2) as 2 | 3 | 4 | 5)),
          rows[0]?.map(() => 1 as const) ?? [],
        ]);
        const options = entry.options + 1;
        const added = { ...entry, scores: worse, options, out: [...entry.out, false] };
        const { result, draws, dominated } = measureDepartments(groupOf(added));
        const last = `o${entry.options}`;

        expect(result?.ranking.at(-1)?.optionId).toBe(last);
        expect(draws?.anyWeights[last]).toBe(0);
        expect(draws?.jitter[last]).toBe(0);
        expect(dominated.map(({ optionId }) => optionId)).toContain(last);
      }),
      runs,
    );
  });

  it('4. changes its winner at the ends of an interval and nowhere inside, by a scan', () => {
    fc.assert(
      fc.property(anyEntry(false), fc.integer({ min: 0, max: 5 }), (entry, k) => {
        const { table, result } = measureDepartments(groupOf(entry));
        const range = result?.ranges[k];
        if (!result || !range?.interval) return;
        const [low, high] = range.interval;
        expect(low).toBeLessThanOrEqual(range.weight + 1e-9);
        expect(high).toBeGreaterThanOrEqual(range.weight - 1e-9);
        for (let step = 0; step <= 200; step += 1) {
          const t = step / 200;
          const at = resultWithWeights(table, rescaled(result.weights, k, t));
          const value = at?.ranking.find((each) => each.optionId === result.winner)?.value ?? 0;
          const best = at?.ranking[0]?.value ?? 0;
          if (t >= low && t <= high) expect(value).toBeGreaterThanOrEqual(best - 1e-6);
          // Just past an end the lead is tiny, so the scan asks a step further out.
          if (t < low - 0.005 || t > high + 0.005) expect(value).toBeLessThan(best);
        }
        for (const [end, next] of [
          [low, range.winnerBelow],
          [high, range.winnerAbove],
        ] as const) {
          expect(next === null).toBe(end <= 0 || end >= 1);
          expect(next).not.toBe(result.winner);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('5. gives shares within 0 and 1, draws that sum to 1, and counts no larger than the table', () => {
    fc.assert(
      fc.property(anyEntry(true), (entry) => {
        const measures = measureDepartments(groupOf(entry));
        const { draws, persons, leaveOneOut, personalTopSameShare, kendallW } = measures;

        for (const shares of [draws?.jitter, draws?.anyWeights]) {
          if (shares) expect(sum(Object.values(shares))).toBeCloseTo(1, 9);
        }
        for (const share of [personalTopSameShare, kendallW]) {
          if (share !== null) expect(share).toBeGreaterThanOrEqual(-1e-9);
          if (share !== null) expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        if (leaveOneOut !== null) expect(leaveOneOut).toBeLessThanOrEqual(persons);
        expect(measures.splitCells.every((cell) => (cell.agreement ?? 1) < 0.6)).toBe(true);
      }),
      runs,
    );
  });

  it('6. leaves an option with a gap out of the ranking, and ruled-out ones out of everything', () => {
    fc.assert(
      fc.property(anyEntry(true), (entry) => {
        const { result, options, table } = measureDepartments(groupOf(entry));
        const ranked = result?.ranking.map((each) => each.optionId) ?? [];
        const isWhole = (index: number) => table.values[index]?.every((value) => value !== null);

        expect([...ranked, ...(result?.unscored ?? [])].sort()).toEqual([...table.optionIds]);
        expect(ranked.every((id) => isWhole(table.optionIds.indexOf(id)))).toBe(true);
        expect(
          options
            .filter(({ isOut }) => !isOut)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...table.optionIds]);
      }),
      runs,
    );
  });
});

/** What does not depend on which seat a slip came from, with sums as equal as sums can be. */
function outline(measures: DepartmentMeasures) {
  const near = (value: number | null | undefined) =>
    value == null ? null : Math.round(value * 1e6) / 1e6;
  const { result } = measures;
  return {
    values: result?.ranking.map(({ value }) => near(value)).sort(),
    weights: result?.weights.map(near),
    gap: near(result?.gap),
    cells: measures.cells,
    persons: measures.persons,
    leaveOneOut: measures.leaveOneOut,
    personalTopSame: near(measures.personalTopSameShare),
    kendallW: near(measures.kendallW),
    verdict: measures.verdict,
    unscored: result?.unscored,
  };
}

function shuffled(length: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
}

describe('a group with little in it', () => {
  const silent = (group: GroupDepartments) => {
    const { result, verdict, leaveOneOut, kendallW, personalTopSameShare, gut } =
      measureDepartments(group);
    return {
      winner: result?.winner ?? null,
      verdict,
      leaveOneOut,
      kendallW,
      personalTopSameShare,
      gut,
    };
  };
  const nothing = {
    winner: null,
    verdict: null,
    leaveOneOut: null,
    kendallW: null,
    personalTopSameShare: null,
    gut: null,
  };
  const full = {
    scores: [[[3, 3, 3, 3, 3, 3]]],
    ratings: [[5, 5, 5, 5, 5, 5]],
    options: 1,
    out: [false],
  } as const;

  it('says nothing of a group that recorded nothing', () => {
    expect(silent(emptyGroupDepartments(groupA))).toEqual(nothing);
  });
  it('has no result while weights or scores are missing', () => {
    expect(silent({ ...groupOf(full), weightRounds: [] })).toEqual(nothing);
    expect(silent({ ...groupOf(full), scoreRounds: [] })).toEqual(nothing);
  });
  it('has no result when every option is ruled out', () => {
    expect(silent(groupOf({ ...full, out: [true] }))).toEqual(nothing);
  });
  it('puts a lone option first without a verdict, and a lone person drops nobody', () => {
    expect(silent(groupOf(full))).toEqual({ ...nothing, winner: 'o0' });
  });
  it('makes nobody a winner of a criterion no one scored, and names it', () => {
    const gap = [
      [
        [3, 3, null, 3, 3, 3],
        [1, 1, null, 1, 1, 1],
      ],
    ] as const;
    const { result, unscoredCriteria } = measureDepartments(
      groupOf({ ...full, scores: gap, options: 2, out: [false, false] }),
    );

    expect(result?.winner).toBeNull();
    expect(result?.unscored).toEqual(['o0', 'o1']);
    expect(unscoredCriteria).toEqual(['k3']);
  });
  it('says so of fewer than three persons', () => {
    expect(measureDepartments(groupOf(full)).isTooFewPersons).toBe(true);
  });
  it('counts who scored, not who only weighed', () => {
    const { scores, ratings } = full;
    const [first = [], second = []] = scores;
    const nobody = first.map((row) => row.map(() => null));
    const weighers = [ratings[0] ?? [], ratings[0] ?? [], ratings[0] ?? [], ratings[0] ?? []];
    const measures = measureDepartments(
      groupOf({
        ...full,
        scores: [first, second.length > 0 ? second : first, nobody, nobody],
        ratings: weighers,
      }),
    );

    expect(measures.persons).toBe(4);
    expect(measures.isTooFewPersons).toBe(true);
  });
});

describe('weights that are all equal', () => {
  it('give the plain mean of the values', () => {
    fc.assert(
      fc.property(anyEntry(false), (entry) => {
        const equal = entry.ratings.map((row) => row.map(() => 100));
        const { result, table } = measureDepartments(groupOf({ ...entry, ratings: equal }));

        for (const { optionId, value } of result?.ranking ?? []) {
          const row = table.values[table.optionIds.indexOf(optionId)] ?? [];
          expect(value).toBeCloseTo(sum(row.map((each) => each ?? 0)) / row.length, 6);
        }
      }),
      runs,
    );
  });
});

describe('weights of a slider', () => {
  const { table } = measureDepartments(
    groupOf({
      scores: [
        [
          [5, 1, 1, 1, 1, 1],
          [1, 5, 5, 5, 5, 5],
        ],
      ],
      ratings: [[5, 5, 5, 5, 5, 5]],
      options: 2,
      out: [false, false],
    }),
  );

  it('may be on any scale and lead to the same result', () => {
    const one = resultWithWeights(table, [1, 2, 3, 4, 5, 6]);
    const tenfold = resultWithWeights(table, [10, 20, 30, 40, 50, 60]);

    expect(tenfold?.winner).toBe(one?.winner);
    expect(tenfold?.gap).toBeCloseTo(one?.gap ?? Number.NaN, 9);
  });
  it('show where the winner changes', () => {
    const ranges = resultWithWeights(table, [0.9, 0.02, 0.02, 0.02, 0.02, 0.02])?.ranges;

    expect(ranges?.[0]).toMatchObject({ interval: [expect.closeTo(0.5, 9), 1], winnerBelow: 'o1' });
  });
  it('have no result when all are 0', () => {
    expect(resultWithWeights(table, [0, 0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('criteria that rise together', () => {
  it('have a correlation of 1, and of none without change or with two points', () => {
    expect(
      correlation([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).toBeCloseTo(1, 9);
    expect(
      correlation([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 9);
    expect(
      correlation([
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
    ).toBeNull();
    expect(
      correlation([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
  });
});
