import { afterEach, expect, test } from 'vitest';
import { aCoreWithAWorkshop, type Harness } from '../support/core-harness.ts';
import { clusterId, groupA, groupB, noteId, roundId, seat } from '../support/ids.ts';

let harness: Harness | null = null;
async function started() {
  const core = await aCoreWithAWorkshop();
  harness = core;
  return core;
}
afterEach(async () => {
  await harness?.dispose();
  harness = null;
});

const roundOne = roundId('round-1');
const statement = '村の人が自分で直せる水のしくみを企業と学び合いながら動かし続ける。';

type Console = Awaited<ReturnType<typeof aCoreWithAWorkshop>>['facilitator'];
const addNote = (screen: Console, id: string, text: string) =>
  screen.request('vision.addNotes', {
    groupId: groupA,
    notes: [{ noteId: noteId(id), text, seat: seat('A1') }],
  });
const noteTexts = (screen: Console) =>
  Object.values(screen.view.workshop?.vision.groups.A?.notes ?? {}).map((note) => note.text);

test('console and projector are in step, and only changes travel', async () => {
  const { facilitator, core } = await started();
  const projector = harness?.projector();
  await facilitator.request('stage.enterStep', { exercise: 'vision', step: 2 });
  await facilitator.request('stage.present', { presenting: { kind: 'group', groupId: groupA } });
  await addNote(facilitator, 'n1', '井戸が10年後も動く');
  expect(projector?.view.workshop?.vision?.group?.content).toEqual({
    kind: 'board',
    notes: [{ id: 'n1', text: '井戸が10年後も動く', clusterId: null }],
    clusters: [],
  });
  expect(facilitator.wholeViews).toBe(1);
  expect(projector?.wholeViews).toBe(1);
  expect(core.status()).toMatchObject({ isOpen: true });
});

test('a second console shows the same as the first, also when it joins late', async () => {
  const { facilitator } = await started();
  await addNote(facilitator, 'n1', '一枚目');
  const late = harness?.console();
  await addNote(facilitator, 'n2', '二枚目');
  expect(late?.view).toEqual(facilitator.view);
});

test('undo and redo act on the latest change, and survive a restart', async () => {
  const { facilitator } = await started();
  await addNote(facilitator, 'n1', '残る');
  await addNote(facilitator, 'n2', '戻す');
  await harness?.restart();
  const again = harness?.console() as Console;
  const [entry] = again.view.library;
  await again.request('library.open', { ref: entry?.ref ?? '' });
  expect(again.view.workshop?.history).toEqual({ undo: 'vision.addNotes', redo: null });
  await again.request('history.undo', {});
  expect(noteTexts(again)).toEqual(['残る']);
  await again.request('history.redo', {});
  expect(noteTexts(again)).toEqual(['残る', '戻す']);
});

test('the same operation id is carried out once, also after a restart', async () => {
  const { facilitator } = await started();
  const request = {
    groupId: groupA,
    notes: [{ noteId: noteId('n1'), text: '一度だけ', seat: null }],
  };
  await facilitator.request('vision.addNotes', request, 'op-again');
  expect(await facilitator.request('vision.addNotes', request, 'op-again')).toMatchObject({
    ok: true,
  });
  expect(noteTexts(facilitator)).toEqual(['一度だけ']);
  await harness?.restart();
  const again = harness?.console() as Console;
  await again.request('library.open', { ref: again.view.library[0]?.ref ?? '' });
  expect(await again.request('vision.addNotes', request, 'op-again')).toMatchObject({ ok: true });
  expect(noteTexts(again)).toEqual(['一度だけ']);
});

test('a view after a restart equals the view before it', async () => {
  const { facilitator } = await started();
  await addNote(facilitator, 'n1', '束の中');
  await facilitator.request('vision.clusterNotes', {
    groupId: groupA,
    clusterId: clusterId('c1'),
    name: '続く水',
    noteIds: [noteId('n1')],
  });
  await facilitator.request('vision.openRound', { groupId: groupB, roundId: roundOne, statement });
  const before = facilitator.view.workshop;
  await harness?.restart();
  const again = harness?.console() as Console;
  await again.request('library.open', { ref: again.view.library[0]?.ref ?? '' });
  expect(again.view.workshop).toEqual(before);
});

