/* The hidden vote being entered: one row of digits a seat over the needs, or counts a need. */
import { useEffect, useRef, useState } from 'react';
import type { Importance } from '../../../../src-shared/exercises/resources/index.ts';
import type { NeedId, RoundId, SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../../client/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckField } from '../../../ui/fields.tsx';
import { CountsRow } from '../../../ui/plain/counts-row.tsx';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import { FailureNotice, useEntry } from './kept.tsx';
import { NumberedNeeds } from './numbered-needs.tsx';
import styles from './resources.module.css';
import { useAsk, useScene } from './scene.tsx';

const levelsDown = [5, 4, 3, 2, 1] as const;

type Entry = {
  readonly roundId: RoundId;
  /** The needs asked about, in the order of the slip. */
  readonly asked: readonly NeedId[];
  readonly labels: readonly string[];
};

export function ImportanceBySeat(props: Entry & { readonly seatsIn: readonly string[] }) {
  const { group, words } = useScene();
  const { roundId, asked, labels, seatsIn } = props;
  const ask = useAsk();
  const report = useReportFailure();
  const seats = group.seats.map((seat) => seat.code);
  const firstOut = seats.find((code) => !seatsIn.includes(code)) ?? seats[0] ?? null;
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
  const isEmpty = digits.every((digit) => digit === null);
  const missing = asked.filter((_, index) => (digits[index] ?? null) === null).length;

  const casting = useEntry(async () => {
    if (seat === null) return null;
    const votes: Record<string, Importance> = {};
    for (const [index, needId] of asked.entries()) {
      const level = levelsDown.find((each) => each === digits[index]);
      if (level !== undefined) votes[needId] = level;
    }
    return ask('resources.castImportance', { roundId, seat, votes });
  });

  async function cast() {
    if (seat === null || isEmpty || !(await casting.run())) return;
    setDigits([]);
    setChosen(nextSeat(seats, seat, seatsIn));
    setEntered((count) => count + 1);
  }

  async function takeBack(code: string) {
    const known = seats.find((one) => one === code);
    if (known === undefined) return;
    const refused = await ask('resources.castImportance', { roundId, seat: known, votes: null });
    if (refused !== null) report(refused);
    else setChosen(known);
  }

  return (
    <div className={styles.stack}>
      <div className={styles.chips} role="radiogroup" aria-label={words.importance.whose}>
        {seats.map((code) => (
          <label key={code} className={styles.chip} data-in={seatsIn.includes(code) || undefined}>
            <input
              type="radio"
              name={`importance-${roundId}`}
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
        <div ref={row} className={styles.slip}>
          <DigitRow
            // Each seat begins with a row of its own.
            key={`${seat} ${asked.length}`}
            seats={asked.map((_, index) => String(index + 1))}
            value={digits}
            min={1}
            max={5}
            isSecret={!isShown}
            labels={{
              row: words.importance.row(seat),
              seat: (number) => words.importance.box(number, labels[Number(number) - 1] ?? ''),
              noVote: words.vote.noVote,
              outOfRange: words.vote.outOfRange,
            }}
            onChange={setDigits}
            onSubmit={() => void cast()}
          />
        </div>
      )}
      <p className={styles.quiet}>{words.importance.hint}</p>
      {casting.failure !== null && <FailureNotice failure={casting.failure} />}
      <div className={styles.entryActions}>
        <CheckField label={words.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <span className={styles.quiet} role="status">
          {!isEmpty && missing > 0 && words.importance.missing(missing)}
        </span>
        <Button
          kind="primary"
          isDisabled={seat === null || isEmpty}
          isBusy={casting.isBusy}
          onPress={() => void cast()}
        >
          {words.importance.cast}
        </Button>
      </div>
      <SeatsIn seatsIn={seatsIn} onTakeBack={(code) => void takeBack(code)} />
      <NumberedNeeds labels={labels} />
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

/** The seats that are in, each with a way to take it back; never what they said. */
function SeatsIn(props: {
  readonly seatsIn: readonly string[];
  readonly onTakeBack: (seat: string) => void;
}) {
  const { words } = useScene();
  return (
    <div className={styles.seatsIn}>
      <span className={styles.quiet}>{words.vote.seatsIn}</span>
      {props.seatsIn.length === 0 && <span className={styles.quiet}>{words.vote.noneIn}</span>}
      <ul>
        {props.seatsIn.map((seat) => (
          <li key={seat} className={styles.seatIn}>
            {seat}
            <button
              type="button"
              className={styles.bareButton}
              aria-label={words.vote.withdrawSeat(seat)}
              title={words.vote.withdrawSeat(seat)}
              onClick={() => props.onTakeBack(seat)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many 5s, 4s, 3s, 2s and 1s each need got; nothing is recorded before the button. */
export function ImportanceByCount(props: Entry) {
  const { group, words } = useScene();
  const { roundId, asked, labels } = props;
  const ask = useAsk();
  const [byNeed, setByNeed] = useState<Readonly<Record<string, readonly number[]>>>({});
  const rows = useRef<HTMLOListElement>(null);
  const totals = asked.map((id) => (byNeed[id] ?? []).reduce((sum, count) => sum + count, 0));
  const canCount =
    totals.some((total) => total > 0) && totals.every((total) => total <= group.seats.length);
  const count = useEntry(async () => {
    const counts: Record<string, number[]> = {};
    for (const id of asked) counts[id] = [...(byNeed[id] ?? noCounts)];
    return ask('resources.countImportance', { roundId, byNeed: counts });
  });
  return (
    <div className={styles.stack}>
      <ol className={styles.countRows} ref={rows}>
        {asked.map((id, index) => (
          <li key={id}>
            <CountsRow
              levels={levelsDown.map(String)}
              value={byNeed[id] ?? noCounts}
              seatCount={group.seats.length}
              labels={{
                row: `${index + 1}　${labels[index] ?? ''}`,
                level: words.importance.level,
                total: words.importance.countTotal,
              }}
              onChange={(counts) => setByNeed((all) => ({ ...all, [id]: counts }))}
              onSubmit={() => {
                const next = rows.current?.children[index + 1]?.querySelector('input');
                if (next) next.focus();
                else if (canCount) void count.run();
              }}
            />
          </li>
        ))}
      </ol>
      {count.failure !== null && <FailureNotice failure={count.failure} />}
      <div className={styles.entryActions}>
        <span className={styles.quiet}>{words.importance.countHint}</span>
        <Button
          kind="primary"
          isDisabled={!canCount}
          isBusy={count.isBusy}
          onPress={() => void count.run()}
        >
          {words.importance.count}
        </Button>
      </div>
    </div>
  );
}

const noCounts: readonly number[] = [0, 0, 0, 0, 0];
