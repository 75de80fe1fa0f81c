/*
 * The verdict on a result (domain brief 2.1, the product's own thresholds): how much its first place can
 * bear. One rule over five figures, so that its edges stand in one place.
 */
import { isCloseLead } from './decision-model.ts';

/** 頑健, おおむね安定, 僅差. */
export type Verdict = 'robust' | 'mostly-stable' | 'close';

export type VerdictFigures = {
  /** Lead of the first over the second, in points of 0 to 100. */
  readonly gap: number;
  /** In how many of `persons` drop-one-person runs the first stays; null where nobody can be dropped. */
  readonly leaveOneOut: number | null;
  readonly persons: number;
  /** Smallest move of one weight that changes the first, 0 to 1; null when none does: tolerant. */
  readonly tolerance: number | null;
  /** Share of the ±50 % draws the first wins, 0 to 1. */
  readonly jitter: number;
};

const robust = { gap: 5, tolerance: 0.1, jitter: 0.9 };
const closeJitter = 0.6;
/** Computed from fractions such as 3/5; an edge must survive binary rounding. */
const tolerant = 1e-9;

/**
 * 頑健 if gap >= 5, the first stays whoever is dropped, tolerance >= .10 and jitter >= .9; 僅差 if gap < 3,
 * or it is lost in two runs or more (leave-one-out < P - 1), or jitter < .6; else おおむね安定.
 *
 * Where nobody can be dropped (counts, the group's word, one person) that test is neither passed nor
 * failed, so the result is never robust and never close for that alone.
 */
export function verdictOf(figures: VerdictFigures): Verdict {
  const { gap, leaveOneOut, persons, jitter } = figures;
  const tolerance = figures.tolerance ?? 1;
  const lost = leaveOneOut === null ? null : persons - leaveOneOut;
  if (isCloseLead(gap) || (lost !== null && lost >= 2) || jitter < closeJitter - tolerant) {
    return 'close';
  }
  const isRobust =
    gap >= robust.gap - tolerant &&
    lost === 0 &&
    tolerance >= robust.tolerance - tolerant &&
    jitter >= robust.jitter - tolerant;
  return isRobust ? 'robust' : 'mostly-stable';
}
