import { MarkGrid } from '../../../charts/mark-grid.tsx';
import { ClosedNotice } from '../../../entry/closing.tsx';
import layout from '../../../entry/layout.module.css';
import { gridColumnsOf, gridMarkOf, markInWords } from '../coverage-picture.ts';
import { CoverageBars } from './coverage-bars.tsx';
import styles from './resources.module.css';
import { useAsk, usePrioritised, useScene } from './scene.tsx';

/** A group that is done, in every step: what it came to, and the way back in, which asks why. */
export function ClosedGroup() {
  const { map, text, words } = useScene();
  const ask = useAsk();
  const needs = usePrioritised();
  return (
    <div className={layout.stack}>
      <ClosedNotice onReopen={(reason) => ask('resources.reopen', { reason })} />
      <CoverageBars />
      <div className={layout.scroller}>
        <MarkGrid
          title={words.supply.matrix}
          rows={needs.map(({ id, text: label }) => ({
            id,
            label,
            badge: map.picks.includes(id) ? String(map.picks.indexOf(id) + 1) : null,
          }))}
          columns={gridColumnsOf(map, map.measures.oneSided)}
          markAt={(needId, candidateId) => gridMarkOf(map.supply[needId]?.[candidateId])}
          size="console"
          showsBack
          labels={{
            rows: text.needs,
            mark: (mark) => markInWords(mark, text),
            back: text.offers,
            given: words.room.given,
            missing: words.offers.notYet,
            chosen: words.room.chosen,
          }}
        />
      </div>
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
