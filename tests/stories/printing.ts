/*
 * What the newcomer's group takes home: the internal sheet with everything agreed, and the company's
 * sheet without a trace of how it came about. Read back with poppler, not with the app.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ExportOrder } from '../../src-shared/contract/requests.ts';
import { copiedText } from '../support/pdf/inspect-pdf.ts';
import { type Desk, deskOf } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import { filesBelow, type Stage, type StoryLanguage } from './stage.ts';
import { wordsOf } from './words.ts';

type Sheet = Pick<ExportOrder, 'audience' | 'language' | 'paper'>;

/** Both stories together print each audience in both languages on both papers. */
const sheetsOf: Readonly<Record<StoryLanguage, readonly Sheet[]>> = {
  ja: [
    { audience: 'internal', language: 'ja', paper: 'a4' },
    { audience: 'company', language: 'en', paper: 'a3' },
  ],
  en: [
    { audience: 'internal', language: 'en', paper: 'a3' },
    { audience: 'company', language: 'ja', paper: 'a4' },
  ],
};

const sizesPt = { a4: '595.28 x 841.89', a3: '1190.55 x 841.89' } as const;

/** Follows newcomerRunsAWorkshop: group A is closed with an adopted vision. */
export async function newcomerPrintsBothSheets(stage: Stage): Promise<void> {
  const desk = deskOf(stage);
  const { hand, words } = stage;
  const content = newcomerContent[stage.language];
  await desk.press(words.app.run.export);
  const dialog = desk.dialog(words.app.export.title);
  const everyGroup = dialog.getByRole('checkbox', { name: words.app.export.allGroups });
  await hand.toggle(everyGroup);
  await desk.sees(words.app.export.chooseGroup);
  await hand.toggle(dialog.getByRole('checkbox', { name: /^A / }));
  for (const [index, sheet] of sheetsOf[stage.language].entries()) {
    const bytes = await prints(stage, desk, sheet, index + 1);
    const text = copiedText(bytes);
    const holds = (wanted: string) => text.includes(wanted.replace(/\s+/gu, ''));
    assert.equal(holds(content.reworded), true, 'the adopted statement');
    assert.equal(holds(content.outsideLine), true, 'the line for outside');
    const inside = [...content.concerns, ...content.clusters, content.keep, content.adapt];
    if (sheet.audience === 'internal') {
      assert.deepEqual(
        inside.filter((wanted) => !holds(wanted)),
        [],
      );
    } else {
      const { vision } = wordsOf[sheet.language];
      const neverOutside = [
        ...inside,
        ...content.typed,
        ...content.pasted,
        content.composed.chosen,
        content.reason,
        content.reopening,
        content.statement,
        vision.agreement.name,
        vision.measures.histogram,
        vision.concerns,
        ...Object.values(vision.agree5),
        ...Object.values(vision.checks),
      ];
      assert.deepEqual(neverOutside.filter(holds), []);
    }
    assert.equal(/3\D?4\D?4\D?5\D?3/.test(text), false, 'no row of votes');
  }
}

async function prints(stage: Stage, desk: Desk, sheet: Sheet, jobs: number): Promise<Uint8Array> {
  const { hand, words } = stage;
  const { app } = words;
  const dialog = desk.dialog(app.export.title);
  const before = new Set(filesBelow(stage.workshopsFolder, '.pdf'));
  for (const choice of [
    app.export.audiences[sheet.audience],
    app.details.languages[sheet.language],
    app.export.papers[sheet.paper],
  ]) {
    await hand.choose(dialog.getByRole('radio', { name: choice, exact: true }));
  }
  await desk.press(app.export.start, dialog);
  await dialog
    .getByText(app.export.done(1), { exact: true })
    .nth(jobs - 1)
    .waitFor({ timeout: 30_000 });
  const [made, ...more] = filesBelow(stage.workshopsFolder, '.pdf').filter(
    (path) => !before.has(path),
  );
  assert.deepEqual(more, []);
  assert.ok(made !== undefined, 'one new file lies in the workshops folder');
  const facts = execFileSync('pdfinfo', [made], { encoding: 'utf8' });
  const size = /Page size:\s+([\d.]+ x [\d.]+) pts/.exec(facts)?.[1] ?? facts;
  assert.equal(size, sizesPt[sheet.paper]);
  return readFileSync(made);
}
