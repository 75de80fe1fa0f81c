import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRequests } from '../../src-shared/contract/requests.ts';
import { commands } from '../../src-shared/workshop/commands.ts';
import {
  aFacilitator,
  aProjector,
  aServedCore,
  aSilentWindow,
  type ServedCore,
} from './served-core.ts';

const names = [...Object.keys(commands), ...Object.keys(appRequests)];
/** No request's schema takes this. */
const malformed = { groupId: 7, unheardOf: true };

let served: ServedCore;
beforeAll(async () => {
  served = await aServedCore();
});
afterAll(() => served.dispose());

test('there are requests of both kinds to try', () => {
  expect(names).toEqual(expect.arrayContaining(['vision.castVotes', 'history.undo']));
  expect(names.length).toBeGreaterThan(40);
});

test('a projector is refused every request there is, whatever its input', async () => {
  const projector = await aProjector(served);
  const before = served.operations();
  const answers = await Promise.all(
    names.flatMap((name) => [projector.request(name, {}), projector.request(name, malformed)]),
  );
  const codes = new Set(answers.map((answer) => (answer.ok ? 'allowed' : answer.failure.code)));
  expect([...codes]).toEqual(['not-allowed']);
  expect(served.operations()).toBe(before);
  projector.socket.close();
});

test('a facilitator may make every request, and an input of the wrong shape changes nothing', async () => {
  const facilitator = await aFacilitator(served);
  const before = served.operations();
  const answers = await Promise.all(names.map((name) => facilitator.request(name, malformed)));
  const codes = new Set(answers.map((answer) => (answer.ok ? 'allowed' : answer.failure.code)));
  expect([...codes]).toEqual(['request-malformed']);
  expect(served.operations()).toBe(before);
  facilitator.socket.close();
});

test.each([
  '',
  'history',
  'toString',
  '__proto__',
  'constructor',
  'vision.addnotes',
  'x'.repeat(64),
])('the unknown request %j is answered as unknown, to either role', async (name) => {
  for (const window of [await aFacilitator(served), await aProjector(served)]) {
    expect(await window.request(name, {})).toMatchObject({ failure: { code: 'request-unknown' } });
    window.socket.close();
  }
});

test('a request before the hello is refused and ends the connection', async () => {
  const window = await aSilentWindow(served);
  window.send({ kind: 'request', id: 1, opId: 'op-1', name: 'history.undo', input: {} });
  expect(await window.closed).toBe(1008);
  expect(window.wire.map((text) => JSON.parse(text))).toEqual([
    { kind: 'goodbye', failure: { code: 'not-allowed', details: {} } },
  ]);
});
