/*
 * Files that cannot simply be opened: each kind is refused in plain words of the person's language, its
 * bytes stay as they were, and what is whole of a damaged one is saved into a new file.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { failureTexts } from '../../src-renderer/text/failures.ts';
import type { FileFailureCode } from '../../src-shared/contract/failures.ts';
import { deskOf } from '../stories/desk.ts';
import { strangers } from '../stories/stage.ts';
import { aSmallDisk } from '../support/storage/small-disk.ts';
import { aFolder } from '../support/storage/workspace.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

const root = join(import.meta.dirname, '../..');
const sampleFile = join(root, 'resources/sample-workshop.ja.json');
// The sample's own title and one of its cards, as its format has them.
const sample = JSON.parse(readFileSync(sampleFile, 'utf8')) as {
  readonly workshop: { readonly title: string };
};

let whole: Buffer;
let stages: BrowserStage[] = [];

beforeAll(() => {
  const folder = aFolder();
  const path = join(folder.path, 'whole.tsunagi');
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'import', sampleFile, path], {
    stdio: 'ignore',
  });
  whole = readFileSync(path);
  folder.dispose();
});

afterEach(async () => {
  const heard = stages.map((stage) => stage.heard);
  for (const stage of stages) await stage.end();
  stages = [];
  expect(heard.flatMap((each) => [...each.complaints, ...strangers(each)])).toEqual([]);
});

async function aStageWith(language: 'ja' | 'en', files: Readonly<Record<string, Buffer>>) {
  const stage = await aBrowserStage({
    language,
    prepare(home) {
      for (const [name, bytes] of Object.entries(files)) {
        writeFileSync(join(home, 'workshops', name), bytes);
      }
    },
  });
  stages.push(stage);
  return stage;
}

function patched(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(whole);
  change(bytes);
  return bytes;
}

/** Where SQLite keeps a database's user_version. */
const userVersionAt = 60;

/** Only root can make a disk that is read-only even for root. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const newer = () => patched((bytes) => bytes.writeUInt32BE(900, userVersionAt));
/** One character of a late event's text is another one: only the chain can tell. */
const damaged = () =>
  patched((bytes) => {
    const at = bytes.lastIndexOf('vision.noteAdded.v1');
    const letter = bytes.indexOf('"text":"', at);
    if (at < 0 || letter < 0) throw new Error('the sample has no card where one was looked for');
    bytes.write('"text":"?', letter);
  });

const notOpened: readonly (readonly [string, FileFailureCode, () => Buffer])[] = [
  ['a letter', 'file-not-tsunagi', () => Buffer.from('<html>not a workshop</html>')],
  ['a newer file', 'file-newer', newer],
];

for (const language of ['ja', 'en'] as const) {
  it(`says in ${language} why a file of another kind or a newer one is not opened`, async () => {
    const names = notOpened.map((_, index) => `file-${index}.tsunagi`);
    const contents = notOpened.map(([, , bytes]) => bytes());
    const stage = await aStageWith(
      language,
      Object.fromEntries(names.map((name, index) => [name, contents[index] ?? Buffer.of()])),
    );
    const desk = deskOf(stage);
    await desk.speak(language);

    for (const [index, [, code]] of notOpened.entries()) {
      const said = failureTexts[language][code]({});
      const entry = desk
        .page()
        .getByRole('listitem')
        .filter({ hasText: names[index] ?? '' });
      await entry.getByRole('button', { name: stage.words.app.home.open, exact: true }).click();
      const message = desk.page().getByRole('alert').filter({ hasText: said.what });
      await message.waitFor();
      expect(await message.innerText()).toContain(said.next);
      expect(await message.innerText()).not.toMatch(/Error|SQLITE|\bat /);
      await desk.press(stage.words.app.close);
    }

    expect(names.map((name) => readFileSync(join(stage.workshopsFolder, name)))).toEqual(contents);
  }, 60_000);

  it(`offers in ${language} to save what is whole of a damaged file`, async () => {
    const bytes = damaged();
    const stage = await aStageWith(language, { 'damaged.tsunagi': bytes });
    const desk = deskOf(stage);
    const { home } = stage.words.app;
    await desk.speak(language);
    await desk.openFile('damaged.tsunagi');
    const question = desk.dialog(home.salvageTitle);
    await question.getByText(home.salvageSafe).waitFor();

    await desk.press(home.salvage, question);

    await desk.page().getByRole('heading', { name: sample.workshop.title, level: 1 }).waitFor();
    const left = readdirSync(stage.workshopsFolder).filter((name) => name.endsWith('.tsunagi'));
    expect(left.length).toBe(2);
    expect(readFileSync(join(stage.workshopsFolder, 'damaged.tsunagi'))).toEqual(bytes);
  }, 60_000);

  it.runIf(isRoot)(
    `says in ${language} that a file is on a read-only disk`,
    async () => {
      const stage = await aStageWith(language, {});
      const own = aFolder();
      const disk = aSmallDisk(own.path, 4_096);
      if (disk === null) throw new Error('root can mount');
      try {
        writeFileSync(join(disk.path, 'locked.tsunagi'), whole);
        disk.remountReadOnly();
        rmSync(stage.workshopsFolder, { recursive: true });
        symlinkSync(disk.path, stage.workshopsFolder);
        await stage.restart();
        const desk = deskOf(stage);
        await desk.speak(language);
        const said = failureTexts[language]['file-read-only']({});
        await desk.openFile('locked.tsunagi');
        const message = desk.page().getByRole('alert').filter({ hasText: said.what });
        await message.waitFor();
        expect(await message.innerText()).toContain(said.next);
      } finally {
        disk.dispose();
        own.dispose();
      }
    },
    60_000,
  );

  it(`says in ${language} that a file is open elsewhere, and opens it once it is closed`, async () => {
    const first = await aStageWith(language, { 'shared.tsunagi': whole });
    const said = failureTexts[language]['file-already-open']({});
    const here = deskOf(first);
    await here.speak(language);
    await here.openFile('shared.tsunagi');
    await here.page().getByRole('heading', { name: sample.workshop.title, level: 1 }).waitFor();

    const second = await aBrowserStage({
      language,
      prepare(home) {
        const own = join(home, 'workshops');
        rmSync(own, { recursive: true });
        symlinkSync(first.workshopsFolder, own);
      },
    });
    stages.push(second);
    const there = deskOf(second);
    await there.speak(language);
    await there.openFile('shared.tsunagi');
    await there.page().getByRole('alert').filter({ hasText: said.what }).waitFor();
    await there.press(second.words.app.close);

    await here.press(first.words.app.run.home);
    await here.page().getByRole('heading', { name: first.words.app.home.recent }).waitFor();
    await there.openFile('shared.tsunagi');
    await there.page().getByRole('heading', { name: sample.workshop.title, level: 1 }).waitFor();
  }, 60_000);
}
