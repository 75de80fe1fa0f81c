/*
 * The arithmetic of E5: a linear additive value model with swing weights (domain brief 2.1; decision
 * conferencing, multi-attribute value theory). It knows persons, criteria and options only as rows of
 * numbers; who they are, and what may be shown, is decided elsewhere.
 *
 * Values run 0 to 100 (v = (s - 1) / 4 * 100 of a mean score s of 1 to 5). Weights sum to 1. An option
 * with a criterion nobody scored has no value: 未採点, never zero.
 */
import { mean } from '../../kernel/statistics.ts';

/** scores[person][option][criterion]: 1 to 5, or null where that person did not score it. */
export type ScoreTable = readonly (readonly (readonly (number | null)[])[])[];
/** weights[person][criterion]: the person's own normalised weights, or null for no weights given. */
export type WeightTable = readonly (readonly number[] | null)[];

/** Values closer than this differ only by the order in which they were added up. */
const sameValue = 1e-9;

/** Leads below this are ties, in points of 0 to 100 (domain brief 2.1). */
const tieMargin = 0.5;
/** Leads below this name no winner, in points of 0 to 100 (domain brief 2.1, the verdict's 僅差). */
const closeMargin = 3;

/** Whether a lead of so many points (0 to 100) counts as a tie; one of exactly half a point doesn't. */
export function isTie(lead: number): boolean {
  return lead < tieMargin - sameValue;
}

/** Whether two options have the same value: which of them stands first is then an accident of their ids. */
export function isDeadHeat(lead: number): boolean {
  return lead <= sameValue;
}

/** Whether a lead of so many points (0 to 100) is too small to name a winner; exactly three is not. */
export function isCloseLead(lead: number): boolean {
  return lead < closeMargin - sameValue;
}

/**
 * Mean score per option and criterion, 1 to 5; null where nobody scored the cell (domain brief 2.1,
 * s_jk).
 */
export function meanScores(
  scores: ScoreTable,
  options: number,
  criteria: number,
): readonly (readonly (number | null)[])[] {
  return Array.from({ length: options }, (_, option) =>
    Array.from({ length: criteria }, (_unused, criterion) =>
      mean(scores.flatMap((person) => person[option]?.[criterion] ?? [])),
    ),
  );
}

/** Value of a score of 1 to 5 on 0 to 100: v = (s - 1) / 4 * 100 (domain brief 2.1). */
export function valueOfScore(score: number): number {
  return ((score - 1) / 4) * 100;
}

/**
 * One person's swing ratings (5 to 100) as weights that sum to 1: r / Σr (swing weighting, domain brief
 * 2.1 [12]); a criterion without a rating weighs 0. null when there is nothing to divide (no rating, or
 * all zero).
 */
export function normalised(ratings: readonly (number | null)[]): readonly number[] | null {
  const given = ratings.map((rating) => rating ?? 0);
  const total = given.reduce((sum, rating) => sum + rating, 0);
  return total > 0 ? given.map((rating) => rating / total) : null;
}

/**
 * Mean of the persons' normalised weights, w_k (domain brief 2.1): each person counts the same,
 * whatever the scale of the slip. Sums to 1; equal weights when nobody gave any.
 */
export function meanWeights(weights: WeightTable, criteria: number): readonly number[] {
  const given = weights.filter((row) => row !== null);
  if (given.length === 0) return Array<number>(criteria).fill(1 / criteria);
  return Array.from(
    { length: criteria },
    (_, criterion) => mean(given.map((row) => row[criterion] ?? 0)) ?? 0,
  );
}

/**
 * Rank-order-centroid weights: w_k = (1/n) Σ_{m=k..n} 1/m for rank k (Barron & Barrett 1996; the quick
 * mode of the domain brief).
 *
 * @param ranks rank of each criterion, 1 = most important; equal ranks share their mean weight
 */
export function rankOrderCentroid(ranks: readonly number[]): readonly number[] {
  const n = ranks.length;
  const byPlace = Array.from({ length: n }, (_, place) => {
    let sum = 0;
    for (let m = place + 1; m <= n; m += 1) sum += 1 / m;
    return sum / n;
  });
  const order = ranks.map((rank, index) => ({ rank, index })).sort((a, b) => a.rank - b.rank);
  const weights = Array<number>(n).fill(0);
  for (let start = 0; start < n; ) {
    let end = start;
    while (end < n && order[end]?.rank === order[start]?.rank) end += 1;
    const shared = mean(byPlace.slice(start, end)) ?? 0;
    for (const { index } of order.slice(start, end)) weights[index] = shared;
    start = end;
  }
  return weights;
}

/**
 * Weighted value of each option, V_j = Σ_k w_k v_jk, 0 to 100 (linear additive model, domain brief 2.1
 * [12]); null for an option with a gap (未採点).
 *
 * A gap is a criterion that was not scored for this option but weighs, or was scored for another: so
 * moving weights neither brings an option into the ranking nor takes it out. A criterion nobody scored
 * and nobody weighs is in no one's way.
 */
export function weightedValues(
  values: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): readonly (number | null)[] {
  const counts = weights.map(
    (weight, criterion) => weight > 0 || values.some((row) => (row[criterion] ?? null) !== null),
  );
  return values.map((row) => {
    let total = 0;
    for (const [criterion, weight] of weights.entries()) {
      const value = row[criterion] ?? null;
      if (value === null && counts[criterion]) return null;
      total += weight * (value ?? 0);
    }
    return total;
  });
}

