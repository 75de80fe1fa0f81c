/*
 * The newcomer's group goes on to E3: needs by kind, the question after the third need for money, a
 * merge, what it holds, a secret vote, candidates of several kinds, the grid, what goes back, the
 * reading, three to act on. On both screens at each step: what the room reads, and what it doesn't yet.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import type { Desk } from './desk.ts';
import { deskOf } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import {
  candidateOrder,
  categoryOf,
  gridRows,
  importanceSlips,
  kindOf,
  mapContent,
  mapResult,
  type NeedKey,
  needOrder,
  ownSupply,
  picks,
} from './newcomer-map-content.ts';
import { areMasked, entersInSecret, namesNoSeat, readOn } from './secret.ts';
import { type Stage, until } from './stage.ts';

/**
 * Leaves group A's map closed and goes on to E5. The workshop is open, at any step, with the projector on
 * group A.
 */
export async function newcomerMapsResources(stage: Stage, projector: Page): Promise<void> {
  const desk = deskOf(stage);
  await desk.goToExercise('resources', 'silentNeeds');
  await writesNeeds(stage, desk, projector);
  await mergesAndHolds(stage, desk, projector);
  await weighsInSecret(stage, desk, projector);
  await namesCandidates(stage, desk, projector);
  await fillsTheGrid(stage, desk, projector);
  await offersBack(stage, desk, projector);
  await readsAndCloses(stage, desk, projector);
}

/** Every need as it stands after the merge. */
export function needTexts(stage: Stage): Readonly<Record<NeedKey, string>> {
  const content = mapContent[stage.language];
  return { ...content.needs, reading: content.reading };
}

async function writesNeeds(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { map, resources } = words;
  const { needs, hallAsMoney, alike } = mapContent[stage.language];
  const written = () =>
    desk.page().getByRole('region', { name: map.needs.list, exact: true }).getByRole('listitem');
  const add = async (key: NeedKey, text: string) => {
    const category = key === 'hall' ? 'money' : categoryOf[key];
    await hand.choose(desk.radio(resources.categories[category].name));
    await desk.add(map.needs.entry, text);
  };
  const question = desk.page().getByRole('region', { name: resources.moneyQuestion, exact: true });
  // What the table reads while it writes, on both screens.
  const { reworded } = newcomerContent[stage.language];
  await desk.sees(reworded);
  await projector.getByText(reworded).waitFor();

  await add('yearly', needs.yearly);
  await add('parts', needs.parts);
  await add('hands', needs.hands);
  await until('three needs', async () => (await written().count()) === 3);
  assert.equal(await question.count(), 0, 'two needs for money are no reason to ask');
  await add('hall', hallAsMoney);
  await question.waitFor();
  await hand.select(
    question.getByRole('combobox', { name: map.money.as, exact: true }),
    resources.categories.place.name,
  );
  await desk.add(map.money.thing(hallAsMoney), needs.hall, question);
  await question.waitFor({ state: 'detached' });

  await hand.choose(desk.radio(resources.categories.skill.name));
  await hand.enter(desk.field(map.needs.entry));
  await desk.paste(map.needs.entry, alike.join('\n'));
  await until('both pasted', async () => (await written().count()) === 6);
  await add('reach', needs.reach);
  await until('seven needs', async () => (await written().count()) === 7);
  await hand.toggle(
    desk.page().getByRole('checkbox', { name: map.needs.noCompanyOf(needs.hall), exact: true }),
  );

  // The room is asked, reads the sentence it works for, and sees how many there are, not which.
  await projector.getByText(resources.questions.needs).first().waitFor();
  await projector.getByText(resources.progress.needs(7)).waitFor();
  assert.deepEqual(await readOn(projector, [...Object.values(needs), ...alike, hallAsMoney]), []);
}

