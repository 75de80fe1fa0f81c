/*
 * What E2 computes (domain brief 2.0, 2.1 and E2): the agree5 outcome of a round, agreement, the mean
 * of the four checks, dot totals. Only revealed rounds are measured; a hidden vote has no measure.
 */
import type { ClusterId, SeatCode } from '../../kernel/ids.ts';
import { mean, roundTo } from '../../kernel/statistics.ts';
import {
  measureAgreement,
  positionSince,
  type RoundMeasures,
  type RoundState,
  type Standing,
  standingRound,
} from '../../workshop/agree5.ts';
import type { Group } from '../../workshop/setting.ts';

export { type RoundMeasures, type RoundState, votesOf } from '../../workshop/agree5.ts';

import {
  checkNames,
  type DotRound,
  type GroupVision,
  latestRound,
  orderedNotes,
  type VisionRound,
} from './model.ts';

/**
 * Measures of one revealed round, unrounded; the rule is `measureAgreement`'s.
 *
 * @param positionInSeries 1 for the first round since the start or the last reopening
 */
export function measureRound(round: VisionRound, positionInSeries: number): RoundMeasures {
  return measureAgreement(round.ballots, positionInSeries);
}

/** A round's 1-based position since the start or the reopening before it. */
export function positionInSeries(group: GroupVision, roundIndex: number): number {
  return positionSince(
    group.reopenings.map((reopening) => reopening.roundsBefore),
    roundIndex,
  );
}

/** The latest revealed vote on a statement, or null. */
export function revealedVote(group: GroupVision): RoundMeasures | null {
  const index = group.rounds.findLastIndex((round) => round.isRevealed);
  const round = group.rounds[index];
  return round ? measureRound(round, positionInSeries(group, index)) : null;
}

/** The state of the latest revealed round, or null while there is none. */
export function outcomeOf(group: GroupVision): RoundState | null {
  return revealedVote(group)?.state ?? null;
}

/** The sentence a group stands by now and how it stands; null before any was put to vote. */
export function standingStatement(
  group: GroupVision,
): { readonly text: string; readonly standing: Standing } | null {
  const found = standingRound(group.rounds, () => outcomeOf(group));
  return found && { text: found.round.statement, standing: found.standing };
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
