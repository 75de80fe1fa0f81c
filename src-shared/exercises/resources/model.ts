/*
 * E3, lacking-resource map: what one group's vision needs, what it holds, who could bring the rest and
 * what they get back. Limits are the domain brief's (2.0 and E3) and live here alone.
 *
 * Invariants: (1) a supply is a guess until somebody asked; `isConfirmed` says so and changes no
 * computation. (2) Importance is voted in secret over the needs there were when the vote opened; a
 * revealed vote never changes, a new one is a new round. (3) Candidates have different names.
 */
import type { CandidateId, GroupId, NeedId, OfferId, RoundId } from '../../kernel/ids.ts';
import { type GroupStatus, reasonLimits } from '../../workshop/group-row.ts';

export const resourceLimits = {
  need: { min: 1, max: 60 },
  /** Beyond this the table should merge: a longer list can't be weighed by hand. */
  needsBeforeMerging: 12,
  needsMost: 60,
  candidate: { min: 1, max: 40 },
  candidatesMost: 6,
  offer: { min: 1, max: 60 },
  offersMost: 20,
  picksMost: 3,
  reason: reasonLimits,
  /** From this many money needs on the tool asks what the money should get. */
  moneyNeedsBeforeQuestion: 3,
} as const;

/** The eleven kinds of resource, in the brief's order. */
export const resourceCategories = [
  'money',
  'people',
  'skill',
  'field',
  'place',
  'goods',
  'network',
  'reach',
  'data',
  'legitimacy',
  'system',
] as const;
export type ResourceCategory = (typeof resourceCategories)[number];

export const candidateKinds = [
  'company',
  'ngo',
  'public',
  'school',
  'intermediary',
  'own',
  'other',
] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** ない, 一部, ある: of our own supply, or of what a candidate could bring. */
export type SupplyLevel = 0 | 0.5 | 1;
export const supplyLevels = [0, 0.5, 1] as const;

export type Importance = 1 | 2 | 3 | 4 | 5;

export type Need = {
  readonly id: NeedId;
  readonly text: string;
  readonly category: ResourceCategory;
  /** What the group holds of it today; null until it has been talked about (counts as none). */
  readonly ownSupply: SupplyLevel | null;
  /** The group can do this without any company. */
  readonly needsNoCompany: boolean;
};

export type Candidate = {
  readonly id: CandidateId;
  readonly name: string;
  readonly kind: CandidateKind;
};

export type Supply = {
  readonly level: SupplyLevel;
  /** Asked and answered; otherwise 見込み. */
  readonly isConfirmed: boolean;
};

export type Offer = { readonly id: OfferId; readonly to: CandidateId; readonly text: string };

export type ImportanceBallots =
  | {
      readonly kind: 'seats';
      readonly bySeat: { readonly [seat: string]: { readonly [needId: string]: Importance } };
    }
  /** Per need how many 5s, 4s, 3s, 2s and 1s, in that order. */
  | { readonly kind: 'counts'; readonly byNeed: { readonly [needId: string]: readonly number[] } };

export type ImportanceRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  readonly needIds: readonly NeedId[];
  readonly ballots: ImportanceBallots;
};

export type GroupResources = {
  readonly groupId: GroupId;
  readonly status: GroupStatus;
  readonly reopenings: readonly { readonly reason: string; readonly atMs: number }[];
  readonly needs: readonly Need[];
  readonly candidates: readonly Candidate[];
  /** need -> candidate -> supply; an absent entry is none. */
  readonly supply: { readonly [needId: string]: { readonly [candidateId: string]: Supply } };
  readonly offers: readonly Offer[];
  readonly importanceRounds: readonly ImportanceRound[];
  /** Needs chosen to act on, at most three, in the order chosen. */
  readonly picks: readonly NeedId[];
};

export type ResourcesState = { readonly groups: { readonly [groupId: string]: GroupResources } };

export const initialResources: ResourcesState = { groups: {} };

export function emptyGroupResources(groupId: GroupId): GroupResources {
  return {
    groupId,
    status: 'draft',
    reopenings: [],
    needs: [],
    candidates: [],
    supply: {},
    offers: [],
    importanceRounds: [],
    picks: [],
  };
}

export function groupResources(state: ResourcesState, groupId: GroupId): GroupResources {
  return state.groups[groupId] ?? emptyGroupResources(groupId);
}

export function latestImportanceRound(group: GroupResources): ImportanceRound | null {
  return group.importanceRounds.at(-1) ?? null;
}
