/*
 * Step 7: the ranking and how solid it is, in words first; the sliders to try; the figures for the
 * facilitator. When it is close no winner is named: the group is asked for a small test.
 */
import { useMemo } from 'react';
import {
  doorsToTry,
  robustnessSentence,
  type WeightedResult,
} from '../../../../src-shared/exercises/departments/index.ts';
import { valueChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import layout from '../../../entry/layout.module.css';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import styles from './departments.module.css';
import { Notes } from './result-notes.tsx';
import { CompanionPictures, RobustnessFigures } from './robustness-figures.tsx';
import { useGoTo, useScene } from './scene.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

export function ResultWork() {
  const { part } = useScene();
  const { result } = part.measures;
  if (result === null || result.winner === null) return <NoResult />;
  return (
    <div className={layout.stack}>
      <ResultHead />
      <ResultBars result={result} />
      <Notes />
      <WhatIfPanel key={result.weights.join(' ')} result={result} />
      <CompanionPictures />
      <RobustnessFigures />
    </div>
  );
}

/** What is still needed before there is a result, and the way to it. */
function NoResult() {
  const { part, text, words } = useScene();
  const goTo = useGoTo();
  const isScored = part.measures.cells.length > 0;
  const hasWeights = part.measures.result !== null;
  return (
    <div className={layout.stack}>
      <EmptyState
        title={text.empty.result}
        hint={words.result.missing(
          [
            isScored ? null : words.result.needScores,
            hasWeights ? null : words.result.needWeights,
          ].filter((need) => need !== null),
        )}
        action={
          <Button kind="primary" onPress={() => goTo('spread')}>
            {words.goToStep(text.steps.spread.name)}
          </Button>
        }
      />
      <Notes />
    </div>
  );
}

/** The verdict and the sentence; in a close result, the question for a small test. */
export function ResultHead() {
  const { part, text, words, nameOfOption } = useScene();
  const language = useLanguage();
  const { measures } = part;
  const { verdict, result, table } = measures;
  const isClose = verdict === 'close';
  const toTry = isClose ? doorsToTry(result?.ranking ?? [], table.optionIds) : [];
  return (
    <section className={styles.verdictPanel} data-verdict={verdict ?? undefined}>
      {verdict !== null && (
        <p className={styles.verdict}>
          <strong>{text.verdicts[verdict]}</strong>
          <span>{text.verdictMeanings[verdict]}</span>
        </p>
      )}
      <p className={styles.sentence}>{robustnessSentence(measures, language)}</p>
      {isClose && (
        <p className={styles.sentence}>
          {toTry.length > 1
            ? words.result.cheapTest(words.quoted(toTry.map(nameOfOption)))
            : words.result.cheapTestAlone}
        </p>
      )}
    </section>
  );
}

export function ResultBars(props: { readonly result: WeightedResult }) {
  const { part, words, chartWords, nameOfOption } = useScene();
  const { measures } = part;
  const { result } = props;
  const chart = useMemo(
    () => valueChart(measures, { result, verdict: measures.verdict, decimals: 0 }, chartWords),
    [measures, result, chartWords],
  );
  const unscored = result.unscored.map(nameOfOption);
  const out = measures.options.filter(({ isOut }) => isOut).map(({ name }) => name);
  return (
    <section className={layout.panel} aria-label={words.result.bars}>
      {chart !== null && <ChartPicture chart={chart} title={words.result.bars} size="console" />}
      {unscored.length > 0 && (
        <p className={layout.gentle}>
          {words.result.unscored}
          {words.quoted(unscored)}
        </p>
      )}
      {out.length > 0 && (
        <p className={layout.quiet}>
          {words.result.out}
          {words.quoted(out)}
        </p>
      )}
    </section>
  );
}
