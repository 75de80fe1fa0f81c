// Long on purpose: one build of the test page and one browser serve the whole way of a scribe.
/*
 * E5's console in a real browser over the product's own commands and views (tests/support/
 * memory-client.ts): a scribe's whole way by keyboard, what stays secret, and nothing typed lost.
 */
import { describe, expect, it } from 'vitest';
import type { DepartmentsStepId } from '../../../src-shared/exercises/departments/index.ts';
import { aPage, command, logLength, page, paste, refuse } from '../../ui/test-page.ts';
import { choice, goTo, indexOf, shareDepartmentsPage } from './departments-page.ts';

shareDepartmentsPage();

const anEmptyGroup = (step: DepartmentsStepId) => aPage(`content=empty&step=${indexOf(step)}`);
/** Group A of the sample with its five departments, up to the first of these commands. */
const upTo = (until: string, step: DepartmentsStepId) =>
  aPage(`until=departments.${until}&step=${indexOf(step)}`);

const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabel(label, { exact: true });
const seatsIn = async (kind: 'gutRounds' | 'scoreRounds' | 'weightRounds' | 'decisionRounds') => {
  const vote = (await choice())[kind].at(-1)?.vote;
  return vote?.kind === 'collecting' ? vote.seatsIn : null;
};

describe('departments', () => {
  it('come from the library by Space and from one’s own words by Enter, and go again', async () => {
    await anEmptyGroup('gutVote');

    await page.getByRole('button', { name: /^人事部/ }).focus();
    await press('Space');
    await field('自分たちの言葉で部署を加える').focus();
    await type('工場');
    await press('Enter');
    const named = async () => (await choice()).options.map(({ name, gives }) => [name, gives]);
    await expect.poll(named).toEqual([
      ['人事部', '社員の参加と研修の機会'],
      ['工場', ''],
    ]);

    await page.getByRole('button', { name: /^人事部/ }).press('Space');
    await button('消す：工場').press('Enter');
    await expect.poll(named).toEqual([]);
  });

  it('leave the focus on the way to take the next one away, and at last the one before', async () => {
    await anEmptyGroup('gutVote');
    await paste(field('自分たちの言葉で部署を加える'), '工場\n店舗\n物流\n設計');
    const removers = page.getByRole('button', { name: /^消す：/ });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

    await removers.nth(1).press('Enter');
    await expect.poll(focused).toBe('消す：物流');
    await removers.last().press('Enter');
    await expect.poll(focused).toBe('消す：物流');
  });

  it('keep each other’s half-typed cards, and a refused name stays in its field with the reason', async () => {
    await upTo('openGutVote', 'cards');

    await field('部署の名前：人事部').fill('調達部');
    await field('部署の名前：人事部').press('Enter');
    await page.getByText('同じ名前').first().waitFor();
    expect(await field('部署の名前：人事部').inputValue()).toBe('調達部');
    await button('記録された文に戻す').click();
    expect(await field('部署の名前：人事部').inputValue()).toBe('人事部');

    await field('人事部 の関心ごと').fill('若手の経験');
    await field('人事部 の来期に困ること').fill('採用');
    await field('人事部 の来期に困ること').press('Enter');
    await expect
      .poll(async () => {
        const card = (await choice()).options.find(({ name }) => name === '人事部');
        return [card?.concern, card?.problem];
      })
      .toEqual(['若手の経験', '採用']);
  });

  it('are ruled out by keys, and stay in the table', async () => {
    await upTo('openGutVote', 'knockouts');

    await page.locator('[data-place="1 0"]').focus();
    for (const key of ['Control+3', 'Alt+3', 'Meta+3']) await press(key);
    expect((await choice()).options[1]?.knockouts).toEqual(['ok', 'ok', 'ok']);
    await press('2');
    await press('ArrowRight');
    await press('3');
    await press('ArrowDown');
    await press('Space');

    const knockouts = async () =>
      (await choice()).options.slice(1, 3).map((option) => option.knockouts);
    await expect.poll(knockouts).toEqual([
      ['check', 'out', 'ok'],
      ['ok', 'check', 'ok'],
    ]);
    await page.getByText('順位から外れます。表には残ります。').waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(5);
  });
});

