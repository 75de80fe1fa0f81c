/*
 * Starts a built main process under the stand-in, in this very process: the app's `electron` becomes
 * the stand-in's copy for this run, and each run evaluates the app's modules anew.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Runtime, type StandInOptions } from './runtime.ts';

/** The app's `electron` as a test reaches for it. */
export type ElectronModule = typeof import('./electron.ts');

export type StandIn = { readonly runtime: Runtime; readonly electron: ElectronModule };

const standInUrl = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const run = runOf(context.parentURL);
    if (specifier === 'electron' || specifier.startsWith('electron/')) {
      if (run === null) throw new Error('electron is imported by something that is not the app');
      return { url: `${standInUrl}?run=${run}`, shortCircuit: true };
    }
    const resolved = next(specifier, context);
    const isOfApp = run !== null && specifier.startsWith('.') && !isStandIn(context.parentURL);
    return isOfApp ? { ...resolved, url: `${resolved.url}?run=${run}` } : resolved;
  },
});

/** Resolves when the app is ready; rejects when its main module is not evaluated in time. */
export async function launchStandIn(options: StandInOptions): Promise<StandIn> {
  const runtime = new Runtime(options);
  const electron: ElectronModule = await import(`${standInUrl}?run=${runtime.run}`);
  forgetProcessListenersAtEnd(runtime);
  const argv = process.argv;
  process.argv = ['electron', '.', ...(options.args ?? [])];
  try {
    await runtime.start(() => import(`${pathToFileURL(options.entry).href}?run=${runtime.run}`));
  } catch (error) {
    await runtime.exit(1);
    throw error;
  } finally {
    process.argv = argv;
  }
  return { runtime, electron };
}

/** In Electron the process ends with the app, and with it what the app listens to on the process. */
function forgetProcessListenersAtEnd(runtime: Runtime): void {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => new Set<unknown>(process.rawListeners(event)));
  void runtime.exited.then(() => {
    events.forEach((event, i) => {
      for (const listener of process.rawListeners(event)) {
        // Typed by Node as plain functions; they came from this very emitter.
        if (!before[i]?.has(listener)) process.off(event, listener as () => void);
      }
    });
  });
}

function runOf(url: string | undefined): string | null {
  return url === undefined ? null : (/\?run=(\d+)$/.exec(url)?.[1] ?? null);
}

function isStandIn(url: string | undefined): boolean {
  return url?.startsWith(standInUrl) ?? false;
}
