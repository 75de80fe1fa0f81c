/*
 * The one entry to paper: an order becomes all its sheets or a refusal, before anything is drawn. It
 * knows which builder writes which sheet and nothing of their contents.
 *
 * Invariants: (1) a sheet is written only for an audience it is offered to. (2) Every file name of an
 * order is different. (3) A group that has nothing for an audience refuses the order, so that nobody is
 * missed in silence. (4) What a memory gives back is what would be written anew.
 */
import { assertNever } from '../kernel/assert-never.ts';
import { type Failure, failure } from '../kernel/failure.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { SheetName } from '../workshop/printed-sheets.ts';
import { findGroup, type Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { departmentsSheets } from './departments-sheet.ts';
import { groupSummary } from './group-summary.ts';
import { handoutSheet } from './handout.ts';
import { resourcesSheets } from './resources-sheet.ts';
import { type BuiltSheet, checkOrder, type SheetOrder } from './sheet-order.ts';
import { visionSheets } from './vision-sheet.ts';

export type SheetsRefusal = Failure<
  'group-unknown' | 'export-nothing-to-print' | 'export-not-for-audience'
>;

/**
 * What was written lately, so that a sheet whose group did not change is not written again: previews ask
 * for the same order after every change in the room.
 */
export type SheetMemory = {
  /** By what makes a sheet other than its content: kind, group, order, day. */
  readonly written: Map<string, WrittenSheets>;
};

type WrittenSheets = {
  /** Everything the sheets were made from; the same parts make the same sheets. */
  readonly sources: readonly unknown[];
  readonly sheets: readonly BuiltSheet[];
};

export function emptySheetMemory(): SheetMemory {
  return { written: new Map() };
}

/**
 * The sheets of an order: sheet by sheet, within a sheet in the order of the groups' letters.
 *
 * Refuses with `export-not-for-audience` (which `sheet` is never written for the `audience`),
 * `group-unknown`, or `export-nothing-to-print` with the `sheet` and the `groupIds` that have nothing
 * for this audience yet.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 * @param memory what is in it and still true is not built again; by default everything is
 */
export function buildSheets(
  workshop: Workshop,
  order: SheetOrder,
  createdOn: string,
  memory: SheetMemory = emptySheetMemory(),
): Result<readonly BuiltSheet[], SheetsRefusal> {
  const steps = buildSheetsInSteps(workshop, order, createdOn, memory);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As `buildSheets`, but pauses after each piece of work (one group's sheets of one kind), so that the
 * caller can give way to others, or stop.
 *
 * @param memory filled as it goes; once all is done it holds this order's sheets and no others
 */
export function* buildSheetsInSteps(
  workshop: Workshop,
  order: SheetOrder,
  createdOn: string,
  memory: SheetMemory,
): Generator<undefined, Result<readonly BuiltSheet[], SheetsRefusal>, undefined> {
  const allowed = checkOrder(order);
  if (!allowed.ok) return allowed;
  const unknown = order.groupIds.find((groupId) => !findGroup(workshop.groups, groupId));
  if (unknown) return fail(failure('group-unknown', { groupId: unknown }));
  const groups = workshop.groups.filter(
    ({ id }) => order.groupIds.length === 0 || order.groupIds.includes(id),
  );
  const built: BuiltSheet[] = [];
  const used = new Set<string>();
  for (const sheet of new Set(order.sheets)) {
    if (sheet === 'handout') {
      const handout = handoutSheet(workshop, groups, order, createdOn);
      if (handout === null) return nothing(sheet, groups);
      built.push(handout);
      yield;
      continue;
    }
    const empty: Group[] = [];
    for (const group of groups) {
      const key = JSON.stringify([
        sheet,
        group.id,
        { ...order, sheets: [], groupIds: [] },
        createdOn,
      ]);
      used.add(key);
      const sources = sourcesOf(workshop, group);
      const before = memory.written.get(key);
      if (before !== undefined && isSame(before.sources, sources)) {
        built.push(...before.sheets);
        continue;
      }
      const sheets = ofGroup(sheet, workshop, group, order, createdOn);
      if (sheets.length === 0) empty.push(group);
      else memory.written.set(key, { sources, sheets });
      built.push(...sheets);
      yield;
    }
    if (groups.length === 0 || empty.length > 0) return nothing(sheet, empty);
  }
  for (const key of memory.written.keys()) if (!used.has(key)) memory.written.delete(key);
  return ok(built);
}

/** The parts of a workshop that one group's sheets are made from. A change replaces a part, never alters it. */
function sourcesOf(
  { details, isSample, vision, resources, departments }: Workshop,
  group: Group,
): readonly unknown[] {
  const { id } = group;
  return [
    details,
    isSample,
    group,
    vision.groups[id],
    resources.groups[id],
    departments.groups[id],
  ];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

function ofGroup(
  sheet: Exclude<SheetName, 'handout'>,
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): readonly BuiltSheet[] {
  switch (sheet) {
    case 'vision':
      return visionSheets(workshop, group, order, createdOn);
    case 'resources':
      return resourcesSheets(workshop, group, order, createdOn);
    case 'departments':
      return departmentsSheets(workshop, group, order, createdOn);
    case 'summary':
      return [groupSummary(workshop, group, order, createdOn)];
    default:
      return assertNever(sheet, 'sheet');
  }
}

function nothing(sheet: SheetName, groups: readonly Group[]) {
  return fail(failure('export-nothing-to-print', { sheet, groupIds: groups.map(({ id }) => id) }));
}
