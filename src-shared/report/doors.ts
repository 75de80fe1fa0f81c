/*
 * Which door a group agreed to knock at first, and which of its candidates is the company behind it.
 * It reads revealed votes only and gives no vote away.
 */
import {
  type DecisionRound,
  type GroupDepartments,
  isOut,
  latestDecision,
  type Option,
} from '../exercises/departments/index.ts';
import type { Candidate, GroupResources } from '../exercises/resources/index.ts';
import { isSameCompany } from '../kernel/company-name.ts';
import type { RoundMeasures } from '../workshop/agree5.ts';

export type Doors = {
  readonly round: DecisionRound;
  readonly measures: RoundMeasures;
  readonly first: Option;
  readonly second: Option | null;
};

/** What the latest revealed proposal came to; null while there is none, or its option is gone. */
export function proposedDoors(group: GroupDepartments): Doors | null {
  const decided = latestDecision(group);
  const optionOf = (id: string | null) => group.options.find((option) => option.id === id) ?? null;
  const first = optionOf(decided?.round.first ?? null);
  if (decided === null || first === null) return null;
  return { ...decided, first, second: optionOf(decided.round.second) };
}

/**
 * The doors the group adopted and may still knock at; null otherwise, because a proposal held over opens
 * none, nor does a first door that was ruled out since. A second one ruled out since is left out.
 */
export function adoptedDoors(group: GroupDepartments): Doors | null {
  const doors = proposedDoors(group);
  if (doors?.measures.state !== 'adopted' || isOut(doors.first)) return null;
  return { ...doors, second: doors.second !== null && isOut(doors.second) ? null : doors.second };
}

/** Whether a door of a settled proposal was ruled out after the vote. */
export function isDoorOut({ first, second, measures: { state } }: Doors): boolean {
  const isSettled = state === 'adopted' || state === 'held';
  return isSettled && [first, second].some((door) => door !== null && isOut(door));
}

/**
 * The candidate that is the company in mind; null when none or several are. Names count as the same
 * when only the legal form, brackets, spaces or width differ, so that no offer to one company is ever
 * printed for another.
 */
export function candidateInMind(
  { candidates }: Pick<GroupResources, 'candidates'>,
  companyInMind: string,
): Candidate | null {
  const companies = candidates.filter(
    ({ kind, name }) => kind === 'company' && isSameCompany(name, companyInMind),
  );
  return companies.length === 1 ? (companies[0] ?? null) : null;
}
