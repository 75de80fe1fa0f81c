/*
 * The room's comparison: groups side by side on one topic, for the projector. It is a view for talking
 * about differences, so it ranks nothing and nobody.
 *
 * Invariants: (1) only revealed votes are read; an open one shows as being taken, whatever is in it.
 * (2) There is no seat in it, and no spread of fewer than three votes, which would tell who voted how.
 * (3) Groups stand in the order of their letters. (4) A close result names no door that the group did
 * not adopt, and no door is named that was ruled out since.
 */
import {
  departmentMeasures,
  type GroupDepartments,
  groupDepartments,
  latestDecision,
  optionsInPlay,
  standingProposal,
  type Verdict,
} from '../exercises/departments/index.ts';
import {
  type GroupResources,
  groupResources,
  importanceSpreads,
  measureResources,
  needsByPriority,
} from '../exercises/resources/index.ts';
import {
  type GroupVision,
  groupVision,
  revealedVote,
  standingStatement,
} from '../exercises/vision/index.ts';
import type { GroupId } from '../kernel/ids.ts';
import {
  type AgreementLabel,
  agreementLabel,
  fewestForAgreement,
  roundTo,
} from '../kernel/statistics.ts';
import type { RoundMeasures, Standing } from './agree5.ts';
import {
  type ComparisonPage,
  comparisonPages,
  existingPage,
  groupsOfPage,
} from './comparison-topics.ts';
import type { Workshop } from './workshop.ts';

export type ComparedVision = {
  /** null: nothing was put to vote yet. */
  readonly statement: { readonly text: string; readonly standing: Standing } | null;
  /** Empty while there is none. */
  readonly outsideLine: string;
};

export type ComparedCoverage = {
  /** Whole percent; null while no importance is revealed. */
  readonly coverage: { readonly now: number; readonly possible: number } | null;
  /** The most important need that stays open even together, and how many more do; null for none. */
  readonly stillMissing: { readonly text: string; readonly more: number } | null;
  /** Needs chosen to act on, in the order chosen. */
  readonly picks: readonly string[];
};

export type ComparedDoors = {
  /** null: nothing was proposed, a close result has not been decided, or the first door was ruled out. */
  readonly doors: {
    readonly first: string;
    readonly second: string | null;
    readonly reason: string;
  } | null;
  /** How the proposal stands; null before there is one, and once what was settled fell. */
  readonly standing: Standing | null;
  /** null while there is no result. */
  readonly verdict: Verdict | null;
};

/** How a vote fell, or that too few voted to say so. */
export type VoteSpread =
  | { readonly kind: 'tooFew'; readonly n: number }
  | {
      readonly kind: 'spread';
      readonly n: number;
      /** How many 1s, 2s, 3s, 4s and 5s. */
      readonly histogram: readonly number[];
      /** 0 to 1, two decimals. */
      readonly agreement: number;
      readonly label: AgreementLabel;
    };

/** In how many of the things voted on opinions are split. */
export type SplitCount =
  | { readonly kind: 'counted'; readonly split: number; readonly of: number }
  | { readonly kind: 'tooFew' }
  /** Quick mode: the group gave one answer, so there is nothing to be split. */
  | { readonly kind: 'oneVoice' };

/** Each null while nothing of it is revealed. */
export type ComparedSpread = {
  readonly vision: VoteSpread | null;
  readonly decision: VoteSpread | null;
  readonly importance: SplitCount | null;
  readonly scores: SplitCount | null;
};

export type ComparedGroup<Content> = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly content: Content;
};

type ContentOfTopic = {
  readonly visions: ComparedVision;
  readonly coverage: ComparedCoverage;
  readonly doors: ComparedDoors;
  readonly spread: ComparedSpread;
};

/** One page of the comparison, as the room sees it. */
export type Comparison = {
  [Topic in keyof ContentOfTopic]: {
    readonly topic: Topic;
    /** 1-based. */
    readonly page: number;
    readonly pages: number;
    readonly groups: readonly ComparedGroup<ContentOfTopic[Topic]>[];
  };
}[keyof ContentOfTopic];

