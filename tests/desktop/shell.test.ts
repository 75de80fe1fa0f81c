/*
 * What only a stand-in can play: displays that come and go, a second start, the system's own events.
 */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { appJa } from '../../src-renderer/text/app.ja.ts';
import { displayAt } from '../support/electron-stand-in/system.ts';
import { newHome, root, until } from './desktop-app.ts';
import { launchInStandIn, type StandInApp } from './stand-in-app.ts';
import { titleOf, untilTitle } from './wire.ts';

const sampleFile = join(root, 'resources/sample-workshop.ja.json');
// The sample's own title, as its format has it.
const sampleTitle = JSON.parse(readFileSync(sampleFile, 'utf8')).workshop.title as string;
const running: StandInApp[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.end();
});

async function start(options: Parameters<typeof launchInStandIn>[1] = {}, home = newHome()) {
  const app = await launchInStandIn(home, options);
  running.push(app);
  return app;
}

function projectorOf({ standIn }: StandInApp) {
  const windows = standIn.runtime.windows.filter(
    (window) => window instanceof standIn.electron.BrowserWindow,
  );
  const found = windows.find(({ page }) => page?.url().includes('/projector/'));
  assert.ok(found, 'the projector window');
  return found;
}

describe('the projector window', () => {
  it('fills the second display', async () => {
    const app = await start();
    await app.page('facilitator');

    await app.pressMenu('projector');

    await app.page('projector');
    const window = projectorOf(app);
    await until('full screen', () => window.isFullScreen());
    assert.deepEqual(window.getBounds(), displayAt(2, 1920).bounds);
    assert.equal(window.isMenuBarVisible(), false);
  });

  it('comes back as a window when its display is unplugged, and fills it again', async () => {
    const app = await start();
    await app.page('facilitator');
    await app.pressMenu('projector');
    await app.page('projector');
    const window = projectorOf(app);
    await until('full screen', () => window.isFullScreen());

    app.standIn.electron.screen.unplug(2);

    await until('an ordinary window', () => !window.isFullScreen() && window.getBounds().x < 1920);
    assert.deepEqual(window.getBounds(), { x: 768, y: 0, width: 1152, height: 648 });
    app.standIn.electron.screen.plug(displayAt(3, 1920));
    await until('full screen again', () => window.isFullScreen());
    assert.deepEqual(window.getBounds(), displayAt(3, 1920).bounds);
  });

  it('is an ordinary window where there is one display, and is opened once only', async () => {
    const app = await start({ displays: [displayAt(1, 0)] });
    await app.page('facilitator');

    await app.pressMenu('projector');
    await app.page('projector');
    await app.pressMenu('projector');

    assert.equal(projectorOf(app).isFullScreen(), false);
    assert.equal(await app.windowCount(), 2);
  });

  it('closes with the console, and the app ends', async () => {
    const app = await start();
    const console = await app.page('facilitator');
    await app.pressMenu('projector');
    await app.page('projector');

    await console.close();

    assert.equal(await app.standIn.runtime.exited, 0);
  });
});

describe('a second start', () => {
  it('hands its file to the first and ends by itself', async () => {
    const first = await start();
    const page = await first.page('facilitator');
    const file = await aWorkshopFile();

    const second = await start({ args: [file] }, first.home);

    assert.equal(await second.standIn.runtime.exited, 0);
    await untilTitle(page, sampleTitle);
    assert.equal(await first.windowCount(), 1);
  });

  it('without a file leaves the first as it is', async () => {
    const first = await start({ args: ['--sample'] });
    const page = await first.page('facilitator');
    await untilTitle(page, sampleTitle);

    const second = await start({}, first.home);

    assert.equal(await second.standIn.runtime.exited, 0);
    assert.equal(await titleOf(page), sampleTitle);
  });
});

describe('printing', () => {
  it('shows the files in their folder at the end, and the menu makes the same again', async () => {
    const app = await start({ args: ['--sample'] });
    const page = await app.page('facilitator');
    await untilTitle(page, sampleTitle);
    const { runtime } = app.standIn;
    const shown = () => runtime.calls.filter(({ name }) => name === 'showItemInFolder');
    assert.equal(await app.isMenuItemEnabled('print-again'), false);
    await page.getByRole('button', { name: appJa.run.export, exact: true }).waitFor();
    await page.keyboard.press('Control+p');

    await page.locator('form button[type=submit]').click();

    await until('the folder', () => shown().length === 1);
    assert.match(String(shown()[0]?.args[0]), / PDF\/A-.+\.pdf$/);
    await page.keyboard.press('Escape');
    await until('the menu', () => app.isMenuItemEnabled('print-again'));
    await app.pressMenu('print-again');
    await until('the folder again', () => shown().length === 2);
    await page.getByText(appJa.export.done(4), { exact: true }).first().waitFor();
  });
});

