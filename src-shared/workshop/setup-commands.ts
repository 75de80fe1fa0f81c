/* Setting a workshop up: details, groups, seats. No personal names are asked for anywhere. */
import * as v from 'valibot';
import { type Failure, failure } from '../kernel/failure.ts';
import { type GroupId, groupLetters, seatCode } from '../kernel/ids.ts';
import type { TextFault, TextLimits } from '../kernel/plain-text.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import {
  detailsChangesSchema,
  groupChangesSchema,
  workshopLimits as limits,
  sideSchema,
} from './details.ts';
import {
  command,
  type Decision,
  findGroup,
  type Group,
  groupIdSchema,
  type Refusal,
  rawText,
  seatCodeSchema,
  tidyText,
} from './setting.ts';
import type { SetupEvent } from './workshop.ts';

export type SetupRefusalCode =
  | 'group-unknown'
  | 'group-exists'
  | 'groups-too-many'
  | 'seats-out-of-range'
  | 'seat-not-of-group'
  | 'end-before-start';

type SetupSituation = { readonly groups: readonly Group[]; readonly details: Details };
type Details = { readonly startsAt: string | null; readonly endsAt: string | null };
type Decided = Result<Decision<SetupEvent>, Refusal<SetupRefusalCode>>;

function refuse(code: SetupRefusalCode, details: Refusal<SetupRefusalCode>['details'] = {}) {
  return fail(failure(code, details));
}
function record(event: SetupEvent) {
  return ok({ events: [event] });
}

const seatsSchema = v.array(
  v.strictObject({ code: seatCodeSchema, side: sideSchema, role: rawText }),
);

export const setupCommands = {
  'workshop.changeDetails': command({
    input: v.strictObject({ changes: detailsChangesSchema }),
    may: ['facilitator'],
    history: 'undoable',
    decide({ details }: SetupSituation, { changes }): Decided {
      const texts = tidyFields(changes, {
        title: limits.title,
        host: limits.host,
        place: limits.place,
        programme: limits.programme,
      });
      if (!texts.ok) return texts;
      const startsAt = changes.startsAt === undefined ? details.startsAt : changes.startsAt;
      const endsAt = changes.endsAt === undefined ? details.endsAt : changes.endsAt;
      if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
        return refuse('end-before-start');
      return record({
        type: 'workshop.detailsChanged.v1',
        body: { changes: { ...changes, ...texts.value } },
      });
    },
  }),
  'workshop.addGroup': command({
    input: v.strictObject({
      /** null takes the first free letter. */
      groupId: v.nullable(groupIdSchema),
      name: rawText,
      organisation: rawText,
      theme: rawText,
      companyInMind: rawText,
      seats: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.seatsMost)),
    }),
    may: ['facilitator'],
    history: 'undoable',
    decide({ groups }: SetupSituation, { groupId, seats, ...fields }): Decided {
      if (groups.length >= limits.groupsMost)
        return refuse('groups-too-many', { most: limits.groupsMost });
      const id = groupId ?? firstFreeLetter(groups);
      if (findGroup(groups, id)) return refuse('group-exists', { groupId: id });
      const texts = tidyFields(fields, groupFieldLimits);
      if (!texts.ok) return texts;
      const group = {
        id,
        ...fields,
        ...texts.value,
        seats: Array.from({ length: seats }, (_, index) => ({
          code: seatCode(id, index + 1),
          side: 'ngo' as const,
          role: '',
        })),
      };
      return record({ type: 'workshop.groupAdded.v1', body: { group } });
    },
  }),
  'workshop.changeGroup': command({
    input: v.strictObject({ groupId: groupIdSchema, changes: groupChangesSchema }),
    may: ['facilitator'],
    history: 'undoable',
    decide({ groups }: SetupSituation, { groupId, changes }): Decided {
      if (!findGroup(groups, groupId)) return refuse('group-unknown', { groupId });
      const texts = tidyFields(changes, groupFieldLimits);
      if (!texts.ok) return texts;
      return record({
        type: 'workshop.groupChanged.v1',
        body: { groupId, changes: { ...changes, ...texts.value } },
      });
    },
  }),
  'workshop.removeGroup': command({
    input: v.strictObject({ groupId: groupIdSchema }),
    may: ['facilitator'],
    history: 'undoable',
    decide({ groups }: SetupSituation, { groupId }): Decided {
      if (!findGroup(groups, groupId)) return refuse('group-unknown', { groupId });
      return record({ type: 'workshop.groupRemoved.v1', body: { groupId } });
    },
  }),
  'workshop.setSeats': command({
    input: v.strictObject({ groupId: groupIdSchema, seats: seatsSchema }),
    may: ['facilitator'],
    history: 'undoable',
    decide({ groups }: SetupSituation, { groupId, seats }): Decided {
      if (!findGroup(groups, groupId)) return refuse('group-unknown', { groupId });
      if (seats.length < limits.seatsFewest || seats.length > limits.seatsMost) {
        return refuse('seats-out-of-range', { least: limits.seatsFewest, most: limits.seatsMost });
      }
      const tidied: typeof seats = [];
      for (const seat of seats) {
        const isOurs = seat.code.startsWith(groupId);
        const isTwice = tidied.some((other) => other.code === seat.code);
        if (!isOurs || isTwice) return refuse('seat-not-of-group', { seat: seat.code });
        const role = tidyText(`role.${seat.code}`, seat.role, limits.role);
        if (!role.ok) return role;
        tidied.push({ ...seat, role: role.value });
      }
      tidied.sort((a, b) => a.code.localeCompare(b.code));
      return record({ type: 'workshop.seatsSet.v1', body: { groupId, seats: tidied } });
    },
  }),
} as const;

const groupFieldLimits = {
  name: limits.groupName,
  organisation: limits.organisation,
  theme: limits.theme,
  companyInMind: limits.companyInMind,
};

/** The given text fields as they will be kept; fields that are absent stay absent. */
function tidyFields<Name extends string>(
  fields: { readonly [Key in NoInfer<Name>]?: string | undefined },
  fieldLimits: { readonly [Key in Name]: TextLimits },
): Result<{ [Key in Name]?: string }, Failure<TextFault['code']>> {
  const tidied: { [Key in Name]?: string } = {};
  for (const name of Object.keys(fieldLimits) as Name[]) {
    // Object.keys of a mapped type over Name gives exactly its names.
    const raw = fields[name];
    if (raw === undefined) continue;
    const tidy = tidyText(name, raw, fieldLimits[name]);
    if (!tidy.ok) return tidy;
    tidied[name] = tidy.value;
  }
  return ok(tidied);
}

function firstFreeLetter(groups: readonly Group[]): GroupId {
  const taken = new Set<string>(groups.map((group) => group.id));
  // The caller has checked that a letter is free; the letters are the ids by definition.
  return groupLetters.find((letter) => !taken.has(letter)) as string as GroupId;
}
