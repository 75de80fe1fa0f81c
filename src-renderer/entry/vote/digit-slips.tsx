/*
 * A secret vote of a row of digits a person, one slip after the other. A slip goes out by Enter and is
 * then gone from this screen; what is half typed for a seat waits there when another one comes between.
 */
import { useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { DigitRow, type SeatDigit } from '../../ui/plain/digit-row.tsx';
import { FailureNotice, useEntry } from '../asking.tsx';
import layout from '../layout.module.css';
import { useEntryWords } from '../words.ts';
import { SeatsIn } from './seats-in.tsx';
import { useSecretDigits } from './secrets.ts';
import { SeatChoice, useSlipSeat } from './slip-seat.tsx';
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
        seat={seat.seat}
        takesFocus={seat.takesFocus}
        isShown={isShown}
        onShow={setShown}
        onTaken={seat.goOn}
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
    readonly seat: SeatCode;
    readonly takesFocus: boolean;
    readonly isShown: boolean;
    readonly onShow: (isShown: boolean) => void;
    readonly onTaken: () => void;
  },
) {
  const words = useEntryWords();
  const { seat, boxes, takesFocus } = props;
  const [digits, setDigits] = useSecretDigits(`${props.roundId} ${seat}`);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) row.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const casting = useEntry(() => props.onCast(seat, digits));
  const state = props.stateOf(digits);

  async function cast() {
    if (!state.canCast || casting.isBusy || !(await casting.run())) return;
    setDigits([]);
    props.onTaken();
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
          onChange={setDigits}
          onSubmit={() => void cast()}
        />
      </div>
      <p className={layout.quiet}>{props.labels.hint}</p>
      {casting.failure !== null && <FailureNotice failure={casting.failure} />}
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
        <Button
          kind="primary"
          isDisabled={!state.canCast}
          isBusy={casting.isBusy}
          onPress={() => void cast()}
        >
          {words.vote.castSlip}
        </Button>
      </div>
    </>
  );
}
