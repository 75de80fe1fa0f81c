/* Steps 1 and 2: cards are copied in, read back, and marked where a pair chose them. */
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { type Note, visionLimits } from '../../../../src-shared/exercises/vision/index.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import type { Seat } from '../../../../src-shared/workshop/setting.ts';
import { classNames } from '../../../ui/plain/class-names.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { KeptText, useAction } from './kept.tsx';
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
    <div className={styles.stack}>
      <NoteEntry />
      <section className={styles.stack} aria-label={words.notes.list}>
        <header className={styles.sectionHead}>
          <h2 className={styles.heading}>{words.notes.list}</h2>
          <span className={styles.quiet}>
            {words.notes.count(notes.length, visionLimits.notesPerGroup)}
          </span>
          {props.isPairs && <span className={styles.quiet}>{words.notes.picked(picked)}</span>}
          <span className={styles.push}>{notes.length > 0 && words.notes.readBack}</span>
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
          <p className={styles.quiet} role="status">
            {vision.seatsWithoutNote.length > 0
              ? words.notes.seatsWithout(vision.seatsWithoutNote.join('・'))
              : words.notes.everySeat}
          </p>
        )}
      </section>
      {!props.isPairs && (
        <details className={styles.details}>
          <summary>{words.focus.label}</summary>
          <KeptText
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
  const [isEditing, setEditing] = useState(false);
  const pick = useAction(() =>
    ask('vision.pickNote', { noteId: note.id, isPairPick: !note.isPairPick }),
  );
  const remove = useAction(() => ask('vision.removeNote', { noteId: note.id }));
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
          className={classNames(styles.bareButton, styles.pick)}
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
        {isEditing ? (
          <EditedNote note={note} onLeave={() => setEditing(false)} />
        ) : (
          <button
            type="button"
            className={styles.textButton}
            title={words.notes.edit(note.text)}
            onClick={() => setEditing(true)}
          >
            {note.text}
          </button>
        )}
        {isLong && <span className={styles.gentle}>{words.notes.long}</span>}
      </div>
      <button
        type="button"
        className={styles.bareButton}
        aria-label={words.notes.remove(note.text)}
        onClick={() => void remove.run()}
      >
        <IconX size={18} aria-hidden />
      </button>
    </li>
  );
});

/** The row's text while it is edited; it stays open until what was typed is recorded. */
function EditedNote(props: { readonly note: Note; readonly onLeave: () => void }) {
  const { note, onLeave } = props;
  const { words } = useScene();
  const ask = useAsk();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leaveUnchanged = () => {
    if (field.current?.value.trim() === note.text) onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside is the control; its keys close the editing.
    <div
      onBlur={leaveUnchanged}
      onKeyDown={(event) => {
        if (isForInputMethod(event)) return;
        if (event.key === 'Escape') onLeave();
        if (event.key === 'Enter') leaveUnchanged();
      }}
    >
      <KeptText
        label={words.notes.edit(note.text)}
        isLabelHidden
        value={note.text}
        max={visionLimits.note.max}
        warnFrom={visionLimits.noteWarnAbove}
        inputRef={field}
        onSend={async (typed) => {
          const failure = await ask('vision.rewordNote', { noteId: note.id, text: typed });
          if (failure === null) onLeave();
          return failure;
        }}
      />
    </div>
  );
}
