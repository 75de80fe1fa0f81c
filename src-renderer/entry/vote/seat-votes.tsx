/*
 * A secret vote of one digit a person, entered as a row by seat or as counts. What was typed is on its
 * way with Enter, with the last seat, or when the row is left; the digits never come back to any screen.
 *
 * A box holds only what is still to go out. A digit leaves its box when it is sent and comes back only if
 * it is refused; that a seat is in is read from the vote itself, so an undo or another window counts too.
 */
import { useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { type DigitMark, DigitRow, type SeatDigit } from '../../ui/plain/digit-row.tsx';
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
  const { digits, write, take, drop, putBack } = useSecretDigits(props.roundId);
  const [isShown, setShown] = useState(false);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  /** Seats whose digit is on its way, once for each time. */
  const [underWay, setUnderWay] = useState<readonly SeatCode[]>([]);
  /** Seats that are in but had their box cleared since; they are taken back with the row. */
  const [cleared, setCleared] = useState<readonly SeatCode[]>([]);

  const isIn = (code: SeatCode) => props.collecting.seatsIn.includes(code);
  const takenBack = cleared.filter(isIn);
  const marks = seats.map((code): DigitMark => {
    if (underWay.includes(code)) return 'underWay';
    return isIn(code) && !takenBack.includes(code) ? 'in' : null;
  });

  /** Sends what is in the boxes, which are empty then; what is refused comes back into them. */
  async function cast(): Promise<ContractFailure | null> {
    const typed = take();
    const sent = seats.filter((_, index) => (typed[index] ?? null) !== null);
    const votes: Record<string, SeatDigit> = {};
    for (const code of takenBack) votes[code] = null;
    for (const code of sent) votes[code] = typed[seats.indexOf(code)] ?? null;
    if (Object.keys(votes).length === 0) return null;
    setCleared([]);
    setUnderWay((codes) => [...codes, ...sent]);
    const refused = await props.onCast(votes);
    setUnderWay((codes) => sent.reduce(withoutOne, codes));
    if (refused !== null) {
      putBack(typed);
      setCleared((codes) => [...codes, ...takenBack]);
    }
    return refused;
  }

  async function send() {
    const refused = await cast();
    if (isHere.current) setFailure(refused);
    else if (refused !== null) report(refused);
  }

  function onChange(typed: readonly SeatDigit[], boxes: ReadonlySet<number>) {
    const now = write(typed, boxes);
    const hasDigit = (index: number) => (now[index] ?? null) !== null;
    setCleared(
      seats.filter((code, index) =>
        boxes.has(index) ? isIn(code) && !hasDigit(index) : cleared.includes(code),
      ),
    );
    const isFull = seats.every((_, at) => hasDigit(at) || (marks[at] !== null && !boxes.has(at)));
    if (isFull) void send();
  }

  async function takeBack(code: SeatCode) {
    const at = seats.indexOf(code);
    const before = digits[at] ?? null;
    const refused = await props.onCast({ [code]: null });
    if (refused === null) drop(at, before);
    return refused;
  }

  // A step that moves on elsewhere takes the row away without leaving it.
  const isHere = useRef(false);
  const leave = useRef(send);
  leave.current = send;
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      // React's strict mode takes every row away once and puts it back at once: that is no leaving.
      queueMicrotask(() => {
        if (!isHere.current) void leave.current();
      });
    };
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the row sends what was typed in it; its boxes are the controls.
    <div
      className={layout.stack}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void send();
      }}
    >
      <DigitRow
        seats={seats}
        value={digits}
        marks={marks}
        min={1}
        max={props.max}
        isSecret={!isShown}
        labels={{
          row: props.labels.row,
          seat: words.vote.seat,
          noVote: words.vote.noVote,
          isIn: words.vote.isIn,
          outOfRange: words.vote.outOfRange,
        }}
        onChange={onChange}
        onSubmit={() => void send()}
      />
      <p className={layout.quiet}>{props.labels.hint}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={layout.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <Button
          kind="quiet"
          isDisabled={digits.every((digit) => digit === null) && takenBack.length === 0}
          onPress={() => void send()}
        >
          {words.vote.castRow}
        </Button>
      </div>
      <SeatsIn seatsIn={props.collecting.seatsIn} onTakeBack={takeBack} />
    </div>
  );
}

function withoutOne(codes: readonly SeatCode[], code: SeatCode): readonly SeatCode[] {
  const at = codes.indexOf(code);
  return codes.filter((_, index) => index !== at);
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
