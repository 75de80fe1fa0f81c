// Long on purpose: an order of sheets, the handout and the summary are held by the same helpers.
/*
 * Sheets as an order asks for them. Held by properties over generated workshops, numbered as in the
 * prose of src-shared/report: S1 only offered audiences; S2 every file name differs; S3 nothing hidden or
 * inside on what leaves the group.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src-main/pdf/render-report.ts';
import type { GroupDepartments } from '../../src-shared/exercises/departments/index.ts';
import type { GroupResources } from '../../src-shared/exercises/resources/index.ts';
import type { CandidateId } from '../../src-shared/kernel/ids.ts';
import { roomSheetTextJa } from '../../src-shared/report/room-text.ja.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import {
  audiencesOfSheet,
  sheetAudiences,
  sheetNames,
  sheetsFor,
} from '../../src-shared/workshop/printed-sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA, groupB } from '../support/ids.ts';
import { complaintsAbout, copiedText } from '../support/pdf/inspect-pdf.ts';
import { theSample } from '../support/sample.ts';
import {
  aClosedVision,
  anEmptyWorkshop,
  aVisionWithHiddenVotes,
  aWorkshop,
} from '../support/scenarios.ts';
import { anyChoice, sampleChoice } from './choices.ts';
import { anyMap, sampleMap } from './maps.ts';

const order: SheetOrder = {
  sheets: ['summary'],
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};

function built(workshop: Workshop, changes: Partial<SheetOrder>) {
  const sheets = buildSheets(workshop, { ...order, ...changes }, '2026-10-17');
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.failure));
  return sheets.value;
}

/** The sample with E3 and E5 played through, every group deciding for its first by value. */
function thePlayedSample(): Workshop {
  const sample = theSample();
  const of = <Part extends { readonly groupId: string }>(make: (index: number) => Part) =>
    Object.fromEntries(
      sample.groups.map(({ id }, index) => [id, { ...make(index), groupId: id }] as const),
    );
  return {
    ...sample,
    resources: { groups: of(sampleMap) },
    departments: { groups: of(sampleChoice) },
  };
}

function withParts(map: GroupResources, choice: GroupDepartments): Workshop {
  return {
    ...aClosedVision(),
    resources: { groups: { [groupA]: map } },
    departments: { groups: { [groupA]: choice } },
  };
}

describe('an order of sheets', () => {
  it('S1: is refused for an audience a sheet is never made for, whatever else it asks', () => {
    for (const sheet of sheetNames) {
      for (const audience of sheetAudiences) {
        const offered: readonly string[] = audiencesOfSheet[sheet];
        const made = buildSheets(
          thePlayedSample(),
          { ...order, sheets: [sheet], audience },
          '2026-10-17',
        );
        const code = made.ok ? null : made.failure.code;
        expect([sheet, audience, code]).toEqual([
          sheet,
          audience,
          offered.includes(audience) ? null : 'export-not-for-audience',
        ]);
      }
    }
  });

  it('S2: names every file of everything differently, one a group and sheet', () => {
    const files = sheetAudiences.flatMap((audience) =>
      built(thePlayedSample(), { sheets: sheetsFor(audience), audience }),
    );
    const names = files.map(({ fileName }) => fileName);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('A-') || name.startsWith('handout'))).toEqual([
      'A-水の環グループ-vision-internal-ja-a4.pdf',
      'A-水の環グループ-resources-internal-ja-a4.pdf',
      'A-水の環グループ-departments-internal-ja-a4.pdf',
      'A-水の環グループ-summary-internal-ja-a4.pdf',
      'A-水の環グループ-vision-company-ja-a4.pdf',
      'A-水の環グループ-resources-company-ja-a4.pdf',
      'A-水の環グループ-departments-company-ja-a4.pdf',
      'handout-participants-ja-a4.pdf',
    ]);
  });

  it('S2: names files that every file system takes, whatever groups and companies are called', () => {
    const map = sampleMap(0);
    const [need] = map.needs;
    if (!need) throw new Error('the sample has needs');
    const candidates = [...'12'].map((end, index) => ({
      // A made-up id is what the brand means.
      id: `c${index}` as CandidateId,
      name: `${'𠮷'.repeat(39)}${end}`,
      kind: 'company' as const,
    }));
    const supply = {
      [need.id]: Object.fromEntries(
        candidates.map(({ id }) => [id, { level: 1, isConfirmed: false } as const]),
      ),
    };
    const workshop = withParts({ ...map, candidates, supply, offers: [] }, sampleChoice(0));
    const groups = workshop.groups.map((group) => ({ ...group, name: '😀'.repeat(30) }));
    for (const audience of ['internal', 'company'] as const) {
      const names = built(
        { ...workshop, groups },
        { sheets: ['resources'], audience, groupIds: [groupA] },
      ).map(({ fileName }) => fileName);

      expect(new Set(names).size).toBe(audience === 'company' ? 2 : 1);
      expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThanOrEqual(255);
      expect(names.every((name) => name.isWellFormed())).toBe(true);
    }
  });

  it('is refused as a whole when a group has nothing for the audience, naming sheet and groups', () => {
    const workshop = withParts(sampleMap(0), sampleChoice(0));
    const made = buildSheets(
      workshop,
      { ...order, sheets: ['resources'], audience: 'company' },
      '2026-10-17',
    );

    expect(made).toEqual({
      ok: false,
      failure: {
        code: 'export-nothing-to-print',
        details: { sheet: 'resources', groupIds: ['B'] },
      },
    });
  });

  it('is refused for an unknown group, and for a workshop without groups', () => {
    const unknown = { ...order, groupIds: [groupB] };
    const refusals = [
      buildSheets({ ...anEmptyWorkshop() }, unknown, '2026-10-17'),
      buildSheets(anEmptyWorkshop(), order, '2026-10-17'),
      buildSheets(
        aWorkshop(),
        { ...order, sheets: ['handout'], audience: 'participants' },
        '2026-10-17',
      ),
    ];

    expect(refusals.map((each) => (each.ok ? null : each.failure.code))).toEqual([
      'group-unknown',
      'export-nothing-to-print',
      'export-nothing-to-print',
    ]);
  });
});

