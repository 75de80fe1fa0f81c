import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './console.module.css';

const sizes = { normal: '34rem', wide: '56rem', full: '100rem' } as const;

/**
 * A dialog over the page: the focus goes in and stays in, Escape and the cross close it, and it goes
 * back to where it was. A Button with `isFirstFocus` (any element with `data-autofocus`) gets the focus first.
 */
export function Dialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** `full` takes the whole window; its content fills what is below the title. */
  readonly size?: 'normal' | 'wide' | 'full';
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      size={sizes[props.size ?? 'normal']}
      {...(props.size === 'full' ? { xOffset: '1.5vw', yOffset: '2dvh' } : {})}
      centered
      // The library locks the scroll by writing a style element, which the content policy refuses.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': props.closeLabel }}
      overlayProps={{ color: 'transparent', className: styles.scrim }}
      classNames={{
        title: styles.dialogTitle,
        content: `${styles.dialog} ${props.size === 'full' ? styles.dialogFull : ''}`,
        header: styles.dialogHeader,
        body: props.size === 'full' ? `${styles.dialogBodyFull}` : '',
      }}
    >
      {props.children}
    </Modal>
  );
}

/**
 * A question before something that cannot simply be undone. The focus starts on the way back;
 * `confirmKind` is danger where something is lost.
 */
export function ConfirmDialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly text: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly confirmKind?: 'primary' | 'danger';
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  return (
    <Dialog
      isOpen={props.isOpen}
      title={props.title}
      closeLabel={props.cancelLabel}
      onClose={props.onCancel}
    >
      <div className={styles.confirmText}>{props.text}</div>
      <div className={styles.dialogActions}>
        <Button kind="quiet" isFirstFocus onPress={props.onCancel}>
          {props.cancelLabel}
        </Button>
        <Button
          kind={props.confirmKind ?? 'danger'}
          isBusy={props.isBusy ?? false}
          onPress={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
