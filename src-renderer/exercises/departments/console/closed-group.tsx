import { useState } from 'react';
import { departmentLimits } from '../../../../src-shared/exercises/departments/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { DecisionResult, PreviousDecisions } from './decision-rounds.tsx';
import styles from './departments.module.css';
import { AddingEntry } from './kept.tsx';
import { Notes } from './result-notes.tsx';
import { ResultBars, ResultHead } from './result-work.tsx';
import { RobustnessFigures } from './robustness-figures.tsx';
import { useAsk, useScene } from './scene.tsx';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { part, words } = useScene();
  const ask = useAsk();
  const [isAsking, setAsking] = useState(false);
  const round = part.decisionRounds.findLast((each) => each.vote.kind === 'revealed');
  const { result } = part.measures;
  return (
    <div className={styles.stack}>
      <Notice
        kind="info"
        title={words.closing.closedTitle}
        safe={words.closing.closedHint}
        actions={
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.closing.reopen}
          </Button>
        }
      />
      {round?.vote.kind === 'revealed' && (
        <DecisionResult round={round} result={round.vote} isLatest />
      )}
      {result?.winner != null && (
        <>
          <ResultHead />
          <ResultBars result={result} />
          <Notes />
          <RobustnessFigures />
        </>
      )}
      <PreviousDecisions />
      <Dialog
        isOpen={isAsking}
        title={words.closing.reopenTitle}
        closeLabel={words.cancel}
        onClose={() => setAsking(false)}
      >
        <div className={styles.stack}>
          <AddingEntry
            label={words.closing.reopenReason}
            max={departmentLimits.reason.max}
            onAdd={(reason) => ask('departments.reopen', { reason })}
          />
          <p className={styles.quiet}>{words.closing.reopenHint}</p>
        </div>
      </Dialog>
    </div>
  );
}
