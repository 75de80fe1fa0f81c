/* Step 5: the weights. First the order of the steps from worst to best, then a scale to 100. */
import { useState } from 'react';
import type {
  Collecting,
  ConsoleWeightRound,
} from '../../../../src-shared/exercises/departments/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import styles from './departments.module.css';
import { GroupRanking } from './group-ranking.tsx';
import { useAction } from './kept.tsx';
import { Numbered } from './numbered.tsx';
import { SealedBar } from './reveal-bar.tsx';
import { useAsk, useGoTo, useNewId, useScene } from './scene.tsx';
import { ModeChoice } from './seat-votes.tsx';
import { SwingSlip } from './swing-slip.tsx';

export function WeightWork() {
  const { part, text, words, nameOfCriterion } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const goTo = useGoTo();
  const open = useAction(() => ask('departments.openWeighing', { roundId: newId.round() }));
  const round = part.weightRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return (
      <div className={styles.stack} key={round.id}>
        <WeightEntry round={round} collecting={round.vote} />
        <SealedBar
          collecting={round.vote}
          hint={words.vote.laterOpened(text.steps.spread.name)}
          onWithdraw={() => ask('departments.withdrawWeighing', { roundId: round.id })}
        />
      </div>
    );
  }
  const isAgain = round !== undefined;
  return (
    <div className={styles.stack}>
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
      <section className={styles.panel} aria-label={text.steps.weights.name}>
        <p className={styles.lead}>{text.questions.swing}</p>
        <Numbered labels={part.criteria.map(({ id }) => nameOfCriterion(id))} />
        <p className={styles.quiet}>{text.swing.rule}</p>
      </section>
      <div className={styles.actions}>
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

function WeightEntry(props: {
  readonly round: ConsoleWeightRound;
  readonly collecting: Collecting;
}) {
  const { group, text, words } = useScene();
  const { round, collecting } = props;
  const [mode, setMode] = useState<'seats' | 'group'>(
    collecting.mode === 'group' ? 'group' : 'seats',
  );
  if (group.seats.length === 0) return <Notice kind="info" title={words.vote.noSeats} />;
  return (
    <section className={styles.panel} aria-label={words.weights.entry}>
      <p className={styles.lead}>{text.questions.swing}</p>
      <ModeChoice options={['seats', 'group']} mode={mode} onChange={setMode} />
      {mode === 'group' ? (
        <GroupRanking round={round} />
      ) : (
        <SwingSlip round={round} seatsIn={collecting.seatsIn} />
      )}
    </section>
  );
}
