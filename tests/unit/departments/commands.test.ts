/*
 * The matrix of E5's commands: each is accepted somewhere, each reason to refuse happens somewhere, and
 * each event it records changes the workshop and survives the log. A command, refusal or event that no
 * row covers fails here by name.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  departmentsCommands,
  departmentsEvents,
} from '../../../src-shared/exercises/departments/index.ts';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import { eventSchemas, reduceWorkshop } from '../../../src-shared/workshop/workshop.ts';
import { run } from '../../support/run-commands.ts';
import { acceptedDepartments } from './accepted-cases.ts';
import { ballotOf, refusedDepartments, revealedGut } from './refused-cases.ts';
import {
  groupId,
  having,
  ratingsOf,
  withResult,
  withScoringOpen,
  withWeighingOpen,
} from './situations.ts';

describe('what the rules accept', () => {
  it('has a row for every command', () => {
    const covered = new Set(acceptedDepartments.map(({ name }) => name));

    expect([...covered].sort()).toEqual(Object.keys(departmentsCommands).sort());
  });

  it('records every type of event somewhere', () => {
    const recorded = acceptedDepartments.flatMap(({ events }) =>
      events.map((type) => `departments.${type}.v1`),
    );

    expect([...new Set(recorded)].sort()).toEqual(Object.keys(departmentsEvents).sort());
  });

  it.each(acceptedDepartments.map((row) => [row.name, JSON.stringify(row.input), row] as const))(
    '%s %s is recorded, changes the workshop and survives the log',
    (name, _, { from, input, events }) => {
      const ran = run(from, name, input);

      expect(ran.ok && ran.value.events.map(({ type }) => type)).toEqual(
        events.map((type) => `departments.${type}.v1`),
      );
      if (!ran.ok) return;
      const logged = ran.value.events.map(({ type, body }) => ({
        type,
        body: v.parse(eventSchemas[type], JSON.parse(JSON.stringify(body))),
      }));
      expect(logged).toEqual(ran.value.events);
      const { workshop } = ran.value;
      expect(workshop).not.toEqual(from);
      // Parsed with the schema of its own type, each is again the event it was.
      expect((logged as typeof ran.value.events).reduce(reduceWorkshop, from)).toEqual(workshop);
      expect(JSON.parse(JSON.stringify(workshop))).toEqual(workshop);
    },
  );
});

describe('what the rules refuse', () => {
  const rows = Object.entries(refusedDepartments).flatMap(([code, cases]) =>
    cases.map(([name, from, input], index) => [code, name, index, from, input] as const),
  );

  it('has a case for every code that can happen', () => {
    const without = Object.entries(refusedDepartments).filter(([, cases]) => cases.length === 0);

    expect(without.map(([code]) => code)).toEqual(['text-too-short']);
  });

  it.each(rows)('%s: %s (%i), and changes nothing', (code, name, _, from, input) => {
    // The row names a command of the table, or the refusal would be another.
    const ran = run(from, `departments.${name}` as CommandName, { groupId, ...input });

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe(code);
  });
});

describe('votes', () => {
  it('may weigh all the same once the person was asked again', () => {
    const all = ratingsOf([100, 100, 100, 100, 100, 100]);
    const meant = { ...ballotOf(all), evenIfAllEqual: true };

    expect(() => having(withWeighingOpen(), 'castWeights', meant)).not.toThrow();
  });

  it('for an option that is removed later stay on record and leave the measures', () => {
    const removed = having(revealedGut(), 'removeOption', { optionId: 'o1' });
    const part = removed.departments.groups[groupId];

    expect(part?.gutRounds[0]?.optionIds).toEqual(['o1', 'o2', 'o3']);
    expect(part?.options.map(({ id }) => id)).toEqual(['o2', 'o3']);
  });

  it('join row by row, one criterion at a time', () => {
    const first = having(withScoringOpen(), 'castScores', {
      roundId: 's1',
      seat: 'A1',
      scores: { k1: { o1: 5, o2: 4 } },
    });
    const second = having(first, 'castScores', {
      roundId: 's1',
      seat: 'A1',
      scores: { k2: { o1: 1 }, k1: { o2: null } },
    });

    expect(second.departments.groups[groupId]?.scoreRounds[0]?.ballots).toEqual({
      kind: 'seats',
      bySeat: { A1: { k1: { o1: 5, o2: null }, k2: { o1: 1 } } },
    });
  });
});

describe('leaving the workshop', () => {
  it('takes a group out of every exercise', () => {
    const ran = run(withResult(), 'workshop.removeGroup', { groupId });

    expect(ran.ok && Object.keys(ran.value.workshop.departments.groups)).toEqual([]);
  });
});
