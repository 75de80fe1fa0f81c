/*
 * The matrix of the commands around the exercises: set-up and stage. Each command, event and reason to
 * refuse has a row, or its name comes up here.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import {
  type SetupRefusalCode,
  setupCommands,
} from '../../../src-shared/workshop/setup-commands.ts';
import {
  remainingMs,
  type StageRefusalCode,
  stageCommands,
  stageEvents,
} from '../../../src-shared/workshop/stage.ts';
import {
  eventSchemas,
  reduceWorkshop,
  type Workshop,
  workshopEvents,
} from '../../../src-shared/workshop/workshop.ts';
import { groupA, groupB, seat } from '../../support/ids.ts';
import { changed, run, testNowMs } from '../../support/run-commands.ts';
import { aVisionWithTwoRounds, aWorkshop } from '../../support/scenarios.ts';

type Row = readonly [name: CommandName, from: Workshop, input: unknown];

const group = { name: '森', organisation: '', theme: '', companyInMind: '', seats: 4 };
const running = changed(aWorkshop(), 'stage.startTimer', { durationMs: 60_000 });
const paused = changed(running, 'stage.pauseTimer', {});

const accepted: readonly (readonly [...Row, event: string])[] = [
  [
    'workshop.changeDetails',
    aWorkshop(),
    { changes: { title: '秋の会' } },
    'workshop.detailsChanged.v1',
  ],
  ['workshop.addGroup', aWorkshop(), { groupId: null, ...group }, 'workshop.groupAdded.v1'],
  [
    'workshop.changeGroup',
    aWorkshop(),
    { groupId: 'A', changes: { name: '海' } },
    'workshop.groupChanged.v1',
  ],
  ['workshop.removeGroup', aVisionWithTwoRounds(), { groupId: 'A' }, 'workshop.groupRemoved.v1'],
  [
    'workshop.setSeats',
    aWorkshop(),
    { groupId: 'A', seats: [seatOf('A2'), seatOf('A1')] },
    'workshop.seatsSet.v1',
  ],
  ['stage.enterStep', aWorkshop(), { exercise: 'vision', step: 3 }, 'stage.stepEntered.v1'],
  [
    'stage.present',
    aWorkshop(),
    { presenting: { kind: 'group', groupId: 'B' } },
    'stage.presented.v1',
  ],
  ['stage.compare', aWorkshop(), { topic: 'coverage', page: 1 }, 'stage.compared.v1'],
  ['stage.startTimer', aWorkshop(), { durationMs: 180_000 }, 'stage.timerSet.v1'],
  ['stage.pauseTimer', running, {}, 'stage.timerSet.v1'],
  ['stage.resumeTimer', paused, {}, 'stage.timerSet.v1'],
  ['stage.extendTimer', running, { byMs: 120_000 }, 'stage.timerSet.v1'],
  ['stage.stopTimer', running, {}, 'stage.timerSet.v1'],
  [
    'stage.setMinutes',
    aWorkshop(),
    { exercise: 'vision', step: 0, minutes: 5 },
    'stage.minutesSet.v1',
  ],
];

describe('what set-up and stage accept', () => {
  it('has a row for every command and every event', () => {
    const commands = accepted.map(([name]) => name);
    const events = accepted.map((row) => row[3]);

    expect([...new Set(commands)].sort()).toEqual(
      Object.keys({ ...setupCommands, ...stageCommands }).sort(),
    );
    // The first event of a file is written by the core, not by a command.
    expect([...new Set([...events, 'workshop.created.v1'])].sort()).toEqual(
      Object.keys({ ...workshopEvents, ...stageEvents }).sort(),
    );
  });

  it.each(accepted)(
    '%s is recorded, changes the workshop and survives the log',
    (name, from, input, type) => {
      const ran = run(from, name, input);

      expect(ran.ok && ran.value.events.map((event) => event.type)).toEqual([type]);
      if (!ran.ok) return;
      const [event] = ran.value.events;
      if (!event) return;
      const body = v.parse(eventSchemas[event.type], JSON.parse(JSON.stringify(event.body)));
      expect(ran.value.workshop).not.toEqual(from);
      // Parsed with the schema of its own type, it is again the event it was.
      expect(reduceWorkshop(from, { type: event.type, body } as typeof event)).toEqual(
        ran.value.workshop,
      );
    },
  );
});

/** A record, so that a new code without a row does not compile. */
const refused: Record<SetupRefusalCode | StageRefusalCode | 'text-too-long', readonly Row[]> = {
  'group-unknown': [
    ['workshop.changeGroup', aWorkshop(), { groupId: 'C', changes: {} }],
    ['workshop.removeGroup', aWorkshop(), { groupId: 'C' }],
    ['workshop.setSeats', aWorkshop(), { groupId: 'C', seats: [] }],
    ['stage.present', aWorkshop(), { presenting: { kind: 'group', groupId: 'C' } }],
  ],
  'comparison-page-unknown': [
    ['stage.compare', aWorkshop(), { topic: 'visions', page: 2 }],
    ['stage.compare', withTenGroups(), { topic: 'spread', page: 4 }],
  ],
  'group-exists': [['workshop.addGroup', aWorkshop(), { groupId: 'A', ...group }]],
  'groups-too-many': [['workshop.addGroup', withTenGroups(), { groupId: null, ...group }]],
  'seats-out-of-range': [
    ['workshop.setSeats', aWorkshop(), { groupId: 'A', seats: [seatOf('A1')] }],
    ['workshop.setSeats', aWorkshop(), { groupId: 'A', seats: Array(9).fill(seatOf('A1')) }],
  ],
  'seat-not-of-group': [
    ['workshop.setSeats', aWorkshop(), { groupId: 'A', seats: [seatOf('A1'), seatOf('B1')] }],
    ['workshop.setSeats', aWorkshop(), { groupId: 'A', seats: [seatOf('A1'), seatOf('A1')] }],
  ],
  'end-before-start': [
    ['workshop.changeDetails', aWorkshop(), { changes: { endsAt: '13:00' } }],
    ['workshop.changeDetails', aWorkshop(), { changes: { startsAt: '17:00' } }],
  ],
  'timer-idle': [
    ['stage.pauseTimer', aWorkshop(), {}],
    ['stage.resumeTimer', running, {}],
    ['stage.extendTimer', aWorkshop(), { byMs: 1 }],
  ],
  'text-too-long': [
    ['workshop.changeDetails', aWorkshop(), { changes: { title: '長'.repeat(81) } }],
    ['workshop.addGroup', aWorkshop(), { groupId: null, ...group, name: '長'.repeat(31) }],
    ['workshop.changeGroup', aWorkshop(), { groupId: 'A', changes: { theme: '長'.repeat(61) } }],
    [
      'workshop.setSeats',
      aWorkshop(),
      { groupId: 'A', seats: [seatOf('A1'), { ...seatOf('A2'), role: '長'.repeat(31) }] },
    ],
  ],
};

