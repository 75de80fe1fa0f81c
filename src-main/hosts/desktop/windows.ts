/*
 * The two windows and their places: the console on the facilitator's display, the projector filling
 * another one as soon as there is one. Knows nothing of what they show.
 */
import { BrowserWindow, screen, type WebContents } from 'electron';
import { pageAddress, type WindowRole } from './app-address.ts';
import { placeProjector } from './projector-placement.ts';
import { lockedPreferences } from './security.ts';

export type Windows = {
  /** Brings the console to the front, opening it when it is closed. */
  showConsole(): Promise<void>;
  /** Brings the projector to the front, opening it when it is closed. */
  showProjector(): Promise<void>;
  roleOf(contents: WebContents): WindowRole | null;
  console(): BrowserWindow | null;
  /** Called with whether the projector window is open, when that changes. */
  onProjectorChange(listener: (isOpen: boolean) => void): void;
};

/** The smallest window in which the console still shows its three columns. */
const consoleSize = { width: 1440, height: 900, minWidth: 1024, minHeight: 640 };
/** What a window shows before its page does; the first colour of each page. */
const backgrounds: Readonly<Record<WindowRole, string>> = {
  facilitator: '#faf7f1',
  projector: '#141c1b',
};

/** Needs the app to be ready. */
export function createWindows(preload: string): Windows {
  const open = new Map<WindowRole, BrowserWindow>();
  const projectorListeners: ((isOpen: boolean) => void)[] = [];

  async function show(role: WindowRole, make: () => BrowserWindow): Promise<void> {
    const existing = open.get(role);
    if (existing !== undefined) {
      if (existing.isMinimized()) existing.restore();
      existing.focus();
      return;
    }
    const window = make();
    open.set(role, window);
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      open.delete(role);
      // Without the console nobody can steer the projector.
      if (role === 'facilitator') open.get('projector')?.close();
      else tellProjector(false);
    });
    if (role === 'projector') tellProjector(true);
    await window.loadURL(pageAddress(role));
  }

  function tellProjector(isOpen: boolean): void {
    for (const listener of projectorListeners) listener(isOpen);
  }

  function makeConsole(): BrowserWindow {
    const { workArea } = screen.getPrimaryDisplay();
    return new BrowserWindow({
      ...consoleSize,
      width: Math.min(consoleSize.width, workArea.width),
      height: Math.min(consoleSize.height, workArea.height),
      show: false,
      backgroundColor: backgrounds.facilitator,
      webPreferences: lockedPreferences(preload),
    });
  }

  function makeProjector(): BrowserWindow {
    const { bounds, isFullScreen } = projectorPlacement();
    const window = new BrowserWindow({
      ...bounds,
      show: false,
      backgroundColor: backgrounds.projector,
      webPreferences: lockedPreferences(preload),
    });
    window.setMenuBarVisibility(false);
    window.setFullScreen(isFullScreen);
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') window.setFullScreen(false);
    });
    return window;
  }

  function projectorPlacement() {
    const console = open.get('facilitator');
    const consoleDisplay = console
      ? screen.getDisplayMatching(console.getBounds())
      : screen.getPrimaryDisplay();
    return placeProjector(screen.getAllDisplays(), consoleDisplay);
  }

  /** Moves the projector to where it belongs now that displays have come or gone. */
  function replaceProjector(): void {
    const window = open.get('projector');
    if (window === undefined) return;
    const { displayId, bounds, isFullScreen } = projectorPlacement();
    const isThere = screen.getDisplayMatching(window.getBounds()).id === displayId;
    if (isThere && window.isFullScreen() === isFullScreen) return;
    const settle = (): void => {
      if (window.isDestroyed()) return;
      window.setBounds(bounds);
      window.setFullScreen(isFullScreen);
    };
    if (window.isFullScreen()) {
      // A full-screen window cannot be moved; leaving full screen takes the system a moment.
      window.once('leave-full-screen', settle);
      window.setFullScreen(false);
    } else {
      settle();
    }
  }

  screen.on('display-added', replaceProjector);
  screen.on('display-removed', replaceProjector);

  return {
    showConsole: () => show('facilitator', makeConsole),
    showProjector: () => show('projector', makeProjector),
    roleOf(contents) {
      for (const [role, window] of open) if (window.webContents === contents) return role;
      return null;
    },
    console: () => open.get('facilitator') ?? null,
    onProjectorChange(listener) {
      projectorListeners.push(listener);
    },
  };
}
