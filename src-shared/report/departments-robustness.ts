/*
 * How solid a department result is, as blocks: the verdict in words and figures, what the values are
 * made of, how far weights may move, where scores are split, and the gut vote beside it. Revealed rounds
 * only; persons are counted, never named.
 */

import { criterionName, robustnessSentence } from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import { type ChoiceContent, optionName, percentText } from './departments-blocks.ts';
import { criterionSign, type DepartmentsWords, valueText } from './departments-words.ts';
import type { ReportBlock } from './model.ts';
import { heading, plain, quiet, together } from './sheet-frame.ts';

/** `short` gives the words alone, without their figures. */
type Length = 'full' | 'short';

/** The verdict with its sentence, then the figures it is made of; nothing without a winner. */
export function verdictBlocks(
  { measures }: ChoiceContent,
  words: DepartmentsWords,
  length: Length = 'full',
): readonly ReportBlock[] {
  const { choice, departments } = words;
  const { result, verdict } = measures;
  if (result?.winner == null || verdict === null) return [];
  return [
    ...together([
      heading(choice.robustness),
      {
        kind: 'callout',
        tone: 'note',
        title: departments.verdicts[verdict],
        paragraphs: [robustnessSentence(measures, words.language)],
      },
    ]),
    ...(length === 'full'
      ? together([{ kind: 'facts', style: 'rows', items: figuresOf(measures, words) }])
      : []),
  ];
}

type Measures = ChoiceContent['measures'];

function figuresOf(measures: Measures, words: DepartmentsWords) {
  const { choice, departments } = words;
  const { result, draws, leaveOneOut, persons, wholePersons, personalTopSameShare } = measures;
  const winner = result?.winner ?? null;
  const tolerance = result?.narrowestTolerance ?? null;
  const share = (shares: { readonly [optionId: string]: number } | undefined) =>
    winner === null || shares === undefined ? '' : percentText(shares[winner] ?? 0, words);
  const same = Math.round((personalTopSameShare ?? 0) * wholePersons);
  return [
    { label: departments.measures.gap, value: gapText(result?.gap ?? null, words) },
    {
      label: departments.measures.leaveOneOut,
      value:
        leaveOneOut === null
          ? departments.notAvailable
          : departments.measures.timesOf(leaveOneOut, persons),
    },
    { label: departments.measures.jitter, value: share(draws?.jitter) },
    {
      label: departments.measures.tolerance,
      value:
        tolerance === null
          ? choice.noReversal
          : choice.points(roundTo(tolerance * 100, 0).toFixed(0)),
    },
    {
      label: departments.measures.personalTop,
      value:
        personalTopSameShare === null
          ? departments.notAvailable
          : words.report.vision.outOf(same, wholePersons),
    },
  ].filter(({ value }) => value !== '');
}

function gapText(gap: number | null, { choice }: DepartmentsWords): string {
  return gap === null ? '' : choice.points(valueText(gap));
}

/** Values stacked by criterion; nothing without a ranking. */
export function valueBarBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice, report } = words;
  const ranking = measures.result?.ranking ?? [];
  const [first, ...rest] = ranking;
  if (first === undefined) return [];
  const named = rest.map(({ optionId, value }) =>
    choice.named(optionName(group, optionId), valueText(value)),
  );
  return [
    heading(choice.values),
    {
      kind: 'chart',
      title: null,
      chart: {
        kind: 'stackedBars',
        parts: measures.criteria.map((criterion, index) => ({
          label: criterionName(criterion, words.departments),
          symbol: criterionSign(index),
        })),
        items: ranking.map(({ optionId, value, parts }) => ({
          label: optionName(group, optionId),
          counts: parts,
          texts: parts.map((part, index) => `${criterionSign(index)} ${roundTo(part, 0)}`),
          totalText: valueText(value),
        })),
        alternative: choice.valuesSentence(
          optionName(group, first.optionId),
          valueText(first.value),
          named.join(report.listSeparator),
        ),
      },
    },
  ];
}

/** How far each weight may move before another option wins; nothing with fewer than two options. */
export function intervalBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice } = words;
  const { result } = measures;
  if (result?.winner == null) return [];
  const known = result.ranges.flatMap(({ criterionId, weight, interval }) => {
    const criterion = measures.criteria.find(({ id }) => id === criterionId);
    return criterion && interval
      ? [
          {
            name: criterionName(criterion, words.departments),
            weight,
            low: interval[0],
            high: interval[1],
          },
        ]
      : [];
  });
  if (known.length === 0) return [];
  const whole = (share: number) => roundTo(share * 100, 0);
  const narrow = known
    .filter(({ low, high }) => low > 0 || high < 1)
    .map(({ name, low, high }) => choice.named(name, choice.range(whole(low), whole(high))));
  return [
    heading(choice.intervals),
    {
      kind: 'chart',
      title: null,
      chart: {
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
        alternative: choice.intervalsSentence(optionName(group, result.winner), narrow),
      },
    },
  ];
}

