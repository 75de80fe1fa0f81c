import type { ReactNode } from 'react';
import styles from './comparison.module.css';

/** One thing said of a group, at the same height in every column. */
export function Row(props: {
  readonly label: string;
  /** Said beside the label. */
  readonly more?: string;
  readonly children: ReactNode;
}) {
  const { label, more } = props;
  return (
    <div className={styles.row}>
      <h3 className={styles.label}>
        {label}
        {more !== undefined && <span className={styles.more}>{more}</span>}
      </h3>
      {props.children}
    </div>
  );
}

/** What is not there yet, said quietly. */
export function NotYet(props: { readonly words: string }) {
  return <p className={styles.notYet}>{props.words}</p>;
}
