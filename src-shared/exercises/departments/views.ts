/*
 * What of E5 may leave the core for the console and the room's overview. With projection.ts the one
 * place where these votes meet a screen.
 *
 * Invariants: (1) before its reveal a vote shows only who is in (console) or how many (projector), and
 * no measure is made of it. (2) No view pairs a seat with a vote, a score or a weight, ever. (3) What
 * the group said with one voice (quick mode) is no secret of a person, so the console shows it back.
 */
import type { CriterionId, GroupId, OptionId } from '../../kernel/ids.ts';
import { measureAgreement, type RoundMeasures, type RoundState } from '../../workshop/agree5.ts';
import type { Group } from '../../workshop/setting.ts';
import {
  type ClosingObstacle,
  chosenDoors,
  closingObstacles,
  type Doors,
  decisionPosition,
  decisionRoundsLeft,
  latestDecision,
} from './decision.ts';
import { measured } from './measured.ts';
import type { DepartmentMeasures } from './measures.ts';
import {
  type DecisionRound,
  type DepartmentsState,
  type GroupDepartments,
  type GutRound,
  groupDepartments,
  isCollecting,
  isJudging,
  type ScoreBallot,
  type ScoreRound,
  type WeightRound,
} from './model.ts';
import {
  type Collecting,
  receivedAgreement,
  receivedGut,
  receivedScores,
  receivedWeights,
  seatsInByCriterion,
  seatsRanked,
} from './received.ts';
import type { Verdict } from './verdict.ts';

/** The votes of E5, in the order of the steps. */
export type CollectedVote = 'gut' | 'scores' | 'weights' | 'decision';

type Open<Round> = Omit<Round, 'ballots' | 'isRevealed'>;
/** Revealed rounds show through the measures; here only that they are. */
type Revealed = { readonly kind: 'revealed'; readonly n: number };

export type ConsoleGutRound = Open<GutRound> & { readonly vote: Collecting | Revealed };
export type ConsoleScoreRound = Open<ScoreRound> & {
  readonly vote: Collecting | Revealed;
  /** Seats whose row of a criterion is in; empty once revealed. */
  readonly seatsInByCriterion: { readonly [criterionId: string]: readonly string[] };
  /** Quick mode: what the group agreed on so far; null where slips are secret. */
  readonly groupScores: ScoreBallot | null;
};
export type ConsoleWeightRound = Open<WeightRound> & {
  readonly vote: Collecting | Revealed;
  /** Seats with an order but no ratings yet. */
  readonly seatsRanked: readonly string[];
  /** Quick mode: the group's order; null where slips are secret. */
  readonly groupRanking: readonly CriterionId[] | null;
};
export type ConsoleDecisionRound = Open<DecisionRound> & {
  readonly vote: Collecting | ({ readonly kind: 'revealed' } & RoundMeasures);
  readonly positionInSeries: number;
};

export type ConsoleGroupDepartments = Omit<
  GroupDepartments,
  'gutRounds' | 'scoreRounds' | 'weightRounds' | 'decisionRounds'
> & {
  readonly gutRounds: readonly ConsoleGutRound[];
  readonly scoreRounds: readonly ConsoleScoreRound[];
  readonly weightRounds: readonly ConsoleWeightRound[];
  readonly decisionRounds: readonly ConsoleDecisionRound[];
  readonly measures: DepartmentMeasures;
  /** What the latest revealed decision round came to. */
  readonly outcome: RoundState | null;
  readonly doors: Doors | null;
  readonly roundsLeft: number;
  /** What is being collected now and how much of it is in, if anything. */
  readonly collecting: { readonly what: CollectedVote; readonly received: number } | null;
  /** A vote is being collected, so no option can be taken away. */
  readonly isCollecting: boolean;
  /** Scores, weights or the decision are being collected, so options and criteria stay as they are. */
  readonly isJudging: boolean;
  readonly obstacles: readonly ClosingObstacle[];
};

export type ConsoleDepartments = {
  readonly groups: { readonly [groupId: string]: ConsoleGroupDepartments };
};

const consoleCache = new WeakMap<
  GroupDepartments,
  { readonly group: Group; readonly view: ConsoleGroupDepartments }
>();

