/*
 * Every claim of the sentence of robustness is checked against the numbers by other means: the slips are
 * added up again by the second opinion of reference.ts, over any state a group can get into.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DepartmentMeasures,
  type GroupDepartments,
  measureDepartments,
  type RobustnessClaim,
  robustnessClaims,
  robustnessSentence,
  type Score,
} from '../../../src-shared/exercises/departments/index.ts';
import { groupOf } from './any-group.ts';
import { anyDepartments } from './any-state.ts';
import {
  isBest,
  lehmer,
  moved,
  only,
  personsOf,
  type Sheet,
  shaken,
  sheetOf,
  totals,
  valuesIn,
  weightsIn,
  without,
} from './reference.ts';

const steps = Array.from({ length: 101 }, (_, index) => index / 100);

/** What the numbers are, seen from the slips. */
function factsOf(group: GroupDepartments, { result }: DepartmentMeasures) {
  const sheet = sheetOf(group);
  const weights = weightsIn(sheet);
  const values = valuesIn(sheet);
  const all = weights === null ? [] : totals(values, weights);
  const ranked = all.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => b - a);
  const [first, second] = ranked;
  return {
    sheet,
    weights: weights ?? [],
    values: values.filter((_, o) => all[o] !== null && all[o] !== undefined),
    isWeighed: weights !== null,
    ranked,
    lead: first === undefined || second === undefined ? Number.NaN : first - second,
    place: sheet.options
      .filter((_, o) => all[o] !== null && all[o] !== undefined)
      .indexOf(result?.winner ?? ''),
  };
}
type Facts = ReturnType<typeof factsOf>;

function isFirstAt({ values, weights, place }: Facts, k: number, t: number): boolean {
  return isBest(totals(values, moved(weights, k, t)), place, 1e-6);
}

function staysWithout(sheet: Sheet, winner: string | null | undefined): number {
  const persons = personsOf(sheet) ?? [];
  return persons.filter((person) => {
    const rest = without(sheet, person);
    const weights = weightsIn(rest);
    const all = weights === null ? [] : totals(valuesIn(rest), weights);
    return isBest(all, sheet.options.indexOf(winner ?? ''));
  }).length;
}

function expectTrue(claim: RobustnessClaim, group: GroupDepartments, facts: Facts): void {
  const measures = measureDepartments(group);
  const { sheet, weights, lead, ranked } = facts;
  const winner = measures.result?.winner;
  switch (claim.kind) {
    case 'noResult':
      expect(facts.isWeighed).toBe(false);
      return;
    case 'noneRanked':
      expect(facts.isWeighed).toBe(true);
      expect(ranked).toEqual([]);
      return;
    case 'onlyOne':
      expect(ranked).toHaveLength(1);
      return;
    case 'tie':
      expect(lead).toBeLessThan(0.5);
      return;
    case 'narrowLead':
      expect(lead).toBeGreaterThanOrEqual(0.5 - 1e-9);
      expect(lead).toBeLessThan(3);
      return;
    case 'leaveOneOut':
      expect(claim.of).toBe(personsOf(sheet)?.length);
      expect(claim.of).toBeGreaterThanOrEqual(2);
      expect(claim.stays).toBe(staysWithout(sheet, winner));
      if (claim.stays === claim.of) expect(lead).toBeGreaterThanOrEqual(0.5 - 1e-9);
      return;
    case 'noPersons':
      expect(personsOf(sheet)).toBeNull();
      return;
    case 'tooFewPersons': {
      const most = Math.max(...sheet.votes.flat().map((cell) => cell.length));
      expect(personsOf(sheet)?.length ?? most).toBeLessThan(3);
      return;
    }
    case 'anyOneWeight':
      expect(lead).toBeGreaterThanOrEqual(0.5 - 1e-9);
      for (const k of weights.keys()) {
        expect(steps.every((t) => isFirstAt(facts, k, t))).toBe(true);
      }
      return;
    case 'doubleOrHalf':
      expect(lead).toBeGreaterThanOrEqual(0.5 - 1e-9);
      for (const [k, weight] of weights.entries()) {
        // Twice the share of all weight, or twice the number on the slips: true of both readings.
        for (const t of [
          weight * 2,
          (weight * 2) / (1 + weight),
          weight / 2,
          weight / (2 - weight),
        ]) {
          expect(isFirstAt(facts, k, Math.min(1, t))).toBe(true);
        }
      }
      return;
    case 'weightTurns':
    case 'hairTurns': {
      const k = sheet.criteria.indexOf(claim.criterionId);
      const own = weights[k] ?? Number.NaN;
      const out = claim.direction === 'up' ? 1 : 0;
      expect(isFirstAt(facts, k, out)).toBe(false);
      let [near, far] = [own, out];
      for (let step = 0; step < 50; step += 1) {
        const middle = (near + far) / 2;
        if (isFirstAt(facts, k, middle)) near = middle;
        else far = middle;
      }
      if (measures.verdict === 'close') expect(claim.overtaker).toBeNull();
      else {
        const beyond = totals(valuesIn(sheet), moved(weights, k, far + (out - far) * 1e-4));
        const next = sheet.options.indexOf(claim.overtaker ?? '');
        expect(isBest(beyond, next, 1e-2)).toBe(true);
        expect(claim.overtaker).not.toBe(winner);
      }
      if (claim.kind === 'hairTurns') {
        expect(Math.abs(near - own)).toBeLessThan(0.0101);
        return;
      }
      expect(Math.abs(claim.turnPercent - near * 100)).toBeLessThan(0.51);
      expect(Math.abs(claim.nowPercent - own * 100)).toBeLessThan(0.51);
      expect(claim.turnPercent > claim.nowPercent).toBe(claim.direction === 'up');
      return;
    }
    case 'shaken': {
      const uniform = lehmer(3);
      let first = 0;
      for (let draw = 0; draw < 2_000; draw += 1) {
        const all = totals(facts.values, shaken(uniform, weights));
        if (isBest(all, facts.place)) first += 1;
      }
      expect(Math.abs(first / 2_000 - claim.percent / 100)).toBeLessThan(0.07);
      expect(claim.percent).toBeLessThanOrEqual(60);
      return;
    }
    case 'differsByPerson': {
      const same = (personsOf(sheet) ?? []).map((person) => {
        const own = only(sheet, person);
        const theirs = own.ratings.size === 0 ? null : weightsIn(own);
        const everything = totals(valuesIn(sheet), weights);
        const seen = theirs === null ? [] : totals(valuesIn(own), theirs);
        const row = seen.filter((_, o) => everything[o] !== null);
        return row.length === 0 || row.includes(null) ? null : isBest(row, facts.place);
      });
      const whole = same.filter((each) => each !== null);
      expect(claim).toMatchObject({ same: whole.filter(Boolean).length, of: whole.length });
      expect(claim.same / claim.of).toBeLessThan(0.6);
    }
  }
}