async function mergesAndHolds(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { map, resources } = words;
  const { alike, reading } = mapContent[stage.language];
  const needs = needTexts(stage);
  await desk.nextStep('merge');
  await projector.getByText(alike[1]).waitFor();
  for (const text of alike) {
    await hand.toggle(desk.page().getByRole('checkbox', { name: new RegExp(`^${text}`) }));
  }
  await desk.field(map.merge.wording(2)).waitFor();
  await hand.enter(desk.field(map.merge.wording(2)));
  await desk.key('ControlOrMeta+A');
  await desk.type(reading);
  await desk.key('Enter');
  await projector.getByText(reading).waitFor();
  assert.deepEqual(await readOn(projector, alike), []);
  await desk.sees(map.merge.enough(6));
  // A merge is one change, whatever it did.
  await desk.undo();
  await projector.getByText(alike[1]).waitFor();
  await desk.redo();
  await projector.getByText(reading).waitFor();

  await desk.nextStep('ownSupply');
  for (const [index, key] of needOrder.entries()) {
    const level = ownSupply[key];
    const row = desk.page().getByRole('group', { name: needs[key], exact: true });
    const option = row.getByRole('radio').nth(level);
    if (hand.kind === 'mouse') await hand.choose(option);
    else {
      // A digit answers and goes on to the next need.
      if (index === 0) await hand.enter(row.getByRole('radio').first());
      await desk.key(String(level));
    }
    await until(`${key} held`, () => option.isChecked());
  }
  await desk.sees(map.own.done);
  await projector.getByText(resources.supplyLevels.full, { exact: true }).waitFor();
}

async function weighsInSecret(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words } = stage;
  const { map, resources } = words;
  const { importance, vote } = map;
  await desk.nextStep('importance');
  await desk.press(importance.open);
  const rowOf = (seat: string) =>
    desk.page().getByRole('group', { name: importance.row(seat), exact: true });
  // The vote begins with the first slip under the hands.
  await desk.isOn(rowOf('A1').getByRole('textbox').first());
  await projector.getByText(resources.progress.received(0, 5)).waitFor();
  const results = () => desk.page().getByRole('region', { name: importance.result, exact: true });
  await entersInSecret(desk, projector, importanceSlips, async () => {
    for (const [index, slip] of importanceSlips.entries()) {
      const seat = `A${index + 1}`;
      await desk.isOn(rowOf(seat).getByRole('textbox').first());
      await desk.page().keyboard.type(slip);
      await areMasked(rowOf(seat).getByRole('textbox'), slip);
      await desk.key('Enter');
      await desk.button(vote.withdrawSeat(seat)).waitFor();
    }
    await projector.getByText(resources.progress.received(5, 5)).waitFor();
  });
  assert.equal(await results().count(), 0, 'nobody reads a mean before the reveal');
  await desk.press(vote.reveal);
  await results().waitFor();
  for (const mean of Object.values(mapResult.importance)) {
    await results().getByText(mean, { exact: true }).waitFor();
    await projector.getByText(mean, { exact: true }).waitFor();
  }
  await namesNoSeat(projector);
}

async function namesCandidates(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { map, resources } = words;
  const { candidates } = mapContent[stage.language];
  await desk.nextStep('candidates');
  await projector.getByText(resources.questions.candidates).first().waitFor();
  for (const key of candidateOrder) {
    await hand.choose(desk.radio(resources.kinds[kindOf[key]]));
    await desk.add(map.candidates.entry, candidates[key]);
    await projector.getByText(candidates[key]).waitFor();
  }
  await desk.sees(map.candidates.count(4, 6));
  for (const kind of Object.values(kindOf)) {
    await projector.getByText(resources.kinds[kind], { exact: true }).first().waitFor();
  }
}

async function fillsTheGrid(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { map, resources } = words;
  const { candidates } = mapContent[stage.language];
  const needs = needTexts(stage);
  const { percent } = resources.coverage;
  await desk.nextStep('supply');
  const grid = desk.page().getByRole('grid', { name: map.supply.matrix, exact: true });
  const cell = (row: number, column: number) => grid.locator(`[data-place="${row}-${column}"]`);
  if (hand.kind === 'keyboard') await hand.enter(cell(0, 0));
  for (const [row, { need, marks }] of gridRows.entries()) {
    for (const [column, mark] of marks.entries()) {
      const at = cell(row, column);
      if (hand.kind === 'mouse') {
        if (mark !== '0') await marksByMouse(stage, desk, at, mark);
      } else {
        await desk.isOn(at);
        for (const key of mark) await desk.key(key);
        await desk.key(column === marks.length - 1 ? 'Home' : 'ArrowRight');
      }
      const candidate = candidates[candidateOrder[column] ?? 'company'];
      const said = inWords(stage, mark);
      await until(`${need} by ${candidate}: ${said}`, async () => {
        const name = (await at.getAttribute('aria-label')) ?? '';
        return name.startsWith(needs[need]) && name.includes(candidate) && name.endsWith(said);
      });
    }
    if (hand.kind === 'keyboard') await desk.key('ArrowDown');
  }
  // Both pictures are right as soon as the last mark is.
  for (const page of [desk.page(), projector]) {
    await page.getByText(percent(mapResult.today), { exact: true }).first().waitFor();
    await page.getByText(percent(mapResult.together), { exact: true }).first().waitFor();
  }
}

