/*
 * What the rules of E2 share: the situation they see, the codes they refuse with, and how they find
 * rounds and ids.
 */
import * as v from 'valibot';
import { failure } from '../../kernel/failure.ts';
import type { ClusterId, GroupId, RoundId } from '../../kernel/ids.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type GroupRefusalCode, groupRows } from '../../workshop/group-row.ts';
import { type Group, type Refusal, seatCodeSchema } from '../../workshop/setting.ts';
import type { VisionEvent } from './events.ts';
import {
  type DotRound,
  type GroupVision,
  groupVision,
  type VisionRound,
  type VisionState,
} from './model.ts';

export type VisionRefusalCode =
  | GroupRefusalCode
  | 'closing-obstacles'
  | 'note-unknown'
  | 'notes-too-many'
  | 'id-in-use'
  | 'seat-unknown'
  | 'cluster-unknown'
  | 'clusters-too-many'
  | 'clusters-none'
  | 'draft-unknown'
  | 'drafts-too-many'
  | 'round-unknown'
  | 'round-still-open'
  | 'round-revealed'
  | 'rounds-used-up'
  | 'votes-incomplete'
  | 'votes-none'
  | 'votes-more-than-seats'
  | 'dots-over-budget'
  | 'dots-being-collected'
  | 'concern-unknown'
  | 'concerns-too-many'
  | 'check-unrated'
  | 'axis-out-of-range'
  | 'milestones-too-many';

/** What a vision rule sees of the workshop. */
export type VisionSituation = { readonly groups: readonly Group[]; readonly vision: VisionState };
export type Outcome<T> = Result<T, Refusal<VisionRefusalCode>>;

export function refuse(
  code: VisionRefusalCode,
  details: Refusal<VisionRefusalCode>['details'] = {},
) {
  return fail(failure(code, details));
}
export function record(...events: readonly VisionEvent[]) {
  return ok({ events });
}

export const visionOf = (situation: VisionSituation, groupId: GroupId) =>
  groupVision(situation.vision, groupId);

/** A row whose rule runs only for a group that is there and not closed. */
export const onOpenGroup = groupRows<VisionSituation, GroupVision, VisionEvent, VisionRefusalCode>(
  visionOf,
);

export const seatOrNone = v.nullable(seatCodeSchema);

export function findRound(vision: GroupVision, roundId: RoundId): Outcome<VisionRound> {
  const round = vision.rounds.find((candidate) => candidate.id === roundId);
  return round ? ok(round) : refuse('round-unknown', { roundId });
}
export function findHiddenRound(vision: GroupVision, roundId: RoundId): Outcome<VisionRound> {
  const found = findRound(vision, roundId);
  return found.ok && found.value.isRevealed ? refuse('round-revealed', { roundId }) : found;
}
export function findHiddenDotRound(vision: GroupVision, roundId: RoundId): Outcome<DotRound> {
  const round = vision.dotRounds.find((candidate) => candidate.id === roundId);
  if (!round) return refuse('round-unknown', { roundId });
  return round.isRevealed ? refuse('round-revealed', { roundId }) : ok(round);
}
export function isIdTaken(vision: GroupVision, id: string): boolean {
  return (
    Object.hasOwn(vision.notes, id) ||
    [vision.clusters, vision.rounds, vision.dotRounds].some((list) =>
      list.some((entry) => entry.id === id),
    )
  );
}

export function hasCluster(vision: GroupVision, clusterId: ClusterId): boolean {
  return vision.clusters.some((cluster) => cluster.id === clusterId);
}
