/*
 * `protocol` and `session`: the app's own scheme and what pages are allowed. Chromium cannot be given
 * a scheme from outside, so `app://bundle/x` is shown to it as `http://bundle.app.localhost/x`, which
 * it also treats as a secure origin; the app sees only its own addresses.
 */
import type { Runtime } from './runtime.ts';

type Privileges = { readonly standard?: boolean; readonly secure?: boolean };
type Handler = (request: Request) => Response | Promise<Response>;

export class Protocol {
  readonly #runtime: Runtime;
  readonly #handlers = new Map<string, Handler>();
  #privileged: ReadonlyMap<string, Privileges> | null = null;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  registerSchemesAsPrivileged(
    schemes: readonly { readonly scheme: string; readonly privileges: Privileges }[],
  ): void {
    this.#runtime.mustNotBeReady('protocol.registerSchemesAsPrivileged');
    if (this.#privileged !== null) {
      throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
    }
    this.#privileged = new Map(schemes.map(({ scheme, privileges }) => [scheme, privileges]));
  }

  handle(scheme: string, handler: Handler): void {
    this.#runtime.mustBeReady('protocol.handle');
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  /** Throws for an address that Electron could not show, or not as a secure origin. */
  mustServe(url: string): void {
    const scheme = schemeOf(url);
    const privileges = this.#privileged?.get(scheme);
    if (!this.#handlers.has(scheme))
      throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
    if (privileges?.standard !== true || privileges.secure !== true) {
      throw new Error(`'${scheme}' is not registered as a standard, secure scheme`);
    }
  }

  /** What the app answers, or null when the address is not of a scheme it handles. */
  async serve(
    url: string,
    method: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response | null> {
    const handler = this.#handlers.get(schemeOf(url));
    return handler === undefined ? null : handler(new Request(url, { method, headers }));
  }

  toChromium(url: string): string {
    const scheme = schemeOf(url);
    if (!this.#handlers.has(scheme)) return url;
    return url.replace(/^\w+:\/\/([^/]+)/, `http://$1.${scheme}.localhost`);
  }

  toApp(url: string): string {
    return url.replace(/^http:\/\/([^/.]+)\.(\w+)\.localhost(?=\/|$)/, (whole, host, scheme) =>
      this.#handlers.has(scheme) ? `${scheme}://${host}` : whole,
    );
  }
}

function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':')));
}

type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (isGranted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean;

export class Session {
  readonly webRequest: WebRequest;
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;
  deviceHandler: ((details: object) => boolean) | null = null;

  constructor() {
    this.webRequest = new WebRequest();
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }

  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    this.deviceHandler = handler;
  }

  /** Whether a page gets a permission: both handlers must say so; a missing one says yes. */
  async grants(contents: unknown, permission: string): Promise<boolean> {
    const handler = this.#requestHandler;
    const isGranted =
      handler === null ||
      (await new Promise<boolean>((resolve) => handler(contents, permission, resolve, {})));
    return isGranted && (this.#checkHandler?.(contents, permission, '', {}) ?? true);
  }
}

type BeforeRequest = (
  details: { readonly url: string; readonly method: string; readonly id: number },
  callback: (response: { readonly cancel?: boolean }) => void,
) => void;

export class WebRequest {
  #listener: BeforeRequest | null = null;
  #nextId = 1;

  /** As in Electron, a second listener takes the place of the first. */
  onBeforeRequest(listener: BeforeRequest | null): void {
    if (listener !== null && typeof listener !== 'function') {
      throw new TypeError('filters are not stood in; pass the listener alone');
    }
    this.#listener = listener;
  }

  cancels(url: string, method: string): Promise<boolean> {
    const listener = this.#listener;
    if (listener === null) return Promise.resolve(false);
    const details = { url, method, id: this.#nextId++ };
    return new Promise((resolve) =>
      listener(details, (response) => resolve(response.cancel === true)),
    );
  }
}
