/* Step 6: wordings on the table. A draft has no author here, on purpose. */

import { useRef } from 'react';
import {
  type Draft,
  type DraftFrame,
  draftFrameParts,
  visionLimits,
} from '../../../../src-shared/exercises/vision/index.ts';
import { textLength } from '../../../../src-shared/kernel/plain-text.ts';
import { useAction, useWhole } from '../../../entry/asking.tsx';
import { KeptText } from '../../../entry/kept-text.tsx';
import layout from '../../../entry/layout.module.css';
import { RemoveButton } from '../../../entry/remove-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import { Notice } from '../../../ui/plain/notice.tsx';
import { useAsk, useNewId, useScene } from './scene.tsx';
import styles from './vision.module.css';

const emptyFrame: DraftFrame = { whose: '', what: '', change: '', withWhom: '', byWhen: '' };

export function DraftWork() {
  const { vision, text, words } = useScene();
  const ask = useAsk();
  const newId = useNewId();
  const add = useAction(() =>
    ask('vision.writeDraft', { draftId: newId.draft(), text: '', frame: emptyFrame }),
  );
  const open = vision.rounds.at(-1);
  const isOpen = open?.vote.kind === 'collecting';
  const isFull = vision.drafts.length >= visionLimits.draftsPerGroup;
  return (
    <div className={layout.stack}>
      {isOpen && (
        <Notice kind="info" title={words.draft.open(open.statement)} todo={words.draft.toVote} />
      )}
      {vision.drafts.length === 0 ? (
        <EmptyState
          title={text.empty.drafts}
          hint={words.draft.emptyHint}
          action={
            <Button kind="primary" isBusy={add.isBusy} onPress={() => void add.run()}>
              {words.draft.newDraft}
            </Button>
          }
        />
      ) : (
        <>
          {vision.drafts.map((draft, index) => (
            <DraftCard key={draft.id} draft={draft} position={index + 1} canVote={!isOpen} />
          ))}
          <div className={layout.actions}>
            <Button
              kind="quiet"
              isDisabled={isFull}
              isBusy={add.isBusy}
              onPress={() => void add.run()}
            >
              {words.draft.newDraft}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function DraftCard(props: {
  readonly draft: Draft;
  readonly position: number;
  readonly canVote: boolean;
}) {
  const { draft, position } = props;
  const { text, words } = useScene();
  const ask = useAsk();
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useWhole(draft, ({ id: draftId, text: worded, frame }) =>
    ask('vision.writeDraft', { draftId, text: worded, frame }),
  );
  const warning = frameWarning(draft.frame, text.frameMissing);
  return (
    <article className={layout.panel} aria-label={words.draft.draft(position)}>
      <header className={layout.sectionHead}>
        <h2 className={layout.heading}>{words.draft.draft(position)}</h2>
        <span className={layout.quiet}>
          {words.draft.length(textLength(draft.text), visionLimits.statement.max)}
        </span>
        <span className={layout.push}>
          <RemoveButton
            label={words.draft.remove(position)}
            onRemove={() => ask('vision.removeDraft', { draftId: draft.id })}
          />
        </span>
      </header>
      <KeptText
        field={`draft/${draft.id}/text`}
        label={words.draft.text(position)}
        isLabelHidden
        look="sentence"
        hint={words.draft.hint}
        value={draft.text}
        max={visionLimits.statement.max}
        minRows={2}
        inputRef={field}
        onSend={(typed) => change((now) => ({ ...now, text: typed }))}
      />
      <fieldset className={styles.frame}>
        <legend>{words.draft.frame}</legend>
        {draftFrameParts.map((part) => (
          <KeptText
            key={part}
            field={`draft/${draft.id}/frame/${part}`}
            label={text.frame[part]}
            value={draft.frame[part]}
            max={visionLimits.draftPart.max}
            onSend={(typed) =>
              change((now) => ({ ...now, frame: { ...now.frame, [part]: typed } }))
            }
          />
        ))}
      </fieldset>
      <div className={layout.adviceRow}>
        <p className={layout.gentle} role="status">
          {warning !== null && `${warning} ${text.frameMissing.advice}`}
        </p>
        <PutToVote
          label={words.draft.putToVote}
          isDisabled={!props.canVote}
          kind={position === 1 ? 'primary' : 'quiet'}
          statement={() => field.current?.value ?? draft.text}
        />
      </div>
    </article>
  );
}

/** Opens a round on the sentence as it stands in its field, which is never behind what one sees. */
export function PutToVote(props: {
  readonly label: string;
  readonly kind: 'primary' | 'quiet';
  readonly isDisabled: boolean;
  readonly statement: () => string;
}) {
  const ask = useAsk();
  const newId = useNewId();
  const open = useAction(() =>
    ask('vision.openRound', { roundId: newId.round(), statement: props.statement() }),
  );
  return (
    <Button
      kind={props.kind}
      isDisabled={props.isDisabled}
      isBusy={open.isBusy}
      onPress={() => void open.run()}
    >
      {props.label}
    </Button>
  );
}

function frameWarning(
  frame: DraftFrame,
  said: { readonly whose: string; readonly byWhen: string; readonly both: string },
): string | null {
  const isWhoseOpen = frame.whose === '';
  const isWhenOpen = frame.byWhen === '';
  if (isWhoseOpen && isWhenOpen) return said.both;
  if (isWhoseOpen) return said.whose;
  return isWhenOpen ? said.byWhen : null;
}
