/*
 * E2's screens in a real browser over the product's own commands and views (tests/support/
 * memory-client.ts): a scribe's whole way by keyboard, secrets kept, nothing typed lost, axe. One
 * build and one browser for the whole file.
 */
import { describe, expect, it } from 'vitest';
import { type VisionStepId, visionSteps } from '../../../src-shared/exercises/vision/index.ts';
import {
  aPage,
  askAxe,
  command,
  type PageWindow,
  page,
  paste,
  refuse,
  shareTestPage,
} from '../../ui/test-page.ts';

shareTestPage(new URL('./page', import.meta.url));

/** Group A with five seats and nothing recorded, in the given step. */
const anEmptyGroup = (step: VisionStepId) =>
  aPage(`until=vision.addNotes&step=${visionSteps.findIndex((one) => one.id === step)}`);

const goTo = (step: VisionStepId) =>
  command('stage.enterStep', {
    exercise: 'vision',
    step: visionSteps.findIndex((one) => one.id === step),
  });

/** Group A as the console has it. */
function vision() {
  return page.evaluate(() => {
    const view = (window as unknown as PageWindow).core.facilitator.view();
    const group = view?.workshop?.vision.groups.A;
    if (group === undefined) throw new Error('no group A');
    return group;
  });
}

const notes = async () => {
  const { noteOrder, notes: byId } = await vision();
  return noteOrder.map((id) => `${byId[id]?.seat ?? '-'} ${byId[id]?.text}`);
};

const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });

describe('cards', () => {
  it('are added by Enter with the seat chosen by the arrow keys, and by a paste one a line', async () => {
    await anEmptyGroup('silentNotes');

    await field('カードを書き写す').focus();
    await press('ArrowDown');
    await type('井戸が動いている');
    await press('Enter');
    await press('Alt+Digit3');
    await type('直せる人がいる');
    await press('Enter');
    await press('Alt+Digit0');
    await paste(field('カードを書き写す'), '一\n二\n\n三\r\n四\n五');

    await expect
      .poll(notes)
      .toEqual([
        'A1 井戸が動いている',
        'A3 直せる人がいる',
        '- 一',
        '- 二',
        '- 三',
        '- 四',
        '- 五',
      ]);
    await page.getByText('まだカードのない席：A2・A4・A5').waitFor();
  });

  it('are not added by the Enter that ends a conversion', async () => {
    await anEmptyGroup('silentNotes');
    const entry = field('カードを書き写す');
    await entry.fill('みず');

    await entry.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await entry.fill('水');
    await entry.press('Enter');

    await expect.poll(notes).toEqual(['- 水']);
  });

  it('that are refused stay in sight in words until they are sent again', async () => {
    await anEmptyGroup('silentNotes');
    await refuse('disk-full');
    await field('カードを書き写す').fill('消えてほしくない言葉');
    await press('Enter');
    await page.getByText('まだ記録されていません：消えてほしくない言葉').waitFor();

    await refuse(null);
    await button('もう一度送る').click();

    await expect.poll(notes).toEqual(['- 消えてほしくない言葉']);
    await page.getByText('まだ記録されていません').waitFor({ state: 'detached' });
  });

  it('too long among a pasted list are offered back while the others are added', async () => {
    await anEmptyGroup('silentNotes');

    await paste(field('カードを書き写す'), `短い\n${'長'.repeat(61)}\nこれも短い`);

    await expect.poll(notes).toEqual(['- 短い', '- これも短い']);
    await page.getByText(`まだ記録されていません：${'長'.repeat(61)}`).waitFor();
  });

  it('being reworded keep what is typed when another window changes them', async () => {
    await anEmptyGroup('silentNotes');
    await field('カードを書き写す').fill('はじめの文');
    await press('Enter');
    await button('はじめの文').click();
    await press('End');
    await type('を直している');

    const { noteOrder } = await vision();
    await command('vision.rewordNote', { groupId: 'A', noteId: noteOrder[0], text: '別の窓の文' });

    const edited = page.locator('li textarea');
    await expect.poll(() => edited.inputValue()).toBe('はじめの文を直している');
    await press('Enter');
    await expect.poll(notes).toEqual(['- はじめの文を直している']);
  });
});

it('goes from cards to named clusters by keyboard alone', async () => {
  await anEmptyGroup('cluster');
  await paste(field('カードを書き写す'), '井戸\n修理\n通学');
  await page.getByRole('group', { name: 'カードの板' }).waitFor();

  await page.locator('[data-note]').first().focus();
  await press('m');
  await page.getByRole('menuitemradio', { name: '「修理」と新しい束に' }).focus();
  await press('Enter');
  await expect.poll(async () => (await vision()).clusters.length).toBe(1);
  await goTo('name');
  await field('束1の名前').focus();
  await type('直せる水');
  await press('Enter');

  await expect
    .poll(async () => (await vision()).clusters.map(({ name }) => name))
    .toEqual(['直せる水']);
  const { notes: byId } = await vision();
  const alone = Object.values(byId).filter((note) => note.clusterId === null);
  expect(alone.map(({ text }) => text)).toEqual(['通学']);
});

it('collects dots seat by seat, says at once when they are too many, and shows totals alone', async () => {
  await aPage('step=4&until=vision.countDots');
  const row = page.getByRole('group', { name: '席 A1 のシール' });
  await row.locator('input').first().focus();

  await type('2210');
  await page.getByText('一人3個までです。数を見直してください。').waitFor();
  await press('Enter');
  expect((await vision()).dotRounds[0]?.vote).toMatchObject({ received: 0 });
  await row.locator('input').first().focus();
  for (const dots of ['2010', '0201', '1110', '0020', '2001']) {
    await type(dots);
    await press('Enter');
    await page.waitForFunction(
      () =>
        document.activeElement?.matches('fieldset input') &&
        !('value' in document.activeElement && document.activeElement.value),
    );
  }
  await button('結果を開く').click();

  await page.getByText('関心の地図', { exact: true }).waitFor();
  expect((await vision()).dotRounds[0]?.vote).toEqual({
    kind: 'revealed',
    totals: expect.arrayContaining([expect.objectContaining({ dots: 5 })]),
  });
});

