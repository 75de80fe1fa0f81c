/*
 * Who may read what on paper, over generated workshops in which every field holds a mark of its own (made
 * by the ordinary commands, tests/support/whole-workshop.ts). Held on the report model, the file's name,
 * the text a reader can copy, and the bytes with their metadata:
 *  A1 a company's file holds the marks that are for that company, and no other;
 *  A2 the participants' handout holds names, statements, adopted doors and picked needs, and no other;
 *  A3 neither says anything of votes, scores or agreement, and neither names a seat;
 *  A4 neither changes when everything else in the workshop changes;
 *  A5 an internal sheet holds every card, need, candidate, offer, department, card and reason, and no seat.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import { groupDepartments } from '../../src-shared/exercises/departments/index.ts';
import { groupResources } from '../../src-shared/exercises/resources/index.ts';
import { groupVision } from '../../src-shared/exercises/vision/index.ts';
import type { GroupId } from '../../src-shared/kernel/ids.ts';
import type { BuiltSheet, SheetOrder } from '../../src-shared/report/sheet-order.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import { sheetsFor } from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { copiedText, objectsOf, unpacked } from '../support/pdf/inspect-pdf.ts';
import { stripped } from '../support/stripped-workshop.ts';
import { aWholeWorkshop, choicesFrom, type WholeWorkshop } from '../support/whole-workshop.ts';
import { markOf, type TextKind } from '../support/whole-workshop-texts.ts';

const markPattern = /§[A-Za-z]+\.[A-J]?\.\d+§/gu;
/** The same in a file's name, where a full stop is no character of a name. */
const markInNamePattern = /§[A-Za-z]+-[A-J]?-?\d+§/gu;
const seatPattern = /(?<![A-Za-z0-9])[A-J][1-8](?![A-Za-z0-9])/u;
const insideWords = {
  ja: /票|点数|採点|重み|重要度|優先|充足|見込み|確かめた|一致度|採択|練り直し|頑健|安定|僅差|総合点|気がかり|懸念|直感|%/u,
  en: /vote|score|weight|importance|priorit|coverage|expected|confirmed|agreement|adopted|robust|stable|close call|concern|gut|%/iu,
} as const;

/** Any workshop, its plan beside it. */
const anyPlan: fc.Arbitrary<WholeWorkshop> = fc
  .record({
    groups: fc.integer({ min: 1, max: 3 }),
    seats: fc.integer({ min: 2, max: 8 }),
    notes: fc.integer({ min: 3, max: 8 }),
    clusters: fc.integer({ min: 1, max: 2 }),
    needs: fc.integer({ min: 1, max: 5 }),
    candidates: fc.integer({ min: 1, max: 6 }),
    offers: fc.integer({ min: 0, max: 7 }),
    options: fc.integer({ min: 3, max: 8 }),
    criteria: fc.integer({ min: 6, max: 7 }),
    reasons: fc.integer({ min: 0, max: 4 }),
    concerns: fc.integer({ min: 0, max: 2 }),
    progress: fc.constantFrom('halfway' as const, 'revealed' as const, 'reopened' as const),
    seed: fc.nat(),
  })
  .map(({ seed, ...sizes }) => ({ ...sizes, text: markIn, choice: choicesFrom(seed) }));

/** The company in mind is the first candidate, so that its offers reach the department sheet. */
function markIn(kind: TextKind, groupId: string, index: number): string {
  return kind === 'companyInMind' ? markOf('candidate', groupId, 0) : markOf(kind, groupId, index);
}

type Outside = { readonly sheet: BuiltSheet; readonly allowed: readonly string[] };

/** Every company file of a workshop, with the marks it may hold. */
function companyFiles(workshop: Workshop, order: Partial<SheetOrder> = {}): readonly Outside[] {
  return workshop.groups.flatMap(({ id }) =>
    sheetsFor('company').flatMap((sheet) => {
      const made = built(workshop, { ...order, sheets: [sheet], audience: 'company' }, [id]);
      return made.map((each, index) => ({
        sheet: each,
        allowed: allowedFor(workshop, id, sheet, index),
      }));
    }),
  );
}

function built(
  workshop: Workshop,
  order: Pick<SheetOrder, 'sheets' | 'audience'> & Partial<SheetOrder>,
  groupIds: readonly GroupId[],
): readonly BuiltSheet[] {
  const made = buildSheets(
    workshop,
    { language: 'ja', paper: 'a4', ...order, groupIds },
    '2026-10-17',
  );
  // A group that has nothing for outside is refused, which is as safe as it gets.
  return made.ok ? made.value : [];
}

