/* The vote in the room: the sentence and how many are in; after the reveal how the votes fell, in words. */
import {
  checkNames,
  type ProjectedGroupVision,
  type ProjectedVote,
  type RoundMeasures,
  type VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import { agree5Chart } from '../../../../src-shared/report/agree5-charts.ts';
import type { SheetWords as ChartWords } from '../../../../src-shared/report/vision-sheet-words.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import room from '../../../room/room.module.css';
import { Empty, Received } from '../../../room/signs.tsx';
import { agreementInWords } from '../agreement-words.ts';
import styles from './room.module.css';

type Content = ProjectedGroupVision['content'];
type Marks = Extract<Content, { readonly kind: 'vote' }>['checks'];

export function VoteScene(props: {
  readonly content: Extract<Content, { readonly kind: 'vote' }>;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}) {
  const { content, text, chartWords } = props;
  if (content.vote === null) return <Empty words={text.empty.statement} />;
  const { vote } = content;
  return vote.result === null ? (
    <div className={styles.vote}>
      <Statement words={vote.statement} />
      <Checks marks={content.checks} text={text} />
      <Received vote={vote} say={text.progress.received} />
    </div>
  ) : (
    <Result vote={vote} result={vote.result} text={text} chartWords={chartWords} />
  );
}

export function AmendScene(props: {
  readonly content: Extract<Content, { readonly kind: 'amend' }>;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}) {
  const { content, text, chartWords } = props;
  const { vote, concerns } = content;
  if (vote === null) return <Empty words={text.empty.statement} />;
  if (vote.result !== null && concerns.length === 0) {
    return <Result vote={vote} result={vote.result} text={text} chartWords={chartWords} />;
  }
  return (
    <div className={styles.vote}>
      {vote.result === null ? (
        <Statement words={vote.statement} />
      ) : (
        <div className={isLong(vote.statement) ? styles.statementRow : styles.statementStack}>
          <Statement words={vote.statement} />
          <State result={vote.result} text={text} />
        </div>
      )}
      {concerns.length > 0 && (
        <ul className={styles.concerns} data-size={concernSize(concerns)}>
          {concerns.map((concern) => (
            <li key={concern.id} className={styles.concern}>
              {concern.text}
            </li>
          ))}
        </ul>
      )}
      {vote.result === null && <Received vote={vote} say={text.progress.received} />}
    </div>
  );
}

function Result(props: {
  readonly vote: ProjectedVote;
  readonly result: RoundMeasures;
  readonly text: VisionText;
  readonly chartWords: ChartWords;
}) {
  const { vote, result, text, chartWords } = props;
  return (
    <div className={styles.result} data-long={isLong(vote.statement) || undefined}>
      <div className={styles.resultWords}>
        <h2 className={styles.resultStatement} data-long={isLong(vote.statement) || undefined}>
          {vote.statement}
        </h2>
        <State result={result} text={text} />
        {result.state !== null && (
          <p className={room.body} data-meaning>
            {text.roundMeanings[result.state]}
          </p>
        )}
        <p className={room.label}>
          {text.agreement.name}　{agreementInWords(result, text)}
        </p>
      </div>
      <div className={styles.chart}>
        <ChartPicture
          chart={agree5Chart(result, chartWords)}
          title={text.measures.histogram}
          size="projector"
        />
      </div>
    </div>
  );
}

function Statement(props: { readonly words: string }) {
  return (
    <h2 className={styles.statement} data-long={isLong(props.words) || undefined}>
      {props.words}
    </h2>
  );
}

/** So long that it would take the place of something else if it were set as large as a short one. */
function isLong(statement: string): boolean {
  return statement.length > longStatement;
}

const longStatement = 72;

/** As large as all of them fit beside the longest statement and the running clock. */
function concernSize(concerns: readonly { readonly text: string }[]): 'large' | 'medium' | 'small' {
  const letters = concerns.reduce((sum, { text }) => sum + text.length, 0);
  if (concerns.length <= 3 && letters <= 80) return 'large';
  return concerns.length <= 4 ? 'medium' : 'small';
}

function State(props: { readonly result: RoundMeasures; readonly text: VisionText }) {
  const { state } = props.result;
  if (state === null) return null;
  return (
    <p className={room.state} data-state={state}>
      {props.text.roundStates[state]}
    </p>
  );
}

/** The four points with the marks given so far. */
function Checks(props: { readonly marks: Marks; readonly text: VisionText }) {
  const { marks, text } = props;
  return (
    <ul className={styles.checks}>
      {checkNames.map((name) => {
        const mark = marks[name];
        return (
          <li key={name}>
            <span className={styles.mark} data-empty={mark === undefined || undefined}>
              {mark === undefined ? '' : text.mark4.signs[mark ?? 'unknown']}
            </span>
            {text.checks[name]}
          </li>
        );
      })}
    </ul>
  );
}
