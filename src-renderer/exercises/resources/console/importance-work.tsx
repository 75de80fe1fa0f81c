/*
 * Step 4: the secret vote on importance. What is typed goes out by Enter and is then gone from this
 * screen; only who is in comes back. Means and spread appear after the reveal.
 */
import { useState } from 'react';
import type { ConsoleImportance } from '../../../../src-shared/exercises/resources/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/fields.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { ImportanceByCount, ImportanceBySeat } from './importance-entry.tsx';
import { ImportanceResult } from './importance-result.tsx';
import { useAction } from './kept.tsx';
import { NumberedNeeds } from './numbered-needs.tsx';
import styles from './resources.module.css';
import { RevealBar } from './reveal-bar.tsx';
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
    <div className={styles.stack}>
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
    <div className={styles.stack}>
      {props.isAgain && unweighed > 0 && (
        <p className={styles.gentle}>{words.importance.unweighed(unweighed)}</p>
      )}
      {!props.isAgain && (
        <section className={styles.panel}>
          <p className={styles.lead}>{words.importance.lead(map.needs.length)}</p>
          <NumberedNeeds labels={needs.map((need) => need.text)} />
        </section>
      )}
      <div className={styles.actions}>
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
  // In the order the room reads them. Kept as it was when the vote came up: a slip half typed must not
  // find its digits under other needs.
  const [order] = useState(() =>
    map.priorityOrder.flatMap((id) => round.needIds.find((needId) => needId === id) ?? []),
  );
  const asked = order.filter((id) => map.needs.some((need) => need.id === id));
  const labels = asked.map((id) => map.needs.find((need) => need.id === id)?.text ?? '');
  return (
    <div className={styles.stack}>
      {group.seats.length === 0 ? (
        <Notice kind="info" title={words.vote.noSeats} />
      ) : (
        <section className={styles.panel} aria-label={words.importance.votes}>
          <div className={styles.modeChoice}>
            <ChoiceField
              label={words.vote.how}
              options={[
                { value: 'seats', label: words.vote.bySeat },
                { value: 'counts', label: words.vote.byCount },
              ]}
              value={mode}
              onChange={setMode}
            />
            <span className={styles.quiet}>{words.vote.modeChange}</span>
          </div>
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
        </section>
      )}
      <RevealBar
        received={collecting.received}
        onReveal={(evenIfIncomplete) =>
          ask('resources.revealImportance', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('resources.withdrawImportance', { roundId: round.id })}
      />
    </div>
  );
}
