import { describe, expect, it } from 'vitest';
import { type ClientPorts, createClient, type RootView } from '../../src-renderer/client/client.ts';
import { maxMessageBytes, protocolNumber } from '../../src-shared/contract/wire.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { type FakeTransport, fakeTransport } from './fake-transport.ts';

type TestView = RootView & {
  readonly notes: readonly { readonly text: string }[];
  readonly title: { readonly text: string };
};

const firstView = {
  notes: [{ text: '一' }, { text: '二' }],
  title: { text: '見本' },
  workshop: { timer: { kind: 'idle' } },
} as const;

function portsWithClock(): ClientPorts & { nowMs: number } {
  let made = 0;
  const ports = {
    nowMs: 0,
    newId: (prefix: string) => {
      made += 1;
      return `${prefix}-${made}`;
    },
    now: () => ports.nowMs,
  };
  return ports;
}

function aConnectedClient(ports: ClientPorts = portsWithClock()) {
  const transport = fakeTransport();
  const client = createClient<TestView>(transport, ports);
  transport.become('open');
  transport.receive({ kind: 'view', revision: 7, view: firstView });
  return { transport, client };
}

function sentRequests(transport: FakeTransport) {
  return transport.sent.filter((message) => message.kind === 'request');
}

describe('the view of a client', () => {
  it('says hello with the protocol number when the transport opens', () => {
    const { transport } = aConnectedClient();

    expect(transport.sent).toEqual([{ kind: 'hello', protocol: protocolNumber }]);
  });

  it('takes in a patch and keeps the reference of what it did not touch', () => {
    const { transport, client } = aConnectedClient();
    const before = client.view();

    transport.receive({
      kind: 'patch',
      from: 7,
      to: 8,
      patches: [{ path: ['notes', 1, 'text'], value: '三' }],
    });

    const after = client.view();
    expect(after).toEqual({ ...firstView, notes: [{ text: '一' }, { text: '三' }] });
    expect(after?.title).toBe(before?.title);
    expect(after?.notes[0]).toBe(before?.notes[0]);
  });

  it('asks once for the whole view after a gap, and applies nothing until it has come', () => {
    const { transport, client } = aConnectedClient();
    const before = client.view();
    const change = [{ path: ['title', 'text'], value: 'x' }];

    transport.receive({ kind: 'patch', from: 8, to: 9, patches: change });
    transport.receive({ kind: 'patch', from: 9, to: 10, patches: change });

    expect(client.view()).toBe(before);
    expect(transport.sent.filter(({ kind }) => kind === 'resync')).toHaveLength(1);
    transport.receive({ kind: 'view', revision: 10, view: firstView });
    transport.receive({ kind: 'patch', from: 10, to: 11, patches: change });
    expect(client.view()?.title.text).toBe('x');
  });

  it('asks for the whole view when a patch does not fit the one it holds', () => {
    const { transport, client } = aConnectedClient();
    const before = client.view();

    transport.receive({
      kind: 'patch',
      from: 7,
      to: 8,
      patches: [{ path: ['gone', 'deeper'], value: 1 }],
    });

    expect(client.view()).toBe(before);
    expect(transport.sent.at(-1)).toEqual({ kind: 'resync' });
  });

  it('passes over a patch that the view already holds', () => {
    const { transport, client } = aConnectedClient();

    transport.receive({
      kind: 'patch',
      from: 6,
      to: 7,
      patches: [{ path: ['title', 'text'], value: 'old' }],
    });

    expect(client.view()).toEqual(firstView);
    expect(transport.sent.some(({ kind }) => kind === 'resync')).toBe(false);
  });

  it('keeps the moment the timer came in, and not of what else changed', () => {
    const ports = portsWithClock();
    const { transport, client } = aConnectedClient(ports);
    ports.nowMs = 500;
    const timer = { kind: 'running', durationMs: 60_000, remainingMs: 60_000 };
    transport.receive({
      kind: 'patch',
      from: 7,
      to: 8,
      patches: [{ path: ['workshop', 'timer'], value: timer }],
    });
    ports.nowMs = 900;
    transport.receive({
      kind: 'patch',
      from: 8,
      to: 9,
      patches: [{ path: ['title', 'text'], value: 'x' }],
    });

    expect(client.timerSinceMs()).toBe(500);
  });
});

