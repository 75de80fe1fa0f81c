// Long on purpose: the numbered invariants are read as one list and share their generator and outlines.
/*
 * What must hold for any choice of department, whatever the slips say:
 * (1) equal slips added change no number but that of the persons; (2) the scale of a person's ratings
 * changes nothing; (3) a higher score never lowers its option, and never takes the first place from it;
 * (4) what is missing is not zero, and a slip that judges nothing is no slip; (5) counts and the group's
 * word give the values of the slips they stand for, and nothing of persons; (6) hidden rounds change
 * nothing; (7) the order of criteria changes only orders; (8) an option that another one beats never
 * comes first, not even at equal values; (9) nothing is ever NaN or infinite, on no screen and in no
 * print; (10) measuring changes nothing.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consoleDepartments,
  type DepartmentMeasures,
  departmentsSteps,
  type GroupDepartments,
  measureDepartments,
  printedDepartmentMeasures,
  projectedDepartments,
  robustnessSentence,
  type Score,
  type ScoreBallot,
  type ScoreRound,
  type SwingBallot,
} from '../../../src-shared/exercises/departments/index.ts';
import type { Group } from '../../../src-shared/workshop/setting.ts';
import { notFinite } from '../../support/finite.ts';
import { groupA, roundId, seat } from '../../support/ids.ts';
import { anyDepartments } from './any-state.ts';

const runs = { numRuns: 40 };
const tame = anyDepartments('tame');
const wild = anyDepartments('wild');

type Slips = {
  readonly scores: Readonly<Record<string, ScoreBallot>>;
  readonly weights: Readonly<Record<string, SwingBallot>>;
};

/** The slips of a tame group: one scoring and one weighing, by seat. */
function slipsOf({ scoreRounds, weightRounds }: GroupDepartments): Slips {
  const scores = scoreRounds[0]?.ballots;
  const weights = weightRounds[0]?.ballots;
  if (scores?.kind !== 'seats' || weights?.kind !== 'seats') throw new Error('not a tame group');
  return { scores: scores.bySeat, weights: weights.bySeat };
}

function withSlips(group: GroupDepartments, { scores, weights }: Slips): GroupDepartments {
  return {
    ...group,
    scoreRounds: group.scoreRounds.map((round) => ({
      ...round,
      ballots: { kind: 'seats', bySeat: scores },
    })),
    weightRounds: group.weightRounds.map((round) => ({
      ...round,
      ballots: { kind: 'seats', bySeat: weights },
    })),
  };
}

/** One score of one seat changed. */
function withScore(
  group: GroupDepartments,
  at: { readonly person: string; readonly k: string; readonly o: string },
  score: Score | null,
): GroupDepartments {
  const slips = slipsOf(group);
  const slip = slips.scores[at.person] ?? {};
  const changed = { ...slip, [at.k]: { ...slip[at.k], [at.o]: score } };
  return withSlips(group, { ...slips, scores: { ...slips.scores, [at.person]: changed } });
}

/**
 * A number on a grid, for comparing sums that may differ in their last bit. The grid lies off the round
 * numbers that scores make, or two such sums would now and then fall to either side of one of its edges.
 */
function onGrid(value: number, steps: number): number {
  return Math.round(value * steps + 0.123_456_7);
}

/** Values, weights, gap, ranges and draws, as equal as sums can be. */
function numbersOf({ table, result, draws }: DepartmentMeasures) {
  const near = (value: number) => onGrid(value, 1e7);
  return {
    values: table.values.map((row) => row.map((value) => (value === null ? null : near(value)))),
    weights: result?.weights.map(near),
    totals: result?.ranking.map(({ value }) => near(value)),
    gap: result?.gap == null ? null : near(result.gap),
    ends: result?.ranges.map(({ interval }) => interval?.map((end) => onGrid(end, 1e4))),
    draws: Object.entries(draws?.anyWeights ?? {}).sort(),
  };
}

function pickCell(group: GroupDepartments, pick: number) {
  const people = Object.keys(slipsOf(group).scores);
  const person = people[pick % people.length] ?? '';
  const k = group.criteria[pick % group.criteria.length]?.id ?? '';
  const o = group.options[pick % group.options.length]?.id ?? '';
  return { person, k, o, score: slipsOf(group).scores[person]?.[k]?.[o] ?? null };
}
const picks = fc.nat({ max: 9_999 });

