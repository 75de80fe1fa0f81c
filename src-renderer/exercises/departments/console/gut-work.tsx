/* Step 1: the gut vote, secret and sealed until step 8. */

import {
  type Collecting,
  type ConsoleGutRound,
  departmentLimits,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { OptionId } from '../../../../src-shared/kernel/ids.ts';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { SealedBar } from '../../../entry/vote/reveal-bar.tsx';
import { SeatVotes } from '../../../entry/vote/seat-votes.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { OptionPicker } from './option-picker.tsx';
import { useAsk, useGoTo, useNewId, useScene } from './scene.tsx';

export function GutWork() {
  const { part, words, text } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const goTo = useGoTo();
  const open = useAction(() => ask('departments.openGutVote', { roundId: newId.round() }));
  const round = part.gutRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return <OpenGutVote key={round.id} round={round} collecting={round.vote} />;
  }
  return (
    <div className={layout.stack}>
      {round !== undefined && (
        <Notice
          kind="info"
          title={words.gut.done}
          actions={
            <Button kind="quiet" onPress={() => goTo('compareGut')}>
              {words.goToStep(text.steps.compareGut.name)}
            </Button>
          }
        />
      )}
      <OptionPicker />
      <div className={layout.actions}>
        <Button
          kind={round === undefined ? 'primary' : 'quiet'}
          isDisabled={part.options.length < departmentLimits.optionsFewest}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {round === undefined ? words.gut.open : words.gut.again}
        </Button>
      </div>
    </div>
  );
}

function OpenGutVote(props: { readonly round: ConsoleGutRound; readonly collecting: Collecting }) {
  const { text, words, nameOfOption } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  const names = round.optionIds.map(nameOfOption);
  return (
    <div className={layout.stack}>
      <section className={layout.panel} aria-label={words.gut.entry}>
        <h2 className={layout.heading}>{words.gut.entry}</h2>
        <Numbered labels={names} />
        <SeatVotes
          roundId={round.id}
          collecting={collecting}
          max={round.optionIds.length}
          levels={names.map((_, index) => String(index + 1))}
          levelInWords={(level) => names[Number(level) - 1] ?? level}
          labels={words.gut}
          onCast={(digits) => {
            const votes: Record<string, OptionId | null> = {};
            for (const [seat, digit] of Object.entries(digits)) {
              votes[seat] = digit === null ? null : (round.optionIds[digit - 1] ?? null);
            }
            return ask('departments.castGutVotes', { roundId: round.id, votes });
          }}
          onCount={(counts) =>
            ask('departments.countGutVotes', {
              roundId: round.id,
              byOption: Object.fromEntries(
                round.optionIds.map((id, index) => [id, counts[index] ?? 0]),
              ),
            })
          }
        />
      </section>
      <SealedBar
        collecting={collecting}
        hint={words.laterOpened(text.steps.compareGut.name)}
        onWithdraw={() => ask('departments.withdrawGutVote', { roundId: round.id })}
      />
    </div>
  );
}
