import { Tabs } from '@mantine/core';
import type { ConsoleGroupVision } from '../../../src-shared/exercises/vision/index.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import { VisionConsole, visionTexts } from '../../exercises/vision/index.ts';
import { type AppText, appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/plain/empty-state.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import styles from './run.module.css';

/** The groups as tabs, each with how far it is, and the exercise's work area of the open one. */
export function GroupWork(props: {
  readonly selected: GroupId | null;
  readonly onSelect: (id: GroupId) => void;
  readonly onSetup: () => void;
}) {
  const text = useText(appTexts);
  const { roundStates } = useText(visionTexts);
  const groups = useWorkshop((workshop) => workshop.groups);
  const visions = useWorkshop((workshop) => workshop.vision.groups);
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
        {groups.map((group) => {
          const vision = visions[group.id];
          return (
            <Tabs.Tab key={group.id} value={group.id} className={styles.tab} title={group.name}>
              <span className={styles.tabLetter}>{group.id}</span>
              <span className={styles.tabWords}>
                <span className={styles.tabName}>{group.name}</span>
                <span className={styles.tabProgress}>
                  {vision === undefined
                    ? ''
                    : progressOf(vision, group.seats.length, text, roundStates)}
                </span>
              </span>
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {groups.map((group) => (
        <Tabs.Panel key={group.id} value={group.id} className={styles.work}>
          <VisionConsole groupId={group.id} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function progressOf(
  vision: ConsoleGroupVision,
  seats: number,
  text: AppText,
  roundStates: Readonly<Record<NonNullable<ConsoleGroupVision['outcome']>, string>>,
): string {
  if (vision.status === 'closed') return text.run.closed;
  const vote = vision.rounds.at(-1)?.vote;
  if (vote?.kind === 'collecting') return text.run.voting(vote.received, seats);
  if (vision.outcome !== null) return roundStates[vision.outcome];
  return text.run.cards(vision.noteOrder.length);
}