/** Clicks go round from none to all to some; that somebody asked is a press on its mark below. */
async function marksByMouse(
  stage: Stage,
  desk: Desk,
  cell: ReturnType<Page['locator']>,
  mark: string,
): Promise<void> {
  await cell.click();
  if (mark.startsWith('1')) await cell.click();
  if (!mark.endsWith('c')) return;
  const { confirmed } = stage.words.resources;
  await desk.page().getByRole('button', { name: confirmed }).click();
  await desk.isOn(cell);
}

function inWords(stage: Stage, mark: string): string {
  const { supplyLevels, levelWithState, confirmed, expected } = stage.words.resources;
  if (mark === '0') return supplyLevels.none;
  const level = mark.startsWith('2') ? supplyLevels.full : supplyLevels.half;
  return levelWithState(level, mark.endsWith('c') ? confirmed : expected);
}

async function offersBack(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { map } = stage.words;
  const { candidates, offers } = mapContent[stage.language];
  await desk.nextStep('offers');
  await desk.sees(map.offers.missing(candidateOrder.map((key) => candidates[key])));
  for (const key of candidateOrder) {
    await desk.add(map.offers.entry(candidates[key]), offers[key]);
    await projector.getByText(offers[key]).waitFor();
  }
  await desk.sees(map.offers.everyone);
  // The last one is taken back: its arrow is dashed again, on both screens.
  await desk.undo();
  await desk.sees(map.offers.missing([candidates.member]));
  await projector.getByText(map.offers.notYet).waitFor();
  assert.deepEqual(await readOn(projector, [offers.member]), []);
}

async function readsAndCloses(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { map, resources } = words;
  const { candidates } = mapContent[stage.language];
  const needs = needTexts(stage);
  const { today, together, alone, withoutCompany } = mapResult;
  await desk.nextStep('coverage');
  const gains = desk.page().getByRole('region', { name: map.coverage.candidates, exact: true });
  for (const key of candidateOrder) {
    const gain = gains.getByRole('listitem').filter({ hasText: candidates[key] });
    await gain.getByText(map.coverage.solo(today, alone[key]), { exact: true }).waitFor();
    const without = key === 'company' ? withoutCompany : together;
    await gain.getByText(map.coverage.unique(together, without), { exact: true }).waitFor();
    const isMissing = key === 'member';
    assert.equal(await gain.getByText(resources.flags.oneSided).count(), isMissing ? 1 : 0);
  }
  const table = desk.page().getByRole('region', { name: map.picks.heading, exact: true });
  for (const [flag, flagged] of [
    ['singleSource', mapResult.singleSource],
    ['stillMissing', mapResult.stillMissing],
  ] as const) {
    const rows = table.getByRole('row').filter({ hasText: resources.flags[flag] });
    assert.equal(await rows.count(), flagged.length, flag);
    for (const key of flagged) await rows.filter({ hasText: needs[key] }).waitFor();
  }
  await desk.sees(map.closing.pickFirst);
  for (const [index, key] of picks.entries()) {
    await hand.press(desk.button(map.picks.toggle(needs[key], 0)));
    await desk.button(map.picks.toggle(needs[key], index + 1)).waitFor();
  }
  await desk.sees(map.picks.count(3, 3));
  await projector.getByText(resources.coverage.percent(together), { exact: true }).waitFor();
  await projector.getByText(map.offers.notYet).first().waitFor({ state: 'attached' });
  await namesNoSeat(projector);
  await desk.press(map.closing.finishAction);
  await desk.sees(map.closing.closedTitle);
  await desk.isSaved();
  // The last step leads on to the next exercise, not to paper.
  await desk.nextExercise('gutVote');
}
