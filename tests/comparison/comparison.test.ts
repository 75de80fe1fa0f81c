/*
 * The comparison on the wall in a real browser: whether everything is readable and nothing is cut off
 * at every limit, axe, and no seat on it; over the product's own commands and views
 * (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import { comparisonTopics } from '../../src-shared/workshop/comparison-topics.ts';
import { askAxe, aPage as aTestPage, command, page, shareTestPage } from '../ui/test-page.ts';

shareTestPage(new URL('./page', import.meta.url), { width: 1920, height: 1080 });

/** Opens the page as its header says; resolves when its fonts are there. */
async function aPage(query: string): Promise<void> {
  await aTestPage(query, 'main h1');
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** Shows another page of the comparison; resolves when the wall has it. */
async function compare(topic: string, shown: number): Promise<void> {
  await command('stage.compare', { topic, page: shown });
  await page.locator(`main ul[data-topic=${topic}]`).waitFor();
}

/** Of all words of the wall, once they are fitted: the smallest size, and what lies outside its place. */
function measure() {
  return page.evaluate(async () => {
    // A new picture may ask for more of a font, and a new size of the window for another fit.
    const drawn = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await drawn();
    await document.fonts.ready;
    await drawn();
    const list = document.querySelector('main ul');
    const texts = [...document.querySelectorAll('main *, footer *')].filter(
      (element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        ) && !element.closest('[class*="visuallyHidden"], [class*="spoken"]'),
    );
    const inside = list?.getBoundingClientRect() ?? new DOMRect();
    const cut = texts
      .filter((element) => element.closest('main ul') !== null)
      .filter((element) => {
        const edge = element.getBoundingClientRect();
        return edge.bottom > inside.bottom + 1 || edge.right > inside.right + 1;
      });
    return {
      smallest: Math.min(
        ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
      cut: cut.map((element) => element.textContent),
      columns: document.querySelectorAll('main ul > li').length,
      isOverflowing: list !== null && list.scrollHeight > list.clientHeight,
      isBelowFooter:
        inside.bottom > (document.querySelector('footer')?.getBoundingClientRect().top ?? 0),
    };
  });
}

describe('everything can be read from ten metres and nothing is cut off', () => {
  // Pages of one, two, three and four groups.
  const rooms = ['ja', 'en'].flatMap((language) =>
    [1, 5, 10].map((groups) => [language, groups] as const),
  );

  it.each(rooms)('with every text at its limit, in %s, %i groups', async (language, groups) => {
    await aPage(`content=full&lang=${language}&groups=${groups}`);
    const pages = Math.ceil(groups / 4);
    for (const topic of comparisonTopics) {
      let columns = 0;
      for (let shown = 1; shown <= pages; shown += 1) {
        await compare(topic, shown);
        for (const [width, height] of [
          [1920, 1080],
          [1366, 768],
        ] as const) {
          await page.setViewportSize({ width, height });
          const seen = await measure();
          expect({ topic, shown, height, ...seen }).toMatchObject({
            cut: [],
            isOverflowing: false,
            isBelowFooter: false,
          });
          expect(seen.smallest).toBeGreaterThanOrEqual(24 * (height / 1080) - 0.1);
          if (height === 768) columns += seen.columns;
        }
        const place = page.getByText(`${shown}/${pages}`, { exact: true });
        expect(await place.count()).toBe(pages > 1 ? 1 : 0);
      }
      expect(columns).toBe(groups);
    }
  });

  it('sets short words larger than long ones', async () => {
    const sizeOf = async (content: string) => {
      await aPage(`content=${content}&topic=visions&groups=4`);
      return page
        .locator('main ul')
        .evaluate((list) => Number(getComputedStyle(list).getPropertyValue('--fit')));
    };
    const long = await sizeOf('full');
    await page.close();

    expect(await sizeOf('sample')).toBeGreaterThan(long);
  });
});

describe('the wall', () => {
  it.each([
    ['with the sample', 'sample', 'ja', 'dark'],
    ['half-way, in bright light', 'halfway', 'en', 'contrast'],
    ['with every text at its limit', 'full', 'ja', 'dark'],
  ])('has nothing that axe would say of it %s', async (_, content, language, theme) => {
    await aPage(`content=${content}&lang=${language}&theme=${theme}`);
    const found: string[] = [];
    for (const topic of comparisonTopics) {
      await compare(topic, 1);
      const said = await askAxe();
      found.push(...said.map((complaint) => `${topic} ${complaint}`));
    }
    expect(found).toEqual([]);
  });

  it('shows no code of a seat, and the groups in the order of their letters', async () => {
    await aPage('content=halfway');
    for (const topic of comparisonTopics) {
      await compare(topic, 1);
      expect(await page.locator('main').innerText()).not.toMatch(/[A-J][1-8]\b/);
      expect(await page.locator('main h2').allInnerTexts()).toEqual([
        expect.stringContaining('水の環グループ'),
        expect.stringContaining('ことばの橋グループ'),
        expect.stringContaining('森と海の手グループ'),
        expect.stringContaining('そなえの輪グループ'),
      ]);
    }
  });

  it('says in words what is not settled, and names no door of a close result', async () => {
    await aPage('content=halfway&topic=doors');
    const [first, close, none] = await page.locator('main ul > li').allInnerTexts();

    expect(first).toContain('採択');
    expect(close).toContain('案(投票中)');
    expect(close).toContain('僅差');
    expect(close).not.toMatch(/商品企画部|CSR推進室/);
    expect(none).toContain('まだ決まっていません');
  });

  it('tells the histogram to a screen reader level by level', async () => {
    await aPage('content=sample&topic=spread');
    const [vision] = await page.locator('main ul > li').first().getByRole('list').all();

    expect(await vision?.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('5 ぜひ進めたい 1人'),
      expect.stringContaining('4 賛成 3人'),
      expect.stringContaining('3 進めてよい(小さな懸念あり) 1人'),
      expect.stringContaining('2 懸念が大きい、直したい 0人'),
      expect.stringContaining('1 このままでは進められない 0人'),
    ]);
  });
});
