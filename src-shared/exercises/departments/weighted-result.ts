/*
 * What any set of weights says about a table of values: ranking, ties, gap, and where each weight
 * would change the winner. Pure and quick, so that a slider can ask on every frame; it never becomes a
 * vote. The heavy draws stand apart in `robustnessDraws`.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import {
  compareValues,
  isTie,
  narrowestTolerance,
  normalised,
  stabilityRange,
  weightedValues,
} from './decision-model.ts';
import { anyWeightShares, jitterShares } from './seeded-draws.ts';

/** Mean values of the options in play; nothing in it tells who scored. */
export type DecisionTable = {
  readonly optionIds: readonly OptionId[];
  readonly criterionIds: readonly CriterionId[];
  /** values[option][criterion], 0 to 100; null where nobody scored the cell. */
  readonly values: readonly (readonly (number | null)[])[];
};

export type RankedOption = {
  readonly optionId: OptionId;
  /** 0 to 100. */
  readonly value: number;
  /** What each criterion adds to the value, in the table's order; sums to the value. */
  readonly parts: readonly number[];
  /** Less than half a point behind the one before it. */
  readonly isTiedWithPrevious: boolean;
};

/** How far one weight can move, the others in proportion, before the winner changes. */
export type WeightRange = {
  readonly criterionId: CriterionId;
  readonly weight: number;
  /** Ends in [0, 1]; null when the criterion isn't fully scored or there is no second option. */
  readonly interval: readonly [number, number] | null;
  /** Who would win just below the low end, and just above the high one; null where nobody would. */
  readonly winnerBelow: OptionId | null;
  readonly winnerAbove: OptionId | null;
};

export type WeightedResult = {
  /** In the table's order; sums to 1. */
  readonly weights: readonly number[];
  /** Best first; only options without a gap (see `weightedValues`). */
  readonly ranking: readonly RankedOption[];
  /** 未採点: in play, but with a gap. */
  readonly unscored: readonly OptionId[];
  readonly winner: OptionId | null;
  /** Distance from the first to the second, 0 to 100; null with fewer than two. */
  readonly gap: number | null;
  readonly ranges: readonly WeightRange[];
  /** See `narrowestTolerance`. */
  readonly narrowestTolerance: number | null;
};

/**
 * The result of these weights.
 *
 * @param weights in the table's order, at any scale, none below 0; null result when they are all 0
 */
export function resultWithWeights(
  table: DecisionTable,
  weights: readonly number[],
): WeightedResult | null {
  const shares = normalised(table.criterionIds.map((_, index) => weights[index] ?? 0));
  if (shares === null) return null;
  const values = weightedValues(table.values, shares);
  const ranking = rank(table, shares, values);
  const [first, second] = ranking;
  const winner = first?.optionId ?? null;
  const ranges = rangesOf(table, shares, values, winner);
  const known = ranges.flatMap(({ interval, weight }) => (interval ? [{ interval, weight }] : []));
  return {
    weights: shares,
    ranking,
    unscored: table.optionIds.filter((_, index) => values[index] === null),
    winner,
    // Of exact equals the one summed up first may be a rounding behind.
    gap: first && second ? Math.max(0, first.value - second.value) : null,
    ranges,
    narrowestTolerance: narrowestTolerance(
      known.map(({ interval }) => interval),
      known.map(({ weight }) => weight),
    ),
  };
}

function rank(
  table: DecisionTable,
  weights: readonly number[],
  values: readonly (number | null)[],
): readonly RankedOption[] {
  const ranked = table.optionIds.flatMap((optionId, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    const row = table.values[index] ?? [];
    const parts = weights.map((weight, k) => weight * (row[k] ?? 0));
    const plainSum = row.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return [{ optionId, value, parts, plainSum }];
  });
  // Of exact equals the one with more where nothing weighs, so that none is behind an option it beats;
  // a stable sort keeps the table's order for the rest.
  const sorted = ranked.sort(
    (a, b) => compareValues(a.value, b.value) || compareValues(a.plainSum, b.plainSum),
  );
  return sorted.map(({ plainSum: _decided, ...each }, index) => {
    const before = sorted[index - 1];
    const isTiedWithPrevious = before !== undefined && isTie(before.value - each.value);
    return { ...each, isTiedWithPrevious };
  });
}

