import { agree5Chart } from '../../../../src-shared/report/agree5-charts.ts';
import { gutChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty, Received } from '../../../room/signs.tsx';
import { hasLong } from './long.ts';
import styles from './room.module.css';
import type { ContentOf, SceneProps } from './scene-props.ts';

/** The opened gut vote beside the answer of the scores; nothing of either while it is sealed. */
export function CompareScene({
  content,
  text,
  words,
  chartWords,
}: SceneProps & { readonly content: ContentOf<'compareGut'> }) {
  const { gut, gutWinner, modelWinner, isSame } = content;
  if (gut === null) return <Empty words={text.gut.sealed} />;
  // Whom nobody named stays off the wall; the console lists them all.
  const chosen = gut.filter(({ votes }) => votes > 0);
  const chart = gutChart(
    chosen.map((each) => ({ ...each, isWinner: each.name === gutWinner })),
    chartWords,
  );
  return (
    <div
      className={styles.compare}
      data-many={chosen.length > 5 || undefined}
      data-long={hasLong(chosen.map(({ name }) => name)) || undefined}
    >
      {chart !== null && <ChartPicture chart={chart} title={words.gut.votes} size="projector" />}
      <div className={styles.compareWords}>
        <dl className={styles.winners}>
          <div>
            <dt>{words.gut.gut}</dt>
            <dd>{gutWinner ?? text.gut.noWinner}</dd>
          </div>
          {modelWinner !== null && (
            <div>
              <dt>{words.gut.model}</dt>
              <dd>{modelWinner}</dd>
            </div>
          )}
        </dl>
        <p className={styles.questionSmall}>
          {isSame === true ? text.questions.change : text.questions.gut}
        </p>
      </div>
    </div>
  );
}

/** The doors on the table; after the reveal also what the vote came to. */
export function DecideScene({
  content,
  text,
  words,
  chartWords,
}: SceneProps & { readonly content: ContentOf<'decide'> }) {
  const { decision } = content;
  if (decision === null) return <Empty words={text.empty.decision} />;
  const { first, second, reason, result } = decision;
  return (
    <div
      className={styles.decide}
      data-revealed={result !== null || undefined}
      data-long={hasLong([first, second ?? '']) || undefined}
    >
      <dl className={styles.doors}>
        <div data-first>
          <dt>{text.doors.first}</dt>
          <dd>{first}</dd>
        </div>
        {second !== null && (
          <div>
            <dt>{text.doors.second}</dt>
            <dd>{second}</dd>
          </div>
        )}
        {reason !== '' && (
          <div data-reason>
            <dt>{text.doors.reason}</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
      {result === null ? (
        <div className={styles.foot}>
          <Received vote={decision} say={text.progress.received} />
        </div>
      ) : (
        <div className={styles.outcome}>
          {result.state !== null && (
            <p className={room.state} data-state={result.state}>
              {text.roundStates[result.state]}
            </p>
          )}
          <ChartPicture
            chart={agree5Chart(result, chartWords)}
            title={words.decide.histogram}
            size="projector"
          />
        </div>
      )}
      {decision.concerns.length > 0 && (
        <ul className={styles.concerns} aria-label={text.doors.concerns}>
          {decision.concerns.slice(0, mostConcerns).map((concern) => (
            <li key={concern.id}>{concern.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Concerns that stay readable below a vote. */
const mostConcerns = 4;
