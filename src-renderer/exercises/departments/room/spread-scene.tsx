import {
  criterionAnchor,
  criterionName,
} from '../../../../src-shared/exercises/departments/index.ts';
import { scoreSpreadChart } from '../../../../src-shared/report/departments-charts.ts';
import { ChartPicture } from '../../../charts/chart-picture.tsx';
import { Empty } from '../../../room/signs.tsx';
import styles from './room.module.css';
import type { ContentOf, SceneProps } from './scene-props.ts';

/** The most split scores side by side; how many gave each, never who. */
export function SpreadScene({
  group,
  content,
  text,
  words,
  chartWords,
}: SceneProps & { readonly content: ContentOf<'spread'> }) {
  const { cells, isRevealed } = content;
  if (!isRevealed) return <Empty words={words.room.scoresHidden} />;
  if (cells.length === 0) return <Empty words={text.empty.splitCells} />;
  return (
    <ul className={styles.splits}>
      {cells.map((cell) => {
        const criterion = group.criteria.find(({ id }) => id === cell.criterionId);
        return (
          <li key={`${cell.option} ${cell.criterionId}`} className={styles.split}>
            <p className={styles.splitName}>
              {cell.option}
              {criterion !== undefined && <span>{criterionName(criterion, text)}</span>}
            </p>
            <ChartPicture
              chart={scoreSpreadChart(cell, chartWords)}
              title={words.room.endsFirst}
              size="projector"
            />
            {criterion !== undefined && (
              <dl className={styles.splitAnchors}>
                {([5, 1] as const).map((level) => (
                  <div key={level}>
                    <dt>{level}</dt>
                    <dd>{criterionAnchor(criterion, level, text)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
