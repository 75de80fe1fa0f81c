/*
 * Events -> E3's state. Pure and tolerant: an event about something that is no longer there changes
 * nothing. Rules are not judged here.
 */
import { assertNever } from '../../kernel/assert-never.ts';
import type { CandidateId, GroupId, NeedId, RoundId } from '../../kernel/ids.ts';
import { mean } from '../../kernel/statistics.ts';
import { reseatGroup, withSeatsOnly } from '../../workshop/group-row.ts';
import type { ResourcesEvent } from './events.ts';
import { importanceVotes } from './measures.ts';
import {
  emptyGroupResources,
  type GroupResources,
  type ImportanceRound,
  type Need,
  type ResourcesState,
} from './model.ts';

export function reduceResources(state: ResourcesState, event: ResourcesEvent): ResourcesState {
  const { groupId } = event.body;
  const before = state.groups[groupId] ?? emptyGroupResources(groupId);
  const after = reduceGroup(before, event);
  if (after === before) return state;
  const opened = after.status === 'draft' ? { ...after, status: 'open' as const } : after;
  return { ...state, groups: { ...state.groups, [groupId]: opened } };
}

/** E3 once a group's seats are these: see `withSeatsOnly`. */
export function reseatResources(
  state: ResourcesState,
  groupId: GroupId,
  seats: ReadonlySet<string>,
): ResourcesState {
  return reseatGroup(state, groupId, (group) => ({
    ...group,
    importanceRounds: withSeatsOnly(group.importanceRounds, seats),
  }));
}

function reduceGroup(group: GroupResources, event: ResourcesEvent): GroupResources {
  switch (event.type) {
    case 'resources.needAdded.v1': {
      const { needId, text, category } = event.body;
      if (group.needs.some((need) => need.id === needId)) return group;
      const need: Need = { id: needId, text, category, ownSupply: null, needsNoCompany: false };
      return { ...group, needs: [...group.needs, need] };
    }
    case 'resources.needChanged.v1': {
      const { needId, text, category, needsNoCompany } = event.body;
      return withNeed(group, needId, { text, category, needsNoCompany });
    }
    case 'resources.needRemoved.v1':
      return withoutNeeds(group, [event.body.needId]);
    case 'resources.needsMerged.v1': {
      const { into, from, text } = event.body;
      const all = group.needs.filter(({ id }) => id === into || from.includes(id));
      const judged = withImportanceOf(group, into, from);
      return withNeed(withoutNeeds(judged, from), into, {
        text,
        // What only one of them could do without a company still needs one for the others.
        needsNoCompany: all.every(({ needsNoCompany }) => needsNoCompany),
      });
    }
    case 'resources.ownSupplySet.v1':
      return withNeed(group, event.body.needId, { ownSupply: event.body.level });
    case 'resources.candidateAdded.v1': {
      const { candidateId, name, candidateKind } = event.body;
      if (group.candidates.some((candidate) => candidate.id === candidateId)) return group;
      const candidate = { id: candidateId, name, kind: candidateKind };
      return { ...group, candidates: [...group.candidates, candidate] };
    }
    case 'resources.candidateChanged.v1': {
      const { candidateId, name, candidateKind } = event.body;
      const candidates = group.candidates.map((candidate) =>
        candidate.id === candidateId ? { ...candidate, name, kind: candidateKind } : candidate,
      );
      return { ...group, candidates };
    }
    case 'resources.candidateRemoved.v1':
      return withoutCandidate(group, event.body.candidateId);
    case 'resources.supplySet.v1': {
      const { needId, candidateId, level, isConfirmed } = event.body;
      const row = { ...group.supply[needId], [candidateId]: { level, isConfirmed } };
      return { ...group, supply: { ...group.supply, [needId]: row } };
    }
    case 'resources.offerAdded.v1': {
      const { offerId, to, text } = event.body;
      if (group.offers.some((offer) => offer.id === offerId)) return group;
      return { ...group, offers: [...group.offers, { id: offerId, to, text }] };
    }
    case 'resources.offerRemoved.v1': {
      const { offerId } = event.body;
      return { ...group, offers: group.offers.filter((offer) => offer.id !== offerId) };
    }
    case 'resources.importanceOpened.v1': {
      const { roundId, needIds } = event.body;
      const round: ImportanceRound = {
        id: roundId,
        isRevealed: false,
        needIds,
        ballots: { kind: 'seats', bySeat: {} },
      };
      return { ...group, importanceRounds: [...group.importanceRounds, round] };
    }
    case 'resources.importanceCast.v1': {
      const { roundId, seat, votes } = event.body;
      return withRound(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        const { [seat]: _before, ...others } = cast;
        const bySeat = votes === null ? others : { ...others, [seat]: votes };
        return { ...round, ballots: { kind: 'seats', bySeat } };
      });
    }
    case 'resources.importanceCounted.v1': {
      const { roundId, byNeed } = event.body;
      return withRound(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'counts', byNeed },
      }));
    }
    case 'resources.importanceRevealed.v1':
      return withRound(group, event.body.roundId, (round) => ({ ...round, isRevealed: true }));
    case 'resources.importanceWithdrawn.v1': {
      const { roundId } = event.body;
      const importanceRounds = group.importanceRounds.filter((round) => round.id !== roundId);
      return { ...group, importanceRounds };
    }
    case 'resources.picksSet.v1':
      return { ...group, picks: event.body.needIds };
    case 'resources.closed.v1':
      return { ...group, status: 'closed' };
    case 'resources.reopened.v1': {
      const { reason, atMs } = event.body;
      return { ...group, status: 'open', reopenings: [...group.reopenings, { reason, atMs }] };
    }
    default:
      return assertNever(event, 'resources event');
  }
}

