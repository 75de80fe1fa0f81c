/*
 * A window's client without a host: the product's own commands, replay and views over a log in memory.
 * What it shows and refuses is what the app shows and refuses; only storage and wires are missing. Runs
 * in a browser page as well as in Node.
 */
import * as v from 'valibot';
import type { Client, RootView } from '../../src-renderer/client/client.ts';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { FacilitatorRootView, ProjectorRootView } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { commands, isCommandName } from '../../src-shared/workshop/commands.ts';
import {
  decideRedo,
  decideUndo,
  newReplica,
  type Operation,
  type Replica,
  replay,
} from '../../src-shared/workshop/replica.ts';
import type { LiveTimer } from '../../src-shared/workshop/stage.ts';
import { consoleView, projectorView } from '../../src-shared/workshop/visibility.ts';
import type { LoggedEvent, Workshop } from '../../src-shared/workshop/workshop.ts';

export type MemoryCore = {
  readonly facilitator: Client<FacilitatorRootView>;
  readonly projector: Client<ProjectorRootView>;
  /** Carries a command out at once, as another window would. */
  readonly run: (name: string, input: unknown) => Result<null, ContractFailure>;
  /** From now on every command is refused with this failure; null lets them through again. */
  readonly refuseWith: (reason: ContractFailure | null) => void;
  /** From now on the clients' requests are on their way, unseen by the core; false lets them arrive. */
  readonly delay: (isDelayed: boolean) => void;
  readonly log: () => readonly Operation[];
};

const actor = 'facilitator';
const open = { kind: 'open' } as const;

/**
 * A core over a workshop, with a console's and a projector's client.
 *
 * @param nowMs the wall clock written into the log
 */
export function createMemoryCore(
  workshop: Workshop,
  settings: { readonly language: 'ja' | 'en'; readonly theme: 'light' | 'dark' | 'contrast' },
  nowMs: number,
): MemoryCore {
  let replica: Replica = newReplica(workshop);
  let refusal: ContractFailure | null = null;
  let onTheirWay: (() => void)[] | null = null;
  const log: Operation[] = [];
  const listeners = new Set<() => void>();
  let lastId = 0;
  const newId = (prefix: string) => {
    lastId += 1;
    return `${prefix}_m${lastId}`;
  };

  function commit(command: string, events: Operation['events']): Result<null, ContractFailure> {
    const operation = { opId: newId('op'), actor, command, atMs: nowMs, events };
    replica = replay(replica, operation);
    log.push(operation);
    views = makeViews();
    for (const listener of listeners) listener();
    return ok(null);
  }

  function run(name: string, input: unknown): Result<null, ContractFailure> {
    if (refusal !== null) return fail(refusal);
    if (name === 'history.undo' || name === 'history.redo') {
      const decide = name === 'history.undo' ? decideUndo : decideRedo;
      const decided = decide(replica, actor);
      return decided.ok ? commit(name, [decided.value]) : decided;
    }
    if (!isCommandName(name)) return fail(failure('request-unknown', { name }));
    const parsed = v.safeParse(commands[name].input, input);
    if (!parsed.success) return fail(failure('request-malformed', { name }));
    const decided = commands[name].decide(replica.workshop, parsed.output, { nowMs, newId });
    if (!decided.ok) return decided;
    const events: readonly LoggedEvent[] = decided.value.events;
    return commit(name, events);
  }

  /** Time stands still in this core, so a running clock shows what it was started with. */
  function timer(): LiveTimer {
    const set = replica.workshop.stage.timer;
    if (set.kind === 'idle') return set;
    const { kind, durationMs, remainingMs } = set;
    return { kind, durationMs, remainingMs };
  }

  function makeViews(): { facilitator: FacilitatorRootView; projector: ProjectorRootView } {
    return {
      facilitator: {
        host: {
          kind: 'browser',
          version: '0.0.0',
          canChooseFile: false,
          canReveal: false,
          workshopsFolder: '',
        },
        preferences: { ...settings, opensFolder: false },
        library: [],
        save: { kind: 'saved' },
        exports: [],
        lastOrder: null,
        notices: [],
        workshop: consoleView(replica, actor, timer()),
      },
      projector: { preferences: settings, workshop: projectorView(replica, timer()) },
    };
  }
  let views = makeViews();

  function clientOf<View extends RootView>(view: () => View): Client<View> {
    return {
      newId,
      now: () => 0,
      view,
      connection: () => open,
      pending: () => 0,
      timerSinceMs: () => 0,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      // The commands that a screen of an exercise sends all answer null.
      request: async (name, input) => {
        const waiting = onTheirWay;
        if (waiting !== null) await new Promise<void>((arrive) => waiting.push(arrive));
        return run(name, input) as never;
      },
      close: () => {},
    };
  }

  return {
    facilitator: clientOf(() => views.facilitator),
    projector: clientOf(() => views.projector),
    run,
    refuseWith: (reason) => {
      refusal = reason;
    },
    delay: (isDelayed) => {
      const arriving = onTheirWay ?? [];
      onTheirWay = isDelayed ? arriving : null;
      if (!isDelayed) for (const arrive of arriving) arrive();
    },
    log: () => log,
  };
}
