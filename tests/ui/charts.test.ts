/*
 * Every kind of chart as a picture in a real browser, on the console and in the room: its text alternative,
 * its words, its size, and labels that keep apart. One build and one browser for the whole file.
 */
import { describe, expect, test } from 'vitest';
import { crowdedPlane, everyChart } from '../support/every-chart.ts';
import { askAxe, aPage as aTestPage, page, shareTestPage } from './test-page.ts';

shareTestPage(new URL('./page', import.meta.url));

const charts = Object.values(everyChart);
/** Type in the room is this large at 1080p, in pixels. */
const smallestInRoom = 24;

async function aPage(query: string, width: number, height: number): Promise<void> {
  await aTestPage(query, 'figure');
  await page.setViewportSize({ width, height });
}

/** Every string of a chart that a reader is owed, whichever way it is drawn. */
function wordsOf(chart: (typeof charts)[number]): readonly string[] {
  switch (chart.kind) {
    case 'bars':
      return chart.items.flatMap(({ label, valueText }) => [label, valueText]);
    case 'stackedBars':
      return [
        ...chart.parts.map(({ label }) => label),
        ...chart.items.flatMap(({ label, badge, note, texts, totalText }) =>
          [label, badge, note, totalText, ...texts].flatMap((text) => text ?? []),
        ),
      ];
    case 'histogram':
      return [
        chart.summary ?? '',
        ...chart.bins.flatMap(({ label, caption, countText }) => [label, caption ?? '', countText]),
      ];
    case 'grid':
      return [
        ...chart.columns,
        chart.badgeMeaning ?? '',
        ...chart.legend.map(({ label }) => label),
        ...(chart.returns === null
          ? []
          : [chart.returns.label, chart.returns.given, chart.returns.missing]),
        ...chart.rows.flatMap(({ label, figure, texts }) => [label, figure ?? '', ...texts]),
      ];
    case 'interval':
      return chart.items.flatMap(({ label, valueText, meaning }) => [label, valueText, meaning]);
    case 'scatter':
      return [
        chart.xAxis.name,
        chart.yAxis.name,
        ...chart.points.flatMap(({ label, valueText }) => [label, valueText]),
      ];
    case 'radar':
      return [
        ...chart.axes.map(({ label }) => label),
        ...chart.series.flatMap(({ label, valueTexts }) => [label, ...valueTexts]),
      ];
  }
}

describe.each(['light', 'dark', 'contrast'])('charts on the console, %s', (theme) => {
  test('are named by their alternative, hold every word, and leave axe nothing to say', async () => {
    await aPage(`view=charts&theme=${theme}`, 1366, 768);

    for (const chart of charts) {
      const figure = page.getByRole('figure', { name: chart.alternative }).first();
      const text = (await figure.textContent()) ?? '';
      expect(wordsOf(chart).filter((word) => !text.includes(word))).toEqual([]);
    }
    expect(await askAxe()).toEqual([]);
  });
});

test('charts on a phone stay inside it', async () => {
  await aPage('view=charts', 390, 844);
  const widest = await page
    .locator('figure')
    .evaluateAll((figures) => Math.max(...figures.map((figure) => figure.scrollWidth)));

  expect(widest).toBeLessThanOrEqual(390);
});

describe.each(charts.map(({ kind }) => kind))('in the room, %s', (kind) => {
  test('is set large enough for the last row, and leaves axe nothing to say', async () => {
    await aPage(`view=projector-charts&theme=dark&chart=${kind}`, 1920, 1080);
    const sizes = await page.evaluate(() => {
      const sizes: Record<string, number> = {};
      const walker = document.createTreeWalker(
        document.querySelector('figure') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.textContent?.trim() ?? '';
        if (parent === null || words === '') continue;
        const { width } = parent.getBoundingClientRect();
        // What only a screen reader has is one pixel wide.
        if (width > 2) sizes[words] = Number.parseFloat(getComputedStyle(parent).fontSize);
      }
      return sizes;
    });

    expect(Object.keys(sizes).length).toBeGreaterThan(2);
    expect(Object.entries(sizes).filter(([, size]) => size < smallestInRoom - 0.1)).toEqual([]);
    expect(await askAxe()).toEqual([]);
  });
});

describe('labels of a plane', () => {
  /** Boxes of the names or numbers drawn beside the points. */
  async function labelBoxes() {
    return page.locator('svg text[class*="pointName"]').evaluateAll((labels) =>
      labels.map((label) => {
        const { x, y, width, height } = label.getBoundingClientRect();
        return { text: label.textContent ?? '', x, y, width, height };
      }),
    );
  }

  function pairsThatOverlap(boxes: Awaited<ReturnType<typeof labelBoxes>>): readonly string[] {
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y + one.height * 0.15 < other.y + other.height * 0.85 &&
            other.y + other.height * 0.15 < one.y + one.height * 0.85,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
  }

  test.each([
    [1366, 768],
    [1920, 1080],
  ])('are names while they fit, none over another, at %i × %i', async (width, height) => {
    await aPage('view=projector-charts&theme=dark&chart=scatter', width, height);
    const boxes = await labelBoxes();

    expect(boxes.map(({ text }) => text)).toEqual(
      everyChart.scatter.kind === 'scatter'
        ? everyChart.scatter.points.map(({ label }) => label)
        : [],
    );
    expect(pairsThatOverlap(boxes)).toEqual([]);
  });

  test('are numbers with a key where eight long names crowd one spot', async () => {
    await aPage('view=projector-charts&theme=dark&chart=crowded', 1366, 768);
    const boxes = await labelBoxes();
    if (crowdedPlane.kind !== 'scatter') throw new Error('a plane is a scatter');

    expect(boxes.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(pairsThatOverlap(boxes)).toEqual([]);
    for (const { label } of crowdedPlane.points) {
      await page.locator('figure ol').getByText(label).waitFor();
    }
    const foot = await page
      .locator('figure ol')
      .evaluate((key) => key.getBoundingClientRect().bottom);
    expect(foot).toBeLessThanOrEqual(768);
  });
});
