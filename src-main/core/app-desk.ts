/*
 * The app around the workshop: shelf, preferences, exports, and which workshop is open. Answers the
 * requests of the contract's app table; workshop commands never come here.
 *
 * Invariants: (1) at most one session is open, and the one before is closed first. (2) Nothing here
 * removes a session file.
 */
import { basename, dirname, join } from 'node:path';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type {
  AppRequestName,
  ExportOrder,
  RequestInput,
} from '../../src-shared/contract/requests.ts';
import type {
  ExportJob,
  FacilitatorRootView,
  LibraryEntry,
} from '../../src-shared/contract/views.ts';
import { planImport } from '../../src-shared/interchange/workshop-json.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fileNameOf } from '../../src-shared/kernel/file-name.ts';
import { groupLetters } from '../../src-shared/kernel/ids.ts';
import type { Json } from '../../src-shared/kernel/json.ts';
import { examineText } from '../../src-shared/kernel/plain-text.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { emptySheetMemory } from '../../src-shared/report/sheets.ts';
import { workshopLimits } from '../../src-shared/workshop/details.ts';
import {
  duplicateSessionFile,
  ensureFolder,
  readForeignJson,
  renameSessionFile,
  salvageSessionFile,
  sessionFileEnding,
} from '../storage/index.ts';
import { createExportDesk } from './exports.ts';
import { keepLastOrders } from './last-orders.ts';
import { freePathFor, openLibrary } from './library.ts';
import type { CorePorts, Outcome } from './ports.ts';
import { keepPreferences, type Preferences } from './preferences.ts';
import { createPreviewDesk } from './preview.ts';
import type { ChangeRequest, Session } from './session.ts';
import {
  asContractFailure,
  composeWorkshop,
  type NewWorkshop,
  openSessionAt,
  writeNewWorkshop,
} from './session-store.ts';

export type AppDesk = {
  readonly session: Session | null;
  readonly preferences: Preferences;
  readonly shelf: readonly LibraryEntry[];
  readonly exports: readonly ExportJob[];
  /** What was printed last of the open workshop; null for nothing, or no workshop. */
  readonly lastOrder: ExportOrder | null;
  readonly notices: readonly ContractFailure[];
  readonly host: FacilitatorRootView['host'];
  /** Looks at the workshops folder again; costs a folder listing, so not at every change. */
  refreshShelf(): void;
  openPath(path: string): Outcome<null>;
  openSample(): Outcome<null>;
  /** @param input already parsed by the request's schema */
  handle(name: AppRequestName, input: unknown, request: ChangeRequest): Promise<Outcome<Json>>;
  close(): Promise<void>;
};

type Handlers = {
  readonly [Name in AppRequestName]: (
    input: RequestInput<Name>,
    request: ChangeRequest,
  ) => Outcome<Json> | Promise<Outcome<Json>>;
};