it('votes, revises, votes again, closes and reopens, and never shows whose vote was whose', async () => {
  await anEmptyGroup('draft');
  await button('案を加える').click();
  await field('案1の文').fill('企業と地域の知恵で、安全な水を使える社会をつくる。');
  await button('この文で投票する').click();
  await expect.poll(async () => (await vision()).rounds.length).toBe(1);
  await goTo('vote');

  const row = page.getByRole('group', { name: '席ごとの票' });
  await row.locator('input').first().focus();
  await type('3424-');
  await press('Enter');
  await page.getByText('5人中4人分が届きました').waitFor();
  expect(
    await row
      .locator('input')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
  ).toEqual(['✓', '✓', '✓', '✓', '–']);
  await button('結果を開く').click();
  await page.getByRole('dialog').getByText('もう少し待つ').click();
  await row.locator('input').last().focus();
  await type('2');
  await page.getByText('5人中5人分が届きました').waitFor();
  await button('結果を開く').click();
  await page.getByText('練り直し', { exact: true }).waitFor();

  await goTo('amend');
  await field('気がかりを書き写す').fill('続ける仕組みがない');
  await press('Enter');
  await page.getByText('続ける仕組みがない').waitFor();
  await field('文を直す').fill('村の人が直せる水のしくみを、企業と2029年までに動かす。');
  await button('この文でもう一度投票する').click();
  await row.waitFor();
  await row.locator('input').first().focus();
  await type('34453');
  await button('結果を開く').click();
  await page.getByText('採択', { exact: true }).waitFor();
  await page.getByText('一致度 0.60 → 0.70').waitFor();

  await goTo('outsideLine');
  await page.getByText('4つの確認のうち、まだ済んでいないものがあります。').waitFor();
  expect(await button('このグループを終える').isDisabled()).toBe(true);
  await button('書く').click();
  await type('住民が決めること');
  await press('Enter');
  for (const [check, key] of [
    ['双方の目標に近づく', '4'],
    ['双方の持ち味を使う', '3'],
    ['双方の困りごとを解く', '2'],
    ['どちらにも寄りかからない', '0'],
  ] as const) {
    await page.getByRole('group', { name: check }).getByRole('radio').first().focus();
    await press(key);
  }
  await field('「双方の困りごとを解く」の理由').fill('来年、調査してから言い直す');
  await press('Enter');
  await button('このグループを終える').click();
  await button('再開する').click();
  await field('理由').fill('3地域の選び方が決まった');
  await press('Enter');

  await expect.poll(async () => (await vision()).status).toBe('open');
  const seen = JSON.stringify(await vision());
  expect(seen).not.toMatch(/"A[1-5]":[1-5]/);
});

describe('axe has nothing to say', () => {
  it.each([
    ['up to the vote', 'until=vision.castVotes', [0, 1, 2, 3, 4, 5, 6]],
    ['while dots come in', 'until=vision.countDots', [4]],
    ['from the amending on', 'until=', [7, 8]],
  ] as const)('%s, on the console and in the room', async (_, query, steps) => {
    const found: string[] = [];
    for (const view of ['console&lang=ja', 'projector&lang=en'] as const) {
      if (view.startsWith('projector')) await page.close();
      await aPage(`view=${view}&${query}`);
      for (const step of steps) {
        await command('stage.enterStep', { exercise: 'vision', step });
        const said = await askAxe();
        found.push(...said.map((complaint) => `${view} ${step} ${complaint}`));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('the room', () => {
  it('reads its sentences and cards from ten metres, at full size and on a small projector', async () => {
    await aPage('view=projector');
    const tooSmall: string[] = [];
    for (const step of ['cluster', 'vote', 'amend', 'outsideLine'] as const) {
      await goTo(step);
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        const { sentences, cards } = await sizesInTheRoom();
        const scale = height / 1080;
        expect(sentences.length + cards.length).toBeGreaterThan(0);
        for (const [least, sizes] of [
          [48, sentences],
          [24, cards],
        ] as const) {
          const small = sizes.filter((size) => size < least * scale - 0.5);
          tooSmall.push(...small.map((size) => `${step} ${height}: ${size} px`));
        }
      }
    }
    expect(tooSmall).toEqual([]);
  });

  it('cuts nothing off with the longest texts', async () => {
    await aPage('view=projector&step=6&until=vision.openRound');
    await command('vision.openRound', {
      groupId: 'A',
      roundId: 'round_long',
      statement: '水'.repeat(120),
    });
    await page.locator('h2').waitFor();

    const isCut = await page.evaluate(
      () => document.documentElement.scrollHeight > window.innerHeight,
    );
    const box = await page.getByText('5人中0人から届きました').boundingBox();
    expect(isCut).toBe(false);
    expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
  });
});

/** Sizes of type as drawn, in CSS pixels: the font's size times the scale of the picture around it. */
function sizesInTheRoom() {
  return page.evaluate(() => {
    const sizes = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(
        (element) =>
          (Number.parseFloat(getComputedStyle(element).fontSize) *
            element.getBoundingClientRect().width) /
          Math.max(1, element.offsetWidth),
      );
    return {
      sentences: sizes(':is(h2, p[class*="statement" i], p[class*="outsideLine"])'),
      cards: sizes('[data-note]'),
    };
  });
}
