/*
 * What a group is about to say of a round together, and how the round is entered: no secret of anyone, so
 * it outlives its page, its step and a reload. Kept a round, so that the next one begins afresh.
 */
import type { CriterionId } from '../../../../src-shared/kernel/ids.ts';
import type { SeatDigit } from '../../../ui/plain/digit-row.tsx';
import { type UnfinishedKind, useUnfinished } from '../../../ui/plain/unfinished.tsx';

type Kept<Value> = readonly [Value | null, (change: (now: Value | null) => Value | null) => void];

/** Department id -> its digit; null stands for what the person took away. */
export type GroupDigits = Readonly<Record<string, SeatDigit>>;

const digitsKind: UnfinishedKind<GroupDigits | null> = {
  none: null,
  restore: (stored) => {
    if (typeof stored !== 'object' || stored === null) return null;
    const entries = Object.entries(stored).filter(
      (entry): entry is [string, SeatDigit] => entry[1] === null || typeof entry[1] === 'number',
    );
    return Object.fromEntries(entries);
  },
};

/** The group's scores in one criterion, as typed; null while nothing is. */
export function useGroupDigits(roundId: string, criterionId: CriterionId): Kept<GroupDigits> {
  return useUnfinished(`group scores of ${roundId} ${criterionId}`, digitsKind);
}

const rankingKind: UnfinishedKind<readonly CriterionId[] | null> = {
  none: null,
  // This window stored ids of criteria; a brand leaves no trace in JSON.
  restore: (stored) => (Array.isArray(stored) ? (stored as readonly CriterionId[]) : null),
};

/** The group's order of the criteria, as moved; null while nothing is. */
export function useGroupOrder(roundId: string): Kept<readonly CriterionId[]> {
  return useUnfinished(`group order of ${roundId}`, rankingKind);
}

const modeKind: UnfinishedKind<string | null> = {
  none: null,
  restore: (stored) => (typeof stored === 'string' ? stored : null),
};

/**
 * How a round is entered: as last chosen here, else as it was recorded.
 *
 * @param recorded how what is in came; one of `modes` or the first of them is meant
 */
export function useEntryMode<Mode extends string>(
  roundId: string,
  modes: readonly [Mode, ...Mode[]],
  recorded: string,
): readonly [Mode, (mode: Mode) => void] {
  const [chosen, write] = useUnfinished(`mode of ${roundId}`, modeKind);
  const known = (name: string | null) => modes.find((mode) => mode === name);
  return [known(chosen) ?? known(recorded) ?? modes[0], (mode) => write(() => mode)];
}