describe('the requests of a client', () => {
  it('settle with the answer to their own id, in whatever order the answers come', async () => {
    const { transport, client } = aConnectedClient();
    const undo = client.request('history.undo', {});
    const redo = client.request('history.redo', {});
    const [first, second] = sentRequests(transport);
    const refusal = failure('nothing-to-redo' as const);

    transport.receive({ kind: 'response', id: second?.id ?? -1, result: fail(refusal) });
    transport.receive({ kind: 'response', id: first?.id ?? -1, result: ok(null) });

    expect(await Promise.all([undo, redo])).toEqual([ok(null), fail(refusal)]);
  });

  it('count as pending from the call to the answer, and tell those who listen', async () => {
    const { transport, client } = aConnectedClient();
    const counts: number[] = [];
    client.subscribe(() => counts.push(client.pending()));

    const answer = client.request('history.undo', {});
    transport.receive({ kind: 'response', id: 1, result: ok(null) });
    await answer;

    expect(counts).toEqual([1, 0]);
  });

  it('that only read are not waited for as changes are', async () => {
    const { transport, client } = aConnectedClient();
    const order = {
      sheets: ['vision' as const],
      groupIds: [],
      audience: 'internal' as const,
      language: 'ja' as const,
      paper: 'a4' as const,
    };

    const refusal = failure('export-nothing-to-print' as const);
    const preview = client.request('export.preview', { viewer: 'w1', order, position: 0 });
    const undo = client.request('history.undo', {});

    expect(client.pending()).toBe(1);
    transport.receive({ kind: 'response', id: 2, result: ok(null) });
    await undo;
    expect(client.pending()).toBe(0);
    transport.receive({ kind: 'response', id: 1, result: fail(refusal) });
    expect(await preview).toEqual(fail(refusal));
  });

  it('are sent again after a loss with the same operation id, in order, after the hello', async () => {
    const { transport, client } = aConnectedClient();
    const undo = client.request('history.undo', {});
    transport.become('lost');
    const redo = client.request('history.redo', {});
    const sentBefore = sentRequests(transport);
    transport.sent.length = 0;

    transport.become('open');

    expect(sentBefore).toEqual([
      { kind: 'request', id: 1, opId: 'op-1', name: 'history.undo', input: {} },
    ]);
    expect(transport.sent).toEqual([
      { kind: 'hello', protocol: protocolNumber },
      { kind: 'request', id: 1, opId: 'op-1', name: 'history.undo', input: {} },
      { kind: 'request', id: 2, opId: 'op-2', name: 'history.redo', input: {} },
    ]);
    expect(client.pending()).toBe(2);
    transport.receive({ kind: 'response', id: 1, result: ok(null) });
    transport.receive({ kind: 'response', id: 2, result: ok(null) });
    expect(await Promise.all([undo, redo])).toEqual([ok(null), ok(null)]);
  });

  it('are not sent again once answered', () => {
    const { transport, client } = aConnectedClient();
    void client.request('history.undo', {});
    transport.receive({ kind: 'response', id: 1, result: ok(null) });
    transport.sent.length = 0;

    transport.become('lost');
    transport.become('open');

    expect(sentRequests(transport)).toEqual([]);
  });

  it('fail at once when they are larger than the host takes', async () => {
    const { transport, client } = aConnectedClient();

    const answer = await client.request('library.duplicate', {
      ref: 'w',
      title: 'あ'.repeat(maxMessageBytes / 3),
    });

    expect(answer).toMatchObject({ ok: false, failure: { code: 'request-too-large' } });
    expect(sentRequests(transport)).toEqual([]);
    expect(client.pending()).toBe(0);
  });

  it('all fail with the reason when the host says goodbye, now and from then on', async () => {
    const { transport, client } = aConnectedClient();
    const reason = failure('not-allowed' as const);
    const before = client.request('history.undo', {});

    transport.receive({ kind: 'goodbye', failure: reason });

    expect(await before).toEqual(fail(reason));
    expect(await client.request('history.undo', {})).toEqual(fail(reason));
    expect(client.connection()).toEqual({ kind: 'ended', failure: reason });
    expect(transport.isClosed()).toBe(true);
  });
});

describe('the connection of a client', () => {
  it('is connecting, then open, then lost, then open again', () => {
    const transport = fakeTransport();
    const client = createClient<TestView>(transport, portsWithClock());
    const seen = [client.connection().kind];
    client.subscribe(() => seen.push(client.connection().kind));

    transport.become('open');
    transport.become('lost');
    transport.become('open');

    expect(seen).toEqual(['connecting', 'open', 'lost', 'open']);
  });
});
