/*
 * Consistency of one person's swing weighting (domain brief 2.1): rank first, then 100 for the largest
 * step. Pure, so that the entry can say at once what the rule would refuse.
 */
import type { CriterionId } from '../../kernel/ids.ts';
import { normalised } from './decision-model.ts';
import { negligibleWeight } from './measures.ts';
import { departmentLimits as limits, type SwingBallot } from './model.ts';

export type SwingFault =
  /** An order that leaves criteria out, names one twice, or one that isn't there. */
  | { readonly code: 'ranking-incomplete' }
  | { readonly code: 'weights-incomplete'; readonly criterionId: CriterionId }
  | { readonly code: 'weights-out-of-range'; readonly criterionId: CriterionId }
  | { readonly code: 'weights-no-top' }
  | { readonly code: 'weights-rise'; readonly criterionId: CriterionId }
  /** Asked again rather than wrong: the person may mean it. */
  | { readonly code: 'weights-all-equal' };

/** Whether this is an order of exactly these criteria. */
export function isWholeRanking(
  criterionIds: readonly CriterionId[],
  ranking: readonly CriterionId[],
): boolean {
  return ranking.length === criterionIds.length && criterionIds.every((id) => ranking.includes(id));
}

/**
 * What is wrong with a ballot, the first fault only, or null: ratings of 5 to 100 for every criterion,
 * one or more at 100, none rising down the order, not all equal.
 */
export function examineSwing(
  criterionIds: readonly CriterionId[],
  { ranking, ratings }: SwingBallot,
): SwingFault | null {
  if (ranking && !isWholeRanking(criterionIds, ranking)) return { code: 'ranking-incomplete' };
  if (!ratings) return ranking ? null : { code: 'ranking-incomplete' };
  const missing = criterionIds.find((id) => ratings[id] === undefined);
  if (missing) return { code: 'weights-incomplete', criterionId: missing };
  const rated = criterionIds.map((id) => ({ id, rating: ratings[id] ?? 0 }));
  const outside = rated.find(
    ({ rating }) => rating < limits.swingLeast || rating > limits.swingMost,
  );
  if (outside) return { code: 'weights-out-of-range', criterionId: outside.id };
  if (rated.every(({ rating }) => rating < limits.swingMost)) return { code: 'weights-no-top' };
  const rising = ranking?.find((id, place) => {
    const before = ranking[place - 1];
    return before !== undefined && (ratings[id] ?? 0) > (ratings[before] ?? 0);
  });
  if (rising) return { code: 'weights-rise', criterionId: rising };
  const isAllEqual = rated.every(({ rating }) => rating === limits.swingMost);
  return isAllEqual && rated.length > 1 ? { code: 'weights-all-equal' } : null;
}

/** Criteria that get under 5 % of this person's weight and so might be dropped; a hint, no fault. */
export function negligibleIn(
  criterionIds: readonly CriterionId[],
  ratings: NonNullable<SwingBallot['ratings']>,
): readonly CriterionId[] {
  const weights = normalised(criterionIds.map((id) => ratings[id] ?? null)) ?? [];
  return criterionIds.filter((_, index) => (weights[index] ?? 0) < negligibleWeight);
}
