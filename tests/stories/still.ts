import type { Page } from 'playwright';

/** Waits until nothing on the page moves or fades any more and its fonts are there. */
export async function isStill(page: Page): Promise<void> {
  // The component library fades by an opacity written inline, from a frame before the fading begins.
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[style*="opacity"]')].every(
        (element) => getComputedStyle(element).opacity === '1',
      ) && document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}
