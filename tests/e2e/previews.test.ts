/*
 * The print dialog in the browser host: in Japanese with the mouse, in English by the keyboard alone; and
 * what only a browser host can show: its own folder window, a second console, what is fetched when.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { deskOf } from '../stories/desk.ts';
import {
  facilitatorIsToldWhatIsMissing,
  facilitatorPrintsTheSameAgain,
  facilitatorSeesTheRealPages,
  facilitatorStopsALongJob,
} from '../stories/previews.ts';
import { strangers, until } from '../stories/stage.ts';
import { aRoomOfTen, votesLieClosed, writeWorkshop } from '../support/printed-workshops.ts';
import { sampleJson } from '../support/sample.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

let stage: BrowserStage | null = null;

afterEach(async () => {
  const heard = stage?.heard;
  await stage?.end();
  stage = null;
  if (heard !== undefined) expect([...heard.complaints, ...strangers(heard)]).toEqual([]);
});

for (const [language, hand] of [
  ['ja', 'mouse'],
  ['en', 'keyboard'],
] as const) {
  it(`shows the pages that are written and makes them again by one key, in ${language} by ${hand}`, async () => {
    stage = await aBrowserStage({ language, hand });
    await facilitatorSeesTheRealPages(stage);
    await facilitatorPrintsTheSameAgain(stage);
  }, 120_000);

  it(`says before it prints which votes stay out and who has nothing yet, in ${language} by ${hand}`, async () => {
    stage = await aBrowserStage({
      language,
      hand,
      prepare: (home) =>
        writeWorkshop(join(home, 'workshops/half-way.tsunagi'), sampleJson(), votesLieClosed),
    });
    await facilitatorIsToldWhatIsMissing(stage, 'half-way.tsunagi');
  }, 60_000);
}

it('stops a job of ten groups and names what was made by then', async () => {
  stage = await aBrowserStage({
    language: 'ja',
    prepare: (home) => writeWorkshop(join(home, 'workshops/ten.tsunagi'), aRoomOfTen()),
  });
  await facilitatorStopsALongJob(stage, 'ten.tsunagi');
}, 60_000);

it('opens the folder of its own computer at the end once that is chosen', async () => {
  const said = (home: string) => join(home, 'opened.txt');
  stage = await aBrowserStage({
    language: 'en',
    environment: (home) => ({
      DISPLAY: ':none',
      PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}`,
    }),
    prepare(home) {
      mkdirSync(join(home, 'bin'));
      const opener = join(home, 'bin/xdg-open');
      writeFileSync(opener, `#!/bin/sh\necho "$1" >> '${said(home)}'\n`);
      chmodSync(opener, 0o755);
    },
  });
  const { home, hand, words } = stage;
  const { app } = words;
  const desk = deskOf(stage);
  await desk.speak('en');
  await desk.press(app.home.sample);
  await desk.press(app.run.export);
  const dialog = desk.dialog(app.export.title);
  const box = dialog.getByRole('checkbox', { name: app.export.opensFolder, exact: true });
  expect(await box.isChecked()).toBe(false);
  await desk.press(app.export.start, dialog);
  await dialog.getByText(app.export.done(4), { exact: true }).waitFor();
  expect(existsSync(said(home))).toBe(false);
  await hand.toggle(box);
  await until('the choice', () => box.isChecked());
  await desk.press(app.export.start, dialog);
  await until('the folder', () => existsSync(said(home)));
  await desk.press(app.export.reveal, dialog);
  await until('the folder again', () => readFileSync(said(home), 'utf8').split('\n').length === 3);
  const folders = new Set(readFileSync(said(home), 'utf8').trim().split('\n'));
  expect([...folders]).toEqual([expect.stringMatching(/samples\/.* PDF$/)]);
}, 60_000);

it('follows the room while it is open, and fetches the reader of PDFs only then', async () => {
  stage = await aBrowserStage({ language: 'ja' });
  const { app } = stage.words;
  const desk = deskOf(stage);
  const readers = () =>
    stage?.heard.addresses.filter((address) => /\/pdf-[^/]*$/.test(address)) ?? [];
  await desk.press(app.home.sample);
  await desk.page().getByRole('radio', { name: app.run.run, exact: true }).waitFor({
    state: 'attached',
  });
  await (await stage.openProjector()).getByRole('heading').first().waitFor();
  const other = await stage.secondConsole?.();
  if (other === undefined) throw new Error('a browser has as many consoles as one likes');
  await other.getByText(app.run.setup, { exact: true }).click();
  const name = other.getByRole('textbox', { name: app.setup.name, exact: true }).first();
  await name.waitFor();
  expect(readers()).toEqual([]);

  await desk.page().bringToFront();
  await desk.press(app.run.export);
  const preview = desk.page().getByRole('region', { name: app.export.preview.name, exact: true });
  const shows = (text: string) =>
    until(text, async () => ((await preview.textContent()) ?? '').includes(text));
  await shows('NPO法人ミズノワ・リンク');
  expect(readers().length).toBeGreaterThan(1);
  await name.fill('名前を直したグループ');
  await name.blur();
  await shows('名前を直したグループ');
}, 60_000);
