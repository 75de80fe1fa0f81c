/*
 * `npm run bench -- departments [seconds]`: E5 with 8 departments, 7 criteria and 80 persons.
 *
 * Computations in Node, medians and 99th percentiles over as many runs as a second and a half holds.
 * Then the real panel in headless Chromium without a graphics card: frames of console and projector
 * while a slider is dragged, as fast as it goes and with both windows' processors slowed four times. On
 * a busy machine frames are lost at rest too, so a goal is to lose no more than that, and work is
 * counted by the time a thread had a processor. Ends with code 1 when a goal is missed on a machine that
 * has nothing else to do.
 */
import { availableParallelism, loadavg } from 'node:os';
import { launchChromium } from '../tests/support/chromium.ts';
import { buildPage } from '../tests/ui/built-page.ts';
import { personCount, timeComputations } from './departments/computations.ts';
import { type DragFigures, dragFigures, type FrameFigures } from './departments/sliders.ts';

const frameMs = 1000 / 60;
/** Points of late frames a drag may have over the same windows at rest: what two counts differ by. */
const latePointsAllowed = 1;
const dragMs = Number(process.argv[2] ?? 4) * 1000;

/** On a busy machine a lost frame says more of the others than of us. */
const isQuiet = (loadavg()[0] ?? 0) <= availableParallelism();
let isAnyMissed = false;

function say(name: string, figure: string, goal = '', isMet = true): void {
  if (!isMet && isQuiet) isAnyMissed = true;
  console.log(
    `${isMet ? ' ' : '!'} ${name.padEnd(44)} ${figure.padEnd(42)} ${goal && `goal ${goal}`}`,
  );
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function sayFrames(name: string, now: FrameFigures, rest: FrameFigures, isGoal: boolean): void {
  const figure = (frames: FrameFigures) =>
    `${frames.perSecond.toFixed(1)} fps, ${frames.latePercent.toFixed(1)} % late`;
  const isMet = now.latePercent <= rest.latePercent + latePointsAllowed;
  const goal = isGoal ? `at rest (${figure(rest)})` : `none; at rest ${figure(rest)}`;
  say(name, figure(now), goal, isMet || !isGoal);
}

function sayDrag(title: string, figures: DragFigures, isGoal: boolean): void {
  console.log(`\n${title}`);
  const { stepWorkMs } = figures;
  const goal = isGoal ? `<= ${frameMs.toFixed(1)} ms` : '';
  sayFrames('console', figures.console, figures.consoleAtRest, isGoal);
  sayFrames('projector', figures.projector, figures.projectorAtRest, isGoal);
  say(
    'steps of the slider, shown in the room',
    [figures.stepsPerSecond, figures.shownPerSecond]
      .map((rate) => `${rate.toFixed(1)}/s`)
      .join(', '),
  );
  say(
    'work of the main thread for a step',
    `${stepWorkMs.median.toFixed(1)} ms, p99 ${stepWorkMs.p99.toFixed(1)} (least ${stepWorkMs.least.toFixed(1)})`,
    goal,
    stepWorkMs.p99 <= frameMs || !isGoal,
  );
  say(
    'longest task of the main thread',
    `${figures.longestTaskWorkMs.toFixed(1)} ms work, ${figures.longestTaskMs.toFixed(1)} ms by the clock`,
  );
  say('from a step to the share of its 20,000 draws', `${figures.drawsAfterMs.toFixed(0)} ms`);
}

const loadOf = () =>
  `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;
console.log(
  `8 departments x 7 criteria x ${personCount} persons; Node ${process.version}; ${loadOf()}`,
);
for (const { name, runs, isPerFrame } of timeComputations()) {
  const [least, median, p99] = [at(runs, 0), at(runs, 0.5), at(runs, 0.99)];
  const figure = `${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} (least ${least.toFixed(3)})`;
  const isMet = !isPerFrame || median <= frameMs / 10;
  say(name, figure, isPerFrame ? 'a tenth of a frame' : '', isMet);
}

const built = await buildPage(new URL('./departments/page', import.meta.url).pathname);
const browser = await launchChromium();
try {
  const full = await dragFigures(browser, built.url, 1, dragMs);
  sayDrag(`a slider dragged for ${dragMs / 1000} s, draws in the worker; ${loadOf()}`, full, true);
  const slow = await dragFigures(browser, built.url, 4, dragMs);
  sayDrag(`the same with processors four times slower; ${loadOf()}`, slow, false);
} finally {
  await browser.close();
  await built.close();
}
if (isAnyMissed) process.exitCode = 1;
