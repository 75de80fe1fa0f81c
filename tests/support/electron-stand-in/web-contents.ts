/*
 * `webContents`: one page of Chromium behind Electron's events. Every request of the page passes
 * here: a navigation the page starts is first offered to the app's `will-...` listeners, then every
 * request to `webRequest`; what the app's own scheme serves is fulfilled, and all else really leaves.
 */
import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright';
import { deliver } from './page-shell.ts';
import { preventableEvent, type Runtime } from './runtime.ts';
import type { Protocol, Session } from './session.ts';

export type WebPreferences = {
  readonly preload?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly webSecurity?: boolean;
  readonly devTools?: boolean;
  readonly spellcheck?: boolean;
  readonly webviewTag?: boolean;
};

/** A frame as IPC events show it. */
export type FrameView = { readonly url: string; readonly parent: FrameView | null };

type PageRequest = {
  readonly url: string;
  readonly isNavigation: boolean;
  readonly isMainFrame: boolean;
};

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: Session;
  readonly preferences: WebPreferences;
  readonly #runtime: Runtime;
  readonly #protocol: Protocol;
  #page: Page | null = null;
  #openHandler: OpenHandler | null = null;
  #isDestroyed = false;
  /** Addresses the app itself is loading; only pages are asked whether they may navigate. */
  readonly #ownLoads = new Set<string>();
  #deliveries: Promise<unknown> = Promise.resolve();

  constructor(runtime: Runtime, protocol: Protocol, session: Session, preferences: WebPreferences) {
    super();
    this.id = runtime.nextId();
    this.#runtime = runtime;
    this.#protocol = protocol;
    this.session = session;
    this.preferences = preferences;
  }

  get mainFrame(): FrameView {
    if (this.#page === null) return { url: '', parent: null };
    return this.frameView(this.#page.mainFrame());
  }

  frameView(frame: Frame): FrameView {
    const parent = frame.parentFrame();
    return {
      url: this.#protocol.toApp(frame.url()),
      parent: parent === null ? null : this.frameView(parent),
    };
  }

  attach(page: Page): void {
    this.#page = page;
    page.on('crash', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroyed(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Answers `window.open` and links that want a new window. */
  async openRequested(url: string): Promise<void> {
    this.#runtime.record('window.open', url);
    if (this.#openHandler?.({ url }).action === 'deny') return;
    const page = await this.#runtime.context.newPage();
    this.#runtime.takeRequestsOf(page, (route) => route.continue());
    await page.goto(this.#protocol.toChromium(url));
  }

  /** Throws at once for what cannot be cloned; a page that is gone hears nothing. */
  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const copy = structuredClone(args);
    this.#deliveries = this.#deliveries
      .then(() =>
        this.#page?.evaluate(
          ([name, channelName, values]) => {
            // Put there by the page shell before any script of the page ran.
            const world = globalThis as unknown as Record<string, (c: unknown, v: unknown) => void>;
            world[name as string]?.(channelName, values);
          },
          [deliver, channel, copy] as const,
        ),
      )
      // The page navigated away or closed: as in Electron, its messages go nowhere.
      .catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    const page = this.#page;
    if (page === null) throw new Error('the window has no page yet');
    this.#protocol.mustServe(url);
    this.#ownLoads.add(url);
    try {
      await this.#grantPermissions(page, url);
      await page.goto(this.#protocol.toChromium(url));
      this.emit('did-finish-load');
    } finally {
      this.#ownLoads.delete(url);
    }
  }

  reload(): void {
    void this.loadURL(this.getURL());
  }

  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = this.#protocol.toApp(request.url());
    const isMainFrame = request.frame().parentFrame() === null;
    const isNavigation = request.isNavigationRequest();
    if (!this.#allows({ url, isNavigation, isMainFrame }, request.frame())) {
      return route.abort('aborted');
    }
    if (await this.session.webRequest.cancels(url, request.method())) {
      this.#runtime.record('request cancelled', url);
      return route.abort('blockedbyclient');
    }
    const response = await this.#protocol.serve(url, request.method(), request.headers());
    if (response === null) return route.continue();
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #allows({ url, isNavigation, isMainFrame }: PageRequest, frame: Frame): boolean {
    if (!isNavigation) return true;
    if (!(isMainFrame && this.#ownLoads.has(url))) {
      const details = { url, isMainFrame, isSameDocument: false, frame: this.frameView(frame) };
      for (const name of isMainFrame
        ? ['will-frame-navigate', 'will-navigate']
        : ['will-frame-navigate']) {
        const event = preventableEvent(details);
        this.emit(name, event, url);
        if (event.defaultPrevented) {
          this.#runtime.record('navigation denied', url);
          return false;
        }
      }
    }
    this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    return true;
  }

  /** Grants the page what the app's two handlers let through; without handlers, everything. */
  async #grantPermissions(page: Page, url: string): Promise<void> {
    // Chromium asks before a page reaches this machine's own servers, where a canary would listen;
    // Electron has no such question, so it may not be what stops a page here.
    const granted: string[] = ['local-network-access'];
    for (const [electronName, chromiumName] of permissions) {
      if (await this.session.grants(this, electronName)) granted.push(chromiumName);
    }
    const { origin } = new URL(this.#protocol.toChromium(url));
    await page.context().grantPermissions(granted, { origin });
  }
}

/** The permissions that both sides know, by their two names. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['midi', 'midi'],
  ['media', 'camera'],
] as const;
