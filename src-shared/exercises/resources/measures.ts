/*
 * The coverage set of E3 (domain brief 2.1): what the group holds now, what it could hold with the
 * candidates, which needs come first, what each candidate adds, and where the plan is thin. Pure
 * arithmetic over one group; weights come from revealed importance only.
 */
import type { CandidateId, NeedId } from '../../kernel/ids.ts';
import { agreement, mean, roundTo } from '../../kernel/statistics.ts';
import { histogramOf } from '../../workshop/agree5.ts';
import { type GroupResources, type ImportanceRound, type Need, resourceLimits } from './model.ts';

export type NeedMeasures = {
  readonly needId: NeedId;
  /** w: mean importance, 1 to 5; null while no importance is revealed for it. */
  readonly weight: number | null;
  /** w (1 - h), 0 to 5; null without a weight. Higher comes first. */
  readonly priority: number | null;
  /** cov = min(1, h + sum of supplies), 0 to 1. */
  readonly coverage: number;
};

export type CandidateMeasures = {
  readonly candidateId: CandidateId;
  /** Σw (min(1, h + p_j) - h) / Σw, 0 to 1: what this candidate alone would add; null without weights. */
  readonly soloGain: number | null;
  /** Possible coverage less the possible one without them, 0 to 1; null without weights. */
  readonly uniqueContribution: number | null;
};

export type ResourceMeasures = {
  /** Σwh/Σw, 0 to 1; null without weights. */
  readonly currentCoverage: number | null;
  /** Σw cov/Σw, 0 to 1; null without weights. */
  readonly potentialCoverage: number | null;
  readonly needs: readonly NeedMeasures[];
  readonly candidates: readonly CandidateMeasures[];
  /** w >= 4 and cov <= .5. */
  readonly stillMissing: readonly NeedId[];
  /** w >= 4, not fully ours, and exactly one supplier. */
  readonly singleSource: readonly NeedId[];
  /** Candidates who would bring something and are offered nothing. */
  readonly oneSided: readonly CandidateId[];
  /** Several money needs: time to ask what the money should get. */
  readonly asksForMoneyQuestion: boolean;
};

/** How the votes on one need fell. */
export type NeedSpread = {
  readonly needId: NeedId;
  readonly n: number;
  /** How many 1s, 2s, 3s, 4s and 5s. */
  readonly histogram: readonly number[];
  /** 0 to 1, null without votes. */
  readonly agreement: number | null;
};

const important = 4;
const thinCoverage = 0.5;

/**
 * w_i, the mean revealed importance of every need, 1 to 5 (domain brief 2.1); null where there is none. The
 * last revealed vote that asked for a need replaces those before it.
 */
export function importanceOf(group: GroupResources): ReadonlyMap<NeedId, number | null> {
  return new Map(
    group.needs.map(({ id }) => {
      const round = revealedRoundOf(group, id);
      return [id, round ? mean(importanceVotes(round, id)) : null];
    }),
  );
}

/** How revealed importance fell, one entry a need that was voted on. Later rounds replace earlier ones. */
export function importanceSpreads(group: GroupResources): readonly NeedSpread[] {
  return group.needs.flatMap(({ id }) => {
    const round = revealedRoundOf(group, id);
    return round ? [spreadOf(round, id)] : [];
  });
}

function revealedRoundOf(group: GroupResources, needId: NeedId): ImportanceRound | undefined {
  return group.importanceRounds.findLast(
    (round) => round.isRevealed && round.needIds.includes(needId),
  );
}

/** How the votes of a round fell on one of its needs. */
export function spreadOf(round: ImportanceRound, needId: NeedId): NeedSpread {
  const votes = importanceVotes(round, needId);
  return {
    needId,
    n: votes.length,
    histogram: histogramOf(votes),
    agreement: agreement(votes, 1, 5),
  };
}

/** All votes on one need, without the seats. */
export function importanceVotes(round: ImportanceRound, needId: NeedId): readonly number[] {
  const { ballots } = round;
  if (ballots.kind === 'seats') {
    return Object.values(ballots.bySeat).flatMap((ballot) => ballot[needId] ?? []);
  }
  const counts = ballots.byNeed[needId] ?? [];
  return counts.flatMap((count, index) => Array<number>(count).fill(5 - index));
}

function own(need: Need): number {
  return need.ownSupply ?? 0;
}

function suppliesOf(
  group: GroupResources,
  need: Need,
): readonly (readonly [CandidateId, number])[] {
  return group.candidates.map(({ id }) => [id, group.supply[need.id]?.[id]?.level ?? 0] as const);
}

/**
 * The coverage set of one group (domain brief 2.1, after the resource mapping of the Partnering Toolbook
 * [1]), unrounded. Needs keep their order. Shares are of the weight of the needs that have one; without
 * any, all that is weighed is null. A supply that is still a guess counts as one that was asked for.
 */