/** Marks a company's file may hold, read from the state without the report's own functions. */
function allowedFor(
  workshop: Workshop,
  groupId: GroupId,
  sheet: string,
  index: number,
): readonly string[] {
  const group = workshop.groups.find(({ id }) => id === groupId);
  const resources = groupResources(workshop.resources, groupId);
  const vision = groupVision(workshop.vision, groupId);
  const { title, host } = workshop.details;
  const always = [title, host, group?.organisation ?? ''];
  const offersTo = (id: string) =>
    resources.offers.filter(({ to }) => to === id).map(({ text }) => text);
  if (sheet === 'vision') {
    const adopted = vision.rounds.at(-1);
    return [...always, vision.outsideLine, ...(adopted?.isRevealed ? [adopted.statement] : [])];
  }
  if (sheet === 'departments') {
    const decided = groupDepartments(workshop.departments, groupId).decisionRounds.at(-1);
    const door = groupDepartments(workshop.departments, groupId).options.find(
      ({ id }) => id === decided?.first,
    );
    return [
      ...always,
      group?.companyInMind ?? '',
      vision.outsideLine,
      ...(decided?.isRevealed && door ? [door.name] : []),
      ...offersTo('c0'),
    ];
  }
  const concerned = resources.candidates
    .filter(({ kind }) => kind === 'company')
    .map((candidate) => ({
      candidate,
      offers: offersTo(candidate.id),
      needs: resources.needs
        .filter(({ id }) => (resources.supply[id]?.[candidate.id]?.level ?? 0) > 0)
        .map(({ text }) => text),
    }))
    .filter(({ offers, needs }) => offers.length > 0 || needs.length > 0)[index];
  return [
    ...always,
    concerned?.candidate.name ?? '',
    ...(concerned?.offers ?? []),
    ...(concerned?.needs ?? []),
  ];
}

/** Marks of the handout, read from the state. */
function allowedInHandout(workshop: Workshop): readonly string[] {
  const { title, host, place } = workshop.details;
  return [
    title,
    host,
    place,
    ...workshop.groups.flatMap(({ id, name, organisation, theme }) => {
      const decided = groupDepartments(workshop.departments, id).decisionRounds.at(-1);
      const options = groupDepartments(workshop.departments, id).options;
      const doors = decided?.isRevealed ? [decided.first, decided.second] : [];
      const { needs, picks } = groupResources(workshop.resources, id);
      const round = groupVision(workshop.vision, id).rounds.at(-1);
      return [
        name,
        organisation,
        theme,
        ...(round?.isRevealed ? [round.statement] : []),
        ...options.filter((option) => doors.includes(option.id)).map((option) => option.name),
        ...needs.filter((need) => picks.includes(need.id)).map(({ text }) => text),
      ];
    }),
  ];
}

function handoutOf(workshop: Workshop, language: 'ja' | 'en'): readonly Outside[] {
  const order = { sheets: ['handout'], audience: 'participants', language } as const;
  return built(workshop, order, []).map((sheet) => ({
    sheet,
    allowed: allowedInHandout(workshop),
  }));
}

/** What is wrong with a text of a file: marks that don't belong there, seats, words of voting. */
function leaksIn(text: string, allowed: readonly string[], language: 'ja' | 'en') {
  const marks = text.match(markPattern) ?? [];
  const words = text.replace(markPattern, '');
  return {
    foreign: marks.filter((mark) => !allowed.includes(mark)),
    seat: seatPattern.exec(words)?.[0] ?? null,
    word: insideWords[language].exec(words)?.[0] ?? null,
  };
}
const none = { foreign: [], seat: null, word: null };

/** The words a document prints, without the names of its fields. */
function textsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['kind', 'audience'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => textsOf(child, name));
}

const languages = fc.constantFrom('ja' as const, 'en' as const);