/** One page of a topic; the last page where a later one is asked for. */
export function comparisonOf(workshop: Workshop, asked: ComparisonPage): Comparison {
  const { topic, page } = existingPage(asked, workshop.groups.length);
  const pages = comparisonPages(workshop.groups.length);
  const shown = groupsOfPage(workshop.groups, page);
  const compare = <Content>(contentOf: (groupId: GroupId) => Content) =>
    shown.map(({ id, name }) => ({ groupId: id, groupName: name, content: contentOf(id) }));
  const visionOf = (id: GroupId) => groupVision(workshop.vision, id);
  const resourcesOf = (id: GroupId) => groupResources(workshop.resources, id);
  const departmentsOf = (id: GroupId) => groupDepartments(workshop.departments, id);
  const place = { page, pages };
  switch (topic) {
    case 'visions':
      return { topic, ...place, groups: compare((id) => comparedVision(visionOf(id))) };
    case 'coverage':
      return { topic, ...place, groups: compare((id) => comparedCoverage(resourcesOf(id))) };
    case 'doors':
      return { topic, ...place, groups: compare((id) => comparedDoors(departmentsOf(id))) };
    case 'spread':
      return {
        topic,
        ...place,
        groups: compare((id) => comparedSpread(visionOf(id), resourcesOf(id), departmentsOf(id))),
      };
  }
}

function comparedVision(vision: GroupVision): ComparedVision {
  return { statement: standingStatement(vision), outsideLine: vision.outsideLine };
}

function comparedCoverage(part: GroupResources): ComparedCoverage {
  const { currentCoverage, potentialCoverage, stillMissing, needs } = measureResources(part);
  const weightOf = (id: string) => needs.find(({ needId }) => needId === id)?.weight ?? 0;
  // Of equally important needs the one to act on first.
  const missing = needsByPriority(part)
    .filter(({ id }) => stillMissing.includes(id))
    .sort((a, b) => weightOf(b.id) - weightOf(a.id));
  const [first] = missing;
  return {
    coverage:
      currentCoverage === null || potentialCoverage === null
        ? null
        : { now: percent(currentCoverage), possible: percent(potentialCoverage) },
    stillMissing: first ? { text: first.text, more: missing.length - 1 } : null,
    picks: part.picks.flatMap((id) => part.needs.find((need) => need.id === id)?.text ?? []),
  };
}

function comparedDoors(part: GroupDepartments): ComparedDoors {
  const { verdict } = departmentMeasures(part);
  const proposal = standingProposal(part);
  const standing = proposal?.standing ?? null;
  const nameOf = (id: string) =>
    optionsInPlay(part).find((option) => option.id === id)?.name ?? null;
  const first = proposal ? nameOf(proposal.round.first) : null;
  const isOpen = verdict === 'close' && standing !== 'adopted';
  if (proposal === null || first === null) {
    // What was settled is so no longer once its first door is gone.
    const isSettled = standing === 'adopted' || standing === 'held';
    return { doors: null, standing: isSettled ? null : standing, verdict };
  }
  if (isOpen) return { doors: null, standing, verdict };
  const { second, reason } = proposal.round;
  return {
    doors: { first, second: second === null ? null : nameOf(second), reason },
    standing,
    verdict,
  };
}

function comparedSpread(
  vision: GroupVision,
  resources: GroupResources,
  departments: GroupDepartments,
): ComparedSpread {
  return {
    vision: voteSpread(revealedVote(vision)),
    decision: voteSpread(latestDecision(departments)?.measures ?? null),
    importance: splitCount(importanceSpreads(resources)),
    scores: splitCount(departmentMeasures(departments).cells),
  };
}

function voteSpread(measures: RoundMeasures | null): VoteSpread | null {
  if (measures === null) return null;
  const { n, histogram, agreement } = measures;
  if (agreement === null || n < fewestForAgreement) return { kind: 'tooFew', n };
  return {
    kind: 'spread',
    n,
    histogram,
    agreement: roundTo(agreement, 2),
    label: agreementLabel(agreement),
  };
}

/** Things that fewer than three voted on say nothing of agreement and are left out. */
function splitCount(
  things: readonly { readonly n: number; readonly agreement: number | null }[],
): SplitCount | null {
  const answered = things.filter(({ n }) => n > 0);
  if (answered.length === 0) return null;
  if (answered.every(({ agreement }) => agreement === null)) return { kind: 'oneVoice' };
  const voted = answered.flatMap(({ n, agreement }) =>
    agreement !== null && n >= fewestForAgreement ? [agreement] : [],
  );
  if (voted.length === 0) return { kind: 'tooFew' };
  const split = voted.filter((agreement) => agreementLabel(agreement) === 'split').length;
  return { kind: 'counted', split, of: voted.length };
}

/** A share of 0 to 1 as a whole percent, so that nobody reads a precision into it that it doesn't have. */
function percent(share: number): number {
  return roundTo(share * 100, 0);
}
