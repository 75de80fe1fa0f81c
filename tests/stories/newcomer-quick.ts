/*
 * Two groups in a hurry, without vision and without resource map: one gives the group's word on every
 * cell and an order of the criteria, the other only counts. Both get a result; what needs persons says
 * that it isn't there.
 */
import assert from 'node:assert/strict';
import { defaultCriteria } from '../../src-shared/exercises/departments/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import { holdsInOrder } from './newcomer-doors.ts';
import type { Stage } from './stage.ts';

/** 5, 3 and 1 in every criterion: 100, 50 and 0 points whatever the weights. */
const kinds = ['research', 'procurement', 'hr'] as const;
const given = [5, 3, 1] as const;
const points = ['100', '50', '0'] as const;

export async function hurriedGroupsChooseADepartment(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { words } = stage;
  await desk.speak(stage.language);
  await desk.createWorkshop(newcomerContent[stage.language].title);
  await desk.press(words.app.setup.toRun);
  await desk.press(words.app.run.begin(words.departments.name));
  await desk.page().getByRole('tab').first().waitFor();
  await namesAndGuts(stage, desk);
  await scores(stage, desk);
  await ordersCriteria(stage, desk);
  await readsResults(stage, desk);
  await decidesByCounts(stage, desk);
}

async function namesAndGuts(stage: Stage, desk: Desk): Promise<void> {
  const { choice, departments } = stage.words;
  for (const group of ['A', 'B'] as const) {
    await desk.openGroup(group);
    for (const kind of kinds) {
      const { name } = departments.library[kind];
      await desk.page().getByRole('button').filter({ hasText: name }).first().click();
      await desk.page().locator('[aria-pressed=true]').filter({ hasText: name }).waitFor();
    }
  }
  await desk.press(choice.gut.open);
  await stage.hand.choose(desk.radio(choice.vote.byCount));
  await counts(desk, [[3, 1, 1]]);
  await desk.sees(choice.vote.received(5, 5));
  for (const step of ['cards', 'knockouts', 'scoring'] as const) await desk.nextStep(step);
}

async function scores(stage: Stage, desk: Desk): Promise<void> {
  const { choice } = stage.words;
  await desk.openGroup('A');
  await desk.press(choice.scores.open);
  await stage.hand.choose(desk.radio(choice.vote.byGroup));
  const row = () => desk.page().getByRole('group', { name: choice.scores.groupRow, exact: true });
  for (const [index] of defaultCriteria.entries()) {
    const first = row().getByRole('textbox').first();
    if (index === 0) await first.click();
    await desk.isOn(first);
    await desk.page().keyboard.type(given.join(''));
    await desk.key('Enter');
    await isPastCriterion(stage, desk, index);
  }
  await desk.sees(choice.vote.groupIn);

  await desk.openGroup('B');
  await desk.press(choice.scores.open);
  await stage.hand.choose(desk.radio(choice.vote.byCount));
  for (const [index] of defaultCriteria.entries()) {
    await counts(
      desk,
      given.map((score) => [5, 4, 3, 2, 1].map((level) => (level === score ? 5 : 0))),
    );
    await isPastCriterion(stage, desk, index);
  }
  await desk.sees(choice.vote.received(5, 5));
  await desk.nextStep('weights');
}

/** The page of the next criterion comes up by itself; after the last one it stays. */
async function isPastCriterion(stage: Stage, desk: Desk, index: number): Promise<void> {
  const next = defaultCriteria[index + 1];
  if (next === undefined) return;
  const { name } = stage.words.departments.criteria[next];
  await desk.page().getByRole('region', { name, exact: true }).waitFor();
}

/** Types rows of counts, Enter after each, in the boxes that come first. */
async function counts(desk: Desk, rows: readonly (readonly number[])[]): Promise<void> {
  const boxes = desk.page().getByRole('spinbutton');
  await boxes.first().click();
  for (const [at, count] of rows.flat().entries()) {
    await desk.isOn(boxes.nth(at));
    if (count > 0) await desk.page().keyboard.type(String(count));
    await desk.key('Enter');
  }
}

async function ordersCriteria(stage: Stage, desk: Desk): Promise<void> {
  const { choice } = stage.words;
  for (const group of ['A', 'B'] as const) {
    await desk.openGroup(group);
    await desk.press(choice.weights.open);
    await stage.hand.choose(desk.radio(choice.vote.byGroup));
    await desk.press(choice.weights.castGroup);
    await desk.sees(choice.weights.groupCast);
  }
  await desk.nextStep('spread');
}

async function readsResults(stage: Stage, desk: Desk): Promise<void> {
  const { choice, departments } = stage.words;
  for (const group of ['A', 'B'] as const) {
    await desk.openGroup(group);
    await desk.press(choice.spread.openScores);
    await desk.button(choice.spread.openScores).waitFor({ state: 'detached' });
    await desk.press(choice.spread.openWeights);
    await desk.sees(choice.spread.next);
  }
  await desk.nextStep('result');
  for (const group of ['A', 'B'] as const) {
    await desk.openGroup(group);
    const bars = desk.page().getByRole('region', { name: choice.result.bars, exact: true });
    await holdsInOrder(
      bars.first(),
      kinds.flatMap((kind, at) => [departments.library[kind].name, points[at] ?? '']),
    );
    await desk.page().getByText(choice.result.details).click();
    await desk.sees(departments.notAvailable);
  }
}

async function decidesByCounts(stage: Stage, desk: Desk): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  await desk.nextStep('compareGut');
  await desk.press(choice.gut.reveal);
  await desk.sees(departments.gut.same);
  await desk.nextStep('decide');
  const door = desk.page().getByRole('combobox', { name: choice.decide.first, exact: true });
  await hand.select(door, departments.library.research.name);
  await desk.press(choice.decide.open);
  await hand.choose(desk.radio(choice.vote.byCount));
  await counts(desk, [[2, 3, 0, 0, 0]]);
  await desk.sees(choice.vote.received(5, 5));
  await desk.press(choice.vote.reveal);
  await desk.sees(departments.roundStates.adopted);
  await desk.press(choice.closing.finishAction);
  await desk.sees(choice.closing.closedTitle);
  await desk.isSaved();
  // The group without a decision is no further than it was.
  await desk.openGroup('A');
  assert.equal(await desk.page().getByText(choice.closing.closedTitle).count(), 0);
}
