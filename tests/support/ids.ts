/* Ids of tests, branded where they are written down. */
import type {
  ClusterId,
  ConcernId,
  GroupId,
  NoteId,
  RoundId,
  SeatCode,
} from '../../src-shared/kernel/ids.ts';

// Test literals are ids by being used as such; the casts are the whole purpose of this file.
export const groupA = 'A' as GroupId;
export const groupB = 'B' as GroupId;
export const noteId = (id: string): NoteId => id as NoteId;
export const clusterId = (id: string): ClusterId => id as ClusterId;
export const roundId = (id: string): RoundId => id as RoundId;
export const concernId = (id: string): ConcernId => id as ConcernId;
export const seat = (code: string): SeatCode => code as SeatCode;
