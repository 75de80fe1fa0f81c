import { useRef, useState } from 'react';
import { visionLimits } from '../../../../src-shared/exercises/vision/index.ts';
import type { SeatCode } from '../../../../src-shared/kernel/ids.ts';
import { AddingEntry } from '../../../entry/adding-entry.tsx';
import { ChoiceChips } from '../../../entry/choice-chips.tsx';
import layout from '../../../entry/layout.module.css';
import { classNames } from '../../../ui/plain/class-names.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { useAsk, useNewId, useScene } from './scene.tsx';
import styles from './vision.module.css';

/**
 * Copies cards into the record: Enter adds, a paste adds a card a line. The seat stays chosen for the
 * next card; ↑ ↓ and Alt + digit (0 for none) change it without leaving the field.
 */
export function NoteEntry(props: { readonly isLate?: boolean }) {
  const { group, vision, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<SeatCode | null>(null);
  const seats = group.seats.map((seat) => seat.code);
  // A seat that was removed meanwhile is no choice any more.
  const seat = chosen !== null && seats.includes(chosen) ? chosen : null;
  const choices: readonly (SeatCode | null)[] = [null, ...seats];
  const isFull = vision.noteOrder.length >= visionLimits.notesPerGroup;

  function add(lines: readonly string[]) {
    const notes = lines.map((text) => ({ noteId: newId.note(), text, seat }));
    return ask('vision.addNotes', { notes });
  }

  function chooseByKey(key: string, code: string, isAlt: boolean): boolean {
    const at = choices.indexOf(seat);
    const digit = isAlt ? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] : undefined;
    const step = isAlt ? undefined : { ArrowUp: -1, ArrowDown: 1 }[key];
    const next =
      digit !== undefined
        ? choices[Number(digit)]
        : step !== undefined
          ? choices[(at + step + choices.length) % choices.length]
          : undefined;
    if (next === undefined) return false;
    setChosen(next);
    return true;
  }

  return (
    <fieldset
      className={classNames(layout.panel, styles.noteEntry)}
      onKeyDown={(event) => {
        if (isForInputMethod(event) || event.target !== input.current) return;
        if (chooseByKey(event.key, event.code, event.altKey)) event.preventDefault();
      }}
    >
      {seats.length > 0 && (
        <ChoiceChips
          label={words.notes.seats}
          chips={choices.map((value) => ({ value, label: value ?? words.notes.noSeat }))}
          value={seat}
          onChange={(choice) => {
            setChosen(choice);
            input.current?.focus();
          }}
        />
      )}
      <AddingEntry
        field="notes/new"
        label={props.isLate ? words.notes.late : words.notes.entry}
        placeholder={words.notes.placeholder}
        max={visionLimits.note.max}
        warnFrom={visionLimits.noteWarnAbove}
        isDisabled={isFull}
        inputRef={input}
        onAdd={(text) => add([text])}
        onAddLines={add}
      />
      <p className={layout.quiet} role={isFull ? 'status' : undefined}>
        {isFull ? words.notes.full(visionLimits.notesPerGroup) : words.notes.hint}
      </p>
    </fieldset>
  );
}
