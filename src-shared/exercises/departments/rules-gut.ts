/* The sealed gut vote (step 1), opened again beside the model's answer in step 8. */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import { optionIdSchema, roundIdSchema, seatCodeSchema } from '../../workshop/setting.ts';
import { countSchema, type DepartmentsEvent } from './events.ts';
import { departmentLimits as limits } from './model.ts';
import { receivedGut } from './received.ts';
import { findHiddenRound, onOpenGroup, readyToOpen, record, refuse } from './rule-kit.ts';

const roundId = roundIdSchema;

export const gutCommands = {
  'departments.openGutVote': onOpenGroup({ roundId }, ({ part }, body) => {
    const ready = readyToOpen(part, part.gutRounds, body.roundId);
    if (!ready.ok) return ready;
    if (part.options.length < limits.optionsFewest) {
      return refuse('departments-too-few', { least: limits.optionsFewest });
    }
    const optionIds = part.options.map((option) => option.id);
    return record({ type: 'departments.gutOpened.v1', body: { ...body, optionIds } });
  }),
  'departments.castGutVotes': onOpenGroup(
    {
      roundId,
      /** Seat -> option; null takes the seat's vote back. */
      votes: v.record(seatCodeSchema, v.nullable(optionIdSchema)),
    },
    ({ group, part }, { groupId, roundId, votes }) => {
      const round = findHiddenRound(part.gutRounds, roundId);
      if (!round.ok) return round;
      const unknown = Object.keys(votes).find((seat) => !isSeatOf(group, seat));
      if (unknown) return refuse('seat-unknown', { seat: unknown });
      const events: DepartmentsEvent[] = [];
      for (const { code } of group.seats) {
        const vote = votes[code];
        if (vote === undefined) continue;
        // A refusal carries no vote, so it doesn't name the option either.
        if (vote !== null && !round.value.optionIds.includes(vote))
          return refuse('department-unknown');
        const body = { groupId, roundId, seat: code, vote };
        events.push({ type: 'departments.gutCast.v1', body });
      }
      return events.length > 0 ? record(...events) : refuse('votes-none');
    },
  ),
  'departments.countGutVotes': onOpenGroup(
    { roundId, byOption: v.record(v.string(), countSchema) },
    ({ group, part }, body) => {
      const round = findHiddenRound(part.gutRounds, body.roundId);
      if (!round.ok) return round;
      const entries = Object.entries(body.byOption);
      const known: readonly string[] = round.value.optionIds;
      if (entries.some(([id]) => !known.includes(id))) return refuse('department-unknown');
      const total = entries.reduce((sum, [, count]) => sum + count, 0);
      if (total === 0) return refuse('votes-none');
      const seats = group.seats.length;
      if (total > seats) return refuse('votes-more-than-seats', { total, seats });
      return record({ type: 'departments.gutCounted.v1', body });
    },
  ),
  'departments.revealGutVote': onOpenGroup(
    { roundId, evenIfIncomplete: v.boolean() },
    ({ group, part }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(part.gutRounds, roundId);
      if (!round.ok) return round;
      const ready = readyToReveal(receivedGut(round.value).received, group, evenIfIncomplete);
      if (!ready.ok) return ready;
      return record({ type: 'departments.gutRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'departments.withdrawGutVote': onOpenGroup({ roundId }, ({ part }, body) => {
    const round = findHiddenRound(part.gutRounds, body.roundId);
    return round.ok ? record({ type: 'departments.gutWithdrawn.v1', body }) : round;
  }),
} as const;
