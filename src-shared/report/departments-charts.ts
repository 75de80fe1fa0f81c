/*
 * The pictures of a department choice as chart models, the same for screens and paper. They take measures
 * and words and compute no measure. Nothing without a picture is null, so a caller can leave out its heading.
 */
import {
  criterionName,
  type DepartmentMeasures,
  type WeightedResult,
} from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import type { BarsChart, IntervalChart, StackedBarsChart } from './chart-model.ts';
import {
  criterionSign,
  type DepartmentsWords,
  percentText,
  valueText,
} from './departments-words.ts';

/** What the pictures of a result need of the measures; the room's view has it too. */
export type ChoiceMeasures = Pick<
  DepartmentMeasures,
  'options' | 'criteria' | 'table' | 'draws' | 'verdict'
>;

/** Decimals of the figures: none in the room, where nobody should read a precision into them. */
export type Precision = 0 | 1;

/** Values stacked by criterion, best first; null without a ranking. */
export function valueChart(
  measures: ChoiceMeasures,
  result: WeightedResult | null,
  words: DepartmentsWords,
  precision: Precision,
): StackedBarsChart | null {
  const { choice, report } = words;
  const ranking = result?.ranking ?? [];
  const [first, ...rest] = ranking;
  if (first === undefined) return null;
  const named = rest.map(({ optionId, value }) =>
    choice.named(nameIn(measures, optionId), valueText(value, precision)),
  );
  return {
    kind: 'stackedBars',
    parts: measures.criteria.map((criterion, index) => ({
      label: criterionName(criterion, words.departments),
      symbol: criterionSign(index),
    })),
    items: ranking.map(({ optionId, value, parts }) => ({
      label: nameIn(measures, optionId),
      counts: parts,
      texts: parts.map((part, index) => `${criterionSign(index)} ${roundTo(part, 0)}`),
      totalText: valueText(value, precision),
    })),
    alternative: choice.valuesSentence(
      nameIn(measures, first.optionId),
      valueText(first.value, precision),
      named.join(report.listSeparator),
    ),
  };
}

/** How far each weight may move before another option wins; null with fewer than two options. */
export function weightIntervalChart(
  measures: ChoiceMeasures,
  result: WeightedResult | null,
  words: DepartmentsWords,
): IntervalChart | null {
  const { choice } = words;
  if (result?.winner == null) return null;
  const known = result.ranges.flatMap(({ criterionId, weight, interval }) => {
    const criterion = measures.criteria.find(({ id }) => id === criterionId);
    if (criterion === undefined || interval === null) return [];
    const [low, high] = interval;
    return [{ name: criterionName(criterion, words.departments), weight, low, high }];
  });
  if (known.length === 0) return null;
  const whole = (share: number) => roundTo(share * 100, 0);
  const narrow = known
    .filter(({ low, high }) => low > 0 || high < 1)
    .map(({ name, low, high }) => choice.named(name, choice.range(whole(low), whole(high))));
  return {
    kind: 'interval',
    min: 0,
    max: 1,
    ticks: [0, 0.5, 1].map((at) => ({ at, label: choice.percent(whole(at)) })),
    items: known.map(({ name, weight, low, high }) => ({
      label: name,
      low,
      high,
      value: weight,
      valueText: percentText(weight, words),
    })),
    alternative: choice.intervalsSentence(nameIn(measures, result.winner), narrow),
  };
}

/** Share of all weightings each option would win, largest first; null without draws. */
export function anyWeightsChart(
  measures: ChoiceMeasures,
  result: WeightedResult | null,
  words: DepartmentsWords,
): BarsChart | null {
  const { choice, report } = words;
  const { draws } = measures;
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
    items: shares.map(({ optionId, share }) => ({
      label: nameIn(measures, optionId),
      value: share,
      valueText: percentText(share, words),
      highlighted: optionId === result.winner,
    })),
    alternative: choice.anyWeightsSentence(parts.join(report.listSeparator)),
  };
}

/** Shares below one percent are drawn and not told. */
const leastShareTold = 0.005;

/** How a gut vote fell; no winner when several share the top. */
export type GutVotes = readonly {
  readonly name: string;
  readonly votes: number;
  readonly isWinner: boolean;
}[];

/** The opened gut vote, most votes first; null when nobody voted. */
export function gutChart(votes: GutVotes, words: DepartmentsWords): BarsChart | null {
  const { choice, report } = words;
  const total = votes.reduce((sum, each) => sum + each.votes, 0);
  if (total === 0) return null;
  const sorted = votes.toSorted((one, other) => other.votes - one.votes);
  const given = sorted
    .filter((each) => each.votes > 0)
    .map((each) => choice.named(each.name, choice.votes(each.votes)));
  return {
    kind: 'bars',
    max: total,
    items: sorted.map((each) => ({
      label: each.name,
      value: each.votes,
      valueText: choice.votes(each.votes),
      highlighted: each.isWinner,
    })),
    alternative: choice.gutSentence(given.join(report.listSeparator)),
  };
}

function nameIn({ options }: ChoiceMeasures, id: string): string {
  return options.find((option) => option.id === id)?.name ?? id;
}
