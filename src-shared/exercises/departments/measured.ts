/*
 * The measures of a group, computed once for what they are made of: revealed rounds, options and
 * criteria. Typing a reason or handing in a hidden slip costs nothing here, and the random draws run
 * only when a reveal, an option or a criterion changed what they depend on.
 */
import { type DepartmentMeasures, measureDepartments } from './measures.ts';
import { type GroupDepartments, isOut } from './model.ts';

type Kept = { readonly inputs: readonly unknown[]; readonly measures: DepartmentMeasures };

/** By the latest revealed round, which lives as long as the workshop that holds it. */
const kept = new WeakMap<object, Kept>();

/** `measureDepartments`, remembered. */
export function measured(group: GroupDepartments): DepartmentMeasures {
  const revealed = [...group.gutRounds, ...group.scoreRounds, ...group.weightRounds].filter(
    (round) => round.isRevealed,
  );
  const options = group.options.map((option) => [option.id, option.name, isOut(option)]);
  const criteria = group.criteria.map(({ id, name }) => [id, name]);
  const inputs = [group.groupId, JSON.stringify([options, criteria]), ...revealed];
  // Before the first reveal there is little to compute; the list of options then holds the place.
  const key = revealed.at(-1) ?? group.options;
  const known = kept.get(key);
  const isSame =
    known?.inputs.length === inputs.length &&
    known.inputs.every((input, index) => input === inputs[index]);
  if (known && isSame) return known.measures;
  const measures = measureDepartments(group);
  kept.set(key, { inputs, measures });
  return measures;
}
