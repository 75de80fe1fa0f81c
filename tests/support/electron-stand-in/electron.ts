/*
 * The module that the app gets when it imports `electron`: one copy per run, told apart by the
 * `?run=` of its address. Names that are not here are not stood in, and importing them fails.
 */
import { EventEmitter } from 'node:events';
import { App } from './app.ts';
import { browserWindowOf, IpcMain } from './browser-window.ts';
import { runtimeOf } from './runtime.ts';
import { Protocol, Session } from './session.ts';
import { dialogOf, menuOf, powerSaveBlockerOf, Screen, shellOf } from './system.ts';

const runtime = runtimeOf(new URL(import.meta.url).searchParams.get('run') ?? '');
const defaultSession = new Session();

export const app = new App(runtime);
export const ipcMain = new IpcMain();
export const protocol = new Protocol(runtime);
export const session = {
  get defaultSession(): Session {
    runtime.mustBeReady('session');
    return defaultSession;
  },
};
export const screen = new Screen(runtime);
export const dialog = dialogOf(runtime);
export const shell = shellOf(runtime);
export const Menu = menuOf();
export const powerMonitor = new EventEmitter();
export const powerSaveBlocker = powerSaveBlockerOf(runtime);
export const BrowserWindow = browserWindowOf({
  runtime,
  app,
  ipcMain,
  protocol,
  session: () => session.defaultSession,
  screen,
});
