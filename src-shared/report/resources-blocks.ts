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
import { bullets, chartBlock, heading, plain, quiet, together } from './sheet-frame.ts';

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
  const isVoting = resources.importanceRounds.at(-1)?.isRevealed === false;
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

/** Per candidate what comes and what goes back, arrows in words. */
export function exchangeBlocks(content: MapContent, words: ResourcesWords): readonly ReportBlock[] {
  const { candidates } = content.resources;
  if (candidates.length === 0) return [];
  const [first, ...rest] = candidates.map((candidate) => oneExchange(content, candidate, words));
  return [
    ...together([heading(words.map.exchange), ...(first ?? [])]),
    ...rest.flatMap((blocks) => together(blocks)),
  ];
}

function oneExchange(
  { resources, measures, needs }: MapContent,
  candidate: Candidate,
  words: ResourcesWords,
): readonly ReportBlock[] {
  const { map, report, resources: text } = words;
  const brought = needs.flatMap((need) => {
    const supply = resources.supply[need.id]?.[candidate.id];
    if (supply === undefined || supply.level === 0) return [];
    return { label: supplyText(supply, words), value: need.text };
  });
  const returned = resources.offers
    .filter(({ to }) => to === candidate.id)
    .map((offer) => offer.text);
  const measured = measures.candidates.find(({ candidateId }) => candidateId === candidate.id);
  const gain =
    measured?.soloGain == null || measured.uniqueContribution == null || brought.length === 0
      ? []
      : [
          quiet(
            map.gain(wholePercent(measured.soloGain), wholePercent(measured.uniqueContribution)),
          ),
        ];
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
    ...gain,
  ];
}

/** Where the plan is thin, in plain words; nothing while nothing is weighed. */
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
    const isWeighed = measures.currentCoverage !== null && resources.candidates.length > 0;
    return isWeighed ? together([heading(map.flags), plain(map.noFlags)]) : [];
  }
  // Side by side where there is room; below one another in a narrow column.
  const columns = raised.map(([title, texts]) => ({
    weight: 1,
    blocks: [heading(title, 3), ...(texts.length > 0 ? [bullets(texts)] : [])],
  }));
  return together([heading(map.flags), { kind: 'columns', columns }]);
}
