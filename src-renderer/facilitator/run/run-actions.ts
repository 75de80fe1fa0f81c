import { useMemo } from 'react';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import {
  type ComparisonTopic,
  nextComparison,
} from '../../../src-shared/workshop/comparison-topics.ts';
import type { ExerciseName } from '../../../src-shared/workshop/stage.ts';
import { useSend } from '../../client/index.ts';
import type { ShortcutActions } from '../workshop/shortcuts.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { useExercise } from './exercise.ts';
import { extensionMs } from './timer-controls.tsx';

const minuteMs = 60_000;

/** What a comparison begins with: what the room is working on. */
const firstTopics: Readonly<Record<ExerciseName, ComparisonTopic>> = {
  vision: 'visions',
  resources: 'coverage',
  departments: 'doors',
};

/** What the keys of the run screen do. */
export function useRunActions(
  selected: GroupId | null,
  onSelect: (id: GroupId) => void,
): Partial<ShortcutActions> {
  const send = useSend();
  const underWay = useExercise();
  const groups = useWorkshop((workshop) => workshop.groups);
  const index = useWorkshop((workshop) => workshop.stage.step);
  const timerKind = useWorkshop((workshop) => workshop.timer.kind);
  const presenting = useWorkshop((workshop) => workshop.stage.presenting);
  const exercise = underWay?.id ?? null;
  const stepCount = underWay?.steps.length ?? 0;
  const plannedMin = underWay?.steps[index]?.minutes ?? 0;
  return useMemo(() => {
    if (exercise === null) return {};
    const enter = (step: number) => {
      if (step >= 0 && step < stepCount) void send('stage.enterStep', { exercise, step });
    };
    return {
      next: () => enter(index + 1),
      previous: () => enter(index - 1),
      timer() {
        if (timerKind === 'running') void send('stage.pauseTimer', {});
        else if (timerKind === 'paused') void send('stage.resumeTimer', {});
        else void send('stage.startTimer', { durationMs: Math.round(plannedMin * minuteMs) });
      },
      extend() {
        if (timerKind !== 'idle') void send('stage.extendTimer', { byMs: extensionMs });
      },
      overview: () => void send('stage.present', { presenting: { kind: 'overview' } }),
      showGroup() {
        if (selected === null) return;
        void send('stage.present', { presenting: { kind: 'group', groupId: selected } });
      },
      blank: () => void send('stage.present', { presenting: { kind: 'blank' } }),
      compare() {
        const next =
          presenting.kind === 'comparison'
            ? nextComparison(presenting, groups.length)
            : { topic: firstTopics[exercise], page: 1 };
        void send('stage.compare', next);
      },
      group(position) {
        const group = groups[position];
        if (group !== undefined) onSelect(group.id);
      },
    };
  }, [
    send,
    exercise,
    index,
    stepCount,
    plannedMin,
    timerKind,
    groups,
    presenting,
    selected,
    onSelect,
  ]);
}
