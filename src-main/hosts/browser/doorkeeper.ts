/*
 * Who may come in. An address printed or handed to a window carries a one-time token; the first hello
 * that shows it gets a session token in exchange, which works until the host closes, so that a reload
 * or a dropped line is no trouble while a copied address is worth nothing.
 *
 * Holds hashes only; compares every candidate in constant time. Tokens are 256 bits.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Client } from '../../core/index.ts';

const tokenBytes = 32;
/** Addresses nobody opened; the oldest gives way, since its window was never shown. */
const mostAddresses = 20;
const mostSessions = 200;

type Role = Client['role'];
type Pass = { readonly hash: Buffer; readonly role: Role; readonly expiresAtMs: number | null };

/** What a shown token leads to: `newToken` is null when it was a session's own token. */
export type Admission = { readonly role: Role; readonly newToken: string | null };

export class Doorkeeper {
  #addresses: readonly Pass[] = [];
  #sessions: readonly Pass[] = [];
  readonly #monotonicMs: () => number;

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
  }

  /**
   * A token for one address.
   *
   * @param lifeMs how long it waits to be used; null for as long as the host runs
   */
  issue(role: Role, lifeMs: number | null): string {
    const token = randomBytes(tokenBytes).toString('base64url');
    const expiresAtMs = lifeMs === null ? null : this.#monotonicMs() + lifeMs;
    const pass = { hash: hashOf(token), role, expiresAtMs };
    this.#addresses = [...this.#addresses, pass].slice(-mostAddresses);
    return token;
  }

  /** Admits the bearer or returns null; a one-time token is used up by it. */
  admit(token: string): Admission | null {
    const hash = hashOf(token);
    const session = findPass(this.#sessions, hash);
    if (session !== null) return { role: session.role, newToken: null };
    const now = this.#monotonicMs();
    const live = this.#addresses.filter(
      (pass) => pass.expiresAtMs === null || pass.expiresAtMs > now,
    );
    const address = findPass(live, hash);
    this.#addresses = live.filter((pass) => pass !== address);
    if (address === null) return null;
    const newToken = randomBytes(tokenBytes).toString('base64url');
    const pass = { hash: hashOf(newToken), role: address.role, expiresAtMs: null };
    this.#sessions = [...this.#sessions, pass].slice(-mostSessions);
    return { role: address.role, newToken };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

function findPass(passes: readonly Pass[], hash: Buffer): Pass | null {
  let found: Pass | null = null;
  // No early exit: the time says nothing about which one it was.
  for (const pass of passes) if (timingSafeEqual(pass.hash, hash)) found = pass;
  return found;
}
