/*
 * The shape of a workshop written as JSON (resources/sample-workshop.ja.json is one): which parts this
 * version reads, and which of a given file it does not. Shapes only; whether a text is too long or a
 * seat exists is judged by the commands the plan is made of.
 */
import * as v from 'valibot';
import { checkNames, visionLimits } from '../exercises/vision/index.ts';
import { detailsSchema, sideSchema } from '../workshop/details.ts';
import { groupIdSchema, noteIdSchema, rawText, seatCodeSchema } from '../workshop/setting.ts';
import { criteriaSchema, departmentSchema } from './departments-json.ts';
import { agree5, derived, objectOf, text } from './json-shapes.ts';
import { resourcesSchema } from './resources-json.ts';

const dots = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const mark = v.nullable(v.picklist([1, 2, 3, 4]));

const noteSchema = objectOf({
  id: noteIdSchema,
  seat: v.optional(v.nullable(seatCodeSchema), null),
  text: rawText,
});

const clusterSchema = objectOf({
  name: text,
  notes: v.pipe(v.array(noteIdSchema), v.minLength(1), v.maxLength(visionLimits.notesPerGroup)),
  dots: v.optional(dots),
});

const draftSchema = objectOf({
  text: rawText,
  frame: v.optional(
    objectOf({ whose: text, what: text, change: text, withWhom: text, byWhen: text }),
  ),
});

const roundSchema = objectOf({
  draft: rawText,
  /** Seat -> vote; null where the slip stayed blank. */
  votes: v.optional(v.record(seatCodeSchema, v.nullable(agree5)), {}),
  concerns: v.optional(v.array(rawText), []),
});

/** A mark alone, or a mark of 2 or less with the reason it is accepted. */
const checkSchema = v.union([mark, objectOf({ mark, reason: text })]);

const visionSchema = objectOf({
  focusQuestion: v.optional(rawText),
  notes: v.optional(v.array(noteSchema), []),
  clusters: v.optional(v.array(clusterSchema), []),
  /** The app works the budget out itself (`dotBudget`). */
  dotBudgetPerPerson: derived,
  drafts: v.optional(v.array(draftSchema), []),
  rounds: v.optional(v.array(roundSchema), []),
  statementChecks: v.optional(objectOf(byCheck(v.optional(checkSchema)))),
  axis: v.optional(
    objectOf({
      keep: v.optional(v.array(rawText), []),
      adapt: v.optional(v.array(rawText), []),
    }),
  ),
  milestones: v.optional(v.array(objectOf({ mustBeTrue: rawText, by: text }))),
  outsideLine: v.optional(rawText),
});

const groupSchema = objectOf({
  id: groupIdSchema,
  name: rawText,
  ngo: text,
  theme: text,
  companyInMind: text,
  participants: v.optional(
    v.array(objectOf({ seat: seatCodeSchema, role: text, side: v.optional(sideSchema, 'ngo') })),
  ),
  vision: v.optional(visionSchema),
  resources: v.optional(resourcesSchema),
  department: v.optional(departmentSchema),
  expected: derived,
});

const { heldOn, startsAt, endsAt, language, facilitators } = detailsSchema.entries;

export const workshopJsonSchema = objectOf({
  schema: v.optional(v.literal('sample-workshop/1')),
  language: v.optional(language, 'ja'),
  fictional: v.optional(v.boolean(), false),
  workshop: objectOf({
    title: rawText,
    host: text,
    place: text,
    date: v.optional(heldOn, null),
    start: v.optional(startsAt, null),
    end: v.optional(endsAt, null),
    programme: text,
    facilitators: v.optional(facilitators, 1),
    /** Counts of what `groups` holds. */
    participants: derived,
    groups: derived,
  }),
  criteria: v.optional(criteriaSchema, []),
  groups: v.optional(v.array(groupSchema), []),
  expectedRoom: derived,
});

export type WorkshopJson = v.InferOutput<typeof workshopJsonSchema>;
export type GroupJson = WorkshopJson['groups'][number];
export type VisionJson = NonNullable<GroupJson['vision']>;

function byCheck<Schema extends v.GenericSchema>(schema: Schema) {
  // One entry for each name of the list, which is what the type says.
  return Object.fromEntries(checkNames.map((name) => [name, schema])) as {
    [Name in (typeof checkNames)[number]]: Schema;
  };
}

/** Where a fault is in the file, as one writes it in JavaScript: `groups[0].notes[3].text`; `$` is the file itself. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return steps.length === 0 ? '$' : steps.join('').replace(/^\./, '');
}

/**
 * Parts of a file that fits the schema but that no schema entry names, each once, in the order met:
 * `programme`, `groups[].resources`.
 */
export function unknownSections(json: unknown): readonly string[] {
  return [...new Set(unknownIn(workshopJsonSchema, json, ''))];
}

/** What of a schema tells which keys are known: an object's entries, a list's item, an optional's inside. */
type Shape = {
  readonly kind: string;
  readonly pipe?: readonly Shape[];
  readonly entries?: { readonly [key: string]: Shape };
  readonly item?: Shape;
  readonly wrapped?: Shape;
};

function unknownIn(shape: Shape, value: unknown, place: string): readonly string[] {
  if (shape.wrapped) return unknownIn(shape.wrapped, value, place);
  if (shape.item && Array.isArray(value)) {
    const { item } = shape;
    return value.flatMap((each) => unknownIn(item, each, `${place}[]`));
  }
  const entries = shape.pipe?.find((part) => part.entries)?.entries;
  if (!entries || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const childPlace = place === '' ? key : `${place}.${key}`;
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return known ? unknownIn(known, child, childPlace) : [childPlace];
  });
}
