/*
 * What the group exercises share: a group's status, and the command rows that every exercise has in
 * the same form (a rule for a group that is open; reopening with a reason).
 */
import * as v from 'valibot';
import { type Failure, failure } from '../kernel/failure.ts';
import type { GroupId } from '../kernel/ids.ts';
import type { TextFault } from '../kernel/plain-text.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import {
  command,
  type Decision,
  type DecisionContext,
  findGroup,
  type Group,
  groupIdSchema,
  type Refusal,
  rawText,
  tidyText,
} from './setting.ts';

/** `draft`: nothing recorded yet. A closed group changes only by reopening. */
export type GroupStatus = 'draft' | 'open' | 'closed';

export type GroupRefusalCode = 'group-unknown' | 'exercise-closed' | 'exercise-not-closed';

/** How rows find their way from the situation to one group's part of the exercise. */
export type GroupScope<Situation, Part> = (
  situation: Situation,
  groupId: GroupId,
) => Part & { readonly status: GroupStatus };

/** Limits of the reason a reopening asks for. */
export const reasonLimits = { min: 1, max: 80 } as const;

/**
 * Makes the row builder of one exercise: its rules run only for a group that is there and not closed.
 */
export function groupRows<
  Situation extends { readonly groups: readonly Group[] },
  Part,
  Event,
  Code extends string,
>(partOf: GroupScope<Situation, Part>) {
  return function onOpenGroup<Entries extends v.ObjectEntries>(
    entries: Entries,
    decide: (
      scene: { readonly group: Group; readonly part: Part },
      input: { readonly groupId: GroupId } & v.InferOutput<
        v.StrictObjectSchema<Entries, undefined>
      >,
      context: DecisionContext,
    ) => Result<Decision<Event>, Refusal<Code | GroupRefusalCode>>,
    history: 'undoable' | 'barrier' = 'undoable',
  ) {
    const input = v.strictObject({ groupId: groupIdSchema, ...entries });
    return command<Situation, v.InferOutput<typeof input>, Event, Code | GroupRefusalCode>({
      input,
      may: ['facilitator'],
      history,
      decide(situation, given, context) {
        // The spread of a generic `Entries` hides `groupId` and the entries from the type of `given`.
        const typed = given as { readonly groupId: GroupId } & v.InferOutput<
          v.StrictObjectSchema<Entries, undefined>
        >;
        const { groupId } = typed;
        const group = findGroup(situation.groups, groupId);
        if (!group) return fail(failure('group-unknown', { groupId }));
        const part = partOf(situation, groupId);
        if (part.status === 'closed') return fail(failure('exercise-closed', { groupId }));
        return decide({ group, part }, typed, context);
      },
    });
  };
}

/** The row that opens a closed group again, for a reason that is kept. */
export function reopenRow<Situation extends { readonly groups: readonly Group[] }, Part, Event>(
  partOf: GroupScope<Situation, Part>,
  reopened: (body: { groupId: GroupId; reason: string; atMs: number }) => Event,
) {
  return command<Situation, { groupId: GroupId; reason: string }, Event, GroupRefusalCode>({
    input: v.strictObject({ groupId: groupIdSchema, reason: rawText }),
    may: ['facilitator'],
    history: 'barrier',
    decide(situation, { groupId, reason }, context) {
      if (!findGroup(situation.groups, groupId)) return fail(failure('group-unknown', { groupId }));
      if (partOf(situation, groupId).status !== 'closed') {
        return fail(failure('exercise-not-closed', { groupId }));
      }
      const tidy = tidyText('reason', reason, reasonLimits);
      if (!tidy.ok) return tidy;
      return ok({ events: [reopened({ groupId, reason: tidy.value, atMs: context.nowMs })] });
    },
  });
}

export function isSeatOf(group: Group, seat: string): boolean {
  return group.seats.some((known) => known.code === seat);
}

/**
 * Votes are enough to show: all seats in, or the facilitator accepts what is missing. Counts outlive seats
 * that are taken away, so there may also be too many.
 */
export function readyToReveal(
  received: number,
  group: Group,
  evenIfIncomplete: boolean,
): Result<null, Failure<'votes-none' | 'votes-incomplete' | 'votes-more-than-seats'>> {
  const seats = group.seats.length;
  if (received === 0) return fail(failure('votes-none'));
  if (received > seats) return fail(failure('votes-more-than-seats', { total: received, seats }));
  if (received < seats && !evenIfIncomplete) {
    return fail(failure('votes-incomplete', { received, expected: seats }));
  }
  return ok(null);
}

/** Several short texts of one field, each as it will be kept. */
export function tidyTexts(
  field: string,
  texts: readonly string[],
  limits: { readonly min: number; readonly max: number },
): Result<string[], Failure<TextFault['code']>> {
  const tidied: string[] = [];
  for (const [index, text] of texts.entries()) {
    const tidy = tidyText(`${field}.${index}`, text, limits);
    if (!tidy.ok) return tidy;
    tidied.push(tidy.value);
  }
  return ok(tidied);
}

type SecretRound = {
  readonly isRevealed: boolean;
  readonly ballots:
    | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: unknown } }
    | { readonly kind: 'counts' | 'group' };
};

/**
 * The rounds once a group's seats have changed: a seat that went takes its slips out of every vote that
 * is still hidden, or one might be revealed as whole that isn't. What was revealed stays as it was.
 */
export function withSeatsOnly<Round extends SecretRound>(
  rounds: readonly Round[],
  seats: ReadonlySet<string>,
): readonly Round[] {
  return rounds.map((round) => {
    const { isRevealed, ballots } = round;
    if (isRevealed || ballots.kind !== 'seats') return round;
    const given = Object.entries(ballots.bySeat);
    const kept = given.filter(([seat]) => seats.has(seat));
    if (kept.length === given.length) return round;
    // Ballots of the same kind with fewer seats.
    return { ...round, ballots: { kind: 'seats', bySeat: Object.fromEntries(kept) } } as Round;
  });
}

/** An exercise's state once the seats of a group have changed, `change` being what that does to its part. */
export function reseatGroup<Part>(
  state: { readonly groups: { readonly [id: string]: Part } },
  groupId: GroupId,
  change: (part: Part) => Part,
): { readonly groups: { readonly [id: string]: Part } } {
  const part = state.groups[groupId];
  return part === undefined ? state : { groups: { ...state.groups, [groupId]: change(part) } };
}

/** An exercise's state once a group has left the workshop. */
export function forgetGroup<State extends { readonly groups: { readonly [id: string]: unknown } }>(
  state: State,
  groupId: GroupId,
): State {
  if (!Object.hasOwn(state.groups, groupId)) return state;
  const { [groupId]: _left, ...groups } = state.groups;
  return { ...state, groups };
}
