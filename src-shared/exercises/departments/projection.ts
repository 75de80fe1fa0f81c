/*
 * E5 on the projector: one group at a step, or the room's comparison. Numbers are whole here, so that
 * nobody reads a precision into them that they don't have; the gut vote stays sealed until its step.
 */
import type { CriterionId, GroupId, OptionId } from '../../kernel/ids.ts';
import { roundTo } from '../../kernel/statistics.ts';
import { measureAgreement, type RoundMeasures } from '../../workshop/agree5.ts';
import { findGroup, type Group, type Language } from '../../workshop/setting.ts';
import { decisionPosition } from './decision.ts';
import { measured } from './measured.ts';
import type { DepartmentMeasures } from './measures.ts';
import {
  type Concern,
  type Criterion,
  type DepartmentsState,
  type GroupDepartments,
  groupDepartments,
  isOut,
  type Option,
  optionsInPlay,
} from './model.ts';
import {
  type Collecting,
  receivedAgreement,
  receivedGut,
  receivedScores,
  receivedWeights,
} from './received.ts';
import { type DepartmentsStepId, departmentsSteps } from './steps.ts';
import type { Verdict } from './verdict.ts';
import { type DepartmentsProgress, departmentsProgress, optionName } from './views.ts';

/** A secret vote as the room sees it: how many are in. */
export type ProjectedVote = {
  readonly isOpen: boolean;
  readonly isRevealed: boolean;
  readonly received: number;
  readonly expected: number;
};

export type ProjectedBar = {
  readonly optionId: OptionId;
  readonly name: string;
  /** 0 to 100, whole. */
  readonly value: number;
  /** What each criterion adds, in the order of the criteria, one decimal for drawing. */
  readonly parts: readonly number[];
  readonly isTiedWithPrevious: boolean;
};

export type ProjectedSplitCell = {
  readonly option: string;
  readonly criterionId: CriterionId;
  /** How many 1s, 2s, 3s, 4s and 5s. */
  readonly histogram: readonly number[];
};

/** A result on the wall; the sentence of robustness is made from `measures` in the room's language. */
export type ProjectedResult = {
  readonly bars: readonly ProjectedBar[];
  /** 未採点. */
  readonly unscored: readonly string[];
  /** Ruled out, still visible. */
  readonly out: readonly string[];
  readonly verdict: Verdict | null;
};

/** Measures without what is the facilitator's alone, or belongs to a later step. */
export type ProjectedMeasures = Omit<
  DepartmentMeasures,
  'kendallW' | 'cells' | 'gut' | 'isGutSameAsModel'
>;

export type ProjectedDecision = {
  readonly first: string;
  readonly second: string | null;
  readonly reason: string;
  readonly received: number;
  readonly expected: number;
  /** null before the reveal. */
  readonly result: RoundMeasures | null;
  readonly concerns: readonly Concern[];
};

export type ProjectedGroupDepartments = {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly criteria: readonly Criterion[];
  readonly content:
    | { readonly kind: 'gut'; readonly options: readonly string[]; readonly vote: ProjectedVote }
    | { readonly kind: 'cards'; readonly options: readonly Option[] }
    | { readonly kind: 'knockouts'; readonly options: readonly Option[] }
    | {
        readonly kind: 'scoring';
        readonly options: readonly string[];
        readonly vote: ProjectedVote;
      }
    | { readonly kind: 'weights'; readonly vote: ProjectedVote }
    | {
        readonly kind: 'spread';
        readonly isRevealed: boolean;
        /** At most three, most split first. */
        readonly cells: readonly ProjectedSplitCell[];
      }
    | {
        readonly kind: 'result';
        readonly result: ProjectedResult;
        /** For the sentence and the sliders. */
        readonly measures: ProjectedMeasures;
      }
    | {
        readonly kind: 'compareGut';
        /** null while the gut vote is sealed. */
        readonly gut: readonly { readonly name: string; readonly votes: number }[] | null;
        readonly gutWinner: string | null;
        /** Both null while there is no result, or none but a close one. */
        readonly modelWinner: string | null;
        readonly isSame: boolean | null;
      }
    | { readonly kind: 'decide'; readonly decision: ProjectedDecision | null };
};

export type ProjectedDepartments = {
  readonly step: DepartmentsStepId;
  readonly language: Language;
  readonly group: ProjectedGroupDepartments | null;
  /** Shown while no single group is presented. */
  readonly overview: readonly DepartmentsProgress[] | null;
};

const cache = new WeakMap<
  GroupDepartments,
  {
    readonly group: Group;
    readonly step: DepartmentsStepId;
    readonly view: ProjectedGroupDepartments;
  }
>();

/** E5 on the projector: one group at a step, or the room's comparison when `groupId` is null. */
export function projectedDepartments(
  state: DepartmentsState,
  groups: readonly Group[],
  shown: {
    readonly stepIndex: number;
    readonly groupId: GroupId | null;
    readonly language: Language;
  },
): ProjectedDepartments {
  const step = departmentsSteps[shown.stepIndex]?.id ?? 'gutVote';
  const group = shown.groupId === null ? null : findGroup(groups, shown.groupId);
  return {
    step,
    language: shown.language,
    group: group ? projectedGroup(groupDepartments(state, group.id), group, step) : null,
    overview: group
      ? null
      : groups.map((each) => departmentsProgress(groupDepartments(state, each.id), each)),
  };
}

