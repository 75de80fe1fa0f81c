/*
 * What previews rest on: a memory gives back what would be written anew (M1), writes only what changed
 * (M2), a build gives way after each piece (M3), and an export
 * takes from the same memory (M4). And the mark on every sheet of a workshop whose votes
 * lie closed.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import {
  buildSheets,
  buildSheetsInSteps,
  emptySheetMemory,
  type SheetMemory,
} from '../../src-shared/report/sheets.ts';
import { sheetsFor } from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA, roundId } from '../support/ids.ts';
import { changed } from '../support/run-commands.ts';
import { theSample } from '../support/sample.ts';
import { aClosedVision, aVisionWithHiddenVotes } from '../support/scenarios.ts';
import { sampleChoice } from './choices.ts';
import { sampleMap } from './maps.ts';

const day = '2026-10-17';
const everything: SheetOrder = {
  sheets: sheetsFor('internal'),
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};

function inSteps(workshop: Workshop, order: SheetOrder, memory: SheetMemory) {
  const steps = buildSheetsInSteps(workshop, order, day, memory);
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { made: step.value, pauses };
    pauses += 1;
  }
}

/** What may happen between two previews. */
const change = fc.oneof(
  fc.record({ groupId: fc.constantFrom('A', 'B', 'C', 'D'), theme: fc.constantFrom('水', '森') }),
  fc.constant('title' as const),
  fc.constant('choice' as const),
);

function afterChange(
  workshop: Workshop,
  made: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  if (made === 'title') {
    return { ...workshop, details: { ...workshop.details, title: `${workshop.details.title}+` } };
  }
  if (made === 'choice') {
    const groups = { ...workshop.departments.groups, [groupA]: sampleChoice(1) };
    return { ...workshop, departments: { groups } };
  }
  const { groupId, theme } = made;
  return {
    ...workshop,
    groups: workshop.groups.map((group) => (group.id === groupId ? { ...group, theme } : group)),
  };
}

describe('sheets written again', () => {
  it('M1: are the ones that would be written anew, whatever changed in between', () => {
    const orders: readonly SheetOrder[] = [
      everything,
      { ...everything, paper: 'a3' },
      { ...everything, language: 'en' },
      { ...everything, sheets: ['vision'], audience: 'company' },
      { ...everything, sheets: ['handout'], audience: 'participants' },
    ];
    const sample = theSample();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(change, fc.constantFrom(...orders)), { minLength: 1, maxLength: 5 }),
        (rounds) => {
          const memory = emptySheetMemory();
          let workshop: Workshop = sample;
          for (const [made, order] of rounds) {
            workshop = afterChange(workshop, made);
            expect(inSteps(workshop, order, memory).made).toEqual(
              buildSheets(workshop, order, day),
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('M2, M3: are made in pieces, and after a change in one group only that group’s', () => {
    const sample = theSample();
    const memory = emptySheetMemory();
    expect(inSteps(sample, everything, memory).pauses).toBe(16);
    expect(inSteps(sample, everything, memory).pauses).toBe(0);
    const renamed = afterChange(sample, { groupId: 'B', theme: '水' });
    expect(inSteps(renamed, everything, memory).pauses).toBe(4);
    expect(memory.written.size).toBe(16);
  });
});

describe('the mark of what is interim', () => {
  const played = (workshop: Workshop): Workshop => ({
    ...workshop,
    resources: { groups: { [groupA]: sampleMap(0) } },
    departments: { groups: { [groupA]: sampleChoice(0) } },
  });
  const marksOf = (workshop: Workshop, changes: Partial<SheetOrder>) => {
    const made = buildSheets(workshop, { ...everything, groupIds: [groupA], ...changes }, day);
    return made.ok
      ? made.value.map(({ sheet, document }) => [sheet, document.interimLabel])
      : made.failure;
  };

  it('is on every sheet while its votes lie closed, and the sheet says so', () => {
    const open = played(aVisionWithHiddenVotes());
    const sheets = ['vision', 'summary'] as const;
    expect(marksOf(open, { sheets })).toEqual([
      ['vision', '途中経過'],
      ['summary', '途中経過'],
    ]);
    expect(marksOf(open, { sheets: ['handout'], audience: 'participants' })).toEqual([
      ['handout', '途中経過'],
    ]);
    const made = buildSheets(open, { ...everything, groupIds: [groupA] }, day);
    const handout = buildSheets(
      open,
      { ...everything, sheets: ['handout'], audience: 'participants', groupIds: [groupA] },
      day,
    );
    const texts = [made, handout].map((result) => JSON.stringify(result));
    expect(texts[0]).toContain('票はこの用紙に載せていません');
    expect(texts[1]).toContain('まだ開票していない投票の結果は載せていません');
  });

  it('is on the vision sheet and the summary while dots are collected again', () => {
    const again = changed(played(aClosedVision()), 'vision.reopen', {
      groupId: groupA,
      reason: '軸を見直す',
    });
    const dots = changed(again, 'vision.openDotVote', { groupId: groupA, roundId: roundId('d9') });
    expect(marksOf(dots, { sheets: ['vision', 'summary'] })).toEqual([
      ['vision', '途中経過'],
      ['summary', '途中経過'],
    ]);
  });

  it('is on nothing once everything is settled', () => {
    const marks = marksOf(played(aClosedVision()), {});
    expect(marks).toEqual(sheetsFor('internal').map((sheet) => [sheet, null]));
    expect(
      marksOf(played(aClosedVision()), { sheets: ['handout'], audience: 'participants' }),
    ).toEqual([['handout', null]]);
  });
});

it('M4: printing what was just looked at builds nothing again', () => {
  const workshop = theSample();
  const memory = emptySheetMemory();
  const { made: looked } = inSteps(workshop, everything, memory);
  const printed = buildSheets(workshop, everything, day, memory);
  if (!looked.ok || !printed.ok) throw new Error('the sample prints');

  expect(printed.value.length).toBeGreaterThan(10);
  for (const [index, sheet] of printed.value.entries()) expect(sheet).toBe(looked.value[index]);
});
