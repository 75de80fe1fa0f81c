import { Button as LibraryButton } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import styles from './console.module.css';

/**
 * A button. `primary` is the one main action of a step; `quiet` everything else; `danger` what cannot
 * simply be undone, and then with a ConfirmDialog.
 *
 * Busy: it stays in place, says so to screen readers and takes no second press.
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
  return (
    <LibraryButton
      ref={props.buttonRef}
      className={styles.button}
      variant={props.kind}
      size={sizes[props.size ?? 'normal']}
      type={props.type ?? 'button'}
      leftSection={props.icon}
      disabled={props.isDisabled ?? false}
      loading={props.isBusy ?? false}
      fullWidth={props.isFullWidth ?? false}
      data-autofocus={props.isFirstFocus || undefined}
      aria-busy={props.isBusy || undefined}
      aria-describedby={props.describedBy}
      onClick={() => props.onPress?.()}
    >
      {props.children}
    </LibraryButton>
  );
}
