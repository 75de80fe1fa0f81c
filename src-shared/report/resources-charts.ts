/*
 * The pictures of a resource map as chart models, the same for screens and paper. They take a map, its
 * measures and words and compute no measure. Nothing without a picture is null.
 */
import type {
  Candidate,
  GroupResources,
  Need,
  ResourceMeasures,
  ResourcesText,
  Supply,
} from '../exercises/resources/index.ts';
import { agreement, agreementLabel, fewestForAgreement } from '../kernel/statistics.ts';
import type {
  BarsChart,
  GridCell,
  GridChart,
  GridReturns,
  StackedBarsChart,
} from './chart-model.ts';
import { oneDecimal, type ResourcesWords, wholePercent } from './resources-words.ts';

/**
 * The two bars, 今 and 組んだら (one while nobody is named); null without revealed importance. What partners
 * would add stands hatched on top of what there is.
 */
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
      solid: currentCoverage,
      valueText: text.coverage.percent(now),
      highlighted: true,
    },
    {
      label: text.coverage.possible,
      value: potentialCoverage,
      solid: currentCoverage,
      valueText: text.coverage.percent(possible),
      highlighted: true,
    },
  ];
  const hasCandidates = candidates.length > 0;
  return {
    kind: 'bars',
    max: 1,
    isCounted: false,
    items: hasCandidates ? bars : bars.slice(0, 1),
    alternative: hasCandidates ? map.coverageSentence(now, possible) : map.coverageSettled(now),
  };
}

/** What a grid of supplies shows. */
export type SuppliedMap = Pick<GroupResources, 'candidates' | 'supply' | 'offers'> & {
  readonly picks: readonly string[];
  readonly measures: ResourceMeasures;
};

/**
 * How much a grid says: `all`; for the room `candidates` alone, without our own share and the figures; and
 * while the marks are being made `supplies`, without what is chosen and goes back.
 */
export type GridDetail = 'all' | 'candidates' | 'supplies';

/**
 * Needs against our own share and the candidates; null without needs.
 *
 * @param needs the rows, in the order in which they are drawn
 */
export function supplyGridChart(
  given: SuppliedMap,
  needs: readonly Need[],
  words: ResourcesWords,
  detail: GridDetail = 'all',
): GridChart | null {
  if (needs.length === 0) return null;
  const { candidates, supply, measures, picks } = given;
  const { map, resources: text } = words;
  const isWhole = detail === 'all';
  const isFinal = detail !== 'supplies';
  const weightOf = new Map(measures.needs.map(({ needId, weight }) => [needId, weight]));
  const rows = needs.map((need): GridChart['rows'][number] => {
    const weight = weightOf.get(need.id) ?? null;
    const marks = [
      ...(isWhole ? [ownMark(need, text)] : []),
      ...candidates.map(({ id }) => supplyMark(supply[need.id]?.[id], text)),
    ];
    return {
      label: need.text,
      badge: isFinal && picks.includes(need.id) ? chosenMark : null,
      figure: isWhole && weight !== null ? oneDecimal(weight) : null,
      cells: marks.map(({ cell }) => cell),
      texts: marks.map((mark) => mark.text),
    };
  });
  const levels = text.supplyLevels;
  const returns = isFinal ? returnsOf(given, isWhole, words) : null;
  const isMissing = returns?.cells.includes('missing') ?? false;
  const hasChosen = rows.some(({ badge }) => badge !== null);
  return {
    kind: 'grid',
    rowHeader: text.needs,
    figureHeader: isWhole && measures.currentCoverage !== null ? text.importance : null,
    columns: [...(isWhole ? [map.ownColumn] : []), ...candidates.map(({ name }) => name)],
    firstColumnStandsApart: isWhole,
    rows,
    legend: [
      { cell: 'full', label: levels.full },
      { cell: 'half', label: levels.half },
      { cell: 'empty', label: levels.none },
      { cell: 'fullRinged', label: map.legend.fullRinged },
      ...(hasChosen ? [{ cell: 'none', label: map.legend.chosen(chosenMark) } as const] : []),
      ...(isMissing ? [{ cell: 'none', label: map.legend.missing } as const] : []),
    ],
    badgeMeaning: hasChosen ? map.chosen : null,
    returns,
    alternative: gridSentence(given, needs.length, words),
  };
}

/** What the marks of the whole map rest on, also of those that are not among the rows. */
function gridSentence(
  { candidates, supply }: SuppliedMap,
  rows: number,
  { map }: ResourcesWords,
): string {
  const marks = Object.values(supply).flatMap((byCandidate) =>
    candidates.flatMap(({ id }) => {
      const mark = byCandidate[id];
      return mark !== undefined && mark.level > 0 ? [mark] : [];
    }),
  );
  if (marks.length === 0) return map.gridWithoutMarks(rows, candidates.length);
  const confirmed = marks.filter(({ isConfirmed }) => isConfirmed).length;
  return map.gridSentence(rows, candidates.length, confirmed);
}

