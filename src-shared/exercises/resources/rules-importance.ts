/* The secret vote on importance (step 4). */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import { roundIdSchema, seatCodeSchema } from '../../workshop/setting.ts';
import { countsSchema, importanceSchema } from './events.ts';
import { needsByPriority } from './measures.ts';
import { type ImportanceRound, latestImportanceRound } from './model.ts';
import { findHiddenRound, isIdTaken, onOpenGroup, record, refuse } from './rule-kit.ts';

function foreignNeed(round: ImportanceRound, needIds: readonly string[]): string | undefined {
  return needIds.find((id) => !round.needIds.some((needId) => needId === id));
}

/** Slips that are in; in counts mode the most votes on one need. */
export function receivedImportance(round: ImportanceRound): number {
  const { ballots } = round;
  if (ballots.kind === 'seats') return Object.keys(ballots.bySeat).length;
  const totals = Object.values(ballots.byNeed).map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
  return Math.max(0, ...totals);
}

export const importanceCommands = {
  'resources.openImportance': onOpenGroup(
    { roundId: roundIdSchema },
    ({ part }, { groupId, roundId }) => {
      if (isIdTaken(part, roundId)) return refuse('id-in-use', { id: roundId });
      const open = latestImportanceRound(part);
      if (open && !open.isRevealed) return refuse('round-still-open', { roundId: open.id });
      if (part.needs.length === 0) return refuse('needs-none');
      // As the console and the room list them before: that order is what people write on their slips.
      const needIds = needsByPriority(part).map((need) => need.id);
      return record({ type: 'resources.importanceOpened.v1', body: { groupId, roundId, needIds } });
    },
  ),
  'resources.castImportance': onOpenGroup(
    {
      roundId: roundIdSchema,
      seat: seatCodeSchema,
      /** Need -> 1 to 5; needs left out are not judged. null takes the slip back. */
      votes: v.nullable(v.record(v.string(), importanceSchema)),
    },
    ({ group, part }, body) => {
      const round = findHiddenRound(part, body.roundId);
      if (!round.ok) return round;
      if (!isSeatOf(group, body.seat)) return refuse('seat-unknown', { seat: body.seat });
      const foreign = foreignNeed(round.value, Object.keys(body.votes ?? {}));
      if (foreign) return refuse('need-unknown', { needId: foreign });
      return record({ type: 'resources.importanceCast.v1', body });
    },
  ),
  'resources.countImportance': onOpenGroup(
    { roundId: roundIdSchema, byNeed: v.record(v.string(), countsSchema) },
    ({ group, part }, body) => {
      const round = findHiddenRound(part, body.roundId);
      if (!round.ok) return round;
      const foreign = foreignNeed(round.value, Object.keys(body.byNeed));
      if (foreign) return refuse('need-unknown', { needId: foreign });
      const seats = group.seats.length;
      for (const counts of Object.values(body.byNeed)) {
        const total = counts.reduce((sum, count) => sum + count, 0);
        if (total > seats) return refuse('votes-more-than-seats', { total, seats });
      }
      return record({ type: 'resources.importanceCounted.v1', body });
    },
  ),
  'resources.revealImportance': onOpenGroup(
    { roundId: roundIdSchema, evenIfIncomplete: v.boolean() },
    ({ group, part }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(part, roundId);
      if (!round.ok) return round;
      const ready = readyToReveal(receivedImportance(round.value), group, evenIfIncomplete);
      if (!ready.ok) return ready;
      return record({ type: 'resources.importanceRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'resources.withdrawImportance': onOpenGroup({ roundId: roundIdSchema }, ({ part }, body) => {
    const round = findHiddenRound(part, body.roundId);
    return round.ok ? record({ type: 'resources.importanceWithdrawn.v1', body }) : round;
  }),
} as const;
