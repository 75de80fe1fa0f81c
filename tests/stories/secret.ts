/*
 * What stays hidden while a vote is open: the room's picture changes in nothing but its counts, and no
 * page holds what was typed. Shared by the votes of all three exercises.
 */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import type { Desk } from './desk.ts';
import { until } from './stage.ts';
import { valuesOf, withoutDigits, writtenOn } from './written.ts';

/**
 * Enters a vote and holds that nobody can read it, neither in the room nor in the source of any page.
 *
 * @param slips what is typed, as a whole text each
 * @param enter types them; resolves when the room has counted them
 * @param said what the room may say besides, such as that all are in
 */
export async function entersInSecret(
  desk: Desk,
  projector: Page,
  slips: readonly string[],
  enter: () => Promise<void>,
  said: readonly string[] = [],
): Promise<void> {
  const pages = [desk.page(), projector];
  const before = await writtenOn(projector);
  // A hint may show such digits as its example, and an identifier may happen to hold them.
  const known = await timesOn(pages, slips);
  await enter();
  assert.equal(linesOf(await writtenOn(projector), said), linesOf(before, said));
  assert.deepEqual(await timesOn(pages, slips), known, 'no page holds the votes before the reveal');
  await namesNoSeat(projector);
}

/** Resolves when the boxes hold a ● for each digit typed and nothing else of it, – where one was left out. */
export function areMasked(boxes: Locator, typed: string): Promise<void> {
  const shown = [...typed].map((digit) => (digit === '-' ? '–' : '●')).join();
  return until(
    `${typed.length} masked boxes`,
    async () => (await valuesOf(boxes)).join() === shown,
  );
}

/** Resolves when every box holds only the mark that its seat is in. */
export function areMarkedIn(boxes: Locator): Promise<void> {
  return until('boxes of seats that are in', async () =>
    (await valuesOf(boxes)).every((value) => value === '✓'),
  );
}

/** The room never reads a seat's code. */
export async function namesNoSeat(projector: Page): Promise<void> {
  assert.doesNotMatch(await writtenOn(projector), /\b[A-J][1-9]\b/);
}

function linesOf(text: string, without: readonly string[]): string {
  const lines = text.split('\n').map((line) => line.trim());
  return withoutDigits(lines.filter((line) => line !== '' && !without.includes(line)).join('\n'));
}

function timesOn(pages: readonly Page[], slips: readonly string[]): Promise<number[][]> {
  return Promise.all(
    pages.map(async (page) => {
      const source = await page.content();
      return slips.map((slip) => source.split(slip).length - 1);
    }),
  );
}

/** Which of these texts stand on a page for anybody to read. */
export async function readOn(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const written = (await writtenOn(page)).replace(/\s+/g, ' ');
  return texts.filter((text) => written.includes(text));
}
