/*
 * Step 4: the secret vote on importance. What is typed goes out by Enter and is then gone from this
 * screen; only who is in comes back. Means and spread appear after the reveal.
 */

import { useState } from 'react';
import type { ConsoleImportance } from '../../../../src-shared/exercises/resources/index.ts';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { ModeChoice } from '../../../entry/vote/mode-choice.tsx';
import { NoSeats } from '../../../entry/vote/no-seats.tsx';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { ImportanceByCount, ImportanceBySeat } from './importance-entry.tsx';
import { ImportanceResult } from './importance-result.tsx';
import { useAsk, useNewId, usePrioritised, useScene } from './scene.tsx';

type CollectingVote = Extract<ConsoleImportance['vote'], { readonly kind: 'collecting' }>;

export function ImportanceWork() {
  const { map, text, words } = useScene();
  const round = map.importanceRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return <OpenVote key={round.id} round={round} collecting={round.vote} />;
  }
  if (map.needs.length === 0) {
    return <EmptyState title={text.empty.needs} hint={words.merge.emptyHint} />;
  }
  return (
    <div className={layout.stack}>
      {round?.vote.kind === 'revealed' && (
        <ImportanceResult round={round} spreads={round.vote.spreads} />
      )}
      <StartVote isAgain={round !== undefined} />
    </div>
  );
}

function StartVote(props: { readonly isAgain: boolean }) {
  const { map, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const needs = usePrioritised();
  const unweighed = needs.filter((need) => need.weight === null).length;
  const open = useAction(() => ask('resources.openImportance', { roundId: newId.round() }));
  return (
    <div className={layout.stack}>
      {props.isAgain && unweighed > 0 && (
        <p className={layout.gentle}>{words.importance.unweighed(unweighed)}</p>
      )}
      {!props.isAgain && (
        <section className={layout.panel}>
          <p className={layout.lead}>{words.importance.lead(map.needs.length)}</p>
          <Numbered labels={needs.map((need) => need.text)} />
        </section>
      )}
      <div className={layout.actions}>
        <Button
          kind={props.isAgain ? 'quiet' : 'primary'}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {props.isAgain ? words.importance.again : words.importance.open}
        </Button>
      </div>
    </div>
  );
}

function OpenVote(props: {
  readonly round: ConsoleImportance;
  readonly collecting: CollectingVote;
}) {
  const { group, map, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  const [mode, setMode] = useState<'seats' | 'counts'>(collecting.mode);
  // The round's own order, as the room and the slips have it; a need that is gone keeps its number.
  const asked = round.needIds;
  const labels = asked.map(
    (id) => map.needs.find((need) => need.id === id)?.text ?? words.importance.gone,
  );
  return (
    <div className={layout.stack}>
      {group.seats.length === 0 ? (
        <NoSeats />
      ) : (
        <section className={layout.panel} aria-label={words.importance.votes}>
          <ModeChoice options={['seats', 'counts']} mode={mode} onChange={setMode} />
          {mode === 'seats' ? (
            <ImportanceBySeat
              roundId={round.id}
              asked={asked}
              labels={labels}
              seatsIn={collecting.seatsIn}
            />
          ) : (
            <ImportanceByCount roundId={round.id} asked={asked} labels={labels} />
          )}
          {mode === 'seats' && <Numbered labels={labels} />}
        </section>
      )}
      <RevealBar
        collecting={collecting}
        onReveal={(evenIfIncomplete) =>
          ask('resources.revealImportance', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('resources.withdrawImportance', { roundId: round.id })}
      />
    </div>
  );
}
