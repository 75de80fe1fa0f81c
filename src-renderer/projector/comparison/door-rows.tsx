import type { ComparedDoors } from '../../../src-shared/workshop/comparison.ts';
import { departmentsTexts } from '../../exercises/departments/words.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './comparison.module.css';
import { NotYet, Row } from './row.tsx';
import { StandingMark } from './standing-mark.tsx';

/** The doors a group wants to knock at, why, and how firm its scores are. */
export function DoorRows({ content }: { readonly content: ComparedDoors }) {
  const text = useText(appTexts).comparison;
  const words = useText(departmentsTexts);
  const { doors, standing, verdict } = content;
  return (
    <>
      <StandingMark standing={standing} />
      <Row label={words.doors.first}>
        {doors === null ? (
          <NotYet words={text.none.doors} />
        ) : (
          <p className={styles.door}>{doors.first}</p>
        )}
      </Row>
      {doors === null || doors.second === null ? (
        <div />
      ) : (
        <Row label={words.doors.second}>
          <p className={styles.text}>{doors.second}</p>
        </Row>
      )}
      {doors === null || doors.reason === '' ? (
        <div />
      ) : (
        <Row label={words.doors.reason}>
          <p className={styles.text}>{doors.reason}</p>
        </Row>
      )}
      {verdict === null ? (
        <div />
      ) : (
        <Row label={text.verdict}>
          <p className={styles.text}>{words.verdicts[verdict]}</p>
        </Row>
      )}
    </>
  );
}
