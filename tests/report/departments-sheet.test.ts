import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupDepartments } from '../../src-shared/exercises/departments/index.ts';
import { emptyGroupResources } from '../../src-shared/exercises/resources/index.ts';
import type { CandidateId } from '../../src-shared/kernel/ids.ts';
import { departmentsSheets } from '../../src-shared/report/departments-sheet.ts';
import { adoptedDoors, candidateInMind } from '../../src-shared/report/doors.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA } from '../support/ids.ts';
import { aClosedVision } from '../support/scenarios.ts';
import { blocks } from '../support/vision-sheets.ts';
import { anyChoice, sampleChoice } from './choices.ts';
import { anyMap, sampleMap } from './maps.ts';

const internal: SheetOrder = {
  sheets: ['departments'],
  groupIds: [],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};
const company: SheetOrder = { ...internal, audience: 'company' };

function withChoice(choice: GroupDepartments, map = sampleMap(0)): Workshop {
  const workshop = aClosedVision();
  return {
    ...workshop,
    groups: workshop.groups.map((group) => ({
      ...group,
      companyInMind: 'ミナミネ飲料株式会社（架空）',
    })),
    resources: { groups: { [groupA]: map } },
    departments: { groups: { [groupA]: choice } },
  };
}

function sheets(choice: GroupDepartments, order: SheetOrder, map = sampleMap(0)) {
  const workshop = withChoice(choice, map);
  const [group] = workshop.groups;
  if (!group) throw new Error('the situation has a group');
  return departmentsSheets(workshop, group, order, '2026-10-17');
}

function documentOf(choice: GroupDepartments, order: SheetOrder = internal) {
  const [sheet] = sheets(choice, order);
  if (!sheet) throw new Error('the situation has a sheet');
  return sheet.document;
}

/** The choice with its votes replaced by others and every last one hidden again. */
function hidden(choice: GroupDepartments, votesOf: GroupDepartments): GroupDepartments {
  const hide = <Round extends { readonly isRevealed: boolean }>(
    rounds: readonly Round[],
    others: readonly Round[],
  ) =>
    rounds.map((round, index) => ({
      ...round,
      ...('ballots' in round
        ? {
            ballots:
              others[index] && 'ballots' in others[index] ? others[index].ballots : round.ballots,
          }
        : {}),
      isRevealed: false,
    }));
  return {
    ...choice,
    gutRounds: hide(choice.gutRounds, votesOf.gutRounds),
    scoreRounds: hide(choice.scoreRounds, votesOf.scoreRounds),
    weightRounds: hide(choice.weightRounds, votesOf.weightRounds),
    decisionRounds: hide(choice.decisionRounds, votesOf.decisionRounds),
  };
}

