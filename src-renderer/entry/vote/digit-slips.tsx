/*
 * A secret vote of a row of digits a person, one slip after the other. A slip goes out by Enter and is
 * then gone from this screen; the next one is typed at once. What is half typed for a seat waits there
 * when another one comes between, and what is refused comes back to it.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { DigitRow, type SeatDigit } from '../../ui/plain/digit-row.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import { SeatsIn } from './seats-in.tsx';
import { useSecretDigits } from './secrets.ts';
import { RefusedSlips, SeatChoice, type SlipSeat, useSlipSeat } from './slip-seat.tsx';
import styles from './vote.module.css';

/** What a row of digits amounts to while it is typed. */
export type SlipState = {
  /** In words, such as how many are left; '' for nothing to say. */
  readonly words: string;
  readonly isTrouble: boolean;
  readonly canCast: boolean;
};

type SlipProps = {
  readonly roundId: string;
  /** What the boxes stand for, in the order of the slip. */
  readonly boxes: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly labels: {
    readonly row: (seat: string) => string;
    readonly hint: string;
  };
  readonly stateOf: (digits: readonly SeatDigit[]) => SlipState;
  /** Null takes the seat's slip back. */
  readonly onCast: (
    seat: SeatCode,
    digits: readonly SeatDigit[] | null,
  ) => Promise<ContractFailure | null>;
};

/** One row of digits a seat; who is in comes back, never what they said. */
export function DigitSlips(props: SlipProps & { readonly seatsIn: readonly string[] }) {
  const { seatsIn, ...slip } = props;
  const seat = useSlipSeat(seatsIn);
  const [isShown, setShown] = useState(false);
  if (seat.seat === null) return null;
  return (
    <div className={layout.stack}>
      <SeatChoice slip={seat} seatsIn={seatsIn} />
      <Slip
        {...slip}
        // Each slip begins with a row of its own.
        key={`${seat.seat} ${seat.turn} ${props.boxes.length}`}
        slip={seat}
        seat={seat.seat}
        isShown={isShown}
        onShow={setShown}
      />
      <SeatsIn
        seatsIn={seatsIn}
        onTakeBack={async (code) => {
          const refused = await props.onCast(code, null);
          if (refused === null) seat.choose(code);
          return refused;
        }}
      />
    </div>
  );
}

function Slip(
  props: SlipProps & {
    readonly slip: SlipSeat;
    readonly seat: SeatCode;
    readonly isShown: boolean;
    readonly onShow: (isShown: boolean) => void;
  },
) {
  const words = useEntryWords();
  const { slip, seat, boxes } = props;
  const { takesFocus } = slip;
  const { digits, write, take, putBack } = useSecretDigits(`${props.roundId} ${seat}`);
  const row = useRef<HTMLDivElement>(null);
  // Before the next key: it may be the first of this slip.
  useLayoutEffect(() => {
    if (takesFocus) row.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const state = props.stateOf(digits);
  slip.holds(digits.some((digit) => digit !== null));

  function cast() {
    if (!state.canCast) return;
    const sent = take();
    void slip.send(
      () => props.onCast(seat, sent),
      () => putBack(sent),
    );
  }

  return (
    <>
      <div ref={row} className={styles.slip}>
        <DigitRow
          seats={boxes.map((_, index) => String(index + 1))}
          value={digits}
          min={props.min}
          max={props.max}
          isSecret={!props.isShown}
          labels={{
            row: props.labels.row(seat),
            seat: (number) => `${number} ${boxes[Number(number) - 1] ?? ''}`,
            noVote: words.vote.noVote,
            outOfRange: words.vote.outOfRange,
          }}
          onChange={write}
          onSubmit={cast}
        />
      </div>
      <p className={layout.quiet}>{props.labels.hint}</p>
      <RefusedSlips slip={slip} />
      <div className={layout.entryActions}>
        <CheckField
          label={words.vote.showDigits}
          isChecked={props.isShown}
          onChange={props.onShow}
        />
        <span
          className={styles.slipState}
          data-trouble={state.isTrouble || undefined}
          role="status"
        >
          {state.words}
        </span>
        <Button kind="primary" isDisabled={!state.canCast} onPress={cast}>
          {words.vote.castSlip}
        </Button>
      </div>
    </>
  );
}