describe('what set-up and stage refuse', () => {
  it.each(
    Object.entries(refused).flatMap(([code, rows]) => rows.map((row) => [code, ...row] as const)),
  )('%s: %s', (code, name, from, input) => {
    const ran = run(from, name, input);

    expect(ran.ok ? 'accepted' : ran.failure.code).toBe(code);
  });
});

describe('set-up', () => {
  it('gives a new group the first free letter and keeps the order of letters', () => {
    const without = changed(aWorkshop(), 'workshop.removeGroup', { groupId: groupA });
    const again = changed(without, 'workshop.addGroup', { groupId: null, ...group });

    expect(again.groups.map(({ id, name }) => `${id} ${name}`)).toEqual(['A 森', 'B ことばの橋']);
  });

  it('takes a group’s work and its place on the projector away with it', () => {
    const shown = changed(aVisionWithTwoRounds(), 'stage.present', {
      presenting: { kind: 'group', groupId: groupA },
    });
    const { vision, stage } = changed(shown, 'workshop.removeGroup', { groupId: groupA });

    expect([vision.groups[groupA], stage.presenting]).toEqual([undefined, { kind: 'overview' }]);
  });

  it('keeps seats in the order of their codes', () => {
    const workshop = changed(aWorkshop(), 'workshop.setSeats', {
      groupId: groupB,
      seats: [seatOf('B2'), seatOf('B1')],
    });

    expect(workshop.groups[1]?.seats.map(({ code }) => code)).toEqual(['B1', 'B2']);
  });
});

describe('the clock', () => {
  const later = (workshop: Workshop, name: CommandName, input: unknown, seconds: number) => {
    const ran = run(workshop, name, input, testNowMs + seconds * 1_000);
    if (!ran.ok) throw new Error(ran.failure.code);
    return ran.value.workshop;
  };
  const left = ({ stage }: Workshop, seconds: number) =>
    remainingMs(stage.timer, testNowMs + seconds * 1_000);

  it('counts down, runs over below zero, and never up when the wall clock steps back', () => {
    expect([left(running, 0), left(running, 59), left(running, 61), left(running, -9)]).toEqual([
      60_000, 1_000, -1_000, 60_000,
    ]);
    expect(left(aWorkshop(), 0)).toBeNull();
  });

  it('stands still while it is paused', () => {
    const stopped = later(running, 'stage.pauseTimer', {}, 20);
    const resumed = later(stopped, 'stage.resumeTimer', {}, 100);

    expect([left(stopped, 99), left(resumed, 110)]).toEqual([40_000, 30_000]);
  });

  it('gives a whole extension from now when it had run over', () => {
    expect(left(later(running, 'stage.extendTimer', { byMs: 120_000 }, 90), 90)).toBe(120_000);
    expect(left(later(running, 'stage.extendTimer', { byMs: 120_000 }, 30), 30)).toBe(150_000);
  });

  it('stops when the next step begins', () => {
    const { stage } = later(running, 'stage.enterStep', { exercise: 'vision', step: 1 }, 5);

    expect([stage.timer, stage.entered]).toEqual([
      { kind: 'idle' },
      [{ exercise: 'vision', step: 1, atMs: testNowMs + 5_000 }],
    ]);
  });
});

function seatOf(code: string) {
  return { code: seat(code), side: 'ngo', role: '' } as const;
}

function withTenGroups(): Workshop {
  return Array.from({ length: 8 }).reduce<Workshop>(
    (workshop) => changed(workshop, 'workshop.addGroup', { groupId: null, ...group }),
    aWorkshop(),
  );
}
