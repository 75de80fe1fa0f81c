/*
 * What E5 computes for one group (domain brief 2.1): the weighted result of the revealed scores and
 * weights, how well it holds, where the scores are split, and how it compares with the gut vote. Hidden
 * rounds have no measure; what needs persons is null where only counts or the group's word are known.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { agreement, mean } from '../../kernel/statistics.ts';
import { histogramOf } from '../../workshop/agree5.ts';
import {
  isAtTop,
  isDeadHeat,
  kendallW,
  meanScores,
  meanWeights,
  rankOrderCentroid,
  type ScoreTable,
  valueOfScore,
  weightedValues,
} from './decision-model.ts';
import { type GroupDepartments, type GutRound, isOut, latestRevealed } from './model.ts';
import { type RevealedVotes, revealedVotes } from './score-table.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import {
  type DecisionTable,
  type RobustnessDraws,
  resultWithWeights,
  robustnessDraws,
  seedOf,
  type WeightedResult,
} from './weighted-result.ts';

export type CellSpread = {
  readonly optionId: OptionId;
  readonly criterionId: CriterionId;
  readonly n: number;
  /** 1 to 5. */
  readonly mean: number;
  /** How many 1s, 2s, 3s, 4s and 5s. */
  readonly histogram: readonly number[];
  /** 0 to 1; null where a score is the group's one word. */
  readonly agreement: number | null;
};

export type GutMeasures = {
  /** In the order of the options; votes for an option that was removed are left out. */
  readonly votes: readonly { readonly optionId: OptionId; readonly votes: number }[];
  /** The one with most votes; null when several share the top or nobody voted. */
  readonly winner: OptionId | null;
};

export type DepartmentMeasures = {
  readonly options: readonly {
    readonly id: OptionId;
    readonly name: string;
    readonly isOut: boolean;
  }[];
  /** Names may be empty: the text's own (`criterionWords`). */
  readonly criteria: readonly { readonly id: CriterionId; readonly name: string }[];
  /** Mean values for the sliders; empty rows of null before any scores are revealed. */
  readonly table: DecisionTable;
  /** null while no weights are revealed. */
  readonly result: WeightedResult | null;
  /** null without a winner. */
  readonly draws: RobustnessDraws | null;
  /** Persons with scores or weights; 0 where counts or the group spoke. */
  readonly persons: number;
  /** In how many of `persons` drop-one-person runs the winner stays; null where nobody can be dropped. */
  readonly leaveOneOut: number | null;
  /** Persons whose own weights and scores cover every ranked option. */
  readonly wholePersons: number;
  /** Share of those persons with the same winner; null for none. */
  readonly personalTopSameShare: number | null;
  readonly kendallW: number | null;
  /** Winner under rank-order-centroid weights by the rank of the mean weights. */
  readonly rocWinner: OptionId | null;
  readonly verdict: Verdict | null;
  /** 人によって1位が違う. */
  readonly isTopDifferentByPerson: boolean;
  /** Fewer than three persons are known to have scored: the result is a hint only. */
  readonly isTooFewPersons: boolean;
  readonly cells: readonly CellSpread[];
  /** Cells with an agreement below 0.6, most split first. */
  readonly splitCells: readonly CellSpread[];
  readonly unscoredCriteria: readonly CriterionId[];
  /** Options that another one matches or beats in every criterion. */
  readonly dominated: readonly { readonly optionId: OptionId; readonly by: OptionId }[];
  /** Pairs of criteria that rise together (r > .9): perhaps one thing counted twice. */
  readonly doubleCounted: readonly { readonly pair: readonly [CriterionId, CriterionId] }[];
  /** Criteria with less than 5 % of the weight, which might be dropped. */
  readonly negligible: readonly CriterionId[];
  readonly gut: GutMeasures | null;
  /** null unless both the gut vote and the model have one winner. */
  readonly isGutSameAsModel: boolean | null;
};

const splitBelow = 0.6;
const fewestPersons = 3;
/** Below this share of the weight a criterion hardly counts (domain brief 2.1, drop-off under 5). */
export const negligibleWeight = 0.05;
const doubleCountAbove = 0.9;
/** Computed from fractions such as 3/5; equality must survive binary rounding. */
const tolerant = 1e-9;

