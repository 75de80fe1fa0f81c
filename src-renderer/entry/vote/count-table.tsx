/*
 * Counts without seats where each thing gets its own: how many 5s, 4s, 3s, 2s and 1s. What is recorded is
 * gone from the boxes: a hidden vote is not read from them.
 */
import { useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { Button } from '../../ui/button.tsx';
import { CountsRow } from '../../ui/plain/counts-row.tsx';
import { FailureNotice, useEntry } from '../asking.tsx';
import { useGroup } from '../group-scope.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import { type SecretCounts, useSecretCounts } from './secrets.ts';
import styles from './vote.module.css';

const levelsDown = ['5', '4', '3', '2', '1'];
const noCounts: readonly number[] = [0, 0, 0, 0, 0];

/** One row of counts a thing; Enter goes on, nothing is recorded before the button or the last Enter. */
export function CountTable(props: {
  /** What the counts belong to: one round, or one part of it. */
  readonly table: string;
  /** What is judged, in the order of the slip. */
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  /** Row id -> how many 5s, 4s, 3s, 2s and 1s, for every row. */
  readonly onCount: (counts: SecretCounts) => Promise<ContractFailure | null>;
  readonly onDone?: () => void;
}) {
  const { seats } = useGroup();
  const words = useEntryWords();
  const { rows } = props;
  const [unsent, keepUnsent] = useSecretCounts(props.table);
  const [counts, setCounts] = useState(unsent);
  const latest = useRef(counts);
  latest.current = counts;
  const list = useRef<HTMLOListElement>(null);
  const totals = rows.map(({ id }) => (counts[id] ?? []).reduce((sum, count) => sum + count, 0));
  const canCount =
    totals.some((total) => total > 0) && totals.every((total) => total <= seats.length);
  const counting = useEntry(async () => {
    const all = Object.fromEntries(rows.map(({ id }) => [id, counts[id] ?? noCounts]));
    const refused = await props.onCount(all);
    // What was typed meanwhile is not recorded yet.
    if (refused === null && latest.current === counts) {
      setCounts({});
      keepUnsent(null);
    }
    return refused;
  });
  async function count() {
    if (canCount && (await counting.run())) props.onDone?.();
  }
  return (
    <div className={layout.stack}>
      <ol className={styles.countRows} ref={list}>
        {rows.map(({ id, label }, index) => (
          <li key={id}>
            <CountsRow
              levels={levelsDown}
              value={counts[id] ?? noCounts}
              seatCount={seats.length}
              labels={{
                row: `${index + 1}　${label}`,
                level: words.vote.level,
                total: words.vote.countTotal,
              }}
              onChange={(row) => {
                const next = { ...counts, [id]: row };
                setCounts(next);
                keepUnsent(next);
              }}
              onSubmit={() => {
                const next = list.current?.children[index + 1]?.querySelector('input');
                if (next) next.focus();
                else void count();
              }}
            />
          </li>
        ))}
      </ol>
      {counting.failure !== null && <FailureNotice failure={counting.failure} />}
      <div className={layout.entryActions}>
        <span className={layout.quiet}>{words.vote.countHint}</span>
        <Button
          kind="primary"
          isDisabled={!canCount}
          isBusy={counting.isBusy}
          onPress={() => void count()}
        >
          {words.vote.count}
        </Button>
      </div>
    </div>
  );
}
