import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxMessageBytes, protocolNumber } from '../../src-shared/contract/wire.ts';
import { aFacilitator, aServedCore, aSilentWindow, type ServedCore } from './served-core.ts';

let served: ServedCore;
beforeAll(async () => {
  // Random messages come faster than any person; the pace has its own test.
  served = await aServedCore({ messageBurst: 100_000 });
});
afterAll(() => served.dispose());

const request = { kind: 'request', id: 1, opId: 'op-1', name: 'history.undo', input: {} };
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const text = JSON.stringify;

test.each<readonly [string, string]>([
  ['nothing', ''],
  ['no JSON', 'hello'],
  ['JSON that was cut off', text(request).slice(0, -3)],
  ['JSON followed by more', `${text(request)}{}`],
  ['a number', '1'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a list of requests', text([request])],
  ['an unknown kind', text({ kind: 'shutdown' })],
  ['no kind', text({ id: 1 })],
  ['a second field of the prototype', '{"kind":"resync","__proto__":{"isAdmin":true}}'],
  ['a prototype deep in the input', text(request).replace('{}', '{"a":[{"__proto__":{"x":1}}]}')],
  ['an escaped prototype', text(request).replace('{}', '{"\\u005f_proto__":{"x":1}}')],
  ['a field too many', text({ ...request, role: 'facilitator' })],
  ['an id that is text', text({ ...request, id: '1' })],
  ['an id below zero', text({ ...request, id: -1 })],
  ['a fractional id', text({ ...request, id: 1.5 })],
  ['a number too large to be one', text(request).replace('"id":1', '"id":1e309')],
  ['a number too large in the input', text(request).replace('{}', '{"a":-1e309}')],
  ['NaN', text(request).replace('"id":1', '"id":NaN')],
  ['no operation id', text({ ...request, opId: undefined })],
  ['an operation id with a path in it', text({ ...request, opId: '../../etc/passwd' })],
  ['an operation id that is too long', text({ ...request, opId: 'x'.repeat(65) })],
  ['a name that is too long', text({ ...request, name: 'x'.repeat(65) })],
  ['a hello of another protocol', text({ kind: 'hello', protocol: protocolNumber + 1 })],
  ['nesting of 9', text(request).replace('{}', nested(9))],
  ['nesting of 10,000', text(request).replace('{}', nested(10_000))],
  ['nesting as deep as a message can be', nested(maxMessageBytes / 2)],
])('%s ends that connection with 1008 and changes nothing', async (_what, message) => {
  const before = served.operations();
  const window = await aFacilitator(served);
  window.send(message);
  expect(await window.closed).toBe(1008);
  expect(served.operations()).toBe(before);
  expect('isAdmin' in {} || 'x' in {}).toBe(false);
});

test('a field named twice counts once, as the last one', async () => {
  const window = await aFacilitator(served);
  window.send(text(request).replace('"history.undo"', '"no.such","name":"history.redo"'));
  const answer = await window.message(({ kind }) => kind === 'response');
  expect(answer).toMatchObject({ id: 1, result: { failure: { code: 'nothing-to-redo' } } });
  window.socket.close();
});

test('a message of the largest size is read, and one byte more ends the connection', async () => {
  const window = await aFacilitator(served);
  const padded = (bytes: number) => {
    const empty = text({ ...request, input: '' });
    return text({ ...request, input: 'x'.repeat(bytes - empty.length) });
  };
  window.send(padded(maxMessageBytes));
  expect(await window.message(({ kind }) => kind === 'response')).toMatchObject({
    result: { failure: { code: 'request-malformed' } },
  });
  window.send(padded(maxMessageBytes + 1));
  expect(await window.closed).toBe(1009);
});

test('a binary message ends the connection', async () => {
  const window = await aFacilitator(served);
  window.socket.send(Buffer.from(text(request)), { binary: true });
  expect(await window.closed).toBe(1008);
});

test('whatever JSON comes before the hello, nothing of the workshop is answered', async () => {
  const before = served.operations();
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 12 }), async (message) => {
      const window = await aSilentWindow(served);
      window.send(message);
      expect(await window.closed).toBe(1008);
      expect(window.wire.join('')).not.toMatch(/"kind":"(view|welcome|response|patch)"/);
    }),
    { numRuns: 200 },
  );
  expect(served.operations()).toBe(before);
});

test('whatever input a known request is given, it is answered or its connection ends', async () => {
  const key = fc.oneof(fc.constantFrom('groupId', 'notes', 'votes', '__proto__'), fc.string());
  const input = fc.dictionary(key, fc.jsonValue({ maxDepth: 4 }), { noNullPrototype: true });
  const name = fc.constantFrom(
    'vision.addNotes',
    'vision.castVotes',
    'library.open',
    'stage.present',
  );
  const before = served.operations();
  let window = await aFacilitator(served);
  await fc.assert(
    fc.asyncProperty(name, input, async (asked, given) => {
      const end = await Promise.race([window.request(asked, given), window.closed]);
      if (end === 1008) window = await aFacilitator(served);
      else expect(end).toMatchObject({ ok: false, failure: { code: 'request-malformed' } });
    }),
    { numRuns: 300 },
  );
  expect(served.operations()).toBe(before);
  window.socket.close();
});
