/*
 * The internal resource map (団体内用): all of a group's E3, revealed importance as totals. No seat is
 * ever paired with a vote, because the sheet is passed around.
 */
import {
  type ImportanceRound,
  importanceVotes,
  type Need,
  resourceCategories,
} from '../exercises/resources/index.ts';
import { fewestForAgreement, mean } from '../kernel/statistics.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import {
  coverageBlocks,
  exchangeBlocks,
  flagBlocks,
  gridBlocks,
  type MapContent,
  pickBlocks,
  unsettledWords,
} from './resources-blocks.ts';
import { importanceSpreadChart, priorityChart } from './resources-charts.ts';
import type { ResourcesWords } from './resources-words.ts';
import {
  bullets,
  chartBlock,
  factsBlock,
  heading,
  quiet,
  section,
  together,
  unsettledBox,
} from './sheet-frame.ts';

export type InternalMapContent = MapContent & {
  readonly workshop: Pick<Workshop, 'details'>;
  readonly group: Group;
  /** The statement the map is for, or null while none is agreed. */
  readonly statement: string | null;
  /** A3's columns are too narrow for a table of what is exchanged; A4's are not. */
  readonly paper: 'a4' | 'a3';
};

export function internalResourcesSections(
  content: InternalMapContent,
  words: ResourcesWords,
): readonly ReportSection[] {
  const { map, resources: text, report } = words;
  return [
    section(text.name, 'lead', leadBlocks(content, words)),
    section(map.picksFew, 'body', pickBlocks(content, words)),
    section(map.flags, 'body', flagBlocks(content, words)),
    section(map.exchange, 'body', exchangeBlocks(content, words, content.paper)),
    section(text.priority, 'body', priorityBlocks(content, words)),
    section(map.spread, 'body', spreadBlocks(content, words)),
    section(map.categories, 'body', kindAndFactBlocks(content, words)),
    section(report.vision.record, 'body', recordBlocks(content, words)),
  ];
}

function leadBlocks(content: InternalMapContent, words: ResourcesWords): readonly ReportBlock[] {
  const { group, statement } = content;
  const masthead: ReportBlock = {
    kind: 'masthead',
    eyebrow: words.resources.name,
    title: group.name,
    subtitle: group.organisation || null,
  };
  const forVision: readonly ReportBlock[] =
    statement === null
      ? []
      : [
          {
            kind: 'statement',
            label: words.map.forVision,
            text: statement,
            note: null,
            size: 'second',
          },
        ];
  return [
    masthead,
    ...forVision,
    ...unsettledBox(unsettledWords(content, words), words),
    ...coverageBlocks(content, words),
    ...gridBlocks(content, words),
  ];
}

function priorityBlocks(
  { resources, measures, needs }: InternalMapContent,
  words: ResourcesWords,
): readonly ReportBlock[] {
  const { map, resources: text } = words;
  const priorityOf = new Map(measures.needs.map(({ needId, priority }) => [needId, priority]));
  const ranked = needs.flatMap((need) => {
    const value = priorityOf.get(need.id) ?? null;
    return value === null ? [] : [{ need, value }];
  });
  const chart = priorityChart(ranked, resources.picks, words);
  if (chart === null) return [];
  const unvoted = needs.filter((need) => (priorityOf.get(need.id) ?? null) === null);
  return [
    heading(text.priority),
    chartBlock(chart),
    ...(unvoted.length > 0
      ? [heading(map.notVoted, 3), bullets(unvoted.map(({ text }) => text))]
      : []),
  ];
}

function spreadBlocks(content: InternalMapContent, words: ResourcesWords): readonly ReportBlock[] {
  const voted = content.needs.flatMap((need) => {
    const votes = votesOn(content, need);
    return votes.length === 0 ? [] : [{ need, votes }];
  });
  const chart = importanceSpreadChart(voted, slipsIn(content), words);
  if (chart === null) return [];
  const isSmall = voted.some(({ votes }) => votes.length < fewestForAgreement);
  return [
    heading(words.map.spread),
    chartBlock(chart),
    ...(isSmall ? [quiet(words.map.tooFewNote)] : []),
  ];
}

/** The votes its importance is made of: of the latest revealed round that asked for it. */
function votesOn({ resources }: InternalMapContent, { id }: Need): readonly number[] {
  const round = roundOn(resources, id);
  const votes = round ? importanceVotes(round, id) : [];
  return mean(votes) === null ? [] : votes;
}

function roundOn(
  { importanceRounds }: MapContent['resources'],
  id: Need['id'],
): ImportanceRound | undefined {
  return importanceRounds.findLast(({ isRevealed, needIds }) => isRevealed && needIds.includes(id));
}

/** Slips with a judgement in the rounds the map's importance is of; of several rounds, in the fullest. */
function slipsIn({ resources, needs }: InternalMapContent): number {
  const rounds = new Set(needs.flatMap(({ id }) => roundOn(resources, id) ?? []));
  return Math.max(0, ...[...rounds].map(slipsOf));
}

function slipsOf({ ballots }: ImportanceRound): number {
  if (ballots.kind === 'seats') {
    return Object.values(ballots.bySeat).filter((slip) => Object.keys(slip).length > 0).length;
  }
  // Counts do not tell who judged what; the fullest need says how many there were at least.
  const received = Object.values(ballots.byNeed).map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
  return Math.max(0, ...received);
}

/** What kinds of things are needed, beside what the sheet is about. */
function kindAndFactBlocks(
  { workshop, group, needs }: InternalMapContent,
  words: ResourcesWords,
): readonly ReportBlock[] {
  const { map, report, resources: text } = words;
  const items = resourceCategories.flatMap((category) => {
    const texts = needs.filter((need) => need.category === category).map((need) => need.text);
    return texts.length === 0
      ? []
      : [{ label: text.categories[category].name, value: texts.join(report.listSeparator) }];
  });
  const facts = factsBlock(workshop, group, words);
  const columns: readonly (readonly ReportBlock[])[] = [
    items.length > 0 ? [heading(map.categories), { kind: 'facts', style: 'rows', items }] : [],
    facts.length > 0 ? [heading(report.facts.heading), ...facts] : [],
  ];
  const filled = columns.filter((blocks) => blocks.length > 0);
  const alone = needs.filter(({ needsNoCompany }) => needsNoCompany).map((need) => need.text);
  return [
    ...(alone.length > 0 ? together([heading(map.withoutCompany), bullets(alone)]) : []),
    ...(filled.length > 0
      ? [{ kind: 'columns', columns: filled.map((blocks) => ({ weight: 1, blocks })) } as const]
      : []),
  ];
}

function recordBlocks(
  { resources }: InternalMapContent,
  { map, report }: ResourcesWords,
): readonly ReportBlock[] {
  const reasons = resources.reopenings.map(({ reason }) => reason);
  return [
    ...(reasons.length > 0
      ? together([heading(map.reopenings), { kind: 'list', style: 'number', items: reasons }])
      : []),
    { kind: 'space', size: 'small' },
    quiet(report.sentences([map.method, map.measureMeaning, report.vision.agreementMeaning])),
    quiet(report.vision.source),
  ];
}
