/*
 * A chart model as a picture on a screen: the one place that knows all kinds, so that a new kind can't be
 * forgotten. Light enough for the projector; the same models are drawn on paper by src-main/pdf.
 */
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ChartModel } from '../../src-shared/report/chart-model.ts';
import { BarsPicture } from './bars.tsx';
import { HistogramPicture } from './histogram.tsx';
import { IntervalPicture } from './intervals.tsx';
import { GridPicture } from './mark-grid.tsx';
import type { PictureProps } from './picture.tsx';
import { RadarPicture } from './radar.tsx';
import { ScatterPicture } from './scatter.tsx';
import { StackedBarsPicture } from './stacked-bars.tsx';

export function ChartPicture({ chart, ...rest }: PictureProps<ChartModel>) {
  switch (chart.kind) {
    case 'bars':
      return <BarsPicture chart={chart} {...rest} />;
    case 'stackedBars':
      return <StackedBarsPicture chart={chart} {...rest} />;
    case 'histogram':
      return <HistogramPicture chart={chart} {...rest} />;
    case 'grid':
      return <GridPicture chart={chart} {...rest} />;
    case 'interval':
      return <IntervalPicture chart={chart} {...rest} />;
    case 'scatter':
      return <ScatterPicture chart={chart} {...rest} />;
    case 'radar':
      return <RadarPicture chart={chart} {...rest} />;
    default:
      return assertNever(chart, 'chart');
  }
}
