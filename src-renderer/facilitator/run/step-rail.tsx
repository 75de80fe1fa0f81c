import { IconClockEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient, useReportFailure, useSend } from '../../client/index.ts';
import { appTexts } from '../../text/app.ts';
import { useLanguage, useText } from '../../text/language.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { StepList } from '../../ui/plain/step-list.tsx';
import { useWallNow } from '../wall-clock.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';
import type { ExerciseUnderWay } from './exercise.ts';
import { MinutesField } from './minutes-field.tsx';
import { paceOf } from './pace.ts';
import styles from './run.module.css';

/** How often the times of day on the rail are read again. */
const refreshMs = 10_000;

/** The steps with their minutes, and how the plan stands. */
export function StepRail({ exercise }: { readonly exercise: ExerciseUnderWay }) {
  const text = useText(appTexts);
  const language = useLanguage();
  const client = useClient();
  const send = useSend();
  const report = useReportFailure();
  const stage = useWorkshop((workshop) => workshop.stage);
  const { id: exerciseId, steps } = exercise;
  const nowMs = useWallNow(refreshMs);
  const [isEditing, setEditing] = useState(false);
  const pace = paceOf(
    steps.map(({ minutes }) => minutes),
    stage.step,
    exerciseId,
    stage.entered,
    nowMs,
  );
  const lateMin = Math.round(pace.lateMin);
  const end = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(
    pace.endsAtMs,
  );

  async function setMinutes(step: number, minutes: number) {
    const answer = await client.request('stage.setMinutes', {
      exercise: exerciseId,
      step,
      minutes,
    });
    if (answer.ok) return null;
    report(answer.failure);
    return answer.failure;
  }

  return (
    <section className={styles.steps} aria-labelledby="run-steps">
      <header className={styles.railHead}>
        <h2 id="run-steps" className={styles.railTitle}>
          {text.run.steps}
        </h2>
        <IconButton
          icon={<IconClockEdit size={18} aria-hidden />}
          label={isEditing ? text.run.editMinutesDone : text.run.editMinutes}
          isPressed={isEditing}
          onPress={() => setEditing(!isEditing)}
        />
      </header>
      {isEditing ? (
        <ol className={styles.minutesList} aria-label={text.run.editMinutes}>
          {steps.map((step, index) => (
            <li key={step.id} className={styles.minutesRow}>
              <span>{step.name}</span>
              <MinutesField
                label={text.run.minutesOf(step.name)}
                unit={text.run.unit}
                minutes={step.minutes}
                onKeep={(minutes) => setMinutes(index, minutes)}
              />
            </li>
          ))}
        </ol>
      ) : (
        <StepList
          label={text.run.steps}
          doneLabel={text.run.done}
          steps={steps.map((step, index) => {
            const spent = Math.round(pace.spentMin[index] ?? 0);
            const isPast = index < stage.step;
            return {
              id: step.id,
              name: step.name,
              state: isPast ? 'past' : index === stage.step ? 'current' : 'next',
              detail:
                isPast && spent > 0
                  ? `${step.minutes}→${text.run.minutes(spent)}`
                  : text.run.minutes(step.minutes),
            };
          })}
          onSelect={(id) => {
            const step = steps.findIndex((one) => one.id === id);
            if (step >= 0) void send('stage.enterStep', { exercise: exerciseId, step });
          }}
        />
      )}
      <p className={styles.pace}>
        <span>
          {text.run.planned(Math.round(pace.plannedMin))} /{' '}
          {text.run.elapsed(Math.round(pace.elapsedMin))}
        </span>
        <strong>{text.run.endsAt(end)}</strong>
        <span data-late={lateMin > 0 || undefined} className={styles.late}>
          {lateMin === 0
            ? text.run.onTime
            : lateMin > 0
              ? text.run.late(lateMin)
              : text.run.early(-lateMin)}
        </span>
      </p>
    </section>
  );
}