/** Stands before the needs chosen to act on. */
const chosenMark = '★';

/** Dashed to those who would bring something for nothing; null while nobody brings or gets anything. */
function returnsOf(
  { candidates, offers, measures }: SuppliedMap,
  hasOwnColumn: boolean,
  { map, resources: text }: ResourcesWords,
): GridReturns | null {
  const cells = candidates.map(({ id }) => {
    if (measures.oneSided.includes(id)) return 'missing';
    return offers.some(({ to }) => to === id) ? 'given' : null;
  });
  if (cells.every((cell) => cell === null)) return null;
  return {
    label: text.offers,
    cells: hasOwnColumn ? [null, ...cells] : cells,
    given: map.returns.given,
    missing: map.returns.missing,
  };
}

/** A sign of the grid and what it says. */
export type SupplyMark = { readonly cell: GridCell; readonly text: string };

function ownMark({ ownSupply }: Need, text: ResourcesText): SupplyMark {
  const { full, half, none } = text.supplyLevels;
  if (ownSupply === 1) return { cell: 'full', text: full };
  return ownSupply === 0.5 ? { cell: 'half', text: half } : { cell: 'empty', text: none };
}

/** The sign of one supply; an absent one is none. */
export function supplyMark(supply: Supply | undefined, text: ResourcesText): SupplyMark {
  const { full, half, none } = text.supplyLevels;
  if (supply === undefined || supply.level === 0) return { cell: 'empty', text: none };
  const { level, isConfirmed } = supply;
  const state = isConfirmed ? text.confirmed : text.expected;
  return level === 1
    ? { cell: isConfirmed ? 'fullRinged' : 'full', text: text.levelWithState(full, state) }
    : { cell: isConfirmed ? 'halfRinged' : 'half', text: text.levelWithState(half, state) };
}

/** A need with its revealed figure: a priority of 0 to 5, or an importance of 1 to 5. */
export type RatedNeed = { readonly need: Need; readonly value: number };

/** What to act on first, in the order given; null without any. */
export function priorityChart(
  rated: readonly RatedNeed[],
  picks: readonly string[],
  { map }: ResourcesWords,
): BarsChart | null {
  return ratedChart(rated, ({ id }) => picks.includes(id), map.prioritySentence);
}

/** Revealed mean importance in the order given; null without any. */
export function importanceChart(
  rated: readonly RatedNeed[],
  { map }: ResourcesWords,
): BarsChart | null {
  return ratedChart(rated, () => true, map.importanceSentence);
}

/** @param sentence says the first need and its figure in words */
function ratedChart(
  rated: readonly RatedNeed[],
  isHighlighted: (need: Need) => boolean,
  sentence: (need: string, figure: string) => string,
): BarsChart | null {
  const [first] = rated;
  if (first === undefined) return null;
  return {
    kind: 'bars',
    max: 5,
    isCounted: false,
    items: rated.map(({ need, value }) => ({
      label: need.text,
      value,
      solid: value,
      valueText: oneDecimal(value),
      highlighted: isHighlighted(need),
    })),
    alternative: sentence(first.need.text, oneDecimal(first.value)),
  };
}

const levels = [1, 2, 3, 4, 5] as const;

/** A need with the revealed votes on its importance, 1 to 5, without seats; never empty. */
export type VotedNeed = { readonly need: Need; readonly votes: readonly number[] };

/**
 * How the votes on importance fell, one bar a need; null without any.
 *
 * @param slips people who judged anything; not everybody judges everything
 */
export function importanceSpreadChart(
  voted: readonly VotedNeed[],
  slips: number,
  { map, vision }: ResourcesWords,
): StackedBarsChart | null {
  if (voted.length === 0) return null;
  const labelOf = (votes: readonly number[]) => agreementLabel(agreement(votes, 1, 5) ?? 1);
  const isSplit = ({ votes }: VotedNeed) =>
    votes.length >= fewestForAgreement && labelOf(votes) === 'split';
  return {
    kind: 'stackedBars',
    max: Math.max(...voted.map(({ votes }) => votes.length)),
    partsAre: 'steps',
    parts: levels.map((level) => ({
      label: level === 1 ? map.lowest : level === 5 ? map.highest : '',
      symbol: String(level),
    })),
    items: voted.map(({ need, votes }) => {
      const counts = levels.map((level) => votes.filter((vote) => vote === level).length);
      return {
        label: need.text,
        badge: null,
        note: null,
        counts,
        texts: counts.map((count, index) => map.voters(index + 1, count)),
        totalText:
          votes.length < fewestForAgreement
            ? map.tooFew(votes.length)
            : vision.agreement.labels[labelOf(votes)],
      };
    }),
    alternative: map.spreadSentence(
      slips,
      voted.filter(isSplit).map(({ need }) => need.text),
    ),
  };
}
