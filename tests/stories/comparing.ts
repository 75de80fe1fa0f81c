/*
 * The room compares its groups: each topic by one press, or all of them by the same key, in the middle
 * of an exercise; with a fifth group on two pages. No seat is ever on the wall.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { comparisonTopics } from '../../src-shared/workshop/comparison-topics.ts';
import { type Desk, deskOf } from './desk.ts';
import { type Stage, until } from './stage.ts';

export async function theRoomComparesItsGroups(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { words } = stage;
  await opensTheSample(stage, desk);
  const projector = await stage.openProjector();
  await desk.press(words.app.run.begin(words.vision.name));
  await desk.page().getByRole('tab').first().waitFor();

  for (const topic of comparisonTopics) {
    await desk.compare(topic);
    await shows(stage, projector, topic);
    assert.equal(await projector.getByRole('heading', { level: 2 }).count(), 4);
    assert.doesNotMatch(await projector.locator('main').innerText(), /\b[A-D][1-8]\b/);
  }
  await projector.getByText(words.app.comparison.votes.vision).first().waitFor();

  await byTheSameKey(stage, desk, projector);
  await onTwoPages(stage, desk, projector);
}

/** The sample, with the room in the story's language. */
async function opensTheSample(stage: Stage, desk: Desk): Promise<void> {
  const { app } = stage.words;
  await desk.speak(stage.language);
  await desk.press(app.home.sample);
  await desk.radio(app.run.setup).waitFor({ state: 'attached' });
  await stage.hand.choose(desk.radio(app.run.setup));
  const details = desk.page().getByRole('region', { name: app.setup.details, exact: true });
  const language = desk.radio(app.details.languages[stage.language], details);
  await stage.hand.choose(language);
  await until('the language of the workshop', () => language.isChecked());
  await stage.hand.choose(desk.radio(app.run.run));
}

async function shows(
  stage: Stage,
  projector: Page,
  topic: (typeof comparisonTopics)[number],
): Promise<void> {
  const name = stage.words.app.comparison.titles[topic];
  await projector.getByRole('heading', { name, exact: true }).waitFor();
}

/** From the step's own picture and back: C begins with what the room works on and goes round. */
async function byTheSameKey(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words } = stage;
  const { overview, overviewLong } = words.app.projection;
  const isRoomShown = () =>
    desk
      .page()
      .getByRole('button', { name: `${overview} - ${overviewLong}`, pressed: true })
      .waitFor();
  await desk.key('o');
  await isRoomShown();
  await projector.getByText(words.vision.steps.silentNotes.prompt).waitFor();
  for (const topic of [...comparisonTopics, 'visions'] as const) {
    await desk.key('c');
    await desk.isComparing(topic);
    await shows(stage, projector, topic);
  }
  await desk.goToExercise('departments', 'gutVote');
  await shows(stage, projector, 'visions');
  await leavesTheField(desk);
  await desk.key('o');
  await isRoomShown();
  await projector.getByText(words.departments.steps.gutVote.prompt).waitFor();
  await desk.key('c');
  await shows(stage, projector, 'doors');
}

/** A key typed in a list of choices would choose there. */
async function leavesTheField(desk: Desk): Promise<void> {
  await desk.page().keyboard.press('Tab');
}

async function onTwoPages(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { app } = stage.words;
  await stage.hand.choose(desk.radio(app.run.setup));
  await desk.press(app.setup.addGroup);
  await desk
    .page()
    .getByRole('heading', { name: app.setup.groupTitle('E'), exact: true })
    .waitFor();
  await stage.hand.choose(desk.radio(app.run.run));
  const page = async (shown: number) => {
    for (const window of [desk.page(), projector]) {
      await window.getByText(app.comparison.page(shown, 2), { exact: true }).waitFor();
    }
  };

  await desk.compare('visions');
  await page(1);
  assert.equal(await projector.getByRole('heading', { level: 2 }).count(), 3);
  await desk.press(app.projection.pageOn);
  await page(2);
  await projector.getByText(app.comparison.none.statement).waitFor();
  await desk.press(app.projection.pageBack);
  await page(1);
  await desk.key('c');
  await page(2);
  await desk.key('c');
  await desk.isComparing('coverage');
  await page(1);
}
