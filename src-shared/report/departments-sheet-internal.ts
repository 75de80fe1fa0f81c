/*
 * The internal department sheet (団体内用): all of a group's E5, revealed votes as totals. No seat is ever
 * paired with a vote, because the sheet is passed around.
 */
import {
  type Criterion,
  criterionAnchor,
  criterionName,
  latestRevealed,
  type Option,
} from '../exercises/departments/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import {
  type ChoiceContent,
  choiceUnsettledWords,
  decisionBlocks,
  decisionVoteBlocks,
  knockoutBlocks,
  resultTableBlocks,
} from './departments-blocks.ts';
import {
  anyWeightBlocks,
  doorPlaneBlocks,
  gutBlocks,
  hintBlocks,
  intervalBlocks,
  profileBlocks,
  splitBlocks,
  valueBarBlocks,
  verdictBlocks,
} from './departments-robustness.ts';
import { criterionSign, type DepartmentsWords } from './departments-words.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import {
  besideOneAnother,
  bullets,
  factsBlock,
  heading,
  quiet,
  section,
  together,
  unsettledBox,
} from './sheet-frame.ts';

export type InternalChoiceContent = ChoiceContent & {
  readonly workshop: Pick<Workshop, 'details'>;
  readonly of: Group;
};

export function internalDepartmentsSections(
  content: InternalChoiceContent,
  words: DepartmentsWords,
): readonly ReportSection[] {
  const { choice, departments, report } = words;
  return [
    section(departments.name, 'lead', leadBlocks(content, words)),
    section(choice.robustness, 'body', verdictBlocks(content, words)),
    section(choice.values, 'body', valueBarBlocks(content, words)),
    section(choice.intervals, 'body', intervalBlocks(content, words)),
    section(
      choice.plane,
      'body',
      sideBySide(doorPlaneBlocks(content, words), profileBlocks(content, words)),
    ),
    section(
      choice.split,
      'body',
      besideOneAnother(splitBlocks(content, words), hintBlocks(content, words)),
    ),
    section(
      choice.gut,
      'body',
      sideBySide(gutBlocks(content, words), anyWeightBlocks(content, words)),
    ),
    section(choice.decisionVote, 'body', decisionVoteBlocks(content, words)),
    section(choice.cards, 'body', cardBlocks(content, words)),
    section(choice.anchors, 'body', anchorBlocks(content, words)),
    section(report.vision.record, 'body', recordBlocks(content, words)),
  ];
}

function leadBlocks(
  content: InternalChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { of } = content;
  const subtitle = [of.organisation, of.companyInMind].filter((part) => part !== '');
  return [
    {
      kind: 'masthead',
      eyebrow: words.departments.name,
      title: of.name,
      subtitle: subtitle.length === 0 ? null : subtitle.join(' → '),
    },
    ...unsettledBox(choiceUnsettledWords(content, words), words),
    ...decisionBlocks(content, words),
    ...resultTableBlocks(content, words),
    ...knockoutBlocks(content, words),
  ];
}

/** What was written of each department, and the reasons given for it. */
function cardBlocks(
  content: InternalChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { choice, report } = words;
  const { options } = content.group;
  if (options.length === 0) return [];
  const cards = options.map((option) => ({ option, items: cardItems(content, option, words) }));
  const written = cards.filter(({ items }) => items.length > 0).map(oneCard);
  const blank = cards.filter(({ items }) => items.length === 0).map(({ option }) => option.name);
  const rows: (readonly ReportBlock[])[] = [];
  for (let index = 0; index < written.length; index += 2) {
    rows.push(sideBySide(written[index] ?? [], written[index + 1] ?? []));
  }
  const [first, ...rest] = rows;
  return [
    ...together([heading(choice.cards), ...(first ?? [])]),
    ...rest.flat(),
    ...(blank.length > 0 ? [quiet(choice.blankCards(blank.join(report.listSeparator)))] : []),
  ];
}

/** Two topics next to one another where there is room, each in its half even when alone. */
function sideBySide(
  left: readonly ReportBlock[],
  right: readonly ReportBlock[],
): readonly ReportBlock[] {
  if (left.length === 0 && right.length === 0) return [];
  return [{ kind: 'columns', columns: [left, right].map((blocks) => ({ weight: 1, blocks })) }];
}

type CardItem = { readonly label: string; readonly value: string };