function projectedGroup(
  part: GroupDepartments,
  group: Group,
  step: DepartmentsStepId,
): ProjectedGroupDepartments {
  const cached = cache.get(part);
  if (cached?.group === group && cached.step === step) return cached.view;
  const view: ProjectedGroupDepartments = {
    groupId: group.id,
    groupName: group.name,
    criteria: part.criteria,
    content: contentOf(part, group.seats.length, step),
  };
  cache.set(part, { group, step, view });
  return view;
}

function contentOf(
  part: GroupDepartments,
  seats: number,
  step: DepartmentsStepId,
): ProjectedGroupDepartments['content'] {
  const names = (ids: readonly OptionId[]) => ids.map((id) => optionName(part, id));
  switch (step) {
    case 'gutVote': {
      const round = part.gutRounds.at(-1);
      return {
        kind: 'gut',
        // A number on the wall means what it means on the slips, whatever was changed since they went out.
        options: names(round?.isRevealed === false ? round.optionIds : part.options.map(idOf)),
        vote: voteOf(round, round && receivedGut(round), seats),
      };
    }
    case 'cards':
      return { kind: 'cards', options: part.options };
    case 'knockouts':
      return { kind: 'knockouts', options: part.options };
    case 'scoring': {
      const round = part.scoreRounds.at(-1);
      const vote = voteOf(round, round && receivedScores(round, seats), seats);
      const options =
        round?.isRevealed === false
          ? [...new Set(round.cells.map(({ optionId }) => optionId))]
          : optionsInPlay(part).map(idOf);
      return { kind: 'scoring', options: names(options), vote };
    }
    case 'weights': {
      const round = part.weightRounds.at(-1);
      return {
        kind: 'weights',
        vote: voteOf(round, round && receivedWeights(round, seats), seats),
      };
    }
    case 'spread':
      return spreadContent(part);
    case 'result': {
      const measures = measured(part);
      const {
        kendallW: _w,
        cells: _cells,
        gut: _gut,
        isGutSameAsModel: _same,
        ...shown
      } = measures;
      return { kind: 'result', result: projectedResult(part, measures), measures: shown };
    }
    case 'compareGut':
      return gutContent(part);
    case 'decide':
      return { kind: 'decide', decision: projectedDecision(part, seats) };
  }
}

function idOf({ id }: { readonly id: OptionId }): OptionId {
  return id;
}

function voteOf(
  round: { readonly isRevealed: boolean } | undefined,
  collecting: Collecting | undefined,
  expected: number,
): ProjectedVote {
  const isRevealed = round?.isRevealed ?? false;
  const isOpen = round !== undefined && !isRevealed;
  return { isOpen, isRevealed, received: collecting?.received ?? 0, expected };
}

/** Split cells the room talks about at once. */
export const splitCellsShown = 3;

function spreadContent(part: GroupDepartments): ProjectedGroupDepartments['content'] {
  const cells = measured(part).splitCells.slice(0, splitCellsShown);
  return {
    kind: 'spread',
    isRevealed: part.scoreRounds.some((round) => round.isRevealed),
    cells: cells.map(({ optionId, criterionId, histogram }) => ({
      option: optionName(part, optionId),
      criterionId,
      histogram,
    })),
  };
}

function projectedResult(part: GroupDepartments, measures: DepartmentMeasures): ProjectedResult {
  const { result, verdict } = measures;
  return {
    bars: (result?.ranking ?? []).map(({ optionId, value, parts, isTiedWithPrevious }) => ({
      optionId,
      name: optionName(part, optionId),
      value: roundTo(value, 0),
      parts: parts.map((each) => roundTo(each, 1)),
      isTiedWithPrevious,
    })),
    unscored: (result?.unscored ?? measures.table.optionIds).map((id) => optionName(part, id)),
    out: part.options.filter(isOut).map((option) => option.name),
    verdict,
  };
}

function gutContent(part: GroupDepartments): ProjectedGroupDepartments['content'] {
  const { gut, result, isGutSameAsModel, verdict } = measured(part);
  // A close result has no winner to tell the room.
  const isOpen = verdict === 'close';
  return {
    kind: 'compareGut',
    gut:
      gut?.votes.map(({ optionId, votes }) => ({ name: optionName(part, optionId), votes })) ??
      null,
    gutWinner: gut?.winner ? optionName(part, gut.winner) : null,
    modelWinner: result?.winner && !isOpen ? optionName(part, result.winner) : null,
    isSame: isOpen ? null : isGutSameAsModel,
  };
}

function projectedDecision(part: GroupDepartments, expected: number): ProjectedDecision | null {
  const index = part.decisionRounds.length - 1;
  const round = part.decisionRounds[index];
  if (!round) return null;
  const { ballots, isRevealed } = round;
  const result = isRevealed ? measureAgreement(ballots, decisionPosition(part, index)) : null;
  return {
    first: optionName(part, round.first),
    second: round.second === null ? null : optionName(part, round.second),
    reason: round.reason,
    received: result?.n ?? receivedAgreement(ballots).received,
    expected,
    result,
    // Concerns are heard after the vote, as they are on the vision.
    concerns: isRevealed ? round.concerns : [],
  };
}
