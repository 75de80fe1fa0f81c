import { Button as LibraryButton } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import styles from './console.module.css';

/**
 * A button. `primary` is the one main action of a step; `quiet` everything else; `danger` what cannot
 * simply be undone, and then with a ConfirmDialog.
 *
 * Busy: it stays in place, says so to screen readers, takes no second press and keeps the focus it had.
 */
export function Button(props: {
  readonly kind: 'primary' | 'quiet' | 'danger';
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isFullWidth?: boolean;
  /** In a dialog: gets the focus when it opens. */
  readonly isFirstFocus?: boolean;
  /** Id of the text that explains the button, such as why it can't be pressed. */
  readonly describedBy?: string;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
  readonly onPress?: () => void;
}) {
  const sizes = { small: 'sm', normal: 'md', large: 'lg' } as const;
  const ownRef = useRef<HTMLButtonElement>(null);
  const ref = props.buttonRef ?? ownRef;
  const isBusy = props.isBusy ?? false;
  const wasPressed = useRef(false);
  // A busy button is disabled, and a disabled one loses the focus.
  useEffect(() => {
    if (isBusy || !wasPressed.current) return;
    wasPressed.current = false;
    if (document.activeElement === document.body) ref.current?.focus();
  }, [isBusy, ref]);
  return (
    <LibraryButton
      ref={ref}
      className={styles.button}
      variant={props.kind}
      size={sizes[props.size ?? 'normal']}
      type={props.type ?? 'button'}
      leftSection={props.icon}
      disabled={props.isDisabled ?? false}
      loading={isBusy}
      fullWidth={props.isFullWidth ?? false}
      data-autofocus={props.isFirstFocus || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        wasPressed.current = document.activeElement === event.currentTarget;
        props.onPress?.();
      }}
    >
      {props.children}
    </LibraryButton>
  );
}
