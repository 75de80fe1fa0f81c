/*
 * Printing without the dialog: the last order again by one key, and short messages of what is being made
 * and what became of it, whoever ordered it (the key, the desktop's menu, the dialog before it was closed).
 */
import { useCallback, useEffect, useRef } from 'react';
import type { ExportJob } from '../../../src-shared/contract/views.ts';
import { useSend, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import type { Toast } from '../../ui/plain/toast-region.tsx';
import { useAnnounce } from '../messages.tsx';

/**
 * Makes the last order of this workshop again, at once.
 *
 * @param onNothingYet called when nothing was printed yet
 */
export function useRepeat(onNothingYet: () => void): () => void {
  const send = useSend();
  const last = useView((view) => view.lastOrder);
  return useCallback(() => {
    if (last === null) onNothingYet();
    else
      void send('export.start', {
        ...last,
        sheets: [...last.sheets],
        groupIds: [...last.groupIds],
      });
  }, [last, send, onNothingYet]);
}

/**
 * Tells in the corner of exports that begin and end while nobody looks at their list.
 *
 * @param isListShown whether the dialog with the list is open
 * @param onShow opens it
 */
export function useExportNews(isListShown: boolean, onShow: () => void): void {
  const { export: text } = useText(appTexts);
  const send = useSend();
  const announce = useAnnounce();
  const jobs = useView((view) => view.exports);
  const canReveal = useView((view) => view.host.canReveal);
  const seen = useRef<ReadonlyMap<string, ExportJob['status']> | null>(null);

  useEffect(() => {
    const before = seen.current;
    seen.current = new Map(jobs.map(({ jobId, status }) => [jobId, status]));
    // What was there when the workshop was opened is no news.
    if (before === null || isListShown) return;
    const toList: Toast['action'] = { label: text.show, onPress: onShow };
    for (const job of jobs) {
      if (before.get(job.jobId) === job.status) continue;
      const { jobId, status, files, order } = job;
      const toFolder = { label: text.reveal, onPress: () => void send('export.reveal', { jobId }) };
      if (status === 'running') {
        const names = order.sheets.map((sheet) => text.sheetTitles[sheet]);
        announce(text.making(names, text.audiences[order.audience]), toList);
      } else if (status === 'done') {
        announce(text.done(files.length), canReveal ? toFolder : toList);
      } else {
        announce(text[status](files.length), toList);
      }
    }
  }, [jobs, isListShown, text, announce, send, canReveal, onShow]);
}
