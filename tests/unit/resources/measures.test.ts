import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CandidateKind,
  emptyGroupResources,
  type GroupResources,
  type Importance,
  measureResources,
  type Need,
  needsByPriority,
  printedResourceMeasures,
  type ResourceCategory,
  type SupplyLevel,
} from '../../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId, OfferId } from '../../../src-shared/kernel/ids.ts';
import { groupA, roundId } from '../../support/ids.ts';
import { samplePath } from '../../support/sample.ts';

// Literals of this test stand for ids; see tests/support/ids.ts.
const need = (id: string) => id as NeedId;
const candidate = (id: string) => id as CandidateId;

type SampleResources = {
  readonly candidates: readonly string[];
  readonly needs: readonly {
    readonly id: string;
    readonly text: string;
    readonly category: ResourceCategory;
    readonly importance: { readonly [seat: string]: Importance };
    readonly ownSupply: SupplyLevel;
    readonly supply: { readonly [name: string]: SupplyLevel };
  }[];
  readonly offers: readonly { readonly to: string; readonly text: string }[];
};

function fromSample(sample: SampleResources): GroupResources {
  const seats = Object.keys(sample.needs[0]?.importance ?? {});
  return {
    ...emptyGroupResources(groupA),
    needs: sample.needs.map(({ id, text, category, ownSupply }) => ({
      id: need(id),
      text,
      category,
      ownSupply,
      needsNoCompany: false,
    })),
    candidates: sample.candidates.map((name) => ({
      id: candidate(name),
      name,
      kind: 'other' as const,
    })),
    supply: Object.fromEntries(
      sample.needs.map(({ id, supply }) => [
        id,
        Object.fromEntries(
          Object.entries(supply).map(([name, level]) => [name, { level, isConfirmed: false }]),
        ),
      ]),
    ),
    offers: sample.offers.map(({ to, text }, index) => ({
      id: `offer-${index}` as OfferId,
      to: candidate(to),
      text,
    })),
    importanceRounds: [
      {
        id: roundId('r1'),
        isRevealed: true,
        needIds: sample.needs.map(({ id }) => need(id)),
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            seats.map((seat) => [
              seat,
              Object.fromEntries(
                sample.needs.map(({ id, importance }) => [id, importance[seat] ?? 1]),
              ),
            ]),
          ),
        },
      },
    ],
  };
}

type SampleFile = {
  readonly groups: readonly {
    readonly id: string;
    readonly resources: SampleResources;
    readonly expected: { readonly resources: unknown };
  }[];
};
// The sample file is a fixture whose shape this test states.
const sample = JSON.parse(readFileSync(samplePath, 'utf8')) as SampleFile;

/** Compares numbers within the tolerance the sample gives, everything else exactly. */
function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number');
    expect(Math.abs(Number(actual) - expected), path).toBeLessThanOrEqual(0.01);
  } else if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) {
    expect(actual, path).toEqual(expected);
  } else {
    expect(Object.keys(Object(actual)).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) {
      expectClose(Object(actual)[key], value, `${path}.${key}`);
    }
  }
}

describe('the sample', () => {
  test.each(sample.groups.map((group) => [group.id, group] as const))(
    'gives the expected coverage, gains and flags for group %s',
    (id, group) => {
      const printed = printedResourceMeasures(fromSample(group.resources));
      expectClose(printed, group.expected.resources, id);
    },
  );
});

