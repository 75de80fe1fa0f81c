/*
 * Whose request this is. A page from anywhere can point a browser at 127.0.0.1 (DNS rebinding,
 * cross-site WebSockets), so both names this host answers to are listed exactly, and an upgrade must
 * come from a page of its own.
 */
import type { IncomingMessage } from 'node:http';

/** The values of `Host` that mean this host. */
export function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  // A browser leaves the default port away.
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** The one `Host` of the request when it is ours, else null (missing, doubled, another's). */
export function trustedHost(request: IncomingMessage, hosts: readonly string[]): string | null {
  const given = request.headersDistinct.host ?? [];
  const host = given[0]?.toLowerCase();
  return given.length === 1 && host !== undefined && hosts.includes(host) ? host : null;
}

/** Whether an upgrade comes from a page of this very host; a missing `Origin` does not count. */
export function isFromOwnPage(request: IncomingMessage, host: string): boolean {
  const given = request.headersDistinct.origin ?? [];
  return given.length === 1 && given[0] === `http://${host}`;
}
