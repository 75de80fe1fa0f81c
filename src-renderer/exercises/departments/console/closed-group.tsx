import { ClosedNotice } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { DecisionResult, PreviousDecisions } from './decision-rounds.tsx';
import { Notes } from './result-notes.tsx';
import { ResultBars, ResultHead } from './result-work.tsx';
import { CompanionPictures, RobustnessFigures } from './robustness-figures.tsx';
import { useAsk, useScene } from './scene.tsx';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { part } = useScene();
  const ask = useAsk();
  const round = part.decisionRounds.findLast((each) => each.vote.kind === 'revealed');
  const { result } = part.measures;
  return (
    <div className={layout.stack}>
      <ClosedNotice onReopen={(reason) => ask('departments.reopen', { reason })} />
      {round?.vote.kind === 'revealed' && (
        <DecisionResult round={round} result={round.vote} isLatest />
      )}
      {result?.winner != null && (
        <>
          <ResultHead />
          <ResultBars result={result} />
          <Notes />
          <CompanionPictures />
          <RobustnessFigures />
        </>
      )}
      <PreviousDecisions />
    </div>
  );
}
