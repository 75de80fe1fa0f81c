/*
 * Drafts, voting rounds, the four checks and concerns (steps 6 to 8).
 */
import * as v from 'valibot';
import { isSeatOf, readyToReveal } from '../../workshop/group-row.ts';
import {
  concernIdSchema,
  draftIdSchema,
  rawText,
  roundIdSchema,
  seatCodeSchema,
  tidyText,
} from '../../workshop/setting.ts';
import { countSchema, frameSchema, mark4OrUnknown, type VisionEvent } from './events.ts';
import {
  checkNames,
  draftFrameParts,
  latestRound,
  visionLimits as limits,
  roundsInThisSeries,
} from './model.ts';
import { findHiddenRound, findRound, isIdTaken, onOpenGroup, record, refuse } from './rule-kit.ts';

export const statementCommands = {
  'vision.writeDraft': onOpenGroup(
    { draftId: draftIdSchema, text: rawText, frame: frameSchema },
    ({ part: vision }, { groupId, draftId, text, frame }) => {
      const isNew = !vision.drafts.some((draft) => draft.id === draftId);
      if (isNew && vision.drafts.length >= limits.draftsPerGroup) {
        return refuse('drafts-too-many', { most: limits.draftsPerGroup });
      }
      // A draft is work in progress: only its upper limit holds until it is put to the vote.
      const tidy = tidyText('text', text, { min: 0, max: limits.statement.max });
      if (!tidy.ok) return tidy;
      const parts = { ...frame };
      for (const part of draftFrameParts) {
        const tidyPart = tidyText(part, frame[part], limits.draftPart);
        if (!tidyPart.ok) return tidyPart;
        parts[part] = tidyPart.value;
      }
      return record({
        type: 'vision.draftWritten.v1',
        body: { groupId, draftId, text: tidy.value, frame: parts },
      });
    },
  ),
  'vision.removeDraft': onOpenGroup(
    { draftId: draftIdSchema },
    ({ part: vision }, { groupId, draftId }) =>
      vision.drafts.some((draft) => draft.id === draftId)
        ? record({ type: 'vision.draftRemoved.v1', body: { groupId, draftId } })
        : refuse('draft-unknown', { draftId }),
  ),
  'vision.openRound': onOpenGroup(
    { roundId: roundIdSchema, statement: rawText },
    ({ part: vision }, { groupId, roundId, statement }) => {
      if (isIdTaken(vision, roundId)) return refuse('id-in-use', { id: roundId });
      const latest = latestRound(vision);
      if (latest && !latest.isRevealed) return refuse('round-still-open', { roundId: latest.id });
      if (roundsInThisSeries(vision) >= limits.roundsMost) {
        return refuse('rounds-used-up', { most: limits.roundsMost });
      }
      const tidy = tidyText('statement', statement, limits.statement);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.roundOpened.v1',
        body: { groupId, roundId, statement: tidy.value },
      });
    },
  ),
  'vision.withdrawRound': onOpenGroup(
    { roundId: roundIdSchema },
    ({ part: vision }, { groupId, roundId }) => {
      const round = findHiddenRound(vision, roundId);
      if (!round.ok) return round;
      return record({ type: 'vision.roundWithdrawn.v1', body: { groupId, roundId } });
    },
  ),
  'vision.castVotes': onOpenGroup(
    {
      roundId: roundIdSchema,
      /** Seat -> vote; null takes the seat's vote back. */
      votes: v.record(seatCodeSchema, v.nullable(v.picklist([1, 2, 3, 4, 5]))),
    },
    ({ group, part: vision }, { groupId, roundId, votes }) => {
      const round = findHiddenRound(vision, roundId);
      if (!round.ok) return round;
      const events: VisionEvent[] = [];
      for (const seat of group.seats) {
        const vote = votes[seat.code];
        if (vote === undefined) continue;
        events.push({
          type: 'vision.voteCast.v1',
          body: { groupId, roundId, seat: seat.code, vote },
        });
      }
      const unknown = Object.keys(votes).find((seat) => !isSeatOf(group, seat));
      if (unknown) return refuse('seat-unknown', { seat: unknown });
      return events.length > 0 ? record(...events) : refuse('votes-none');
    },
  ),
  'vision.countVotes': onOpenGroup(
    { roundId: roundIdSchema, counts: v.pipe(v.array(countSchema), v.length(5)) },
    ({ group, part: vision }, { groupId, roundId, counts }) => {
      const round = findHiddenRound(vision, roundId);
      if (!round.ok) return round;
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total === 0) return refuse('votes-none');
      if (total > group.seats.length) {
        return refuse('votes-more-than-seats', { total, seats: group.seats.length });
      }
      return record({ type: 'vision.votesCounted.v1', body: { groupId, roundId, counts } });
    },
  ),
  'vision.revealRound': onOpenGroup(
    { roundId: roundIdSchema, evenIfIncomplete: v.boolean() },
    ({ group, part: vision }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(vision, roundId);
      if (!round.ok) return round;
      const { ballots } = round.value;
      const received =
        ballots.kind === 'seats'
          ? Object.keys(ballots.bySeat).length
          : ballots.counts.reduce((sum, count) => sum + count, 0);
      const ready = readyToReveal(received, group, evenIfIncomplete);
      if (!ready.ok) return ready;
      return record({ type: 'vision.roundRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'vision.addConcern': onOpenGroup(
    { roundId: roundIdSchema, concernId: concernIdSchema, text: rawText },
    ({ part: vision }, { groupId, roundId, concernId, text }) => {
      const round = findRound(vision, roundId);
      if (!round.ok) return round;
      if (round.value.concerns.length >= limits.concernsPerRound) {
        return refuse('concerns-too-many', { most: limits.concernsPerRound });
      }
      if (round.value.concerns.some((concern) => concern.id === concernId)) {
        return refuse('id-in-use', { id: concernId });
      }
      const tidy = tidyText('text', text, limits.concern);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.concernAdded.v1',
        body: { groupId, roundId, concernId, text: tidy.value },
      });
    },
  ),
  'vision.removeConcern': onOpenGroup(
    { roundId: roundIdSchema, concernId: concernIdSchema },
    ({ part: vision }, { groupId, roundId, concernId }) => {
      const round = findRound(vision, roundId);
      if (!round.ok) return round;
      return round.value.concerns.some((concern) => concern.id === concernId)
        ? record({ type: 'vision.concernRemoved.v1', body: { groupId, roundId, concernId } })
        : refuse('concern-unknown', { concernId });
    },
  ),
  'vision.rateCheck': onOpenGroup(
    { roundId: roundIdSchema, check: v.picklist(checkNames), mark: mark4OrUnknown },
    ({ part: vision }, { groupId, roundId, check, mark }) => {
      const round = findRound(vision, roundId);
      if (!round.ok) return round;
      return record({ type: 'vision.checkRated.v1', body: { groupId, roundId, check, mark } });
    },
  ),
  'vision.explainCheck': onOpenGroup(
    { roundId: roundIdSchema, check: v.picklist(checkNames), reason: rawText },
    ({ part: vision }, { groupId, roundId, check, reason }) => {
      const round = findRound(vision, roundId);
      if (!round.ok) return round;
      if (!round.value.checks[check]) return refuse('check-unrated', { check });
      const tidy = tidyText('reason', reason, { min: 0, max: limits.reason.max });
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.checkExplained.v1',
        body: { groupId, roundId, check, reason: tidy.value },
      });
    },
  ),
} as const;
