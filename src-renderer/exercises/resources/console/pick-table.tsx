/* The needs by priority: what each weighs, holds and could hold, what to mind, and the three to act on. */

import {
  type ResourceMeasures,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { NeedId } from '../../../../src-shared/kernel/ids.ts';
import { LevelMark } from '../../../charts/level-mark.tsx';
import { useReportFailure } from '../../../client/index.ts';
import { useWhole } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { moveByArrows, rowControl } from '../../../entry/row-keys.ts';
import { levelKey, oneDecimal, signOf, wholePercent } from '../levels.ts';
import styles from './resources.module.css';
import { type MeasuredNeed, useAsk, usePrioritised, useScene } from './scene.tsx';

export function PickTable() {
  const { map, text, words } = useScene();
  const needs = usePrioritised();
  const toggle = useTogglePick();
  return (
    <section className={layout.panel} aria-label={words.picks.heading}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.picks.heading}</h2>
        <span className={layout.quiet} role="status">
          {words.picks.count(map.picks.length, resourceLimits.picksMost)}
        </span>
        <span className={layout.push}>{words.picks.hint}</span>
      </header>
      <div className={layout.scroller}>
        <table className={layout.table}>
          <thead>
            <tr>
              <th scope="col">{words.picks.pick}</th>
              <th scope="col">{text.needs}</th>
              <th scope="col" className={styles.number}>
                {text.importance}
              </th>
              <th scope="col">{text.ownSupply}</th>
              <th scope="col" className={styles.number}>
                {text.coverage.possible}
              </th>
              <th scope="col">{words.picks.flags}</th>
            </tr>
          </thead>
          <tbody onKeyDown={moveByArrows}>
            {needs.map((need) => (
              <PickRow
                key={need.id}
                need={need}
                position={map.picks.indexOf(need.id) + 1}
                isFull={map.picks.length >= resourceLimits.picksMost}
                onToggle={() => toggle(need.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PickRow(props: {
  readonly need: MeasuredNeed;
  /** 1 to 3 among the picks, 0 when not picked. */
  readonly position: number;
  readonly isFull: boolean;
  readonly onToggle: () => void;
}) {
  const { map, text, words } = useScene();
  const { need, position } = props;
  const isPicked = position > 0;
  return (
    <tr className={styles.pickRow} data-row data-picked={isPicked || undefined}>
      <td>
        <button
          {...rowControl}
          type="button"
          className={styles.pick}
          aria-pressed={isPicked}
          aria-label={words.picks.toggle(need.text, position)}
          aria-disabled={(!isPicked && props.isFull) || undefined}
          onClick={() => {
            if (isPicked || !props.isFull) props.onToggle();
          }}
        >
          {isPicked ? position : ''}
        </button>
      </td>
      <th scope="row" className={styles.needName}>
        {need.text}
        {need.needsNoCompany && <span className={layout.tag}>{text.needsNoCompany}</span>}
      </th>
      <td className={styles.number}>{need.weight === null ? '–' : oneDecimal(need.weight)}</td>
      <td className={styles.ownCell}>
        {need.ownSupply === null ? (
          '–'
        ) : (
          <>
            <LevelMark cell={signOf(need.ownSupply)} />
            {text.supplyLevels[levelKey(need.ownSupply)]}
          </>
        )}
      </td>
      <td className={styles.number}>{text.coverage.percent(wholePercent(need.coverage))}</td>
      <td>
        {flagsOf(need.id, map.measures).map((flag) => (
          <span key={flag} className={layout.flag} title={text.flagMeanings[flag]}>
            {text.flags[flag]}
          </span>
        ))}
      </td>
    </tr>
  );
}

function flagsOf(
  id: NeedId,
  measures: ResourceMeasures,
): readonly ('stillMissing' | 'singleSource')[] {
  const flags = ['stillMissing', 'singleSource'] as const;
  return flags.filter((flag) => measures[flag].includes(id));
}

/** Picks a need or lets it go. */
function useTogglePick(): (id: NeedId) => void {
  const { map } = useScene();
  const ask = useAsk();
  const report = useReportFailure();
  const change = useWhole(map.picks, (picks) => ask('resources.setPicks', { needIds: [...picks] }));
  return (id) => {
    void change((picks) =>
      picks.includes(id) ? picks.filter((each) => each !== id) : [...picks, id],
    ).then((failure) => {
      if (failure !== null) report(failure);
    });
  };
}
