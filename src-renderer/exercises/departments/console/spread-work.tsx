/*
 * Step 6: scores and weights are opened, the three most split cells are talked about, the ends first,
 * and only those are scored again. Nobody's seat stands beside a score.
 */

import {
  type CellSpread,
  splitCellsShown,
} from '../../../../src-shared/exercises/departments/index.ts';
import {
  agreementLabel,
  fewestForAgreement,
  roundTo,
} from '../../../../src-shared/kernel/statistics.ts';
import { scoreSpreadChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { AnchorLine } from './criteria-panel.tsx';
import styles from './departments.module.css';
import { useAsk, useGoTo, useNewId, useScene } from './scene.tsx';
import { ScoreEntry } from './score-entry.tsx';
import { OpenScoring } from './score-work.tsx';

export function SpreadWork() {
  const { part, text, words } = useScene();
  const goTo = useGoTo();
  const scoring = part.scoreRounds.at(-1);
  const isScored = part.scoreRounds.some((round) => round.vote.kind === 'revealed');
  const hasWeights = part.weightRounds.some((round) => round.vote.kind === 'revealed');
  const isOpen = scoring?.vote.kind === 'collecting';
  return (
    <div className={layout.stack}>
      {scoring === undefined && (
        <EmptyState
          title={words.spread.noScores}
          action={
            <Button kind="primary" onPress={() => goTo('scoring')}>
              {words.goToStep(text.steps.scoring.name)}
            </Button>
          }
        />
      )}
      {scoring?.vote.kind === 'collecting' && (
        <section className={layout.panel} key={scoring.id} aria-label={words.spread.openScores}>
          {scoring.isSecondLook ? (
            <ScoreEntry round={scoring} collecting={scoring.vote} />
          ) : (
            <h2 className={layout.heading}>{text.steps.scoring.name}</h2>
          )}
          <OpenScoring round={scoring} />
        </section>
      )}
      <OpenWeights />
      {isScored && hasWeights && !isOpen && (
        <Notice
          kind="info"
          title={words.spread.next}
          actions={
            <Button kind="quiet" onPress={() => goTo('result')}>
              {words.goToStep(text.steps.result.name)}
            </Button>
          }
        />
      )}
      {isScored && <SplitCells canLookAgain={!isOpen} />}
    </div>
  );
}

function OpenWeights() {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const goTo = useGoTo();
  const round = part.weightRounds.at(-1);
  if (round === undefined) {
    return (
      <section className={layout.adviceRow} aria-label={words.spread.openWeights}>
        <p className={layout.quiet}>{words.spread.noWeights}</p>
        <Button kind="quiet" onPress={() => goTo('weights')}>
          {words.goToStep(text.steps.weights.name)}
        </Button>
      </section>
    );
  }
  if (round.vote.kind !== 'collecting') return null;
  return (
    <section className={layout.panel} aria-label={words.spread.openWeights}>
      <h2 className={layout.heading}>{text.steps.weights.name}</h2>
      <RevealBar
        collecting={round.vote}
        label={words.spread.openWeights}
        onReveal={(evenIfIncomplete) =>
          ask('departments.revealWeights', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('departments.withdrawWeighing', { roundId: round.id })}
      />
    </section>
  );
}

function SplitCells(props: { readonly canLookAgain: boolean }) {
  const { part, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const { splitCells, cells } = part.measures;
  const shown = splitCells.slice(0, splitCellsShown);
  const again = useAction(() =>
    ask('departments.openScoring', {
      roundId: newId.round(),
      cells: shown.map(({ optionId, criterionId }) => ({ optionId, criterionId })),
    }),
  );
  if (shown.length === 0) {
    const isGroups = cells.length > 0 && cells.every((cell) => cell.agreement === null);
    return <EmptyState title={isGroups ? words.spread.noAgreement : text.empty.splitCells} />;
  }
  const rest = splitCells.length - shown.length;
  return (
    <section className={layout.panel} aria-label={words.spread.cells}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.spread.cells}</h2>
        {rest > 0 && <span className={layout.push}>{words.spread.more(rest)}</span>}
      </header>
      <ul className={styles.splits}>
        {shown.map((cell) => (
          <li key={`${cell.optionId} ${cell.criterionId}`}>
            <SplitCell cell={cell} />
          </li>
        ))}
      </ul>
      {props.canLookAgain && (
        <div className={layout.actions}>
          <Button kind="primary" isBusy={again.isBusy} onPress={() => void again.run()}>
            {words.spread.again(shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function SplitCell(props: { readonly cell: CellSpread }) {
  const { part, text, words, chartWords, nameOfOption, nameOfCriterion } = useScene();
  const { optionId, criterionId, histogram, agreement, n } = props.cell;
  const criterion = part.criteria.find(({ id }) => id === criterionId);
  const given = ([1, 2, 3, 4, 5] as const).filter((level) => (histogram[level - 1] ?? 0) > 0);
  return (
    <article className={styles.split}>
      <h3 className={layout.subheading}>
        {nameOfOption(optionId)}
        <span className={layout.quiet}>{nameOfCriterion(criterionId)}</span>
      </h3>
      <div className={styles.splitChart}>
        <ChartPicture
          chart={scoreSpreadChart(props.cell, chartWords)}
          title={
            agreement === null || n < fewestForAgreement
              ? words.spread.tooFewVotes
              : words.spread.agreement(
                  roundTo(agreement, 2).toFixed(2),
                  text.agreement.labels[agreementLabel(agreement)],
                )
          }
          size="console"
        />
      </div>
      {criterion !== undefined && <AnchorLine criterion={criterion} />}
      <p className={layout.quiet}>{words.spread.ends(given[0] ?? 1, given.at(-1) ?? 5)}</p>
    </article>
  );
}
