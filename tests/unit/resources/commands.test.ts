/*
 * The matrix of E3's commands: each is accepted somewhere, each reason to refuse happens somewhere, and
 * each event it records changes the workshop and survives the log. A command, refusal or event that no
 * row covers fails here by name.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type ResourcesRefusalCode,
  resourceLimits,
  resourcesCommands,
  resourcesEvents,
} from '../../../src-shared/exercises/resources/index.ts';
import type { TextFault } from '../../../src-shared/kernel/plain-text.ts';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import {
  eventSchemas,
  reduceWorkshop,
  type Workshop,
} from '../../../src-shared/workshop/workshop.ts';
import { run } from '../../support/run-commands.ts';
import { aWorkshop } from '../../support/scenarios.ts';
import { acceptedResources } from './accepted-cases.ts';
import {
  closed,
  groupId,
  having,
  need,
  withCandidates,
  withImportance,
  withNeeds,
  withOffer,
  withPicks,
  withVoteOpen,
  withVotes,
} from './situations.ts';

describe('what the rules accept', () => {
  it('has a row for every command', () => {
    const covered = new Set(acceptedResources.map(({ name }) => name));

    expect([...covered].sort()).toEqual(Object.keys(resourcesCommands).sort());
  });

  it('records every type of event somewhere', () => {
    const recorded = acceptedResources.flatMap(({ events }) =>
      events.map((type) => `resources.${type}.v1`),
    );

    expect([...new Set(recorded)].sort()).toEqual(Object.keys(resourcesEvents).sort());
  });

  it.each(acceptedResources.map((row) => [row.name, JSON.stringify(row.input), row] as const))(
    '%s %s is recorded, changes the workshop and survives the log',
    (name, _, { from, input, events }) => {
      const ran = run(from, name, input);

      expect(ran.ok && ran.value.events.map(({ type }) => type)).toEqual(
        events.map((type) => `resources.${type}.v1`),
      );
      if (!ran.ok) return;
      const logged = ran.value.events.map(({ type, body }) => ({
        type,
        body: v.parse(eventSchemas[type], JSON.parse(JSON.stringify(body))),
      }));
      expect(logged).toEqual(ran.value.events);
      const { workshop } = ran.value;
      expect(workshop).not.toEqual(from);
      // Parsed with the schema of its own type, each is again the event it was.
      expect((logged as typeof ran.value.events).reduce(reduceWorkshop, from)).toEqual(workshop);
      expect(JSON.parse(JSON.stringify(workshop))).toEqual(workshop);
    },
  );
});

type Refused = readonly [name: string, from: Workshop, input: Readonly<Record<string, unknown>>];

const r1 = { roundId: 'r1' };
const needs = (count: number) =>
  Array.from({ length: count }, (_, index) => need(`x${index}`, `必要${index}`));
const candidate = (candidateId: string, name: string) => ({
  candidateId,
  name,
  candidateKind: 'other',
});
const offer = (offerId: string, to = 'c1', text = '記録') => ({ offerId, to, text });
const supply = (needId: string, candidateId: string) => ({
  needId,
  candidateId,
  level: 1,
  isConfirmed: false,
});
const manyCandidates = () =>
  [1, 2, 3, 4, 5, 6].reduce(
    (workshop, index) => having(workshop, 'addCandidate', candidate(`c${index}`, `相手${index}`)),
    withNeeds(),
  );
const manyOffers = () =>
  Array.from({ length: resourceLimits.offersMost }, (_, index) => `f${index}`).reduce(
    (workshop, offerId) => having(workshop, 'addOffer', offer(offerId)),
    withCandidates(),
  );

/** Every command that needs a hidden vote, on a workshop that has none of that id. */
function everyVote(from: Workshop): readonly Refused[] {
  return [
    ['castImportance', from, { ...r1, seat: 'A1', votes: { n1: 3 } }],
    ['countImportance', from, { ...r1, byNeed: { n1: [1, 0, 0, 0, 0] } }],
    ['revealImportance', from, { ...r1, evenIfIncomplete: true }],
    ['withdrawImportance', from, r1],
  ];
}

