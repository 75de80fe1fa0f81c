import type { ReactNode } from 'react';
import styles from './plain.module.css';

/** A place with nothing in it yet: what belongs here and the one thing to do about it. */
export function EmptyState(props: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.emptyState}>
      <p className={styles.emptyTitle}>{props.title}</p>
      {props.hint !== undefined && <p className={styles.emptyHint}>{props.hint}</p>}
      {props.action}
    </div>
  );
}
