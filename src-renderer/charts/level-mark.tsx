import type { GridCell, GridReturns } from '../../src-shared/report/chart-model.ts';
import { classNames } from '../ui/plain/class-names.ts';
import styles from './mark-grid.module.css';

/**
 * The sign of a grid's cell: a circle, empty, half or full; a ring around it says that it is firm. The same
 * signs as on paper, told apart by shape alone. A picture only: its words stand beside it.
 */
export function LevelMark(props: { readonly cell: GridCell }) {
  const { cell } = props;
  if (cell === 'none') return null;
  const isFull = cell === 'full' || cell === 'fullRinged';
  const isHalf = cell === 'half' || cell === 'halfRinged';
  const isRinged = cell === 'fullRinged' || cell === 'halfRinged';
  return (
    <svg
      className={styles.mark}
      data-empty={cell === 'empty' || undefined}
      viewBox="0 0 28 28"
      aria-hidden="true"
    >
      <circle className={styles.outline} cx="14" cy="14" r="8" />
      {isFull && <circle className={styles.fill} cx="14" cy="14" r="8" />}
      {isHalf && <path className={styles.fill} d="M14 6 a8 8 0 0 0 0 16 z" />}
      {isRinged && <circle className={styles.ring} cx="14" cy="14" r="12.4" />}
    </svg>
  );
}

/** An arrow that turns back: drawn through when something goes back, dashed while it is missing. */
export function ReturnArrow(props: { readonly kind: Exclude<GridReturns['cells'][number], null> }) {
  return (
    <svg
      className={classNames(styles.arrow, props.kind === 'missing' && styles.arrowMissing)}
      viewBox="0 0 56 30"
      aria-hidden="true"
    >
      <path className={styles.arrowLine} d="M50 3 v7 a9 9 0 0 1 -9 9 h-33" />
      <path className={styles.arrowHead} d="M16 11 l-9 8 l9 8" />
    </svg>
  );
}
