/*
 * The client in React: providers at the root of each page, hooks for the parts of the view. A
 * component renders again only when the part it selected is another one.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type {
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../src-shared/contract/requests.ts';
import type { FacilitatorRootView, ProjectorRootView } from '../../src-shared/contract/views.ts';
import type { LiveTimer } from '../../src-shared/workshop/stage.ts';
import type { Client, Connection, RootView } from './client.ts';

export type FacilitatorClient = Client<FacilitatorRootView>;
export type ProjectorClient = Client<ProjectorRootView>;

const FacilitatorContext = createContext<FacilitatorClient | null>(null);
const ProjectorContext = createContext<ProjectorClient | null>(null);
/** What both kinds of client can do alike. */
type AnyClient = Pick<
  FacilitatorClient,
  'subscribe' | 'connection' | 'pending' | 'now' | 'timerSinceMs'
>;
const AnyContext = createContext<AnyClient | null>(null);
const FailureContext = createContext<(failure: ContractFailure) => void>(() => {});

/** Gives the facilitator's client to everything inside. */
export function ClientProvider(props: {
  readonly client: FacilitatorClient;
  /** Told of every refusal of a request made through `useSend`, to word it for the person. */
  readonly onFailure: (failure: ContractFailure) => void;
  readonly children: ReactNode;
}) {
  return (
    <AnyContext value={props.client}>
      <FailureContext value={props.onFailure}>
        <FacilitatorContext value={props.client}>{props.children}</FacilitatorContext>
      </FailureContext>
    </AnyContext>
  );
}

/** Gives the projector's client to everything inside. */
export function ProjectorClientProvider(props: {
  readonly client: ProjectorClient;
  readonly children: ReactNode;
}) {
  return (
    <AnyContext value={props.client}>
      <ProjectorContext value={props.client}>{props.children}</ProjectorContext>
    </AnyContext>
  );
}

function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is used outside its provider`);
  return value;
}

/** The facilitator's client, for a request whose answer matters to the caller. */
export function useClient(): FacilitatorClient {
  return present(useContext(FacilitatorContext), 'useClient');
}

/** Makes a request; resolves to its output when done, to undefined when refused. */
export type Send = <Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
) => Promise<RequestOutput<Name> | undefined>;

/** Requests whose refusal the page words by itself (a message in the corner). Keeps its identity. */
export function useSend(): Send {
  const client = useClient();
  const report = useContext(FailureContext);
  return useCallback(
    async <Name extends RequestName>(name: Name, input: RequestInput<Name>) => {
      const answer = await client.request(name, input);
      if (answer.ok) return answer.value;
      report(answer.failure);
      return undefined;
    },
    [client, report],
  );
}

/** Tells the page of a failure, to be worded for the person like a refused request. */
export function useReportFailure(): (failure: ContractFailure) => void {
  return useContext(FailureContext);
}

function useSelected<View extends RootView, T>(client: Client<View>, select: (view: View) => T): T {
  // Keeps the selection while view and selector are the same, so that a selector may also derive.
  const read = useMemo(() => {
    let last: { readonly view: View; readonly value: T } | null = null;
    return () => {
      const view = present(client.view(), 'A view before the first has come');
      if (last === null || last.view !== view) last = { view, value: select(view) };
      return last.value;
    };
  }, [client, select]);
  return useSyncExternalStore(client.subscribe, read);
}

/**
 * A part of the facilitator's view.
 *
 * @param select gives a part of the view, best by reference (`view.workshop?.groups`): the component
 *   renders again when the result is another object
 * @throws Error before the first view has come; `useHasView` tells
 */
export function useView<T>(select: (view: FacilitatorRootView) => T): T {
  return useSelected(useClient(), select);
}

/** A part of the projector's view; as `useView`. */
export function useProjectorView<T>(select: (view: ProjectorRootView) => T): T {
  return useSelected(present(useContext(ProjectorContext), 'useProjectorView'), select);
}

/** Whether the first view has come. */
export function useHasView(): boolean {
  const facilitator = useContext(FacilitatorContext);
  const projector = useContext(ProjectorContext);
  const client = present(facilitator ?? projector, 'useHasView');
  return useSyncExternalStore(client.subscribe, () => client.view() !== null);
}

export function useConnection(): Connection {
  const client = present(useContext(AnyContext), 'useConnection');
  return useSyncExternalStore(client.subscribe, client.connection);
}

/** How many requests wait for their answer. */
export function usePending(): number {
  const client = present(useContext(AnyContext), 'usePending');
  return useSyncExternalStore(client.subscribe, client.pending);
}

/** A clock that never jumps, in milliseconds; for TimerFace. */
export function useNow(): () => number {
  return present(useContext(AnyContext), 'useNow').now;
}

/** The room's timer on this window's clock; idle is null. */
export type WindowTimer =
  | { readonly kind: 'running'; readonly durationMs: number; readonly endsAtMs: number }
  | { readonly kind: 'paused'; readonly durationMs: number; readonly remainingMs: number };

/**
 * A timer of the view as TimerFace reads it, or null when it is idle.
 *
 * @param timer the timer of the present view (`view.workshop.timer`)
 */
export function useWindowTimer(timer: LiveTimer): WindowTimer | null {
  const client = present(useContext(AnyContext), 'useWindowTimer');
  return useMemo(() => {
    switch (timer.kind) {
      case 'idle':
        return null;
      case 'paused':
        return {
          kind: 'paused',
          durationMs: timer.durationMs,
          remainingMs: timer.remainingMs,
        };
      case 'running':
        return {
          kind: 'running',
          durationMs: timer.durationMs,
          endsAtMs: client.timerSinceMs() + timer.remainingMs,
        };
    }
  }, [client, timer]);
}
