/*
 * The measures of E5 against a second opinion that works everything out by other means (reference.ts),
 * over any state a group can get into.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DepartmentMeasures,
  measureDepartments,
} from '../../../src-shared/exercises/departments/index.ts';
import { anyDepartments } from './any-state.ts';
import {
  agreementOf,
  centroidWeights,
  chances,
  concordance,
  cutStick,
  isBest,
  lehmer,
  only,
  personsOf,
  type Sheet,
  shaken,
  sheetOf,
  stretchOf,
  totals,
  valuesIn,
  weightsIn,
  without,
} from './reference.ts';

const any = anyDepartments('wild');
const winnerIn = (sheet: Sheet, { result }: DepartmentMeasures) =>
  sheet.options.indexOf(result?.winner ?? '');

/** Checks one measure over many states. */
function check(compare: (sheet: Sheet, measures: DepartmentMeasures) => void, numRuns = 150): void {
  fc.assert(
    fc.property(any, (group) => compare(sheetOf(group), measureDepartments(group))),
    { numRuns },
  );
}

describe('a second opinion on any group', () => {
  it('agrees on weights, values, ranking, gap and who is left unscored', () => {
    check((sheet, { result }) => {
      const weights = weightsIn(sheet);
      expect(result === null).toBe(weights === null);
      if (!result || !weights) return;
      const all = totals(valuesIn(sheet), weights);
      const scored = all.filter((value) => value !== null).sort((a, b) => b - a);

      expect(
        result.weights.map((weight, k) => Math.abs(weight - (weights[k] ?? 9)) < 1e-9),
      ).toEqual(weights.map(() => true));
      for (const { optionId, value } of result.ranking) {
        expect(value).toBeCloseTo(all[sheet.options.indexOf(optionId)] ?? Number.NaN, 7);
      }
      expect([...result.unscored]).toEqual(sheet.options.filter((_, o) => all[o] === null));
      const [first, second] = scored;
      if (first === undefined) expect(result.winner).toBeNull();
      else expect(isBest(all, sheet.options.indexOf(result.winner ?? ''))).toBe(true);
      if (first === undefined || second === undefined) expect(result.gap).toBeNull();
      else expect(result.gap).toBeCloseTo(first - second, 7);
    }, 150);
  });

  it('agrees on where each weight turns, by halving, and on the narrowest of them', () => {
    check((sheet, measures) => {
      const { result } = measures;
      const weights = weightsIn(sheet);
      const winner = winnerIn(sheet, measures);
      if (!result || !weights || winner < 0) return;
      const values = valuesIn(sheet);
      const ranked = totals(values, weights).map((value) => value !== null);
      const inRanking = values.filter((_, o) => ranked[o]);
      const place = ranked.slice(0, winner).filter(Boolean).length;
      const known = sheet.criteria.map((_, k) => inRanking.every((row) => row[k] !== null));
      const distances: number[] = [];
      for (const [k, { interval }] of result.ranges.entries()) {
        expect(interval === null).toBe(inRanking.length < 2 || !known[k]);
        if (!interval) continue;
        const [low, high] = stretchOf(inRanking, weights, place, k);
        expect(interval[0]).toBeCloseTo(low, 4);
        expect(interval[1]).toBeCloseTo(high, 4);
        for (const end of interval) {
          if (end > 0 && end < 1) distances.push(Math.abs(end - (weights[k] ?? 0)));
        }
      }
      if (distances.length === 0) expect(result.narrowestTolerance).toBeNull();
      else expect(result.narrowestTolerance).toBeCloseTo(Math.min(...distances), 6);
    });
  });

  it('agrees on who stays first when a person drops out, and for whom the first is the same', () => {
    check((sheet, measures) => {
      const persons = personsOf(sheet);
      const weights = weightsIn(sheet);
      const winner = winnerIn(sheet, measures);
      expect(measures.persons).toBe(persons?.length ?? 0);
      if (!persons || !weights || winner < 0) {
        expect([measures.leaveOneOut, measures.personalTopSameShare]).toEqual([null, null]);
        expect(measures.kendallW).toBeNull();
        return;
      }
      const stays = persons.filter((person) => {
        const rest = without(sheet, person);
        const theirs = weightsIn(rest);
        return theirs !== null && isBest(totals(valuesIn(rest), theirs), winner);
      });
      expect(measures.leaveOneOut).toBe(persons.length < 2 ? null : stays.length);

      const ranked = totals(valuesIn(sheet), weights).map((value) => value !== null);
      const rows = persons.flatMap((person) => {
        const own = only(sheet, person);
        const theirs = own.ratings.size === 0 ? null : weightsIn(own);
        if (!theirs || ranked.filter(Boolean).length < 2) return [];
        const all = totals(valuesIn(own), theirs).filter((_, o) => ranked[o]);
        return all.some((value) => value === null) ? [] : [all.map((value) => value ?? 0)];
      });
      const place = ranked.slice(0, winner).filter(Boolean).length;
      expect(measures.wholePersons).toBe(rows.length);
      if (rows.length === 0) expect(measures.personalTopSameShare).toBeNull();
      else {
        const same = rows.filter((row) => isBest(row, place)).length / rows.length;
        expect(measures.personalTopSameShare).toBeCloseTo(same, 9);
        // Of equals neither is the one first place.
        const isOneOfEquals = (measures.result?.gap ?? 1) < 1e-9;
        expect(measures.isTopDifferentByPerson).toBe(!isOneOfEquals && same < 0.6 - 1e-9);
      }
      const w = concordance(rows);
      if (w === null) expect(measures.kendallW).toBeNull();
      else expect(measures.kendallW).toBeCloseTo(w, 9);
    }, 150);
  });

  it('agrees on the chances under shaken and under any weights, within what draws can say', () => {
    check((sheet, measures) => {
      const weights = weightsIn(sheet);
      const winner = winnerIn(sheet, measures);
      if (!weights || winner < 0) {
        expect(measures.draws).toBeNull();
        return;
      }
      const all = valuesIn(sheet);
      const ranked = totals(all, weights).map((value) => value !== null);
      const values = all.filter((_, o) => ranked[o]);
      const names = sheet.options.filter((_, o) => ranked[o]);
      const uniform = lehmer(7);
      const known = sheet.criteria.map((_, k) => values.every((row) => row[k] !== null));
      const pieces = known.filter(Boolean).length;
      const wide = values.map((row) => row.filter((_, k) => known[k]));
      const expected = {
        jitter: chances(values, () => shaken(uniform, weights), 2_500),
        anyWeights: chances(wide, () => cutStick(uniform, pieces), 2_500),
      };
      for (const kind of ['jitter', 'anyWeights'] as const) {
        for (const [index, name] of names.entries()) {
          const drawn = measures.draws?.[kind][name] ?? Number.NaN;
          // Five standard errors of 2,500 draws.
          expect(Math.abs(drawn - (expected[kind][index] ?? 0))).toBeLessThan(0.06);
        }
      }
    }, 40);
  });

  it('agrees on spread, split cells, unscored criteria and what dominates', () => {
    check((sheet, measures) => {
      const cells = sheet.options.flatMap((optionId, o) =>
        sheet.criteria.flatMap((criterionId, k) => {
          const scores = (sheet.votes[o]?.[k] ?? []).map(({ score }) => score);
          if (scores.length === 0) return [];
          const agreement = sheet.words[o]?.[k] ? null : agreementOf(scores, 4);
          return [{ optionId, criterionId, n: scores.length, agreement }];
        }),
      );
      expect(measures.cells).toEqual(
        cells.map((cell) =>
          expect.objectContaining({
            ...cell,
            agreement: cell.agreement === null ? null : expect.closeTo(cell.agreement, 9),
          }),
        ),
      );
      const split = cells.filter(({ agreement }) => agreement !== null && agreement < 0.6 - 1e-9);
      expect(measures.splitCells).toHaveLength(split.length);
      const falls = measures.splitCells.map(({ agreement }) => agreement ?? Number.NaN);
      expect(falls.every((own, index) => own >= (falls[index - 1] ?? 0) - 1e-9)).toBe(true);

      const values = valuesIn(sheet);
      expect([...measures.unscoredCriteria]).toEqual(
        sheet.criteria.filter((_, k) => values.every((row) => row[k] === null)),
      );
      const ranked = measures.result?.ranking.map(({ optionId }) => optionId as string) ?? [];
      const rowOf = (id: string) => values[sheet.options.indexOf(id)] ?? [];
      const beats = (one: string, other: string) =>
        rowOf(one).every((value, k) => (value ?? 0) >= (rowOf(other)[k] ?? 0) - 1e-9) &&
        rowOf(one).some((value, k) => (value ?? 0) > (rowOf(other)[k] ?? 0) + 1e-9);
      expect(measures.dominated.map(({ optionId }) => optionId as string)).toEqual(
        ranked.filter((id) => ranked.some((other) => beats(other, id))),
      );
      for (const { optionId, by } of measures.dominated) expect(beats(by, optionId)).toBe(true);
    });
  });

  it('agrees on the first place under weights from the ranks alone', () => {
    check((sheet, { result, rocWinner }) => {
      const weights = weightsIn(sheet);
      if (!result?.winner || !weights) {
        expect(rocWinner).toBeNull();
        return;
      }
      const weighing = weights.flatMap((weight, k) => (weight > 0 ? [{ weight, k }] : []));
      weighing.sort((a, b) => b.weight - a.weight);
      const byPlace = centroidWeights(weighing.length);
      const spread = weights.map((weight) => {
        const level = weighing.flatMap((each, place) =>
          Math.abs(each.weight - weight) < 1e-9 ? [byPlace[place] ?? 0] : [],
        );
        return weight > 0 ? level.reduce((sum, each) => sum + each, 0) / level.length : 0;
      });
      const all = totals(valuesIn(sheet), spread);
      expect(isBest(all, sheet.options.indexOf(rocWinner ?? ''), 1e-7)).toBe(true);
    });
  });

  it('agrees on criteria that weigh next to nothing and on those that rise together', () => {
    check((sheet, { negligible, doubleCounted, result }) => {
      const weights = weightsIn(sheet) ?? [];
      expect([...negligible]).toEqual(
        sheet.criteria.filter((_, k) => result !== null && (weights[k] ?? 1) < 0.05 - 1e-9),
      );
      const values = valuesIn(sheet);
      const pairs = sheet.criteria.flatMap((first, k) =>
        sheet.criteria.slice(k + 1).flatMap((second, step) => {
          const both = values.flatMap((row) => {
            const [x, y] = [row[k] ?? null, row[k + 1 + step] ?? null];
            return x === null || y === null ? [] : [[x, y] as const];
          });
          // r as the cosine of the differences between all pairs of options.
          let [xx, yy, xy] = [0, 0, 0];
          for (const [x, y] of both) {
            for (const [otherX, otherY] of both) {
              xx += (x - otherX) ** 2;
              yy += (y - otherY) ** 2;
              xy += (x - otherX) * (y - otherY);
            }
          }
          const isSteep = both.length >= 3 && xx > 1e-6 && yy > 1e-6;
          return isSteep && xy / Math.sqrt(xx * yy) > 0.9 ? [[first, second]] : [];
        }),
      );
      expect(doubleCounted.map(({ pair }) => [...pair])).toEqual(pairs);
    });
  });
});
