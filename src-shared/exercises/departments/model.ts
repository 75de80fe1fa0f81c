/*
 * E5, partner-department choice: which department to approach first, and what one group gathered to
 * answer that. Limits are the domain brief's (2.0 and E5) and live here alone.
 *
 * Invariants: (1) every vote (gut, scores, weights, decision) is a round over the options and criteria
 * there were when it opened; a revealed round never changes, a new one is a new record. (2) A round is
 * kept by seats, as counts or as the group's word, never two of them at once. (3) Options have
 * different names, because results name them.
 */
import type {
  ConcernId,
  CriterionId,
  GroupId,
  OptionId,
  ReasonId,
  RoundId,
} from '../../kernel/ids.ts';
import { type AgreeBallots, agreeRoundsMost } from '../../workshop/agree5.ts';
import { type GroupStatus, reasonLimits } from '../../workshop/group-row.ts';

export const departmentLimits = {
  optionName: { min: 1, max: 40 },
  cardText: { min: 0, max: 60 },
  optionsFewest: 3,
  optionsMost: 8,
  criterionName: { min: 0, max: 30 },
  anchor: { min: 0, max: 40 },
  criteriaFewest: 5,
  criteriaMost: 7,
  reasonText: { min: 1, max: 60 },
  reasonsMost: 24,
  swingLeast: 5,
  swingMost: 100,
  decisionReason: { min: 0, max: 80 },
  concern: { min: 1, max: 80 },
  concernsPerRound: 24,
  roundsMost: agreeRoundsMost,
  reason: reasonLimits,
} as const;

/** The library of twelve departments; their words are in the texts. */
export const departmentKinds = [
  'sustainability',
  'hr',
  'product',
  'communications',
  'procurement',
  'strategy',
  'sales',
  'research',
  'it',
  'continuity',
  'foundation',
  'union',
] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** What may rule a department out, in the order of `Option.knockouts`. */
export const knockoutNames = ['missionClash', 'harm', 'controversy'] as const;
export type KnockoutName = (typeof knockoutNames)[number];
/** `check` prints a warning; one `out` takes the option off the ranking, not off the page. */
export const knockoutStates = ['ok', 'check', 'out'] as const;
export type KnockoutState = (typeof knockoutStates)[number];
export type Knockouts = readonly [KnockoutState, KnockoutState, KnockoutState];

export type Option = {
  readonly id: OptionId;
  readonly name: string;
  /** Where the card came from; null for the group's own. */
  readonly library: DepartmentKind | null;
  /** What occupies this department. */
  readonly concern: string;
  /** What it can give. */
  readonly gives: string;
  /** What troubles it next term. */
  readonly problem: string;
  readonly knockouts: Knockouts;
};

/** What a score of 1, 3 and 5 means; an empty one of k1 to k6 stands for the text's own. */
export type Anchors = { readonly 1: string; readonly 3: string; readonly 5: string };

export const defaultCriteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'] as const;
export type DefaultCriterion = (typeof defaultCriteria)[number];

export type Criterion = {
  readonly id: CriterionId;
  /** Empty only for k1 to k6: the text's own name, in the reader's language. */
  readonly name: string;
  readonly anchors: Anchors;
};

export type Reason = { readonly id: ReasonId; readonly optionId: OptionId; readonly text: string };

export type GutBallots =
  | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: OptionId } }
  | { readonly kind: 'counts'; readonly byOption: { readonly [optionId: string]: number } };

export type GutRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  readonly optionIds: readonly OptionId[];
  readonly ballots: GutBallots;
};

export type Score = 1 | 2 | 3 | 4 | 5;
/** criterion -> option -> something; an absent entry is not scored, never zero. */
export type ByCell<Value> = {
  readonly [criterionId: string]: { readonly [optionId: string]: Value };
};
/** One person's slip; null says "can't judge". */
export type ScoreBallot = ByCell<Score | null>;

export type ScoreBallots =
  | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: ScoreBallot } }
  /** Per cell how many 5s, 4s, 3s, 2s and 1s. */
  | { readonly kind: 'counts'; readonly byCell: ByCell<readonly number[]> }
  /** Quick mode: one score the group agreed on per cell. */
  | { readonly kind: 'group'; readonly byCell: ScoreBallot };

export type Cell = { readonly optionId: OptionId; readonly criterionId: CriterionId };

