/*
 * Step 5: the secret dot vote. What is typed goes out by Enter and is then gone from this screen; only
 * who is in comes back. The bars appear after the reveal.
 */
import { useEffect, useRef, useState } from 'react';
import {
  type Collecting,
  type ConsoleDotRound,
  dotBudget,
  visionLimits,
} from '../../../../src-shared/exercises/vision/index.ts';
import type { SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { BarList } from '../../../charts/bar-list.tsx';
import { useReportFailure } from '../../../client/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, ChoiceField } from '../../../ui/fields.tsx';
import { CountsRow } from '../../../ui/plain/counts-row.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { useAction } from './kept.tsx';
import { RevealBar, SeatsIn } from './reveal-bar.tsx';
import { clusterLabel, useAsk, useNewId, useScene } from './scene.tsx';
import styles from './vision.module.css';

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
    <div className={styles.stack}>
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
    <div className={styles.stack}>
      {isSmall && <Notice kind="info" title={words.dots.fewSeats} />}
      {!props.isAgain && (
        <section className={styles.panel}>
          <p className={styles.lead}>{text.dots.rule(dotBudget(vision.clusters.length))}</p>
          <ol className={styles.optionList}>
            {vision.clusters.map(({ id }) => (
              <li key={id}>{clusterLabel(scene, id)}</li>
            ))}
          </ol>
          {unnamed > 0 && <p className={styles.gentle}>{words.names.unnamed(unnamed)}</p>}
          <p className={styles.quiet}>{text.dots.meaning}</p>
        </section>
      )}
      <div className={styles.actions}>
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
  const { text, words } = scene;
  const { vote } = props.round;
  if (vote.kind !== 'revealed') return null;
  const items = vote.totals.map(({ clusterId, dots }) => ({
    id: clusterId,
    label: clusterLabel(scene, clusterId) ?? words.dots.gone,
    value: dots,
  }));
  const bars = (
    <BarList
      title={props.isLatest ? words.dots.results : words.dots.earlier}
      items={items}
      size="console"
      labels={{ value: text.dots.count }}
    />
  );
  if (!props.isLatest) {
    return (
      <details className={styles.details}>
        <summary>{words.dots.earlier}</summary>
        {bars}
      </details>
    );
  }
  return (
    <section className={styles.panel}>
      {bars}
      <p className={styles.quiet}>{text.dots.meaning}</p>
    </section>
  );
}

