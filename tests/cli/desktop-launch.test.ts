import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesktop, runDesktop } from '../../src-main/cli/desktop-launch.ts';
import { aWorkplace, type Workplace } from './run-cli.ts';

let workplace: Workplace;
beforeAll(() => {
  workplace = aWorkplace();
});
afterAll(() => workplace.dispose());

const screen = { DISPLAY: ':0' };
/** Electron is looked for in the test's own folder, whatever this machine has. */
const nowhere = () => ({ ...screen, ELECTRON_OVERRIDE_DIST_PATH: workplace.folder });
const downloads: string[] = [];
const find = (environment: Record<string, string>, isRoot = false) =>
  findDesktop(environment, () => downloads.push('tried'), isRoot);

/** A program that stands for Electron: writes what it was given, and ends with a code. */
function aProgram(name: string, code: number): string {
  const path = workplace.path(name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.given"\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

test.skipIf(process.platform !== 'linux')(
  'without a screen, or as root, there is no desktop window',
  async () => {
    expect(await find({})).toEqual({ ok: false, failure: 'no-screen' });
    expect(await find(screen, true)).toEqual({ ok: false, failure: 'as-root' });
  },
);

test.each([{ CI: '1' }, { TSUNAGI_NO_DOWNLOAD: '1' }])(
  'with %o nothing is downloaded',
  async (switchedOff) => {
    expect(await find({ ...nowhere(), ...switchedOff })).toEqual({
      ok: false,
      failure: 'not-installed',
    });
    expect(downloads).toEqual([]);
  },
);

test('a source that does not answer is given up before anything is downloaded', async () => {
  const unreachable = { ...nowhere(), ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
  expect(await find(unreachable)).toEqual({ ok: false, failure: 'not-reachable' });
  expect(downloads).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('an installed Electron', () => {
  test('is found and given the app and what to open', async () => {
    const executable = aProgram('electron', 0);
    expect(await find(nowhere())).toEqual({ ok: true, value: executable });
    expect(await runDesktop(executable, ['/w/a.tsunagi', '--sample'])).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(`${executable}.given`, 'utf8').trim().split('\n').slice(1)).toEqual([
      '/w/a.tsunagi',
      '--sample',
    ]);
  });

  test('that ends at once with an error, or cannot be run, leaves the work to the browser', async () => {
    const failure = { ok: false, failure: 'did-not-start' };
    expect(await runDesktop(aProgram('broken', 1), [])).toEqual(failure);
    expect(await runDesktop(workplace.path('no-such'), [])).toEqual(failure);
  });
});
