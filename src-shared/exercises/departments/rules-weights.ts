/* Swing weights: rank, then the 100-scale (step 5), or the quick mode's order of the group. */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import { criterionIdSchema, roundIdSchema, seatCodeSchema } from '../../workshop/setting.ts';
import { swingSchema } from './events.ts';
import { departmentLimits as limits } from './model.ts';
import { receivedWeights } from './received.ts';
import { findHiddenRound, onOpenGroup, readyToOpen, record, refuse } from './rule-kit.ts';
import { examineSwing, isWholeRanking } from './swing.ts';

const roundId = roundIdSchema;

export const weightCommands = {
  'departments.openWeighing': onOpenGroup({ roundId }, ({ part }, { groupId, roundId }) => {
    const ready = readyToOpen(part, part.weightRounds, roundId);
    if (!ready.ok) return ready;
    const criterionIds = part.criteria.map((criterion) => criterion.id);
    const body = { groupId, roundId, criterionIds };
    return record({ type: 'departments.weighingOpened.v1', body });
  }),
  'departments.castWeights': onOpenGroup(
    {
      roundId,
      seat: seatCodeSchema,
      /** null takes the slip back; ratings are null while only the order is known. */
      ballot: v.nullable(swingSchema),
      /** The person was asked again and means it. */
      evenIfAllEqual: v.boolean(),
    },
    ({ group, part }, { groupId, roundId, seat, ballot, evenIfAllEqual }) => {
      const round = findHiddenRound(part.weightRounds, roundId);
      if (!round.ok) return round;
      if (!isSeatOf(group, seat)) return refuse('seat-unknown', { seat });
      const { criterionIds } = round.value;
      if (ballot !== null) {
        const known: readonly string[] = criterionIds;
        const foreign = Object.keys(ballot.ratings ?? {}).find((id) => !known.includes(id));
        if (foreign) return refuse('criterion-unknown', { criterionId: foreign });
        const fault = examineSwing(criterionIds, ballot);
        if (fault && !(fault.code === 'weights-all-equal' && evenIfAllEqual)) {
          return refuse(fault.code, { seat, least: limits.swingLeast, most: limits.swingMost });
        }
      }
      const body = { groupId, roundId, seat, ballot };
      return record({ type: 'departments.weightsCast.v1', body });
    },
  ),
  'departments.rankAsGroup': onOpenGroup(
    { roundId, ranking: v.array(criterionIdSchema) },
    ({ part }, body) => {
      const round = findHiddenRound(part.weightRounds, body.roundId);
      if (!round.ok) return round;
      return isWholeRanking(round.value.criterionIds, body.ranking)
        ? record({ type: 'departments.groupRankingSet.v1', body })
        : refuse('ranking-incomplete');
    },
  ),
  'departments.revealWeights': onOpenGroup(
    { roundId, evenIfIncomplete: v.boolean() },
    ({ group, part }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(part.weightRounds, roundId);
      if (!round.ok) return round;
      const seats = group.seats.length;
      const isGroups = round.value.ballots.kind === 'group';
      const { received } = receivedWeights(round.value, seats);
      const ready = isGroups ? null : readyToReveal(received, group, evenIfIncomplete);
      if (ready && !ready.ok) return ready;
      return record({ type: 'departments.weightsRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'departments.withdrawWeighing': onOpenGroup({ roundId }, ({ part }, body) => {
    const round = findHiddenRound(part.weightRounds, body.roundId);
    return round.ok ? record({ type: 'departments.weighingWithdrawn.v1', body }) : round;
  }),
} as const;
