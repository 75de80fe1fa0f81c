/*
 * E2, partnership vision: what one group has put together. Limits are the domain brief's (2.0 and E2)
 * and live here alone.
 *
 * Invariants: (1) a note is in at most one cluster; a note in none is a loner and stays on the board.
 * (2) Ballots are kept by seat code or as counts, never both in one round. (3) A revealed round never
 * changes its statement or ballots; a new vote is a new round.
 */
import type {
  ClusterId,
  ConcernId,
  DraftId,
  GroupId,
  NoteId,
  RoundId,
  SeatCode,
} from '../../kernel/ids.ts';
import { clamp } from '../../kernel/statistics.ts';
import { type AgreeBallots, agreeRoundsMost } from '../../workshop/agree5.ts';
import { type GroupStatus, reasonLimits } from '../../workshop/group-row.ts';

export type { Agree5, AgreeBallots } from '../../workshop/agree5.ts';

export const visionLimits = {
  note: { min: 1, max: 60 },
  /** From here on a note is hard to read on a card; the screen says so, nothing is refused. */
  noteWarnAbove: 40,
  notesPerGroup: 60,
  clusterName: { min: 2, max: 20 },
  clustersPerGroup: 20,
  statement: { min: 10, max: 120 },
  draftsPerGroup: 12,
  draftPart: { min: 0, max: 40 },
  concern: { min: 1, max: 80 },
  concernsPerRound: 24,
  reason: reasonLimits,
  focusQuestion: { min: 1, max: 80 },
  axisItem: { min: 1, max: 60 },
  axisKeepMost: 5,
  axisAdaptMost: 5,
  milestonesMost: 3,
  milestone: { min: 1, max: 60 },
  milestoneBy: { min: 0, max: 20 },
  outsideLine: { min: 0, max: 40 },
  /** Voting rounds before the vision is held with its minority view (counted anew after a reopening). */
  roundsMost: agreeRoundsMost,
  dotsPerOptionMost: 2,
} as const;

/** × △ ○ ◎ as 1 to 4; null is わからない and never counts as 1. */
export type Mark4 = 1 | 2 | 3 | 4;

export const checkNames = [
  'movesBoth',
  'usesBothResources',
  'solvesBothProblems',
  'equal',
] as const;
export type CheckName = (typeof checkNames)[number];

export type Note = {
  readonly id: NoteId;
  readonly text: string;
  /** Whose card, where the scribe recorded it. */
  readonly seat: SeatCode | null;
  readonly clusterId: ClusterId | null;
  /** Chosen by its pair in step 2 to be posted first. Cards not chosen stay. */
  readonly isPairPick: boolean;
};

export type Cluster = {
  readonly id: ClusterId;
  /** Empty until step 4 names it. */
  readonly name: string;
};

/** Dots of one seat: cluster -> 1 or 2. */
export type DotBallot = { readonly [clusterId: string]: 1 | 2 };

export type DotBallots =
  | { readonly kind: 'seats'; readonly bySeat: { readonly [seat: string]: DotBallot } }
  | { readonly kind: 'counts'; readonly byCluster: { readonly [clusterId: string]: number } };

/** One secret dot vote over the clusters there were when it opened. */
export type DotRound = {
  readonly id: RoundId;
  readonly isRevealed: boolean;
  readonly options: readonly ClusterId[];
  readonly budgetPerSeat: number;
  readonly ballots: DotBallots;
};

export type DraftFrame = {
  readonly whose: string;
  readonly what: string;
  readonly change: string;
  readonly withWhom: string;
  readonly byWhen: string;
};
export const draftFrameParts = ['whose', 'what', 'change', 'withWhom', 'byWhen'] as const;

/** A wording on the table. Anonymous on purpose, so that no one's rank writes the vision. */
export type Draft = { readonly id: DraftId; readonly text: string; readonly frame: DraftFrame };

export type Concern = { readonly id: ConcernId; readonly text: string };

export type CheckRating = {
  /** null is わからない. */
  readonly mark: Mark4 | null;
  /** Why a mark of 2 or less is accepted; empty while there is none. */
  readonly reason: string;
};

/** One vote on one statement, with the four checks of that statement and the concerns heard about it. */
export type VisionRound = {
  readonly id: RoundId;
  readonly statement: string;
  readonly isRevealed: boolean;
  readonly ballots: AgreeBallots;
  /** Only the checks rated so far. */
  readonly checks: { readonly [check: string]: CheckRating };
  readonly concerns: readonly Concern[];
};

export type Milestone = {
  /** What must be true first; listed backwards from the vision. */
  readonly mustBeTrue: string;
  /** When, in the group's own words (2027年9月); may be empty. */
  readonly by: string;
};

export type Reopening = {
  readonly reason: string;
  readonly atMs: number;
  /** Number of rounds there were; the limit of rounds counts from here. */
  readonly roundsBefore: number;
};

export type GroupVision = {
  readonly groupId: GroupId;
  readonly status: GroupStatus;
  readonly reopenings: readonly Reopening[];
  /** Empty: the guide's question in the workshop's language. */
  readonly focusQuestion: string;
  /** In the order they were added. */
  readonly noteOrder: readonly NoteId[];
  readonly notes: { readonly [noteId: string]: Note };
  /** In the order they were made. */
  readonly clusters: readonly Cluster[];
  readonly dotRounds: readonly DotRound[];
  readonly drafts: readonly Draft[];
  readonly rounds: readonly VisionRound[];
  readonly axis: { readonly keep: readonly string[]; readonly adapt: readonly string[] };
  readonly milestones: readonly Milestone[];
  readonly outsideLine: string;
};

/** The exercise in the whole room; a group without an entry has recorded nothing yet. */
export type VisionState = { readonly groups: { readonly [groupId: string]: GroupVision } };

export const initialVision: VisionState = { groups: {} };

export function emptyGroupVision(groupId: GroupId): GroupVision {
  return {
    groupId,
    status: 'draft',
    reopenings: [],
    focusQuestion: '',
    noteOrder: [],
    notes: {},
    clusters: [],
    dotRounds: [],
    drafts: [],
    rounds: [],
    axis: { keep: [], adapt: [] },
    milestones: [],
    outsideLine: '',
  };
}

export function groupVision(state: VisionState, groupId: GroupId): GroupVision {
  return state.groups[groupId] ?? emptyGroupVision(groupId);
}

/** A group's notes in the order they were added. */
export function orderedNotes(group: GroupVision): readonly Note[] {
  return group.noteOrder.flatMap((id) => group.notes[id] ?? []);
}

/**
 * Dots each seat may spend: half the options, rounded up, held within 3 and 6 (domain brief 2.0).
 *
 * @param options number of clusters to choose from, 0 or more
 */
export function dotBudget(options: number): number {
  return clamp(Math.ceil(options / 2), 3, 6);
}

/** Voting rounds since the start or the last reopening. */
export function roundsInThisSeries(group: GroupVision): number {
  return group.rounds.length - (group.reopenings.at(-1)?.roundsBefore ?? 0);
}

export function latestRound(group: GroupVision): VisionRound | null {
  return group.rounds.at(-1) ?? null;
}

export function latestDotRound(group: GroupVision): DotRound | null {
  return group.dotRounds.at(-1) ?? null;
}
