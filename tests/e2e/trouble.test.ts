/*
 * When something goes wrong: the host dies in the middle of typing, the line drops, the disk is full.
 * Whatever a person saw as recorded is there afterwards, and the page says in words what is going on.
 */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { WebSocketRoute } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { failureTexts } from '../../src-renderer/text/failures.ts';
import { type Desk, deskOf } from '../stories/desk.ts';
import { type Stage, strangers, until } from '../stories/stage.ts';
import { aSmallDisk, type SmallDisk } from '../support/storage/small-disk.ts';
import { aFolder } from '../support/storage/workspace.ts';
import { aBrowserStage, type BrowserStage } from './browser-stage.ts';

let stage: BrowserStage | null = null;
let disk: SmallDisk | null = null;
let folder: ReturnType<typeof aFolder> | null = null;

afterEach(async () => {
  await stage?.end();
  disk?.dispose();
  folder?.dispose();
  expect(stage === null ? [] : strangers(stage.heard)).toEqual([]);
  stage = null;
  disk = null;
  folder = null;
});

const title = '川辺の集まり';

async function aWorkshopUnderWay(on: Stage): Promise<Desk> {
  const desk = deskOf(on);
  await desk.speak(on.language);
  await desk.createWorkshop(title);
  await desk.begin();
  return desk;
}

describe('the host is killed', () => {
  it('loses nothing that the page showed as recorded, however it was typed', async () => {
    stage = await aBrowserStage({ language: 'ja' });
    const desk = await aWorkshopUnderWay(stage);
    const { words } = stage;
    const entry = desk.field(words.console.notes.entry);
    await entry.focus();

    for (let n = 1; n <= 30; n += 1) {
      await desk.type(`カード${n}`);
      await desk.key('Enter');
      if (n === 20) stage.server().kill('SIGKILL');
    }
    await desk.sees(words.app.connection.lost);
    const recorded = await desk.cards();
    expect(recorded.length).toBeGreaterThan(0);

    await stage.startAgain();
    await desk.openRecent(title);
    await desk.page().getByRole('tab').first().waitFor();
    await until('the cards', async () => (await desk.cards()).length >= recorded.length);
    const found = await desk.cards();
    expect(found.slice(0, recorded.length)).toEqual(recorded);
    expect(new Set(found).size).toBe(found.length);
  }, 60_000);
});

describe('the line drops', () => {
  it('says so, keeps taking cards, and sends them once when it is back', async () => {
    stage = await aBrowserStage({ language: 'en' });
    const { words } = stage;
    const line = await aLineThatCanBreak(stage);
    const desk = await aWorkshopUnderWay(stage);
    await desk.add(words.console.notes.entry, 'Before');
    await desk.sees('Before');

    line.cut();
    await desk.sees(words.app.connection.lost);
    await desk.sees(words.app.connection.lostSafe);
    for (const text of ['While cut, one', 'While cut, two']) {
      await desk.add(words.console.notes.entry, text);
    }
    await desk.sees(words.app.saving.waiting(2));
    line.mend();

    const banner = desk.page().getByText(words.app.connection.lost);
    await banner.waitFor({ state: 'detached' });
    await until('three cards', async () => (await desk.cards()).length === 3);
    expect(await desk.cards()).toEqual(['Before', 'While cut, one', 'While cut, two']);
    await desk.isSaved();
  }, 60_000);
});

describe('the disk is full', () => {
  it('says what is safe, goes on, and writes everything once there is room', async (test) => {
    stage = await aBrowserStage({
      language: 'ja',
      prepare(home) {
        folder = aFolder();
        disk = aSmallDisk(folder.path, 1_024);
        if (disk === null) return;
        rmSync(join(home, 'workshops'), { recursive: true });
        mkdirSync(join(disk.path, 'workshops'));
        symlinkSync(join(disk.path, 'workshops'), join(home, 'workshops'));
      },
    });
    if (disk === null) test.skip('a small disk needs root on Linux');
    const { words } = stage;
    const desk = await aWorkshopUnderWay(stage);
    const typed = ['満杯の前'];
    await desk.add(words.console.notes.entry, '満杯の前');
    await desk.sees('満杯の前');
    const full = failureTexts.ja['disk-full']({});

    filled(disk).fill();
    // What the file had reserved is used up first, a card at a time.
    const patienceMs = 60_000;
    await until(
      'the message',
      async () => {
        typed.push('満杯のあと');
        await desk.add(words.console.notes.entry, '満杯のあと');
        return (await desk.page().getByText(full.what).count()) > 0;
      },
      patienceMs,
    );
    await desk.sees(full.next);
    await desk.sees(words.app.saving.spilled);

    filled(disk).relieve();
    typed.push('空いたあと');
    await desk.add(words.console.notes.entry, '空いたあと');
    await desk.page().getByText(full.what).first().waitFor({ state: 'detached', timeout: 30_000 });
    await desk.isSaved();
    await stage.crash();
    await desk.openRecent(title);
    await until('every card', async () => (await desk.cards()).length >= typed.length);
    expect(await desk.cards()).toEqual(typed);
  }, 150_000);
});

/** The disk that the story's own preparation has mounted. */
function filled(mounted: SmallDisk | null): SmallDisk {
  if (mounted === null) throw new Error('skipped before');
  return mounted;
}

type Line = { readonly cut: () => void; readonly mend: () => void };

/** Puts the page's socket behind a switch; the page is loaded again so that it uses it. */
async function aLineThatCanBreak(on: BrowserStage): Promise<Line> {
  let isCut = false;
  let open: WebSocketRoute | null = null;
  const page = on.console();
  await page.routeWebSocket(/.*/, (socket) => {
    if (isCut) {
      void socket.close({ code: 1001, reason: 'cut' });
      return;
    }
    open = socket;
    socket.connectToServer();
  });
  await page.reload();
  await page.locator('main').first().waitFor();
  return {
    cut() {
      isCut = true;
      void open?.close({ code: 1001, reason: 'cut' });
    },
    mend() {
      isCut = false;
    },
  };
}