describe('the system', () => {
  it('opens a file by its own event, as macOS does', async () => {
    const app = await start();
    const page = await app.page('facilitator');
    const file = await aWorkshopFile();

    app.standIn.electron.app.emit('open-file', { preventDefault() {} }, file);

    await untilTitle(page, sampleTitle);
  });

  it('is kept awake while a workshop is open, and its display while it is projected', async () => {
    const app = await start({ args: ['--sample'] });
    const { powerSaveBlocker } = app.standIn.electron;
    await untilTitle(await app.page('facilitator'), sampleTitle);
    assert.deepEqual(powerSaveBlocker.activeTypes(), ['prevent-app-suspension']);

    await app.pressMenu('projector');

    const projector = await app.page('projector');
    assert.deepEqual(powerSaveBlocker.activeTypes(), [
      'prevent-app-suspension',
      'prevent-display-sleep',
    ]);
    await projector.close();
    await app.pressMenu('close-workshop');
    await until('leave to sleep', () => powerSaveBlocker.activeTypes().length === 0);
  });

  it('finds everything in one file when it falls asleep', async () => {
    const app = await start({ args: ['--sample'] });
    await untilTitle(await app.page('facilitator'), sampleTitle);

    app.standIn.electron.powerMonitor.emit('suspend');

    const copyHome = newHome();
    cpSync(sessionFileOf(app.home), join(copyHome, 'alone.tsunagi'));
    const other = await start({ args: [join(copyHome, 'alone.tsunagi')] }, copyHome);
    await untilTitle(await other.page('facilitator'), sampleTitle);
  });
});

describe('the bridge', () => {
  it('hears nothing from a frame inside the page, nor from a page that is not its own', async () => {
    const app = await start();
    const page = await app.page('facilitator');
    const [contents] = app.standIn.runtime.windows.map((window) =>
      Reflect.get(window, 'webContents'),
    );
    const own = page.url().replace('http://bundle.app.localhost', 'app://bundle');
    const heard: unknown[] = [];
    await page.exposeFunction('hear', (message: unknown) => heard.push(message));
    await page.evaluate(() => {
      // Held by a story; the test's own listener beside it.
      const world = globalThis as unknown as {
        bridge: { onMessage(listener: (message: unknown) => void): void };
        hear(message: unknown): void;
      };
      world.bridge.onMessage((message) => world.hear(message));
    });
    const say = (senderFrame: object | null) =>
      app.standIn.electron.ipcMain.emit(
        'tsunagi:message',
        { sender: contents, senderFrame },
        { kind: 'resync' },
      );

    say(null);
    say({ url: own, parent: { url: own, parent: null } });
    say({ url: 'https://example.com/facilitator/index.html', parent: null });
    say({ url: own.replace('facilitator', 'projector'), parent: null });
    assert.equal(logOf(app.home).match(/bridge-stranger-refused/g)?.length, 4);

    say({ url: own, parent: null });
    await until('the answer to the page itself', () => heard.length > 0);
    assert.equal(heard.length, 1);
  });

  it('gives every window the locked preferences', async () => {
    const app = await start();
    await app.page('facilitator');
    await app.pressMenu('projector');
    await app.page('projector');

    const preferences = app.standIn.runtime.windows.map((window) => {
      const { preload, ...rest } = Reflect.get(window, 'webContents').preferences;
      return rest;
    });

    const locked = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: true,
      spellcheck: false,
    };
    assert.deepEqual(preferences, [locked, locked]);
  });

  it('has no developer tools once packaged', async () => {
    const app = await start({ isPackaged: true });
    await app.page('facilitator');

    const [window] = app.standIn.runtime.windows;
    assert.equal(Reflect.get(Object(window), 'webContents').preferences.devTools, false);
  });
});

/** A whole workshop file outside any app's folders. */
async function aWorkshopFile(): Promise<string> {
  const maker = await launchInStandIn(newHome(), { args: ['--sample'] });
  await untilTitle(await maker.page('facilitator'), sampleTitle);
  await maker.quit();
  const file = join(newHome(), 'from-a-colleague.tsunagi');
  cpSync(sessionFileOf(maker.home), file);
  return file;
}

function sessionFileOf(home: string): string {
  const found = readdirSync(home, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && entry.name.endsWith('.tsunagi'),
  );
  assert.ok(found, `a session file below ${home}`);
  return join(found.parentPath, found.name);
}

function logOf(home: string): string {
  return readFileSync(join(home, 'logs/tsunagi.log'), 'utf8');
}
