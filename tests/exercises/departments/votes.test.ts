/*
 * Secret votes of E5 while answers are slow, are refused or are undone: what goes out, at which seat it
 * ends up, and that nothing of it can be read. In a real browser over the product's own commands and
 * views (tests/support/memory-client.ts).
 */
import { describe, expect, it } from 'vitest';
import type { DepartmentsStepId } from '../../../src-shared/exercises/departments/index.ts';
import { aPage, boxesIn, command, compose, holdAnswers, page, refuse } from '../../ui/test-page.ts';
import { choice, indexOf, shareDepartmentsPage } from './departments-page.ts';

shareDepartmentsPage();

const upTo = (until: string, step: DepartmentsStepId) =>
  aPage(`until=departments.${until}&step=${indexOf(step)}`);
const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabel(label, { exact: true });
const seatsIn = async (kind: 'gutRounds' | 'weightRounds') => {
  const vote = (await choice())[kind].at(-1)?.vote;
  return vote?.kind === 'collecting' ? vote.seatsIn : null;
};
/** What the page's corner was told. */
const failures = () =>
  // The page put it there.
  page.evaluate(() => (window as unknown as { failures: readonly string[] }).failures);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('a row of gut votes', () => {
  const row = () => page.locator('fieldset').filter({ has: page.getByLabel(/^席 A1/) });
  const all = ['A1', 'A2', 'A3', 'A4', 'A5'];
  const roundId = async () => (await choice()).gutRounds.at(-1)?.id;
  /** How many votes each department got, once the vote is open. */
  const votes = async () => {
    await command('departments.revealGutVote', {
      groupId: 'A',
      roundId: await roundId(),
      evenIfIncomplete: true,
    });
    return (await choice()).measures.gut?.votes.map((each) => each.votes);
  };
  /** As another window does: each seat's department by its number. */
  const castElsewhere = async (digits: Readonly<Record<string, number>>) => {
    const round = (await choice()).gutRounds.at(-1);
    const given = Object.entries(digits).map(([seat, at]) => [seat, round?.optionIds[at - 1]]);
    const cast = { groupId: 'A', roundId: round?.id, votes: Object.fromEntries(given) };
    expect(await command('departments.castGutVotes', cast)).toBe(true);
  };

  it('holds no digit once it is recorded, and marks each seat that is in', async () => {
    await upTo('castGutVotes', 'gutVote');
    await field('席 A1').focus();
    await type('33331');
    await expect.poll(() => seatsIn('gutRounds')).toEqual(all);

    await field('入力中の数字を見せる').check();

    await expect.poll(() => boxesIn(row())).toEqual(['✓', '✓', '✓', '✓', '✓']);
    await field('席 A1 届きました').waitFor();
  });

  it('can be typed and sent again after an undo', async () => {
    await upTo('castGutVotes', 'gutVote');
    await field('席 A1').focus();
    await type('33331');
    await expect.poll(() => seatsIn('gutRounds')).toEqual(all);

    await command('history.undo', {});
    await expect.poll(() => boxesIn(row())).toEqual(['', '', '', '', '']);
    await field('席 A1').focus();
    await type('33331');

    await expect.poll(() => seatsIn('gutRounds')).toEqual(all);
    expect(await votes()).toEqual([1, 0, 4, 0, 0]);
  });

  it('takes the same digit again for a seat that another window took back', async () => {
    await upTo('castGutVotes', 'gutVote');
    await field('席 A1').focus();
    await type('33331');
    await expect.poll(() => seatsIn('gutRounds')).toEqual(all);
    const back = { groupId: 'A', roundId: await roundId(), votes: { A1: null } };
    await command('departments.castGutVotes', back);

    await field('席 A1').focus();
    await type('3');

    await expect.poll(() => seatsIn('gutRounds')).toEqual(all);
  });

  it('keeps the other seats’ unsent digits when one seat is taken back', async () => {
    await upTo('castGutVotes', 'gutVote');
    await castElsewhere({ A4: 2 });
    await field('席 A1').focus();
    await type('12');

    await button('席 A4 の分を取り消す').click();
    await expect.poll(() => seatsIn('gutRounds')).toEqual([]);
    await button('票を入れる').click();

    await expect.poll(() => seatsIn('gutRounds')).toEqual(['A1', 'A2']);
    expect(await votes()).toEqual([1, 1, 0, 0, 0]);
  });

  it('keeps the digit retyped for a seat whose taking back is refused', async () => {
    await upTo('castGutVotes', 'gutVote');
    await castElsewhere({ A1: 2, A4: 2 });
    await field('席 A1 届きました').focus();
    await type('3');
    await refuse('disk-full');

    await button('席 A1 の分を取り消す').click();
    await expect.poll(failures).toEqual(['disk-full']);
    await refuse(null);

    await field('席 A2').focus();
    expect(await boxesIn(row())).toEqual(['●', '', '', '✓', '']);
    await press('Enter');
    await expect.poll(() => boxesIn(row())).toEqual(['✓', '', '', '✓', '']);
    expect(await votes()).toEqual([0, 1, 1, 0, 0]);
  });

  it('takes a recorded vote back when its box is cleared and the row sent', async () => {
    await upTo('castGutVotes', 'gutVote');
    await castElsewhere({ A1: 1, A2: 2 });

    await field('席 A2 届きました').focus();
    await press('Delete');
    await press('Enter');

    await expect.poll(() => seatsIn('gutRounds')).toEqual(['A1']);
  });

  it('corrects the seat under the hands while the row is on its way', async () => {
    await upTo('castGutVotes', 'gutVote');
    const letAnswersCome = await holdAnswers();
    await field('席 A1').focus();
    await type('33331');
    await type('2');
    await letAnswersCome();

    await expect.poll(() => boxesIn(row())).toEqual(['✓', '✓', '✓', '✓', '✓']);
    expect(await votes()).toEqual([0, 1, 4, 0, 0]);
  });

  it('leaves no count in its boxes once the counts are recorded', async () => {
    await upTo('castGutVotes', 'gutVote');
    await page.getByText('数だけ', { exact: true }).click();
    await page.getByRole('spinbutton').first().focus();
    await type('5');
    await button('この人数を入れる').click();

    await page.getByText('5人中5人分が届きました').waitFor();
    const boxes = () =>
      page
        .getByRole('spinbutton')
        .evaluateAll((each) => each.map((box) => (box as HTMLInputElement).value));
    await expect.poll(boxes).toEqual(['0', '0', '0', '0', '0']);
    expect(await votes()).toEqual([5, 0, 0, 0, 0]);
  });
});

