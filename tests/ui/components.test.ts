// Long on purpose: one build of the test page and one browser serve every component, which halves the time.
/*
 * The components in a real browser, under the app's content policy: typing with an input method,
 * pasting, seat digits, the board by mouse and by keyboard, and what axe says in every theme. One
 * build and one browser for the whole file.
 */
import { describe, expect, test } from 'vitest';
import { askAxe, aPage as aTestPage, page, paste, shareTestPage } from './test-page.ts';

shareTestPage(new URL('./page', import.meta.url));

const aPage = (query: string) => aTestPage(query, 'h1');

type Entry = { readonly kind: string; readonly value: unknown };

function recorded(kind: string): Promise<unknown[]> {
  return page.evaluate((wanted) => {
    // The test page keeps its log on the window for us.
    const log = (window as unknown as { __log: Entry[] }).__log;
    return log.filter((entry) => entry.kind === wanted).map((entry) => entry.value);
  }, kind);
}

const entry = 'input[placeholder="書いて Enter で追加"]';

describe('a one-line entry', () => {
  test('submits by Enter, empties and keeps the focus', async () => {
    await aPage('view=console');
    await page.locator(entry).click();
    await page.keyboard.type('川で遊べる');
    await page.keyboard.press('Enter');
    await page.keyboard.type('もう一枚');
    await page.keyboard.press('Enter');
    expect(await recorded('submit')).toEqual(['川で遊べる', 'もう一枚']);
    expect(await page.locator(entry).inputValue()).toBe('');
  });

  test('takes no Enter that confirms a conversion, in either order of events', async () => {
    await aPage('view=console');
    await page.locator(entry).fill('かわ');
    await page.locator(entry).evaluate((field) => {
      const press = (init: KeyboardEventInit & { keyCode?: number }) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      press({ isComposing: true, keyCode: 229 });
      press({ isComposing: true, keyCode: 13 });
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '川' }));
      // Safari: the composition has ended, the confirming keydown comes after it.
      press({ isComposing: false, keyCode: 229 });
    });
    expect(await recorded('submit')).toEqual([]);
    await page.locator(entry).press('Enter');
    expect(await recorded('submit')).toEqual(['かわ']);
  });

  test('gives the lines of a paste, and keeps what was being typed', async () => {
    await aPage('view=console');
    await page.locator(entry).fill('途中');
    await paste(page.locator(entry), '一行目\r\n\r\n 二行目 \n三行目\n');
    expect(await recorded('lines')).toEqual([['一行目', '二行目', '三行目']]);
    expect(await page.locator(entry).inputValue()).toBe('途中');
  });

  test('counts code points near the limit and keeps a text that is too long', async () => {
    await aPage('view=console');
    await page.locator(entry).fill('𠮷'.repeat(41));
    expect(await page.getByText('あと19字').isVisible()).toBe(true);
    await page.locator(entry).fill('𠮷'.repeat(62));
    await page.locator(entry).press('Enter');
    expect(await page.getByText('2字多いです').isVisible()).toBe(true);
    expect(await recorded('submit')).toEqual([]);
  });
});

describe('a text area', () => {
  test('commits when left and by Ctrl+Enter, and Escape goes back', async () => {
    await aPage('view=console');
    const area = page.getByRole('textbox', { name: 'ビジョンの文' });
    await area.fill('毎年おなじ日に川を見ている');
    expect(await recorded('commit')).toEqual([]);
    await area.press('Control+Enter');
    await area.fill('取りやめる文なので残らない');
    await area.press('Escape');
    await area.blur();
    expect(await recorded('commit')).toEqual(['毎年おなじ日に川を見ている']);
  });
});

