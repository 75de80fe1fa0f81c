/*
 * The coverage set of E3 against a second opinion by plain loops, and against itself: what a candidate
 * adds or takes away is measured again on a map with or without them.
 * (1) coverage, weights and priorities; (2) gains by leaving out; (3) what gains sum to; (4) the three
 * flags; (5) more supply never covers less; (6) what was asked, counts, persons twice, unweighed needs;
 * (7) nothing infinite on any screen.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consoleResources,
  type GroupResources,
  measureResources,
  printedResourceMeasures,
  projectedResources,
  resourcesSteps,
} from '../../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId } from '../../../src-shared/kernel/ids.ts';
import { notFinite } from '../../support/finite.ts';
import { groupA, seat } from '../../support/ids.ts';
import { anyMap, candidateAt, needAt } from './any-map.ts';

/** Weights of the needs by the last revealed vote that asked for them; null where nobody judged. */
function weightsOf(group: GroupResources): Map<string, number | null> {
  const weights = new Map<string, number | null>();
  for (const { id } of group.needs) {
    weights.set(id, null);
    for (const { isRevealed, needIds, ballots } of group.importanceRounds) {
      if (!isRevealed || !needIds.includes(id)) continue;
      let [sum, votes] = [0, 0];
      if (ballots.kind === 'seats') {
        for (const slip of Object.values(ballots.bySeat)) {
          if (slip[id] === undefined) continue;
          sum += slip[id];
          votes += 1;
        }
      } else {
        for (const [place, count] of (ballots.byNeed[id] ?? []).entries()) {
          sum += (5 - place) * count;
          votes += count;
        }
      }
      weights.set(id, votes === 0 ? null : sum / votes);
    }
  }
  return weights;
}

const supplyOf = (group: GroupResources, need: string, candidate: string) =>
  group.supply[need]?.[candidate]?.level ?? 0;

/** Σ w x / Σ w, x counted in halves. */
function share(group: GroupResources, covered: (need: GroupResources['needs'][number]) => number) {
  const weights = weightsOf(group);
  let [part, whole] = [0, 0];
  for (const need of group.needs) {
    const weight = weights.get(need.id) ?? 0;
    part += weight * Math.round(covered(need) * 2);
    whole += weight * 2;
  }
  return whole === 0 ? null : part / whole;
}

const held = (need: GroupResources['needs'][number]) => need.ownSupply ?? 0;
const together = (group: GroupResources) => (need: GroupResources['needs'][number]) => {
  let level = held(need);
  for (const { id } of group.candidates) level += supplyOf(group, need.id, id);
  return level > 1 ? 1 : level;
};

function expectNear(actual: number | null, wanted: number | null): void {
  if (wanted === null || actual === null) expect(actual).toBe(wanted);
  else expect(actual).toBeCloseTo(wanted, 9);
}

const withCandidates = (group: GroupResources, keep: (id: CandidateId) => boolean) => ({
  ...group,
  candidates: group.candidates.filter(({ id }) => keep(id)),
});
const possible = (group: GroupResources) => measureResources(group).potentialCoverage;

/** The map with one supply at another level. */
function supplied(
  group: GroupResources,
  needId: NeedId,
  candidateId: CandidateId,
  level: 0 | 0.5 | 1,
): GroupResources {
  const row = { ...group.supply[needId], [candidateId]: { level, isConfirmed: false } };
  return { ...group, supply: { ...group.supply, [needId]: row } };
}