export type ScoreRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  /** The cells to score: all of them, or the split ones in a second look. */
  readonly cells: readonly Cell[];
  readonly isSecondLook: boolean;
  readonly ballots: ScoreBallots;
};

/** One person's swing weighting: first the order, then 5 to 100 with 100 for the largest step. */
export type SwingBallot = {
  /** Largest step first; null when only ratings were handed in. */
  readonly ranking: readonly CriterionId[] | null;
  /** null while only the order is known. */
  readonly ratings: { readonly [criterionId: string]: number } | null;
};

export type WeightBallots =
  | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: SwingBallot } }
  /** Quick mode: the group's order, largest step first. */
  | { readonly kind: 'group'; readonly ranking: readonly CriterionId[] };

export type WeightRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  readonly criterionIds: readonly CriterionId[];
  readonly ballots: WeightBallots;
};

export type Concern = { readonly id: ConcernId; readonly text: string };

/** A proposal of doors to knock at, put to the agree5 vote. */
export type DecisionRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  readonly first: OptionId;
  readonly second: OptionId | null;
  readonly reason: string;
  readonly ballots: AgreeBallots;
  readonly concerns: readonly Concern[];
};

export type Reopening = {
  readonly reason: string;
  readonly atMs: number;
  /** Number of decision rounds there were; the limit of rounds counts from here. */
  readonly roundsBefore: number;
};

export type GroupDepartments = {
  readonly groupId: GroupId;
  readonly status: GroupStatus;
  readonly reopenings: readonly Reopening[];
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly reasons: readonly Reason[];
  readonly gutRounds: readonly GutRound[];
  readonly scoreRounds: readonly ScoreRound[];
  readonly weightRounds: readonly WeightRound[];
  readonly decisionRounds: readonly DecisionRound[];
};

export type DepartmentsState = {
  readonly groups: { readonly [groupId: string]: GroupDepartments };
};

export const initialDepartments: DepartmentsState = { groups: {} };

const noAnchors: Anchors = { 1: '', 3: '', 5: '' };
const startingCriteria: readonly Criterion[] = defaultCriteria.map((id) => ({
  // These literals match the pattern of free ids, which is what the brand means.
  id: id as string as CriterionId,
  name: '',
  anchors: noAnchors,
}));

export function emptyGroupDepartments(groupId: GroupId): GroupDepartments {
  return {
    groupId,
    status: 'draft',
    reopenings: [],
    options: [],
    criteria: startingCriteria,
    reasons: [],
    gutRounds: [],
    scoreRounds: [],
    weightRounds: [],
    decisionRounds: [],
  };
}

export function groupDepartments(state: DepartmentsState, groupId: GroupId): GroupDepartments {
  return state.groups[groupId] ?? emptyGroupDepartments(groupId);
}

export function isDefaultCriterion(id: string): id is DefaultCriterion {
  return defaultCriteria.some((known) => known === id);
}

/** Whether a knock-out takes the option off the ranking. */
export function isOut(option: Option): boolean {
  return option.knockouts.includes('out');
}

/** The options that may win. */
export function optionsInPlay(group: GroupDepartments): readonly Option[] {
  return group.options.filter((option) => !isOut(option));
}

export function latest<Round>(rounds: readonly Round[]): Round | null {
  return rounds.at(-1) ?? null;
}

/** The latest round everybody may see, or null. */
export function latestRevealed<Round extends { readonly isRevealed: boolean }>(
  rounds: readonly Round[],
): Round | null {
  return rounds.findLast((round) => round.isRevealed) ?? null;
}

/** Whether any secret vote of the group is still being collected. */
export function isCollecting(group: GroupDepartments): boolean {
  return isOpen(group.gutRounds) || isJudging(group);
}

/**
 * Whether scores, weights or the decision are being collected. The gut vote doesn't count: it stays
 * sealed over six steps, in which departments still come up and criteria are chosen.
 */
export function isJudging(group: GroupDepartments): boolean {
  const { scoreRounds, weightRounds, decisionRounds } = group;
  return isOpen(scoreRounds) || isOpen(weightRounds) || isOpen(decisionRounds);
}

function isOpen(rounds: readonly { readonly isRevealed: boolean }[]): boolean {
  return rounds.at(-1)?.isRevealed === false;
}
