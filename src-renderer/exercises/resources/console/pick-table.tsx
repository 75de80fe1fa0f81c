/* The needs by priority: what each weighs, holds and could hold, what to mind, and the three to act on. */
import { useEffect, useRef } from 'react';
import {
  type ResourceMeasures,
  resourceLimits,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { NeedId } from '../../../../src-shared/kernel/ids.ts';
import { LevelMark } from '../../../charts/level-mark.tsx';
import { useReportFailure } from '../../../client/index.ts';
import { markLevel, oneDecimal, wholePercent } from '../levels.ts';
import styles from './resources.module.css';
import { moveByArrows, rowControl } from './row-keys.ts';
import { type MeasuredNeed, useAsk, usePrioritised, useScene } from './scene.tsx';

export function PickTable() {
  const { map, text, words } = useScene();
  const needs = usePrioritised();
  const toggle = useTogglePick();
  return (
    <section className={styles.panel} aria-label={words.picks.heading}>
      <header className={styles.sectionHead}>
        <h2 className={styles.heading}>{words.picks.heading}</h2>
        <span className={styles.quiet} role="status">
          {words.picks.count(map.picks.length, resourceLimits.picksMost)}
        </span>
        <span className={styles.push}>{words.picks.hint}</span>
      </header>
      <div className={styles.scroller}>
        <table className={styles.table}>
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
    <tr data-row data-picked={isPicked || undefined}>
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
      <th scope="row">
        {need.text}
        {need.needsNoCompany && <span className={styles.tag}>{text.needsNoCompany}</span>}
      </th>
      <td className={styles.number}>{need.weight === null ? '–' : oneDecimal(need.weight)}</td>
      <td className={styles.ownCell}>
        {need.ownSupply === null ? (
          '–'
        ) : (
          <>
            <LevelMark level={markLevel(need.ownSupply)} />
            {text.supplyLevels[markLevel(need.ownSupply)]}
          </>
        )}
      </td>
      <td className={styles.number}>{text.coverage.percent(wholePercent(need.coverage))}</td>
      <td>
        {flagsOf(need.id, map.measures).map((flag) => (
          <span key={flag} className={styles.flag} title={text.flagMeanings[flag]}>
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

/**
 * Picks a need or lets it go. The list is always sent whole; what is sent builds on what was sent
 * before it, so two quick presses never overwrite each other.
 */
function useTogglePick(): (id: NeedId) => void {
  const { map } = useScene();
  const ask = useAsk();
  const report = useReportFailure();
  const latest = useRef(map.picks);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) latest.current = map.picks;
  }, [map.picks]);
  return (id) => {
    const before = latest.current;
    latest.current = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
    underWay.current += 1;
    void ask('resources.setPicks', { needIds: [...latest.current] }).then((failure) => {
      underWay.current -= 1;
      if (failure === null) return;
      latest.current = before;
      report(failure);
    });
  };
}
