import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { clusterId, concernId, groupA, groupB } from '../support/ids.ts';
import { changed } from '../support/run-commands.ts';
import { theSample } from '../support/sample.ts';
import {
  aClosedVision,
  anEmptyWorkshop,
  aVisionReadyToClose,
  aVisionWithOneRound,
  aWorkshop,
  firstStatement,
  secondStatement,
} from '../support/scenarios.ts';
import { company, internal, sheet } from '../support/vision-sheets.ts';

describe('the company sheet', () => {
  it('holds the statement and the outside line, and nothing else of the group', () => {
    expect(sheet(aClosedVision(), company)).toEqual({
      title: '連携ビジョン NPO法人水の環',
      author: '湖畔の会',
      language: 'ja',
      audience: 'company',
      audienceLabel: '社外用',
      workshopTitle: '春の連携ワークショップ',
      createdOn: '2026-10-17',
      createdOnText: '2026年10月17日',
      interimLabel: null,
      sampleLabel: null,
      sections: [
        {
          bookmark: '連携ビジョン',
          placement: 'lead',
          startsNewPage: false,
          blocks: [
            { kind: 'masthead', eyebrow: '連携ビジョン', title: 'NPO法人水の環', subtitle: null },
            {
              kind: 'statement',
              label: 'ビジョン',
              text: secondStatement,
              note: null,
              size: 'hero',
            },
            {
              kind: 'statement',
              label: null,
              text: '水を学び合う仲間を探しています',
              note: null,
              size: 'second',
            },
          ],
        },
      ],
    });
  });

  it('never prints a statement the group has not agreed on', () => {
    const workshop = changed(aVisionWithOneRound(), 'vision.setOutsideLine', {
      groupId: groupA,
      text: '水を学び合う仲間を探しています',
    });
    const document = sheet(workshop, company);

    expect(document.interimLabel).toBe('途中経過');
    expect(JSON.stringify(document)).not.toContain(firstStatement);
    expect(JSON.stringify(document)).toContain('ビジョンの文は、まだ決まっていません。');
  });

  it('is refused while there is neither a statement nor an outside line', () => {
    expect(buildSheets(aVisionWithOneRound(), company, '2026-10-17')).toEqual({
      ok: false,
      failure: { code: 'export-nothing-to-print', details: { sheet: 'vision', groupIds: ['A'] } },
    });
  });

  it('is the same document whatever else the group has recorded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 5, maxLength: 5 }),
        fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 6 }),
        fc.constantFrom(...([null, 1, 2, 3, 4] as const)),
        (votes, texts, mark) => {
          const plain = aVisionReadyToClose();
          const group = plain.vision.groups[groupA];
          if (!group) throw new Error('the situation has no round');
          const concerns = texts.map((text, index) => ({ id: concernId(`k${index}`), text }));
          // Everything that is not for outside is replaced; the agreed round keeps its votes.
          const busy: Workshop = {
            ...plain,
            groups: plain.groups.map((each) => ({ ...each, companyInMind: texts.join('') })),
            vision: {
              groups: {
                A: {
                  ...group,
                  notes: {},
                  noteOrder: [],
                  clusters: texts.map((name, index) => ({ id: clusterId(`x${index}`), name })),
                  drafts: [],
                  axis: { keep: texts, adapt: texts },
                  milestones: [],
                  focusQuestion: texts[0] ?? '',
                  rounds: group.rounds.map((each, index) => ({
                    ...each,
                    concerns,
                    checks: { equal: { mark, reason: texts[0] ?? '' } },
                    ballots: index === 0 ? { kind: 'counts', counts: votes } : each.ballots,
                  })),
                },
              },
            },
          };

          expect(sheet(busy, company)).toEqual(sheet(plain, company));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('holds no internal word of the sample in any byte', () => {
    const sample = theSample();
    for (const group of sample.groups) {
      const vision = sample.vision.groups[group.id];
      const statement = vision?.rounds.at(-1)?.statement ?? 'no statement';
      const printed = JSON.stringify(sheet(sample, { ...company, groupIds: [group.id] }));
      // The statement is for the company, whatever words it shares with a cluster.
      const bytes = printed.replaceAll(statement, '');
      const inside = [
        group.companyInMind,
        ...group.seats.flatMap(({ code, role }) => [code, role]),
        ...Object.values(vision?.notes ?? {}).map(({ text }) => text),
        ...(vision?.clusters ?? []).map(({ name }) => name),
        ...(vision?.rounds ?? []).flatMap(({ concerns }) => concerns.map(({ text }) => text)),
        ...(vision?.rounds ?? []).slice(0, -1).map(({ statement }) => statement),
        '票',
        '一致',
        '採択',
      ];

      expect(inside.filter((word) => bytes.includes(word))).toEqual([]);
      expect(printed).toContain(statement);
    }
  });
});

