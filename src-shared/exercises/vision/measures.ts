/*
 * What E2 computes (domain brief 2.0, 2.1 and E2): the agree5 outcome of a round, agreement, the mean
 * of the four checks, dot totals. Only revealed rounds are measured; a hidden vote has no measure.
 */
import type { ClusterId, SeatCode } from '../../kernel/ids.ts';
import { agreement, mean, median, roundTo, shareAtLeast } from '../../kernel/statistics.ts';
import type { Group } from '../../workshop/setting.ts';
import {
  type AgreeBallots,
  checkNames,
  type DotRound,
  type GroupVision,
  latestRound,
  orderedNotes,
  type VisionRound,
  visionLimits,
} from './model.ts';

/** What a revealed round came to. `held`: three rounds without adoption; the minority view is printed. */
export type RoundState = 'blocked' | 'adopted' | 'revise' | 'held';

export type RoundMeasures = {
  readonly n: number;
  /** How many 1s, 2s, 3s, 4s and 5s, in that order. */
  readonly histogram: readonly [number, number, number, number, number];
  readonly median: number | null;
  readonly min: number | null;
  /** 0 to 1. */
  readonly shareAtLeast3: number | null;
  /** 0 to 1; see kernel/statistics `agreement`. */
  readonly agreement: number | null;
  /** null when no one voted. */
  readonly state: RoundState | null;
};

const adoptedShare = 0.8;

/** All votes of a round as a flat list of 1 to 5, without the seats. */
export function votesOf(ballots: AgreeBallots): readonly number[] {
  if (ballots.kind === 'seats') return Object.values(ballots.bySeat);
  return ballots.counts.flatMap((count, index) => Array<number>(count).fill(5 - index));
}

/**
 * Measures of one revealed round, unrounded.
 *
 * State (agree5 rule, domain brief 2.0): any 1 -> blocked; else share(>=3) >= 80 % -> adopted; else
 * revise; the last allowed round of a series that isn't adopted -> held.
 *
 * @param positionInSeries 1 for the first round since the start or the last reopening
 */
export function measureRound(round: VisionRound, positionInSeries: number): RoundMeasures {
  const votes = votesOf(round.ballots);
  const histogram: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const vote of votes) histogram[vote - 1] = (histogram[vote - 1] ?? 0) + 1;
  const share = shareAtLeast(votes, 3);
  return {
    n: votes.length,
    histogram,
    median: median(votes),
    min: votes.length === 0 ? null : Math.min(...votes),
    shareAtLeast3: share,
    agreement: agreement(votes, 1, 5),
    state: share === null ? null : roundState(votes, share, positionInSeries),
  };
}

function roundState(votes: readonly number[], share: number, positionInSeries: number): RoundState {
  const isBlocked = votes.includes(1);
  // Shares such as 4/5 are exact in binary to far less than this.
  if (!isBlocked && share >= adoptedShare - 1e-9) return 'adopted';
  if (positionInSeries >= visionLimits.roundsMost) return 'held';
  return isBlocked ? 'blocked' : 'revise';
}

/** A round's 1-based position since the start or the reopening before it. */
export function positionInSeries(group: GroupVision, roundIndex: number): number {
  const starts = group.reopenings.map((reopening) => reopening.roundsBefore);
  const start = starts.filter((count) => count <= roundIndex).at(-1) ?? 0;
  return roundIndex - start + 1;
}

/** The state of the latest revealed round, or null while there is none. */
export function outcomeOf(group: GroupVision): RoundState | null {
  const index = group.rounds.findLastIndex((round) => round.isRevealed);
  const round = group.rounds[index];
  return round ? measureRound(round, positionInSeries(group, index)).state : null;
}

/** Mean of the checks rated 1 to 4 in a round (わからない left out), or null for none. */
export function checkMean(round: VisionRound | null): number | null {
  const marks = checkNames.flatMap((name) => round?.checks[name]?.mark ?? []);
  return mean(marks);
}

/** Dots per cluster of a round, in the order of its options. */
export function dotTotals(
  round: DotRound,
): readonly { readonly clusterId: ClusterId; readonly dots: number }[] {
  const { ballots } = round;
  return round.options.map((clusterId) => ({
    clusterId,
    dots:
      ballots.kind === 'counts'
        ? (ballots.byCluster[clusterId] ?? 0)
        : Object.values(ballots.bySeat).reduce((sum, dots) => sum + (dots[clusterId] ?? 0), 0),
  }));
}

/** Notes that stand alone on the board. */
export function unclusteredCount(group: GroupVision): number {
  return orderedNotes(group).filter((note) => note.clusterId === null).length;
}

/**
 * Seats no note is recorded for; empty where the scribe recorded no seats at all, because then nobody
 * can say whose card is missing.
 */
export function seatsWithoutNote(group: GroupVision, seats: Group['seats']): readonly SeatCode[] {
  const written = new Set(orderedNotes(group).map((note) => note.seat));
  const isAttributed = [...written].some((seat) => seat !== null);
  return isAttributed ? seats.map((seat) => seat.code).filter((code) => !written.has(code)) : [];
}

/** What keeps a group's vision from being closed; empty when nothing does. */
export type ClosingObstacle = 'no-agreement' | 'check-unrated' | 'check-too-low' | 'no-axis';

export function closingObstacles(group: GroupVision): readonly ClosingObstacle[] {
  const obstacles: ClosingObstacle[] = [];
  const round = latestRound(group);
  const outcome = round?.isRevealed ? outcomeOf(group) : null;
  if (outcome !== 'adopted' && outcome !== 'held') obstacles.push('no-agreement');
  const checks = checkNames.map((name) => round?.checks[name]);
  if (checks.some((check) => check === undefined)) obstacles.push('check-unrated');
  const isUnexplained = checks.some((check) => check?.mark && check.mark <= 2 && !check.reason);
  if (isUnexplained) obstacles.push('check-too-low');
  if (group.axis.keep.length === 0) obstacles.push('no-axis');
  return obstacles;
}

/** The measures the command line prints, rounded as the sample's `expected` (2 decimals). */
export type PrintedVisionMeasures = {
  readonly visionRounds: readonly {
    readonly median: number | null;
    readonly min: number | null;
    readonly shareAtLeast3: number | null;
    readonly agreement: number | null;
    readonly state: RoundState | null;
  }[];
  readonly visionCheckMean: number | null;
};

export function printedVisionMeasures(group: GroupVision): PrintedVisionMeasures {
  const visionRounds = group.rounds.flatMap((round, index) => {
    if (!round.isRevealed) return [];
    const measured = measureRound(round, positionInSeries(group, index));
    return {
      median: measured.median,
      min: measured.min,
      shareAtLeast3: rounded(measured.shareAtLeast3),
      agreement: rounded(measured.agreement),
      state: measured.state,
    };
  });
  return { visionRounds, visionCheckMean: rounded(checkMean(latestRound(group))) };
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundTo(value, 2);
}
