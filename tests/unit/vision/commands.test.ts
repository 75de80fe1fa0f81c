/*
 * The matrix of E2's commands: each is accepted somewhere, each reason to refuse happens somewhere, and
 * each event it records changes the workshop and survives the log. A command, refusal or event that no
 * row covers fails here by name.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type VisionRefusalCode,
  visionCommands,
  visionEvents,
  visionLimits,
} from '../../../src-shared/exercises/vision/index.ts';
import type { TextFault } from '../../../src-shared/kernel/plain-text.ts';
import {
  eventSchemas,
  reduceWorkshop,
  type Workshop,
} from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import { run } from '../../support/run-commands.ts';
import {
  aClosedVision,
  aHeldVision,
  aVisionWithClusters,
  aVisionWithDotVote,
  aVisionWithHiddenVotes,
  aVisionWithNotes,
  aVisionWithOneRound,
  aVisionWithOpenRound,
  aVisionWithTwoRounds,
  aWorkshop,
  firstStatement,
  withVotes,
} from '../../support/scenarios.ts';
import { acceptedVision, note } from './accepted-cases.ts';

const groupId = groupA;
const r1 = { groupId, roundId: 'r1' };
const d1 = { groupId, roundId: 'd1' };
const frame = { whose: '', what: '', change: '', withWhom: '', byWhen: '' };

describe('what the rules accept', () => {
  it('has a row for every command', () => {
    const covered = new Set(acceptedVision.map(({ name }) => name));

    expect([...covered].sort()).toEqual(Object.keys(visionCommands).sort());
  });

  it('records every type of event somewhere', () => {
    const recorded = acceptedVision.flatMap(({ events }) =>
      events.map((type) => `vision.${type}.v1`),
    );

    expect([...new Set(recorded)].sort()).toEqual(Object.keys(visionEvents).sort());
  });

  it.each(acceptedVision.map((row) => [row.name, JSON.stringify(row.input), row] as const))(
    '%s %s is recorded, changes the workshop and survives the log',
    (name, _, { from, input, events }) => {
      const ran = run(from, name, input);

      expect(ran.ok && ran.value.events.map(({ type }) => type)).toEqual(
        events.map((type) => `vision.${type}.v1`),
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

/** A record, so that a new code without a row does not compile. */
const refused: Record<VisionRefusalCode | TextFault['code'], readonly Refused[]> = {
  'group-unknown': [
    ['addNotes', aWorkshop(), { groupId: 'J', notes: [note('x1')] }],
    ['reopen', aWorkshop(), { groupId: 'J', reason: '理由' }],
  ],
  'exercise-closed': Object.keys(visionCommands)
    .filter((name) => name !== 'vision.reopen')
    .map((name): Refused => {
      const row = acceptedVision.find((accepted) => accepted.name === name);
      return [name.slice('vision.'.length), aClosedVision(), row?.input ?? {}];
    }),
  'exercise-not-closed': [['reopen', aVisionWithTwoRounds(), { groupId, reason: '理由' }]],
  'closing-obstacles': [['close', aVisionWithTwoRounds(), { groupId }]],
  'note-unknown': [
    ['rewordNote', aWorkshop(), { groupId, noteId: 'x', text: '水' }],
    ['attributeNote', aWorkshop(), { groupId, noteId: 'x', seat: null }],
    ['pickNote', aWorkshop(), { groupId, noteId: 'x', isPairPick: true }],
    ['removeNote', aWorkshop(), { groupId, noteId: 'x' }],
    ['moveNote', aWorkshop(), { groupId, noteId: 'x', to: null }],
    [
      'clusterNotes',
      aVisionWithNotes(),
      { groupId, clusterId: 'x', name: '', noteIds: ['n1', 'n9'] },
    ],
  ],
  'notes-too-many': [
    ['addNotes', aVisionWithNotes(), { groupId, notes: many(56, (index) => note(`x${index}`)) }],
  ],
  'id-in-use': [
    ['addNotes', aVisionWithNotes(), { groupId, notes: [note('n1')] }],
    ['addNotes', aWorkshop(), { groupId, notes: [note('x'), note('x')] }],
    [
      'clusterNotes',
      aVisionWithClusters(),
      { groupId, clusterId: 'c1', name: '', noteIds: ['n1'] },
    ],
    ['openDotVote', aVisionWithOneRound(), { groupId, roundId: 'r1' }],
    ['openRound', aVisionWithOneRound(), { ...r1, statement: firstStatement }],
    ['addConcern', aVisionWithOneRound(), { ...r1, concernId: 'k1', text: '費用' }],
  ],
  'seat-unknown': [
    ['addNotes', aWorkshop(), { groupId, notes: [note('x', 'A6')] }],
    ['attributeNote', aVisionWithNotes(), { groupId, noteId: 'n1', seat: 'B1' }],
    ['castDots', aVisionWithDotVote(), { ...d1, seat: 'B1', dots: { c1: 1 } }],
    ['castVotes', aVisionWithOpenRound(), { ...r1, votes: { A1: 3, B1: 3 } }],
  ],
  'cluster-unknown': [
    ['moveNote', aVisionWithClusters(), { groupId, noteId: 'n1', to: 'x' }],
    ['nameCluster', aVisionWithClusters(), { groupId, clusterId: 'x', name: '水の束' }],
    ['dissolveCluster', aVisionWithClusters(), { groupId, clusterId: 'x' }],
    ['castDots', aVisionWithDotVote(), { ...d1, seat: 'A1', dots: { x: 1 } }],
    ['countDots', aVisionWithDotVote(), { ...d1, byCluster: { x: 1 } }],
  ],
  'clusters-too-many': [
    ['clusterNotes', withClusters(20), { groupId, clusterId: 'x', name: '', noteIds: ['n1'] }],
  ],
  'clusters-none': [['openDotVote', aVisionWithNotes(), d1]],
  'draft-unknown': [['removeDraft', aWorkshop(), { groupId, draftId: 'x' }]],
  'drafts-too-many': [['writeDraft', withDrafts(12), { groupId, draftId: 'x', text: '', frame }]],
  'round-unknown': [
    ['withdrawRound', aWorkshop(), r1],
    ['castVotes', aWorkshop(), { ...r1, votes: { A1: 3 } }],
    ['countVotes', aWorkshop(), { ...r1, counts: [1, 0, 0, 0, 0] }],
    ['revealRound', aWorkshop(), { ...r1, evenIfIncomplete: true }],
    ['addConcern', aWorkshop(), { ...r1, concernId: 'k', text: '費用' }],
    ['removeConcern', aWorkshop(), { ...r1, concernId: 'k' }],
    ['rateCheck', aWorkshop(), { ...r1, check: 'equal', mark: 1 }],
    ['explainCheck', aWorkshop(), { ...r1, check: 'equal', reason: '' }],
    ['castDots', aWorkshop(), { ...d1, seat: 'A1', dots: null }],
    ['countDots', aWorkshop(), { ...d1, byCluster: {} }],
    ['revealDots', aWorkshop(), { ...d1, evenIfIncomplete: true }],
    ['withdrawDotVote', aWorkshop(), d1],
  ],
  'round-still-open': [
    ['openRound', aVisionWithOpenRound(), { groupId, roundId: 'r2', statement: firstStatement }],
    ['openDotVote', aVisionWithDotVote(), { groupId, roundId: 'd2' }],
  ],
  'round-revealed': [
    ['castVotes', aVisionWithOneRound(), { ...r1, votes: { A1: 5 } }],
    ['countVotes', aVisionWithOneRound(), { ...r1, counts: [5, 0, 0, 0, 0] }],
    ['withdrawRound', aVisionWithOneRound(), r1],
    ['revealRound', aVisionWithOneRound(), { ...r1, evenIfIncomplete: true }],
    ['castDots', withRevealedDots(), { ...d1, seat: 'A1', dots: null }],
    ['countDots', withRevealedDots(), { ...d1, byCluster: {} }],
    ['withdrawDotVote', withRevealedDots(), d1],
  ],
  'rounds-used-up': [
    ['openRound', aHeldVision(), { groupId, roundId: 'r4', statement: firstStatement }],
  ],
  'votes-incomplete': [
    [
      'revealRound',
      withVotes(aVisionWithOpenRound(), 'r1', [3, 3]),
      { ...r1, evenIfIncomplete: false },
    ],
    ['revealDots', withOneSeatsDots(), { ...d1, evenIfIncomplete: false }],
  ],
  'votes-none': [
    ['castVotes', aVisionWithOpenRound(), { ...r1, votes: {} }],
    ['countVotes', aVisionWithOpenRound(), { ...r1, counts: [0, 0, 0, 0, 0] }],
    ['revealRound', aVisionWithOpenRound(), { ...r1, evenIfIncomplete: true }],
    ['revealDots', aVisionWithDotVote(), { ...d1, evenIfIncomplete: true }],
  ],
  'votes-more-than-seats': [
    ['countVotes', aVisionWithOpenRound(), { ...r1, counts: [2, 2, 2, 0, 0] }],
  ],
  'dots-over-budget': [
    ['castDots', aVisionWithDotVote(), { ...d1, seat: 'A1', dots: { c1: 2, c2: 2 } }],
    ['countDots', aVisionWithDotVote(), { ...d1, byCluster: { c1: 11 } }],
    ['countDots', aVisionWithDotVote(), { ...d1, byCluster: { c1: 8, c2: 8 } }],
  ],
  'dots-being-collected': [['dissolveCluster', aVisionWithDotVote(), { groupId, clusterId: 'c1' }]],
  'concern-unknown': [['removeConcern', aVisionWithOneRound(), { ...r1, concernId: 'x' }]],
  'concerns-too-many': [['addConcern', withConcerns(24), { ...r1, concernId: 'x', text: '費用' }]],
  'check-unrated': [['explainCheck', aVisionWithOneRound(), { ...r1, check: 'equal', reason: '' }]],
  'axis-out-of-range': [
    ['setAxis', aWorkshop(), { groupId, keep: many(6, () => '名'), adapt: [] }],
    ['setAxis', aWorkshop(), { groupId, keep: ['名'], adapt: many(6, () => '名') }],
  ],
  'milestones-too-many': [
    [
      'setMilestones',
      aWorkshop(),
      { groupId, milestones: many(4, () => ({ mustBeTrue: '名', by: '' })) },
    ],
  ],
  'text-empty': [
    ['addNotes', aWorkshop(), { groupId, notes: [note('x', null, ' 　\t')] }],
    ['nameCluster', aVisionWithClusters(), { groupId, clusterId: 'c1', name: '' }],
    ['openRound', aWorkshop(), { ...r1, statement: '' }],
    ['addConcern', aVisionWithOneRound(), { ...r1, concernId: 'k9', text: '' }],
    ['setAxis', aWorkshop(), { groupId, keep: [''], adapt: [] }],
    ['setMilestones', aWorkshop(), { groupId, milestones: [{ mustBeTrue: '', by: '' }] }],
    ['reopen', aClosedVision(), { groupId, reason: '' }],
  ],
  'text-too-short': [
    ['clusterNotes', aVisionWithNotes(), { groupId, clusterId: 'x', name: '水', noteIds: ['n1'] }],
    ['openRound', aWorkshop(), { ...r1, statement: '水' }],
  ],
  'text-too-long': [
    ['addNotes', aWorkshop(), { groupId, notes: [note('x', null, '水'.repeat(61))] }],
    ['rewordNote', aVisionWithNotes(), { groupId, noteId: 'n1', text: '水'.repeat(61) }],
    ['nameCluster', aVisionWithClusters(), { groupId, clusterId: 'c1', name: '水'.repeat(21) }],
    ['writeDraft', aWorkshop(), { groupId, draftId: 'x', text: '水'.repeat(121), frame }],
    [
      'writeDraft',
      aWorkshop(),
      { groupId, draftId: 'x', text: '', frame: { ...frame, what: '水'.repeat(41) } },
    ],
    ['explainCheck', rated(), { ...r1, check: 'equal', reason: '水'.repeat(81) }],
    [
      'setMilestones',
      aWorkshop(),
      { groupId, milestones: [{ mustBeTrue: '水', by: '水'.repeat(21) }] },
    ],
    ['setOutsideLine', aWorkshop(), { groupId, text: '水'.repeat(41) }],
    ['setFocusQuestion', aWorkshop(), { groupId, text: '水'.repeat(81) }],
  ],
  'text-control-character': [
    ['addNotes', aWorkshop(), { groupId, notes: [note('x', null, '水\u0007')] }],
  ],
  'text-broken-character': [['setOutsideLine', aWorkshop(), { groupId, text: '水\ud83d' }]],
};

