/*
 * The desktop app: Electron's side of the ports, and how its parts are joined. Nothing here decides
 * anything about workshops.
 *
 * Never awaits `app.whenReady()` at the top level: Electron becomes ready only after this module has
 * been evaluated, so it would wait for ever.
 */
import { join } from 'node:path';
import { app, dialog, Menu, shell } from 'electron';
import { assertNever } from '../../../src-shared/kernel/assert-never.ts';
import { ok } from '../../../src-shared/kernel/result.ts';
import { createTsunagi, type Folders, type Tsunagi } from '../../core/index.ts';
import { appRoot, type ClosablePdf, newId, nodeClock, pdfOnDemand } from '../node-wiring.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { createDialogs } from './dialogs.ts';
import { serveBridge } from './ipc.ts';
import { openLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { followAsMenu } from './menu-client.ts';
import { watchPower } from './power.ts';
import { collectRequestedFiles, type OpenRequest, type RequestedFiles } from './requested-files.ts';
import { lockDown } from './security.ts';
import { shellText } from './text.ts';
import { createWindows } from './windows.ts';

/** Where the build puts things, seen from out/main. */
const built = join(import.meta.dirname, '..');

const log = openLog(app.getPath('logs'), nodeClock.wallMs);

registerAppScheme();
app.enableSandbox();
process.on('uncaughtException', endBadly);
process.on('unhandledRejection', endBadly);

if (app.requestSingleInstanceLock()) {
  const requested = collectRequestedFiles(app, process.argv);
  app
    .whenReady()
    .then(() => start(requested))
    .catch(endBadly);
} else {
  app.quit();
}

function start(requested: RequestedFiles): void {
  lockDown();
  serveApp(join(built, 'renderer'));
  const windows = createWindows(join(built, 'preload/preload.cjs'));
  const dialogs = createDialogs(() => shellText(tsunagi.status().language), windows.console);
  const pdf = pdfOnDemand();
  const tsunagi = createTsunagi({
    clock: nodeClock,
    newId,
    folders: folders(),
    host: {
      kind: 'desktop',
      version: app.getVersion(),
      chooseFile: dialogs.chooseFile,
      reveal: (path) => shell.showItemInFolder(path),
      async openProjector() {
        await windows.showProjector();
        return { url: null };
      },
      publishFile: () => null,
    },
    pdf,
    log: log.write,
  });
  serveBridge(tsunagi, windows.roleOf, log.write);

  const awake = watchPower(tsunagi.checkpoint);
  windows.onProjectorChange(awake.projectorOpen);
  const tell = (code: string): void => inBackground(dialogs.tellFailure(code));
  const menu = followAsMenu(
    tsunagi,
    newId,
    (state) => {
      awake.workshopOpen(state.isWorkshopOpen);
      const template = menuTemplate(
        state,
        {
          ask: (name, input) => menu.ask(name, input),
          showProjector: () => inBackground(windows.showProjector()),
          showLogFolder: () => inBackground(shell.openPath(log.folder)),
        },
        process.platform,
      );
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    },
    tell,
  );

  requested.takeBy((request) => {
    const opened = openRequested(tsunagi, request);
    // Told only when the console is there to be told over.
    inBackground(
      windows.showConsole().then(() => {
        pdf.warm();
        if (!opened.ok) tell(opened.failure.code);
      }),
    );
  });
  app.on('activate', () => inBackground(windows.showConsole()));
  app.on('window-all-closed', () => {
    // On macOS an app stays in the dock without windows.
    if (process.platform !== 'darwin') app.quit();
  });
  closeCleanly(tsunagi, pdf);
}

/** The system's own places, as Electron knows them; a documents folder may be anywhere. */
function folders(): Folders {
  const settings = app.getPath('userData');
  return {
    workshops: join(app.getPath('documents'), 'Tsunagi'),
    settings,
    spill: join(settings, 'unsaved'),
    sampleFile: join(appRoot(), 'resources/sample-workshop.ja.json'),
  };
}

function openRequested(tsunagi: Tsunagi, request: OpenRequest): ReturnType<Tsunagi['openPath']> {
  switch (request.kind) {
    case 'file':
      return tsunagi.openPath(request.path);
    case 'sample':
      return tsunagi.openSample();
    case 'nothing':
      return ok(null);
    default:
      return assertNever(request, 'open request');
  }
}

/**
 * Lets the app end only when everything is in its file. Done after the windows have closed, and not
 * before they are asked to, because a page's last words may still be on their way.
 */
function closeCleanly(tsunagi: Tsunagi, pdf: ClosablePdf): void {
  let closing: 'not yet' | 'under way' | 'done' = 'not yet';
  app.on('will-quit', (event) => {
    if (closing === 'done') return;
    event.preventDefault();
    if (closing === 'under way') return;
    closing = 'under way';
    Promise.all([tsunagi.close(), pdf.close()])
      .catch(log.fault)
      .finally(() => {
        closing = 'done';
        app.quit();
      });
  });
}

function inBackground(work: Promise<unknown>): void {
  work.catch(log.fault);
}

/** For what nobody expected: the stack goes to the log, plain words to the person, and the app ends. */
function endBadly(error: unknown): void {
  log.fault(error);
  // Before the core is there, the system's language is the best guess.
  const { fatal } = shellText(app.getLocale().startsWith('ja') ? 'ja' : 'en');
  dialog.showErrorBox(fatal.happened, fatal.advice);
  app.exit(1);
}
