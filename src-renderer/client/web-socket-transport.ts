/*
 * The transport of the browser host: a WebSocket that comes back by itself. It adds the token to the
 * hello and keeps it for this tab only; what the messages mean is the client's business.
 */
import {
  type ClientMessage,
  refusedCloseCode,
  type ServerMessage,
} from '../../src-shared/contract/wire.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { Transport, TransportStatus } from './transport.ts';

/** Waits before the next attempt, in milliseconds; the last one repeats. */
const waitsMs = [250, 500, 1000, 2000, 4000] as const;

/** The token of this tab; null when it was opened without one. */
export type TokenKeeper = {
  readonly read: () => string | null;
  readonly replace: (token: string) => void;
};

/**
 * Takes the token out of the address (`#token=...`) into this tab's memory and cleans the address bar,
 * so that it isn't in a bookmark, a shared screen or the history. It lasts over a reload.
 *
 * @param entry which page this is: a window opened from another inherits its tab memory, and the
 *   projector must not come in as the facilitator
 */
export function tokenFromAddress(entry: string): TokenKeeper {
  const key = `tsunagi.token.${entry}`;
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    sessionStorage.setItem(key, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return {
    read: () => sessionStorage.getItem(key),
    replace: (token) => sessionStorage.setItem(key, token),
  };
}

/**
 * Connects at once and again after every loss, at the latest after four seconds, and immediately when
 * the page is shown again or the network is back.
 *
 * @param url ws: or wss: address
 * @param tokens read for every hello; the host's welcome replaces the one of the address
 */
export function webSocketTransport(url: string, tokens: TokenKeeper): Transport {
  const messageListeners = new Set<(message: ServerMessage) => void>();
  const statusListeners = new Set<(status: TransportStatus) => void>();
  let socket: WebSocket | null = null;
  let status: TransportStatus = 'lost';
  let failedAttempts = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;

  function setStatus(next: TransportStatus): void {
    if (next === status) return;
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  function deliver(message: ServerMessage): void {
    for (const listener of messageListeners) listener(message);
  }

  function connect(): void {
    if (isClosed || socket !== null) return;
    if (retry !== null) clearTimeout(retry);
    retry = null;
    const opening = new WebSocket(url);
    socket = opening;
    opening.addEventListener('open', () => {
      failedAttempts = 0;
      setStatus('open');
    });
    opening.addEventListener('message', (event) => {
      if (typeof event.data !== 'string') return;
      // The host is the page's own origin and speaks the protocol whose number the hello names.
      const message = JSON.parse(event.data) as ServerMessage;
      if (message.kind === 'welcome') tokens.replace(message.token);
      else deliver(message);
    });
    opening.addEventListener('close', (event) => {
      socket = null;
      if (event.code === refusedCloseCode) {
        isClosed = true;
        deliver({ kind: 'goodbye', failure: failure('not-allowed') });
      }
      setStatus('lost');
      if (isClosed) return;
      const waitMs = waitsMs[Math.min(failedAttempts, waitsMs.length - 1)];
      failedAttempts += 1;
      retry = setTimeout(connect, waitMs);
    });
  }

  function connectNow(): void {
    if (document.visibilityState === 'visible') connect();
  }

  document.addEventListener('visibilitychange', connectNow);
  addEventListener('online', connectNow);
  connect();

  return {
    send(message: ClientMessage) {
      if (socket?.readyState !== WebSocket.OPEN) return;
      const token = message.kind === 'hello' ? tokens.read() : null;
      socket.send(JSON.stringify(token === null ? message : { ...message, token }));
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onStatus(listener) {
      statusListeners.add(listener);
      listener(status);
      return () => statusListeners.delete(listener);
    },
    close() {
      isClosed = true;
      if (retry !== null) clearTimeout(retry);
      document.removeEventListener('visibilitychange', connectNow);
      removeEventListener('online', connectNow);
      socket?.close();
    },
  };
}
