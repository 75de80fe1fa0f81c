/*
 * What E5's console does with what is typed when something comes between: another name, another
 * language, another window. In a real browser over the product's own commands and views
 * (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import { departmentLimits as limits } from '../../../src-shared/exercises/departments/index.ts';
import { aPage, command, delay, page, refuse, reloadAs } from '../../ui/test-page.ts';
import { choice, goTo, indexOf, shareDepartmentsPage } from './departments-page.ts';

shareDepartmentsPage();

const cards = `until=departments.openGutVote&step=${indexOf('cards')}`;
const card = () => page.getByRole('article').first();

/** The first department, as another window would have it changed. */
async function changeFirst(changes: Readonly<Record<string, string>>): Promise<void> {
  const [first] = (await choice()).options;
  if (first === undefined) throw new Error('no department');
  const { id: optionId, name, library, concern, gives, problem } = first;
  const whole = { optionId, name, library, concern, gives, problem, ...changes };
  expect(await command('departments.changeOption', { groupId: 'A', ...whole })).toBe(true);
}

describe('what is typed', () => {
  it('about a department is there after it got another name, and in another language', async () => {
    await aPage(cards);
    await refuse('disk-full');
    await card().locator('input[type=text]').fill('断られた理由');
    await card().locator('input[type=text]').press('Enter');
    await page.getByText('まだ記録されていません：断られた理由').waitFor();
    await refuse(null);
    await card().locator('input[type=text]').fill('書きかけの理');
    const long = '長'.repeat(limits.cardText.max + 1);
    await card().locator('textarea').nth(1).fill(long);

    await changeFirst({ name: '新しい部' });
    await goTo('knockouts');
    await page.getByRole('table').waitFor();
    await goTo('cards');
    expect(await card().locator('input[type=text]').inputValue()).toBe('書きかけの理');
    expect(await card().locator('textarea').nth(1).inputValue()).toBe(long);
    await page.getByText('まだ記録されていません：断られた理由').waitFor();

    await reloadAs(`${cards}&lang=en`);
    await page.getByText('断られた理由').waitFor();
    expect(await card().locator('input[type=text]').inputValue()).toBe('書きかけの理');
    expect(await card().locator('textarea').nth(1).inputValue()).toBe(long);
  });

  it('of what a mark means is there in another language', async () => {
    const scores = `until=departments.openScoring&step=${indexOf('scoring')}`;
    await aPage(scores);
    const long = '長'.repeat(limits.anchor.max + 1);
    const meanings = page.locator('ol li textarea');
    await meanings.nth(2).fill(long);
    await delay(true);
    await meanings.nth(3).fill('送ったところ');
    await meanings.nth(3).press('Enter');

    await reloadAs(`${scores}&lang=en`);
    expect(await meanings.nth(2).inputValue()).toBe(long);
    await expect.poll(() => meanings.nth(3).inputValue()).toBe('送ったところ');
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    const anchor = async () => (await choice()).criteria[0]?.anchors[5];
    await expect.poll(anchor).toBe('送ったところ');
  });
});

describe('what another window records', () => {
  const texts = async () => {
    const [first] = (await choice()).options;
    return [first?.name, first?.concern, first?.gives];
  };
  const write = async (place: number, text: string) => {
    await card().locator('textarea').nth(place).fill(text);
    await card().locator('textarea').nth(place).press('Enter');
  };

  it('while a text is refused is not undone by the next text', async () => {
    await aPage(cards);
    const { options } = await choice();
    const [name, taken] = options.map((option) => option.name);
    await delay(true);
    await write(0, taken ?? '');
    await changeFirst({ concern: '別の窓の関心' });
    await delay(false);
    await page.getByText('同じ名前').first().waitFor();

    await write(3, 'この窓で書いた');

    await expect.poll(texts).toEqual([name, '別の窓の関心', 'この窓で書いた']);
  });

  it('before a waiting text is sent stays, and a text refused before it holds nothing back', async () => {
    await aPage(cards);
    const { options } = await choice();
    const [name, taken] = options.map((option) => option.name);
    await delay(true);
    await write(0, taken ?? '');
    await write(3, 'この窓で書いた');
    await changeFirst({ concern: '別の窓の関心' });

    await delay(false);

    await expect.poll(texts).toEqual([name, '別の窓の関心', 'この窓で書いた']);
    expect(await card().locator('textarea').nth(0).inputValue()).toBe(taken);
  });
});
