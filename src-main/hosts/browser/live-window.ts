/*
 * One WebSocket from its first message to its end: waits for a hello with a token, joins the core with
 * the token's role, carries messages both ways. Whatever comes in, this socket is the most that ends.
 */
import type { RawData, WebSocket } from 'ws';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { refusedCloseCode, type ServerMessage } from '../../../src-shared/contract/wire.ts';
import { failure } from '../../../src-shared/kernel/failure.ts';
import type { Client, LogEntry, Tsunagi } from '../../core/index.ts';
import { readMessage, tokenOfHello } from './client-message.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { BrowserHostLimits } from './limits.ts';
import { MessageRate } from './message-rate.ts';

const closing = { goingAway: 1001, refused: refusedCloseCode, fault: 1011 } as const;
/** A beat is half a ping's interval; see limits.ts. */
const beatsPerPing = 2;
const mostSilentBeats = 5;

type Role = Client['role'];

export type WindowSurroundings = {
  readonly doorkeeper: Doorkeeper;
  readonly connect: Tsunagi['connect'];
  readonly limits: BrowserHostLimits;
  readonly monotonicMs: () => number;
  log(entry: LogEntry): void;
  /** Called once, when the hello was accepted. */
  onJoined(role: Role): void;
  /** Called once, after the end; null when no hello was accepted. */
  onEnded(role: Role | null): void;
};

export class LiveWindow {
  readonly #socket: WebSocket;
  readonly #around: WindowSurroundings;
  readonly #rate: MessageRate;
  readonly #helloTimer: NodeJS.Timeout;
  readonly #beatTimer: NodeJS.Timeout;
  #pauseTimer: NodeJS.Timeout | null = null;
  #farewellTimer: NodeJS.Timeout | null = null;
  #silentBeats = 0;
  #joined: { readonly role: Role; readonly line: ReturnType<Tsunagi['connect']> } | null = null;
  #isEnded = false;

  constructor(socket: WebSocket, around: WindowSurroundings) {
    this.#socket = socket;
    this.#around = around;
    const { limits, monotonicMs } = around;
    this.#rate = new MessageRate(limits.messageBurst, limits.messagesPerSecond, monotonicMs);
    this.#helloTimer = setTimeout(() => this.#refuse(), limits.helloTimeoutMs);
    this.#beatTimer = setInterval(() => this.#beat(), limits.beatMs);
    socket.on('error', (error) => {
      around.log({ level: 'warn', event: 'window.frame-refused', details: { name: error.name } });
    });
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('ping', () => this.#heard());
    socket.on('pong', () => {
      this.#silentBeats = 0;
    });
    socket.on('close', () => this.#end());
  }

  get role(): Role | null {
    return this.#joined?.role ?? null;
  }

  /** Takes leave because the host closes; the screen may come back when it runs again. */
  dismiss(): void {
    this.#close(closing.goingAway);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#heard();
    // After the closing handshake began, the rest of what was under way is not for the core.
    if (this.#isEnded || this.#socket.readyState !== this.#socket.OPEN) return;
    try {
      const message = isBinary ? null : readMessage(data.toString());
      if (message === null) this.#refuse('request-malformed');
      else if (this.#joined === null) this.#join(message);
      else this.#joined.line.receive(message);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      this.#around.log({ level: 'error', event: 'window.fault', details: { name } });
      this.#close(closing.fault);
    }
  }

  #join(message: Readonly<Record<string, unknown>>): void {
    const token = tokenOfHello(message);
    const admission = token === null ? null : this.#around.doorkeeper.admit(token);
    if (admission === null) {
      this.#refuse();
      return;
    }
    clearTimeout(this.#helloTimer);
    const { role, newToken } = admission;
    const line = this.#around.connect({ role, send: (outgoing) => this.#send(outgoing) });
    this.#joined = { role, line };
    this.#around.onJoined(role);
    if (newToken !== null) this.#send({ kind: 'welcome', token: newToken });
    line.receive(message);
  }

  #refuse(code: 'not-allowed' | 'request-malformed' = 'not-allowed'): void {
    this.#send({ kind: 'goodbye', failure: failure(code) });
  }

  #send(message: ServerMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > this.#around.limits.mostBufferedBytes) {
      // Too slow to follow: a fresh connection with one whole view is shorter than the backlog.
      this.#around.log({ level: 'warn', event: 'window.too-slow' });
      this.#socket.terminate();
      return;
    }
    this.#socket.send(JSON.stringify(message), () => undefined);
    if (message.kind === 'goodbye') this.#close(closeCodeOf(message.failure));
  }

  /** Something came in: the window lives, and its haste is counted. */
  #heard(): void {
    this.#silentBeats = 0;
    this.#rate.count();
    if (this.#pauseTimer === null) this.#payDebt();
  }

  /** Doesn't read on before the debt is paid; what came in one piece with its cause adds to it. */
  #payDebt(): void {
    const debtMs = this.#rate.debtMs();
    if (debtMs === 0) {
      this.#pauseTimer = null;
      this.#socket.resume();
      return;
    }
    this.#socket.pause();
    this.#pauseTimer = setTimeout(() => this.#payDebt(), debtMs);
  }

  // Beats are counted, not clocked: after the laptop slept, one late beat is no proof of death.
  #beat(): void {
    this.#silentBeats += 1;
    if (this.#silentBeats >= mostSilentBeats) this.#socket.terminate();
    else if (
      this.#silentBeats % beatsPerPing === 0 &&
      this.#socket.readyState === this.#socket.OPEN
    ) {
      this.#socket.ping();
    }
  }

  /** Closes politely; a peer that does not answer the close is cut off. */
  #close(code: number): void {
    this.#socket.close(code);
    this.#farewellTimer ??= setTimeout(
      () => this.#socket.terminate(),
      this.#around.limits.farewellMs,
    );
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#helloTimer);
    clearInterval(this.#beatTimer);
    if (this.#pauseTimer !== null) clearTimeout(this.#pauseTimer);
    if (this.#farewellTimer !== null) clearTimeout(this.#farewellTimer);
    this.#joined?.line.close();
    this.#around.onEnded(this.role);
  }
}

/** A refusal of what the client did is final; the rest is worth coming back for. */
function closeCodeOf({ code }: ContractFailure): number {
  switch (code) {
    case 'request-malformed':
    case 'request-unknown':
    case 'not-allowed':
      return closing.refused;
    default:
      return closing.goingAway;
  }
}
