/*
 * The built pages as a closed list: every address that exists is made here from the folder's own
 * names, and an address that isn't in the list doesn't exist. No address is ever joined onto a path.
 */
import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { keptForever, notStored, type ResponseHeaders } from './response-headers.ts';

export type Encoding = 'br' | 'gzip';

export type StaticFile = {
  readonly path: string;
  readonly type: string;
  /** Files with the same content, compressed at build time. */
  readonly compressed: Readonly<Partial<Record<Encoding, string>>>;
  readonly caching: ResponseHeaders;
};

export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const suffixes: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** Vite puts a hash of the content into every name in here. */
const hashedFolder = '/assets/';
const indexName = '/index.html';

/**
 * Lists what a folder of built pages serves: `/facilitator/` for `facilitator/index.html`, files by
 * their names, nothing of an unknown kind.
 *
 * @throws the system's error when the folder can't be read
 */
export function listStaticFiles(folder: string): StaticFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(paths);
  const files = new Map<string, StaticFile>();
  for (const path of paths) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const compressed = Object.fromEntries(
      suffixes
        .map(([encoding, suffix]) => [encoding, path + suffix] as const)
        .filter(([, file]) => known.has(file)),
    );
    const caching = address.startsWith(hashedFolder) ? keptForever : notStored;
    const isIndex = address.endsWith(indexName);
    const key = isIndex ? address.slice(0, 1 - indexName.length) : address;
    files.set(key, { path, type, compressed, caching });
  }
  return files;
}

/** The best encoding that both sides have, or null for the file as it is. */
export function chosenEncoding(file: StaticFile, accepted: string | undefined): Encoding | null {
  const names = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      return [name, parameters.every((parameter) => !/^q=0(\.0*)?$/.test(parameter))] as const;
    }),
  );
  const found = suffixes.find(
    ([encoding]) => file.compressed[encoding] !== undefined && names.get(encoding) === true,
  );
  return found?.[0] ?? null;
}