describe('any resource map', () => {
  it('1. covers, weighs and orders as a second opinion does', () => {
    fc.assert(
      fc.property(anyMap, (group) => {
        const measures = measureResources(group);
        const weights = weightsOf(group);

        expectNear(measures.currentCoverage, share(group, held));
        expectNear(measures.potentialCoverage, share(group, together(group)));
        for (const [index, need] of group.needs.entries()) {
          const { weight, priority, coverage } = measures.needs[index] ?? {};
          const wanted = weights.get(need.id) ?? null;
          expectNear(weight ?? null, wanted);
          expectNear(priority ?? null, wanted === null ? null : wanted * (1 - held(need)));
          expect(coverage).toBe(together(group)(need));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('2. gives each candidate the gain that leaving out the others, or only them, makes', () => {
    fc.assert(
      fc.property(anyMap, (group) => {
        const { candidates, currentCoverage, potentialCoverage } = measureResources(group);
        for (const { candidateId, soloGain, uniqueContribution } of candidates) {
          const alone = possible(withCandidates(group, (id) => id === candidateId));
          const without = possible(withCandidates(group, (id) => id !== candidateId));
          const isNothing = currentCoverage === null || potentialCoverage === null;

          expectNear(soloGain, isNothing ? null : (alone ?? 0) - currentCoverage);
          expectNear(uniqueContribution, isNothing ? null : potentialCoverage - (without ?? 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('3. never gains less in pieces than together, nor more by what only one can bring', () => {
    fc.assert(
      fc.property(anyMap, (group) => {
        const { candidates, currentCoverage, potentialCoverage } = measureResources(group);
        if (currentCoverage === null || potentialCoverage === null) return;
        const gained = potentialCoverage - currentCoverage;
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0);

        expect(sum(candidates.map((each) => each.uniqueContribution))).toBeLessThanOrEqual(
          gained + 1e-9,
        );
        expect(sum(candidates.map((each) => each.soloGain))).toBeGreaterThanOrEqual(gained - 1e-9);
        for (const { soloGain, uniqueContribution } of candidates) {
          expect(uniqueContribution).toBeGreaterThanOrEqual(0);
          expect(soloGain).toBeLessThanOrEqual(gained + 1e-9);
          if (candidates.length === 1) expectNear(soloGain, uniqueContribution);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('4. flags what the three rules name, no more and no less', () => {
    const flagged = { stillMissing: 0, singleSource: 0, oneSided: 0 };
    fc.assert(
      fc.property(anyMap, (group) => {
        const weights = weightsOf(group);
        const measures = measureResources(group);
        const wanted = { stillMissing: [], singleSource: [], oneSided: [] } as {
          [Flag in keyof typeof flagged]: string[];
        };
        for (const need of group.needs) {
          if ((weights.get(need.id) ?? 0) < 4 - 1e-9) continue;
          const suppliers = group.candidates.filter(({ id }) => supplyOf(group, need.id, id) > 0);
          if (together(group)(need) <= 0.5) wanted.stillMissing.push(need.id);
          if (held(need) < 1 && suppliers.length === 1) wanted.singleSource.push(need.id);
        }
        for (const { id } of group.candidates) {
          const brings = group.needs.some((need) => supplyOf(group, need.id, id) > 0);
          if (brings && group.offers.every(({ to }) => to !== id)) wanted.oneSided.push(id);
        }
        for (const flag of ['stillMissing', 'singleSource', 'oneSided'] as const) {
          expect([...measures[flag]]).toEqual(wanted[flag]);
          flagged[flag] += wanted[flag].length;
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(flagged))).toBeGreaterThan(0);
  });

  it('5. covers no less with more of anything, and needs no supply to hold what it holds', () => {
    const place = fc.record({ need: fc.nat({ max: 11 }), candidate: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(anyMap, place, (group, { need, candidate }) => {
        if (need >= group.needs.length || candidate >= group.candidates.length) return;
        const at = [0, 0.5, 1].map((level) =>
          // The three levels there are.
          supplied(group, needAt(need), candidateAt(candidate), level as 0 | 0.5 | 1),
        );
        const covered = at.map((each) => possible(each) ?? 0);
        const missing = at.map((each) => measureResources(each).stillMissing.length);

        expect(covered).toEqual([...covered].sort((a, b) => a - b));
        expect(missing).toEqual([...missing].sort((a, b) => b - a));
        expect(new Set(at.map((each) => measureResources(each).currentCoverage)).size).toBe(1);
        const owned = at.map((each) => ({
          ...each,
          needs: each.needs.map((own) => ({ ...own, ownSupply: 1 as const })),
        }));
        for (const each of owned) {
          const { currentCoverage, potentialCoverage, needs, singleSource } =
            measureResources(each);
          expectNear(currentCoverage, potentialCoverage);
          expect(needs.every(({ priority }) => priority === null || priority === 0)).toBe(true);
          expect(singleSource).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('6. is the same whoever was asked already, sits twice, or adds a need nobody weighed', () => {
    fc.assert(
      fc.property(anyMap, (group) => {
        const asked = {
          ...group,
          supply: Object.fromEntries(
            Object.entries(group.supply).map(([need, row]) => [
              need,
              Object.fromEntries(
                Object.entries(row).map(([id, { level }]) => [id, { level, isConfirmed: true }]),
              ),
            ]),
          ),
        };
        const twice = {
          ...group,
          importanceRounds: group.importanceRounds.map((round) => {
            const { ballots } = round;
            if (ballots.kind === 'counts') {
              const byNeed = Object.fromEntries(
                Object.entries(ballots.byNeed).map(([id, counts]) => [
                  id,
                  counts.map((count) => count * 2),
                ]),
              );
              return { ...round, ballots: { kind: 'counts' as const, byNeed } };
            }
            const again = Object.entries(ballots.bySeat).map(([code, slip]) => [`${code}9`, slip]);
            const bySeat = { ...ballots.bySeat, ...Object.fromEntries(again) };
            return { ...round, ballots: { kind: 'seats' as const, bySeat } };
          }),
        };
        const [first] = group.needs;
        const unweighed = first
          ? { ...group, needs: [...group.needs, { ...first, id: needAt(99) }] }
          : group;
        const measures = measureResources(group);
        const { currentCoverage, potentialCoverage } = measureResources(unweighed);

        expect(measureResources(asked)).toEqual(measures);
        expectNear(measureResources(twice).potentialCoverage, measures.potentialCoverage);
        expectNear(currentCoverage, measures.currentCoverage);
        expectNear(potentialCoverage, measures.potentialCoverage);
      }),
      { numRuns: 150 },
    );
  });

  it('7. holds no NaN and nothing infinite, on any screen, in any step, in the print', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom(0, 1, 5), (part, seats) => {
        const state = { groups: { [groupA]: part } };
        const group = {
          id: groupA,
          name: '水の環',
          organisation: '',
          theme: '',
          companyInMind: '',
          seats: Array.from({ length: seats }, () => ({
            code: seat('A1'),
            side: 'ngo' as const,
            role: '',
          })),
        };
        const shown = [groupA, null].flatMap((groupId) =>
          resourcesSteps.map((_, stepIndex) =>
            projectedResources(state, [group], {
              stepIndex,
              groupId,
              language: 'ja',
              statement: null,
            }),
          ),
        );

        expect(
          notFinite([shown, consoleResources(state, [group]), printedResourceMeasures(part)]),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