const levels = fc.constantFrom<SupplyLevel>(0, 0.5, 1);
const importance = fc.constantFrom<Importance>(1, 2, 3, 4, 5);
const anyGroup = fc
  .record({
    needs: fc.array(
      fc.record({
        own: levels,
        votes: fc.array(importance, { maxLength: 8 }),
        supplies: fc.array(levels, { minLength: 4, maxLength: 4 }),
      }),
      { maxLength: 12 },
    ),
    candidates: fc.integer({ min: 0, max: 4 }),
    offered: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ needs, candidates, offered }): GroupResources => {
    const kinds: readonly CandidateKind[] = ['company', 'ngo', 'public', 'school'];
    const ids = Array.from({ length: candidates }, (_, index) => candidate(`c${index}`));
    const needList: readonly Need[] = needs.map(({ own }, index) => ({
      id: need(`n${index}`),
      text: `need ${index}`,
      category: 'skill',
      ownSupply: own,
      needsNoCompany: false,
    }));
    const bySeat: Record<string, Record<string, Importance>> = {};
    needs.forEach(({ votes }, index) => {
      votes.forEach((vote, position) => {
        const seat = `A${position + 1}`;
        bySeat[seat] = { ...bySeat[seat], [`n${index}`]: vote };
      });
    });
    return {
      ...emptyGroupResources(groupA),
      needs: needList,
      candidates: ids.map((id, index) => ({ id, name: id, kind: kinds[index] ?? 'other' })),
      supply: Object.fromEntries(
        needs.map(({ supplies }, index) => [
          `n${index}`,
          Object.fromEntries(
            ids.map((id, position) => [id, { level: supplies[position] ?? 0, isConfirmed: false }]),
          ),
        ]),
      ),
      offers: ids
        .filter((_, index) => offered[index])
        .map((to, index) => ({ id: `o${index}` as OfferId, to, text: 'offer' })),
      importanceRounds: [
        {
          id: roundId('r'),
          isRevealed: true,
          needIds: needList.map(({ id }) => id),
          ballots: { kind: 'seats', bySeat },
        },
      ],
    };
  });

describe('any group', () => {
  test('1. now <= possible, both within 0 and 1, and null exactly where nothing is weighed', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { currentCoverage, potentialCoverage } = measureResources(group);
        if (currentCoverage === null || potentialCoverage === null) {
          expect([currentCoverage, potentialCoverage]).toEqual([null, null]);
          return;
        }
        expect(currentCoverage).toBeGreaterThanOrEqual(0);
        expect(potentialCoverage).toBeGreaterThanOrEqual(currentCoverage - 1e-9);
        expect(potentialCoverage).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('2. a candidate never adds alone less than only it can bring', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        for (const { soloGain, uniqueContribution } of measureResources(group).candidates) {
          if (soloGain === null || uniqueContribution === null) continue;
          expect(uniqueContribution).toBeGreaterThanOrEqual(-1e-9);
          expect(soloGain).toBeGreaterThanOrEqual(uniqueContribution - 1e-9);
        }
      }),
    );
  });

  test('3. the order of needs and candidates changes no measure', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const turned = {
          ...group,
          needs: [...group.needs].reverse(),
          candidates: [...group.candidates].reverse(),
        };
        const sorted = (each: GroupResources) => {
          const measured = printedResourceMeasures(each);
          const { stillMissing, singleSource, oneSided } = measured.flags;
          const flags = [stillMissing, singleSource, oneSided].map((list) => [...list].sort());
          return { ...measured, flags };
        };
        expect(sorted(turned)).toEqual(sorted(group));
      }),
    );
  });

  test('4. a hidden importance vote weighs nothing', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const hidden = {
          ...group,
          importanceRounds: group.importanceRounds.map((round) => ({
            ...round,
            isRevealed: false,
          })),
        };
        const measured = measureResources(hidden);
        expect(measured.currentCoverage).toBeNull();
        expect(
          measured.needs.every(({ weight, priority }) => weight === null && priority === null),
        ).toBe(true);
      }),
    );
  });

  test('5. priorities fall along the list that is worked through', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const priorities = new Map(
          measureResources(group).needs.map((each) => [each.needId, each.priority ?? -1]),
        );
        const inOrder = needsByPriority(group).map(({ id }) => priorities.get(id) ?? -1);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
      }),
    );
  });
});

test('three money needs bring up the question what the money should get', () => {
  const moneyNeeds = (count: number): GroupResources => ({
    ...emptyGroupResources(groupA),
    needs: Array.from({ length: count }, (_, index) => ({
      id: need(`n${index}`),
      text: 'お金',
      category: 'money' as const,
      ownSupply: null,
      needsNoCompany: false,
    })),
  });
  expect(measureResources(moneyNeeds(2)).asksForMoneyQuestion).toBe(false);
  expect(measureResources(moneyNeeds(3)).asksForMoneyQuestion).toBe(true);
});
