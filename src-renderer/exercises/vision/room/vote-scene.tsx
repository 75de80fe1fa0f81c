/* The vote in the room: the sentence and how many are in; after the reveal how the votes fell, in words. */
import {
  checkNames,
  type ProjectedGroupVision,
  type ProjectedVote,
  type RoundMeasures,
  type VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import { Histogram } from '../../../charts/histogram.tsx';
import { agreementInWords, levelsOf } from '../agreement-words.ts';
import styles from './room.module.css';
import { Empty, Received } from './signs.tsx';

type Content = ProjectedGroupVision['content'];
type Marks = Extract<Content, { readonly kind: 'vote' }>['checks'];

export function VoteScene(props: {
  readonly content: Extract<Content, { readonly kind: 'vote' }>;
  readonly text: VisionText;
}) {
  const { content, text } = props;
  if (content.vote === null) return <Empty words={text.empty.statement} />;
  const { vote } = content;
  return vote.result === null ? (
    <div className={styles.vote}>
      <h2 className={styles.statement}>{vote.statement}</h2>
      <Checks marks={content.checks} text={text} />
      <Received received={vote.received} expected={vote.expected} text={text} />
    </div>
  ) : (
    <Result vote={vote} result={vote.result} text={text} />
  );
}

export function AmendScene(props: {
  readonly content: Extract<Content, { readonly kind: 'amend' }>;
  readonly text: VisionText;
}) {
  const { content, text } = props;
  const { vote, concerns } = content;
  if (vote === null) return <Empty words={text.empty.statement} />;
  if (vote.result !== null && concerns.length === 0) {
    return <Result vote={vote} result={vote.result} text={text} />;
  }
  return (
    <div className={styles.vote}>
      <h2 className={styles.statement}>{vote.statement}</h2>
      {vote.result !== null && <State result={vote.result} text={text} />}
      {concerns.length > 0 && (
        <ul className={styles.concerns} data-many={concerns.length > 4 || undefined}>
          {concerns.map((concern) => (
            <li key={concern.id}>{concern.text}</li>
          ))}
        </ul>
      )}
      {vote.result === null && (
        <Received received={vote.received} expected={vote.expected} text={text} />
      )}
    </div>
  );
}

function Result(props: {
  readonly vote: ProjectedVote;
  readonly result: RoundMeasures;
  readonly text: VisionText;
}) {
  const { vote, result, text } = props;
  return (
    <div className={styles.result}>
      <div className={styles.resultWords}>
        <h2 className={styles.resultStatement}>{vote.statement}</h2>
        <State result={result} text={text} />
        {result.state !== null && <p className={styles.body}>{text.roundMeanings[result.state]}</p>}
        <p className={styles.label}>
          {text.agreement.name}　{agreementInWords(result, text)}
        </p>
      </div>
      <div className={styles.chart}>
        <Histogram
          title={text.measures.histogram}
          levels={levelsOf(result, text)}
          size="projector"
          labels={{ count: text.measures.column, total: text.measures.votes }}
        />
      </div>
    </div>
  );
}

function State(props: { readonly result: RoundMeasures; readonly text: VisionText }) {
  const { state } = props.result;
  if (state === null) return null;
  return (
    <p className={styles.state} data-state={state}>
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
