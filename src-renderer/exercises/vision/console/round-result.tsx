import type { ConsoleRound, RoundMeasures } from '../../../../src-shared/exercises/vision/index.ts';
import { agree5Chart } from '../../../../src-shared/report/agree5-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import layout from '../../../entry/layout.module.css';
import voteLook from '../../../entry/vote/vote.module.css';
import { agreementInWords } from '../agreement-words.ts';
import { useScene } from './scene.tsx';
import styles from './vision.module.css';

/** A revealed round: what it came to in words, how the votes fell, n, median, agreement. No seat. */
export function RoundResult(props: {
  readonly round: ConsoleRound;
  readonly result: RoundMeasures;
  readonly isLatest: boolean;
}) {
  const { text, chartWords } = useScene();
  const { round, result } = props;
  if (result.state === null || result.median === null) {
    return <p className={layout.quiet}>{text.measures.noVotes}</p>;
  }
  return (
    <article className={voteLook.result} data-state={result.state}>
      <div className={voteLook.resultWords}>
        <p className={layout.quiet}>{text.roundNumber(round.positionInSeries)}</p>
        <p className={styles.statement}>{round.statement}</p>
        <p className={voteLook.state}>{text.roundStates[result.state]}</p>
        {props.isLatest && <p>{text.roundMeanings[result.state]}</p>}
        <dl className={voteLook.figures}>
          <div>
            <dt>{text.measures.median}</dt>
            <dd>{result.median}</dd>
          </div>
          <div>
            <dt>{text.measures.share}</dt>
            <dd>{Math.round((result.shareAtLeast3 ?? 0) * 100)} %</dd>
          </div>
          <div>
            <dt>{text.agreement.name}</dt>
            <dd>{agreementInWords(result, text)}</dd>
          </div>
        </dl>
        {props.isLatest && <p className={layout.quiet}>{text.roundRule}</p>}
      </div>
      <div className={voteLook.resultChart}>
        <ChartPicture
          chart={agree5Chart(result, chartWords)}
          title={text.measures.histogram}
          size="console"
        />
      </div>
    </article>
  );
}
