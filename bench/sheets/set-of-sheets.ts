/* Every sheet of the full workshop for every audience, as the app builds them, and what building costs. */
import { readFileSync } from 'node:fs';
import type { WorkshopId } from '../../src-shared/kernel/ids.ts';
import type { BuiltSheet } from '../../src-shared/report/sheet-order.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import { sheetAudiences, sheetsFor } from '../../src-shared/workshop/printed-sheets.ts';
import { emptyWorkshop, type Workshop } from '../../src-shared/workshop/workshop.ts';
import { run } from '../../tests/support/run-commands.ts';
import { samplePath } from '../../tests/support/sample.ts';
import { fullWorkshop } from './full-workshop.ts';

export type Paper = 'a4' | 'a3';
/** The font files every writer uses. */
export type FontFiles = { readonly normal: string; readonly bold: string };

const printedOn = '2026-10-17';

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\u3040-\u9fff]/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

/** The full workshop in the words of the sample, by its commands. */
export function makeWorkshop(): Workshop {
  const words = [...new Set(stringsIn(JSON.parse(readFileSync(samplePath, 'utf8'))))];
  let workshop = emptyWorkshop('workshop_bench' as WorkshopId); // a made-up id is what the brand means
  for (const { name, input } of fullWorkshop(words)) {
    const ran = run(workshop, name, input);
    if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
    workshop = ran.value.workshop;
  }
  return workshop;
}

/** All sheets, one order an audience, as the export dialog sends them. */
export function wholeSet(workshop: Workshop, paper: Paper): readonly BuiltSheet[] {
  return sheetAudiences.flatMap((audience) => {
    const order = { sheets: sheetsFor(audience), groupIds: [], audience, language: 'ja', paper };
    const built = buildSheets(workshop, { ...order, language: 'ja' }, printedOn);
    if (!built.ok) throw new Error(JSON.stringify(built.failure));
    return built.value;
  });
}
