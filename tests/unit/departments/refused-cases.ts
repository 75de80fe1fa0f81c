/* What E5 refuses, by its code: named situations and the command that is refused in them. */
import {
  type DepartmentsRefusalCode,
  departmentLimits,
  departmentsCommands,
  departmentsTextEn,
  departmentsTextJa,
} from '../../../src-shared/exercises/departments/index.ts';
import type { TextFault } from '../../../src-shared/kernel/plain-text.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { aWorkshop } from '../../support/scenarios.ts';
import {
  acceptedDepartments,
  anchors,
  withConcern,
  withReason,
  withSevenCriteria,
} from './accepted-cases.ts';
import {
  card,
  closed,
  criteria,
  fallingRatings,
  having,
  ratingsOf,
  slip,
  withDecision,
  withDecisionOpen,
  withDecisionVotes,
  withGutOpen,
  withGutVotes,
  withOptions,
  withResult,
  withScores,
  withScoresRevealed,
  withScoringOpen,
  withWeighingOpen,
} from './situations.ts';

export type Refused = readonly [
  name: string,
  from: Workshop,
  input: Readonly<Record<string, unknown>>,
];

const g1 = { roundId: 'g1' };
const s1 = { roundId: 's1' };
const w1 = { roundId: 'w1' };
const d1 = { roundId: 'd1' };
const k7 = { criterionId: 'k7', name: '速さ', anchors };
const proposal = { ...d1, first: 'o1', second: 'o2', reason: '' };
const incomplete = { evenIfIncomplete: false };
export const ballotOf = (ratings: object, ranking: readonly string[] | null = null) => ({
  ...w1,
  seat: 'A1',
  ballot: { ranking, ratings },
  evenIfAllEqual: false,
});
const ruledOut = () =>
  having(withOptions(), 'setKnockouts', { optionId: 'o1', knockouts: ['out', 'ok', 'ok'] });
const nameOfK2 = {
  ja: departmentsTextJa.criteria.k2.name,
  en: departmentsTextEn.criteria.k2.name,
};
const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => card(`x${index}`, `部署${index}`));
export const revealedGut = () => having(withGutVotes(), 'revealGutVote', { ...g1, ...incomplete });
const threeRefused = () => {
  let workshop = withDecision([2, 2, 2, 4, 4]);
  for (const roundId of ['d2', 'd3']) {
    workshop = withDecisionVotes([2, 2, 2, 4, 4], withDecisionOpen(workshop, roundId), roundId);
    workshop = having(workshop, 'revealDecision', { roundId, ...incomplete });
  }
  return workshop;
};
const many = <T>(count: number, change: (workshop: T, index: number) => T, from: T) =>
  Array.from({ length: count }, (_, index) => index).reduce(change, from);

/** A record, so that a new code without a row does not compile. */
export const refusedDepartments: Record<
  DepartmentsRefusalCode | TextFault['code'],
  readonly Refused[]
