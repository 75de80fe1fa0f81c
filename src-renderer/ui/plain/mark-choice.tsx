import { type KeyboardEvent, useId } from 'react';
import styles from './mark-choice.module.css';

/** mark4: × △ ○ ◎ as 1 to 4, or 'unknown' (わからない), which never counts as 1. */
export type Mark = 1 | 2 | 3 | 4 | 'unknown';

const marks: readonly { readonly mark: Mark; readonly sign: string; readonly key: string }[] = [
  { mark: 1, sign: '×', key: '1' },
  { mark: 2, sign: '△', key: '2' },
  { mark: 3, sign: '○', key: '3' },
  { mark: 4, sign: '◎', key: '4' },
  { mark: 'unknown', sign: '?', key: '0' },
];

/**
 * One question answered by a mark; a radio group.
 *
 * Keys: 1 to 4 choose × △ ○ ◎, 0 chooses わからない, arrow keys move as in any radio group. `value` null
 * is not answered yet.
 */
export function MarkChoice(props: {
  /** The question. */
  readonly label: string;
  readonly value: Mark | null;
  /** What each mark means in words, such as ○ はい; read out and shown under the sign. */
  readonly meanings: Readonly<Record<Mark, string>>;
  /** Leaves わからない out where the question has no such answer. */
  readonly withoutUnknown?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (mark: Mark) => void;
}) {
  const name = useId();
  const offered = props.withoutUnknown ? marks.filter(({ mark }) => mark !== 'unknown') : marks;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.normalize('NFKC');
    const choice = offered.find((option) => option.key === key);
    if (choice === undefined) return;
    event.preventDefault();
    props.onChange(choice.mark);
    document.getElementById(`${name}-${choice.key}`)?.focus();
  }

  return (
    <fieldset className={styles.group} disabled={props.isDisabled} onKeyDown={onKeyDown}>
      <legend className={styles.legend}>{props.label}</legend>
      {offered.map(({ mark, sign, key }) => (
        <label key={key} className={styles.option}>
          <input
            id={`${name}-${key}`}
            type="radio"
            name={name}
            checked={props.value === mark}
            onChange={() => props.onChange(mark)}
          />
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          <span className={styles.meaning}>{props.meanings[mark]}</span>
        </label>
      ))}
    </fieldset>
  );
}