function cardItems(
  { group }: InternalChoiceContent,
  option: Option,
  { choice, departments }: DepartmentsWords,
): readonly CardItem[] {
  return [
    { label: departments.card.concern, value: option.concern },
    { label: departments.card.problem, value: option.problem },
    { label: departments.card.gives, value: option.gives },
    ...group.reasons
      .filter(({ optionId }) => optionId === option.id)
      .map(({ text }) => ({ label: choice.reasons, value: text })),
  ].filter(({ value }) => value !== '');
}

function oneCard(card: {
  readonly option: Option;
  readonly items: readonly CardItem[];
}): readonly ReportBlock[] {
  return [heading(card.option.name, 3), { kind: 'facts', style: 'rows', items: card.items }];
}

/** What each criterion's scores meant to the group. */
function anchorBlocks(
  { group }: InternalChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const items = group.criteria.map((criterion, index) => ({
    label: `${criterionSign(index)} ${criterionName(criterion, words.departments)}`,
    value: anchorText(criterion, words),
  }));
  return together([heading(words.choice.anchors), { kind: 'facts', style: 'rows', items }]);
}

function anchorText(criterion: Criterion, words: DepartmentsWords): string {
  const { choice, departments, report } = words;
  const written = ([1, 3, 5] as const).flatMap((score) => {
    const meaning = criterionAnchor(criterion, score, departments);
    return meaning === '' ? [] : [report.counted(choice.anchorScores[score], meaning)];
  });
  return written.length === 0 ? choice.empty : written.join(report.listSeparator);
}

function recordBlocks(
  content: InternalChoiceContent,
  words: DepartmentsWords,
): readonly ReportBlock[] {
  const { group, workshop, of, measures } = content;
  const { choice, report } = words;
  const isScored = measures.cells.length > 0;
  const reasons = group.reopenings.map(({ reason }) => reason);
  const proposals = group.decisionRounds
    .filter(({ isRevealed }) => isRevealed)
    .slice(0, -1)
    .map((round) => earlierProposal(group.options, round, words));
  return [
    ...(proposals.length > 0
      ? together([heading(choice.earlierProposals), ...proposals.map((items) => bullets(items))])
      : []),
    ...(reasons.length > 0
      ? together([heading(choice.reopenings), { kind: 'list', style: 'number', items: reasons }])
      : []),
    ...together([heading(report.facts.heading), ...factsBlock(workshop, of, words)]),
    quiet(
      report.sentences([
        ...methodSentences(content, words),
        ...(isScored && measures.result !== null ? [choice.measureMeaning] : []),
        ...(isScored ? [choice.tableNote] : []),
        report.vision.agreementMeaning,
      ]),
    ),
    quiet(report.vision.source),
  ];
}

/** How the group came to what the sheet shows; nothing of what it did not do. */
function methodSentences(
  { group, measures: { cells, gut, result } }: InternalChoiceContent,
  { choice }: DepartmentsWords,
): readonly string[] {
  // One word of the group has no agreement.
  const isByPersons = cells.some(({ agreement }) => agreement !== null);
  const isByGroup = cells.some(({ agreement }) => agreement === null);
  const weighing =
    result === null ? null : (latestRevealed(group.weightRounds)?.ballots.kind ?? null);
  if (gut !== null && isByPersons && !isByGroup && weighing === 'seats') return [choice.method];
  const isQuick = isByGroup && !isByPersons && weighing === 'group';
  const { methods } = choice;
  return [
    ...(gut === null ? [] : [methods.gut]),
    ...(isByPersons ? [methods.personScores] : []),
    ...(isByGroup && !isQuick ? [methods.groupScores] : []),
    ...(isQuick ? [choice.quickMode] : []),
    ...(weighing === 'seats' ? [methods.personWeights] : []),
    ...(weighing === 'group' && !isQuick ? [methods.groupWeights] : []),
  ];
}

/** A proposal that was revealed and given up, with the words kept with it. */
function earlierProposal(
  options: readonly Option[],
  { first, second, reason, concerns }: InternalChoiceContent['group']['decisionRounds'][number],
  { choice, report }: DepartmentsWords,
): readonly string[] {
  const names = [first, second].flatMap(
    (id) => options.find((option) => option.id === id)?.name ?? [],
  );
  const doors = names.join(report.listSeparator) || choice.empty;
  return [
    reason === '' ? doors : report.qualified(doors, reason),
    ...concerns.map(({ text }) => text),
  ];
}
