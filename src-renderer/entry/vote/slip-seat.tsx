/* Whose slip is being entered, where a slip has more than one digit. */
import { useState } from 'react';
import type { SeatCode } from '../../../src-shared/kernel/ids.ts';
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
  /** After an entry: the next seat that isn't in, or this one when all are. */
  readonly goOn: () => void;
};

type Turn = {
  readonly seat: SeatCode | null;
  readonly turn: number;
  readonly takesFocus: boolean;
};

/** Begins at the first seat that isn't in. */
export function useSlipSeat(seatsIn: readonly string[]): SlipSeat {
  const group = useGroup();
  const seats = group.seats.map(({ code }) => code);
  const isOut = (code: SeatCode) => !seatsIn.includes(code);
  // Settled when the vote comes up: a seat that comes in from elsewhere must not change the slip in hand.
  const [now, setNow] = useState<Turn>(() => ({
    seat: seats.find(isOut) ?? null,
    turn: 0,
    takesFocus: false,
  }));
  const seat = seats.find((code) => code === now.seat) ?? seats[0] ?? null;
  const turnTo = (next: SeatCode, takesFocus: boolean) =>
    setNow(({ turn }) => ({ seat: next, turn: turn + 1, takesFocus }));
  return {
    seat,
    turn: now.turn,
    takesFocus: now.takesFocus,
    choose: (next) => turnTo(next, false),
    goOn() {
      if (seat === null) return;
      const at = seats.indexOf(seat);
      const others = [...seats.slice(at + 1), ...seats.slice(0, at)];
      turnTo(others.find(isOut) ?? seat, true);
    },
  };
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
