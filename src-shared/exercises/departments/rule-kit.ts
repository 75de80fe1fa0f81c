/*
 * What the rules of E5 share: the situation they see, the codes they refuse with, and how they find
 * options, criteria and votes.
 */
import { failure } from '../../kernel/failure.ts';
import type { CriterionId, GroupId, OptionId, RoundId } from '../../kernel/ids.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type GroupRefusalCode, groupRows } from '../../workshop/group-row.ts';
import type { Group, Refusal } from '../../workshop/setting.ts';
import type { DepartmentsEvent } from './events.ts';
import { type DepartmentsState, type GroupDepartments, groupDepartments } from './model.ts';
import type { SwingFault } from './swing.ts';

export type DepartmentsRefusalCode =
  | GroupRefusalCode
  | SwingFault['code']
  | 'closing-obstacles'
  | 'department-unknown'
  | 'department-name-taken'
  | 'departments-too-many'
  | 'departments-too-few'
  | 'department-decided'
  | 'department-out'
  | 'doors-same'
  | 'reason-unknown'
  | 'reasons-too-many'
  | 'criterion-unknown'
  | 'criterion-name-taken'
  | 'criteria-out-of-range'
  | 'votes-being-collected'
  | 'cell-unknown'
  | 'scores-none'
  | 'id-in-use'
  | 'seat-unknown'
  | 'round-unknown'
  | 'round-still-open'
  | 'round-revealed'
  | 'rounds-used-up'
  | 'votes-incomplete'
  | 'votes-none'
  | 'votes-more-than-seats'
  | 'concern-unknown'
  | 'concerns-too-many';

/** What a departments rule sees of the workshop. */
export type DepartmentsSituation = {
  readonly groups: readonly Group[];
  readonly departments: DepartmentsState;
};
export type Outcome<T> = Result<T, Refusal<DepartmentsRefusalCode>>;

export function refuse(
  code: DepartmentsRefusalCode,
  details: Refusal<DepartmentsRefusalCode>['details'] = {},
) {
  return fail(failure(code, details));
}
export function record(...events: readonly DepartmentsEvent[]) {
  return ok({ events });
}

export const departmentsOf = (situation: DepartmentsSituation, groupId: GroupId) =>
  groupDepartments(situation.departments, groupId);

/** A row whose rule runs only for a group that is there and not closed. */
export const onOpenGroup = groupRows<
  DepartmentsSituation,
  GroupDepartments,
  DepartmentsEvent,
  DepartmentsRefusalCode
>(departmentsOf);

export function hasOption(part: GroupDepartments, optionId: OptionId): boolean {
  return part.options.some((option) => option.id === optionId);
}
export function hasCriterion(part: GroupDepartments, criterionId: CriterionId): boolean {
  return part.criteria.some((criterion) => criterion.id === criterionId);
}

export function isIdTaken(part: GroupDepartments, id: string): boolean {
  const { options, criteria, reasons, gutRounds, scoreRounds, weightRounds, decisionRounds } = part;
  return [options, criteria, reasons, gutRounds, scoreRounds, weightRounds, decisionRounds].some(
    (list) => list.some((entry) => entry.id === id),
  );
}

type Round = { readonly id: RoundId; readonly isRevealed: boolean };

export function findRound<Each extends Round>(
  rounds: readonly Each[],
  roundId: RoundId,
): Outcome<Each> {
  const round = rounds.find((candidate) => candidate.id === roundId);
  return round ? ok(round) : refuse('round-unknown', { roundId });
}

export function findHiddenRound<Each extends Round>(
  rounds: readonly Each[],
  roundId: RoundId,
): Outcome<Each> {
  const found = findRound(rounds, roundId);
  return found.ok && found.value.isRevealed ? refuse('round-revealed', { roundId }) : found;
}

/** Whether a new round of a kind may open: its id is new and the one before is over. */
export function readyToOpen(
  part: GroupDepartments,
  rounds: readonly Round[],
  roundId: RoundId,
): Outcome<null> {
  if (isIdTaken(part, roundId)) return refuse('id-in-use', { id: roundId });
  const last = rounds.at(-1);
  return last && !last.isRevealed ? refuse('round-still-open', { roundId: last.id }) : ok(null);
}
