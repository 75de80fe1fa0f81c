/* Shapes the parts of a workshop's JSON share. */
import * as v from 'valibot';
import type { SeatCode } from '../kernel/ids.ts';
import { rawText } from '../workshop/setting.ts';

export const text = v.optional(rawText, '');
export const agree5 = v.picklist([1, 2, 3, 4, 5]);
/** Computed by the writer for checking; the app computes its own from what it read. */
export const derived = v.optional(v.unknown());

/** An object with these entries. A list is none, though JavaScript has it as one. */
export function objectOf<Entries extends v.ObjectEntries>(entries: Entries) {
  const isObject = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return v.pipe(v.custom<object>(isObject), v.object(entries));
}

/** What a record by seat holds, in the order of the file. */
export function bySeat<Value>(
  record: Readonly<Partial<Record<SeatCode, Value>>>,
): readonly (readonly [SeatCode, Value])[] {
  // The schema parsed every key as a seat; `Object.entries` forgets that.
  const entries = Object.entries(record) as unknown as [SeatCode, Value | undefined][];
  return entries.flatMap(([seat, value]) => (value === undefined ? [] : [[seat, value] as const]));
}
