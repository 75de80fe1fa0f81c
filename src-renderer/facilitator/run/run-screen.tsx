/* Running an exercise: steps and pace on the left, what now on top, the groups' work below. */
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useLayoutEffect, useState } from 'react';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/plain/empty-state.tsx';
import type { ShortcutActions } from '../workshop/shortcuts.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { useExercise } from './exercise.ts';
import { ExercisePicker } from './exercise-picker.tsx';
import { exerciseIds, exercises } from './exercises.ts';
import { GroupWork } from './group-work.tsx';
import { NowPanel } from './now-panel.tsx';
import { ProjectionBar } from './projection-bar.tsx';
import styles from './run.module.css';
import { useRunActions } from './run-actions.ts';
import { StepRail } from './step-rail.tsx';

export function RunScreen(props: {
  readonly onSetup: () => void;
  readonly onFinish: () => void;
  /** Told what the keys of this screen do while it is up. */
  readonly onActions: (actions: Partial<ShortcutActions>) => void;
}) {
  const { onActions } = props;
  const text = useText(appTexts);
  const send = useSend();
  const groups = useWorkshop((workshop) => workshop.groups);
  const language = useLanguage();
  const exercise = useExercise();
  const [showsSteps, setShowsSteps] = useState(false);
  const foldId = useId();
  const [chosen, setChosen] = useState<GroupId | null>(null);
  const selected = groups.find((group) => group.id === chosen)?.id ?? groups[0]?.id ?? null;
  const actions = useRunActions(selected, setChosen);
  // At once with the picture: a key pressed right after a change must act on what is seen.
  useLayoutEffect(() => {
    onActions(actions);
    return () => onActions({});
  }, [actions, onActions]);

  if (exercise === null) {
    return (
      <main className={styles.begin}>
        <EmptyState
          title={text.run.notStarted}
          hint={text.run.notStartedHint}
          action={
            <div className={styles.beginActions}>
              {exerciseIds.map((id, index) => (
                <Button
                  key={id}
                  kind={index === 0 ? 'primary' : 'quiet'}
                  size="large"
                  onPress={() => void send('stage.enterStep', { exercise: id, step: 0 })}
                >
                  {text.run.begin(exercises[id]?.name(language) ?? id)}
                </Button>
              ))}
            </div>
          }
        />
      </main>
    );
  }
  return (
    <div className={styles.run}>
      <aside className={styles.rail} aria-label={text.run.steps}>
        <ExercisePicker current={exercise.id} />
        <button
          type="button"
          className={styles.stepsToggle}
          aria-expanded={showsSteps}
          aria-controls={foldId}
          onClick={() => setShowsSteps(!showsSteps)}
        >
          <IconChevronRight size={18} aria-hidden />
          {text.run.steps}
        </button>
        <div id={foldId} className={styles.railFold}>
          <StepRail exercise={exercise} />
        </div>
        <ProjectionBar />
      </aside>
      <main className={styles.centre}>
        <NowPanel onFinish={props.onFinish} />
        <GroupWork
          exercise={exercise.id}
          selected={selected}
          onSelect={setChosen}
          onSetup={props.onSetup}
        />
      </main>
    </div>
  );
}
