/* Options, knock-outs, reasons and criteria (steps 2 and 3), closing and reopening. */
import * as v from 'valibot';
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { isSameText } from '../../kernel/plain-text.ts';
import { ok } from '../../kernel/result.ts';
import { reopenRow } from '../../workshop/group-row.ts';
import {
  criterionIdSchema,
  optionIdSchema,
  rawText,
  reasonIdSchema,
  tidyText,
} from '../../workshop/setting.ts';
import { closingObstacles } from './decision.ts';
import { anchorsSchema, type DepartmentsEvent, knockoutsSchema, optionFields } from './events.ts';
import {
  type Anchors,
  type Criterion,
  type GroupDepartments,
  isCollecting,
  isDefaultCriterion,
  isJudging,
  departmentLimits as limits,
  type Option,
} from './model.ts';
import { criterionName } from './robustness.ts';
import {
  departmentsOf,
  hasCriterion,
  hasOption,
  isIdTaken,
  type Outcome,
  onOpenGroup,
  record,
  refuse,
} from './rule-kit.ts';
import { departmentsTextEn } from './text.en.ts';
import { departmentsTextJa } from './text.ja.ts';

type Card = Pick<Option, 'name' | 'library' | 'concern' | 'gives' | 'problem'>;

/** A card as it will be kept; results name options, so no two may share a name. */
function tidyCard(place: string, card: Card, taken: readonly string[]): Outcome<Card> {
  const name = tidyText(`name${place}`, card.name, limits.optionName);
  if (!name.ok) return name;
  if (taken.some((other) => isSameText(other, name.value))) return refuse('department-name-taken');
  const tidied = { concern: '', gives: '', problem: '' };
  for (const part of ['concern', 'gives', 'problem'] as const) {
    const tidy = tidyText(`${part}${place}`, card[part], limits.cardText);
    if (!tidy.ok) return tidy;
    tidied[part] = tidy.value;
  }
  return ok({ name: name.value, library: card.library, ...tidied });
}

function otherNames(part: GroupDepartments, id: OptionId | null): readonly string[] {
  return part.options.filter((option) => option.id !== id).map((option) => option.name);
}

type Wording = { readonly name: string; readonly anchors: Anchors };

/** What a criterion is called on screens and sheets, which may be in either language. */
function namesOf(criterion: Pick<Criterion, 'id' | 'name'>): readonly string[] {
  return [departmentsTextJa, departmentsTextEn].map((text) => criterionName(criterion, text));
}

/** Name and anchors as they will be kept. Only k1 to k6 may have none: they have the text's own. */
function tidyCriterion(part: GroupDepartments, id: CriterionId, given: Wording): Outcome<Wording> {
  const { min, max } = limits.criterionName;
  const name = tidyText('name', given.name, { min: isDefaultCriterion(id) ? min : 1, max });
  if (!name.ok) return name;
  const shown = namesOf({ id, name: name.value });
  const isTaken = part.criteria.some(
    (criterion) =>
      criterion.id !== id &&
      namesOf(criterion).some((taken) => shown.some((mine) => isSameText(taken, mine))),
  );
  if (isTaken) return refuse('criterion-name-taken');
  const anchors = { ...given.anchors };
  for (const level of [1, 3, 5] as const) {
    const tidy = tidyText('anchor', given.anchors[level], limits.anchor);
    if (!tidy.ok) return tidy;
    anchors[level] = tidy.value;
  }
  return ok({ name: name.value, anchors });
}

const card = v.strictObject({ optionId: optionIdSchema, ...optionFields });

