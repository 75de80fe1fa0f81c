/*
 * The shelf of workshops: the recent list together with what lies in the workshops folder. Screens name
 * a workshop by a reference; paths stay here.
 *
 * Invariants: (1) no file is ever deleted or replaced. (2) Forgetting takes a name off the shelf only;
 * opening puts it back.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { LibraryEntry } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import {
  isFileThere,
  listSessionFiles,
  type RecentFile,
  RecentFiles,
  readJsonFile,
  sessionFileEnding,
  writeJsonFile,
} from '../storage/index.ts';
import type { CorePorts, Outcome } from './ports.ts';

export type Library = {
  entries(openPath: string | null): readonly LibraryEntry[];
  pathOf(ref: string): Outcome<string>;
  /** Puts a workshop on top of the recent list, or renews its title there. */
  remember(path: string, workshop: { id: string; title: string; isSample: boolean }): void;
  forget(path: string): void;
  /** The recent list follows its file to a new path. */
  moved(from: string, to: string, title: string): void;
  readonly notices: readonly ContractFailure[];
};

/** What the shelf knows of files beside the recent list. */
const shelfSchema = v.strictObject({ hidden: v.array(v.string()), samples: v.array(v.string()) });
type Shelf = Readonly<v.InferOutput<typeof shelfSchema>>;
/** More marks than a facilitator ever makes; the oldest go. */
const marksKept = 200;

/** Stands for a path on the wire: stable, and says nothing of the path. */
function refOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

/** A path in the folder that no file has yet: `name.tsunagi`, else `name 2.tsunagi` and so on. */
export function freePathFor(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${count === 1 ? name : `${name} ${count}`}${sessionFileEnding}`);
    if (!isFileThere(path)) return path;
  }
}

export function openLibrary(ports: CorePorts): Library {
  const recent = new RecentFiles(join(ports.folders.settings, 'recent.json'));
  const shelfPath = join(ports.folders.settings, 'shelf.json');
  const notices: ContractFailure[] = [];

  function read(): readonly RecentFile[] {
    const list = recent.list();
    if (!list.ok) return [];
    if (list.value.wasDamaged) notices.push(failure('settings-set-aside', { file: 'recent.json' }));
    return list.value.files;
  }

  function readShelf(): Shelf {
    const file = readJsonFile(shelfPath, (content) => {
      const parsed = v.safeParse(shelfSchema, content);
      return parsed.success ? parsed.output : null;
    });
    return file.ok && file.value.kind === 'read' ? file.value.value : { hidden: [], samples: [] };
  }

  let files = read();
  let shelf = readShelf();

  function saved(written: { readonly ok: boolean }): void {
    // A convenience that could not be written costs a click later, never work.
    if (!written.ok) ports.log({ level: 'warn', event: 'shelf-not-saved' });
  }
  function changeShelf(changes: Partial<Shelf>): void {
    shelf = { ...shelf, ...changes };
    saved(writeJsonFile(shelfPath, { hidden: [...shelf.hidden], samples: [...shelf.samples] }));
  }

  function known(): readonly string[] {
    const listed = files.map((entry) => entry.path);
    const beside = listSessionFiles(ports.folders.workshops)
      .map((entry) => entry.path)
      .filter((path) => !shelf.hidden.includes(path));
    return [...new Set([...listed, ...beside])];
  }

  function remember(
    path: string,
    workshop: { id: string; title: string; isSample: boolean },
  ): void {
    const { id: workshopId, title, isSample } = workshop;
    const entry = { path, workshopId, title, lastOpenedAtMs: ports.clock.wallMs() };
    saved(recent.remember(entry));
    files = [entry, ...files.filter((other) => other.path !== path)];
    const samples = shelf.samples.filter((other) => other !== path);
    changeShelf({
      hidden: shelf.hidden.filter((other) => other !== path),
      samples: isSample ? [...samples, path].slice(-marksKept) : samples,
    });
  }

  function forget(path: string): void {
    saved(recent.forget(path));
    files = files.filter((entry) => entry.path !== path);
    if (dirname(path) !== ports.folders.workshops) return;
    const others = shelf.hidden.filter((other) => other !== path);
    changeShelf({ hidden: [...others, path].slice(-marksKept) });
  }

  return {
    notices,
    entries(openPath) {
      const listed = new Map(files.map((entry) => [entry.path, entry]));
      return known().map((path) => {
        const entry = listed.get(path);
        return {
          ref: refOf(path),
          title: entry?.title ?? basename(path, sessionFileEnding),
          fileName: basename(path),
          folder: dirname(path),
          lastOpenedAtMs: entry?.lastOpenedAtMs ?? null,
          isMissing: !isFileThere(path),
          isOpen: path === openPath,
          isSample: shelf.samples.includes(path),
        };
      });
    },
    pathOf(ref) {
      const path = known().find((candidate) => refOf(candidate) === ref);
      return path === undefined ? fail(failure('workshop-unknown')) : ok(path);
    },
    remember,
    forget,
    moved(from, to, title) {
      const entry = files.find((candidate) => candidate.path === from);
      const isSample = shelf.samples.includes(from);
      if (!entry) return;
      saved(recent.forget(from));
      files = files.filter((candidate) => candidate.path !== from);
      remember(to, { id: entry.workshopId, title, isSample });
    },
  };
}
