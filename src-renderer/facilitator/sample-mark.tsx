import { appTexts } from '../text/app.ts';
import { useText } from '../text/language.ts';
import styles from './app.module.css';

/** The mark of a fictional workshop, wherever its title stands. */
export function SampleMark() {
  return <span className={styles.sampleMark}>{useText(appTexts).sample}</span>;
}
