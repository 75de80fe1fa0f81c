/*
 * How much of a vote is in: counts and seats, never what was said.
 */
import type { CriterionId } from '../../kernel/ids.ts';
import type { AgreeBallots } from '../../workshop/agree5.ts';
import type { GutRound, ScoreBallot, ScoreRound, WeightRound } from './model.ts';

/** How a hidden vote looks from outside. */
export type Collecting = {
  readonly kind: 'collecting';
  readonly mode: 'seats' | 'counts' | 'group';
  /** Codes of the seats that are in; empty in the other modes. */
  readonly seatsIn: readonly string[];
  readonly received: number;
};

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function bySeats(seats: readonly string[]): Collecting {
  const seatsIn = [...seats].sort();
  return { kind: 'collecting', mode: 'seats', seatsIn, received: seatsIn.length };
}
function without(mode: 'counts' | 'group', received: number): Collecting {
  return { kind: 'collecting', mode, seatsIn: [], received };
}

export function receivedGut({ ballots }: GutRound): Collecting {
  if (ballots.kind === 'seats') return bySeats(Object.keys(ballots.bySeat));
  return without('counts', sumOf(Object.values(ballots.byOption)));
}

export function receivedAgreement(ballots: AgreeBallots): Collecting {
  if (ballots.kind === 'seats') return bySeats(Object.keys(ballots.bySeat));
  return without('counts', sumOf(ballots.counts));
}

/** A seat is in once every cell has a score or a "can't judge". */
export function receivedScores(round: ScoreRound, seats: number): Collecting {
  const { ballots, cells } = round;
  if (ballots.kind === 'seats') {
    const whole = Object.entries(ballots.bySeat).filter(([, ballot]) =>
      cells.every((cell) => ballot[cell.criterionId]?.[cell.optionId] !== undefined),
    );
    return bySeats(whole.map(([seat]) => seat));
  }
  const isIn = cells.every(
    (cell) => ballots.byCell[cell.criterionId]?.[cell.optionId] !== undefined,
  );
  if (ballots.kind === 'group') return without('group', isIn ? seats : 0);
  const least = Math.min(
    ...cells.map((cell) => sumOf(ballots.byCell[cell.criterionId]?.[cell.optionId] ?? [])),
  );
  return without('counts', cells.length === 0 ? 0 : least);
}

/** Which seats have their row of one criterion in, for the entry of one criterion at a time. */
export function seatsInByCriterion(round: ScoreRound): {
  readonly [criterionId: string]: readonly string[];
} {
  const { ballots, cells } = round;
  const criteria = [...new Set(cells.map((cell) => cell.criterionId))];
  const slips: readonly (readonly [string, ScoreBallot])[] =
    ballots.kind === 'seats' ? Object.entries(ballots.bySeat) : [];
  const rowIsIn = (ballot: ScoreBallot, criterionId: CriterionId) =>
    cells
      .filter((cell) => cell.criterionId === criterionId)
      .every((cell) => ballot[criterionId]?.[cell.optionId] !== undefined);
  return Object.fromEntries(
    criteria.map((id) => [
      id,
      slips
        .filter(([, ballot]) => rowIsIn(ballot, id))
        .map(([seat]) => seat)
        .sort(),
    ]),
  );
}

/** A seat is in once its ratings are; an order alone is on the way. */
export function receivedWeights({ ballots }: WeightRound, seats: number): Collecting {
  if (ballots.kind === 'group') return without('group', seats);
  const rated = Object.entries(ballots.bySeat).filter(([, ballot]) => ballot.ratings !== null);
  return bySeats(rated.map(([seat]) => seat));
}

/** Seats that handed in an order but no ratings yet. */
export function seatsRanked({ ballots }: WeightRound): readonly string[] {
  if (ballots.kind === 'group') return [];
  return Object.entries(ballots.bySeat)
    .filter(([, ballot]) => ballot.ratings === null)
    .map(([seat]) => seat)
    .sort();
}
