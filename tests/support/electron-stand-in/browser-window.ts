/*
 * `BrowserWindow` and `ipcMain`: windows as pages of Chromium, with the geometry and the events of
 * real ones, and the messages between them and the app, cloned on the way.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright';
import type { App } from './app.ts';
import { bindings, pageShell } from './page-shell.ts';
import { preventableEvent, type Rectangle, type Runtime, type StandInWindow } from './runtime.ts';
import type { Protocol, Session } from './session.ts';
import type { Screen } from './system.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

export type WindowOptions = Partial<Rectangle> & {
  readonly show?: boolean;
  readonly title?: string;
  readonly fullscreen?: boolean;
  readonly webPreferences?: WebPreferences;
};

type InvokeHandler = (event: object, ...args: unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  async invoke(event: object, channel: string, args: readonly unknown[]): Promise<object> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
    try {
      return { value: structuredClone(await handler(event, ...structuredClone(args))) };
    } catch (error) {
      return { error: String(error) };
    }
  }
}

/** The class that one run of the app sees as `BrowserWindow`. */
export function browserWindowOf(parts: {
  readonly runtime: Runtime;
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly protocol: Protocol;
  readonly session: () => Session;
  readonly screen: Screen;
}) {
  const { runtime, app, ipcMain, protocol, screen } = parts;

  return class BrowserWindow extends EventEmitter implements StandInWindow {
    static getAllWindows(): readonly StandInWindow[] {
      return [...runtime.windows];
    }

    static getFocusedWindow(): StandInWindow | null {
      return runtime.windows.at(-1) ?? null;
    }

    static fromWebContents(contents: WebContents): BrowserWindow | null {
      for (const window of runtime.windows) {
        if (window instanceof BrowserWindow && window.webContents === contents) return window;
      }
      return null;
    }

    readonly id = runtime.nextId();
    readonly webContents: WebContents;
    page: Page | null = null;
    readonly #opened: Promise<Page>;
    #bounds: Rectangle;
    #title: string;
    #isFullScreen: boolean;
    #isVisible: boolean;
    #isMenuVisible = true;
    #isDestroyed = false;

    constructor(options: WindowOptions = {}) {
      runtime.mustBeReady('BrowserWindow');
      super();
      const preferences = options.webPreferences ?? {};
      if (preferences.nodeIntegration === true) throw new Error('nodeIntegration is not stood in');
      const { workArea } = screen.getPrimaryDisplay();
      this.#bounds = {
        x: options.x ?? workArea.x,
        y: options.y ?? workArea.y,
        width: options.width ?? 800,
        height: options.height ?? 600,
      };
      this.#title = options.title ?? '';
      this.#isFullScreen = options.fullscreen ?? false;
      this.#isVisible = options.show ?? true;
      this.webContents = new WebContents(runtime, protocol, parts.session(), preferences);
      runtime.windows.push(this);
      this.#opened = this.#open(preferences);
      // Reported by loadURL, which waits for it.
      this.#opened.catch(() => undefined);
      app.emit('browser-window-created', {}, this);
      app.emit('web-contents-created', {}, this.webContents);
    }

    async #open(preferences: WebPreferences): Promise<Page> {
      const page = await runtime.context.newPage();
      this.page = page;
      this.webContents.attach(page);
      const event = (frame: Frame) => ({
        sender: this.webContents,
        senderFrame: this.webContents.frameView(frame),
        processId: 1,
        frameId: 1,
      });
      await page.exposeBinding(bindings.send, ({ frame }, channel: string, args: unknown[]) => {
        ipcMain.emit(channel, event(frame), ...structuredClone(args));
      });
      await page.exposeBinding(bindings.invoke, ({ frame }, channel: string, args: unknown[]) =>
        ipcMain.invoke(event(frame), channel, args),
      );
      await page.exposeBinding(bindings.open, (_, url: string) =>
        this.webContents.openRequested(url),
      );
      const preload =
        preferences.preload === undefined ? null : readFileSync(preferences.preload, 'utf8');
      await page.addInitScript(pageShell(preload, preferences.contextIsolation !== false));
      runtime.takeRequestsOf(page, (route) => this.webContents.answer(route));
      page.on('popup', (popup) => {
        void popup.close();
        void this.webContents.openRequested(protocol.toApp(popup.url()));
      });
      page.on('close', () => this.#closed());
      await this.#resize();
      return page;
    }

    async loadURL(url: string): Promise<void> {
      await this.#opened;
      await this.webContents.loadURL(url);
      runtime.events.emit('window', this);
      this.emit('ready-to-show');
    }

    close(): void {
      const event = preventableEvent({});
      this.emit('close', event);
      if (event.defaultPrevented) runtime.events.emit('close refused');
      else void this.destroy();
    }

    async destroy(): Promise<void> {
      const page = await this.#opened;
      // 'closed' follows from the page's own event.
      await page.close();
    }

    #closed(): void {
      if (this.#isDestroyed) return;
      this.#isDestroyed = true;
      runtime.windows.splice(runtime.windows.indexOf(this), 1);
      this.webContents.destroyed();
      this.emit('closed');
      runtime.events.emit('closed');
      if (runtime.windows.length === 0) app.lastWindowClosed();
    }

    isDestroyed(): boolean {
      return this.#isDestroyed;
    }

    show(): void {
      this.#isVisible = true;
      this.emit('show');
    }

    isVisible(): boolean {
      return this.#isVisible;
    }

    focus(): void {
      runtime.windows.splice(runtime.windows.indexOf(this), 1);
      runtime.windows.push(this);
      this.emit('focus');
    }

    isMinimized(): boolean {
      return false;
    }

    setTitle(title: string): void {
      this.#title = title;
    }

    getTitle(): string {
      return this.#title;
    }

    setMenuBarVisibility(isVisible: boolean): void {
      this.#isMenuVisible = isVisible;
    }

    isMenuBarVisible(): boolean {
      return this.#isMenuVisible;
    }

    /** Takes effect later, as on macOS, where the system animates it. */
    setFullScreen(isFullScreen: boolean): void {
      setImmediate(() => {
        if (this.#isDestroyed || this.#isFullScreen === isFullScreen) return;
        this.#isFullScreen = isFullScreen;
        void this.#resize();
        this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
      });
    }

    isFullScreen(): boolean {
      return this.#isFullScreen;
    }

    /** A full-screen window covers the display it is on and ignores new bounds. */
    getBounds(): Rectangle {
      return this.#isFullScreen ? screen.getDisplayMatching(this.#bounds).bounds : this.#bounds;
    }

    setBounds(bounds: Partial<Rectangle>): void {
      if (this.#isFullScreen) return;
      this.#bounds = { ...this.#bounds, ...bounds };
      void this.#resize();
    }

    async #resize(): Promise<void> {
      const { width, height } = this.getBounds();
      await this.page?.setViewportSize({ width, height });
    }
  };
}
