/*
 * Bars below each other, each with its label and its value written out; whole things one by one while they
 * are few. A list of real text; solid, hatched and plain differ without colour.
 */
import { type BarsChart, mostDots } from '../../src-shared/report/chart-model.ts';
import styles from './bars.module.css';
import { PictureFrame, type PictureProps, percentOf } from './picture.tsx';

export function BarsPicture(props: PictureProps<BarsChart>) {
  const { max, isCounted, items } = props.chart;
  const most = Math.max(0, ...items.map(({ value }) => value));
  const showsDots = isCounted && most <= mostDots;
  return (
    <PictureFrame {...props} className={styles.chart}>
      <ul className={styles.bars} data-counted={isCounted || undefined}>
        {items.map(({ label, value, solid, valueText, highlighted }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the chart; labels may repeat.
            key={index}
            className={styles.row}
            data-highlighted={highlighted || undefined}
          >
            <span className={styles.label}>{label}</span>
            {showsDots ? (
              <span className={styles.dots} aria-hidden>
                {Array.from({ length: value }, (_, dot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the dots of a row are alike and have no other identity.
                  <span key={dot} className={styles.dot} />
                ))}
              </span>
            ) : (
              <span className={styles.track} aria-hidden>
                {solid < value && (
                  <span className={styles.extent} style={{ width: percentOf(value / max) }} />
                )}
                <span
                  className={styles.filled}
                  style={{ width: percentOf(Math.min(solid, value) / max) }}
                />
              </span>
            )}
            <span className={styles.value}>{valueText}</span>
          </li>
        ))}
      </ul>
    </PictureFrame>
  );
}
