/* What other weights would make of a department choice, as chart models for screens and paper. */
import type { WeightRange } from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import type { BarsChart, IntervalChart } from './chart-model.ts';
import {
  type ChoiceMeasures,
  criterionNameIn,
  type DrawnResult,
  mayNameFirst,
  nameIn,
} from './departments-charts.ts';
import { type DepartmentsWords, percentText } from './departments-words.ts';

/**
 * How far each weight may move before another option wins; null with fewer than two options. Where nobody
 * may be called first, it names nobody who would be first elsewhere either.
 */
export function weightIntervalChart(
  measures: ChoiceMeasures,
  drawn: Pick<DrawnResult, 'result' | 'verdict'>,
  words: DepartmentsWords,
): IntervalChart | null {
  const { choice } = words;
  const { result } = drawn;
  const mayName = mayNameFirst(drawn);
  if (result?.winner == null || !result.ranges.some(({ interval }) => interval !== null)) {
    return null;
  }
  const rows = result.ranges.map((range) => ({
    range,
    name: criterionNameIn(measures, range.criterionId, words),
  }));
  const narrow = rows.flatMap(({ name, range: { interval } }) =>
    interval !== null && (interval[0] > 0 || interval[1] < 1)
      ? [choice.named(name, choice.range(wholePercent(interval[0]), wholePercent(interval[1])))]
      : [],
  );
  return {
    kind: 'interval',
    min: 0,
    max: 1,
    ticks: [0, 0.5, 1].map((at) => ({ at, label: percentText(at, words) })),
    items: rows.map(({ name, range }) => ({
      label: name,
      range: range.interval === null ? null : { low: range.interval[0], high: range.interval[1] },
      value: range.weight,
      valueText: percentText(range.weight, words),
      meaning: rangeMeaning(measures, range, mayName, words),
    })),
    alternative: intervalsSentence(
      { first: mayName ? nameIn(measures, result.winner) : null, narrow, ranges: result.ranges },
      words,
    ),
  };
}

function intervalsSentence(
  told: {
    /** null where nobody may be called so. */
    readonly first: string | null;
    readonly narrow: readonly string[];
    readonly ranges: readonly WeightRange[];
  },
  { choice }: DepartmentsWords,
): string {
  const { first, narrow, ranges } = told;
  if (first === null) return choice.intervalsUnnamed(narrow);
  const isAllKnown = ranges.every(({ interval }) => interval !== null);
  return narrow.length > 0 || isAllKnown
    ? choice.intervalsSentence(first, narrow)
    : choice.intervalsInPart(first);
}

function rangeMeaning(
  measures: ChoiceMeasures,
  { interval, winnerBelow, winnerAbove }: WeightRange,
  mayName: boolean,
  { choice, report }: DepartmentsWords,
): string {
  if (interval === null) return choice.unknownRange;
  const [low, high] = interval;
  if (!mayName) {
    return low > 0 || high < 1 ? choice.range(wholePercent(low), wholePercent(high)) : choice.never;
  }
  const ends = [
    winnerBelow === null ? [] : choice.below(wholePercent(low), nameIn(measures, winnerBelow)),
    winnerAbove === null ? [] : choice.above(wholePercent(high), nameIn(measures, winnerAbove)),
  ].flat();
  return ends.length === 0 ? choice.never : ends.join(report.listSeparator);
}

/** Share of all weightings each option would win, largest first; null without draws. */
export function anyWeightsChart(
  measures: ChoiceMeasures,
  drawn: Pick<DrawnResult, 'result' | 'verdict'>,
  words: DepartmentsWords,
): BarsChart | null {
  const { choice, report } = words;
  const { draws } = measures;
  const { result } = drawn;
  if (draws === null || result === null) return null;
  const shares = result.ranking
    .map(({ optionId }) => ({ optionId, share: draws.anyWeights[optionId] ?? 0 }))
    .toSorted((one, other) => other.share - one.share);
  const parts = shares
    .filter(({ share }) => share >= leastShareTold)
    .map(({ optionId, share }) =>
      choice.named(nameIn(measures, optionId), percentText(share, words)),
    );
  return {
    kind: 'bars',
    max: 1,
    isCounted: false,
    items: shares.map(({ optionId, share }) => ({
      label: nameIn(measures, optionId),
      value: share,
      solid: share,
      valueText: percentText(share, words),
      highlighted: mayNameFirst(drawn) && optionId === result.winner,
    })),
    alternative: choice.anyWeightsSentence(parts.join(report.listSeparator)),
  };
}

/** Shares below one percent are drawn and not told. */
const leastShareTold = 0.005;

function wholePercent(share: number): number {
  return roundTo(share * 100, 0);
}
