/*
 * What one run of the app under the stand-in shares: its browser, its windows, whether it is ready,
 * what it asked of the system, and the answers a test has queued for it.
 *
 * The rule of the whole stand-in: as strict as Electron, never kinder. What Electron refuses is
 * refused here, with the same consequence; what is not stood in fails loudly by not being there.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { launchChromium } from '../chromium.ts';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Display = {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
};

export type StandInOptions = {
  /** The built main module. */
  readonly entry: string;
  /** What stands behind the program's own name on the command line. */
  readonly args?: readonly string[];
  /** The folder of settings; two runs with the same one are two instances of one app. */
  readonly userData?: string;
  readonly displays?: readonly Display[];
  readonly locale?: string;
  readonly isPackaged?: boolean;
  /** Answers to every dialog of a name for which nothing is queued. */
  readonly standingAnswers?: Readonly<Record<string, unknown>>;
  /** Switches the pages' content policy off, to see whether the next line of defence holds. */
  readonly bypassCsp?: boolean;
};

/** A call the app made to the system, such as a dialog, in the order it was made. */
export type Call = { readonly name: string; readonly args: readonly unknown[] };

/** A window as the parts of the stand-in see it. */
export type StandInWindow = {
  readonly page: Page | null;
  readonly close: () => void;
  readonly destroy: () => Promise<void>;
};

/** How long the main module may take to be evaluated; one that awaits `ready` never ends. */
const evaluationLimitMs = 5_000;

/** How each run is found by its copy of the `electron` module. */
const runs = new Map<string, Runtime>();

export function runtimeOf(run: string): Runtime {
  const found = runs.get(run);
  if (found === undefined) throw new Error(`no run of the stand-in is named '${run}'`);
  return found;
}

export class Runtime {
  readonly run: string;
  readonly options: StandInOptions;
  readonly userData: string;
  readonly calls: Call[] = [];
  readonly windows: StandInWindow[] = [];
  /** Emits 'window' with each page, once the app has loaded something into it. */
  readonly events = new EventEmitter();
  readonly whenReady: Promise<void>;
  readonly exited: Promise<number>;
  isReady = false;
  hasExited = false;
  browser: Browser | null = null;
  #context: BrowserContext | null = null;
  readonly #requestsOf = new Map<Page, (route: Route) => Promise<void>>();
  #answers = new Map<string, unknown[]>();
  #nextId = 1;
  #becomeReady: () => void = () => {};
  #exit: (code: number) => void = () => {};

  constructor(options: StandInOptions) {
    this.options = options;
    this.run = String(runs.size + 1);
    this.userData = options.userData ?? mkdtempSync(join(tmpdir(), 'tsunagi-desktop-'));
    mkdirSync(this.userData, { recursive: true });
    this.whenReady = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    this.exited = new Promise((resolve) => {
      this.#exit = resolve;
    });
    runs.set(this.run, this);
  }

  /** Evaluates the main module, and only then lets the app become ready, as Electron does. */
  async start(evaluate: () => Promise<unknown>): Promise<void> {
    this.browser = await launchChromium();
    this.#context = await this.browser.newContext({
      viewport: null,
      bypassCSP: this.options.bypassCsp ?? false,
    });
    await this.#context.route('**/*', (route) => this.#route(route));
    await this.#context.setGeolocation({ latitude: 35.68, longitude: 139.77 });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const why = 'a top-level await on app.whenReady() never ends in Electron';
      const tell = () => reject(new Error(`main was not evaluated in 5 s: ${why}`));
      timer = setTimeout(tell, evaluationLimitMs);
    });
    try {
      await Promise.race([evaluate(), late]);
    } finally {
      clearTimeout(timer);
    }
    if (this.hasExited) return;
    this.isReady = true;
    this.#becomeReady();
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the stand-in has no browser yet');
    return this.#context;
  }

  /** Says who answers the requests of a page. */
  takeRequestsOf(page: Page, answer: (route: Route) => Promise<void>): void {
    this.#requestsOf.set(page, answer);
  }

  /** A page that nobody took is one that the app has not let open: nothing leaves it. */
  async #route(route: Route): Promise<void> {
    const page = pageOf(route);
    const answer = page === null ? undefined : this.#requestsOf.get(page);
    if (answer === undefined) await route.abort('blockedbyclient');
    else await answer(route);
  }

  nextId(): number {
    return this.#nextId++;
  }

  record(name: string, ...args: readonly unknown[]): void {
    this.calls.push({ name, args });
  }

  /** Queues what the person answers to the next dialog of this name. */
  queueAnswer(name: string, answer: unknown): void {
    this.#answers.set(name, [...(this.#answers.get(name) ?? []), answer]);
  }

  takeAnswer(name: string): unknown {
    const [first = this.options.standingAnswers?.[name], ...rest] = this.#answers.get(name) ?? [];
    if (first === undefined) throw new Error(`nobody is there to answer ${name}; queue an answer`);
    this.#answers.set(name, rest);
    return first;
  }

  /** Throws for what Electron refuses before `ready`. */
  mustBeReady(what: string): void {
    if (!this.isReady) throw new Error(`${what} can only be used after app is ready`);
  }

  mustNotBeReady(what: string): void {
    if (this.isReady) throw new Error(`${what} must be called before app is ready`);
  }

  async exit(code: number): Promise<void> {
    if (this.hasExited) return;
    this.hasExited = true;
    await this.browser?.close();
    this.#exit(code);
  }
}

/** The page a request comes from; null for the first request of a page that is only being made. */
function pageOf(route: Route): Page | null {
  try {
    return route.request().frame().page();
  } catch {
    return null;
  }
}

/** An event that a listener may prevent, as Electron passes first to its listeners. */
export type PreventableEvent = {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
};

export function preventableEvent<Details extends object>(
  details: Details,
): PreventableEvent & Details {
  let isPrevented = false;
  return {
    ...details,
    preventDefault: () => {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
}
