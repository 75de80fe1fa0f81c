/*
 * What every exercise may know of the workshop around it: groups, seats, languages, and the shapes of
 * commands and events. The public file of this folder for exercises; it knows no exercise.
 */
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { type Failure, failure } from '../kernel/failure.ts';
import {
  type CandidateId,
  type ClusterId,
  type ConcernId,
  type CriterionId,
  type DraftId,
  freeIdPattern,
  type GroupId,
  groupIdPattern,
  type NeedId,
  type NoteId,
  type OfferId,
  type OptionId,
  type ReasonId,
  type RoundId,
  type SeatCode,
  seatCodePattern,
} from '../kernel/ids.ts';
import { examineText, type TextFault, type TextLimits } from '../kernel/plain-text.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

export type Language = 'ja' | 'en';
/** Which side of a partnership a seat speaks for. */
export type Side = 'ngo' | 'company' | 'other';

export type Seat = {
  readonly code: SeatCode;
  readonly side: Side;
  /** Function in words (事務局長), never a name; may be empty. */
  readonly role: string;
};

export type Group = {
  readonly id: GroupId;
  readonly name: string;
  readonly organisation: string;
  readonly theme: string;
  readonly companyInMind: string;
  /** In the order of their codes. May be empty while a workshop is prepared. */
  readonly seats: readonly Seat[];
};

/** Who sends a request. `importer` is the command line's, which may do what the facilitator may. */
export type Role = 'facilitator' | 'projector';

/** One fact of the log. The body is fixed for ever by the version in the type's name. */
export type WorkshopEvent<Type extends string = string, Body = unknown> = {
  readonly type: Type;
  readonly body: Body;
};

/** What a decision may use beside the state: time and ids come from the host, so that a decision stays pure. */
export type DecisionContext = {
  /** Wall clock, Unix milliseconds; for the record, never for order. */
  readonly nowMs: number;
  readonly newId: (prefix: string) => string;
};

export type Refusal<Code extends string> = Failure<Code | TextFault['code']>;

/**
 * How a command stands to undo: `undoable` joins its actor's stack; `neutral` passes by (clock,
 * projector); `barrier` ends the undo of its scope, because what it showed can't be unseen.
 */
export type HistoryPolicy = 'undoable' | 'neutral' | 'barrier';

export type Decision<Event> = { readonly events: readonly Event[] };

/** One row of the command table: what comes in, who may, and the rule. */
export type CommandDefinition<State, Input, Event, Code extends string> = {
  readonly input: GenericSchema<unknown, Input>;
  readonly may: readonly Role[];
  readonly history: HistoryPolicy;
  decide(
    state: State,
    input: Input,
    context: DecisionContext,
  ): Result<Decision<Event>, Refusal<Code>>;
};

/** Infers the types of a command row from its parts. */
export function command<State, Input, Event, Code extends string>(
  definition: CommandDefinition<State, Input, Event, Code>,
): CommandDefinition<State, Input, Event, Code> {
  return definition;
}

// Schemas shared by all command tables. A string's shape is bounded here (no message is ever larger);
// its meaning (length, characters) is judged by `tidyText`, whose refusals name the field.
const mostCharacters = 20_000;
export const rawText = v.pipe(v.string(), v.maxLength(mostCharacters));

function idOf<Id extends string>(pattern: RegExp): GenericSchema<string, Id> {
  // A string that matches the pattern is what the brand means.
  return v.pipe(v.string(), v.regex(pattern)) as unknown as GenericSchema<string, Id>;
}
export const groupIdSchema = idOf<GroupId>(groupIdPattern);
export const seatCodeSchema = idOf<SeatCode>(seatCodePattern);
export const noteIdSchema = idOf<NoteId>(freeIdPattern);
export const clusterIdSchema = idOf<ClusterId>(freeIdPattern);
export const draftIdSchema = idOf<DraftId>(freeIdPattern);
export const roundIdSchema = idOf<RoundId>(freeIdPattern);
export const concernIdSchema = idOf<ConcernId>(freeIdPattern);
export const needIdSchema = idOf<NeedId>(freeIdPattern);
export const candidateIdSchema = idOf<CandidateId>(freeIdPattern);
export const offerIdSchema = idOf<OfferId>(freeIdPattern);
export const optionIdSchema = idOf<OptionId>(freeIdPattern);
export const criterionIdSchema = idOf<CriterionId>(freeIdPattern);
export const reasonIdSchema = idOf<ReasonId>(freeIdPattern);

/** A typed text as it will be kept, or a refusal that names the field it came from. */
export function tidyText(
  field: string,
  raw: string,
  limits: TextLimits,
): Result<string, Failure<TextFault['code']>> {
  const examined = examineText(raw, limits);
  if (examined.ok) return ok(examined.value);
  const { code, ...details } = examined.failure;
  return fail(failure(code, { field, ...details }));
}

/** The group with this id, or null. */
export function findGroup(groups: readonly Group[], groupId: GroupId): Group | null {
  return groups.find((group) => group.id === groupId) ?? null;
}
