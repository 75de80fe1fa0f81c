import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowserHost } from '../../src-main/hosts/browser/index.ts';
import { aServedCore, type ServedCore } from './served-core.ts';

const script = 'export const page = 1;\n'.repeat(200);
const font = randomBytes(3_000);
let served: ServedCore;
let origin: string;

beforeAll(async () => {
  served = await aServedCore(
    {},
    {
      'assets/page-1a2b3c4d.js': script,
      'assets/page-1a2b3c4d.js.br': brotliCompressSync(script),
      'assets/page-1a2b3c4d.js.gz': gzipSync(script),
      'assets/font-1a2b3c4d.woff2': font,
      'assets/page-1a2b3c4d.js.map': '{}',
      'notes.md': 'not a page',
    },
  );
  origin = `http://127.0.0.1:${served.host.port}`;
});
afterAll(() => served.dispose());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, { headers, method, redirect: 'manual' });

test('a page comes with every header that keeps it to itself, and is not stored', async () => {
  const response = await get('/facilitator/');
  expect(await response.text()).toContain('<title>facilitator</title>');
  const expected = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src ws://127.0.0.1:${served.host.port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject(expected);
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-origin']) {
    expect(headers).not.toHaveProperty(name);
  }
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', null],
  ['br;q=0.0', null],
])('for Accept-Encoding %s a script comes as %s, and kept for good', async (accepted, encoding) => {
  const response = await get('/assets/page-1a2b3c4d.js', { 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await response.text()).toBe(script);
});

test('a font comes byte for byte', async () => {
  const response = await get('/assets/font-1a2b3c4d.woff2');
  expect(response.headers.get('content-type')).toBe('font/woff2');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(font);
});

test('HEAD answers like GET, without the body', async () => {
  const headers = { 'accept-encoding': 'br' };
  const [head, whole] = await Promise.all([
    get('/assets/page-1a2b3c4d.js', headers, 'HEAD'),
    get('/assets/page-1a2b3c4d.js', headers),
  ]);
  const shown = ({ headers: all }: Response) => {
    const {
      date: _date,
      connection: _connection,
      'keep-alive': _keepAlive,
      ...rest
    } = Object.fromEntries(all);
    return rest;
  };
  expect(shown(head)).toEqual(shown(whole));
  expect(await head.text()).toBe('');
});

test('the short addresses lead to the pages, and nothing of another kind is served', async () => {
  expect((await get('/')).headers.get('location')).toBe('/facilitator/');
  expect((await get('/projector')).headers.get('location')).toBe('/projector/');
  const paths = [
    '/assets/page-1a2b3c4d.js.br',
    '/assets/page-1a2b3c4d.js.map',
    '/notes.md',
    '/assets/',
  ];
  for (const path of paths) expect((await get(path)).status).toBe(404);
});

test('a finished export can be fetched by its address, whatever its name', async () => {
  const name = 'A-水の環 "1" #2%-vision.pdf';
  const path = join(served.harness.home, name);
  writeFileSync(path, '%PDF-1.7 sheet');
  const address = served.host.publishFile(path);
  expect(address).toMatch(/^\/export\/[A-Za-z0-9_-]{22}\//);
  expect(address).not.toContain(served.harness.home);
  const response = await get(address);
  expect(await response.text()).toBe('%PDF-1.7 sheet');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': `inline; filename="A-_1_2_-vision.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  expect((await get(address.replace(/.(?=\/[^/]*$)/, '!'))).status).toBe(404);
});

test('an export that is gone from the disk, or is no PDF, does no harm', async () => {
  const gone = served.host.publishFile(join(served.harness.home, 'gone.pdf'));
  expect((await get(gone)).status).toBe(404);
  const page = join(served.harness.home, 'page.html');
  writeFileSync(page, '<script>1</script>');
  const response = await get(served.host.publishFile(page));
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
  const folder = await get(served.host.publishFile(served.harness.home));
  expect(folder.status).toBe(404);
});

test('a port in use, and a folder without pages, are stated and not thrown', async () => {
  const options = {
    port: served.host.port,
    pagesFolder: join(served.harness.home),
    monotonicMs: () => 0,
    log: () => undefined,
    onFacilitatorGone: () => undefined,
  };
  expect(await openBrowserHost(options)).toMatchObject({ failure: { code: 'pages-missing' } });
  const second = await aServedCore();
  const pagesFolder = served.pagesFolder;
  expect(await openBrowserHost({ ...options, pagesFolder })).toEqual({
    ok: false,
    failure: { code: 'port-taken', details: { port: served.host.port } },
  });
  await second.dispose();
});
