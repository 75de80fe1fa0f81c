/* A transport held in the hand: what was sent is in sight, and the test says what comes in. */
import type { Transport, TransportStatus } from '../../src-renderer/client/transport.ts';
import type { ClientMessage, ServerMessage } from '../../src-shared/contract/wire.ts';

export type FakeTransport = Transport & {
  readonly sent: ClientMessage[];
  readonly receive: (message: ServerMessage) => void;
  readonly become: (status: TransportStatus) => void;
  readonly isClosed: () => boolean;
};

export function fakeTransport(): FakeTransport {
  const sent: ClientMessage[] = [];
  const messageListeners = new Set<(message: ServerMessage) => void>();
  const statusListeners = new Set<(status: TransportStatus) => void>();
  let status: TransportStatus = 'lost';
  let isClosed = false;
  return {
    sent,
    send(message) {
      if (status === 'open') sent.push(message);
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
    },
    receive(message) {
      for (const listener of messageListeners) listener(message);
    },
    become(next) {
      status = next;
      for (const listener of statusListeners) listener(next);
    },
    isClosed: () => isClosed,
  };
}
