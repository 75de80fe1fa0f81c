/*
 * The secret dot vote over clusters (step 5): a map of interest, never the decision.
 */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import { roundIdSchema, seatCodeSchema } from '../../workshop/setting.ts';
import { countSchema } from './events.ts';
import { dotBudget, latestDotRound, visionLimits as limits } from './model.ts';
import { findHiddenDotRound, isIdTaken, onOpenGroup, record, refuse } from './rule-kit.ts';

export const dotCommands = {
  'vision.openDotVote': onOpenGroup(
    { roundId: roundIdSchema },
    ({ part: vision }, { groupId, roundId }) => {
      if (isIdTaken(vision, roundId)) return refuse('id-in-use', { id: roundId });
      const open = latestDotRound(vision);
      if (open && !open.isRevealed) return refuse('round-still-open', { roundId: open.id });
      if (vision.clusters.length === 0) return refuse('clusters-none');
      const options = vision.clusters.map((cluster) => cluster.id);
      const budgetPerSeat = dotBudget(options.length);
      return record({
        type: 'vision.dotVoteOpened.v1',
        body: { groupId, roundId, options, budgetPerSeat },
      });
    },
  ),
  'vision.castDots': onOpenGroup(
    {
      roundId: roundIdSchema,
      seat: seatCodeSchema,
      /** null takes the seat's dots back. */
      dots: v.nullable(v.record(v.string(), v.picklist([1, 2]))),
    },
    ({ group, part: vision }, { groupId, roundId, seat, dots }) => {
      const round = findHiddenDotRound(vision, roundId);
      if (!round.ok) return round;
      if (!isSeatOf(group, seat)) return refuse('seat-unknown', { seat });
      const entries = Object.entries(dots ?? {});
      const unknown = entries.find(([id]) => !round.value.options.some((option) => option === id));
      if (unknown) return refuse('cluster-unknown', { clusterId: unknown[0] });
      const spent = entries.reduce((sum, [, count]) => sum + count, 0);
      if (spent > round.value.budgetPerSeat) {
        return refuse('dots-over-budget', { seat, budget: round.value.budgetPerSeat });
      }
      return record({ type: 'vision.dotsCast.v1', body: { groupId, roundId, seat, dots } });
    },
  ),
  'vision.countDots': onOpenGroup(
    { roundId: roundIdSchema, byCluster: v.record(v.string(), countSchema) },
    ({ group, part: vision }, { groupId, roundId, byCluster }) => {
      const round = findHiddenDotRound(vision, roundId);
      if (!round.ok) return round;
      const entries = Object.entries(byCluster);
      const unknown = entries.find(([id]) => !round.value.options.some((option) => option === id));
      if (unknown) return refuse('cluster-unknown', { clusterId: unknown[0] });
      const seats = group.seats.length;
      const most = seats * limits.dotsPerOptionMost;
      const total = entries.reduce((sum, [, count]) => sum + count, 0);
      if (total > seats * round.value.budgetPerSeat || entries.some(([, count]) => count > most)) {
        const budget = seats * round.value.budgetPerSeat;
        return refuse('dots-over-budget', { seat: null, budget, mostPerOption: most });
      }
      return record({ type: 'vision.dotsCounted.v1', body: { groupId, roundId, byCluster } });
    },
  ),
  'vision.revealDots': onOpenGroup(
    { roundId: roundIdSchema, evenIfIncomplete: v.boolean() },
    ({ group, part: vision }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenDotRound(vision, roundId);
      if (!round.ok) return round;
      const { ballots } = round.value;
      const seats = group.seats.length;
      const received = ballots.kind === 'seats' ? Object.keys(ballots.bySeat).length : seats;
      const ready = readyToReveal(received, group, evenIfIncomplete);
      if (!ready.ok) return ready;
      return record({ type: 'vision.dotsRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'vision.withdrawDotVote': onOpenGroup(
    { roundId: roundIdSchema },
    ({ part: vision }, { groupId, roundId }) => {
      const round = findHiddenDotRound(vision, roundId);
      if (!round.ok) return round;
      return record({ type: 'vision.dotVoteWithdrawn.v1', body: { groupId, roundId } });
    },
  ),
} as const;
