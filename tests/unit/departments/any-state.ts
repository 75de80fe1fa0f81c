/*
 * Any state E5 can get into, for property tests: slips by seat, counts or the group's word, second looks
 * and votes still hidden, options and criteria that came or went after a vote, knock-outs, empty rounds,
 * equal rows. Wilder than what the rules let through, because the measures must bear that too.
 */
import * as fc from 'fast-check';
import {
  type Cell,
  type Criterion,
  emptyGroupDepartments,
  type GroupDepartments,
  type GutRound,
  type Option,
  type Score,
  type ScoreBallots,
  type ScoreRound,
  type WeightRound,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId } from '../../../src-shared/kernel/ids.ts';
import { groupA, roundId } from '../../support/ids.ts';

// Literals of this test stand for ids.
const optionIds = Array.from({ length: 8 }, (_, index) => `o${index}` as OptionId);
const criterionIds = Array.from({ length: 7 }, (_, index) => `k${index + 1}` as CriterionId);
const seats = Array.from({ length: 8 }, (_, index) => `A${index + 1}`);

type Dice = readonly number[];
const prime = 10_007;
/** A row of numbers that a state is read from, so that it shrinks to zeros. */
const dice: fc.Arbitrary<Dice> = fc.array(fc.nat({ max: prime - 1 }), {
  minLength: 97,
  maxLength: 97,
});

/** Reads the row over and over, stretched anew each time; `below(n)` gives 0 to n - 1. */
function reader(rolls: Dice) {
  let at = 0;
  const next = () => {
    const stretch = 1 + 31 * Math.floor(at / rolls.length);
    const value = ((rolls[at % rolls.length] ?? 0) * stretch) % prime;
    at += 1;
    return value;
  };
  return {
    below: (most: number) => next() % most,
    isOneIn: (many: number) => next() % many === many - 1,
  };
}
type Reader = ReturnType<typeof reader>;

function anyScore(read: Reader, gaps: number): Score | null {
  if (gaps > 0 && read.isOneIn(gaps)) return null;
  // 0 to 4 is what `below` gives.
  return (read.below(5) + 1) as Score;
}

type Mode = ScoreBallots['kind'];

function anyBallots(
  read: Reader,
  mode: Mode,
  cells: readonly Cell[],
  persons: number,
  gaps: number,
): ScoreBallots {
  const byCell = <Value>(value: () => Value | undefined) => {
    const table: Record<string, Record<string, Value>> = {};
    for (const { criterionId, optionId } of cells) {
      const given = value();
      if (given !== undefined) table[criterionId] = { ...table[criterionId], [optionId]: given };
    }
    return table;
  };
  switch (mode) {
    case 'seats': {
      const slips = seats
        .slice(0, persons)
        .map((seat) => [seat, byCell(() => anyScore(read, gaps))] as const);
      return { kind: 'seats', bySeat: Object.fromEntries(slips) };
    }
    case 'counts':
      return {
        kind: 'counts',
        byCell: byCell(() => {
          const counts = [0, 0, 0, 0, 0];
          for (let person = 0; person < persons; person += 1) {
            const given = anyScore(read, gaps);
            if (given !== null) counts[5 - given] = (counts[5 - given] ?? 0) + 1;
          }
          return counts;
        }),
      };
    case 'group':
      return { kind: 'group', byCell: byCell(() => anyScore(read, gaps)) };
  }
}

function anyOption(read: Reader, index: number): Option {
  return {
    id: optionIds[index] ?? ('o0' as OptionId),
    name: `部署${index}`,
    library: null,
    concern: '',
    gives: '',
    problem: '',
    knockouts: [read.isOneIn(8) ? 'out' : 'ok', read.isOneIn(6) ? 'check' : 'ok', 'ok'],
  };
}

function cellsOf(options: readonly Option[], criteria: readonly Criterion[]): readonly Cell[] {
  return criteria.flatMap(({ id: criterionId }) =>
    options.map(({ id: optionId }) => ({ optionId, criterionId })),
  );
}

/** How wild a state may be; `tame` has one whole scoring and one weighing by seats, all of it revealed. */
export type Wildness = 'tame' | 'wild';

