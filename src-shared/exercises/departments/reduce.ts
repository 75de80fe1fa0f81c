/*
 * Events -> E5's state. Pure and tolerant: an event about something that is no longer there changes
 * nothing. Rules are not judged here. What concerns votes is in reduce-votes.ts.
 */
import { assertNever } from '../../kernel/assert-never.ts';
import type { GroupId, OptionId } from '../../kernel/ids.ts';
import { reseatGroup, withSeatsOnly } from '../../workshop/group-row.ts';
import type { DepartmentsEvent } from './events.ts';
import {
  type DepartmentsState,
  emptyGroupDepartments,
  type GroupDepartments,
  type Option,
} from './model.ts';
import { isVoteEvent, reduceVotes } from './reduce-votes.ts';

export function reduceDepartments(
  state: DepartmentsState,
  event: DepartmentsEvent,
): DepartmentsState {
  const { groupId } = event.body;
  const before = state.groups[groupId] ?? emptyGroupDepartments(groupId);
  const after = isVoteEvent(event) ? reduceVotes(before, event) : reducePage(before, event);
  if (after === before) return state;
  const opened = after.status === 'draft' ? { ...after, status: 'open' as const } : after;
  return { ...state, groups: { ...state.groups, [groupId]: opened } };
}

/** E5 once a group's seats are these: see `withSeatsOnly`. */
export function reseatDepartments(
  state: DepartmentsState,
  groupId: GroupId,
  seats: ReadonlySet<string>,
): DepartmentsState {
  return reseatGroup(state, groupId, (group) => ({
    ...group,
    gutRounds: withSeatsOnly(group.gutRounds, seats),
    scoreRounds: withSeatsOnly(group.scoreRounds, seats),
    weightRounds: withSeatsOnly(group.weightRounds, seats),
    decisionRounds: withSeatsOnly(group.decisionRounds, seats),
  }));
}

type PageEvent = Exclude<DepartmentsEvent, Parameters<typeof reduceVotes>[1]>;

function reducePage(group: GroupDepartments, event: PageEvent): GroupDepartments {
  switch (event.type) {
    case 'departments.optionAdded.v1': {
      const { groupId: _group, optionId, ...fields } = event.body;
      if (group.options.some((option) => option.id === optionId)) return group;
      const option: Option = { id: optionId, ...fields, knockouts: ['ok', 'ok', 'ok'] };
      return { ...group, options: [...group.options, option] };
    }
    case 'departments.optionChanged.v1': {
      const { groupId: _group, optionId, ...fields } = event.body;
      return withOption(group, optionId, fields);
    }
    case 'departments.optionRemoved.v1': {
      const { optionId } = event.body;
      return {
        ...group,
        options: group.options.filter((option) => option.id !== optionId),
        reasons: group.reasons.filter((reason) => reason.optionId !== optionId),
      };
    }
    case 'departments.knockoutsSet.v1':
      return withOption(group, event.body.optionId, { knockouts: event.body.knockouts });
    case 'departments.reasonAdded.v1': {
      const { reasonId, optionId, text } = event.body;
      if (group.reasons.some((reason) => reason.id === reasonId)) return group;
      return { ...group, reasons: [...group.reasons, { id: reasonId, optionId, text }] };
    }
    case 'departments.reasonRemoved.v1': {
      const { reasonId } = event.body;
      return { ...group, reasons: group.reasons.filter((reason) => reason.id !== reasonId) };
    }
    case 'departments.criterionAdded.v1': {
      const { criterionId, name, anchors } = event.body;
      if (group.criteria.some((criterion) => criterion.id === criterionId)) return group;
      return { ...group, criteria: [...group.criteria, { id: criterionId, name, anchors }] };
    }
    case 'departments.criterionChanged.v1': {
      const { criterionId, name, anchors } = event.body;
      const criteria = group.criteria.map((criterion) =>
        criterion.id === criterionId ? { ...criterion, name, anchors } : criterion,
      );
      return { ...group, criteria };
    }
    case 'departments.criterionRemoved.v1': {
      const { criterionId } = event.body;
      return { ...group, criteria: group.criteria.filter(({ id }) => id !== criterionId) };
    }
    case 'departments.closed.v1':
      return { ...group, status: 'closed' };
    case 'departments.reopened.v1': {
      const { reason, atMs } = event.body;
      const reopening = { reason, atMs, roundsBefore: group.decisionRounds.length };
      return { ...group, status: 'open', reopenings: [...group.reopenings, reopening] };
    }
    default:
      return assertNever(event, 'departments event');
  }
}

function withOption(
  group: GroupDepartments,
  optionId: OptionId,
  changes: Partial<Option>,
): GroupDepartments {
  const options = group.options.map((option) =>
    option.id === optionId ? { ...option, ...changes } : option,
  );
  return { ...group, options };
}
