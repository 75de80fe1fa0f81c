/*
 * Handing an address or a path to the system: its browser, its file manager. What can't be opened is
 * never an error; the words on the terminal say the same.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;
type Launch = readonly [program: string, ...words: readonly string[]];

/** Whether this session has a screen that a window could appear on. */
export function hasScreen(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [environment.DISPLAY, environment.WAYLAND_DISPLAY].some(
    (value) => value !== undefined && value !== '',
  );
}

/** Opens an address of ours in the system's browser. */
export function openInBrowser(url: string): void {
  launch(opening(url));
}

/** Shows a file or folder in the system's file manager. */
export function reveal(path: string): void {
  if (!hasScreen()) return;
  if (process.platform === 'darwin') launch(['open', '-R', path]);
  else if (process.platform === 'win32') launch(['explorer.exe', `/select,${path}`]);
  else launch(opening(isFolder(path) ? path : dirname(path)));
}

function opening(target: string): Launch {
  if (process.platform === 'darwin') return ['open', target];
  // Not `start`: it would run through a shell, which reads characters of an address as its own.
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', target];
  return ['xdg-open', target];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function launch([program, ...words]: Launch): void {
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