/**
 * Order of two weighted values, the larger first; 0 for what differs only by rounding. For `sort`, with
 * what else is to decide behind it.
 */
export function compareValues(one: number, other: number): number {
  return Math.abs(one - other) < sameValue ? 0 : other - one;
}

/** Whether no other option is ahead of this one; of exact equals each is at the top. */
export function isAtTop(values: readonly (number | null)[], option: number): boolean {
  const own = values[option] ?? null;
  return own !== null && values.every((value) => value === null || value <= own + sameValue);
}

/** How far one weight may move, and the options that win just beyond its ends; null where none does. */
export type StabilityRange = {
  readonly interval: readonly [number, number];
  readonly below: number | null;
  readonly above: number | null;
};

/**
 * The interval [low, high] of criterion k's weight in which the winner stays, the other weights
 * rescaled in proportion.
 *
 * With R_j = Σ_{m≠k} w_m v_jm / (1 - w_k): D_j(t) = (R_top - R_j) + t ((v_top,k - R_top) - (v_jk - R_j))
 * >= 0 for every other option j, t in [0, 1] (closed form for the weighted sum, domain brief 2.1 [13]).
 * When k carries all the weight the others are taken as equal. Where several options draw level at one
 * end, the one that then pulls away fastest is beyond it.
 */
export function stabilityRange(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  top: number,
  criterion: number,
): StabilityRange {
  const own = weights[criterion] ?? 0;
  const others = weights.length - 1;
  const rest = values.map((row) =>
    row.reduce((sum, value, index) => {
      if (index === criterion) return sum;
      const share = own < 1 ? (weights[index] ?? 0) / (1 - own) : 1 / others;
      return sum + share * value;
    }, 0),
  );
  let low: Turn = { at: 0, option: null, speed: 0 };
  let high: Turn = { at: 1, option: null, speed: 0 };
  const restTop = rest[top] ?? 0;
  const valueTop = values[top]?.[criterion] ?? 0;
  for (const [option, row] of values.entries()) {
    if (option === top) continue;
    const restOther = rest[option] ?? 0;
    const base = restTop - restOther;
    const slope = valueTop - restTop - ((row[criterion] ?? 0) - restOther);
    if (Math.abs(slope) < sameValue) continue;
    // The winner is ahead at its own weight; a turn on the wrong side of it is rounding.
    const crossing = -base / slope;
    const turn = { at: slope > 0 ? Math.min(crossing, own) : Math.max(crossing, own), option };
    const speed = Math.abs(slope);
    if (slope > 0 && turn.at > sameValue && isEarlier(turn.at - low.at, speed, low.speed)) {
      low = { ...turn, speed };
    }
    if (slope < 0 && turn.at < 1 - sameValue && isEarlier(high.at - turn.at, speed, high.speed)) {
      high = { ...turn, speed };
    }
  }
  return { interval: [low.at, high.at], below: low.option, above: high.option };
}

type Turn = { readonly at: number; readonly option: number | null; readonly speed: number };

function isEarlier(lead: number, speed: number, knownSpeed: number): boolean {
  return lead > sameValue || (lead > -sameValue && speed > knownSpeed);
}

/**
 * Smallest distance from a weight to an end of its interval strictly inside (0, 1), as a share of all
 * weight, 0 to 1 (domain brief 2.1); null when no criterion has such an end, which counts as tolerant.
 */
export function narrowestTolerance(
  intervals: readonly (readonly [number, number])[],
  weights: readonly number[],
): number | null {
  const distances = intervals.flatMap((interval, index) =>
    interval
      .filter((end) => end > 0 && end < 1)
      .map((end) => Math.abs(end - (weights[index] ?? 0))),
  );
  return distances.length === 0 ? null : Math.min(...distances);
}

/**
 * Kendall's coefficient of concordance W over the persons' rankings of the options, corrected for ties
 * (Kendall & Babington Smith 1939, domain brief 2.1 [14]): W = 12 S / (m² (n³ - n) - m Σ (t³ - t)), S the
 * squared deviations of the rank sums, m persons, n options, t the size of each group of ties, whose
 * members share their mean rank. 0 no concord, 1 full; null for fewer than two persons or options, and
 * where every person ties them all.
 *
 * @param rows rows[person][option]: the person's own values, higher is better
 */
export function kendallW(rows: readonly (readonly number[])[]): number | null {
  const persons = rows.length;
  const options = rows[0]?.length ?? 0;
  if (persons < 2 || options < 2) return null;
  const sums = Array<number>(options).fill(0);
  let tieCorrection = 0;
  for (const row of rows) {
    const sorted = [...row].sort((a, b) => b - a);
    for (const [option, value] of row.entries()) {
      const first = sorted.findIndex((other) => Math.abs(other - value) < 1e-9);
      const count = sorted.filter((other) => Math.abs(other - value) < 1e-9).length;
      sums[option] = (sums[option] ?? 0) + first + 1 + (count - 1) / 2;
      // Each of `count` tied options adds its share of count^3 - count.
      tieCorrection += (count ** 3 - count) / count;
    }
  }
  const average = (persons * (options + 1)) / 2;
  const squares = sums.reduce((sum, value) => sum + (value - average) ** 2, 0);
  const denominator = persons ** 2 * (options ** 3 - options) - persons * tieCorrection;
  return denominator === 0 ? null : (12 * squares) / denominator;
}
