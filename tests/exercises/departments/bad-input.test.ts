/*
 * What E5's console says of input that does not fit: what happened, what is safe, what to do; and that
 * it goes on from there. In a real browser over the product's own commands and views
 * (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import {
  type DepartmentsStepId,
  departmentLimits as limits,
} from '../../../src-shared/exercises/departments/index.ts';
import { aPage, boxesIn, command, page, paste, refuse } from '../../ui/test-page.ts';
import { choice, goTo, indexOf, shareDepartmentsPage } from './departments-page.ts';

shareDepartmentsPage();

const upTo = (until: string, step: DepartmentsStepId, language = 'ja') =>
  aPage(`until=departments.${until}&step=${indexOf(step)}&lang=${language}`);
const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabel(label, { exact: true });
const notice = () => page.getByRole('alert').first().innerText();
const options = async () => (await choice()).options.map(({ name }) => name);

describe('weights', () => {
  const hint = () => page.locator('[class*="hints"]').innerText();
  const seatsIn = async () => {
    const vote = (await choice()).weightRounds.at(-1)?.vote;
    return vote?.kind === 'collecting' ? vote.seatsIn : null;
  };

  it.each([
    [
      'ja',
      '123456',
      '90 80 70 60 50 40',
      ['100の重みがついた観点がありません。', '記録していません', '1位の観点を100にしてください。'],
    ],
    [
      'ja',
      '123456',
      '100 80 90 60 50 40',
      [
        '下の順位の重みが、上の順位を超えています。',
        '「部署にとっての利点」は順番が下なのに、「不足資源の補完」より重くなっています。',
        '順番か重みのどちらかを直してください。',
      ],
    ],
    [
      'ja',
      '112345',
      '100 80 70 60 50 40',
      ['順番のついていない観点があります。', '重ならないように'],
    ],
    ['en', '123456', '90 80 70 60 50 40', ['100']],
  ])('that do not fit are met in words (%s, ranks %s, weights %s)', async (...given) => {
    const [language, ranks, weights, said] = given;
    await upTo('castWeights', 'weights', language);

    await page.locator('fieldset input').first().focus();
    await type(ranks);
    await press('Enter');
    await type(weights);
    await press('Enter');

    for (const words of said) expect(await hint()).toContain(words);
    expect(await seatsIn()).toEqual([]);
    await page.getByRole('checkbox').check();
    const boxes = page.locator('fieldset').nth(1);
    await expect.poll(() => boxesIn(boxes)).toEqual(weights.split(' '));
  });

  it('that are all equal are asked about once more, then taken as they are', async () => {
    await upTo('castWeights', 'weights');
    await field('ビジョンの重なり の重み').focus();
    await type('100'.repeat(6));

    await press('Enter');
    expect(await seatsIn()).toEqual([]);
    expect(await hint()).toContain('重みがすべて同じです。');

    await button('すべて同じ重みで入れる').press('Enter');
    await expect.poll(seatsIn).toEqual(['A1']);
  });

  it('half typed wait at their seat while a step comes between', async () => {
    await upTo('castWeights', 'weights');
    await page.locator('fieldset input').first().focus();
    await type('123456');
    await press('Enter');
    await type('100 80');

    await goTo('cards');
    await field('部署の名前：人事部').waitFor();
    await goTo('weights');

    expect(await page.locator('fieldset input').first().inputValue()).toBe('●');
    await field('入力中の数字を見せる').check();
    expect(await field('ビジョンの重なり の重み').inputValue()).toBe('100');
    expect(await field('不足資源の補完 の重み').inputValue()).toBe('80');
  });
});

it('names a criterion that no one scored, with what stays and what to do', async () => {
  await upTo('castScores', 'scoring');
  const { options: all, scoreRounds } = await choice();
  const roundId = scoreRounds.at(-1)?.id;
  const row = Object.fromEntries(all.map(({ id }) => [id, 3]));
  const nothing = Object.fromEntries(all.map(({ id }) => [id, null]));
  const criteria = ['k1', 'k2', 'k3', 'k4', 'k5'].map((id) => [id, row]);
  for (const seat of ['A1', 'A2', 'A3', 'A4', 'A5']) {
    const scores = { ...Object.fromEntries(criteria), k6: nothing };
    await command('departments.castScores', { groupId: 'A', roundId, seat, scores });
  }
  await command('departments.revealScores', { groupId: 'A', roundId, evenIfIncomplete: false });
  await goTo('result');

  await page
    .getByText(
      '「安心度(リスクの小ささ)」は、まだだれも点をつけていません。ほかの点と重みは残っています。「一人ずつ点をつける」でもう一度つけると、順位が出ます。',
    )
    .waitFor();
});

describe('departments', () => {
  it('of the same name are refused in words, stay in sight, and can be renamed', async () => {
    await aPage(`content=empty&step=${indexOf('gutVote')}`);
    const entry = '自分たちの言葉で部署を加える';
    await field(entry).fill('工場');
    await press('Enter');
    await field(entry).fill('工場');
    await press('Enter');

    await page.getByText('まだ記録されていません：工場').waitFor();
    for (const words of [
      '同じ名前の部署が、すでにあります。',
      '地域や担当を添えて、見分けのつく名前にしてください。',
    ]) {
      expect(await notice()).toContain(words);
    }
    await button('入力を捨てる').click();
    await field(entry).fill('工場（北）');
    await press('Enter');
    await expect.poll(options).toEqual(['工場', '工場（北）']);
  });

  it('beyond the eighth are offered back once, with the field still there', async () => {
    await aPage(`content=empty&step=${indexOf('gutVote')}`);
    const names = Array.from({ length: limits.optionsMost + 2 }, (_, at) => `部署${at + 1}`);

    await paste(field('自分たちの言葉で部署を加える'), names.join('\n'));

    await page.getByText('まだ記録されていません：2行').waitFor();
    expect(await options()).toEqual(names.slice(0, limits.optionsMost));
    expect(await field('自分たちの言葉で部署を加える').isDisabled()).toBe(true);
    await page.getByText('8つになりました。').waitFor();
    await goTo('cards');
    await page.getByLabel('部署の名前：部署1', { exact: true }).waitFor();
    await goTo('gutVote');
    await page.getByText('まだ記録されていません：2行').waitFor();
  });

  it('cannot go while a vote is open, and the votes stay', async () => {
    await upTo('castGutVotes', 'gutVote');
    await page.getByLabel('席 A1', { exact: true }).focus();
    await type('11111');
    const [first] = (await choice()).options;

    const isTaken = await command('departments.removeOption', {
      groupId: 'A',
      optionId: first?.id,
    });

    expect(isTaken).toBe(false);
    await page.getByText('5人中5人分が届きました').waitFor();
    await goTo('cards');
    await page.locator('summary').click();
    await page
      .getByText('直感の投票は封をしてあります。部署は加えられますが、消せません。')
      .waitFor();
  });

  it('that had gut votes and went afterwards leave the comparison whole', async () => {
    await upTo('openScoring', 'compareGut');
    const [first] = (await choice()).options;
    expect(await command('departments.removeOption', { groupId: 'A', optionId: first?.id })).toBe(
      true,
    );

    await page.locator('main').getByText('直感の票').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain(first?.name);
  });

  it('keep their whole name and texts in sight at the limit, from the first picture on', async () => {
    for (const language of ['ja', 'en']) {
      await aPage(`content=full&step=${indexOf('cards')}&lang=${language}`);
      await page.locator('textarea').first().waitFor();
      const clipped = await page
        .locator('textarea')
        .evaluateAll((areas) => areas.filter((area) => area.scrollHeight > area.clientHeight));
      expect(clipped).toHaveLength(0);
      if (language === 'ja') await page.close();
    }
  });

  it('take a name of exactly 40 characters, and hold back one of 41 in its field', async () => {
    await upTo('openGutVote', 'cards');
    const name = field('部署の名前：人事部');
    await name.fill('長'.repeat(limits.optionName.max + 1));
    await name.press('Enter');
    await page.getByText('1字多いです').waitFor();
    expect(await options()).toContain('人事部');

    await goTo('knockouts');
    await page.locator('[data-place="0 0"]').waitFor();
    await goTo('cards');
    expect(await name.inputValue()).toBe('長'.repeat(limits.optionName.max + 1));
    await name.fill('長'.repeat(limits.optionName.max));
    await name.press('Enter');
    await expect.poll(options).toContain('長'.repeat(limits.optionName.max));
  });
});

it('takes a reason of 80 characters, and says how many are too many beyond', async () => {
  await aPage(`step=${indexOf('decide')}`);
  await field('最初の扉').selectOption({ label: '調達部' });
  const reason = field('理由（80字まで）');
  await reason.fill('理'.repeat(limits.decisionReason.max + 1));
  await reason.press('Enter');
  await page.getByText('1字多いです').waitFor();
  expect((await choice()).decisionRounds).toHaveLength(1);

  await reason.fill('理'.repeat(limits.decisionReason.max));
  await reason.press('Enter');
  await expect.poll(async () => (await choice()).decisionRounds.length).toBe(2);
});

it('keeps a refused row of gut votes for when its step comes back', async () => {
  await upTo('castGutVotes', 'gutVote');
  await refuse('disk-full');
  await page.getByLabel('席 A1', { exact: true }).focus();
  await type('33331');
  await page.getByRole('alert').first().waitFor();
  await refuse(null);

  await goTo('weights');
  await button('重みづけを始める').waitFor();

  await expect
    .poll(async () => {
      const vote = (await choice()).gutRounds.at(-1)?.vote;
      return vote?.kind === 'collecting' && vote.received;
    })
    .toBe(5);
});
