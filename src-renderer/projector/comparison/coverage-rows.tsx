import type { ComparedCoverage } from '../../../src-shared/workshop/comparison.ts';
import { resourcesTexts } from '../../exercises/resources/words.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './comparison.module.css';
import { NotYet, Row } from './row.tsx';

/** How far a group's needs are met today and together, what stays open, and what it acts on first. */
export function CoverageRows({ content }: { readonly content: ComparedCoverage }) {
  const text = useText(appTexts).comparison;
  const words = useText(resourcesTexts);
  const { coverage, stillMissing, picks } = content;
  return (
    <>
      {coverage === null ? (
        <NotYet words={text.none.coverage} />
      ) : (
        <div className={styles.bars}>
          <Bar label={words.coverage.now} share={coverage.now} filled={coverage.now} />
          <Bar label={words.coverage.possible} share={coverage.possible} filled={coverage.now} />
        </div>
      )}
      {coverage === null ? (
        <div />
      ) : (
        <Row
          label={words.flags.stillMissing}
          {...(stillMissing !== null &&
            stillMissing.more > 0 && { more: text.more(stillMissing.more) })}
        >
          {stillMissing === null ? (
            <NotYet words={text.none.missing} />
          ) : (
            <p className={styles.text}>{stillMissing.text}</p>
          )}
        </Row>
      )}
      <Row label={words.picks}>
        {picks.length === 0 ? (
          <NotYet words={text.none.picks} />
        ) : (
          <ol className={styles.picks}>
            {picks.map((pick) => (
              <li key={pick}>{pick}</li>
            ))}
          </ol>
        )}
      </Row>
    </>
  );
}

/**
 * One share with its number; what partners would add is hatched.
 *
 * @param share whole percent, as is `filled`
 */
function Bar(props: { readonly label: string; readonly share: number; readonly filled: number }) {
  const words = useText(resourcesTexts);
  const { label, share, filled } = props;
  return (
    <div className={styles.bar}>
      <span>{label}</span>
      <span className={styles.value}>{words.coverage.percent(share)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.extent} style={{ width: `${share}%` }} />
        <span className={styles.filled} style={{ width: `${Math.min(filled, share)}%` }} />
      </span>
    </div>
  );
}
