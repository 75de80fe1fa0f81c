/*
 * Making PDFs: for whom, of which groups, on what paper; the real pages beside the choices; and what became
 * of what was ordered.
 */
import { lazy, Suspense, useState } from 'react';
import type { ExportOrder } from '../../../src-shared/contract/requests.ts';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/fields.tsx';
import styles from './export.module.css';
import { ExportChoices } from './export-choices.tsx';
import { ExportJobs } from './export-jobs.tsx';
import { InterimNotice } from './interim-notice.tsx';
import { type Printing, useOrder } from './order-choices.ts';
import { usePreview } from './preview-request.ts';

// The preview brings nothing that the choices need, so they don't wait for it.
const SheetPreview = lazy(async () => ({
  default: (await import('./sheet-preview.tsx')).SheetPreview,
}));

/** Starts from what was printed last, and keeps the choices while the workshop is open. */
export function ExportDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(appTexts);
  const printing = useOrder();
  return (
    <Dialog
      isOpen={props.isOpen}
      size="full"
      title={text.export.title}
      closeLabel={text.close}
      onClose={props.onClose}
    >
      <OpenExport printing={printing} />
    </Dialog>
  );
}

/** Mounted only while the dialog is open, so that previews are asked for only then. */
function OpenExport({ printing }: { readonly printing: Printing }) {
  const text = useText(appTexts);
  const send = useSend();
  const hasJobs = useView((view) => view.exports.length > 0);
  const isWorking = useView((view) => view.exports.some(({ status }) => status === 'running'));
  const canReveal = useView((view) => view.host.canReveal);
  const opensFolder = useView((view) => view.preferences.opensFolder);
  const isAgain = useView((view) => view.lastOrder !== null);
  const [seenJobId] = useState(useView((view) => view.exports.at(-1)?.jobId ?? null));
  const [isBusy, setBusy] = useState(false);
  const [position, setPosition] = useState(0);
  const { order, problem } = printing;
  const preview = usePreview(order, position);
  const isRefused = !preview.isPending && preview.refusal?.code === 'export-nothing-to-print';
  const whyNot =
    problem !== null ? text.export[problem] : isRefused ? text.export.preview.notYet : null;

  async function start(wanted: ExportOrder) {
    setBusy(true);
    await send('export.start', wanted);
    setBusy(false);
  }

  return (
    <div className={styles.dialog}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (order !== null && !isBusy) void start(order);
        }}
      >
        <div className={styles.scroll}>
          <ExportChoices printing={printing} />
          {hasJobs && <ExportJobs seenJobId={seenJobId} />}
        </div>
        <div className={styles.start}>
          {preview.shown !== null && (
            <InterimNotice interim={preview.shown.interim} fileCount={preview.shown.files.length} />
          )}
          {canReveal && (
            <CheckField
              label={text.export.opensFolder}
              isChecked={opensFolder}
              onChange={(isChosen) => void send('preferences.set', { opensFolder: isChosen })}
            />
          )}
          {whyNot !== null && <p role="status">{whyNot}</p>}
          <Button
            kind="primary"
            type="submit"
            isFullWidth
            isFirstFocus={isAgain}
            isBusy={isBusy}
            isDisabled={whyNot !== null}
          >
            {text.export.start}
          </Button>
        </div>
      </form>
      <Suspense fallback={<p className={styles.hint}>{text.export.preview.loading}</p>}>
        <SheetPreview
          preview={preview}
          printing={printing}
          emptyText={whyNot ?? text.export.preview.loading}
          isWaitingForJobs={isWorking}
          wanted={position}
          onPosition={setPosition}
        />
      </Suspense>
    </div>
  );
}
