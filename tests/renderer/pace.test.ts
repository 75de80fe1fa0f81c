import { describe, expect, it } from 'vitest';
import { longestStayMs, paceOf } from '../../src-renderer/facilitator/run/pace.ts';
import type { StepEntry } from '../../src-shared/workshop/stage.ts';

const minute = 60_000;
const planned = [3, 4, 8];

function entered(...times: readonly (readonly [step: number, atMin: number])[]): StepEntry[] {
  return times.map(([step, atMin]) => ({ exercise: 'vision', step, atMs: atMin * minute }));
}

describe('the pace of an exercise', () => {
  it('is on time while the present step has not used up its minutes', () => {
    const pace = paceOf(planned, 0, 'vision', entered([0, 10]), 12 * minute);

    expect(pace).toEqual({
      plannedMin: 15,
      elapsedMin: 2,
      spentMin: [2, 0, 0],
      endsAtMs: 25 * minute,
      lateMin: 0,
    });
  });

  it('falls behind by what the steps took beyond their plan', () => {
    const pace = paceOf(planned, 1, 'vision', entered([0, 0], [1, 5]), 12 * minute);

    expect(pace).toMatchObject({ spentMin: [5, 7, 0], endsAtMs: 20 * minute, lateMin: 5 });
  });

  it('is ahead after a step that took less', () => {
    expect(paceOf(planned, 1, 'vision', entered([0, 0], [1, 1]), minute).lateMin).toBe(-2);
  });

  it('adds up the visits to a step that was gone back to', () => {
    const visits = entered([0, 0], [1, 3], [0, 5], [1, 6]);

    expect(paceOf(planned, 1, 'vision', visits, 8 * minute).spentMin).toEqual([4, 4, 0]);
  });

  it('does not count a night between two steps, nor a clock set back', () => {
    const night = longestStayMs / minute + 1;
    const visits = entered([0, 0], [1, night], [2, night - 30]);

    expect(paceOf(planned, 2, 'vision', visits, (night - 29) * minute).spentMin).toEqual([0, 0, 1]);
  });

  it('passes over what belongs to another exercise', () => {
    const visits = [
      ...entered([0, 0]),
      { exercise: '', step: 0, atMs: 2 * minute },
      ...entered([1, 60]),
    ];

    expect(paceOf(planned, 1, 'vision', visits, 61 * minute).spentMin).toEqual([2, 1, 0]);
  });
});
