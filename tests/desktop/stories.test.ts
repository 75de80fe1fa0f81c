/*
 * What a facilitator lives through with the desktop app, from the first window to quitting. Each story
 * starts the real built app with an empty home folder.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import {
  type DesktopApp,
  type Host,
  type LaunchOptions,
  newHome,
  root,
  until,
} from './desktop-app.ts';
import { electronSkipped, hosts } from './hosts.ts';
import { titleOf, untilTitle, viewOf } from './wire.ts';

const sampleFile = join(root, 'resources/sample-workshop.ja.json');
// The sample's own title, as its format has it.
const sampleTitle = JSON.parse(readFileSync(sampleFile, 'utf8')).workshop.title as string;

for (const host of hosts) describe(`the desktop app in ${host.name}`, () => stories(host));

it('runs the same stories in the real Electron', { skip: electronSkipped ?? false }, () => {
  assert.equal(hosts.length, 2);
});

function stories(host: Host): void {
  const running: DesktopApp[] = [];

  async function start(options: LaunchOptions = {}): Promise<DesktopApp> {
    const app = await host.launch(options.home ?? newHome(), options);
    running.push(app);
    return app;
  }

  afterEach(async () => {
    for (const app of running.splice(0)) await app.end();
  });

  it('opens one window, on its own address, with the content policy and the bridge', async () => {
    const app = await start();

    const page = await app.page('facilitator');
    const seen = await page.evaluate(async () => ({
      bridge: Object.keys(Object(Reflect.get(globalThis, 'bridge'))).sort(),
      isSecure: isSecureContext,
      hasNode: typeof Reflect.get(globalThis, 'require') !== 'undefined',
      policy: (await fetch(location.href)).headers.get('content-security-policy'),
    }));

    assert.deepEqual(seen, {
      bridge: ['host', 'onMessage', 'send'],
      isSecure: true,
      hasNode: false,
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    });
    assert.equal(await app.windowCount(), 1);
    await until('something to read', () =>
      page.evaluate(() => document.body.innerText.trim() !== ''),
    );
  });

  it('keeps console and projector in step', async () => {
    const app = await start();
    const console = await app.page('facilitator');
    await app.pressMenu('projector');
    const projector = await app.page('projector');
    assert.equal(await titleOf(projector), null);

    await app.pressMenu('open-sample');

    await untilTitle(console, sampleTitle);
    await untilTitle(projector, sampleTitle);
    await app.pressMenu('close-workshop');
    await untilTitle(projector, null);
    await untilTitle(console, null);
  });

  it('gives the projector only what the room may see', async () => {
    const app = await start({ args: ['--sample'] });
    await untilTitle(await app.page('facilitator'), sampleTitle);
    await app.pressMenu('projector');
    const projector = await app.page('projector');

    const view = await viewOf(projector);

    assert.deepEqual(Object.keys(view).sort(), ['preferences', 'workshop']);
    assert.equal(view.workshop?.details, undefined);
    await refuses(projector, 'library.close', 'not-allowed');
  });

  it('has its menus in both languages, and each entry does what it says', async () => {
    const app = await start();
    const page = await app.page('facilitator');
    await app.pressMenu('language-ja');
    await until('Japanese menus', async () => (await app.menuLabels()).includes('見本を開く'));

    await app.pressMenu('language-en');

    await until('English menus', async () => (await app.menuLabels()).includes('Open the sample'));
    const english = (await app.menuLabels()).filter((label) => label !== '日本語');
    assert.deepEqual(
      english.filter((label) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(label)),
      [],
    );
    assert.equal((await viewOf(page)).preferences.language, 'en');
    await app.pressMenu('theme-contrast');
    await until('the theme', async () => (await viewOf(page)).preferences.theme === 'contrast');
    assert.equal(await app.isMenuItemEnabled('undo-step'), false);
    assert.equal(await app.isMenuItemEnabled('close-workshop'), false);
    await app.pressMenu('open-sample');
    await until('a workshop to close', () => app.isMenuItemEnabled('close-workshop'));
  });

  it('opens the file chosen in the dialog, and stays as it is when none is', async () => {
    const home = newHome();
    const file = await aWorkshopFile(host, home);
    const app = await start({ home });
    const page = await app.page('facilitator');
    await app.answerOpenDialog(null);
    await app.pressMenu('open');
    assert.equal(await titleOf(page), null);

    await app.answerOpenDialog(file);
    await app.pressMenu('open');

    await untilTitle(page, sampleTitle);
    assert.deepEqual(await app.messages(), []);
  });

  it('says in plain words why a file cannot be opened', async () => {
    const home = newHome();
    const file = join(home, 'letter.tsunagi');
    writeFileSync(file, '<html>not a workshop</html>');

    const app = await start({ home, args: [file] });

    await app.page('facilitator');
    await until('the message', async () => (await app.messages()).length > 0);
    const [message = ''] = await app.messages();
    assert.match(message, /つなぎのワークショップではありません/);
    assert.doesNotMatch(message, /Error|SQLITE|\n\s+at /);
  });

  it('quits cleanly and leaves each workshop as one file', async () => {
    const app = await start({ args: ['--sample'] });
    await untilTitle(await app.page('facilitator'), sampleTitle);
    assert.equal(workshopFiles(app.home).length, 2, 'the file and its log while it is open');

    assert.equal(await app.quit(), 0);

    const files = workshopFiles(app.home);
    assert.equal(files.length, 1, files.join(', '));
    assert.match(files[0] ?? '', /\.tsunagi$/);
  });

  it('shows both pages without one complaint from the browser', async () => {
    const app = await start({ args: ['--sample'] });
    const console = await app.page('facilitator');
    await untilTitle(console, sampleTitle);
    await app.pressMenu('projector');
    const projector = await app.page('projector');
    const complaints: string[] = [];

    for (const page of [console, projector]) {
      // Loaded again, so that nothing the page says from its first moment on is missed.
      page.on('console', (line) => {
        if (line.type() === 'error') complaints.push(line.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);
      await untilTitle(page, sampleTitle);
    }

    assert.deepEqual(complaints, []);
  });

  it('keeps what is open when its page is loaded again', async () => {
    const app = await start({ args: ['--sample'] });
    const page = await app.page('facilitator');
    await untilTitle(page, sampleTitle);

    await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);

    assert.equal(await titleOf(page), sampleTitle);
  });
}

/** A request over the page's own bridge is answered with this failure. */
async function refuses(
  page: Awaited<ReturnType<DesktopApp['page']>>,
  name: string,
  code: string,
): Promise<void> {
  const answer = await page.evaluate((wanted) => {
    type Answer = { kind: string; id: number; result: unknown };
    // Held by the first story.
    const bridge = Reflect.get(globalThis, 'bridge') as {
      send(message: unknown): void;
      onMessage(listener: (message: unknown) => void): () => void;
    };
    return new Promise<unknown>((resolve) => {
      const stop = bridge.onMessage((message) => {
        // From the core's own wire.
        const { kind, id, result } = message as Answer;
        if (kind !== 'response' || id !== 4_000_000) return;
        stop();
        resolve(result);
      });
      bridge.send({ kind: 'request', id: 4_000_000, opId: 'op-story', name: wanted, input: {} });
    });
  }, name);
  assert.deepEqual(answer, { ok: false, failure: { code, details: {} } });
}

/** A whole workshop file outside the workshops folder, made by the app itself. */
async function aWorkshopFile(host: Host, home: string): Promise<string> {
  const maker = await host.launch(newHome(), { args: ['--sample'] });
  await untilTitle(await maker.page('facilitator'), sampleTitle);
  await maker.quit();
  const [made = ''] = workshopFiles(maker.home);
  const elsewhere = join(home, 'usb-stick');
  mkdirSync(elsewhere);
  const file = join(elsewhere, 'from-a-colleague.tsunagi');
  copyFileSync(made, file);
  return file;
}

/** Every session file below the home folder, with what SQLite keeps beside an open one. */
function workshopFiles(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.includes('.tsunagi'))
    .map((entry) => join(entry.parentPath, entry.name));
}
