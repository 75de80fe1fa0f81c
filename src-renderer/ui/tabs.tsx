import { Tabs as LibraryTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './console.module.css';

export type Tab<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly content: ReactNode;
};

/** Tabs with their panels; ← → Home End move between tabs and show them. Only the open panel is mounted. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}) {
  return (
    <LibraryTabs
      value={props.selected}
      onChange={(id) => {
        const tab = props.tabs.find((one) => one.id === id);
        if (tab !== undefined) props.onSelect(tab.id);
      }}
      keepMounted={false}
    >
      <LibraryTabs.List aria-label={props.label}>
        {props.tabs.map((tab) => (
          <LibraryTabs.Tab
            key={tab.id}
            value={tab.id}
            leftSection={tab.icon}
            className={styles.tab}
          >
            {tab.label}
          </LibraryTabs.Tab>
        ))}
      </LibraryTabs.List>
      {props.tabs.map((tab) => (
        <LibraryTabs.Panel key={tab.id} value={tab.id} className={styles.tabPanel}>
          {tab.content}
        </LibraryTabs.Panel>
      ))}
    </LibraryTabs>
  );
}
