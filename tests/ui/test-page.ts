/*
 * A test page of the renderer in a real browser, and the few things every test does with one. One build,
 * one browser and one context for a test file: its cache spares each test the loading of scripts and
 * fonts. An error or a policy violation on a page fails its test.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { MemoryCore } from '../support/memory-client.ts';
import { type BuiltPage, buildPage } from './built-page.ts';

/** What a test page leaves on its window; `core` where it shows an exercise, `axe` once asked for. */
export type PageWindow = {
  readonly core: MemoryCore;
  readonly axe: {
    run: (root: Document) => Promise<{
      violations: { id: string; nodes: { html: string }[] }[];
    }>;
  };
};

/** A wait ends when its condition is met; the limit only says when a busy machine is given up on. */
const patienceMs = 30_000;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let built: BuiltPage;
let browser: Browser;
let context: BrowserContext;
let complaints: string[] = [];
/** The page of the present test. */
export let page: Page;

/**
 * Builds and closes what the tests of a file share; called once at its top.
 *
 * @param folder of the page's index.html
 */
export function shareTestPage(folder: URL, viewport = { width: 1366, height: 768 }): void {
  beforeAll(async () => {
    built = await buildPage(folder.pathname);
    browser = await launchChromium();
    context = await browser.newContext({ viewport });
    context.setDefaultTimeout(patienceMs);
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

/**
 * Opens the page as its own header says; it becomes the `page` of this test.
 *
 * @param shown what the page is waited for
 */
export async function aPage(query: string, shown = 'main'): Promise<Page> {
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await load(page, query, shown);
  return page;
}

/** A second window of the same browser; closed with the browser or by the test. */
export async function aSecondPage(query: string): Promise<Page> {
  const second = await context.newPage();
  await load(second, query, 'main');
  return second;
}

async function load(opened: Page, query: string, shown: string): Promise<void> {
  await opened.goto(`${built.url}?${query}`, { waitUntil: 'domcontentloaded' });
  await opened.locator(shown).first().waitFor();
}

/** Carries a command out as another window would; says whether it was taken. */
export function command(name: string, input: unknown): Promise<boolean> {
  return page.evaluate(
    // The page put it there.
    ([given, value]) => (window as unknown as PageWindow).core.run(given, value).ok,
    [name, input] as const,
  );
}

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

/** From now on what the page asks for is on its way and not answered; false lets it arrive, in order. */
export const delay = (isDelayed: boolean) =>
  page.evaluate(
    // The page put it there.
    (given) => (window as unknown as PageWindow).core.delay(given),
    isDelayed,
  );

/** The present page again, in the same tab, as another address says; as after a reload. */
export const reloadAs = (query: string, shown = 'main') => load(page, query, shown);

/** From now on every answer waits; what this resolves to lets them come, in the order of their requests. */
export async function holdAnswers(): Promise<() => Promise<void>> {
  await delay(true);
  return () => delay(false);
}

/** Types by an input method that shows its text before it is confirmed. */
export async function compose(text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= text.length; length += 1) {
    await session.send('Input.imeSetComposition', {
      text: text.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}

/** The text boxes inside as they stand in the page. */
export const boxesIn = (place: Locator) =>
  place
    .locator('input[type=text]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));

/** All that the projector's window holds, as text. */
export const projectorView = () =>
  // The page put it there.
  page.evaluate(() => JSON.stringify((window as unknown as PageWindow).core.projector.view()));

/** How many operations were recorded. */
export const logLength = () =>
  // The page put it there.
  page.evaluate(() => (window as unknown as PageWindow).core.log().length);

/** What axe has to say about the present page, a line a rule; none is how it should be. */
export async function askAxe(): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // The line above put it there.
    const { violations } = await (window as unknown as PageWindow).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Pastes a text into a field, as the clipboard does. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
