/*
 * What the rules of E3 share: the situation they see, the codes they refuse with, and how they find
 * needs, candidates and votes.
 */
import { failure } from '../../kernel/failure.ts';
import type { CandidateId, GroupId, NeedId, RoundId } from '../../kernel/ids.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type GroupRefusalCode, groupRows } from '../../workshop/group-row.ts';
import type { Group, Refusal } from '../../workshop/setting.ts';
import type { ResourcesEvent } from './events.ts';
import {
  type GroupResources,
  groupResources,
  type ImportanceRound,
  type ResourcesState,
} from './model.ts';

export type ResourcesRefusalCode =
  | GroupRefusalCode
  | 'need-unknown'
  | 'needs-too-many'
  | 'needs-none'
  | 'id-in-use'
  | 'candidate-unknown'
  | 'candidate-name-taken'
  | 'candidates-too-many'
  | 'offer-unknown'
  | 'offers-too-many'
  | 'seat-unknown'
  | 'round-unknown'
  | 'round-still-open'
  | 'round-revealed'
  | 'votes-incomplete'
  | 'votes-none'
  | 'votes-more-than-seats'
  | 'picks-too-many'
  | 'picks-none';

/** What a resources rule sees of the workshop. */
export type ResourcesSituation = {
  readonly groups: readonly Group[];
  readonly resources: ResourcesState;
};
export type Outcome<T> = Result<T, Refusal<ResourcesRefusalCode>>;

export function refuse(
  code: ResourcesRefusalCode,
  details: Refusal<ResourcesRefusalCode>['details'] = {},
) {
  return fail(failure(code, details));
}
export function record(...events: readonly ResourcesEvent[]) {
  return ok({ events });
}

export const resourcesOf = (situation: ResourcesSituation, groupId: GroupId) =>
  groupResources(situation.resources, groupId);

/** A row whose rule runs only for a group that is there and not closed. */
export const onOpenGroup = groupRows<
  ResourcesSituation,
  GroupResources,
  ResourcesEvent,
  ResourcesRefusalCode
>(resourcesOf);

export function hasNeed(group: GroupResources, needId: NeedId): boolean {
  return group.needs.some((need) => need.id === needId);
}

export function hasCandidate(group: GroupResources, candidateId: CandidateId): boolean {
  return group.candidates.some((candidate) => candidate.id === candidateId);
}

export function isIdTaken(group: GroupResources, id: string): boolean {
  return [group.needs, group.candidates, group.offers, group.importanceRounds].some((list) =>
    list.some((entry) => entry.id === id),
  );
}

export function findHiddenRound(group: GroupResources, roundId: RoundId): Outcome<ImportanceRound> {
  const round = group.importanceRounds.find((candidate) => candidate.id === roundId);
  if (!round) return refuse('round-unknown', { roundId });
  return round.isRevealed ? refuse('round-revealed', { roundId }) : ok(round);
}
