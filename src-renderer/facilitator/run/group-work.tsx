import { Tabs } from '@mantine/core';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import type { Group } from '../../../src-shared/workshop/setting.ts';
import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/plain/empty-state.tsx';
import { FocusKeeper } from '../../ui/plain/focus-keeper.tsx';
import { UnfinishedScope } from '../../ui/plain/unfinished.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { type ExerciseId, exercises } from './exercises.ts';
import styles from './run.module.css';

/** The groups as tabs, each with how far it is, and the exercise's work area of the open one. */
export function GroupWork(props: {
  readonly exercise: ExerciseId;
  readonly selected: GroupId | null;
  readonly onSelect: (id: GroupId) => void;
  readonly onSetup: () => void;
}) {
  const text = useText(appTexts);
  const Console = exercises[props.exercise]?.Console;
  const groups = useWorkshop((workshop) => workshop.groups);
  const workshopId = useWorkshop((workshop) => workshop.workshopId);
  const step = useWorkshop((workshop) => workshop.stage.step);
  if (props.selected === null) {
    return (
      <EmptyState
        title={text.run.noGroups}
        hint={text.run.noGroupsHint}
        action={
          <Button kind="primary" onPress={props.onSetup}>
            {text.run.setup}
          </Button>
        }
      />
    );
  }
  return (
    <Tabs
      className={styles.groupWork}
      value={props.selected}
      keepMounted={false}
      onChange={(id) => {
        const group = groups.find((one) => one.id === id);
        if (group !== undefined) props.onSelect(group.id);
      }}
    >
      <Tabs.List aria-label={text.run.groups} className={styles.tabs}>
        {groups.map((group) => (
          <Tabs.Tab key={group.id} value={group.id} className={styles.tab} title={group.name}>
            <span className={styles.tabLetter}>{group.id}</span>
            <span className={styles.tabWords}>
              <span className={styles.tabName}>{group.name}</span>
              <span className={styles.tabProgress}>
                <Progress exercise={props.exercise} group={group} />
              </span>
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {/* One for all groups: who works in a group's area and chooses another by key is in that one's. */}
      <div className={styles.work}>
        <FocusKeeper place={`${props.exercise} ${step} ${props.selected}`}>
          {groups.map((group) => (
            <Tabs.Panel key={group.id} value={group.id}>
              <UnfinishedScope name={`${workshopId}/${props.exercise}/${group.id}`}>
                {Console !== undefined && <Console groupId={group.id} />}
              </UnfinishedScope>
            </Tabs.Panel>
          ))}
        </FocusKeeper>
      </div>
    </Tabs>
  );
}

/** In words, so that a tab is drawn again only when they change. */
function Progress(props: { readonly exercise: ExerciseId; readonly group: Group }) {
  const text = useText(appTexts);
  const language = useLanguage();
  const entry = exercises[props.exercise];
  return useWorkshop((workshop) => entry?.progress(workshop, props.group, text, language) ?? '');
}
