import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasScreen } from '../../src-main/cli/system-open.ts';
import { standardFolders } from '../../src-main/hosts/node-wiring.ts';
import { samplePath } from '../support/sample.ts';
import {
  aWorkplace,
  cli,
  oneSentence,
  outcomeOf,
  printed,
  startCli,
  type Workplace,
} from './run-cli.ts';

const address = /http:\/\/127\.0\.0\.1:\d+\/facilitator\/#token=[\w-]{22,}\n/;
let workplace: Workplace;
beforeEach(() => {
  workplace = aWorkplace();
});
afterEach(() => workplace.dispose());

/** Session files and whatever lies beside them. */
const sessionFiles = () =>
  readdirSync(workplace.path('home'), { recursive: true })
    .map(String)
    .filter((name) => name.includes('.tsunagi'))
    .sort();

test.each(['SIGINT', 'SIGTERM'] as const)(
  'serves the sample at a one-time address, and %s ends it cleanly with one file at rest',
  async (signal) => {
    const child = startCli(workplace, ['start', '--sample', '--browser', '--no-open']);
    const ended = outcomeOf(child);
    const url = (await printed(child, address)).trim();
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [file, ...beside] = sessionFiles();
    expect(beside.every((name) => name.startsWith(`${file}-`))).toBe(true);
    child.kill(signal);
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/Tsunagi is ready\./);
    expect(sessionFiles()).toEqual([file]);
  },
);

test('opens a workshop file, at a port that was asked for', async () => {
  const file = workplace.path('mine.tsunagi');
  await cli(workplace, ['import', samplePath, file]);
  const port = await aFreePort();
  const child = startCli(workplace, ['start', file, '--port', String(port), '--no-open']);
  const ended = outcomeOf(child);
  expect(await printed(child, address)).toContain(`http://127.0.0.1:${port}/`);
  const held = await cli(workplace, ['check', file]);
  expect(held.stderr).toMatch(/open in another Tsunagi/);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
  expect(await cli(workplace, ['check', file])).toMatchObject({ code: 0 });
});

test('says in one line of the language why there is no desktop window, and goes on', async () => {
  const child = startCli(workplace, ['start'], { TSUNAGI_LANG: 'ja', CI: '1' });
  const ended = outcomeOf(child);
  await printed(child, address);
  child.kill('SIGTERM');
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expect(stderr.match(/^デスクトップ版の代わりにブラウザーで開きます(.+)。$/gm)).toHaveLength(1);
});

test('states a file that is missing or no workshop, and a port in use, and ends', async () => {
  const missing = await cli(workplace, ['start', 'none.tsunagi', '--browser']);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toMatch(/can't be found/);
  const other = workplace.path('other.tsunagi');
  writeFileSync(other, 'hello');
  const refused = await cli(workplace, ['start', other, '--browser', '--no-open']);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(oneSentence);
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });
  const taken = await cli(workplace, ['start', '--port', String(port), '--no-open']);
  server.close();
  expect(taken).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} is in use by another program (choose another with --port).\n`,
  });
});

test('a second Tsunagi on the same file is told, the first goes on', async () => {
  const file = workplace.path('mine.tsunagi');
  await cli(workplace, ['import', samplePath, file]);
  copyFileSync(file, workplace.path('copy.tsunagi'));
  const first = startCli(workplace, ['start', file, '--browser', '--no-open']);
  const ended = outcomeOf(first);
  await printed(first, address);
  const second = await cli(workplace, ['start', file, '--browser', '--no-open']);
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toMatch(/open in another Tsunagi/);
  first.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});

test('each system has its own folders, and one setting moves them all', () => {
  const home = workplace.folder;
  const places = (environment: Record<string, string>, platform: NodeJS.Platform) => {
    const { workshops, settings, spill } = standardFolders(environment, platform, home);
    return { workshops, settings, spill };
  };
  expect(places({}, 'linux')).toEqual({
    workshops: join(home, 'Tsunagi'),
    settings: join(home, '.config/Tsunagi'),
    spill: join(home, '.config/Tsunagi/unsaved'),
  });
  expect(places({ XDG_CONFIG_HOME: '/x' }, 'linux').settings).toBe(join('/x', 'Tsunagi'));
  expect(places({ APPDATA: '/roaming' }, 'win32').settings).toBe(join('/roaming', 'Tsunagi'));
  expect(places({}, 'darwin').settings).toBe(join(home, 'Library/Application Support/Tsunagi'));
  expect(places({ TSUNAGI_HOME: '/t' }, 'darwin')).toEqual({
    workshops: join('/t', 'workshops'),
    settings: join('/t', 'settings'),
    spill: join('/t', 'settings/unsaved'),
  });
});

test('there is a screen on Windows and macOS, and on Linux when the session names one', () => {
  expect(hasScreen({}, 'win32')).toBe(true);
  expect(hasScreen({}, 'darwin')).toBe(true);
  expect(hasScreen({}, 'linux')).toBe(false);
  expect(hasScreen({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
});

function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}
