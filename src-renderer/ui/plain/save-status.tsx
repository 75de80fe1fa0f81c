import { IconAlertTriangle, IconCircleCheck, IconDots } from '@tabler/icons-react';
import styles from './plain.module.css';

/** `saved`: every change is on disk. `saving`: one is under way. `trouble`: one could not be written. */
export type SaveState = 'saved' | 'saving' | 'trouble';

const icons = { saved: IconCircleCheck, saving: IconDots, trouble: IconAlertTriangle };

/** Whether the work is safe, in words and a sign; role status, so a change is read out politely. */
export function SaveStatus(props: {
  readonly state: SaveState;
  /** The words for the present state, such as 保存しました. */
  readonly text: string;
}) {
  const Icon = icons[props.state];
  return (
    <span className={styles.saveStatus} role="status" data-state={props.state}>
      <Icon size={18} aria-hidden />
      {props.text}
    </span>
  );
}
