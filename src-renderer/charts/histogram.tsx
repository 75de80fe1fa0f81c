/*
 * How votes fall on a scale: one column a level in the order of the chart, each with its count, its level and
 * its words. Levels differ by pattern as well as colour, so grey copies read the same. Real text in a list.
 */
import { type HistogramChart, mostBlocks } from '../../src-shared/report/chart-model.ts';
import styles from './histogram.module.css';
import { PictureFrame, type PictureProps, percentOf } from './picture.tsx';

export function HistogramPicture(props: PictureProps<HistogramChart>) {
  const { bins, summary } = props.chart;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <PictureFrame {...props} className={styles.chart} aside={summary}>
      <ol className={styles.columns}>
        {bins.map(({ label, caption, count, countText, level }) => (
          <li key={label} className={styles.column}>
            <span className={styles.stack} aria-hidden>
              {most <= mostBlocks ? (
                Array.from({ length: count }, (_, block) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a column are alike and have no other identity.
                    key={block}
                    className={styles.block}
                    data-level={level}
                    style={{ height: `${Math.min(100 / most, 30)}%` }}
                  />
                ))
              ) : (
                <span
                  className={styles.block}
                  data-level={level}
                  style={{ height: percentOf(count / most) }}
                />
              )}
            </span>
            <span className={styles.level}>{label}</span>
            {caption !== null && <span className={styles.levelLabel}>{caption}</span>}
            <span className={styles.count}>{countText}</span>
          </li>
        ))}
      </ol>
    </PictureFrame>
  );
}
