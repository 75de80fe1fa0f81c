/*
 * Short messages in the corner: something was done and can be taken back. The region is always in the
 * page, so screen readers hear what is added to it. A toast never holds the only way to do a thing and
 * stays while the pointer or the focus is on it.
 */
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './plain.module.css';

export type Toast = {
  readonly id: string;
  readonly text: string;
  /** One thing to do about it, usually undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

/** How long a toast stays when nobody touches it, in milliseconds. */
const stayMs = 8000;

/**
 * The corner region with the toasts it is given, oldest on top.
 *
 * The caller owns the list; `onDismiss` asks it to drop one, after eight seconds untouched, by the
 * cross, by Escape on the toast, or once its action was pressed.
 */
export function ToastRegion(props: {
  readonly toasts: readonly Toast[];
  readonly labels: { readonly region: string; readonly dismiss: string };
  readonly onDismiss: (id: string) => void;
}) {
  return (
    <section className={styles.toasts} aria-label={props.labels.region} aria-live="polite">
      {props.toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          dismissLabel={props.labels.dismiss}
          onDismiss={props.onDismiss}
        />
      ))}
    </section>
  );
}

function ToastCard(props: {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: (id: string) => void;
}) {
  const { toast, onDismiss } = props;
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onDismiss(toast.id), stayMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id, onDismiss]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only hold the message open and let Escape close it; its buttons are the controls.
    <div
      className={styles.toast}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDismiss(toast.id);
      }}
    >
      <span className={styles.toastText}>{toast.text}</span>
      {toast.action !== undefined && (
        <button
          type="button"
          className={styles.toastAction}
          onClick={() => {
            toast.action?.onPress();
            onDismiss(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={styles.toastClose}
        aria-label={props.dismissLabel}
        onClick={() => onDismiss(toast.id)}
      >
        <IconX size={18} aria-hidden />
      </button>
    </div>
  );
}
