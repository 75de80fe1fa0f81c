/*
 * How the person of a story works: with the mouse, or with the keyboard alone. The keyboard hand never
 * sets the focus by program: it goes by Tab and arrow keys like a person, and fails where they lead
 * nowhere, so a story played by it proves that everything can be reached.
 */
import type { Locator, Page } from 'playwright';

export type Hand = {
  readonly kind: 'mouse' | 'keyboard';
  /** Presses a button or a link. */
  press(button: Locator): Promise<void>;
  /** Chooses a radio button or a tab. */
  choose(option: Locator): Promise<void>;
  /** Switches a checkbox. */
  toggle(box: Locator): Promise<void>;
  /** Replaces the text of a field and leaves the field. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes into a field, without changing it. */
  enter(field: Locator): Promise<void>;
  /** Chooses an option of a select by its words. */
  select(field: Locator, label: string): Promise<void>;
};

export const mouseHand: Hand = {
  kind: 'mouse',
  press: (button) => button.click(),
  choose: clickLabel,
  toggle: clickLabel,
  async write(field, text) {
    await field.click();
    await replaceText(field.page(), text);
    await field.blur();
  },
  enter: (field) => field.click(),
  async select(field, label) {
    await field.selectOption({ label });
  },
};

export const keyboardHand: Hand = {
  kind: 'keyboard',
  async press(button) {
    await tabTo(button);
    await button.page().keyboard.press('Enter');
  },
  async choose(option) {
    const page = option.page();
    await tabTo(option);
    for (let step = 0; step < longestGroup; step += 1) {
      const way = await option.evaluate((element) => {
        if (document.activeElement === element) return 'there';
        const place = document.activeElement?.compareDocumentPosition(element) ?? 0;
        return place & Node.DOCUMENT_POSITION_PRECEDING ? 'ArrowLeft' : 'ArrowRight';
      });
      if (way !== 'there') await page.keyboard.press(way);
      else {
        const isChosen = await option.evaluate((element) =>
          element instanceof HTMLInputElement
            ? element.checked
            : element.getAttribute('aria-selected') === 'true',
        );
        if (!isChosen) await page.keyboard.press(' ');
        return;
      }
    }
    throw new Error(`the arrow keys do not lead to ${option}`);
  },
  async toggle(box) {
    await tabTo(box);
    await box.page().keyboard.press(' ');
  },
  async write(field, text) {
    await tabTo(field);
    await replaceText(field.page(), text);
    await field.page().keyboard.press('Tab');
  },
  enter: (field) => tabTo(field),
  async select(field, label) {
    await tabTo(field);
    const page = field.page();
    for (let step = 0; step < longestGroup; step += 1) {
      const way = await field.evaluate((element, wanted) => {
        if (!(element instanceof HTMLSelectElement)) return 'not a select';
        const at = [...element.options].findIndex((option) => option.label === wanted);
        if (at === element.selectedIndex) return 'there';
        return at < element.selectedIndex ? 'ArrowUp' : 'ArrowDown';
      }, label);
      if (way === 'there') return;
      await page.keyboard.press(way);
    }
    throw new Error(`no option ${label} in ${field}`);
  },
};

/** The picture of a radio button or checkbox is its label; the input itself may be out of sight. */
async function clickLabel(option: Locator): Promise<void> {
  const label = await option.evaluateHandle((element) =>
    element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element,
  );
  await label.asElement()?.click();
}

/** More presses than any group of the app has members. */
const longestGroup = 20;
/** More stops than any page of the app has. */
const mostStops = 300;

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(text);
}

/**
 * Goes to an element by Tab and Shift+Tab. For a radio button or a tab it ends at whichever member of
 * its group takes Tab, as the arrow keys lead on from there.
 */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor({ state: 'attached' });
  let turns = 0;
  let before = '';
  for (let stop = 0; stop < mostStops && turns < 4; stop += 1) {
    const way = await target.evaluate((element) => {
      const { activeElement: active } = document;
      if (active === element) return 'there';
      if (active === null || active === document.body) return 'Tab';
      const list = element.closest('[role=tablist]');
      const isOfGroup =
        (element instanceof HTMLInputElement &&
          active instanceof HTMLInputElement &&
          element.type === 'radio' &&
          active.name === element.name) ||
        (list !== null && active.closest('[role=tablist]') === list);
      if (isOfGroup) return 'there';
      const place = active.compareDocumentPosition(element);
      return place & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return;
    if (before !== '' && way !== before) turns += 1;
    before = way;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab does not lead to ${target}`);
}
