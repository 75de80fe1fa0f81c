/*
 * Department choices as tests ask for them: the sample's, made from its file without the rules, and
 * generated ones in which every text says where it came from.
 */
import * as fc from 'fast-check';
import {
  emptyGroupDepartments,
  type GroupDepartments,
  type KnockoutState,
  type Score,
} from '../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId, ReasonId } from '../../src-shared/kernel/ids.ts';
import type { Agree5 } from '../../src-shared/workshop/agree5.ts';
import { concernId, groupA, roundId } from '../support/ids.ts';
import { sampleJson } from '../support/sample.ts';

// Test literals are ids by being used as such.
const optionId = (id: string): OptionId => id as OptionId;
const criterionId = (id: string): CriterionId => id as CriterionId;
const reasonId = (id: string): ReasonId => id as ReasonId;

type SampleChoice = {
  readonly options: readonly { readonly name: string }[];
  readonly screening: { readonly [option: string]: KnockoutState };
  readonly reasons: readonly { readonly option: string; readonly text: string }[];
  readonly gutVotes: { readonly [seat: string]: string };
  readonly swingWeights: { readonly [seat: string]: { readonly [criterion: string]: number } };
  readonly scores: {
    readonly [seat: string]: { readonly [option: string]: { readonly [criterion: string]: Score } };
  };
};

/** A group's choice of the sample with every vote revealed; its first option by value is adopted. */
export function sampleChoice(index: number, decision: readonly Agree5[] = [4, 5, 4, 4, 3]) {
  const group = sampleJson().groups[index];
  // The shape of a file of the project.
  const { department, expected } = group as unknown as {
    readonly department: SampleChoice;
    readonly expected: { readonly department: { readonly ranking: readonly string[] } };
  };
  const names = department.options.map(({ name }) => name);
  const idOf = (name: string) => optionId(`o${names.indexOf(name)}`);
  const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map(criterionId);
  const bySeat = <Value>(values: { readonly [seat: string]: Value }) => Object.entries(values);
  const ranking = expected.department.ranking;
  const choice: GroupDepartments = {
    ...emptyGroupDepartments(groupA),
    status: 'open',
    options: names.map((name) => ({
      id: idOf(name),
      name,
      library: null,
      concern: '',
      gives: '',
      problem: '',
      knockouts: [department.screening[name] ?? 'ok', 'ok', 'ok'],
    })),
    reasons: department.reasons.map(({ option, text }, position) => ({
      id: reasonId(`r${position}`),
      optionId: idOf(option),
      text,
    })),
    gutRounds: [
      {
        id: roundId('g1'),
        isRevealed: true,
        optionIds: names.map(idOf),
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            bySeat(department.gutVotes).map(([seat, name]) => [seat, idOf(name)]),
          ),
        },
      },
    ],
    scoreRounds: [
      {
        id: roundId('s1'),
        isRevealed: true,
        isSecondLook: false,
        cells: names.flatMap((name) =>
          criteria.map((criterion) => ({ optionId: idOf(name), criterionId: criterion })),
        ),
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            bySeat(department.scores).map(([seat, scores]) => [
              seat,
              Object.fromEntries(
                criteria.map((criterion) => [
                  criterion,
                  Object.fromEntries(
                    Object.entries(scores).map(([name, score]) => [
                      idOf(name),
                      score[criterion] ?? null,
                    ]),
                  ),
                ]),
              ),
            ]),
          ),
        },
      },
    ],
    weightRounds: [
      {
        id: roundId('w1'),
        isRevealed: true,
        criterionIds: criteria,
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(
            bySeat(department.swingWeights).map(([seat, ratings]) => [
              seat,
              { ranking: null, ratings },
            ]),
          ),
        },
      },
    ],
    decisionRounds: [
      {
        id: roundId('d1'),
        isRevealed: true,
        first: idOf(ranking[0] ?? ''),
        second: idOf(ranking[1] ?? ''),
        reason: '記録が役に立つ場を、いちばん待っている',
        ballots: {
          kind: 'seats',
          bySeat: Object.fromEntries(decision.map((vote, seat) => [`A${seat + 1}`, vote])),
        },
        concerns: [{ id: concernId('k1'), text: '断られたときの次の手も決めておきたい' }],
      },
    ],
  };
  return choice;
}

const scoreArb = fc.option(fc.constantFrom<Score>(1, 2, 3, 4, 5), { freq: 9 });

