/* Step 7: the four checks and the secret vote on one sentence. */
import layout from '../../../entry/layout.module.css';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { CheckPanel } from './check-panel.tsx';
import { PutToVote } from './draft-work.tsx';
import { RoundResult } from './round-result.tsx';
import { useScene } from './scene.tsx';
import styles from './vision.module.css';
import { VoteEntry } from './vote-entry.tsx';

export function VoteWork() {
  const { vision, text, words } = useScene();
  const round = vision.rounds.at(-1);
  if (round === undefined) {
    const drafts = vision.drafts.filter((draft) => draft.text !== '');
    return (
      <div className={layout.stack}>
        <EmptyState
          title={words.agree.noRound}
          hint={drafts.length > 0 ? words.agree.noRoundHint : text.empty.drafts}
        />
        <ol className={styles.plainList}>
          {drafts.map((draft, index) => (
            <li key={draft.id} className={layout.panel}>
              <p className={styles.statement}>{draft.text}</p>
              <div className={layout.actions}>
                <PutToVote
                  label={words.draft.putToVote}
                  kind={index === 0 ? 'primary' : 'quiet'}
                  isDisabled={false}
                  statement={() => draft.text}
                />
              </div>
            </li>
          ))}
        </ol>
      </div>
    );
  }
  const { vote } = round;
  return (
    <div className={layout.stack} key={round.id}>
      {vote.kind === 'revealed' ? (
        <RoundResult round={round} result={vote} isLatest />
      ) : (
        <header className={styles.banner}>
          <p className={layout.quiet}>{text.roundNumber(round.positionInSeries)}</p>
          <p className={styles.statement}>{round.statement}</p>
        </header>
      )}
      <div className={layout.columns}>
        <CheckPanel round={round} />
        {vote.kind === 'collecting' && <VoteEntry round={round} collecting={vote} />}
      </div>
    </div>
  );
}
