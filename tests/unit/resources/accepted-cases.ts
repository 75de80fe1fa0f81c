/* One accepted use of every command of E3, from a named situation; the matrix tests read it. */
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { aWorkshop } from '../../support/scenarios.ts';
import {
  closed,
  groupId,
  need,
  withCandidates,
  withImportance,
  withNeeds,
  withOffer,
  withPicks,
  withVoteOpen,
  withVotes,
} from './situations.ts';

export type Accepted = {
  readonly name: CommandName;
  readonly from: Workshop;
  readonly input: Readonly<Record<string, unknown>>;
  /** Types of the events, without `resources.` and the version. */
  readonly events: readonly string[];
};

const r1 = { roundId: 'r1' };

export const acceptedResources: readonly Accepted[] = [
  ok('addNeeds', aWorkshop(), { needs: [need('n1'), need('n2')] }, ['needAdded', 'needAdded']),
  ok(
    'changeNeed',
    withNeeds(),
    { ...need('n1', '水質の技術'), category: 'data', needsNoCompany: true },
    ['needChanged'],
  ),
  ok('removeNeed', withCandidates(), { needId: 'n1' }, ['needRemoved']),
  ok('mergeNeeds', withCandidates(), { into: 'n1', from: ['n2'], text: '技術と部品' }, [
    'needsMerged',
  ]),
  ok('setOwnSupply', withNeeds(), { needId: 'n1', level: 0.5 }, ['ownSupplySet']),
  ok('setPicks', withNeeds(), { needIds: ['n2', 'n1'] }, ['picksSet']),
  ok('openImportance', withNeeds(), r1, ['importanceOpened']),
  ok('castImportance', withVoteOpen(), { ...r1, seat: 'A1', votes: { n1: 5, n3: 1 } }, [
    'importanceCast',
  ]),
  ok('castImportance', withVotes(), { ...r1, seat: 'A1', votes: null }, ['importanceCast']),
  ok('countImportance', withVoteOpen(), { ...r1, byNeed: { n1: [3, 1, 1, 0, 0] } }, [
    'importanceCounted',
  ]),
  ok('revealImportance', withVotes(), { ...r1, evenIfIncomplete: false }, ['importanceRevealed']),
  ok('withdrawImportance', withVotes(), r1, ['importanceWithdrawn']),
  ok(
    'addCandidate',
    withImportance(),
    { candidateId: 'c1', name: '漁協', candidateKind: 'other' },
    ['candidateAdded'],
  ),
  ok(
    'changeCandidate',
    withCandidates(),
    { candidateId: 'c1', name: '漁協', candidateKind: 'other' },
    ['candidateChanged'],
  ),
  ok('removeCandidate', withOffer(), { candidateId: 'c1' }, ['candidateRemoved']),
  ok(
    'setSupply',
    withCandidates(),
    { needId: 'n2', candidateId: 'c2', level: 0.5, isConfirmed: true },
    ['supplySet'],
  ),
  ok('addOffer', withCandidates(), { offerId: 'f1', to: 'c1', text: '記録' }, ['offerAdded']),
  ok('removeOffer', withOffer(), { offerId: 'f1' }, ['offerRemoved']),
  ok('close', withPicks(), {}, ['closed']),
  ok('reopen', closed(), { reason: '相手が増えた' }, ['reopened']),
];

function ok(
  name: string,
  from: Workshop,
  input: Readonly<Record<string, unknown>>,
  events: readonly string[],
): Accepted {
  // The matrix compares the names with the table, and fails on one that isn't there.
  return { name: `resources.${name}` as CommandName, from, input: { groupId, ...input }, events };
}
