/*
 * The whole protocol between a screen and the core, the same over Electron's bridge and a WebSocket.
 * A client says hello, gets its view whole, then patches in order; requests are answered by id.
 *
 * Raise `protocolNumber` when a message changes its meaning: an older screen is then told to reload
 * instead of showing something wrong.
 */
import * as v from 'valibot';
import { freeIdPattern } from '../kernel/ids.ts';
import type { Json } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import type { Patch } from '../kernel/structural-patch.ts';
import type { ContractFailure } from './failures.ts';

export const protocolNumber = 1;
/** Largest message a client may send, in bytes (60 notes of 60 characters fit well). */
export const maxMessageBytes = 65_536;
/** Deepest nesting of a client message. */
export const maxMessageDepth = 8;
/** Where the browser host takes WebSockets. */
export const socketPath = '/live';
/**
 * WebSocket close code after which the same token is useless, so a screen says so and does not connect
 * again by itself. Any other code (1001 host closed, 1006 line cut, 1011 fault) is worth a retry.
 */
export const refusedCloseCode = 1008;

export const clientMessageSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('hello'),
    protocol: v.number(),
    /** The one-time token of the browser host; absent over the desktop bridge. */
    token: v.optional(v.pipe(v.string(), v.maxLength(128))),
  }),
  v.strictObject({
    kind: v.literal('request'),
    id: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Made by the client; the same id is never carried out twice. */
    opId: v.pipe(v.string(), v.regex(freeIdPattern)),
    name: v.pipe(v.string(), v.maxLength(64)),
    input: v.unknown(),
  }),
  /** Asks for the whole view again after a gap in the revisions. */
  v.strictObject({ kind: v.literal('resync') }),
]);
export type ClientMessage = v.InferOutput<typeof clientMessageSchema>;

export type ServerMessage =
  /**
   * Browser host only, before the first view: the address's token is used up from now on, and this one
   * takes its place in every later hello of this window (kept in sessionStorage, so a reload works).
   */
  | { readonly kind: 'welcome'; readonly token: string }
  | {
      readonly kind: 'response';
      readonly id: number;
      readonly result: Result<Json, ContractFailure>;
    }
  | { readonly kind: 'view'; readonly revision: number; readonly view: Json }
  | {
      readonly kind: 'patch';
      readonly from: number;
      readonly to: number;
      readonly patches: readonly Patch[];
    }
  /** The connection ends; the screen says why. */
  | { readonly kind: 'goodbye'; readonly failure: ContractFailure };
