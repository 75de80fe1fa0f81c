/* One accepted use of every command of E5, from a named situation; the matrix tests read it. */
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { aWorkshop } from '../../support/scenarios.ts';
import {
  card,
  closed,
  criteria,
  fallingRatings,
  groupId,
  having,
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
  withWeights,
} from './situations.ts';

export type Accepted = {
  readonly name: CommandName;
  readonly from: Workshop;
  readonly input: Readonly<Record<string, unknown>>;
  /** Types of the events, without `departments.` and the version. */
  readonly events: readonly string[];
};

export const anchors = { 1: '', 3: '', 5: '' };
const g1 = { roundId: 'g1' };
const s1 = { roundId: 's1' };
const w1 = { roundId: 'w1' };
const d1 = { roundId: 'd1' };
const whole = { evenIfIncomplete: false };
const splitCell = { optionId: 'o1', criterionId: 'k1' };

export const withReason = () =>
  having(withOptions(), 'addReason', { reasonId: 'z1', optionId: 'o1', text: '若手を育てたい' });
export const withSevenCriteria = () =>
  having(aWorkshop(), 'addCriterion', { criterionId: 'k7', name: '速さ', anchors });
export const withConcern = () =>
  having(withDecision(), 'addConcern', { ...d1, concernId: 'c1', text: '担当がまだ分からない' });

export const acceptedDepartments: readonly Accepted[] = [
  ok('addOptions', aWorkshop(), { options: [card('x', '財務部'), card('y', '人事部')] }, [
    'optionAdded',
    'optionAdded',
  ]),
  ok('addOptions', withGutOpen(), { options: [card('x', '財務部')] }, ['optionAdded']),
  ok('changeOption', withOptions(), { ...card('o1', '人事部'), concern: '若手', library: 'hr' }, [
    'optionChanged',
  ]),
  ok('removeOption', withOptions(), { optionId: 'o1' }, ['optionRemoved']),
  ok('setKnockouts', withOptions(), { optionId: 'o1', knockouts: ['ok', 'check', 'out'] }, [
    'knockoutsSet',
  ]),
  ok('addReason', withOptions(), { reasonId: 'z1', optionId: 'o1', text: '若手を育てたい' }, [
    'reasonAdded',
  ]),
  ok('removeReason', withReason(), { reasonId: 'z1' }, ['reasonRemoved']),
  ok('addCriterion', aWorkshop(), { criterionId: 'k7', name: '速さ', anchors }, ['criterionAdded']),
  ok(
    'changeCriterion',
    aWorkshop(),
    { criterionId: 'k1', name: '', anchors: { ...anchors, 3: '半分' } },
    ['criterionChanged'],
  ),
  ok('removeCriterion', aWorkshop(), { criterionId: 'k1' }, ['criterionRemoved']),
  ok('removeCriterion', withGutOpen(), { criterionId: 'k1' }, ['criterionRemoved']),

  ok('openGutVote', withOptions(), g1, ['gutOpened']),
  ok('castGutVotes', withGutOpen(), { ...g1, votes: { A1: 'o1', A2: 'o2' } }, [
    'gutCast',
    'gutCast',
  ]),
  ok('castGutVotes', withGutVotes(), { ...g1, votes: { A1: null } }, ['gutCast']),
  ok('countGutVotes', withGutOpen(), { ...g1, byOption: { o1: 3, o2: 2 } }, ['gutCounted']),
  ok('revealGutVote', withGutVotes(), { ...g1, ...whole }, ['gutRevealed']),
  ok('withdrawGutVote', withGutVotes(), g1, ['gutWithdrawn']),

  ok('openScoring', withOptions(), { ...s1, cells: null }, ['scoringOpened']),
  ok('openScoring', withScoresRevealed(), { roundId: 's2', cells: [splitCell] }, ['scoringOpened']),
  ok('castScores', withScoringOpen(), { ...s1, seat: 'A1', scores: { k1: { o1: 5, o2: null } } }, [
    'scoresCast',
  ]),
  ok('castScores', withScores(), { ...s1, seat: 'A1', scores: null }, ['scoresCast']),
  ok('countScores', withScoringOpen(), { ...s1, byCell: { k1: { o1: [1, 1, 1, 1, 1] } } }, [
    'scoresCounted',
  ]),
  ok('setGroupScores', withScoringOpen(), { ...s1, byCell: slip([3, 2, 1]) }, ['groupScoresSet']),
  ok('revealScores', withScores(), { ...s1, ...whole }, ['scoresRevealed']),
  ok('withdrawScoring', withScores(), s1, ['scoringWithdrawn']),

  ok('openWeighing', withOptions(), w1, ['weighingOpened']),
  ok(
    'castWeights',
    withWeighingOpen(),
    {
      ...w1,
      seat: 'A1',
      ballot: { ranking: [...criteria], ratings: fallingRatings },
      evenIfAllEqual: false,
    },
    ['weightsCast'],
  ),
  ok(
    'castWeights',
    withWeighingOpen(),
    { ...w1, seat: 'A1', ballot: { ranking: [...criteria], ratings: null }, evenIfAllEqual: false },
    ['weightsCast'],
  ),
  ok('castWeights', withWeights(), { ...w1, seat: 'A1', ballot: null, evenIfAllEqual: false }, [
    'weightsCast',
  ]),
  ok('rankAsGroup', withWeighingOpen(), { ...w1, ranking: [...criteria].reverse() }, [
    'groupRankingSet',
  ]),
  ok('revealWeights', withWeights(), { ...w1, ...whole }, ['weightsRevealed']),
  ok('withdrawWeighing', withWeights(), w1, ['weighingWithdrawn']),

  ok('openDecision', withResult(), { ...d1, first: 'o1', second: null, reason: '' }, [
    'decisionOpened',
  ]),
  ok('castDecisionVotes', withDecisionOpen(), { ...d1, votes: { A1: 5, A2: 1 } }, [
    'decisionVoteCast',
    'decisionVoteCast',
  ]),
  ok('countDecisionVotes', withDecisionOpen(), { ...d1, counts: [1, 2, 1, 1, 0] }, [
    'decisionVotesCounted',
  ]),
  ok('revealDecision', withDecisionVotes(), { ...d1, ...whole }, ['decisionRevealed']),
  ok('withdrawDecision', withDecisionVotes(), d1, ['decisionWithdrawn']),
  ok('addConcern', withDecision(), { ...d1, concernId: 'c1', text: '費用' }, ['concernAdded']),
  ok('removeConcern', withConcern(), { ...d1, concernId: 'c1' }, ['concernRemoved']),

  ok('close', withDecision(), {}, ['closed']),
  ok('reopen', closed(), { reason: '担当が変わった' }, ['reopened']),
];

function ok(
  name: string,
  from: Workshop,
  input: Readonly<Record<string, unknown>>,
  events: readonly string[],
): Accepted {
  // The matrix compares the names with the table, and fails on one that isn't there.
  return { name: `departments.${name}` as CommandName, from, input: { groupId, ...input }, events };
}
