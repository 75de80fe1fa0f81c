/* Whether the work is safe, in plain words: on the header always, and in full when something is wrong. */
import { useEffect, useState } from 'react';
import { failure } from '../../../src-shared/kernel/failure.ts';
import { useConnection, usePending, useView } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { wordFailure } from '../../text/failures.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Notice } from '../../ui/plain/notice.tsx';
import { SaveStatus } from '../../ui/plain/save-status.tsx';

/** A change that is kept faster than this is not announced as under way; the words would only flicker. */
const quietMs = 250;

/** The requests that have waited longer than a blink. */
function useSlowPending(): number {
  const pending = usePending();
  const [isSlow, setSlow] = useState(false);
  const isPending = pending > 0;
  useEffect(() => {
    if (!isPending) {
      setSlow(false);
      return undefined;
    }
    const handle = setTimeout(() => setSlow(true), quietMs);
    return () => clearTimeout(handle);
  }, [isPending]);
  return isSlow ? pending : 0;
}

export function Saving() {
  const text = useText(appTexts);
  const save = useView((view) => view.save);
  const connection = useConnection();
  const pending = useSlowPending();
  if (connection.kind === 'lost') {
    const words = pending > 0 ? text.saving.waiting(pending) : text.saving.offline;
    return <SaveStatus state="trouble" text={words} />;
  }
  if (save.kind === 'trouble') {
    return <SaveStatus state="trouble" text={text.saving.trouble(save.unsaved)} />;
  }
  if (pending > 0) return <SaveStatus state="saving" text={text.saving.saving(pending)} />;
  return <SaveStatus state="saved" text={text.saving.saved} />;
}

/** What keeps the work from being written, what is safe, and what to do; nothing while all is well. */
export function StorageTrouble() {
  const text = useText(appTexts);
  const language = useLanguage();
  const save = useView((view) => view.save);
  if (save.kind !== 'trouble') return null;
  const { what, safe, next } = wordFailure(failure(save.code), language);
  const waiting =
    save.unsaved === 0 ? '' : save.isSpilled ? text.saving.spilled : text.saving.notSpilled;
  return <Notice kind="error" title={what} safe={`${safe} ${waiting}`} todo={next} />;
}
