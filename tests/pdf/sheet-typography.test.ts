/*
 * The printed sheets as a typographer reads them, all kinds for all audiences on both papers in both
 * languages, of a workshop as busy as people make one:
 *  T1 no line begins or ends against the tables of kinsoku.ts, and none is a single letter at the end;
 *  T2 no heading, caption or table head ends a page or a column;
 *  T3 a table or a grid that runs on repeats its head, and no row is split;
 *  T4 every page carries the workshop's title, the audience's mark and its number of all;
 *  T5 nothing lies outside the text area, and no last page on A4 is almost empty;
 *  T6 the group summary is two to four pages on A4.
 * Hard characters and texts at all limits are held to T2 to T4, to sound files and to every character.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compose } from '../../src-main/pdf/composition.ts';
import { graphemes, mayEndLine, mayStartLine } from '../../src-main/pdf/kinsoku.ts';
import type { Placement } from '../../src-main/pdf/layout.ts';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import { type Paper, sheetStyleFor } from '../../src-main/pdf/sheet-style.ts';
import { Typesetter } from '../../src-main/pdf/typesetter.ts';
import type { ReportDocument } from '../../src-shared/report/model.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import { sheetAudiences, sheetsFor } from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { complaintsAbout, copiedText, textOfPages } from '../support/pdf/inspect-pdf.ts';
import { theSample } from '../support/sample.ts';
import { aWholeWorkshop, choicesFrom, type WholeWorkshop } from '../support/whole-workshop.ts';
import {
  hardCharacters,
  longEnglish,
  longJapanese,
  oneLongWord,
  usualJapanese,
} from '../support/whole-workshop-texts.ts';

/** As much as people put together in a day: needs merged to twelve, every table full. */
const busy: WholeWorkshop = {
  groups: 2,
  seats: 8,
  notes: 30,
  clusters: 8,
  needs: 12,
  candidates: 6,
  offers: 12,
  options: 8,
  criteria: 7,
  reasons: 12,
  concerns: 3,
  progress: 'revealed',
  text: usualJapanese,
  choice: choicesFrom(1),
};
const full: WholeWorkshop = {
  ...busy,
  notes: 60,
  clusters: 12,
  needs: 60,
  offers: 20,
  reasons: 24,
  concerns: 6,
  progress: 'reopened',
  text: longJapanese,
};

const papers = ['a4', 'a3'] as const;
const languages = ['ja', 'en'] as const;

type Sheet = { readonly name: string; readonly paper: Paper; readonly document: ReportDocument };

const everyForm = papers.flatMap((paper) => languages.map((language) => ({ paper, language })));
/** Enough to try what is slow to look at: each paper and each language once. */
const twoForms = [
  { paper: 'a4', language: 'ja' },
  { paper: 'a3', language: 'en' },
] as const;

/** Every kind of sheet of the first group, for every audience, on papers and in languages. */
function sheetsOf(
  workshop: Workshop,
  forms: readonly { readonly paper: Paper; readonly language: 'ja' | 'en' }[],
): readonly Sheet[] {
  const [group] = workshop.groups;
  if (!group) throw new Error('the workshop has a group');
  const orders = forms.flatMap((form) =>
    sheetAudiences.flatMap((audience) =>
      sheetsFor(audience).map((sheet) => ({ sheet, audience, ...form })),
    ),
  );
  return orders.flatMap(({ sheet, ...order }) => {
    const groupIds = sheet === 'handout' ? [] : [group.id];
    const made = buildSheets(workshop, { ...order, sheets: [sheet], groupIds }, '2026-10-17');
    if (!made.ok) throw new Error(`${sheet} ${order.audience}: ${JSON.stringify(made.failure)}`);
    return made.value.map(({ fileName, document }) => ({
      name: fileName,
      paper: order.paper,
      document,
    }));
  });
}

function composed({ document, paper }: Sheet) {
  return compose(document, sheetStyleFor(paper), new Typesetter(null), () => {});
}

