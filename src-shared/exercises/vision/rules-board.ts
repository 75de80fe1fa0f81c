/*
 * What may happen on the board: notes and clusters (steps 1 to 4).
 */
import * as v from 'valibot';
import { ok } from '../../kernel/result.ts';
import { isSeatOf } from '../../workshop/group-row.ts';
import { clusterIdSchema, noteIdSchema, rawText, tidyText } from '../../workshop/setting.ts';
import type { VisionEvent } from './events.ts';
import { latestDotRound, visionLimits as limits } from './model.ts';
import { hasCluster, isIdTaken, onOpenGroup, record, refuse, seatOrNone } from './rule-kit.ts';

export const boardCommands = {
  'vision.addNotes': onOpenGroup(
    {
      notes: v.pipe(
        v.array(v.strictObject({ noteId: noteIdSchema, text: rawText, seat: seatOrNone })),
        v.minLength(1),
        v.maxLength(limits.notesPerGroup),
      ),
    },
    ({ group, part: vision }, { groupId, notes }) => {
      const room = limits.notesPerGroup - vision.noteOrder.length;
      if (notes.length > room)
        return refuse('notes-too-many', { most: limits.notesPerGroup, room });
      const events: VisionEvent[] = [];
      for (const [index, note] of notes.entries()) {
        const text = tidyText(`notes.${index}`, note.text, limits.note);
        if (!text.ok) return text;
        const isRepeated = notes.findIndex((other) => other.noteId === note.noteId) !== index;
        if (isRepeated || isIdTaken(vision, note.noteId)) {
          return refuse('id-in-use', { id: note.noteId });
        }
        if (note.seat && !isSeatOf(group, note.seat))
          return refuse('seat-unknown', { seat: note.seat });
        const body = { groupId, noteId: note.noteId, text: text.value, seat: note.seat };
        events.push({ type: 'vision.noteAdded.v1', body });
      }
      return record(...events);
    },
  ),
  'vision.rewordNote': onOpenGroup(
    { noteId: noteIdSchema, text: rawText },
    ({ part: vision }, { groupId, noteId, text }) => {
      if (!vision.notes[noteId]) return refuse('note-unknown', { noteId });
      const tidy = tidyText('text', text, limits.note);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.noteReworded.v1',
        body: { groupId, noteId, text: tidy.value },
      });
    },
  ),
  'vision.attributeNote': onOpenGroup(
    { noteId: noteIdSchema, seat: seatOrNone },
    ({ group, part: vision }, { groupId, noteId, seat }) => {
      if (!vision.notes[noteId]) return refuse('note-unknown', { noteId });
      if (seat && !isSeatOf(group, seat)) return refuse('seat-unknown', { seat });
      return record({ type: 'vision.noteAttributed.v1', body: { groupId, noteId, seat } });
    },
  ),
  'vision.pickNote': onOpenGroup(
    { noteId: noteIdSchema, isPairPick: v.boolean() },
    ({ part: vision }, { groupId, noteId, isPairPick }) =>
      vision.notes[noteId]
        ? record({ type: 'vision.notePicked.v1', body: { groupId, noteId, isPairPick } })
        : refuse('note-unknown', { noteId }),
  ),
  'vision.removeNote': onOpenGroup(
    { noteId: noteIdSchema },
    ({ part: vision }, { groupId, noteId }) =>
      vision.notes[noteId]
        ? record({ type: 'vision.noteRemoved.v1', body: { groupId, noteId } })
        : refuse('note-unknown', { noteId }),
  ),
  'vision.moveNote': onOpenGroup(
    { noteId: noteIdSchema, to: v.nullable(clusterIdSchema) },
    ({ part: vision }, { groupId, noteId, to }) => {
      if (!vision.notes[noteId]) return refuse('note-unknown', { noteId });
      if (to && !hasCluster(vision, to)) return refuse('cluster-unknown', { clusterId: to });
      return record({ type: 'vision.noteMoved.v1', body: { groupId, noteId, to } });
    },
  ),
  'vision.clusterNotes': onOpenGroup(
    {
      clusterId: clusterIdSchema,
      name: rawText,
      noteIds: v.pipe(v.array(noteIdSchema), v.minLength(1), v.maxLength(limits.notesPerGroup)),
    },
    ({ part: vision }, { groupId, clusterId, name, noteIds }) => {
      if (isIdTaken(vision, clusterId)) return refuse('id-in-use', { id: clusterId });
      if (vision.clusters.length >= limits.clustersPerGroup) {
        return refuse('clusters-too-many', { most: limits.clustersPerGroup });
      }
      const missing = noteIds.find((noteId) => !vision.notes[noteId]);
      if (missing) return refuse('note-unknown', { noteId: missing });
      // A new cluster may wait for its name (step 4); a name given now has the ordinary limits.
      const tidy = name.trim() === '' ? ok('') : tidyText('name', name, limits.clusterName);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.clusterMade.v1',
        body: { groupId, clusterId, name: tidy.value, noteIds },
      });
    },
  ),
  'vision.nameCluster': onOpenGroup(
    { clusterId: clusterIdSchema, name: rawText },
    ({ part: vision }, { groupId, clusterId, name }) => {
      if (!hasCluster(vision, clusterId)) return refuse('cluster-unknown', { clusterId });
      const tidy = tidyText('name', name, limits.clusterName);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.clusterNamed.v1',
        body: { groupId, clusterId, name: tidy.value },
      });
    },
  ),
  'vision.dissolveCluster': onOpenGroup(
    { clusterId: clusterIdSchema },
    ({ part: vision }, { groupId, clusterId }) => {
      if (!hasCluster(vision, clusterId)) return refuse('cluster-unknown', { clusterId });
      const dots = latestDotRound(vision);
      if (dots && !dots.isRevealed && dots.options.includes(clusterId)) {
        return refuse('dots-being-collected');
      }
      return record({ type: 'vision.clusterDissolved.v1', body: { groupId, clusterId } });
    },
  ),
} as const;
