/* Needs: adding, changing, merging, own supply, the three picks, closing (steps 1 to 3 and 8). */
import * as v from 'valibot';
import type { GroupId, NeedId } from '../../kernel/ids.ts';
import { reopenRow } from '../../workshop/group-row.ts';
import { needIdSchema, rawText, tidyText } from '../../workshop/setting.ts';
import { categorySchema, levelSchema, type ResourcesEvent } from './events.ts';
import { type GroupResources, resourceLimits as limits, type SupplyLevel } from './model.ts';
import { hasNeed, isIdTaken, onOpenGroup, record, refuse, resourcesOf } from './rule-kit.ts';

export const needCommands = {
  'resources.addNeeds': onOpenGroup(
    {
      needs: v.pipe(
        v.array(v.strictObject({ needId: needIdSchema, text: rawText, category: categorySchema })),
        v.minLength(1),
        v.maxLength(limits.needsMost),
      ),
    },
    ({ part }, { groupId, needs }) => {
      const room = limits.needsMost - part.needs.length;
      if (needs.length > room) return refuse('needs-too-many', { most: limits.needsMost, room });
      const events: ResourcesEvent[] = [];
      for (const [index, { needId, text, category }] of needs.entries()) {
        const tidy = tidyText(`needs.${index}`, text, limits.need);
        if (!tidy.ok) return tidy;
        const isRepeated = needs.findIndex((other) => other.needId === needId) !== index;
        if (isRepeated || isIdTaken(part, needId)) return refuse('id-in-use', { id: needId });
        const body = { groupId, needId, text: tidy.value, category };
        events.push({ type: 'resources.needAdded.v1', body });
      }
      return record(...events);
    },
  ),
  'resources.changeNeed': onOpenGroup(
    { needId: needIdSchema, text: rawText, category: categorySchema, needsNoCompany: v.boolean() },
    ({ part }, { text, ...body }) => {
      if (!hasNeed(part, body.needId)) return refuse('need-unknown', { needId: body.needId });
      const tidy = tidyText('text', text, limits.need);
      if (!tidy.ok) return tidy;
      return record({ type: 'resources.needChanged.v1', body: { ...body, text: tidy.value } });
    },
  ),
  'resources.removeNeed': onOpenGroup({ needId: needIdSchema }, ({ part }, body) =>
    hasNeed(part, body.needId)
      ? record({ type: 'resources.needRemoved.v1', body })
      : refuse('need-unknown', { needId: body.needId }),
  ),
  'resources.mergeNeeds': onOpenGroup(
    {
      into: needIdSchema,
      from: v.pipe(v.array(needIdSchema), v.minLength(1), v.maxLength(limits.needsMost)),
      text: rawText,
    },
    ({ part }, { groupId, into, from, text }) => {
      const unknown = [into, ...from].find((needId) => !hasNeed(part, needId));
      if (unknown || from.includes(into))
        return refuse('need-unknown', { needId: unknown ?? into });
      const tidy = tidyText('text', text, limits.need);
      if (!tidy.ok) return tidy;
      const body = { groupId, into, from, text: tidy.value };
      const merged: ResourcesEvent = { type: 'resources.needsMerged.v1', body };
      return record(merged, ...keptOfMerged(part, groupId, into, from));
    },
  ),
  'resources.setOwnSupply': onOpenGroup(
    { needId: needIdSchema, level: v.nullable(levelSchema) },
    ({ part }, body) =>
      hasNeed(part, body.needId)
        ? record({ type: 'resources.ownSupplySet.v1', body })
        : refuse('need-unknown', { needId: body.needId }),
  ),
  'resources.setPicks': onOpenGroup({ needIds: v.array(needIdSchema) }, ({ part }, body) => {
    const { needIds } = body;
    if (needIds.length > limits.picksMost)
      return refuse('picks-too-many', { most: limits.picksMost });
    const unknown = needIds.find(
      (needId, index) => !hasNeed(part, needId) || needIds.indexOf(needId) !== index,
    );
    if (unknown) return refuse('need-unknown', { needId: unknown });
    return record({ type: 'resources.picksSet.v1', body });
  }),
  'resources.close': onOpenGroup(
    {},
    ({ part }, { groupId }) => {
      if (part.needs.length === 0) return refuse('needs-none');
      if (part.picks.length === 0) return refuse('picks-none');
      // Closed, it could not be revealed any more.
      if (part.importanceRounds.at(-1)?.isRevealed === false) return refuse('round-still-open');
      return record({ type: 'resources.closed.v1', body: { groupId } });
    },
    'barrier',
  ),
  'resources.reopen': reopenRow(
    resourcesOf,
    (body): ResourcesEvent => ({ type: 'resources.reopened.v1', body }),
  ),
} as const;

/**
 * What was known of needs that become part of another stays known of that one: our own supply and what
 * each candidate could bring, the larger where both have it, and a place among the picks. Revealed
 * importance goes along in the reducer.
 */
function keptOfMerged(
  part: GroupResources,
  groupId: GroupId,
  into: NeedId,
  from: readonly NeedId[],
): readonly ResourcesEvent[] {
  const events: ResourcesEvent[] = [];
  const all = part.needs.filter(({ id }) => id === into || from.includes(id));
  const own = all.reduce<SupplyLevel | null>(
    (most, { ownSupply }) => larger(most, ownSupply),
    null,
  );
  if (own !== null && own !== all.find(({ id }) => id === into)?.ownSupply) {
    events.push({ type: 'resources.ownSupplySet.v1', body: { groupId, needId: into, level: own } });
  }
  for (const { id: candidateId } of part.candidates) {
    const rows = all.flatMap(({ id }) => part.supply[id]?.[candidateId] ?? []);
    const [best] = rows.sort(
      (a, b) => b.level - a.level || Number(b.isConfirmed) - Number(a.isConfirmed),
    );
    const now = part.supply[into]?.[candidateId];
    if (!best || (best.level === now?.level && best.isConfirmed === now.isConfirmed)) continue;
    const { level, isConfirmed } = best;
    const body = { groupId, needId: into, candidateId, level, isConfirmed };
    events.push({ type: 'resources.supplySet.v1', body });
  }
  if (part.picks.some((id) => from.includes(id))) {
    const picks = part.picks.map((id) => (from.includes(id) ? into : id));
    const body = { groupId, needIds: [...new Set(picks)] };
    events.push({ type: 'resources.picksSet.v1', body });
  }
  return events;
}

function larger(a: SupplyLevel | null, b: SupplyLevel | null): SupplyLevel | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