describe('what leaves the group', () => {
  it('A1, A3: tells a company what is for that company alone, in the model and the file name', () => {
    let files = 0;
    fc.assert(
      fc.property(anyPlan, languages, (plan, language) => {
        const workshop = aWholeWorkshop(plan);
        // A group's files begin with its letter and its name; see sheet-order.ts.
        const groupNames = workshop.groups.map(({ name }) => name);
        for (const { sheet, allowed } of companyFiles(workshop, { language })) {
          const text = textsOf(sheet.document).join('\n');
          expect([sheet.fileName, leaksIn(text, allowed, language)]).toEqual([
            sheet.fileName,
            none,
          ]);
          const inName = sheet.fileName.match(markInNamePattern) ?? [];
          const known = [...allowed, ...groupNames].map((mark) => mark.replaceAll('.', '-'));
          expect(inName.filter((mark) => !known.includes(mark))).toEqual([]);
          expect(inName.length).toBeGreaterThan(0);
          files += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(files).toBeGreaterThan(60);
  });

  it('A2, A3: tells the room names, statements, doors and needs alone', () => {
    fc.assert(
      fc.property(anyPlan, languages, (plan, language) => {
        for (const { sheet, allowed } of handoutOf(aWholeWorkshop(plan), language)) {
          const text = textsOf(sheet.document).join('\n');
          expect(leaksIn(text, allowed, language)).toEqual(none);
          expect(sheet.fileName).toBe(`handout-participants-${language}-a4.pdf`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('A1 to A3: the same holds for the text, the metadata and the unpacked bytes of the files', () => {
    fc.assert(
      fc.property(anyPlan, languages, (plan, language) => {
        const workshop = aWholeWorkshop({ ...plan, groups: 1 });
        const files = [...companyFiles(workshop, { language }), ...handoutOf(workshop, language)];
        for (const { sheet, allowed } of files) {
          const { bytes } = renderReport(sheet.document, { paper: 'a4' });
          expect(leaksIn(copiedText(bytes), allowed, language)).toEqual(none);
          // Metadata and bookmarks as qpdf reads them; the page's text is set in glyph numbers.
          const marks = `${objectsOf(bytes)}${legible(unpacked(bytes))}`.match(markPattern) ?? [];
          expect(marks.filter((mark) => !allowed.includes(mark))).toEqual([]);
          expect(marks.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('A4: is the same document, and so the same bytes, when everything private changes', () => {
    fc.assert(
      fc.property(anyPlan, languages, (plan, language) => {
        const workshop = aWholeWorkshop(plan);
        const bare = stripped(workshop);
        const files = [...companyFiles(workshop, { language }), ...handoutOf(workshop, language)];
        const again = [...companyFiles(bare, { language }), ...handoutOf(bare, language)];

        const comparable = (each: readonly Outside[]) => each.map(({ sheet }) => sheet);
        // Without picks, the handout's order of needs is the group's own priority.
        fc.pre(plan.progress !== 'halfway');
        expect(comparable(again)).toEqual(comparable(files));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what stays with the group', () => {
  const shown: readonly TextKind[] = [
    'note',
    'clusterName',
    'axisKeep',
    'axisAdapt',
    'milestone',
    'milestoneBy',
    'need',
    'candidate',
    'offer',
    'optionName',
    'cardConcern',
    'cardGives',
    'cardProblem',
    'reason',
    'criterionName',
    'anchor',
  ];

  it('A5: is on the internal sheets word by word, as far as votes are open, without a seat', () => {
    fc.assert(
      fc.property(anyPlan, languages, (plan, language) => {
        const written = new Set<string>();
        const workshop = aWholeWorkshop({
          ...plan,
          groups: 1,
          text(kind, groupId, index) {
            const text = markIn(kind, groupId, index);
            if (shown.includes(kind)) written.add(text);
            return text;
          },
        });
        const order = { sheets: ['vision', 'resources', 'departments'], language } as const;
        const [group] = workshop.groups;
        if (!group) throw new Error('a whole workshop has a group');
        const sheets = built(workshop, { ...order, audience: 'internal' }, [group.id]);
        const text = sheets.map(({ document }) => textsOf(document).join('\n')).join('\n');

        expect([...written].filter((mark) => !text.includes(mark))).toEqual([]);
        expect(text).not.toContain(markOf('role', 'A', 0));
        expect(seatPattern.exec(text.replace(markPattern, ''))).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('A5: and can be copied out of the printed pages, every character of it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const workshop = aWholeWorkshop({ ...plan, groups: 1 });
        const [group] = workshop.groups;
        if (!group) throw new Error('a whole workshop has a group');
        const order = {
          sheets: ['vision', 'resources', 'departments'],
          audience: 'internal',
        } as const;
        for (const { document } of built(workshop, order, [group.id])) {
          const copied = copiedText(renderReport(document, { paper: 'a4' }).bytes);
          const marks = new Set(
            textsOf(document.sections).flatMap((text) => text.match(markPattern) ?? []),
          );
          expect([...marks].filter((mark) => !copied.includes(mark))).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
  });
});

/** Texts of a PDF's bytes as they stand there, UTF-16 ones too. */
function legible(bytes: string): string {
  return `${bytes}${bytes.replaceAll('\0', '').replaceAll('\u00c2§', '§')}`;
}
