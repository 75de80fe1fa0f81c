/*
 * Step 4: private scoring, one criterion at a time across all departments. What is typed goes out row by
 * row and is then gone from this screen; it is opened two steps later, together with the weights.
 */

import {
  type ConsoleScoreRound,
  departmentLimits,
  isOut,
} from '../../../../src-shared/exercises/departments/index.ts';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { RevealBar, SealedBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { OptionPicker } from './option-picker.tsx';
import { useAsk, useGoTo, useNewId, useScene } from './scene.tsx';
import { ScoreEntry } from './score-entry.tsx';

export function ScoreWork() {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const goTo = useGoTo();
  const open = useAction(() =>
    ask('departments.openScoring', { roundId: newId.round(), cells: null }),
  );
  const round = part.scoreRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return (
      <div className={layout.stack} key={round.id}>
        <ScoreEntry round={round} collecting={round.vote} />
        <SealedBar
          collecting={round.vote}
          hint={words.laterOpened(text.steps.spread.name)}
          onWithdraw={() => ask('departments.withdrawScoring', { roundId: round.id })}
        />
      </div>
    );
  }
  const fewest = departmentLimits.optionsFewest;
  if (part.options.length < fewest) {
    return (
      <div className={layout.stack}>
        <EmptyState title={words.scores.tooFew(fewest)} />
        <OptionPicker />
      </div>
    );
  }
  const isAgain = round !== undefined;
  const areAllOut = part.options.every(isOut);
  return (
    <div className={layout.stack}>
      {isAgain && (
        <Notice
          kind="info"
          title={words.scores.done}
          actions={
            <Button kind="quiet" onPress={() => goTo('spread')}>
              {words.goToStep(text.steps.spread.name)}
            </Button>
          }
        />
      )}
      <CriteriaPanel />
      {part.options.some(isOut) && (
        <p className={layout.quiet}>{areAllOut ? words.knockouts.allOut : words.scores.outLeft}</p>
      )}
      <div className={layout.actions}>
        <Button
          kind={isAgain ? 'quiet' : 'primary'}
          isDisabled={areAllOut}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {isAgain ? words.scores.again : words.scores.open}
        </Button>
      </div>
    </div>
  );
}

/** The open scoring of step 6: both looks are opened there, where the room talks about them. */
export function OpenScoring(props: { readonly round: ConsoleScoreRound }) {
  const { words } = useScene();
  const { round } = props;
  const ask = useAsk();
  if (round.vote.kind !== 'collecting') return null;
  return (
    <RevealBar
      collecting={round.vote}
      hasSome={hasSomeScores(round)}
      label={words.spread.openScores}
      onReveal={(evenIfIncomplete) =>
        ask('departments.revealScores', { roundId: round.id, evenIfIncomplete })
      }
      onWithdraw={() => ask('departments.withdrawScoring', { roundId: round.id })}
    />
  );
}

/** Whether any row is in, though no slip may be whole: a group may stop after three criteria. */
function hasSomeScores({ seatsInByCriterion, vote, groupScores }: ConsoleScoreRound): boolean {
  if (vote.kind !== 'collecting') return false;
  if (vote.mode === 'counts') return true;
  const given = Object.keys(groupScores ?? {}).length;
  return given > 0 || Object.values(seatsInByCriterion).some((seats) => seats.length > 0);
}
