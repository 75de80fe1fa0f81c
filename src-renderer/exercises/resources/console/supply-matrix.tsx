/*
 * The matrix of supplies: one stop for Tab, arrows move, 0 1 2 answer, Space and click go round, C says
 * that somebody asked. The marks below the matrix do the same to the chosen cell, for the mouse. Each
 * change goes out by itself; nothing is collected first.
 */

import { type KeyboardEvent, useRef, useState } from 'react';
import type {
  Candidate,
  Supply,
  SupplyLevel,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId } from '../../../../src-shared/kernel/ids.ts';
import { supplyMark } from '../../../../src-shared/report/resources-charts.ts';
import { LevelMark } from '../../../charts/level-mark.tsx';
import { useReportFailure } from '../../../client/index.ts';
import layout from '../../../entry/layout.module.css';
import { classNames } from '../../../ui/plain/class-names.ts';
import { isForInputMethod } from '../../../ui/plain/composition.ts';
import { isDigitKey } from '../../../ui/plain/digit-key.ts';
import { Kbd } from '../../../ui/plain/kbd.tsx';
import { levelByKey, levelKey, oneDecimal, signOf, wholePercent } from '../levels.ts';
import styles from './resources.module.css';
import { type MeasuredNeed, useAsk, usePrioritised, useScene } from './scene.tsx';

const none: Supply = { level: 0, isConfirmed: false };

/** What clicking makes of a level: all, part, none, all again. */
const nextLevel: Readonly<Record<'none' | 'half' | 'full', SupplyLevel>> = {
  none: 1,
  full: 0.5,
  half: 0,
};

type Place = { readonly row: number; readonly column: number };

