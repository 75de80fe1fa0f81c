import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './plain.module.css';

export type NoticeKind = 'info' | 'warn' | 'error';

const icons = { info: IconInfoCircle, warn: IconAlertTriangle, error: IconAlertCircle };

/**
 * A message in the page: what happened, what is safe, what to do.
 *
 * Warnings and errors have role alert and are read out at once; information has role status. It never
 * takes the focus and never goes away by itself.
 */
export function Notice(props: {
  readonly kind: NoticeKind;
  /** What happened, in one plain sentence. */
  readonly title: string;
  /** What is safe: what was kept, what did not change. */
  readonly safe?: string;
  /** What to do next. */
  readonly todo?: string;
  /** Buttons. */
  readonly actions?: ReactNode;
}) {
  const Icon = icons[props.kind];
  return (
    <div
      className={styles.notice}
      data-kind={props.kind}
      role={props.kind === 'info' ? 'status' : 'alert'}
    >
      <span className={styles.noticeIcon}>
        <Icon size={20} aria-hidden />
      </span>
      <div className={styles.noticeBody}>
        <p className={styles.noticeTitle}>{props.title}</p>
        {props.safe !== undefined && <p>{props.safe}</p>}
        {props.todo !== undefined && <p>{props.todo}</p>}
        {props.actions !== undefined && <div className={styles.noticeActions}>{props.actions}</div>}
      </div>
    </div>
  );
}
