/* The agree5 scale as the columns of a histogram, 5 first as on the slip; the same on both screens. */
import type { DepartmentsText } from '../../../src-shared/exercises/departments/index.ts';
import type { HistogramLevel } from '../../charts/histogram.tsx';

/** @param histogram how many 1s, 2s, 3s, 4s and 5s */
export function agreeLevelsOf(
  histogram: readonly number[],
  text: DepartmentsText,
): readonly HistogramLevel[] {
  return ([5, 4, 3, 2, 1] as const).map((value) => ({
    value,
    label: text.agree5[value],
    count: histogram[value - 1] ?? 0,
  }));
}
