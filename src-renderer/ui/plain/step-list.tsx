import { IconCheck } from '@tabler/icons-react';
import styles from './step-list.module.css';

export type Step = {
  readonly id: string;
  readonly name: string;
  readonly state: 'past' | 'current' | 'next';
  /** A short word at the end of the row, such as 3分. */
  readonly detail?: string;
};

/**
 * The steps of an exercise in order, the present one marked by `aria-current="step"`.
 *
 * With `onSelect` each step is a button (Tab, Enter, Space); without it the list is only read.
 */
export function StepList(props: {
  /** Accessible name of the list. */
  readonly label: string;
  readonly steps: readonly Step[];
  /** Said before the name of a step that is done. */
  readonly doneLabel: string;
  readonly onSelect?: (stepId: string) => void;
}) {
  const { onSelect } = props;
  return (
    <ol className={styles.list} aria-label={props.label}>
      {props.steps.map((step, index) => {
        const body = (
          <>
            <span className={styles.number} aria-hidden>
              {step.state === 'past' ? <IconCheck size={16} stroke={2.5} /> : index + 1}
            </span>
            <span className={styles.name}>
              {step.state === 'past' && <span className={styles.done}>{props.doneLabel} </span>}
              {step.name}
            </span>
            {step.detail !== undefined && <span className={styles.detail}>{step.detail}</span>}
          </>
        );
        return (
          <li
            key={step.id}
            className={styles.item}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            {onSelect === undefined ? (
              <span className={styles.step}>{body}</span>
            ) : (
              <button type="button" className={styles.step} onClick={() => onSelect(step.id)}>
                {body}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
