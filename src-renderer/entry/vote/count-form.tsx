import { useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { Button } from '../../ui/button.tsx';
import { CountsRow } from '../../ui/plain/counts-row.tsx';
import { FailureNotice, useEntry } from '../asking.tsx';
import layout from '../layout.module.css';
import { useSecretCounts } from './secrets.ts';

/**
 * One row of counts without seats; nothing is recorded before the button or the last Enter. What is
 * recorded is gone from the boxes: a hidden vote is not read from them.
 */
export function CountForm(props: {
  readonly roundId: string;
  /** Names of the boxes in the order shown. */
  readonly levels: readonly string[];
  /** Most that all counts may come to; none of them is more. */
  readonly most: number;
  readonly labels: {
    readonly row: string;
    readonly level: (level: string) => string;
    readonly total: (total: number, most: number) => string;
    readonly submit: string;
  };
  readonly onCount: (counts: readonly number[]) => Promise<ContractFailure | null>;
}) {
  const { levels, most, labels } = props;
  const [unsent, keepUnsent] = useSecretCounts(props.roundId);
  const none = levels.map(() => 0);
  const [counts, setCounts] = useState(unsent.all ?? none);
  const latest = useRef(counts);
  latest.current = counts;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const canCount = total > 0 && total <= most;
  const counting = useEntry(async () => {
    const refused = await props.onCount(counts);
    // What was typed meanwhile is not recorded yet.
    if (refused === null && latest.current === counts) {
      setCounts(none);
      keepUnsent(null);
    }
    return refused;
  });
  return (
    <div className={layout.stack}>
      <CountsRow
        levels={levels}
        value={counts}
        seatCount={most}
        labels={labels}
        onChange={(next) => {
          setCounts(next);
          keepUnsent({ all: next });
        }}
        onSubmit={() => {
          if (canCount) void counting.run();
        }}
      />
      {counting.failure !== null && <FailureNotice failure={counting.failure} />}
      <div className={layout.actions}>
        <Button
          kind="primary"
          isDisabled={!canCount}
          isBusy={counting.isBusy}
          onPress={() => void counting.run()}
        >
          {labels.submit}
        </Button>
      </div>
    </div>
  );
}
