/*
 * What of E2 may leave the core, for the console and for the projector. The one place where ballots
 * meet a screen.
 *
 * Invariants: (1) before its reveal a round shows only who is in (console) or how many (projector).
 * (2) After it, only totals: no view ever pairs a seat with a vote. (3) A part that did not change
 * keeps its reference, so that a change travels as a small patch.
 */
import type { ClusterId, ConcernId, DraftId, GroupId, NoteId, RoundId } from '../../kernel/ids.ts';
import { findGroup, type Group, type Language } from '../../workshop/setting.ts';
import {
  type ClosingObstacle,
  closingObstacles,
  dotTotals,
  measureRound,
  outcomeOf,
  positionInSeries,
  type RoundMeasures,
  type RoundState,
  seatsWithoutNote,
  unclusteredCount,
} from './measures.ts';
import {
  type CheckRating,
  type Concern,
  type DotRound,
  type GroupVision,
  groupVision,
  latestDotRound,
  latestRound,
  orderedNotes,
  roundsInThisSeries,
  type VisionRound,
  type VisionState,
  visionLimits,
} from './model.ts';
import { type VisionStepId, visionSteps } from './steps.ts';

/** How a hidden vote looks from outside: who is in, never what they said. */
export type Collecting = {
  readonly kind: 'collecting';
  readonly mode: 'seats' | 'counts';
  /** Codes of the seats that are in; empty in counts mode. */
  readonly seatsIn: readonly string[];
  readonly received: number;
};

export type ConsoleRound = Omit<VisionRound, 'ballots' | 'isRevealed'> & {
  readonly vote: Collecting | ({ readonly kind: 'revealed' } & RoundMeasures);
  readonly positionInSeries: number;
};

export type DotTotal = { readonly clusterId: ClusterId; readonly dots: number };

export type ConsoleDotRound = Omit<DotRound, 'ballots' | 'isRevealed'> & {
  readonly vote: Collecting | { readonly kind: 'revealed'; readonly totals: readonly DotTotal[] };
};

/** A group's whole vision for the facilitator and scribe, hidden votes cut out. */
export type ConsoleGroupVision = Omit<GroupVision, 'rounds' | 'dotRounds'> & {
  readonly rounds: readonly ConsoleRound[];
  readonly dotRounds: readonly ConsoleDotRound[];
  /** State of the latest revealed round. */
  readonly outcome: RoundState | null;
  readonly roundsLeft: number;
  readonly obstacles: readonly ClosingObstacle[];
  readonly unclustered: number;
  readonly seatsWithoutNote: readonly string[];
};

export type ConsoleVision = { readonly groups: { readonly [groupId: string]: ConsoleGroupVision } };

const consoleCache = new WeakMap<
  GroupVision,
  { readonly group: Group; readonly view: ConsoleGroupVision }
>();

function collecting(
  ballots: VisionRound['ballots'] | DotRound['ballots'],
  seats: number,
): Collecting {
  if (ballots.kind === 'seats') {
    const seatsIn = Object.keys(ballots.bySeat).sort();
    return { kind: 'collecting', mode: 'seats', seatsIn, received: seatsIn.length };
  }
  const received =
    'counts' in ballots ? ballots.counts.reduce((sum, count) => sum + count, 0) : seats;
  return { kind: 'collecting', mode: 'counts', seatsIn: [], received };
}

function consoleGroup(vision: GroupVision, group: Group): ConsoleGroupVision {
  const cached = consoleCache.get(vision);
  if (cached?.group === group) return cached.view;
  const rounds = vision.rounds.map((round, index): ConsoleRound => {
    const { ballots, isRevealed, ...open } = round;
    const position = positionInSeries(vision, index);
    return {
      ...open,
      positionInSeries: position,
      vote: isRevealed
        ? { kind: 'revealed', ...measureRound(round, position) }
        : collecting(ballots, group.seats.length),
    };
  });
  const dotRounds = vision.dotRounds.map((round): ConsoleDotRound => {
    const { ballots, isRevealed, ...open } = round;
    return {
      ...open,
      vote: isRevealed
        ? { kind: 'revealed', totals: dotTotals(round) }
        : collecting(ballots, group.seats.length),
    };
  });
  const view: ConsoleGroupVision = {
    ...vision,
    rounds,
    dotRounds,
    outcome: outcomeOf(vision),
    roundsLeft: Math.max(0, visionLimits.roundsMost - roundsInThisSeries(vision)),
    obstacles: closingObstacles(vision),
    unclustered: unclusteredCount(vision),
    seatsWithoutNote: seatsWithoutNote(vision, group.seats),
  };
  consoleCache.set(vision, { group, view });
  return view;
}

