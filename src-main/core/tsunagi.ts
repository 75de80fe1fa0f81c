/*
 * One workshop app: at most one workshop open, any number of screens on it. Every request of every
 * screen comes through here: its name and input are checked against the contract, its role against the
 * table, and only then is anything done.
 */
import * as v from 'valibot';
import {
  appRequests,
  isAppRequestName,
  mayRequest,
  requestSchema,
} from '../../src-shared/contract/requests.ts';
import type { FacilitatorRootView } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import { fail } from '../../src-shared/kernel/result.ts';
import { isCommandName } from '../../src-shared/workshop/commands.ts';
import type { Role } from '../../src-shared/workshop/setting.ts';
import type { LiveTimer } from '../../src-shared/workshop/stage.ts';
import { consoleView, projectorView } from '../../src-shared/workshop/visibility.ts';
import { type AppDesk, createAppDesk } from './app-desk.ts';
import { type Client, type Connection, createConnections, type RootView } from './connections.ts';
import type { CorePorts, Outcome } from './ports.ts';

export type Tsunagi = {
  connect(client: Client): Connection;
  /** Opens the workshop in a file; the one that was open is closed first. */
  openPath(path: string): Outcome<null>;
  /** Opens a fresh copy of the sample workshop. */
  openSample(): Outcome<null>;
  /** Whether a workshop is open, its title, and the language of the screens; for menus and windows. */
  status(): { readonly isOpen: boolean; readonly title: string; readonly language: 'ja' | 'en' };
  onChange(listener: () => void): () => void;
  /** Moves everything into the one file; for suspend and phase ends. */
  checkpoint(): void;
  /** Saves, closes the workshop, ends every connection. */
  close(): Promise<void>;
};

export function createTsunagi(ports: CorePorts): Tsunagi {
  const listeners = new Set<() => void>();
  const announce = () => {
    connections.announce();
    for (const listener of listeners) listener();
  };
  const desk: AppDesk = createAppDesk(ports, announce);

  function viewFor(role: Role, timer: LiveTimer): RootView {
    const { session, preferences } = desk;
    if (role === 'projector') {
      const { language, theme } = preferences;
      return {
        preferences: { language, theme },
        workshop: session ? projectorView(session.replica, timer) : null,
      };
    }
    const view: FacilitatorRootView = {
      host: desk.host,
      preferences,
      library: desk.shelf,
      save: session?.saveState ?? { kind: 'saved' },
      exports: desk.exports,
      lastOrder: desk.lastOrder,
      notices: [...desk.notices, ...(session?.notices ?? [])],
      workshop: session ? consoleView(session.replica, role, timer) : null,
    };
    return view;
  }

  const connections = createConnections(
    viewFor,
    () => ({
      key: desk.session?.replica.workshop.stage.timer ?? null,
      read: () => desk.session?.liveTimer() ?? { kind: 'idle' },
    }),
    handle,
    (error) =>
      ports.log({
        level: 'error',
        event: 'request-fault',
        details: { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' },
      }),
  );

  async function handle(
    role: Role,
    request: { readonly name: string; readonly opId: string; readonly input: unknown },
  ): Promise<Outcome<Json>> {
    const { name, opId, input } = request;
    const schema = requestSchema(name);
    if (!schema || !(isCommandName(name) || isAppRequestName(name))) {
      return fail(failure('request-unknown'));
    }
    if (!mayRequest(role, name)) return fail(failure('not-allowed'));
    if (isAppRequestName(name)) {
      const parsed = v.safeParse(appRequests[name].input, input);
      if (!parsed.success) return fail(failure('request-malformed'));
      return desk.handle(name, parsed.output, { opId, actor: role });
    }
    const parsed = v.safeParse(schema, input);
    if (!parsed.success) return fail(failure('request-malformed'));
    const { session } = desk;
    if (!session) return fail(failure('no-workshop-open'));
    return session.run(name, parsed.output, { opId, actor: role });
  }

  return {
    connect(client) {
      desk.refreshShelf();
      return connections.connect(client);
    },
    openPath: (path) => desk.openPath(path),
    openSample: () => desk.openSample(),
    status: () => ({
      isOpen: desk.session !== null,
      title: desk.session?.replica.workshop.details.title ?? '',
      language: desk.preferences.language,
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkpoint: () => desk.session?.checkpoint(),
    async close() {
      await desk.close();
      connections.closeAll(failure('connection-lost'));
    },
  };
}
