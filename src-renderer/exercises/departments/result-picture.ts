/*
 * How a result is drawn, the same on console and projector: bars, and who is ahead when it is too close
 * to name a winner. Whole numbers only.
 */
import {
  criterionName,
  type DepartmentsText,
  doorsToTry,
  type RankedOption,
  type Verdict,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId } from '../../../src-shared/kernel/ids.ts';
import { roundTo } from '../../../src-shared/kernel/statistics.ts';
import type { StackedBar, StackedPart } from '../../charts/stacked-bars.tsx';
import type { DepartmentsWords } from './words.ja.ts';

/** Values run to this. */
export const mostValue = 100;

/** The criteria as the parts of a bar. */
export function partsOf(
  criteria: readonly { readonly id: CriterionId; readonly name: string }[],
  text: DepartmentsText,
): readonly StackedPart[] {
  return criteria.map((criterion) => ({ id: criterion.id, label: criterionName(criterion, text) }));
}

/** Stands before the doors to try first, and in the sentence that asks to. */
export const tryMark = '◆';

/**
 * One bar an option, best first. The first place only where a winner may be named (ties share it); when
 * it is close, marks at the doors to try instead.
 */
export function barsOf(
  ranking: readonly RankedOption[],
  nameOf: (id: OptionId) => string,
  verdict: Verdict | null,
  words: DepartmentsWords,
): readonly StackedBar[] {
  const toTry =
    verdict === 'close'
      ? doorsToTry(
          ranking,
          ranking.map((each) => each.optionId),
        )
      : [];
  let place = 0;
  return ranking.map(({ optionId, value, parts, isTiedWithPrevious }, index) => {
    if (!isTiedWithPrevious) place = index + 1;
    const isTied = isTiedWithPrevious || (ranking[index + 1]?.isTiedWithPrevious ?? false);
    return {
      id: optionId,
      label: nameOf(optionId),
      badge: toTry.includes(optionId)
        ? tryMark
        : place === 1 && verdict !== null && verdict !== 'close'
          ? words.result.place(1)
          : null,
      value: String(roundTo(value, 0)),
      segments: parts,
      note: isTied ? words.result.tie : null,
    };
  });
}

/** A share of 0 to 1 as a whole number of percent. */
export function wholePercent(share: number): number {
  return roundTo(share * 100, 0);
}
