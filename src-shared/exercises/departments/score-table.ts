/*
 * From one group's revealed rounds to the rows of numbers the decision model works on. Options are in
 * the order of their ids and persons in the order of their seats, so that neither the order of entry
 * nor who sat where can change a result.
 *
 * Invariant: a hidden round is never read here.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { votesOfCounts } from '../../workshop/agree5.ts';
import { normalised, rankOrderCentroid, type ScoreTable } from './decision-model.ts';
import { type GroupDepartments, latestRevealed, optionsInPlay, type ScoreRound } from './model.ts';

/** All that is known of one cell: the votes, and whose they are where slips came by seat. */
type CellVotes =
  | { readonly kind: 'none' }
  | { readonly kind: 'seats'; readonly bySeat: ReadonlyMap<string, number> }
  | { readonly kind: 'counts' | 'group'; readonly votes: readonly number[] };

export type RevealedVotes = {
  /** Options in play. */
  readonly optionIds: readonly OptionId[];
  readonly criterionIds: readonly CriterionId[];
  /** Seats that scored or weighed, sorted; empty where the group or counts spoke. */
  readonly persons: readonly string[];
  /** votes[option][criterion]: all scores of a cell, without the seats. */
  readonly votes: readonly (readonly (readonly number[])[])[];
  /** Whether every scored cell tells who scored it; without that nothing can be said of persons. */
  readonly isScoredByPersons: boolean;
  /** [option][criterion]: whether the score is one word of the group, so that it has no spread. */
  readonly isGroupWord: readonly (readonly boolean[])[];
  /** scores[person][option][criterion]. */
  readonly scores: ScoreTable;
  /** Each person's own weights, in the order of `persons`; null where a person gave none. */
  readonly ownWeights: readonly (readonly number[] | null)[];
  /** The group's weights from its order of criteria; null where persons weighed or nobody did. */
  readonly groupWeights: readonly number[] | null;
};

export function revealedVotes(group: GroupDepartments): RevealedVotes {
  const optionIds = optionsInPlay(group)
    .map((option) => option.id)
    .sort();
  const criterionIds = group.criteria.map((criterion) => criterion.id);
  const rounds = group.scoreRounds.filter((round) => round.isRevealed);
  const cells = optionIds.map((optionId) =>
    criterionIds.map((criterionId) => cellVotes(rounds, optionId, criterionId)),
  );
  const scored = cells.flat().filter((cell) => cell.kind !== 'none');
  const weighing = latestRevealed(group.weightRounds)?.ballots ?? null;
  const ratings = weighing?.kind === 'seats' ? weighing.bySeat : {};
  const weighers = Object.keys(ratings).filter((seat) => ratings[seat]?.ratings);
  const scorers = scored.flatMap((cell) => (cell.kind === 'seats' ? [...cell.bySeat.keys()] : []));
  const persons = [...new Set([...scorers, ...weighers])].sort();
  return {
    optionIds,
    criterionIds,
    persons,
    votes: cells.map((row) => row.map(allVotes)),
    isScoredByPersons: scored.length > 0 && scored.every((cell) => cell.kind === 'seats'),
    isGroupWord: cells.map((row) => row.map((cell) => cell.kind === 'group')),
    scores: persons.map((seat) =>
      cells.map((row) =>
        row.map((cell) => (cell.kind === 'seats' ? (cell.bySeat.get(seat) ?? null) : null)),
      ),
    ),
    ownWeights: persons.map((seat) => {
      const given = ratings[seat]?.ratings ?? null;
      return given && normalised(criterionIds.map((id) => given[id] ?? null));
    }),
    groupWeights:
      weighing?.kind === 'group' ? weightsOfOrder(criterionIds, weighing.ranking) : null,
  };
}

/** Rank-order-centroid weights of the criteria in an order; a criterion that isn't in it has none. */
function weightsOfOrder(
  criterionIds: readonly CriterionId[],
  ranking: readonly CriterionId[],
): readonly number[] | null {
  const ranked = ranking.filter((id) => criterionIds.includes(id));
  if (ranked.length === 0) return null;
  const weights = rankOrderCentroid(ranked.map((_, place) => place + 1));
  return criterionIds.map((id) => weights[ranked.indexOf(id)] ?? 0);
}

/**
 * A cell's votes over all revealed rounds: a whole scoring replaces what was before, a second look
 * replaces only the scores of those who gave one.
 */
function cellVotes(
  rounds: readonly ScoreRound[],
  optionId: OptionId,
  criterionId: CriterionId,
): CellVotes {
  let known: CellVotes = { kind: 'none' };
  for (const round of rounds) {
    const isAsked = round.cells.some(
      (cell) => cell.optionId === optionId && cell.criterionId === criterionId,
    );
    if (!isAsked) continue;
    const given = votesInRound(round, optionId, criterionId);
    if (!round.isSecondLook) known = given;
    else if (given.kind === 'seats' && known.kind === 'seats') {
      known = { kind: 'seats', bySeat: new Map([...known.bySeat, ...given.bySeat]) };
    } else if (given.kind !== 'none') known = given;
  }
  return known;
}

function votesInRound(
  { ballots }: ScoreRound,
  optionId: OptionId,
  criterionId: CriterionId,
): CellVotes {
  if (ballots.kind === 'seats') {
    const given = Object.entries(ballots.bySeat).flatMap(([seat, ballot]) => {
      const score = ballot[criterionId]?.[optionId] ?? null;
      return score === null ? [] : [[seat, score] as const];
    });
    return given.length === 0 ? { kind: 'none' } : { kind: 'seats', bySeat: new Map(given) };
  }
  if (ballots.kind === 'counts') {
    const votes = votesOfCounts(ballots.byCell[criterionId]?.[optionId] ?? []);
    return votes.length === 0 ? { kind: 'none' } : { kind: 'counts', votes };
  }
  const score = ballots.byCell[criterionId]?.[optionId] ?? null;
  return score === null ? { kind: 'none' } : { kind: 'group', votes: [score] };
}

function allVotes(cell: CellVotes): readonly number[] {
  if (cell.kind === 'none') return [];
  // Sorted by seat above all, so that the sum does not depend on who handed in first.
  return cell.kind === 'seats'
    ? [...cell.bySeat].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, score]) => score)
    : cell.votes;
}
