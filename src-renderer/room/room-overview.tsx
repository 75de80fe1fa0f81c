import styles from './room.module.css';
import { Empty } from './signs.tsx';

/** How far one group is, in the terms of the step; no vote, no seat. */
export type OverviewRow = {
  readonly groupId: string;
  readonly groupName: string;
  readonly words: string;
  /** Something is being collected, or the end is reached. */
  readonly tone?: 'under-way' | 'reached' | undefined;
};

/** The whole room: the step, what to do now, and a row a group. */
export function RoomOverview(props: {
  readonly stepName: string;
  /** The question that all groups answer; null where the prompt says it all. */
  readonly question: string | null;
  readonly prompt: string;
  readonly rows: readonly OverviewRow[];
  /** Said while there is no group. */
  readonly noGroups: string;
}) {
  const { stepName, question, prompt, rows, noGroups } = props;
  return (
    <section className={styles.scene} data-kind="overview">
      <header className={styles.overviewHead}>
        <h1 className={question === null ? styles.stepName : styles.stepLabel}>{stepName}</h1>
        {question !== null && <p className={styles.roomQuestion}>{question}</p>}
        <p className={styles.body}>{prompt}</p>
      </header>
      <div className={styles.content}>
        {rows.length === 0 ? (
          <Empty words={noGroups} />
        ) : (
          <ul className={styles.groups} data-many={rows.length > 5 || undefined}>
            {rows.map(({ groupId, groupName, words, tone }) => (
              <li key={groupId} className={styles.group}>
                <span className={styles.letter}>{groupId}</span>
                <span className={styles.rowName}>{groupName}</span>
                <span className={styles.rowState} data-tone={tone}>
                  {words}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
