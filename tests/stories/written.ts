/* What stands on a page for anybody to read. */
import type { Locator, Page } from 'playwright';

/** Everything a page shows to read, and what stands in its fields. */
export function writtenOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });
}

/** Counts and clocks change while votes come in; nothing else may. */
export function withoutDigits(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** What stands in the fields of a row. */
export function valuesOf(fields: Locator): Promise<string[]> {
  return fields.evaluateAll((boxes) =>
    // The caller asks for text fields only.
    boxes.map((box) => (box as HTMLInputElement).value),
  );
}
