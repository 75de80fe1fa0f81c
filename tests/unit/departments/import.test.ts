/* The parts of a workshop's JSON beyond what the sample uses, read by the ordinary commands. */
import { describe, expect, it } from 'vitest';
import { chosenDoors, groupDepartments } from '../../../src-shared/exercises/departments/index.ts';
import { groupResources } from '../../../src-shared/exercises/resources/index.ts';
import { planImport } from '../../../src-shared/interchange/workshop-json.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import { countingIds, run } from '../../support/run-commands.ts';
import { created, planOf } from '../../support/sample.ts';

const participants = ['A1', 'A2', 'A3'].map((seat) => ({ seat, role: '', side: 'ngo' }));

function fileWith(parts: object, rest: object = {}) {
  const group = { id: 'A', name: '水の環', companyInMind: 'ミナミネ飲料株式会社', participants };
  return { workshop: { title: '春の会' }, ...rest, groups: [{ ...group, ...parts }] };
}

/** The workshop after the import, or the code and place of the first refusal. */
function imported(json: unknown): Workshop | string {
  const plan = planOf(json);
  let workshop = created(plan);
  for (const { name, input, place } of plan.steps) {
    const ran = run(workshop, name, input);
    if (!ran.ok) return `${ran.failure.code} at ${place}`;
    workshop = ran.value.workshop;
  }
  return workshop;
}

function must(json: unknown): Workshop {
  const workshop = imported(json);
  if (typeof workshop === 'string') throw new Error(workshop);
  return workshop;
}

const options = ['人事部', '調達部', { name: '広報部', concern: '評判' }];

describe('a choice of department in a file', () => {
  it('brings its cards, knock-outs, doors and criteria of its own', () => {
    const department = {
      options,
      screening: { 人事部: 'ok', 調達部: 'check', 広報部: ['ok', 'ok', 'out'] },
      decision: {
        first: '人事部',
        second: '調達部',
        reason: '今週話せるから',
        votes: { A1: 5, A2: 4, A3: 3 },
        concerns: ['担当が替わりそう'],
      },
    };
    const criteria = [
      { id: 'k1', ja: '重なり', en: 'Overlap' },
      { id: 'k7', ja: '速さ', en: 'Pace' },
    ];
    const part = groupDepartments(must(fileWith({ department }, { criteria })).departments, groupA);

    expect(
      part.options.map(({ name, concern, knockouts }) => [name, concern, ...knockouts]),
    ).toEqual([
      ['人事部', '', 'ok', 'ok', 'ok'],
      ['調達部', '', 'check', 'check', 'check'],
      ['広報部', '評判', 'ok', 'ok', 'out'],
    ]);
    expect(part.criteria.map(({ id, name }) => [id, name])).toEqual([
      ['k1', '重なり'],
      ...['k2', 'k3', 'k4', 'k5', 'k6'].map((id) => [id, '']),
      ['k7', '速さ'],
    ]);
    expect(chosenDoors(part)).toEqual({ first: part.options[0]?.id, second: part.options[1]?.id });
    expect(part.decisionRounds[0]).toMatchObject({ reason: '今週話せるから', isRevealed: true });
    expect(part.decisionRounds[0]?.concerns.map(({ text }) => text)).toEqual(['担当が替わりそう']);
  });

  it('keeps a proposal nobody voted on open', () => {
    const department = { options, decision: { first: '人事部' } };
    const part = groupDepartments(must(fileWith({ department })).departments, groupA);

    expect(part.decisionRounds[0]).toMatchObject({ isRevealed: false, second: null, reason: '' });
  });

  it.each([
    [
      'a name twice',
      { options: ['人事部', '人事部'] },
      'department-name-taken at groups[0].department.options',
    ],
    [
      'a vote for a department that is not listed',
      { options, gutVotes: { A1: '財務部' } },
      'department-unknown at groups[0].department.gutVotes',
    ],
    ['a seat of nobody', { options, gutVotes: { A9: '人事部' } }, null],
    [
      'a weight below 5',
      { options, swingWeights: { A1: { k1: 100, k2: 4, k3: 50, k4: 50, k5: 50, k6: 50 } } },
      'weights-out-of-range at groups[0].department.swingWeights.A1',
    ],
    [
      'weights without a top',
      { options, swingWeights: { A1: { k1: 90, k2: 50, k3: 50, k4: 50, k5: 50, k6: 50 } } },
      'weights-no-top at groups[0].department.swingWeights.A1',
    ],
    [
      'a score in a criterion that is not there',
      { options, scores: { A1: { 人事部: { k9: 3 } } } },
      'cell-unknown at groups[0].department.scores.A1',
    ],
    [
      'too few to compare',
      { options: ['人事部'], gutVotes: { A1: '人事部' } },
      'departments-too-few at groups[0].department.gutVotes',
    ],
    ['a score of 6', { options, scores: { A1: { 人事部: { k1: 6 } } } }, null],
  ])('is refused for %s', (_, department, refusal) => {
    const json = fileWith({ department });

    if (refusal === null) expect(planImport(json, countingIds()).ok).toBe(false);
    else expect(imported(json)).toBe(refusal);
  });
});

describe('a resource map in a file', () => {
  const needs = [
    { id: 'A-n1', text: '測る技術', category: 'skill', needsNoCompany: true, ownSupply: 0.5 },
    {
      text: '資金',
      category: 'money',
      supply: { ミナミネ飲料: { level: 1, isConfirmed: true }, 大学: 0 },
    },
  ];

  it('keeps the ids of its needs, what was asked, kinds and picks', () => {
    const resources = {
      needs,
      candidates: ['ミナミネ飲料', { name: '大学', kind: 'school' }],
      offers: [{ to: '大学', text: '記録' }],
      picks: ['A-n1'],
    };
    const part = groupResources(must(fileWith({ resources })).resources, groupA);
    const [company, school] = part.candidates;

    expect(
      part.needs.map(({ id, ownSupply, needsNoCompany }) => [id, ownSupply, needsNoCompany]),
    ).toEqual([
      ['A-n1', 0.5, true],
      ['need-1', null, false],
    ]);
    expect(part.candidates.map(({ kind }) => kind)).toEqual(['company', 'school']);
    expect(part.supply).toEqual({
      'need-1': { [company?.id ?? '']: { level: 1, isConfirmed: true } },
    });
    expect(part.offers.map(({ to }) => to)).toEqual([school?.id]);
    expect(part.picks).toEqual(['A-n1']);
  });

  it.each([
    [
      'an offer to nobody',
      { offers: [{ to: '漁協', text: '記録' }] },
      'candidate-unknown at groups[0].resources.offers[0]',
    ],
    [
      'a supply of nobody',
      { needs },
      'candidate-unknown at groups[0].resources.needs[1].supply.ミナミネ飲料',
    ],
    ['a pick that is not there', { picks: ['A-n9'] }, 'need-unknown at groups[0].resources.picks'],
    ['a category that is not there', { needs: [{ text: '水', category: 'water' }] }, null],
  ])('is refused for %s', (_, resources, refusal) => {
    const json = fileWith({ resources });

    if (refusal === null) expect(planImport(json, countingIds()).ok).toBe(false);
    else expect(imported(json)).toBe(refusal);
  });
});
