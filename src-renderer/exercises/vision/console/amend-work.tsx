/*
 * Step 8: concerns are heard, the sentence is changed, the table votes again. Each vote is a record of
 * its own; the earlier ones stay in sight.
 */

import { useRef } from 'react';
import {
  type ConsoleRound,
  type RoundMeasures,
  visionLimits,
} from '../../../../src-shared/exercises/vision/index.ts';
import type { DraftId } from '../../../../src-shared/kernel/ids.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { agreementInWords, hasAgreement } from '../agreement-words.ts';
import { CheckPanel } from './check-panel.tsx';
import { PutToVote } from './draft-work.tsx';
import { RoundResult } from './round-result.tsx';
import { useAsk, useNewId, useScene } from './scene.tsx';
import styles from './vision.module.css';
import { VoteEntry } from './vote-entry.tsx';

type RevealedRound = { readonly round: ConsoleRound; readonly result: RoundMeasures };

export function AmendWork() {
  const { vision, text, words } = useScene();
  const open = vision.rounds.at(-1);
  const revealed = vision.rounds.flatMap((round): readonly RevealedRound[] =>
    round.vote.kind === 'revealed' ? [{ round, result: round.vote }] : [],
  );
  const latest = revealed.at(-1);
  if (open === undefined || (latest === undefined && open.vote.kind === 'revealed')) {
    return <EmptyState title={words.amend.nothingYet} hint={words.amend.nothingYetHint} />;
  }
  return (
    <div className={layout.stack}>
      {open.vote.kind === 'collecting' && (
        <div className={layout.stack} key={open.id}>
          <header className={styles.banner}>
            <p className={layout.quiet}>{text.roundNumber(open.positionInSeries)}</p>
            <p className={styles.statement}>{open.statement}</p>
          </header>
          <div className={layout.columns}>
            <CheckPanel round={open} />
            <VoteEntry round={open} collecting={open.vote} />
          </div>
        </div>
      )}
      {latest !== undefined && (
        <>
          <RoundResult
            round={latest.round}
            result={latest.result}
            isLatest={open.vote.kind === 'revealed'}
          />
          <div className={layout.columns}>
            <Concerns round={latest.round} />
            {open.vote.kind === 'revealed' && (
              <Rewording key={latest.round.id} after={latest.round} state={latest.result.state} />
            )}
          </div>
          <PreviousRounds revealed={revealed} />
        </>
      )}
    </div>
  );
}

function Concerns(props: { readonly round: ConsoleRound }) {
  const { text, words } = useScene();
  const { round } = props;
  const ask = useAsk();
  const newId = useNewId();
  return (
    <section className={layout.panel} aria-label={words.amend.concerns}>
      <h2 className={layout.heading}>{words.amend.concerns}</h2>
      <AddingEntry
        // Not of one round: a half-said concern stays in sight when the next vote is opened.
        field="concerns/new"
        label={words.amend.concernEntry}
        placeholder={words.amend.concernPlaceholder}
        max={visionLimits.concern.max}
        isDisabled={round.concerns.length >= visionLimits.concernsPerRound}
        onAdd={(typed) =>
          ask('vision.addConcern', {
            roundId: round.id,
            concernId: newId.concern(),
            text: typed,
          })
        }
        onAddLines="one-by-one"
      />
      {round.concerns.length === 0 ? (
        <p className={layout.quiet}>{text.empty.concerns}</p>
      ) : (
        <ul className={styles.plainList}>
          {round.concerns.map((concern) => (
            <ConcernRow key={concern.id} round={round} concern={concern} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ConcernRow(props: {
  readonly round: ConsoleRound;
  readonly concern: ConsoleRound['concerns'][number];
}) {
  const { words } = useScene();
  const { round, concern } = props;
  const ask = useAsk();
  return (
    <li className={styles.line}>
      <span>{concern.text}</span>
      <RemoveButton
        label={words.amend.removeConcern(concern.text)}
        onRemove={() => ask('vision.removeConcern', { roundId: round.id, concernId: concern.id })}
      />
    </li>
  );
}

/** The new wording; kept as a draft of its own from the first change, so that nothing typed is lost. */
function Rewording(props: {
  readonly after: ConsoleRound;
  readonly state: RoundMeasures['state'];
}) {
  const { vision, words } = useScene();
  const { after } = props;
  const ask = useAsk();
  const field = useRef<HTMLTextAreaElement>(null);
  // One draft belongs to each round; its id follows from the round's, so every window finds it.
  const draftId = `after_${after.id}`.slice(0, 64) as DraftId;
  const draft = vision.drafts.find((one) => one.id === draftId);
  const hasRounds = vision.roundsLeft > 0;
  return (
    <section className={layout.panel} aria-label={words.amend.rewording}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.amend.rewording}</h2>
        <span className={layout.push} role="status">
          {hasRounds ? words.amend.roundsLeft(vision.roundsLeft) : words.amend.noRoundsLeft}
        </span>
      </header>
      <KeptText
        field={`draft/${draftId}/text`}
        label={words.amend.rewording}
        isLabelHidden
        look="sentence"
        hint={words.amend.rewordingHint}
        value={draft?.text ?? after.statement}
        max={visionLimits.statement.max}
        minRows={3}
        isDisabled={!hasRounds}
        inputRef={field}
        onSend={(typed) =>
          ask('vision.writeDraft', {
            draftId,
            text: typed,
            frame: draft?.frame ?? { whose: '', what: '', change: '', withWhom: '', byWhen: '' },
          })
        }
      />
      {hasRounds && (
        <div className={layout.actions}>
          <PutToVote
            label={words.amend.revote}
            kind={props.state === 'adopted' ? 'quiet' : 'primary'}
            isDisabled={false}
            statement={() => field.current?.value ?? after.statement}
          />
        </div>
      )}
    </section>
  );
}

function PreviousRounds(props: { readonly revealed: readonly RevealedRound[] }) {
  const { text, words } = useScene();
  const { revealed } = props;
  if (revealed.length < 2) return null;
  return (
    <section className={layout.stack} aria-label={words.amend.previous}>
      <h2 className={layout.heading}>{words.amend.previous}</h2>
      <ul className={styles.changes}>
        {revealed.slice(1).map(({ round, result }, index) => {
          const before = revealed[index]?.result;
          if (before === undefined || !hasAgreement(before) || !hasAgreement(result)) return null;
          return (
            <li key={round.id}>
              {text.roundNumber(round.positionInSeries)}：
              {words.amend.change(before.agreement.toFixed(2), agreementInWords(result, text))}
            </li>
          );
        })}
      </ul>
      {revealed
        .slice(0, -1)
        .toReversed()
        .map(({ round, result }) => (
          <div key={round.id} className={layout.stack}>
            <RoundResult round={round} result={result} isLatest={false} />
            {round.concerns.length > 0 && (
              <ul className={layout.quietList}>
                {round.concerns.map((concern) => (
                  <li key={concern.id}>{concern.text}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
    </section>
  );
}
