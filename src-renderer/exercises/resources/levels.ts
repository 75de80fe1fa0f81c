/* ない, 一部, ある as signs and keys; the same on console and projector. */
import { type SupplyLevel, supplyLevels } from '../../../src-shared/exercises/resources/index.ts';
import { roundTo } from '../../../src-shared/kernel/statistics.ts';
import type { GridCell } from '../../../src-shared/report/chart-model.ts';

/** The key a level is worded by. */
export function levelKey(level: SupplyLevel): 'none' | 'half' | 'full' {
  return level === 0 ? 'none' : level === 1 ? 'full' : 'half';
}

/** The circle that stands for a level. */
export function signOf(level: SupplyLevel): GridCell {
  return level === 0 ? 'empty' : levelKey(level) === 'full' ? 'full' : 'half';
}

/** The level that the keys 0, 1, 2 stand for (also full-width); null for any other key. */
export function levelByKey(key: string): SupplyLevel | null {
  return supplyLevels[['0', '1', '2'].indexOf(key.normalize('NFKC'))] ?? null;
}

/** A share of 0 to 1 as a whole number of percent. */
export function wholePercent(share: number): number {
  return roundTo(share * 100, 0);
}

/** A mean importance with one decimal. */
export function oneDecimal(value: number): string {
  return roundTo(value, 1).toFixed(1);
}
