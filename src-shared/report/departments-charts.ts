/*
 * The pictures of a department choice as chart models, the same for screens and paper. They take measures
 * and words and compute no measure. Nothing without a picture is null, so a caller can leave out its heading.
 */
import {
  type CellSpread,
  type Criterion,
  criterionAnchor,
  criterionName,
  type DepartmentMeasures,
  doorPositions,
  doorsToTry,
  nearnessCriterion,
  optionProfiles,
  type RankedOption,
  type Verdict,
  type WeightedResult,
} from '../exercises/departments/index.ts';
import type {
  BarsChart,
  HistogramChart,
  RadarChart,
  ScatterChart,
  StackedBarsChart,
} from './chart-model.ts';
import { criterionSign, type DepartmentsWords, valueText } from './departments-words.ts';

/** What the pictures of a result need of the measures; the room's view has it too. */
export type ChoiceMeasures = Pick<DepartmentMeasures, 'options' | 'criteria' | 'table' | 'draws'>;

/** A result as it is drawn. */
export type DrawnResult = {
  readonly result: WeightedResult | null;
  /** null while weights are only tried: then nobody is given a place. */
  readonly verdict: Verdict | null;
  /** Decimals of the values: none on screens, where nobody should read a precision into them. */
  readonly decimals: 0 | 1;
};

/** Values run to this. */
const mostValue = 100;

/** Stands before the doors to try first when a result is close, and in the sentence that asks to. */
export const tryMark = '◆';

/**
 * Values stacked by criterion, best first; null without a ranking. The first place is shown only where a
 * winner may be named (ties share it); when it is close, marks at the doors to try instead.
 */
export function valueChart(
  measures: ChoiceMeasures,
  { result, verdict, decimals }: DrawnResult,
  words: DepartmentsWords,
): StackedBarsChart | null {
  const { choice } = words;
  const ranking = result?.ranking ?? [];
  if (ranking.length === 0) return null;
  const badges = badgesOf(ranking, verdict, words);
  return {
    kind: 'stackedBars',
    max: mostValue,
    partsAre: 'kinds',
    parts: measures.criteria.map((criterion, index) => ({
      label: criterionName(criterion, words.departments),
      symbol: criterionSign(index),
    })),
    items: ranking.map(({ optionId, value, parts, isTiedWithPrevious }, index) => ({
      label: nameIn(measures, optionId),
      badge: badges[index] ?? null,
      note:
        isTiedWithPrevious || (ranking[index + 1]?.isTiedWithPrevious ?? false) ? choice.tie : null,
      counts: parts,
      texts: parts.map((part) => valueText(part, 0)),
      totalText: valueText(value, decimals),
    })),
    alternative: valuesSentence(measures, { ranking, verdict, decimals }, words),
  };
}

function badgesOf(
  ranking: readonly RankedOption[],
  verdict: Verdict | null,
  { choice }: DepartmentsWords,
): readonly (string | null)[] {
  if (verdict === null) return [];
  const order = ranking.map(({ optionId }) => optionId);
  const toTry = verdict === 'close' ? doorsToTry(ranking, order) : [];
  let place = 0;
  return ranking.map(({ optionId, isTiedWithPrevious }, index) => {
    if (!isTiedWithPrevious) place = index + 1;
    if (verdict === 'close') return toTry.includes(optionId) ? tryMark : null;
    return place === 1 ? choice.place(1) : null;
  });
}

/** The values in words; of a close result or a tie, without saying who is first. */
function valuesSentence(
  measures: ChoiceMeasures,
  drawn: Omit<DrawnResult, 'result'> & { readonly ranking: readonly RankedOption[] },
  { choice, report }: DepartmentsWords,
): string {
  const named = drawn.ranking.map(({ optionId, value }) => ({
    name: nameIn(measures, optionId),
    value: valueText(value, drawn.decimals),
  }));
  const listOf = (entries: typeof named) =>
    entries.map(({ name, value }) => choice.named(name, value)).join(report.listSeparator);
  const [first, ...rest] = named;
  if (first === undefined) return '';
  if (drawn.verdict !== 'close' && isFirstShared(drawn.ranking)) {
    return choice.valuesListed(listOf(named));
  }
  return drawn.verdict === 'close'
    ? choice.closeSentence(listOf(named), tryMark)
    : choice.valuesSentence(first.name, first.value, listOf(rest));
}

/**
 * Whether the first place may be given to anybody: not of a close result, and not where two share it.
 */
export function mayNameFirst({
  result,
  verdict,
}: Pick<DrawnResult, 'result' | 'verdict'>): boolean {
  return result?.winner != null && verdict !== 'close' && !isFirstShared(result.ranking);
}

/** Whether the first two are a tie. */
function isFirstShared(ranking: readonly RankedOption[]): boolean {
  return ranking[1]?.isTiedWithPrevious ?? false;
}

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
    max: Math.max(...sorted.map((each) => each.votes)),
    isCounted: true,
    items: sorted.map((each) => ({
      label: each.name,
      value: each.votes,
      solid: each.votes,
      valueText: choice.votes(each.votes),
      highlighted: each.isWinner,
    })),
    alternative: choice.gutSentence(given.join(report.listSeparator)),
  };
}

