/*
 * E3 in the room, and axe on every step of both screens, in a real browser over the product's own
 * commands and views (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import { resourcesSteps } from '../../../src-shared/exercises/resources/index.ts';
import { aPage, askAxe, command, page, projectorView } from '../../ui/test-page.ts';
import { goTo, indexOf, map, shareResourcesPage } from './resources-page.ts';

shareResourcesPage();

describe('axe has nothing to say', () => {
  it.each([
    ['with nothing in it', 'content=empty'],
    ['while the vote is open', 'until=resources.revealImportance'],
    ['with the whole map', 'content=sample'],
    ['with everything at its limit', 'content=full'],
  ] as const)('%s, on the console and in the room', async (_, query) => {
    const found: string[] = [];
    for (const view of ['console&lang=ja', 'projector&lang=en'] as const) {
      if (view.startsWith('projector')) await page.close();
      await aPage(`view=${view}&${query}`);
      for (const { id: step } of resourcesSteps) {
        await goTo(step);
        const said = await askAxe();
        found.push(...said.map((complaint) => `${view} ${step} ${complaint}`));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the room', () => {
  it('shows nothing of a vote before its reveal: no digit, no mean, no seat', async () => {
    await aPage(`view=projector&step=${indexOf('importance')}&until=resources.revealImportance`);
    await page.getByText('5人中5人から届きました').waitFor();

    const html = await page.locator('main').evaluate((main) => main.outerHTML);
    const words = html
      .replace(/<[^>]*>/g, ' ')
      .replace(/5人中5人から届きました|1から5の重要度|3年分/g, '');
    expect(words).not.toMatch(/\d/);
    expect(words).not.toMatch(/\bA[1-8]\b/);
    expect(await projectorView()).not.toMatch(/bySeat|"weight":\d|"A[1-8]"/);

    await command('resources.revealImportance', {
      groupId: 'A',
      roundId: 'round_A',
      evenIfIncomplete: false,
    });
    await page.getByText('4.8').waitFor();
  });

  it('numbers the needs of an open vote as the slips do, whatever changes meanwhile', async () => {
    await aPage(`view=projector&step=${indexOf('importance')}`);
    await command('resources.openImportance', { groupId: 'A', roundId: 'round_again' });
    const { needIds } = (await map()).importanceRounds.at(-1) ?? { needIds: [] };
    const texts = new Map<string, string>((await map()).needs.map(({ id, text }) => [id, text]));

    await command('resources.setOwnSupply', { groupId: 'A', needId: needIds[0], level: 1 });
    await command('resources.removeNeed', { groupId: 'A', needId: needIds[1] });

    const [first, , ...others] = needIds.map((id) => texts.get(id));
    await expect
      .poll(() => page.locator('main ol li').allInnerTexts())
      .toEqual([first, '–', ...others]);
  });

  it.each(resourcesSteps.map(({ id }) => id))(
    'reads everything from ten metres and cuts nothing off in %s with twelve needs and six candidates',
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
          const inner = main === null ? 0 : Number.parseFloat(getComputedStyle(main).paddingBottom);
          return {
            smallest: Math.min(
              ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
            ),
            lowest: Math.max(...texts.map((element) => element.getBoundingClientRect().bottom)),
            floor: window.innerHeight - inner,
            clipped: texts.filter((element) => {
              const box = element.closest('[class*="offer_"], [class*="needs"] > li');
              return (
                box !== null &&
                element.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 1
              );
            }).length,
          };
        });
        expect(seen.smallest).toBeGreaterThanOrEqual(24 * (height / 1080) - 0.5);
        expect(seen.lowest).toBeLessThanOrEqual(seen.floor + 1);
        expect(seen.clipped).toBe(0);
      }
    },
  );

  it('counts needs that find no place, and says what to do, in the signs of its language', async () => {
    await aPage(`view=projector&content=empty&lang=en&step=${indexOf('merge')}`);
    const needs = Array.from({ length: 32 }, (_, at) => ({
      needId: `need_${at}`,
      text: `Need ${at + 1}`,
      category: 'people',
    }));
    await command('resources.addNeeds', { groupId: 'A', needs });

    await page.getByText('32 needs (and 2 more). Merge what says the same, down to 12').waitFor();
  });

  it('marks picks and draws a dashed arrow back to whoever is offered nothing', async () => {
    await aPage(`view=projector&step=${indexOf('coverage')}`);

    const marked = page.getByRole('rowheader').filter({ hasText: 'まず取り組むもの:' });
    expect(await marked.count()).toBe(3);
    const back = page.getByRole('row').last().getByRole('cell');
    expect(await back.allInnerTexts()).toEqual([
      'お返しがあります',
      'お返しがまだです',
      'お返しがあります',
    ]);
  });
});
