/*
 * A secret vote of one digit a person, entered as a row by seat or as counts. What was typed is on its
 * way with Enter, with the last seat, or when the row is left; the digits never come back to any screen.
 */
import { useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { DigitRow, type SeatDigit } from '../../ui/plain/digit-row.tsx';
import { FailureNotice } from '../asking.tsx';
import { useGroup } from '../group-scope.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import { CountForm } from './count-form.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { NoSeats } from './no-seats.tsx';
import type { Received } from './received.ts';
import { SeatsIn } from './seats-in.tsx';
import { useSecretDigits } from './secrets.ts';

/** Seat -> digit; null takes the seat's vote back. */
export type SeatDigits = Readonly<Record<string, SeatDigit>>;

type Labels = {
  /** Names the row of seats. */
  readonly row: string;
  readonly hint: string;
  /** Names the row of counts. */
  readonly countRow: string;
};

/** The entry of one vote, by seat or as counts. */
export function SeatVotes(props: {
  readonly roundId: string;
  readonly collecting: Received;
  /** Digits run from 1 to this. */
  readonly max: number;
  /** What is counted, in the order of the counts. */
  readonly levels: readonly string[];
  readonly levelInWords: (level: string) => string;
  readonly labels: Labels;
  readonly onCast: (votes: SeatDigits) => Promise<ContractFailure | null>;
  readonly onCount: (counts: readonly number[]) => Promise<ContractFailure | null>;
}) {
  const { seats } = useGroup();
  const [mode, setMode] = useState<'seats' | 'counts'>(
    props.collecting.mode === 'counts' ? 'counts' : 'seats',
  );
  if (seats.length === 0) return <NoSeats />;
  return (
    <div className={layout.stack}>
      <ModeChoice options={['seats', 'counts']} mode={mode} onChange={setMode} />
      {mode === 'seats' ? <BySeat {...props} /> : <ByCount {...props} />}
    </div>
  );
}

function BySeat(props: {
  readonly roundId: string;
  readonly collecting: Received;
  readonly max: number;
  readonly labels: Labels;
  readonly onCast: (votes: SeatDigits) => Promise<ContractFailure | null>;
}) {
  const group = useGroup();
  const words = useEntryWords();
  const report = useReportFailure();
  const seats = group.seats.map((seat) => seat.code);
  // Refused digits wait for the row when a step moves on; recorded ones go with it.
  const [refusedDigits, keepRefused] = useSecretDigits(props.roundId);
  const [digits, setDigits] = useState(refusedDigits);
  const [isShown, setShown] = useState(false);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  /** What has gone out already, so that only what is new goes out again. */
  const sent = useRef<readonly SeatDigit[]>([]);

  function unsent(typed: readonly SeatDigit[]): SeatDigits | null {
    const votes: Record<string, SeatDigit> = {};
    for (const [index, code] of seats.entries()) {
      const now = typed[index] ?? null;
      if (now !== (sent.current[index] ?? null)) votes[code] = now;
    }
    return Object.keys(votes).length === 0 ? null : votes;
  }

  async function send(typed: readonly SeatDigit[]) {
    const votes = unsent(typed);
    if (votes === null) return;
    const before = sent.current;
    sent.current = typed;
    const refused = await props.onCast(votes);
    setFailure(refused);
    keepRefused(refused === null ? [] : typed);
    if (refused !== null) sent.current = before;
  }

  async function takeBack(code: SeatCode) {
    const at = seats.indexOf(code);
    const cleared = digits.map((digit, index) => (index === at ? null : digit));
    setDigits(cleared);
    sent.current = cleared;
    return props.onCast({ [code]: null });
  }

  // A step that moves on elsewhere takes the row away without leaving it.
  const leave = useRef(() => {});
  leave.current = () => {
    const votes = unsent(digits);
    if (votes === null) return;
    void props.onCast(votes).then((refused) => {
      keepRefused(refused === null ? [] : digits);
      if (refused !== null) report(refused);
    });
  };
  useEffect(() => () => leave.current(), []);

  const isFull = (typed: readonly SeatDigit[]) =>
    seats.every((_, index) => (typed[index] ?? null) !== null);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the row sends what was typed in it; its boxes are the controls.
    <div
      className={layout.stack}
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
          row: props.labels.row,
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
      <p className={layout.quiet}>{props.labels.hint}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={layout.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <Button
          kind="quiet"
          isDisabled={digits.every((digit) => digit === null)}
          onPress={() => void send(digits)}
        >
          {words.vote.castRow}
        </Button>
      </div>
      <SeatsIn seatsIn={props.collecting.seatsIn} onTakeBack={takeBack} />
    </div>
  );
}

function ByCount(props: {
  readonly roundId: string;
  readonly levels: readonly string[];
  readonly levelInWords: (level: string) => string;
  readonly labels: Labels;
  readonly onCount: (counts: readonly number[]) => Promise<ContractFailure | null>;
}) {
  const { seats } = useGroup();
  const { vote } = useEntryWords();
  return (
    <CountForm
      roundId={props.roundId}
      levels={props.levels}
      most={seats.length}
      labels={{
        row: props.labels.countRow,
        level: (level) => vote.level(props.levelInWords(level)),
        total: vote.countTotal,
        submit: vote.count,
      }}
      onCount={props.onCount}
    />
  );
}
