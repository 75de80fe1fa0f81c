/* One criterion's scores without seats: how many gave each, or the one score a group agreed on. */
import type { Score } from '../../../../src-shared/exercises/departments/index.ts';
import { FailureNotice, useEntry } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { CountTable } from '../../../entry/vote/count-table.tsx';
import { useEntryWords } from '../../../entry/words.ts';
import { Button } from '../../../ui/button.tsx';
import { DigitRow } from '../../../ui/plain/digit-row.tsx';
import { useAsk, useScene } from './scene.tsx';
import type { ScorePage } from './score-page.ts';
import { scoreOf } from './score-rows.tsx';
import { useGroupDigits } from './unfinished-votes.ts';

/** How many 5s, 4s, 3s, 2s and 1s each department got. */
export function ScoresByCount(props: { readonly page: ScorePage }) {
  const { nameOfOption } = useScene();
  const { round, criterionId, optionIds, onDone } = props.page;
  const ask = useAsk();
  return (
    <CountTable
      table={`${round.id} ${criterionId}`}
      rows={optionIds.map((id) => ({ id, label: nameOfOption(id) }))}
      onCount={(counts) => {
        const row = Object.fromEntries(Object.entries(counts).map(([id, each]) => [id, [...each]]));
        const byCell = { [criterionId]: row };
        return ask('departments.countScores', { roundId: round.id, byCell });
      }}
      onDone={onDone}
    />
  );
}

/** Quick mode: no secret of anyone, so the digits show and stay. */
export function ScoresOfGroup(props: { readonly page: ScorePage }) {
  const { words, nameOfOption } = useScene();
  const entryWords = useEntryWords();
  const { round, criterionId, optionIds, onDone } = props.page;
  const ask = useAsk();
  const [typed, write] = useGroupDigits(round.id, criterionId);
  const recorded = round.groupScores?.[criterionId];
  const digits = optionIds.map((id) =>
    typed === null ? (recorded?.[id] ?? null) : (typed[id] ?? null),
  );
  const isEmpty = digits.every((digit) => digit === null);
  const entry = useEntry(async () => {
    const row: Record<string, Score | null> = {};
    for (const [index, id] of optionIds.entries()) row[id] = scoreOf(digits[index] ?? null);
    const byCell = { [criterionId]: row };
    const refused = await ask('departments.setGroupScores', { roundId: round.id, byCell });
    // What was typed meanwhile is not recorded yet.
    if (refused === null) write((now) => (now === typed ? null : now));
    return refused;
  });
  async function cast() {
    if (!isEmpty && (await entry.run())) onDone();
  }
  return (
    <div className={layout.stack}>
      <DigitRow
        seats={optionIds.map((_, index) => String(index + 1))}
        value={digits}
        min={1}
        max={5}
        labels={{
          row: words.scores.groupRow,
          seat: (box) => {
            const id = optionIds[Number(box) - 1];
            return `${box} ${id === undefined ? '' : nameOfOption(id)}`;
          },
          noVote: entryWords.vote.noVote,
          outOfRange: entryWords.vote.outOfRange,
        }}
        onChange={(row) =>
          write(() => Object.fromEntries(optionIds.map((id, index) => [id, row[index] ?? null])))
        }
        onSubmit={() => void cast()}
      />
      <p className={layout.quiet}>{words.scores.groupHint}</p>
      {entry.failure !== null && <FailureNotice failure={entry.failure} />}
      <div className={layout.actions}>
        <Button
          kind="primary"
          isDisabled={isEmpty}
          isBusy={entry.isBusy}
          onPress={() => void cast()}
        >
          {words.scores.castGroup}
        </Button>
      </div>
    </div>
  );
}
