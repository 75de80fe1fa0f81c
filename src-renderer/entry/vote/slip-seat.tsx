/*
 * Whose slip is being entered, where a slip has more than one digit, and what becomes of those sent.
 *
 * The scribe reads slips off a pile without waiting for answers: a slip that is sent makes room for the
 * next one at once. One that is refused comes back to its seat, which is turned to unless something is
 * being typed for another; its words say whose it is.
 */
import { useEffect, useRef, useState } from 'react';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
import { useReportFailure } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNotice, type Sending } from '../asking.tsx';
import { ChoiceChips } from '../choice-chips.tsx';
import { useGroup } from '../group-scope.tsx';
import { useEntryWords } from '../words.ts';

export type SlipSeat = {
  /** The seat whose slip is on the table; null in a group without seats. */
  readonly seat: SeatCode | null;
  /** Changes with each slip, so that it can be the key of what holds one. */
  readonly turn: number;
  /** An entry led here, so the slip is typed at once; choosing a seat leaves the focus where it is. */
  readonly takesFocus: boolean;
  readonly choose: (seat: SeatCode) => void;
  /** Says whether anything is typed on the slip in hand; called whenever it is drawn. */
  readonly holds: (isTyped: boolean) => void;
  /**
   * Sends the slip in hand and goes on to the next seat that isn't in, or stays where all are.
   *
   * @param putBack gives the slip its content back after a refusal
   */
  readonly send: (ask: Sending, putBack: () => void) => Promise<void>;
  readonly refused: readonly RefusedSlip[];
  /** Turns to the seat of a refused slip, to type there. */
  readonly goBack: (seat: SeatCode) => void;
};

type RefusedSlip = { readonly seat: SeatCode; readonly failure: ContractFailure };

type Turn = {
  readonly seat: SeatCode | null;
  readonly turn: number;
  readonly takesFocus: boolean;
};

/** Begins at the first seat that isn't in. */
export function useSlipSeat(seatsIn: readonly string[]): SlipSeat {
  const group = useGroup();
  const report = useReportFailure();
  const [underWay, setUnderWay] = useState<readonly SeatCode[]>([]);
  const [refused, setRefused] = useState<readonly RefusedSlip[]>([]);
  const seats = group.seats.map(({ code }) => code);
  const isOut = (code: SeatCode) => !seatsIn.includes(code) && !underWay.includes(code);
  // Settled when the vote comes up: a seat that comes in from elsewhere must not change the slip in hand.
  const [now, setNow] = useState<Turn>(() => ({
    seat: seats.find(isOut) ?? null,
    turn: 0,
    takesFocus: false,
  }));
  const seat = seats.find((code) => code === now.seat) ?? seats[0] ?? null;
  const turnTo = (next: SeatCode, takesFocus: boolean) =>
    setNow(({ turn }) => ({ seat: next, turn: turn + 1, takesFocus }));
  /** What an answer finds when it comes; without a seat the page is gone. */
  const inHand = useRef<{ seat: SeatCode | null; isTyped: boolean }>({ seat, isTyped: false });
  useEffect(() => {
    inHand.current.seat = seat;
    return () => {
      inHand.current.seat = null;
    };
  }, [seat]);
  return {
    seat,
    turn: now.turn,
    takesFocus: now.takesFocus,
    refused,
    choose: (next) => turnTo(next, false),
    goBack: (next) => turnTo(next, true),
    holds(isTyped) {
      inHand.current.isTyped = isTyped;
    },
    async send(ask, putBack) {
      if (seat === null) return;
      const at = seats.indexOf(seat);
      const others = [...seats.slice(at + 1), ...seats.slice(0, at)];
      setUnderWay((codes) => [...codes, seat]);
      setRefused((slips) => slips.filter((slip) => slip.seat !== seat));
      turnTo(others.find(isOut) ?? seat, true);
      const failure = await ask();
      setUnderWay((codes) => codes.filter((_, index) => index !== codes.indexOf(seat)));
      if (failure === null) return;
      const found = { ...inHand.current };
      putBack();
      if (found.seat === null) {
        report(failure);
        return;
      }
      setRefused((slips) => [...slips.filter((slip) => slip.seat !== seat), { seat, failure }]);
      if (found.seat !== seat && !found.isTyped) turnTo(seat, true);
    },
  };
}

/** Why slips came back: beside the slip in hand, and by name for the others. */
export function RefusedSlips(props: { readonly slip: SlipSeat }) {
  const words = useEntryWords();
  const { seat, refused, goBack } = props.slip;
  return refused.map((slip) =>
    slip.seat === seat ? (
      <FailureNotice key={slip.seat} failure={slip.failure} />
    ) : (
      <FailureNotice
        key={slip.seat}
        about={words.vote.seat(slip.seat)}
        failure={slip.failure}
        actions={
          <Button kind="quiet" onPress={() => goBack(slip.seat)}>
            {words.vote.seat(slip.seat)}
          </Button>
        }
      />
    ),
  );
}

/** The seats to choose from, those that are in marked. */
export function SeatChoice(props: {
  readonly slip: SlipSeat;
  readonly seatsIn: readonly string[];
}) {
  const group = useGroup();
  const words = useEntryWords();
  const { seat, choose } = props.slip;
  if (seat === null) return null;
  return (
    <ChoiceChips
      label={words.vote.whose}
      chips={group.seats.map(({ code }) => ({
        value: code,
        label: code,
        isIn: props.seatsIn.includes(code),
      }))}
      value={seat}
      onChange={choose}
    />
  );
}
