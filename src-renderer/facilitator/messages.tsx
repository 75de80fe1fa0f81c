/*
 * What the console has to say: short messages of things done, and refusals that stay until they are
 * read. Owns the list and where it is shown; who speaks decides the words.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { appTexts } from '../text/app.ts';
import { wordFailure } from '../text/failures.ts';
import { useLanguage, useText } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/plain/notice.tsx';
import { type Toast, ToastRegion } from '../ui/plain/toast-region.tsx';
import styles from './app.module.css';

export type Messages = {
  readonly toasts: readonly Toast[];
  readonly failure: ContractFailure | null;
  readonly announce: (text: string, action?: Toast['action']) => void;
  readonly report: (failure: ContractFailure) => void;
  readonly dismissToast: (id: string) => void;
  readonly dismissFailure: () => void;
};

const MessagesContext = createContext<Messages | null>(null);

/** The messages of one page. */
export function useMessagesState(newId: (prefix: string) => string): Messages {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [failure, setFailure] = useState<ContractFailure | null>(null);
  const announce = useCallback(
    (text: string, action?: Toast['action']) => {
      const toast = { id: newId('toast'), text, ...(action === undefined ? {} : { action }) };
      setToasts((shown) => [...shown.slice(-2), toast]);
    },
    [newId],
  );
  const dismissToast = useCallback((id: string) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const dismissFailure = useCallback(() => setFailure(null), []);
  return useMemo(
    () => ({ toasts, failure, announce, report: setFailure, dismissToast, dismissFailure }),
    [toasts, failure, announce, dismissToast, dismissFailure],
  );
}

export function MessagesProvider(props: {
  readonly messages: Messages;
  readonly children: ReactNode;
}) {
  return <MessagesContext value={props.messages}>{props.children}</MessagesContext>;
}

function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('useMessages is used outside MessagesProvider');
  return messages;
}

/** Says a short thing in the corner, with one action at most. */
export function useAnnounce(): Messages['announce'] {
  return useMessages().announce;
}

/** Where the messages are shown; once per page. */
export function MessageCorner() {
  const { toasts, failure, dismissToast, dismissFailure } = useMessages();
  const text = useText(appTexts);
  return (
    <>
      {failure !== null && (
        <div className={styles.failure}>
          <FailureNotice
            failure={failure}
            actions={
              <Button kind="quiet" size="small" onPress={dismissFailure}>
                {text.close}
              </Button>
            }
          />
        </div>
      )}
      <ToastRegion toasts={toasts} labels={text.messages} onDismiss={dismissToast} />
    </>
  );
}

/** A failure told in full. */
export function FailureNotice(props: {
  readonly failure: ContractFailure;
  readonly actions?: ReactNode;
}) {
  const { what, safe, next } = wordFailure(props.failure, useLanguage());
  return <Notice kind="warn" title={what} safe={safe} todo={next} actions={props.actions} />;
}