/** How the scores of one cell fell, 5 first as on the slip; the number of scores beside them. */
export function scoreSpreadChart(
  { histogram }: Pick<CellSpread, 'histogram'>,
  { choice, report, vision }: DepartmentsWords,
): HistogramChart {
  const bins = scoresDown.map((score) => ({ score, count: histogram[score - 1] ?? 0 }));
  const n = bins.reduce((sum, { count }) => sum + count, 0);
  const given = bins
    .filter(({ count }) => count > 0)
    .map(({ score, count }) => choice.scoreBy(score, count));
  return {
    kind: 'histogram',
    bins: bins.map(({ score, count }) => ({
      label: String(score),
      caption: null,
      count,
      countText: vision.measures.column(count),
      level: score,
      highlighted: score >= 3,
    })),
    summary: choice.scores(n),
    alternative:
      given.length === 0
        ? choice.scores(0)
        : choice.spreadSentence(given.join(report.listSeparator)),
  };
}

const scoresDown = [5, 4, 3, 2, 1] as const;

/**
 * How near each ranked door is against the value of everything else (`doorPositions`); null where there is
 * no such plane. The points carry the numbers of the ranking; of a close result, those of the table.
 *
 * @param criteria with their anchors, which name the ends of the axis
 */
export function doorPlaneChart(
  measures: ChoiceMeasures,
  { result, verdict, decimals }: DrawnResult,
  criteria: readonly Criterion[],
  words: DepartmentsWords,
): ScatterChart | null {
  const nearness = criteria.find(({ id }) => id === nearnessCriterion);
  if (result === null || nearness === undefined) return null;
  const { choice, departments } = words;
  const positions = doorPositions(measures.table, result);
  if (positions.length < fewestPoints) return null;
  const { optionIds } = measures.table;
  const ordered =
    verdict === 'close'
      ? positions.toSorted((a, b) => optionIds.indexOf(a.optionId) - optionIds.indexOf(b.optionId))
      : positions;
  const points = ordered.map(({ optionId, nearness: near, rest }, index) => ({
    x: (near - 1) / 4,
    y: rest / mostValue,
    label: nameIn(measures, optionId),
    symbol: String(index + 1),
    valueText: choice.position(valueText(near, 1), valueText(rest, decimals)),
  }));
  const name = criterionName(nearness, departments);
  const end = (score: 1 | 5) =>
    choice.axisEnd(score, criterionAnchor(nearness, score, departments));
  return {
    kind: 'scatter',
    xAxis: { name, lowLabel: end(1), highLabel: end(5) },
    yAxis: { name: choice.restAxis(name), lowLabel: '0', highLabel: String(mostValue) },
    points,
    alternative: choice.planeSentence(
      name,
      mostOf(points, ({ x }) => x),
      mostOf(points, ({ y }) => y),
    ),
  };
}

/** The labels of those that have most of something; several when they are alike to the eye. */
function mostOf<Point extends { readonly label: string }>(
  points: readonly Point[],
  amountOf: (point: Point) => number,
): readonly string[] {
  const most = Math.max(...points.map(amountOf));
  return points.filter((point) => most - amountOf(point) < alike).map(({ label }) => label);
}

const alike = 0.005;

/** One point alone compares nothing. */
const fewestPoints = 2;

/** Mean scores of the first few options side by side; null with fewer than three criteria or two options. */
export function profileChart(
  measures: ChoiceMeasures,
  { result, verdict }: Pick<DrawnResult, 'result' | 'verdict'>,
  words: DepartmentsWords,
): RadarChart | null {
  if (result === null) return null;
  const { choice } = words;
  const { criterionIds, options } = optionProfiles(measures.table, result.ranking, verdict);
  if (criterionIds.length < fewestAxes || options.length === 0) return null;
  const axes = criterionIds.map((id) => ({
    label: criterionNameIn(measures, id, words),
    symbol: criterionSign(measures.criteria.findIndex((each) => each.id === id)),
  }));
  const series = options.map(({ optionId, scores }) => ({
    label: nameIn(measures, optionId),
    values: scores,
    valueTexts: scores.map((score) => valueText(score, 1)),
  }));
  const told = series.map(({ label, values }) => {
    const named = values.map((value, index) => ({ label: axes[index]?.label ?? '', value }));
    const high = mostOf(named, ({ value }) => value);
    const low = mostOf(named, ({ value }) => -value);
    return high.length === named.length
      ? choice.flatProfile(label)
      : choice.profileOf(label, high, low);
  });
  return {
    kind: 'radar',
    min: 1,
    max: 5,
    // The scores that have an anchor have their number.
    ticks: ([1, 2, 3, 4, 5] as const).map((at) => ({ at, label: at % 2 === 1 ? `${at}` : '' })),
    axes,
    series,
    alternative: choice.profileSentence(told),
  };
}

/** Fewer axes make no closed line. */
const fewestAxes = 3;

/** An option's name by its id. */
export function nameIn({ options }: Pick<ChoiceMeasures, 'options'>, id: string): string {
  return options.find((option) => option.id === id)?.name ?? id;
}

/** A criterion's name by its id, in the reader's language. */
export function criterionNameIn(
  { criteria }: Pick<ChoiceMeasures, 'criteria'>,
  id: string,
  { departments }: DepartmentsWords,
): string {
  const criterion = criteria.find((each) => each.id === id);
  return criterion ? criterionName(criterion, departments) : id;
}
