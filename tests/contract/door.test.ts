/* Tokens, deadlines and slow peers (reliability brief 2.4 and 3, row 17). */
import { connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { protocolNumber, socketPath } from '../../src-shared/contract/wire.ts';
import {
  aFacilitator,
  aProjector,
  aServedCore,
  aSilentWindow,
  aWindow,
  exchange,
  rawRequest,
  type ServedCore,
  statusOf,
  tokenIn,
  type Window,
} from './served-core.ts';

let served: ServedCore | null = null;
afterEach(async () => {
  await served?.dispose();
  served = null;
});

async function aHost(limits: Parameters<typeof aServedCore>[0] = {}): Promise<ServedCore> {
  served = await aServedCore(limits);
  return served;
}

async function welcomeOf(window: Window): Promise<string> {
  const welcome = await window.message(({ kind }) => kind === 'welcome');
  return welcome.kind === 'welcome' ? welcome.token : '';
}

test('an address works once, and its window lives on by the token it got for it', async () => {
  const core = await aHost();
  const address = tokenIn(core.host.facilitatorUrl());
  const first = await aWindow(core, address);
  const own = await welcomeOf(first);
  expect(await (await aWindow(core, address)).closed).toBe(1008);
  first.socket.close();
  const reloaded = await aWindow(core, own);
  expect(await reloaded.message(({ kind }) => kind === 'view')).toMatchObject({ kind: 'view' });
  expect(reloaded.wire.join('')).not.toContain('"welcome"');
  expect(own.length).toBeGreaterThanOrEqual(22);
  expect(own).not.toBe(address);
});

test.each<readonly [string, unknown]>([
  ['missing', { kind: 'hello', protocol: protocolNumber }],
  ['empty', { kind: 'hello', protocol: protocolNumber, token: '' }],
  ['wrong', { kind: 'hello', protocol: protocolNumber, token: 'x'.repeat(43) }],
  ['a number', { kind: 'hello', protocol: protocolNumber, token: 1 }],
  ['too long', { kind: 'hello', protocol: protocolNumber, token: 'x'.repeat(129) }],
])('a hello whose token is %s is refused with a reason and nothing else', async (_what, hello) => {
  const window = await aSilentWindow(await aHost());
  window.send(hello);
  expect(await window.closed).toBe(1008);
  expect(window.wire).toEqual([
    JSON.stringify({ kind: 'goodbye', failure: { code: 'not-allowed', details: {} } }),
  ]);
});

test('part of a token, or a token with something added, is refused', async () => {
  const core = await aHost();
  const token = tokenIn(core.host.facilitatorUrl());
  for (const wrong of [token.slice(0, -1), `${token}A`, token.toLowerCase(), ` ${token}`]) {
    expect(await (await aWindow(core, wrong)).closed).toBe(1008);
  }
  const right = await aWindow(core, token);
  expect(await welcomeOf(right)).not.toBe('');
});

test("a projector's address is void after ten minutes, the facilitator's is not", async () => {
  const core = await aHost();
  const projector = tokenIn((await core.host.openProjector()).url);
  const facilitator = tokenIn(core.host.facilitatorUrl());
  core.passTime(600_001);
  expect(await (await aWindow(core, projector)).closed).toBe(1008);
  expect(await welcomeOf(await aWindow(core, facilitator))).not.toBe('');
});

test("a projector's token never makes a facilitator", async () => {
  const core = await aHost();
  const projector = await aProjector(core);
  const own = await welcomeOf(projector);
  const again = await aWindow(core, own);
  expect(await again.request('library.close', {})).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect(core.operations()).not.toBe('null');
});

test('yesterday’s tokens are worth nothing after a restart', async () => {
  const core = await aHost();
  const own = await welcomeOf(await aFacilitator(core));
  await core.dispose();
  const next = await aHost();
  expect(await (await aWindow(next, own)).closed).toBe(1008);
});

test('a socket that does not say hello in time is closed', async () => {
  const core = await aHost({ helloTimeoutMs: 50 });
  const window = await aSilentWindow(core);
  expect(await window.closed).toBe(1008);
});

test('more silent sockets than allowed are turned away, and leave room when they go', async () => {
  const core = await aHost({ mostUnknownSockets: 2, helloTimeoutMs: 60_000 });
  const first = await aSilentWindow(core);
  await aSilentWindow(core);
  await expect(aSilentWindow(core)).rejects.toThrow('503');
  first.socket.close();
  await first.closed;
  await vi.waitFor(() => aSilentWindow(core));
});

test('when the last facilitator window has gone, a fresh address is announced and works', async () => {
  const core = await aHost({ facilitatorGoneMs: 20 });
  const first = await aFacilitator(core);
  const second = await aFacilitator(core);
  first.socket.close();
  await first.closed;
  await aProjector(core);
  expect(core.announced).toEqual([]);
  second.socket.close();
  await vi.waitFor(() => expect(core.announced).toHaveLength(1));
  expect(await welcomeOf(await aWindow(core, tokenIn(core.announced[0] ?? '')))).not.toBe('');
});

test('a window that stopped answering is dropped, one that answers is kept', async () => {
  const core = await aHost({ beatMs: 20 });
  const alive = await aFacilitator(core);
  const { port } = core.host;
  const url = `ws://127.0.0.1:${port}${socketPath}`;
  const mute = new WebSocket(url, { origin: `http://127.0.0.1:${port}`, autoPong: false });
  const token = tokenIn(core.host.facilitatorUrl());
  mute.once('open', () =>
    mute.send(JSON.stringify({ kind: 'hello', protocol: protocolNumber, token })),
  );
  const code = await new Promise<number>((resolve) => mute.once('close', resolve));
  expect(code).toBe(1006);
  expect(await alive.request('history.undo', {})).toMatchObject({ ok: false });
});

test('a window that is too fast is slowed down, and loses nothing', async () => {
  const core = await aHost({ messageBurst: 10, messagesPerSecond: 200 });
  const window = await aFacilitator(core);
  const startedAt = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => window.request('history.redo', {})),
  );
  expect(answers).toHaveLength(60);
  // 50 messages beyond the burst are a debt of a quarter of a second.
  expect(await window.request('history.redo', {})).toMatchObject({ ok: false });
  expect(performance.now() - startedAt).toBeGreaterThan(200);
});

