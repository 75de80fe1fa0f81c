/*
 * How solid a department result is, as blocks: the verdict in words and figures, what the values are
 * made of, how far weights may move, where scores are split, and the gut vote beside it. Revealed rounds
 * only; persons are counted, never named.
 */

import {
  criterionName,
  type GutMeasures,
  isCloseLead,
  isTie,
  robustnessSentence,
} from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import { type ChoiceContent, optionName } from './departments-blocks.ts';
import {
  doorPlaneChart,
  type GutVotes,
  gutChart,
  mayNameFirst,
  profileChart,
  valueChart,
} from './departments-charts.ts';
import { type DepartmentsWords, percentText, valueText } from './departments-words.ts';
import type { ReportBlock } from './model.ts';
import { chartBlock, heading, plain, quiet, together } from './sheet-frame.ts';
import { anyWeightsChart, weightIntervalChart } from './weight-charts.ts';

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
          ? withoutPersons(persons, words)
          : departments.measures.timesOf(leaveOneOut, persons),
    },
    { label: departments.measures.jitter, value: share(draws?.jitter) },
    {
      label: departments.measures.tolerance,
      value:
        tolerance === null
          ? isEveryRangeKnown(measures)
            ? choice.noReversal
            : choice.unknownRange
          : choice.points(roundTo(tolerance * 100, 0).toFixed(0)),
    },
    {
      label: departments.measures.personalTop,
      value:
        personalTopSameShare === null
          ? withoutPersons(persons, words)
          : words.report.vision.outOf(same, wholePersons),
    },
  ].filter(({ value }) => value !== '');
}

function isEveryRangeKnown({ result }: Measures): boolean {
  return result?.ranges.every(({ interval }) => interval !== null) ?? false;
}

/** Why a figure that is made of persons is missing. */
function withoutPersons(persons: number, { choice, departments }: DepartmentsWords): string {
  if (persons === 0) return departments.notAvailable;
  return persons === 1 ? choice.onePerson : choice.noWholePerson;
}

/** A lead that rounding would take over a limit the verdict tells of is told more closely, below it. */
function gapText(gap: number | null, { choice }: DepartmentsWords): string {
  if (gap === null) return '';
  const isOver = (told: number) =>
    (isTie(gap) && !isTie(told)) || (isCloseLead(gap) && !isCloseLead(told));
  if (!isOver(roundTo(gap, 1))) return choice.score(valueText(gap));
  const closer = roundTo(gap, 2);
  return choice.score(valueText(isOver(closer) ? closer - 0.01 : closer, 2));
}

/** Values stacked by criterion; nothing without a ranking. */
export function valueBarBlocks(
  { measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { result, verdict } = measures;
  const chart = valueChart(measures, { result, verdict, decimals: 1 }, words);
  return chart === null ? [] : [heading(words.choice.values), chartBlock(chart)];
}

/** How far each weight may move before another option wins; nothing with fewer than two options. */
export function intervalBlocks(
  { measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const chart = weightIntervalChart(measures, measures, words);
  return chart === null ? [] : [heading(words.choice.intervals), chartBlock(chart)];
}

/** How near each door is against everything else; nothing where there is no such plane. */
export function doorPlaneBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { result, verdict } = measures;
  const drawn = { result, verdict, decimals: 1 } as const;
  const chart = doorPlaneChart(measures, drawn, group.criteria, words);
  const { plane, planeLead } = words.choice;
  return chart === null ? [] : together([heading(plane), quiet(planeLead), chartBlock(chart)]);
}

/** The first few options side by side, criterion by criterion; nothing where they make no shape. */
export function profileBlocks(
  { measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const chart = profileChart(measures, measures, words);
  return chart === null ? [] : [heading(words.choice.profiles), chartBlock(chart)];
}

/** Share of all weightings each option would win; nothing without draws. */
export function anyWeightBlocks(
  { measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const chart = anyWeightsChart(measures, measures, words);
  return chart === null ? [] : [heading(words.choice.anyWeightsTitle), chartBlock(chart)];
}

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

/** The gut vote and how it compares; nothing before it is revealed. A close result is not compared with. */
export function gutBlocks(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
  length: Length = 'full',
): readonly ReportBlock[] {
  const { choice, departments } = words;
  const { gut } = measures;
  if (gut === null) return [];
  const chart = gutChart(gutVotesOf(group, gut), words);
  if (chart === null) return [];
  const compared = comparedWithGut(measures, gut, departments.gut);
  if (length === 'short') {
    return together([heading(choice.gut), plain(compared ?? chart.alternative)]);
  }
  return together([
    heading(choice.gut),
    ...(compared === null ? [] : [plain(compared)]),
    chartBlock(chart),
  ]);
}

/** null where one of the two has no first place. */
function comparedWithGut(
  measures: Measures,
  { winner }: GutMeasures,
  { same, different, noWinner }: DepartmentsWords['departments']['gut'],
): string | null {
  if (winner === null) return noWinner;
  if (measures.isGutSameAsModel === null || !mayNameFirst(measures)) return null;
  return measures.isGutSameAsModel ? same : different;
}

function gutVotesOf(group: ChoiceContent['group'], { votes, winner }: GutMeasures): GutVotes {
  return votes.map((each) => ({
    name: optionName(group, each.optionId),
    votes: each.votes,
    isWinner: each.optionId === winner,
  }));
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
