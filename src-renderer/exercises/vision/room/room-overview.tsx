import type {
  GroupProgress,
  VisionStepId,
  VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import styles from './room.module.css';
import { Empty } from './signs.tsx';

/** The whole room: the step, what to do now, and one row a group with how far it is; no content. */
export function RoomOverview(props: {
  readonly groups: readonly GroupProgress[];
  readonly step: VisionStepId;
  readonly text: VisionText;
}) {
  const { groups, step, text } = props;
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
          <Empty words={text.empty.groups} />
        ) : (
          <ul className={styles.groups} data-many={groups.length > 5 || undefined}>
            {groups.map((group) => (
              <li key={group.groupId}>
                <span className={styles.letter}>{group.groupId}</span>
                <span className={styles.rowName}>{group.groupName}</span>
                <span className={styles.rowState} data-state={rowState(group, step)}>
                  {progressInWords(group, step, text)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** The question all groups answer in a step; groups may have one of their own on their own picture. */
function questionOf(step: VisionStepId, text: VisionText): string | null {
  if (step === 'silentNotes') return text.focusQuestion;
  if (step === 'pairs') return text.pairQuestion;
  return step === 'name' ? text.nameQuestion : null;
}

/** What a row says: the latest thing reached, in the terms of the present step. */
function progressInWords(group: GroupProgress, step: VisionStepId, text: VisionText): string {
  if (group.isClosed) return text.statuses.closed;
  if (group.isVoting) return text.progress.received(group.received, group.expected);
  const isVotingStep = step === 'vote' || step === 'amend' || step === 'outsideLine';
  if (isVotingStep && group.outcome !== null) return text.roundStates[group.outcome];
  if (step === 'silentNotes' || step === 'pairs' || group.clusterCount === 0) {
    return text.progress.notes(group.noteCount);
  }
  return text.progress.clusters(group.clusterCount);
}

function rowState(group: GroupProgress, step: VisionStepId): string | undefined {
  if (group.isClosed) return 'closed';
  if (group.isVoting) return 'voting';
  const isVotingStep = step === 'vote' || step === 'amend' || step === 'outsideLine';
  return isVotingStep ? (group.outcome ?? undefined) : undefined;
}