/** A record, so that a new code without a row does not compile. */
const refused: Record<ResourcesRefusalCode | TextFault['code'], readonly Refused[]> = {
  'group-unknown': [
    ['addNeeds', aWorkshop(), { groupId: 'J', needs: needs(1) }],
    ['reopen', aWorkshop(), { groupId: 'J', reason: '理由' }],
  ],
  'exercise-closed': Object.keys(resourcesCommands)
    .filter((name) => name !== 'resources.reopen')
    .map((name): Refused => {
      const row = acceptedResources.find((accepted) => accepted.name === name);
      return [name.slice('resources.'.length), closed(), row?.input ?? {}];
    }),
  'exercise-not-closed': [['reopen', withPicks(), { reason: '理由' }]],
  'need-unknown': [
    ['changeNeed', withNeeds(), { ...need('x'), needsNoCompany: false }],
    ['removeNeed', withNeeds(), { needId: 'x' }],
    ['mergeNeeds', withNeeds(), { into: 'n1', from: ['x'], text: '水' }],
    ['mergeNeeds', withNeeds(), { into: 'n1', from: ['n1'], text: '水' }],
    ['setOwnSupply', withNeeds(), { needId: 'x', level: 1 }],
    ['setPicks', withNeeds(), { needIds: ['x'] }],
    ['setPicks', withNeeds(), { needIds: ['n1', 'n1'] }],
    ['castImportance', withVoteOpen(), { ...r1, seat: 'A1', votes: { x: 3 } }],
    ['countImportance', withVoteOpen(), { ...r1, byNeed: { x: [1, 0, 0, 0, 0] } }],
    ['setSupply', withCandidates(), supply('x', 'c1')],
  ],
  'needs-too-many': [['addNeeds', withNeeds(), { needs: needs(58) }]],
  'needs-none': [
    ['openImportance', aWorkshop(), r1],
    ['close', aWorkshop(), {}],
  ],
  'id-in-use': [
    ['addNeeds', withNeeds(), { needs: [need('n1')] }],
    ['addNeeds', aWorkshop(), { needs: [need('x'), need('x')] }],
    ['openImportance', withImportance(), r1],
    ['addCandidate', withCandidates(), candidate('c1', '漁協')],
    ['addOffer', withOffer(), offer('f1')],
  ],
  'candidate-unknown': [
    ['changeCandidate', withCandidates(), candidate('x', '漁協')],
    ['removeCandidate', withCandidates(), { candidateId: 'x' }],
    ['setSupply', withCandidates(), supply('n1', 'x')],
    ['addOffer', withCandidates(), offer('f1', 'x')],
  ],
  'candidate-name-taken': [
    ['addCandidate', withCandidates(), candidate('c3', ' 大学 ')],
    ['changeCandidate', withCandidates(), candidate('c1', '大学')],
    // The same word, its voiced sound mark typed apart.
    [
      'addCandidate',
      having(withCandidates(), 'addCandidate', candidate('c3', 'デザイン学校')),
      candidate('c4', 'デザイン学校'.normalize('NFD')),
    ],
  ],
  'candidates-too-many': [['addCandidate', manyCandidates(), candidate('c7', '漁協')]],
  'offer-unknown': [['removeOffer', withCandidates(), { offerId: 'f1' }]],
  'offers-too-many': [['addOffer', manyOffers(), offer('f99')]],
  'seat-unknown': [['castImportance', withVoteOpen(), { ...r1, seat: 'B1', votes: { n1: 3 } }]],
  'round-unknown': everyVote(withNeeds()),
  'round-still-open': [
    ['openImportance', withVoteOpen(), { roundId: 'r2' }],
    ['close', having(withPicks(), 'openImportance', { roundId: 'r2' }), {}],
  ],
  'round-revealed': everyVote(withImportance()),
  'votes-incomplete': [
    ['revealImportance', withVotes([5], ['A1']), { ...r1, evenIfIncomplete: false }],
  ],
  'votes-none': [['revealImportance', withVoteOpen(), { ...r1, evenIfIncomplete: true }]],
  'votes-more-than-seats': [
    ['countImportance', withVoteOpen(), { ...r1, byNeed: { n1: [3, 3, 0, 0, 0] } }],
  ],
  'picks-too-many': [
    [
      'setPicks',
      having(withNeeds(), 'addNeeds', { needs: needs(1) }),
      { needIds: ['n1', 'n2', 'n3', 'x0'] },
    ],
  ],
  'picks-none': [['close', withOffer(), {}]],

  'text-empty': [
    ['addNeeds', aWorkshop(), { needs: [need('x', ' ')] }],
    ['addCandidate', withNeeds(), candidate('c1', '')],
    ['addOffer', withCandidates(), offer('f1', 'c1', '')],
    ['reopen', closed(), { reason: '' }],
  ],
  // No field of E3 asks for more than one character.
  'text-too-short': [],
  'text-too-long': [
    ['addNeeds', aWorkshop(), { needs: [need('x', 'あ'.repeat(61))] }],
    ['changeNeed', withNeeds(), { ...need('n1', 'あ'.repeat(61)), needsNoCompany: false }],
    ['mergeNeeds', withNeeds(), { into: 'n1', from: ['n2'], text: 'あ'.repeat(61) }],
    ['addCandidate', withNeeds(), candidate('c1', 'あ'.repeat(41))],
    ['changeCandidate', withCandidates(), candidate('c1', 'あ'.repeat(41))],
    ['addOffer', withCandidates(), offer('f1', 'c1', 'あ'.repeat(61))],
    ['reopen', closed(), { reason: 'あ'.repeat(81) }],
  ],
  'text-control-character': [['addNeeds', aWorkshop(), { needs: [need('x', '水\u0007')] }]],
  'text-broken-character': [['addNeeds', aWorkshop(), { needs: [need('x', '水\ud83d')] }]],
};

