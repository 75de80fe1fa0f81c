/* The figures behind the sentence, for the facilitator alone; what needs persons says so without them. */

import { useMemo } from 'react';
import type { DepartmentMeasures } from '../../../../src-shared/exercises/departments/index.ts';
import { roundTo } from '../../../../src-shared/kernel/statistics.ts';
import { doorPlaneChart, profileChart } from '../../../../src-shared/report/departments-charts.ts';
import { weightIntervalChart } from '../../../../src-shared/report/weight-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import layout from '../../../entry/layout.module.css';
import { wholePercent } from '../whole-percent.ts';
import styles from './departments.module.css';
import { type DepartmentsScene, useScene } from './scene.tsx';

export function RobustnessFigures() {
  const scene = useScene();
  const { part, text, words, chartWords } = scene;
  const { measures } = part;
  const { result } = measures;
  if (result === null) return null;
  const ranges = weightIntervalChart(measures, measures, chartWords);
  return (
    <details className={layout.details}>
      <summary>{words.result.details}</summary>
      <section className={layout.panel} aria-label={words.result.facts}>
        <h2 className={layout.heading}>{words.result.facts}</h2>
        <dl className={styles.facts}>
          {factsOf(scene).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? text.notAvailable}</dd>
            </div>
          ))}
        </dl>
        {ranges !== null && (
          <ChartPicture chart={ranges} title={words.result.ranges} size="console" />
        )}
      </section>
    </details>
  );
}

/** The options on a plane and side by side, to talk about; nothing where they make no picture. */
export function CompanionPictures() {
  const { part, chartWords } = useScene();
  const { measures, criteria } = part;
  const { plane, profile } = useMemo(() => {
    const drawn = { result: measures.result, verdict: measures.verdict, decimals: 0 } as const;
    return {
      plane: doorPlaneChart(measures, drawn, criteria, chartWords),
      profile: profileChart(measures, drawn, chartWords),
    };
  }, [measures, criteria, chartWords]);
  const { choice } = chartWords;
  if (plane === null && profile === null) return null;
  return (
    <div className={styles.companions}>
      {plane !== null && (
        <section className={layout.panel} aria-label={choice.plane}>
          <ChartPicture chart={plane} title={choice.plane} size="console" />
          <p className={layout.quiet}>{choice.planeLead}</p>
        </section>
      )}
      {profile !== null && (
        <section className={layout.panel} aria-label={choice.profiles}>
          <ChartPicture chart={profile} title={choice.profiles} size="console" />
        </section>
      )}
    </div>
  );
}

/** Names and values of the figures; null for what needs persons where there are none. */
function factsOf({
  part,
  text,
  words,
  nameOfOption,
}: DepartmentsScene): readonly (readonly [string, string | null])[] {
  const { measures } = part;
  const { result, draws, leaveOneOut, persons, personalTopSameShare, wholePersons } = measures;
  const winner = result?.winner ?? null;
  const gap = result?.gap ?? null;
  const tolerance = result?.narrowestTolerance ?? null;
  const jitter = winnerShare(draws, 'jitter', winner);
  const anyWeights = winnerShare(draws, 'anyWeights', winner);
  return [
    [text.measures.gap, gap === null ? null : words.result.score(roundTo(gap, 1))],
    [
      text.measures.leaveOneOut,
      leaveOneOut === null ? null : text.measures.timesOf(leaveOneOut, persons),
    ],
    [text.measures.jitter, jitter === null ? null : text.measures.percent(jitter)],
    [text.measures.anyWeights, anyWeights === null ? null : text.measures.percent(anyWeights)],
    [
      text.measures.personalTop,
      personalTopSameShare === null
        ? null
        : words.result.persons(Math.round(personalTopSameShare * wholePersons), wholePersons),
    ],
    [
      text.measures.tolerance,
      tolerance === null ? words.result.noLimit : words.result.points(wholePercent(tolerance)),
    ],
    [
      text.measures.rocWinner,
      measures.rocWinner === null ? null : nameOfOption(measures.rocWinner),
    ],
    [
      text.measures.kendallW,
      measures.kendallW === null ? null : roundTo(measures.kendallW, 2).toFixed(2),
    ],
  ];
}

/** The share of the winner, in whole percent; null where nothing was drawn. */
function winnerShare(
  shares: DepartmentMeasures['draws'],
  kind: 'jitter' | 'anyWeights',
  winner: string | null,
): number | null {
  return shares === null || winner === null ? null : wholePercent(shares[kind][winner] ?? 0);
}
