/*
 * `npm run bench -- start [starts]`: from nothing to a screen one can use, and from a keystroke to
 * saved, with the built app, its browser host and a real browser.
 *
 * Start: a new process and a new home each time. `listening` from spawning Node to the address;
 * `painted` the first contentful paint and `usable` the moment a click would be taken, both from the
 * navigation. Chromium itself already runs, as it does on most desktops.
 *
 * Saved: from the Enter key in the page until the card is in the list and the page says saved, and the
 * frame with it is on its way. A card gets into the list by the core alone, after its commit, so that
 * the disk is in the figure. Medians, with the least and the most.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launchChromium } from '../tests/support/chromium.ts';

/** First contentful paint over the loopback host: the figure the project set itself. */
const paintedGoalMs = 500;
const starts = Number(process.argv[2] ?? 7);
const cardsPerGroup = 40;
const groups = ['A', 'B', 'C', 'D'] as const;

/** What the page calls things; the one place to mend when a word changes. */
const names = {
  newWorkshop: '新しいワークショップ',
  begin: '「連携ビジョン」を始める',
  card: 'カードを書き写す',
  saved: '保存済み',
} as const;

const root = join(import.meta.dirname, '..');

type Running = { readonly url: string; readonly listeningMs: number; end(): Promise<void> };

async function start(words: readonly string[]): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  const startedAt = performance.now();
  const cli = join(root, 'out/main/cli.js');
  const child = spawn(process.execPath, [cli, 'start', '--browser', '--no-open', ...words], {
    env: { ...process.env, TSUNAGI_HOME: home, TSUNAGI_LANG: 'ja' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await addressFrom(child);
  const listeningMs = performance.now() - startedAt;
  return {
    url,
    listeningMs,
    async end() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const url = /http:\S+(?=\n)/.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => reject(new Error('Tsunagi ended before it listened.')));
  });
}

async function openPage(browser: Browser): Promise<Page> {
  // A context of its own has an empty cache, as on the first start of a day.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
  });
  return context.newPage();
}

type StartFigures = {
  readonly listening: number;
  readonly painted: number;
  readonly usable: number;
};

async function measureStart(browser: Browser): Promise<StartFigures> {
  const running = await start([]);
  const page = await openPage(browser);
  const navigatedAt = performance.now();
  await page.goto(running.url, { waitUntil: 'commit' });
  await page.getByRole('button', { name: names.newWorkshop }).click({ trial: true });
  const usable = performance.now() - navigatedAt;
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.context().close();
  await running.end();
  return { listening: running.listeningMs, painted, usable };
}

async function measureSaving(browser: Browser): Promise<readonly number[]> {
  const running = await start(['--sample']);
  const page = await openPage(browser);
  await page.goto(running.url);
  await page.getByRole('button', { name: names.begin }).click();
  await page.evaluate(watchEnter, { saved: names.saved });
  const times: number[] = [];
  for (const group of groups) {
    await page.getByRole('tab', { name: new RegExp(`^${group} `) }).click();
    const entry = page.getByRole('textbox', { name: names.card });
    await entry.click();
    for (let count = 1; count <= cardsPerGroup; count += 1) {
      await page.keyboard.insertText(`${group}${count} 子どもが自分の町の水を語っている`);
      await page.keyboard.press('Enter');
      times.push(await page.evaluate(() => window.benchSaved));
    }
  }
  await page.context().close();
  await running.end();
  return times;
}

declare global {
  interface Window {
    /** Milliseconds from the last Enter until its text was shown as saved. */
    benchSaved: Promise<number>;
  }
}

/** Runs in the page: each Enter starts a clock that stops with the frame that shows its text as saved. */
function watchEnter(words: { readonly saved: string }): void {
  const isSaved = (text: string) =>
    [...document.querySelectorAll('[role=status]')].some(
      (status) => status.textContent === words.saved,
    ) && [...document.querySelectorAll('li button')].some((button) => button.textContent === text);
  document.addEventListener(
    'keydown',
    (event) => {
      const field = event.target;
      if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
      const { value } = field;
      window.benchSaved = new Promise((resolve) => {
        const look = () => {
          if (!isSaved(value)) return;
          observer.disconnect();
          // The frame is drawn after its animation callbacks; a task after them is past it.
          requestAnimationFrame(() =>
            setTimeout(() => resolve(performance.now() - event.timeStamp)),
          );
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      });
    },
    { capture: true },
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function spread(values: readonly number[]): string {
  const [least, middle, most] = [0, 0.5, 1].map((share) => quantile(values, share).toFixed(0));
  return `${middle} ms (${least} to ${most})`;
}

const built = spawnSync(process.execPath, [join(root, 'scripts/build-if-stale.ts')], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
const browser = await launchChromium();
try {
  const runs: StartFigures[] = [];
  for (let count = 0; count < starts; count += 1) runs.push(await measureStart(browser));
  const of = (name: keyof StartFigures) => runs.map((run) => run[name]);
  const sums = runs.map(({ listening, usable }) => listening + usable);
  console.log(`Cold start, ${starts} times, each with a new process, home and cache`);
  console.log(`  spawn to listening           ${spread(of('listening'))}`);
  console.log(`  navigation to first paint    ${spread(of('painted'))}  goal ${paintedGoalMs} ms`);
  console.log(`  navigation to usable         ${spread(of('usable'))}`);
  console.log(`  spawn to usable              ${spread(sums)}`);
  const saving = await measureSaving(browser);
  const [p50, p99] = [quantile(saving, 0.5), quantile(saving, 0.99)];
  console.log(`Enter to shown as saved, ${saving.length} cards`);
  console.log(`  p50 ${p50.toFixed(1)} ms`);
  console.log(`  p99 ${p99.toFixed(1)} ms`);
  if (quantile(of('painted'), 0.5) > paintedGoalMs) {
    console.log('The goal was missed.');
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
