/*
 * The parts of a resource map that more than one internal sheet shows: coverage, grid, picks, exchange,
 * flags. Votes appear as totals of revealed rounds only.
 */
import {
  type Candidate,
  type GroupResources,
  measureResources,
  type Need,
  needsByPriority,
  type ResourceMeasures,
  type Supply,
} from '../exercises/resources/index.ts';
import type { ReportBlock } from './model.ts';
import { coverageChart, supplyGridChart } from './resources-charts.ts';
import { type ResourcesWords, wholePercent } from './resources-words.ts';
import { bullets, chartBlock, heading, isVotedOn, plain, quiet, together } from './sheet-frame.ts';

export type MapContent = {
  readonly resources: GroupResources;
  readonly measures: ResourceMeasures;
  /** The need to act on first in front. */
  readonly needs: readonly Need[];
};

export function mapContent(resources: GroupResources): MapContent {
  return {
    resources,
    measures: measureResources(resources),
    needs: needsByPriority(resources),
  };
}

/** What keeps the map from being finished, in words; empty when nothing does. */
export function unsettledWords(
  { resources, measures }: MapContent,
  { map }: ResourcesWords,
): readonly string[] {
  const { unsettled, noPicks } = map;
  if (resources.needs.length === 0) return [unsettled.noNeeds];
  const isWeighted = measures.currentCoverage !== null;
  const isVoting = isVotedOn(resources.importanceRounds);
  return [
    ...(isVoting ? [isWeighted ? unsettled.hiddenAgain : unsettled.hidden] : []),
    ...(!isWeighted && !isVoting ? [unsettled.noImportance] : []),
    ...(resources.candidates.length === 0 ? [unsettled.noCandidates] : []),
    ...(resources.picks.length === 0 ? [noPicks] : []),
  ];
}

/** The two bars, 今 and 組んだら; nothing without revealed importance. */
export function coverageBlocks(
  { resources, measures }: MapContent,
  words: ResourcesWords,
): readonly ReportBlock[] {
  const chart = coverageChart(measures, resources.candidates, words);
  return chart === null ? [] : [chartBlock(chart, words.map.coverageTitle)];
}

/**
 * Needs against our own share and the candidates; nothing without needs.
 *
 * @param most rows at most, by priority; the rest is told as a number
 */
export function gridBlocks(
  { resources, measures, needs: all }: MapContent,
  words: ResourcesWords,
  most = all.length,
): readonly ReportBlock[] {
  const { map } = words;
  const needs = all.slice(0, most);
  const chart = supplyGridChart({ ...resources, measures }, needs, words);
  if (chart === null) return [];
  return [
    chartBlock(chart, map.gridTitle),
    ...(all.length > needs.length ? [quiet(map.moreNeeds(all.length - needs.length))] : []),
  ];
}

/**
 * The needs chosen to act on.
 *
 * @param length `full` tells who could bring each; `short` leaves that to the grid
 */
export function pickBlocks(
  content: MapContent,
  words: ResourcesWords,
  length: 'full' | 'short' = 'full',
): readonly ReportBlock[] {
  const { resources } = content;
  const { map } = words;
  const picks = resources.picks.flatMap(
    (id) => resources.needs.find((need) => need.id === id) ?? [],
  );
  if (picks.length === 0) return [];
  const items = picks.map((need) => {
    if (length === 'short') return need.text;
    const from = suppliers(content, need, words);
    const whom =
      from.length > 0 ? map.fromWhom(from.join(words.report.listSeparator)) : map.nobodyYet;
    return `${need.text}\n${whom}`;
  });
  return together([
    heading(picks.length === 3 ? map.picks : map.picksFew),
    { kind: 'list', style: 'number', items },
  ]);
}

function suppliers(
  { resources }: MapContent,
  need: Need,
  words: ResourcesWords,
): readonly string[] {
  return resources.candidates.flatMap((candidate) => {
    const supply = resources.supply[need.id]?.[candidate.id];
    if (supply === undefined || supply.level === 0) return [];
    return words.map.withLevel(candidate.name, supplyText(supply, words));
  });
}

function supplyText({ level, isConfirmed }: Supply, { resources }: ResourcesWords): string {
  const amount = level === 1 ? resources.supplyLevels.full : resources.supplyLevels.half;
  return resources.levelWithState(amount, isConfirmed ? resources.confirmed : resources.expected);
}

/**
 * Per candidate what comes and what goes back, arrows in words: as a table, or, in the narrow columns of
 * A3, one below another.
 */
export function exchangeBlocks(
  content: MapContent,
  words: ResourcesWords,
  paper: 'a4' | 'a3',
): readonly ReportBlock[] {
  const { candidates } = content.resources;
  if (candidates.length === 0) return [];
  if (paper === 'a4') return exchangeTable(content, words);
  const [first, ...rest] = candidates.map((candidate) => oneExchange(content, candidate, words));
  return [
    ...together([heading(words.map.exchange), ...(first ?? [])]),
    ...rest.flatMap((blocks) => together(blocks)),
  ];
}