describe('a row of seat digits', () => {
  const box = (seat: string) => page.getByLabel(`席 ${seat}`).first();
  const last = async (kind: string) => (await recorded(kind)).at(-1);

  test('takes 34453 in one go', async () => {
    await aPage('view=console');
    await box('A1').click();
    await page.keyboard.type('34453');
    await page.keyboard.press('Enter');
    expect(await last('digits')).toEqual([3, 4, 4, 5, 3]);
    expect(await recorded('digits-submit')).toEqual([null]);
  });

  test('refuses a digit outside the range with a word and stays on its box', async () => {
    await aPage('view=console');
    await box('A1').click();
    await page.keyboard.type('39');
    expect(await page.getByText('1から5の数字を入れてください').isVisible()).toBe(true);
    await page.keyboard.type('4');
    expect(await last('digits')).toEqual([3, 4, null, null, null]);
  });

  test('takes full-width digits, no vote, Backspace and arrows', async () => {
    await aPage('view=console');
    await box('A1').click();
    await page.keyboard.insertText('３');
    await page.keyboard.type('-5');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1');
    expect(await last('digits')).toEqual([3, null, 2, null, 1]);
  });

  test('takes what an input method confirms, over several boxes', async () => {
    await aPage('view=console');
    await box('A2').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: '４５',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await session.send('Input.insertText', { text: '４５' });
    expect(await last('digits')).toEqual([null, 4, 5, null, null]);
  });

  test('takes a pasted spreadsheet row, an empty cell being no vote', async () => {
    await aPage('view=console');
    await paste(page.locator('[aria-label="席 A1"]').first(), '3\t4\t\t5\t3');
    expect(await last('digits')).toEqual([3, 4, null, 5, 3]);
  });

  test('keeps secret digits out of the page', async () => {
    await aPage('view=console');
    await page.getByLabel('席 A1').nth(1).click();
    await page.keyboard.type('34453');
    expect(await last('secret')).toEqual([3, 4, 4, 5, 3]);
    const shown = await page
      .locator('input[data-secret]')
      .evaluateAll((boxes) =>
        boxes.map((one) => (one instanceof HTMLInputElement ? one.value : '')),
      );
    expect(shown).toEqual(['●', '●', '●', '●', '●']);
  });
});