export function SupplyMatrix() {
  const { map, text, words } = useScene();
  const { candidates } = map;
  const needs = usePrioritised();
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const set = useSupply();
  // A need or a candidate that was taken away meanwhile leaves the focus inside the grid.
  const at: Place = {
    row: Math.min(chosen.row, needs.length - 1),
    column: Math.min(chosen.column, candidates.length - 1),
  };

  function goTo(place: Place) {
    const row = Math.min(Math.max(place.row, 0), needs.length - 1);
    const column = Math.min(Math.max(place.column, 0), candidates.length - 1);
    setChosen({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
  }

  const isAt = (row: number, column: number) => row === at.row && column === at.column;

  function onKeyDown(event: KeyboardEvent<HTMLElement>, need: NeedId, candidate: CandidateId) {
    if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const level = levelByKey(event.key);
    if (move !== undefined) goTo(move(at, needs.length, candidates.length));
    else if (level !== null) set(need, candidate, (supply) => ({ ...supply, level }));
    else if (event.key.normalize('NFKC').toLowerCase() === 'c') set(need, candidate, confirm);
    else if (event.key === ' ' || event.key === 'Enter') set(need, candidate, goRound);
    else if (!isDigitKey(event.key)) return;
    event.preventDefault();
  }

  const chosenNeed = needs[at.row];
  const chosenCandidate = candidates[at.column];
  return (
    <>
      <div className={layout.scroller}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited in place is what the grid role is for. */}
        <table ref={grid} role="grid" className={styles.matrix} aria-label={words.supply.matrix}>
          <thead>
            <tr>
              <th scope="col">{text.needs}</th>
              {candidates.map((candidate) => (
                <ColumnHead key={candidate.id} candidate={candidate} />
              ))}
              <th scope="col" className={styles.matrixShare}>
                {words.supply.covered}
              </th>
            </tr>
          </thead>
          <tbody>
            {needs.map((need, row) => (
              <tr key={need.id}>
                <RowHead need={need} />
                {candidates.map((candidate, column) => {
                  const mark = supplyMark(map.supply[need.id]?.[candidate.id], text);
                  return (
                    <td
                      key={candidate.id}
                      className={styles.matrixCell}
                      data-place={`${row}-${column}`}
                      data-chosen={isAt(row, column) || undefined}
                      tabIndex={isAt(row, column) ? 0 : -1}
                      aria-label={words.supply.place(need.text, candidate.name, mark.text)}
                      title={words.supply.cell(candidate.name, mark.text)}
                      onFocus={() => setChosen({ row, column })}
                      onClick={() => set(need.id, candidate.id, goRound)}
                      onKeyDown={(event) => onKeyDown(event, need.id, candidate.id)}
                    >
                      <LevelMark cell={mark.cell} />
                    </td>
                  );
                })}
                <td className={styles.matrixShare}>
                  {text.coverage.percent(wholePercent(need.coverage))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosenNeed !== undefined && chosenCandidate !== undefined && (
        <Marks
          cell={words.supply.chosen(chosenNeed.text, chosenCandidate.name)}
          supply={map.supply[chosenNeed.id]?.[chosenCandidate.id] ?? none}
          onChange={(change) => {
            set(chosenNeed.id, chosenCandidate.id, change);
            // The keys go on from the cell.
            goTo(at);
          }}
        />
      )}
    </>
  );
}

function ColumnHead(props: { readonly candidate: Candidate }) {
  const { text } = useScene();
  const { name, kind } = props.candidate;
  return (
    <th scope="col" className={styles.matrixColumn}>
      {name}
      <span className={styles.matrixKind}>{text.kinds[kind]}</span>
    </th>
  );
}

function RowHead(props: { readonly need: MeasuredNeed }) {
  const { text, words } = useScene();
  const { need } = props;
  return (
    <th scope="row" className={styles.matrixRow}>
      {need.text}
      <span className={classNames(layout.quiet, styles.matrixFacts)}>
        {need.weight !== null && <span>{words.supply.weight(oneDecimal(need.weight))}</span>}
        {need.ownSupply !== null && (
          <span>{words.supply.own(text.supplyLevels[levelKey(need.ownSupply)])}</span>
        )}
      </span>
    </th>
  );
}

/** What the signs mean, their keys, and each as a button for the chosen cell. */
function Marks(props: {
  /** The chosen cell in words. */
  readonly cell: string;
  readonly supply: Supply;
  readonly onChange: (change: Change) => void;
}) {
  const { text, words } = useScene();
  const { cell, supply } = props;
  return (
    <div className={styles.legend}>
      <fieldset className={styles.marks}>
        <legend>{cell}</legend>
        {([1, 0.5, 0] as const).map((level) => (
          <button
            key={level}
            type="button"
            className={styles.mark}
            aria-pressed={level === supply.level}
            onClick={() => props.onChange((now) => ({ ...now, level }))}
          >
            <LevelMark cell={signOf(level)} />
            {text.supplyLevels[levelKey(level)]} <Kbd>{level * 2}</Kbd>
          </button>
        ))}
        <button
          type="button"
          className={styles.mark}
          aria-pressed={supply.level > 0 && supply.isConfirmed}
          disabled={supply.level === 0}
          onClick={() => props.onChange(confirm)}
        >
          <LevelMark cell="fullRinged" />
          {text.confirmed} <Kbd>C</Kbd>
        </button>
      </fieldset>
      <p className={layout.quiet}>{words.supply.keys}</p>
      <p className={layout.quiet}>{words.supply.guess}</p>
    </div>
  );
}

type Change = (supply: Supply) => Supply;

const confirm: Change = (supply) => ({ ...supply, isConfirmed: !supply.isConfirmed });
const goRound: Change = (supply) => ({ ...supply, level: nextLevel[levelKey(supply.level)] });

/**
 * Changes one supply. What was asked for and not answered yet counts as the present value, so that two
 * quick keys on one cell build on each other. Nothing that is brought can't be confirmed.
 */
function useSupply(): (needId: NeedId, candidateId: CandidateId, change: Change) => void {
  const { map } = useScene();
  const ask = useAsk();
  const report = useReportFailure();
  const asked = useRef(new Map<string, { supply: Supply; underWay: number }>());
  return (needId, candidateId, change) => {
    const key = `${needId} ${candidateId}`;
    const recorded = map.supply[needId]?.[candidateId] ?? none;
    const waiting = asked.current.get(key);
    const changed = change(waiting?.supply ?? recorded);
    const supply = changed.level === 0 ? none : changed;
    asked.current.set(key, { supply, underWay: (waiting?.underWay ?? 0) + 1 });
    void ask('resources.setSupply', { needId, candidateId, ...supply }).then((failure) => {
      const now = asked.current.get(key);
      if (now !== undefined && now.underWay > 1) {
        asked.current.set(key, { ...now, underWay: now.underWay - 1 });
      } else {
        asked.current.delete(key);
      }
      if (failure !== null) report(failure);
    });
  };
}

const moves: Readonly<Record<string, (at: Place, rows: number, columns: number) => Place>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _, columns) => ({ row, column: columns - 1 }),
  PageUp: ({ column }) => ({ row: 0, column }),
  PageDown: ({ column }, rows) => ({ row: rows - 1, column }),
};
