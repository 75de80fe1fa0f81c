/*
 * What is typed of a secret vote and not recorded yet. It outlives a step that moves on, not a reload:
 * what a slip says must not lie about on a disk beside its seat.
 *
 * What is sent is taken out of its boxes at once, so that keys typed ahead can't change it; only a refusal
 * puts it back, into the boxes that are still empty. Once recorded it is nowhere in this window.
 */
import type { SeatDigit } from '../../ui/plain/digit-row.tsx';
import { type UnfinishedKind, useUnfinished } from '../../ui/plain/unfinished.tsx';

const noDigits: readonly SeatDigit[] = [];
const digitsKind: UnfinishedKind<readonly SeatDigit[]> = { none: noDigits, restore: null };

/** The digits in the boxes of a row. What it does also reaches a row that has left the page. */
export type SecretDigits = {
  readonly digits: readonly SeatDigit[];
  /** Takes over what a row has in `boxes` and leaves the others; gives the whole row as it is then. */
  readonly write: (typed: readonly SeatDigit[], boxes: ReadonlySet<number>) => readonly SeatDigit[];
  /** Empties the boxes and gives what was in them. */
  readonly take: () => readonly SeatDigit[];
  /** Empties a box that still has this digit. */
  readonly drop: (box: number, digit: SeatDigit) => void;
  /** Puts digits back that were taken and refused; a box that has been typed in since keeps its own. */
  readonly putBack: (refused: readonly SeatDigit[]) => void;
};

/** Digits of a row. */
export function useSecretDigits(row: string): SecretDigits {
  const [digits, change] = useUnfinished(`digits of ${row}`, digitsKind);
  const isEmpty = (each: readonly SeatDigit[]) => each.every((digit) => digit === null);
  function merge(
    added: readonly SeatDigit[],
    isAdded: (box: number, now: SeatDigit) => boolean,
  ): readonly SeatDigit[] {
    let next = noDigits;
    change((now) => {
      const length = Math.max(now.length, added.length);
      next = Array.from({ length }, (_, box) => {
        const before = now[box] ?? null;
        return isAdded(box, before) ? (added[box] ?? null) : before;
      });
      return isEmpty(next) ? noDigits : next;
    });
    return next;
  }
  return {
    digits,
    write: (typed, boxes) => merge(typed, (box) => boxes.has(box)),
    take() {
      let taken = noDigits;
      change((now) => {
        taken = now;
        return noDigits;
      });
      return taken;
    },
    drop(box, digit) {
      merge(noDigits, (at, now) => at === box && now === digit);
    },
    putBack(refused) {
      merge(refused, (_, now) => now === null);
    },
  };
}

/** Numbers by name, such as a slip's weights. */
export type SecretNumbers = Readonly<Record<string, number>>;

const noNumbers: SecretNumbers = {};
const numbersKind: UnfinishedKind<SecretNumbers> = { none: noNumbers, restore: null };

/** Numbers of a slip; taken and put back as digits are. */
export function useSecretNumbers(slip: string): {
  readonly numbers: SecretNumbers;
  readonly write: (numbers: SecretNumbers) => void;
  readonly take: () => SecretNumbers;
  readonly putBack: (refused: SecretNumbers) => void;
} {
  const [numbers, change] = useUnfinished(`numbers of ${slip}`, numbersKind);
  const orNone = (next: SecretNumbers) => (Object.keys(next).length === 0 ? noNumbers : next);
  return {
    numbers,
    write: (next) => change(() => orNone(next)),
    take() {
      let taken = noNumbers;
      change((now) => {
        taken = now;
        return noNumbers;
      });
      return taken;
    },
    putBack: (refused) => change((now) => orNone({ ...refused, ...now })),
  };
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