> = {
  'group-unknown': [
    ['openGutVote', withOptions(), { groupId: 'J', ...g1 }],
    ['reopen', aWorkshop(), { groupId: 'J', reason: '理由' }],
  ],
  'exercise-closed': Object.keys(departmentsCommands)
    .filter((name) => name !== 'departments.reopen')
    .map((name): Refused => {
      const row = acceptedDepartments.find((accepted) => accepted.name === name);
      return [name.slice('departments.'.length), closed(), row?.input ?? {}];
    }),
  'exercise-not-closed': [['reopen', withDecision(), { reason: '理由' }]],
  'closing-obstacles': [
    ['close', aWorkshop(), {}],
    ['close', withDecisionOpen(), {}],
    ['close', withDecision([1, 5, 5, 5, 5]), {}],
    // Adopted, and a knock-out came to light afterwards: at the first door, at the second.
    ...['o1', 'o2'].map((optionId) => {
      const knockouts = ['ok', 'out', 'ok'];
      return [
        'close',
        having(withDecision(), 'setKnockouts', { optionId, knockouts }),
        {},
      ] as const;
    }),
  ],

  'department-unknown': [
    ['changeOption', withOptions(), card('x', '財務部')],
    ['removeOption', withOptions(), { optionId: 'x' }],
    ['setKnockouts', withOptions(), { optionId: 'x', knockouts: ['ok', 'ok', 'ok'] }],
    ['addReason', withOptions(), { reasonId: 'z', optionId: 'x', text: '理由' }],
    ['castGutVotes', withGutOpen(), { ...g1, votes: { A1: 'x' } }],
    ['countGutVotes', withGutOpen(), { ...g1, byOption: { x: 1 } }],
    ['openDecision', withResult(), { ...proposal, first: 'x' }],
    ['openDecision', withResult(), { ...proposal, second: 'x' }],
  ],
  'department-name-taken': [
    ['addOptions', withOptions(), { options: [card('x', ' 人事部 ')] }],
    ['addOptions', aWorkshop(), { options: [card('x', '人事部'), card('y', '人事部')] }],
    ['changeOption', withOptions(), card('o1', '調達部')],
    // The same word, its voiced sound mark typed apart.
    [
      'addOptions',
      having(aWorkshop(), 'addOptions', { options: [card('x', 'デザイン部')] }),
      { options: [card('y', 'デザイン部'.normalize('NFD'))] },
    ],
  ],
  'departments-too-many': [['addOptions', withOptions(), { options: cards(6) }]],
  'departments-too-few': [
    ['openGutVote', aWorkshop(), g1],
    [
      'openScoring',
      having(aWorkshop(), 'addOptions', { options: cards(2) }),
      { ...s1, cells: null },
    ],
    [
      'openScoring',
      ['o1', 'o2', 'o3'].reduce(
        (workshop, optionId) =>
          having(workshop, 'setKnockouts', { optionId, knockouts: ['ok', 'ok', 'out'] }),
        withOptions(),
      ),
      { ...s1, cells: null },
    ],
  ],
  'department-decided': [
    ['removeOption', withDecision(), { optionId: 'o1' }],
    ['removeOption', withDecision(), { optionId: 'o2' }],
  ],
  'department-out': [['openDecision', ruledOut(), proposal]],
  'doors-same': [['openDecision', withResult(), { ...proposal, second: 'o1' }]],

  'reason-unknown': [['removeReason', withOptions(), { reasonId: 'z1' }]],
  'reasons-too-many': [
    [
      'addReason',
      many(
        departmentLimits.reasonsMost,
        (workshop, index) =>
          having(workshop, 'addReason', { reasonId: `z${index}`, optionId: 'o1', text: '理由' }),
        withOptions(),
      ),
      { reasonId: 'z99', optionId: 'o1', text: '理由' },
    ],
  ],

  'criterion-unknown': [
    ['changeCriterion', aWorkshop(), k7],
    ['removeCriterion', aWorkshop(), { criterionId: 'k7' }],
    ['castWeights', withWeighingOpen(), ballotOf({ ...fallingRatings, k7: 50 })],
  ],
  'criterion-name-taken': [
    ['changeCriterion', withSevenCriteria(), { criterionId: 'k1', name: '速さ', anchors }],
    // The name that another criterion has of the app, in either language.
    ['changeCriterion', aWorkshop(), { criterionId: 'k1', name: nameOfK2.ja, anchors }],
    ['changeCriterion', aWorkshop(), { criterionId: 'k1', name: nameOfK2.en, anchors }],
    [
      'changeCriterion',
      ['別の名前', nameOfK2.ja].reduce(
        (workshop, name, index) =>
          having(workshop, 'changeCriterion', { criterionId: `k${2 - index}`, name, anchors }),
        aWorkshop(),
      ),
      { criterionId: 'k2', name: '', anchors },
    ],
  ],
  'criteria-out-of-range': [
    ['addCriterion', withSevenCriteria(), { criterionId: 'k8', name: '遠さ', anchors }],
    [
      'removeCriterion',
      having(aWorkshop(), 'removeCriterion', { criterionId: 'k1' }),
      { criterionId: 'k2' },
    ],
  ],
  'votes-being-collected': [
    ['addOptions', withScores(), { options: cards(1) }],
    ['removeOption', withScores(), { optionId: 'o1' }],
    ['removeOption', withGutOpen(), { optionId: 'o1' }],
    ['addCriterion', withWeighingOpen(), k7],
    ['removeCriterion', withDecisionOpen(), { criterionId: 'k1' }],
  ],

  'cell-unknown': [
    ['openScoring', withScoresRevealed(), { roundId: 's2', cells: [cell('x', 'k1')] }],
    [
      'openScoring',
      withScoresRevealed(),
      { roundId: 's2', cells: [cell('o1', 'k1'), cell('o1', 'k1')] },
    ],
    ['castScores', withScoringOpen(), { ...s1, seat: 'A1', scores: { k9: { o1: 3 } } }],
    ['countScores', withScoringOpen(), { ...s1, byCell: { k1: { x: [1, 0, 0, 0, 0] } } }],
    ['setGroupScores', withScoringOpen(), { ...s1, byCell: { k1: { x: 3 } } }],
  ],
  'scores-none': [['openScoring', withOptions(), { ...s1, cells: [cell('o1', 'k1')] }]],

  'ranking-incomplete': [
    ['castWeights', withWeighingOpen(), ballotOf(fallingRatings, ['k1', 'k2'])],
    [
      'castWeights',
      withWeighingOpen(),
      { ...ballotOf({}), ballot: { ranking: null, ratings: null } },
    ],
    ['rankAsGroup', withWeighingOpen(), { ...w1, ranking: ['k1', 'k1', 'k2', 'k3', 'k4', 'k5'] }],
  ],
  'weights-incomplete': [['castWeights', withWeighingOpen(), ballotOf({ k1: 100, k2: 50 })]],
  'weights-out-of-range': [
    ['castWeights', withWeighingOpen(), ballotOf(ratingsOf([100, 90, 80, 70, 60, 4]))],
    ['castWeights', withWeighingOpen(), ballotOf(ratingsOf([101, 90, 80, 70, 60, 50]))],
  ],
  'weights-no-top': [
    ['castWeights', withWeighingOpen(), ballotOf(ratingsOf([99, 90, 80, 70, 60, 50]))],
  ],
  'weights-rise': [
    [
      'castWeights',
      withWeighingOpen(),
      ballotOf(ratingsOf([100, 70, 80, 60, 50, 40]), [...criteria]),
    ],
  ],
  'weights-all-equal': [
    ['castWeights', withWeighingOpen(), ballotOf(ratingsOf([100, 100, 100, 100, 100, 100]))],
  ],

  'id-in-use': [
    ['addOptions', withOptions(), { options: [card('o1', '財務部')] }],
    ['addOptions', aWorkshop(), { options: [card('x', '財務部'), card('x', '人事部')] }],
    ['addReason', withReason(), { reasonId: 'z1', optionId: 'o1', text: '理由' }],
    ['addCriterion', aWorkshop(), { ...k7, criterionId: 'k1' }],
    ['openGutVote', revealedGut(), g1],
    ['openScoring', withScoresRevealed(), { ...s1, cells: null }],
    ['openWeighing', withResult(), w1],
    ['openDecision', withDecision(), proposal],
    ['addConcern', withConcern(), { ...d1, concernId: 'c1', text: '費用' }],
  ],
  'seat-unknown': [
    ['castGutVotes', withGutOpen(), { ...g1, votes: { B1: 'o1' } }],
    ['castScores', withScoringOpen(), { ...s1, seat: 'B1', scores: slip([1, 2, 3]) }],
    ['castWeights', withWeighingOpen(), { ...ballotOf(fallingRatings), seat: 'B1' }],
    ['castDecisionVotes', withDecisionOpen(), { ...d1, votes: { B1: 3 } }],
  ],
  'round-unknown': everyVote(withOptions()),
  'round-still-open': [
    ['openGutVote', withGutOpen(), { roundId: 'g2' }],
    ['openScoring', withScoringOpen(), { roundId: 's2', cells: null }],
    ['openWeighing', withWeighingOpen(), { roundId: 'w2' }],
    ['openDecision', withDecisionOpen(), { ...proposal, roundId: 'd2' }],
  ],
  'round-revealed': everyVote(
    having(
      having(having(withDecision(), 'openGutVote', g1), 'castGutVotes', {
        ...g1,
        votes: { A1: 'o1' },
      }),
      'revealGutVote',
      { ...g1, evenIfIncomplete: true },
    ),
  ).filter(([name]) => !name.endsWith('Concern')),
  'rounds-used-up': [['openDecision', threeRefused(), { ...proposal, roundId: 'd4' }]],
  'votes-incomplete': [
    ['revealGutVote', withGutVotes({ A1: 'o1' }), { ...g1, ...incomplete }],
    ['revealScores', withScores([[1, 2, 3]]), { ...s1, ...incomplete }],
    [
      'revealWeights',
      having(withWeighingOpen(), 'castWeights', ballotOf(fallingRatings)),
      { ...w1, ...incomplete },
    ],
    ['revealDecision', withDecisionVotes([5]), { ...d1, ...incomplete }],
  ],
  'votes-none': [
    ['castGutVotes', withGutOpen(), { ...g1, votes: {} }],
    ['countGutVotes', withGutOpen(), { ...g1, byOption: {} }],
    ['revealGutVote', withGutOpen(), { ...g1, evenIfIncomplete: true }],
    ['castScores', withScoringOpen(), { ...s1, seat: 'A1', scores: {} }],
    ['revealScores', withScoringOpen(), { ...s1, evenIfIncomplete: true }],
    ['revealWeights', withWeighingOpen(), { ...w1, evenIfIncomplete: true }],
    ['castDecisionVotes', withDecisionOpen(), { ...d1, votes: {} }],
    ['countDecisionVotes', withDecisionOpen(), { ...d1, counts: [0, 0, 0, 0, 0] }],
    ['revealDecision', withDecisionOpen(), { ...d1, evenIfIncomplete: true }],
  ],
  'votes-more-than-seats': [
    ['countGutVotes', withGutOpen(), { ...g1, byOption: { o1: 4, o2: 2 } }],
    ['countScores', withScoringOpen(), { ...s1, byCell: { k1: { o1: [6, 0, 0, 0, 0] } } }],
    ['countDecisionVotes', withDecisionOpen(), { ...d1, counts: [2, 2, 2, 0, 0] }],
  ],
  'concern-unknown': [['removeConcern', withDecision(), { ...d1, concernId: 'c9' }]],
  'concerns-too-many': [
    [
      'addConcern',
      many(
        departmentLimits.concernsPerRound,
        (workshop, index) =>
          having(workshop, 'addConcern', { ...d1, concernId: `c${index}`, text: '費用' }),
        withDecision(),
      ),
      { ...d1, concernId: 'c99', text: '費用' },
    ],
  ],

  'text-empty': [
    ['addOptions', aWorkshop(), { options: [card('x', ' ')] }],
    ['addReason', withOptions(), { reasonId: 'z', optionId: 'o1', text: '' }],
    ['addCriterion', aWorkshop(), { ...k7, name: '' }],
    ['addConcern', withDecision(), { ...d1, concernId: 'c', text: '' }],
    ['reopen', closed(), { reason: '' }],
  ],
  // No field of E5 asks for more than one character.
  'text-too-short': [],
  'text-too-long': [
    ['addOptions', aWorkshop(), { options: [card('x', 'あ'.repeat(41))] }],
    ['changeOption', withOptions(), { ...card('o1', '人事部'), gives: 'あ'.repeat(61) }],
    ['addReason', withOptions(), { reasonId: 'z', optionId: 'o1', text: 'あ'.repeat(61) }],
    ['changeCriterion', aWorkshop(), { criterionId: 'k1', name: 'あ'.repeat(31), anchors }],
    [
      'changeCriterion',
      aWorkshop(),
      { criterionId: 'k1', name: '', anchors: { ...anchors, 5: 'あ'.repeat(41) } },
    ],
    ['openDecision', withResult(), { ...proposal, reason: 'あ'.repeat(81) }],
    ['addConcern', withDecision(), { ...d1, concernId: 'c', text: 'あ'.repeat(81) }],
  ],
  'text-control-character': [['addOptions', aWorkshop(), { options: [card('x', '人\u0007事')] }]],
  'text-broken-character': [['addOptions', aWorkshop(), { options: [card('x', '人\ud83d')] }]],
};

