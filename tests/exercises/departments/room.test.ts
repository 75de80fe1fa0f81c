/*
 * E5 in the room, and axe on every step of both screens, in a real browser over the product's own
 * commands and views (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import { departmentsSteps } from '../../../src-shared/exercises/departments/index.ts';
import { aPage, aSecondPage, askAxe, command, page, projectorView } from '../../ui/test-page.ts';
import { goTo, indexOf, shareDepartmentsPage } from './departments-page.ts';

shareDepartmentsPage();

describe('axe has nothing to say', () => {
  it.each([
    ['with nothing in it', 'content=empty'],
    ['while votes are open', 'until=departments.revealScores'],
    ['with the whole choice', 'group=C'],
    ['with everything at its limit', 'content=full'],
  ] as const)('%s, on the console and in the room', async (_, query) => {
    const found: string[] = [];
    for (const view of ['console&lang=ja', 'projector&lang=en'] as const) {
      if (view.startsWith('projector')) await page.close();
      await aPage(`view=${view}&${query}`);
      for (const { id: step } of departmentsSteps) {
        await goTo(step);
        const said = await askAxe();
        found.push(...said.map((complaint) => `${view} ${step} ${complaint}`));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the room', () => {
  it.each([
    ['the gut vote', 'gutVote', 'departments.revealGutVote'],
    ['scores', 'scoring', 'departments.revealScores'],
    ['weights', 'weights', 'departments.revealWeights'],
  ] as const)(
    'shows nothing of %s before the reveal, only how many are in',
    async (_, step, until) => {
      for (const view of ['projector', 'console'] as const) {
        if (view === 'console') await page.close();
        await aPage(`view=${view}&step=${indexOf(step)}&until=${until}`);
        await page
          .getByText(/5人中5人(から|分が)届きました/)
          .first()
          .waitFor();
        const filled = await page.locator('main input[inputmode=numeric]').evaluateAll((boxes) =>
          // Only such inputs match; ✓ marks a seat that is in.
          (boxes as HTMLInputElement[])
            .map((box) => box.value)
            .filter((value) => value !== '' && value !== '✓'),
        );
        expect(filled).toEqual([]);
        if (view === 'projector') {
          const words = await page.locator('main').evaluate((main) => main.outerHTML);
          expect(words).not.toMatch(/\bA[1-8]\b/);
          expect(await projectorView()).not.toMatch(/bySeat|"A[1-8]"|histogram":\[[^\]]*[1-9]/);
        }
      }
    },
  );

  it('never puts a seat beside a vote after the reveal', async () => {
    await aPage('view=projector&group=C');
    for (const { id: step } of departmentsSteps) {
      await goTo(step);
      expect(await projectorView()).not.toMatch(/bySeat|"C[1-8]"/);
      expect(await page.locator('main').innerText()).not.toMatch(/\bC[1-8]\b|\d\.\d/);
    }
  });

  it('names no first place while the result is close, and whom to talk to instead', async () => {
    await aPage(`view=projector&group=B&step=${indexOf('result')}`);

    await page.getByText('「CSR推進室」「人事部」のそれぞれに15分だけ').waitFor();
    expect(await page.getByText('1位', { exact: true }).count()).toBe(0);
    expect(await page.getByText('◆', { exact: true }).count()).toBe(2);
  });

  it('follows the sliders of the console live, says that it is only tried, and goes back', async () => {
    await aPage(`view=projector&step=${indexOf('result')}`);
    await page.getByText('頑健').waitFor();
    const console = await aSecondPage(`step=${indexOf('result')}`);

    await console.getByLabel('入口の近さ の重み', { exact: true }).press('End');
    await page.getByText('試しに動かしています').waitFor();
    await page.getByText('100%').waitFor();

    await console.close({ runBeforeUnload: true });
    await page.getByText('頑健').waitFor();
  });

  it.each([
    ['ja', [3, 4, 5, 6, 7], 'ほか3部署'],
    ['ja', [4, 5, 6, 7], 'ほか2部署'],
    ['ja', [5, 6, 7], 'ほか1部署'],
    ['ja', [6, 7], '」「'],
    ['ja', [7], '外した部署'],
    ['en', [6, 7], '”, “'],
    ['en', [3, 4, 5, 6, 7], 'and 3 more'],
  ] as const)(
    'says in whole lines who has no place, in %s with %j ruled out and one not scored',
    async (lang, out, said) => {
      await aPage(`view=projector&content=full&lang=${lang}&step=${indexOf('result')}`);
      const rule = (at: number, state: 'ok' | 'out') =>
        command('departments.setKnockouts', {
          groupId: 'A',
          optionId: `option_A${at}`,
          knockouts: [state, 'ok', 'ok'],
        });
      await rule(8, 'ok');
      for (const at of out) expect(await rule(at, 'out')).toBe(true);
      await page.locator('[class*=beside] p').nth(1).waitFor();
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        const seen = await page.evaluate(() => {
          const edges = (selector: string) =>
            [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
          const main = document.querySelector('main');
          const inner = main === null ? 0 : Number.parseFloat(getComputedStyle(main).paddingBottom);
          const notes = [...document.querySelectorAll('[class*=beside], [class*=beside] p')];
          return {
            areCut: notes.some(
              (each) =>
                each.scrollWidth > each.clientWidth + 1 ||
                each.scrollHeight > each.clientHeight + 1,
            ),
            lowest: Math.max(...edges('[class*=beside] *').map(({ bottom }) => bottom)),
            floor: window.innerHeight - inner,
            top: Math.min(...edges('[class*=beside]').map(({ top }) => top)),
            verdict: Math.max(...edges('[class*=verdict]').map(({ bottom }) => bottom)),
            barsTop: Math.min(...edges('figure *').map(({ top }) => top)),
            bars: Math.max(...edges('figure *').map(({ bottom }) => bottom)),
          };
        });
        expect(seen.areCut).toBe(false);
        expect(seen.lowest).toBeLessThanOrEqual(seen.floor + 1);
        expect(seen.bars).toBeLessThanOrEqual(seen.top + 1);
        expect(seen.barsTop).toBeGreaterThanOrEqual(seen.verdict - 1);
      }
      expect(await page.locator('[class*=beside]').innerText()).toContain(said);
    },
  );

  it.each(departmentsSteps.map(({ id }) => id))(
    'reads everything from ten metres and cuts nothing off in %s with eight departments and seven criteria',
    async (step) => {
      await aPage(`view=projector&content=full&step=${indexOf(step)}`);
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        const seen = await page.evaluate(() => {
          const main = document.querySelector('main');
          const texts = [...document.querySelectorAll('main *')].filter(
            (element) =>
              [...element.childNodes].some(
                (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
              ) && !element.closest('[class*="visuallyHidden"]'),
          );
          const head = document.querySelector('main header')?.getBoundingClientRect().bottom ?? 0;
          const below = texts.filter((element) => !element.closest('header'));
          const inner = main === null ? 0 : Number.parseFloat(getComputedStyle(main).paddingBottom);
          const edges = (list: Element[]) => list.map((element) => element.getBoundingClientRect());
          return {
            smallest: Math.min(
              ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
            ),
            lowest: Math.max(...edges(texts).map((edge) => edge.bottom)),
            floor: window.innerHeight - inner,
            head,
            highest: Math.min(...edges(below).map((edge) => edge.top)),
          };
        });
        expect(seen.smallest).toBeGreaterThanOrEqual(24 * (height / 1080) - 0.5);
        expect(seen.lowest).toBeLessThanOrEqual(seen.floor + 1);
        expect(seen.highest).toBeGreaterThanOrEqual(seen.head - 1);
      }
    },
  );
});
