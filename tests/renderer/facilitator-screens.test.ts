/* Parts of the facilitator's window in a real browser: minutes, groups by key, previews (page/page.jsx). */
import { describe, expect, it } from 'vitest';
import { aPage, logLength, type PageWindow, page, refuse, shareTestPage } from '../ui/test-page.ts';

shareTestPage(new URL('./page', import.meta.url));

/** pdf.js is loaded only for the first page. */
const patience = { timeout: 30_000 };

const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);

describe('the minutes of a step', () => {
  const field = () => page.getByRole('textbox', { name: 'の分数' }).first();
  const changes = () =>
    page.evaluate(() => {
      // The page put it there.
      const log = (window as unknown as PageWindow).core.log();
      return log.flatMap(({ events }) =>
        events.flatMap((event) =>
          event.type.startsWith('stage.minutes') && 'minutes' in event.body
            ? [event.body.minutes]
            : [],
        ),
      );
    });
  async function opened() {
    await aPage('exercise=resources');
    await page.getByRole('button', { name: '時間を変える', exact: true }).click();
    await field().focus();
    return field().inputValue();
  }

  it('are one change when they are left, whatever is typed and however fast', async () => {
    await opened();
    await press('Control+a');
    await type('120');
    expect(await changes()).toEqual([]);
    await press('Tab');

    await expect.poll(changes).toEqual([120]);
    expect(await field().inputValue()).toBe('120');
  });

  it('are recorded by Enter, also with full-width digits', async () => {
    await opened();
    await press('Control+a');
    await page.keyboard.insertText('１５');
    await press('Enter');

    await expect.poll(changes).toEqual([15]);
    await expect.poll(() => field().inputValue()).toBe('15');
  });

  it('go back to the recorded number when they are emptied or given up', async () => {
    const recorded = await opened();
    await press('Control+a');
    await press('Backspace');
    await press('Tab');
    await expect.poll(() => field().inputValue()).toBe(recorded);

    await field().focus();
    await press('Control+a');
    await type('99');
    await press('Escape');
    expect(await field().inputValue()).toBe(recorded);
    await press('Tab');
    expect(await changes()).toEqual([]);
  });

  it('stay in the field when they are refused, and go with the next Enter', async () => {
    await opened();
    await refuse('disk-full');
    await press('Control+a');
    await type('33');
    await press('Enter');
    await refuse(null);
    expect(await field().inputValue()).toBe('33');

    await press('Enter');
    await expect.poll(changes).toEqual([33]);
  });
});

describe('a group', () => {
  const chosen = () => page.getByRole('tab', { selected: true }).innerText();

  it('chosen by its key takes the focus over from the one before', async () => {
    await aPage('exercise=resources&step=7');
    await page.locator('main tbody button').first().focus();
    await press('2');
    await expect.poll(chosen).toMatch(/^B/);

    const isIn = () =>
      page.evaluate(() => document.activeElement?.querySelector('[role=tabpanel]') !== null);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
    expect(await isIn()).toBe(true);
    await press('Tab');
    const panel = page.getByRole('tabpanel', { name: /^B/ });
    expect(await panel.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  });

  it.each([
    ['own supplies', 'exercise=resources&step=2', 'main input[type=radio][data-row-control]'],
    ['the matrix of supplies', 'exercise=resources&step=5', 'main [data-place="0-0"]'],
    ['conditions', 'exercise=departments&step=2', 'main [data-place="0 0"]'],
  ] as const)('is not left by a wrong digit in a row of %s', async (_, query, control) => {
    await aPage(query);
    await page.locator(control).first().focus();
    const before = await logLength();

    for (const key of ['4', '9', '7']) await press(key);

    expect(await chosen()).toMatch(/^A/);
    expect(await logLength()).toBe(before);
  });
});

/** What the test page leaves on its window besides. */
type PreviewWindow = {
  readonly choose: (value: string) => void;
  readonly asked: () => readonly string[];
  readonly answer: (answer: unknown) => void;
};
const choose = (value: string) =>
  // The page put it there, here and below.
  page.evaluate((given) => (window as unknown as PreviewWindow).choose(given), value);

describe('a preview', () => {
  const state = async () => JSON.parse(await page.locator('main').innerText());
  const asked = () => page.evaluate(() => (window as unknown as PreviewWindow).asked());
  const answer = (given: unknown) =>
    page.evaluate((value) => (window as unknown as PreviewWindow).answer(value), given);
  const refusal = { ok: false, failure: { code: 'export-nothing-to-print', details: {} } };
  const value = { pdf: 'x', files: [], position: 0, pageCount: 1, missingCharacters: [] };
  const waiting = { audience: 'participants', shown: null, refusal: null, isPending: true };

  it('is answered for the newest choices alone, also while those still rest', async () => {
    await aPage('show=request');
    await expect.poll(asked).toEqual(['internal']);

    // In one go: the old answer comes while the new choice is not asked for yet.
    await page.evaluate(async (given) => {
      const it = window as unknown as PreviewWindow;
      it.choose('participants');
      while (!document.querySelector('main')?.innerText.includes('"audience":"participants"')) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      it.answer(given);
      await new Promise((resolve) => setTimeout(resolve));
    }, refusal);
    expect(await state()).toEqual(waiting);

    await expect.poll(asked).toEqual(['participants']);
    expect(await state()).toEqual(waiting);
    await answer({ ok: true, value });
    await expect.poll(state).toEqual({
      audience: 'participants',
      shown: 'participants',
      refusal: null,
      isPending: false,
    });
  });

  it('whose file can’t be drawn says so and waits no longer', async () => {
    await aPage('show=pages');
    const pages = async () => JSON.parse(await page.locator('main p').innerText());
    const file = btoa(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
        '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n' +
        'trailer<</Root 1 0 R>>\n%%EOF',
    );
    const good = { isDrawing: false, hasFailed: false, isUp: true };
    await choose(file);
    await expect.poll(pages, patience).toEqual(good);

    await choose(btoa('no such thing'));
    await expect.poll(pages, patience).toEqual({ isDrawing: false, hasFailed: true, isUp: true });
    expect(await page.locator('canvas').count()).toBe(0);

    await choose(file);
    await expect.poll(pages, patience).toEqual(good);
  });
});
