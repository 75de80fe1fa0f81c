/*
 * Axis, milestones, outside line, and closing or reopening a group (step 9).
 */
import * as v from 'valibot';
import type { GroupId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { command, findGroup, groupIdSchema, rawText, tidyText } from '../../workshop/setting.ts';
import { milestoneSchema, type VisionEvent } from './events.ts';
import { closingObstacles } from './measures.ts';
import { groupVision, visionLimits as limits } from './model.ts';
import {
  type Outcome,
  onOpenGroup,
  record,
  refuse,
  type VisionRefusalCode,
  type VisionSituation,
} from './rule-kit.ts';

export const closingCommands = {
  'vision.setAxis': onOpenGroup(
    { keep: v.array(rawText), adapt: v.array(rawText) },
    (_scene, { groupId, keep, adapt }) => {
      if (keep.length > limits.axisKeepMost || adapt.length > limits.axisAdaptMost) {
        return refuse('axis-out-of-range', { most: limits.axisKeepMost });
      }
      const kept = tidyList('keep', keep);
      if (!kept.ok) return kept;
      const adapted = tidyList('adapt', adapt);
      if (!adapted.ok) return adapted;
      return record({
        type: 'vision.axisSet.v1',
        body: { groupId, keep: kept.value, adapt: adapted.value },
      });
    },
  ),
  'vision.setMilestones': onOpenGroup(
    { milestones: v.array(milestoneSchema) },
    (_scene, { groupId, milestones }) => {
      if (milestones.length > limits.milestonesMost) {
        return refuse('milestones-too-many', { most: limits.milestonesMost });
      }
      const tidied: { mustBeTrue: string; by: string }[] = [];
      for (const [index, milestone] of milestones.entries()) {
        const mustBeTrue = tidyText(`milestones.${index}`, milestone.mustBeTrue, limits.milestone);
        if (!mustBeTrue.ok) return mustBeTrue;
        const by = tidyText(`milestones.${index}.by`, milestone.by, limits.milestoneBy);
        if (!by.ok) return by;
        tidied.push({ mustBeTrue: mustBeTrue.value, by: by.value });
      }
      return record({ type: 'vision.milestonesSet.v1', body: { groupId, milestones: tidied } });
    },
  ),
  'vision.setOutsideLine': onOpenGroup({ text: rawText }, (_scene, { groupId, text }) => {
    const tidy = tidyText('text', text, limits.outsideLine);
    if (!tidy.ok) return tidy;
    return record({ type: 'vision.outsideLineSet.v1', body: { groupId, text: tidy.value } });
  }),
  'vision.setFocusQuestion': onOpenGroup({ text: rawText }, (_scene, { groupId, text }) => {
    const tidy = tidyText('text', text, { min: 0, max: limits.focusQuestion.max });
    if (!tidy.ok) return tidy;
    return record({ type: 'vision.focusQuestionSet.v1', body: { groupId, text: tidy.value } });
  }),
  'vision.close': onOpenGroup(
    {},
    ({ vision }, { groupId }) => {
      const obstacles = closingObstacles(vision);
      if (obstacles.length > 0) return refuse('closing-obstacles', { obstacles: [...obstacles] });
      return record({ type: 'vision.closed.v1', body: { groupId } });
    },
    'barrier',
  ),
  'vision.reopen': command<
    VisionSituation,
    { groupId: GroupId; reason: string },
    VisionEvent,
    VisionRefusalCode
  >({
    input: v.strictObject({ groupId: groupIdSchema, reason: rawText }),
    may: ['facilitator'],
    history: 'barrier',
    decide(state, { groupId, reason }, context) {
      if (!findGroup(state.groups, groupId)) return refuse('group-unknown', { groupId });
      if (groupVision(state.vision, groupId).status !== 'closed') {
        return refuse('exercise-not-closed', { groupId });
      }
      const tidy = tidyText('reason', reason, limits.reason);
      if (!tidy.ok) return tidy;
      return record({
        type: 'vision.reopened.v1',
        body: { groupId, reason: tidy.value, atMs: context.nowMs },
      });
    },
  }),
} as const;

function tidyList(field: string, texts: readonly string[]): Outcome<string[]> {
  const tidied: string[] = [];
  for (const [index, text] of texts.entries()) {
    const tidy = tidyText(`${field}.${index}`, text, limits.axisItem);
    if (!tidy.ok) return tidy;
    tidied.push(tidy.value);
  }
  return ok(tidied);
}