describe('what the rules refuse', () => {
  const rows = Object.entries(refused).flatMap(([code, cases]) =>
    cases.map(([name, from, input], index) => [code, name, index, from, input] as const),
  );

  it('has a case for every code that can happen', () => {
    const without = Object.entries(refused).filter(([, cases]) => cases.length === 0);

    expect(without.map(([code]) => code)).toEqual(['text-too-short']);
  });

  it.each(rows)('%s: %s (%i), and changes nothing', (code, name, _, from, input) => {
    // The row names a command of the table, or the refusal would be another.
    const ran = run(from, `resources.${name}` as CommandName, { groupId, ...input });

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe(code);
  });

  it('takes texts at their limits as they are', () => {
    const longest = 'あ'.repeat(resourceLimits.need.max);
    const workshop = having(aWorkshop(), 'addNeeds', { needs: [need('x', longest)] });

    expect(workshop.resources.groups[groupId]?.needs[0]?.text).toBe(longest);
  });
});

describe('what goes takes along what hangs on it', () => {
  it('a candidate its supplies and offers', () => {
    const part = having(withOffer(), 'removeCandidate', { candidateId: 'c1' }).resources.groups[
      groupId
    ];

    expect({ supply: part?.supply, offers: part?.offers }).toEqual({
      supply: { n1: {} },
      offers: [],
    });
  });

  it('a need its supplies and its pick, while past votes keep it', () => {
    const part = having(withPicks(), 'removeNeed', { needId: 'n1' }).resources.groups[groupId];

    expect({ supply: part?.supply, picks: part?.picks }).toEqual({ supply: {}, picks: [] });
    expect(part?.importanceRounds[0]?.needIds).toEqual(['n1', 'n2', 'n3']);
  });

  it('a group everything', () => {
    const ran = run(withPicks(), 'workshop.removeGroup', { groupId });

    expect(ran.ok && Object.keys(ran.value.workshop.resources.groups)).toEqual([]);
  });
});
