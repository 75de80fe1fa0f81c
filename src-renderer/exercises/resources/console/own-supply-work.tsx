/* Step 3: what the group holds of each need today. 0, 1, 2 answer and go on to the next one. */

import { type KeyboardEvent, memo, useId } from 'react';
import {
  type Need,
  type SupplyLevel,
  supplyLevels,
} from '../../../../src-shared/exercises/resources/index.ts';
import { LevelMark } from '../../../charts/level-mark.tsx';
import { useReportFailure } from '../../../client/index.ts';
import layout from '../../../entry/layout.module.css';
import { focusRow, rowControl } from '../../../entry/row-keys.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { isDigitKey } from '../../../ui/plain/digit-key.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { levelByKey, levelKey, signOf } from '../levels.ts';
import styles from './resources.module.css';
import { useAsk, useScene } from './scene.tsx';

export function OwnSupplyWork() {
  const { map, text, words } = useScene();
  if (map.needs.length === 0) {
    return <EmptyState title={text.empty.needs} hint={words.merge.emptyHint} />;
  }
  const open = map.needs.filter((need) => need.ownSupply === null).length;
  return (
    <div className={layout.stack}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.own.heading}</h2>
        <span className={layout.quiet} role="status">
          {open > 0 ? words.own.open(open) : words.own.done}
        </span>
        <span className={layout.push}>{words.own.hint}</span>
      </header>
      <ol className={styles.rows} data-list>
        {map.needs.map((need) => (
          <OwnRow key={need.id} need={need} />
        ))}
      </ol>
    </div>
  );
}

const OwnRow = memo(function OwnRow(props: { readonly need: Need }) {
  const { need } = props;
  const { text } = useScene();
  const ask = useAsk();
  const report = useReportFailure();
  const name = useId();

  async function set(level: SupplyLevel | null) {
    const failure = await ask('resources.setOwnSupply', { needId: need.id, level });
    if (failure !== null) report(failure);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = event.currentTarget.closest<HTMLElement>('[data-list]');
    const level = levelByKey(event.key);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (level !== null) void set(level);
    else if (event.key === 'Backspace' || event.key === 'Delete') void set(null);
    else if (step === undefined && !isDigitKey(event.key)) return;
    event.preventDefault();
    if (list !== null && (level !== null || step !== undefined)) focusRow(list, step ?? 1);
  }

  // The radio that ↑ ↓ go to is the chosen one, as Tab does; the first while none is.
  const target = need.ownSupply ?? supplyLevels[0];
  return (
    <li className={styles.row} data-row>
      <fieldset className={styles.levelRow} onKeyDown={onKeyDown}>
        <legend className={styles.levelLegend}>{need.text}</legend>
        <span className={styles.levelChoice}>
          {supplyLevels.map((level) => (
            <label key={level} className={styles.levelOption}>
              <input
                {...(level === target ? rowControl : {})}
                type="radio"
                name={name}
                checked={need.ownSupply === level}
                onChange={() => void set(level)}
              />
              <LevelMark cell={signOf(level)} />
              {text.supplyLevels[levelKey(level)]}
            </label>
          ))}
        </span>
      </fieldset>
    </li>
  );
});