function withNeed(group: GroupResources, needId: NeedId, changes: Partial<Need>): GroupResources {
  const needs = group.needs.map((need) => (need.id === needId ? { ...need, ...changes } : need));
  return { ...group, needs };
}

/** A need that goes takes its supplies and its place among the picks with it; past votes keep it. */
function withoutNeeds(group: GroupResources, needIds: readonly NeedId[]): GroupResources {
  const isGone = (id: string) => needIds.some((needId) => needId === id);
  return {
    ...group,
    needs: group.needs.filter((need) => !isGone(need.id)),
    picks: group.picks.filter((id) => !isGone(id)),
    supply: Object.fromEntries(Object.entries(group.supply).filter(([id]) => !isGone(id))),
  };
}

/**
 * A need that nobody has judged takes over the opened votes of the most important one that becomes part of
 * it; its own, where there are any, stay.
 */
function withImportanceOf(
  group: GroupResources,
  into: NeedId,
  from: readonly NeedId[],
): GroupResources {
  const revealedMean = (id: NeedId) => {
    const round = group.importanceRounds.findLast(
      ({ isRevealed, needIds }) => isRevealed && needIds.includes(id),
    );
    return round === undefined ? null : mean(importanceVotes(round, id));
  };
  if (revealedMean(into) !== null) return group;
  const [most] = from
    .flatMap((id) => {
      const value = revealedMean(id);
      return value === null ? [] : [{ id, value }];
    })
    .sort((one, other) => other.value - one.value);
  if (most === undefined) return group;
  const importanceRounds = group.importanceRounds.map((round) =>
    round.isRevealed && round.needIds.includes(most.id) ? withVotesOn(round, most.id, into) : round,
  );
  return { ...group, importanceRounds };
}

/** A round whose votes on one need are on another now. */
function withVotesOn(round: ImportanceRound, from: NeedId, into: NeedId): ImportanceRound {
  const moved = <Value>(byNeed: { readonly [needId: string]: Value }) =>
    Object.fromEntries(
      Object.entries(byNeed)
        .filter(([id]) => id !== into)
        .map(([id, value]) => [id === from ? into : id, value]),
    );
  const needIds = round.needIds.filter((id) => id !== into).map((id) => (id === from ? into : id));
  const { ballots } = round;
  if (ballots.kind === 'counts') {
    return { ...round, needIds, ballots: { kind: 'counts', byNeed: moved(ballots.byNeed) } };
  }
  const bySeat = Object.entries(ballots.bySeat).map(
    ([seat, ballot]) => [seat, moved(ballot)] as const,
  );
  return { ...round, needIds, ballots: { kind: 'seats', bySeat: Object.fromEntries(bySeat) } };
}

function withoutCandidate(group: GroupResources, candidateId: CandidateId): GroupResources {
  const supply = Object.entries(group.supply).map(([needId, row]) => {
    const { [candidateId]: _gone, ...others } = row;
    return [needId, others] as const;
  });
  return {
    ...group,
    candidates: group.candidates.filter((candidate) => candidate.id !== candidateId),
    supply: Object.fromEntries(supply),
    offers: group.offers.filter((offer) => offer.to !== candidateId),
  };
}

function withRound(
  group: GroupResources,
  roundId: RoundId,
  change: (round: ImportanceRound) => ImportanceRound,
): GroupResources {
  const importanceRounds = group.importanceRounds.map((round) =>
    round.id === roundId ? change(round) : round,
  );
  return { ...group, importanceRounds };
}
