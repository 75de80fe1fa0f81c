/*
 * THE table of requests: name -> what comes in, what goes out, who may. Workshop commands come from
 * the exercises' tables; what stands here beside them concerns the app around the workshop. Both hosts
 * and the client import this file, so a request that isn't here doesn't exist.
 */
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { freeIdPattern, type GroupId } from '../kernel/ids.ts';
import {
  type CommandInput,
  type CommandName,
  commands,
  isCommandName,
} from '../workshop/commands.ts';
import { detailsSchema, workshopLimits } from '../workshop/details.ts';
import type { HiddenVotes } from '../workshop/hidden-votes.ts';
import { sheetAudiences, sheetNames } from '../workshop/printed-sheets.ts';
import { groupIdSchema, type Role, rawText } from '../workshop/setting.ts';

/** Reference to a workshop in the library; stands for a path that never leaves the core. */
const refSchema = v.pipe(v.string(), v.regex(freeIdPattern));

export { audiencesOfSheet, sheetsFor } from '../workshop/printed-sheets.ts';
export const audiences = sheetAudiences;
export type Audience = (typeof audiences)[number];
export const papers = ['a4', 'a3'] as const;
export type Paper = (typeof papers)[number];
export const sheets = sheetNames;
export type Sheet = (typeof sheets)[number];
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const exportOrderSchema = v.strictObject({
  sheets: v.pipe(v.array(v.picklist(sheets)), v.minLength(1)),
  /** Empty for every group. */
  groupIds: v.array(groupIdSchema),
  audience: v.picklist(audiences),
  language: v.picklist(['ja', 'en']),
  paper: v.picklist(papers),
});
export type ExportOrder = Readonly<v.InferOutput<typeof exportOrderSchema>>;

export const previewRequestSchema = v.strictObject({
  /** Made by the window; a newer request of the same viewer ends the one before. */
  viewer: refSchema,
  order: exportOrderSchema,
  /** Which file of the order, from 0; beyond the last one it means the last. */
  position: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type PreviewRequest = Readonly<v.InferOutput<typeof previewRequestSchema>>;

/** One file of an order as it would be written now. */
export type SheetPreview = {
  readonly position: number;
  /** Every file of the order; a sheet of the whole room has no group. */
  readonly files: readonly {
    readonly name: string;
    readonly sheet: Sheet;
    readonly groupId: GroupId | null;
  }[];
  readonly pageCount: number;
  /** Characters no font has; shown, and printed, as an empty box. */
  readonly missingCharacters: readonly string[];
  readonly interim: {
    /** How many of the order's files carry the mark of being interim. */
    readonly files: number;
    /** Closed votes that the order leaves out. */
    readonly hiddenVotes: readonly HiddenVotes[];
  };
  /** The file's bytes, base64. */
  readonly pdf: string;
};

export const appRequests = {
  /** Makes a new workshop file in the workshops folder and opens it. */
  'library.create': {
    input: v.strictObject({
      details: detailsSchema,
      groups: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(workshopLimits.groupsMost)),
      seatsPerGroup: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(workshopLimits.seatsFewest),
        v.maxValue(workshopLimits.seatsMost),
      ),
      /** Names of the new groups, in order; the rest get the letter only. */
      groupNames: v.array(rawText),
    }),
  },
  'library.open': { input: v.strictObject({ ref: refSchema }) },
  /** Asks the person for a file through the host's own dialog. */
  'library.openOther': { input: v.strictObject({}) },
  /** Opens a fresh copy of the fictional sample workshop. */
  'library.openSample': { input: v.strictObject({}) },
  'library.duplicate': { input: v.strictObject({ ref: refSchema, title: rawText }) },
  'library.rename': { input: v.strictObject({ ref: refSchema, title: rawText }) },
  /** Takes a workshop off the recent list; the file stays. */
  'library.forget': { input: v.strictObject({ ref: refSchema }) },
  /** Copies what is whole in a damaged file into a new one beside it, and opens that. */
  'library.salvage': { input: v.strictObject({ ref: refSchema }) },
  'library.close': { input: v.strictObject({}) },
  'history.undo': { input: v.strictObject({}) },
  'history.redo': { input: v.strictObject({}) },
  'preferences.set': {
    input: v.strictObject({
      language: v.optional(v.picklist(['ja', 'en'])),
      theme: v.optional(v.picklist(themes)),
      opensFolder: v.optional(v.boolean()),
    }),
  },
  /** Opens the projector window, or gives the address for one. */
  'projector.open': { input: v.strictObject({}) },
  'export.start': { input: exportOrderSchema },
  /** One file of an order as it would be printed now; nothing is written. */
  'export.preview': { input: previewRequestSchema },
  'export.cancel': { input: v.strictObject({ jobId: refSchema }) },
  /** Shows a finished export's folder in the system's file manager. */
  'export.reveal': { input: v.strictObject({ jobId: refSchema }) },
} as const satisfies Record<string, { input: GenericSchema<unknown, unknown> }>;

export type AppRequestName = keyof typeof appRequests;
export type RequestName = CommandName | AppRequestName;

export type RequestInput<Name extends RequestName> = Name extends CommandName
  ? CommandInput<Name>
  : Name extends AppRequestName
    ? v.InferOutput<(typeof appRequests)[Name]['input']>
    : never;

/** What a request answers when it succeeds; null where there is nothing to say beyond the new view. */
export type RequestOutput<Name extends RequestName> = Name extends 'projector.open'
  ? { readonly url: string | null }
  : Name extends 'export.start'
    ? { readonly jobId: string }
    : Name extends 'export.preview'
      ? SheetPreview
      : Name extends 'library.salvage'
        ? { readonly savedOperations: number; readonly lostFromSeq: number | null }
        : null;

export function isAppRequestName(name: string): name is AppRequestName {
  return Object.hasOwn(appRequests, name);
}

/** The input schema of a request, or null for a name that doesn't exist. */
export function requestSchema(name: string): GenericSchema<unknown, unknown> | null {
  if (isCommandName(name)) return commands[name].input;
  return isAppRequestName(name) ? appRequests[name].input : null;
}

/** Whether a role may make a request. App requests are the facilitator's alone. */
export function mayRequest(role: Role, name: RequestName): boolean {
  return isCommandName(name) ? commands[name].may.includes(role) : role === 'facilitator';
}
