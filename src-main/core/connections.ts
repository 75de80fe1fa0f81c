/*
 * The screens: each connected client gets its root view once, then patches. A change is diffed against
 * what that client last saw, so what didn't change is never sent and what it may not see never exists
 * on the wire.
 */

import * as v from 'valibot';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { FacilitatorRootView, ProjectorRootView } from '../../src-shared/contract/views.ts';
import {
  type ClientMessage,
  clientMessageSchema,
  maxMessageDepth,
  protocolNumber,
  type ServerMessage,
} from '../../src-shared/contract/wire.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import { fail, type Result } from '../../src-shared/kernel/result.ts';
import { diff } from '../../src-shared/kernel/structural-patch.ts';
import type { Role } from '../../src-shared/workshop/setting.ts';
import type { LiveTimer } from '../../src-shared/workshop/stage.ts';

export type Client = { readonly role: Role; send(message: ServerMessage): void };
export type Connection = {
  /** Takes one message of any shape; answers through the client's `send`, never throws. */
  receive(message: unknown): void;
  close(): void;
};
export type RootView = FacilitatorRootView | ProjectorRootView;

export type RequestHandler = (
  role: Role,
  request: { readonly name: string; readonly opId: string; readonly input: unknown },
) => Promise<Result<Json, ContractFailure>>;

export type ClockReading = { readonly key: unknown; read(): LiveTimer };

export type Connections = {
  connect(client: Client): Connection;
  /** Sends every client what changed for it. */
  announce(): void;
  closeAll(reason: ContractFailure): void;
};

/**
 * @param viewFor the root view of a role as of now, with the clock as given
 * @param clock the running clock: `key` changes when it is set anew
 */
export function createConnections(
  viewFor: (role: Role, timer: LiveTimer) => RootView,
  clock: () => ClockReading,
  handle: RequestHandler,
  onFault: (error: unknown) => void,
): Connections {
  const announcers = new Set<{ announce(): void; end(reason: ContractFailure): void }>();

  function connect(client: Client): Connection {
    let isOpen = true;
    let isGreeted = false;
    let revision = 0;
    let last: RootView | null = null;
    let timer: { readonly key: unknown; readonly value: LiveTimer } | null = null;

    // The clock goes out when it is set; the screen counts on by itself, so a change elsewhere in the
    // view must not carry a new reading.
    function currentTimer(): LiveTimer {
      const now = clock();
      if (timer !== null && timer.key === now.key) return timer.value;
      timer = { key: now.key, value: now.read() };
      return timer.value;
    }

    function sendWhole(): void {
      timer = null;
      last = viewFor(client.role, currentTimer());
      revision += 1;
      // Views are plain JSON by their types.
      client.send({ kind: 'view', revision, view: last as unknown as Json });
    }

    function announce(): void {
      if (!isOpen || !isGreeted || last === null) return;
      const view = viewFor(client.role, currentTimer());
      const patches = diff(last, view);
      last = view;
      if (patches.length === 0) return;
      revision += 1;
      client.send({ kind: 'patch', from: revision - 1, to: revision, patches });
    }

    function end(reason: ContractFailure): void {
      if (!isOpen) return;
      client.send({ kind: 'goodbye', failure: reason });
      isOpen = false;
      announcers.delete(entry);
    }

    function receive(message: unknown): void {
      if (!isOpen) return;
      const parsed = isDeeperThan(message, maxMessageDepth)
        ? null
        : v.safeParse(clientMessageSchema, message);
      if (parsed?.success) obey(parsed.output);
      else end(failure('request-malformed'));
    }

    function obey(incoming: ClientMessage): void {
      if (incoming.kind === 'hello') {
        isGreeted = incoming.protocol === protocolNumber;
        if (isGreeted) sendWhole();
        else end(failure('request-unknown'));
      } else if (!isGreeted) {
        end(failure('not-allowed'));
      } else if (incoming.kind === 'resync') {
        sendWhole();
      } else {
        answer(incoming);
      }
    }

    function answer({ id, name, opId, input }: ClientMessage & { kind: 'request' }): void {
      handle(client.role, { name, opId, input })
        .catch((error: unknown) => {
          onFault(error);
          return fail(failure('internal-error' as const));
        })
        .then((result) => {
          if (isOpen) client.send({ kind: 'response', id, result });
        })
        .catch(onFault);
    }

    const entry = { announce, end };
    announcers.add(entry);
    return {
      receive,
      close() {
        isOpen = false;
        announcers.delete(entry);
      },
    };
  }

  return {
    connect,
    announce() {
      for (const entry of announcers) entry.announce();
    },
    closeAll(reason) {
      for (const entry of [...announcers]) entry.end(reason);
    },
  };
}

/** Whether arrays and objects nest deeper than allowed; checked first, because schemas recurse. */
function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