/** Every group's vision for the console; groups that recorded nothing appear empty. */
export function consoleVision(state: VisionState, groups: readonly Group[]): ConsoleVision {
  const entries = groups.map((group) => [
    group.id,
    consoleGroup(groupVision(state, group.id), group),
  ]);
  return { groups: Object.fromEntries(entries) };
}

export type ProjectedNote = {
  readonly id: NoteId;
  readonly text: string;
  readonly clusterId: ClusterId | null;
};
export type ProjectedCluster = {
  readonly id: ClusterId;
  /** Empty before step 4: raw notes are read before names. */
  readonly name: string;
  /** null until the dots of this cluster are revealed, and while names are not shown. */
  readonly dots: number | null;
};
export type ProjectedVote = {
  readonly roundId: RoundId;
  readonly statement: string;
  readonly received: number;
  readonly expected: number;
  /** null before the reveal. */
  readonly result: RoundMeasures | null;
};

/** What one group's part of the projector holds in each step; nothing that the room should not see yet. */
export type ProjectedGroupVision = {
  readonly groupId: GroupId;
  readonly groupName: string;
  /** Empty: the guide's question. */
  readonly focusQuestion: string;
  readonly content:
    | { readonly kind: 'writing'; readonly noteCount: number }
    | {
        readonly kind: 'board';
        readonly notes: readonly ProjectedNote[];
        readonly clusters: readonly ProjectedCluster[];
      }
    | {
        readonly kind: 'dots';
        readonly clusters: readonly ProjectedCluster[];
        readonly budgetPerSeat: number | null;
        readonly received: number;
        readonly expected: number;
      }
    | {
        readonly kind: 'drafts';
        readonly clusters: readonly ProjectedCluster[];
        readonly drafts: readonly { readonly id: DraftId; readonly text: string }[];
      }
    | {
        readonly kind: 'vote';
        readonly vote: ProjectedVote | null;
        readonly checks: { readonly [check: string]: CheckRating['mark'] };
      }
    | {
        readonly kind: 'amend';
        readonly vote: ProjectedVote | null;
        readonly concerns: readonly { readonly id: ConcernId; readonly text: string }[];
      }
    | { readonly kind: 'outsideLine'; readonly statement: string; readonly outsideLine: string };
};

/** One row of the room overview: how far a group is, without any of its content. */
export type GroupProgress = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly noteCount: number;
  readonly clusterCount: number;
  readonly isVoting: boolean;
  readonly received: number;
  readonly expected: number;
  readonly outcome: RoundState | null;
  readonly isClosed: boolean;
};

export type ProjectedVision = {
  readonly step: VisionStepId;
  readonly language: Language;
  readonly group: ProjectedGroupVision | null;
  /** Shown while no single group is presented. */
  readonly overview: readonly GroupProgress[] | null;
};

const projectedCache = new WeakMap<
  GroupVision,
  { readonly group: Group; readonly step: VisionStepId; readonly view: ProjectedGroupVision }
>();

/** E2 on the projector: one group at a step, or the room's progress when `groupId` is null. */
export function projectedVision(
  state: VisionState,
  groups: readonly Group[],
  shown: {
    readonly stepIndex: number;
    readonly groupId: GroupId | null;
    readonly language: Language;
  },
): ProjectedVision {
  const step = visionSteps[shown.stepIndex]?.id ?? 'silentNotes';
  const group = shown.groupId === null ? null : findGroup(groups, shown.groupId);
  return {
    step,
    language: shown.language,
    group: group ? projectedGroup(groupVision(state, group.id), group, step) : null,
    overview: group ? null : groups.map((each) => progress(groupVision(state, each.id), each)),
  };
}