/**
 * Any choice of group A. Texts are `option-1.`, `concern-1.`, `reason-1.`, `why-0.` ...; votes come from
 * seats, revealed or not.
 */
export const anyChoice: fc.Arbitrary<GroupDepartments> = fc
  .record({
    knockouts: fc.array(fc.constantFrom<KnockoutState>('ok', 'check', 'out'), {
      minLength: 0,
      maxLength: 8,
    }),
    reasonsFor: fc.array(fc.nat(7), { maxLength: 6 }),
    gut: fc.array(fc.nat(7), { maxLength: 8 }),
    scores: fc.array(
      fc.array(fc.array(scoreArb, { minLength: 8, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
      {
        maxLength: 5,
      },
    ),
    ratings: fc.array(fc.array(fc.integer({ min: 5, max: 100 }), { minLength: 6, maxLength: 6 }), {
      maxLength: 5,
    }),
    decisions: fc.array(
      fc.record({
        first: fc.nat(7),
        second: fc.option(fc.nat(7)),
        votes: fc.array(fc.constantFrom<Agree5>(1, 2, 3, 4, 5), { maxLength: 6 }),
      }),
      { maxLength: 3 },
    ),
    revealed: fc.record({
      gut: fc.boolean(),
      scores: fc.boolean(),
      weights: fc.boolean(),
      decision: fc.boolean(),
    }),
    reopenings: fc.nat(1),
  })
  .map(({ knockouts, reasonsFor, gut, scores, ratings, decisions, revealed, reopenings }) => {
    const ids = knockouts.map((_, index) => optionId(`o${index}`));
    const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map(criterionId);
    const known = (index: number) => ids[index] ?? null;
    const bySeat = <Value>(values: readonly Value[]) =>
      Object.fromEntries(values.map((value, seat) => [`A${seat + 1}`, value]));
    return {
      ...emptyGroupDepartments(groupA),
      status: 'open' as const,
      options: ids.map((id, index) => ({
        id,
        name: `option-${index}.`,
        library: null,
        concern: `concern-${index}.`,
        gives: `gives-${index}.`,
        problem: `problem-${index}.`,
        knockouts: ['ok', knockouts[index] ?? 'ok', 'ok'] as const,
      })),
      reasons: reasonsFor.flatMap((of, index) => {
        const option = known(of);
        const text = `reason-${index}.`;
        return option ? [{ id: reasonId(`r${index}`), optionId: option, text }] : [];
      }),
      gutRounds: [
        {
          id: roundId('g1'),
          isRevealed: revealed.gut,
          optionIds: ids,
          ballots: {
            kind: 'seats' as const,
            bySeat: bySeat(gut.flatMap((index) => known(index) ?? [])),
          },
        },
      ],
      scoreRounds: [
        {
          id: roundId('s1'),
          isRevealed: revealed.scores,
          isSecondLook: false,
          cells: ids.flatMap((option) =>
            criteria.map((criterion) => ({ optionId: option, criterionId: criterion })),
          ),
          ballots: {
            kind: 'seats' as const,
            bySeat: bySeat(
              scores.map((rows) =>
                Object.fromEntries(
                  criteria.map((criterion, k) => [
                    criterion,
                    Object.fromEntries(ids.map((id, o) => [id, rows[k]?.[o] ?? null])),
                  ]),
                ),
              ),
            ),
          },
        },
      ],
      weightRounds: [
        {
          id: roundId('w1'),
          isRevealed: revealed.weights,
          criterionIds: criteria,
          ballots: {
            kind: 'seats' as const,
            bySeat: bySeat(
              ratings.map((row) => ({
                ranking: null,
                ratings: Object.fromEntries(criteria.map((id, k) => [id, row[k] ?? 5])),
              })),
            ),
          },
        },
      ],
      decisionRounds: decisions.flatMap(({ first, second, votes }, index) => {
        const door = known(first);
        if (door === null) return [];
        return [
          {
            id: roundId(`d${index}`),
            isRevealed: index < decisions.length - 1 || revealed.decision,
            first: door,
            second: second === null ? null : known(second),
            reason: `why-${index}.`,
            ballots: { kind: 'seats' as const, bySeat: bySeat(votes) },
            concerns: [{ id: concernId(`k${index}`), text: `worry-${index}.` }],
          },
        ];
      }),
      reopenings: Array.from({ length: reopenings }, (_, index) => ({
        reason: `reopened-${index}.`,
        atMs: 0,
        roundsBefore: 0,
      })),
    };
  });
