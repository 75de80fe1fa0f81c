/*
 * The agree5 vote while it is hidden: digits in a row by seat, or counts. What was typed is on its way
 * with Enter, with the last seat, or when the row is left; the digits never come back to any screen.
 */
import { useRef, useState } from 'react';
import type {
  Agree5,
  Collecting,
  ConsoleRound,
} from '../../../../src-shared/exercises/vision/index.ts';
import { useReportFailure } from '../../../client/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField } from '../../../ui/fields.tsx';
import { CountsRow } from '../../../ui/plain/counts-row.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { ModeChoice } from './dot-work.tsx';
import { useAction } from './kept.tsx';
import { RevealBar, SeatsIn } from './reveal-bar.tsx';
import { useAsk, useScene } from './scene.tsx';
import styles from './vision.module.css';

export const levelsDown = [5, 4, 3, 2, 1] as const;

export function VoteEntry(props: {
  readonly round: ConsoleRound;
  readonly collecting: Collecting;
}) {
  const { group, text, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  const [mode, setMode] = useState<'seats' | 'counts'>(collecting.mode);
  return (
    <section className={styles.panel} aria-label={words.agree.votes}>
      <h2 className={styles.heading}>{words.agree.votes}</h2>
      <ol className={styles.scale}>
        {levelsDown.map((level) => (
          <li key={level} data-level={level}>
            <b>{level}</b> {text.agree5[level]}
          </li>
        ))}
      </ol>
      {group.seats.length === 0 ? (
        <Notice kind="info" title={words.vote.noSeats} />
      ) : (
        <>
          <ModeChoice mode={mode} onChange={setMode} />
          {mode === 'seats' ? (
            <VotesBySeat round={round} collecting={collecting} />
          ) : (
            <VotesByCount round={round} />
          )}
        </>
      )}
      <RevealBar
        collecting={collecting}
        onReveal={(evenIfIncomplete) =>
          ask('vision.revealRound', { roundId: round.id, evenIfIncomplete })
        }
        onWithdraw={() => ask('vision.withdrawRound', { roundId: round.id })}
      />
    </section>
  );
}

function VotesBySeat(props: { readonly round: ConsoleRound; readonly collecting: Collecting }) {
  const { group, words } = useScene();
  const { round, collecting } = props;
  const ask = useAsk();
  const report = useReportFailure();
  const seats = group.seats.map((seat) => seat.code);
  const [digits, setDigits] = useState<readonly SeatDigit[]>([]);
  const [isShown, setShown] = useState(false);
  /** What has gone out already, so that only what is new goes out again. */
  const sent = useRef<readonly SeatDigit[]>([]);

  async function send(typed: readonly SeatDigit[]) {
    const before = sent.current;
    const votes: Record<string, Agree5 | null> = {};
    for (const [index, code] of seats.entries()) {
      const now = typed[index] ?? null;
      if (now !== (before[index] ?? null)) votes[code] = toVote(now);
    }
    if (Object.keys(votes).length === 0) return;
    sent.current = typed;
    const failure = await ask('vision.castVotes', { roundId: round.id, votes });
    if (failure === null) return;
    sent.current = before;
    report(failure);
  }

  async function takeBack(code: string) {
    const index = seats.findIndex((one) => String(one) === code);
    const cleared = digits.map((digit, at) => (at === index ? null : digit));
    setDigits(cleared);
    sent.current = cleared;
    const failure = await ask('vision.castVotes', { roundId: round.id, votes: { [code]: null } });
    if (failure !== null) report(failure);
  }

  const isFull = (typed: readonly SeatDigit[]) =>
    seats.every((_, index) => (typed[index] ?? null) !== null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the row sends what was typed in it; its boxes are the controls.
    <div
      className={styles.stack}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void send(digits);
      }}
    >
      <DigitRow
        seats={seats}
        value={digits}
        min={1}
        max={5}
        isSecret={!isShown}
        labels={{
          row: words.agree.row,
          seat: words.seat,
          noVote: words.vote.noVote,
          outOfRange: words.vote.outOfRange,
        }}
        onChange={(typed) => {
          setDigits(typed);
          if (isFull(typed)) void send(typed);
        }}
        onSubmit={() => void send(digits)}
      />
      <p className={styles.quiet}>{words.agree.rowHint}</p>
      <div className={styles.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <Button
          kind="quiet"
          isDisabled={digits.every((digit) => digit === null)}
          onPress={() => void send(digits)}
        >
          {words.agree.cast}
        </Button>
      </div>
      <SeatsIn seatsIn={collecting.seatsIn} onTakeBack={(code) => void takeBack(code)} />
    </div>
  );
}

function toVote(digit: SeatDigit): Agree5 | null {
  return levelsDown.find((level) => level === digit) ?? null;
}

function VotesByCount(props: { readonly round: ConsoleRound }) {
  const { group, text, words } = useScene();
  const ask = useAsk();
  const [counts, setCounts] = useState<readonly number[]>([0, 0, 0, 0, 0]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const count = useAction(() =>
    ask('vision.countVotes', { roundId: props.round.id, counts: [...counts] }),
  );
  return (
    <div className={styles.stack}>
      <CountsRow
        levels={levelsDown.map(String)}
        value={counts}
        seatCount={group.seats.length}
        labels={{
          row: words.agree.countRow,
          level: (level) => {
            const known = levelsDown.find((one) => String(one) === level);
            return words.agree.level(
              known === undefined ? level : `${level} ${text.agree5[known]}`,
            );
          },
          total: words.agree.countTotal,
        }}
        onChange={setCounts}
        onSubmit={() => void count.run()}
      />
      <div className={styles.entryActions}>
        <Button
          kind="primary"
          isDisabled={total === 0 || total > group.seats.length}
          isBusy={count.isBusy}
          onPress={() => void count.run()}
        >
          {words.agree.count}
        </Button>
      </div>
    </div>
  );
}
