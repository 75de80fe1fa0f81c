/*
 * The print dialog as a facilitator uses it: the real pages beside the choices, for whom they are, what is
 * missing, what is interim, stopping, and making the same again. The pages are compared with the written
 * files, which are read with poppler and not with the app.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import { copiedText } from '../support/pdf/inspect-pdf.ts';
import { sampleJson } from '../support/sample.ts';
import { type Desk, deskOf } from './desk.ts';
import { filesBelow, type Stage, until } from './stage.ts';

type Paper = {
  readonly region: Locator;
  /** Resolves when the newest pages are drawn; gives the text of the one that is up. */
  text(): Promise<string>;
  /** The text of every page of the file, from the first. */
  textOfAll(): Promise<string>;
};

function paperOf(stage: Stage, desk: Desk): Paper {
  const { preview } = stage.words.app.export;
  const region = desk.page().getByRole('region', { name: preview.name, exact: true });
  const page = region.getByRole('region');
  const next = region.getByRole('button', { name: preview.nextPage, exact: true });
  const isDrawn = () =>
    region.evaluate(
      (element) =>
        element.getAttribute('aria-busy') === 'false' &&
        element.querySelector('canvas') !== null &&
        element.querySelector('[data-stale]') === null,
    );
  const text = async () => {
    await until('the pages', isDrawn);
    return (await page.textContent()) ?? '';
  };
  return {
    region,
    text,
    async textOfAll() {
      const texts = [await text()];
      while ((await next.getAttribute('aria-disabled')) !== 'true') {
        const before = texts.at(-1);
        await stage.hand.press(next);
        await until('the next page', async () => (await text()) !== before);
        texts.push(await text());
      }
      return texts.join('');
    },
  };
}

/** The characters of a text in an order of their own: readers put the columns of a page one after another differently. */
function characters(text: string): string {
  return [...text.replace(/\s+/gu, '')].sort().join('');
}

/** Marks the region if ever an inside word stands on the page while the page is named for outside. */
function watchesTheName(region: Locator, name: string, inside: string): Promise<void> {
  return region.evaluate(
    (element, words) => {
      const bare = (text: string) => text.replace(/\s+/gu, '');
      new MutationObserver(() => {
        const said = bare(element.textContent ?? '');
        if (!said.includes(bare(words.name)) || !said.includes(bare(words.inside))) return;
        element.setAttribute('data-misnamed', '');
      }).observe(element, { childList: true, subtree: true, characterData: true });
    },
    { name, inside },
  );
}

/** How many dots of the picture are dark: a page that was really drawn has thousands. */
function inkOf(region: Locator): Promise<number> {
  return region.locator('canvas').evaluate((canvas) => {
    // The selector above finds canvases only.
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement)
      .getContext('2d')
      ?.getImageData(0, 0, width, height);
    return (pixels?.data ?? []).filter((value, index) => index % 4 === 0 && value < 128).length;
  });
}

/** On the sample: the pages shown are the pages written, and follow every choice. */
export async function facilitatorSeesTheRealPages(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { hand, words } = stage;
  const { app } = words;
  const { preview } = app.export;
  const vision = sampleJson().groups[0]?.vision.rounds.at(-1);
  assert.ok(vision !== undefined);
  await desk.speak(stage.language);
  await desk.press(app.home.sample);
  await desk.page().getByRole('radio', { name: app.run.run, exact: true }).waitFor({
    state: 'attached',
  });
  // Nothing was printed yet, so the key that makes the same again asks what to make.
  await desk.key('r');
  const dialog = desk.dialog(app.export.title);
  await dialog.waitFor();
  const paper = paperOf(stage, desk);
  await paper.text();
  await hand.toggle(dialog.getByRole('checkbox', { name: app.export.allGroups }));
  await desk.sees(app.export.chooseGroup);
  await hand.toggle(dialog.getByRole('checkbox', { name: /^A / }));
  await paper.region.getByText(preview.audience.internal, { exact: true }).waitFor();
  const inside = await paper.textOfAll();
  assert.ok((await inkOf(paper.region)) > 1000, 'the page is drawn');

  await desk.press(app.export.start, dialog);
  await dialog.getByText(app.export.done(1), { exact: true }).waitFor();
  const [file] = filesBelow(stage.home, '.pdf');
  assert.equal(characters(inside), characters(copiedText(readFileSync(file ?? ''))));
  const concern = vision.concerns[0] ?? '';
  assert.equal(copiedOf(inside).includes(copiedOf(concern)), true);

  const { company } = app.export.audiences;
  await watchesTheName(paper.region, preview.audience.company, concern);
  await hand.choose(dialog.getByRole('radio', { name: company, exact: true }));
  await paper.region.getByText(preview.audience.company, { exact: true }).waitFor();
  await until('the company’s page', async () => (await paper.text()) !== inside);
  const outside = await paper.textOfAll();
  assert.equal(copiedOf(outside).includes(copiedOf(vision.draft)), true);
  assert.equal(copiedOf(outside).includes(copiedOf(concern)), false);
  assert.equal(await paper.region.getAttribute('data-misnamed'), null);

  await desk.key('Escape');
  await dialog.waitFor({ state: 'detached' });
}

function copiedOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Follows facilitatorSeesTheRealPages: one key makes the last order again, after a restart too. */
export async function facilitatorPrintsTheSameAgain(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { app } = stage.words;
  const corner = () => desk.page().getByRole('region', { name: app.messages.region, exact: true });
  const made = app.export.making([app.export.sheetTitles.vision], app.export.audiences.internal);
  await desk.key('r');
  await corner().getByText(made, { exact: true }).waitFor();
  await corner().getByText(app.export.done(1), { exact: true }).waitFor();
  assert.equal(await desk.dialog(app.export.title).count(), 0);

  await stage.restart();
  const title = sampleTitle();
  await desk.openRecent(title);
  await desk.page().getByRole('heading', { name: title, level: 1 }).waitFor();
  await desk.key('r');
  await corner().getByText(app.export.done(1), { exact: true }).waitFor();
  assert.equal(filesBelow(stage.home, '.pdf').length, 1);
}

function sampleTitle(): string {
  // The sample's own title, as its format has it.
  return (sampleJson() as unknown as { workshop: { title: string } }).workshop.title;
}

/**
 * On a file with closed votes in A and B and a group E that has only begun: what stays out is said before
 * printing and marked on the page, and who has nothing yet is named in place of the pages.
 */
export async function facilitatorIsToldWhatIsMissing(stage: Stage, file: string): Promise<void> {
  const desk = deskOf(stage);
  const { hand, words } = stage;
  const { app } = words;
  const { interim, preview } = app.export;
  await desk.speak(stage.language);
  await desk.openFile(file);
  await desk.press(app.run.export);
  const dialog = desk.dialog(app.export.title);
  const paper = paperOf(stage, desk);
  const text = await paper.text();
  await dialog.getByText(interim.some(3, 5), { exact: true }).waitFor();
  await dialog.getByText(interim.hidden, { exact: true }).waitFor();
  for (const [group, vote] of [
    ['A', interim.votes.statement],
    ['B', interim.votes.dots],
  ] as const) {
    await dialog.getByText(interim.ofGroup(group, [vote]), { exact: true }).waitFor();
  }
  assert.match(text, /途中経過/u);

  const { company } = app.export.audiences;
  await hand.choose(dialog.getByRole('radio', { name: company, exact: true }));
  const title = app.export.sheetTitles.vision;
  await paper.region.getByText(preview.groupsHaveNothing(['E'], title, company)).waitFor();
  const start = dialog.getByRole('button', { name: app.export.start, exact: true });
  assert.equal(await start.isEnabled(), false);
  await desk.press(preview.leaveOut(['E']), dialog);
  assert.equal(copiedOf(await paper.text()).includes('NPO法人ミズノワ・リンク'), true);
  assert.equal(await start.isEnabled(), true);
}

/** On a room of ten groups: a long job is stopped, and what was made by then is named. */
export async function facilitatorStopsALongJob(stage: Stage, file: string): Promise<void> {
  const desk = deskOf(stage);
  const { hand, words } = stage;
  const { app } = words;
  await desk.speak(stage.language);
  await desk.openFile(file);
  await desk.press(app.run.export);
  const dialog = desk.dialog(app.export.title);
  for (const sheet of ['resources', 'departments', 'summary'] as const) {
    await hand.toggle(
      dialog.getByRole('checkbox', { name: app.export.sheetNames[sheet], exact: true }),
    );
  }
  await stopsAtFirstFile(dialog, app.export.cancel);
  await desk.press(app.export.start, dialog);
  const links = dialog.getByRole('link');
  await until('what was made', async () => {
    const count = await links.count();
    return (await dialog.getByText(app.export.cancelled(count), { exact: true }).count()) === 1;
  });
  const named = await links.count();
  assert.ok(named > 0 && named < 40, `${named} of 40`);
  assert.equal(filesBelow(stage.workshopsFolder, '.pdf').length, named);
}

/** Presses the button in the page itself: a job of forty files may be over before a driver's click arrives. */
function stopsAtFirstFile(dialog: Locator, label: string): Promise<void> {
  return dialog.evaluate((element, wanted) => {
    const watcher = new MutationObserver(() => {
      const button = [...element.querySelectorAll('button')].find(
        ({ textContent }) => textContent === wanted,
      );
      if (button === undefined || element.querySelector('a[href]') === null) return;
      watcher.disconnect();
      button.click();
    });
    watcher.observe(element, { childList: true, subtree: true });
  }, label);
}
