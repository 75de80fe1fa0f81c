/*
 * E3's console in a real browser over the product's own commands and views (tests/support/
 * memory-client.ts): a scribe's whole way by keyboard, and nothing typed lost.
 */
import { describe, expect, it } from 'vitest';
import type { ResourcesStepId } from '../../../src-shared/exercises/resources/index.ts';
import { aPage, command, page, paste, refuse } from '../../ui/test-page.ts';
import { goTo, indexOf, map, shareResourcesPage } from './resources-page.ts';

shareResourcesPage();

/** Group A with five seats and nothing recorded, in the given step. */
const anEmptyGroup = (step: ResourcesStepId) => aPage(`content=empty&step=${indexOf(step)}`);

const needs = async () => (await map()).needs.map(({ text, category }) => `${category} ${text}`);

const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabel(label, { exact: true });
const entry = '必要なものを書き写す';

describe('needs', () => {
  it('are added by Enter in the category chosen by key, and by a paste one a line', async () => {
    await anEmptyGroup('silentNeeds');

    await field(entry).focus();
    await type('通訳');
    await press('Enter');
    await press('Alt+Digit1');
    await type('活動資金');
    await press('Enter');
    await press('ArrowUp');
    await paste(field(entry), '工程表\n\n台帳\r\n手引き');

    await expect
      .poll(needs)
      .toEqual(['people 通訳', 'money 活動資金', 'system 工程表', 'system 台帳', 'system 手引き']);
  });

  it('are not added by the Enter that ends a conversion', async () => {
    await anEmptyGroup('silentNeeds');
    await field(entry).fill('みず');

    await field(entry).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await field(entry).fill('水');
    await field(entry).press('Enter');

    await expect.poll(needs).toEqual(['people 水']);
  });

  it('that are refused stay in sight in words until they are sent again', async () => {
    await anEmptyGroup('silentNeeds');
    await refuse('disk-full');
    await field(entry).fill('消えてほしくない言葉');
    await press('Enter');
    await page.getByText('まだ記録されていません：消えてほしくない言葉').waitFor();

    await refuse(null);
    await button('もう一度送る').click();

    await expect.poll(needs).toEqual(['people 消えてほしくない言葉']);
    await page.getByText('まだ記録されていません').waitFor({ state: 'detached' });
  });

  it('being reworded keep what was typed when it is refused', async () => {
    await anEmptyGroup('silentNeeds');
    await field(entry).fill('はじめの文');
    await press('Enter');
    await button('はじめの文').click();
    await refuse('disk-full');
    await page.locator('li textarea').fill('直した文');
    await press('Enter');
    await button('もう一度送る').waitFor();
    expect(await page.locator('li textarea').inputValue()).toBe('直した文');

    await refuse(null);
    await button('もう一度送る').click();

    await expect.poll(needs).toEqual(['people 直した文']);
  });

  it('for money, from the third on, raise the question what it should get; one line converts', async () => {
    await anEmptyGroup('silentNeeds');
    await field(entry).focus();
    await press('Alt+Digit1');
    await paste(field(entry), '印刷費\n交通費');
    await expect.poll(async () => (await needs()).length).toBe(2);
    expect(await page.getByText('そのお金で何を手に入れたい?').count()).toBe(0);
    await paste(field(entry), '検査費\n謝金');

    await page.getByRole('heading', { name: 'そのお金で何を手に入れたい?' }).waitFor();
    await field('「検査費」で手に入れたいもの').fill('水質計2台');
    await press('Enter');
    await field('「謝金」で手に入れたいもの').fill('講師');
    await press('Enter');

    await expect
      .poll(needs)
      .toEqual(['money 印刷費', 'money 交通費', 'goods 水質計2台', 'goods 講師']);
    await page.getByText('そのお金で何を手に入れたい?').waitFor({ state: 'detached' });
  });

  it('late ones are added in any step', async () => {
    await aPage(`step=${indexOf('coverage')}`);
    await page.locator('summary').focus();
    await press('Enter');
    await field('あとから出たものを加える').fill('遅れて思い出したもの');
    await press('Enter');

    await expect.poll(needs).toContain('people 遅れて思い出したもの');
  });
});

