/*
 * The facts E3 writes into the log. A shipped version is frozen: change a body by adding a v2 beside it.
 */
import * as v from 'valibot';
import {
  candidateIdSchema,
  groupIdSchema,
  needIdSchema,
  offerIdSchema,
  rawText,
  roundIdSchema,
  seatCodeSchema,
} from '../../workshop/setting.ts';
import { candidateKinds, resourceCategories, supplyLevels } from './model.ts';

const groupId = groupIdSchema;
export const categorySchema = v.picklist(resourceCategories);
export const kindSchema = v.picklist(candidateKinds);
export const levelSchema = v.picklist(supplyLevels);
export const importanceSchema = v.picklist([1, 2, 3, 4, 5]);
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
/** How many 5s, 4s, 3s, 2s and 1s. */
export const countsSchema = v.pipe(v.array(countSchema), v.length(5));

export const resourcesEvents = {
  'resources.needAdded.v1': v.strictObject({
    groupId,
    needId: needIdSchema,
    text: rawText,
    category: categorySchema,
  }),
  'resources.needChanged.v1': v.strictObject({
    groupId,
    needId: needIdSchema,
    text: rawText,
    category: categorySchema,
    needsNoCompany: v.boolean(),
  }),
  'resources.needRemoved.v1': v.strictObject({ groupId, needId: needIdSchema }),
  'resources.needsMerged.v1': v.strictObject({
    groupId,
    into: needIdSchema,
    from: v.array(needIdSchema),
    text: rawText,
  }),
  'resources.ownSupplySet.v1': v.strictObject({
    groupId,
    needId: needIdSchema,
    level: v.nullable(levelSchema),
  }),
  'resources.candidateAdded.v1': v.strictObject({
    groupId,
    candidateId: candidateIdSchema,
    name: rawText,
    candidateKind: kindSchema,
  }),
  'resources.candidateChanged.v1': v.strictObject({
    groupId,
    candidateId: candidateIdSchema,
    name: rawText,
    candidateKind: kindSchema,
  }),
  'resources.candidateRemoved.v1': v.strictObject({ groupId, candidateId: candidateIdSchema }),
  'resources.supplySet.v1': v.strictObject({
    groupId,
    needId: needIdSchema,
    candidateId: candidateIdSchema,
    level: levelSchema,
    isConfirmed: v.boolean(),
  }),
  'resources.offerAdded.v1': v.strictObject({
    groupId,
    offerId: offerIdSchema,
    to: candidateIdSchema,
    text: rawText,
  }),
  'resources.offerRemoved.v1': v.strictObject({ groupId, offerId: offerIdSchema }),
  'resources.importanceOpened.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    needIds: v.array(needIdSchema),
  }),
  'resources.importanceCast.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    seat: seatCodeSchema,
    /** null takes the seat's slip back. */
    votes: v.nullable(v.record(v.string(), importanceSchema)),
  }),
  'resources.importanceCounted.v1': v.strictObject({
    groupId,
    roundId: roundIdSchema,
    byNeed: v.record(v.string(), countsSchema),
  }),
  'resources.importanceRevealed.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'resources.importanceWithdrawn.v1': v.strictObject({ groupId, roundId: roundIdSchema }),
  'resources.picksSet.v1': v.strictObject({ groupId, needIds: v.array(needIdSchema) }),
  'resources.closed.v1': v.strictObject({ groupId }),
  'resources.reopened.v1': v.strictObject({
    groupId,
    reason: rawText,
    atMs: v.pipe(v.number(), v.integer()),
  }),
} as const;

export type ResourcesEventType = keyof typeof resourcesEvents;
export type ResourcesEvent = {
  [Type in ResourcesEventType]: {
    readonly type: Type;
    readonly body: v.InferOutput<(typeof resourcesEvents)[Type]>;
  };
}[ResourcesEventType];
