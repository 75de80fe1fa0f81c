/*
 * A walk over every screen of the app on the sample, which has something to show everywhere: home, its
 * dialogs, set-up, each step of each exercise on console and projector, printing, shortcuts. Whoever walks says
 * what is done at each stop; the looks differ by theme, so the walk is taken once for each.
 */
import type { Page } from 'playwright';
import type { Theme } from '../../src-shared/contract/requests.ts';
import { departmentsSteps } from '../../src-shared/exercises/departments/index.ts';
import { resourcesSteps } from '../../src-shared/exercises/resources/index.ts';
import { visionSteps } from '../../src-shared/exercises/vision/index.ts';
import { comparisonTopics } from '../../src-shared/workshop/comparison-topics.ts';
import { deskOf } from './desk.ts';
import { type Stage, until } from './stage.ts';

const walked = [
  ['vision', visionSteps],
  ['resources', resourcesSteps],
  ['departments', departmentsSteps],
] as const;

/** Called at each stop with the page to look at and a name for it. */
export type AtStop = (page: Page, name: string) => Promise<void>;

/** Starts on the home screen and ends there, with a projector left open. */
export async function walkEveryScreen(stage: Stage, theme: Theme, atStop: AtStop): Promise<void> {
  const desk = deskOf(stage);
  const { words, hand } = stage;
  const { app } = words;
  const leaveDialog = async (name: string) => {
    await desk.key('Escape');
    await desk.dialog(name).waitFor({ state: 'detached' });
  };
  await desk.speak(stage.language);
  await hand.select(
    desk.page().getByRole('combobox', { name: app.settings.theme, exact: true }),
    app.settings.themes[theme],
  );
  await until(`the ${theme} theme`, () =>
    desk.page().evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
  );
  await atStop(desk.page(), 'home');
  for (const [opener, name] of [
    [app.home.create, app.create.title],
    [app.home.about, app.about.title],
  ] as const) {
    await desk.press(opener);
    await desk.dialog(name).waitFor();
    await atStop(desk.page(), `home, ${name}`);
    await leaveDialog(name);
  }

  await desk.press(app.home.sample);
  await desk.page().getByRole('radio', { name: app.run.setup, exact: true }).waitFor({
    state: 'attached',
  });
  await hand.choose(desk.radio(app.run.setup));
  await desk.page().getByRole('heading', { name: app.setup.groups, exact: true }).waitFor();
  const details = desk
    .page()
    .getByRole('region', { name: app.setup.details, exact: true })
    .getByRole('radio', { name: app.details.languages[stage.language], exact: true });
  await hand.choose(details);
  await until('the language of the workshop', () => details.isChecked());
  await atStop(desk.page(), 'set-up');
  await desk.press(app.setup.removeGroup('A'));
  await desk.page().getByRole('dialog').waitFor();
  await atStop(desk.page(), 'set-up, removing a group');
  await desk.press(app.cancel, desk.page().getByRole('dialog'));
  await hand.choose(desk.radio(app.run.run));
  await atStop(desk.page(), 'run, before the start');
  const projector = await stage.openProjector();
  await projector.getByRole('heading').first().waitFor();
  await atStop(projector, 'projector, welcome');
  await desk.press(app.run.begin(words.vision.name));
  await desk.page().getByRole('tab').first().waitFor();
  await atStop(projector, 'projector, overview');
  await desk.project('A');
  for (const [exercise, steps] of walked) {
    const [first] = steps;
    if (exercise !== 'vision') await desk.goToExercise(exercise, first.id);
    for (const [index, step] of steps.entries()) {
      if (index > 0) await desk.nextStep(step.id);
      await projector.locator('main').waitFor();
      await atStop(desk.page(), `step ${step.id}`);
      await atStop(projector, `projector, step ${step.id}`);
    }
    await desk.project('overview');
    await atStop(projector, `projector, overview of ${exercise}`);
    await desk.project('A');
  }
  for (const topic of comparisonTopics) {
    await desk.compare(topic);
    await projector.getByRole('heading', { name: app.comparison.titles[topic] }).waitFor();
    await atStop(projector, `projector, comparing ${topic}`);
  }
  await atStop(desk.page(), 'comparing');
  await desk.press(app.run.export);
  await desk.dialog(app.export.title).waitFor();
  const preview = desk.page().getByRole('region', { name: app.export.preview.name, exact: true });
  await preview.locator('canvas').waitFor();
  await atStop(desk.page(), 'printing');
  await leaveDialog(app.export.title);
  await hand.press(desk.page().getByRole('button', { name: app.run.shortcuts }).first());
  await desk.dialog(app.shortcuts.title).waitFor();
  await atStop(desk.page(), 'shortcuts');
  await leaveDialog(app.shortcuts.title);
  await desk.press(app.run.home);
  await desk.page().getByRole('heading', { name: app.home.recent }).waitFor();
}
