/*
 * A grid of signs: what is needed down the side, who could bring it along the top, a circle where they
 * meet, and below each column whether anything goes back. A real table, and every sign has its words for a
 * screen reader.
 */
import { textLength } from '../../src-shared/kernel/plain-text.ts';
import type { GridChart } from '../../src-shared/report/chart-model.ts';
import { classNames } from '../ui/plain/class-names.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import { LevelMark, ReturnArrow } from './level-mark.tsx';
import styles from './mark-grid.module.css';
import { PictureFrame, type PictureProps } from './picture.tsx';

/** Column labels longer than this are numbered and spelled out in the grid's empty corner. */
const longLabel = 16;
/** Rows from which the type gets smaller, so that twelve still fit a projector's picture. */
const manyRows = 8;
const someRows = 5;

export function GridPicture(props: PictureProps<GridChart>) {
  const { chart, title, size } = props;
  const { rows, columns, figureHeader, firstColumnStandsApart, returns, legend } = chart;
  const isNumbered = size === 'projector' && columns.some((label) => textLength(label) > longLabel);
  const isApart = (column: number) => (firstColumnStandsApart && column === 0) || undefined;
  return (
    <PictureFrame {...props} className={styles.picture}>
      <table
        className={classNames(styles.grid, styles[size])}
        data-density={rows.length > manyRows ? 'dense' : rows.length > someRows ? 'even' : 'roomy'}
        data-columns={columns.length}
      >
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <colgroup>
          <col />
          {figureHeader !== null && <col className={styles.figureColumn} />}
          {columns.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the chart; labels may repeat.
            <col key={`${index}${label}`} className={styles.column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {size === 'console' ? (
                chart.rowHeader
              ) : (
                <VisuallyHidden>{chart.rowHeader}</VisuallyHidden>
              )}
              {isNumbered && <ColumnKey columns={columns} />}
            </th>
            {figureHeader !== null && (
              <th scope="col" className={styles.figureHead}>
                {figureHeader}
              </th>
            )}
            {columns.map((label, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the chart; labels may repeat.
                key={`${index}${label}`}
                scope="col"
                className={styles.columnLabel}
                data-apart={isApart(index)}
              >
                {isNumbered ? (
                  <>
                    <b aria-hidden>{index + 1}</b>
                    <VisuallyHidden>{label}</VisuallyHidden>
                  </>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the chart; labels may repeat.
              key={at}
              data-chosen={row.badge !== null || undefined}
            >
              <th scope="row" className={styles.rowLabel}>
                {row.badge !== null && (
                  <>
                    <span className={styles.badge} aria-hidden>
                      {row.badge}
                    </span>
                    <VisuallyHidden>{chart.badgeMeaning}</VisuallyHidden>
                  </>
                )}
                {row.label}
              </th>
              {figureHeader !== null && <td className={styles.figure}>{row.figure}</td>}
              {row.cells.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row.
                  key={index}
                  className={styles.cell}
                  data-apart={isApart(index)}
                >
                  <LevelMark cell={cell} />
                  <VisuallyHidden>{row.texts[index]}</VisuallyHidden>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {returns !== null && (
          <tfoot>
            <tr>
              <th
                scope="row"
                className={styles.backLabel}
                colSpan={figureHeader === null ? undefined : 2}
              >
                {returns.label}
              </th>
              {returns.cells.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row.
                  key={index}
                  className={styles.cell}
                  data-apart={isApart(index)}
                >
                  {cell !== null && (
                    <>
                      <ReturnArrow kind={cell} />
                      <VisuallyHidden>
                        {cell === 'missing' ? returns.missing : returns.given}
                      </VisuallyHidden>
                    </>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      <ul className={styles.legend} aria-hidden>
        {legend.map(({ cell, label }) => (
          <li key={label}>
            <LevelMark cell={cell} />
            {label}
          </li>
        ))}
      </ul>
    </PictureFrame>
  );
}

/** What the numbers over the columns stand for. */
function ColumnKey(props: { readonly columns: readonly string[] }) {
  return (
    <span className={styles.key} aria-hidden>
      {props.columns.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the chart; labels may repeat.
        <span key={`${index}${label}`}>
          <b>{index + 1}</b>
          {label}
        </span>
      ))}
    </span>
  );
}
