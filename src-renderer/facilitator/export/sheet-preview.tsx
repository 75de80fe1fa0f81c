/*
 * The real pages before they are printed: what is drawn here is the very file. Pages that were shown stay,
 * dimmed after a moment, until the new ones are drawn, so that nothing flashes.
 */
import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconFiles,
  IconFileText,
  IconUsers,
  IconZoomIn,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { SheetPreview as Shown } from '../../../src-shared/contract/requests.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/plain/notice.tsx';
import { VisuallyHidden } from '../../ui/plain/visually-hidden.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import type { Printing } from './order-choices.ts';
import styles from './preview.module.css';
import { type PageView, usePages, type Zoom, zooms } from './preview-pages.ts';
import { PreviewRefusal } from './preview-refusal.tsx';
import type { Preview, ShownSheet } from './preview-request.ts';

const zoomIcons = { page: IconFileText, width: IconArrowAutofitWidth, large: IconZoomIn };

/**
 * @param preview what there is to show
 * @param emptyText what to do first, while nothing can be shown
 * @param onPosition asks for another file of the order
 */
export function SheetPreview(props: {
  readonly preview: Preview;
  readonly printing: Printing;
  readonly emptyText: string;
  /** Whether PDFs are being made, for which previews wait. */
  readonly isWaitingForJobs: boolean;
  /** Which file was asked for, from 0; beyond the last one it means the last. */
  readonly wanted: number;
  readonly onPosition: (position: number) => void;
}) {
  const text = useText(appTexts).export;
  const { preview, printing } = props;
  const { shown } = preview;
  const [wantedPage, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('width');
  const pages = usePages(shown?.pdf ?? null, wantedPage, zoom);
  const up = useSheetThatIsUp(shown, pages.drawnPdf);
  const files = up?.files ?? [];
  const position = up?.position ?? 0;
  const count = up?.pageCount ?? 0;
  const page = Math.min(wantedPage, Math.max(1, count));

  function turnTo(next: number) {
    if (next >= 1 && next <= count) setPage(next);
  }
  function goTo(next: number) {
    if (next < 0 || next >= files.length) return;
    setPage(1);
    props.onPosition(next);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || shown === null) return;
    const step = stepOf(event.key, zoom);
    if (step === 0) return;
    event.preventDefault();
    // From the file asked for last, which may not be up yet, so that quick presses add up.
    if (event.shiftKey) goTo(Math.min(props.wanted, files.length - 1) + step);
    else turnTo(page + step);
  }

  const isEmpty = shown === null && preview.refusal === null;
  return (
    <section
      className={styles.preview}
      aria-label={text.preview.name}
      aria-busy={preview.isPending}
      // The keys are a second way to the buttons below.
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <p className={styles.audience}>
          <IconUsers size={18} aria-hidden />
          {text.preview.audience[up?.audience ?? printing.audience]}
        </p>
        <p className={styles.state} role="status">
          {preview.isPending && props.isWaitingForJobs ? text.preview.waits : ''}
        </p>
        <div className={styles.tools}>
          {zooms.map((value) => {
            const Icon = zoomIcons[value];
            return (
              <IconButton
                key={value}
                icon={<Icon size={20} aria-hidden />}
                label={text.preview.zooms[value]}
                isPressed={zoom === value}
                onPress={() => setZoom(value)}
              />
            );
          })}
        </div>
      </div>
      {preview.refusal !== null && (
        <PreviewRefusal
          refusal={preview.refusal}
          audience={printing.audience}
          hasOthers={(groupIds) =>
            printing.groups.some(({ id }) => printing.isChosen(id) && !groupIds.includes(id))
          }
          onLeaveOut={(groupIds) => printing.choose(groupIds, false)}
          onLeaveOutSheet={(sheet) => printing.toggleSheet(sheet, false)}
        />
      )}
      {isEmpty && (
        <div className={styles.empty}>
          <p>{preview.isPending ? text.preview.loading : props.emptyText}</p>
        </div>
      )}
      {shown !== null && (
        <>
          {up !== null && up.missingCharacters.length > 0 && (
            <Notice kind="warn" title={text.missing(up.missingCharacters.join(' '))} />
          )}
          <Paper
            view={pages}
            label={text.preview.pageOf(page, count, files[position]?.name ?? '')}
            isStale={preview.isPending || pages.isDrawing}
            failedText={text.preview.failed}
          />
          <div className={styles.foot}>
            <Turner
              icon={<IconFiles size={18} aria-hidden />}
              previous={text.preview.previousFile}
              next={text.preview.nextFile}
              at={position + 1}
              of={files.length}
              onTurn={(at) => goTo(at - 1)}
            >
              <FileTitle file={files[position] ?? null} at={position + 1} of={files.length} />
            </Turner>
            <Turner
              previous={text.preview.previousPage}
              next={text.preview.nextPage}
              at={page}
              of={count}
              onTurn={turnTo}
            >
              <span role="status">{text.preview.page(page, count)}</span>
            </Turner>
          </div>
        </>
      )}
    </section>
  );
}

/**
 * What the words around the paper speak of: the sheet whose page is on it. A newer one takes its place only
 * with its page, so that no page ever stands under another audience's name.
 */
function useSheetThatIsUp(shown: ShownSheet | null, drawnPdf: string | null): ShownSheet | null {
  const [up, setUp] = useState(shown);
  const next = shown === null || up === null || shown.pdf === drawnPdf ? shown : up;
  if (next !== up) setUp(next);
  return next;
}

/** How far a key turns: back, on, or not at all. */
function stepOf(key: string, zoom: Zoom): -1 | 0 | 1 {
  if (key === 'PageUp') return -1;
  if (key === 'PageDown') return 1;
  // Wider than its place, the page is moved by the arrow keys.
  if (zoom === 'large') return 0;
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
}

function Paper(props: {
  readonly view: PageView;
  readonly label: string;
  readonly isStale: boolean;
  readonly failedText: string;
}) {
  const { view } = props;
  return (
    <section
      ref={view.frameRef}
      className={styles.desk}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its place is moved with the keys
      tabIndex={0}
    >
      <div ref={view.paperRef} className={styles.paper} data-stale={props.isStale || undefined} />
      {view.hasFailed && <Notice kind="warn" title={props.failedText} />}
      <VisuallyHidden>{view.text}</VisuallyHidden>
    </section>
  );
}

function Turner(props: {
  readonly icon?: ReactNode;
  readonly previous: string;
  readonly next: string;
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly onTurn: (at: number) => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.turner}>
      <IconButton
        icon={<IconChevronLeft size={20} aria-hidden />}
        label={props.previous}
        isResting={props.at <= 1}
        onPress={() => props.onTurn(props.at - 1)}
      />
      {props.icon}
      {props.children}
      <IconButton
        icon={<IconChevronRight size={20} aria-hidden />}
        label={props.next}
        isResting={props.at >= props.of}
        onPress={() => props.onTurn(props.at + 1)}
      />
    </div>
  );
}

function FileTitle(props: {
  readonly file: Shown['files'][number] | null;
  readonly at: number;
  readonly of: number;
}) {
  const text = useText(appTexts).export;
  const groups = useWorkshop((workshop) => workshop.groups);
  const { file } = props;
  if (file === null) return null;
  const group = groups.find(({ id }) => id === file.groupId);
  const whose = group === undefined ? '' : `${group.id} ${group.name}`;
  return (
    <div className={styles.fileTitle}>
      <p role="status">
        {text.preview.file(props.at, props.of, whose, text.sheetTitles[file.sheet])}
      </p>
      <p className={styles.fileName}>{file.name}</p>
    </div>
  );
}
