import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupResources } from '../../src-shared/exercises/resources/index.ts';
import { resourcesSheets } from '../../src-shared/report/resources-sheet.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA } from '../support/ids.ts';
import { aClosedVision, secondStatement } from '../support/scenarios.ts';
import { blocks } from '../support/vision-sheets.ts';
import { anyMap, sampleMap } from './maps.ts';

const internal: SheetOrder = {
  sheets: ['resources'],
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};
const company: SheetOrder = { ...internal, audience: 'company' };

function withMap(map: GroupResources): Workshop {
  return { ...aClosedVision(), resources: { groups: { [groupA]: map } } };
}

function sheets(map: GroupResources, order: SheetOrder) {
  const workshop = withMap(map);
  const [group] = workshop.groups;
  if (!group) throw new Error('the situation has a group');
  return resourcesSheets(workshop, group, order, '2026-10-17');
}

function documentOf(map: GroupResources, order: SheetOrder = internal) {
  const [sheet] = sheets(map, order);
  if (!sheet) throw new Error('the situation has a sheet');
  return sheet.document;
}

describe('the internal resource map', () => {
  it("shows the sample's figures: both bars, the grid by priority, the flags", () => {
    const document = documentOf(sampleMap(0));
    const charts = blocks(document, 'chart').map(({ chart }) => chart);
    const grid = charts.find(({ kind }) => kind === 'grid');
    const bars = charts.find(({ kind }) => kind === 'bars');

    expect(bars?.kind === 'bars' && bars.items.map(({ valueText }) => valueText)).toEqual([
      '20%',
      '89%',
    ]);
    expect(grid?.kind === 'grid' && grid.rows.map(({ label, figure }) => [label, figure])).toEqual([
      ['3年分の活動資金', '4.8'],
      ['水質データを現場で読み解く技術', '4.6'],
      ['日本の消費者に届く発信の場', '3.4'],
      ['部品の調達と保守の仕組み', '4.6'],
      ['英語と現地語で記録をまとめる人手', '3.6'],
    ]);
    expect(grid?.kind === 'grid' && grid.rows[1]?.cells).toEqual([
      'empty',
      'full',
      'empty',
      'half',
    ]);
    expect(document.interimLabel).toBeNull();
    expect(JSON.stringify(document)).toContain(secondStatement);
    const flags = document.sections.find(({ bookmark }) => bookmark === '気をつけたいこと');
    expect(JSON.stringify(flags)).toMatch(/3年分の活動資金.*3年分の活動資金.*現地の職業訓練校/);
  });

  it('tells what is confirmed from what is expected by a ring and in words', () => {
    const map = sampleMap(0);
    const row = { ...map.supply['A-n1'], c0: { level: 1, isConfirmed: true } as const };
    const document = documentOf({ ...map, supply: { ...map.supply, 'A-n1': row } });
    const text = JSON.stringify(document);

    expect(text).toContain('fullRinged');
    expect(text).toContain('水質データを現場で読み解く技術(ある・確認ずみ)');
    expect(text).toContain('3年分の活動資金(一部・見込み)');
  });

  it('leaves a vote that is not revealed out, and says so', () => {
    const map = sampleMap(0);
    const hidden = {
      ...map,
      importanceRounds: map.importanceRounds.map((round) => ({ ...round, isRevealed: false })),
    };
    const document = documentOf(hidden);

    expect(document.interimLabel).toBe('途中経過');
    expect(JSON.stringify(document)).toContain('重要度の投票は、まだ開票していません。');
    expect(blocks(document, 'chart').map(({ chart }) => chart.kind)).toEqual(['grid']);
  });

  it('is the same whatever a hidden vote says', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (map, other) => {
        const hide = ({ importanceRounds }: GroupResources) =>
          importanceRounds.map((round) => ({ ...round, isRevealed: false }));
        const needIds = map.needs.map(({ id }) => id);
        const withVotes = (rounds: GroupResources['importanceRounds']) => ({
          ...map,
          importanceRounds: rounds.map((round) => ({ ...round, needIds })),
        });
        fc.pre(map.importanceRounds.length === other.importanceRounds.length);

        expect(documentOf(withVotes(hide(other)))).toEqual(documentOf(withVotes(hide(map))));
      }),
      { numRuns: 60 },
    );
  });

  it('gives no agreement for fewer than three people', () => {
    const map = sampleMap(0);
    const few = map.importanceRounds.map((round) => ({
      ...round,
      ballots: {
        kind: 'seats',
        bySeat:
          round.ballots.kind === 'seats'
            ? Object.fromEntries(Object.entries(round.ballots.bySeat).slice(0, 2))
            : {},
      } as const,
    }));
    const text = JSON.stringify(documentOf({ ...map, importanceRounds: few }));

    expect(text).toContain('"totalText":"2人"');
    expect(text).toContain('3人に満たないものは');
    expect(text).not.toContain('"totalText":"そろっている"');
  });

  it('holds every need, candidate, offer and reason, and no seat, in both languages', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom('ja' as const, 'en' as const), (map, language) => {
        const text = JSON.stringify(documentOf(map, { ...internal, language }));
        const written = [
          ...map.needs.map((need) => need.text),
          ...map.candidates.map(({ name }) => name),
          ...map.offers.map((offer) => offer.text),
          ...map.reopenings.map(({ reason }) => reason),
        ];

        expect(written.filter((words) => !text.includes(words))).toEqual([]);
        expect(text).not.toMatch(/\bA[1-8]\b/);
      }),
      { numRuns: 80 },
    );
  });

  it('says that nothing is written yet instead of drawing an empty map', () => {
    const document = documentOf({
      ...sampleMap(0),
      needs: [],
      candidates: [],
      offers: [],
      picks: [],
    });

    expect(blocks(document, 'chart')).toEqual([]);
    expect(JSON.stringify(document)).toContain('必要なものが、まだ書かれていません。');
  });
});

