/* One criterion's scores without seats: how many gave each, or the one score a group agreed on. */
import { useRef, useState } from 'react';
import type { Score } from '../../../../src-shared/exercises/departments/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CountsRow } from '../../../ui/plain/counts-row.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import styles from './departments.module.css';
import { FailureNotice, useEntry } from './kept.tsx';
import { useAsk, useScene } from './scene.tsx';
import type { ScorePage } from './score-page.ts';
import { scoreOf } from './score-rows.tsx';

const levelsDown = ['5', '4', '3', '2', '1'];
const noCounts: readonly number[] = [0, 0, 0, 0, 0];

/** How many 5s, 4s, 3s, 2s and 1s each department got; nothing is recorded before the button. */
export function ScoresByCount(props: { readonly page: ScorePage }) {
  const { group, words, nameOfOption } = useScene();
  const { round, criterionId, optionIds, onDone } = props.page;
  const ask = useAsk();
  const [counts, setCounts] = useState<Readonly<Record<string, readonly number[]>>>({});
  const rows = useRef<HTMLOListElement>(null);
  const totals = optionIds.map((id) => (counts[id] ?? []).reduce((sum, count) => sum + count, 0));
  const canCount =
    totals.some((total) => total > 0) && totals.every((total) => total <= group.seats.length);
  const entry = useEntry(async () => {
    const row = Object.fromEntries(optionIds.map((id) => [id, [...(counts[id] ?? noCounts)]]));
    return ask('departments.countScores', { roundId: round.id, byCell: { [criterionId]: row } });
  });
  async function count() {
    if (canCount && (await entry.run())) onDone();
  }
  return (
    <div className={styles.stack}>
      <ol className={styles.countRows} ref={rows}>
        {optionIds.map((id, index) => (
          <li key={id}>
            <CountsRow
              levels={levelsDown}
              value={counts[id] ?? noCounts}
              seatCount={group.seats.length}
              labels={{
                row: words.scores.box(String(index + 1), nameOfOption(id)),
                level: words.vote.level,
                total: words.vote.countTotal,
              }}
              onChange={(row) => setCounts((all) => ({ ...all, [id]: row }))}
              onSubmit={() => {
                const next = rows.current?.children[index + 1]?.querySelector('input');
                if (next) next.focus();
                else void count();
              }}
            />
          </li>
        ))}
      </ol>
      {entry.failure !== null && <FailureNotice failure={entry.failure} />}
      <div className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={!canCount}
          isBusy={entry.isBusy}
          onPress={() => void count()}
        >
          {words.vote.count}
        </Button>
      </div>
    </div>
  );
}

/** Quick mode: no secret of anyone, so the digits show and stay. */
export function ScoresOfGroup(props: { readonly page: ScorePage }) {
  const { words, nameOfOption } = useScene();
  const { round, criterionId, optionIds, onDone } = props.page;
  const ask = useAsk();
  const [digits, setDigits] = useState<readonly SeatDigit[]>(() =>
    optionIds.map((id) => round.groupScores?.[criterionId]?.[id] ?? null),
  );
  const isEmpty = digits.every((digit) => digit === null);
  const entry = useEntry(async () => {
    const row: Record<string, Score | null> = {};
    for (const [index, id] of optionIds.entries()) row[id] = scoreOf(digits[index] ?? null);
    return ask('departments.setGroupScores', { roundId: round.id, byCell: { [criterionId]: row } });
  });
  async function cast() {
    if (!isEmpty && (await entry.run())) onDone();
  }
  return (
    <div className={styles.stack}>
      <DigitRow
        seats={optionIds.map((_, index) => String(index + 1))}
        value={digits}
        min={1}
        max={5}
        labels={{
          row: words.scores.groupRow,
          seat: (box) => {
            const id = optionIds[Number(box) - 1];
            return words.scores.box(box, id === undefined ? '' : nameOfOption(id));
          },
          noVote: words.vote.noVote,
          outOfRange: words.vote.outOfRange,
        }}
        onChange={setDigits}
        onSubmit={() => void cast()}
      />
      <p className={styles.quiet}>{words.scores.groupHint}</p>
      {entry.failure !== null && <FailureNotice failure={entry.failure} />}
      <div className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={isEmpty}
          isBusy={entry.isBusy}
          onPress={() => void cast()}
        >
          {words.vote.cast}
        </Button>
      </div>
    </div>
  );
}
