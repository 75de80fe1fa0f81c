/*
 * An order of sheets as the builders read it, what they give back, and how a file is named. Nothing here
 * knows what a sheet says.
 */

import { type Failure, failure } from '../kernel/failure.ts';
import { cutToBytes } from '../kernel/file-name.ts';
import type { GroupId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { isSheetFor, type SheetAudience, type SheetName } from '../workshop/printed-sheets.ts';
import type { Group, Language } from '../workshop/setting.ts';
import type { ReportDocument } from './model.ts';

export type SheetOrder = {
  readonly sheets: readonly SheetName[];
  /** Empty for every group. */
  readonly groupIds: readonly GroupId[];
  readonly audience: SheetAudience;
  readonly language: Language;
  /** Stands in the file's name only; the drawing decides what it means. */
  readonly paper: 'a4' | 'a3';
};

export type BuiltSheet = {
  readonly sheet: SheetName;
  /** Null for a sheet of the whole room. */
  readonly groupId: GroupId | null;
  /** Safe on Windows, macOS and Linux, and different for every file of an order. */
  readonly fileName: string;
  readonly document: ReportDocument;
};

/** The order again, or `export-not-for-audience` with the first `sheet` its `audience` never gets. */
export function checkOrder(
  order: SheetOrder,
): Result<SheetOrder, Failure<'export-not-for-audience'>> {
  const { audience } = order;
  const wrong = order.sheets.find((sheet) => !isSheetFor(sheet, audience));
  if (wrong === undefined) return ok(order);
  return fail(failure('export-not-for-audience', { sheet: wrong, audience }));
}

/** Room for the longest names in Japanese; the rest of a file's name takes less than 40 of the 255 bytes. */
const bytesOf = { name: 90, detail: 122 } as const;

/**
 * Name of a sheet's file: letter, group's name, sheet, audience, language, paper
 * (`A-水の環グループ-resources-internal-ja-a4.pdf`); a sheet of the room begins with the sheet.
 *
 * @param detail what tells two files of one group and sheet apart, and does so from its beginning, as
 *   the end of a long one is cut off; empty for nothing
 */
export function sheetFileName(
  group: Pick<Group, 'id' | 'name'> | null,
  sheet: SheetName,
  order: SheetOrder,
  detail = '',
): string {
  const { audience, language, paper } = order;
  const whose = group === null ? [] : [group.id, fileNamePart(group.name, bytesOf.name)];
  const parts = [...whose, sheet, fileNamePart(detail, bytesOf.detail), audience, language, paper];
  return `${parts.filter((part) => part !== '').join('-')}.pdf`;
}

/**
 * A text as a part of a file name: without what Windows, macOS or Linux refuse or give a meaning, and
 * without characters nobody sees, and cut so that the whole name stays under the 255 bytes of file
 * systems. Never the whole name, so reserved names (`CON`) do no harm here.
 */
function fileNamePart(text: string, most: number): string {
  const safe = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/[\s.]+/gu, ' ')
    .trim();
  return cutToBytes(safe, most).trim().replaceAll(' ', '-');
}
