/*
 * `tsunagi start`: the desktop window where there can be one, else the browser host, until the person
 * ends it.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { createTsunagi, type Tsunagi } from '../core/index.ts';
import { openBrowserHost } from '../hosts/browser/index.ts';
import {
  appRoot,
  appVersion,
  fileLog,
  newId,
  nodeClock,
  pdfOnDemand,
  standardFolders,
} from '../hosts/node-wiring.ts';
import type { CommandShape, Given, Usage } from './arguments.ts';
import { usage } from './codes.ts';
import { about, command, type Ending, type Speech } from './command.ts';
import { findDesktop, runDesktop } from './desktop-launch.ts';
import { sessionFileEnding } from './import.ts';
import { startWords } from './start-words.ts';
import { hasScreen, openInBrowser, reveal } from './system-open.ts';

type Order = {
  readonly file: string | null;
  readonly isSample: boolean;
  readonly isBrowser: boolean;
  /** 0 for any free one. */
  readonly port: number;
  readonly opensBrowser: boolean;
};

const shape: CommandShape = {
  name: 'start',
  flags: ['sample', 'browser', 'no-open'],
  valued: ['port'],
  positionals: ['FILE'],
  required: 0,
};
/** The worker's warm-up keeps out of the way of the first screen. */
const pdfWarmUpMs = 3_000;

export const startCommand = command<Order>({
  shape,
  read(given) {
    const [argument] = given.positionals;
    if (argument !== undefined && !argument.endsWith(sessionFileEnding)) {
      return fail(usage('argument-not-session-file', { argument }));
    }
    if (argument !== undefined && given.flags.has('sample')) {
      return fail(usage('options-exclude', { options: 'FILE, --sample', command: shape.name }));
    }
    const port = portOf(given);
    if (!port.ok) return port;
    return ok({
      file: argument === undefined ? null : resolve(argument),
      isSample: given.flags.has('sample'),
      isBrowser: given.flags.has('browser') || port.value !== 0,
      port: port.value,
      opensBrowser: !given.flags.has('no-open'),
    });
  },
  async run(order, speech) {
    if (order.file !== null && !existsSync(order.file)) {
      return about(order.file, failure('file-missing'));
    }
    if (!order.isBrowser) {
      const isDone = await runOnDesktop(order, speech);
      if (isDone) return null;
    }
    return serveBrowser(order, speech);
  },
});

function portOf(given: Given): Usage<number> {
  const text = given.values.get('port')?.at(-1);
  if (text === undefined) return ok(0);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535
    ? ok(port)
    : fail(usage('option-value-wrong', { option: '--port', value: text, allowed: '1-65535' }));
}

/** Whether the desktop app ran; false leaves it to the browser, said in one line. */
async function runOnDesktop({ file, isSample }: Order, speech: Speech): Promise<boolean> {
  const words = startWords[speech.language];
  const found = await findDesktop(process.env, () => speech.tell(words.downloading));
  const ran = found.ok
    ? await runDesktop(found.value, [
        ...(file === null ? [] : [file]),
        ...(isSample ? ['--sample'] : []),
      ])
    : found;
  if (!ran.ok) speech.tell(words.noDesktop(words.reasons[ran.failure]));
  return ran.ok;
}

async function serveBrowser(order: Order, speech: Speech): Promise<Ending> {
  const words = startWords[speech.language];
  const folders = standardFolders();
  const log = fileLog(folders.settings);
  const stopped = untilStopped();
  const opened = await openBrowserHost({
    port: order.port,
    pagesFolder: join(appRoot(), 'out/renderer'),
    monotonicMs: nodeClock.monotonicMs,
    log,
    onFacilitatorGone: (url) => {
      speech.tell(words.again);
      speech.print(url);
    },
  });
  if (!opened.ok) return opened.failure;
  const host = opened.value;
  const pdf = pdfOnDemand();
  const tsunagi = createTsunagi({
    clock: nodeClock,
    newId,
    folders,
    host: {
      kind: 'browser',
      version: appVersion(),
      chooseFile: null,
      reveal: hasScreen() ? reveal : null,
      openProjector: () => host.openProjector(),
      publishFile: (path) => host.publishFile(path),
    },
    pdf,
    log,
  });
  const asked = openAsked(tsunagi, order);
  if (asked.ok) {
    host.serve(tsunagi);
    const url = host.facilitatorUrl();
    speech.tell(words.ready);
    speech.print(url);
    speech.tell(words.howToEnd);
    if (order.opensBrowser && hasScreen() && !process.env.CI) openInBrowser(url);
    const warmUp = setTimeout(() => pdf.warm(), pdfWarmUpMs);
    await stopped;
    clearTimeout(warmUp);
    speech.tell(words.closing);
  }
  await host.close();
  await Promise.all([tsunagi.close(), pdf.close()]);
  return asked.ok ? null : about(order.file ?? folders.sampleFile, asked.failure);
}

function openAsked(tsunagi: Tsunagi, { file, isSample }: Order): ReturnType<Tsunagi['openPath']> {
  if (file !== null) return tsunagi.openPath(file);
  return isSample ? tsunagi.openSample() : ok(null);
}

/** Resolves at the first wish to end: Ctrl+C, a closed terminal, the system going down. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    // Kept for good: a second Ctrl+C must not cut the clean ending short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });
}
