// Long on purpose: what may come between a text and its record is one list, and the cases share their helpers.
/*
 * What E3's console does with what is typed when something comes between: a step that moves on, a
 * reload, another seat, a limit, a paste with one bad line. In a real browser over the product's own
 * commands and views (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import { resourceLimits } from '../../../src-shared/exercises/resources/index.ts';
import {
  aPage,
  boxesIn,
  command,
  compose,
  delay,
  holdAnswers,
  page,
  paste,
  refuse,
  reloadAs,
} from '../../ui/test-page.ts';
import { goTo, indexOf, map, shareResourcesPage } from './resources-page.ts';

shareResourcesPage();

const entry = '必要なものを書き写す';
const field = (label: string) => page.getByLabel(label, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);
const needs = async () => (await map()).needs.map(({ text }) => text);

async function addNeeds(texts: readonly string[]): Promise<void> {
  const added = texts.map((text, at) => ({ needId: `need_${at}`, text, category: 'people' }));
  expect(await command('resources.addNeeds', { groupId: 'A', needs: added })).toBe(true);
}

/** The whole of the text is in sight in every text area that is. */
const clippedFields = () =>
  page
    .locator('textarea')
    .evaluateAll((areas) =>
      areas
        .filter((area) => area.scrollHeight > area.clientHeight)
        .map((area) => (area as HTMLTextAreaElement).value),
    );

describe('what is typed', () => {
  it('is there again after another step and after a reload, half typed or refused', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    await refuse('disk-full');
    await field(entry).fill('断られた言葉');
    await press('Enter');
    await page.getByText('まだ記録されていません：断られた言葉').waitFor();
    await refuse(null);
    await field(entry).fill('書きかけの言');

    await goTo('merge');
    await field(entry).waitFor({ state: 'detached' });
    await goTo('silentNeeds');
    await page.getByText('まだ記録されていません：断られた言葉').waitFor();
    expect(await field(entry).inputValue()).toBe('書きかけの言');

    await page.reload();
    await page.getByText('まだ記録されていません：断られた言葉').waitFor();
    expect(await field(entry).inputValue()).toBe('書きかけの言');
    await button('もう一度送る').click();
    await expect.poll(needs).toEqual(['断られた言葉']);
  });

  it('into a recorded need stays open when it is too long, also across a step', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    await addNeeds(['通訳']);
    await button('通訳').click();
    const long = '長'.repeat(resourceLimits.need.max + 1);
    await field('直す：通訳').fill(long);
    await press('Enter');
    await page.getByText('1字多いです').waitFor();

    await goTo('ownSupply');
    await page.getByRole('radio').first().waitFor();
    await goTo('silentNeeds');
    expect(await field('直す：通訳').inputValue()).toBe(long);
    await field('直す：通訳').fill('通訳する人');
    await press('Enter');
    await expect.poll(needs).toEqual(['通訳する人']);
    await button('通訳する人').waitFor();
  });

  it('into one of two needs with the same words never touches the other', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    await addNeeds(['会場', '会場']);
    await button('会場').first().click();
    await press('End');
    await page.keyboard.type('を借りる', { delay: 20 });
    expect(await page.locator('li textarea').count()).toBe(1);
    await press('Enter');

    await expect.poll(needs).toEqual(['会場を借りる', '会場']);
    expect(await page.locator('li textarea').count()).toBe(0);
  });

  it('for one of several 「お金」 is for that one alone', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    const added = [1, 2, 3].map((at) => ({
      needId: `need_${at}`,
      text: 'お金',
      category: 'money',
    }));
    await command('resources.addNeeds', { groupId: 'A', needs: added });
    const things = field('「お金」で手に入れたいもの');
    await things.nth(1).fill('水質計');

    const typed = () =>
      things.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    expect(await typed()).toEqual(['', '水質計', '']);
    await things.nth(1).press('Enter');
    await expect.poll(needs).toEqual(['お金', '水質計', 'お金']);
  });

  it('for a candidate is there after it got another name, and in another language', async () => {
    const step = `step=${indexOf('offers')}`;
    await aPage(step);
    const { candidates } = await map();
    const entryOf = (name: string) => page.getByRole('region', { name }).getByRole('textbox');
    const named = await page.locator('section h2').first().innerText();
    const candidate = candidates.find(({ name }) => name === named) ?? candidates[0];
    await refuse('disk-full');
    await entryOf(named).fill('断られた申し出');
    await press('Enter');
    await page.getByText('まだ記録されていません：断られた申し出').waitFor();
    await refuse(null);
    await entryOf(named).fill('書きかけの申し');

    const renaming = {
      candidateId: candidate?.id,
      candidateKind: candidate?.kind,
      name: '新しい名',
    };
    await command('resources.changeCandidate', { groupId: 'A', ...renaming });
    await goTo('merge');
    await page.getByRole('checkbox').first().waitFor();
    await goTo('offers');
    expect(await entryOf('新しい名').inputValue()).toBe('書きかけの申し');
    await page.getByText('まだ記録されていません：断られた申し出').waitFor();

    await reloadAs(`${step}&lang=en`);
    await page.getByText('断られた申し出').waitFor();
    expect(await entryOf(named).inputValue()).toBe('書きかけの申し');
  });

  it('as the wording of a merge waits with its ticks', async () => {
    await aPage(`content=empty&step=${indexOf('merge')}`);
    await addNeeds(['通訳', '翻訳']);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await field('2件を、どう言い表しますか?').fill('通訳と翻');

    await goTo('ownSupply');
    await page.getByRole('radio').first().waitFor();
    await goTo('merge');
    expect(await field('2件を、どう言い表しますか?').inputValue()).toBe('通訳と翻');
    await field('2件を、どう言い表しますか?').press('Enter');
    await expect.poll(needs).toEqual(['通訳と翻']);
  });

  it('on a slip waits at its seat while another seat or step comes between, and shows no digit', async () => {
    await aPage(`step=${indexOf('importance')}&until=resources.castImportance`);
    const boxes = (seat: string) =>
      page
        .getByRole('group', { name: `席 ${seat} の重要度` })
        .getByRole('textbox')
        .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
    await page.getByRole('group', { name: '席 A1 の重要度' }).locator('input').first().focus();
    await type('543');
    await page.getByRole('radio', { name: 'A2', exact: true }).check();
    expect(await boxes('A2')).toEqual(['', '', '', '', '']);

    await goTo('merge');
    await page.getByRole('checkbox').first().waitFor();
    await goTo('importance');
    expect(await boxes('A1')).toEqual(['●', '●', '●', '', '']);
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(kept).not.toMatch(/543|5,4,3/);
  });

  it('is undone to the text before, not to the one that was undone', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    await addNeeds(['はじめの文']);
    await button('はじめの文').click();
    await field('直す：はじめの文').fill('直した文');
    await press('Enter');
    await button('直した文').waitFor();

    await command('history.undo', {});

    await button('はじめの文').click();
    expect(await page.locator('li textarea').inputValue()).toBe('はじめの文');
  });
});

