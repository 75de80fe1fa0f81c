/*
 * Invariants, as the header of replica.ts numbers them: (1) the log only grows, and replaying it gives
 * the live replica; (2) an undo restores exactly what its operation changed, or is refused; (3) a
 * barrier ends the undo of its scope; (4) stacks are per actor and bounded.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import {
  decideRedo,
  decideUndo,
  historyDepth,
  historyOf,
  newReplica,
  type Operation,
  type Replica,
  replay,
} from '../../../src-shared/workshop/replica.ts';
import { groupA, groupB, noteId } from '../../support/ids.ts';
import { run, testNowMs } from '../../support/run-commands.ts';
import { aVisionWithHiddenVotes, aWorkshop } from '../../support/scenarios.ts';

type Live = { readonly replica: Replica; readonly log: readonly Operation[] };
type Attempt = readonly [name: CommandName, input: unknown];

const fresh: Live = { replica: newReplica(aWorkshop()), log: [] };

/** The session after an attempt; a refused one leaves it as it was. */
function attempted(live: Live, actor: string, [name, input]: Attempt): Live {
  const ran = run(live.replica.workshop, name, input);
  return ran.ok ? logged(live, actor, name, ran.value.events) : live;
}

function logged(
  { replica, log }: Live,
  actor: string,
  command: string,
  events: Operation['events'],
): Live {
  const operation: Operation = {
    opId: `op-${log.length}`,
    actor,
    command,
    atMs: testNowMs,
    events,
  };
  // What reaches the log is JSON; what is replayed comes from there.
  const stored = JSON.parse(JSON.stringify(operation)) as Operation;
  return { replica: replay(replica, stored), log: [...log, stored] };
}

function undone(live: Live, actor: string): Live {
  const decided = decideUndo(live.replica, actor);
  return decided.ok ? logged(live, actor, 'history.undo', [decided.value]) : live;
}

function redone(live: Live, actor: string): Live {
  const decided = decideRedo(live.replica, actor);
  return decided.ok ? logged(live, actor, 'history.redo', [decided.value]) : live;
}

