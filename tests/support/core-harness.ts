/*
 * A core on a temporary folder with a clock the test moves, a PDF port that answers at once, and
 * screens that keep their view as a real client does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CorePorts,
  createTsunagi,
  type LogEntry,
  type Tsunagi,
} from '../../src-main/core/index.ts';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { RequestInput, RequestName } from '../../src-shared/contract/requests.ts';
import type { FacilitatorRootView, ProjectorRootView } from '../../src-shared/contract/views.ts';
import { protocolNumber, type ServerMessage } from '../../src-shared/contract/wire.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import { ok, type Result } from '../../src-shared/kernel/result.ts';
import { applyPatches } from '../../src-shared/kernel/structural-patch.ts';
import type { WorkshopDetails } from '../../src-shared/workshop/details.ts';

export type Screen<View> = {
  readonly view: View;
  /** Every byte that ever reached this screen. */
  readonly wire: readonly string[];
  /** How many views came whole; patches carry the rest. */
  readonly wholeViews: number;
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
    opId?: string,
  ): Promise<Result<Json, ContractFailure>>;
  /** Sends any message, as a broken or hostile screen would. */
  send(message: unknown): void;
  close(): void;
};

export type Harness = {
  readonly ports: CorePorts;
  readonly home: string;
  readonly logged: readonly LogEntry[];
  readonly core: Tsunagi;
  /** Wall clock and monotonic clock of the core, which only the test moves. */
  readonly clock: { wallMs: number; monotonicMs: number };
  console(): Screen<FacilitatorRootView>;
  projector(): Screen<ProjectorRootView>;
  /** Closes the core and starts a new one on the same folders, as a restart of the app. */
  restart(): Promise<void>;
  dispose(): Promise<void>;
};

export const plainDetails: WorkshopDetails = {
  title: '水と企業のワークショップ',
  host: '',
  place: '',
  heldOn: '2026-10-17',
  startsAt: '13:00',
  endsAt: '16:30',
  language: 'ja',
  programme: '',
  facilitators: 1,
};

/** @param overrides ports to replace, and where workshops lie (a small disk, a read-only one) */
export function startCore(
  overrides: Partial<CorePorts> & { readonly workshopsFolder?: string } = {},
): Harness {
  const home = mkdtempSync(join(tmpdir(), 'tsunagi-core-'));
  const clock = { wallMs: 1_790_000_000_000, monotonicMs: 0 };
  const logged: LogEntry[] = [];
  let ids = 0;
  const { workshopsFolder, ...portOverrides } = overrides;
  const ports: CorePorts = {
    clock: { wallMs: () => clock.wallMs, monotonicMs: () => clock.monotonicMs },
    newId(prefix) {
      ids += 1;
      return `${prefix}_${ids}-${process.pid}`;
    },
    folders: {
      workshops: workshopsFolder ?? join(home, 'workshops'),
      settings: join(home, 'settings'),
      spill: join(home, 'spill'),
      sampleFile: join(import.meta.dirname, '../../resources/sample-workshop.ja.json'),
    },
    host: {
      kind: 'browser',
      version: '0.0.0',
      chooseFile: null,
      reveal: null,
      openProjector: async () => ({ url: null }),
      publishFile: () => null,
    },
    pdf: {
      render: async () =>
        ok({ bytes: new TextEncoder().encode('%PDF-'), pageCount: 1, missingCharacters: [] }),
    },
    log: (entry) => logged.push(entry),
    ...portOverrides,
  };
  let core = createTsunagi(ports);

  function connect<View>(role: 'facilitator' | 'projector'): Screen<View> {
    const wire: string[] = [];
    const answers = new Map<number, (result: Result<Json, ContractFailure>) => void>();
    let view: unknown = null;
    let revision = -1;
    let wholeViews = 0;
    let requests = 0;
    const connection = core.connect({
      role,
      send(message: ServerMessage) {
        const text = JSON.stringify(message);
        wire.push(text);
        const received: ServerMessage = JSON.parse(text);
        if (received.kind === 'view') {
          ({ view, revision } = received);
          wholeViews += 1;
        } else if (received.kind === 'patch') {
          if (received.from !== revision) throw new Error('A patch was lost.');
          view = applyPatches(view, received.patches);
          revision = received.to;
        } else if (received.kind === 'response') {
          answers.get(received.id)?.(received.result);
        }
      },
    });
    connection.receive({ kind: 'hello', protocol: protocolNumber });
    return {
      get view() {
        // The core sends this role this type; the contract tests hold it to that.
        return view as View;
      },
      wire,
      get wholeViews() {
        return wholeViews;
      },
      request(name, input, opId = ports.newId('op')) {
        requests += 1;
        const id = requests;
        const answered = new Promise<Result<Json, ContractFailure>>((settle) => {
          answers.set(id, settle);
        });
        connection.receive({ kind: 'request', id, opId, name, input });
        return answered;
      },
      send: (message) => connection.receive(message),
      close: () => connection.close(),
    };
  }

  return {
    ports,
    home,
    logged,
    clock,
    get core() {
      return core;
    },
    console: () => connect<FacilitatorRootView>('facilitator'),
    projector: () => connect<ProjectorRootView>('projector'),
    async restart() {
      await core.close();
      core = createTsunagi(ports);
    },
    async dispose() {
      await core.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A core with a new workshop open: two groups of five seats. */
export async function aCoreWithAWorkshop(
  overrides: Parameters<typeof startCore>[0] = {},
): Promise<Harness & { readonly facilitator: Screen<FacilitatorRootView> }> {
  const harness = startCore(overrides);
  const facilitator = harness.console();
  const created = await facilitator.request('library.create', {
    details: plainDetails,
    groups: 2,
    seatsPerGroup: 5,
    groupNames: [],
  });
  if (!created.ok) throw new Error(`No workshop: ${created.failure.code}`);
  return Object.assign(harness, { facilitator });
}
