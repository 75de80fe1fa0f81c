import { Menu as LibraryMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './console.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** A line above this entry. */
  readonly startsSection?: boolean;
  readonly onSelect: () => void;
};

/**
 * A menu opened by its target, which must be one button (Button or any element that takes a ref).
 *
 * Keys: Enter, Space or ↓ open it, ↑ ↓ Home End and letters move, Escape closes and returns the focus.
 */
export function Menu(props: {
  readonly label: string;
  readonly target: ReactElement;
  readonly entries: readonly MenuEntry[];
}) {
  return (
    <LibraryMenu position="bottom-start" shadow="md" withinPortal transitionProps={{ duration: 0 }}>
      <LibraryMenu.Target>{props.target}</LibraryMenu.Target>
      <LibraryMenu.Dropdown aria-label={props.label} className={styles.menu}>
        {props.entries.flatMap((entry) => [
          entry.startsSection ? <LibraryMenu.Divider key={`${entry.id}-line`} /> : null,
          <LibraryMenu.Item
            key={entry.id}
            className={styles.menuItem}
            data-danger={entry.isDanger || undefined}
            leftSection={entry.icon}
            disabled={entry.isDisabled ?? false}
            onClick={entry.onSelect}
          >
            {entry.label}
          </LibraryMenu.Item>,
        ])}
      </LibraryMenu.Dropdown>
    </LibraryMenu>
  );
}
