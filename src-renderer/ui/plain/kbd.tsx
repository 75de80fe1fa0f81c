import type { ReactNode } from 'react';
import styles from './plain.module.css';

/** The name of a key, as printed on it. */
export function Kbd(props: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{props.children}</kbd>;
}
