/*
 * What is typed of a secret vote and not recorded yet. It outlives a step that moves on, not a reload:
 * what a slip says must not lie about on a disk beside its seat. Once recorded it is dropped from here.
 */
import type { SeatDigit } from '../../ui/plain/digit-row.tsx';
import { type UnfinishedKind, useUnfinished } from '../../ui/plain/unfinished.tsx';

const noDigits: readonly SeatDigit[] = [];
const digitsKind: UnfinishedKind<readonly SeatDigit[]> = { none: noDigits, restore: null };

/** Digits of a row. */
export function useSecretDigits(
  row: string,
): readonly [readonly SeatDigit[], (digits: readonly SeatDigit[]) => void] {
  const [digits, write] = useUnfinished(`digits of ${row}`, digitsKind);
  return [digits, (next) => write(() => (next.every((digit) => digit === null) ? noDigits : next))];
}

/** Numbers by name, such as a slip's weights. */
export type SecretNumbers = Readonly<Record<string, number>>;

const noNumbers: SecretNumbers = {};
const numbersKind: UnfinishedKind<SecretNumbers> = { none: noNumbers, restore: null };

/** Numbers of a slip. */
export function useSecretNumbers(
  slip: string,
): readonly [SecretNumbers, (numbers: SecretNumbers) => void] {
  const [numbers, write] = useUnfinished(`numbers of ${slip}`, numbersKind);
  return [numbers, (next) => write(() => (Object.keys(next).length === 0 ? noNumbers : next))];
}

/** Counts by name, such as how many 5s to 1s each need got. */
export type SecretCounts = Readonly<Record<string, readonly number[]>>;

const noCounts: SecretCounts = {};
const countsKind: UnfinishedKind<SecretCounts> = { none: noCounts, restore: null };

/** Counts of a table; null drops them. */
export function useSecretCounts(
  table: string,
): readonly [SecretCounts, (counts: SecretCounts | null) => void] {
  const [counts, write] = useUnfinished(`counts of ${table}`, countsKind);
  return [counts, (next) => write(() => next ?? noCounts)];
}
