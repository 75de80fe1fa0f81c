/*
 * What runs in a page before its own scripts: the built preload, with the one module that a sandboxed
 * preload may require, behind a bridge that copies everything that crosses it.
 */

/** Names of the functions through which a page reaches the stand-in. */
export const bindings = { send: '__standInSend', invoke: '__standInInvoke', open: '__standInOpen' };
export const deliver = '__standInDeliver';

/** @param preload source of the built preload, or null for a window without one */
export function pageShell(preload: string | null, isIsolated: boolean): string {
  return `(${shell.toString()})(${JSON.stringify({ ...bindings, deliver, isIsolated })}, ${
    preload === null ? 'null' : `function (require, module, exports, process) {\n${preload}\n}`
  });`;
}

type Names = typeof bindings & { readonly deliver: string; readonly isIsolated: boolean };
type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;
type Listener = (event: object, ...args: unknown[]) => void;

/** Is sent to the page as text, so it may use nothing from this file. */
function shell(names: Names, preload: Preload | null): void {
  if (window.top !== window) return;
  // The page's global object, onto which Playwright puts the bindings by name.
  const world = globalThis as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const call = (name: string, ...args: unknown[]) =>
    (world[name] as (...a: unknown[]) => Promise<unknown>)(...args);
  const listeners = new Map<string, Listener[]>();

  const crossing = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => crossing(value(...args.map(crossing)));
    }
    if (Array.isArray(value)) return value.map(crossing);
    if (value instanceof Promise) return value.then(crossing);
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, crossing(inner)])),
      );
    }
    return structuredClone(value);
  };

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (!names.isIsolated) {
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      }
      if (key in globalThis)
        throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      Object.defineProperty(globalThis, key, { value: crossing(api), enumerable: true });
    },
  };
  const ipcRenderer = {
    send(channel: string, ...args: unknown[]) {
      void call(names.send, channel, structuredClone(args));
    },
    async invoke(channel: string, ...args: unknown[]) {
      // The stand-in's own answer to its own binding.
      const answer = (await call(names.invoke, channel, structuredClone(args))) as {
        error?: string;
        value?: unknown;
      };
      if (answer.error === undefined) return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  };
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };

  world[names.deliver] = async (channel, args) => {
    // Sent by the stand-in's webContents.send, always with these two.
    for (const listener of listeners.get(channel as string) ?? [])
      listener({}, ...(args as unknown[]));
  };
  window.open = (url) => {
    void call(names.open, new URL(String(url ?? 'about:blank'), location.href).href);
    return null;
  };
  const module = { exports: {} };
  preload?.call(globalThis, require, module, module.exports, {
    platform: 'linux',
    sandboxed: true,
  });
}
