/*
 * Text from a socket to a plain value. Refuses what JSON lets through and no schema should meet:
 * nesting beyond the contract's bound, a key that would name a prototype, a number too large to be one.
 */
import { maxMessageDepth } from '../../../src-shared/contract/wire.ts';

/** The message as a plain value, or null when it can't be one of ours. */
export function readMessage(text: string): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isRecord(value) && isPlain(value, maxMessageDepth) ? value : null;
}

/** The token a hello shows, or null when the message isn't a hello with one. */
export function tokenOfHello(message: Readonly<Record<string, unknown>>): string | null {
  const { kind, token } = message;
  return kind === 'hello' && typeof token === 'string' && token.length <= 128 ? token : null;
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
