/*
 * The parts of a department sheet that more than one internal sheet shows: decision, result table,
 * verdict, value bars, split cells, gut vote. Votes appear as totals of revealed rounds only.
 */
import {
  type CellSpread,
  criterionName,
  type DepartmentMeasures,
  departmentMeasures,
  type GroupDepartments,
  isOut,
  knockoutNames,
  type Option,
  type RankedOption,
} from '../exercises/departments/index.ts';
import { roundTo } from '../kernel/statistics.ts';
import { concernBox, minorityBlocks } from './agree5-blocks.ts';
import { agree5Chart } from './agree5-charts.ts';
import {
  criterionSign,
  type DepartmentsWords,
  percentText,
  valueText,
} from './departments-words.ts';
import { type Doors, isDoorOut, proposedDoors } from './doors.ts';
import type { ReportBlock, TableColumn } from './model.ts';
import {
  besideOneAnother,
  chartBlock,
  heading,
  isVotedOn,
  quiet,
  together,
} from './sheet-frame.ts';
import { agreementText } from './vision-sheet-words.ts';

export type ChoiceContent = {
  readonly group: GroupDepartments;
  readonly measures: DepartmentMeasures;
  /** The latest revealed proposal, whatever it came to. */
  readonly doors: Doors | null;
};

export function choiceContent(group: GroupDepartments): ChoiceContent {
  return { group, measures: departmentMeasures(group), doors: proposedDoors(group) };
}

/** What keeps the choice from being settled, in words; empty when nothing does. */
export function choiceUnsettledWords(
  { group, measures, doors }: ChoiceContent,
  { choice, departments }: DepartmentsWords,
): readonly string[] {
  const { unsettled } = choice;
  const isScored = measures.cells.length > 0;
  const state = doors?.measures.state;
  // A door may be chosen without scores: by the gut vote and its reasons, in the shortest form.
  const isDecided = state === 'adopted' || state === 'held';
  const isVoting = isVotedOn(group.decisionRounds);
  return [
    ...(group.options.length < fewestOptions ? [unsettled.noOptions] : []),
    ...(isVotedOn(group.gutRounds) ? [unsettled.hiddenGut] : []),
    ...(isVotedOn(group.scoreRounds) ? [unsettled.hiddenScores] : []),
    ...(isVotedOn(group.weightRounds) ? [unsettled.hiddenWeights] : []),
    ...(!isScored && !isDecided && !isVotedOn(group.scoreRounds) ? [unsettled.noScores] : []),
    ...(isVoting ? [unsettled.hiddenDecision] : []),
    ...(doors === null && !isVoting ? [unsettled.noDecision] : []),
    ...(state === 'revise' || state === 'blocked' ? [unsettled.notAgreed] : []),
    ...(doors !== null && isDoorOut(doors) ? [departments.obstacles['door-out']] : []),
  ];
}

const fewestOptions = 3;

/** An option's name by its id, as results name it. */
export function optionName(group: GroupDepartments, id: string): string {
  return group.options.find((option) => option.id === id)?.name ?? id;
}

/** The door as the sentence of the sheet, only proposed once ruled out; nothing while none was proposed. */
export function decisionBlocks(
  { doors }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  if (doors === null) return [];
  const { choice, departments, report, vision: text } = words;
  const { first, second, round, measures } = doors;
  const secondText =
    second !== null && isOut(second)
      ? report.qualified(second.name, choice.out)
      : (second?.name ?? '');
  const state = measures.state === null ? null : text.roundStates[measures.state];
  const items = [
    { label: departments.doors.second, value: secondText },
    { label: departments.doors.reason, value: round.reason },
  ].filter(({ value }) => value !== '');
  return [
    {
      kind: 'statement',
      label: measures.state === 'adopted' && !isOut(first) ? choice.decision : choice.proposal,
      text: first.name,
      note: isOut(first) ? choice.out : state,
      size: 'hero',
    },
    ...(items.length > 0 ? [{ kind: 'facts', style: 'rows', items } as const] : []),
  ];
}

/** The vote on the decision, and the voices and concerns kept with it. */
export function decisionVoteBlocks(
  { doors }: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  if (doors === null) return [];
  const { choice, departments, vision: text } = words;
  const { measures, round } = doors;
  const concerns = round.concerns.map((concern) => concern.text);
  const keptBlocks = [
    ...minorityBlocks(measures, choice.minorityKept, words),
    ...(concerns.length > 0 ? [concernBox(departments.doors.concerns, concerns)] : []),
  ];
  if (measures.state === null) {
    return [
      ...together([heading(choice.decisionVote), quiet(text.measures.noVotes)]),
      ...keptBlocks,
    ];
  }
  const agreement = { label: text.agreement.name, value: agreementText(measures, words) };
  return together([
    heading(choice.decisionVote),
    ...besideOneAnother(
      [chartBlock(agree5Chart(measures, words))],
      [{ kind: 'facts', style: 'rows', items: [agreement] }, ...keptBlocks],
    ),
  ]);
}

