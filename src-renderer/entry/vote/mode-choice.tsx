import { ChoiceField } from '../../ui/fields.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import type { Received } from './received.ts';
import styles from './vote.module.css';

/**
 * How a vote is entered: by seat, as counts, or one answer for the group. The word of warning is always
 * there: nothing may shift under a click.
 */
export function ModeChoice<Mode extends Received['mode']>(props: {
  readonly options: readonly Mode[];
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  const { vote } = useEntryWords();
  const labels = { seats: vote.bySeat, counts: vote.byCount, group: vote.byGroup };
  return (
    <div className={styles.modeChoice}>
      <ChoiceField
        label={vote.how}
        options={props.options.map((value) => ({ value, label: labels[value] }))}
        value={props.mode}
        onChange={props.onChange}
      />
      <span className={layout.quiet}>{vote.modeChange}</span>
    </div>
  );
}
