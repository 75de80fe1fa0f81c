/*
 * What the system asks the app to open: on its command line, from a second start, and by macOS's own
 * event, which may come before anything is ready. Requests wait until someone takes them; only the
 * last that waits is carried out, since one workshop is open at a time.
 */
import { resolve } from 'node:path';
import type { App } from 'electron';

export type OpenRequest =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'sample' }
  /** The app was started again without naming anything: it only comes to the front. */
  | { readonly kind: 'nothing' };

export type RequestedFiles = {
  /** Hands over what waits, and from now on each request as it comes. */
  takeBy(open: (request: OpenRequest) => void): void;
};

/** Must be called before the app is ready, or an early event of macOS is missed. */
export function collectRequestedFiles(app: App, argv: readonly string[]): RequestedFiles {
  let waiting = openRequestIn(argv, process.cwd(), app.isPackaged);
  let open: ((request: OpenRequest) => void) | null = null;

  const request = (asked: OpenRequest): void => {
    if (open === null) waiting = asked;
    else open(asked);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    request({ kind: 'file', path });
  });
  app.on('second-instance', (_event, otherArgv, folder) => {
    request(openRequestIn(otherArgv, folder, app.isPackaged));
  });

  return {
    takeBy(taker) {
      open = taker;
      taker(waiting);
    },
  };
}

/**
 * What a command line asks to open; a file's path is made absolute.
 *
 * @param folder where that command was given
 * @param isPackaged whether the program is its own first word, or follows Electron's
 */
export function openRequestIn(
  argv: readonly string[],
  folder: string,
  isPackaged: boolean,
): OpenRequest {
  const given = argv.slice(isPackaged ? 1 : 2);
  if (given.includes('--sample')) return { kind: 'sample' };
  const file = given.findLast((word) => !word.startsWith('-') && word.endsWith('.tsunagi'));
  return file === undefined ? { kind: 'nothing' } : { kind: 'file', path: resolve(folder, file) };
}
