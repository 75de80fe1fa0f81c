/*
 * The addresses of the app's own pages. Comparisons are of the parsed origin, never of a prefix, so
 * that `app://bundle.example/` is a stranger.
 */

export const appScheme = 'app';
const appHost = 'bundle';

/** Which of the two windows a page belongs to; decides what the core lets it do. */
export type WindowRole = 'facilitator' | 'projector';

export function pageAddress(role: WindowRole): string {
  return `${appScheme}://${appHost}/${role}/index.html`;
}

/** The path within the bundle, such as '/facilitator/index.html'; null for any other address. */
export function bundlePath(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost) return null;
  return url.username === '' && url.password === '' ? url.pathname : null;
}

/** Whether an address needs no network: the app's own files, and data a page already holds. */
export function staysInside(address: string): boolean {
  if (bundlePath(address) !== null) return true;
  if (address.startsWith('data:')) return true;
  return address.startsWith('blob:') && bundlePath(address.slice('blob:'.length)) !== null;
}
