/*
 * The internal resource map (団体内用): all of a group's E3, revealed importance as totals. No seat is
 * ever paired with a vote, because the sheet is passed around.
 */
import { importanceVotes, type Need, resourceCategories } from '../exercises/resources/index.ts';
import { agreement, agreementLabel, mean } from '../kernel/statistics.ts';
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
import { oneDecimal, type ResourcesWords } from './resources-words.ts';
import {
  bullets,
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
};

export function internalResourcesSections(
  content: InternalMapContent,
  words: ResourcesWords,
): readonly ReportSection[] {
  const { map, resources: text, report } = words;
  return [
    section(text.name, 'lead', leadBlocks(content, words)),
    section(map.picks, 'body', pickBlocks(content, words)),
    section(map.flags, 'body', flagBlocks(content, words)),
    section(map.exchange, 'body', exchangeBlocks(content, words)),
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
  { map, resources: text }: ResourcesWords,
): readonly ReportBlock[] {
  const priorityOf = new Map(measures.needs.map(({ needId, priority }) => [needId, priority]));
  const ranked = needs.flatMap((need) => {
    const priority = priorityOf.get(need.id) ?? null;
    return priority === null ? [] : [{ need, priority }];
  });
  const [first] = ranked;
  if (first === undefined) return [];
  const unvoted = needs.filter((need) => (priorityOf.get(need.id) ?? null) === null);
  return [
    heading(text.priority),
    {
      kind: 'chart',
      title: null,
      chart: {
        kind: 'bars',
        max: 5,
        items: ranked.map(({ need, priority }) => ({
          label: need.text,
          value: priority,
          valueText: oneDecimal(priority),
          highlighted: resources.picks.includes(need.id),
        })),
        alternative: map.prioritySentence(first.need.text, oneDecimal(first.priority)),
      },
    },
    ...(unvoted.length > 0
      ? [heading(map.notVoted, 3), bullets(unvoted.map(({ text }) => text))]
      : []),
  ];
}

/** Fewest votes an agreement is given for: of two, it says no more than the votes themselves. */
const fewestForAgreement = 3;
const levels = [1, 2, 3, 4, 5] as const;

function spreadBlocks(
  content: InternalMapContent,
  { map, vision }: ResourcesWords,
): readonly ReportBlock[] {
  const rows = content.needs.flatMap((need) => {
    const votes = votesOn(content, need);
    return votes.length === 0 ? [] : [{ need, votes, alike: agreement(votes, 1, 5) ?? 1 }];
  });
  if (rows.length === 0) return [];
  const isSplit = ({ votes, alike }: (typeof rows)[number]) =>
    votes.length >= fewestForAgreement && agreementLabel(alike) === 'split';
  const items = rows.map(({ need, votes, alike }) => {
    const counts = levels.map((level) => votes.filter((vote) => vote === level).length);
    return {
      label: need.text,
      counts,
      texts: counts.map((count, index) => map.voters(index + 1, count)),
      totalText:
        votes.length < fewestForAgreement
          ? map.tooFew(votes.length)
          : vision.agreement.labels[agreementLabel(alike)],
    };
  });
  const most = Math.max(...rows.map(({ votes }) => votes.length));
  const isSmall = rows.some(({ votes }) => votes.length < fewestForAgreement);
  return [
    heading(map.spread),
    {
      kind: 'chart',
      title: null,
      chart: {
        kind: 'stackedBars',
        parts: levels.map((level) => ({
          label: level === 1 ? map.lowest : level === 5 ? map.highest : '',
          symbol: String(level),
        })),
        items,
        alternative: map.spreadSentence(
          most,
          rows.filter(isSplit).map(({ need }) => need.text),
        ),
      },
    },
    ...(isSmall ? [quiet(map.tooFewNote)] : []),
  ];
}

/** The votes its importance is made of: of the latest revealed round that asked for it. */
function votesOn({ resources }: InternalMapContent, { id }: Need): readonly number[] {
  const round = resources.importanceRounds.findLast(
    ({ isRevealed, needIds }) => isRevealed && needIds.includes(id),
  );
  const votes = round ? importanceVotes(round, id) : [];
  return mean(votes) === null ? [] : votes;
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
    quiet(map.method),
    quiet(map.measureMeaning),
    quiet(report.vision.agreementMeaning),
    quiet(report.vision.source),
  ];
}