function OpenDots(props: { readonly round: ConsoleDotRound; readonly collecting: Collecting }) {
  const scene = useScene();
  const { group, text, words } = scene;
  const { round, collecting } = props;
  const ask = useAsk();
  const [mode, setMode] = useState<'seats' | 'counts'>(collecting.mode);
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{text.dots.rule(round.budgetPerSeat)}</p>
      <ol className={styles.optionList}>
        {round.options.map((clusterId) => (
          <li key={clusterId}>{clusterLabel(scene, clusterId) ?? words.dots.gone}</li>
        ))}
      </ol>
      {group.seats.length === 0 ? (
        <Notice kind="info" title={words.vote.noSeats} />
      ) : (
        <section className={styles.panel}>
          <ModeChoice mode={mode} onChange={setMode} />
          {mode === 'seats' ? (
            <DotsBySeat round={round} collecting={collecting} />
          ) : (
            <DotsByCount round={round} />
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

/** Seat by seat or counts only. The word of warning is always there: nothing may shift under a click. */
export function ModeChoice(props: {
  readonly mode: 'seats' | 'counts';
  readonly onChange: (mode: 'seats' | 'counts') => void;
}) {
  const { words } = useScene();
  return (
    <div className={styles.modeChoice}>
      <ChoiceField
        label={words.vote.how}
        options={[
          { value: 'seats', label: words.vote.bySeat },
          { value: 'counts', label: words.vote.byCount },
        ]}
        value={props.mode}
        onChange={props.onChange}
      />
      <span className={styles.quiet}>{words.vote.modeChange}</span>
    </div>
  );
}

function DotsBySeat(props: { readonly round: ConsoleDotRound; readonly collecting: Collecting }) {
  const scene = useScene();
  const { group, words } = scene;
  const { round, collecting } = props;
  const ask = useAsk();
  const report = useReportFailure();
  const seats = group.seats.map((seat) => seat.code);
  const firstOut = seats.find((code) => !collecting.seatsIn.includes(code)) ?? seats[0] ?? null;
  const [chosen, setChosen] = useState<SeatCode | null>(null);
  const [digits, setDigits] = useState<readonly SeatDigit[]>([]);
  const [isShown, setShown] = useState(false);
  const [entered, setEntered] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  // After an entry the next slip is typed at once.
  useEffect(() => {
    if (entered > 0) row.current?.querySelector('input')?.focus();
  }, [entered]);
  const seat = chosen ?? firstOut;
  const spent = digits.reduce<number>((sum, digit) => sum + (digit ?? 0), 0);
  const isOver = spent > round.budgetPerSeat;
  const cast = useAction(async () => {
    if (seat === null) return null;
    const dots = Object.fromEntries(
      round.options.flatMap((clusterId, index) => {
        const digit = digits[index];
        return digit === 1 || digit === 2 ? [[clusterId, digit] as const] : [];
      }),
    );
    const failure = await ask('vision.castDots', { roundId: round.id, seat, dots });
    if (failure === null) {
      setDigits([]);
      setChosen(nextSeat(seats, seat, collecting.seatsIn));
      setEntered((count) => count + 1);
    }
    return failure;
  });
  const canCast = seat !== null && digits.some((digit) => digit !== null) && !isOver;

  async function takeBack(code: string) {
    const known = seats.find((one) => one === code);
    if (known === undefined) return;
    const failure = await ask('vision.castDots', { roundId: round.id, seat: known, dots: null });
    if (failure !== null) report(failure);
    else setChosen(known);
  }

  return (
    <div className={styles.stack}>
      <div className={styles.seatChoice} role="radiogroup" aria-label={words.dots.whose}>
        {seats.map((code) => (
          <label
            key={code}
            className={styles.seatChip}
            data-in={collecting.seatsIn.includes(code) || undefined}
          >
            <input
              type="radio"
              name={`dots-${round.id}`}
              checked={code === seat}
              onChange={() => {
                setChosen(code);
                setDigits([]);
              }}
            />
            {code}
          </label>
        ))}
      </div>
      {seat !== null && (
        <div ref={row}>
          <DigitRow
            // Each seat begins with a row of its own.
            key={seat}
            seats={round.options.map((_, index) => String(index + 1))}
            value={digits}
            min={0}
            max={visionLimits.dotsPerOptionMost}
            isSecret={!isShown}
            labels={{
              row: words.dots.row(seat),
              seat: (number) => {
                const clusterId = round.options[Number(number) - 1];
                return (clusterId && clusterLabel(scene, clusterId)) ?? number;
              },
              noVote: words.vote.noVote,
              outOfRange: words.vote.outOfRange,
            }}
            onChange={setDigits}
            onSubmit={() => canCast && void cast.run()}
          />
        </div>
      )}
      <p className={styles.spent} data-over={isOver || undefined} role="status">
        {words.dots.spent(spent, round.budgetPerSeat)}
        {isOver && `　${words.dots.over(round.budgetPerSeat)}`}
      </p>
      <p className={styles.quiet}>{words.dots.hint}</p>
      <div className={styles.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <Button
          kind="primary"
          isDisabled={!canCast}
          isBusy={cast.isBusy}
          onPress={() => void cast.run()}
        >
          {words.dots.cast}
        </Button>
      </div>
      <SeatsIn seatsIn={collecting.seatsIn} onTakeBack={(code) => void takeBack(code)} />
    </div>
  );
}

/** The seat to enter after this one: the next that isn't in, else this one. */
function nextSeat(
  seats: readonly SeatCode[],
  seat: SeatCode,
  seatsIn: readonly string[],
): SeatCode {
  const at = seats.indexOf(seat);
  const order = [...seats.slice(at + 1), ...seats.slice(0, at)];
  return order.find((code) => !seatsIn.includes(code)) ?? seat;
}

function DotsByCount(props: { readonly round: ConsoleDotRound }) {
  const scene = useScene();
  const { group, words } = scene;
  const { round } = props;
  const ask = useAsk();
  const [counts, setCounts] = useState<readonly number[]>(round.options.map(() => 0));
  const most = group.seats.length * round.budgetPerSeat;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const count = useAction(() =>
    ask('vision.countDots', {
      roundId: round.id,
      byCluster: Object.fromEntries(
        round.options.map((clusterId, index) => [clusterId, counts[index] ?? 0]),
      ),
    }),
  );
  return (
    <div className={styles.stack}>
      <CountsRow
        levels={round.options.map((_, index) => String(index + 1))}
        value={counts}
        seatCount={most}
        labels={{
          row: words.dots.countRow,
          level: (number) => {
            const clusterId = round.options[Number(number) - 1];
            return (clusterId && clusterLabel(scene, clusterId)) ?? number;
          },
          total: words.dots.countTotal,
        }}
        onChange={setCounts}
        onSubmit={() => void count.run()}
      />
      <div className={styles.entryActions}>
        <Button
          kind="primary"
          isDisabled={total === 0 || total > most}
          isBusy={count.isBusy}
          onPress={() => void count.run()}
        >
          {words.dots.count}
        </Button>
      </div>
    </div>
  );
}
