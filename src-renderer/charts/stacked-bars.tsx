/*
 * Values made of parts: one bar a row, its parts in the same order everywhere. Each part has its symbol in
 * the picture and in the key, and a pattern of its own (kinds) or a step of one shade (steps), so grey
 * copies and every eye read the same. A list of real text; every bar says its parts to a screen reader.
 */
import type { StackedBarsChart } from '../../src-shared/report/chart-model.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import { PictureFrame, type PictureProps } from './picture.tsx';
import styles from './stacked-bars.module.css';
import { textWidthEm } from './text-width.ts';

/** A part below this share of the scale has no room for its symbol. */
const smallestNumbered = 0.035;
/** Patterns there are; more parts than that begin again. */
const patterns = 8;

export function StackedBarsPicture(props: PictureProps<StackedBarsChart>) {
  const { parts, items, max, partsAre } = props.chart;
  const lookOf = (index: number) =>
    partsAre === 'kinds'
      ? { 'data-part': index % patterns }
      : { 'data-step': Math.min(index + 1, steps) };
  return (
    <PictureFrame
      {...props}
      className={styles.chart}
      density={densityOf(items.map(({ label }) => label))}
    >
      <ol className={styles.key} aria-hidden>
        {parts.map(({ label, symbol }, index) => (
          <li key={symbol}>
            <span className={styles.swatch} {...lookOf(index)}>
              <b className={styles.number}>{bare(symbol)}</b>
            </span>
            {label}
          </li>
        ))}
      </ol>
      <ul className={styles.bars}>
        {items.map((item, row) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the chart; labels may repeat.
            key={row}
            className={styles.row}
            data-badge={item.badge === null ? undefined : true}
          >
            <span className={styles.label}>
              {item.badge !== null && <span className={styles.badge}>{item.badge}</span>}
              <span className={styles.words}>
                {item.label}
                {item.note !== null && <span className={styles.note}>{item.note}</span>}
              </span>
            </span>
            <span className={styles.track} aria-hidden>
              {item.counts.map((length, index) => {
                const share = Math.min(Math.max(length / max, 0), 1);
                const { symbol = '' } = parts[index] ?? {};
                return (
                  <span
                    key={symbol}
                    className={styles.segment}
                    {...lookOf(index)}
                    style={{ width: `${share * 100}%` }}
                  >
                    {share >= smallestNumbered && <b className={styles.number}>{bare(symbol)}</b>}
                  </span>
                );
              })}
            </span>
            <span className={styles.value}>{item.totalText}</span>
            <VisuallyHidden>
              {parts
                .map(({ label }, index) => `${label} ${item.texts[index] ?? ''}`.trim())
                .join(', ')}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
    </PictureFrame>
  );
}

/** A label wider than this takes more than one line on a wall. */
const shortEm = 18;

/** How close the rows stand on a wall: by how many lines their labels take together. */
function densityOf(labels: readonly string[]): 'roomy' | 'even' | 'dense' {
  const areLong = labels.some((label) => textWidthEm(label) > shortEm);
  if (labels.length > (areLong ? 3 : 6)) return 'dense';
  return labels.length > (areLong ? 1 : 4) ? 'even' : 'roomy';
}

/** Shades of a scale of steps. */
const steps = 5;

/** A symbol without the circle it has on paper: here the picture draws one around it. */
function bare(symbol: string): string {
  return symbol.normalize('NFKC');
}
