/*
 * The one agreement scale of all exercises (domain brief 2.0): secret ballots of 1 to 5, and the rule
 * that tells what a revealed vote came to. It knows no exercise and no seat: votes go in as a list.
 */
import { agreement, median, shareAtLeast } from '../kernel/statistics.ts';

/** 5 eager, 4 for, 3 can go on, 2 large concern, 1 can't go on. */
export type Agree5 = 1 | 2 | 3 | 4 | 5;

export type AgreeBallots =
  | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: Agree5 } }
  /** How many 5s, 4s, 3s, 2s and 1s, in that order. */
  | { readonly kind: 'counts'; readonly counts: readonly number[] };

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

/** How a proposal stands in its group: what its revealed vote came to, or that the vote is being taken. */
export type Standing = RoundState | 'voting';

/** Voting rounds before a matter is held with its minority view (counted anew after a reopening). */
export const agreeRoundsMost = 3;
const adoptedShare = 0.8;

/** All votes of a round as a flat list of 1 to 5, without the seats. */
export function votesOf(ballots: AgreeBallots): readonly number[] {
  if (ballots.kind === 'seats') return Object.values(ballots.bySeat);
  return votesOfCounts(ballots.counts);
}

/** Counts of 5s, 4s, 3s, 2s and 1s as that many votes. */
export function votesOfCounts(counts: readonly number[]): readonly number[] {
  return counts.flatMap((count, index) => Array<number>(count).fill(5 - index));
}

/** How many 1s, 2s, 3s, 4s and 5s there are, in that order. */
export function histogramOf(votes: readonly number[]): [number, number, number, number, number] {
  const histogram: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const vote of votes) histogram[vote - 1] = (histogram[vote - 1] ?? 0) + 1;
  return histogram;
}

/**
 * Measures of one revealed vote, unrounded.
 *
 * State (agree5 rule, domain brief 2.0, after the gradients of agreement [15] and rounds as in Delphi
 * [35]): any 1 -> blocked; else share(>=3) >= 80 % -> adopted; else
 * revise; the last allowed round of a series that isn't adopted -> held.
 *
 * @param positionInSeries 1 for the first round since the start or the last reopening
 */
export function measureAgreement(ballots: AgreeBallots, positionInSeries: number): RoundMeasures {
  const votes = votesOf(ballots);
  const share = shareAtLeast(votes, 3);
  return {
    n: votes.length,
    histogram: histogramOf(votes),
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
  if (positionInSeries >= agreeRoundsMost) return 'held';
  return isBlocked ? 'blocked' : 'revise';
}

/**
 * A round's 1-based position since the start or the reopening before it.
 *
 * @param roundsBefore for each reopening, how many rounds there were by then
 */
export function positionSince(roundsBefore: readonly number[], roundIndex: number): number {
  const start = roundsBefore.filter((count) => count <= roundIndex).at(-1) ?? 0;
  return roundIndex - start + 1;
}

/**
 * The round a group stands by now, or null while nothing was put to vote. What was adopted or held over
 * stands until another round is revealed; else the one being voted on; else the latest revealed one.
 *
 * @param stateOf what the revealed round at this index came to
 */
export function standingRound<Round extends { readonly isRevealed: boolean }>(
  rounds: readonly Round[],
  stateOf: (index: number) => RoundState | null,
): { readonly round: Round; readonly standing: Standing } | null {
  const revealedAt = rounds.findLastIndex((round) => round.isRevealed);
  const revealed = rounds[revealedAt];
  const state = revealed ? stateOf(revealedAt) : null;
  const latest = rounds.at(-1);
  const isOpen = latest !== undefined && !latest.isRevealed;
  if (isOpen && state !== 'adopted' && state !== 'held') {
    return { round: latest, standing: 'voting' };
  }
  return revealed && state !== null ? { round: revealed, standing: state } : null;
}
