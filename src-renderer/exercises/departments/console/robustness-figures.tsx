/* The figures behind the sentence, for the facilitator alone; what needs persons says so without them. */

import type {
  DepartmentMeasures,
  WeightRange,
} from '../../../../src-shared/exercises/departments/index.ts';
import { roundTo } from '../../../../src-shared/kernel/statistics.ts';
import { IntervalList } from '../../../charts/interval-list.tsx';
import layout from '../../../entry/layout.module.css';
import { wholePercent } from '../result-picture.ts';
import type { DepartmentsWords } from '../words.ja.ts';
import styles from './departments.module.css';
import { type DepartmentsScene, useScene } from './scene.tsx';

export function RobustnessFigures() {
  const scene = useScene();
  const { part, text, words, nameOfCriterion } = scene;
  const { measures } = part;
  const { result } = measures;
  if (result === null) return null;
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
        <IntervalList
          title={words.result.ranges}
          rows={result.ranges.map((range) => ({
            id: range.criterionId,
            label: nameOfCriterion(range.criterionId),
            at: range.weight,
            interval: range.interval,
            words: rangeInWords(range, scene.nameOfOption, words),
          }))}
          size="console"
        />
      </section>
    </details>
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

function rangeInWords(
  { weight, interval, winnerBelow, winnerAbove }: WeightRange,
  nameOf: DepartmentsScene['nameOfOption'],
  words: DepartmentsWords,
): string {
  const now = words.result.rangeNow(wholePercent(weight));
  if (interval === null) return `${now}　${words.result.unknownRange}`;
  const [low, high] = interval;
  const ends = [
    winnerBelow === null ? null : words.result.below(wholePercent(low), nameOf(winnerBelow)),
    winnerAbove === null ? null : words.result.above(wholePercent(high), nameOf(winnerAbove)),
  ].filter((end) => end !== null);
  return `${now}　${ends.length === 0 ? words.result.never : ends.join('　')}`;
}

/** The share of the winner, in whole percent; null where nothing was drawn. */
function winnerShare(
  shares: DepartmentMeasures['draws'],
  kind: 'jitter' | 'anyWeights',
  winner: string | null,
): number | null {
  return shares === null || winner === null ? null : wholePercent(shares[kind][winner] ?? 0);
}
