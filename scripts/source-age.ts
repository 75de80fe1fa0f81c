/*
 * Says whether the built app is older than its sources, fast enough to be asked before every start:
 * a walk over names and times, no file is read. The stamp carries the moment the build *began*, so a
 * file saved while it ran counts as newer. Folders are looked at too, since removing a file changes
 * nothing but its folder's time.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads, relative to the project's root. */
export const buildSources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
] as const;

/**
 * Whether any source changed after the stamp was written.
 *
 * @param root the project's folder
 * @param stamp path of the stamp file; a missing one counts as older than everything
 */
export function isStale(root: string, stamp: string, sources: readonly string[]): boolean {
  const builtAtMs = modifiedAtMs(stamp);
  if (builtAtMs === null) return true;
  return sources.some((source) => hasNewer(join(root, source), builtAtMs));
}

function hasNewer(path: string, builtAtMs: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.mtimeMs > builtAtMs) return true;
  if (!found.isDirectory()) return false;
  return readdirSync(path).some((name) => hasNewer(join(path, name), builtAtMs));
}

function modifiedAtMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
