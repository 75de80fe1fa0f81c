/* Step 5: the weights. First the order of the steps from worst to best, then a scale to 100. */

import type {
  Collecting,
  ConsoleWeightRound,
} from '../../../../src-shared/exercises/departments/index.ts';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { ModeChoice } from '../../../entry/vote/mode-choice.tsx';
import { NoSeats } from '../../../entry/vote/no-seats.tsx';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { SealedBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { GroupRanking } from './group-ranking.tsx';
import { useAsk, useGoTo, useNewId, useScene } from './scene.tsx';
import { SwingSlip } from './swing-slip.tsx';
import { useEntryMode } from './unfinished-votes.ts';

export function WeightWork() {
  const { part, text, words, nameOfCriterion } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const goTo = useGoTo();
  const open = useAction(() => ask('departments.openWeighing', { roundId: newId.round() }));
  const round = part.weightRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return (
      <div className={layout.stack} key={round.id}>
        <WeightEntry round={round} collecting={round.vote} />
        <SealedBar
          collecting={round.vote}
          hint={words.laterOpened(text.steps.spread.name)}
          onWithdraw={() => ask('departments.withdrawWeighing', { roundId: round.id })}
        />
      </div>
    );
  }
  const isAgain = round !== undefined;
  return (
    <div className={layout.stack}>
      {isAgain && (
        <Notice
          kind="info"
          title={words.weights.done}
          actions={
            <Button kind="quiet" onPress={() => goTo('spread')}>
              {words.goToStep(text.steps.spread.name)}
            </Button>
          }
        />
      )}
      <section className={layout.panel} aria-label={text.steps.weights.name}>
        <p className={layout.lead}>{text.questions.swing}</p>
        <Numbered labels={part.criteria.map(({ id }) => nameOfCriterion(id))} />
        <p className={layout.quiet}>{text.swing.rule}</p>
      </section>
      <div className={layout.actions}>
        <Button
          kind={isAgain ? 'quiet' : 'primary'}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {isAgain ? words.weights.again : words.weights.open}
        </Button>
      </div>
    </div>
  );
}

const modes = ['seats', 'group'] as const;

function WeightEntry(props: {
  readonly round: ConsoleWeightRound;
  readonly collecting: Collecting;
}) {
  const { group, text, words } = useScene();
  const { round, collecting } = props;
  const [mode, setMode] = useEntryMode(round.id, modes, collecting.mode);
  if (group.seats.length === 0) return <NoSeats />;
  return (
    <section className={layout.panel} aria-label={words.weights.entry}>
      <p className={layout.lead}>{text.questions.swing}</p>
      <ModeChoice options={modes} mode={mode} onChange={setMode} />
      {mode === 'group' ? (
        <GroupRanking round={round} />
      ) : (
        <SwingSlip round={round} seatsIn={collecting.seatsIn} />
      )}
    </section>
  );
}