function stateOf(rolled: Dice, wildness: Wildness): GroupDepartments {
  const read = reader(rolled);
  const isWild = wildness === 'wild';
  const persons = isWild ? read.below(9) : read.below(8) + 1;
  const options = Array.from({ length: isWild ? read.below(9) : read.below(7) + 2 }, (_, index) =>
    anyOption(read, index),
  ).map((option): Option => (isWild ? option : { ...option, knockouts: ['ok', 'ok', 'ok'] }));
  const criteria = criterionIds.slice(0, read.below(3) + 5).map(
    (id): Criterion => ({
      id,
      // Only k1 to k6 have a name of the text's own.
      name: id === 'k7' ? '速さ' : '',
      anchors: { 1: '', 3: '', 5: '' },
    }),
  );
  const gaps = isWild ? ([0, 0, 0, 8, 40][read.below(5)] ?? 0) : 0;
  const modes: readonly Mode[] = ['seats', 'seats', 'seats', 'counts', 'group'];
  const mode = isWild ? (modes[read.below(5)] ?? 'seats') : 'seats';
  const cells = cellsOf(options, criteria);
  const round = (id: string, isSecondLook: boolean, asked: readonly Cell[]): ScoreRound => ({
    id: roundId(id),
    isSecondLook,
    isRevealed: !(isWild && read.isOneIn(20)),
    cells: asked,
    ballots: anyBallots(
      read,
      isWild && read.isOneIn(5) ? (modes[read.below(5)] ?? mode) : mode,
      asked,
      isSecondLook ? read.below(persons + 1) : persons,
      gaps,
    ),
  });
  const scoreRounds = [
    ...(isWild && read.isOneIn(20) ? [] : [round('s1', false, cells)]),
    ...(isWild && read.isOneIn(4) ? [round('s2', true, cells.slice(0, read.below(4) + 1))] : []),
    ...(isWild && read.isOneIn(8) ? [round('s3', false, cells)] : []),
  ];
  const changed = isWild && read.isOneIn(4);
  const state: GroupDepartments = {
    ...emptyGroupDepartments(groupA),
    // What went after the votes: the last option and the first criterion.
    options: changed ? options.slice(0, -1) : options,
    criteria: changed && criteria.length > 5 ? criteria.slice(1) : criteria,
    scoreRounds,
    weightRounds: isWild && read.isOneIn(20) ? [] : [anyWeighing(read, criteria, persons, isWild)],
    gutRounds: isWild && options.length > 0 ? [anyGut(read, options, persons)] : [],
  };
  return isWild && read.isOneIn(6) ? withTwins(state) : state;
}

function anyWeighing(
  read: Reader,
  criteria: readonly Criterion[],
  persons: number,
  isWild: boolean,
): WeightRound {
  const ids = criteria.map(({ id }) => id);
  const isRevealed = !(isWild && read.isOneIn(20));
  const from = { id: roundId('w1'), isRevealed, criterionIds: ids };
  if (isWild && read.isOneIn(5)) {
    const start = read.below(ids.length);
    return {
      ...from,
      ballots: { kind: 'group', ranking: [...ids.slice(start), ...ids.slice(0, start)] },
    };
  }
  const slips = seats.slice(0, persons).flatMap((seat) => {
    if (isWild && read.isOneIn(15)) return [];
    const ratings = Object.fromEntries(ids.map((id) => [id, 5 + read.below(96)]));
    return [[seat, { ranking: null, ratings }] as const];
  });
  return { ...from, ballots: { kind: 'seats', bySeat: Object.fromEntries(slips) } };
}

function anyGut(read: Reader, options: readonly Option[], persons: number): GutRound {
  const ids = options.map(({ id }) => id);
  const some = () => ids[read.below(ids.length)] ?? ids[0];
  const votes = seats.slice(0, persons).map((seat) => [seat, some()] as const);
  return {
    id: roundId('g1'),
    isRevealed: !read.isOneIn(3),
    optionIds: ids,
    ballots: read.isOneIn(3)
      ? { kind: 'counts', byOption: Object.fromEntries(ids.map((id) => [id, read.below(3)])) }
      : { kind: 'seats', bySeat: Object.fromEntries(votes) as Readonly<Record<string, OptionId>> },
  };
}

/** The second option gets exactly the scores of the first: equals in every respect. */
function withTwins(state: GroupDepartments): GroupDepartments {
  const [first, second] = state.options;
  if (!first || !second) return state;
  const alike = <Value>(table: Readonly<Record<string, Readonly<Record<string, Value>>>>) =>
    Object.fromEntries(
      Object.entries(table).map(([criterionId, row]) => {
        const { [second.id]: _own, ...others } = row;
        const given = row[first.id];
        return [criterionId, given === undefined ? others : { ...others, [second.id]: given }];
      }),
    );
  return {
    ...state,
    scoreRounds: state.scoreRounds.map((round): ScoreRound => {
      const { ballots } = round;
      if (ballots.kind === 'counts') {
        return { ...round, ballots: { kind: 'counts', byCell: alike(ballots.byCell) } };
      }
      if (ballots.kind === 'group') {
        return { ...round, ballots: { kind: 'group', byCell: alike(ballots.byCell) } };
      }
      const slips = Object.entries(ballots.bySeat).map(([seat, slip]) => [seat, alike(slip)]);
      return { ...round, ballots: { kind: 'seats', bySeat: Object.fromEntries(slips) } };
    }),
  };
}

export const anyDepartments = (wildness: Wildness): fc.Arbitrary<GroupDepartments> =>
  dice.map((rolled) => stateOf(rolled, wildness));