export const pageCommands = {
  'departments.addOptions': onOpenGroup(
    { options: v.pipe(v.array(card), v.minLength(1), v.maxLength(limits.optionsMost)) },
    ({ part }, { groupId, options }) => {
      if (isJudging(part)) return refuse('votes-being-collected');
      const room = limits.optionsMost - part.options.length;
      if (options.length > room) {
        return refuse('departments-too-many', { most: limits.optionsMost, room });
      }
      const events: DepartmentsEvent[] = [];
      const taken = [...otherNames(part, null)];
      for (const [index, { optionId, ...given }] of options.entries()) {
        const isRepeated = options.findIndex((other) => other.optionId === optionId) !== index;
        if (isRepeated || isIdTaken(part, optionId)) return refuse('id-in-use', { id: optionId });
        const tidy = tidyCard(`.${index}`, given, taken);
        if (!tidy.ok) return tidy;
        taken.push(tidy.value.name);
        const body = { groupId, optionId, ...tidy.value };
        events.push({ type: 'departments.optionAdded.v1', body });
      }
      return record(...events);
    },
  ),
  'departments.changeOption': onOpenGroup(
    { optionId: optionIdSchema, ...optionFields },
    ({ part }, { groupId, optionId, ...given }) => {
      if (!hasOption(part, optionId)) return refuse('department-unknown', { optionId });
      const tidy = tidyCard('', given, otherNames(part, optionId));
      if (!tidy.ok) return tidy;
      const body = { groupId, optionId, ...tidy.value };
      return record({ type: 'departments.optionChanged.v1', body });
    },
  ),
  'departments.removeOption': onOpenGroup({ optionId: optionIdSchema }, ({ part }, body) => {
    const { optionId } = body;
    if (!hasOption(part, optionId)) return refuse('department-unknown', { optionId });
    // A number on a slip of the sealed gut vote must go on meaning the same department.
    if (isCollecting(part)) return refuse('votes-being-collected');
    const isDecided = part.decisionRounds.some(
      ({ first, second }) => first === optionId || second === optionId,
    );
    if (isDecided) return refuse('department-decided');
    return record({ type: 'departments.optionRemoved.v1', body });
  }),
  'departments.setKnockouts': onOpenGroup(
    { optionId: optionIdSchema, knockouts: knockoutsSchema },
    ({ part }, body) =>
      hasOption(part, body.optionId)
        ? record({ type: 'departments.knockoutsSet.v1', body })
        : refuse('department-unknown', { optionId: body.optionId }),
  ),
  'departments.addReason': onOpenGroup(
    { reasonId: reasonIdSchema, optionId: optionIdSchema, text: rawText },
    ({ part }, { text, ...body }) => {
      if (isIdTaken(part, body.reasonId)) return refuse('id-in-use', { id: body.reasonId });
      if (!hasOption(part, body.optionId)) {
        return refuse('department-unknown', { optionId: body.optionId });
      }
      if (part.reasons.length >= limits.reasonsMost) {
        return refuse('reasons-too-many', { most: limits.reasonsMost });
      }
      const tidy = tidyText('text', text, limits.reasonText);
      if (!tidy.ok) return tidy;
      return record({ type: 'departments.reasonAdded.v1', body: { ...body, text: tidy.value } });
    },
  ),
  'departments.removeReason': onOpenGroup({ reasonId: reasonIdSchema }, ({ part }, body) =>
    part.reasons.some((reason) => reason.id === body.reasonId)
      ? record({ type: 'departments.reasonRemoved.v1', body })
      : refuse('reason-unknown', { reasonId: body.reasonId }),
  ),
  'departments.addCriterion': onOpenGroup(
    { criterionId: criterionIdSchema, name: rawText, anchors: anchorsSchema },
    ({ part }, { groupId, criterionId, ...given }) => {
      if (isIdTaken(part, criterionId)) return refuse('id-in-use', { id: criterionId });
      if (isJudging(part)) return refuse('votes-being-collected');
      if (part.criteria.length >= limits.criteriaMost) return criteriaOutOfRange();
      const tidy = tidyCriterion(part, criterionId, given);
      if (!tidy.ok) return tidy;
      const body = { groupId, criterionId, ...tidy.value };
      return record({ type: 'departments.criterionAdded.v1', body });
    },
  ),
  'departments.changeCriterion': onOpenGroup(
    { criterionId: criterionIdSchema, name: rawText, anchors: anchorsSchema },
    ({ part }, { groupId, criterionId, ...given }) => {
      if (!hasCriterion(part, criterionId)) return refuse('criterion-unknown', { criterionId });
      const tidy = tidyCriterion(part, criterionId, given);
      if (!tidy.ok) return tidy;
      const body = { groupId, criterionId, ...tidy.value };
      return record({ type: 'departments.criterionChanged.v1', body });
    },
  ),
  'departments.removeCriterion': onOpenGroup(
    { criterionId: criterionIdSchema },
    ({ part }, body) => {
      const { criterionId } = body;
      if (!hasCriterion(part, criterionId)) return refuse('criterion-unknown', { criterionId });
      if (isJudging(part)) return refuse('votes-being-collected');
      if (part.criteria.length <= limits.criteriaFewest) return criteriaOutOfRange();
      return record({ type: 'departments.criterionRemoved.v1', body });
    },
  ),
  'departments.close': onOpenGroup(
    {},
    ({ part }, { groupId }) => {
      const obstacles = closingObstacles(part);
      if (obstacles.length > 0) return refuse('closing-obstacles', { obstacles: [...obstacles] });
      return record({ type: 'departments.closed.v1', body: { groupId } });
    },
    'barrier',
  ),
  'departments.reopen': reopenRow(
    departmentsOf,
    (body): DepartmentsEvent => ({ type: 'departments.reopened.v1', body }),
  ),
} as const;

function criteriaOutOfRange() {
  return refuse('criteria-out-of-range', {
    least: limits.criteriaFewest,
    most: limits.criteriaMost,
  });
}
