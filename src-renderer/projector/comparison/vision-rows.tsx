import type { ComparedVision } from '../../../src-shared/workshop/comparison.ts';
import { visionTexts } from '../../exercises/vision/words.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './comparison.module.css';
import { NotYet, Row } from './row.tsx';
import { StandingMark } from './standing-mark.tsx';

/** The sentence a group stands by, how it stands, and its line for outside. */
export function VisionRows({ content }: { readonly content: ComparedVision }) {
  const text = useText(appTexts).comparison;
  const words = useText(visionTexts);
  const { statement, outsideLine } = content;
  return (
    <>
      <StandingMark standing={statement?.standing ?? null} />
      {statement === null ? (
        <NotYet words={text.none.statement} />
      ) : (
        <p className={styles.statement}>{statement.text}</p>
      )}
      {outsideLine === '' ? (
        <div />
      ) : (
        <Row label={words.outsideLine}>
          <p className={styles.text}>{outsideLine}</p>
        </Row>
      )}
    </>
  );
}
