import { useMemo } from 'react';
import { supplyGridChart } from '../../../../src-shared/report/resources-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { ClosedNotice } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { CoverageBars } from './coverage-bars.tsx';
import styles from './resources.module.css';
import { useAsk, usePrioritised, useScene } from './scene.tsx';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { map, words, chartWords } = useScene();
  const ask = useAsk();
  const needs = usePrioritised();
  const grid = useMemo(() => supplyGridChart(map, needs, chartWords), [map, needs, chartWords]);
  return (
    <div className={layout.stack}>
      <ClosedNotice onReopen={(reason) => ask('resources.reopen', { reason })} />
      <CoverageBars />
      {grid !== null && (
        <div className={layout.scroller}>
          <ChartPicture chart={grid} title={words.supply.matrix} isTitleHidden size="console" />
        </div>
      )}
      {map.offers.length > 0 && (
        <dl className={styles.closed}>
          {map.candidates
            .map((candidate) => ({
              candidate,
              offers: map.offers.filter((offer) => offer.to === candidate.id),
            }))
            .filter(({ offers }) => offers.length > 0)
            .map(({ candidate, offers }) => (
              <div key={candidate.id}>
                <dt>{words.closing.offersTo(candidate.name)}</dt>
                <dd>
                  <ul>
                    {offers.map((offer) => (
                      <li key={offer.id}>{offer.text}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
        </dl>
      )}
    </div>
  );
}
