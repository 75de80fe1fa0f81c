/* Events of the four votes of E5 (gut, scores, weights, decision) -> their rounds. */
import { assertNever } from '../../kernel/assert-never.ts';
import type { DepartmentsEvent } from './events.ts';
import type {
  DecisionRound,
  GroupDepartments,
  GutRound,
  ScoreBallot,
  ScoreRound,
  WeightRound,
} from './model.ts';

type VoteEvent = Extract<DepartmentsEvent, { readonly body: { readonly roundId: string } }>;

export function isVoteEvent(event: DepartmentsEvent): event is VoteEvent {
  return 'roundId' in event.body;
}

export function reduceVotes(group: GroupDepartments, event: VoteEvent): GroupDepartments {
  const { roundId } = event.body;
  switch (event.type) {
    case 'departments.gutOpened.v1': {
      const { optionIds } = event.body;
      const ballots: GutRound['ballots'] = { kind: 'seats', bySeat: {} };
      const round: GutRound = { id: roundId, isRevealed: false, optionIds, ballots };
      return { ...group, gutRounds: [...group.gutRounds, round] };
    }
    case 'departments.gutCast.v1': {
      const { seat, vote } = event.body;
      return withGut(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        return { ...round, ballots: { kind: 'seats', bySeat: withSeat(cast, seat, vote) } };
      });
    }
    case 'departments.gutCounted.v1': {
      const { byOption } = event.body;
      return withGut(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'counts', byOption },
      }));
    }
    case 'departments.gutRevealed.v1':
      return withGut(group, roundId, revealed);
    case 'departments.gutWithdrawn.v1':
      return { ...group, gutRounds: without(group.gutRounds, roundId) };

    case 'departments.scoringOpened.v1': {
      const { cells, isSecondLook } = event.body;
      const ballots: ScoreRound['ballots'] = { kind: 'seats', bySeat: {} };
      const round: ScoreRound = { id: roundId, isRevealed: false, cells, isSecondLook, ballots };
      return { ...group, scoreRounds: [...group.scoreRounds, round] };
    }
    case 'departments.scoresCast.v1': {
      const { seat, scores } = event.body;
      return withScoring(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        const slip = scores === null ? null : joined(cast[seat] ?? {}, scores);
        return { ...round, ballots: { kind: 'seats', bySeat: withSeat(cast, seat, slip) } };
      });
    }
    case 'departments.scoresCounted.v1': {
      const { byCell } = event.body;
      return withScoring(group, roundId, (round) => {
        const before = round.ballots.kind === 'counts' ? round.ballots.byCell : {};
        return { ...round, ballots: { kind: 'counts', byCell: joined(before, byCell) } };
      });
    }
    case 'departments.groupScoresSet.v1': {
      const { byCell } = event.body;
      return withScoring(group, roundId, (round) => {
        const before: ScoreBallot = round.ballots.kind === 'group' ? round.ballots.byCell : {};
        return { ...round, ballots: { kind: 'group', byCell: joined(before, byCell) } };
      });
    }
    case 'departments.scoresRevealed.v1':
      return withScoring(group, roundId, revealed);
    case 'departments.scoringWithdrawn.v1':
      return { ...group, scoreRounds: without(group.scoreRounds, roundId) };

    case 'departments.weighingOpened.v1': {
      const { criterionIds } = event.body;
      const ballots: WeightRound['ballots'] = { kind: 'seats', bySeat: {} };
      const round: WeightRound = { id: roundId, isRevealed: false, criterionIds, ballots };
      return { ...group, weightRounds: [...group.weightRounds, round] };
    }
    case 'departments.weightsCast.v1': {
      const { seat, ballot } = event.body;
      return withWeighing(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        return { ...round, ballots: { kind: 'seats', bySeat: withSeat(cast, seat, ballot) } };
      });
    }
    case 'departments.groupRankingSet.v1': {
      const { ranking } = event.body;
      return withWeighing(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'group', ranking },
      }));
    }
    case 'departments.weightsRevealed.v1':
      return withWeighing(group, roundId, revealed);
    case 'departments.weighingWithdrawn.v1':
      return { ...group, weightRounds: without(group.weightRounds, roundId) };

    case 'departments.decisionOpened.v1': {
      const { first, second, reason } = event.body;
      const round: DecisionRound = {
        id: roundId,
        isRevealed: false,
        first,
        second,
        reason,
        ballots: { kind: 'seats', bySeat: {} },
        concerns: [],
      };
      return { ...group, decisionRounds: [...group.decisionRounds, round] };
    }
    case 'departments.decisionVoteCast.v1': {
      const { seat, vote } = event.body;
      return withDecision(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        return { ...round, ballots: { kind: 'seats', bySeat: withSeat(cast, seat, vote) } };
      });
    }
    case 'departments.decisionVotesCounted.v1': {
      const { counts } = event.body;
      return withDecision(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'counts', counts },
      }));
    }
    case 'departments.decisionRevealed.v1':
      return withDecision(group, roundId, revealed);
    case 'departments.decisionWithdrawn.v1':
      return { ...group, decisionRounds: without(group.decisionRounds, roundId) };
    case 'departments.concernAdded.v1': {
      const { concernId, text } = event.body;
      return withDecision(group, roundId, (round) => ({
        ...round,
        concerns: [...round.concerns, { id: concernId, text }],
      }));
    }
    case 'departments.concernRemoved.v1': {
      const { concernId } = event.body;
      return withDecision(group, roundId, (round) => ({
        ...round,
        concerns: round.concerns.filter((concern) => concern.id !== concernId),
      }));
    }
    default:
      return assertNever(event, 'departments vote event');
  }
}

