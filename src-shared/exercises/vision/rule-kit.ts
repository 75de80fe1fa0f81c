/*
 * What the rules of E2 share: the situation they see, the codes they refuse with, and the row that
 * runs only for a group that is there and not closed.
 */
import * as v from 'valibot';
import { failure } from '../../kernel/failure.ts';
import type { ClusterId, GroupId, RoundId } from '../../kernel/ids.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import {
  command,
  type DecisionContext,
  findGroup,
  type Group,
  groupIdSchema,
  type Refusal,
  seatCodeSchema,
} from '../../workshop/setting.ts';
import type { VisionEvent } from './events.ts';
import {
  type DotRound,
  type GroupVision,
  groupVision,
  type VisionRound,
  type VisionState,
} from './model.ts';

export type VisionRefusalCode =
  | 'group-unknown'
  | 'exercise-closed'
  | 'exercise-not-closed'
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
type Decided = Outcome<{ readonly events: readonly VisionEvent[] }>;

export function refuse(
  code: VisionRefusalCode,
  details: Refusal<VisionRefusalCode>['details'] = {},
) {
  return fail(failure(code, details));
}
export function record(...events: readonly VisionEvent[]) {
  return ok({ events });
}

/** A row whose rule runs only for a group that is there and not closed. */
export function onOpenGroup<Entries extends v.ObjectEntries>(
  entries: Entries,
  decide: (
    scene: { readonly group: Group; readonly vision: GroupVision },
    input: { readonly groupId: GroupId } & v.InferOutput<v.StrictObjectSchema<Entries, undefined>>,
    context: DecisionContext,
  ) => Decided,
  history: 'undoable' | 'barrier' = 'undoable',
) {
  const input = v.strictObject({ groupId: groupIdSchema, ...entries });
  return command<VisionSituation, v.InferOutput<typeof input>, VisionEvent, VisionRefusalCode>({
    input,
    may: ['facilitator'],
    history,
    decide(state, given, context) {
      // The spread of a generic `Entries` hides `groupId` and the entries from the type of `given`.
      const typed = given as { readonly groupId: GroupId } & v.InferOutput<
        v.StrictObjectSchema<Entries, undefined>
      >;
      const group = findGroup(state.groups, typed.groupId);
      if (!group) return refuse('group-unknown', { groupId: typed.groupId });
      const vision = groupVision(state.vision, typed.groupId);
      if (vision.status === 'closed') return refuse('exercise-closed', { groupId: typed.groupId });
      return decide({ group, vision }, typed, context);
    },
  });
}

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
export function isSeatOf(group: Group, seat: string): boolean {
  return group.seats.some((known) => known.code === seat);
}
export function isIdTaken(vision: GroupVision, id: string): boolean {
  return (
    Object.hasOwn(vision.notes, id) ||
    [vision.clusters, vision.rounds, vision.dotRounds].some((list) =>
      list.some((entry) => entry.id === id),
    )
  );
}

/** Votes are enough to show: all seats in, or the facilitator accepts what is missing. */
export function readyToReveal(
  received: number,
  group: Group,
  evenIfIncomplete: boolean,
): Outcome<null> {
  if (received === 0) return refuse('votes-none');
  if (received < group.seats.length && !evenIfIncomplete) {
    return refuse('votes-incomplete', { received, expected: group.seats.length });
  }
  return ok(null);
}

export function hasCluster(vision: GroupVision, clusterId: ClusterId): boolean {
  return vision.clusters.some((cluster) => cluster.id === clusterId);
}
