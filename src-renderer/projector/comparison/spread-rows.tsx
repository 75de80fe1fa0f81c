import type {
  ComparedSpread,
  SplitCount,
  VoteSpread,
} from '../../../src-shared/workshop/comparison.ts';
import { visionTexts } from '../../exercises/vision/words.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { VisuallyHidden } from '../../ui/plain/visually-hidden.tsx';
import styles from './comparison.module.css';
import { NotYet, Row } from './row.tsx';

/** How far opinions differ inside a group: its two votes, and how many needs and scores are split. */
export function SpreadRows({ content }: { readonly content: ComparedSpread }) {
  const text = useText(appTexts).comparison;
  return (
    <>
      <Row label={text.votes.vision}>
        <Vote spread={content.vision} />
      </Row>
      <Row label={text.votes.decision}>
        <Vote spread={content.decision} />
      </Row>
      <Row label={text.splits.importance}>
        <Split count={content.importance} inWords={text.splitNeeds} />
      </Row>
      <Row label={text.splits.scores}>
        <Split count={content.scores} inWords={text.splitScores} />
      </Row>
    </>
  );
}

function Vote({ spread }: { readonly spread: VoteSpread | null }) {
  const text = useText(appTexts).comparison;
  const words = useText(visionTexts);
  if (spread === null) return <NotYet words={text.none.vote} />;
  if (spread.kind === 'tooFew') return <NotYet words={text.tooFewVotes(spread.n)} />;
  const most = Math.max(1, ...spread.histogram);
  return (
    <>
      <ol className={styles.histogram}>
        {([5, 4, 3, 2, 1] as const).map((level) => {
          const count = spread.histogram[level - 1] ?? 0;
          return (
            <li key={level}>
              <VisuallyHidden>
                {`${level} ${words.agree5[level]} ${words.measures.voters(count)}`}
              </VisuallyHidden>
              <span className={styles.stack} aria-hidden>
                {count > 0 && <span>{count}</span>}
                <span className={styles.block} style={{ height: `${(count / most) * 70}%` }} />
              </span>
              <span className={styles.level} aria-hidden>
                {level}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.agreement}>
        {words.agreement.labels[spread.label]}
        <span className={styles.more}>
          {words.agreement.name} {spread.agreement.toFixed(2)}
        </span>
      </p>
    </>
  );
}

function Split(props: {
  readonly count: SplitCount | null;
  readonly inWords: (split: number, of: number) => string;
}) {
  const { count, inWords } = props;
  const text = useText(appTexts).comparison;
  if (count === null) return <NotYet words={text.none.vote} />;
  if (count.kind === 'tooFew') return <NotYet words={text.tooFew} />;
  const said = count.kind === 'oneVoice' ? text.oneVoice : inWords(count.split, count.of);
  return <p className={styles.text}>{said}</p>;
}
