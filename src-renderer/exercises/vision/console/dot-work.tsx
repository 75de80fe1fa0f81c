/*
 * Step 5: the secret dot vote. What is typed goes out by Enter and is then gone from this screen; only
 * who is in comes back. The bars appear after the reveal.
 */

import { useState } from 'react';
import {
  type Collecting,
  type ConsoleDotRound,
  dotBudget,
  visionLimits,
} from '../../../../src-shared/exercises/vision/index.ts';
import { dotsChart } from '../../../../src-shared/report/vision-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { useAction } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { CountForm } from '../../../entry/vote/count-form.tsx';
import { DigitSlips } from '../../../entry/vote/digit-slips.tsx';
import { ModeChoice } from '../../../entry/vote/mode-choice.tsx';
import { NoSeats } from '../../../entry/vote/no-seats.tsx';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { RevealBar } from '../../../entry/vote/reveal-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { clusterLabel, useAsk, useNewId, useScene } from './scene.tsx';

export function DotWork() {
  const { vision, text, words } = useScene();
  const round = vision.dotRounds.at(-1);
  if (round?.vote.kind === 'collecting') {
    return <OpenDots key={round.id} round={round} collecting={round.vote} />;
  }
  const revealed = vision.dotRounds.toReversed();
  if (vision.clusters.length === 0 && revealed.length === 0) {
    return <EmptyState title={text.empty.clusters} hint={words.dots.noClusters} />;
  }
  return (
    <div className={layout.stack}>
      {revealed.map((each, index) => (
        <DotResult key={each.id} round={each} isLatest={index === 0} />
      ))}
      <StartDots isAgain={revealed.length > 0} />
    </div>
  );
}

function StartDots(props: { readonly isAgain: boolean }) {
  const scene = useScene();
  const { group, vision, text, words } = scene;
  const ask = useAsk();
  const newId = useNewId();
  const unnamed = vision.clusters.filter((cluster) => cluster.name === '').length;
  const open = useAction(() => ask('vision.openDotVote', { roundId: newId.round() }));
  const isSmall = group.seats.length <= 3;
  return (
    <div className={layout.stack}>
      {isSmall && <Notice kind="info" title={words.dots.fewSeats} />}
      {!props.isAgain && (
        <section className={layout.panel}>
          <p className={layout.lead}>{text.dots.rule(dotBudget(vision.clusters.length))}</p>
          <Numbered labels={vision.clusters.map(({ id }) => clusterLabel(scene, id) ?? '')} />
          {unnamed > 0 && <p className={layout.gentle}>{words.names.unnamed(unnamed)}</p>}
          <p className={layout.quiet}>{text.dots.meaning}</p>
        </section>
      )}
      <div className={layout.actions}>
        <Button
          kind={props.isAgain || isSmall ? 'quiet' : 'primary'}
          isBusy={open.isBusy}
          onPress={() => void open.run()}
        >
          {props.isAgain ? words.dots.again : words.dots.open}
        </Button>
      </div>
    </div>
  );
}

function DotResult(props: { readonly round: ConsoleDotRound; readonly isLatest: boolean }) {
  const scene = useScene();
  const { text, words, chartWords } = scene;
  const { vote } = props.round;
  if (vote.kind !== 'revealed') return null;
  const chart = dotsChart(
    vote.totals.map(({ clusterId, dots }) => ({
      name: clusterLabel(scene, clusterId) ?? words.dots.gone,
      dots,
    })),
    chartWords,
  );
  const bars = chart !== null && (
    <ChartPicture
      chart={chart}
      title={props.isLatest ? words.dots.results : words.dots.earlier}
      size="console"
    />
  );
  if (!props.isLatest) {
    return (
      <details className={layout.details}>
        <summary>{words.dots.earlier}</summary>
        {bars}
      </details>
    );
  }
  return (
    <section className={layout.panel}>
      {bars}
      <p className={layout.quiet}>{text.dots.meaning}</p>
    </section>
  );
}

function OpenDots(props: { readonly round: ConsoleDotRound; readonly collecting: Collecting }) {
  const scene = useScene();
  const { group, text, words } = scene;
  const { round, collecting } = props;
  const ask = useAsk();
  const [mode, setMode] = useState<'seats' | 'counts'>(collecting.mode);
  const labels = round.options.map((id) => clusterLabel(scene, id) ?? words.dots.gone);
  return (
    <div className={layout.stack}>
      <p className={layout.lead}>{text.dots.rule(round.budgetPerSeat)}</p>
      <Numbered labels={labels} />
      {group.seats.length === 0 ? (
        <NoSeats />
      ) : (
        <section className={layout.panel}>
          <ModeChoice options={['seats', 'counts']} mode={mode} onChange={setMode} />
          {mode === 'seats' ? (
            <DotsBySeat round={round} boxes={labels} seatsIn={collecting.seatsIn} />
          ) : (
            <DotsByCount round={round} boxes={labels} />
          )}
        </section>
      )}
      <RevealBar
        collecting={collecting}
        onReveal={(evenIfIncomplete) =>
          ask('vision.revealDots', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('vision.withdrawDotVote', { roundId: round.id })}
      />
    </div>
  );
}

type DotProps = {
  readonly round: ConsoleDotRound;
  /** The names of the clusters, in the order of the round. */
  readonly boxes: readonly string[];
};

function DotsBySeat(props: DotProps & { readonly seatsIn: readonly string[] }) {
  const { words } = useScene();
  const { round, boxes, seatsIn } = props;
  const ask = useAsk();
  return (
    <DigitSlips
      roundId={round.id}
      boxes={boxes}
      min={0}
      max={visionLimits.dotsPerOptionMost}
      labels={words.dots}
      seatsIn={seatsIn}
      stateOf={(digits) => {
        const spent = digits.reduce<number>((sum, digit) => sum + (digit ?? 0), 0);
        const isOver = spent > round.budgetPerSeat;
        const over = isOver ? `　${words.dots.over(round.budgetPerSeat)}` : '';
        return {
          words: `${words.dots.spent(spent, round.budgetPerSeat)}${over}`,
          isTrouble: isOver,
          canCast: !isOver && digits.some((digit) => digit !== null),
        };
      }}
      onCast={(seat, digits) => {
        if (digits === null) return ask('vision.castDots', { roundId: round.id, seat, dots: null });
        const dots = Object.fromEntries(
          round.options.flatMap((clusterId, index) => {
            const digit = digits[index];
            return digit === 1 || digit === 2 ? [[clusterId, digit] as const] : [];
          }),
        );
        return ask('vision.castDots', { roundId: round.id, seat, dots });
      }}
    />
  );
}

function DotsByCount(props: DotProps) {
  const { group, words } = useScene();
  const { round, boxes } = props;
  const ask = useAsk();
  return (
    <CountForm
      roundId={round.id}
      levels={round.options.map((_, index) => String(index + 1))}
      most={group.seats.length * round.budgetPerSeat}
      labels={{
        row: words.dots.countRow,
        level: (number) => boxes[Number(number) - 1] ?? number,
        total: words.dots.countTotal,
        submit: words.dots.count,
      }}
      onCount={(counts) =>
        ask('vision.countDots', {
          roundId: round.id,
          byCluster: Object.fromEntries(
            round.options.map((clusterId, index) => [clusterId, counts[index] ?? 0]),
          ),
        })
      }
    />
  );
}