describe('the internal department sheet', () => {
  it("ranks the sample's departments with weights, means and values", () => {
    const [table] = blocks(documentOf(sampleChoice(0)), 'table');

    expect(table?.rows).toEqual([
      ['', '重み', '24%', '24%', '14%', '9%', '19%', '11%', ''],
      ['1', '研究開発部(水技術)', '4.2', '4.8', '4.0', '3.2', '4.0', '3.2', '77.0'],
      ['2', 'サステナビリティ推進部', '3.6', '2.8', '2.4', '4.8', '3.0', '4.2', '57.8'],
      ['3', '調達部', '3.0', '3.0', '2.6', '1.2', '3.0', '2.8', '43.9'],
      ['4', '人事部', '1.6', '2.0', '4.0', '2.8', '2.4', '4.0', '38.5'],
      ['5', 'マーケティング部', '2.0', '2.8', '4.0', '2.2', '2.2', '1.6', '36.9'],
    ]);
  });

  it.each([
    [0, '頑健', '19.2点', '5通り中5通り'],
    [1, '僅差', '0.1点', '5通り中2通り'],
    [2, 'おおむね安定', '5.0点', '5通り中5通り'],
    [3, '頑健', '17.0点', '5通り中5通り'],
  ])("gives the sample's verdict with what it rests on: group %i", (index, verdict, gap, kept) => {
    const document = documentOf(sampleChoice(index));

    expect(blocks(document, 'callout').map(({ title }) => title)).toContain(verdict);
    const figures = blocks(document, 'facts').flatMap(({ items }) => items);
    expect(figures).toContainEqual({ label: '1位と2位の差', value: gap });
    expect(figures).toContainEqual({ label: '一人抜けても1位が同じ', value: kept });
  });

  it('shares a rank between departments less than half a point apart', () => {
    const [table] = blocks(documentOf(sampleChoice(1)), 'table');

    expect(table?.rows.slice(1, 4).map(([rank, name]) => [rank, name])).toEqual([
      ['1', 'CSR推進室'],
      ['1', '人事部'],
      ['3', '商品企画部'],
    ]);
  });

  it('says where scores are split and that the winner differs from person to person', () => {
    const text = JSON.stringify(documentOf(sampleChoice(2)));

    expect(text).toContain('調達部の「安心度');
    expect(text).toContain('一致度 0.20');
    expect(text).toContain('これが1位になるのは5人のうち2人です');
  });

  it('leaves hidden votes out, says so for each, and is the same whatever they say', () => {
    fc.assert(
      fc.property(anyChoice, anyChoice, (choice, other) => {
        fc.pre(choice.decisionRounds.length === other.decisionRounds.length);
        fc.pre(choice.options.length === other.options.length);
        const document = documentOf(hidden(choice, other));

        expect(document).toEqual(documentOf(hidden(choice, choice)));
        const text = JSON.stringify(document);
        for (const words of [
          '直感の投票は、まだ開票していません',
          '採点は、まだ開票していません',
          '重みは、まだ開票していません',
        ]) {
          expect(text).toContain(words);
        }
        expect(document.interimLabel).toBe('途中経過');
      }),
      { numRuns: 60 },
    );
  });

  it('holds every department, card, reason and revealed concern, and no seat, in both languages', () => {
    fc.assert(
      fc.property(anyChoice, fc.constantFrom('ja' as const, 'en' as const), (choice, language) => {
        const text = JSON.stringify(documentOf(choice, { ...internal, language }));
        const shown = choice.decisionRounds.filter(({ isRevealed }) => isRevealed);
        const written = [
          ...choice.options.flatMap(({ name, concern, gives, problem }) => [
            name,
            concern,
            gives,
            problem,
          ]),
          ...choice.reasons.map((reason) => reason.text),
          ...shown.flatMap(({ reason, concerns }) => [
            reason,
            ...concerns.map((each) => each.text),
          ]),
          ...choice.reopenings.map(({ reason }) => reason),
        ];

        expect(written.filter((words) => !text.includes(words))).toEqual([]);
        expect(text).not.toMatch(/\bA[1-8]\b/);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the company version of the department sheet', () => {
  it('holds the door, the outside line and the offers to that company, and nothing else', () => {
    expect(documentOf(sampleChoice(0), company).sections.flatMap(({ blocks }) => blocks)).toEqual([
      {
        kind: 'masthead',
        eyebrow: 'お話をうかがいたい部署',
        title: 'NPO法人水の環',
        subtitle: 'ミナミネ飲料株式会社（架空） 御中',
      },
      {
        kind: 'statement',
        label: 'はじめにおたずねしたい窓口',
        text: '研究開発部(水技術)',
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
      {
        kind: 'statement',
        label: 'こちらからお渡しできること',
        text: '村ごとの給水記録8年分\n社員研修を受け入れる現場',
        note: null,
        size: 'second',
      },
    ]);
  });

  it('is not printed before the door is adopted', () => {
    expect(sheets(sampleChoice(0, [1, 5, 5, 5, 5]), company)).toEqual([]);
  });

  it('tells nothing of other departments, cards, reasons, concerns, needs or other offers', () => {
    fc.assert(
      fc.property(anyChoice, anyMap, (choice, map) => {
        const named = map.candidates.map((candidate, index) =>
          index === 0
            ? { ...candidate, kind: 'company' as const, name: 'ミナミネ飲料(架空)' }
            : candidate,
        );
        const built = sheets(choice, company, { ...map, candidates: named });
        const doors = adoptedDoors(choice);

        expect(built.length).toBe(doors === null ? 0 : 1);
        const text = JSON.stringify(built.map(({ document }) => document));
        const foreign = [
          ...choice.options.filter(({ id }) => id !== doors?.first.id).map(({ name }) => name),
          ...choice.options.flatMap(({ concern, gives, problem }) => [concern, gives, problem]),
          ...choice.reasons.map((reason) => reason.text),
          ...choice.decisionRounds.flatMap(({ reason, concerns }) => [
            reason,
            ...concerns.map((each) => each.text),
          ]),
          ...map.needs.map((need) => need.text),
          ...named.slice(1).map(({ name }) => name),
          ...map.offers.filter(({ to }) => to !== named[0]?.id).map((offer) => offer.text),
        ];
        expect(foreign.filter((words) => text.includes(words))).toEqual([]);
        expect(text).not.toMatch(/重み|点|票|頑健|安定|僅差|%|一致|採択|理由/);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the company in mind among the candidates', () => {
  const of = (...names: readonly string[]) => ({
    ...emptyGroupResources(groupA),
    candidates: names.map((name, index) => ({
      // A test literal is an id by being used as such.
      id: `c${index}` as CandidateId,
      name,
      kind: 'company' as const,
    })),
  });

  it.each([
    ['ミナミネ飲料株式会社(架空)', 'ミナミネ飲料(架空)'],
    ['(株)ミナミネ飲料', '株式会社 ミナミネ飲料'],
    ['Minamine Beverages Co., Ltd.', 'MINAMINE BEVERAGES'],
  ])('is found when only the legal form or the width differs: %s', (inMind, name) => {
    expect(candidateInMind(of('ほかの会社', name), inMind)?.name).toBe(name);
  });

  it('is nobody when names differ, are empty, or two look the same', () => {
    expect([
      candidateInMind(of('ミナミネ'), 'ミナミネ飲料'),
      candidateInMind(of('株式会社'), ''),
      candidateInMind(of('ミナミネ飲料', '株式会社ミナミネ飲料'), 'ミナミネ飲料'),
    ]).toEqual([null, null, null]);
  });
});
