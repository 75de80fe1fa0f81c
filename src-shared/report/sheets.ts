/*
 * The one entry to paper: an order becomes all its sheets or a refusal, before anything is drawn. It
 * knows which builder writes which sheet and nothing of their contents.
 *
 * Invariants: (1) a sheet is written only for an audience it is offered to. (2) Every file name of an
 * order is different. (3) A group that has nothing for an audience refuses the order, so that nobody is
 * missed in silence.
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
 * The sheets of an order: sheet by sheet, within a sheet in the order of the groups' letters.
 *
 * Refuses with `export-not-for-audience` (which `sheet` is never written for the `audience`),
 * `group-unknown`, or `export-nothing-to-print` with the `sheet` and the `groupIds` that have nothing
 * for this audience yet.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function buildSheets(
  workshop: Workshop,
  order: SheetOrder,
  createdOn: string,
): Result<readonly BuiltSheet[], SheetsRefusal> {
  const allowed = checkOrder(order);
  if (!allowed.ok) return allowed;
  const unknown = order.groupIds.find((groupId) => !findGroup(workshop.groups, groupId));
  if (unknown) return fail(failure('group-unknown', { groupId: unknown }));
  const groups = workshop.groups.filter(
    ({ id }) => order.groupIds.length === 0 || order.groupIds.includes(id),
  );
  const built: BuiltSheet[] = [];
  for (const sheet of new Set(order.sheets)) {
    const sheets = sheetsOf(sheet, workshop, groups, order, createdOn);
    if (!sheets.ok) return sheets;
    built.push(...sheets.value);
  }
  return ok(built);
}

function sheetsOf(
  sheet: SheetName,
  workshop: Workshop,
  groups: readonly Group[],
  order: SheetOrder,
  createdOn: string,
): Result<readonly BuiltSheet[], SheetsRefusal> {
  if (sheet === 'handout') {
    const handout = handoutSheet(workshop, groups, order, createdOn);
    return handout === null ? nothing(sheet, groups) : ok([handout]);
  }
  const perGroup = groups.map((group) => ({
    group,
    sheets: ofGroup(sheet, workshop, group, order, createdOn),
  }));
  const empty = perGroup.filter(({ sheets }) => sheets.length === 0);
  if (groups.length === 0 || empty.length > 0) {
    return nothing(
      sheet,
      empty.map(({ group }) => group),
    );
  }
  return ok(perGroup.flatMap(({ sheets }) => sheets));
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
