/**
 * The list of the workshops opened last, newest first, one entry a path. A convenience: a damaged list
 * is put aside and begun anew, and the caller is told.
 */
import { ok, type Result } from '../../src-shared/kernel/result.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { StorageRefusal } from './refusal.ts';

export type RecentFile = {
  readonly path: string;
  readonly workshopId: string;
  readonly title: string;
  readonly lastOpenedAtMs: number;
};

export type RecentList = {
  readonly files: readonly RecentFile[];
  /** True when the list on disk was unreadable and has been put aside just now. */
  readonly wasDamaged: boolean;
};

const MAX_RECENT = 20;

export class RecentFiles {
  readonly #path: string;

  /** `path` is the JSON file; its folder must exist before the first write. */
  constructor(path: string) {
    this.#path = path;
  }

  list(): Result<RecentList, StorageRefusal> {
    const read = readJsonFile(this.#path, parseRecentFiles);
    if (!read.ok) return read;
    const { value: content } = read;
    const files = content.kind === 'read' ? content.value : [];
    return ok({ files, wasDamaged: content.kind === 'damaged' });
  }

  /** Puts a file at the top; the oldest beyond 20 falls off. */
  remember(file: RecentFile): Result<RecentList, StorageRefusal> {
    return this.#change((files) => [file, ...files.filter(({ path }) => path !== file.path)]);
  }

  forget(path: string): Result<RecentList, StorageRefusal> {
    return this.#change((files) => files.filter((file) => file.path !== path));
  }

  #change(
    change: (files: readonly RecentFile[]) => readonly RecentFile[],
  ): Result<RecentList, StorageRefusal> {
    const before = this.list();
    // A list that is there but cannot be read now is not replaced by an empty one.
    if (!before.ok) return before;
    const files = change(before.value.files).slice(0, MAX_RECENT);
    const written = writeJsonFile(this.#path, { version: 1, files });
    return written.ok ? ok({ files, wasDamaged: before.value.wasDamaged }) : written;
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function parseRecentFile(value: unknown): RecentFile | null {
  if (!isRecord(value)) return null;
  const { path, workshopId, title, lastOpenedAtMs } = value;
  if (typeof path !== 'string' || typeof workshopId !== 'string') return null;
  if (typeof title !== 'string' || typeof lastOpenedAtMs !== 'number') return null;
  return { path, workshopId, title, lastOpenedAtMs };
}

function parseRecentFiles(content: unknown): readonly RecentFile[] | null {
  if (!isRecord(content) || content.version !== 1) return null;
  const { files } = content;
  if (!Array.isArray(files)) return null;
  const parsed = files.map(parseRecentFile);
  return parsed.every((file) => file !== null) ? parsed.slice(0, MAX_RECENT) : null;
}