type Exchange = {
  readonly brought: readonly { readonly label: string; readonly value: string }[];
  readonly returned: readonly string[];
  /** Whole percentage points; null before anything is weighed or brought. */
  readonly gain: { readonly solo: number; readonly unique: number } | null;
};

function exchangeWith(
  { resources, measures, needs }: MapContent,
  candidate: Candidate,
  words: ResourcesWords,
): Exchange {
  const brought = needs.flatMap((need) => {
    const supply = resources.supply[need.id]?.[candidate.id];
    if (supply === undefined || supply.level === 0) return [];
    return { label: supplyText(supply, words), value: need.text };
  });
  const returned = resources.offers
    .filter(({ to }) => to === candidate.id)
    .map((offer) => offer.text);
  const measured = measures.candidates.find(({ candidateId }) => candidateId === candidate.id);
  const { soloGain = null, uniqueContribution = null } = measured ?? {};
  const gain =
    soloGain === null || uniqueContribution === null || brought.length === 0
      ? null
      : { solo: wholePercent(soloGain), unique: wholePercent(uniqueContribution) };
  return { brought, returned, gain };
}

function exchangeTable(content: MapContent, words: ResourcesWords): readonly ReportBlock[] {
  const { map, report, resources: text } = words;
  const rows = content.resources.candidates.map((candidate) => {
    const { brought, returned, gain } = exchangeWith(content, candidate, words);
    return {
      gain,
      cells: [
        `${candidate.name}\n${text.kinds[candidate.kind]}`,
        listedIn(
          brought.map(({ label, value }) => report.qualified(value, label)),
          map.bringsNothing,
          words,
        ),
        listedIn(returned, map.noReturn, words),
        gain === null ? '' : map.gainCell(gain.solo, gain.unique),
      ],
    };
  });
  const hasGains = rows.some(({ gain }) => gain !== null);
  const column = (header: string, weight: number, emphasis: 'normal' | 'bold' = 'normal') =>
    ({ header, weight, align: 'left', emphasis }) as const;
  return [
    heading(map.exchange),
    {
      kind: 'table',
      caption: null,
      columns: [
        column(map.candidate, 1.8, 'bold'),
        column(map.brings, 5),
        column(map.receives, 3),
        ...(hasGains ? [{ ...column(map.gainHeader, 1.2), align: 'right' } as const] : []),
      ],
      rows: rows.map(({ cells }) => (hasGains ? cells : cells.slice(0, -1))),
    },
    ...(hasGains ? [quiet(map.gainNote)] : []),
  ];
}

/** Entries of one cell, a line each, marked as entries when there are several. */
function listedIn(texts: readonly string[], none: string, { map }: ResourcesWords): string {
  return texts.length > 1 ? texts.map(map.entry).join('\n') : (texts[0] ?? none);
}

function oneExchange(
  content: MapContent,
  candidate: Candidate,
  words: ResourcesWords,
): readonly ReportBlock[] {
  const { map, report, resources: text } = words;
  const { brought, returned, gain } = exchangeWith(content, candidate, words);
  return [
    heading(report.qualified(candidate.name, text.kinds[candidate.kind]), 3),
    {
      kind: 'columns',
      columns: [
        {
          weight: 1,
          blocks: [
            quiet(map.brings),
            brought.length > 0
              ? ({ kind: 'facts', style: 'rows', items: brought } as const)
              : plain(map.bringsNothing),
          ],
        },
        {
          weight: 1,
          blocks: [
            quiet(map.receives),
            returned.length > 0 ? bullets(returned) : plain(map.noReturn),
          ],
        },
      ],
    },
    ...(gain === null ? [] : [quiet(map.gain(gain.solo, gain.unique))]),
  ];
}

/** Where the plan is thin, in plain words; that it is not, only once every need is weighed. */
export function flagBlocks(
  { resources, measures, needs }: MapContent,
  { map }: ResourcesWords,
): readonly ReportBlock[] {
  const textsOf = (ids: readonly string[]) =>
    needs.filter((need) => ids.includes(need.id)).map((need) => need.text);
  const oneSided = resources.candidates
    .filter(({ id }) => measures.oneSided.includes(id))
    .map(({ name }) => name);
  const flags: readonly (readonly [title: string, texts: readonly string[]])[] = [
    [map.stillMissing, textsOf(measures.stillMissing)],
    [map.singleSource, textsOf(measures.singleSource)],
    [map.oneSided, oneSided],
    ...(measures.asksForMoneyQuestion ? ([[map.moneyQuestion, []]] as const) : []),
  ];
  const raised = flags.filter(([title, texts]) => texts.length > 0 || title === map.moneyQuestion);
  if (raised.length === 0) {
    const isWeighed = measures.needs.every(({ weight }) => weight !== null);
    return isWeighed && resources.candidates.length > 0
      ? together([heading(map.flags), plain(map.noFlags)])
      : [];
  }
  // Side by side where there is room; below one another in a narrow column.
  const columns = raised.map(([title, texts]) => ({
    weight: 1,
    blocks: [heading(title, 3), ...(texts.length > 0 ? [bullets(texts)] : [])],
  }));
  return together([heading(map.flags), { kind: 'columns', columns }]);
}
