/*
 * Steps 3 and 4: cards are put together on the board, then each cluster gets its name. A card in no
 * cluster stays in sight in both steps; late cards can still come in.
 */

import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type Note, visionLimits } from '../../../../src-shared/exercises/vision/index.ts';
import type { ClusterId, NoteId } from '../../../../src-shared/kernel/ids.ts';
import { Board, useBoardStore } from '../../../boards/board.tsx';
import type { BoardLabels, MoveOption, MoveTarget } from '../../../boards/board-model.ts';
import { useReportFailure } from '../../../client/index.ts';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { useEntryWords } from '../../../entry/words.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { NoteEntry } from './note-entry.tsx';
import { useAsk, useNewId, useNotes, useScene } from './scene.tsx';
import styles from './vision.module.css';

/** Step 3: the board beside the list of clusters. */
export function ClusterWork() {
  const { vision, text, words } = useScene();
  if (vision.noteOrder.length === 0) {
    return (
      <div className={layout.stack}>
        <EmptyState title={text.empty.notes} hint={words.board.emptyHint} />
        <NoteEntry />
      </div>
    );
  }
  return (
    <div className={styles.boardWork}>
      <div className={styles.boardPlace}>
        <VisionBoard />
      </div>
      <section className={styles.side} aria-label={text.clusters}>
        <header className={layout.sectionHead}>
          <h2 className={layout.heading}>{text.clusters}</h2>
          <span className={layout.quiet}>{words.board.loners(vision.unclustered)}</span>
        </header>
        <ClusterNames withCards={false} />
        <NoteEntry isLate />
      </section>
    </div>
  );
}

/** Step 4: clusters as a list of names to write, each with its cards. */
export function NamingWork() {
  const { vision, text, words } = useScene();
  const unnamed = vision.clusters.filter((cluster) => cluster.name === '').length;
  const loners = useNotes().filter((note) => note.clusterId === null);
  if (vision.clusters.length === 0) {
    return <EmptyState title={text.empty.clusters} hint={words.names.emptyHint} />;
  }
  return (
    <div className={layout.stack}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{text.nameQuestion}</h2>
        <span className={layout.push} role="status">
          {unnamed > 0 ? words.names.unnamed(unnamed) : words.names.allNamed}
        </span>
      </header>
      <p className={layout.quiet}>{words.names.hint}</p>
      <ClusterNames withCards />
      {loners.length > 0 && (
        <section className={layout.stack} aria-label={text.loners}>
          <h3 className={layout.subheading}>{text.loners}</h3>
          <CardStrip notes={loners} />
        </section>
      )}
      <details className={layout.details}>
        <summary>{words.notes.late}</summary>
        <NoteEntry isLate />
      </details>
    </div>
  );
}

function CardStrip(props: { readonly notes: readonly Note[] }) {
  return (
    <ul className={styles.cardStrip}>
      {props.notes.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}

/** One name field a cluster; Enter records it and goes to the next. */
function ClusterNames(props: { readonly withCards: boolean }) {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const list = useRef<HTMLOListElement>(null);
  const notes = useNotes();

  function goOn(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isForInputMethod(event)) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const fields = [...(list.current?.querySelectorAll('textarea') ?? [])];
    const next = fields[fields.indexOf(event.target) + 1];
    next?.focus();
    next?.select();
  }

  if (vision.clusters.length === 0) return <p className={layout.quiet}>{text.empty.clusters}</p>;
  return (
    <ol ref={list} className={styles.clusterList} data-cards={props.withCards} onKeyDown={goOn}>
      {vision.clusters.map((cluster, index) => {
        const own = notes.filter((note) => note.clusterId === cluster.id);
        return (
          <li key={cluster.id} id={clusterFieldId(cluster.id)} className={styles.cluster}>
            <div className={styles.clusterHead}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <KeptText
                field={`cluster/${cluster.id}/name`}
                label={words.names.field(index + 1)}
                isLabelHidden
                placeholder={text.unnamedCluster(index + 1)}
                value={cluster.name}
                max={visionLimits.clusterName.max}
                onSend={(name) => ask('vision.nameCluster', { clusterId: cluster.id, name })}
              />
              <span className={layout.quiet}>{words.board.cards(own.length)}</span>
              <Dissolve
                clusterId={cluster.id}
                name={cluster.name || text.unnamedCluster(index + 1)}
              />
            </div>
            {props.withCards && <CardStrip notes={own} />}
          </li>
        );
      })}
    </ol>
  );
}

function Dissolve(props: { readonly clusterId: ClusterId; readonly name: string }) {
  const { words } = useScene();
  const ask = useAsk();
  return (
    <RemoveButton
      label={words.names.dissolve(props.name)}
      onRemove={() => ask('vision.dissolveCluster', { clusterId: props.clusterId })}
    />
  );
}

function clusterFieldId(clusterId: ClusterId): string {
  return `vision-cluster-${clusterId}`;
}

function VisionBoard() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const report = useReportFailure();
  const recorded = useNotes();
  const notes = useMemo(
    () =>
      recorded.map((note) => ({
        id: note.id,
        text: note.text,
        clusterId: note.clusterId,
        isMarked: note.isPairPick,
        ...(note.seat === null ? {} : { tag: note.seat }),
      })),
    [recorded],
  );
  const clusters = useMemo(
    () =>
      vision.clusters.map((cluster, index) => ({
        id: cluster.id,
        name: cluster.name || text.unnamedCluster(index + 1),
        isUnnamed: cluster.name === '',
      })),
    [vision.clusters, text],
  );
  const store = useBoardStore(notes, clusters);
  const lengthLabels = useEntryWords();
  const labels: BoardLabels = words.board;

  async function move(noteId: NoteId, target: MoveTarget<NoteId, ClusterId>) {
    const failure =
      target.kind === 'new-cluster'
        ? await ask('vision.clusterNotes', {
            clusterId: newId.cluster(),
            name: '',
            noteIds: target.withNoteId === null ? [noteId] : [target.withNoteId, noteId],
          })
        : await ask('vision.moveNote', {
            noteId,
            to: target.kind === 'cluster' ? target.clusterId : null,
          });
    if (failure !== null) report(failure);
  }

  function moveOptions(noteId: NoteId): readonly MoveOption<NoteId, ClusterId>[] {
    const loners = notes.filter((note) => note.clusterId === null && note.id !== noteId);
    return [
      ...clusters.map(({ id, name }) => ({
        label: name,
        target: { kind: 'cluster', clusterId: id } as const,
      })),
      ...loners.map((note) => ({
        label: words.board.newClusterWith(note.text),
        target: { kind: 'new-cluster', withNoteId: note.id } as const,
      })),
      { label: words.board.newCluster, target: { kind: 'new-cluster', withNoteId: null } },
      { label: words.board.free, target: { kind: 'free' } },
    ];
  }

  async function change(asked: ReturnType<typeof ask>) {
    const failure = await asked;
    if (failure !== null) report(failure);
  }

  return (
    <Board
      store={store}
      labels={labels}
      noteMax={visionLimits.note.max}
      lengthLabels={lengthLabels}
      moveOptions={moveOptions}
      onMove={(noteId, target) => void move(noteId, target)}
      onEdit={(noteId, typed) => void change(ask('vision.rewordNote', { noteId, text: typed }))}
      onRemove={(noteId) => void change(ask('vision.removeNote', { noteId }))}
      onOpenCluster={(clusterId) =>
        document.querySelector<HTMLElement>(`#${clusterFieldId(clusterId)} textarea`)?.focus()
      }
    />
  );
}
