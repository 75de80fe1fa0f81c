/*
 * A core behind the real browser host on a free port, and windows on it that speak the wire by hand,
 * as a broken or hostile program would.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { LogEntry } from '../../src-main/core/index.ts';
import {
  type BrowserHost,
  type BrowserHostLimits,
  openBrowserHost,
} from '../../src-main/hosts/browser/index.ts';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { protocolNumber, type ServerMessage, socketPath } from '../../src-shared/contract/wire.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import type { Result } from '../../src-shared/kernel/result.ts';
import { type Harness, plainDetails, startCore } from '../support/core-harness.ts';

export type ServedCore = {
  readonly host: BrowserHost;
  readonly harness: Harness;
  readonly pagesFolder: string;
  readonly logged: readonly LogEntry[];
  /** Addresses the host announced because no facilitator window was left. */
  readonly announced: readonly string[];
  /** Moves the clock by which addresses grow old. */
  passTime(milliseconds: number): void;
  /** Operations on disk and in memory: what a hostile message must not add to. */
  operations(): string;
  dispose(): Promise<void>;
};

export type PageFiles = Readonly<Record<string, string | Buffer>>;

const plainPages: PageFiles = {
  'facilitator/index.html': '<!doctype html><title>facilitator</title>',
  'projector/index.html': '<!doctype html><title>projector</title>',
};

/** A served core with a workshop of two groups open. */
export async function aServedCore(
  limits: Partial<BrowserHostLimits> = {},
  pages: PageFiles = {},
): Promise<ServedCore> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-pages-'));
  for (const [name, content] of Object.entries({ ...plainPages, ...pages })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const logged: LogEntry[] = [];
  const announced: string[] = [];
  let passedMs = 0;
  const opened = await openBrowserHost({
    port: 0,
    pagesFolder: folder,
    monotonicMs: () => performance.now() + passedMs,
    limits,
    log: (entry) => logged.push(entry),
    onFacilitatorGone: (url) => announced.push(url),
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const host = opened.value;
  const harness = startCore({
    host: {
      kind: 'browser',
      version: '0.0.0',
      chooseFile: null,
      reveal: () => undefined,
      openProjector: () => host.openProjector(),
      publishFile: (path) => host.publishFile(path),
    },
  });
  host.serve(harness.core);
  const screen = harness.console();
  const created = await screen.request('library.create', {
    details: plainDetails,
    groups: 2,
    seatsPerGroup: 5,
    groupNames: [],
  });
  if (!created.ok) throw new Error(created.failure.code);
  return {
    host,
    harness,
    pagesFolder: folder,
    logged,
    announced,
    passTime(milliseconds) {
      passedMs += milliseconds;
    },
    operations: () => JSON.stringify(screen.view.workshop),
    async dispose() {
      await host.close();
      await harness.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Window = {
  readonly socket: WebSocket;
  /** Every text that reached this window. */
  readonly wire: readonly string[];
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  send(message: unknown): void;
  request(name: string, input: unknown): Promise<Result<Json, ContractFailure>>;
  /** The first message, past or future, that the condition holds for. */
  message(condition: (message: ServerMessage) => boolean): Promise<ServerMessage>;
};

export function tokenIn(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
}

/** An open socket from the host's own page that has not said anything yet. */
export async function aSilentWindow({ host }: ServedCore): Promise<Window> {
  const origin = `http://127.0.0.1:${host.port}`;
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${socketPath}`, { origin });
  const wire: string[] = [];
  const received: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  let requests = 0;
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => resolve(code));
  });
  socket.on('error', () => undefined);
  socket.on('message', (data) => {
    const text = data.toString();
    wire.push(text);
    received.push(JSON.parse(text));
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const window: Window = {
    socket,
    wire,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    message: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received.find(condition);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async request(name, input) {
      requests += 1;
      const id = requests;
      window.send({ kind: 'request', id, opId: `op-${id}`, name, input });
      const answer = await window.message(
        (message) => message.kind === 'response' && message.id === id,
      );
      if (answer.kind !== 'response') throw new Error('Not an answer');
      return answer.result;
    },
  };
  return window;
}

/** A window that said hello with a token; it is in when it has its first view. */
export async function aWindow(served: ServedCore, token: string): Promise<Window> {
  const window = await aSilentWindow(served);
  window.send({ kind: 'hello', protocol: protocolNumber, token });
  return window;
}

export async function aFacilitator(served: ServedCore): Promise<Window> {
  const window = await aWindow(served, tokenIn(served.host.facilitatorUrl()));
  await window.message(({ kind }) => kind === 'view');
  return window;
}

export async function aProjector(served: ServedCore): Promise<Window> {
  const window = await aWindow(served, tokenIn((await served.host.openProjector()).url));
  await window.message(({ kind }) => kind === 'view');
  return window;
}

/** Sends bytes over a plain socket and returns all that comes back until the other side closes. */
export function exchange(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(answer));
    socket.once('connect', () => socket.write(bytes));
  });
}

/** The status of an answer; 0 when the connection was closed without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

/** A request by hand, whose connection closes after the answer. */
export function rawRequest(method: string, target: string, headers: readonly string[]): string {
  return [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
}

/** An upgrade by hand. */
export function rawUpgrade(target: string, headers: readonly string[]): string {
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  return [`GET ${target} HTTP/1.1`, ...headers, ...upgrade, '', ''].join('\r\n');
}
