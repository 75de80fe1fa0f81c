/* The parts of a workshop's JSON beyond what the sample uses, read by the ordinary commands. */
import { describe, expect, it } from 'vitest';
import {
  chosenDoors,
  groupDepartments,
  measureDepartments,
} from '../../../src-shared/exercises/departments/index.ts';
import { groupResources, measureResources } from '../../../src-shared/exercises/resources/index.ts';
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
    [
      'one name composed in two ways',
      { options: ['デザイン部', 'デザイン部'.normalize('NFD')] },
      'department-name-taken at groups[0].department.options',
    ],
    [
      'more departments than a table can compare',
      { options: Array.from({ length: 9 }, (_each, index) => `部署${index}`) },
      'departments-too-many at groups[0].department.options',
    ],
    [
      'a reason beyond its longest',
      { options, reasons: [{ option: '人事部', text: 'あ'.repeat(61) }] },
      'text-too-long at groups[0].department.reasons[0]',
    ],
    [
      'half a character',
      { options: ['人事部', '調達部', '広報\ud83d'] },
      'text-broken-character at groups[0].department.options',
    ],
    [
      'a door that is ruled out',
      { options, screening: { 人事部: 'out' }, decision: { first: '人事部' } },
      'department-out at groups[0].department.decision',
    ],
    [
      'weights that leave a criterion out',
      { options, swingWeights: { A1: { k1: 100, k2: 50 } } },
      'weights-incomplete at groups[0].department.swingWeights.A1',
    ],
    [
      'a vote of a seat the group has not',
      { options, gutVotes: { A4: '人事部' } },
      'seat-unknown at groups[0].department.gutVotes',
    ],
  ])('is refused for %s', (_, department, refusal) => {
    const json = fileWith({ department });

    if (refusal === null) expect(planImport(json, countingIds()).ok).toBe(false);
    else expect(imported(json)).toBe(refusal);
  });
});

describe('what a file may hold that the room would ask about', () => {
  const ratings = { k1: 100, k2: 100, k3: 100, k4: 100, k5: 100, k6: 100 };
  const row = (score: number, without: readonly string[] = []) =>
    Object.fromEntries(
      Object.keys(ratings).map((id) => [id, without.includes(id) ? null : score] as const),
    );
  const measuresOf = (department: object) =>
    measureDepartments(groupDepartments(must(fileWith({ department })).departments, groupA));

  it('weights all the same, because nobody is there to be asked again', () => {
    const { result } = measuresOf({
      options,
      swingWeights: { A1: ratings },
      scores: { A1: { 人事部: row(4), 調達部: row(3), 広報部: row(2) } },
    });

    expect(result?.weights.map((weight) => weight.toFixed(9))).toEqual(
      Array(6).fill((1 / 6).toFixed(9)),
    );
    expect(result?.ranking.map(({ value }) => Math.round(value))).toEqual([75, 50, 25]);
  });

  it('a criterion no one scored: nobody is ranked, and it is named', () => {
    const { result, unscoredCriteria } = measuresOf({
      options,
      swingWeights: { A1: ratings },
      scores: { A1: { 人事部: row(4, ['k5']), 調達部: row(3, ['k5']), 広報部: row(2, ['k5']) } },
    });

    expect([result?.winner, result?.unscored.length]).toEqual([null, 3]);
    expect(unscoredCriteria).toEqual(['k5']);
  });

  it('scores of a department that is ruled out: kept, out of the ranking', () => {
    const department = {
      options,
      screening: { 人事部: 'out' },
      swingWeights: { A1: ratings },
      scores: { A1: { 人事部: row(5), 調達部: row(3), 広報部: row(2) } },
    };
    const part = groupDepartments(must(fileWith({ department })).departments, groupA);
    const { result, options: all } = measureDepartments(part);

    expect(all.find(({ isOut }) => isOut)?.name).toBe('人事部');
    expect(result?.ranking.map(({ value }) => Math.round(value))).toEqual([50, 25]);
    const [first] = part.options;
    const back = { ...part, options: part.options.map((each) => ({ ...each, knockouts: ok3 })) };
    expect(measureDepartments(back).result?.winner).toBe(first?.id);
  });

  it('a name with spaces around it is the same name', () => {
    const gutVotes = { A1: ' 人事部 ', A2: '人事部' };
    const { gut } = measuresOf({ options: [' 人事部', '調達部', '広報部'], gutVotes });

    expect(gut?.votes.map(({ votes }) => votes)).toEqual([2, 0, 0]);
  });
});

const ok3 = ['ok', 'ok', 'ok'] as const;

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
    [
      'more needs than a group may have',
      { needs: Array.from({ length: 61 }, () => ({ text: '水', category: 'skill' })) },
      'needs-too-many at groups[0].resources.needs',
    ],
    [
      'a need beyond its longest',
      { needs: [{ text: '水'.repeat(61), category: 'skill' }] },
      'text-too-long at groups[0].resources.needs',
    ],
    [
      'a need with half a character',
      { needs: [{ text: '水\udf0a', category: 'skill' }] },
      'text-broken-character at groups[0].resources.needs',
    ],
    [
      'one candidate composed in two ways',
      { candidates: ['デザイン校', 'デザイン校'.normalize('NFD')] },
      'candidate-name-taken at groups[0].resources.candidates[1]',
    ],
    [
      'more candidates than a map has columns',
      { candidates: Array.from({ length: 7 }, (_each, index) => `相手${index}`) },
      'candidates-too-many at groups[0].resources.candidates[6]',
    ],
    [
      'four picks',
      {
        needs: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: '水', category: 'skill' })),
        picks: ['a', 'b', 'c', 'd'],
      },
      'picks-too-many at groups[0].resources.picks',
    ],
    [
      'an importance of a seat the group has not',
      { needs: [{ text: '水', category: 'skill', importance: { A4: 3 } }] },
      'seat-unknown at groups[0].resources.needs[].importance.A4',
    ],
    ['a pick that is not there', { picks: ['A-n9'] }, 'need-unknown at groups[0].resources.picks'],
    ['a category that is not there', { needs: [{ text: '水', category: 'water' }] }, null],
  ])('is refused for %s', (_, resources, refusal) => {
    const json = fileWith({ resources });

    if (refusal === null) expect(planImport(json, countingIds()).ok).toBe(false);
    else expect(imported(json)).toBe(refusal);
  });
});

describe('a long resource map in a file', () => {
  it('may hold sixty needs, beyond the twelve a table should merge to', () => {
    const needs = Array.from({ length: 60 }, (_, index) => ({
      text: `必要${index}`,
      category: 'skill',
      importance: { A1: 5, A2: 4, A3: null },
      ownSupply: 0.5,
    }));
    const part = groupResources(must(fileWith({ resources: { needs } })).resources, groupA);
    const { currentCoverage, needs: measured } = measureResources(part);

    expect(measured.map(({ weight }) => weight)).toEqual(Array(60).fill(4.5));
    expect(currentCoverage).toBeCloseTo(0.5, 9);
  });
});
