/*
 * The test page of E3 in a real browser (page/page.jsx), and the few things its tests do with it. One
 * build and one browser for a test file; an error or a policy violation on a page fails its test.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type ResourcesStepId,
  resourcesSteps,
} from '../../../src-shared/exercises/resources/index.ts';
import { launchChromium } from '../../support/chromium.ts';
import type { MemoryCore } from '../../support/memory-client.ts';
import { type BuiltPage, buildPage } from '../../ui/built-page.ts';

/** What the test page leaves on its window. */
type PageWindow = {
  readonly core: MemoryCore;
  readonly axe: {
    run: (root: Document) => Promise<{
      violations: { id: string; nodes: { html: string }[] }[];
    }>;
  };
};

export const indexOf = (step: ResourcesStepId) => resourcesSteps.findIndex(({ id }) => id === step);

let built: BuiltPage;
let browser: Browser;
let context: BrowserContext;
let complaints: string[] = [];
/** The page of the present test. */
export let page: Page;

/** Builds and closes what the tests of this file share; called once at its top. */
export function shareResourcesPage(): void {
  beforeAll(async () => {
    built = await buildPage(new URL('./page', import.meta.url).pathname);
    browser = await launchChromium();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  });
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });
}

/** Opens the page as its header says. */
export async function aPage(query: string): Promise<void> {
  page = await context.newPage();
  page.setDefaultTimeout(5_000);
  // A busy machine takes its time to load a page.
  page.setDefaultNavigationTimeout(20_000);
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${built.url}?${query}`, { waitUntil: 'domcontentloaded' });
  await page.locator('main').waitFor();
}

/** Carries a command out as another window would; says whether it was taken. */
export function command(name: string, input: unknown): Promise<boolean> {
  return page.evaluate(
    // The page put it there.
    ([given, value]) => (window as unknown as PageWindow).core.run(given, value).ok,
    [name, input] as const,
  );
}

export const goTo = (step: ResourcesStepId) =>
  command('stage.enterStep', { exercise: 'resources', step: indexOf(step) });

/** From now on every command fails with this code; null lets them through again. */
export const refuse = (code: 'disk-full' | null) =>
  page.evaluate(
    (given) =>
      // The page put it there.
      (window as unknown as PageWindow).core.refuseWith(
        given === null ? null : { code: given, details: {} },
      ),
    code,
  );

/** Group A as the console has it. */
export function map() {
  return page.evaluate(() => {
    // The page put it there.
    const view = (window as unknown as PageWindow).core.facilitator.view();
    const group = view?.workshop?.resources.groups.A;
    if (group === undefined) throw new Error('no group A');
    return group;
  });
}

/** All that the projector's window holds, as text. */
export const projectorView = () =>
  // The page put it there.
  page.evaluate(() => JSON.stringify((window as unknown as PageWindow).core.projector.view()));

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Makes axe ready on the present page. */
export const loadAxe = () => page.evaluate(axeSource);

/** What axe has to say about the present page, a line a rule. */
export const askAxe = () =>
  page.evaluate(async () => {
    // loadAxe put it there.
    const { violations } = await (window as unknown as PageWindow).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
