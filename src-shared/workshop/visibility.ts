/*
 * What each role may see. A view is made from the workshop and nothing else; what is not in it never
 * leaves the core. Hidden votes are cut in the exercises' views, which these put together.
 */
import {
  type ConsoleDepartments,
  consoleDepartments,
  type ProjectedDepartments,
  projectedDepartments,
} from '../exercises/departments/index.ts';
import {
  type ConsoleResources,
  consoleResources,
  type ProjectedResources,
  projectedResources,
} from '../exercises/resources/index.ts';
import {
  type ConsoleVision,
  consoleVision,
  groupVision,
  type ProjectedVision,
  projectedVision,
  standingStatement,
} from '../exercises/vision/index.ts';
import type { GroupId, WorkshopId } from '../kernel/ids.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import type { WorkshopDetails } from './details.ts';
import { historyOf, type Replica } from './replica.ts';
import type { Group, Language } from './setting.ts';
import type { LiveTimer, Presenting, Stage } from './stage.ts';
import type { Workshop } from './workshop.ts';

/** The facilitator's and scribe's view. */
export type ConsoleView = {
  readonly workshopId: WorkshopId;
  readonly isSample: boolean;
  readonly details: WorkshopDetails;
  readonly groups: readonly Group[];
  readonly stage: Omit<Stage, 'timer'>;
  readonly timer: LiveTimer;
  readonly vision: ConsoleVision;
  /** Each group's vision in one sentence, as far as it stands: other exercises start from it. */
  readonly statements: { readonly [groupId: string]: string | null };
  readonly resources: ConsoleResources;
  readonly departments: ConsoleDepartments;
  readonly history: {
    /** Name of the command that undo or redo would act on, or null. */
    readonly undo: string | null;
    readonly redo: string | null;
  };
};

/** What the room sees. No seat, no private word, no vote before its time. */
export type ProjectorView = {
  readonly title: string;
  readonly isSample: boolean;
  readonly language: Language;
  readonly presenting: Presenting['kind'];
  readonly exercise: Stage['exercise'];
  readonly timer: LiveTimer;
  readonly groupNames: readonly { readonly id: string; readonly name: string }[];
  /** Groups side by side while that is shown; else null. */
  readonly comparison: Comparison | null;
  /** Only the exercise the room is in; null for the others, and for all while it is blank or compares. */
  readonly vision: ProjectedVision | null;
  readonly resources: ProjectedResources | null;
  readonly departments: ProjectedDepartments | null;
};

/**
 * @param timer the clock as of now; the receiver counts on from the moment it arrives
 */
export function consoleView(replica: Replica, actor: string, timer: LiveTimer): ConsoleView {
  const { workshop } = replica;
  const { timer: _logged, ...stage } = workshop.stage;
  const { undo, redo } = historyOf(replica, actor);
  return {
    workshopId: workshop.id,
    isSample: workshop.isSample,
    details: workshop.details,
    groups: workshop.groups,
    stage,
    timer,
    vision: consoleVision(workshop.vision, workshop.groups),
    statements: Object.fromEntries(
      workshop.groups.map(({ id }) => [id, statementOf(workshop, id)]),
    ),
    resources: consoleResources(workshop.resources, workshop.groups),
    departments: consoleDepartments(workshop.departments, workshop.groups),
    history: { undo: undo.at(-1)?.command ?? null, redo: redo.at(-1)?.command ?? null },
  };
}

/**
 * @param timer the clock as of now; the receiver counts on from the moment it arrives
 */
export function projectorView({ workshop }: Replica, timer: LiveTimer): ProjectorView {
  const { details, groups, stage } = workshop;
  const { presenting } = stage;
  const shown = {
    stepIndex: stage.step,
    groupId: presenting.kind === 'group' ? presenting.groupId : null,
    language: details.language,
  };
  const isOnExercise = presenting.kind === 'group' || presenting.kind === 'overview';
  const exercise = isOnExercise ? stage.exercise : null;
  return {
    title: details.title,
    isSample: workshop.isSample,
    language: details.language,
    presenting: presenting.kind,
    exercise: stage.exercise,
    timer,
    groupNames: groups.map(({ id, name }) => ({ id, name })),
    comparison: presenting.kind === 'comparison' ? comparisonOf(workshop, presenting) : null,
    vision: exercise === 'vision' ? projectedVision(workshop.vision, groups, shown) : null,
    resources:
      exercise === 'resources'
        ? projectedResources(workshop.resources, groups, {
            ...shown,
            statement: shown.groupId === null ? null : statementOf(workshop, shown.groupId),
          })
        : null,
    departments:
      exercise === 'departments' ? projectedDepartments(workshop.departments, groups, shown) : null,
  };
}

function statementOf(workshop: Workshop, groupId: GroupId): string | null {
  return standingStatement(groupVision(workshop.vision, groupId))?.text ?? null;
}
