/*
 * What the newcomer's group takes home of the whole afternoon: map, choice and summary for itself, map
 * and choice for the company, one handout for everybody. Read back with poppler, not with the app.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ExportOrder, Sheet } from '../../src-shared/contract/requests.ts';
import { sheetsFor } from '../../src-shared/contract/requests.ts';
import { copiedText } from '../support/pdf/inspect-pdf.ts';
import { type Desk, deskOf } from './desk.ts';
import { departmentName } from './newcomer-choice.ts';
import { choiceContent, ranking } from './newcomer-choice-content.ts';
import { newcomerContent } from './newcomer-content.ts';
import { needTexts } from './newcomer-map.ts';
import { importanceSlips, mapContent, mapResult, picks } from './newcomer-map-content.ts';
import { filesBelow, type Stage, until } from './stage.ts';
import { wordsOf } from './words.ts';

type Order = Pick<ExportOrder, 'audience' | 'language' | 'paper'> & {
  readonly sheets: readonly Sheet[];
};

/** Follows the whole afternoon of group A, on the last step of E5. */
export async function newcomerPrintsEverything(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { language } = stage;
  await desk.press(stage.words.app.run.finish);
  await desk.dialog(stage.words.app.export.title).waitFor();
  await forTheGroup(stage, desk, language);
  await forTheCompany(stage, desk, language === 'ja' ? 'en' : 'ja');
  await forEverybody(stage, desk, language);
}

async function forTheGroup(
  stage: Stage,
  desk: Desk,
  language: ExportOrder['language'],
): Promise<void> {
  const content = choiceContent[stage.language];
  const { candidates, offers } = mapContent[stage.language];
  const { coverage } = wordsOf[language].resources;
  const { criteria, verdicts } = wordsOf[language].departments;
  const [map, choice, summary] = await prints(stage, desk, {
    sheets: ['resources', 'departments', 'summary'],
    audience: 'internal',
    language,
    paper: language === 'ja' ? 'a4' : 'a3',
  });
  holds(map, [
    ...Object.values(needTexts(stage)),
    ...Object.values(candidates),
    offers.company,
    offers.office,
    offers.school,
    coverage.percent(mapResult.today),
    coverage.percent(mapResult.together),
    mapResult.importance.reading,
  ]);
  holds(choice, [
    ...ranking.flatMap(([key, points]) => [departmentName(stage, key), points.toFixed(1)]),
    departmentName(stage, 'hr'),
    verdicts.robust,
    content.sentence,
    content.reason,
    content.concern,
    content.problem,
    content.reasonOf,
    content.ownConcern,
    criteria.k1.name,
  ]);
  holds(summary, [
    newcomerContent[stage.language].reworded,
    departmentName(stage, 'research'),
    ...picks.map((key) => needTexts(stage)[key]),
  ]);
  // What was taken back is nowhere, and no slip stands in a row as it was handed in.
  for (const text of [map, choice, summary]) {
    lacks(text, [offers.member, criteria.k5.name, ...importanceSlips]);
  }
}

async function forTheCompany(
  stage: Stage,
  desk: Desk,
  language: ExportOrder['language'],
): Promise<void> {
  const content = choiceContent[stage.language];
  const { candidates, offers } = mapContent[stage.language];
  const needs = needTexts(stage);
  const { resources, departments } = wordsOf[language];
  const files = await prints(stage, desk, {
    sheets: ['resources', 'departments'],
    audience: 'company',
    language,
    paper: language === 'ja' ? 'a3' : 'a4',
  });
  const [map, choice] = files;
  holds(map, [needs.reading, needs.yearly, needs.reach, needs.parts, offers.company]);
  holds(choice, [departmentName(stage, 'research'), offers.company]);
  for (const text of files) {
    lacks(text, [
      needs.hands,
      needs.hall,
      ...[candidates.office, candidates.school, candidates.member],
      ...[offers.office, offers.school, offers.member],
      departmentName(stage, 'procurement'),
      departmentName(stage, 'hr'),
      departmentName(stage, 'own'),
      ...[content.reason, content.concern, content.problem, content.reasonOf],
      ...[content.ownConcern, content.anchor, choiceContent[language].sentence],
      resources.coverage.percent(mapResult.today),
      resources.coverage.percent(mapResult.together),
      resources.importance,
      ...Object.values(resources.flags),
      ...Object.values(departments.verdicts),
      ...Object.values(departments.agree5),
      ...Object.values(departments.criteria).map(({ name }) => name),
      departments.gut.name,
      departments.measures.splitCells,
    ]);
  }
}

async function forEverybody(
  stage: Stage,
  desk: Desk,
  language: ExportOrder['language'],
): Promise<void> {
  const { concern, sentence, problem } = choiceContent[stage.language];
  const { reworded, concerns } = newcomerContent[stage.language];
  const [handout] = await prints(stage, desk, {
    sheets: ['handout'],
    audience: 'participants',
    language,
    paper: 'a4',
  });
  holds(handout, [
    reworded,
    departmentName(stage, 'research'),
    ...picks.map((key) => needTexts(stage)[key]),
  ]);
  const { departments, resources } = wordsOf[language];
  lacks(handout, [
    concern,
    sentence,
    problem,
    ...concerns,
    ...Object.values(departments.agree5),
    ...Object.values(departments.verdicts),
    resources.coverage.percent(mapResult.today),
  ]);
}

/** Makes the choices, starts, and gives the text of each file in the order of the sheets. */
async function prints(stage: Stage, desk: Desk, order: Order): Promise<readonly string[]> {
  const { hand, words } = stage;
  const { app } = words;
  const dialog = desk.dialog(app.export.title);
  const before = new Set(filesBelow(stage.workshopsFolder, '.pdf'));
  for (const choice of [
    app.export.audiences[order.audience],
    app.details.languages[order.language],
    app.export.papers[order.paper],
  ]) {
    await hand.choose(dialog.getByRole('radio', { name: choice, exact: true }));
  }
  const set = async (name: string | RegExp, isWanted: boolean) => {
    const box = dialog.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== isWanted) await hand.toggle(box);
    await until(`${name} ${isWanted}`, async () => (await box.isChecked()) === isWanted);
  };
  for (const sheet of sheetsFor(order.audience)) {
    await set(app.export.sheetNames[sheet], order.sheets.includes(sheet));
  }
  for (const letter of ['A', 'B', 'C', 'D']) await set(new RegExp(`^${letter} `), letter === 'A');
  await desk.press(app.export.start, dialog);
  const made = () => filesBelow(stage.workshopsFolder, '.pdf').filter((path) => !before.has(path));
  const count = order.sheets.length;
  await until(`${count} PDFs`, () => made().length === count, 60_000);
  await dialog.getByText(app.export.done(count), { exact: true }).first().waitFor();
  const texts = made().map((path) => ({ path, text: copiedText(readFileSync(path)) }));
  return order.sheets.map((sheet) => {
    const found = texts.filter(({ path }) => basename(path).split('-').includes(sheet));
    const [only] = found;
    assert.ok(only !== undefined && found.length === 1, `one file of ${sheet}: ${made()}`);
    return only.text;
  });
}

const packed = (text: string) => text.replace(/\s+/gu, '');

function holds(text: string | undefined, wanted: readonly string[]): void {
  assert.deepEqual(
    wanted.filter((each) => text?.includes(packed(each)) !== true),
    [],
  );
}

function lacks(text: string | undefined, unwanted: readonly string[]): void {
  assert.deepEqual(
    unwanted.filter((each) => text?.includes(packed(each)) !== false),
    [],
  );
}