describe('slips of the importance vote', () => {
  const rowOf = (seat: string) => page.getByRole('group', { name: `席 ${seat} の重要度` });
  const openVote = () => aPage(`step=${indexOf('importance')}&until=resources.castImportance`);
  /** How many 1s to 5s each need got, in the order of the slip, once the vote is open. */
  const reveal = async () => {
    const roundId = (await map()).importanceRounds.at(-1)?.id;
    const asked = { groupId: 'A', roundId, evenIfIncomplete: true };
    expect(await command('resources.revealImportance', asked)).toBe(true);
    const round = (await map()).importanceRounds.at(-1);
    const spreads = round?.vote.kind === 'revealed' ? round.vote.spreads : [];
    return round?.needIds.map((id) =>
      spreads.find(({ needId }) => needId === id)?.histogram.join(''),
    );
  };

  it('are typed one after the other without waiting for an answer', async () => {
    await openVote();
    const letAnswersCome = await holdAnswers();
    await rowOf('A1').locator('input').first().focus();
    await type('54321');
    await press('Enter');
    await type('12345');
    await press('Enter');
    await letAnswersCome();

    await page.getByText('5人中2人分が届きました').waitFor();
    expect(await rowOf('A3').count()).toBe(1);
    expect(await reveal()).toEqual(['10001', '01010', '00200', '01010', '10001']);
  });

  it('that are refused while the next is typed wait at their seat, which is named', async () => {
    await openVote();
    await refuse('disk-full');
    const letAnswersCome = await holdAnswers();
    await rowOf('A1').locator('input').first().focus();
    await type('54321');
    await press('Enter');
    await type('12');
    await letAnswersCome();
    await page.getByRole('alert').filter({ hasText: '席 A1' }).waitFor();
    expect(await boxesIn(rowOf('A2'))).toEqual(['●', '●', '', '', '']);
    await refuse(null);

    await button('席 A1').click();
    expect(await boxesIn(rowOf('A1'))).toEqual(['●', '●', '●', '●', '●']);
    await rowOf('A1').locator('input').last().press('Enter');
    await page.getByText('5人中1人分が届きました').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await boxesIn(rowOf('A2'))).toEqual(['●', '●', '', '', '']);
    expect(await reveal()).toEqual(['00001', '00010', '00100', '01000', '10000']);
  });

  it('as counts are taken once from an input method, and leave no count once recorded', async () => {
    await openVote();
    await page.getByText('数だけ', { exact: true }).click();
    const boxes = page.getByRole('spinbutton');
    await boxes.first().focus();
    await compose('３');
    expect(await boxes.first().inputValue()).toBe('3');

    await button('この人数を入れる').click();
    await expect.poll(() => boxes.first().inputValue()).toBe('0');
    expect((await reveal())?.[0]).toBe('00003');
  });
});

