/*
 * Handing an address or a path to the system: its browser, its file manager. What can't be opened is
 * never an error; the words on the terminal and on the screen say the same.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export type Launch = {
  readonly program: string;
  readonly words: readonly string[];
  /** Windows only: the words stand on the command line as they are, with quotes of their own. */
  readonly isVerbatim: boolean;
};

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
  launch(opening(url, process.platform));
}

/** Shows a file or folder in the system's file manager. */
export function reveal(path: string): void {
  launch(revealing(path, process.platform));
}

/** What shows a file among its neighbours, or a folder. */
export function revealing(path: string, platform: NodeJS.Platform): Launch {
  if (platform === 'darwin') return { program: 'open', words: ['-R', path], isVerbatim: false };
  if (platform === 'win32') {
    // Explorer wants the quotes around the path alone, not around the whole word as they usually stand
    // when it holds a space; a path on Windows can't hold a quote.
    return { program: 'explorer.exe', words: [`/select,"${path}"`], isVerbatim: true };
  }
  return opening(isFolder(path) ? path : dirname(path), platform);
}

function opening(target: string, platform: NodeJS.Platform): Launch {
  const isVerbatim = false;
  if (platform === 'darwin') return { program: 'open', words: [target], isVerbatim };
  // Not `start`: it would run through a shell, which reads characters of an address as its own.
  if (platform === 'win32') {
    return { program: 'rundll32.exe', words: ['url.dll,FileProtocolHandler', target], isVerbatim };
  }
  return { program: 'xdg-open', words: [target], isVerbatim };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function launch({ program, words, isVerbatim }: Launch): void {
  const child = spawn(program, words, {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: isVerbatim,
  });
  child.on('error', () => undefined);
  child.unref();
}
