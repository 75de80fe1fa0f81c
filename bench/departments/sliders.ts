/*
 * A slider of the real what-if panel dragged by a real pointer in Chromium, with the projector's window
 * open beside it and the draws in their worker: frames of both windows, and the work of the console's
 * main thread as Chromium's own trace has it.
 */
import type { Browser, Page } from 'playwright';
import { departmentsWordsJa } from '../../src-renderer/exercises/departments/words.ja.ts';

export type FrameFigures = {
  readonly perSecond: number;
  readonly latePercent: number;
  readonly longestMs: number;
};

export type DragFigures = {
  readonly console: FrameFigures;
  readonly projector: FrameFigures;
  /** The same windows before the drag, with nothing moving: what the machine itself loses. */
  readonly consoleAtRest: FrameFigures;
  readonly projectorAtRest: FrameFigures;
  /** Steps of the slider that reached the panel in a second. */
  readonly stepsPerSecond: number;
  /** Steps the projector showed in a second. */
  readonly shownPerSecond: number;
  /** Longest task of the console's main thread: by the clock, and by the time it had a processor. */
  readonly longestTaskMs: number;
  readonly longestTaskWorkMs: number;
  /** Least, middle and 99th percentile of the work in tasks that moved the slider. */
  readonly stepWorkMs: { readonly least: number; readonly median: number; readonly p99: number };
  /** From a step to the share of its 20,000 draws on the screen. */
  readonly drawsAfterMs: number;
};

/** A display frame is 16.7 ms; a gap of more than 25 ms lost one. */
const lateMs = 25;

function readFrames(gaps: readonly number[]): FrameFigures {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: (gaps.length * 1000) / total,
    latePercent: (gaps.filter((gap) => gap > lateMs).length * 100) / gaps.length,
    longestMs: Math.max(...gaps),
  };
}

type Counted = { readonly gaps: readonly number[]; readonly changes: number };

/** Counts frames by the page's own bench object. */
function count(page: Page, durationMs: number): Promise<Counted> {
  return page.evaluate(`window.bench.frames(${durationMs})`);
}

/** Drags the first slider to and fro for a while, one move after the other as fast as the page takes them. */
async function drag(page: Page, durationMs: number): Promise<void> {
  const box = await page.locator('input[type=range]').first().boundingBox();
  if (box === null) throw new Error('The slider to drag is not on the page.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const startedAt = performance.now();
  for (let sinceMs = 0; sinceMs < durationMs; sinceMs = performance.now() - startedAt) {
    // Two and a half seconds for a whole swing, as a hand does it.
    const share = 0.5 + 0.42 * Math.sin((sinceMs * 2 * Math.PI) / 2500);
    await page.mouse.move(box.x + box.width * share, y);
  }
  await page.mouse.up();
}

/** Times in microseconds; `tdur` is the time the thread had a processor. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly type?: string;
      readonly frames?: readonly { readonly processId: number }[];
    };
  };
};

type Task = { readonly ts: number; readonly ms: number; readonly workMs: number };

/** The tasks of the traced page's main thread, and the work of those that moved the slider. */
function readTrace(trace: Buffer): { tasks: readonly Task[]; steps: readonly number[] } {
  // Chromium's own format, of which TraceEvent is what is read here.
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const traced = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser');
  const processId = traced?.args?.data?.frames?.[0]?.processId;
  const ofPage = traceEvents.filter(({ pid }) => pid === processId);
  const main = ofPage.find(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  )?.tid;
  const onMain = ofPage.filter(({ tid, ph }) => tid === main && ph === 'X');
  const tasks = onMain
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur = 0, tdur = 0 }) => ({ ts, ms: dur / 1000, workMs: tdur / 1000 }));
  const inputs = onMain.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input',
  );
  const steps = tasks
    .filter(({ ts, ms }) => inputs.some((input) => input.ts >= ts && input.ts <= ts + ms * 1000))
    .map(({ workMs }) => workMs);
  return { tasks, steps };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * One drag counted, a second one traced, so that neither the trace nor the count weighs on the other.
 *
 * @param slowdown how many times slower Chromium makes the main threads of both windows; 1 for not at all
 */
export async function dragFigures(
  browser: Browser,
  url: string,
  slowdown: number,
  durationMs: number,
): Promise<DragFigures> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${url}?view=console`);
  const slider = page.locator('input[type=range]').first();
  await slider.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  const projector = await openRoom(page, `${url}?view=projector`);
  for (const each of [page, projector]) {
    await each.evaluate(() => document.fonts.ready);
    const session = await context.newCDPSession(each);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  // The first steps compile what the later ones run.
  await drag(page, 1000);
  const resting = await Promise.all([count(page, 1500), count(projector, 1500)]);
  const counted = Promise.all([count(page, durationMs), count(projector, durationMs)]);
  await drag(page, durationMs);
  const [ofConsole, ofProjector] = await counted;
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await drag(page, durationMs);
  const { tasks, steps } = readTrace(await browser.stopTracing());
  const drawsAfterMs = await untilDrawn(page);
  await context.close();
  return {
    console: readFrames(ofConsole.gaps),
    projector: readFrames(ofProjector.gaps),
    consoleAtRest: readFrames(resting[0].gaps),
    projectorAtRest: readFrames(resting[1].gaps),
    stepsPerSecond: (ofConsole.changes * 1000) / durationMs,
    shownPerSecond: (ofProjector.changes * 1000) / durationMs,
    longestTaskMs: Math.max(...tasks.map(({ ms }) => ms)),
    longestTaskWorkMs: Math.max(...tasks.map(({ workMs }) => workMs)),
    stepWorkMs: {
      least: Math.min(...steps),
      median: at(steps, 0.5),
      p99: at(steps, 0.99),
    },
    drawsAfterMs,
  };
}

/** The projector in a window of its own, with a process of its own as on the desktop. */
async function openRoom(page: Page, url: string): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.evaluate((address) => {
    window.open(address, '_blank', 'popup,noopener,width=1920,height=1080');
  }, url);
  const projector = await opened;
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.locator('main').waitFor();
  return projector;
}

/** Moves the slider by one step and waits for the share of its draws. */
async function untilDrawn(page: Page): Promise<number> {
  const { computing } = departmentsWordsJa.whatIf;
  const panel = page.locator('[data-trying]');
  await panel.getByText(computing).waitFor({ state: 'detached' });
  await page.locator('input[type=range]').first().focus();
  const startedAt = performance.now();
  await page.keyboard.press('ArrowLeft');
  await panel.getByText(computing).waitFor({ state: 'detached' });
  return performance.now() - startedAt;
}
