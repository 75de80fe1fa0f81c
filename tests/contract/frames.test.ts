/* WebSocket frames no library would send, written by hand (reliability brief 3, row 18). */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { protocolNumber } from '../../src-shared/contract/wire.ts';
import { aFacilitator, aServedCore, rawUpgrade, type ServedCore, tokenIn } from './served-core.ts';

let served: ServedCore;
beforeAll(async () => {
  served = await aServedCore({ farewellMs: 100 });
});
afterAll(() => served.dispose());

const opcode = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const;

type Shape = { readonly fin?: boolean; readonly reserved?: number; readonly isMasked?: boolean };

/** One frame with a payload below 126 bytes, or with the length the header claims. */
function frame(
  code: number,
  payload: Buffer,
  { fin = true, reserved = 0, isMasked = true }: Shape = {},
  claimed: bigint | null = null,
): Buffer {
  const first = (fin ? 0x80 : 0) | reserved | code;
  const mask = isMasked ? 0x80 : 0;
  const head = claimed === null ? Buffer.from([first, mask | payload.length]) : Buffer.alloc(10);
  if (claimed !== null) {
    head[0] = first;
    head[1] = mask | 127;
    head.writeBigUInt64BE(claimed, 2);
  }
  const key = isMasked ? Buffer.from([1, 2, 3, 4]) : Buffer.alloc(0);
  const body = isMasked ? payload.map((byte, i) => byte ^ (key[i % 4] ?? 0)) : payload;
  return Buffer.concat([head, key, body]);
}

function textFrame(value: unknown, shape: Shape = {}): Buffer {
  return frame(opcode.text, Buffer.from(JSON.stringify(value)), shape);
}

/** A joined window over a plain socket; resolves once its first view has arrived. */
async function aRawWindow(): Promise<{
  readonly socket: Socket;
  readonly answer: Promise<Buffer>;
}> {
  const { port } = served.host;
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  const answer = new Promise<Buffer>((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(chunks)));
  });
  socket.on('error', () => undefined);
  const joined = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (Buffer.concat(chunks).includes('"kind":"view"')) resolve();
    });
  });
  const own = [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`];
  socket.write(rawUpgrade('/live', own));
  const token = tokenIn(served.host.facilitatorUrl());
  socket.write(textFrame({ kind: 'hello', protocol: protocolNumber, token }));
  await joined;
  return { socket, answer };
}

/** The close code in what a window received last; null when the line was just cut. */
function closeCode(received: Buffer): number | null {
  const at = received.lastIndexOf(Buffer.from([0x88]));
  return at < 0 || at + 4 > received.length ? null : received.readUInt16BE(at + 2);
}

const resync = { kind: 'resync' };
const fragments = (count: number) =>
  Buffer.concat(
    Array.from({ length: count }, (_none, index) =>
      frame(index === 0 ? opcode.text : opcode.continuation, Buffer.from(' '), { fin: false }),
    ),
  );

test.each<readonly [string, Buffer, number]>([
  ['an unmasked frame', textFrame(resync, { isMasked: false }), 1002],
  ['a reserved bit', textFrame(resync, { reserved: 0x40 }), 1002],
  ['an unknown opcode', frame(3, Buffer.from('x')), 1002],
  ['a continuation of nothing', frame(opcode.continuation, Buffer.from('x')), 1002],
  ['a fragmented ping', frame(opcode.ping, Buffer.from('x'), { fin: false }), 1002],
  [
    'a new message inside a fragmented one',
    Buffer.concat([textFrame(resync, { fin: false }), textFrame(resync)]),
    1002,
  ],
  ['a close frame with half a code', frame(opcode.close, Buffer.from([3])), 1002],
  ['a close code that may not be sent', frame(opcode.close, Buffer.from([3, 0xed])), 1002],
  ['text that is not UTF-8', frame(opcode.text, Buffer.from([0x22, 0xc3, 0x28, 0x22])), 1007],
  ['half a surrogate pair as bytes', frame(opcode.text, Buffer.from([0xed, 0xa0, 0x80])), 1007],
  ['a length of 2^63', frame(opcode.text, Buffer.alloc(0), {}, 2n ** 63n), 1009],
  ['a length of 2^53', frame(opcode.text, Buffer.alloc(0), {}, 2n ** 53n), 1009],
  ['a length of 4 GiB', frame(opcode.text, Buffer.alloc(0), {}, 2n ** 32n), 1009],
  ['a length one above the limit', frame(opcode.text, Buffer.alloc(0), {}, 65_537n), 1009],
  ['more fragments than allowed', fragments(17), 1008],
])('%s is closed, and everyone else goes on', async (_what, bytes, expected) => {
  const other = await aFacilitator(served);
  const before = served.operations();
  const { socket, answer } = await aRawWindow();
  socket.write(bytes);
  expect(closeCode(await answer)).toBe(expected);
  expect(served.operations()).toBe(before);
  expect(await other.request('history.undo', {})).toMatchObject({ ok: false });
  other.socket.close();
});

test('a frame whose line is cut in the middle leaves nothing behind', async () => {
  const before = served.operations();
  const { socket } = await aRawWindow();
  socket.write(textFrame(resync).subarray(0, 5));
  socket.resetAndDestroy();
  const other = await aFacilitator(served);
  expect(served.operations()).toBe(before);
  other.socket.close();
});

test('a flood of pings slows its own window down and no other', async () => {
  const other = await aFacilitator(served);
  const { socket } = await aRawWindow();
  const ping = frame(opcode.ping, Buffer.alloc(0));
  socket.write(Buffer.concat(Array.from({ length: 20_000 }, () => ping)));
  const startedAt = performance.now();
  expect(await other.request('history.undo', {})).toMatchObject({ ok: false });
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  socket.destroy();
  other.socket.close();
});
