/*
 * A group's resource map written as JSON -> the commands that make it. Candidates are named, not
 * numbered; a name nobody introduced is left for the rules to refuse.
 */
import * as v from 'valibot';
import {
  type CandidateKind,
  candidateKinds,
  resourceCategories,
  resourceLimits,
  supplyLevels,
} from '../exercises/resources/index.ts';
import { isSameCompany } from '../kernel/company-name.ts';
import type { CandidateId, GroupId, NeedId, OfferId, RoundId } from '../kernel/ids.ts';
import { isSameText } from '../kernel/plain-text.ts';
import { needIdSchema, rawText, seatCodeSchema } from '../workshop/setting.ts';
import type { ImportStep, NewId } from './import-step.ts';
import { agree5, bySeat, objectOf } from './json-shapes.ts';

const level = v.picklist(supplyLevels);

const candidateSchema = v.union([
  rawText,
  objectOf({ name: rawText, kind: v.optional(v.picklist(candidateKinds)) }),
]);

const needSchema = objectOf({
  id: v.optional(needIdSchema),
  text: rawText,
  category: v.picklist(resourceCategories),
  importance: v.optional(v.record(seatCodeSchema, v.nullable(agree5)), {}),
  ownSupply: v.optional(v.nullable(level), null),
  needsNoCompany: v.optional(v.boolean(), false),
  /** Candidate's name -> what it could bring, and whether somebody asked. */
  supply: v.optional(
    v.record(rawText, v.union([level, objectOf({ level, isConfirmed: v.boolean() })])),
    {},
  ),
});

export const resourcesSchema = objectOf({
  candidates: v.optional(v.array(candidateSchema), []),
  needs: v.optional(v.array(needSchema), []),
  offers: v.optional(v.array(objectOf({ to: rawText, text: rawText })), []),
  picks: v.optional(v.array(needIdSchema)),
});
export type ResourcesJson = v.InferOutput<typeof resourcesSchema>;

/**
 * The steps that make a group's resource map.
 *
 * @param companyInMind a candidate of this name is the company; of the others the file may say nothing
 */
export function stepsOfResources(
  groupId: GroupId,
  resources: ResourcesJson,
  companyInMind: string,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  // Ids of the host's newId are what the brand means.
  const needs = resources.needs.map((need) => ({
    ...need,
    id: need.id ?? (newId('need') as NeedId),
  }));
  const candidates = resources.candidates.map((given) => {
    const { name, kind } = typeof given === 'string' ? { name: given, kind: undefined } : given;
    // See above.
    return {
      id: newId('candidate') as CandidateId,
      name,
      kind: kind ?? kindOf(name, companyInMind),
    };
  });
  const candidateId = (name: string): CandidateId =>
    // See above; an id that no candidate has is refused by the rule.
    candidates.find((candidate) => isSameText(candidate.name.trim(), name.trim()))?.id ??
    (newId('candidate') as CandidateId);

  return [
    ...needSteps(groupId, needs, place),
    ...importanceSteps(groupId, needs, `${place}.needs[].importance`, newId),
    ...candidates.map(
      ({ id, name, kind }, index): ImportStep => ({
        name: 'resources.addCandidate',
        input: { groupId, candidateId: id, name, candidateKind: kind },
        place: `${place}.candidates[${index}]`,
      }),
    ),
    ...needs.flatMap((need, index) =>
      supplySteps(groupId, need, candidateId, `${place}.needs[${index}].supply`),
    ),
    ...resources.offers.map(
      ({ to, text }, index): ImportStep => ({
        name: 'resources.addOffer',
        // See above.
        input: { groupId, offerId: newId('offer') as OfferId, to: candidateId(to), text },
        place: `${place}.offers[${index}]`,
      }),
    ),
    ...(resources.picks
      ? [
          {
            name: 'resources.setPicks',
            input: { groupId, needIds: resources.picks },
            place: `${place}.picks`,
          } as const,
        ]
      : []),
  ];
}

type NeedJson = ResourcesJson['needs'][number] & { readonly id: NeedId };

function kindOf(name: string, companyInMind: string): CandidateKind {
  return isSameCompany(name, companyInMind) ? 'company' : 'other';
}

function needSteps(
  groupId: GroupId,
  needs: readonly NeedJson[],
  place: string,
): readonly ImportStep[] {
  const steps: ImportStep[] = [];
  // One command takes no more needs than a group may have; what is over is refused by the next.
  for (let from = 0; from < needs.length; from += resourceLimits.needsMost) {
    const some = needs.slice(from, from + resourceLimits.needsMost);
    steps.push({
      name: 'resources.addNeeds',
      input: {
        groupId,
        needs: some.map(({ id, text, category }) => ({ needId: id, text, category })),
      },
      place: `${place}.needs`,
    });
  }
  for (const [index, { id, text, category, ownSupply, needsNoCompany }] of needs.entries()) {
    if (needsNoCompany) {
      steps.push({
        name: 'resources.changeNeed',
        input: { groupId, needId: id, text, category, needsNoCompany },
        place: `${place}.needs[${index}].needsNoCompany`,
      });
    }
    if (ownSupply !== null) {
      steps.push({
        name: 'resources.setOwnSupply',
        input: { groupId, needId: id, level: ownSupply },
        place: `${place}.needs[${index}].ownSupply`,
      });
    }
  }
  return steps;
}

function importanceSteps(
  groupId: GroupId,
  needs: readonly NeedJson[],
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  const votes = needs.flatMap(({ id, importance }) =>
    bySeat(importance).flatMap(([seat, vote]) =>
      vote === null ? [] : [{ needId: id, seat, vote }],
    ),
  );
  if (votes.length === 0) return [];
  // Ids of the host's newId are what the brand means.
  const roundId = newId('round') as RoundId;
  const seats = [...new Set(votes.map((vote) => vote.seat))];
  return [
    { name: 'resources.openImportance', input: { groupId, roundId }, place },
    ...seats.map((seat): ImportStep => {
      const own = votes.filter((vote) => vote.seat === seat);
      const ballot = Object.fromEntries(own.map(({ needId, vote }) => [needId, vote]));
      return {
        name: 'resources.castImportance',
        input: { groupId, roundId, seat, votes: ballot },
        place: `${place}.${seat}`,
      };
    }),
    {
      name: 'resources.revealImportance',
      input: { groupId, roundId, evenIfIncomplete: true },
      place,
    },
  ];
}

function supplySteps(
  groupId: GroupId,
  { id, supply }: NeedJson,
  candidateId: (name: string) => CandidateId,
  place: string,
): readonly ImportStep[] {
  return Object.entries(supply).flatMap(([name, given]): ImportStep[] => {
    const { level, isConfirmed } =
      typeof given === 'object' ? given : { level: given, isConfirmed: false };
    // Nothing expected is what an empty cell says already.
    if (level === 0 && !isConfirmed) return [];
    const input = { groupId, needId: id, candidateId: candidateId(name), level, isConfirmed };
    return [{ name: 'resources.setSupply', input, place: `${place}.${name}` }];
  });
}
