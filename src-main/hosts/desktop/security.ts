/*
 * What no page may do, whatever it shows: ask for a permission, leave for another address, open a
 * window, embed a browser, or reach anything outside the app. Everything is denied; there is no list
 * of exceptions to keep. Applied to every page as it is made, so that none can be forgotten.
 */
import { app, type Session, session, type WebContents, type WebPreferences } from 'electron';
import { bundlePath, staysInside } from './app-address.ts';

/** The preferences of every window. */
export function lockedPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    devTools: !app.isPackaged,
    // The checker would fetch its dictionaries from the network, on a path that no rule here sees.
    spellcheck: false,
  };
}

/** Must run before the first window is made, once the app is ready. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
}

function lockContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    // A page may load itself again; it is the same page with the same rights.
    const isReload = event.isMainFrame && event.url === contents.getURL();
    if (!isReload || bundlePath(event.url) === null) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
}

function denyNetwork(target: Session): void {
  target.webRequest.onBeforeRequest(({ url }, decide) => {
    // The developer tools are pages too; they exist only where the app is not packaged.
    const isDevTools = !app.isPackaged && url.startsWith('devtools://');
    decide({ cancel: !staysInside(url) && !isDevTools });
  });
}
