/*
 * Scores being entered, one criterion at a time: a row of digits a seat over the departments, counts, or
 * one row for the group.
 *
 * Invariant: what was typed for a row is shown (as ●) until it is sent, and again when it is refused;
 * leaving the page of a criterion or the step sends what a row has. Counts and the group's scores stay as
 * typed until they are recorded, and so does the way of entering.
 */

import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type {
  Collecting,
  ConsoleScoreRound,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { CriterionId } from '../../../../src-shared/kernel/ids.ts';
import { useView } from '../../../client/index.ts';
import { ChoiceChips } from '../../../entry/choice-chips.tsx';
import layout from '../../../entry/layout.module.css';
import { ModeChoice } from '../../../entry/vote/mode-choice.tsx';
import { NoSeats } from '../../../entry/vote/no-seats.tsx';
import { Numbered } from '../../../entry/vote/numbered.tsx';
import { AnchorLine } from './criteria-panel.tsx';
import { useScene } from './scene.tsx';
import { ScoresByCount, ScoresOfGroup } from './score-others.tsx';
import type { ScorePage } from './score-page.ts';
import { ScoresBySeat } from './score-rows.tsx';
import { useEntryMode } from './unfinished-votes.ts';

const modes = ['seats', 'counts', 'group'] as const;

export function ScoreEntry(props: {
  readonly round: ConsoleScoreRound;
  readonly collecting: Collecting;
}) {
  const { group, part, words, nameOfOption, nameOfCriterion } = useScene();
  const { round, collecting } = props;
  const [mode, setMode] = useEntryMode(round.id, modes, collecting.mode);
  const criterionIds = [...new Set(round.cells.map((cell) => cell.criterionId))];
  const [chosen, setChosen] = useState<{
    readonly id: CriterionId | null;
    /** Grows when a page is turned to type on it; a page that is only chosen leaves the focus. */
    readonly turn: number;
  }>({ id: null, turn: 0 });
  const place = useRef<HTMLElement>(null);
  const current = criterionIds.find((id) => id === chosen.id) ?? criterionIds[0];
  // Before the next key, which may be the first of the new page's first row.
  useLayoutEffect(() => {
    if (chosen.turn > 0) place.current?.querySelector<HTMLElement>('fieldset input')?.focus();
  }, [chosen.turn]);
  if (group.seats.length === 0) return <NoSeats />;
  if (current === undefined) return null;
  const criterion = part.criteria.find(({ id }) => id === current);
  const optionIds = round.cells
    .filter((cell) => cell.criterionId === current)
    .map((cell) => cell.optionId);

  function onKeyDown(event: KeyboardEvent) {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const id = criterionIds[Number(digit) - 1];
    if (!event.altKey || digit === undefined || id === undefined) return;
    event.preventDefault();
    turnTo(id);
  }

  function turnTo(id: CriterionId) {
    setChosen(({ turn }) => ({ id, turn: turn + 1 }));
  }

  const page: ScorePage = {
    round,
    criterionId: current,
    optionIds,
    onDone: () => {
      const next = criterionIds[criterionIds.indexOf(current) + 1];
      if (next !== undefined) turnTo(next);
    },
  };
  return (
    <section className={layout.panel} aria-label={words.scores.entry} onKeyDown={onKeyDown}>
      {round.isSecondLook && <h2 className={layout.heading}>{words.scores.secondLook}</h2>}
      <ModeChoice options={modes} mode={mode} onChange={setMode} />
      <ChoiceChips
        label={words.scores.criterion}
        chips={criterionIds.map((id, index) => {
          const name = nameOfCriterion(id);
          const seatsIn = round.seatsInByCriterion[id]?.length ?? 0;
          const chip = { value: id, label: name, keyHint: String(index + 1) };
          if (mode !== 'seats') return chip;
          return {
            ...chip,
            detail: `${seatsIn}/${group.seats.length}`,
            spoken: words.scores.criterionState(name, seatsIn, group.seats.length),
            isIn: seatsIn >= group.seats.length,
          };
        })}
        value={current}
        onChange={(id) => setChosen(({ turn }) => ({ id, turn }))}
      />
      {criterion !== undefined && <AnchorLine criterion={criterion} />}
      {current === 'k2' && <NeedsBeside />}
      <Numbered labels={optionIds.map(nameOfOption)} />
      <section ref={place} aria-label={nameOfCriterion(current)} key={`${mode} ${current}`}>
        {mode === 'seats' && <ScoresBySeat page={page} seatsIn={collecting.seatsIn} />}
        {mode === 'counts' && <ScoresByCount page={page} />}
        {mode === 'group' && <ScoresOfGroup page={page} />}
      </section>
    </section>
  );
}

/** Needs of the resource map named beside k2: what a department would have to bring. */
const mostNeeds = 3;

/** What the group's resource map says it lacks most, for judging who fills the gaps. */
function NeedsBeside() {
  const { group, words } = useScene();
  const map = useView(
    useCallback((view) => view.workshop?.resources.groups[group.id] ?? null, [group.id]),
  );
  const first = map === null || map.picks.length === 0 ? (map?.priorityOrder ?? []) : map.picks;
  const needs = first
    .slice(0, mostNeeds)
    .flatMap((id) => map?.needs.find((need) => need.id === id)?.text ?? []);
  if (needs.length === 0) return null;
  return <p className={layout.quiet}>{words.scores.needs(words.quoted(needs))}</p>;
}
