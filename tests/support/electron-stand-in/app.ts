/*
 * `app`: the life of the program, from its single-instance lock to its exit.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { preventableEvent, type Runtime } from './runtime.ts';

/** Who holds the single-instance lock of each settings folder. */
const locks = new Map<string, App>();

export class App extends EventEmitter {
  readonly isPackaged: boolean;
  readonly #runtime: Runtime;
  readonly #paths = new Map<string, string>();
  #isQuitting = false;

  constructor(runtime: Runtime) {
    super();
    this.#runtime = runtime;
    this.isPackaged = runtime.options.isPackaged ?? false;
    this.#paths.set('userData', runtime.userData);
    void runtime.whenReady.then(() => this.emit('ready', {}, {}));
  }

  whenReady(): Promise<void> {
    return this.#runtime.whenReady;
  }

  isReady(): boolean {
    return this.#runtime.isReady;
  }

  getName(): string {
    return 'Tsunagi';
  }

  getVersion(): string {
    return '0.1.0';
  }

  /** Empty before `ready`, as on Linux. */
  getLocale(): string {
    return this.#runtime.isReady ? (this.#runtime.options.locale ?? 'en-US') : '';
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? join(this.#runtime.userData, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  enableSandbox(): void {
    this.#runtime.mustNotBeReady('app.enableSandbox()');
  }

  setAppUserModelId(id: string): void {
    this.#runtime.record('setAppUserModelId', id);
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const holder = locks.get(folder);
    if (holder === undefined || holder === this) {
      locks.set(folder, this);
      return true;
    }
    holder.emit('second-instance', {}, [...process.argv], process.cwd(), undefined);
    return false;
  }

  /** As a person quits: each listener and each window may still say no. */
  quit(): void {
    void this.#quit();
  }

  async #quit(): Promise<void> {
    if (this.#isQuitting || this.#runtime.hasExited) return;
    this.#isQuitting = true;
    const mayQuit = await this.#mayQuit();
    this.#isQuitting = false;
    if (mayQuit) await this.exit(0);
  }

  async #mayQuit(): Promise<boolean> {
    if (this.#isPrevented('before-quit')) return false;
    for (const window of [...this.#runtime.windows]) window.close();
    await this.#allWindowsClosed();
    return this.#runtime.windows.length === 0 && !this.#isPrevented('will-quit');
  }

  #isPrevented(name: string): boolean {
    const event = preventableEvent({});
    this.emit(name, event);
    return event.defaultPrevented;
  }

  /** Resolves when the last window is gone, or when one refused to close. */
  #allWindowsClosed(): Promise<void> {
    if (this.#runtime.windows.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const { events } = this.#runtime;
      const done = () => {
        if (this.#runtime.windows.length > 0) return;
        events.off('closed', done);
        resolve();
      };
      events.on('closed', done);
      events.once('close refused', () => resolve());
    });
  }

  /** Ends at once: windows are not asked, and only `quit` is told. */
  async exit(code = 0): Promise<void> {
    if (this.#runtime.hasExited) return;
    if (locks.get(this.getPath('userData')) === this) locks.delete(this.getPath('userData'));
    for (const window of [...this.#runtime.windows]) await window.destroy();
    this.emit('quit', {}, code);
    await this.#runtime.exit(code);
  }

  /** Called when the last window was closed by other means than quitting. */
  lastWindowClosed(): void {
    if (this.#isQuitting || this.#runtime.hasExited) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}
