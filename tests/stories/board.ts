/* Moving cards on the board: by carrying them with the mouse, or by arrow keys and the menu. */
import type { Locator } from 'playwright';
import type { Desk } from './desk.ts';
import { type Stage, until } from './stage.ts';

/** What a card can be moved to: onto another card, or into a new cluster of its own. */
export type Destination = { readonly onto: string } | 'new cluster';

/** Moves a card and waits until the board shows it in a cluster. */
export async function moveCard(
  stage: Stage,
  desk: Desk,
  text: string,
  destination: Destination,
): Promise<void> {
  const board = desk
    .page()
    .getByRole('group', { name: stage.words.console.board.board, exact: true });
  const loner = (name: string) =>
    board.getByRole('listitem', { name: stage.words.console.board.note(name, null), exact: true });
  const card = loner(text);
  if (stage.hand.kind === 'mouse' && destination !== 'new cluster') {
    await carry(card, loner(destination.onto));
  } else {
    if (stage.hand.kind === 'mouse') await card.click({ button: 'right' });
    else {
      await goToCard(board, card);
      await desk.key('m');
    }
    const { board: words } = stage.words.console;
    await chooseInMenu(
      stage,
      desk,
      destination === 'new cluster' ? words.newCluster : words.newClusterWith(destination.onto),
    );
  }
  await until(`${text} in a cluster`, async () => (await card.count()) === 0);
}

async function chooseInMenu(stage: Stage, desk: Desk, label: string): Promise<void> {
  const item = desk.page().getByRole('menuitemradio', { name: label, exact: true });
  if (stage.hand.kind === 'mouse') {
    await item.click();
    return;
  }
  await item.waitFor();
  const isThere = () => item.evaluate((element) => element === document.activeElement);
  for (let step = 0; !(await isThere()); step += 1) {
    if (step > 40) throw new Error(`the arrow keys do not lead to ${label}`);
    await desk.key('ArrowDown');
  }
  await desk.key('Enter');
}

async function carry(card: Locator, onto: Locator): Promise<void> {
  const page = card.page();
  const from = await middleOf(card);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const to = await middleOf(onto);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function middleOf(card: Locator): Promise<{ x: number; y: number }> {
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (box === null) throw new Error(`${card} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Into the board by Tab, then from card to card as they lie. */
async function goToCard(board: Locator, card: Locator): Promise<void> {
  const page = board.page();
  const isInside = () =>
    board.evaluate(
      (element) =>
        document.activeElement?.closest('li') !== null && element.contains(document.activeElement),
    );
  for (let stop = 0; !(await isInside()); stop += 1) {
    if (stop > 200) throw new Error('Tab does not lead into the board');
    await page.keyboard.press('Tab');
  }
  const tried: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const way = await card.evaluate((element) => {
      const active = document.activeElement;
      if (active === element || active === null) return 'there';
      const here = active.getBoundingClientRect();
      const there = element.getBoundingClientRect();
      const right = there.left - here.left;
      const down = there.top - here.top;
      if (Math.abs(down) > here.height / 2) return down > 0 ? 'ArrowDown' : 'ArrowUp';
      return right > 0 ? 'ArrowRight' : 'ArrowLeft';
    });
    if (way === 'there') return;
    // Nothing lies straight ahead: one step aside opens another way.
    const isStuck = tried.length > 8 && step % 5 === 4;
    await page.keyboard.press(isStuck ? 'ArrowLeft' : way);
    tried.push(way);
  }
  throw new Error(`the arrow keys do not lead to ${card}: ${tried.join(' ')}`);
}