/** Everything E5 computes, of revealed rounds only, unrounded. */
export function measureDepartments(group: GroupDepartments): DepartmentMeasures {
  const votes = revealedVotes(group);
  const { optionIds, criterionIds } = votes;
  const table: DecisionTable = { optionIds, criterionIds, values: tableValues(votes) };
  const weights = weightsOf(votes);
  const result = weights && resultWithWeights(table, weights);
  const draws = weights && robustnessDraws(table, weights, seedOf(group.groupId));
  const winner = result?.winner ?? null;
  // Of equals either might be called the winner, so nothing may be said of that one alone.
  const isOneOfEquals = result?.gap != null && isDeadHeat(result.gap);
  const leaveOneOut = winner === null ? null : stayingWinner(votes, winner);
  const personal = personalRows(votes, result);
  const topIndex = result?.ranking.findIndex((each) => each.optionId === winner) ?? -1;
  const same = personal.filter((row) => isAtTop(row, topIndex)).length;
  const personalTopSameShare = personal.length === 0 ? null : same / personal.length;
  const cells = spreadOf(votes);
  const gut = measureGut(group);
  return {
    options: group.options.map((each) => ({ id: each.id, name: each.name, isOut: isOut(each) })),
    criteria: group.criteria.map(({ id, name }) => ({ id, name })),
    table,
    result,
    draws,
    persons: votes.isScoredByPersons ? votes.persons.length : 0,
    leaveOneOut,
    wholePersons: personal.length,
    personalTopSameShare,
    kendallW: kendallW(personal),
    rocWinner: result === null ? null : rankOrderWinner(table, result),
    verdict: verdictOfResult(result, draws, leaveOneOut, votes.persons.length),
    isTopDifferentByPerson:
      !isOneOfEquals &&
      personalTopSameShare !== null &&
      personalTopSameShare < splitBelow - tolerant,
    isTooFewPersons: isTooFew(votes),
    cells,
    splitCells: splitFirst(cells, criterionIds, result?.weights ?? null),
    unscoredCriteria: criterionIds.filter((_, k) =>
      votes.votes.every((row) => (row[k]?.length ?? 0) === 0),
    ),
    dominated: result === null ? [] : dominatedOptions(table, result),
    doubleCounted: doubleCounted(table),
    negligible:
      result === null
        ? []
        : criterionIds.filter((_, k) => (result.weights[k] ?? 0) < negligibleWeight - tolerant),
    gut,
    isGutSameAsModel:
      !gut?.winner || winner === null || isOneOfEquals ? null : gut.winner === winner,
  };
}

function tableValues(votes: RevealedVotes): DecisionTable['values'] {
  return votes.votes.map((row) =>
    row.map((cell) => {
      const score = mean(cell);
      return score === null ? null : valueOfScore(score);
    }),
  );
}

/** The weights that count, summing to 1: the group's own, or the mean of the persons'; null for none. */
function weightsOf(votes: RevealedVotes): readonly number[] | null {
  if (votes.groupWeights) return votes.groupWeights;
  if (votes.ownWeights.every((row) => row === null)) return null;
  return meanWeights(votes.ownWeights, votes.criterionIds.length);
}

function valuesOf(scores: ScoreTable, votes: RevealedVotes): DecisionTable['values'] {
  const means = meanScores(scores, votes.optionIds.length, votes.criterionIds.length);
  return means.map((row) => row.map((score) => (score === null ? null : valueOfScore(score))));
}

/** In how many drop-one-person runs the winner stays at the top; null where nobody can be dropped. */
export function stayingWinner(votes: RevealedVotes, winner: OptionId): number | null {
  const { persons, ownWeights, groupWeights, criterionIds } = votes;
  if (!votes.isScoredByPersons || persons.length < 2) return null;
  const top = votes.optionIds.indexOf(winner);
  const sums = votes.votes.map((row) =>
    row.map((cell) => ({ n: cell.length, sum: cell.reduce((sum, score) => sum + score, 0) })),
  );
  return persons.filter((_, dropped) => {
    const rest = ownWeights.filter((_row, index) => index !== dropped);
    if (!groupWeights && rest.every((row) => row === null)) return false;
    const weights = groupWeights ?? meanWeights(rest, criterionIds.length);
    return isAtTop(weightedValues(valuesWithout(votes.scores[dropped], sums), weights), top);
  }).length;
}

/** Values of the table without one person: scores are whole numbers, so taking theirs off is exact. */
function valuesWithout(
  own: ScoreTable[number] | undefined,
  sums: readonly (readonly { readonly n: number; readonly sum: number }[])[],
): DecisionTable['values'] {
  return sums.map((row, option) =>
    row.map(({ n, sum }, criterion) => {
      const score = own?.[option]?.[criterion] ?? null;
      const others = score === null ? n : n - 1;
      return others === 0 ? null : valueOfScore((sum - (score ?? 0)) / others);
    }),
  );
}

/** Values of the ranked options as each whole person sees them, with their own weights and scores. */
function personalRows(
  votes: RevealedVotes,
  result: WeightedResult | null,
): readonly (readonly number[])[] {
  if (!votes.isScoredByPersons || !result || result.ranking.length < 2) return [];
  return votes.scores.flatMap((scores, index) => {
    const weights = votes.ownWeights[index] ?? null;
    if (weights === null) return [];
    const values = weightedValues(valuesOf([scores], votes), weights);
    const row = result.ranking.flatMap(
      ({ optionId }) => values[votes.optionIds.indexOf(optionId)] ?? [],
    );
    return row.length === result.ranking.length ? [row] : [];
  });
}

function rankOrderWinner(table: DecisionTable, result: WeightedResult): OptionId | null {
  const { weights } = result;
  const ranks = weights.map(
    (weight) => 1 + weights.filter((other) => other > weight + tolerant).length,
  );
  // A criterion without any weight stays out of it.
  const weighed = rankOrderCentroid(ranks.filter((_, k) => (weights[k] ?? 0) > 0));
  let next = 0;
  const spread = weights.map((weight) => (weight > 0 ? (weighed[next++] ?? 0) : 0));
  return resultWithWeights(table, spread)?.winner ?? null;
}

