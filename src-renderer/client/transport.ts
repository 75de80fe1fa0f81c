import type { ClientMessage, ServerMessage } from '../../src-shared/contract/wire.ts';

/** `open`: messages go through. `lost`: they don't for now; the transport tries again by itself. */
export type TransportStatus = 'open' | 'lost';

/**
 * The way to the core. Delivers messages whole and in order while open; may lose all that was under
 * way when the connection drops. Knows nothing of what the messages mean.
 */
export interface Transport {
  /** Sends now; dropped unless open. */
  send(message: ClientMessage): void;
  onMessage(listener: (message: ServerMessage) => void): () => void;
  /** Calls the listener with the present status at once, and again whenever it changes. */
  onStatus(listener: (status: TransportStatus) => void): () => void;
  /** Ends the connection for good; nothing is tried again. */
  close(): void;
}