describe('choosing and confirming', () => {
  test('marks by digit keys, 0 being わからない', async () => {
    await aPage('view=console');
    await page.getByRole('radio', { name: 'ちがう' }).focus();
    await page.keyboard.press('4');
    await page.keyboard.press('0');
    expect(await recorded('mark')).toEqual([4, 'unknown']);
  });

  test('a dialog holds the focus, starts on the way back and closes by Escape', async () => {
    await aPage('view=console');
    await page.getByRole('button', { name: '削除する' }).click();
    const dialog = page.getByRole('dialog', { name: 'この下書きを削除しますか' });
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'やめる');
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await recorded('confirm')).toEqual([]);
  });

  test('every control reached by Tab shows the focus ring', async () => {
    await aPage('view=console');
    const bare: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        // A radio is drawn by its label, a library checkbox and switch by the box it lies in.
        const drawn = [element, element.closest('label'), element.nextElementSibling];
        const isRinged = drawn.some((one) => {
          if (one === null) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return isRinged ? null : element.outerHTML.slice(0, 120);
      });
      if (found !== null) bare.push(found);
    }
    expect(bare).toEqual([]);
  });

  test('the language changes everything at once, and the page says which it is', async () => {
    await aPage('view=console');
    await page.getByRole('radio', { name: 'English' }).check();
    expect(await page.locator('h1').textContent()).toBe('Water ring group: put up notes');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('the board', () => {
  const card = (id: string) => page.locator(`[data-note="${id}"]`);

  async function carry(from: string, toX: number, toY: number) {
    const start = await card(from).boundingBox();
    if (start === null) throw new Error(`no card ${from}`);
    await page.mouse.move(start.x + 30, start.y + 30);
    await page.mouse.down();
    await page.mouse.move(start.x + 40, start.y + 40, { steps: 3 });
    await page.mouse.move(toX, toY, { steps: 5 });
  }

  async function middleOf(selector: string): Promise<[number, number]> {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`nothing at ${selector}`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  test('a card carried onto a cluster asks for one move', async () => {
    await aPage('view=board');
    await carry('n3', ...(await middleOf('[data-cluster="c1"]')));
    await page.waitForSelector('[data-cluster="c1"][data-aimed]');
    await page.mouse.up();
    expect(await recorded('move')).toEqual([
      { noteId: 'n3', target: { kind: 'cluster', clusterId: 'c1' } },
    ]);
  });

  test('a loner carried onto another asks for a new cluster of the two', async () => {
    await aPage('view=board');
    await carry('n3', ...(await middleOf('[data-note="n7"]')));
    await page.waitForSelector('[data-note="n7"][data-aimed]');
    await page.mouse.up();
    expect(await recorded('move')).toEqual([
      { noteId: 'n3', target: { kind: 'new-cluster', withNoteId: 'n7' } },
    ]);
  });

  test('Escape while carrying moves nothing and the card goes home', async () => {
    await aPage('view=board');
    const before = await card('n3').boundingBox();
    await carry('n3', ...(await middleOf('[data-cluster="c1"]')));
    await page.waitForSelector('[data-cluster="c1"][data-aimed]');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await recorded('move')).toEqual([]);
    expect(await card('n3').boundingBox()).toEqual(before);
  });

  test('a remote change does not disturb a carried card', async () => {
    await aPage('view=board');
    await carry('n3', ...(await middleOf('[data-cluster="c1"]')));
    await page.waitForSelector('[data-cluster="c1"][data-aimed]');
    const during = await card('n3').boundingBox();
    await page.evaluate(() => {
      // The test page keeps the board's state setter on the window for us.
      const board = (window as unknown as { __board: { setState: (change: unknown) => void } })
        .__board;
      board.setState((state: { notes: { id: string }[] }) => ({
        ...state,
        notes: state.notes.map((note) =>
          note.id === 'n0' ? { ...note, text: '遠くの変更', clusterId: 'c1' } : note,
        ),
      }));
    });
    await page.getByText('遠くの変更').waitFor();
    expect(await card('n3').boundingBox()).toEqual(during);
    await page.mouse.up();
    expect(await recorded('move')).toHaveLength(1);
  });

  test('arrows walk the cards, M moves one by its menu, and the focus stays with it', async () => {
    await aPage('view=board');
    await card('n0').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note'))).toBe('n4');
    await page.keyboard.press('m');
    await page.getByRole('menu', { name: '移す先' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await recorded('move')).toEqual([
      { noteId: 'n4', target: { kind: 'cluster', clusterId: 'c1' } },
    ]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note'))).toBe('n4');
    const name = await card('n4').getAttribute('aria-label');
    expect(name).toContain('束：子どもの時間が戻る');
  });

  test('F2 edits, Enter commits, and Delete goes to the next card', async () => {
    await aPage('view=board');
    await card('n0').focus();
    await page.keyboard.press('F2');
    await page.getByLabel('付箋を直す').fill('書き直した');
    await page.keyboard.press('Enter');
    expect(await recorded('edit')).toEqual([{ noteId: 'n0', text: '書き直した' }]);
    await page.keyboard.press('Delete');
    expect(await recorded('remove')).toEqual(['n0']);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-note'))).toBe(true);
  });

  test('a text that is too long keeps the editor open, and one Escape gives it up', async () => {
    await aPage('view=board');
    await card('n0').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('付箋を直す').fill('あ'.repeat(61));
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('付箋を直す').inputValue()).toHaveLength(61);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('付箋を直す').count()).toBe(0);
    expect(await recorded('edit')).toEqual([]);
  });

  test('the list view moves the same notes by ordinary fields', async () => {
    await aPage('view=board');
    await page.getByRole('button', { name: '一覧で見る' }).click();
    await page
      .getByLabel(/^移す先: 子どもが川で遊べる/)
      .first()
      .selectOption('子どもの時間が戻る');
    expect(await recorded('move')).toEqual([
      { noteId: 'n0', target: { kind: 'cluster', clusterId: 'c1' } },
    ]);
  });

  test.each([
    ['view=board&notes=12', 'ja'],
    ['view=projector-board&theme=dark&notes=12', 'ja'],
    ['view=board&notes=12&lang=en', 'en'],
    ['view=projector-board&theme=dark&notes=12&lang=en', 'en'],
  ])('no card cuts off its text, whatever the length (%s)', async (query) => {
    await aPage(`${query}&long`);
    await page.evaluate(() => document.fonts.ready);
    const cut = await page
      .locator('[data-note] > span:first-child')
      .evaluateAll((texts) =>
        texts
          .filter((text) => text.scrollHeight > text.clientHeight + 1)
          .map((text) => text.textContent),
      );
    expect(cut).toEqual([]);
  });
});

describe('accessibility, by axe', () => {
  test.each([
    'view=console&theme=light',
    'view=console&theme=dark&lang=en',
    'view=console&theme=contrast',
    'view=board&theme=light',
    'view=board&theme=dark',
    'view=board&theme=contrast',
    'view=projector&theme=dark',
    'view=projector-board&theme=dark',
  ])('finds nothing on %s', async (query) => {
    await aPage(query);
    expect(await askAxe()).toEqual([]);
  });
});