test('a hidden vote is on no wire before its reveal, and afterwards no seat is beside it', async () => {
  const { facilitator } = await started();
  const projector = harness?.projector();
  await facilitator.request('stage.enterStep', { exercise: 'vision', step: 6 });
  await facilitator.request('stage.present', { presenting: { kind: 'group', groupId: groupA } });
  await facilitator.request('vision.openRound', { groupId: groupA, roundId: roundOne, statement });
  const marks = { facilitator: facilitator.wire.length, projector: projector?.wire.length ?? 0 };
  const votes = { A1: 3, A2: 4, A3: 4, A4: 5, A5: 3 } as const;
  await facilitator.request('vision.castVotes', { groupId: groupA, roundId: roundOne, votes });
  const hidden = facilitator.view.workshop?.vision.groups.A?.rounds[0]?.vote;
  expect(hidden).toEqual({
    kind: 'collecting',
    mode: 'seats',
    seatsIn: ['A1', 'A2', 'A3', 'A4', 'A5'],
    received: 5,
  });
  expect(projector?.view.workshop?.vision?.group?.content).toMatchObject({
    vote: { received: 5, expected: 5, result: null },
  });
  const sent = facilitator.wire.slice(marks.facilitator).filter((line) => line.includes('"patch"'));
  expect(sent.join('')).not.toMatch(/histogram|median|agreement/);
  expect(projector?.wire.slice(marks.projector).join('')).not.toMatch(/A[1-5]|histogram/);
  await facilitator.request('vision.revealRound', {
    groupId: groupA,
    roundId: roundOne,
    evenIfIncomplete: false,
  });
  expect(facilitator.view.workshop?.vision.groups.A?.rounds[0]?.vote).toMatchObject({
    kind: 'revealed',
    histogram: [0, 0, 2, 2, 1],
    state: 'adopted',
  });
  expect(JSON.stringify(facilitator.view.workshop?.vision)).not.toMatch(/"A[1-5]":[1-5]/);
  expect(facilitator.view.workshop?.history.undo).toBeNull();
});

test('the clock runs by the monotonic clock: a jump of the wall clock moves nothing', async () => {
  const { facilitator } = await started();
  await facilitator.request('stage.startTimer', { durationMs: 180_000 });
  const clock = harness?.clock;
  if (!clock) throw new Error('No clock');
  clock.monotonicMs += 60_000;
  clock.wallMs -= 1_000 * 24 * 3_600_000;
  expect(harness?.projector().view.workshop?.timer).toEqual({
    kind: 'running',
    durationMs: 180_000,
    remainingMs: 120_000,
  });
  await facilitator.request('stage.pauseTimer', {});
  clock.monotonicMs += 60_000;
  expect(harness?.projector().view.workshop?.timer).toMatchObject({
    kind: 'paused',
    remainingMs: 120_000,
  });
});

test('a projector may ask for nothing, and what is asked wrongly changes nothing', async () => {
  const { facilitator } = await started();
  const projector = harness?.projector();
  const before = facilitator.view;
  const wrong = { groupId: groupA, notes: 'not a list' };
  expect(await projector?.request('history.undo', {})).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  // Wrong on purpose, so the compiler must not see it.
  expect(await facilitator.request('vision.addNotes', wrong as never)).toMatchObject({
    failure: { code: 'request-malformed' },
  });
  expect(await facilitator.request('no.suchThing' as never, {} as never)).toMatchObject({
    failure: { code: 'request-unknown' },
  });
  expect(facilitator.view).toEqual(before);
});

test('a message of no known shape ends that connection with a reason, and no other', async () => {
  const { facilitator } = await started();
  const broken = harness?.console();
  const ended = { kind: 'goodbye', failure: { code: 'request-malformed' } };
  broken?.send({ kind: 'request', id: 'one' });
  expect(JSON.parse(broken?.wire.at(-1) ?? '')).toMatchObject(ended);
  const deep = harness?.console();
  let input: unknown = null;
  for (let depth = 0; depth < 10_000; depth += 1) input = [input];
  deep?.send({ kind: 'request', id: 1, opId: 'x', name: 'history.undo', input });
  expect(JSON.parse(deep?.wire.at(-1) ?? '')).toMatchObject(ended);
  expect(await addNote(facilitator, 'n1', 'まだ動く')).toMatchObject({ ok: true });
});

test('an export writes its files whole, lists them, and says which characters it could not print', async () => {
  const { facilitator } = await started();
  await facilitator.request('vision.openRound', { groupId: groupA, roundId: roundOne, statement });
  const order = {
    sheets: ['vision' as const],
    groupIds: [groupA],
    audience: 'internal' as const,
    language: 'ja' as const,
    paper: 'a4' as const,
  };
  const begun = await facilitator.request('export.start', order);
  expect(begun).toMatchObject({ ok: true });
  await expect.poll(() => facilitator.view.exports[0]?.status).toBe('done');
  expect(facilitator.view.exports[0]).toMatchObject({ done: 1, total: 1, missingCharacters: [] });
  expect(facilitator.view.exports[0]?.files[0]?.name).toMatch(/^A-.*\.pdf$/);
});
