/* Steps 1 and 2: cards are copied in, read back, and marked where a pair chose them. */

import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { type Note, visionLimits } from '../../../../src-shared/exercises/vision/index.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import type { Seat } from '../../../../src-shared/workshop/setting.ts';
import { useAction } from '../../../entry/asking.tsx';
import { EditableText } from '../../../entry/editable-text.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { classNames } from '../../../ui/plain/class-names.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { NoteEntry } from './note-entry.tsx';
import { useAsk, useNotes, useScene } from './scene.tsx';
import styles from './vision.module.css';

export function WritingWork(props: { readonly isPairs: boolean }) {
  const { group, vision, text, words } = useScene();
  const ask = useAsk();
  const notes = useNotes();
  const picked = notes.filter((note) => note.isPairPick).length;
  const isAttributed = notes.some((note) => note.seat !== null);
  return (
    <div className={layout.stack}>
      <NoteEntry />
      <section className={layout.stack} aria-label={words.notes.list}>
        <header className={layout.sectionHead}>
          <h2 className={layout.heading}>{words.notes.list}</h2>
          <span className={layout.quiet}>
            {words.notes.count(notes.length, visionLimits.notesPerGroup)}
          </span>
          {props.isPairs && <span className={layout.quiet}>{words.notes.picked(picked)}</span>}
          <span className={layout.push}>{notes.length > 0 && words.notes.readBack}</span>
        </header>
        {notes.length === 0 ? (
          <EmptyState title={text.empty.notes} hint={words.notes.emptyHint} />
        ) : (
          <ol className={styles.noteList}>
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} seats={group.seats} canPick={props.isPairs} />
            ))}
          </ol>
        )}
        {isAttributed && (
          <p className={layout.quiet} role="status">
            {vision.seatsWithoutNote.length > 0
              ? words.notes.seatsWithout(vision.seatsWithoutNote.join('・'))
              : words.notes.everySeat}
          </p>
        )}
      </section>
      {!props.isPairs && (
        <details className={layout.details}>
          <summary>{words.focus.label}</summary>
          <KeptText
            field="focus-question"
            label={words.focus.label}
            isLabelHidden
            hint={words.focus.hint}
            placeholder={text.focusQuestion}
            value={vision.focusQuestion}
            max={visionLimits.focusQuestion.max}
            onSend={(typed) => ask('vision.setFocusQuestion', { text: typed })}
          />
        </details>
      )}
    </div>
  );
}

const NoteRow = memo(function NoteRow(props: {
  readonly note: Note;
  readonly seats: readonly Seat[];
  readonly canPick: boolean;
}) {
  const { note } = props;
  const { words } = useScene();
  const ask = useAsk();
  const pick = useAction(() =>
    ask('vision.pickNote', { noteId: note.id, isPairPick: !note.isPairPick }),
  );
  const attribute = async (code: string) => {
    const seat = props.seats.find((one) => one.code === code)?.code ?? null;
    await ask('vision.attributeNote', { noteId: note.id, seat });
  };
  const isLong = textLength(note.text) > visionLimits.noteWarnAbove;
  return (
    <li className={styles.noteRow} data-picked={note.isPairPick || undefined}>
      {props.canPick && (
        <button
          type="button"
          className={classNames(layout.bareButton, styles.pick)}
          aria-label={words.notes.pick(note.text)}
          aria-pressed={note.isPairPick}
          onClick={() => void pick.run()}
        >
          {note.isPairPick ? (
            <IconStarFilled size={20} aria-hidden />
          ) : (
            <IconStar size={20} aria-hidden />
          )}
        </button>
      )}
      <select
        className={styles.seatSelect}
        aria-label={words.notes.seatOf(note.text)}
        value={note.seat ?? ''}
        onChange={(event) => void attribute(event.currentTarget.value)}
      >
        <option value="">–</option>
        {props.seats.map(({ code }) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </select>
      <div className={styles.noteText}>
        <EditableText
          field={`note/${note.id}/text`}
          label={words.notes.edit(note.text)}
          value={note.text}
          limits={visionLimits.note}
          warnFrom={visionLimits.noteWarnAbove}
          onSend={(typed) => ask('vision.rewordNote', { noteId: note.id, text: typed })}
        />
        {isLong && <span className={layout.gentle}>{words.notes.long}</span>}
      </div>
      <RemoveButton
        label={words.notes.remove(note.text)}
        onRemove={() => ask('vision.removeNote', { noteId: note.id })}
      />
    </li>
  );
});
