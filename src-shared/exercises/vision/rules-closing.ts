/*
 * Axis, milestones, outside line, and closing or reopening a group (step 9).
 */
import * as v from 'valibot';
import { reopenRow, tidyTexts } from '../../workshop/group-row.ts';
import { rawText, tidyText } from '../../workshop/setting.ts';
import { milestoneSchema, type VisionEvent } from './events.ts';
import { closingObstacles } from './measures.ts';
import { visionLimits as limits } from './model.ts';
import { onOpenGroup, record, refuse, visionOf } from './rule-kit.ts';

export const closingCommands = {
  'vision.setAxis': onOpenGroup(
    { keep: v.array(rawText), adapt: v.array(rawText) },
    (_scene, { groupId, keep, adapt }) => {
      if (keep.length > limits.axisKeepMost || adapt.length > limits.axisAdaptMost) {
        return refuse('axis-out-of-range', { most: limits.axisKeepMost });
      }
      const kept = tidyTexts('keep', keep, limits.axisItem);
      if (!kept.ok) return kept;
      const adapted = tidyTexts('adapt', adapt, limits.axisItem);
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
    ({ part: vision }, { groupId }) => {
      const obstacles = closingObstacles(vision);
      if (obstacles.length > 0) return refuse('closing-obstacles', { obstacles: [...obstacles] });
      return record({ type: 'vision.closed.v1', body: { groupId } });
    },
    'barrier',
  ),
  'vision.reopen': reopenRow(
    visionOf,
    (body): VisionEvent => ({ type: 'vision.reopened.v1', body }),
  ),
} as const;
