/*
 * The facilitator's desk: what a person does in the console again and again, named after what it is
 * for. Works by the stage's hand and finds everything by role and by the app's own words.
 */
import type { Locator, Page } from 'playwright';
import type { DepartmentsStepId } from '../../src-shared/exercises/departments/index.ts';
import type { ResourcesStepId } from '../../src-shared/exercises/resources/index.ts';
import type { VisionStepId } from '../../src-shared/exercises/vision/index.ts';
import type { ComparisonTopic } from '../../src-shared/workshop/comparison-topics.ts';
import { type Stage, until } from './stage.ts';
import { ownNames } from './words.ts';

/** The steps of every exercise; no two have the same id. */
type StepId = VisionStepId | ResourcesStepId | DepartmentsStepId;

export type Desk = ReturnType<typeof deskOf>;

export function deskOf(stage: Stage) {
  const { hand, words } = stage;
  const stepWords: { readonly [Id in StepId]: { readonly name: string } } = {
    ...words.vision.steps,
    ...words.resources.steps,
    ...words.departments.steps,
  };
  const page = () => stage.console();
  const button = (name: string, inside: Locator | Page = page()) =>
    inside.getByRole('button', { name, exact: true });
  const field = (name: string, inside: Locator | Page = page()) =>
    inside.getByRole('textbox', { name, exact: true });
  const radio = (name: string, inside: Locator | Page = page()) =>
    inside.getByRole('radio', { name, exact: true });
  const dialog = (name: string) => page().getByRole('dialog', { name, exact: true });
  const press = (name: string, inside?: Locator) => hand.press(button(name, inside).first());
  const isAtStep = (step: StepId) =>
    page().locator('[aria-current=step]').getByText(stepWords[step].name).waitFor();
  /** By its button, or by its key once out of whatever field the work ended in. */
  const takeBack = async (label: string, key: string) => {
    if (hand.kind === 'mouse') await page().getByRole('button', { name: label }).first().click();
    else {
      await page().keyboard.press('Escape');
      await page().keyboard.press(key);
    }
  };

  const comparisonChoice = (topic: ComparisonTopic) => {
    const { projection, comparison } = words.app;
    const name = comparison.topics[topic];
    return button(`${name} - ${projection.compareTopic(name)}`);
  };
  /** Resolves when the console says that this topic is on the projector. */
  const isComparing = (topic: ComparisonTopic) =>
    until(
      `the comparison of ${topic}`,
      async () => (await comparisonChoice(topic).getAttribute('aria-pressed')) === 'true',
    );

  return {
    page,
    button,
    field,
    radio,
    dialog,
    press,
    type: (text: string) => page().keyboard.insertText(text),
    key: (name: string) => page().keyboard.press(name),

    /** Resolves when the page shows this text. */
    sees: (text: string) => page().getByText(text).filter({ visible: true }).first().waitFor(),

    /** Nothing waits to be written, in the header's own words. */
    isSaved: () => page().getByText(words.app.saving.saved, { exact: true }).first().waitFor(),

    async speak(language: Stage['language']): Promise<void> {
      await hand.choose(radio(ownNames[language]).first());
      await until('the language', () =>
        page().evaluate((wanted) => document.documentElement.lang === wanted, language),
      );
    },

    /** Adds one line in a field that takes a line by Enter. */
    async add(fieldName: string, text: string, inside?: Locator): Promise<void> {
      await hand.enter(field(fieldName, inside));
      await page().keyboard.insertText(text);
      await page().keyboard.press('Enter');
    },

    write: (fieldName: string, text: string, inside?: Locator) =>
      hand.write(field(fieldName, inside), text),

    async openRecent(title: string): Promise<void> {
      const entry = page()
        .getByRole('listitem')
        .filter({ has: page().getByRole('heading', { name: title }) });
      await hand.press(button(words.app.home.open, entry).first());
    },

    /** Opens a file of the workshops folder that this app has not opened before. */
    async openFile(fileName: string): Promise<void> {
      const entry = page().getByRole('listitem').filter({ hasText: fileName });
      await hand.press(button(words.app.home.open, entry));
    },

    async createWorkshop(title: string): Promise<void> {
      await press(words.app.home.create);
      const form = dialog(words.app.create.title);
      await hand.write(field(words.app.details.title, form), title);
      await press(words.app.create.submit, form);
      await page().getByRole('heading', { name: words.app.setup.details }).waitFor();
    },

    /** From the set-up screen to the first step. */
    async begin(): Promise<void> {
      await press(words.app.setup.toRun);
      await press(words.app.run.begin(words.vision.name));
      await page()
        .getByRole('heading', { name: words.vision.steps.silentNotes.name })
        .first()
        .waitFor();
    },

    /** Goes on to the next step and waits until the console is there. */
    async nextStep(expected: StepId): Promise<void> {
      if (hand.kind === 'mouse') await press(words.app.run.nextStep);
      else {
        // Out of whatever field the work ended in; then single letters are heard.
        await page().keyboard.press('Escape');
        await page().keyboard.press('n');
      }
      await isAtStep(expected);
      const work = page().getByRole('tabpanel');
      await until('the step at its top', () => work.evaluate(({ scrollTop }) => scrollTop === 0));
    },

    /** Opens a group's work, by its place. */
    async openGroup(letter: 'A' | 'B' | 'C' | 'D'): Promise<void> {
      const tab = page().getByRole('tab', { name: new RegExp(`^${letter}\\b`) });
      await hand.choose(tab);
      await until(
        `group ${letter}`,
        async () => (await tab.getAttribute('aria-selected')) === 'true',
      );
    },

    /** Resolves when the focus is there by itself, without a step towards it. */
    isOn: (target: Locator) =>
      until(`the focus on ${target}`, () =>
        target.evaluate((element) => element === document.activeElement),
      ),

    undo: () => takeBack(words.app.run.undo, 'ControlOrMeta+z'),
    redo: () => takeBack(words.app.run.redo, 'ControlOrMeta+Shift+z'),

    async closeDialog(name: string): Promise<void> {
      await page().keyboard.press('Escape');
      await dialog(name).waitFor({ state: 'detached' });
    },

    /** From the last step of an exercise to the first of the next one. */
    async nextExercise(firstStep: StepId): Promise<void> {
      await press(words.app.run.nextExercise);
      await isAtStep(firstStep);
    },

    /** Goes over to another exercise, where its first step waits. */
    async goToExercise(
      exercise: 'vision' | 'resources' | 'departments',
      firstStep: StepId,
    ): Promise<void> {
      const picker = page().getByRole('combobox', { name: words.app.run.exercise, exact: true });
      await hand.select(picker, words[exercise].name);
      await isAtStep(firstStep);
    },

    /** Chooses what the projector shows. */
    async project(what: 'overview' | 'blank' | 'A' | 'B'): Promise<void> {
      const { projection } = words.app;
      const [short, long] = {
        overview: [projection.overview, projection.overviewLong],
        blank: [projection.blankShort, projection.blank],
        A: [projection.group('A'), projection.groupLong('A')],
        B: [projection.group('B'), projection.groupLong('B')],
      }[what];
      const choice = page().getByRole('button', { name: `${short} - ${long}` });
      await hand.press(choice);
      await until(
        `the projector on ${what}`,
        async () => (await choice.getAttribute('aria-pressed')) === 'true',
      );
    },

    /** Lets the projector compare groups on a topic. */
    async compare(topic: ComparisonTopic): Promise<void> {
      await hand.press(comparisonChoice(topic));
      await isComparing(topic);
    },

    isComparing,

    /** Pastes text into a field, as a copy from a spreadsheet arrives. */
    async paste(fieldName: string, text: string): Promise<void> {
      await field(fieldName).evaluate((element, content) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', content);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, text);
    },

    /** The cards of the open group as the list of step 1 shows them. */
    async cards(): Promise<readonly string[]> {
      const list = page().getByRole('region', { name: words.console.notes.list, exact: true });
      return list
        .getByRole('listitem')
        .getByRole('button')
        .filter({ hasText: /\S/ })
        .allInnerTexts();
    },
  };
}