function projectedGroup(
  vision: GroupVision,
  group: Group,
  step: VisionStepId,
): ProjectedGroupVision {
  const cached = projectedCache.get(vision);
  if (cached?.group === group && cached.step === step) return cached.view;
  const view: ProjectedGroupVision = {
    groupId: group.id,
    groupName: group.name,
    focusQuestion: vision.focusQuestion,
    content: projectedContent(vision, group, step),
  };
  projectedCache.set(vision, { group, step, view });
  return view;
}

function projectedContent(
  vision: GroupVision,
  group: Group,
  step: VisionStepId,
): ProjectedGroupVision['content'] {
  switch (step) {
    case 'silentNotes':
    case 'pairs':
      return { kind: 'writing', noteCount: vision.noteOrder.length };
    case 'cluster':
    case 'name':
      return {
        kind: 'board',
        notes: orderedNotes(vision).map(({ id, text, clusterId }) => ({ id, text, clusterId })),
        clusters: projectedClusters(vision, step === 'name'),
      };
    case 'dots': {
      const round = latestDotRound(vision);
      const isOpen = round !== null && !round.isRevealed;
      return {
        kind: 'dots',
        clusters: projectedClusters(vision, true),
        budgetPerSeat: round?.budgetPerSeat ?? null,
        received: isOpen ? collecting(round.ballots, group.seats.length).received : 0,
        expected: group.seats.length,
      };
    }
    case 'draft':
      return {
        kind: 'drafts',
        clusters: projectedClusters(vision, true),
        drafts: vision.drafts
          .filter((draft) => draft.text !== '')
          .map(({ id, text }) => ({ id, text })),
      };
    case 'vote': {
      const checks = Object.entries(latestRound(vision)?.checks ?? {});
      return {
        kind: 'vote',
        vote: projectedVote(vision, group),
        checks: Object.fromEntries(checks.map(([name, rating]) => [name, rating.mark])),
      };
    }
    case 'amend':
      return {
        kind: 'amend',
        vote: projectedVote(vision, group),
        concerns: concernsToHear(vision),
      };
    case 'outsideLine':
      return {
        kind: 'outsideLine',
        statement: currentStatement(vision),
        outsideLine: vision.outsideLine,
      };
  }
}

/** The concerns of the round the table talks about: the latest revealed one. */
function concernsToHear(vision: GroupVision): readonly Concern[] {
  return vision.rounds.findLast((round) => round.isRevealed)?.concerns ?? [];
}

/** The statement the group stands by now: of the latest revealed round, else of the open one, else ''. */
export function currentStatement(vision: GroupVision): string {
  const revealed = vision.rounds.findLast((round) => round.isRevealed);
  return (revealed ?? latestRound(vision))?.statement ?? '';
}

function projectedClusters(vision: GroupVision, withNames: boolean): readonly ProjectedCluster[] {
  const round = latestDotRound(vision);
  const totals = new Map(
    round?.isRevealed ? dotTotals(round).map(({ clusterId, dots }) => [clusterId, dots]) : [],
  );
  return vision.clusters.map(({ id, name }) => ({
    id,
    name: withNames ? name : '',
    dots: withNames ? (totals.get(id) ?? null) : null,
  }));
}

function projectedVote(vision: GroupVision, group: Group): ProjectedVote | null {
  const index = vision.rounds.length - 1;
  const round = vision.rounds[index];
  if (!round) return null;
  const measured = round.isRevealed ? measureRound(round, positionInSeries(vision, index)) : null;
  return {
    roundId: round.id,
    statement: round.statement,
    received: measured?.n ?? collecting(round.ballots, group.seats.length).received,
    expected: group.seats.length,
    result: measured,
  };
}

function progress(vision: GroupVision, group: Group): GroupProgress {
  const round = latestRound(vision);
  const isVoting = round !== null && !round.isRevealed;
  return {
    groupId: group.id,
    groupName: group.name,
    noteCount: vision.noteOrder.length,
    clusterCount: vision.clusters.length,
    isVoting,
    received: isVoting ? collecting(round.ballots, group.seats.length).received : 0,
    expected: group.seats.length,
    outcome: outcomeOf(vision),
    isClosed: vision.status === 'closed',
  };
}