it('merges what is ticked into one need with the wording typed, by keyboard', async () => {
  await anEmptyGroup('merge');
  const list = ['通訳', '翻訳する人', '倉庫', ...Array.from({ length: 10 }, (_, at) => `物${at}`)];
  await command('resources.addNeeds', {
    groupId: 'A',
    needs: list.map((text, at) => ({ needId: `need_${at}`, text, category: 'people' })),
  });
  await page.getByText('いま13件です。あと1件まとめると、重要度をつけやすくなります。').waitFor();

  await page.getByRole('checkbox').first().focus();
  await press('Space');
  await press('ArrowDown');
  await press('Space');
  await field('2件を、どう言い表しますか?').fill('通訳と翻訳をする人');
  await press('Enter');

  await expect.poll(async () => (await needs()).length).toBe(12);
  expect((await needs())[0]).toBe('people 通訳と翻訳をする人');
  await page.getByText('12件。12件までなら、このまま進めます。').waitFor();
});

it('takes what the group holds by 0 1 2 down the list', async () => {
  await aPage(`step=${indexOf('ownSupply')}&until=resources.setOwnSupply`);
  await page.getByRole('radio').first().focus();

  for (const key of ['0', '1', '2', '1', '0']) await press(key);

  const held = async () => (await map()).needs.map((need) => need.ownSupply);
  await expect.poll(held).toEqual([0, 0.5, 1, 0.5, 0]);
  await press('Delete');
  await expect.poll(held).toEqual([0, 0.5, 1, 0.5, null]);
});

describe('importance', () => {
  const openVote = `step=${indexOf('importance')}&until=resources.openImportance`;

  it('is voted a row of digits a seat, revealed after a question when incomplete, and shown without seats', async () => {
    await aPage(openVote);
    await button('重要度の投票を始める').click();
    for (const [at, digits] of ['54435', '45534', '5344-', '44533'].entries()) {
      const row = page.getByRole('group', { name: `席 A${at + 1} の重要度` });
      await row.waitFor();
      await row.locator('input').first().focus();
      await type(digits);
      expect(
        await row
          .locator('input')
          .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).join('')),
      ).toMatch(/^[●–]{5}$/);
      await press('Enter');
    }
    await page.getByText('5人中4人分が届きました').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('割れている');
    await button('結果を開く').click();
    await button('このまま開く').click();

    await page.getByRole('columnheader', { name: '分かれ方（1〜5）' }).waitFor();
    const last = (await map()).importanceRounds.at(-1);
    expect(last?.vote).toMatchObject({
      kind: 'revealed',
      spreads: expect.arrayContaining([expect.objectContaining({ n: 3 })]),
    });
    expect(JSON.stringify(await map())).not.toMatch(/"A[1-5]":\{/);
  });

  it('keeps the digits of a slip that is refused', async () => {
    await aPage(openVote);
    await button('重要度の投票を始める').click();
    const row = page.getByRole('group', { name: '席 A1 の重要度' });
    await row.locator('input').first().focus();
    await type('54435');
    await refuse('disk-full');
    await press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await row.locator('input').last().inputValue()).toBe('●');

    await refuse(null);
    await button('この席の分を入れる').click();

    await page.getByText('5人中1人分が届きました').waitFor();
  });

  it('can be entered as counts alone', async () => {
    await aPage(openVote);
    await button('重要度の投票を始める').click();
    await page.getByText('数だけ', { exact: true }).click();
    const first = page.getByRole('group', { name: /^1/ });
    await first.getByRole('spinbutton').first().focus();
    await type('3');
    await press('ArrowRight');
    await type('2');
    await button('この人数を入れる').click();

    await page.getByText('5人中5人分が届きました').waitFor();
    await button('結果を開く').click();
    await page.getByRole('cell', { name: '4.6' }).waitFor();
  });
});

