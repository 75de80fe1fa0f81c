/* The doors to knock at, with a reason, and the agree5 vote on them (step 9). */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import {
  concernIdSchema,
  optionIdSchema,
  rawText,
  roundIdSchema,
  seatCodeSchema,
  tidyText,
} from '../../workshop/setting.ts';
import { decisionRoundsLeft } from './decision.ts';
import { countsSchema, type DepartmentsEvent } from './events.ts';
import { isOut, departmentLimits as limits } from './model.ts';
import { receivedAgreement } from './received.ts';
import {
  findHiddenRound,
  findRound,
  onOpenGroup,
  readyToOpen,
  record,
  refuse,
} from './rule-kit.ts';

const roundId = roundIdSchema;

export const decisionCommands = {
  'departments.openDecision': onOpenGroup(
    { roundId, first: optionIdSchema, second: v.nullable(optionIdSchema), reason: rawText },
    ({ part }, { groupId, roundId, first, second, reason }) => {
      const ready = readyToOpen(part, part.decisionRounds, roundId);
      if (!ready.ok) return ready;
      if (decisionRoundsLeft(part) === 0) {
        return refuse('rounds-used-up', { most: limits.roundsMost });
      }
      for (const optionId of second === null ? [first] : [first, second]) {
        const option = part.options.find((each) => each.id === optionId);
        if (!option) return refuse('department-unknown', { optionId });
        if (isOut(option)) return refuse('department-out');
      }
      if (first === second) return refuse('doors-same');
      const tidy = tidyText('reason', reason, limits.decisionReason);
      if (!tidy.ok) return tidy;
      const body = { groupId, roundId, first, second, reason: tidy.value };
      return record({ type: 'departments.decisionOpened.v1', body });
    },
  ),
  'departments.castDecisionVotes': onOpenGroup(
    {
      roundId,
      /** Seat -> vote; null takes the seat's vote back. */
      votes: v.record(seatCodeSchema, v.nullable(v.picklist([1, 2, 3, 4, 5]))),
    },
    ({ group, part }, { groupId, roundId, votes }) => {
      const round = findHiddenRound(part.decisionRounds, roundId);
      if (!round.ok) return round;
      const unknown = Object.keys(votes).find((seat) => !isSeatOf(group, seat));
      if (unknown) return refuse('seat-unknown', { seat: unknown });
      const events = group.seats.flatMap(({ code }): DepartmentsEvent[] => {
        const vote = votes[code];
        if (vote === undefined) return [];
        const body = { groupId, roundId, seat: code, vote };
        return [{ type: 'departments.decisionVoteCast.v1', body }];
      });
      return events.length > 0 ? record(...events) : refuse('votes-none');
    },
  ),
  'departments.countDecisionVotes': onOpenGroup(
    { roundId, counts: countsSchema },
    ({ group, part }, body) => {
      const round = findHiddenRound(part.decisionRounds, body.roundId);
      if (!round.ok) return round;
      const total = body.counts.reduce((sum, count) => sum + count, 0);
      if (total === 0) return refuse('votes-none');
      const seats = group.seats.length;
      if (total > seats) return refuse('votes-more-than-seats', { total, seats });
      return record({ type: 'departments.decisionVotesCounted.v1', body });
    },
  ),
  'departments.revealDecision': onOpenGroup(
    { roundId, evenIfIncomplete: v.boolean() },
    ({ group, part }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(part.decisionRounds, roundId);
      if (!round.ok) return round;
      const { received } = receivedAgreement(round.value.ballots);
      const ready = readyToReveal(received, group, evenIfIncomplete);
      if (!ready.ok) return ready;
      return record({ type: 'departments.decisionRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'departments.withdrawDecision': onOpenGroup({ roundId }, ({ part }, body) => {
    const round = findHiddenRound(part.decisionRounds, body.roundId);
    return round.ok ? record({ type: 'departments.decisionWithdrawn.v1', body }) : round;
  }),
  'departments.addConcern': onOpenGroup(
    { roundId, concernId: concernIdSchema, text: rawText },
    ({ part }, { text, ...body }) => {
      const round = findRound(part.decisionRounds, body.roundId);
      if (!round.ok) return round;
      const { concerns } = round.value;
      if (concerns.length >= limits.concernsPerRound) {
        return refuse('concerns-too-many', { most: limits.concernsPerRound });
      }
      if (concerns.some((concern) => concern.id === body.concernId)) {
        return refuse('id-in-use', { id: body.concernId });
      }
      const tidy = tidyText('text', text, limits.concern);
      if (!tidy.ok) return tidy;
      return record({ type: 'departments.concernAdded.v1', body: { ...body, text: tidy.value } });
    },
  ),
  'departments.removeConcern': onOpenGroup(
    { roundId, concernId: concernIdSchema },
    ({ part }, body) => {
      const round = findRound(part.decisionRounds, body.roundId);
      if (!round.ok) return round;
      return round.value.concerns.some((concern) => concern.id === body.concernId)
        ? record({ type: 'departments.concernRemoved.v1', body })
        : refuse('concern-unknown', { concernId: body.concernId });
    },
  ),
} as const;
