/*
 * Groups side by side on one topic, a column a group, the same thing at the same height, so that the
 * eye goes across. Nothing is sorted, counted up or coloured by how "good" it is: this is for talking
 * about differences. What may be said at all was decided where the view is made.
 */
import { type ReactNode, useRef } from 'react';
import type { ComparedGroup, Comparison } from '../../../src-shared/workshop/comparison.ts';
import { useProjectorView } from '../../client/index.ts';
import { visionTexts } from '../../exercises/vision/words.ts';
import { appTexts } from '../../text/app.ts';
import { useText } from '../../text/language.ts';
import styles from './comparison.module.css';
import { CoverageRows } from './coverage-rows.tsx';
import { DoorRows } from './door-rows.tsx';
import { SpreadRows } from './spread-rows.tsx';
import { useLargestFit } from './use-largest-fit.ts';
import { VisionRows } from './vision-rows.tsx';

/** Fills its parent. Shows nothing while nothing is compared. */
export function ComparisonScene() {
  const comparison = useProjectorView((view) => view.workshop?.comparison ?? null);
  return comparison === null ? null : <Page comparison={comparison} />;
}

function Page({ comparison }: { readonly comparison: Comparison }) {
  const text = useText(appTexts).comparison;
  const { topic, page, pages, groups } = comparison;
  const columns = useRef<HTMLUListElement>(null);
  useLargestFit(columns, largestScales[topic][groups.length - 1] ?? 1);
  return (
    <section className={styles.scene}>
      <header className={styles.head}>
        <h1 className={styles.title}>{text.titles[topic]}</h1>
        <p className={styles.note}>{text.notes[topic]}</p>
        {pages > 1 && <p className={styles.page}>{text.page(page, pages)}</p>}
      </header>
      {groups.length === 0 ? (
        <p className={styles.none}>{text.none.groups}</p>
      ) : (
        <ul ref={columns} className={styles.columns} data-topic={topic}>
          <Columns comparison={comparison} />
        </ul>
      )}
      {topic === 'spread' && groups.length > 0 && <Scale />}
    </section>
  );
}

/** How large the words of one to four columns may grow; larger leaves too few of them on a line. */
const ofColumns = [2.2, 1.9, 1.6, 1.4] as const;
/** Whole lines leave room for sentences of 48 and more. */
const ofLines = [2.3, 2, 1.75, 1.75] as const;
const largestScales = {
  visions: ofLines,
  coverage: ofColumns,
  doors: ofColumns,
  spread: ofColumns,
} as const;

function Columns({ comparison }: { readonly comparison: Comparison }) {
  switch (comparison.topic) {
    case 'visions':
      return columnsOf(comparison.groups, (content) => <VisionRows content={content} />);
    case 'coverage':
      return columnsOf(comparison.groups, (content) => <CoverageRows content={content} />);
    case 'doors':
      return columnsOf(comparison.groups, (content) => <DoorRows content={content} />);
    case 'spread':
      return columnsOf(comparison.groups, (content) => <SpreadRows content={content} />);
  }
}

function columnsOf<Content>(
  groups: readonly ComparedGroup<Content>[],
  rowsOf: (content: Content) => ReactNode,
): ReactNode {
  return groups.map(({ groupId, groupName, content }) => (
    <li key={groupId} className={styles.column}>
      <h2 className={styles.name}>
        <span className={styles.letter}>{groupId}</span>
        <span>{groupName}</span>
      </h2>
      {rowsOf(content)}
    </li>
  ));
}

/** What the numbers under the columns stand for. */
function Scale() {
  const { agree5 } = useText(visionTexts);
  return (
    <dl className={styles.scale}>
      {([5, 4, 3, 2, 1] as const).map((level) => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>{agree5[level]}</dd>
        </div>
      ))}
    </dl>
  );
}
