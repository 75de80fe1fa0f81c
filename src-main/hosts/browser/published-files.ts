/*
 * Finished exports a browser may fetch. The address holds 128 random bits and is the whole permission;
 * it dies with the host. The path never shows.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

const addressPattern = /^\/export\/([A-Za-z0-9_-]{22})\/[^/]*$/;
/** A long day of exports; the oldest address gives way. */
const mostFiles = 500;

export type PublishedFile = { readonly path: string; readonly name: string };

export class PublishedFiles {
  readonly #byId = new Map<string, PublishedFile>();

  /** The address, relative to the host's origin, under which the file can be fetched from now on. */
  publish(path: string): string {
    const id = randomBytes(16).toString('base64url');
    const name = basename(path);
    this.#byId.set(id, { path, name });
    const oldest = this.#byId.keys().next().value;
    if (this.#byId.size > mostFiles && oldest !== undefined) this.#byId.delete(oldest);
    return `/export/${id}/${encodeURIComponent(name)}`;
  }

  find(address: string): PublishedFile | null {
    const id = addressPattern.exec(address)?.[1];
    return id === undefined ? null : (this.#byId.get(id) ?? null);
  }
}
