/*
 * One criterion's scores by seat: a row of digits each, Enter takes a row and goes to the next, after the
 * last one to the next criterion. Nobody waits for an answer: what is typed meanwhile is the next row.
 */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { Score } from '../../../../src-shared/exercises/departments/index.ts';
import type { SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../../client/index.ts';
import { FailureNotice } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { SeatsIn } from '../../../entry/vote/seats-in.tsx';
import { useSecretDigits } from '../../../entry/vote/secrets.ts';
import { useEntryWords } from '../../../entry/words.ts';
import { CheckField } from '../../../ui/fields.tsx';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { DigitRow, type SeatDigit } from '../../../ui/plain/digit-row.tsx';
import styles from './departments.module.css';
import { useAsk, useScene } from './scene.tsx';
import type { ScorePage } from './score-page.ts';

/** Rows up to this many boxes stand two abreast. */
const shortRow = 5;

const scoreLevels = [1, 2, 3, 4, 5] as const;

/** A typed digit as a score; null for none. */
export function scoreOf(digit: SeatDigit): Score | null {
  return scoreLevels.find((level) => level === digit) ?? null;
}

export function ScoresBySeat(props: {
  readonly page: ScorePage;
  readonly seatsIn: readonly string[];
}) {
  const { group, words } = useScene();
  const entryWords = useEntryWords();
  const { round, criterionId, onDone } = props.page;
  const ask = useAsk();
  const [isShown, setShown] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  const codes = group.seats.map((seat) => seat.code);
  const rowsIn = round.seatsInByCriterion[criterionId] ?? [];

  /** Goes to a seat's row; past the last one the criterion is done. */
  function focusSeat(index: number) {
    if (index >= codes.length) onDone();
    else rows.current?.children[index]?.querySelector('input')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.altKey || isForInputMethod(event)) return;
    if (!(event.target instanceof Node)) return;
    const target = event.target;
    const at = [...(rows.current?.children ?? [])].findIndex((row) => row.contains(target));
    const to = at + step;
    if (at < 0 || to < 0 || to >= codes.length) return;
    event.preventDefault();
    focusSeat(to);
  }

  return (
    <div className={layout.stack}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: ↑ and ↓ go from row to row; the boxes are the controls. */}
      <div
        ref={rows}
        className={styles.scoreRows}
        data-short={props.page.optionIds.length <= shortRow || undefined}
        onKeyDown={onKeyDown}
      >
        {codes.map((code, index) => (
          <ScoreRow
            key={code}
            page={props.page}
            seat={code}
            isIn={rowsIn.includes(code)}
            isShown={isShown}
            onTaken={() => focusSeat(index + 1)}
          />
        ))}
      </div>
      <p className={layout.quiet}>{words.scores.hint}</p>
      <div className={layout.entryActions}>
        <CheckField label={entryWords.vote.showDigits} isChecked={isShown} onChange={setShown} />
        <SeatsIn
          seatsIn={props.seatsIn}
          onTakeBack={(seat) =>
            ask('departments.castScores', { roundId: round.id, seat, scores: null })
          }
        />
      </div>
    </div>
  );
}

function ScoreRow(props: {
  readonly page: ScorePage;
  readonly seat: SeatCode;
  readonly isIn: boolean;
  readonly isShown: boolean;
  readonly onTaken: () => void;
}) {
  const { words, nameOfOption } = useScene();
  const entryWords = useEntryWords();
  const { page, seat } = props;
  const { round, criterionId, optionIds } = page;
  const ask = useAsk();
  const report = useReportFailure();
  const { digits, write, take, putBack } = useSecretDigits(`${round.id} ${criterionId} ${seat}`);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  /** Grows with each row taken, so that the next one begins with empty boxes. */
  const [taken, setTaken] = useState(0);

  /** @param isWhole the person is done: what has no digit is "can't judge", not "still to come" */
  async function cast(
    row: readonly SeatDigit[],
    isWhole: boolean,
  ): Promise<ContractFailure | null> {
    const given: Record<string, Score | null> = {};
    for (const [index, optionId] of optionIds.entries()) {
      const score = scoreOf(row[index] ?? null);
      if (score !== null || isWhole) given[optionId] = score;
    }
    if (Object.keys(given).length === 0) return null;
    const scores = { [criterionId]: given };
    return ask('departments.castScores', { roundId: round.id, seat, scores });
  }

  /** Sends a row that was taken out of its boxes; refused, it is back there, whatever page is open. */
  async function send(row: readonly SeatDigit[], isWhole: boolean) {
    const refused = await cast(row, isWhole);
    if (refused !== null) putBack(row);
    if (isHere.current) setFailure(refused);
    else if (refused !== null) report(refused);
  }

  function submit() {
    const row = take();
    props.onTaken();
    // An empty row by Enter is a way past a seat, not a slip of blanks.
    if (row.every((digit) => digit === null)) return;
    setTaken((count) => count + 1);
    void send(row, true);
  }

  // Going to another criterion or step with digits in the boxes must not lose them.
  const isHere = useRef(false);
  const leave = useRef(() => {});
  leave.current = () => void send(take(), false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      // React's strict mode takes every row away once and puts it back at once: that is no leaving.
      queueMicrotask(() => {
        if (!isHere.current) leave.current();
      });
    };
  }, []);

  const number = (index: number) => String(index + 1);
  return (
    <div className={styles.scoreRow} data-in={props.isIn || undefined}>
      <DigitRow
        key={taken}
        seats={optionIds.map((_, index) => number(index))}
        value={digits}
        min={1}
        max={5}
        isSecret={!props.isShown}
        labels={{
          row: entryWords.vote.seat(seat),
          seat: (box) => {
            const optionId = optionIds[Number(box) - 1];
            return `${box} ${optionId === undefined ? '' : nameOfOption(optionId)}`;
          },
          noVote: entryWords.vote.noVote,
          outOfRange: entryWords.vote.outOfRange,
        }}
        onChange={write}
        onSubmit={submit}
      />
      <span className={styles.rowIn} role="status">
        {props.isIn && words.scores.rowIn}
      </span>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
