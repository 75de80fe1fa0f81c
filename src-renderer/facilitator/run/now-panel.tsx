/* What now, what next, how long: the strip the facilitator glances at, with the one main action. */
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkshop } from '../workshop/workshop-part.ts';
import { useEnterExercise, useExercise } from './exercise.ts';
import { exerciseIds, exercises } from './exercises.ts';
import styles from './run.module.css';
import { TimerControls } from './timer-controls.tsx';

/** Windows at least this tall open the private note from the start. */
const roomyHeight = '(min-height: 900px)';

export function NowPanel(props: { readonly onFinish: () => void }) {
  const text = useText(appTexts);
  const send = useSend();
  const index = useWorkshop((workshop) => workshop.stage.step);
  const language = useLanguage();
  const exercise = useExercise();
  const enter = useEnterExercise();
  const step = exercise?.steps[index];
  if (exercise === null || step === undefined) return null;
  const { id, steps } = exercise;
  const next = steps[index + 1];
  // After the last step the workshop goes on; only after the last exercise is there nothing but paper.
  const following = next === undefined ? exerciseIds[exerciseIds.indexOf(id) + 1] : undefined;
  return (
    <section className={styles.now} aria-labelledby="run-now">
      <div>
        <h2 id="run-now" className={styles.nowStep}>
          <span className={styles.nowMark}>{text.run.now}</span>
          {step.name}
          <span className={styles.nowCount}>{text.run.stepOf(index + 1, steps.length)}</span>
        </h2>
        {step.question !== null && <p className={styles.question}>{step.question}</p>}
        <p className={step.question === null ? styles.question : styles.prompt}>{step.prompt}</p>
      </div>
      <div className={styles.nowActions}>
        <TimerControls plannedMin={step.minutes} />
        {following !== undefined ? (
          <Button
            kind="primary"
            icon={<IconArrowRight size={18} aria-hidden />}
            describedBy="run-next"
            onPress={() => enter(following)}
          >
            {text.run.nextExercise}
          </Button>
        ) : next === undefined ? (
          <Button
            kind="primary"
            icon={<IconPrinter size={18} aria-hidden />}
            describedBy="run-next"
            onPress={props.onFinish}
          >
            {text.run.finish}
          </Button>
        ) : (
          <Button
            kind="primary"
            icon={<IconArrowRight size={18} aria-hidden />}
            describedBy="run-next"
            onPress={() => void send('stage.enterStep', { exercise: id, step: index + 1 })}
          >
            {text.run.nextStep}
          </Button>
        )}
        <p id="run-next" className={styles.nextName}>
          {following !== undefined
            ? text.run.lastOfExercise(exercises[following]?.name(language) ?? following)
            : next === undefined
              ? text.run.lastStep
              : text.run.next(next.name)}
        </p>
      </div>
      <details className={styles.note} open={matchMedia(roomyHeight).matches}>
        <summary>{text.run.privateNote}</summary>
        <ul>
          {step.privateNote.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
