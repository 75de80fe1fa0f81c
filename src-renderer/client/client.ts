/*
 * A window's end of the protocol: the root view kept in step by patches, and requests that are
 * answered exactly once. It refuses to know what the view means, except where its clock stands.
 *
 * Invariants: (1) the view is one that the core had: a patch that doesn't follow on the revision held
 * is never applied, the whole view is asked for instead. (2) A part that a patch didn't touch keeps
 * its reference. (3) A request keeps its operation id for life, so sending it again after a loss can't
 * do it twice. (4) Every request settles: answered, or failed when the connection ends for good.
 */
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type {
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../src-shared/contract/requests.ts';
import {
  type ClientMessage,
  maxMessageBytes,
  protocolNumber,
  type ServerMessage,
} from '../../src-shared/contract/wire.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, type Result } from '../../src-shared/kernel/result.ts';
import { applyPatches } from '../../src-shared/kernel/structural-patch.ts';
import type { LiveTimer } from '../../src-shared/workshop/stage.ts';
import type { Transport } from './transport.ts';

/** How the window stands to the core. */
export type Connection =
  /** Not there yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** Was there; is being tried again. What was typed waits in this window. */
  | { readonly kind: 'lost' }
  /** Over for good; the failure says why. */
  | { readonly kind: 'ended'; readonly failure: ContractFailure };

/** What the client needs to know of any root view. */
export type RootView = { readonly workshop: { readonly timer: LiveTimer } | null };

export type ClientPorts = {
  /** A new free identifier with this prefix. */
  readonly newId: (prefix: string) => string;
  /** Milliseconds on a clock that never jumps; only differences mean something. */
  readonly now: () => number;
};

export type Answer<Name extends RequestName> = Result<RequestOutput<Name>, ContractFailure>;

export interface Client<View extends RootView> extends ClientPorts {
  /** The root view, or null before the first has come. */
  readonly view: () => View | null;
  readonly connection: () => Connection;
  /** Changes not answered yet, those waiting for a connection included; what only reads does not count. */
  readonly pending: () => number;
  /** When the present timer came in, on the clock of `now`; its `remainingMs` counts from then. */
  readonly timerSinceMs: () => number;
  /** Calls back after any of the above has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Never rejects: what went wrong is in the result. */
  readonly request: <Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ) => Promise<Answer<Name>>;
  readonly close: () => void;
}

type Waiting = {
  readonly message: Extract<ClientMessage, { kind: 'request' }>;
  readonly settle: (result: Result<unknown, ContractFailure>) => void;
};

/** The one request that changes nothing: who waits for its answer has nothing unsaved. */
const onlyReads: RequestName = 'export.preview';

/**
 * Starts a client on a transport; it says hello whenever the transport opens.
 *
 * `View` is what the core gives to this window's role; the caller knows which page it is.
 */
export function createClient<View extends RootView>(
  transport: Transport,
  ports: ClientPorts,
): Client<View> {
  const listeners = new Set<() => void>();
  /** By request id, in the order they were made. */
  const waiting = new Map<number, Waiting>();
  let held: { readonly revision: number; readonly view: View } | null = null;
  let connection: Connection = { kind: 'connecting' };
  let isResyncing = false;
  let timerSinceMs = 0;
  let lastId = 0;

  function announce(): void {
    for (const listener of listeners) listener();
  }

  function hold(revision: number, view: View): void {
    if (view.workshop?.timer !== held?.view.workshop?.timer) timerSinceMs = ports.now();
    held = { revision, view };
  }

  function resync(): void {
    if (isResyncing) return;
    isResyncing = true;
    transport.send({ kind: 'resync' });
  }

  function patch(message: Extract<ServerMessage, { kind: 'patch' }>): void {
    if (isResyncing || held === null || message.to <= held.revision) return;
    if (message.from !== held.revision) {
      resync();
      return;
    }
    try {
      hold(message.to, applyPatches(held.view, message.patches));
    } catch {
      // The patches were made for another view than the one held; only the whole view can be trusted.
      resync();
    }
  }

  function receive(message: ServerMessage): void {
    switch (message.kind) {
      case 'view':
        isResyncing = false;
        // The core sends each role its own root view; `View` names that of this page.
        hold(message.revision, message.view as View);
        break;
      case 'patch':
        patch(message);
        break;
      case 'response': {
        const answered = waiting.get(message.id);
        waiting.delete(message.id);
        answered?.settle(message.result);
        break;
      }
      case 'goodbye':
        end(message.failure);
        return;
      case 'welcome':
        // The transport's business: it holds the token.
        return;
    }
    announce();
  }

  function end(reason: ContractFailure): void {
    if (connection.kind === 'ended') return;
    connection = { kind: 'ended', failure: reason };
    transport.close();
    const unanswered = [...waiting.values()];
    waiting.clear();
    for (const { settle } of unanswered) settle(fail(reason));
    announce();
  }

  const stopListening = transport.onMessage(receive);
  const stopWatching = transport.onStatus((status) => {
    if (connection.kind === 'ended') return;
    if (status === 'open') {
      connection = { kind: 'open' };
      isResyncing = false;
      transport.send({ kind: 'hello', protocol: protocolNumber });
      for (const { message } of waiting.values()) transport.send(message);
    } else if (connection.kind === 'open') {
      connection = { kind: 'lost' };
    }
    announce();
  });

  return {
    ...ports,
    view: () => held?.view ?? null,
    connection: () => connection,
    pending: () => [...waiting.values()].filter(({ message }) => message.name !== onlyReads).length,
    timerSinceMs: () => timerSinceMs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    request<Name extends RequestName>(name: Name, input: RequestInput<Name>) {
      if (connection.kind === 'ended') return Promise.resolve(fail(connection.failure));
      lastId += 1;
      const message = {
        kind: 'request',
        id: lastId,
        opId: ports.newId('op'),
        name,
        input,
      } as const;
      const bytes = new TextEncoder().encode(JSON.stringify(message)).length;
      if (bytes > maxMessageBytes) {
        return Promise.resolve(
          fail(failure('request-too-large' as const, { most: maxMessageBytes, bytes })),
        );
      }
      return new Promise<Answer<Name>>((resolve) => {
        waiting.set(message.id, {
          message,
          // The request table says which output answers which name.
          settle: (result) => resolve(result as Answer<Name>),
        });
        if (connection.kind === 'open') transport.send(message);
        announce();
      });
    },
    close() {
      stopListening();
      stopWatching();
      end(failure('connection-lost'));
    },
  };
}
