/*
 * Every command of the product in one table, each bound to the part of the workshop its rule sees.
 * The contract publishes this table; the core runs it.
 */
import type { GenericSchema } from 'valibot';
import {
  type DepartmentsRefusalCode,
  departmentsCommands,
} from '../exercises/departments/index.ts';
import { type ResourcesRefusalCode, resourcesCommands } from '../exercises/resources/index.ts';
import { type VisionRefusalCode, visionCommands } from '../exercises/vision/index.ts';
import type { Failure } from '../kernel/failure.ts';
import type { TextFault } from '../kernel/plain-text.ts';
import type { Result } from '../kernel/result.ts';
import type { DecisionContext, HistoryPolicy, Role } from './setting.ts';
import { type SetupRefusalCode, setupCommands } from './setup-commands.ts';
import { type StageRefusalCode, stageCommands } from './stage.ts';
import type { LoggedEvent, Workshop } from './workshop.ts';

const rows = {
  ...setupCommands,
  ...stageCommands,
  ...visionCommands,
  ...resourcesCommands,
  ...departmentsCommands,
} as const;

export type CommandName = keyof typeof rows;
export type CommandInput<Name extends CommandName> = Parameters<(typeof rows)[Name]['decide']>[1];
export type CommandRefusalCode =
  | SetupRefusalCode
  | StageRefusalCode
  | VisionRefusalCode
  | ResourcesRefusalCode
  | DepartmentsRefusalCode
  | TextFault['code'];

/** A row as the dispatcher sees it: the input's type is gone, its schema guards it. */
export type BoundCommand = {
  readonly input: GenericSchema<unknown, unknown>;
  readonly may: readonly Role[];
  readonly history: HistoryPolicy;
  decide(
    workshop: Workshop,
    input: unknown,
    context: DecisionContext,
  ): Result<{ readonly events: readonly LoggedEvent[] }, Failure<CommandRefusalCode>>;
};

type SituationOf<Row> = Row extends { decide(state: infer State, ...rest: never[]): unknown }
  ? State
  : never;

function bind<Rows extends Record<string, { input: GenericSchema<unknown, unknown> }>>(
  table: Rows,
  situation: (workshop: Workshop) => SituationOf<Rows[keyof Rows]>,
): { readonly [Name in keyof Rows]: BoundCommand } {
  const bound = Object.entries(table).map(([name, row]) => {
    // One table's rows all see the situation given with them; the schema parsed what decide gets.
    const erased = row as unknown as BoundCommand & {
      decide(
        state: unknown,
        input: unknown,
        context: DecisionContext,
      ): ReturnType<BoundCommand['decide']>;
    };
    const command: BoundCommand = {
      input: erased.input,
      may: erased.may,
      history: erased.history,
      decide: (workshop, input, context) => erased.decide(situation(workshop), input, context),
    };
    return [name, command];
  });
  // Built from the entries of `table`, so it has its names.
  return Object.fromEntries(bound) as { readonly [Name in keyof Rows]: BoundCommand };
}

export const commands: { readonly [Name in CommandName]: BoundCommand } = {
  ...bind(setupCommands, (workshop) => ({ groups: workshop.groups, details: workshop.details })),
  ...bind(stageCommands, (workshop) => ({ groups: workshop.groups, stage: workshop.stage })),
  ...bind(visionCommands, (workshop) => ({ groups: workshop.groups, vision: workshop.vision })),
  ...bind(resourcesCommands, ({ groups, resources }) => ({ groups, resources })),
  ...bind(departmentsCommands, ({ groups, departments }) => ({ groups, departments })),
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** The part of the workshop an operation touched: a group's exercise, or the set-up. Undo ends per scope. */
export function scopeOf(events: readonly LoggedEvent[]): string {
  const first = events[0];
  if (first && 'groupId' in first.body) return `${first.type.split('.')[0]}/${first.body.groupId}`;
  return 'workshop';
}
