/*
 * Serves the built pages under `app://bundle/`. The names it answers to are listed once, from the
 * build's own folder; an address is looked up in that list and never joined onto a path, so there is
 * nothing to escape from.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';
import { appScheme, bundlePath } from './app-address.ts';

type Asset = { readonly file: string; readonly contentType: string };

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/** Must run before the app is ready: gives `app:` the standing of a secure web origin. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** @param folder the built pages, `out/renderer` */
export function serveApp(folder: string): void {
  const assets = listAssets(folder);
  protocol.handle(appScheme, (request) => answer(assets, request));
}

/** Every file of the folder that has a known kind, by its path within the bundle. */
export function listAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    assets.set(`/${relative(folder, file).split(sep).join('/')}`, { file, contentType });
  }
  return assets;
}

/** Answers one request from the list; anything but GET of a listed name is refused. */
export async function answer(
  assets: ReadonlyMap<string, Asset>,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const asset = assets.get(bundlePath(request.url) ?? '');
  if (asset === undefined) return new Response(null, { status: 404, headers });
  const body = new Uint8Array(await readFile(asset.file));
  return new Response(body, { headers: { ...headers, 'Content-Type': asset.contentType } });
}