const groupId = fc.constantFrom(groupA, groupB);
const id = fc.constantFrom('i1', 'i2', 'i3', 'i4');
const text = fc.constantFrom('水のある朝', '森の手', '直せる人がいる村の暮らし');
const undoable: fc.Arbitrary<Attempt> = fc.oneof(
  attempt('vision.addNotes', {
    groupId,
    notes: fc.array(fc.record({ noteId: id, text, seat: fc.constant(null) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  attempt('vision.rewordNote', { groupId, noteId: id, text }),
  attempt('vision.removeNote', { groupId, noteId: id }),
  attempt('vision.moveNote', { groupId, noteId: id, to: fc.option(fc.constantFrom('c1', 'c2')) }),
  attempt('vision.clusterNotes', {
    groupId,
    clusterId: fc.constantFrom('c1', 'c2'),
    name: fc.constantFrom('', '水の束'),
    noteIds: fc.tuple(id),
  }),
  attempt('vision.dissolveCluster', { groupId, clusterId: fc.constantFrom('c1', 'c2') }),
  attempt('vision.setOutsideLine', { groupId, text }),
  attempt('vision.setAxis', { groupId, keep: fc.tuple(text), adapt: fc.constant([]) }),
  attempt('vision.openRound', {
    groupId,
    roundId: fc.constantFrom('r1', 'r2'),
    statement: fc.constant('村の人が水を守り続けている。'),
  }),
  attempt('vision.castVotes', {
    groupId: fc.constant(groupA),
    roundId: fc.constantFrom('r1', 'r2'),
    votes: fc.constantFrom({ A1: 5 }, { A1: 1, A2: 3 }, { A1: null }),
  }),
  attempt('workshop.changeGroup', { groupId, changes: fc.record({ name: text }) }),
  attempt('workshop.changeDetails', { changes: fc.record({ title: text }) }),
  attempt('workshop.removeGroup', { groupId: fc.constant(groupB) }),
);
const barrier: fc.Arbitrary<Attempt> = attempt('vision.revealRound', {
  groupId,
  roundId: fc.constantFrom('r1', 'r2'),
  evenIfIncomplete: fc.constant(true),
});
const neutral: fc.Arbitrary<Attempt> = attempt('stage.startTimer', { durationMs: fc.nat(60_000) });

function attempt(name: CommandName, shape: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(shape).map((input): Attempt => [name, input]);
}

const actor = fc.constantFrom('console', 'scribe');
const move = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(actor, fc.oneof({ weight: 12, arbitrary: undoable }, barrier, neutral)),
  },
  { weight: 4, arbitrary: fc.tuple(actor, fc.constantFrom('undo' as const, 'redo' as const)) },
);

function moved(live: Live, [who, what]: readonly [string, Attempt | 'undo' | 'redo']): Live {
  if (what === 'undo') return undone(live, who);
  return what === 'redo' ? redone(live, who) : attempted(live, who, what);
}

describe('a replica', () => {
  it('(1) is the same live and replayed from its log, whoever did what', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const live = moves.reduce(moved, fresh);

        expect(live.log.reduce(replay, fresh.replica)).toEqual(live.replica);
      }),
      { numRuns: 150 },
    );
  });

  it('(1) survives being kept as JSON between any two operations', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), fc.nat(30), (moves, at) => {
        const before = moves.slice(0, at).reduce(moved, fresh);
        const kept = JSON.parse(JSON.stringify(before.replica)) as Replica;
        const after = moves.slice(at).reduce(moved, { ...before, replica: kept });

        expect(after.replica).toEqual(moves.reduce(moved, fresh).replica);
      }),
      { numRuns: 60 },
    );
  });

  it('(2) undone to the end is the workshop it began as, and redone the one it became', () => {
    fc.assert(
      fc.property(fc.array(undoable, { maxLength: 40 }), (attempts) => {
        const done = attempts.reduce((live, each) => attempted(live, 'console', each), fresh);
        const steps = historyOf(done.replica, 'console').undo.length;
        const back = repeat(steps, done, (live) => undone(live, 'console'));
        const forth = repeat(steps, back, (live) => redone(live, 'console'));

        expect(back.replica.workshop).toEqual(fresh.replica.workshop);
        expect(decideUndo(back.replica, 'console')).toMatchObject({
          failure: { code: 'nothing-to-undo' },
        });
        expect(forth.replica).toEqual(done.replica);
        expect(decideRedo(forth.replica, 'console')).toMatchObject({
          failure: { code: 'nothing-to-redo' },
        });
      }),
      { numRuns: 150 },
    );
  });

  it('(2) takes back one actor’s work without touching the other’s', () => {
    const start: Live = { replica: newReplica(aVisionWithHiddenVotes()), log: [] };
    const reworded = attempted(start, 'console', [
      'vision.rewordNote',
      { groupId: groupA, noteId: 'n1', text: '別の言葉' },
    ]);
    const live = attempted(reworded, 'scribe', [
      'vision.setOutsideLine',
      { groupId: groupA, text: '仲間を探しています' },
    ]);
    const group = undone(live, 'console').replica.workshop.vision.groups[groupA];

    expect([group?.notes[noteId('n1')]?.text, group?.outsideLine]).toEqual([
      '井戸が動いている',
      '仲間を探しています',
    ]);
  });

  it('(2) refuses to undo what somebody else has changed since', () => {
    const written = attempted(fresh, 'console', note('i1'));
    const reworded = attempted(written, 'scribe', [
      'vision.rewordNote',
      { groupId: groupA, noteId: 'i1', text: '別の言葉' },
    ]);

    expect(decideUndo(reworded.replica, 'console')).toEqual({
      ok: false,
      failure: { code: 'changed-since', details: {} },
    });
    expect(decideUndo(undone(reworded, 'scribe').replica, 'console').ok).toBe(true);
  });

  it('(3) undoes nothing of a group beyond a reveal, and everything elsewhere', () => {
    const before: Live = { replica: newReplica(aVisionWithHiddenVotes()), log: [] };
    const live = (
      [
        ['workshop.changeDetails', { changes: { title: '秋の会' } }],
        ['vision.setOutsideLine', { groupId: groupB, text: 'ことばの仲間' }],
        ['vision.castVotes', { groupId: groupA, roundId: 'r1', votes: { A1: 5 } }],
        ['vision.revealRound', { groupId: groupA, roundId: 'r1', evenIfIncomplete: true }],
      ] as const
    ).reduce((each, [name, input]) => attempted(each, 'console', [name, input]), before);

    expect(historyOf(live.replica, 'console').undo.map(({ scope }) => scope)).toEqual(['vision/B']);
  });

  it('(4) forgets what could be redone once something new is done', () => {
    const live = attempted(
      undone(attempted(fresh, 'console', note('i1')), 'console'),
      'console',
      note('i2'),
    );

    expect(decideRedo(live.replica, 'console')).toMatchObject({
      failure: { code: 'nothing-to-redo' },
    });
  });

  it('(4) passes by the clock and the projector', () => {
    const live = attempted(attempted(fresh, 'console', note('i1')), 'console', [
      'stage.startTimer',
      { durationMs: 60_000 },
    ]);

    expect(historyOf(live.replica, 'console').undo.map(({ command }) => command)).toEqual([
      'vision.addNotes',
    ]);
  });

  it('(4) keeps no more than its depth', () => {
    const live = repeat(historyDepth + 5, fresh, (each) =>
      attempted(each, 'console', [
        'vision.setOutsideLine',
        { groupId: groupA, text: `${each.log.length}通の手紙` },
      ]),
    );
    const { undo } = historyOf(live.replica, 'console');

    expect([undo.length, undo[0]?.opId, undo.at(-1)?.opId]).toEqual([
      historyDepth,
      'op-5',
      `op-${historyDepth + 4}`,
    ]);
  });

  it('stops at a log that undoes an unknown operation', () => {
    const operation: Operation = {
      opId: 'op-1',
      actor: 'console',
      command: 'history.undo',
      atMs: testNowMs,
      events: [{ type: 'history.undone.v1', body: { opId: 'never' } }],
    };

    expect(() => replay(fresh.replica, operation)).toThrow(/unknown operation/);
  });
});

function note(id: string): Attempt {
  return [
    'vision.addNotes',
    { groupId: groupA, notes: [{ noteId: id, text: '水のある朝', seat: null }] },
  ];
}

function repeat(times: number, start: Live, once: (live: Live) => Live): Live {
  return Array.from({ length: times }).reduce<Live>((live) => once(live), start);
}
