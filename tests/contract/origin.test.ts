/* Who may talk to the host: every pair of Host and Origin by hand (reliability brief 3, row 21). */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aServedCore,
  exchange,
  rawRequest,
  rawUpgrade,
  type ServedCore,
  statusOf,
} from './served-core.ts';

let served: ServedCore;
let port: number;
beforeAll(async () => {
  served = await aServedCore();
  port = served.host.port;
});
afterAll(() => served.dispose());

const ownHosts = () => [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`];
const hostileHosts = () => [
  '',
  '127.0.0.1',
  'localhost',
  `127.0.0.1:${port + 1}`,
  `127.0.0.1:${port}0`,
  `127.0.0.1:0${port}`,
  `127.0.0.1.:${port}`,
  `localhost.:${port}`,
  `127.1:${port}`,
  `127.0.0.2:${port}`,
  `0.0.0.0:${port}`,
  `2130706433:${port}`,
  `0x7f.0.0.1:${port}`,
  `[::1]:${port}`,
  `[::ffff:127.0.0.1]:${port}`,
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `evil.example@127.0.0.1:${port}`,
  `127.0.0.1:${port}@evil.example`,
  `127.0.0.1:${port}, evil.example`,
  `127.0.0.1:${port}/`,
  `127.0.0.1:${port}#`,
  `http://127.0.0.1:${port}`,
  `xn--lcalhost-54a:${port}`,
  `app.localhost:${port}`,
];
const hostileOrigins = () => [
  '',
  'null',
  `https://127.0.0.1:${port}`,
  `ws://127.0.0.1:${port}`,
  'http://127.0.0.1',
  `http://127.0.0.1:${port + 1}`,
  `http://127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}.evil.example`,
  `http://evil.example:${port}`,
  'http://evil.example',
  `http://[::1]:${port}`,
  `HTTP://127.0.0.1:${port}`,
  `http://localhost.:${port}`,
  'file://',
  'app://bundle',
  'chrome-extension://abcdefghijklmnop',
];

test('every hostile pair of Host and Origin is turned away from the socket', async () => {
  const pairs = hostileHosts().flatMap((host) =>
    [...hostileOrigins(), `http://${host}`, `http://127.0.0.1:${port}`].map(
      (origin) => [host, origin] as const,
    ),
  );
  const answers = await Promise.all(
    pairs.map(([host, origin]) =>
      exchange(port, rawUpgrade('/live', [`Host: ${host}`, `Origin: ${origin}`])),
    ),
  );
  expect(pairs.length).toBeGreaterThan(400);
  const through = pairs.filter(
    (_pair, index) => ![400, 421].includes(statusOf(answers[index] ?? '')),
  );
  expect(through).toEqual([]);
});

test('a page of another origin is turned away from the socket though it names the right Host', async () => {
  const pairs = ownHosts().flatMap((host) =>
    hostileOrigins().map((origin) => [host, origin] as const),
  );
  const statuses = await Promise.all(
    pairs.map(async ([host, origin]) =>
      statusOf(await exchange(port, rawUpgrade('/live', [`Host: ${host}`, `Origin: ${origin}`]))),
    ),
  );
  expect(new Set(statuses)).toEqual(new Set([403]));
});

test('a page of the one own name is turned away from the socket of the other', async () => {
  const headers = [`Host: localhost:${port}`, `Origin: http://127.0.0.1:${port}`];
  expect(statusOf(await exchange(port, rawUpgrade('/live', headers)))).toBe(403);
});

test('an upgrade without an Origin, or with two, is turned away', async () => {
  const host = `Host: 127.0.0.1:${port}`;
  const own = `Origin: http://127.0.0.1:${port}`;
  for (const headers of [[host], [host, own, 'Origin: http://evil.example'], [host, own, own]]) {
    expect(statusOf(await exchange(port, rawUpgrade('/live', headers)))).toBe(403);
  }
});

