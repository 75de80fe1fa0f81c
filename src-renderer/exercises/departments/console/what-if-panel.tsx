/*
 * Sliders to try other weights. Everything linear is recomputed with each step of a slider; the random
 * draws follow from their own thread. Nothing here is sent to the core, so it can't become a vote; the
 * room sees it live as long as this panel is up.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import {
  isCloseLead,
  rescaled,
  resultWithWeights,
  seedOf,
  type WeightedResult,
  type WeightRange,
} from '../../../../src-shared/exercises/departments/index.ts';
import { valueChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { IntervalTrack } from '../../../charts/intervals.tsx';
import layout from '../../../entry/layout.module.css';
import { Button } from '../../../ui/button.tsx';
import { useDraws } from '../draws.ts';
import { usePaced } from '../paced.ts';
import { openWhatIfSender, type WhatIf } from '../what-if-channel.ts';
import { wholePercent } from '../whole-percent.ts';
import styles from './departments.module.css';
import { useScene } from './scene.tsx';

/** Every third frame: still motion to the eye. */
const barsPaceMs = 50;

/** A slider as it is dragged: the others keep their proportions of when it was taken up. */
type Drag = { readonly from: readonly number[]; readonly slider: number; readonly at: number };

export function WhatIfPanel(props: { readonly result: WeightedResult }) {
  const { group, part, text, words } = useScene();
  const { result: real } = props;
  const { table } = part.measures;
  const [drag, setDrag] = useState<Drag | null>(null);
  const weights = useMemo(
    () => (drag === null ? real.weights : rescaled(drag.from, drag.slider, drag.at)),
    [drag, real.weights],
  );
  const tried = useMemo(() => resultWithWeights(table, weights), [table, weights]);
  const tell = useRoom();
  const isTrying = drag !== null;
  useEffect(() => {
    const byCriterion = Object.fromEntries(
      table.criterionIds.map((id, index) => [id, weights[index] ?? 0]),
    );
    tell({ groupId: group.id, weights: isTrying ? byCriterion : null });
  }, [tell, group.id, table, weights, isTrying]);
  const draws = useDraws(table, isTrying ? weights : null, seedOf(group.id));

  function move(slider: number, at: number) {
    setDrag((before) =>
      before?.slider === slider ? { ...before, at } : { from: weights, slider, at },
    );
  }

  return (
    <section className={styles.whatIf} aria-label={text.whatIf} data-trying={isTrying || undefined}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{text.whatIf}</h2>
        <span className={layout.quiet}>{text.whatIfMeaning}</span>
        <span className={layout.push}>
          <Button kind="quiet" size="small" isDisabled={!isTrying} onPress={() => setDrag(null)}>
            {words.whatIf.reset}
          </Button>
        </span>
      </header>
      <div className={styles.whatIfColumns}>
        <ul className={styles.sliders}>
          {table.criterionIds.map((id, index) => (
            <li key={id}>
              <Slider
                range={
                  tried?.ranges[index] ?? {
                    criterionId: id,
                    weight: weights[index] ?? 0,
                    interval: null,
                    winnerBelow: null,
                    winnerAbove: null,
                  }
                }
                isScored={table.values.some((row) => (row[index] ?? null) !== null)}
                onMove={(at) => move(index, at)}
              />
            </li>
          ))}
        </ul>
        {isTrying ? (
          <Tried real={real} tried={tried} share={draws?.jitter[tried?.winner ?? ''] ?? null} />
        ) : (
          // Holds the place, so that no slider moves away from under the hand that takes it up.
          <p className={layout.quiet}>{words.whatIf.begin}</p>
        )}
      </div>
    </section>
  );
}

