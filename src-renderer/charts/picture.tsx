/* What all pictures of charts share: their frame, with the chart's own sentence as its text alternative. */
import type { ReactNode } from 'react';
import type { ChartModel } from '../../src-shared/report/chart-model.ts';
import { classNames } from '../ui/plain/class-names.ts';
import styles from './picture.module.css';

export type PictureSize = 'console' | 'projector';

/** A chart and how it stands on its screen. */
export type PictureProps<Chart extends ChartModel> = {
  readonly chart: Chart;
  /** What the picture shows, in a few words; begins its name for a screen reader even where it is hidden. */
  readonly title: string;
  readonly isTitleHidden?: boolean | undefined;
  readonly size: PictureSize;
};

/** The figure around a picture, named by its title and the chart's `alternative`. */
export function PictureFrame(
  props: PictureProps<ChartModel> & {
    /** Of the kind's own style sheet. */
    readonly className?: string | undefined;
    /** Stands beside the title. */
    readonly aside?: string | null;
    readonly density?: 'roomy' | 'even' | 'dense' | undefined;
    readonly children: ReactNode;
  },
) {
  const { chart, title, isTitleHidden = false, size, aside = null } = props;
  return (
    <figure
      className={classNames(styles.picture, styles[size], props.className)}
      aria-label={`${title} ${chart.alternative}`}
      data-size={size}
      data-density={props.density}
    >
      {(!isTitleHidden || aside !== null) && (
        <figcaption className={styles.caption}>
          {!isTitleHidden && <span className={styles.title}>{title}</span>}
          {aside !== null && <span className={styles.aside}>{aside}</span>}
        </figcaption>
      )}
      {props.children}
    </figure>
  );
}

/** A share of 0 to 1 as a length in CSS; beyond its ends the nearer one. */
export function percentOf(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`;
}
