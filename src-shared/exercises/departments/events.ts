/*
 * The facts E5 writes into the log. A shipped version is frozen: change a body by adding a v2 beside it.
 */
import * as v from 'valibot';
import {
  concernIdSchema,
  criterionIdSchema,
  groupIdSchema,
  optionIdSchema,
  rawText,
  reasonIdSchema,
  roundIdSchema,
  seatCodeSchema,
} from '../../workshop/setting.ts';
import { departmentKinds, knockoutStates } from './model.ts';

const groupId = groupIdSchema;
const roundId = roundIdSchema;
const knockout = v.picklist(knockoutStates);
export const knockoutsSchema = v.tuple([knockout, knockout, knockout]);
export const optionFields = {
  name: rawText,
  library: v.nullable(v.picklist(departmentKinds)),
  concern: rawText,
  gives: rawText,
  problem: rawText,
};
export const anchorsSchema = v.strictObject({ 1: rawText, 3: rawText, 5: rawText });
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
/** How many 5s, 4s, 3s, 2s and 1s. */
export const countsSchema = v.pipe(v.array(countSchema), v.length(5));
const agree5 = v.picklist([1, 2, 3, 4, 5]);
/** criterion -> option -> score; null is "can't judge". */
export const scoreBallotSchema = byCell(v.nullable(v.picklist([1, 2, 3, 4, 5])));
export const cellCountsSchema = byCell(countsSchema);
export const cellSchema = v.strictObject({
  optionId: optionIdSchema,
  criterionId: criterionIdSchema,
});
/** Its range is judged by the rules, whose refusal says what it is. */
export const ratingsSchema = v.record(v.string(), v.pipe(v.number(), v.integer()));
export const swingSchema = v.strictObject({
  ranking: v.nullable(v.array(criterionIdSchema)),
  ratings: v.nullable(ratingsSchema),
});

function byCell<Schema extends v.GenericSchema>(schema: Schema) {
  return v.record(v.string(), v.record(v.string(), schema));
}

export const departmentsEvents = {
  'departments.optionAdded.v1': v.strictObject({
    groupId,
    optionId: optionIdSchema,
    ...optionFields,
  }),
  'departments.optionChanged.v1': v.strictObject({
    groupId,
    optionId: optionIdSchema,
    ...optionFields,
  }),
  'departments.optionRemoved.v1': v.strictObject({ groupId, optionId: optionIdSchema }),
  'departments.knockoutsSet.v1': v.strictObject({
    groupId,
    optionId: optionIdSchema,
    knockouts: knockoutsSchema,
  }),
  'departments.reasonAdded.v1': v.strictObject({
    groupId,
    reasonId: reasonIdSchema,
    optionId: optionIdSchema,
    text: rawText,
  }),
  'departments.reasonRemoved.v1': v.strictObject({ groupId, reasonId: reasonIdSchema }),
  'departments.criterionAdded.v1': v.strictObject({
    groupId,
    criterionId: criterionIdSchema,
    name: rawText,
    anchors: anchorsSchema,
  }),
  'departments.criterionChanged.v1': v.strictObject({
    groupId,
    criterionId: criterionIdSchema,
    name: rawText,
    anchors: anchorsSchema,
  }),
  'departments.criterionRemoved.v1': v.strictObject({ groupId, criterionId: criterionIdSchema }),

  'departments.gutOpened.v1': v.strictObject({
    groupId,
    roundId,
    optionIds: v.array(optionIdSchema),
  }),
  'departments.gutCast.v1': v.strictObject({
    groupId,
    roundId,
    seat: seatCodeSchema,
    /** null takes the seat's vote back. */
    vote: v.nullable(optionIdSchema),
  }),
  'departments.gutCounted.v1': v.strictObject({
    groupId,
    roundId,
    byOption: v.record(v.string(), countSchema),
  }),
  'departments.gutRevealed.v1': v.strictObject({ groupId, roundId }),
  'departments.gutWithdrawn.v1': v.strictObject({ groupId, roundId }),

  'departments.scoringOpened.v1': v.strictObject({
    groupId,
    roundId,
    cells: v.array(cellSchema),
    isSecondLook: v.boolean(),
  }),
  'departments.scoresCast.v1': v.strictObject({
    groupId,
    roundId,
    seat: seatCodeSchema,
    /** Joins what the seat gave before; null takes the whole slip back. */
    scores: v.nullable(scoreBallotSchema),
  }),
  'departments.scoresCounted.v1': v.strictObject({ groupId, roundId, byCell: cellCountsSchema }),
  'departments.groupScoresSet.v1': v.strictObject({ groupId, roundId, byCell: scoreBallotSchema }),
  'departments.scoresRevealed.v1': v.strictObject({ groupId, roundId }),
  'departments.scoringWithdrawn.v1': v.strictObject({ groupId, roundId }),

  'departments.weighingOpened.v1': v.strictObject({
    groupId,
    roundId,
    criterionIds: v.array(criterionIdSchema),
  }),
  'departments.weightsCast.v1': v.strictObject({
    groupId,
    roundId,
    seat: seatCodeSchema,
    ballot: v.nullable(swingSchema),
  }),
  'departments.groupRankingSet.v1': v.strictObject({
    groupId,
    roundId,
    ranking: v.array(criterionIdSchema),
  }),
  'departments.weightsRevealed.v1': v.strictObject({ groupId, roundId }),
  'departments.weighingWithdrawn.v1': v.strictObject({ groupId, roundId }),

  'departments.decisionOpened.v1': v.strictObject({
    groupId,
    roundId,
    first: optionIdSchema,
    second: v.nullable(optionIdSchema),
    reason: rawText,
  }),
  'departments.decisionVoteCast.v1': v.strictObject({
    groupId,
    roundId,
    seat: seatCodeSchema,
    vote: v.nullable(agree5),
  }),
  'departments.decisionVotesCounted.v1': v.strictObject({ groupId, roundId, counts: countsSchema }),
  'departments.decisionRevealed.v1': v.strictObject({ groupId, roundId }),
  'departments.decisionWithdrawn.v1': v.strictObject({ groupId, roundId }),
  'departments.concernAdded.v1': v.strictObject({
    groupId,
    roundId,
    concernId: concernIdSchema,
    text: rawText,
  }),
  'departments.concernRemoved.v1': v.strictObject({ groupId, roundId, concernId: concernIdSchema }),

  'departments.closed.v1': v.strictObject({ groupId }),
  'departments.reopened.v1': v.strictObject({
    groupId,
    reason: rawText,
    atMs: v.pipe(v.number(), v.integer()),
  }),
} as const;

export type DepartmentsEventType = keyof typeof departmentsEvents;
export type DepartmentsEvent = {
  [Type in DepartmentsEventType]: {
    readonly type: Type;
    readonly body: v.InferOutput<(typeof departmentsEvents)[Type]>;
  };
}[DepartmentsEventType];
