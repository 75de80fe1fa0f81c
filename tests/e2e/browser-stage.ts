/*
 * The browser host as a stage: the built command line in a process of its own, the way `npm start`
 * runs it, and its pages in Chromium. Each stage has an empty home folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { keyboardHand, mouseHand } from '../stories/hand.ts';
import { type Heard, listenTo, type Stage, type StoryLanguage, until } from '../stories/stage.ts';
import { wordsOf } from '../stories/words.ts';
import { launchChromium } from '../support/chromium.ts';

export type BrowserStage = Stage & {
  readonly crash: () => Promise<void>;
  readonly context: BrowserContext;
  readonly home: string;
  /** The host's process, to be stopped or killed by a story of trouble. */
  server(): ChildProcess;
  /** Starts the host again after its process is gone, and opens the console. */
  startAgain(): Promise<void>;
  end(): Promise<void>;
};

export type BrowserStageOptions = {
  readonly language: StoryLanguage;
  readonly hand?: 'mouse' | 'keyboard';
  readonly args?: readonly string[];
  /** More of the host's environment, given the home folder. */
  readonly environment?: (home: string) => Readonly<Record<string, string>>;
  /** Called with the home folder before the host starts, to put something there. */
  readonly prepare?: (home: string) => void;
};

const root = join(import.meta.dirname, '../..');
const noScreen = { DISPLAY: '', WAYLAND_DISPLAY: '' };
const consoleSize = { width: 1366, height: 768 };
const projectorSize = { width: 1920, height: 1080 };

export async function aBrowserStage(options: BrowserStageOptions): Promise<BrowserStage> {
  const home = mkdtempSync(join(tmpdir(), 'tsunagi-story-'));
  const workshopsFolder = join(home, 'workshops');
  mkdirSync(workshopsFolder);
  options.prepare?.(home);
  const heard: Heard = { complaints: [], addresses: [] };
  const browser: Browser = await launchChromium();
  const context = await browser.newContext({ viewport: consoleSize });
  context.setDefaultTimeout(20_000);
  context.on('page', (page) => listenTo(page, heard));
  const environment = options.environment?.(home) ?? {};
  let host = await startHost(home, options.args ?? [], environment);
  let console = await openPage(context, host.address);

  async function closePages(): Promise<void> {
    for (const page of context.pages()) await page.close();
  }

  async function comeBack(): Promise<void> {
    await closePages();
    host = await startHost(home, [], environment);
    console = await openPage(context, host.address);
  }

  return {
    language: options.language,
    words: wordsOf[options.language],
    hand: options.hand === 'keyboard' ? keyboardHand : mouseHand,
    heard,
    home,
    workshopsFolder,
    context,
    console: () => console,
    server: () => host.process,
    async secondConsole() {
      // A duplicated tab takes the first one's memory along, as the browser's own command does.
      const opened = context.waitForEvent('page');
      await console.evaluate(() => {
        window.open(location.href);
      });
      const page = await opened;
      await page.locator('main').first().waitFor();
      return page;
    },
    async openProjector() {
      const button = console.getByRole('button', {
        name: wordsOf[options.language].app.run.openProjector,
        exact: true,
      });
      const opened = context.waitForEvent('page');
      await button.click();
      const projector = await opened;
      await projector.setViewportSize(projectorSize);
      await projector.locator('main').waitFor();
      await console.bringToFront();
      return projector;
    },
    async restart() {
      // Pages that outlive their host complain about it, rightly; here they are closed before.
      await closePages();
      await endHost(host.process, 'SIGINT');
      await comeBack();
    },
    async crash() {
      await endHost(host.process, 'SIGKILL');
      await comeBack();
    },
    startAgain: comeBack,
    async end() {
      await browser.close();
      await endHost(host.process, 'SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('main').first().waitFor();
  return page;
}

type RunningHost = { readonly process: ChildProcess; readonly address: string };

/** Starts the host on a free port; resolves when it has said its one-time address. */
async function startHost(
  home: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'start', '--browser', '--no-open', ...args],
    {
      // No test opens a window of the machine it runs on.
      env: { ...process.env, ...noScreen, TSUNAGI_HOME: home, CI: 'true', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  let isGone = false;
  const hear = (chunk: Buffer) => {
    said += chunk.toString('utf8');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('exit', () => {
    isGone = true;
  });
  const address = () => /http:\/\/127\.0\.0\.1:\d+\/\S*#token=\S+/.exec(said)?.[0];
  await until('the one-time address', () => isGone || address() !== undefined);
  const found = address();
  if (found === undefined) throw new Error(`the host did not start: ${said}`);
  return { process: child, address: found };
}

async function endHost(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