describe('the company version of the resource map', () => {
  it('holds what concerns the company, and nothing else', () => {
    expect(documentOf(sampleMap(0), company).sections).toEqual([
      {
        bookmark: 'ごいっしょに取り組みたいこと',
        placement: 'lead',
        startsNewPage: false,
        blocks: [
          {
            kind: 'masthead',
            eyebrow: 'ごいっしょに取り組みたいこと',
            title: 'NPO法人水の環',
            subtitle: 'ミナミネ飲料(架空) 御中',
          },
          { kind: 'space', size: 'small' },
          {
            kind: 'statement',
            label: 'こちらからお渡しできること',
            text: '村ごとの給水記録8年分\n社員研修を受け入れる現場',
            note: null,
            size: 'second',
          },
          {
            kind: 'statement',
            label: 'お力を借りたいこと',
            text: '水質データを現場で読み解く技術\n部品の調達と保守の仕組み\n3年分の活動資金\n日本の消費者に届く発信の場',
            note: null,
            size: 'second',
          },
        ],
      },
    ]);
  });

  it('is one file a company, each with its own needs and offers alone', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const built = sheets(map, company);
        const concerned = map.candidates.filter(
          ({ id, kind }) =>
            kind === 'company' &&
            (map.offers.some(({ to }) => to === id) ||
              map.needs.some(
                (need) => !need.needsNoCompany && (map.supply[need.id]?.[id]?.level ?? 0) > 0,
              )),
        );

        expect(built.map(({ document }) => blocks(document, 'masthead')[0]?.subtitle)).toEqual(
          concerned.map(({ name }) => `${name} 御中`),
        );
        expect(new Set(built.map(({ fileName }) => fileName)).size).toBe(built.length);
        for (const [index, { document }] of built.entries()) {
          const candidate = concerned[index];
          if (!candidate) throw new Error('one sheet a company');
          const text = JSON.stringify(document);
          const foreign = [
            ...map.candidates.filter(({ id }) => id !== candidate.id).map(({ name }) => name),
            ...map.offers.filter(({ to }) => to !== candidate.id).map((offer) => offer.text),
            ...map.needs
              .filter((need) => (map.supply[need.id]?.[candidate.id]?.level ?? 0) === 0)
              .map((need) => need.text),
            ...map.needs.filter((need) => need.needsNoCompany).map((need) => need.text),
            ...map.reopenings.map(({ reason }) => reason),
            secondStatement,
          ];
          expect(foreign.filter((words) => text.includes(words))).toEqual([]);
          expect(text).not.toMatch(/重要度|優先|充足|見込み|確認|一部|%|票|人が|まだありません/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not change with importance, own supply, levels, picks or seats', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const bare: GroupResources = {
          ...map,
          importanceRounds: [],
          picks: [],
          reopenings: [],
          needs: map.needs.map((need) => ({ ...need, ownSupply: null, category: 'money' })),
          supply: Object.fromEntries(
            Object.entries(map.supply).map(([id, row]) => [
              id,
              Object.fromEntries(
                Object.entries(row).map(([candidate, { level }]) => [
                  candidate,
                  { level: level > 0 ? 1 : 0, isConfirmed: true } as const,
                ]),
              ),
            ]),
          ),
        };

        expect(sheets(map, company)).toEqual(sheets(bare, company));
      }),
      { numRuns: 60 },
    );
  });
});
