/*
 * Resource maps as tests ask for them: the sample's, made from its file without the rules, and generated
 * ones in which every text says where it came from.
 */
import * as fc from 'fast-check';
import {
  candidateKinds,
  emptyGroupResources,
  type GroupResources,
  type Importance,
  resourceCategories,
  type SupplyLevel,
  supplyLevels,
} from '../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId, OfferId } from '../../src-shared/kernel/ids.ts';
import { groupA, roundId } from '../support/ids.ts';
import { sampleJson } from '../support/sample.ts';

// Test literals are ids by being used as such.
const needId = (id: string): NeedId => id as NeedId;
const candidateId = (id: string): CandidateId => id as CandidateId;
const offerId = (id: string): OfferId => id as OfferId;

type SampleMap = {
  readonly candidates: readonly string[];
  readonly needs: readonly {
    readonly id: string;
    readonly text: string;
    readonly category: (typeof resourceCategories)[number];
    readonly importance: { readonly [seat: string]: Importance };
    readonly ownSupply: SupplyLevel;
    readonly supply: { readonly [candidate: string]: SupplyLevel };
  }[];
  readonly offers: readonly { readonly to: string; readonly text: string }[];
};

/** A group's map of the sample: the first candidate is a company, importance is revealed, three are picked. */
export function sampleMap(index: number): GroupResources {
  const group = sampleJson().groups[index];
  // The shape of a file of the project.
  const { resources } = group as unknown as { readonly resources: SampleMap };
  const candidates = resources.candidates.map((name, position) => ({
    id: candidateId(`c${position}`),
    name,
    kind: position === 0 ? ('company' as const) : ('other' as const),
  }));
  const idOf = (name: string) =>
    candidates.find((candidate) => candidate.name === name)?.id ?? candidateId('none');
  const seats = Object.keys(resources.needs[0]?.importance ?? {});
  return {
    ...emptyGroupResources(groupA),
    status: 'open',
    needs: resources.needs.map(({ id, text, category, ownSupply }) => ({
      id: needId(id),
      text,
      category,
      ownSupply,
      needsNoCompany: false,
    })),
    candidates,
    supply: Object.fromEntries(
      resources.needs.map(({ id, supply }) => [
        id,
        Object.fromEntries(
          Object.entries(supply).map(([name, level]) => [
            idOf(name),
            { level, isConfirmed: false },
          ]),
        ),
      ]),
    ),
    offers: resources.offers.map(({ to, text }, position) => ({
      id: offerId(`o${position}`),
      to: idOf(to),
      text,
    })),
    importanceRounds: [
      {
        id: roundId('i1'),
        isRevealed: true,
        needIds: resources.needs.map(({ id }) => needId(id)),
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            seats.map((seat) => [
              seat,
              Object.fromEntries(
                resources.needs.flatMap(({ id, importance }) => {
                  const vote = importance[seat];
                  return vote === undefined ? [] : [[id, vote] as const];
                }),
              ),
            ]),
          ),
        },
      },
    ],
    picks: resources.needs.slice(0, 3).map(({ id }) => needId(id)),
  };
}

const levelArb = fc.constantFrom(...supplyLevels);

/**
 * Any map of group A. Texts are `need-1`, `candidate-1`, `offer-1`, `reopened-1`; votes come from seats
 * or counts, revealed or not.
 */
export const anyMap: fc.Arbitrary<GroupResources> = fc
  .record({
    needs: fc.array(
      fc.record({
        category: fc.constantFrom(...resourceCategories),
        ownSupply: fc.option(levelArb),
        needsNoCompany: fc.boolean(),
        supply: fc.array(fc.option(fc.record({ level: levelArb, isConfirmed: fc.boolean() })), {
          minLength: 6,
          maxLength: 6,
        }),
        votes: fc.array(fc.constantFrom<Importance>(1, 2, 3, 4, 5), { maxLength: 8 }),
      }),
      { maxLength: 14 },
    ),
    kinds: fc.array(fc.constantFrom(...candidateKinds), { maxLength: 6 }),
    offersTo: fc.array(fc.nat(5), { maxLength: 8 }),
    isRevealed: fc.boolean(),
    countsOnly: fc.boolean(),
    picks: fc.array(fc.nat(13), { maxLength: 3 }),
    reopenings: fc.nat(2),
  })
  .map(({ needs, kinds, offersTo, isRevealed, countsOnly, picks, reopenings }): GroupResources => {
    const candidates = kinds.map((kind, index) => ({
      id: candidateId(`c${index}`),
      name: `candidate-${index}.`,
      kind,
    }));
    const ids = needs.map((_, index) => needId(`n${index}`));
    const bySeat = (seat: number) =>
      Object.fromEntries(
        needs.flatMap(({ votes }, index) => {
          const vote = votes[seat];
          return vote === undefined ? [] : [[`n${index}`, vote] as const];
        }),
      );
    const byNeed = Object.fromEntries(
      needs.map(({ votes }, index) => [
        `n${index}`,
        [5, 4, 3, 2, 1].map((level) => votes.filter((vote) => vote === level).length),
      ]),
    );
    return {
      ...emptyGroupResources(groupA),
      status: 'open',
      needs: needs.map(({ category, ownSupply, needsNoCompany }, index) => ({
        id: needId(`n${index}`),
        text: `need-${index}.`,
        category,
        ownSupply,
        needsNoCompany,
      })),
      candidates,
      supply: Object.fromEntries(
        needs.map(({ supply }, index) => [
          `n${index}`,
          Object.fromEntries(
            candidates.flatMap(({ id }, position) => {
              const cell = supply[position];
              return cell ? [[id, cell] as const] : [];
            }),
          ),
        ]),
      ),
      offers: offersTo.flatMap((to, index) => {
        const candidate = candidates[to];
        return candidate
          ? [{ id: offerId(`o${index}`), to: candidate.id, text: `offer-${index}.` }]
          : [];
      }),
      importanceRounds:
        ids.length === 0
          ? []
          : [
              {
                id: roundId('i1'),
                isRevealed,
                needIds: ids,
                ballots: countsOnly
                  ? { kind: 'counts', byNeed }
                  : {
                      kind: 'seats',
                      bySeat: Object.fromEntries(
                        [0, 1, 2, 3, 4, 5, 6, 7].map((seat) => [`A${seat + 1}`, bySeat(seat)]),
                      ),
                    },
              },
            ],
      picks: [...new Set(picks)].flatMap((pick) => ids[pick] ?? []),
      reopenings: Array.from({ length: reopenings }, (_, index) => ({
        reason: `reopened-${index}.`,
        atMs: 0,
      })),
    };
  });