function consoleGroup(part: GroupDepartments, group: Group): ConsoleGroupDepartments {
  const cached = consoleCache.get(part);
  if (cached?.group === group) return cached.view;
  const seats = group.seats.length;
  const open = collectingNow(part, seats);
  const view: ConsoleGroupDepartments = {
    ...part,
    gutRounds: part.gutRounds.map((round): ConsoleGutRound => {
      const { ballots: _hidden, isRevealed, ...open } = round;
      return { ...open, vote: voteOf(isRevealed, receivedGut(round)) };
    }),
    scoreRounds: part.scoreRounds.map((round): ConsoleScoreRound => {
      const { ballots, isRevealed, ...open } = round;
      return {
        ...open,
        vote: voteOf(isRevealed, receivedScores(round, seats)),
        seatsInByCriterion: isRevealed ? {} : seatsInByCriterion(round),
        groupScores: ballots.kind === 'group' ? ballots.byCell : null,
      };
    }),
    weightRounds: part.weightRounds.map((round): ConsoleWeightRound => {
      const { ballots, isRevealed, ...open } = round;
      return {
        ...open,
        vote: voteOf(isRevealed, receivedWeights(round, seats)),
        seatsRanked: isRevealed ? [] : seatsRanked(round),
        groupRanking: ballots.kind === 'group' ? ballots.ranking : null,
      };
    }),
    decisionRounds: part.decisionRounds.map((round, index) => consoleDecision(part, round, index)),
    measures: measured(part),
    outcome: latestDecision(part)?.measures.state ?? null,
    doors: chosenDoors(part),
    roundsLeft: decisionRoundsLeft(part),
    collecting: open && { what: open.what, received: open.collecting.received },
    isCollecting: isCollecting(part),
    isJudging: isJudging(part),
    obstacles: closingObstacles(part),
  };
  consoleCache.set(part, { group, view });
  return view;
}

function voteOf(isRevealed: boolean, collecting: Collecting): Collecting | Revealed {
  return isRevealed ? { kind: 'revealed', n: collecting.received } : collecting;
}

function consoleDecision(
  part: GroupDepartments,
  round: DecisionRound,
  index: number,
): ConsoleDecisionRound {
  const { ballots, isRevealed, ...open } = round;
  const positionInSeries = decisionPosition(part, index);
  return {
    ...open,
    positionInSeries,
    vote: isRevealed
      ? { kind: 'revealed', ...measureAgreement(ballots, positionInSeries) }
      : receivedAgreement(ballots),
  };
}

/** Every group's choice for the console; groups that recorded nothing appear empty. */
export function consoleDepartments(
  state: DepartmentsState,
  groups: readonly Group[],
): ConsoleDepartments {
  const entries = groups.map((group) => [
    group.id,
    consoleGroup(groupDepartments(state, group.id), group),
  ]);
  return { groups: Object.fromEntries(entries) };
}

/** One row of the room's comparison; no seat, no vote. */
export type DepartmentsProgress = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly optionCount: number;
  /** What is being collected now, if anything. */
  readonly collecting: CollectedVote | null;
  readonly received: number;
  readonly expected: number;
  readonly verdict: Verdict | null;
  readonly splitCellCount: number;
  /** Name of the adopted first door; null before. */
  readonly firstDoor: string | null;
  readonly secondDoor: string | null;
  readonly outcome: RoundState | null;
  readonly isClosed: boolean;
};

export function departmentsProgress(part: GroupDepartments, group: Group): DepartmentsProgress {
  const doors = chosenDoors(part);
  const open = collectingNow(part, group.seats.length);
  const measures = measured(part);
  return {
    groupId: group.id,
    groupName: group.name,
    optionCount: part.options.length,
    collecting: open?.what ?? null,
    received: open?.collecting.received ?? 0,
    expected: group.seats.length,
    verdict: measures.verdict,
    splitCellCount: measures.splitCells.length,
    firstDoor: doors ? optionName(part, doors.first) : null,
    secondDoor: doors?.second ? optionName(part, doors.second) : null,
    outcome: latestDecision(part)?.measures.state ?? null,
    isClosed: part.status === 'closed',
  };
}

/** The name of an option; '' for one that was removed. */
export function optionName(part: Pick<GroupDepartments, 'options'>, id: OptionId): string {
  return part.options.find((option) => option.id === id)?.name ?? '';
}

type CollectingNow = {
  readonly what: CollectedVote;
  readonly collecting: Collecting;
};

function collectingNow(part: GroupDepartments, seats: number): CollectingNow | null {
  const decision = part.decisionRounds.at(-1);
  if (decision && !decision.isRevealed) {
    return { what: 'decision', collecting: receivedAgreement(decision.ballots) };
  }
  const weights = part.weightRounds.at(-1);
  if (weights && !weights.isRevealed) {
    return { what: 'weights', collecting: receivedWeights(weights, seats) };
  }
  const scores = part.scoreRounds.at(-1);
  if (scores && !scores.isRevealed) {
    return { what: 'scores', collecting: receivedScores(scores, seats) };
  }
  const gut = part.gutRounds.at(-1);
  if (gut && !gut.isRevealed) return { what: 'gut', collecting: receivedGut(gut) };
  return null;
}
