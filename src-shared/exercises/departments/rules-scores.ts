/*
 * Private scores, one criterion at a time across all options (step 4), the second look at split cells
 * (step 6), and the quick mode's group scores.
 */
import * as v from 'valibot';
import { ok } from '../../kernel/result.ts';
import { isSeatOf } from '../../workshop/group-row.ts';
import { roundIdSchema, seatCodeSchema } from '../../workshop/setting.ts';
import { cellCountsSchema, cellSchema, scoreBallotSchema } from './events.ts';
import {
  type Cell,
  type GroupDepartments,
  departmentLimits as limits,
  optionsInPlay,
  type ScoreRound,
} from './model.ts';
import { receivedScores } from './received.ts';
import {
  findHiddenRound,
  type Outcome,
  onOpenGroup,
  readyToOpen,
  record,
  refuse,
} from './rule-kit.ts';

const roundId = roundIdSchema;

function allCells(part: GroupDepartments): readonly Cell[] {
  return part.criteria.flatMap(({ id: criterionId }) =>
    optionsInPlay(part).map(({ id: optionId }) => ({ optionId, criterionId })),
  );
}

const isSameCell = (a: Cell, b: Cell) =>
  a.optionId === b.optionId && a.criterionId === b.criterionId;

/** The cells as given, or a refusal: each must be one of the round's, and there must be some. */
function knownCells<Value>(
  round: ScoreRound,
  given: { readonly [criterionId: string]: { readonly [optionId: string]: Value } },
): Outcome<readonly Value[]> {
  const values: Value[] = [];
  for (const [criterionId, row] of Object.entries(given)) {
    for (const [optionId, value] of Object.entries(row)) {
      const isAsked = round.cells.some(
        (cell) => cell.criterionId === criterionId && cell.optionId === optionId,
      );
      if (!isAsked) return refuse('cell-unknown');
      values.push(value);
    }
  }
  return values.length > 0 ? ok(values) : refuse('votes-none');
}

export const scoreCommands = {
  'departments.openScoring': onOpenGroup(
    {
      roundId,
      /** null for all cells; else the split ones to look at again. */
      cells: v.nullable(v.pipe(v.array(cellSchema), v.minLength(1))),
    },
    ({ part }, { groupId, roundId, cells }) => {
      const ready = readyToOpen(part, part.scoreRounds, roundId);
      if (!ready.ok) return ready;
      if (part.options.length < limits.optionsFewest) {
        return refuse('departments-too-few', { least: limits.optionsFewest });
      }
      const all = allCells(part);
      if (all.length === 0) return refuse('departments-too-few', { least: limits.optionsFewest });
      if (cells === null) {
        const body = { groupId, roundId, cells: [...all], isSecondLook: false };
        return record({ type: 'departments.scoringOpened.v1', body });
      }
      if (!part.scoreRounds.some((round) => round.isRevealed)) return refuse('scores-none');
      const wrong = cells.some(
        (cell, index) =>
          !all.some((known) => isSameCell(known, cell)) ||
          cells.findIndex((other) => isSameCell(other, cell)) !== index,
      );
      if (wrong) return refuse('cell-unknown');
      const body = { groupId, roundId, cells, isSecondLook: true };
      return record({ type: 'departments.scoringOpened.v1', body });
    },
  ),
  'departments.castScores': onOpenGroup(
    {
      roundId,
      seat: seatCodeSchema,
      /** Usually one criterion's row. Joins what the seat gave before; null takes the slip back. */
      scores: v.nullable(scoreBallotSchema),
    },
    ({ group, part }, body) => {
      const round = findHiddenRound(part.scoreRounds, body.roundId);
      if (!round.ok) return round;
      if (!isSeatOf(group, body.seat)) return refuse('seat-unknown', { seat: body.seat });
      if (body.scores !== null) {
        const known = knownCells(round.value, body.scores);
        if (!known.ok) return known;
      }
      return record({ type: 'departments.scoresCast.v1', body });
    },
  ),
  'departments.countScores': onOpenGroup(
    { roundId, byCell: cellCountsSchema },
    ({ group, part }, body) => {
      const round = findHiddenRound(part.scoreRounds, body.roundId);
      if (!round.ok) return round;
      const known = knownCells(round.value, body.byCell);
      if (!known.ok) return known;
      const seats = group.seats.length;
      const totals = known.value.map((counts) => counts.reduce((sum, count) => sum + count, 0));
      const total = Math.max(...totals);
      if (total > seats) return refuse('votes-more-than-seats', { total, seats });
      return record({ type: 'departments.scoresCounted.v1', body });
    },
  ),
  'departments.setGroupScores': onOpenGroup(
    { roundId, byCell: scoreBallotSchema },
    ({ part }, body) => {
      const round = findHiddenRound(part.scoreRounds, body.roundId);
      if (!round.ok) return round;
      const known = knownCells(round.value, body.byCell);
      if (!known.ok) return known;
      return record({ type: 'departments.groupScoresSet.v1', body });
    },
  ),
  'departments.revealScores': onOpenGroup(
    { roundId, evenIfIncomplete: v.boolean() },
    ({ group, part }, { groupId, roundId, evenIfIncomplete }) => {
      const round = findHiddenRound(part.scoreRounds, roundId);
      if (!round.ok) return round;
      const { ballots } = round.value;
      const given = Object.keys(ballots.kind === 'seats' ? ballots.bySeat : ballots.byCell);
      if (given.length === 0) return refuse('votes-none');
      // One voice for all is whole or not, however many sit there.
      const seats = ballots.kind === 'group' ? Math.max(1, group.seats.length) : group.seats.length;
      const { received } = receivedScores(round.value, seats);
      if (received > seats) return refuse('votes-more-than-seats', { total: received, seats });
      if (!evenIfIncomplete && received < seats) {
        return refuse('votes-incomplete', { received, expected: seats });
      }
      return record({ type: 'departments.scoresRevealed.v1', body: { groupId, roundId } });
    },
    'barrier',
  ),
  'departments.withdrawScoring': onOpenGroup({ roundId }, ({ part }, body) => {
    const round = findHiddenRound(part.scoreRounds, body.roundId);
    return round.ok ? record({ type: 'departments.scoringWithdrawn.v1', body }) : round;
  }),
} as const;
