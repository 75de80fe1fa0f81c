/* The map itself in the room: bars and grid, and what goes back to whom. */
import { LevelMark, ReturnArrow } from '../../../charts/level-mark.tsx';
import { MarkGrid } from '../../../charts/mark-grid.tsx';
import { ShareBars } from '../../../charts/share-bars.tsx';
import { gridColumnsOf, gridMarkOf, markInWords, shareBarsOf } from '../coverage-picture.ts';
import styles from './room.module.css';
import type { SceneProps } from './scene-props.ts';
import { Empty } from './signs.tsx';

/** Rows that a grid keeps readable from ten metres. */
const mostRows = 12;

/** 今 and 組んだら over the grid; at the end also the picks and what goes back. */
export function GridScene(props: SceneProps & { readonly isFinal: boolean }) {
  const { group, text, words, isFinal } = props;
  if (group.candidates.length === 0) return <Empty words={text.empty.candidates} />;
  const bars = shareBarsOf(group.measures, text);
  // Chosen needs come first, so that none of them falls below the last row.
  const picked = group.needs.filter((need) => isFinal && group.picks.includes(need.id));
  const shown = [...picked, ...group.needs.filter((need) => !picked.includes(need))].slice(
    0,
    mostRows,
  );
  const rest = group.needs.length - shown.length;
  return (
    <div className={styles.map}>
      {bars !== null && (
        <div className={styles.bars} data-dense={shown.length > 8 || undefined}>
          <ShareBars title={text.coverage.name} isTitleHidden bars={bars} size="projector" />
        </div>
      )}
      <div className={styles.gridPlace}>
        <MarkGrid
          title={text.coverage.name}
          rows={shown.map(({ id, text: label }) => ({
            id,
            label,
            badge: isFinal && group.picks.includes(id) ? '★' : null,
          }))}
          columns={gridColumnsOf(group, group.measures.oneSided)}
          markAt={(needId, candidateId) => gridMarkOf(group.supply[needId]?.[candidateId])}
          size="projector"
          showsBack={isFinal}
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
      <p className={styles.legend}>
        {(['full', 'half', 'none'] as const).map((level) => (
          <span key={level}>
            <LevelMark level={level} />
            {text.supplyLevels[level]}
          </span>
        ))}
        <span>
          <LevelMark level="full" isFirm />
          {text.confirmed}
        </span>
        {rest > 0 && <span>{words.room.more(rest)}</span>}
      </p>
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
              {(isMissing || offers.length > 0) && <ReturnArrow isMissing={isMissing} />}
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
