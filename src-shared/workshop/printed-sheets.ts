/*
 * What a workshop can be printed as, and for whom: the one table of allowed combinations (domain brief
 * 2.0 and 2.9). What a sheet says is src-shared/report's; who orders it, the contract's.
 */

export const sheetNames = ['vision', 'resources', 'departments', 'summary', 'handout'] as const;
export type SheetName = (typeof sheetNames)[number];

/** 団体内用, 社外用, 参加者用: who the paper is handed to. */
export const sheetAudiences = ['internal', 'company', 'participants'] as const;
export type SheetAudience = (typeof sheetAudiences)[number];

/** Which sheet is written for whom, the usual audience first. What is not here is never printed. */
export const audiencesOfSheet = {
  vision: ['internal', 'company'],
  resources: ['internal', 'company'],
  departments: ['internal', 'company'],
  summary: ['internal'],
  handout: ['participants'],
} as const satisfies Record<SheetName, readonly [SheetAudience, ...SheetAudience[]]>;

export function isSheetFor(sheet: SheetName, audience: SheetAudience): boolean {
  const offered: readonly SheetAudience[] = audiencesOfSheet[sheet];
  return offered.includes(audience);
}

/** All sheets that are written for an audience, in the order of the exercises. */
export function sheetsFor(audience: SheetAudience): readonly SheetName[] {
  return sheetNames.filter((sheet) => isSheetFor(sheet, audience));
}
