import { classNames } from '../ui/plain/class-names.ts';
import styles from './mark-grid.module.css';

/** How much of something there is: none, part, all. */
export type MarkLevel = 'none' | 'half' | 'full';

/**
 * A circle, empty, half or full; a ring around it says that it is firm, the same signs as on paper. Told
 * apart by shape alone, so grey copies and every eye read the same. A picture only: its words stand
 * beside it.
 */
export function LevelMark(props: { readonly level: MarkLevel; readonly isFirm?: boolean }) {
  const { level } = props;
  return (
    <svg className={styles.mark} data-level={level} viewBox="0 0 28 28" aria-hidden="true">
      <circle className={styles.outline} cx="14" cy="14" r="8" />
      {level === 'full' && <circle className={styles.fill} cx="14" cy="14" r="8" />}
      {level === 'half' && <path className={styles.fill} d="M14 6 a8 8 0 0 0 0 16 z" />}
      {props.isFirm && <circle className={styles.ring} cx="14" cy="14" r="12.4" />}
    </svg>
  );
}

/** An arrow that turns back: drawn through when something goes back, dashed while it is missing. */
export function ReturnArrow(props: { readonly isMissing: boolean }) {
  return (
    <svg
      className={classNames(styles.arrow, props.isMissing && styles.arrowMissing)}
      viewBox="0 0 56 30"
      aria-hidden="true"
    >
      <path className={styles.arrowLine} d="M50 3 v7 a9 9 0 0 1 -9 9 h-33" />
      <path className={styles.arrowHead} d="M16 11 l-9 8 l9 8" />
    </svg>
  );
}