describe('the gut vote', () => {
  it('is typed as numbers of departments in the order of seats, and stays sealed until step 8', async () => {
    await upTo('castGutVotes', 'gutVote');

    await page.getByLabel('席 A1', { exact: true }).focus();
    await type('33331');

    await expect.poll(() => seatsIn('gutRounds')).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(await button('封を開ける').count()).toBe(0);
    await goTo('compareGut');
    await button('封を開ける').press('Enter');
    await page.getByText('4票').waitFor();
    expect((await choice()).measures.gut?.votes.map(({ votes }) => votes)).toEqual([1, 0, 4, 0, 0]);
  });

  it('can be counts alone', async () => {
    await upTo('castGutVotes', 'gutVote');

    await page.getByText('数だけ', { exact: true }).click();
    await page.getByRole('spinbutton').first().focus();
    await type('2');
    await press('Enter');
    await type('3');
    for (let box = 0; box < 4; box += 1) await press('Enter');

    await page.getByText('5人中5人分が届きました').waitFor();
  });
});

describe('scores', () => {
  it('go by rows of digits from seat to seat and criterion to criterion; - is not scored, not zero', async () => {
    await upTo('castScores', 'scoring');

    await page.locator('fieldset').first().locator('input').first().focus();
    for (const row of ['12345', '54321', '3-333', '44444', '22222']) {
      await type(row);
      await press('Enter');
    }
    await expect
      .poll(async () => (await choice()).scoreRounds.at(-1)?.seatsInByCriterion.k1)
      .toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    await expect
      .poll(() => page.getByRole('radio', { checked: true }).last().getAttribute('aria-label'))
      .toContain('不足資源の補完');
    await type('55555');
    await press('Enter');
    await expect
      .poll(async () => (await choice()).scoreRounds.at(-1)?.seatsInByCriterion.k2)
      .toEqual(['A1']);

    const roundId = (await choice()).scoreRounds.at(-1)?.id;
    await command('departments.revealScores', { groupId: 'A', roundId, evenIfIncomplete: true });
    const k1 = (await choice()).measures.cells.filter((cell) => cell.criterionId === 'k1');
    expect(k1.map(({ n }) => n).sort()).toEqual([4, 5, 5, 5, 5]);
  });

  it('stay in their row with the reason when they are refused, and go with the next Enter', async () => {
    await upTo('castScores', 'scoring');
    await refuse('disk-full');

    const row = page.locator('fieldset').first();
    await row.locator('input').first().focus();
    await type('12345');
    await press('Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await row.locator('input').first().inputValue()).toBe('●');

    await refuse(null);
    await row.locator('input').last().press('Enter');
    await expect
      .poll(async () => (await choice()).scoreRounds.at(-1)?.seatsInByCriterion.k1)
      .toEqual(['A1']);
    expect(await row.locator('input').first().inputValue()).toBe('');
  });

  it('half typed are recorded when the criterion is left', async () => {
    await upTo('castScores', 'scoring');

    await page.locator('fieldset').first().locator('input').first().focus();
    await type('123');
    await press('Alt+Digit2');
    await press('Alt+Digit1');
    const roundId = (await choice()).scoreRounds.at(-1)?.id;
    await command('departments.revealScores', { groupId: 'A', roundId, evenIfIncomplete: true });

    expect((await choice()).measures.cells.map(({ mean }) => mean).sort()).toEqual([1, 2, 3]);
  });

  it('are one row of the group in the quick mode', async () => {
    await upTo('castScores', 'scoring');

    await page.getByText('グループで一つ', { exact: true }).click();
    await page.locator('section fieldset input').first().focus();
    await type('54321');
    await press('Enter');

    await expect
      .poll(async () => Object.keys((await choice()).scoreRounds.at(-1)?.groupScores ?? {}))
      .toEqual(['k1']);
  });

  it('of the group stay as typed when the page turns, the step moves on or the page is loaded again', async () => {
    await upTo('castScores', 'scoring');
    const boxes = page.locator('section fieldset input[inputmode=numeric]');
    const shown = () =>
      boxes.evaluateAll((all) =>
        // Only such inputs match.
        (all as HTMLInputElement[]).map((box) => box.value),
      );

    await page.getByText('グループで一つ', { exact: true }).click();
    await boxes.first().focus();
    await type('543');
    await press('Alt+Digit2');
    await expect.poll(shown).toEqual(['', '', '', '', '']);
    await press('Alt+Digit1');
    await expect.poll(shown).toEqual(['5', '4', '3', '', '']);

    await goTo('weights');
    await expect.poll(() => boxes.count()).not.toBe(5);
    await goTo('scoring');
    await expect.poll(shown).toEqual(['5', '4', '3', '', '']);
    await page.reload();
    await expect.poll(shown).toEqual(['5', '4', '3', '', '']);

    await boxes.nth(3).focus();
    await type('21');
    await press('Enter');
    await expect
      .poll(async () => Object.values((await choice()).scoreRounds.at(-1)?.groupScores?.k1 ?? {}))
      .toEqual([5, 4, 3, 2, 1]);
  });
});

describe('weights', () => {
  const hint = () => page.locator('[class*="hints"]').innerText();

  it('say in words what does not fit, and are taken only when they are consistent', async () => {
    await upTo('castWeights', 'weights');
    const taken = () => seatsIn('weightRounds');

    await page.locator('fieldset input').first().focus();
    await type('123456');
    await press('Enter');
    await type('90 80 95 60 50 40');
    expect(await hint()).toContain('1位の観点を100にしてください。');
    await press('Enter');
    expect(await taken()).toEqual([]);

    await field('ビジョンの重なり の重み').fill('100');
    expect(await hint()).toContain(
      '「部署にとっての利点」は順番が下なのに、「不足資源の補完」より重くなっています。',
    );
    await field('部署にとっての利点 の重み').fill('3');
    expect(await hint()).toContain('重みは5から100です。');
    await field('部署にとっての利点 の重み').fill('70');
    expect(await hint()).toContain('そろいました。');
    await field('安心度(リスクの小ささ) の重み').press('Enter');

    await expect.poll(taken).toEqual(['A1']);
    expect(await field('ビジョンの重なり の重み').inputValue()).toBe('');
    expect(await page.getByRole('radio', { name: 'A2' }).isChecked()).toBe(true);
  });

  it('that are all equal are asked about once more', async () => {
    await upTo('castWeights', 'weights');

    await field('ビジョンの重なり の重み').focus();
    await type('100'.repeat(6));
    expect(await hint()).toContain('すべて同じです。');
    await button('すべて同じ重みで入れる').press('Enter');

    await expect.poll(() => seatsIn('weightRounds')).toEqual(['A1']);
  });

  it('can come as an order first', async () => {
    await upTo('castWeights', 'weights');

    await page.locator('fieldset input').first().focus();
    await type('654321');
    await button('順番だけ先に入れる').press('Enter');

    await expect
      .poll(async () => (await choice()).weightRounds.at(-1)?.seatsRanked)
      .toEqual(['A1']);
  });

  it('follow from the group’s order in the quick mode', async () => {
    await upTo('castWeights', 'weights');

    await page.getByText('グループで一つ', { exact: true }).click();
    await page.locator('[data-row]').nth(1).focus();
    await press('Alt+ArrowUp');
    await button('この順番で入れる').press('Enter');

    await expect
      .poll(async () => (await choice()).weightRounds.at(-1)?.groupRanking?.slice(0, 2))
      .toEqual(['k2', 'k1']);
  });

  it('of the group keep the order it moved them to while another step is open', async () => {
    await upTo('castWeights', 'weights');
    const order = () => page.locator('[data-row]').allInnerTexts();

    await page.getByText('グループで一つ', { exact: true }).click();
    await page.locator('[data-row]').nth(1).focus();
    await press('Alt+ArrowUp');
    await expect.poll(async () => (await order())[0]).toContain('不足資源の補完');
    await goTo('spread');
    await page.locator('[data-row]').first().waitFor({ state: 'detached' });
    await goTo('weights');

    await expect.poll(async () => (await order())[0]).toContain('不足資源の補完');
  });
});

describe('the result', () => {
  it('is opened together, talked about where it is split, and scored again only there', async () => {
    await aPage(`group=C&step=${indexOf('spread')}`);

    await button('この3か所だけ、もう一度つける').press('Enter');
    await expect.poll(async () => (await choice('C')).scoreRounds.at(-1)?.cells.length).toBe(3);
    expect((await choice('C')).scoreRounds.at(-1)?.isSecondLook).toBe(true);
  });

  it('says how solid it is first, and gives the concord to the facilitator alone', async () => {
    await aPage(`step=${indexOf('result')}`);

    await page.getByText('だれか一人が抜けても、1位は変わりません。').waitFor();
    await page.getByText('1位', { exact: true }).waitFor();
    await page.getByText('数字を詳しく見る').click();
    await page.getByText('ケンドールのW').waitFor();
  });

  it('names no winner when it is close but asks for a small test', async () => {
    await aPage(`group=B&step=${indexOf('result')}`);

    await page.getByText('「CSR推進室」「人事部」のそれぞれに15分だけ').waitFor();
    expect(await page.getByText('1位', { exact: true }).count()).toBe(0);
  });

  it('shows with sliders where the winner changes, and keeps nothing of it', async () => {
    await aPage(`step=${indexOf('result')}`);
    const written = await logLength();
    const real = (await choice()).measures.result?.weights;

    const slider = page.getByLabel('入口の近さ の重み', { exact: true });
    await slider.focus();
    for (let step = 0; step < 4; step += 1) await press('PageUp');
    await page
      .getByText('1位が「研究開発部(水技術)」から「サステナビリティ推進部」に変わります。')
      .waitFor();
    await page.getByText(/^重みを前後に動かして試すと、\d+%の場合で1位です。$/).waitFor();

    expect(await logLength()).toBe(written);
    expect((await choice()).measures.result?.weights).toEqual(real);
    await button('元の重みに戻す').press('Enter');
    await page.getByText('つまみを動かすと').waitFor();
  });

  it('says of other weights that their share is being computed, never the share of those before', async () => {
    await aPage(`step=${indexOf('result')}`);
    const share = page.getByText(/^重みを前後に動かして試すと、\d+%の場合で1位です。$/);
    await field('入口の近さ の重み').press('ArrowRight');
    await share.waitFor();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(document.body.innerText)).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });

    await press('ArrowRight');

    const seen = () =>
      // Put there above.
      page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(0);
    expect((await seen())[0]).toContain('動かしたときの割合を計算しています…');
    await share.waitFor();
  });
});

