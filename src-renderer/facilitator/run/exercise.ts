/* The exercise under way, in this window's language and with the minutes as the facilitator set them. */
import { useSend } from '../../client/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { type ExerciseId, exercises, type StepWords } from './exercises.ts';

export type ExerciseUnderWay = {
  readonly id: ExerciseId;
  readonly name: string;
  readonly steps: readonly StepWords[];
};

/** Null while none has begun. */
export function useExercise(): ExerciseUnderWay | null {
  const language = useLanguage();
  const id = useWorkshop((workshop) => workshop.stage.exercise);
  const minutes = useWorkshop((workshop) => workshop.stage.minutes);
  const entry = id === null ? undefined : exercises[id];
  if (id === null || entry === undefined) return null;
  const steps = entry.steps(language).map((step, index) => ({
    ...step,
    minutes: minutes[`${id}/${index}`] ?? step.minutes,
  }));
  return { id, name: entry.name(language), steps };
}

/** Takes the room to an exercise: to the step it was left in, or to the first. */
export function useEnterExercise(): (id: ExerciseId) => void {
  const send = useSend();
  const entered = useWorkshop((workshop) => workshop.stage.entered);
  return (id) => {
    const step = entered.findLast((entry) => entry.exercise === id)?.step ?? 0;
    void send('stage.enterStep', { exercise: id, step });
  };
}