describe('what the rules refuse', () => {
  const rows = Object.entries(refused).flatMap(([code, cases]) =>
    cases.map(([name, from, input]) => [code, name, from, input] as const),
  );

  it.each(rows)('%s: %s', (code, name, from, input) => {
    // A name that is no command makes `run` throw.
    const ran = run(from, `vision.${name}` as keyof typeof visionCommands, input);

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe(code);
  });

  it.each(rows)('says nothing of what was typed or voted: %s: %s', (_, name, from, input) => {
    // As above.
    const ran = run(from, `vision.${name}` as keyof typeof visionCommands, input);

    const details = ran.ok ? '' : JSON.stringify(ran.failure.details);
    expect(details).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u);
    expect(details).not.toContain('"votes"');
  });

  it.each([
    ['castVotes', { ...r1, votes: { A1: 0 } }],
    ['castVotes', { ...r1, votes: { A1: 3.5 } }],
    ['castVotes', { ...r1, votes: { A1: '3' } }],
    ['countVotes', { ...r1, counts: [1, 1, 1, 1] }],
    ['countVotes', { ...r1, counts: [-1, 2, 0, 0, 0] }],
    ['castDots', { ...d1, seat: 'A1', dots: { c1: 3 } }],
    ['addNotes', { groupId, notes: [] }],
    ['addNotes', { groupId, notes: [{ ...note('x'), extra: 1 }] }],
    ['addNotes', { groupId, notes: many(visionLimits.notesPerGroup + 1, (i) => note(`x${i}`)) }],
    ['addNotes', { groupId, notes: [note('../x')] }],
    ['addNotes', { groupId, notes: [note('constructor')] }],
    ['rewordNote', { groupId, noteId: 'toString', text: '水' }],
    ['rateCheck', { ...r1, check: 'constructor', mark: 3 }],
    ['close', { groupId: 'a' }],
  ] as const)('does not even parse %s %j', (name, input) => {
    const ran = run(aVisionWithHiddenVotes(), `vision.${name}`, input);

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe('request-malformed');
  });
});

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function step(workshop: Workshop, name: keyof typeof visionCommands, input: unknown): Workshop {
  const ran = run(workshop, name, input);
  if (!ran.ok) throw new Error(`${name}: ${ran.failure.code}`);
  return ran.value.workshop;
}

