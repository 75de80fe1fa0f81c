/*
 * The pictures of a resource map as chart models, the same for screens and paper. They take a map, its
 * measures and words and compute no measure. Nothing without a picture is null.
 */
import type {
  Candidate,
  GroupResources,
  Need,
  ResourceMeasures,
  Supply,
} from '../exercises/resources/index.ts';
import { agreement, agreementLabel } from '../kernel/statistics.ts';
import type { BarsChart, GridCell, GridChart, StackedBarsChart } from './chart-model.ts';
import { oneDecimal, type ResourcesWords, wholePercent } from './resources-words.ts';

/** The two bars, 今 and 組んだら (one while nobody is named); null without revealed importance. */
export function coverageChart(
  measures: Pick<ResourceMeasures, 'currentCoverage' | 'potentialCoverage'>,
  candidates: readonly Candidate[],
  { map, resources: text }: ResourcesWords,
): BarsChart | null {
  const { currentCoverage, potentialCoverage } = measures;
  if (currentCoverage === null || potentialCoverage === null) return null;
  const now = wholePercent(currentCoverage);
  const possible = wholePercent(potentialCoverage);
  const bars = [
    {
      label: text.coverage.now,
      value: currentCoverage,
      valueText: text.coverage.percent(now),
      highlighted: false,
    },
    {
      label: text.coverage.possible,
      value: potentialCoverage,
      valueText: text.coverage.percent(possible),
      highlighted: true,
    },
  ];
  const hasCandidates = candidates.length > 0;
  return {
    kind: 'bars',
    max: 1,
    items: hasCandidates ? bars : bars.slice(0, 1),
    alternative: hasCandidates ? map.coverageSentence(now, possible) : map.coverageSettled(now),
  };
}

/** What a grid of supplies shows. */
export type SuppliedMap = Pick<GroupResources, 'candidates' | 'supply'> & {
  readonly measures: ResourceMeasures;
};

/**
 * Needs against our own share and the candidates; null without needs.
 *
 * @param needs the rows, in the order in which they are drawn
 */
export function supplyGridChart(
  { candidates, supply, measures }: SuppliedMap,
  needs: readonly Need[],
  { map, resources: text }: ResourcesWords,
): GridChart | null {
  if (needs.length === 0) return null;
  const weightOf = new Map(measures.needs.map(({ needId, weight }) => [needId, weight]));
  const isWeighted = measures.currentCoverage !== null;
  const rows = needs.map((need): GridChart['rows'][number] => {
    const weight = weightOf.get(need.id) ?? null;
    return {
      label: need.text,
      figure: weight === null ? null : oneDecimal(weight),
      cells: [ownSign(need), ...candidates.map(({ id }) => supplySign(supply[need.id]?.[id]))],
    };
  });
  const confirmed = needs
    .flatMap((need) => candidates.map(({ id }) => supply[need.id]?.[id]))
    .filter((each) => each !== undefined && each.level > 0 && each.isConfirmed).length;
  const levels = text.supplyLevels;
  return {
    kind: 'grid',
    rowHeader: text.needs,
    figureHeader: isWeighted ? text.importance : null,
    columns: [map.ownColumn, ...candidates.map(({ name }) => name)],
    firstColumnStandsApart: true,
    rows,
    legend: [
      { cell: 'full', label: levels.full },
      { cell: 'half', label: levels.half },
      { cell: 'empty', label: levels.none },
      { cell: 'fullRinged', label: map.legend.fullRinged },
    ],
    alternative: map.gridSentence(needs.length, candidates.length, confirmed),
  };
}

function ownSign({ ownSupply }: Need): GridCell {
  if (ownSupply === 1) return 'full';
  return ownSupply === 0.5 ? 'half' : 'empty';
}

function supplySign(supply: Supply | undefined): GridCell {
  if (supply === undefined || supply.level === 0) return 'empty';
  if (supply.level === 1) return supply.isConfirmed ? 'fullRinged' : 'full';
  return supply.isConfirmed ? 'halfRinged' : 'half';
}

/** A need with its revealed figure: a priority of 0 to 5, or an importance of 1 to 5. */
export type RatedNeed = { readonly need: Need; readonly value: number };

/** What to act on first, in the order given; null without any. */
export function priorityChart(
  rated: readonly RatedNeed[],
  picks: readonly string[],
  { map }: ResourcesWords,
): BarsChart | null {
  const [first] = rated;
  if (first === undefined) return null;
  return {
    kind: 'bars',
    max: 5,
    items: rated.map(({ need, value }) => ({
      label: need.text,
      value,
      valueText: oneDecimal(value),
      highlighted: picks.includes(need.id),
    })),
    alternative: map.prioritySentence(first.need.text, oneDecimal(first.value)),
  };
}

/** Fewest votes an agreement is given for: of two, it says no more than the votes themselves. */
export const fewestForAgreement = 3;
const levels = [1, 2, 3, 4, 5] as const;

/** A need with the revealed votes on its importance, 1 to 5, without seats; never empty. */
export type VotedNeed = { readonly need: Need; readonly votes: readonly number[] };

/** How the votes on importance fell, one bar a need; null without any. */
export function importanceSpreadChart(
  voted: readonly VotedNeed[],
  { map, vision }: ResourcesWords,
): StackedBarsChart | null {
  if (voted.length === 0) return null;
  const labelOf = (votes: readonly number[]) => agreementLabel(agreement(votes, 1, 5) ?? 1);
  const isSplit = ({ votes }: VotedNeed) =>
    votes.length >= fewestForAgreement && labelOf(votes) === 'split';
  return {
    kind: 'stackedBars',
    parts: levels.map((level) => ({
      label: level === 1 ? map.lowest : level === 5 ? map.highest : '',
      symbol: String(level),
    })),
    items: voted.map(({ need, votes }) => {
      const counts = levels.map((level) => votes.filter((vote) => vote === level).length);
      return {
        label: need.text,
        counts,
        texts: counts.map((count, index) => map.voters(index + 1, count)),
        totalText:
          votes.length < fewestForAgreement
            ? map.tooFew(votes.length)
            : vision.agreement.labels[labelOf(votes)],
      };
    }),
    alternative: map.spreadSentence(
      Math.max(...voted.map(({ votes }) => votes.length)),
      voted.filter(isSplit).map(({ need }) => need.text),
    ),
  };
}