/**
 * The part of a table where nothing is missing: options with a value, criteria scored for all of them.
 * Criteria in the order of their ids, so that draws don't depend on the order they are listed in.
 */
function wholePart(table: DecisionTable, values: readonly (number | null)[]) {
  const options = table.optionIds.map((_, index) => index).filter((o) => values[o] !== null);
  const criteria = table.criterionIds
    .map((_, index) => index)
    .filter((k) => options.every((o) => (table.values[o]?.[k] ?? null) !== null))
    .sort((a, b) => ((table.criterionIds[a] ?? '') < (table.criterionIds[b] ?? '') ? -1 : 1));
  const rows = options.map((o) => criteria.map((k) => table.values[o]?.[k] ?? 0));
  return { options, criteria, rows };
}

function rangesOf(
  table: DecisionTable,
  weights: readonly number[],
  values: readonly (number | null)[],
  winner: OptionId | null,
): readonly WeightRange[] {
  const { options, criteria, rows } = wholePart(table, values);
  const own = criteria.map((k) => weights[k] ?? 0);
  const topRow = options.findIndex((o) => table.optionIds[o] === winner);
  return table.criterionIds.map((criterionId, index): WeightRange => {
    const weight = weights[index] ?? 0;
    const k = criteria.indexOf(index);
    if (topRow < 0 || k < 0 || rows.length < 2) {
      return { criterionId, weight, interval: null, winnerBelow: null, winnerAbove: null };
    }
    const { interval, below, above } = stabilityRange(rows, own, topRow, k);
    const optionAt = (row: number | null): OptionId | null =>
      row === null ? null : (table.optionIds[options[row] ?? -1] ?? null);
    return {
      criterionId,
      weight,
      interval,
      winnerBelow: optionAt(below),
      winnerAbove: optionAt(above),
    };
  });
}

/** The weights with criterion k at t and the others in proportion (equal when k had all the weight). */
export function rescaled(weights: readonly number[], k: number, t: number): readonly number[] {
  const own = weights[k] ?? 0;
  return weights.map((weight, index) => {
    if (index === k) return t;
    return own < 1 ? (weight * (1 - t)) / (1 - own) : (1 - t) / (weights.length - 1);
  });
}

export type RobustnessDraws = {
  /** Share of ±50 % weightings an option wins, 0 to 1. */
  readonly jitter: { readonly [optionId: string]: number };
  /** Share of all possible weightings an option wins, 0 to 1. */
  readonly anyWeights: { readonly [optionId: string]: number };
};

/** Draws of each kind (domain brief 2.1). */
export const drawCount = 10_000;

/**
 * How often each ranked option wins over random weights; the same for everybody, because the draws are
 * fixed by the seed. Milliseconds for a large table, so away from typing and sliders.
 */
export function robustnessDraws(
  table: DecisionTable,
  weights: readonly number[],
  seed: number,
): RobustnessDraws | null {
  const result = resultWithWeights(table, weights);
  if (result?.winner == null) return null;
  const { options, criteria, rows } = wholePart(
    table,
    weightedValues(table.values, result.weights),
  );
  const own = criteria.map((k) => result.weights[k] ?? 0);
  const named = (shares: readonly number[]) =>
    Object.fromEntries(
      options.map((o, index) => [table.optionIds[o] ?? '', shares[index] ?? 0] as const),
    );
  return {
    jitter: named(jitterShares(rows, own, drawCount, seed)),
    anyWeights: named(anyWeightShares(rows, own.length, drawCount, seed)),
  };
}

/** The seed of a group's draws: its id, spread over 32 bits (FNV-1a). */
export function seedOf(groupId: string): number {
  let hash = 0x811c9dc5;
  for (const character of groupId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