function cell(optionId: string, criterionId: string) {
  return { optionId, criterionId };
}

/** Every command that needs a hidden vote, on a workshop that has none of them. */
function everyVote(from: Workshop): readonly Refused[] {
  return [
    ['castGutVotes', from, { ...g1, votes: { A1: 'o1' } }],
    ['countGutVotes', from, { ...g1, byOption: { o1: 1 } }],
    ['revealGutVote', from, { ...g1, evenIfIncomplete: true }],
    ['withdrawGutVote', from, g1],
    ['castScores', from, { ...s1, seat: 'A1', scores: slip([1, 2, 3]) }],
    ['countScores', from, { ...s1, byCell: { k1: { o1: [1, 0, 0, 0, 0] } } }],
    ['setGroupScores', from, { ...s1, byCell: slip([1, 2, 3]) }],
    ['revealScores', from, { ...s1, evenIfIncomplete: true }],
    ['withdrawScoring', from, s1],
    ['castWeights', from, ballotOf(fallingRatings)],
    ['rankAsGroup', from, { ...w1, ranking: [...criteria] }],
    ['revealWeights', from, { ...w1, evenIfIncomplete: true }],
    ['withdrawWeighing', from, w1],
    ['castDecisionVotes', from, { ...d1, votes: { A1: 3 } }],
    ['countDecisionVotes', from, { ...d1, counts: [1, 0, 0, 0, 0] }],
    ['revealDecision', from, { ...d1, evenIfIncomplete: true }],
    ['withdrawDecision', from, d1],
    ['addConcern', from, { ...d1, concernId: 'c', text: '費用' }],
    ['removeConcern', from, { ...d1, concernId: 'c' }],
  ];
}
