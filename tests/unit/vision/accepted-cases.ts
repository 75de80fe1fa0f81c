/* One accepted use of every command of E2, from a named situation; the matrix tests read it. */
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import {
  aClosedVision,
  aVisionReadyToClose,
  aVisionWithClusters,
  aVisionWithDotVote,
  aVisionWithDraft,
  aVisionWithHiddenVotes,
  aVisionWithNotes,
  aVisionWithOneRound,
  aVisionWithOpenRound,
  aVisionWithTwoRounds,
  aWorkshop,
  secondStatement,
} from '../../support/scenarios.ts';

export type Accepted = {
  readonly name: CommandName;
  readonly from: Workshop;
  readonly input: Readonly<Record<string, unknown>>;
  /** Types of the events, without `vision.` and the version. */
  readonly events: readonly string[];
};

const groupId = groupA;
const r1 = { groupId, roundId: 'r1' };
const d1 = { groupId, roundId: 'd1' };
const frame = { whose: '', what: '', change: '', withWhom: '', byWhen: '' };

export const acceptedVision: readonly Accepted[] = [
  ok(
    'addNotes',
    aWorkshop(),
    { groupId, notes: [note('x1'), note('x2', 'A1')] },
    'noteAdded',
    'noteAdded',
  ),
  ok(
    'rewordNote',
    aVisionWithNotes(),
    { groupId, noteId: 'n1', text: '新しい言葉' },
    'noteReworded',
  ),
  ok('attributeNote', aVisionWithNotes(), { groupId, noteId: 'n1', seat: null }, 'noteAttributed'),
  ok('pickNote', aVisionWithNotes(), { groupId, noteId: 'n1', isPairPick: true }, 'notePicked'),
  ok('removeNote', aVisionWithNotes(), { groupId, noteId: 'n1' }, 'noteRemoved'),
  ok('moveNote', aVisionWithClusters(), { groupId, noteId: 'n1', to: 'c2' }, 'noteMoved'),
  ok('moveNote', aVisionWithClusters(), { groupId, noteId: 'n1', to: null }, 'noteMoved'),
  ok(
    'clusterNotes',
    aVisionWithNotes(),
    { groupId, clusterId: 'x', name: '', noteIds: ['n1'] },
    'clusterMade',
  ),
  ok(
    'nameCluster',
    aVisionWithClusters(),
    { groupId, clusterId: 'c1', name: '続く水' },
    'clusterNamed',
  ),
  ok('dissolveCluster', aVisionWithClusters(), { groupId, clusterId: 'c1' }, 'clusterDissolved'),
  ok('openDotVote', aVisionWithClusters(), d1, 'dotVoteOpened'),
  ok('castDots', aVisionWithDotVote(), { ...d1, seat: 'A1', dots: { c1: 2, c2: 1 } }, 'dotsCast'),
  ok('countDots', aVisionWithDotVote(), { ...d1, byCluster: { c1: 10, c2: 5 } }, 'dotsCounted'),
  ok('revealDots', aVisionWithDots(), { ...d1, evenIfIncomplete: true }, 'dotsRevealed'),
  ok('withdrawDotVote', aVisionWithDotVote(), d1, 'dotVoteWithdrawn'),
  ok('writeDraft', aWorkshop(), { groupId, draftId: 'x', text: '', frame }, 'draftWritten'),
  ok(
    'writeDraft',
    aVisionWithDraft(),
    { groupId, draftId: 'f1', text: '水', frame },
    'draftWritten',
  ),
  ok('removeDraft', aVisionWithDraft(), { groupId, draftId: 'f1' }, 'draftRemoved'),
  ok(
    'openRound',
    aVisionWithOneRound(),
    { groupId, roundId: 'r2', statement: secondStatement },
    'roundOpened',
  ),
  ok('withdrawRound', aVisionWithHiddenVotes(), r1, 'roundWithdrawn'),
  ok(
    'castVotes',
    aVisionWithOpenRound(),
    { ...r1, votes: { A1: 5, A2: 1 } },
    'voteCast',
    'voteCast',
  ),
  ok('castVotes', aVisionWithHiddenVotes(), { ...r1, votes: { A1: null } }, 'voteCast'),
  ok('countVotes', aVisionWithOpenRound(), { ...r1, counts: [1, 2, 1, 1, 0] }, 'votesCounted'),
  ok('revealRound', aVisionWithHiddenVotes(), { ...r1, evenIfIncomplete: false }, 'roundRevealed'),
  ok(
    'addConcern',
    aVisionWithOpenRound(),
    { ...r1, concernId: 'k9', text: '費用' },
    'concernAdded',
  ),
  ok('removeConcern', aVisionWithOneRound(), { ...r1, concernId: 'k1' }, 'concernRemoved'),
  ok('rateCheck', aVisionWithOneRound(), { ...r1, check: 'equal', mark: null }, 'checkRated'),
  ok(
    'explainCheck',
    aVisionReadyToClose(),
    { groupId, roundId: 'r2', check: 'equal', reason: '' },
    'checkExplained',
  ),
  ok('setAxis', aWorkshop(), { groupId, keep: ['現地の名'], adapt: [] }, 'axisSet'),
  ok(
    'setMilestones',
    aWorkshop(),
    { groupId, milestones: [{ mustBeTrue: '協定', by: '' }] },
    'milestonesSet',
  ),
  ok(
    'setOutsideLine',
    aVisionWithTwoRounds(),
    { groupId, text: '仲間を探しています' },
    'outsideLineSet',
  ),
  ok('setFocusQuestion', aWorkshop(), { groupId, text: '10年後は?' }, 'focusQuestionSet'),
  ok('close', aVisionReadyToClose(), { groupId }, 'closed'),
  ok('reopen', aClosedVision(), { groupId, reason: '会社の話を聞いた' }, 'reopened'),
];

function ok(
  name: string,
  from: Workshop,
  input: Accepted['input'],
  ...events: readonly string[]
): Accepted {
  // A name that is no command fails in the matrix test, which looks each of them up.
  return { name: `vision.${name}` as CommandName, from, input, events };
}

export function note(noteId: string, seat: string | null = null, text = '水のある朝') {
  return { noteId, text, seat };
}

/** Dot vote `d1` with the dots of one seat in. */
export function aVisionWithDots(): Workshop {
  const workshop = aVisionWithDotVote();
  const group = workshop.vision.groups[groupA];
  if (!group) throw new Error('the situation has no group A');
  const dotRounds = group.dotRounds.map((round) => ({
    ...round,
    ballots: { kind: 'seats' as const, bySeat: { A1: { c1: 2 as const } } },
  }));
  return { ...workshop, vision: { groups: { [groupA]: { ...group, dotRounds } } } };
}