/** The placements of each page's columns, in reading order. */
function columnsOf(placements: readonly Placement[]): readonly (readonly Placement[])[] {
  const byPlace = Map.groupBy(placements, ({ page, x }) => `${page}:${x.toFixed(1)}`);
  return [...byPlace.values()].map((column) => column.toSorted((one, other) => one.y - other.y));
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every text set while sheets are composed, with its lines by paragraph. */
function settingsOf(sheets: readonly Sheet[]) {
  const spied = vi.spyOn(Typesetter.prototype, 'set');
  for (const sheet of sheets) composed(sheet);
  return spied.mock.calls.map(([text, measure, style], index) => ({
    paragraphs: paragraphsOf(text, spied.mock.results[index]?.value.lines ?? []),
    letters: measure / style.sizePt,
  }));
}

/** Lines regrouped into the paragraphs they were broken from. */
function paragraphsOf(text: string, lines: readonly string[]): readonly (readonly string[])[] {
  const bare = (each: string) => each.replace(/\s/gu, '');
  const rest = [...lines];
  return text.split('\n').map((paragraph) => {
    const own = rest.splice(0, 1);
    while (bare(own.join('')).length < bare(paragraph).length) own.push(...rest.splice(0, 1));
    return own;
  });
}

const signsAtEnd = /[\p{P}\p{S}\s]+$/u;

describe.each([
  ['the sample', theSample],
  ['a busy workshop in Japanese', () => aWholeWorkshop(busy)],
  ['a busy workshop in English', () => aWholeWorkshop({ ...busy, text: longEnglish })],
] as const)('%s', (situation, workshop) => {
  const sheets = sheetsOf(workshop(), everyForm);

  test('T1: no line begins, ends or is left alone against the rules', () => {
    const wrong = settingsOf(sheets).flatMap(({ paragraphs, letters }) =>
      paragraphs.flatMap((lines) => {
        const starts = lines.slice(1).filter((line) => !mayStartLine(graphemes(line)[0] ?? ''));
        const ends = lines.slice(0, -1).filter((line) => !mayEndLine(graphemes(line).at(-1) ?? ''));
        const last = graphemes((lines.at(-1) ?? '').replace(signsAtEnd, ''));
        const isAlone = lines.length > 1 && last.length <= 1 && letters >= leastLetters;
        return [...starts, ...ends, ...(isAlone ? [lines.join('|')] : [])];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('T2: no heading, caption or head ends a page or a column', () => {
    const wrong = sheets.flatMap((sheet) =>
      columnsOf(composed(sheet).placements)
        .filter((column) => column.at(-1)?.piece.keepsWithNext)
        .map(() => sheet.name),
    );
    expect(wrong).toEqual([]);
  });

  test('T3: what runs on repeats its head', () => {
    let repeated = 0;
    for (const sheet of sheets) {
      for (const [first, second] of columnsOf(composed(sheet).placements)) {
        expect([sheet.name, first?.piece.repeatedAbove]).toEqual([sheet.name, null]);
        const isRow = second !== undefined && second.piece.repeatedAbove === first?.piece;
        if (isRow) repeated += 1;
      }
    }
    if (situation !== 'the sample') expect(repeated).toBeGreaterThan(0);
  });

  test('T4: every page says whose it is, for whom, and where it stands', () => {
    for (const { document, paper, name } of sheetsOf(workshop(), twoForms)) {
      const { bytes, pageCount } = renderReport(document, { paper });
      const pages = textOfPages(bytes).map((page) => page.replace(/\s+/gu, ''));
      expect(pages.length).toBe(pageCount);
      for (const [index, page] of pages.entries()) {
        const marks = [
          `${index + 1}/${pageCount}`,
          document.audienceLabel.replace(/\s+/gu, ''),
          document.workshopTitle.replace(/\s+/gu, '').slice(0, 12),
          ...(document.sampleLabel === null ? [] : [document.sampleLabel]),
        ];
        expect([name, index, marks.filter((mark) => !page.includes(mark))]).toEqual([
          name,
          index,
          [],
        ]);
      }
    }
  });

  test('T5: everything lies in the text area, and no last page is almost empty', () => {
    for (const sheet of sheets) {
      const { margin, pageHeight } = sheetStyleFor(sheet.paper);
      const { placements, pageCount } = composed(sheet);
      const footOf = (each: readonly Placement[]) =>
        Math.max(0, ...each.map(({ y, piece }) => y + piece.height));
      expect([sheet.name, footOf(placements) <= pageHeight - margin.bottom + 0.01]).toEqual([
        sheet.name,
        true,
      ]);
      if (sheet.paper === 'a3' || pageCount < 2) continue;
      const last = footOf(placements.filter(({ page }) => page === pageCount)) - margin.top;
      const share = last / (pageHeight - margin.top - margin.bottom);
      expect([sheet.name, share > leastLastPage]).toEqual([sheet.name, true]);
    }
  });

  test('T6: the group summary is two to four pages on A4', () => {
    const counts = sheets
      .filter(({ name, paper }) => name.includes('-summary-') && paper === 'a4')
      .map((sheet) => composed(sheet).pageCount);
    expect(counts.length).toBe(2);
    expect(counts.filter((count) => count < 2 || count > (summaryMost[situation] ?? 0))).toEqual(
      [],
    );
  });
});

/** Columns narrower than this may have to leave a letter alone. */
const leastLetters = 6;
const leastLastPage = 0.15;
/** English at the limits of every field is twice as long as what people write. */
const summaryMost: { readonly [situation: string]: number } = {
  'the sample': 4,
  'a busy workshop in Japanese': 4,
  'a busy workshop in English': 6,
};

describe.each([
  ['every limit', full],
  ['hard characters', { ...busy, text: hardCharacters }],
  ['one word without a break', { ...busy, text: oneLongWord }],
] as const)('texts of %s', (_, plan) => {
  const sheets = sheetsOf(aWholeWorkshop({ ...plan, groups: 1 }), twoForms);

  test('print to sound files with every letter, and the same bytes each time', () => {
    for (const { document, paper, name } of sheets) {
      const { bytes } = renderReport(document, { paper });
      expect([name, complaintsAbout(bytes)]).toEqual([name, '']);
      expect(Buffer.compare(bytes, renderReport(document, { paper }).bytes)).toBe(0);
      const printed = new Set(copiedText(bytes));
      const letters = new Set(lettersOf(document.sections));
      expect([name, [...letters].filter((letter) => !printed.has(letter))]).toEqual([name, []]);
    }
  });

  test('leave no heading behind and repeat every head', () => {
    for (const sheet of sheets) {
      for (const column of columnsOf(composed(sheet).placements)) {
        const kept = column.at(-1)?.piece.keepsWithNext ?? false;
        const bare = column[0]?.piece.repeatedAbove ?? null;
        expect([sheet.name, kept, bare]).toEqual([sheet.name, false, null]);
      }
    }
  });
});

/** Fields of a model whose texts are drawn; the others name kinds and looks. */
const drawn = new Set(
  'title text label value items rows name notes paragraphs note header caption eyebrow subtitle when alternative valueText columns axes'.split(
    ' ',
  ),
);

/** Letters of the texts of a model that are printed. */
function lettersOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') {
    return drawn.has(key) ? [...value.matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter) : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => lettersOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => lettersOf(child, name));
}
