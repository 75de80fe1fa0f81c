/*
 * A secret vote of one digit a person, entered as a row by seat or as counts. What was typed is on its
 * way with Enter, with the last seat, or when the row is left; the digits never come back to any screen.
 */
import { useRef, useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { Collecting } from '../../../../src-shared/exercises/departments/index.ts';
import type { SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../../client/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField, ChoiceField } from '../../../ui/fields.tsx';
import { CountsRow } from '../../../ui/plain/counts-row.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import styles from './departments.module.css';
import { FailureNotice, useEntry } from './kept.tsx';
import { SeatsIn } from './reveal-bar.tsx';
import { useScene } from './scene.tsx';

/** Seat -> digit; null takes the seat's vote back. */
export type SeatDigits = Readonly<Record<string, SeatDigit>>;

type Words = {
  readonly row: string;
  readonly hint: string;
  readonly countRow: string;
};

/** The entry of one vote, by seat or as counts. */
export function SeatVotes(props: {
  readonly collecting: Collecting;
  /** Digits run from 1 to this. */
  readonly max: number;
  /** What is counted, in the order of the counts. */
  readonly levels: readonly string[];
  readonly levelInWords: (level: string) => string;
  readonly words: Words;
  readonly onCast: (votes: SeatDigits) => Promise<ContractFailure | null>;
  readonly onCount: (counts: readonly number[]) => Promise<ContractFailure | null>;
}) {
  const { group, words } = useScene();
  const [mode, setMode] = useState<'seats' | 'counts'>(
    props.collecting.mode === 'counts' ? 'counts' : 'seats',
  );
  if (group.seats.length === 0) return <Notice kind="info" title={words.vote.noSeats} />;
  return (
    <div className={styles.stack}>
      <ModeChoice options={['seats', 'counts']} mode={mode} onChange={setMode} />
      {mode === 'seats' ? <BySeat {...props} /> : <ByCount {...props} />}
    </div>
  );
}

/** By seat, as counts, or one answer for the group. */
export function ModeChoice<Mode extends 'seats' | 'counts' | 'group'>(props: {
  readonly options: readonly Mode[];
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  const { words } = useScene();
  const labels = {
    seats: words.vote.bySeat,
    counts: words.vote.byCount,
    group: words.vote.byGroup,
  };
  return (
    <div className={styles.modeChoice}>
      <ChoiceField
        label={words.vote.how}
        options={props.options.map((value) => ({ value, label: labels[value] }))}
        value={props.mode}
        onChange={props.onChange}
      />
      <span className={styles.quiet}>{words.vote.modeChange}</span>
    </div>
  );
}

function BySeat(props: {
  readonly collecting: Collecting;
  readonly max: number;
  readonly words: Words;
  readonly onCast: (votes: SeatDigits) => Promise<ContractFailure | null>;
}) {
  const { group, words } = useScene();
  const report = useReportFailure();
  const seats = group.seats.map((seat) => seat.code);
  const [digits, setDigits] = useState<readonly SeatDigit[]>([]);
  const [isShown, setShown] = useState(false);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  /** What has gone out already, so that only what is new goes out again. */
  const sent = useRef<readonly SeatDigit[]>([]);

  async function send(typed: readonly SeatDigit[]) {
    const before = sent.current;
    const votes: Record<string, SeatDigit> = {};
    for (const [index, code] of seats.entries()) {
      const now = typed[index] ?? null;
      if (now !== (before[index] ?? null)) votes[code] = now;
    }
    if (Object.keys(votes).length === 0) return;
    sent.current = typed;
    const refused = await props.onCast(votes);
    setFailure(refused);
    if (refused !== null) sent.current = before;
  }

  async function takeBack(code: SeatCode) {
    const at = seats.indexOf(code);
    const cleared = digits.map((digit, index) => (index === at ? null : digit));
    setDigits(cleared);
    sent.current = cleared;
    const refused = await props.onCast({ [code]: null });
    if (refused !== null) report(refused);
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
        max={props.max}
        isSecret={!isShown}
        labels={{
          row: props.words.row,
          seat: words.vote.seat,
          noVote: words.vote.noVote,
          outOfRange: words.vote.outOfRange,
        }}
        onChange={(typed) => {
          setDigits(typed);
          if (isFull(typed)) void send(typed);
        }}
        onSubmit={() => void send(digits)}
      />
      <p className={styles.quiet}>{props.words.hint}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <Button
          kind="quiet"
          isDisabled={digits.every((digit) => digit === null)}
          onPress={() => void send(digits)}
        >
          {words.vote.cast}
        </Button>
      </div>
      <SeatsIn seatsIn={props.collecting.seatsIn} onTakeBack={(code) => void takeBack(code)} />
    </div>
  );
}

function ByCount(props: {
  readonly levels: readonly string[];
  readonly levelInWords: (level: string) => string;
  readonly words: Words;
  readonly onCount: (counts: readonly number[]) => Promise<ContractFailure | null>;
}) {
  const { group, words } = useScene();
  const [counts, setCounts] = useState<readonly number[]>(() => props.levels.map(() => 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const canCount = total > 0 && total <= group.seats.length;
  const count = useEntry(() => props.onCount(counts));
  return (
    <div className={styles.stack}>
      <CountsRow
        levels={props.levels}
        value={counts}
        seatCount={group.seats.length}
        labels={{
          row: props.words.countRow,
          level: (level) => words.vote.level(props.levelInWords(level)),
          total: words.vote.countTotal,
        }}
        onChange={setCounts}
        onSubmit={() => {
          if (canCount) void count.run();
        }}
      />
      {count.failure !== null && <FailureNotice failure={count.failure} />}
      <div className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={!canCount}
          isBusy={count.isBusy}
          onPress={() => void count.run()}
        >
          {words.vote.count}
        </Button>
      </div>
    </div>
  );
}
