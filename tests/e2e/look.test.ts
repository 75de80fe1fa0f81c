/*
 * Every screen under axe-core, in all three themes: in the standard one by every rule axe has, in the
 * others by those that depend on colour. With TSUNAGI_LONG=1 every rule everywhere, in both languages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { themes } from '../../src-shared/contract/requests.ts';
import { walkEveryScreen } from '../stories/screens.ts';
import { strangers } from '../stories/stage.ts';
import { isStill } from '../stories/still.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe leaves on the window, as far as it is used here. */
type AxeWindow = {
  readonly axe?: {
    run: (
      root: Document,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string; target: unknown[] }[] }[] }>;
  };
};

const isLong = process.env.TSUNAGI_LONG === '1';
let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

async function violationsOf(page: Page, rules: 'all' | 'colour'): Promise<readonly string[]> {
  const isThere = await page.evaluate(
    // Put there by the line below, or not yet.
    () => (window as unknown as AxeWindow).axe !== undefined,
  );
  if (!isThere) await page.evaluate(axeSource);
  await isStill(page);
  return page.evaluate(async (wanted) => {
    const options =
      wanted === 'colour' ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {};
    // Put there a moment ago.
    const found = await (window as unknown as AxeWindow).axe?.run(document, options);
    if (found === undefined) throw new Error('axe is not on the page');
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
    );
  }, rules);
}

for (const language of isLong ? (['ja', 'en'] as const) : (['ja'] as const)) {
  for (const theme of themes) {
    it(`finds nothing wrong on any screen in ${language}, theme ${theme}`, async () => {
      stage = await aBrowserStage({ language });
      const rules = isLong || theme === 'light' ? 'all' : 'colour';
      const found: string[] = [];
      let stops = 0;
      await walkEveryScreen(stage, theme, async (page, name) => {
        stops += 1;
        found.push(...(await violationsOf(page, rules)).map((one) => `${name}: ${one}`));
      });
      expect(found).toEqual([]);
      expect(stops).toBeGreaterThan(25);
    }, 180_000);
  }
}