describe('the matrix', () => {
  it('is filled by arrows and 0 1 2, confirmed by C, and answers at once', async () => {
    await aPage(`step=${indexOf('supply')}&until=resources.setSupply`);
    const cell = page.locator('[data-place]');
    await cell.first().focus();

    await press('2');
    await press('c');
    await press('ArrowRight');
    await press('1');
    await press('ArrowDown');
    await press('Space');

    await expect
      .poll(async () => Object.values((await map()).supply).flatMap((row) => Object.values(row)))
      .toEqual([
        { level: 1, isConfirmed: true },
        { level: 0.5, isConfirmed: false },
        { level: 1, isConfirmed: false },
      ]);
    await page.getByLabel('3年分の活動資金、ミナミネ飲料(架空)、ある・確認ずみ').waitFor();
    expect(await cell.nth(4).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('names each place in the signs of its language', async () => {
    await aPage(`lang=en&step=${indexOf('supply')}`);

    const name = await page.locator('[data-place="0-0"]').getAttribute('aria-label');
    expect(name).toMatch(/^[^、]+, [^、]+, [^、]+$/);
  });

  it('goes round by clicking and forgets the confirmation of what is taken away', async () => {
    await aPage(`step=${indexOf('supply')}&until=resources.setSupply`);
    const cell = page.locator('[data-place]').first();
    const supply = async () => Object.values((await map()).supply).flatMap(Object.values);

    await cell.click();
    await press('c');
    await expect.poll(supply).toEqual([{ level: 1, isConfirmed: true }]);
    await cell.click();
    await expect.poll(supply).toEqual([{ level: 0.5, isConfirmed: true }]);
    await cell.click();
    await expect.poll(supply).toEqual([{ level: 0, isConfirmed: false }]);
  });

  it('says so gently when one company would fill every row', async () => {
    await aPage(`step=${indexOf('supply')}&until=resources.setSupply`);
    await page.locator('[data-place]').first().focus();
    const hint = page.getByText('ミナミネ飲料(架空)がすべてに入っています。');
    for (let row = 0; row < 5; row += 1) {
      expect(await hint.count()).toBe(0);
      await press('1');
      await press('ArrowDown');
    }
    await hint.waitFor();
  });
});

it('goes from candidates to three picks by keyboard, closes, and reopens with a reason', async () => {
  await aPage(`step=${indexOf('candidates')}&until=resources.addCandidate`);
  await field('相手の候補を加える').focus();
  await type('ミズノ商会');
  await press('Enter');
  await press('Alt+Digit4');
  await type('県立大学');
  await press('Enter');
  await type('県立大学');
  await press('Enter');
  await page.getByText('まだ記録されていません：県立大学').waitFor();
  await button('入力を捨てる').click();
  expect((await map()).candidates.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'company ミズノ商会',
    'school 県立大学',
  ]);

  await goTo('supply');
  await page.locator('[data-place]').first().focus();
  await press('ArrowRight');
  await press('2');
  await goTo('offers');
  await page.getByText('お返しがまだの相手：県立大学').waitFor();
  expect(await page.locator('h2').first().innerText()).toBe('県立大学');
  await field('県立大学 が受け取るもの').focus();
  await type('現地の記録');
  await press('Enter');
  await page.getByText('お返しのない相手はいません。').waitFor();

  await goTo('coverage');
  expect(await button('このグループを終える').isDisabled()).toBe(true);
  await page
    .getByRole('button', { name: /^まず取り組む：/ })
    .first()
    .focus();
  for (let pick = 0; pick < 4; pick += 1) {
    await press('Space');
    await press('ArrowDown');
  }
  await expect.poll(async () => (await map()).picks.length).toBe(3);
  await button('このグループを終える').click();
  await button('再開する').click();
  await field('理由').fill('候補がもう一つ見つかった');
  await press('Enter');

  await expect.poll(async () => (await map()).status).toBe('open');
});
