/*
 * A grid of marks: what is needed down the side, who could bring it along the top, a circle where they
 * meet, and below each column whether anything goes back. It knows only labels and levels.
 *
 * A real table, and every mark has its words for a screen reader, so it is its own text alternative.
 */
import { textLength } from '../../src-shared/kernel/plain-text.ts';
import { classNames } from '../ui/plain/class-names.ts';
import { VisuallyHidden } from '../ui/plain/visually-hidden.tsx';
import { LevelMark, type MarkLevel, ReturnArrow } from './level-mark.tsx';
import styles from './mark-grid.module.css';

export type GridRow = {
  readonly id: string;
  readonly label: string;
  /** Stands before the label of a row that was chosen; null for the others. */
  readonly badge: string | null;
};

export type GridColumn = {
  readonly id: string;
  readonly label: string;
  /** What goes back: something, nothing though it brings something, or no matter. */
  readonly back: 'given' | 'missing' | null;
};

export type GridMark = { readonly level: MarkLevel; readonly isFirm: boolean };

export type MarkGridLabels = {
  /** Heads the column of row labels. */
  readonly rows: string;
  /** A mark in words, such as 一部（見込み）. */
  readonly mark: (mark: GridMark) => string;
  /** Heads the row of return arrows. */
  readonly back: string;
  readonly given: string;
  readonly missing: string;
  /** A chosen row, for a screen reader. */
  readonly chosen: string;
};

/** Column labels longer than this are numbered and spelled out in the grid's empty corner. */
const longLabel = 16;
/** Rows from which the type gets smaller, so that twelve still fit a projector's picture. */
const manyRows = 8;
const someRows = 5;

export function MarkGrid(props: {
  readonly title: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly markAt: (rowId: string, columnId: string) => GridMark;
  readonly size: 'console' | 'projector';
  /** Whether the row of return arrows is drawn. */
  readonly showsBack: boolean;
  readonly labels: MarkGridLabels;
}) {
  const { rows, columns, labels } = props;
  const isNumbered =
    props.size === 'projector' && columns.some(({ label }) => textLength(label) > longLabel);
  return (
    <table
      className={classNames(styles.grid, styles[props.size])}
      data-density={rows.length > manyRows ? 'dense' : rows.length > someRows ? 'even' : 'roomy'}
      data-columns={columns.length}
    >
      <caption>
        <VisuallyHidden>{props.title}</VisuallyHidden>
      </caption>
      <colgroup>
        <col />
        {columns.map(({ id }) => (
          <col key={id} className={styles.column} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <VisuallyHidden>{labels.rows}</VisuallyHidden>
            {isNumbered && (
              <span className={styles.key} aria-hidden>
                {columns.map(({ id, label }, index) => (
                  <span key={id}>
                    <b>{index + 1}</b>
                    {label}
                  </span>
                ))}
              </span>
            )}
          </th>
          {columns.map(({ id, label }, index) => (
            <th key={id} scope="col" className={styles.columnLabel}>
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
        {rows.map((row) => (
          <tr key={row.id} data-chosen={row.badge !== null || undefined}>
            <th scope="row" className={styles.rowLabel}>
              {row.badge !== null && (
                <>
                  <span className={styles.badge} aria-hidden>
                    {row.badge}
                  </span>
                  <VisuallyHidden>{labels.chosen}</VisuallyHidden>
                </>
              )}
              {row.label}
            </th>
            {columns.map((column) => {
              const mark = props.markAt(row.id, column.id);
              return (
                <td key={column.id} className={styles.cell}>
                  <LevelMark level={mark.level} isFirm={mark.isFirm} />
                  <VisuallyHidden>{labels.mark(mark)}</VisuallyHidden>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {props.showsBack && (
        <tfoot>
          <tr>
            <th scope="row" className={styles.backLabel}>
              {labels.back}
            </th>
            {columns.map(({ id, back }) => (
              <td key={id} className={styles.cell}>
                {back !== null && (
                  <>
                    <ReturnArrow isMissing={back === 'missing'} />
                    <VisuallyHidden>
                      {back === 'missing' ? labels.missing : labels.given}
                    </VisuallyHidden>
                  </>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
