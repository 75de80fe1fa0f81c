import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useEnterExercise } from './exercise.ts';
import { type ExerciseId, exerciseIds, exercises } from './exercises.ts';

/** Which exercise the room is in. Going back to one takes up the step it was left in. */
export function ExercisePicker(props: { readonly current: ExerciseId }) {
  const text = useText(appTexts);
  const language = useLanguage();
  const enter = useEnterExercise();
  if (exerciseIds.length < 2) return null;
  return (
    <SelectField
      label={text.run.exercise}
      value={props.current}
      options={exerciseIds.map((id) => ({ value: id, label: exercises[id]?.name(language) ?? id }))}
      onChange={(id: ExerciseId) => {
        if (id !== props.current) enter(id);
      }}
    />
  );
}
