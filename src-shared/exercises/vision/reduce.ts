/*
 * Events -> E2's state. Pure and tolerant: an event about something that is no longer there changes
 * nothing, so that a log stays readable after an undo in its middle. Rules are not judged here.
 */
import { assertNever } from '../../kernel/assert-never.ts';
import type { ClusterId, GroupId, NoteId, RoundId } from '../../kernel/ids.ts';
import { reseatGroup, withSeatsOnly } from '../../workshop/group-row.ts';
import type { VisionEvent } from './events.ts';
import {
  type Agree5,
  type DotRound,
  emptyGroupVision,
  type GroupVision,
  type Note,
  type VisionRound,
  type VisionState,
} from './model.ts';

export function reduceVision(state: VisionState, event: VisionEvent): VisionState {
  const { groupId } = event.body;
  const before = state.groups[groupId] ?? emptyGroupVision(groupId);
  const after = reduceGroup(before, event);
  if (after === before) return state;
  const opened = after.status === 'draft' ? { ...after, status: 'open' as const } : after;
  return { ...state, groups: { ...state.groups, [groupId]: opened } };
}

/** E2 once a group's seats are these: see `withSeatsOnly`. Notes keep the seat they were written at. */
export function reseatVision(
  state: VisionState,
  groupId: GroupId,
  seats: ReadonlySet<string>,
): VisionState {
  return reseatGroup(state, groupId, (group) => ({
    ...group,
    dotRounds: withSeatsOnly(group.dotRounds, seats),
    rounds: withSeatsOnly(group.rounds, seats),
  }));
}