it('goes from a proposal through the vote to a closed group, and reopens with a reason', async () => {
  await upTo('openDecision', 'decide');

  await field('最初の扉').selectOption({ label: '研究開発部(水技術)' });
  await field('次の扉（なくてもよい）').selectOption({ label: '調達部' });
  await field('理由（80字まで）').focus();
  await type('現場のデータを欲しがっている');
  await press('Enter');
  await page.getByLabel('席 A1', { exact: true }).focus();
  await type('54443');
  await expect.poll(() => seatsIn('decisionRounds')).toHaveLength(5);
  await button('結果を開く').press('Enter');
  // The sample has an adopted round already, folded away below the new one.
  await page.getByText('採択', { exact: true }).first().waitFor();
  await field('気がかりを書き残す').focus();
  await type('担当が替わるかもしれない');
  await press('Enter');
  await button('このグループを終える').press('Enter');

  await button('再開する').press('Enter');
  await field('理由').fill('新しい部署ができた');
  await press('Enter');
  await expect.poll(async () => (await choice()).status).toBe('open');
  const { doors, decisionRounds, options } = await choice();
  const nameOf = (id: string | null | undefined) => options.find((one) => one.id === id)?.name;
  expect([nameOf(doors?.first), nameOf(doors?.second)]).toEqual(['研究開発部(水技術)', '調達部']);
  expect(decisionRounds.at(-1)?.concerns.map(({ text }) => text)).toEqual([
    '担当が替わるかもしれない',
  ]);
});

it('keeps a refused proposal with its doors and reason', async () => {
  await aPage(`step=${indexOf('decide')}`);
  await field('最初の扉').selectOption({ label: '調達部' });
  await field('理由（80字まで）').fill('産地を知っている');
  await refuse('disk-full');

  await field('理由（80字まで）').press('Enter');
  await page.getByRole('alert').first().waitFor();

  expect(await field('理由（80字まで）').inputValue()).toBe('産地を知っている');
  expect(await field('最初の扉').locator('option:checked').innerText()).toBe('調達部');
});
