/*
 * `node scripts/take-pictures.ts`: the pictures of the README and the guides, taken from the built app
 * on the sample, in both languages. Writes docs/images; run it after a change of looks and commit what
 * comes out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { aBrowserStage } from '../tests/e2e/browser-stage.ts';
import { walkEveryScreen } from '../tests/stories/screens.ts';
import { isStill } from '../tests/stories/still.ts';
import { encodePalettePng, type Pixels } from './palette-png.ts';
import { root } from './steps.ts';

const folder = join(root, 'docs/images');
const mostBytes = 200_000;
/** Wide enough to read the labels in a page of documentation. */
const pictureWidth = 1200;

/** Stops of the walk that the guides show, and the names of their pictures. */
const pictures: Readonly<Record<string, string>> = {
  home: 'console-home',
  'set-up': 'console-setup',
  'step silentNotes': 'console-notes',
  'step cluster': 'console-cluster',
  'step dots': 'console-dots',
  'step vote': 'console-vote',
  'step amend': 'console-amend',
  'step outsideLine': 'console-closing',
  'step supply': 'console-supply',
  'step coverage': 'console-coverage',
  'step cards': 'console-cards',
  'step result': 'console-result',
  'step decide': 'console-decide',
  printing: 'console-print',
  'projector, welcome': 'projector-welcome',
  'projector, overview': 'projector-overview',
  'projector, step name': 'projector-clusters',
  'projector, step vote': 'projector-vote',
  'projector, step coverage': 'projector-coverage',
  'projector, step result': 'projector-result',
  'projector, comparing doors': 'projector-comparing',
};
/** The two of overview.png. */
const overview = { console: 'step vote', projector: 'projector, step name' } as const;

mkdirSync(folder, { recursive: true });
for (const language of ['ja', 'en'] as const) {
  const stage = await aBrowserStage({ language });
  try {
    const shots = new Map<string, Buffer>();
    await walkEveryScreen(stage, 'light', async (page, name) => {
      if (pictures[name] === undefined) return;
      await page.mouse.move(0, 0);
      await isStill(page);
      shots.set(name, await page.screenshot());
    });
    const easel = await stage.context.newPage();
    for (const [name, shot] of shots) {
      const file = `${pictures[name]}.${language}.png`;
      save(file, await scaled(easel, shot));
    }
    if (language === 'ja') {
      const both = await composed(
        easel,
        shots.get(overview.console),
        shots.get(overview.projector),
      );
      save('overview.png', await scaled(easel, both));
    }
  } finally {
    await stage.end();
  }
}

function save(file: string, pixels: Pixels): void {
  const bytes = encodePalettePng(pixels);
  writeFileSync(join(folder, file), bytes);
  const isLarge = bytes.length > mostBytes;
  console.log(`${file} ${Math.round(bytes.length / 1000)} KB${isLarge ? ', too large' : ''}`);
  if (isLarge) process.exitCode = 1;
}

/** A picture's pixels at the width of the documentation, scaled by the browser. */
async function scaled(easel: Page, picture: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await easel.evaluate(
    async ([source, wanted]) => {
      const blob = await (await fetch(source)).blob();
      const full = await createImageBitmap(blob);
      const targetWidth = Math.min(wanted, full.width);
      const targetHeight = Math.round((full.height * targetWidth) / full.width);
      const canvas = new OffscreenCanvas(targetWidth, targetHeight);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(full, 0, 0, targetWidth, targetHeight);
      const { data } = pen.getImageData(0, 0, targetWidth, targetHeight);
      let text = '';
      const part = 32_768;
      for (let at = 0; at < data.length; at += part) {
        text += String.fromCharCode(...data.subarray(at, at + part));
      }
      return { width: targetWidth, height: targetHeight, base64: btoa(text) };
    },
    [dataUrl(picture), pictureWidth] as const,
  );
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

/** The projector behind, the console in front, as they stand in a room. */
async function composed(
  easel: Page,
  console: Buffer | undefined,
  projector: Buffer | undefined,
): Promise<Buffer> {
  if (console === undefined || projector === undefined) throw new Error('the walk missed a stop');
  await easel.setViewportSize({ width: pictureWidth, height: 740 });
  await easel.setContent(`<!doctype html><style>
    body { margin: 0; height: 740px; position: relative; background: #eef0ec; overflow: hidden; }
    img { position: absolute; display: block; border-radius: 6px; border: 1px solid #c9cdc6; }
    .projector { width: 820px; left: 32px; top: 32px; }
    .console { width: 700px; right: 32px; bottom: 32px; box-shadow: 0 0 0 6px #eef0ec; }
  </style><img class="projector" src="${dataUrl(projector)}" alt="">
  <img class="console" src="${dataUrl(console)}" alt="">`);
  await easel.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return easel.screenshot();
}

function dataUrl(picture: Buffer): string {
  return `data:image/png;base64,${picture.toString('base64')}`;
}
