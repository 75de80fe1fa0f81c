/*
 * The core's ports on plain Node, shared by the command line and the browser host: clock, ids,
 * folders, log, the PDF worker. The one place of that side where the clock and randomness are read.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorePorts, Folders, LogEntry, PdfPort } from '../core/index.ts';
import { createPdfService, type PdfService } from '../pdf/pdf-service.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Puts everything the app keeps into one folder, for tests and for trying things out. */
const homeOverride = 'TSUNAGI_HOME';
const appFolderName = 'Tsunagi';
const mostLogBytes = 1_000_000;

export const nodeClock: CorePorts['clock'] = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** An id with 128 random bits: `note_` and 22 characters that are safe in a URL. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}

/** The app's own folder: the checkout, from source as from the build. */
export function appRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return import.meta.dirname;
    folder = parent;
  }
  return folder;
}

export function appVersion(): string {
  // The app's own file, which a test of the command line reads too.
  const own = JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return own.version;
}

/** Where workshops and settings live on this system, the same places as the desktop app's. */
export function standardFolders(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): Folders {
  const sampleFile = join(appRoot(), 'resources/sample-workshop.ja.json');
  const override = environment[homeOverride];
  if (override !== undefined && override !== '') {
    const settings = join(override, 'settings');
    return {
      workshops: join(override, 'workshops'),
      settings,
      spill: join(settings, 'unsaved'),
      sampleFile,
    };
  }
  const documents = join(home, 'Documents');
  const settings = join(settingsParent(environment, platform, home), appFolderName);
  return {
    workshops: join(existsSync(documents) ? documents : home, appFolderName),
    settings,
    spill: join(settings, 'unsaved'),
    sampleFile,
  };
}

function settingsParent(environment: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return environment.APPDATA ?? join(home, 'AppData/Roaming');
  if (platform === 'darwin') return join(home, 'Library/Application Support');
  const configured = environment.XDG_CONFIG_HOME;
  return configured !== undefined && configured !== '' ? configured : join(home, '.config');
}

/**
 * A log of events and codes, one JSON object a line, at most two files of a megabyte. One that can't
 * be written is given up without a sound: it must never be why a workshop stops.
 */
export function fileLog(folder: string): (entry: LogEntry) => void {
  const file = join(folder, 'tsunagi-browser.log');
  return (entry) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > mostLogBytes) renameSync(file, join(folder, 'tsunagi-browser.previous.log'));
      const at = new Date(nodeClock.wallMs()).toISOString();
      appendFileSync(file, `${JSON.stringify({ at, ...entry })}\n`);
    } catch {
      // See above: nothing to do, and nobody to tell.
    }
  };
}

export type ClosablePdf = PdfPort & {
  /** Starts the worker ahead of the first sheet. */
  warm(): void;
  close(): Promise<void>;
};

/** The PDF worker, started at its first use: a command that prints nothing doesn't pay for it. */
export function pdfOnDemand(): ClosablePdf {
  let service: PdfService | null = null;
  const running = (): PdfService => {
    service ??= createPdfService({ workerUrl: pdfWorkerUrl() });
    return service;
  };
  return {
    render: (document, options, control) => running().render(document, options, control),
    warm: () => void running(),
    close: async () => {
      await service?.close();
    },
  };
}

function pdfWorkerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource
    ? new URL('../pdf/pdf-worker.ts', import.meta.url)
    : pathToFileURL(join(appRoot(), 'out/main/pdf-worker.js'));
}
