/*
 * The browser host: the app's two pages and its wire for an ordinary browser on this very machine.
 * Owns the listening socket, the addresses it hands out, and the end of all of it. Knows nothing of
 * workshops.
 *
 * Invariants: (1) bound to 127.0.0.1, never to another interface; (2) nothing reaches the core before
 * a token was shown; (3) whatever arrives, the process lives.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxMessageBytes, socketPath } from '../../../src-shared/contract/wire.ts';
import { type Failure, failure } from '../../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../../src-shared/kernel/result.ts';
import type { Client, LogEntry, Tsunagi } from '../../core/index.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { answer } from './http-front.ts';
import { type BrowserHostLimits, standardLimits } from './limits.ts';
import { LiveWindow } from './live-window.ts';
import { isFromOwnPage, ownHosts, trustedHost } from './origin-check.ts';
import { PublishedFiles } from './published-files.ts';
import { plainSecurityHeaders } from './response-headers.ts';
import { listStaticFiles, type StaticFiles } from './static-files.ts';

export type { BrowserHostLimits } from './limits.ts';

/** `port-taken`: another program listens there. `port-refused`: the system does not allow it. */
export type BrowserHostFailure = Failure<'pages-missing' | 'port-taken' | 'port-refused'>;

export type BrowserHostOptions = {
  /** 1 to 65535, or 0 for any free one. */
  readonly port: number;
  /** Folder of the built pages. */
  readonly pagesFolder: string;
  readonly monotonicMs: () => number;
  readonly limits?: Partial<BrowserHostLimits>;
  log(entry: LogEntry): void;
  /** Called with a fresh address when every facilitator window has been gone for a while. */
  onFacilitatorGone(url: string): void;
};

export type BrowserHost = {
  readonly port: number;
  /** The one-time address of the facilitator's window; each call makes another. */
  facilitatorUrl(): string;
  /** The host's part of the core's ports. */
  openProjector(): Promise<{ readonly url: string }>;
  publishFile(path: string): string;
  /** Lets windows in; until then every upgrade is turned away for a moment. */
  serve(core: Pick<Tsunagi, 'connect'>): void;
  /** Stops accepting, takes leave of every window, and resolves when nothing is open any more. */
  close(): Promise<void>;
};

type Role = Client['role'];
const loopback = '127.0.0.1';
const maxHeaderBytes = 8_192;
const mostFragments = 16;
const mostBufferedChunks = 64;

/** Listens; nothing of the app is reachable before `serve`. */
export async function openBrowserHost(
  options: BrowserHostOptions,
): Promise<Result<BrowserHost, BrowserHostFailure>> {
  const limits = { ...standardLimits, ...options.limits };
  const files = pagesIn(options.pagesFolder);
  if (files === null) return fail(failure('pages-missing'));
  const server = createServer({
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: limits.connectionsCheckIntervalMs,
    maxHeaderSize: maxHeaderBytes,
  });
  server.timeout = limits.idleTimeoutMs;
  server.maxConnections = limits.mostConnections;
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  return ok(new ListeningHost(server, listening.value, files, limits, options));
}

class ListeningHost implements BrowserHost {
  readonly port: number;
  readonly #server: Server;
  readonly #limits: BrowserHostLimits;
  readonly #options: BrowserHostOptions;
  readonly #hosts: readonly string[];
  readonly #doorkeeper: Doorkeeper;
  readonly #published = new PublishedFiles();
  readonly #sockets: WebSocketServer;
  readonly #windows = new Set<LiveWindow>();
  #core: Pick<Tsunagi, 'connect'> | null = null;
  #goneTimer: NodeJS.Timeout | null = null;
  #closed: Promise<void> | null = null;

