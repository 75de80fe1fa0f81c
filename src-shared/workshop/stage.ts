/*
 * Where the room is: the exercise and step, what the projector shows, the clock. None of it is work
 * that could be lost, so none of it is undone; all of it is in the log, for the record of planned and
 * actual times.
 */
import * as v from 'valibot';
import { assertNever } from '../kernel/assert-never.ts';
import { failure } from '../kernel/failure.ts';
import type { GroupId } from '../kernel/ids.ts';
import { fail, ok } from '../kernel/result.ts';
import { clamp } from '../kernel/statistics.ts';
import { type ComparisonPage, comparisonPages, comparisonTopics } from './comparison-topics.ts';
import { workshopLimits } from './details.ts';
import { command, findGroup, type Group, groupIdSchema } from './setting.ts';

/** What the projector shows: the room's overview, one group, groups side by side, or nothing (blank). */
export type Presenting =
  | { readonly kind: 'overview' }
  | { readonly kind: 'group'; readonly groupId: GroupId }
  | ({ readonly kind: 'comparison' } & ComparisonPage)
  | { readonly kind: 'blank' };

/** The room's clock. Wall times are for the record; a running clock is read against a monotonic one. */
export type Timer =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly durationMs: number;
      readonly remainingMs: number;
      readonly sinceMs: number;
    }
  | { readonly kind: 'paused'; readonly durationMs: number; readonly remainingMs: number };

/** The clock as sent to a screen: what was left at the moment of sending (below 0 when run over). */
export type LiveTimer =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'paused';
      readonly durationMs: number;
      readonly remainingMs: number;
    };

export type StepEntry = { readonly exercise: string; readonly step: number; readonly atMs: number };

/** The exercises a room can be in, in the order of the day. */
export const exerciseNames = ['vision', 'resources', 'departments'] as const;
export type ExerciseName = (typeof exerciseNames)[number];

export type Stage = {
  readonly exercise: ExerciseName | null;
  /** 0-based. */
  readonly step: number;
  readonly presenting: Presenting;
  readonly timer: Timer;
  /** Planned minutes the facilitator changed, by `exercise/step`. */
  readonly minutes: { readonly [step: string]: number };
  readonly entered: readonly StepEntry[];
};

export const initialStage: Stage = {
  exercise: null,
  step: 0,
  presenting: { kind: 'overview' },
  timer: { kind: 'idle' },
  minutes: {},
  entered: [],
};

const exerciseSchema = v.picklist(exerciseNames);
const stepsMost = 20;
const stepSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(stepsMost - 1));
const minuteMs = 60_000;
/** A whole working day; longer is a typing mistake. */
const longestMs = 600 * minuteMs;
const durationSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestMs));
const presentingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('overview') }),
  v.strictObject({ kind: v.literal('group'), groupId: groupIdSchema }),
  v.strictObject({ kind: v.literal('blank') }),
]);
/** Never more pages than groups, however many stand side by side. */
const comparisonSchema = v.strictObject({
  topic: v.picklist(comparisonTopics),
  page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(workshopLimits.groupsMost)),
});
const time = v.pipe(v.number(), v.integer());

export const stageEvents = {
  'stage.stepEntered.v1': v.strictObject({
    exercise: v.nullable(exerciseSchema),
    step: stepSchema,
    atMs: time,
  }),
  'stage.presented.v1': v.strictObject({ presenting: presentingSchema }),
  'stage.compared.v1': comparisonSchema,
  'stage.timerSet.v1': v.strictObject({
    timer: v.variant('kind', [
      v.strictObject({ kind: v.literal('idle') }),
      v.strictObject({
        kind: v.literal('running'),
        durationMs: durationSchema,
        remainingMs: time,
        sinceMs: time,
      }),
      v.strictObject({ kind: v.literal('paused'), durationMs: durationSchema, remainingMs: time }),
    ]),
  }),
  'stage.minutesSet.v1': v.strictObject({
    exercise: exerciseSchema,
    step: stepSchema,
    minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(240)),
  }),
} as const;

export type StageEvent = {
  [Type in keyof typeof stageEvents]: {
    readonly type: Type;
    readonly body: v.InferOutput<(typeof stageEvents)[Type]>;
  };
}[keyof typeof stageEvents];

export function reduceStage(stage: Stage, event: StageEvent): Stage {
  switch (event.type) {
    case 'stage.stepEntered.v1': {
      const { exercise, step, atMs } = event.body;
      const entry = { exercise: exercise ?? '', step, atMs };
      return {
        ...stage,
        exercise,
        step,
        timer: { kind: 'idle' },
        entered: [...stage.entered, entry],
      };
    }
    case 'stage.presented.v1':
      return { ...stage, presenting: event.body.presenting };
    case 'stage.compared.v1':
      return { ...stage, presenting: { kind: 'comparison', ...event.body } };
    case 'stage.timerSet.v1':
      return { ...stage, timer: event.body.timer };
    case 'stage.minutesSet.v1': {
      const { exercise, step, minutes } = event.body;
      return { ...stage, minutes: { ...stage.minutes, [`${exercise}/${step}`]: minutes } };
    }
    default:
      return assertNever(event, 'stage event');
  }
}