test('a window that does not read is dropped before its backlog weighs on the app', async () => {
  const core = await aHost({ mostBufferedBytes: 100_000 });
  const slow = await aFacilitator(core);
  slow.socket.pause();
  for (let count = 0; count < 3_000 && slow.socket.readyState === WebSocket.OPEN; count += 1) {
    slow.send({ kind: 'resync' });
  }
  await vi.waitFor(
    () => expect(core.logged.map(({ event }) => event)).toContain('window.too-slow'),
    { timeout: 15_000 },
  );
  const other = await aFacilitator(core);
  expect(await other.request('history.redo', {})).toMatchObject({ ok: false });
  slow.socket.terminate();
});

test('headers that come too slowly end the connection, and others are served meanwhile', async () => {
  const core = await aHost({
    headersTimeoutMs: 150,
    requestTimeoutMs: 200,
    connectionsCheckIntervalMs: 30,
  });
  const { port } = core.host;
  const startedAt = performance.now();
  const slow = Array.from({ length: 50 }, () => exchange(port, 'GET /facilitator/ HTTP/1.1\r\nHo'));
  const good = await exchange(
    port,
    rawRequest('GET', '/facilitator/', [`Host: 127.0.0.1:${port}`]),
  );
  expect(statusOf(good)).toBe(200);
  const answers = await Promise.all(slow);
  expect(new Set(answers.map(statusOf))).toEqual(new Set([408]));
  expect(performance.now() - startedAt).toBeLessThan(6_000);
});

test('a connection that says nothing at all is closed', async () => {
  const core = await aHost({
    headersTimeoutMs: 150,
    requestTimeoutMs: 200,
    idleTimeoutMs: 150,
    connectionsCheckIntervalMs: 30,
  });
  const socket = connect(core.host.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise<void>((resolve) => socket.once('close', () => resolve()));
});

test('closing takes leave of every window with a code that says: come back later', async () => {
  const core = await aHost();
  const windows = [await aFacilitator(core), await aProjector(core), await aSilentWindow(core)];
  const { port } = core.host;
  await core.host.close();
  expect(await Promise.all(windows.map(({ closed }) => closed))).toEqual([1001, 1001, 1001]);
  const refused = await exchange(port, rawRequest('GET', '/', [`Host: 127.0.0.1:${port}`]));
  expect(refused).toBe('');
});
