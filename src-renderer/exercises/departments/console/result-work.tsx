/*
 * Step 7: the ranking and how solid it is, in words first; the sliders to try; the figures for the
 * facilitator. When it is close no winner is named: the group is asked for a small test.
 */

import {
  doorsToTry,
  robustnessSentence,
  type WeightedResult,
} from '../../../../src-shared/exercises/departments/index.ts';
import { StackedBars } from '../../../charts/stacked-bars.tsx';
import layout from '../../../entry/layout.module.css';
import { useLanguage } from '../../../text/language.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { barsOf, mostValue, partsOf } from '../result-picture.ts';
import styles from './departments.module.css';
import { Notes } from './result-notes.tsx';
import { RobustnessFigures } from './robustness-figures.tsx';
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
  const { part, text, words, nameOfOption } = useScene();
  const { measures } = part;
  const unscored = props.result.unscored.map(nameOfOption);
  const out = measures.options.filter(({ isOut }) => isOut).map(({ name }) => name);
  return (
    <section className={layout.panel} aria-label={words.result.bars}>
      <StackedBars
        title={words.result.bars}
        parts={partsOf(measures.criteria, text)}
        bars={barsOf(props.result.ranking, nameOfOption, measures.verdict, words)}
        most={mostValue}
        size="console"
        labels={{ part: (label, length) => words.result.part(label, length.toFixed(0)) }}
      />
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
