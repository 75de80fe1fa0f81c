/* Workshops in named situations of E5, made by the ordinary commands. */
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import { run } from '../../support/run-commands.ts';
import { aWorkshop } from '../../support/scenarios.ts';

export const groupId = groupA;
export const seats = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
export const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'] as const;
export const options = ['o1', 'o2', 'o3'] as const;

/**
 * The workshop after a command of E5 on group A that must succeed.
 *
 * @throws Error when it is refused: the situation is wrong, not what is tested.
 */
export function having(workshop: Workshop, name: string, input: object): Workshop {
  // The table has the name, or `run` fails on it.
  const ran = run(workshop, `departments.${name}` as CommandName, { groupId, ...input });
  if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
  return ran.value.workshop;
}

export const card = (optionId: string, name: string) => ({
  optionId,
  name,
  library: null,
  concern: '',
  gives: '',
  problem: '',
});

/** Three departments: o1 人事部, o2 調達部, o3 広報部. */
export function withOptions(): Workshop {
  return having(aWorkshop(), 'addOptions', {
    options: [card('o1', '人事部'), card('o2', '調達部'), card('o3', '広報部')],
  });
}

export function withGutOpen(): Workshop {
  return having(withOptions(), 'openGutVote', { roundId: 'g1' });
}
export function withGutVotes(votes: Readonly<Record<string, string>> = gutSlips): Workshop {
  return having(withGutOpen(), 'castGutVotes', { roundId: 'g1', votes });
}
export function withGutRevealed(): Workshop {
  return having(withGutVotes(), 'revealGutVote', { roundId: 'g1', evenIfIncomplete: false });
}
const gutSlips = { A1: 'o1', A2: 'o1', A3: 'o2', A4: 'o1', A5: 'o3' };

/** A slip that gives every criterion the same row of scores, o1 to o3. */
export function slip(row: readonly (number | null)[]) {
  return Object.fromEntries(
    criteria.map((id) => [
      id,
      Object.fromEntries(options.map((option, index) => [option, row[index] ?? null])),
    ]),
  );
}

export function withScoringOpen(): Workshop {
  return having(withOptions(), 'openScoring', { roundId: 's1', cells: null });
}
/** Everybody's slip is in, still hidden; one row of scores a seat. */
export function withScores(rows: readonly (readonly (number | null)[])[] = scoreRows): Workshop {
  return rows.reduce(
    (workshop, row, index) =>
      having(workshop, 'castScores', { roundId: 's1', seat: seats[index], scores: slip(row) }),
    withScoringOpen(),
  );
}
const scoreRows = [
  [5, 3, 1],
  [4, 3, 2],
  [5, 2, 2],
  [4, 4, 1],
  [1, 3, 2],
];
export function withScoresRevealed(workshop: Workshop = withScores()): Workshop {
  return having(workshop, 'revealScores', { roundId: 's1', evenIfIncomplete: false });
}

/** 100 for k1, and so on down to 50 for k6. */
export const fallingRatings = Object.fromEntries(
  criteria.map((id, index) => [id, 100 - index * 10]),
);
export const ratingsOf = (values: readonly number[]) =>
  Object.fromEntries(criteria.map((id, index) => [id, values[index] ?? 0]));

export function withWeighingOpen(workshop: Workshop = withScoresRevealed()): Workshop {
  return having(workshop, 'openWeighing', { roundId: 'w1' });
}
export function withWeights(
  workshop: Workshop = withWeighingOpen(),
  ratings: (index: number) => Readonly<Record<string, number>> = () => fallingRatings,
): Workshop {
  return seats.reduce(
    (each, seat, index) =>
      having(each, 'castWeights', {
        roundId: 'w1',
        seat,
        ballot: { ranking: null, ratings: ratings(index) },
        evenIfAllEqual: true,
      }),
    workshop,
  );
}
/** Scores and weights are revealed. */
export function withResult(): Workshop {
  return having(withWeights(), 'revealWeights', { roundId: 'w1', evenIfIncomplete: false });
}

export function withDecisionOpen(workshop: Workshop = withResult(), roundId = 'd1'): Workshop {
  return having(workshop, 'openDecision', {
    roundId,
    first: 'o1',
    second: 'o2',
    reason: '今週話せるから',
  });
}
export function withDecisionVotes(
  votes: readonly number[] = [5, 4, 4, 3, 4],
  workshop: Workshop = withDecisionOpen(),
  roundId = 'd1',
): Workshop {
  const bySeat = Object.fromEntries(seats.map((seat, index) => [seat, votes[index] ?? null]));
  return having(workshop, 'castDecisionVotes', { roundId, votes: bySeat });
}
export function withDecision(votes?: readonly number[]): Workshop {
  const voted = withDecisionVotes(votes);
  return having(voted, 'revealDecision', { roundId: 'd1', evenIfIncomplete: false });
}
export function closed(): Workshop {
  return having(withDecision(), 'close', {});
}