/** Options by rank, their mean score in each criterion and their value; nothing before scores. */
export function resultTableBlocks(
  content: ChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { measures } = content;
  const { choice, departments } = words;
  if (measures.cells.length === 0) return [];
  const { result, criteria } = measures;
  const columns: readonly TableColumn[] = [
    ...(result === null
      ? []
      : [{ header: choice.rank, weight: 0.7, align: 'left', emphasis: 'normal' } as const]),
    { header: choice.option, weight: 2.7, align: 'left', emphasis: 'bold' },
    ...criteria.map((criterion, index) => ({
      header: `${criterionSign(index)}\n${criterionName(criterion, departments)}`,
      weight: 1.35,
      align: 'center' as const,
      emphasis: 'normal' as const,
    })),
    ...(result === null
      ? []
      : [
          {
            header: departments.measures.values,
            weight: 1.1,
            align: 'right',
            emphasis: 'bold',
          } as const,
        ]),
  ];
  const weightRow =
    result === null
      ? []
      : [
          [
            '',
            departments.measures.weights,
            ...result.weights.map((weight) => percentText(weight, words)),
            '',
          ],
        ];
  return [
    {
      kind: 'table',
      caption: choice.table,
      columns,
      rows: [...weightRow, ...orderedRows(content, words)],
    },
  ];
}

function orderedRows(
  { group, measures }: ChoiceContent,
  words: DepartmentsWords,
): readonly (readonly string[])[] {
  const { choice, departments } = words;
  const ranking = measures.result?.ranking ?? [];
  const row = (
    rank: string,
    { id, name }: Pick<Option, 'id' | 'name'>,
    value: string,
  ): readonly string[] => {
    const cells = measures.criteria.map((criterion) => cellText(measures, id, criterion.id, words));
    return measures.result === null ? [name, ...cells] : [rank, name, ...cells, value];
  };
  const ranks = ranksOf(ranking);
  const ranked = ranking.flatMap(({ optionId, value }, index) => {
    const option = group.options.find(({ id }) => id === optionId);
    return option ? [row(String(ranks[index]), option, valueText(value))] : [];
  });
  const rest = group.options.filter(({ id }) => !ranking.some(({ optionId }) => optionId === id));
  const lastly = rest.toSorted((one, other) => Number(isOut(one)) - Number(isOut(other)));
  return [
    ...ranked,
    ...lastly.map((option) => row('', option, isOut(option) ? choice.out : departments.notScored)),
  ];
}

/** Ranks from 1; options within half a point of the one before share its rank. */
function ranksOf(ranking: readonly RankedOption[]): readonly number[] {
  let rank = 1;
  return ranking.map(({ isTiedWithPrevious }, index) => {
    if (!isTiedWithPrevious) rank = index + 1;
    return rank;
  });
}

/** Mean score of a cell with one decimal, marked where the scores of enough persons are split. */
function cellText(
  { cells, splitCells, isTooFewPersons }: DepartmentMeasures,
  optionId: string,
  criterionId: string,
  { choice }: DepartmentsWords,
): string {
  const isHere = (cell: CellSpread) =>
    cell.optionId === optionId && cell.criterionId === criterionId;
  const cell = cells.find(isHere);
  if (cell === undefined) return choice.empty;
  const score = roundTo(cell.mean, 1).toFixed(1);
  return !isTooFewPersons && splitCells.some(isHere) ? `${score}${choice.splitMark}` : score;
}

/** Warnings and reasons for leaving an option out; nothing when there are none. */
export function knockoutBlocks(
  { group }: ChoiceContent,
  { choice, departments, report }: DepartmentsWords,
): readonly ReportBlock[] {
  const sentences = group.options.flatMap((option) => {
    const namesOf = (state: 'check' | 'out') =>
      knockoutNames
        .filter((_, index) => option.knockouts[index] === state)
        .map((name) => departments.knockouts[name])
        .join(report.listSeparator);
    const out = namesOf('out');
    const check = namesOf('check');
    return [
      ...(out === '' ? [] : [choice.knockoutOut(option.name, out)]),
      ...(check === '' ? [] : [choice.knockoutCheck(option.name, check)]),
    ];
  });
  if (sentences.length === 0) return [];
  const title = choice.knockouts;
  return [{ kind: 'callout', tone: 'caution', title, paragraphs: sentences }];
}