test('an upgrade anywhere but at the one address is turned away', async () => {
  const own = [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`];
  const targets = ['/', '/live/', '/live?x', '/LIVE', '/facilitator/', '//live', '/%6cive', '*'];
  for (const target of targets) {
    expect(statusOf(await exchange(port, rawUpgrade(target, own)))).toBe(404);
  }
});

test('the right Host and Origin get in', async () => {
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    const headers = [`Host: ${host}`, `Origin: http://${host}`];
    const socket = connect(port, '127.0.0.1');
    const answer = await new Promise<string>((resolve) => {
      socket.once('data', (chunk) => resolve(chunk.toString('latin1')));
      socket.write(rawUpgrade('/live', headers));
    });
    socket.destroy();
    expect(statusOf(answer)).toBe(101);
  }
});

test('every hostile Host is turned away from the pages', async () => {
  const statuses = await Promise.all(
    hostileHosts().map(async (host) =>
      statusOf(await exchange(port, rawRequest('GET', '/facilitator/', [`Host: ${host}`]))),
    ),
  );
  expect(statuses.filter((status) => status !== 421 && status !== 400)).toEqual([]);
});

test('no Host, or two of them, is turned away from the pages', async () => {
  const own = `Host: 127.0.0.1:${port}`;
  for (const headers of [
    [],
    [own, 'Host: evil.example'],
    [own, own],
    ['Host: evil.example', own],
  ]) {
    const status = statusOf(await exchange(port, rawRequest('GET', '/facilitator/', headers)));
    expect([400, 421]).toContain(status);
  }
});

test('no trick with an address reaches anything but the listed files', async () => {
  const targets = [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/facilitator/../../package.json',
    '/facilitator/..%2f..%2f..%2fetc%2fpasswd',
    '/facilitator/..\\..\\package.json',
    '/facilitator/%00',
    '/facilitator/index.html%00.png',
    '/facilitator//',
    '//facilitator/',
    '//evil.example/',
    '/facilitator/index.html',
    '/facilitator/.',
    '/./facilitator/',
    '/Facilitator/',
    '/etc/passwd',
    '/file:///etc/passwd',
    '/__proto__',
    '/constructor',
    '/export/',
    '/export/AAAAAAAAAAAAAAAAAAAAAA/x.pdf',
    '/export/../facilitator/',
    `/${'a'.repeat(4_000)}`,
  ];
  const own = [`Host: 127.0.0.1:${port}`];
  const statuses = await Promise.all(
    targets.map(async (target) => statusOf(await exchange(port, rawRequest('GET', target, own)))),
  );
  expect(statuses).toEqual(targets.map(() => 404));
});

test('an address with a host of its own is refused, whatever the Host says', async () => {
  const own = [`Host: 127.0.0.1:${port}`];
  for (const target of ['http://evil.example/', `http://127.0.0.1:${port}/facilitator/`, '*']) {
    expect(statusOf(await exchange(port, rawRequest('GET', target, own)))).toBe(400);
  }
  expect(statusOf(await exchange(port, rawRequest('CONNECT', 'evil.example:443', own)))).toBe(0);
});

test('only reading is possible', async () => {
  const own = [`Host: 127.0.0.1:${port}`];
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const answer = await exchange(port, rawRequest(method, '/facilitator/', own));
    expect(statusOf(answer)).toBe(405);
    expect(answer).not.toMatch(/access-control/i);
  }
});

test('what is not HTTP, or smuggles a second request, is refused', async () => {
  const own = `Host: 127.0.0.1:${port}`;
  const smuggled = `GET /facilitator/ HTTP/1.1\r\n${own}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
  const wrong = [
    '\r\n\r\n\r\nhello\r\n\r\n',
    `GET /facilitator/ HTTP/1.1\r\n${own}\r\nX: ${'a'.repeat(9_000)}\r\n\r\n`,
    smuggled,
    `GET /facilitator/ HTTP/1.1\n${own}\r\nBad Header: x\r\n\r\n`,
  ];
  for (const bytes of wrong) {
    expect([400, 431]).toContain(statusOf(await exchange(port, bytes)));
  }
  expect(statusOf(await exchange(port, Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3])))).toBe(
    400,
  );
});
