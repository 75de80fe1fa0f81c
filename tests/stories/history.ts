/*
 * What stays when things are taken back, closed and opened again: undo and redo over a restart, every
 * window in step, language and look changed while it runs.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { deskOf } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import { type Stage, until } from './stage.ts';
import { ownNames, wordsOf } from './words.ts';

/** Undo, a restart of the whole app, then redo: the same cards as before. */
export async function undoneWorkComesBackAfterARestart(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { words, hand } = stage;
  const { title, typed, pasted } = newcomerContent[stage.language];
  const undo = () => desk.page().getByRole('button', { name: words.app.run.undo });
  const redo = () => desk.page().getByRole('button', { name: words.app.run.redo });
  const cardsAre = (expected: readonly string[]) =>
    until(
      `cards ${expected.join(' / ')}`,
      async () => (await desk.cards()).join() === expected.join(),
    );
  await desk.speak(stage.language);
  await desk.createWorkshop(title);
  await desk.begin();
  await desk.add(words.console.notes.entry, typed[0]);
  await desk.add(words.console.notes.entry, typed[1]);
  await desk.paste(words.console.notes.entry, pasted.join('\n'));
  await cardsAre([...typed, ...pasted]);

  await hand.press(undo().first());
  await cardsAre(typed);
  await hand.press(undo().first());
  await cardsAre([typed[0]]);

  await stage.restart();
  await desk.openRecent(title);
  await cardsAre([typed[0]]);
  await hand.press(redo().first());
  await hand.press(redo().first());
  await cardsAre([...typed, ...pasted]);
  assert.equal(await redo().first().isEnabled(), false);
}

/** Two consoles and the projector show the same thing, whoever changes it. */
export async function everyWindowStaysInStep(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { words } = stage;
  const { title, typed } = newcomerContent[stage.language];
  await desk.speak(stage.language);
  await desk.createWorkshop(title);
  const projector = await stage.openProjector();
  await desk.begin();
  const other = await stage.secondConsole?.();
  if (other !== undefined) {
    await other.getByRole('tab').first().waitFor();
    const entry = other.getByRole('textbox', { name: words.console.notes.entry, exact: true });
    await entry.fill(typed[0]);
    await entry.press('Enter');
    await desk.sees(typed[0]);
  }
  await desk.add(words.console.notes.entry, typed[1]);
  await desk.project('A');
  await projector.getByText(words.vision.progress.notes(other === undefined ? 1 : 2)).waitFor();
  await other?.getByText(typed[1]).first().waitFor();

  await desk.nextStep('pairs');
  await projector.getByText(words.vision.pairQuestion).first().waitFor();
  await other?.locator('[aria-current=step]').getByText(words.vision.steps.pairs.name).waitFor();

  await desk.project('blank');
  await until('an empty picture', async () => (await shownOn(projector)) === '');
  await desk.project('overview');
  await projector.getByText(words.vision.steps.pairs.prompt).waitFor();
}

/** The language of the console changes in place; the room keeps the workshop's language. */
export async function languageAndLookChangeAtOnce(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { words, hand } = stage;
  const { title } = newcomerContent[stage.language];
  const otherLanguage = stage.language === 'ja' ? 'en' : 'ja';
  const otherWords = wordsOf[otherLanguage];
  await desk.speak(stage.language);
  await desk.createWorkshop(title);
  await desk.begin();
  const projector = await stage.openProjector();
  await projector.getByText(words.vision.steps.silentNotes.prompt).waitFor();

  await hand.choose(desk.radio(ownNames[otherLanguage]).first());
  await desk.sees(otherWords.vision.steps.silentNotes.prompt);
  await projector.getByText(words.vision.steps.silentNotes.prompt).waitFor();
  await hand.choose(desk.radio(ownNames[stage.language]).first());
  await desk.sees(words.vision.steps.silentNotes.prompt);

  await desk.press(words.app.run.home);
  const look = desk.page().getByRole('combobox', { name: words.app.settings.theme, exact: true });
  await hand.select(look, words.app.settings.themes.contrast);
  for (const page of [desk.page(), projector]) {
    await until('the high contrast', () => themeOf(page, 'contrast'));
  }
  await hand.select(look, words.app.settings.themes.dark);
  await until('the dark console', () => themeOf(desk.page(), 'dark'));
}

function themeOf(page: Page, wanted: string): Promise<boolean> {
  return page.evaluate((theme) => document.documentElement.dataset.theme === theme, wanted);
}

function shownOn(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.trim());
}
