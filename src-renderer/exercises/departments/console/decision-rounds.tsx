/* The votes on the doors: the open one, what a revealed one came to, and the earlier ones. No seat. */

import {
  type Collecting,
  type ConsoleDecisionRound,
  departmentLimits as limits,
} from '../../../../src-shared/exercises/departments/index.ts';
import {
  agreementLabel,
  fewestForAgreement,
  roundTo,
} from '../../../../src-shared/kernel/statistics.ts';
import { agree5Chart } from '../../../../src-shared/report/agree5-charts.ts';
import type { RoundMeasures } from '../../../../src-shared/workshop/agree5.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { AgreeVotes } from '../../../entry/vote/agree-votes.tsx';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import voteLook from '../../../entry/vote/vote.module.css';
import styles from './departments.module.css';
import { useAsk, useNewId, useScene } from './scene.tsx';

export function DecisionVote(props: {
  readonly round: ConsoleDecisionRound;
  readonly collecting: Collecting;
}) {
  const { text, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  return (
    <div className={layout.stack}>
      <Doors round={round} />
      <section className={layout.panel} aria-label={words.decide.votes}>
        <h2 className={layout.heading}>{words.decide.votes}</h2>
        <AgreeVotes
          roundId={round.id}
          collecting={collecting}
          meanings={text.agree5}
          labels={words.decide}
          onCast={(votes) => ask('departments.castDecisionVotes', { roundId: round.id, votes })}
          onCount={(counts) => ask('departments.countDecisionVotes', { roundId: round.id, counts })}
        />
        <RevealBar
          collecting={collecting}
          onReveal={(evenIfIncomplete) =>
            ask('departments.revealDecision', { roundId: round.id, evenIfIncomplete })
          }
          onWithdraw={() => ask('departments.withdrawDecision', { roundId: round.id })}
        />
      </section>
    </div>
  );
}

function Doors(props: { readonly round: ConsoleDecisionRound }) {
  const { text, words, nameOfOption } = useScene();
  const { round } = props;
  return (
    <header className={styles.doors}>
      <p className={layout.quiet}>{words.decide.round(round.positionInSeries)}</p>
      <dl>
        <div>
          <dt>{text.doors.first}</dt>
          <dd className={styles.door}>{nameOfOption(round.first)}</dd>
        </div>
        {round.second !== null && (
          <div>
            <dt>{text.doors.second}</dt>
            <dd className={styles.door}>{nameOfOption(round.second)}</dd>
          </div>
        )}
        {round.reason !== '' && (
          <div>
            <dt>{text.doors.reason}</dt>
            <dd>{round.reason}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

export function DecisionResult(props: {
  readonly round: ConsoleDecisionRound;
  readonly result: RoundMeasures;
  readonly isLatest: boolean;
}) {
  const { text, words, chartWords } = useScene();
  const { round, result } = props;
  return (
    <article className={voteLook.result} data-state={result.state ?? undefined}>
      <div className={voteLook.resultWords}>
        <Doors round={round} />
        {result.state !== null && (
          <p className={voteLook.state}>{text.roundStates[result.state]}</p>
        )}
        <dl className={voteLook.figures}>
          <div>
            <dt>{words.decide.median}</dt>
            <dd>{result.median ?? '–'}</dd>
          </div>
          <div>
            <dt>{words.decide.share}</dt>
            <dd>{Math.round((result.shareAtLeast3 ?? 0) * 100)}%</dd>
          </div>
          <div>
            <dt>{text.agreement.name}</dt>
            <dd>
              {result.agreement === null || result.n < fewestForAgreement
                ? '–'
                : `${roundTo(result.agreement, 2).toFixed(2)}　${text.agreement.labels[agreementLabel(result.agreement)]}`}
            </dd>
          </div>
        </dl>
        <Concerns round={round} canAdd={props.isLatest} />
      </div>
      <div className={voteLook.resultChart}>
        <ChartPicture
          chart={agree5Chart(result, chartWords)}
          title={words.decide.histogram}
          size="console"
        />
      </div>
    </article>
  );
}

function Concerns(props: { readonly round: ConsoleDecisionRound; readonly canAdd: boolean }) {
  const { part, words } = useScene();
  const { round } = props;
  const ask = useAsk();
  const newId = useNewId();
  const canChange = props.canAdd && part.status !== 'closed';
  if (!canChange && round.concerns.length === 0) return null;
  return (
    <section className={layout.stack} aria-label={words.decide.concerns}>
      <h2 className={layout.subheading}>{words.decide.concerns}</h2>
      <ul className={styles.lines}>
        {round.concerns.map((concern) => (
          <li key={concern.id}>
            <span>{concern.text}</span>
            {canChange && (
              <RemoveButton
                label={words.decide.removeConcern(concern.text)}
                onRemove={() =>
                  ask('departments.removeConcern', { roundId: round.id, concernId: concern.id })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {canChange && (
        <AddingEntry
          // Not of one round: a half-said concern stays in sight when the next vote is opened.
          field="concerns/new"
          label={words.decide.concernEntry}
          isLabelHidden
          placeholder={words.decide.concernPlaceholder}
          max={limits.concern.max}
          isDisabled={round.concerns.length >= limits.concernsPerRound}
          onAdd={(typed) =>
            ask('departments.addConcern', {
              roundId: round.id,
              concernId: newId.concern(),
              text: typed,
            })
          }
          onAddLines="one-by-one"
        />
      )}
    </section>
  );
}

/** All revealed votes before the latest, newest first. */
export function PreviousDecisions() {
  const { part, words } = useScene();
  const earlier = part.decisionRounds.slice(0, -1).flatMap((round) => {
    const { vote } = round;
    return vote.kind === 'revealed' ? [{ round, vote }] : [];
  });
  if (earlier.length === 0) return null;
  return (
    <details className={layout.details}>
      <summary>{words.decide.previous}</summary>
      <div className={layout.stack}>
        {earlier.toReversed().map(({ round, vote }) => (
          <DecisionResult key={round.id} round={round} result={vote} isLatest={false} />
        ))}
      </div>
    </details>
  );
}
