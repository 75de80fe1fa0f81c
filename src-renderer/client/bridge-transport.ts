import type { ClientMessage, ServerMessage } from '../../src-shared/contract/wire.ts';
import type { Transport } from './transport.ts';

/** What the desktop's preload script puts on `window.bridge`. */
export type Bridge = {
  readonly host: 'desktop';
  readonly send: (message: ClientMessage) => void;
  /** @returns the function that ends the listening */
  readonly onMessage: (listener: (message: ServerMessage) => void) => () => void;
};

declare global {
  interface Window {
    /** Absent in an ordinary browser. */
    readonly bridge?: Bridge;
  }
}

/** The transport of the desktop app: the core lives as long as the window, so it is always open. */
export function bridgeTransport(bridge: Bridge): Transport {
  let isClosed = false;
  return {
    send(message) {
      if (!isClosed) bridge.send(message);
    },
    onMessage: (listener) => bridge.onMessage(listener),
    onStatus(listener) {
      listener('open');
      return () => {};
    },
    close() {
      isClosed = true;
    },
  };
}
