/*
 * Step 3: what may rule a department out. One "out" takes it off the ranking; it stays in the table. The
 * table is one stop for Tab; arrows move within it.
 */
import { type KeyboardEvent, useState } from 'react';
import {
  isOut,
  type KnockoutState,
  type Knockouts,
  knockoutNames,
  knockoutStates,
  type Option,
} from '../../../../src-shared/exercises/departments/index.ts';
import { useReportFailure } from '../../../client/index.ts';
import { useWhole } from '../../../entry/asking.tsx';
import layout from '../../../entry/layout.module.css';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { isDigitKey } from '../../../ui/plain/digit-key.ts';
import { EmptyState } from '../../../ui/plain/empty-state.tsx';
import styles from './departments.module.css';
import { OptionPicker } from './option-picker.tsx';
import { useAsk, useScene } from './scene.tsx';

export function KnockoutWork() {
  const { part, text, words } = useScene();
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 });
  if (part.options.length === 0) {
    return (
      <div className={layout.stack}>
        <EmptyState title={text.empty.options} />
        <OptionPicker />
      </div>
    );
  }
  // A department that was taken away meanwhile leaves a way into the table.
  const at = { ...chosen, row: Math.min(chosen.row, part.options.length - 1) };
  return (
    <div className={layout.stack}>
      <section className={layout.panel} aria-label={text.steps.knockouts.name}>
        <p className={layout.quiet}>{words.knockouts.keys}</p>
        <div className={layout.scroller}>
          <table className={layout.table}>
            <thead>
              <tr>
                <th scope="col">{words.options.chosen}</th>
                {knockoutNames.map((name) => (
                  <th key={name} scope="col" className={styles.knockoutColumn}>
                    {text.knockouts[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={moveByArrows}>
              {part.options.map((option, row) => (
                <KnockoutRow
                  key={option.id}
                  option={option}
                  row={row}
                  tabStop={row === at.row ? at.column : null}
                  onFocus={(column) => setChosen({ row, column })}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {part.options.every(isOut) && <p className={layout.gentle}>{words.knockouts.allOut}</p>}
    </div>
  );
}

type Place = { readonly row: number; readonly column: number };

function KnockoutRow(props: {
  readonly option: Option;
  readonly row: number;
  /** The column that takes Tab, where this row does. */
  readonly tabStop: number | null;
  readonly onFocus: (column: number) => void;
}) {
  const { text, words } = useScene();
  const { option, row } = props;
  const ask = useAsk();
  const report = useReportFailure();
  const change = useWhole<Knockouts>(option.knockouts, (knockouts) =>
    ask('departments.setKnockouts', { optionId: option.id, knockouts: [...knockouts] }),
  );
  async function set(column: number, next: (state: KnockoutState) => KnockoutState) {
    const failure = await change(([first, second, third]) => [
      column === 0 ? next(first) : first,
      column === 1 ? next(second) : second,
      column === 2 ? next(third) : third,
    ]);
    if (failure !== null) report(failure);
  }
  return (
    <tr className={styles.knockoutRow} data-out={isOut(option) || undefined}>
      <th scope="row">
        {option.name}
        {isOut(option) && <span className={layout.flag}>{words.knockouts.leaves}</span>}
      </th>
      {knockoutNames.map((name, column) => {
        const state = option.knockouts[column] ?? 'ok';
        return (
          <td key={name}>
            <button
              type="button"
              className={styles.knockout}
              data-place={`${row} ${column}`}
              tabIndex={column === props.tabStop ? 0 : -1}
              onFocus={() => props.onFocus(column)}
              data-state={state}
              aria-label={words.knockouts.cell(
                option.name,
                text.knockouts[name],
                text.knockoutStates[state],
              )}
              onClick={() => void set(column, following)}
              onKeyDown={(event) => {
                if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey)
                  return;
                if (!isDigitKey(event.key)) return;
                event.preventDefault();
                const chosen = knockoutStates[keys.indexOf(event.key.normalize('NFKC'))];
                if (chosen !== undefined) void set(column, () => chosen);
              }}
            >
              <KnockoutSign state={state} />
              {text.knockoutStates[state]}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

const keys = ['1', '2', '3'];
const signs = { ok: '○', check: '△', out: '×' } as const;

function KnockoutSign(props: { readonly state: KnockoutState }) {
  return <span aria-hidden>{signs[props.state]}</span>;
}

function following(state: KnockoutState): KnockoutState {
  return knockoutStates[(knockoutStates.indexOf(state) + 1) % knockoutStates.length] ?? 'ok';
}

/** Arrows between the cells of the table. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[
    event.key
  ];
  const place = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
  if (move === undefined || place === undefined) return;
  event.preventDefault();
  const [row = 0, column = 0] = place.split(' ').map(Number);
  const next = `${row + (move[0] ?? 0)} ${column + (move[1] ?? 0)}`;
  event.currentTarget.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
}