export function createAppDesk(ports: CorePorts, announce: () => void): AppDesk {
  const made = ensureFolder(ports.folders.settings);
  const library = openLibrary(ports);
  const preferences = keepPreferences(ports);
  const lastOrders = keepLastOrders(ports);
  const memory = emptySheetMemory();
  const exportDesk = createExportDesk(ports, memory, announce, (jobId) => {
    if (preferences.current.opensFolder) reveal(jobId);
  });
  const previewDesk = createPreviewDesk(ports, memory, exportDesk.allDone);
  const notices = made.ok ? library.notices : [asContractFailure(made.failure), ...library.notices];
  const host: FacilitatorRootView['host'] = {
    kind: ports.host.kind,
    version: ports.host.version,
    canChooseFile: ports.host.chooseFile !== null,
    canReveal: ports.host.reveal !== null,
    workshopsFolder: ports.folders.workshops,
  };
  let session: Session | null = null;
  let rememberedTitle = '';
  let shelf: readonly LibraryEntry[] = [];

  function refreshShelf(): void {
    shelf = library.entries(session?.path ?? null);
  }

  /** The shelf shows the title a workshop has now. */
  function rememberOpen(): void {
    if (!session) return;
    const { id, details, isSample } = session.replica.workshop;
    rememberedTitle = details.title;
    library.remember(session.path, { id, title: details.title, isSample });
    refreshShelf();
  }

  function onSessionChange(): void {
    if (session && session.replica.workshop.details.title !== rememberedTitle) rememberOpen();
    announce();
  }

  function closeSession(): void {
    if (!session) return;
    session.close();
    session = null;
  }

  function openPath(path: string): Outcome<null> {
    if (session?.path === path) return ok(null);
    // The new file is tried first: when it can't be opened, the workshop on the screen stays.
    const opened = openSessionAt(ports, path, onSessionChange);
    if (!opened.ok) {
      refreshShelf();
      announce();
      return opened;
    }
    closeSession();
    session = opened.value;
    rememberOpen();
    announce();
    return ok(null);
  }

  function createAndOpen(path: string, workshop: NewWorkshop): Outcome<null> {
    const composed = composeWorkshop(ports, workshop);
    if (!composed.ok) return composed;
    const written = writeNewWorkshop(path, composed.value);
    return written.ok ? openPath(path) : written;
  }

  function newPath(title: string): string {
    return freePathFor(ports.folders.workshops, fileNameOf(title, 'workshop'));
  }

  function openSample(): Outcome<null> {
    const read = readForeignJson(ports.folders.sampleFile);
    if (!read.ok) return fail(asContractFailure(read.failure));
    if (read.value === null) return fail(failure('import-not-json'));
    const planned = planImport(read.value, ports.newId);
    if (!planned.ok) return planned;
    // Samples lie apart from real workshops, so that nobody takes one for the other.
    const folder = join(ports.folders.settings, 'samples');
    const name = fileNameOf(planned.value.details.title, 'sample');
    return createAndOpen(freePathFor(folder, name), planned.value);
  }

  /** Changes the title inside a workshop at rest, then gives its file the same name. */
  async function retitle(path: string, title: string, opId: string): Promise<Outcome<string>> {
    const opened = openSessionAt(ports, path, () => undefined);
    if (!opened.ok) return opened;
    const change = { changes: { title } };
    const changed = await opened.value.run('workshop.changeDetails', change, {
      opId,
      actor: 'facilitator',
    });
    opened.value.close();
    if (!changed.ok) return fail(changed.failure);
    const name = fileNameOf(title, 'workshop');
    if (basename(path, sessionFileEnding) === name) return ok(path);
    const target = freePathFor(dirname(path), name);
    const renamed = renameSessionFile(path, target);
    return renamed.ok ? ok(target) : fail(asContractFailure(renamed.failure));
  }

  function reveal(jobId: string): Outcome<null> {
    const place = exportDesk.placeOf(jobId);
    if (place === null) return fail(failure('workshop-unknown'));
    if (!ports.host.reveal) return fail(failure('not-available-here'));
    ports.host.reveal(place);
    return ok(null);
  }

  const handlers: Handlers = {
    'library.create'({ details, groups, seatsPerGroup, groupNames }) {
      const named = (index: number) => {
        const letter = groupLetters[index] ?? '';
        const given = groupNames[index]?.trim() ?? '';
        if (given !== '') return given;
        return details.language === 'ja' ? `${letter}グループ` : `Group ${letter}`;
      };
      const steps: NewWorkshop['steps'] = [
        { name: 'workshop.changeDetails', input: { changes: details } },
        ...Array.from({ length: groups }, (_, index) => ({
          name: 'workshop.addGroup' as const,
          input: {
            groupId: null,
            name: named(index),
            organisation: '',
            theme: '',
            companyInMind: '',
            seats: seatsPerGroup,
          },
        })),
      ];
      return createAndOpen(newPath(details.title), { details, isSample: false, steps });
    },
    'library.open'({ ref }) {
      const path = library.pathOf(ref);
      return path.ok ? openPath(path.value) : path;
    },
    async 'library.openOther'() {
      if (!ports.host.chooseFile) return fail(failure('not-available-here'));
      const path = await ports.host.chooseFile();
      return path === null ? ok(null) : openPath(path);
    },
    'library.openSample': () => openSample(),
    async 'library.duplicate'({ ref, title }, { opId }) {
      const path = library.pathOf(ref);
      if (!path.ok) return path;
      const tidy = tidyTitle(title);
      if (!tidy.ok) return tidy;
      const target = newPath(tidy.value);
      const made = ensureFolder(dirname(target));
      if (!made.ok) return fail(asContractFailure(made.failure));
      if (session?.path === path.value) session.checkpoint();
      const source = session?.path === path.value ? session.file : path.value;
      const copied = duplicateSessionFile(source, target, {
        workshopId: ports.newId('workshop'),
        createdAtMs: ports.clock.wallMs(),
      });
      if (!copied.ok) return fail(asContractFailure(copied.failure));
      const titled = await retitle(target, tidy.value, opId);
      if (!titled.ok) return titled;
      refreshShelf();
      announce();
      return ok(null);
    },
    async 'library.rename'({ ref, title }, request) {
      const path = library.pathOf(ref);
      if (!path.ok) return path;
      const tidy = tidyTitle(title);
      if (!tidy.ok) return tidy;
      if (session?.path === path.value) {
        // An open file keeps its name; only the workshop's title changes.
        return session.run('workshop.changeDetails', { changes: { title: tidy.value } }, request);
      }
      const renamed = await retitle(path.value, tidy.value, request.opId);
      if (!renamed.ok) return renamed;
      library.moved(path.value, renamed.value, tidy.value);
      refreshShelf();
      announce();
      return ok(null);
    },
    'library.forget'({ ref }) {
      const path = library.pathOf(ref);
      if (!path.ok) return path;
      library.forget(path.value);
      refreshShelf();
      announce();
      return ok(null);
    },
    'library.salvage'({ ref }) {
      const path = library.pathOf(ref);
      if (!path.ok) return path;
      const entry = shelf.find((candidate) => candidate.ref === ref);
      const target = newPath(`${entry?.title ?? 'workshop'} +`);
      const made = ensureFolder(dirname(target));
      if (!made.ok) return fail(asContractFailure(made.failure));
      const salvaged = salvageSessionFile(path.value, target);
      if (!salvaged.ok) return fail(asContractFailure(salvaged.failure));
      const opened = openPath(target);
      if (!opened.ok) return opened;
      const { savedOperations, lost } = salvaged.value;
      return ok({ savedOperations, lostFromSeq: lost?.fromSeq ?? null });
    },
    'library.close'() {
      closeSession();
      refreshShelf();
      announce();
      return ok(null);
    },
    'history.undo': (_input, request) =>
      session ? session.undo(request) : fail(failure('no-workshop-open')),
    'history.redo': (_input, request) =>
      session ? session.redo(request) : fail(failure('no-workshop-open')),
    'preferences.set'(changes) {
      preferences.change(changes);
      announce();
      return ok(null);
    },
    async 'projector.open'() {
      return ok(await ports.host.openProjector());
    },
    'export.start'(order) {
      if (!session) return fail(failure('no-workshop-open'));
      const { workshop } = session.replica;
      const name = fileNameOf(workshop.details.title, 'workshop');
      const folder = join(dirname(session.path), `${name} PDF`);
      const started = exportDesk.start(workshop, order, folder);
      if (started.ok) {
        lastOrders.keep(workshop.id, order);
        announce();
      }
      return started;
    },
    'export.preview': (request) =>
      session
        ? previewDesk.show(session.replica.workshop, request)
        : fail(failure('no-workshop-open')),
    'export.cancel': ({ jobId }) => exportDesk.cancel(jobId),
    'export.reveal': ({ jobId }) => reveal(jobId),
  };

  return {
    get session() {
      return session;
    },
    get preferences() {
      return preferences.current;
    },
    get shelf() {
      return shelf;
    },
    get exports() {
      return exportDesk.jobs;
    },
    get lastOrder() {
      return session ? lastOrders.of(session.replica.workshop) : null;
    },
    notices,
    host,
    refreshShelf,
    openPath,
    openSample,
    async handle(name, input, request) {
      // The schema of `name` has parsed `input`, which is what ties the two together.
      const handler = handlers[name] as (
        input: unknown,
        request: ChangeRequest,
      ) => Outcome<Json> | Promise<Outcome<Json>>;
      return handler(input, request);
    },
    async close() {
      previewDesk.close();
      await exportDesk.close();
      closeSession();
    },
  };
}

function tidyTitle(title: string): Outcome<string> {
  const examined = examineText(title, workshopLimits.title);
  if (examined.ok) return examined;
  const { code, ...details } = examined.failure;
  return fail(failure(code, { field: 'title', ...details }));
}