describe("the participants' handout", () => {
  it('holds every group: statement, doors and top needs', () => {
    const [handout] = built(thePlayedSample(), { sheets: ['handout'], audience: 'participants' });
    const text = JSON.stringify(handout?.document);

    for (const words of [
      '水の環グループ',
      'NPO法人コトバノハシ',
      '2029年までに3地域で動かし続ける。',
      '災害対策室(BCP担当)',
      '情報システム部',
      '調達データの開示',
      'まず取り組む3つ',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('S3: holds no vote, seat, concern, reason, card, company in mind or other department', () => {
    fc.assert(
      fc.property(anyMap, anyChoice, (map, choice) => {
        const [handout] = built(withParts(map, choice), {
          sheets: ['handout'],
          audience: 'participants',
          groupIds: [groupA],
        });
        const text = JSON.stringify(handout?.document);
        const [group] = aWorkshop().groups;
        const inside = [
          group?.companyInMind ?? '',
          ...map.candidates.map(({ name }) => name),
          ...map.offers.map((offer) => offer.text),
          ...choice.options.flatMap(({ concern, gives, problem }) => [concern, gives, problem]),
          ...choice.reasons.map((reason) => reason.text),
          ...choice.decisionRounds.flatMap(({ reason, concerns }) => [
            reason,
            ...concerns.map((each) => each.text),
          ]),
          '地域の選び方は次回に確かめる',
          '続ける仕組みが見えない',
        ];

        expect(inside.filter((words) => words !== '' && text.includes(words))).toEqual([]);
        // The one sentence that may speak of votes: that those not revealed are left out.
        const rest = text.replaceAll(roomSheetTextJa.handout.hiddenVotes, '');
        expect(rest).not.toMatch(/\b[A-J][1-8]\b|票|一致|重み|総合点|%|気がかり/);
        expect(choice.options.filter(({ name }) => text.includes(name)).length).toBeLessThan(3);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps to three pages for ten groups', () => {
    const sample = thePlayedSample();
    const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
    const copies = letters.map((id, index) => {
      const source = sample.groups[index % sample.groups.length];
      if (!source) throw new Error('the sample has groups');
      return { id, source };
    });
    const spread = <Part>(parts: { readonly [groupId: string]: Part }) => ({
      groups: Object.fromEntries(
        copies.flatMap(({ id, source }) => {
          const part = parts[source.id];
          return part === undefined ? [] : [[id, part] as const];
        }),
      ),
    });
    const workshop: Workshop = {
      ...sample,
      // A letter is an id by being used as such.
      groups: copies.map(({ id, source }) => ({ ...source, id: id as typeof source.id })),
      vision: spread(sample.vision.groups),
      resources: spread(sample.resources.groups),
      departments: spread(sample.departments.groups),
    };
    for (const paper of ['a4', 'a3'] as const) {
      const [handout] = built(workshop, { sheets: ['handout'], audience: 'participants', paper });
      if (!handout) throw new Error('there is a handout');
      expect(renderReport(handout.document, { paper }).pageCount).toBeLessThanOrEqual(3);
    }
  });
});

describe('the group summary', () => {
  it('brings vision, map and choice together', () => {
    const [summary] = built(thePlayedSample(), { groupIds: [groupA] });
    const text = JSON.stringify(summary?.document);

    expect(summary?.document.interimLabel).toBeNull();
    for (const words of [
      '壊れても直せる水',
      '3年分の活動資金',
      '研究開発部(水技術)',
      '頑健',
      '77.0',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('S3: says what is hidden and shows none of it, and pairs no seat with anything', () => {
    fc.assert(
      fc.property(anyMap, anyChoice, (map, choice) => {
        const workshop = {
          ...withParts(map, choice),
          vision: aVisionWithHiddenVotes().vision,
        };
        const [summary] = built(workshop, { groupIds: [groupA] });
        const text = JSON.stringify(summary?.document);

        expect(summary?.document.interimLabel).toBe('途中経過');
        expect(text).toContain('1回目の投票は、まだ開票していません。');
        expect(text).not.toMatch(/\bA[1-8]\b|NaN|undefined/);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['a4', 'a3'] as const)('keeps to four pages for the sample on %s', (paper) => {
    for (const language of ['ja', 'en'] as const) {
      for (const { document, fileName } of built(thePlayedSample(), { language, paper })) {
        const { pageCount } = renderReport(document, { paper });
        expect([fileName, pageCount <= 4]).toEqual([fileName, true]);
      }
    }
  });
});

describe('the printed sheets', () => {
  it.each(
    sheetAudiences.flatMap((audience) =>
      sheetsFor(audience).map((sheet) => [sheet, audience] as const),
    ),
  )(
    '%s for %s is a sound file with every word of its model, the same each time',
    (sheet, audience) => {
      for (const [language, paper] of [
        ['ja', 'a4'],
        ['en', 'a3'],
      ] as const) {
        const groupIds = [groupA];
        const [first] = built(thePlayedSample(), {
          sheets: [sheet],
          audience,
          language,
          paper,
          groupIds,
        });
        if (!first) throw new Error('the sample has this sheet');
        const { bytes, missingCharacters } = renderReport(first.document, { paper });

        expect(missingCharacters).toEqual([]);
        expect(complaintsAbout(bytes)).toBe('');
        const printed = copiedText(bytes);
        const lost = wordsOf(first.document.sections).filter(
          (words) => !printed.includes(words.replace(/\s+/gu, '')),
        );
        expect(lost).toEqual([]);
        expect(Buffer.compare(bytes, renderReport(first.document, { paper }).bytes)).toBe(0);
      }
    },
  );
});

describe('sheets at the limits', () => {
  const long = (index: number, length: number) =>
    `${index}番の${'持ち寄りと学びの場をつくる'.repeat(5)}`.slice(0, length);

  it.each(['a4', 'a3'] as const)('print every need, candidate and department on %s', (paper) => {
    const map = sampleMap(0);
    const [need] = map.needs;
    const [candidate] = map.candidates;
    const choice = sampleChoice(0);
    const [option] = choice.options;
    if (!need || !candidate || !option) throw new Error('the sample has them');
    const full: GroupResources = {
      ...map,
      // Made-up ids are what the brands mean.
      needs: Array.from({ length: 60 }, (_, index) => ({
        ...need,
        id: `n${index}` as typeof need.id,
        text: long(index, 60),
      })),
      candidates: Array.from({ length: 6 }, (_, index) => ({
        ...candidate,
        id: `c${index}` as typeof candidate.id,
        name: long(index, 40),
      })),
      picks: [],
    };
    const crowded: GroupDepartments = {
      ...choice,
      options: [
        ...choice.options,
        ...[5, 6, 7].map((index) => ({
          ...option,
          id: `o${index}` as typeof option.id,
          name: long(index, 40),
          concern: long(index, 60),
          gives: long(index, 59),
          problem: long(index, 58),
        })),
      ],
    };
    for (const sheet of ['resources', 'departments', 'summary'] as const) {
      const [made] = built(withParts(full, crowded), {
        sheets: [sheet],
        paper,
        groupIds: [groupA],
      });
      if (!made) throw new Error('there is a sheet');
      const { bytes } = renderReport(made.document, { paper });
      expect(complaintsAbout(bytes)).toBe('');
      const printed = copiedText(bytes);
      const written =
        sheet === 'departments'
          ? crowded.options.flatMap(({ name, concern }) => [name, concern])
          : [
              ...full.candidates.map(({ name }) => name),
              ...full.needs.slice(0, 8).map(({ text }) => text),
            ];
      expect(written.filter((words) => !printed.includes(words))).toEqual([]);
    }
  });
});

/** Keys whose texts are drawn whole, one after another, so that they can be looked for. */
const drawnWhole = new Set(['title', 'text', 'alternative', 'paragraphs', 'items', 'eyebrow']);

function wordsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return drawnWhole.has(key) && value !== '' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => wordsOf(child, name));
}