function verdictOfResult(
  result: WeightedResult | null,
  draws: RobustnessDraws | null,
  leaveOneOut: number | null,
  persons: number,
): Verdict | null {
  if (!result?.winner || result.gap === null || draws === null) return null;
  return verdictOf({
    gap: result.gap,
    leaveOneOut,
    persons,
    tolerance: result.narrowestTolerance,
    jitter: draws.jitter[result.winner] ?? 0,
  });
}

/** Of counts as many persons are known as there are votes on one cell; of the group's word, none. */
function isTooFew({ isScoredByPersons, scores, votes, isGroupWord }: RevealedVotes): boolean {
  const counted = votes.flatMap((row, o) =>
    row.flatMap(({ length }, k) => (length === 0 || isGroupWord[o]?.[k] ? [] : length)),
  );
  // Whoever only weighed has not scored.
  const scorers = scores.filter((rows) => rows.some((row) => row.some((score) => score !== null)));
  const known = isScoredByPersons ? scorers.length : Math.max(0, ...counted);
  return known > 0 && known < fewestPersons;
}

function spreadOf(votes: RevealedVotes): readonly CellSpread[] {
  return votes.optionIds.flatMap((optionId, o) =>
    votes.criterionIds.flatMap((criterionId, k) => {
      const scores = votes.votes[o]?.[k] ?? [];
      const average = mean(scores);
      if (average === null) return [];
      const spread = votes.isGroupWord[o]?.[k] ? null : agreement(scores, 1, 5);
      const histogram = histogramOf(scores);
      return [
        { optionId, criterionId, n: scores.length, mean: average, histogram, agreement: spread },
      ];
    }),
  );
}

/** Split cells, most split first; of equals the one that weighs more. */
function splitFirst(
  cells: readonly CellSpread[],
  criterionIds: readonly CriterionId[],
  weights: readonly number[] | null,
): readonly CellSpread[] {
  const weightOf = (cell: CellSpread) => weights?.[criterionIds.indexOf(cell.criterionId)] ?? 0;
  return cells
    .filter((cell) => cell.agreement !== null && cell.agreement < splitBelow - tolerant)
    .sort(
      (a, b) =>
        roundedDifference(a.agreement ?? 0, b.agreement ?? 0) ||
        roundedDifference(weightOf(b), weightOf(a)),
    );
}

function roundedDifference(a: number, b: number): number {
  return Math.abs(a - b) < tolerant ? 0 : a - b;
}

function dominatedOptions(
  table: DecisionTable,
  { ranking }: WeightedResult,
): DepartmentMeasures['dominated'] {
  const rowOf = (id: OptionId) => table.values[table.optionIds.indexOf(id)] ?? [];
  return ranking.flatMap(({ optionId }) => {
    const own = rowOf(optionId);
    const better = ranking.find(({ optionId: other }) => {
      const row = rowOf(other);
      const pairs = own.map((value, k) => (row[k] ?? 0) - (value ?? 0));
      return pairs.every((lead) => lead >= -tolerant) && pairs.some((lead) => lead > tolerant);
    });
    return better ? [{ optionId, by: better.optionId }] : [];
  });
}

function doubleCounted(table: DecisionTable): DepartmentMeasures['doubleCounted'] {
  const { criterionIds, values } = table;
  return criterionIds.flatMap((first, k) =>
    criterionIds.flatMap((second, l) => {
      if (l <= k) return [];
      const pairs = values.flatMap((row) => {
        const [a, b] = [row[k] ?? null, row[l] ?? null];
        return a === null || b === null ? [] : [[a, b] as const];
      });
      const r = correlation(pairs);
      return r !== null && r > doubleCountAbove ? [{ pair: [first, second] as const }] : [];
    }),
  );
}

/**
 * Pearson's product-moment correlation r, -1 to 1; null for fewer than three pairs or a side that never
 * changes.
 */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const meanX = mean(pairs.map(([x]) => x)) ?? 0;
  const meanY = mean(pairs.map(([, y]) => y)) ?? 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return xx < tolerant || yy < tolerant ? null : xy / Math.sqrt(xx * yy);
}

/** The latest revealed gut vote. */
export function measureGut(group: GroupDepartments): GutMeasures | null {
  const round = latestRevealed(group.gutRounds);
  if (!round) return null;
  const votes = group.options.map(({ id }) => ({ optionId: id, votes: gutVotesFor(round, id) }));
  const most = Math.max(0, ...votes.map((each) => each.votes));
  const tops = votes.filter((each) => each.votes === most && most > 0);
  return { votes, winner: tops.length === 1 ? (tops[0]?.optionId ?? null) : null };
}

function gutVotesFor({ ballots }: GutRound, optionId: OptionId): number {
  if (ballots.kind === 'counts') return ballots.byOption[optionId] ?? 0;
  return Object.values(ballots.bySeat).filter((vote) => vote === optionId).length;
}
