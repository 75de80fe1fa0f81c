/* The map itself in the room: bars and grid, and what goes back to whom. */
import { useMemo } from 'react';
import { coverageChart, supplyGridChart } from '../../../../src-shared/report/resources-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { ReturnArrow } from '../../../charts/level-mark.tsx';
import room from '../../../room/room.module.css';
import { Empty } from '../../../room/signs.tsx';
import styles from './room.module.css';
import type { SceneProps } from './scene-props.ts';

/** Rows that a grid keeps readable from ten metres. */
const mostRows = 12;

/** 今 and 組んだら over the grid; at the end also the picks and what goes back. */
export function GridScene(props: SceneProps & { readonly isFinal: boolean }) {
  const { group, text, words, chartWords, isFinal } = props;
  const pictures = useMemo(() => {
    // Chosen needs come first, so that none of them falls below the last row.
    const picked = group.needs.filter((need) => isFinal && group.picks.includes(need.id));
    const rest = group.needs.filter((need) => !picked.includes(need));
    const shown = [...picked, ...rest].slice(0, mostRows);
    return {
      shown: shown.length,
      bars: coverageChart(group.measures, group.candidates, chartWords),
      grid: supplyGridChart(group, shown, chartWords, isFinal ? 'candidates' : 'supplies'),
    };
  }, [group, chartWords, isFinal]);
  if (group.candidates.length === 0) return <Empty words={text.empty.candidates} />;
  const { bars, grid, shown } = pictures;
  const rest = group.needs.length - shown;
  return (
    <div className={styles.map}>
      {bars !== null && (
        <div className={styles.bars} data-dense={shown > 8 || undefined}>
          <ChartPicture chart={bars} title={text.coverage.name} isTitleHidden size="projector" />
        </div>
      )}
      <div className={styles.gridPlace}>
        {grid !== null && (
          <ChartPicture chart={grid} title={words.supply.matrix} isTitleHidden size="projector" />
        )}
      </div>
      {rest > 0 && <p className={room.label}>{words.room.more(rest)}</p>}
    </div>
  );
}

/** Each candidate with what goes back to them; a dashed arrow where nothing does yet. */
export function OfferScene({ group, text, words }: SceneProps) {
  if (group.candidates.length === 0) return <Empty words={text.empty.candidates} />;
  const isDense = group.offers.length > 8 || group.candidates.length > 4;
  return (
    <ul className={styles.offers} data-dense={isDense || undefined}>
      {group.candidates.map(({ id, name, kind }) => {
        const offers = group.offers.filter((offer) => offer.to === id);
        const isMissing = group.measures.oneSided.includes(id);
        return (
          <li key={id} className={styles.offer} data-missing={isMissing || undefined}>
            <p className={styles.offerTo}>
              {name}
              <span className={styles.category}>{text.kinds[kind]}</span>
            </p>
            <div className={styles.offerBack}>
              {(isMissing || offers.length > 0) && (
                <ReturnArrow kind={isMissing ? 'missing' : 'given'} />
              )}
              {isMissing ? (
                <p>{words.offers.notYet}</p>
              ) : (
                <ul>
                  {offers.map((offer) => (
                    <li key={offer.id}>{offer.text}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
