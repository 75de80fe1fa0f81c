/* Whom to talk to before deciding, when a result is too close to name a winner. */
import type { OptionId } from '../../kernel/ids.ts';
import { isCloseLead } from './decision-model.ts';
import type { RankedOption } from './weighted-result.ts';

const fewestToTry = 2;
const mostToTry = 3;

/**
 * The doors of a close result: all within three points of the first, at least two and at most three, in
 * the order of the table rather than of the ranking.
 */
export function doorsToTry(
  ranking: readonly Pick<RankedOption, 'optionId' | 'value'>[],
  tableOrder: readonly OptionId[],
): readonly OptionId[] {
  const first = ranking[0]?.value ?? 0;
  const near = ranking.filter(({ value }) => isCloseLead(first - value)).length;
  const ahead = ranking.slice(0, Math.min(Math.max(near, fewestToTry), mostToTry));
  return tableOrder.filter((id) => ahead.some(({ optionId }) => optionId === id));
}