/** Share of all weightings each option would win; nothing without draws. */
export function anyWeightBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice, report } = words;
  const { draws, result } = measures;
  if (draws === null || result === null) return [];
  const shares = result.ranking
    .map(({ optionId }) => ({ optionId, share: draws.anyWeights[optionId] ?? 0 }))
    .toSorted((one, other) => other.share - one.share);
  const parts = shares
    .filter(({ share }) => share >= leastShareTold)
    .map(({ optionId, share }) =>
      choice.named(optionName(group, optionId), percentText(share, words)),
    );
  return [
    heading(choice.anyWeightsTitle),
    {
      kind: 'chart',
      title: null,
      chart: {
        kind: 'bars',
        max: 1,
        items: shares.map(({ optionId, share }) => ({
          label: optionName(group, optionId),
          value: share,
          valueText: percentText(share, words),
          highlighted: optionId === result.winner,
        })),
        alternative: choice.anyWeightsSentence(parts.join(report.listSeparator)),
      },
    },
  ];
}

/** Shares below one percent are drawn and not told. */
const leastShareTold = 0.005;
const splitCellsTold = 3;

/** The cells to talk about first, with how the scores fell; nothing before scores by persons. */
export function splitBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice, departments, report } = words;
  const { cells, splitCells, criteria } = measures;
  if (!cells.some(({ agreement }) => agreement !== null) || measures.isTooFewPersons) return [];
  if (splitCells.length === 0)
    return together([heading(choice.split), plain(departments.empty.splitCells)]);
  const items = splitCells.map((cell) => {
    const criterion = criteria.find(({ id }) => id === cell.criterionId);
    const name = criterion ? criterionName(criterion, words.departments) : cell.criterionId;
    const scores = cell.histogram.flatMap((count, index) =>
      count === 0 ? [] : [choice.scoreBy(index + 1, count)],
    );
    const agreement = choice.agreement(roundTo(cell.agreement ?? 0, 2).toFixed(2));
    return `${choice.splitCell(optionName(group, cell.optionId), name)}\n${scores.join(report.listSeparator)} / ${agreement}`;
  });
  return [
    ...together([
      heading(choice.split),
      quiet(choice.splitLead),
      quiet(choice.splitNote),
      { kind: 'list', style: 'number', items: items.slice(0, splitCellsTold) },
    ]),
    ...(items.length > splitCellsTold
      ? [quiet(choice.moreSplit(items.length - splitCellsTold))]
      : []),
  ];
}

/** The gut vote and how it compares; nothing before it is revealed. */
export function gutBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
  length: Length = 'full',
): readonly ReportBlock[] {
  const { choice, departments, report } = words;
  const { gut } = measures;
  if (gut === null) return [];
  const votes = gut.votes.toSorted((one, other) => other.votes - one.votes);
  const total = votes.reduce((sum, each) => sum + each.votes, 0);
  if (total === 0) return [];
  const given = votes
    .filter((each) => each.votes > 0)
    .map((each) => choice.named(optionName(group, each.optionId), choice.votes(each.votes)));
  const { same, different, noWinner } = departments.gut;
  const differs = measures.isGutSameAsModel === false ? [plain(different)] : [];
  const agrees = measures.isGutSameAsModel === true ? [plain(same)] : [];
  const compared = gut.winner === null ? [plain(noWinner)] : [...agrees, ...differs];
  if (length === 'short') return together([heading(choice.gut), ...compared]);
  return [
    ...together([
      heading(choice.gut),
      ...compared,
      {
        kind: 'chart',
        title: null,
        chart: {
          kind: 'bars',
          max: total,
          items: votes.map((each) => ({
            label: optionName(group, each.optionId),
            value: each.votes,
            valueText: choice.votes(each.votes),
            highlighted: each.optionId === gut.winner,
          })),
          alternative: choice.gutSentence(given.join(report.listSeparator)),
        },
      },
    ]),
  ];
}

/** What the numbers warn of beside the verdict; nothing when they warn of nothing. */
export function hintBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice, departments } = words;
  const nameOf = (id: string) => {
    const criterion = measures.criteria.find((each) => each.id === id);
    return criterion ? criterionName(criterion, words.departments) : id;
  };
  const hints = [
    ...measures.dominated.map(({ optionId, by }) =>
      departments.dominated(optionName(group, optionId), optionName(group, by)),
    ),
    ...measures.doubleCounted.map(({ pair: [one, other] }) =>
      departments.doubleCounted(nameOf(one), nameOf(other)),
    ),
  ];
  return hints.length === 0
    ? []
    : together([heading(choice.hints), { kind: 'list', style: 'bullet', items: hints }]);
}