const saysItStays = /1位は変わりません|first place stays\.|weight is moved, the first place stays/;

describe('the sentence of robustness', () => {
  it('claims only what is true of the numbers', () => {
    const seen = new Set<string>();
    const any = fc.oneof(anyDepartments('wild'), anyDepartments('tame'));
    fc.assert(
      fc.property(any, (group) => {
        const measures = measureDepartments(group);
        const claims = robustnessClaims(measures);
        expect(claims.length).toBeGreaterThan(0);
        for (const claim of claims) {
          seen.add(claim.kind);
          expectTrue(claim, group, factsOf(group, measures));
        }
      }),
      { numRuns: 400 },
    );

    expect([...seen]).toEqual(
      expect.arrayContaining([
        'noResult',
        'noneRanked',
        'tie',
        'narrowLead',
        'leaveOneOut',
        'noPersons',
        'tooFewPersons',
        'weightTurns',
        'differsByPerson',
      ]),
    );
  });

  it('never claims that a first place stays where the first two are level', () => {
    fc.assert(
      fc.property(anyDepartments('wild'), (group) => {
        const measures = measureDepartments(group);
        const gap = measures.result?.gap ?? null;
        if (gap === null || gap >= 0.5) return;

        expect(robustnessSentence(measures, 'ja')).not.toMatch(saysItStays);
        expect(robustnessSentence(measures, 'en')).not.toMatch(saysItStays);
      }),
      { numRuns: 150 },
    );
  });

  it('always says something, and in a close result what makes it close', () => {
    const doubts = ['tie', 'narrowLead', 'leaveOneOut', 'shaken'];
    fc.assert(
      fc.property(anyDepartments('wild'), (group) => {
        const measures = measureDepartments(group);
        const claims = robustnessClaims(measures);
        const isDoubt = (claim: RobustnessClaim) =>
          doubts.includes(claim.kind) &&
          !(claim.kind === 'leaveOneOut' && claim.stays >= claim.of - 1);

        if (measures.verdict === 'close') expect(claims.some(isDoubt)).toBe(true);
        if (measures.verdict === 'robust') expect(claims.some(isDoubt)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is whole in both languages, names no winner or seat, and of a close result no department', () => {
    fc.assert(
      fc.property(anyDepartments('wild'), (group) => {
        const measures = measureDepartments(group);
        const ja = robustnessSentence(measures, 'ja');
        const en = robustnessSentence(measures, 'en');
        const names = measures.options.map(({ name }) => name);
        const winner = measures.options.find(({ id }) => id === measures.result?.winner)?.name;

        expect(ja).toMatch(/。$/);
        expect(en).toMatch(/\.$/);
        expect(`${ja}${en}`).not.toMatch(/undefined|NaN|null|「」|“”|\bA[1-9]\b/);
        if (winner) expect(`${ja}${en}`).not.toMatch(new RegExp(`[「“]${winner}[」”]`));
        if (measures.verdict !== 'close') return;
        expect(names.filter((name) => ja.includes(name) || en.includes(name))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Six equal columns of scores a person and option. */
function rows(...people: readonly (readonly Score[])[]) {
  return people.map((person) => person.map((score) => Array<Score>(6).fill(score)));
}
function measured(scores: ReturnType<typeof rows>, ratings = [100, 90, 80, 70, 60, 50]) {
  const options = scores[0]?.length ?? 0;
  const out = Array<boolean>(options).fill(false);
  return measureDepartments(groupOf({ scores, ratings: scores.map(() => ratings), options, out }));
}
const said = (measures: DepartmentMeasures) => [
  robustnessSentence(measures, 'ja'),
  robustnessSentence(measures, 'en'),
];

describe('in plain words', () => {
  it('a solid result', () => {
    const solid = measured(rows([5, 1], [5, 1], [5, 1]));

    expect(solid.verdict).toBe('robust');
    expect(said(solid)).toEqual([
      'だれか一人が抜けても、1位は変わりません。どれか一つの観点の重みをどれだけ変えても、1位は変わりません。',
      'Whoever is left out, the first place stays. However far any one weight is moved, the first place stays.',
    ]);
  });

  it('two departments that are level: no first place, so none that stays', () => {
    expect(said(measured(rows([4, 4, 1], [4, 4, 1], [4, 4, 1])))).toEqual([
      '1位と2位の差は0.5点もなく、同点とみます。',
      'The first two are less than half a point apart, which counts as a tie.',
    ]);
  });

  it('two departments of one value: neither is the first that some have and others do not', () => {
    const level = measured(rows([5, 1], [1, 5], [3, 3]));

    expect(level.result?.gap).toBe(0);
    expect(level.isTopDifferentByPerson).toBe(false);
    expect(said(level)).toEqual([
      '1位と2位の差は0.5点もなく、同点とみます。',
      'The first two are less than half a point apart, which counts as a tie.',
    ]);
  });

  it('two persons who see it differently', () => {
    expect(said(measured(rows([5, 1], [2, 4])))).toEqual([
      'だれか一人が抜けたとき、1位が同じままなのは2通りのうち1通りです。どれか一つの観点の重みをどれだけ変えても、1位は変わりません。一人ひとりの点と重みで見て、これが1位になるのは2人のうち1人です。点をつけた人が3人に満たないので、目安として読みます。',
      'With one person left out, the first place stays in 1 of 2 cases. However far any one weight is moved, the first place stays. By their own scores and weights, it comes first for 1 of 2 people. Fewer than three people scored, so take it as a hint.',
    ]);
  });

  it('one department alone, and none', () => {
    expect(said(measured(rows([4], [4], [4])))).toEqual([
      '比べられる部署が一つだけなので、順位の確かさは言えません。',
      'Only one department can be ranked, so there is nothing to compare.',
    ]);
    const out = {
      scores: rows([4]),
      ratings: [[100, 50, 50, 50, 50, 50]],
      options: 1,
      out: [true],
    };
    expect(said(measureDepartments(groupOf(out)))).toEqual([
      '順位をつけられる部署が、まだありません。',
      'No department can be ranked yet.',
    ]);
  });

  it('weights that turn it: by name where a first place may be named, without where it is close', () => {
    const scores = (first: readonly Score[], second: readonly Score[]) =>
      [0, 1, 2].map(() => [[...first], [...second]]);
    const clear = measured(scores([5, 4, 3, 1, 3, 3], [3, 3, 3, 4, 3, 3]));
    const close = measured(
      scores([5, 3, 3, 2, 3, 3], [3, 3, 3, 5, 3, 3]),
      [55, 50, 50, 35, 50, 100],
    );

    expect(clear.verdict).toBe('mostly-stable');
    expect(said(clear)[0]).toMatch(
      /「入口の近さ」の重みを今の16%から\d+%ほどまで上げると、1位は「部署1」に変わります。/,
    );
    expect(close.verdict).toBe('close');
    expect(said(close)[0]).toMatch(/ほどまで上げると、1位が入れ替わります。|ほんの少し/);
    expect(said(close).join()).not.toContain('部署');
  });
});
