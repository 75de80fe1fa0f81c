/* The votes on the doors: the open one, what a revealed one came to, and the earlier ones. No seat. */
import {
  type Collecting,
  type ConsoleDecisionRound,
  departmentLimits as limits,
} from '../../../../src-shared/exercises/departments/index.ts';
import { agreementLabel, roundTo } from '../../../../src-shared/kernel/statistics.ts';
import type { Agree5, RoundMeasures } from '../../../../src-shared/workshop/agree5.ts';
import { Histogram } from '../../../charts/histogram.tsx';
import { useReportFailure } from '../../../client/index.ts';
import { agreeLevelsOf } from '../agreement.ts';
import styles from './departments.module.css';
import { AddingEntry } from './kept.tsx';
import { RevealBar } from './reveal-bar.tsx';
import { useAsk, useNewId, useScene } from './scene.tsx';
import { SeatVotes } from './seat-votes.tsx';

const levelsDown = [5, 4, 3, 2, 1] as const;
/** With fewer votes an agreement says nothing: two people are always a pair (domain brief 2.0, n < 3). */
const fewestForAgreement = 3;

export function DecisionVote(props: {
  readonly round: ConsoleDecisionRound;
  readonly collecting: Collecting;
}) {
  const { text, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  return (
    <div className={styles.stack}>
      <Doors round={round} />
      <section className={styles.panel} aria-label={words.decide.votes}>
        <h2 className={styles.heading}>{words.decide.votes}</h2>
        <ol className={styles.scale}>
          {levelsDown.map((level) => (
            <li key={level}>
              <b>{level}</b> {text.agree5[level]}
            </li>
          ))}
        </ol>
        <SeatVotes
          collecting={collecting}
          max={5}
          levels={levelsDown.map(String)}
          levelInWords={(level) => {
            const known = levelsDown.find((each) => String(each) === level);
            return known === undefined ? level : `${level} ${text.agree5[known]}`;
          }}
          words={words.decide}
          onCast={(digits) => {
            const votes: Record<string, Agree5 | null> = {};
            for (const [seat, digit] of Object.entries(digits)) {
              votes[seat] = levelsDown.find((level) => level === digit) ?? null;
            }
            return ask('departments.castDecisionVotes', { roundId: round.id, votes });
          }}
          onCount={(counts) =>
            ask('departments.countDecisionVotes', { roundId: round.id, counts: [...counts] })
          }
        />
        <RevealBar
          collecting={collecting}
          label={words.vote.reveal}
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
      <p className={styles.quiet}>{words.decide.round(round.positionInSeries)}</p>
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
  const { text, words } = useScene();
  const { round, result } = props;
  return (
    <article className={styles.result} data-state={result.state ?? undefined}>
      <div className={styles.resultWords}>
        <Doors round={round} />
        {result.state !== null && <p className={styles.state}>{text.roundStates[result.state]}</p>}
        <dl className={styles.figures}>
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
      <div className={styles.resultChart}>
        <Histogram
          title={words.decide.histogram}
          levels={agreeLevelsOf(result.histogram, text)}
          size="console"
          labels={{ count: words.spread.votes, total: words.spread.total }}
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
  const report = useReportFailure();
  const canChange = props.canAdd && part.status !== 'closed';
  if (!canChange && round.concerns.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={words.decide.concerns}>
      <h2 className={styles.subheading}>{words.decide.concerns}</h2>
      <ul className={styles.lines}>
        {round.concerns.map((concern) => (
          <li key={concern.id}>
            <span>{concern.text}</span>
            {canChange && (
              <button
                type="button"
                className={styles.bareButton}
                aria-label={words.decide.removeConcern(concern.text)}
                title={words.decide.removeConcern(concern.text)}
                onClick={() => {
                  const input = { roundId: round.id, concernId: concern.id };
                  void ask('departments.removeConcern', input).then((failure) => {
                    if (failure !== null) report(failure);
                  });
                }}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {canChange && (
        <AddingEntry
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
    <details className={styles.details}>
      <summary>{words.decide.previous}</summary>
      <div className={styles.stack}>
        {earlier.toReversed().map(({ round, vote }) => (
          <DecisionResult key={round.id} round={round} result={vote} isLatest={false} />
        ))}
      </div>
    </details>
  );
}
