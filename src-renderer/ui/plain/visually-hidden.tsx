import type { ReactNode } from 'react';
import styles from './plain.module.css';

/** Text for screen readers only. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className={styles.visuallyHidden}>{props.children}</span>;
}
