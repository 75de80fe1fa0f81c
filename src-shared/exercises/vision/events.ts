/*
 * The facts E2 writes into the log. A shipped version is frozen: change a body by adding a v2 beside it.
 */
import * as v from 'valibot';
import {
  clusterIdSchema,
  concernIdSchema,
  draftIdSchema,
  groupIdSchema,
  noteIdSchema,
  rawText,
  roundIdSchema,
  seatCodeSchema,
} from '../../workshop/setting.ts';
import { checkNames } from './model.ts';

const groupId = groupIdSchema;
const dots = v.record(v.string(), v.picklist([1, 2]));
const agree5 = v.picklist([1, 2, 3, 4, 5]);
export const mark4OrUnknown = v.nullable(v.picklist([1, 2, 3, 4]));
export const frameSchema = v.strictObject({
  whose: rawText,
  what: rawText,
  change: rawText,
  withWhom: rawText,
  byWhen: rawText,
});
export const milestoneSchema = v.strictObject({ mustBeTrue: rawText, by: rawText });
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const time = v.pipe(v.number(), v.integer());

export const visionEvents = {
  'vision.noteAdded.v1': v.strictObject({
    groupId,
    noteId: noteIdSchema,
    text: rawText,
    seat: v.nullable(seatCodeSchema),
  }),
  'vision.noteReworded.v1': v.strictObject({ groupId, noteId: noteIdSchema, text: rawText }),
  'vision.noteAttributed.v1': v.strictObject({
    groupId,
    noteId: noteIdSchema,
    seat: v.nullable(seatCodeSchema),
  }),
  'vision.notePicked.v1': v.strictObject({
    groupId,
    noteId: noteIdSchema,
    isPairPick: v.boolean(),
  }),
  'vision.noteRemoved.v1': v.strictObject({ groupId, noteId: noteIdSchema }),
  'vision.noteMoved.v1': v.strictObject({
    groupId,
    noteId: noteIdSchema,
    to: v.nullable(clusterIdSchema),
  }),
  'vision.clusterMade.v1': v.strictObject({
    groupId,
    clusterId: clusterIdSchema,
    name: rawText,
    noteIds: v.array(noteIdSchema),
  }),
  'vision.clusterNamed.v1': v.strictObject({ groupId, clusterId: clusterIdSchema, name: rawText }),
  'vision.clusterDissolved.v1': v.strictObject({ groupId, clusterId: clusterIdSchema }),
  'vision.dotVoteOpened.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    options: v.array(clusterIdSchema),
    budgetPerSeat: countSchema,
  }),
  'vision.dotsCast.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    seat: seatCodeSchema,
    dots: v.nullable(dots),
  }),
  'vision.dotsCounted.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    byCluster: v.record(v.string(), countSchema),
  }),
  'vision.dotsRevealed.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'vision.dotVoteWithdrawn.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'vision.draftWritten.v1': v.strictObject({
    groupId,
    draftId: draftIdSchema,
    text: rawText,
    frame: frameSchema,
  }),
  'vision.draftRemoved.v1': v.strictObject({ groupId, draftId: draftIdSchema }),
  'vision.roundOpened.v1': v.strictObject({ groupId, roundId: roundIdSchema, statement: rawText }),
  'vision.roundWithdrawn.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'vision.voteCast.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    seat: seatCodeSchema,
    vote: v.nullable(agree5),
  }),
  'vision.votesCounted.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    counts: v.array(countSchema),
  }),
  'vision.roundRevealed.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'vision.concernAdded.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    concernId: concernIdSchema,
    text: rawText,
  }),
  'vision.concernRemoved.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    concernId: concernIdSchema,
  }),
  'vision.checkRated.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    check: v.picklist(checkNames),
    mark: mark4OrUnknown,
  }),
  'vision.checkExplained.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    check: v.picklist(checkNames),
    reason: rawText,
  }),
  'vision.axisSet.v1': v.strictObject({
    groupId,
    keep: v.array(rawText),
    adapt: v.array(rawText),
  }),
  'vision.milestonesSet.v1': v.strictObject({ groupId, milestones: v.array(milestoneSchema) }),
  'vision.outsideLineSet.v1': v.strictObject({ groupId, text: rawText }),
  'vision.focusQuestionSet.v1': v.strictObject({ groupId, text: rawText }),
  'vision.closed.v1': v.strictObject({ groupId }),
  'vision.reopened.v1': v.strictObject({ groupId, reason: rawText, atMs: time }),
} as const;

export type VisionEventType = keyof typeof visionEvents;
export type VisionEvent = {
  [Type in VisionEventType]: {
    readonly type: Type;
    readonly body: v.InferOutput<(typeof visionEvents)[Type]>;
  };
}[VisionEventType];