  constructor(
    server: Server,
    port: number,
    files: StaticFiles,
    limits: BrowserHostLimits,
    options: BrowserHostOptions,
  ) {
    this.port = port;
    this.#server = server;
    this.#limits = limits;
    this.#options = options;
    this.#hosts = ownHosts(port);
    this.#doorkeeper = new Doorkeeper(options.monotonicMs);
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: maxMessageBytes,
      maxFragments: mostFragments,
      maxBufferedChunks: mostBufferedChunks,
    });
    const front = { files, published: this.#published, hosts: this.#hosts };
    server.on('request', (request, response) => {
      answer(front, request, response).catch((error: unknown) => {
        this.#logFault('http.fault', error);
        response.destroy();
      });
    });
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    server.on('connection', survive);
    server.on('error', (error) => this.#logFault('http.server-error', error));
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      turnAway(socket, statusLineFor(error.code));
    });
    this.#sockets.on('error', (error) => this.#logFault('window.server-error', error));
    this.#sockets.on('wsClientError', (_error, socket) => turnAway(socket, '400 Bad Request'));
  }

  facilitatorUrl(): string {
    return this.#urlOf('facilitator', this.#doorkeeper.issue('facilitator', null));
  }

  async openProjector(): Promise<{ readonly url: string }> {
    const token = this.#doorkeeper.issue('projector', this.#limits.addressLifeMs);
    return { url: this.#urlOf('projector', token) };
  }

  publishFile(path: string): string {
    return this.#published.publish(path);
  }

  serve(core: Pick<Tsunagi, 'connect'>): void {
    this.#core = core;
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  #urlOf(page: Role, token: string): string {
    return `http://${loopback}:${this.port}/${page}/#token=${token}`;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    survive(socket);
    const refusal = this.#refusalOf(request);
    if (refusal !== null) {
      turnAway(socket, refusal);
      return;
    }
    try {
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#admit(opened));
    } catch (error) {
      this.#logFault('window.upgrade-fault', error);
      socket.destroy();
    }
  }

  /** The status line that turns an upgrade away, or null when it may go on. */
  #refusalOf(request: IncomingMessage): string | null {
    const host = trustedHost(request, this.#hosts);
    if (host === null) return '421 Misdirected Request';
    if (!isFromOwnPage(request, host)) return '403 Forbidden';
    if (request.url !== socketPath) return '404 Not Found';
    const unknown = [...this.#windows].filter(({ role }) => role === null).length;
    const isFull = unknown >= this.#limits.mostUnknownSockets;
    const isServing = this.#core !== null && this.#closed === null;
    return isServing && !isFull ? null : '503 Service Unavailable';
  }

  #admit(socket: WebSocket): void {
    const core = this.#core;
    if (core === null) {
      socket.terminate();
      return;
    }
    const window: LiveWindow = new LiveWindow(socket, {
      doorkeeper: this.#doorkeeper,
      connect: (client) => core.connect(client),
      limits: this.#limits,
      monotonicMs: this.#options.monotonicMs,
      log: this.#options.log,
      onJoined: (role) => {
        if (role === 'facilitator') this.#stopGoneTimer();
      },
      onEnded: (role) => {
        this.#windows.delete(window);
        if (role === 'facilitator') this.#noticeGone();
      },
    });
    this.#windows.add(window);
  }

  /** Closing the tab must not lock the facilitator out: the used-up address gets a successor. */
  #noticeGone(): void {
    const isSomeoneThere = [...this.#windows].some(({ role }) => role === 'facilitator');
    if (isSomeoneThere || this.#closed !== null) return;
    this.#stopGoneTimer();
    this.#goneTimer = setTimeout(
      () => this.#options.onFacilitatorGone(this.facilitatorUrl()),
      this.#limits.facilitatorGoneMs,
    );
  }

  #stopGoneTimer(): void {
    if (this.#goneTimer !== null) clearTimeout(this.#goneTimer);
    this.#goneTimer = null;
  }

  async #close(): Promise<void> {
    this.#stopGoneTimer();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const window of this.#windows) window.dismiss();
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => {
      for (const window of this.#windows) window.terminate();
      this.#server.closeAllConnections();
    }, this.#limits.farewellMs);
    await closed;
    clearTimeout(timer);
  }

  #logFault(event: string, error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    this.#options.log({ level: 'error', event, details: { name } });
  }
}

function pagesIn(folder: string): StaticFiles | null {
  try {
    const files = listStaticFiles(folder);
    return files.has('/facilitator/') && files.has('/projector/') ? files : null;
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<Result<number, BrowserHostFailure>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EADDRINUSE' ? 'port-taken' : 'port-refused';
      resolve(fail(failure(code, { port })));
    });
    server.listen(port, loopback, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

function statusLineFor(code: string | undefined): string {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return '408 Request Timeout';
    case 'HPE_HEADER_OVERFLOW':
      return '431 Request Header Fields Too Large';
    default:
      return '400 Bad Request';
  }
}

/** A socket without an `error` listener takes the whole process down with it. */
function survive(socket: Duplex | Socket): void {
  socket.on('error', () => socket.destroy());
}

/** Ends a connection that speaks HTTP or nothing we know, with a status line and no more. */
function turnAway(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = Object.entries(plainSecurityHeaders).map(([name, value]) => `${name}: ${value}`);
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Connection: close', 'Content-Length: 0'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}