function reduceGroup(group: GroupVision, event: VisionEvent): GroupVision {
  switch (event.type) {
    case 'vision.noteAdded.v1': {
      const { noteId, text, seat } = event.body;
      if (group.notes[noteId]) return group;
      const note: Note = { id: noteId, text, seat, clusterId: null, isPairPick: false };
      return {
        ...group,
        notes: { ...group.notes, [noteId]: note },
        noteOrder: [...group.noteOrder, noteId],
      };
    }
    case 'vision.noteReworded.v1':
      return withNote(group, event.body.noteId, { text: event.body.text });
    case 'vision.noteAttributed.v1':
      return withNote(group, event.body.noteId, { seat: event.body.seat });
    case 'vision.notePicked.v1':
      return withNote(group, event.body.noteId, { isPairPick: event.body.isPairPick });
    case 'vision.noteRemoved.v1': {
      const { noteId } = event.body;
      if (!group.notes[noteId]) return group;
      const { [noteId]: _removed, ...notes } = group.notes;
      const noteOrder = group.noteOrder.filter((id) => id !== noteId);
      return withoutEmptyClusters({ ...group, notes, noteOrder });
    }
    case 'vision.noteMoved.v1':
      return withoutEmptyClusters(withNote(group, event.body.noteId, { clusterId: event.body.to }));
    case 'vision.clusterMade.v1': {
      const { clusterId, name, noteIds } = event.body;
      const made = { ...group, clusters: [...group.clusters, { id: clusterId, name }] };
      return withoutEmptyClusters(moveNotes(made, noteIds, clusterId), clusterId);
    }
    case 'vision.clusterNamed.v1': {
      const { clusterId, name } = event.body;
      return {
        ...group,
        clusters: group.clusters.map((cluster) =>
          cluster.id === clusterId ? { ...cluster, name } : cluster,
        ),
      };
    }
    case 'vision.clusterDissolved.v1': {
      const { clusterId } = event.body;
      const members = group.noteOrder.filter((id) => group.notes[id]?.clusterId === clusterId);
      const freed = moveNotes(group, members, null);
      return { ...freed, clusters: freed.clusters.filter((cluster) => cluster.id !== clusterId) };
    }
    case 'vision.dotVoteOpened.v1': {
      const { roundId, options, budgetPerSeat } = event.body;
      const round: DotRound = {
        id: roundId,
        isRevealed: false,
        options,
        budgetPerSeat,
        ballots: { kind: 'seats', bySeat: {} },
      };
      return { ...group, dotRounds: [...group.dotRounds, round] };
    }
    case 'vision.dotsCast.v1': {
      const { roundId, seat, dots } = event.body;
      return withDotRound(group, roundId, (round) => {
        const cast = round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        const { [seat]: _before, ...others } = cast;
        const bySeat = dots === null ? others : { ...others, [seat]: dots };
        return { ...round, ballots: { kind: 'seats', bySeat } };
      });
    }
    case 'vision.dotsCounted.v1': {
      const { roundId, byCluster } = event.body;
      return withDotRound(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'counts', byCluster },
      }));
    }
    case 'vision.dotsRevealed.v1':
      return withDotRound(group, event.body.roundId, (round) => ({ ...round, isRevealed: true }));
    case 'vision.dotVoteWithdrawn.v1': {
      const { roundId } = event.body;
      return { ...group, dotRounds: group.dotRounds.filter((round) => round.id !== roundId) };
    }
    case 'vision.draftWritten.v1': {
      const { draftId, text, frame } = event.body;
      const draft = { id: draftId, text, frame };
      const isKnown = group.drafts.some((known) => known.id === draftId);
      const drafts = isKnown
        ? group.drafts.map((known) => (known.id === draftId ? draft : known))
        : [...group.drafts, draft];
      return { ...group, drafts };
    }
    case 'vision.draftRemoved.v1': {
      const { draftId } = event.body;
      return { ...group, drafts: group.drafts.filter((draft) => draft.id !== draftId) };
    }
    case 'vision.roundOpened.v1': {
      const { roundId, statement } = event.body;
      const round: VisionRound = {
        id: roundId,
        statement,
        isRevealed: false,
        ballots: { kind: 'seats', bySeat: {} },
        checks: {},
        concerns: [],
      };
      return { ...group, rounds: [...group.rounds, round] };
    }
    case 'vision.roundWithdrawn.v1': {
      const { roundId } = event.body;
      return { ...group, rounds: group.rounds.filter((round) => round.id !== roundId) };
    }
    case 'vision.voteCast.v1': {
      const { roundId, seat, vote } = event.body;
      return withRound(group, roundId, (round) => {
        const cast: { readonly [seat: string]: Agree5 } =
          round.ballots.kind === 'seats' ? round.ballots.bySeat : {};
        const { [seat]: _before, ...others } = cast;
        const bySeat = vote === null ? others : { ...others, [seat]: vote };
        return { ...round, ballots: { kind: 'seats', bySeat } };
      });
    }
    case 'vision.votesCounted.v1': {
      const { roundId, counts } = event.body;
      return withRound(group, roundId, (round) => ({
        ...round,
        ballots: { kind: 'counts', counts },
      }));
    }
    case 'vision.roundRevealed.v1':
      return withRound(group, event.body.roundId, (round) => ({ ...round, isRevealed: true }));
    case 'vision.concernAdded.v1': {
      const { roundId, concernId, text } = event.body;
      return withRound(group, roundId, (round) => ({
        ...round,
        concerns: [...round.concerns, { id: concernId, text }],
      }));
    }
    case 'vision.concernRemoved.v1': {
      const { roundId, concernId } = event.body;
      return withRound(group, roundId, (round) => ({
        ...round,
        concerns: round.concerns.filter((concern) => concern.id !== concernId),
      }));
    }
    case 'vision.checkRated.v1': {
      const { roundId, check, mark } = event.body;
      return withRound(group, roundId, (round) => ({
        ...round,
        checks: { ...round.checks, [check]: { mark, reason: round.checks[check]?.reason ?? '' } },
      }));
    }
    case 'vision.checkExplained.v1': {
      const { roundId, check, reason } = event.body;
      return withRound(group, roundId, (round) => {
        const rated = round.checks[check];
        return rated
          ? { ...round, checks: { ...round.checks, [check]: { ...rated, reason } } }
          : round;
      });
    }
    case 'vision.axisSet.v1':
      return { ...group, axis: { keep: event.body.keep, adapt: event.body.adapt } };
    case 'vision.milestonesSet.v1':
      return { ...group, milestones: event.body.milestones };
    case 'vision.outsideLineSet.v1':
      return { ...group, outsideLine: event.body.text };
    case 'vision.focusQuestionSet.v1':
      return { ...group, focusQuestion: event.body.text };
    case 'vision.closed.v1':
      return { ...group, status: 'closed' };
    case 'vision.reopened.v1': {
      const { reason, atMs } = event.body;
      const reopening = { reason, atMs, roundsBefore: group.rounds.length };
      return { ...group, status: 'open', reopenings: [...group.reopenings, reopening] };
    }
    default:
      return assertNever(event, 'vision event');
  }
}

function withNote(group: GroupVision, noteId: NoteId, changes: Partial<Note>): GroupVision {
  const note = group.notes[noteId];
  if (!note) return group;
  return { ...group, notes: { ...group.notes, [noteId]: { ...note, ...changes } } };
}

function moveNotes(
  group: GroupVision,
  noteIds: readonly NoteId[],
  clusterId: ClusterId | null,
): GroupVision {
  return noteIds.reduce((moved, noteId) => withNote(moved, noteId, { clusterId }), group);
}

/** A cluster that lost its last note before it had a name was only a try, and goes. */
function withoutEmptyClusters(group: GroupVision, keep: ClusterId | null = null): GroupVision {
  const used = new Set(Object.values(group.notes).map((note) => note.clusterId));
  const clusters = group.clusters.filter(
    (cluster) => used.has(cluster.id) || cluster.name !== '' || cluster.id === keep,
  );
  return clusters.length === group.clusters.length ? group : { ...group, clusters };
}

function withRound(
  group: GroupVision,
  roundId: RoundId,
  change: (round: VisionRound) => VisionRound,
): GroupVision {
  return {
    ...group,
    rounds: group.rounds.map((round) => (round.id === roundId ? change(round) : round)),
  };
}

function withDotRound(
  group: GroupVision,
  roundId: RoundId,
  change: (round: DotRound) => DotRound,
): GroupVision {
  return {
    ...group,
    dotRounds: group.dotRounds.map((round) => (round.id === roundId ? change(round) : round)),
  };
}
