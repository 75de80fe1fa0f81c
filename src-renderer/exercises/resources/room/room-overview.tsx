import type {
  ResourcesProgress,
  ResourcesStepId,
  ResourcesText,
} from '../../../../src-shared/exercises/resources/index.ts';
import { wholePercent } from '../levels.ts';
import type { ResourcesWords } from '../words.ja.ts';
import styles from './room.module.css';
import { Empty } from './signs.tsx';

/** The whole room: the step, what to do now, and one row a group with how far it is; no content. */
export function RoomOverview(props: {
  readonly groups: readonly ResourcesProgress[];
  readonly step: ResourcesStepId;
  readonly text: ResourcesText;
  readonly words: ResourcesWords;
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
function questionOf(step: ResourcesStepId, text: ResourcesText): string | null {
  if (step === 'silentNeeds') return text.questions.needs;
  if (step === 'candidates') return text.questions.candidates;
  return step === 'offers' ? text.questions.offers : null;
}

/** What a row says: the latest thing reached, in the terms of the present step. */
function progressInWords(
  group: ResourcesProgress,
  step: ResourcesStepId,
  text: ResourcesText,
  words: ResourcesWords,
): string {
  if (group.isClosed) return text.statuses.closed;
  const { currentCoverage: now, potentialCoverage: possible } = group;
  switch (step) {
    case 'silentNeeds':
    case 'merge':
    case 'ownSupply':
    case 'importance':
      return text.progress.needs(group.needCount);
    case 'candidates':
      return text.progress.candidates(group.candidateCount);
    case 'supply':
    case 'offers':
    case 'coverage':
      return now === null || possible === null
        ? words.room.notMeasured
        : words.room.change(
            text.coverage.percent(wholePercent(now)),
            text.coverage.percent(wholePercent(possible)),
          );
  }
}
