/*
 * What of E3 may leave the core. The one place where importance votes meet a screen.
 *
 * Invariants: (1) before its reveal a vote shows only who is in (console) or how many (projector), and
 * no measure is made of it. (2) No view pairs a seat with a vote.
 */
import type { GroupId, NeedId } from '../../kernel/ids.ts';
import { findGroup, type Group, type Language } from '../../workshop/setting.ts';
import {
  measureResources,
  type NeedSpread,
  needsByPriority,
  type ResourceMeasures,
  spreadOf,
} from './measures.ts';
import {
  type Candidate,
  type GroupResources,
  groupResources,
  type ImportanceRound,
  latestImportanceRound,
  type Need,
  type Offer,
  type ResourcesState,
} from './model.ts';
import { receivedImportance } from './rules-importance.ts';
import { type ResourcesStepId, resourcesSteps } from './steps.ts';

export type ConsoleImportance = Omit<ImportanceRound, 'ballots' | 'isRevealed'> & {
  readonly vote:
    | {
        readonly kind: 'collecting';
        readonly mode: 'seats' | 'counts';
        readonly seatsIn: readonly string[];
        readonly received: number;
      }
    | { readonly kind: 'revealed'; readonly spreads: readonly NeedSpread[] };
};

export type ConsoleGroupResources = Omit<GroupResources, 'importanceRounds'> & {
  readonly importanceRounds: readonly ConsoleImportance[];
  readonly measures: ResourceMeasures;
  /** Ids of the needs, the one to act on first in front. */
  readonly priorityOrder: readonly string[];
};

export type ConsoleResources = {
  readonly groups: { readonly [groupId: string]: ConsoleGroupResources };
};

const consoleCache = new WeakMap<GroupResources, ConsoleGroupResources>();

function consoleRound(round: ImportanceRound): ConsoleImportance {
  const { ballots, isRevealed, ...open } = round;
  if (isRevealed) {
    const spreads = round.needIds.map((needId) => spreadOf(round, needId));
    return { ...open, vote: { kind: 'revealed', spreads } };
  }
  const seatsIn = ballots.kind === 'seats' ? Object.keys(ballots.bySeat).sort() : [];
  const received = receivedImportance(round);
  return { ...open, vote: { kind: 'collecting', mode: ballots.kind, seatsIn, received } };
}

function consoleGroup(group: GroupResources): ConsoleGroupResources {
  const cached = consoleCache.get(group);
  if (cached) return cached;
  const view: ConsoleGroupResources = {
    ...group,
    importanceRounds: group.importanceRounds.map(consoleRound),
    measures: measureResources(group),
    priorityOrder: needsByPriority(group).map((need) => need.id),
  };
  consoleCache.set(group, view);
  return view;
}

/** Every group's map for the console; groups that recorded nothing appear empty. */
export function consoleResources(
  state: ResourcesState,
  groups: readonly Group[],
): ConsoleResources {
  const entries = groups.map((group) => [group.id, consoleGroup(groupResources(state, group.id))]);
  return { groups: Object.fromEntries(entries) };
}

export type ProjectedGroupResources = {
  readonly groupId: GroupId;
  readonly groupName: string;
  /** The vision's sentence, which the table reads while it writes; null later on, and while there is none. */
  readonly statement: string | null;
  /** In the order of priority once there is one. Empty while the table writes in silence. */
  readonly needs: readonly Need[];
  readonly candidates: readonly Candidate[];
  readonly supply: GroupResources['supply'];
  readonly offers: readonly Offer[];
  readonly picks: readonly string[];
  readonly needCount: number;
  readonly importance: {
    readonly isOpen: boolean;
    readonly received: number;
    readonly expected: number;
    /**
     * What an open vote asks about, in the order of the slip: the nth is number n on paper, also where
     * one of them is gone meanwhile. Empty while none is open.
     */
    readonly needIds: readonly NeedId[];
  };
  readonly measures: ResourceMeasures;
};

export type ResourcesProgress = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly needCount: number;
  readonly candidateCount: number;
  readonly currentCoverage: number | null;
  readonly potentialCoverage: number | null;
  readonly isClosed: boolean;
};

export type ProjectedResources = {
  readonly step: ResourcesStepId;
  readonly language: Language;
  readonly group: ProjectedGroupResources | null;
  /** Shown while no single group is presented. */
  readonly overview: readonly ResourcesProgress[] | null;
};

/** E3 on the projector: one group at a step, or the room's progress when `groupId` is null. */
export function projectedResources(
  state: ResourcesState,
  groups: readonly Group[],
  shown: {
    readonly stepIndex: number;
    readonly groupId: GroupId | null;
    readonly language: Language;
    /** The shown group's vision in one sentence, as far as it stands; null for none. */
    readonly statement: string | null;
  },
): ProjectedResources {
  const step = resourcesSteps[shown.stepIndex]?.id ?? 'silentNeeds';
  const group = shown.groupId === null ? null : findGroup(groups, shown.groupId);
  return {
    step,
    language: shown.language,
    group: group
      ? projectedGroup(groupResources(state, group.id), group, step, shown.statement)
      : null,
    overview: group ? null : groups.map((each) => progress(groupResources(state, each.id), each)),
  };
}

function projectedGroup(
  part: GroupResources,
  group: Group,
  step: ResourcesStepId,
  statement: string | null,
): ProjectedGroupResources {
  const round = latestImportanceRound(part);
  const isOpen = round !== null && !round.isRevealed;
  return {
    groupId: group.id,
    groupName: group.name,
    statement: step === 'silentNeeds' ? statement : null,
    needs: step === 'silentNeeds' ? [] : needsByPriority(part),
    candidates: part.candidates,
    supply: part.supply,
    offers: part.offers,
    picks: part.picks,
    needCount: part.needs.length,
    importance: {
      isOpen,
      received: isOpen ? receivedImportance(round) : 0,
      expected: group.seats.length,
      needIds: isOpen ? round.needIds : [],
    },
    measures: measureResources(part),
  };
}

function progress(part: GroupResources, group: Group): ResourcesProgress {
  const measures = measureResources(part);
  return {
    groupId: group.id,
    groupName: group.name,
    needCount: part.needs.length,
    candidateCount: part.candidates.length,
    currentCoverage: measures.currentCoverage,
    potentialCoverage: measures.potentialCoverage,
    isClosed: part.status === 'closed',
  };
}