export function measureResources(group: GroupResources): ResourceMeasures {
  const importance = importanceOf(group);
  const rows = group.needs.map((need) => {
    const supplies = suppliesOf(group, need);
    const offered = supplies.reduce((sum, [, level]) => sum + level, 0);
    return {
      need,
      weight: importance.get(need.id) ?? null,
      held: own(need),
      supplies,
      coverage: Math.min(1, own(need) + offered),
    };
  });
  const weighted = rows.flatMap((row) =>
    row.weight === null ? [] : [{ ...row, weight: row.weight }],
  );
  const total = weighted.reduce((sum, row) => sum + row.weight, 0);
  type Row = (typeof weighted)[number];
  const share = (value: (row: Row) => number): number | null =>
    total === 0 ? null : weighted.reduce((sum, row) => sum + row.weight * value(row), 0) / total;
  const levelOf = (row: Row, id: CandidateId) =>
    row.supplies.find(([candidateId]) => candidateId === id)?.[1] ?? 0;
  const without = (row: Row, id: CandidateId) =>
    Math.min(
      1,
      row.held + row.supplies.reduce((sum, [other, level]) => sum + (other === id ? 0 : level), 0),
    );

  const potentialCoverage = share((row) => row.coverage);
  const strong = weighted.filter((row) => row.weight >= important - 1e-9);
  return {
    currentCoverage: share((row) => row.held),
    potentialCoverage,
    needs: rows.map(({ need, weight, held, coverage }) => ({
      needId: need.id,
      weight,
      priority: weight === null ? null : weight * (1 - held),
      coverage,
    })),
    candidates: group.candidates.map(({ id }) => {
      const rest = share((row) => without(row, id));
      return {
        candidateId: id,
        soloGain: share((row) => Math.min(1, row.held + levelOf(row, id)) - row.held),
        uniqueContribution:
          // Sums of the same terms: a rounding below 0 is none.
          potentialCoverage === null || rest === null
            ? null
            : Math.max(0, potentialCoverage - rest),
      };
    }),
    stillMissing: strong.filter((row) => row.coverage <= thinCoverage).map((row) => row.need.id),
    singleSource: strong
      .filter((row) => row.held < 1 && row.supplies.filter(([, level]) => level > 0).length === 1)
      .map((row) => row.need.id),
    oneSided: group.candidates
      .filter(({ id }) =>
        rows.some((row) => row.supplies.some(([other, level]) => other === id && level > 0)),
      )
      .filter(({ id }) => !group.offers.some((offer) => offer.to === id))
      .map(({ id }) => id),
    asksForMoneyQuestion:
      group.needs.filter((need) => need.category === 'money').length >=
      resourceLimits.moneyNeedsBeforeQuestion,
  };
}

/** Needs by priority, highest first; needs without a weight stay at the end in their own order. */
export function needsByPriority(group: GroupResources): readonly Need[] {
  const measured = new Map(
    measureResources(group).needs.map((need) => [need.needId, need.priority ?? -1]),
  );
  return [...group.needs].sort((a, b) => (measured.get(b.id) ?? -1) - (measured.get(a.id) ?? -1));
}

/** The measures the command line prints: candidates by name, rounded as the sample's `expected`. */
export type PrintedResourceMeasures = {
  readonly currentCoverage: number | null;
  readonly potentialCoverage: number | null;
  readonly byNeed: {
    readonly [needId: string]: {
      readonly weight: number | null;
      readonly priority: number | null;
      readonly coverage: number;
    };
  };
  readonly soloGain: { readonly [candidate: string]: number | null };
  readonly uniqueContribution: { readonly [candidate: string]: number | null };
  readonly flags: {
    readonly stillMissing: readonly string[];
    readonly singleSource: readonly string[];
    readonly oneSided: readonly string[];
  };
};

export function printedResourceMeasures(group: GroupResources): PrintedResourceMeasures {
  const measured = measureResources(group);
  const nameOf = (id: CandidateId) =>
    group.candidates.find((candidate) => candidate.id === id)?.name ?? id;
  const byName = (value: (measures: CandidateMeasures) => number | null) =>
    Object.fromEntries(
      measured.candidates.map((each) => [nameOf(each.candidateId), rounded(value(each), 3)]),
    );
  return {
    currentCoverage: rounded(measured.currentCoverage, 3),
    potentialCoverage: rounded(measured.potentialCoverage, 3),
    byNeed: Object.fromEntries(
      measured.needs.map(({ needId, weight, priority, coverage }) => [
        needId,
        {
          weight: rounded(weight, 2),
          priority: rounded(priority, 2),
          coverage: roundTo(coverage, 3),
        },
      ]),
    ),
    soloGain: byName((measures) => measures.soloGain),
    uniqueContribution: byName((measures) => measures.uniqueContribution),
    flags: {
      stillMissing: measured.stillMissing,
      singleSource: measured.singleSource,
      oneSided: measured.oneSided.map(nameOf),
    },
  };
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundTo(value, decimals);
}
