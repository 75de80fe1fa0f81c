import type {
  DepartmentsProgress,
  DepartmentsStepId,
  DepartmentsText,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { DepartmentsWords } from '../words.ja.ts';
import styles from './room.module.css';
import { Empty } from './signs.tsx';

/** The whole room: the step, what to do now, and one row a group with how far it is; no vote, no seat. */
export function RoomOverview(props: {
  readonly groups: readonly DepartmentsProgress[];
  readonly step: DepartmentsStepId;
  readonly text: DepartmentsText;
  readonly words: DepartmentsWords;
}) {
  const { groups, step, text, words } = props;
  const question = questionOf(step, text);
  return (
    <section className={styles.scene} data-kind="overview">
      <header className={styles.overviewHead}>
        <h1 className={question === null ? styles.stepName : styles.stepLabel}>
          {text.steps[step].name}
        </h1>
        {question !== null && <p className={styles.roomQuestion}>{question}</p>}
        <p className={styles.body}>{text.steps[step].prompt}</p>
      </header>
      <div className={styles.content}>
        {groups.length === 0 ? (
          <Empty words={words.room.noGroups} />
        ) : (
          <ul className={styles.groups} data-many={groups.length > 5 || undefined}>
            {groups.map((group) => (
              <li key={group.groupId} className={styles.group}>
                <span className={styles.letter}>{group.groupId}</span>
                <span className={styles.rowName}>{group.groupName}</span>
                <span className={styles.rowState} data-closed={group.isClosed || undefined}>
                  {progressInWords(group, step, text, words)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** The question that all groups answer in a step; null where the prompt says it all. */
function questionOf(step: DepartmentsStepId, text: DepartmentsText): string | null {
  if (step === 'cards') return text.questions.cards;
  if (step === 'weights') return text.questions.swing;
  if (step === 'compareGut') return text.questions.gut;
  return null;
}

/** What a row says: what is being collected, else the latest thing reached in the terms of the step. */
function progressInWords(
  group: DepartmentsProgress,
  step: DepartmentsStepId,
  text: DepartmentsText,
  words: DepartmentsWords,
): string {
  if (group.collecting !== null && !isSealedAside(group.collecting, step)) {
    return text.progress.received(group.received, group.expected);
  }
  switch (step) {
    case 'gutVote':
    case 'cards':
    case 'knockouts':
    case 'scoring':
    case 'weights':
      return text.progress.options(group.optionCount);
    case 'spread':
      return words.room.split(group.splitCellCount);
    case 'result':
    case 'compareGut':
      return group.verdict === null
        ? text.progress.options(group.optionCount)
        : words.room.verdict(text.verdicts[group.verdict]);
    case 'decide':
      return group.firstDoor === null ? words.room.noDoor : words.room.firstDoor(group.firstDoor);
  }
}

/** A sealed gut vote stays open through the steps; it is news only where it is given and opened. */
function isSealedAside(
  collecting: NonNullable<DepartmentsProgress['collecting']>,
  step: DepartmentsStepId,
): boolean {
  return collecting === 'gut' && step !== 'gutVote' && step !== 'compareGut';
}