/**
 * Time left on the clock at a moment, in milliseconds; below 0 when it has run over, null when idle.
 *
 * @param nowMs the same wall clock the timer was set with; the host corrects for jumps by setting anew
 */
export function remainingMs(timer: Timer, nowMs: number): number | null {
  switch (timer.kind) {
    case 'idle':
      return null;
    case 'paused':
      return timer.remainingMs;
    case 'running':
      return timer.remainingMs - Math.max(0, nowMs - timer.sinceMs);
  }
}

export type StageRefusalCode = 'group-unknown' | 'comparison-page-unknown' | 'timer-idle';
type StageSituation = { readonly groups: readonly Group[]; readonly stage: Stage };

export const stageCommands = {
  'stage.enterStep': command({
    input: v.strictObject({ exercise: v.nullable(exerciseSchema), step: stepSchema }),
    may: ['facilitator'],
    history: 'neutral',
    decide(_state: StageSituation, { exercise, step }, { nowMs }) {
      const event: StageEvent = {
        type: 'stage.stepEntered.v1',
        body: { exercise, step, atMs: nowMs },
      };
      return ok({ events: [event] });
    },
  }),
  'stage.present': command({
    input: v.strictObject({ presenting: presentingSchema }),
    may: ['facilitator'],
    history: 'neutral',
    decide({ groups }: StageSituation, { presenting }) {
      if (presenting.kind === 'group' && !findGroup(groups, presenting.groupId)) {
        return fail(failure<StageRefusalCode>('group-unknown', { groupId: presenting.groupId }));
      }
      const event: StageEvent = { type: 'stage.presented.v1', body: { presenting } };
      return ok({ events: [event] });
    },
  }),
  /** Shows groups side by side, whatever exercise the room is in. */
  'stage.compare': command({
    input: comparisonSchema,
    may: ['facilitator'],
    history: 'neutral',
    decide({ groups }: StageSituation, { topic, page }) {
      const pages = comparisonPages(groups.length);
      if (page > pages) {
        return fail(failure<StageRefusalCode>('comparison-page-unknown', { page, pages }));
      }
      const event: StageEvent = { type: 'stage.compared.v1', body: { topic, page } };
      return ok({ events: [event] });
    },
  }),
  'stage.startTimer': command({
    input: v.strictObject({ durationMs: durationSchema }),
    may: ['facilitator'],
    history: 'neutral',
    decide(_state: StageSituation, { durationMs }, { nowMs }) {
      return ok({
        events: [
          timerSet({ kind: 'running', durationMs, remainingMs: durationMs, sinceMs: nowMs }),
        ],
      });
    },
  }),
  'stage.pauseTimer': command({
    input: v.strictObject({}),
    may: ['facilitator'],
    history: 'neutral',
    decide({ stage }: StageSituation, _input, { nowMs }) {
      const left = remainingMs(stage.timer, nowMs);
      if (stage.timer.kind === 'idle' || left === null) {
        return fail(failure<StageRefusalCode>('timer-idle'));
      }
      const { durationMs } = stage.timer;
      return ok({ events: [timerSet({ kind: 'paused', durationMs, remainingMs: left })] });
    },
  }),
  'stage.resumeTimer': command({
    input: v.strictObject({}),
    may: ['facilitator'],
    history: 'neutral',
    decide({ stage }: StageSituation, _input, { nowMs }) {
      if (stage.timer.kind !== 'paused') return fail(failure<StageRefusalCode>('timer-idle'));
      const { durationMs, remainingMs: left } = stage.timer;
      const timer: Timer = { kind: 'running', durationMs, remainingMs: left, sinceMs: nowMs };
      return ok({ events: [timerSet(timer)] });
    },
  }),
  'stage.extendTimer': command({
    input: v.strictObject({ byMs: durationSchema }),
    may: ['facilitator'],
    history: 'neutral',
    decide({ stage }: StageSituation, { byMs }, { nowMs }) {
      const left = remainingMs(stage.timer, nowMs);
      if (stage.timer.kind === 'idle' || left === null) {
        return fail(failure<StageRefusalCode>('timer-idle'));
      }
      // Extending a clock that ran over gives the whole extension from now, as a facilitator means it.
      const remaining = clamp(Math.max(0, left) + byMs, 0, longestMs);
      const durationMs = clamp(stage.timer.durationMs + byMs, 0, longestMs);
      const timer: Timer =
        stage.timer.kind === 'paused'
          ? { kind: 'paused', durationMs, remainingMs: remaining }
          : { kind: 'running', durationMs, remainingMs: remaining, sinceMs: nowMs };
      return ok({ events: [timerSet(timer)] });
    },
  }),
  'stage.stopTimer': command({
    input: v.strictObject({}),
    may: ['facilitator'],
    history: 'neutral',
    decide(_state: StageSituation) {
      return ok({ events: [timerSet({ kind: 'idle' })] });
    },
  }),
  'stage.setMinutes': command({
    input: stageEvents['stage.minutesSet.v1'],
    may: ['facilitator'],
    history: 'neutral',
    decide(_state: StageSituation, body) {
      const event: StageEvent = { type: 'stage.minutesSet.v1', body };
      return ok({ events: [event] });
    },
  }),
} as const;

function timerSet(timer: Timer): StageEvent {
  return { type: 'stage.timerSet.v1', body: { timer } };
}