describe('an order', () => {
  it('makes one sheet a group, marked as a sample', () => {
    const built = buildSheets(
      theSample(),
      { ...internal, groupIds: [], language: 'en', paper: 'a3' },
      '2026-10-17',
    );

    expect(built.ok && built.value.map(({ groupId, fileName }) => [groupId, fileName])).toEqual([
      ['A', 'A-水の環グループ-vision-internal-en-a3.pdf'],
      ['B', 'B-ことばの橋グループ-vision-internal-en-a3.pdf'],
      ['C', 'C-森と海の手グループ-vision-internal-en-a3.pdf'],
      ['D', 'D-そなえの輪グループ-vision-internal-en-a3.pdf'],
    ]);
    expect(built.ok && built.value.map(({ document }) => document.sampleLabel)).toEqual(
      Array(4).fill('Sample'),
    );
  });

  it('is refused for a group that is not there, and for a workshop without groups', () => {
    const missing = { ...internal, groupIds: [groupB] };
    const noGroupB = changed(aWorkshop(), 'workshop.removeGroup', { groupId: groupB });

    expect([
      buildSheets(noGroupB, missing, '2026-10-17'),
      buildSheets(anEmptyWorkshop(), { ...internal, groupIds: [] }, '2026-10-17'),
    ]).toEqual([
      { ok: false, failure: { code: 'group-unknown', details: { groupId: 'B' } } },
      {
        ok: false,
        failure: { code: 'export-nothing-to-print', details: { sheet: 'vision', groupIds: [] } },
      },
    ]);
  });

  it('makes file names every system takes, whatever a group is called', () => {
    const plain = aWorkshop();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const workshop = { ...plain, groups: plain.groups.map((group) => ({ ...group, name })) };
        const built = buildSheets(workshop, internal, '2026-10-17');
        const fileName = built.ok ? (built.value[0]?.fileName ?? '') : '';

        expect(fileName).toMatch(/^A-(.+-)?vision-internal-ja-a4\.pdf$/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(fileName).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\s\u200b-\u200f\u202a-\u202e]/u);
        expect(new TextEncoder().encode(fileName).length).toBeLessThan(255);
      }),
    );
  });

  it.each([
    ['../../etc', 'A-etc-vision-internal-ja-a4.pdf'],
    ['a/b:c', 'A-a-b-c-vision-internal-ja-a4.pdf'],
    ['CON', 'A-CON-vision-internal-ja-a4.pdf'],
    ['...', 'A-vision-internal-ja-a4.pdf'],
    ['海と 森\u202e', 'A-海と-森-vision-internal-ja-a4.pdf'],
  ])('turns the name %j into a safe one', (name, wanted) => {
    const workshop = changed(aWorkshop(), 'workshop.changeGroup', {
      groupId: groupA,
      changes: { name },
    });
    const built = buildSheets(workshop, internal, '2026-10-17');

    expect(built.ok && built.value[0]?.fileName).toBe(wanted);
  });
});