/** What is tried, told to the room's window; taken back when the panel or the window goes. */
function useRoom(): (whatIf: WhatIf) => void {
  const { group } = useScene();
  const sender = useRef<ReturnType<typeof openWhatIfSender> | null>(null);
  useEffect(() => {
    const open = openWhatIfSender();
    sender.current = open;
    const takeBack = () => open.send({ groupId: group.id, weights: null });
    addEventListener('pagehide', takeBack);
    return () => {
      removeEventListener('pagehide', takeBack);
      takeBack();
      open.close();
      sender.current = null;
    };
  }, [group.id]);
  const [tell] = useState(() => (whatIf: WhatIf) => sender.current?.send(whatIf));
  return tell;
}

/** One weight; it can't be moved where nobody scored the criterion, because then nothing has a value. */
function Slider(props: {
  readonly range: WeightRange;
  readonly isScored: boolean;
  readonly onMove: (at: number) => void;
}) {
  const { text, words, nameOfCriterion, nameOfOption } = useScene();
  const { criterionId, weight, interval, winnerBelow, winnerAbove } = props.range;
  const turns = [
    winnerBelow === null || interval === null
      ? null
      : words.whatIf.turnsDown(wholePercent(interval[0]), nameOfOption(winnerBelow)),
    winnerAbove === null || interval === null
      ? null
      : words.whatIf.turnsUp(wholePercent(interval[1]), nameOfOption(winnerAbove)),
  ].filter((turn) => turn !== null);
  const percent = wholePercent(weight);
  const known = turns.length === 0 ? words.whatIf.steady : turns.join('　');
  const turnsInWords = !props.isScored ? text.notScored : interval === null ? '' : known;
  return (
    <div className={styles.slider}>
      <span className={styles.sliderName}>{nameOfCriterion(criterionId)}</span>
      <span className={styles.sliderTrack}>
        <IntervalTrack
          at={null}
          range={interval === null ? null : { low: interval[0], high: interval[1] }}
          min={0}
          max={1}
        />
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={percent}
          disabled={!props.isScored}
          aria-label={words.whatIf.slider(nameOfCriterion(criterionId))}
          aria-valuetext={words.whatIf.percent(percent)}
          onChange={(event) => props.onMove(Number(event.currentTarget.value) / 100)}
        />
      </span>
      <span className={styles.sliderValue}>{words.whatIf.percent(percent)}</span>
      <span className={styles.sliderTurns}>{turnsInWords}</span>
    </div>
  );
}

function Tried(props: {
  readonly real: WeightedResult;
  readonly tried: WeightedResult | null;
  readonly share: number | null;
}) {
  const { words, nameOfOption } = useScene();
  const { real, tried, share } = props;
  if (tried === null || tried.winner === null) {
    return <p className={layout.gentle}>{words.whatIf.nobody}</p>;
  }
  const isSame = tried.winner === real.winner;
  return (
    <div className={styles.tried}>
      <div role="status" className={styles.triedWords} data-changed={!isSame || undefined}>
        <p>
          <strong>
            {isSame || real.winner === null
              ? words.whatIf.same
              : words.whatIf.changed(nameOfOption(real.winner), nameOfOption(tried.winner))}
          </strong>
        </p>
        <p>{words.whatIf.winner(nameOfOption(tried.winner))}</p>
        {tried.gap !== null && isCloseLead(tried.gap) && <p>{words.whatIf.close}</p>}
      </div>
      <p className={layout.quiet}>
        {share === null ? words.whatIf.computing : words.whatIf.jitter(wholePercent(share))}
      </p>
      <TriedBars tried={tried} />
    </div>
  );
}

/** The bars follow the hand at their own pace, so that the slider under it never waits for them. */
function TriedBars(props: { readonly tried: WeightedResult }) {
  const { part, text, chartWords } = useScene();
  const { measures } = part;
  const followed = usePaced(props.tried, barsPaceMs);
  // The element itself is kept, or each step would go through all of the picture's parts.
  return useMemo(() => {
    const drawn = { result: followed, verdict: null, decimals: 0 } as const;
    const chart = valueChart(measures, drawn, chartWords);
    if (chart === null) return null;
    return <ChartPicture chart={chart} title={text.whatIf} isTitleHidden size="console" />;
  }, [measures, followed, chartWords, text]);
}
