/* Every claim of the sentence of robustness is checked against the numbers by other means. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DepartmentMeasures,
  measureDepartments,
  type RobustnessClaim,
  rescaled,
  resultWithWeights,
  robustnessClaims,
  robustnessSentence,
} from '../../../src-shared/exercises/departments/index.ts';
import { anyEntry, type Entry, groupOf } from './any-group.ts';

/** Whether the winner still has the top value with criterion k at t. */
function isFirstAt(measures: DepartmentMeasures, k: number, t: number): boolean {
  const { result, table } = measures;
  const ranking = resultWithWeights(table, rescaled(result?.weights ?? [], k, t))?.ranking ?? [];
  const own = ranking.find((each) => each.optionId === result?.winner)?.value ?? -1;
  return own >= (ranking[0]?.value ?? 0) - 1e-6;
}

const steps = Array.from({ length: 101 }, (_, index) => index / 100);

function expectTrue(claim: RobustnessClaim, measures: DepartmentMeasures, entry: Entry): void {
  const { result } = measures;
  const gap = result?.gap ?? Number.NaN;
  const weights = result?.weights ?? [];
  switch (claim.kind) {
    case 'noResult':
      expect(result?.winner ?? null).toBeNull();
      return;
    case 'onlyOne':
      expect(result?.ranking).toHaveLength(1);
      return;
    case 'tie':
      expect(gap).toBeLessThan(0.5);
      return;
    case 'narrowLead':
      expect(gap).toBeGreaterThanOrEqual(0.5);
      expect(gap).toBeLessThan(3);
      return;
    case 'leaveOneOut': {
      const all = entry.scores.map((_, index) => index);
      const stays = all.filter((dropped) => {
        const rest = groupOf(entry, { persons: all.filter((person) => person !== dropped) });
        const ranking = measureDepartments(rest).result?.ranking ?? [];
        const own = ranking.find((each) => each.optionId === result?.winner)?.value ?? -1;
        return own >= (ranking[0]?.value ?? 0) - 1e-9;
      });
      expect(claim).toMatchObject({ stays: stays.length, of: entry.scores.length });
      return;
    }
    case 'noPersons':
      expect(measures.persons).toBe(0);
      return;
    case 'tooFewPersons':
      expect(entry.scores.length).toBeLessThan(3);
      return;
    case 'anyOneWeight':
      for (const k of weights.keys()) {
        expect(steps.every((t) => isFirstAt(measures, k, t))).toBe(true);
      }
      return;
    case 'doubleOrHalf':
      for (const [k, weight] of weights.entries()) {
        expect(isFirstAt(measures, k, Math.min(1, weight * 2))).toBe(true);
        expect(isFirstAt(measures, k, weight / 2)).toBe(true);
      }
      return;
    case 'weightTurns':
    case 'hairTurns': {
      const k = measures.table.criterionIds.indexOf(claim.criterionId);
      const [low, high] = result?.ranges[k]?.interval ?? [0, 1];
      const end = claim.direction === 'up' ? high : low;
      const beyond = claim.direction === 'up' ? end + 1e-5 : end - 1e-5;
      const turned = resultWithWeights(measures.table, rescaled(weights, k, beyond));
      expect(isFirstAt(measures, k, end)).toBe(true);
      const best = turned?.ranking[0]?.value ?? 0;
      const overtaker = turned?.ranking.find((each) => each.optionId === claim.overtaker);
      expect(overtaker?.value).toBeGreaterThanOrEqual(best - 1e-3);
      expect(claim.overtaker).not.toBe(result?.winner);
      if (claim.kind === 'hairTurns') {
        expect(Math.abs(end - (weights[k] ?? 0))).toBeLessThan(0.01);
        return;
      }
      expect(Math.abs(claim.turnPercent - end * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(claim.nowPercent - (weights[k] ?? 0) * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      return;
    }
    case 'differsByPerson':
      expect(claim.same / claim.of).toBeCloseTo(measures.personalTopSameShare ?? Number.NaN, 9);
      expect(claim.same / claim.of).toBeLessThan(0.6);
  }
}

describe('the sentence of robustness', () => {
  it('claims only what is true of the numbers', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(anyEntry(false), anyEntry(true)), (entry) => {
        const measures = measureDepartments(groupOf(entry));
        for (const claim of robustnessClaims(measures)) {
          seen.add(claim.kind);
          // Runs without a person are only comparable where each option keeps its value.
          if (claim.kind === 'leaveOneOut' && entry.scores.flat(2).includes(null)) continue;
          expectTrue(claim, measures, entry);
        }
      }),
      { numRuns: 250 },
    );

    expect([...seen]).toEqual(
      expect.arrayContaining(['leaveOneOut', 'weightTurns', 'tie', 'tooFewPersons', 'noResult']),
    );
  });

  it('is whole in both languages, and never names a winner or a seat', () => {
    fc.assert(
      fc.property(anyEntry(true), (entry) => {
        const measures = measureDepartments(groupOf(entry));
        const ja = robustnessSentence(measures, 'ja');
        const en = robustnessSentence(measures, 'en');
        const winner = measures.options.find(({ id }) => id === measures.result?.winner)?.name;

        expect(ja).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
        expect(`${ja}${en}`).not.toMatch(/undefined|NaN|null|「」|“”|\bA[1-8]\b/);
        if (winner) expect(ja).not.toContain(`「${winner}」`);
      }),
      { numRuns: 100 },
    );
  });

  it('tells a solid result in plain words', () => {
    const row = (first: 1 | 5, second: 1 | 5) => [
      [first, first, first, first, first, first],
      [second, second, second, second, second, second],
    ];
    const solid = measureDepartments(
      groupOf({
        scores: [row(5, 1), row(5, 1), row(5, 1)],
        ratings: [0, 1, 2].map(() => [100, 90, 80, 70, 60, 50]),
        options: 2,
        out: [false, false],
      }),
    );

    expect(solid.verdict).toBe('robust');
    expect(robustnessSentence(solid, 'ja')).toBe(
      'だれか一人が抜けても、1位は変わりません。どれか一つの観点の重みをどれだけ変えても、1位は変わりません。',
    );
    expect(robustnessSentence(solid, 'en')).toBe(
      'Whoever is left out, the first place stays. However far one criterion’s weight is moved, the first place stays.',
    );
  });
});
