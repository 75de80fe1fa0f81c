/* What a workshop is, before any exercise: the sheet the facilitator fills in beforehand. */
import * as v from 'valibot';
import { rawText } from './setting.ts';

export const workshopLimits = {
  title: { min: 1, max: 80 },
  host: { min: 0, max: 60 },
  place: { min: 0, max: 60 },
  groupsMost: 10,
  seatsFewest: 2,
  seatsMost: 8,
  groupName: { min: 1, max: 30 },
  organisation: { min: 0, max: 60 },
  theme: { min: 0, max: 60 },
  companyInMind: { min: 0, max: 60 },
  role: { min: 0, max: 30 },
  programme: { min: 0, max: 40 },
} as const;

const dateText = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay));
const timeText = v.pipe(v.string(), v.isoTime());

export const detailsSchema = v.strictObject({
  title: rawText,
  host: rawText,
  place: rawText,
  /** Calendar day YYYY-MM-DD, or null while it isn't fixed. */
  heldOn: v.nullable(dateText),
  /** Local time HH:MM, or null. */
  startsAt: v.nullable(timeText),
  endsAt: v.nullable(timeText),
  /** Language of the projector and the default of the sheets. */
  language: v.picklist(['ja', 'en']),
  /** Name of the planned programme (half_day_210), empty when none was chosen. */
  programme: rawText,
  /** Number of facilitators, 1 to 20. */
  facilitators: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
});
export type WorkshopDetails = Readonly<v.InferOutput<typeof detailsSchema>>;

export const detailsChangesSchema = v.partial(detailsSchema);

export const sideSchema = v.picklist(['ngo', 'company', 'other']);
export const groupChangesSchema = v.partial(
  v.strictObject({
    name: rawText,
    organisation: rawText,
    theme: rawText,
    companyInMind: rawText,
  }),
);

/** Whether a text of the form YYYY-MM-DD names a day there is; 2026-02-31 is none. */
function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
