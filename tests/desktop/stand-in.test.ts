/*
 * The stand-in is as strict as Electron: what Electron refuses, it refuses, so that no story passes
 * here and fails on a facilitator's machine. Each refusal is tried with a small main module.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import {
  type ElectronModule,
  launchStandIn,
  type StandIn,
} from '../support/electron-stand-in/launch.ts';
import { until } from './desktop-app.ts';

type Attempt = {
  readonly before?: (electron: ElectronModule) => unknown;
  readonly after?: (electron: ElectronModule) => unknown;
};

const fixtures = join(import.meta.dirname, 'fixtures');
const privileged = [{ scheme: 'app', privileges: { standard: true, secure: true } }];
const running: StandIn[] = [];

afterEach(async () => {
  for (const { electron } of running.splice(0)) await electron.app.exit(0);
});

async function start(attempt: Attempt, bypassCsp = false): Promise<StandIn> {
  Object.assign(globalThis, { attempt });
  const standIn = await launchStandIn({ entry: join(fixtures, 'lenient.js'), bypassCsp });
  running.push(standIn);
  return standIn;
}

/** A page under `app:` with no protection at all. */
async function aLenientPage(preload?: string) {
  let isLoaded = false;
  const standIn = await start({
    before: ({ protocol }) => protocol.registerSchemesAsPrivileged(privileged),
    after: async ({ protocol, BrowserWindow }) => {
      const headers = { 'Content-Type': 'text/html' };
      protocol.handle('app', () => new Response('<!doctype html><p>here', { headers }));
      const window = new BrowserWindow(
        preload === undefined ? {} : { webPreferences: { preload: join(fixtures, preload) } },
      );
      await window.loadURL('app://bundle/index.html');
      isLoaded = true;
    },
  });
  await until('the page', () => isLoaded);
  const page = standIn.runtime.windows[0]?.page;
  assert.ok(page);
  return { standIn, page };
}

describe('before the app is ready', () => {
  it('gives up on a main module that awaits ready at its top level', async () => {
    await assert.rejects(
      launchStandIn({ entry: join(fixtures, 'awaits-ready.js') }),
      /a top-level await on app.whenReady\(\)/,
    );
  });

  for (const [what, use] of [
    ['a window', ({ BrowserWindow }: ElectronModule) => new BrowserWindow()],
    ['the session', ({ session }: ElectronModule) => session.defaultSession],
    ['the displays', ({ screen }: ElectronModule) => screen.getAllDisplays()],
    [
      'a handled scheme',
      ({ protocol }: ElectronModule) => protocol.handle('app', () => new Response()),
    ],
  ] as const) {
    it(`refuses ${what}`, async () => {
      let refusal: unknown = null;
      await start({
        before: (electron) => {
          try {
            use(electron);
          } catch (error) {
            refusal = error;
          }
        },
      });

      assert.match(String(refusal), /after app is ready/);
    });
  }

  it('is the only time to register a scheme, and only once', async () => {
    const { electron } = await start({
      before: ({ protocol }) => {
        protocol.registerSchemesAsPrivileged(privileged);
        assert.throws(() => protocol.registerSchemesAsPrivileged(privileged), /only once/);
      },
    });

    assert.throws(
      () => electron.protocol.registerSchemesAsPrivileged(privileged),
      /before app is ready/,
    );
  });
});

describe('messages', () => {
  it('have one handler a channel', async () => {
    const { electron } = await start({});
    electron.ipcMain.handle('ask', () => 1);

    assert.throws(() => electron.ipcMain.handle('ask', () => 2), /second handler for 'ask'/);
  });

  it('are cloned, and refused when they cannot be', async () => {
    const { standIn } = await aLenientPage();
    const [window] = standIn.runtime.windows;
    const contents = Reflect.get(Object(window), 'webContents');

    assert.throws(() => contents.send('tell', { call: () => 1 }), /could not be cloned/);
  });

  it('cross the bridge as copies', async () => {
    const { page } = await aLenientPage('exposes.cjs');

    const seen = await page.evaluate(() => {
      const box = Reflect.get(globalThis, 'box');
      const mine = { text: 'before' };
      box.put(mine);
      mine.text = 'after';
      return { isFrozen: Object.isFrozen(box), kept: box.put(null) };
    });

    assert.deepEqual(seen, { isFrozen: true, kept: { text: 'before' } });
  });

  it('do not come from a preload that requires more than the sandbox has', async () => {
    const { standIn, page } = await aLenientPage();
    const errors: string[] = [];
    const { BrowserWindow } = standIn.electron;
    const window = new BrowserWindow({
      webPreferences: { preload: join(fixtures, 'wants-fs.cjs') },
    });
    await until('its page', () => window.page !== null);
    window.page?.on('pageerror', (error) => errors.push(error.message));

    await window.loadURL('app://bundle/index.html');

    await until('the error', () => errors.length > 0);
    assert.match(errors[0] ?? '', /module not found: node:fs/);
    assert.equal(await page.evaluate(() => typeof Reflect.get(globalThis, 'require')), 'undefined');
  });
});

describe('without the app saying no', () => {
  it('lets a page have permissions, open windows and leave, as Electron does', async () => {
    const { standIn, page } = await aLenientPage();

    const geolocation = await page.evaluate(() =>
      navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    );
    await page.evaluate(() => window.open('app://bundle/other.html'));
    await until('a second page', () => standIn.runtime.context.pages().length === 2);
    await page.evaluate(() => {
      location.href = '/left.html';
    });

    assert.equal(geolocation, 'granted');
    await page.waitForURL('**/left.html');
  });
});

describe('the end', () => {
  it('comes when the last window is closed and nobody listens for that', async () => {
    const { standIn, page } = await aLenientPage();

    await page.close();

    assert.equal(await standIn.runtime.exited, 0);
  });

  it('is put off by a listener that prevents it', async () => {
    const { standIn } = await aLenientPage();
    const { app } = standIn.electron;
    let asked = 0;
    app.on('before-quit', (event: { preventDefault(): void }) => {
      asked += 1;
      if (asked === 1) event.preventDefault();
    });
    app.quit();
    await until('the question', () => asked === 1);
    assert.equal(standIn.runtime.windows.length, 1);

    app.quit();

    assert.equal(await standIn.runtime.exited, 0);
  });
});

describe('a dialog nobody answers', () => {
  it('fails instead of answering itself', async () => {
    const { electron } = await start({});

    await assert.rejects(electron.dialog.showOpenDialog({}), /nobody is there to answer/);
  });
});
