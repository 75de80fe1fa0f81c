/*
 * What the agree5 votes on the doors came to, and what still keeps a group from closing.
 */
import type { OptionId } from '../../kernel/ids.ts';
import {
  measureAgreement,
  positionSince,
  type RoundMeasures,
  type Standing,
  standingRound,
} from '../../workshop/agree5.ts';
import {
  type DecisionRound,
  type GroupDepartments,
  isJudging,
  isOut,
  departmentLimits as limits,
} from './model.ts';

/** 1 for the first decision round since the start or the last reopening. */
export function decisionPosition(group: GroupDepartments, roundIndex: number): number {
  const starts = group.reopenings.map((reopening) => reopening.roundsBefore);
  return positionSince(starts, roundIndex);
}

/** Decision rounds since the start or the last reopening. */
function decisionsInThisSeries(group: GroupDepartments): number {
  return group.decisionRounds.length - (group.reopenings.at(-1)?.roundsBefore ?? 0);
}

/**
 * Decision rounds a group may still open. One more than the limit where a chosen door was ruled out after
 * the vote: it must be able to choose again.
 */
export function decisionRoundsLeft(group: GroupDepartments): number {
  const left = Math.max(0, limits.roundsMost - decisionsInThisSeries(group));
  return left === 0 && closingObstacles(group).includes('door-out') ? 1 : left;
}

export type Decided = { readonly round: DecisionRound; readonly measures: RoundMeasures };

/** The latest revealed decision round and what it came to; null while there is none. */
export function latestDecision(group: GroupDepartments): Decided | null {
  const index = group.decisionRounds.findLastIndex((round) => round.isRevealed);
  const round = group.decisionRounds[index];
  if (!round) return null;
  return { round, measures: measureAgreement(round.ballots, decisionPosition(group, index)) };
}

/** The proposal of doors a group stands by now and how it stands; null before any was put to vote. */
export function standingProposal(
  group: GroupDepartments,
): { readonly round: DecisionRound; readonly standing: Standing } | null {
  return standingRound(group.decisionRounds, () => latestDecision(group)?.measures.state ?? null);
}

export type Doors = { readonly first: OptionId; readonly second: OptionId | null };

/** The doors the group adopted, or null: a held or refused proposal opens none. */
export function chosenDoors(group: GroupDepartments): Doors | null {
  const decided = latestDecision(group);
  if (decided?.measures.state !== 'adopted') return null;
  return { first: decided.round.first, second: decided.round.second };
}

/** What keeps a group's choice from being closed. */
export type ClosingObstacle = 'no-agreement' | 'door-out' | 'vote-open';

export function closingObstacles(group: GroupDepartments): readonly ClosingObstacle[] {
  const last = group.decisionRounds.at(-1);
  const state = last?.isRevealed ? latestDecision(group)?.measures.state : null;
  if (last === undefined || (state !== 'adopted' && state !== 'held')) return ['no-agreement'];
  // A knock-out may come to light after the vote; the group must not go home with that door unawares.
  const isAnyOut = group.options.some(
    (option) => isOut(option) && [last.first, last.second].includes(option.id),
  );
  return [
    ...(isAnyOut ? (['door-out'] as const) : []),
    ...(isJudging(group) ? (['vote-open'] as const) : []),
  ];
}