describe('rows of scores', () => {
  const rows = () => page.locator('section fieldset');
  const means = async (criterionId: string) => {
    const roundId = (await choice()).scoreRounds.at(-1)?.id;
    await command('departments.revealScores', { groupId: 'A', roundId, evenIfIncomplete: true });
    const { cells } = (await choice()).measures;
    return cells.filter((cell) => cell.criterionId === criterionId).map(({ mean }) => mean);
  };

  it('typed before the last one is recorded are the first of the next criterion', async () => {
    await upTo('castScores', 'scoring');
    const letAnswersCome = await holdAnswers();
    await rows().last().locator('input').first().focus();
    await type('11111');
    await press('Enter');
    await type('55555');
    await press('Enter');
    await letAnswersCome();

    const seats = async () => (await choice()).scoreRounds.at(-1)?.seatsInByCriterion;
    await expect.poll(seats).toMatchObject({ k1: ['A5'], k2: ['A1'] });
    expect(await means('k1')).toEqual([1, 1, 1, 1, 1]);
    expect(await means('k2')).toEqual([5, 5, 5, 5, 5]);
  });

  it('that are refused when their page is turned are back in their row on it', async () => {
    await upTo('castScores', 'scoring');
    await refuse('disk-full');
    const letAnswersCome = await holdAnswers();
    await rows().last().locator('input').first().focus();
    await type('12345');
    await press('Enter');
    await type('2');
    await letAnswersCome();
    await expect.poll(failures).toEqual(['disk-full']);
    expect(await boxesIn(rows().first())).toEqual(['●', '', '', '', '']);

    await refuse(null);
    await press('Alt+Digit1');
    expect(await boxesIn(rows().last())).toEqual(['●', '●', '●', '●', '●']);
    await rows().last().locator('input').last().press('Enter');
    const seats = async () => (await choice()).scoreRounds.at(-1)?.seatsInByCriterion;
    await expect.poll(seats).toMatchObject({ k1: ['A5'] });
  });
});

describe('weights', () => {
  const ratings = () => boxesIn(page.locator('fieldset').nth(1));
  it('of the next slip are typed while the one before is on its way', async () => {
    await upTo('castWeights', 'weights');
    const letAnswersCome = await holdAnswers();
    await page.locator('fieldset input').first().focus();
    await type('123456');
    await press('Enter');
    await type('10090 80 70 60 50');
    await press('Enter');
    await type('654321');
    await press('Enter');
    await type('50 60 70 80 90 100');
    await press('Enter');
    await letAnswersCome();

    await expect.poll(() => seatsIn('weightRounds')).toEqual(['A1', 'A2']);
    expect(await page.getByRole('radio', { name: 'A3' }).isChecked()).toBe(true);
  });

  it('that are refused come back to their seat with the reason, whole', async () => {
    await upTo('castWeights', 'weights');
    await page.locator('fieldset input').first().focus();
    await type('123456');
    await press('Enter');
    await type('10090 80 70 60 50');
    await refuse('disk-full');
    await press('Enter');

    await page.getByRole('alert').waitFor();
    await refuse(null);
    await field('安心度(リスクの小ささ) の重み').press('Enter');
    await expect.poll(() => seatsIn('weightRounds')).toEqual(['A1']);
  });

  it('stand in the page only as dots while they are hidden, a single one once they are left', async () => {
    await upTo('castWeights', 'weights');
    await field('ビジョンの重なり の重み').focus();
    await type('100');
    await type('85');

    await expect.poll(ratings).toEqual(['●', '●●', '', '', '', '']);
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('textbox "不足資源の補完 の重み": ●●');
    expect(tree).not.toMatch(/textbox ".*": .*\d/);
    expect(await page.content()).not.toMatch(/value="(100|85)"/);
    await field('入力中の数字を見せる').check();
    await expect.poll(ratings).toEqual(['100', '85', '', '', '', '']);
  });

  it('are corrected digit by digit though they show as dots', async () => {
    await upTo('castWeights', 'weights');
    await field('ビジョンの重なり の重み').focus();
    await type('86');
    await press('Backspace');
    await type('5');
    await press('Home');
    await press('Delete');
    await type('9');
    await press('Enter');
    await type('45');
    await press('Enter');
    await press('ArrowLeft');
    await type('7');

    await field('入力中の数字を見せる').check();
    await expect.poll(ratings).toEqual(['95', '7', '', '', '', '']);
  });

  it('by an input method are taken once, when it confirms them', async () => {
    await upTo('castWeights', 'weights');
    await field('不足資源の補完 の重み').focus();
    await compose('８５');
    expect(await ratings()).toEqual(['', '●●', '', '', '', '']);
    await field('ビジョンの重なり の重み').focus();
    await compose('１００');
    await expect.poll(focused).toBe('不足資源の補完 の重み');

    await field('入力中の数字を見せる').check();
    await expect.poll(ratings).toEqual(['100', '85', '', '', '', '']);
  });
});
