/* Step 8: the seal is broken, and the gut stands beside the scores. */

import { doorsToTry } from '../../../../src-shared/exercises/departments/index.ts';
import { gutChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import layout from '../../../entry/layout.module.css';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import styles from './departments.module.css';
import { useAsk, useGoTo, useScene } from './scene.tsx';

export function CompareWork() {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const goTo = useGoTo();
  const round = part.gutRounds.at(-1);
  if (round === undefined) {
    return (
      <EmptyState
        title={words.gut.none}
        action={
          <Button kind="primary" onPress={() => goTo('gutVote')}>
            {words.goToStep(text.steps.gutVote.name)}
          </Button>
        }
      />
    );
  }
  return (
    <div className={layout.stack}>
      {round.vote.kind === 'collecting' && (
        <section className={layout.panel} aria-label={text.gut.name}>
          <h2 className={layout.heading}>{words.gut.sealedNow}</h2>
          <RevealBar
            collecting={round.vote}
            label={words.gut.reveal}
            onReveal={(evenIfIncomplete) =>
              ask('departments.revealGutVote', { roundId: round.id, evenIfIncomplete })
            }
            onWithdraw={() => ask('departments.withdrawGutVote', { roundId: round.id })}
          />
        </section>
      )}
      {part.measures.gut !== null && <Comparison />}
    </div>
  );
}

function Comparison() {
  const { part, text, words, chartWords, nameOfOption } = useScene();
  const goTo = useGoTo();
  const { gut, result, verdict, isGutSameAsModel, table } = part.measures;
  if (gut === null) return null;
  const isClose = verdict === 'close';
  const model =
    result?.winner == null
      ? null
      : isClose
        ? words.quoted(doorsToTry(result.ranking, table.optionIds).map(nameOfOption))
        : nameOfOption(result.winner);
  const chart = gutChart(
    gut.votes.map(({ optionId, votes }) => ({
      name: nameOfOption(optionId),
      votes,
      isWinner: optionId === gut.winner,
    })),
    chartWords,
  );
  return (
    <div className={layout.columns}>
      <section className={layout.panel} aria-label={words.gut.votes}>
        {chart === null ? (
          <p className={layout.quiet}>{text.gut.noWinner}</p>
        ) : (
          <ChartPicture chart={chart} title={words.gut.votes} size="console" />
        )}
      </section>
      <section className={layout.panel} aria-label={text.steps.compareGut.name}>
        <dl className={styles.compared}>
          <div>
            <dt>{words.gut.gut}</dt>
            <dd>{gut.winner === null ? text.gut.noWinner : nameOfOption(gut.winner)}</dd>
          </div>
          <div>
            <dt>{isClose ? words.gut.closeModel : words.gut.model}</dt>
            <dd>{model ?? text.empty.result}</dd>
          </div>
        </dl>
        {isGutSameAsModel !== null && !isClose && (
          <p className={layout.lead}>{isGutSameAsModel ? text.gut.same : text.gut.different}</p>
        )}
        <p className={layout.lead}>
          {isGutSameAsModel === true && !isClose ? text.questions.change : text.questions.gut}
        </p>
        <div className={layout.actions}>
          <Button kind="primary" onPress={() => goTo('decide')}>
            {words.goToStep(text.steps.decide.name)}
          </Button>
        </div>
      </section>
    </div>
  );
}
