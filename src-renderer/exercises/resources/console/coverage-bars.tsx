import { useMemo } from 'react';
import { coverageChart } from '../../../../src-shared/report/resources-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import layout from '../../../entry/layout.module.css';
import { useScene } from './scene.tsx';

/** 今 and 組んだら, as they stand this moment; before importance is revealed, what it takes. */
export function CoverageBars() {
  const { map, text, words, chartWords } = useScene();
  const chart = useMemo(
    () => coverageChart(map.measures, map.candidates, chartWords),
    [map, chartWords],
  );
  if (chart === null) return <p className={layout.quiet}>{words.coverage.noWeights}</p>;
  return <ChartPicture chart={chart} title={text.coverage.name} isTitleHidden size="console" />;
}
