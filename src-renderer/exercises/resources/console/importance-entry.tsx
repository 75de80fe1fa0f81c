/* The hidden vote being entered: one row of digits a seat over the needs, or counts a need. */
import type { Importance } from '../../../../src-shared/exercises/resources/index.ts';
import type { NeedId, RoundId } from '../../../../src-shared/kernel/ids.ts';
import { CountTable } from '../../../entry/vote/count-table.tsx';
import { DigitSlips } from '../../../entry/vote/digit-slips.tsx';
import { useAsk, useScene } from './scene.tsx';

const levelsDown = [5, 4, 3, 2, 1] as const;

type Entry = {
  readonly roundId: RoundId;
  /** The needs asked about, in the order of the slip. */
  readonly asked: readonly NeedId[];
  readonly labels: readonly string[];
};

export function ImportanceBySeat(props: Entry & { readonly seatsIn: readonly string[] }) {
  const { map, words } = useScene();
  const { roundId, asked, labels, seatsIn } = props;
  const ask = useAsk();
  return (
    <DigitSlips
      roundId={roundId}
      boxes={labels}
      min={1}
      max={5}
      labels={words.importance}
      seatsIn={seatsIn}
      stateOf={(digits) => {
        const isThere = (id: NeedId) => map.needs.some((need) => need.id === id);
        const missing = asked.filter(
          (id, at) => isThere(id) && (digits[at] ?? null) === null,
        ).length;
        const isEmpty = digits.every((digit) => digit === null);
        const isPart = !isEmpty && missing > 0;
        return {
          words: isPart ? words.importance.missing(missing) : '',
          isTrouble: false,
          canCast: !isEmpty,
        };
      }}
      onCast={(seat, digits) => {
        if (digits === null) return ask('resources.castImportance', { roundId, seat, votes: null });
        const votes: Record<string, Importance> = {};
        for (const [index, needId] of asked.entries()) {
          const level = levelsDown.find((each) => each === digits[index]);
          if (level !== undefined) votes[needId] = level;
        }
        return ask('resources.castImportance', { roundId, seat, votes });
      }}
    />
  );
}

export function ImportanceByCount(props: Entry) {
  const { roundId, asked, labels } = props;
  const ask = useAsk();
  return (
    <CountTable
      table={roundId}
      rows={asked.map((id, index) => ({ id, label: labels[index] ?? '' }))}
      onCount={(counts) => {
        const byNeed = Object.fromEntries(
          Object.entries(counts).map(([id, row]) => [id, [...row]]),
        );
        return ask('resources.countImportance', { roundId, byNeed });
      }}
    />
  );
}
