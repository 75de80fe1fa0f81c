/*
 * What E2's console does with what is typed when something comes between: a card of the same words,
 * another card, another language, a slow answer. In a real browser over the product's own commands and
 * views (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import {
  type VisionStepId,
  visionLimits,
  visionSteps,
} from '../../../src-shared/exercises/vision/index.ts';
import {
  aPage,
  command,
  delay,
  type PageWindow,
  page,
  reloadAs,
  shareTestPage,
} from '../../ui/test-page.ts';

shareTestPage(new URL('./page', import.meta.url));

const indexOf = (step: VisionStepId) => visionSteps.findIndex((one) => one.id === step);
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
const tooLong = '長'.repeat(visionLimits.note.max + 1);

/** Group A as the console has it. */
function vision() {
  return page.evaluate(() => {
    // The page put it there.
    const view = (window as unknown as PageWindow).core.facilitator.view();
    const group = view?.workshop?.vision.groups.A;
    if (group === undefined) throw new Error('no group A');
    return group;
  });
}

const notes = async () => {
  const { noteOrder, notes: byId } = await vision();
  return noteOrder.map((id) => byId[id]?.text);
};

async function addNotes(texts: readonly string[]): Promise<void> {
  const added = texts.map((text, at) => ({ noteId: `note_${at}`, text, seat: null }));
  expect(await command('vision.addNotes', { groupId: 'A', notes: added })).toBe(true);
}

describe('what is typed', () => {
  it('into one of two cards with the same words never touches the other', async () => {
    await aPage(`until=vision.addNotes&step=${indexOf('silentNotes')}`);
    await addNotes(['川', '川']);
    await page.getByRole('button', { name: '川', exact: true }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('で遊ぶ', { delay: 20 });
    await page.keyboard.press('Enter');

    await expect.poll(notes).toEqual(['川で遊ぶ', '川']);
  });

  it('and too long for its card waits there in another language, and for no other card', async () => {
    const step = `until=vision.addNotes&step=${indexOf('silentNotes')}`;
    await aPage(step);
    await addNotes(['川', '山']);
    await page.getByRole('button', { name: '川', exact: true }).click();
    await field('直す：川').fill(tooLong);
    await page.keyboard.press('Enter');

    await reloadAs(`${step}&lang=en`);
    await addNotes(['川', '山']);
    await page.locator('li textarea').waitFor();
    expect(await page.locator('li textarea').inputValue()).toBe(tooLong);
    expect(await page.locator('li textarea').count()).toBe(1);
  });
});

it('keeps two parts of a draft’s frame, typed before the first is recorded', async () => {
  await aPage(`until=vision.writeDraft&step=${indexOf('draft')}`);
  const frame = { whose: '', what: '', change: '', withWhom: '', byWhen: '' };
  await command('vision.writeDraft', { groupId: 'A', draftId: 'draft_1', text: '', frame });
  const parts = page.locator('fieldset textarea');
  await delay(true);
  await parts.nth(0).fill('こども');
  await parts.nth(1).fill('川');
  await parts.nth(1).press('Enter');

  await delay(false);

  const drafts = async () =>
    (await vision()).drafts.map(({ frame: { whose, what } }) => [whose, what]);
  await expect.poll(drafts).toEqual([['こども', '川']]);
});
