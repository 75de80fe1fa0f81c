/* The workshops known on this computer, and what can be done with each from outside. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { LibraryEntry } from '../../../src-shared/contract/views.ts';
import { workshopLimits } from '../../../src-shared/workshop/details.ts';
import { useClient, useReportFailure, useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { EmptyState } from '../../ui/plain/empty-state.tsx';
import { useAnnounce } from '../messages.tsx';
import { SampleMark } from '../sample-mark.tsx';
import styles from './home.module.css';

type Asking = {
  readonly kind: 'duplicate' | 'rename' | 'forget' | 'salvage';
  readonly entry: LibraryEntry;
};

export function RecentList() {
  const text = useText(appTexts);
  const library = useView((view) => view.library);
  const client = useClient();
  const report = useReportFailure();
  const [asking, setAsking] = useState<Asking | null>(null);

  async function open(entry: LibraryEntry) {
    const answer = await client.request('library.open', { ref: entry.ref });
    if (answer.ok) return;
    if (answer.failure.code === 'file-damaged') setAsking({ kind: 'salvage', entry });
    else report(answer.failure);
  }

  return (
    <section aria-labelledby="home-recent" className={styles.start}>
      <h2 id="home-recent" className={styles.recentTitle}>
        {text.home.recent}
      </h2>
      {library.length === 0 ? (
        <EmptyState title={text.home.recentEmpty} hint={text.home.recentEmptyHint} />
      ) : (
        <ul className={styles.list}>
          {library.map((entry) => (
            <RecentEntry
              key={entry.ref}
              entry={entry}
              onOpen={() => void open(entry)}
              onAsk={(kind) => setAsking({ kind, entry })}
            />
          ))}
        </ul>
      )}
      <TitleDialog
        key={asking === null ? 'none' : `${asking.kind}-${asking.entry.ref}`}
        asking={asking}
        onClose={() => setAsking(null)}
      />
      <ForgetDialog asking={asking} onClose={() => setAsking(null)} />
      <SalvageDialog asking={asking} onClose={() => setAsking(null)} />
    </section>
  );
}

function RecentEntry(props: {
  readonly entry: LibraryEntry;
  readonly onOpen: () => void;
  readonly onAsk: (kind: Asking['kind']) => void;
}) {
  const { entry, onAsk } = props;
  const text = useText(appTexts);
  const language = useLanguage();
  const when =
    entry.lastOpenedAtMs === null
      ? null
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
          entry.lastOpenedAtMs,
        );
  return (
    <li className={styles.entry} data-missing={entry.isMissing || undefined}>
      <div className={styles.entryText}>
        <h3 id={`recent-${entry.ref}`} className={styles.entryTitle}>
          {entry.title}
          {entry.isSample && <SampleMark />}
        </h3>
        {entry.isMissing ? (
          <>
            <p className={styles.missing}>{text.home.missing}</p>
            <p className={styles.hint}>{text.home.missingHint}</p>
          </>
        ) : (
          when !== null && <p className={styles.hint}>{text.home.lastOpened(when)}</p>
        )}
        <p className={styles.entryWhere}>{text.home.inFolder(entry.fileName, entry.folder)}</p>
      </div>
      {!entry.isMissing && (
        <Button kind="quiet" describedBy={`recent-${entry.ref}`} onPress={props.onOpen}>
          {text.home.open}
        </Button>
      )}
      <Menu
        label={text.home.more(entry.title)}
        target={
          <ActionIcon variant="subtle" size="lg" aria-label={text.home.more(entry.title)}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        }
        entries={[
          ...(entry.isMissing
            ? []
            : [
                {
                  id: 'duplicate',
                  label: text.home.duplicate,
                  onSelect: () => onAsk('duplicate'),
                },
                { id: 'rename', label: text.home.rename, onSelect: () => onAsk('rename') },
              ]),
          {
            id: 'forget',
            label: text.home.forget,
            startsSection: !entry.isMissing,
            onSelect: () => onAsk('forget'),
          },
        ]}
      />
    </li>
  );
}

type AskProps = { readonly asking: Asking | null; readonly onClose: () => void };

function TitleDialog({ asking, onClose }: AskProps) {
  const text = useText(appTexts);
  const send = useSend();
  const isCopy = asking?.kind === 'duplicate';
  const oldTitle = asking?.entry.title ?? '';
  const [title, setTitle] = useState(isCopy ? text.home.copyOf(oldTitle) : oldTitle);
  const isOpen = isCopy || asking?.kind === 'rename';

  async function submit() {
    if (asking === null || title.trim() === '') return;
    const name = isCopy ? 'library.duplicate' : 'library.rename';
    const done = await send(name, { ref: asking.entry.ref, title });
    if (done !== undefined) onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      title={isCopy ? text.home.duplicate : text.home.rename}
      closeLabel={text.close}
      onClose={onClose}
    >
      <form
        className={styles.start}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          size="md"
          label={text.home.newTitle}
          description={isCopy ? text.home.duplicateHint : text.home.renameHint}
          required
          data-autofocus
          maxLength={workshopLimits.title.max}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button kind="quiet" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button kind="primary" type="submit">
            {isCopy ? text.home.duplicate : text.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ForgetDialog({ asking, onClose }: AskProps) {
  const text = useText(appTexts);
  const send = useSend();
  if (asking?.kind !== 'forget') return null;
  const { ref, title } = asking.entry;
  return (
    <ConfirmDialog
      isOpen
      title={text.home.forgetTitle}
      text={
        <>
          <p>{text.home.forgetText(title)}</p>
          <p>{text.home.forgetSafe}</p>
        </>
      }
      confirmKind="primary"
      confirmLabel={text.home.forget}
      cancelLabel={text.cancel}
      onCancel={onClose}
      onConfirm={() => {
        void send('library.forget', { ref });
        onClose();
      }}
    />
  );
}

function SalvageDialog({ asking, onClose }: AskProps) {
  const text = useText(appTexts);
  const send = useSend();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  if (asking?.kind !== 'salvage') return null;
  const { ref } = asking.entry;

  async function salvage() {
    setBusy(true);
    const saved = await send('library.salvage', { ref });
    setBusy(false);
    onClose();
    if (saved === undefined) return;
    const { savedOperations, lostFromSeq } = saved;
    announce(
      lostFromSeq === null
        ? text.home.salvaged(savedOperations)
        : text.home.salvagedPart(savedOperations),
    );
  }

  return (
    <ConfirmDialog
      isOpen
      title={text.home.salvageTitle}
      text={
        <>
          <p>{text.home.salvageText}</p>
          <p>{text.home.salvageSafe}</p>
        </>
      }
      confirmKind="primary"
      confirmLabel={text.home.salvage}
      cancelLabel={text.cancel}
      isBusy={isBusy}
      onCancel={onClose}
      onConfirm={() => void salvage()}
    />
  );
}