describe('a paste', () => {
  it('over the limit says so once, names what is left, and loses nothing', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    await addNeeds(Array.from({ length: resourceLimits.needsMost - 2 }, (_, at) => `物${at}`));
    const long = '長'.repeat(resourceLimits.need.max + 1);

    await paste(field(entry), ['一', '二', '三', '四', long].join('\n'));

    const limit = page.getByRole('alert').filter({ hasText: 'まだ記録されていません：3行' });
    await limit.waitFor();
    expect(await needs()).toHaveLength(resourceLimits.needsMost);
    expect(await limit.getByRole('listitem').allInnerTexts()).toEqual(['三', '四', long]);
    expect(await field(entry).isDisabled()).toBe(true);

    await command('resources.removeNeed', { groupId: 'A', needId: 'need_0' });
    await command('resources.removeNeed', { groupId: 'A', needId: 'need_1' });
    await limit.getByRole('button', { name: 'もう一度送る' }).click();
    await page.getByText(`まだ記録されていません：${long}`).waitFor();
    expect((await needs()).slice(-4)).toEqual(['一', '二', '三', '四']);
  });

  it('of candidates with one that is there already offers back that one alone', async () => {
    await aPage(`content=empty&step=${indexOf('candidates')}`);

    await paste(field('相手の候補を加える'), 'ミズノ商会\n県立大学\nミズノ商会\n市役所');

    await page.getByText('まだ記録されていません：ミズノ商会').waitFor();
    await expect
      .poll(async () => (await map()).candidates.map(({ name }) => name))
      .toEqual(['ミズノ商会', '県立大学', '市役所']);
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});

it('keeps both a need’s new words and its new kind, chosen before the words are recorded', async () => {
  await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
  await addNeeds(['通訳']);
  await delay(true);
  await button('通訳').click();
  await field('直す：通訳').fill('通訳する人');
  await press('Enter');
  await page.locator('li select').selectOption('network');
  await page.locator('li input[type=checkbox]').click();

  await delay(false);

  await expect
    .poll(async () => (await map()).needs)
    .toMatchObject([{ text: '通訳する人', category: 'network', needsNoCompany: true }]);
});

describe('lines that are not recorded', () => {
  it('stay while later ones are, also after another step', async () => {
    await aPage(`content=empty&step=${indexOf('silentNeeds')}`);
    const add = async (text: string) => {
      await field(entry).fill(text);
      await press('Enter');
    };
    await add('一');
    await add('二');
    await expect.poll(needs).toEqual(['一', '二']);
    await refuse('disk-full');
    await add('断られた言葉');
    await page.getByText('まだ記録されていません：断られた言葉').waitFor();
    await refuse(null);
    await goTo('merge');
    await field(entry).waitFor({ state: 'detached' });
    await goTo('silentNeeds');

    await add('三');
    await add('四');

    await expect.poll(needs).toEqual(['一', '二', '三', '四']);
    expect(await page.getByText('まだ記録されていません：断られた言葉').count()).toBe(1);
  });

  it.each([
    ['one by one', 'candidates', '相手の候補を加える'],
    ['together', 'silentNeeds', entry],
  ] as const)('come back after a reload while they were on their way (%s)', async (...given) => {
    const [, step, label] = given;
    const three = ['商工会', '図書館', '漁協'];
    const offeredBack = () => page.getByRole('alert').getByRole('listitem').allInnerTexts();
    const recorded = async () => {
      const { candidates, needs: all } = await map();
      return [...candidates.map(({ name }) => name), ...all.map(({ text }) => text)];
    };
    await aPage(`content=empty&step=${indexOf(step)}`);
    await delay(true);
    await paste(field(label), three.join('\n'));
    await page.reload();
    await page.getByText('まだ記録されていません：3行').waitFor();
    expect(await offeredBack()).toEqual(three);

    await delay(true);
    await button('もう一度送る').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('まだ記録されていません：3行').waitFor();
    expect(await offeredBack()).toEqual(three);

    await button('もう一度送る').click();
    await expect.poll(recorded).toEqual(three);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

describe('the numbers of the importance vote', () => {
  it('are the same on the console, in the room and on paper, whatever changes meanwhile', async () => {
    await aPage(`step=${indexOf('importance')}`);
    await button('もう一度投票する').click();
    const listed = () => page.locator('section ol li').allInnerTexts();
    const slip = (await map()).importanceRounds.at(-1)?.needIds ?? [];
    const nameOf = async (id: string) => (await map()).needs.find((need) => need.id === id)?.text;
    const names = await Promise.all(slip.map(nameOf));
    expect(await listed()).toEqual(names);

    await command('resources.setOwnSupply', { groupId: 'A', needId: slip[0], level: 1 });
    await command('resources.removeNeed', { groupId: 'A', needId: slip[1] });

    await expect.poll(listed).toEqual([names[0], '（消した項目）', ...names.slice(2)]);
    const room = await page.evaluate(() => {
      // The page put it there.
      const { core } = window as unknown as {
        core: import('../../support/memory-client.ts').MemoryCore;
      };
      return core.projector.view()?.workshop?.resources?.group?.importance.needIds;
    });
    expect(room).toEqual(slip);
  });
});

it('shows the whole of a long text from the first picture on', async () => {
  await aPage(`content=full&step=${indexOf('silentNeeds')}`);
  await page.locator('li button[title^="直す"]').first().click();
  await page.locator('li textarea').waitFor();

  expect(await clippedFields()).toEqual([]);
});