function withClusters(count: number): Workshop {
  return many(count, (index) => index).reduce(
    (workshop, index) =>
      step(workshop, 'vision.clusterNotes', {
        groupId,
        clusterId: `y${index}`,
        name: '水の束',
        noteIds: ['n1'],
      }),
    aVisionWithNotes(),
  );
}

function withDrafts(count: number): Workshop {
  return many(count, (index) => index).reduce(
    (workshop, index) =>
      step(workshop, 'vision.writeDraft', { groupId, draftId: `f${index}`, text: '', frame }),
    aWorkshop(),
  );
}

function withConcerns(count: number): Workshop {
  return many(count, (index) => index).reduce(
    (workshop, index) =>
      step(workshop, 'vision.addConcern', { ...r1, concernId: `y${index}`, text: '費用' }),
    aVisionWithOpenRound(),
  );
}

function withOneSeatsDots(): Workshop {
  return step(aVisionWithDotVote(), 'vision.castDots', { ...d1, seat: 'A1', dots: { c1: 1 } });
}

function withRevealedDots(): Workshop {
  return step(withOneSeatsDots(), 'vision.revealDots', { ...d1, evenIfIncomplete: true });
}

function rated(): Workshop {
  return step(aVisionWithOneRound(), 'vision.rateCheck', { ...r1, check: 'equal', mark: 2 });
}
