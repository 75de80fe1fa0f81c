import { roundTo } from '../../../src-shared/kernel/statistics.ts';

/** A share of 0 to 1 as a whole number of percent. */
export function wholePercent(share: number): number {
  return roundTo(share * 100, 0);
}
