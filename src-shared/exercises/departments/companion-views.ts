/*
 * What stands beside a ranking to talk about it: how near each door is against everything else it scores,
 * and the scores of the first few side by side. Of the same table and weights as the ranking; only
 * options that have a place in it.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { doorsToTry } from './doors-to-try.ts';
import type { DefaultCriterion } from './model.ts';
import type { Verdict } from './verdict.ts';
import type { DecisionTable, WeightedResult } from './weighted-result.ts';

export type DoorPosition = {
  readonly optionId: OptionId;
  /** Mean score of how near the door is (k4), 1 to 5. */
  readonly nearness: number;
  /** Weighted value of all other criteria, 0 to 100. */
  readonly rest: number;
};

/** How near the door is: 入口の近さ. */
// The literal matches the pattern of free ids, which is what the brand means.
export const nearnessCriterion = 'k4' satisfies DefaultCriterion as string as CriterionId;

/**
 * Every ranked option on a plane, best first: the stakeholder grid of the domain brief [36]. The vertical
 * axis is R_j of its 2.1, Σ_{m≠k4} w_m v_jm / (1 - w_k4), so that nothing counts on both axes. Empty where
 * the group dropped k4, nobody scored it, or nothing else weighs.
 */
export function doorPositions(
  { optionIds, criterionIds, values }: DecisionTable,
  { weights, ranking }: Pick<WeightedResult, 'weights' | 'ranking'>,
): readonly DoorPosition[] {
  const k = criterionIds.indexOf(nearnessCriterion);
  const otherWeight = 1 - (weights[k] ?? 0);
  if (k === -1 || otherWeight < tolerant) return [];
  return ranking.flatMap(({ optionId, value, parts }) => {
    const near = values[optionIds.indexOf(optionId)]?.[k] ?? null;
    if (near === null) return [];
    return [{ optionId, nearness: scoreOf(near), rest: (value - (parts[k] ?? 0)) / otherWeight }];
  });
}

/** Computed from sums of weights; equality must survive binary rounding. */
const tolerant = 1e-9;

export type OptionProfile = {
  readonly optionId: OptionId;
  /** Mean scores, 1 to 5, in the order of `criterionIds`. */
  readonly scores: readonly number[];
};

export type OptionProfiles = {
  /** Criteria in which every one of these options was scored, in the table's order. */
  readonly criterionIds: readonly CriterionId[];
  readonly options: readonly OptionProfile[];
};

const mostProfiles = 3;
const fewestProfiles = 2;

/**
 * Mean scores of the first three ranked options; of a close result the doors to try, in the table's order,
 * so that none stands first. No options where fewer than two are ranked.
 */
export function optionProfiles(
  { optionIds, criterionIds, values }: DecisionTable,
  ranking: WeightedResult['ranking'],
  verdict: Verdict | null,
): OptionProfiles {
  const chosen =
    verdict === 'close'
      ? doorsToTry(ranking, optionIds)
      : ranking.slice(0, mostProfiles).map(({ optionId }) => optionId);
  if (ranking.length < fewestProfiles) return { criterionIds: [], options: [] };
  const rows = chosen.map((id) => values[optionIds.indexOf(id)] ?? []);
  const scored = criterionIds
    .map((_, k) => k)
    .filter((k) => rows.every((row) => (row[k] ?? null) !== null));
  return {
    criterionIds: scored.flatMap((k) => criterionIds[k] ?? []),
    options: chosen.map((optionId, index) => ({
      optionId,
      scores: scored.map((k) => scoreOf(rows[index]?.[k] ?? 0)),
    })),
  };
}

/** A value of 0 to 100 as the mean score of 1 to 5 it was made of. */
function scoreOf(value: number): number {
  return 1 + value / 25;
}
