/*
 * How an exercise stands against its plan, from the record of when each step was entered. Pure; the
 * clock comes in. Times are for people to read, so whole minutes are the reader's business.
 */
import type { StepEntry } from '../../../src-shared/workshop/stage.ts';

/** A longer stay is a night or a lunch between two steps, not work on the step. */
export const longestStayMs = 3 * 60 * 60_000;
const minuteMs = 60_000;

export type Pace = {
  /** Minutes of the whole exercise as planned. */
  readonly plannedMin: number;
  /** Minutes spent so far. */
  readonly elapsedMin: number;
  /** Minutes spent by step; 0 where nobody has been. */
  readonly spentMin: readonly number[];
  /** When the exercise ends if the rest goes as planned; Unix milliseconds. */
  readonly endsAtMs: number;
  /** Minutes behind the plan; below 0 when ahead. */
  readonly lateMin: number;
};

/**
 * @param planned minutes of each step
 * @param step the present step, 0-based
 * @param entered every entry of the workshop, in order; those of other exercises end a stay
 */
export function paceOf(
  planned: readonly number[],
  step: number,
  exercise: string,
  entered: readonly StepEntry[],
  nowMs: number,
): Pace {
  const spentMs = planned.map(() => 0);
  for (const [index, entry] of entered.entries()) {
    if (entry.exercise !== exercise) continue;
    const stayMs = (entered[index + 1]?.atMs ?? nowMs) - entry.atMs;
    if (stayMs <= 0 || stayMs > longestStayMs) continue;
    spentMs[entry.step] = (spentMs[entry.step] ?? 0) + stayMs;
  }
  const spentMin = spentMs.map((ms) => ms / minuteMs);
  const elapsedMin = sum(spentMin);
  const plannedMin = sum(planned);
  const restHereMin = Math.max(0, (planned[step] ?? 0) - (spentMin[step] ?? 0));
  const restMin = restHereMin + sum(planned.slice(step + 1));
  return {
    plannedMin,
    elapsedMin,
    spentMin,
    endsAtMs: nowMs + restMin * minuteMs,
    lateMin: elapsedMin + restMin - plannedMin,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