describe('any choice of department', () => {
  it('1. says the same of a group in which everybody sits twice, but for the number of persons', () => {
    fc.assert(
      fc.property(tame, (group) => {
        const slips = slipsOf(group);
        const twice = <Slip>(bySeat: Readonly<Record<string, Slip>>) =>
          Object.fromEntries(
            Object.entries(bySeat).flatMap(([code, slip]) => [
              [code, slip],
              [code.replace('A', 'A1'), slip],
            ]),
          );
        const doubled = withSlips(group, {
          scores: twice(slips.scores),
          weights: twice(slips.weights),
        });
        const [one, two] = [measureDepartments(group), measureDepartments(doubled)];

        expect(numbersOf(two)).toEqual(numbersOf(one));
        expect(two.persons).toBe(one.persons * 2);
        expect(two.personalTopSameShare).toBeCloseTo(one.personalTopSameShare ?? 9, 9);
        for (const [index, cell] of two.cells.entries()) {
          expect(cell.agreement).toBeCloseTo(one.cells[index]?.agreement ?? 9, 9);
        }
      }),
      runs,
    );
  });

  it('1b. of all alike is as solid as one: everybody can be left out, and all agree', () => {
    fc.assert(
      fc.property(tame, fc.integer({ min: 2, max: 8 }), (group, persons) => {
        const slips = slipsOf(group);
        const copies = <Slip>(bySeat: Readonly<Record<string, Slip>>) => {
          const slip = bySeat.A1;
          if (slip === undefined) throw new Error('a tame group has a person');
          return Object.fromEntries(
            Array.from({ length: persons }, (_, index) => [`A${index + 1}`, slip]),
          );
        };
        const alike = measureDepartments(
          withSlips(group, { scores: copies(slips.scores), weights: copies(slips.weights) }),
        );

        expect(alike.leaveOneOut).toBe(persons);
        expect(alike.personalTopSameShare).toBe(1);
        expect(alike.splitCells).toEqual([]);
        expect(alike.kendallW === null || Math.abs(alike.kendallW - 1) < 1e-9).toBe(true);
      }),
      runs,
    );
  });

  it('2. weighs a person the same at half the scale', () => {
    fc.assert(
      fc.property(tame, fc.integer({ min: 2, max: 9 }), (group, factor) => {
        const slips = slipsOf(group);
        const scaled = Object.fromEntries(
          Object.entries(slips.weights).map(([code, slip], index) => [
            code,
            {
              ...slip,
              ratings: Object.fromEntries(
                Object.entries(slip.ratings ?? {}).map(([id, rating]) => [
                  id,
                  index % 2 === 0 ? rating * factor : rating,
                ]),
              ),
            },
          ]),
        );

        expect(
          numbersOf(measureDepartments(withSlips(group, { ...slips, weights: scaled }))),
        ).toEqual(numbersOf(measureDepartments(group)));
      }),
      runs,
    );
  });

  it('3. never lowers an option, nor takes its first place, for a higher score', () => {
    fc.assert(
      fc.property(tame, picks, (group, pick) => {
        const { score, ...at } = pickCell(group, pick);
        if (score === null || score === 5) return;
        const before = measureDepartments(group);
        // Below 5 there is one more.
        const after = measureDepartments(withScore(group, at, (score + 1) as Score));
        const valueIn = ({ result }: DepartmentMeasures) =>
          result?.ranking.find(({ optionId }) => optionId === at.o)?.value ?? Number.NaN;

        expect(valueIn(after)).toBeGreaterThan(valueIn(before));
        if (before.result?.winner === at.o) expect(after.result?.winner).toBe(at.o);
      }),
      { numRuns: 80 },
    );
  });

  it('4. does not count what one person left out, and has no value where all left it out', () => {
    fc.assert(
      fc.property(tame, picks, (group, pick) => {
        const { score: _given, ...at } = pickCell(group, pick);
        const people = Object.keys(slipsOf(group).scores);
        const lone = measureDepartments(withScore(group, at, null));
        const others = people.filter((person) => person !== at.person);
        const rest = others.flatMap(
          (person) => slipsOf(group).scores[person]?.[at.k]?.[at.o] ?? [],
        );
        const place = lone.table.optionIds.findIndex((id) => `${id}` === at.o);
        const k = lone.table.criterionIds.findIndex((id) => `${id}` === at.k);
        const value = lone.table.values[place]?.[k] ?? null;

        if (rest.length === 0) expect(value).toBeNull();
        else {
          const average = rest.reduce<number>((sum, score) => sum + score, 0) / rest.length;
          expect(value).toBeCloseTo((average - 1) * 25, 9);
        }
        const nobody = people.reduce(
          (each, person) => withScore(each, { ...at, person }, null),
          group,
        );
        const zero = people.reduce((each, person) => withScore(each, { ...at, person }, 1), group);
        const idsIn = (each: GroupDepartments) => measureDepartments(each).result?.unscored ?? [];
        expect(idsIn(nobody)).toEqual([at.o]);
        expect(idsIn(zero)).toEqual([]);
      }),
      runs,
    );
  });

  it('4b. is not changed by a person who judges nothing', () => {
    fc.assert(
      fc.property(tame, (group) => {
        const slips = slipsOf(group);
        const blank = Object.fromEntries(
          group.criteria.map(({ id }) => [
            id,
            Object.fromEntries(group.options.map((option) => [option.id, null])),
          ]),
        );
        const silent = withSlips(group, {
          scores: { ...slips.scores, A9: blank },
          weights: { ...slips.weights, A9: { ranking: null, ratings: null } },
        });

        expect(measureDepartments(silent)).toEqual(measureDepartments(group));
      }),
      runs,
    );
  });

  it('5. has the same values of counts as of slips, and says nothing of persons', () => {
    fc.assert(
      fc.property(tame, (group) => {
        const slips = Object.values(slipsOf(group).scores);
        const byCell = Object.fromEntries(
          group.criteria.map(({ id: k }) => [
            k,
            Object.fromEntries(
              group.options.map(({ id: o }) => [
                o,
                [5, 4, 3, 2, 1].map(
                  (level) => slips.filter((slip) => slip[k]?.[o] === level).length,
                ),
              ]),
            ),
          ]),
        );
        const rounds = (ballots: ScoreRound['ballots']) =>
          group.scoreRounds.map((round): ScoreRound => ({ ...round, ballots }));
        const [bySeat, counted] = [
          measureDepartments(group),
          measureDepartments({ ...group, scoreRounds: rounds({ kind: 'counts', byCell }) }),
        ];

        expect(numbersOf(counted)).toEqual(numbersOf(bySeat));
        expect(counted.splitCells.length).toBe(bySeat.splitCells.length);
        expect(counted.isTooFewPersons).toBe(slips.length < 3);
        expect(personal(counted)).toEqual(nobody);
      }),
      runs,
    );
  });

  it('5b. takes the group’s word as it takes one person’s, without a spread', () => {
    fc.assert(
      fc.property(tame, (group) => {
        const [first] = Object.values(slipsOf(group).scores);
        const alone = {
          ...group,
          scoreRounds: group.scoreRounds.map(
            (round): ScoreRound => ({
              ...round,
              ballots: { kind: 'group', byCell: first ?? {} },
            }),
          ),
        };
        const word = measureDepartments(alone);

        expect(word.cells.every(({ n, agreement }) => n === 1 && agreement === null)).toBe(true);
        expect(word.splitCells).toEqual([]);
        expect(personal(word)).toEqual(nobody);
        expect(word.isTooFewPersons).toBe(false);
        for (const { optionId, criterionId, mean } of word.cells) {
          expect(mean).toBe(first?.[criterionId]?.[optionId]);
        }
      }),
      runs,
    );
  });

  it('6. is not changed by what is still hidden, and starts over with a whole new scoring', () => {
    fc.assert(
      fc.property(tame, tame, (group, other) => {
        const [scored] = other.scoreRounds;
        const [weighed] = other.weightRounds;
        if (!scored || !weighed) throw new Error('a tame group has both rounds');
        const also = (isRevealed: boolean) => ({
          ...group,
          scoreRounds: [...group.scoreRounds, { ...scored, id: roundId('s9'), isRevealed }],
          weightRounds: [...group.weightRounds, { ...weighed, id: roundId('w9'), isRevealed }],
        });
        const asked = { ...scored, cells: group.scoreRounds[0]?.cells ?? [] };
        const anew = { ...group, scoreRounds: [...group.scoreRounds, asked] };

        expect(measureDepartments(also(false))).toEqual(measureDepartments(group));
        expect(measureDepartments(anew).cells).toEqual(
          measureDepartments({ ...group, scoreRounds: [asked] }).cells,
        );
      }),
      runs,
    );
  });

  it('7. comes to the same in whatever order the criteria are listed', () => {
    const withOrder = wild.chain((group) =>
      fc.record({
        group: fc.constant(group),
        criteria: fc.shuffledSubarray([...group.criteria], { minLength: group.criteria.length }),
      }),
    );
    fc.assert(
      fc.property(withOrder, ({ group, criteria }) => {
        const one = measureDepartments(group);
        const other = measureDepartments({ ...group, criteria });
        const outline = ({ result, table, ...measures }: DepartmentMeasures) => ({
          weights: table.criterionIds
            .map((id, k) => [id, onGrid(result?.weights[k] ?? 0, 1e9)])
            .sort(),
          ranking: result?.ranking.map(({ optionId, value }) => [optionId, onGrid(value, 1e7)]),
          ranges: result?.ranges
            .map(({ criterionId, interval }) => [
              criterionId,
              ...(interval?.map((end) => onGrid(end, 1e4)) ?? []),
            ])
            .sort(),
          anyWeights: measures.draws?.anyWeights,
          leaveOneOut: measures.leaveOneOut,
          personalTopSameShare: measures.personalTopSameShare,
          kendallW: measures.kendallW?.toFixed(9),
          verdict: measures.verdict,
          split: measures.splitCells.length,
          dominated: measures.dominated.map(({ optionId }) => optionId).sort(),
          pairs: measures.doubleCounted.map(({ pair }) => [...pair].sort().join()).sort(),
          negligible: [...measures.negligible].sort(),
        });

        expect(outline(other)).toEqual(outline(one));
      }),
      { numRuns: 80 },
    );
  });

  it('8. never puts first what another one beats, even where only a weightless criterion tells', () => {
    fc.assert(
      fc.property(wild, ({ ...group }) => {
        const { result, dominated } = measureDepartments(group);
        const beaten = dominated.map(({ optionId }) => optionId);

        if (result?.winner) expect(beaten).not.toContain(result.winner);
      }),
      { numRuns: 200 },
    );
  });

  it('9. holds no NaN and nothing infinite, on any screen, in any step, in the print', () => {
    fc.assert(
      fc.property(wild, fc.integer({ min: 0, max: 8 }), (departments, seats) => {
        const state = { groups: { [groupA]: departments } };
        const groups = [groupWith(seats)];
        const shown = departmentsSteps.map((_, stepIndex) =>
          projectedDepartments(state, groups, { stepIndex, groupId: groupA, language: 'ja' }),
        );
        const overview = projectedDepartments(state, groups, {
          stepIndex: 0,
          groupId: null,
          language: 'en',
        });
        const measures = measureDepartments(departments);
        const said = [robustnessSentence(measures, 'ja'), robustnessSentence(measures, 'en')];

        expect(
          notFinite([
            measures,
            consoleDepartments(state, groups),
            shown,
            overview,
            printedDepartmentMeasures(departments),
          ]),
        ).toEqual([]);
        expect(said.join()).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
      { numRuns: 80 },
    );
  });

  it('10. is measured without being changed, and comes out the same again', () => {
    fc.assert(
      fc.property(wild, (group) => {
        const before = JSON.stringify(group);
        const once = measureDepartments(frozen(group));

        expect(measureDepartments(group)).toEqual(once);
        expect(JSON.stringify(group)).toBe(before);
      }),
      runs,
    );
  });
});

const nobody = { persons: 0, leaveOneOut: null, personalTopSameShare: null, kendallW: null };
function personal(measures: DepartmentMeasures) {
  const { persons, leaveOneOut, personalTopSameShare, kendallW } = measures;
  return { persons, leaveOneOut, personalTopSameShare, kendallW };
}

function groupWith(seats: number): Group {
  return {
    id: groupA,
    name: '水の環',
    organisation: '',
    theme: '',
    companyInMind: '',
    seats: Array.from({ length: seats }, (_, index) => ({
      code: seat(`A${index + 1}`),
      side: 'ngo' as const,
      role: '',
    })),
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