type Round = { readonly id: string; readonly isRevealed: boolean };

function revealed<Each extends Round>(round: Each): Each {
  return { ...round, isRevealed: true };
}
function without<Each extends Round>(rounds: readonly Each[], id: string): readonly Each[] {
  return rounds.filter((round) => round.id !== id);
}
/** Other rounds keep their identity: measures are remembered by it. */
function changed<Each extends Round>(
  rounds: readonly Each[],
  id: string,
  change: (round: Each) => Each,
): readonly Each[] {
  return rounds.map((round) => (round.id === id ? change(round) : round));
}
function withGut(group: GroupDepartments, id: string, change: (round: GutRound) => GutRound) {
  return { ...group, gutRounds: changed(group.gutRounds, id, change) };
}
function withScoring(
  group: GroupDepartments,
  id: string,
  change: (round: ScoreRound) => ScoreRound,
) {
  return { ...group, scoreRounds: changed(group.scoreRounds, id, change) };
}
function withWeighing(
  group: GroupDepartments,
  id: string,
  change: (round: WeightRound) => WeightRound,
) {
  return { ...group, weightRounds: changed(group.weightRounds, id, change) };
}
function withDecision(
  group: GroupDepartments,
  id: string,
  change: (round: DecisionRound) => DecisionRound,
) {
  return { ...group, decisionRounds: changed(group.decisionRounds, id, change) };
}

function withSeat<Slip>(
  cast: { readonly [seat: string]: Slip },
  seat: string,
  slip: Slip | null,
): { readonly [seat: string]: Slip } {
  const { [seat]: _before, ...others } = cast;
  return slip === null ? others : { ...others, [seat]: slip };
}

type Cells<Value> = { readonly [criterionId: string]: { readonly [optionId: string]: Value } };

/** Cells given later take the place of earlier ones; the rest stays. */
function joined<Value>(before: Cells<Value>, given: Cells<Value>): Cells<Value> {
  const rows = Object.entries(given).map(
    ([criterionId, row]) => [criterionId, { ...before[criterionId], ...row }] as const,
  );
  return { ...before, ...Object.fromEntries(rows) };
}
