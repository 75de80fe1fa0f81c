/*
 * The aggregate: one workshop, made of its set-up, the stage, and one state per exercise; and the pure
 * reducer that turns the log into it.
 */
import * as v from 'valibot';
import {
  type DepartmentsEvent,
  type DepartmentsState,
  departmentsEvents,
  initialDepartments,
  reduceDepartments,
  reseatDepartments,
} from '../exercises/departments/index.ts';
import {
  initialResources,
  type ResourcesEvent,
  type ResourcesState,
  reduceResources,
  reseatResources,
  resourcesEvents,
} from '../exercises/resources/index.ts';
import {
  initialVision,
  reduceVision,
  reseatVision,
  type VisionEvent,
  type VisionState,
  visionEvents,
} from '../exercises/vision/index.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { WorkshopId } from '../kernel/ids.ts';
import {
  detailsChangesSchema,
  detailsSchema,
  groupChangesSchema,
  sideSchema,
  type WorkshopDetails,
} from './details.ts';
import { forgetGroup } from './group-row.ts';
import { type Group, groupIdSchema, rawText, seatCodeSchema } from './setting.ts';
import { initialStage, reduceStage, type Stage, type StageEvent, stageEvents } from './stage.ts';

export type Workshop = {
  readonly id: WorkshopId;
  readonly createdAtMs: number;
  /** A fictional example: shown with a visible mark, never mixed with real sessions. */
  readonly isSample: boolean;
  readonly details: WorkshopDetails;
  /** In the order of their letters. */
  readonly groups: readonly Group[];
  readonly stage: Stage;
  readonly vision: VisionState;
  readonly resources: ResourcesState;
  readonly departments: DepartmentsState;
};

const seatSchema = v.strictObject({ code: seatCodeSchema, side: sideSchema, role: rawText });
const groupSchema = v.strictObject({
  id: groupIdSchema,
  name: rawText,
  organisation: rawText,
  theme: rawText,
  companyInMind: rawText,
  seats: v.array(seatSchema),
});

export const workshopEvents = {
  'workshop.created.v1': v.strictObject({
    details: detailsSchema,
    isSample: v.boolean(),
    createdAtMs: v.pipe(v.number(), v.integer()),
  }),
  'workshop.detailsChanged.v1': v.strictObject({ changes: detailsChangesSchema }),
  'workshop.groupAdded.v1': v.strictObject({ group: groupSchema }),
  'workshop.groupChanged.v1': v.strictObject({
    groupId: groupIdSchema,
    changes: groupChangesSchema,
  }),
  'workshop.groupRemoved.v1': v.strictObject({ groupId: groupIdSchema }),
  'workshop.seatsSet.v1': v.strictObject({ groupId: groupIdSchema, seats: v.array(seatSchema) }),
} as const;

export type SetupEvent = {
  [Type in keyof typeof workshopEvents]: {
    readonly type: Type;
    readonly body: v.InferOutput<(typeof workshopEvents)[Type]>;
  };
}[keyof typeof workshopEvents];

export type LoggedEvent = SetupEvent | StageEvent | VisionEvent | ResourcesEvent | DepartmentsEvent;

/** Every event type with its schema; what is not here is not ours. */
export const eventSchemas = {
  ...workshopEvents,
  ...stageEvents,
  ...visionEvents,
  ...resourcesEvents,
  ...departmentsEvents,
} as const;

export function emptyWorkshop(id: WorkshopId): Workshop {
  return {
    id,
    createdAtMs: 0,
    isSample: false,
    details: {
      title: '',
      host: '',
      place: '',
      heldOn: null,
      startsAt: null,
      endsAt: null,
      language: 'ja',
      programme: '',
      facilitators: 1,
    },
    groups: [],
    stage: initialStage,
    vision: initialVision,
    resources: initialResources,
    departments: initialDepartments,
  };
}

export function reduceWorkshop(workshop: Workshop, event: LoggedEvent): Workshop {
  if (isVisionEvent(event)) {
    const vision = reduceVision(workshop.vision, event);
    return vision === workshop.vision ? workshop : { ...workshop, vision };
  }
  if (isResourcesEvent(event)) {
    const resources = reduceResources(workshop.resources, event);
    return resources === workshop.resources ? workshop : { ...workshop, resources };
  }
  if (isDepartmentsEvent(event)) {
    const departments = reduceDepartments(workshop.departments, event);
    return departments === workshop.departments ? workshop : { ...workshop, departments };
  }
  if (isStageEvent(event)) return { ...workshop, stage: reduceStage(workshop.stage, event) };
  return reduceSetup(workshop, event);
}

function isVisionEvent(event: LoggedEvent): event is VisionEvent {
  return Object.hasOwn(visionEvents, event.type);
}
function isResourcesEvent(event: LoggedEvent): event is ResourcesEvent {
  return Object.hasOwn(resourcesEvents, event.type);
}
function isDepartmentsEvent(event: LoggedEvent): event is DepartmentsEvent {
  return Object.hasOwn(departmentsEvents, event.type);
}
function isStageEvent(event: LoggedEvent): event is StageEvent {
  return Object.hasOwn(stageEvents, event.type);
}

function reduceSetup(workshop: Workshop, event: SetupEvent): Workshop {
  switch (event.type) {
    case 'workshop.created.v1': {
      const { details, isSample, createdAtMs } = event.body;
      return { ...workshop, details, isSample, createdAtMs };
    }
    case 'workshop.detailsChanged.v1':
      return { ...workshop, details: { ...workshop.details, ...defined(event.body.changes) } };
    case 'workshop.groupAdded.v1': {
      const { group } = event.body;
      if (workshop.groups.some((known) => known.id === group.id)) return workshop;
      const groups = [...workshop.groups, group].sort((a, b) => a.id.localeCompare(b.id));
      return { ...workshop, groups };
    }
    case 'workshop.groupChanged.v1': {
      const { groupId, changes } = event.body;
      return withGroup(workshop, groupId, (group) => ({ ...group, ...defined(changes) }));
    }
    case 'workshop.seatsSet.v1': {
      const { groupId, seats } = event.body;
      const codes = new Set<string>(seats.map(({ code }) => code));
      return {
        ...withGroup(workshop, groupId, (group) => ({ ...group, seats })),
        vision: reseatVision(workshop.vision, groupId, codes),
        resources: reseatResources(workshop.resources, groupId, codes),
        departments: reseatDepartments(workshop.departments, groupId, codes),
      };
    }
    case 'workshop.groupRemoved.v1': {
      const { groupId } = event.body;
      const { presenting } = workshop.stage;
      const isPresented = presenting.kind === 'group' && presenting.groupId === groupId;
      return {
        ...workshop,
        groups: workshop.groups.filter((group) => group.id !== groupId),
        vision: forgetGroup(workshop.vision, groupId),
        resources: forgetGroup(workshop.resources, groupId),
        departments: forgetGroup(workshop.departments, groupId),
        stage: isPresented
          ? { ...workshop.stage, presenting: { kind: 'overview' } }
          : workshop.stage,
      };
    }
    default:
      return assertNever(event, 'set-up event');
  }
}

function withGroup(workshop: Workshop, groupId: string, change: (group: Group) => Group): Workshop {
  return {
    ...workshop,
    groups: workshop.groups.map((group) => (group.id === groupId ? change(group) : group)),
  };
}

/** Changes without the keys that say nothing: JSON drops them, and so must a replay. */
function defined<T extends object>(changes: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  // Only undefined values were left out, which is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
