/*
 * The second half of E5: scores and weights are revealed, the split cells scored again, the result read
 * with its sentence, sliders moved and nothing kept of it, the gut compared, the doors chosen and the
 * group closed.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { type Desk, deskOf } from './desk.ts';
import { departmentName, newcomerSealsTheVotes, typesScores } from './newcomer-choice.ts';
import {
  choiceContent,
  decisionSlip,
  ranking,
  secondLook,
  triedWeight,
} from './newcomer-choice-content.ts';
import { entersInSecret, namesNoSeat, readOn } from './secret.ts';
import { type Stage, until } from './stage.ts';

/** Leaves group A's choice closed. The workshop is open, at any step, with the projector on group A. */
export async function newcomerChoosesADepartment(stage: Stage, projector: Page): Promise<void> {
  const desk = deskOf(stage);
  await newcomerSealsTheVotes(stage, desk, projector);
  await talksAboutSplits(stage, desk, projector);
  await readsTheResult(stage, desk, projector);
  await comparesTheGut(stage, desk, projector);
  await choosesDoors(stage, desk, projector);
}

async function talksAboutSplits(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { choice, departments } = stage.words;
  const { spread } = choice;
  const { k2, k4 } = departments.criteria;
  await desk.nextStep('spread');
  await projector.getByText(choice.room.scoresHidden).waitFor();
  assert.equal(await desk.page().getByRole('region', { name: spread.cells }).count(), 0);
  await desk.press(spread.openScores);
  const cells = desk.page().getByRole('region', { name: spread.cells, exact: true });
  await cells.waitFor();
  await desk.press(spread.openWeights);
  await desk.button(spread.openWeights).waitFor({ state: 'detached' });
  const split = [
    { key: 'own', criterion: k2.name },
    { key: 'procurement', criterion: k4.name },
  ] as const;
  assert.equal(await cells.getByRole('article').count(), split.length);
  for (const { key, criterion } of split) {
    const name = departmentName(stage, key);
    await cells.getByRole('article').filter({ hasText: name }).getByText(criterion).waitFor();
    await projector.getByText(name).first().waitFor();
  }
  await namesNoSeat(projector);

  await desk.press(spread.again(split.length));
  await entersInSecret(desk, projector, [], async () => {
    await typesScores(stage, desk, ['k2', 'k4'], secondLook);
    await desk.sees(choice.vote.received(5, 5));
  });
  await desk.press(spread.openScores);
  await desk.sees(departments.empty.splitCells);
  await projector.getByText(departments.empty.splitCells).waitFor();
}

async function readsTheResult(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  const { sentence } = choiceContent[stage.language];
  const name = (key: (typeof ranking)[number][0]) => departmentName(stage, key);
  await desk.nextStep('result');
  for (const page of [desk.page(), projector]) {
    await page.getByText(departments.verdicts.robust, { exact: true }).first().waitFor();
    await page.getByText(sentence).first().waitFor();
  }
  const bars = desk.page().getByRole('region', { name: choice.result.bars, exact: true });
  await bars.waitFor();
  await holdsInOrder(
    bars.first(),
    ranking.flatMap(([key, points]) => [name(key), points.toFixed(0)]),
  );
  await holdsInOrder(
    projector.locator('main'),
    ranking.flatMap(([key]) => name(key)),
  );
  // What is ruled out stays in sight, and what is to check is said.
  await bars.getByText(choice.result.out).getByText(departmentName(stage, 'hr')).waitFor();
  await desk.sees(departments.checkWarning(name('sustainability')));

  const slider = desk.page().getByRole('slider', {
    name: choice.whatIf.slider(departments.criteria.k4.name),
    exact: true,
  });
  const tries = async () => {
    if (hand.kind === 'mouse') {
      const box = await slider.boundingBox();
      assert.ok(box !== null);
      await slider.click({ position: { x: box.width * (triedWeight / 100), y: box.height / 2 } });
    } else {
      await hand.enter(slider);
      for (let leap = 0; leap < 3; leap += 1) await desk.key('PageUp');
    }
    await desk.sees(choice.whatIf.changed(name('research'), name('sustainability')));
    await projector.getByText(choice.whatIf.room).waitFor();
    await holdsInOrder(projector.locator('main'), [name('sustainability'), name('research')]);
  };
  await tries();
  await desk.press(choice.whatIf.reset);
  await projector.getByText(sentence).waitFor();
  // Left where it was moved to, it must still change nothing that is kept.
  await tries();
  await namesNoSeat(projector);
}

async function comparesTheGut(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { choice, departments } = stage.words;
  await desk.nextStep('compareGut');
  await projector.getByText(choice.whatIf.room).waitFor({ state: 'detached' });
  assert.deepEqual(await readOn(projector, [choice.gut.gut, departments.gut.different]), []);
  assert.deepEqual(await readOn(desk.page(), [choice.gut.gut, departments.gut.different]), []);
  await desk.press(choice.gut.reveal);
  await desk.sees(departments.gut.different);
  await projector.getByText(choice.gut.gut).waitFor();
  await holdsInOrder(projector.locator('main'), [
    departmentName(stage, 'procurement'),
    departmentName(stage, 'research'),
  ]);
  const compared = desk.page().getByRole('region', {
    name: departments.steps.compareGut.name,
    exact: true,
  });
  await holdsInOrder(compared, [
    departmentName(stage, 'procurement'),
    departmentName(stage, 'research'),
  ]);
  await namesNoSeat(projector);
}

async function choosesDoors(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  const { decide, closing, vote } = choice;
  const { reason, concern } = choiceContent[stage.language];
  const door = (label: string) => desk.page().getByRole('combobox', { name: label, exact: true });
  await desk.nextStep('decide');
  await hand.select(door(decide.first), departmentName(stage, 'research'));
  await hand.select(door(decide.second), departmentName(stage, 'sustainability'));
  await desk.sees(decide.checkFirst);
  await desk.write(decide.reason, reason);
  await desk.press(decide.open);
  const boxes = desk
    .page()
    .getByRole('group', { name: decide.row, exact: true })
    .getByRole('textbox');
  await desk.isOn(boxes.first());
  await projector.getByText(reason).waitFor();
  await entersInSecret(desk, projector, [decisionSlip], async () => {
    await desk.page().keyboard.type(decisionSlip);
    await desk.sees(vote.received(5, 5));
    await projector.getByText(departments.progress.received(5, 5)).waitFor();
  });
  await desk.press(vote.reveal);
  for (const page of [desk.page(), projector]) {
    await page.getByText(departments.roundStates.adopted, { exact: true }).first().waitFor();
  }
  await namesNoSeat(projector);
  await desk.add(decide.concernEntry, concern);
  await desk.sees(concern);
  await desk.undo();
  await until('the concern gone', async () => (await readOn(desk.page(), [concern])).length === 0);
  await desk.redo();
  await desk.sees(concern);
  await desk.sees(closing.ready);
  await desk.press(closing.finishAction);
  await desk.sees(closing.closedTitle);
  await desk.isSaved();
}

/** Resolves when the place reads these texts one after the other, whatever stands between. */
export function holdsInOrder(
  place: ReturnType<Page['locator']>,
  texts: readonly string[],
): Promise<void> {
  return until(`in order: ${texts.join(', ')}`, async () => {
    const read = (await place.textContent()) ?? '';
    let from = 0;
    return texts.every((text) => {
      const at = read.indexOf(text, from);
      from = at + text.length;
      return at >= 0;
    });
  });
}
