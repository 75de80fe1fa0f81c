/*
 * Printing: an order becomes sheets, sheets become files that appear whole or not at all. Jobs run one
 * after another, off the path of edits, and can be cancelled at any time; what was written by then stays
 * and is named.
 */
import { join } from 'node:path';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { ExportOrder } from '../../src-shared/contract/requests.ts';
import type { ExportedFile, ExportJob } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import type { BuiltSheet } from '../../src-shared/report/sheet-order.ts';
import { buildSheets, type SheetMemory } from '../../src-shared/report/sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { ensureFolder, writeFileAtomically } from '../storage/index.ts';
import type { CorePorts, Outcome } from './ports.ts';

export type WrittenFile = {
  readonly path: string;
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  /** Characters printed as an empty box in this file because no font has them. */
  readonly missingCharacters: readonly string[];
};

export type ExportControl = {
  readonly signal: AbortSignal;
  /** Pages drawn of the file under way. */
  onPage?(fileName: string, done: number, total: number): void;
  onFile(file: WrittenFile): void;
};

export type ExportResult = {
  readonly files: readonly WrittenFile[];
  /** Characters printed as an empty box because no font has them. */
  readonly missingCharacters: readonly string[];
};

/** The sheets an order asks for; a refusal before anything is drawn. */
export function planSheets(
  ports: CorePorts,
  workshop: Workshop,
  order: ExportOrder,
  memory?: SheetMemory,
): Outcome<readonly BuiltSheet[]> {
  return buildSheets(workshop, order, localDay(ports.clock.wallMs()), memory);
}

/** Draws and writes sheets into a folder. Files written before a failure stay. */
export async function writeSheets(
  ports: CorePorts,
  sheets: readonly BuiltSheet[],
  paper: ExportOrder['paper'],
  folder: string,
  control: ExportControl,
): Promise<Outcome<ExportResult>> {
  const made = ensureFolder(folder);
  if (!made.ok) return fail(failure(made.failure.code, { ...made.failure.details }));
  const files: WrittenFile[] = [];
  for (const { fileName, document } of sheets) {
    if (control.signal.aborted) return fail(failure('export-cancelled'));
    const rendered = await ports.pdf.render(
      document,
      { paper },
      {
        signal: control.signal,
        onProgress: (done, total) => control.onPage?.(fileName, done, total),
      },
    );
    if (control.signal.aborted) return fail(failure('export-cancelled'));
    if (!rendered.ok) return fail(failure('export-failed', { reason: rendered.failure.code }));
    const { bytes, pageCount, missingCharacters } = rendered.value;
    const path = join(folder, fileName);
    const written = writeFileAtomically(path, bytes);
    if (!written.ok) return fail(failure(written.failure.code, { ...written.failure.details }));
    const file = {
      path,
      name: fileName,
      pages: pageCount,
      bytes: bytes.byteLength,
      missingCharacters: missingCharacters.map(({ character }) => character),
    };
    files.push(file);
    control.onFile(file);
  }
  const missing = new Set(files.flatMap(({ missingCharacters }) => missingCharacters));
  return ok({ files, missingCharacters: [...missing] });
}

/** Calendar day of a moment where the app runs, YYYY-MM-DD (the form Swedish uses). */
export function localDay(wallMs: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(wallMs);
}

const jobsKept = 10;
/** Pages are told of at most this often: each telling goes to every screen. */
const pageNewsMs = 100;

export type ExportDesk = {
  readonly jobs: readonly ExportJob[];
  start(
    workshop: Workshop,
    order: ExportOrder,
    folder: string,
  ): Outcome<{ readonly jobId: string }>;
  /** Ends a job, at once while it waits, else within a step of the drawing. */
  cancel(jobId: string): Outcome<null>;
  /** What to show of a job in the system's file manager: its first file, or the folder while there is none. */
  placeOf(jobId: string): string | null;
  /** Resolves as soon as no job waits or runs, or the signal says to give up. */
  allDone(signal: AbortSignal): Promise<void>;
  /** Cancels what runs and waits for it to stop. */
  close(): Promise<void>;
};

/**
 * @param memory shared with the previews: what was just looked at need not be built again at the press of
 *   a button, which would hold up everything else of the core for a few frames
 * @param onChange called after every change of the jobs
 * @param onDone called with a job that ended well, after its last change
 */
export function createExportDesk(
  ports: CorePorts,
  memory: SheetMemory,
  onChange: () => void,
  onDone: (jobId: string) => void,
): ExportDesk {
  let jobs: readonly ExportJob[] = [];
  const cancels = new Map<string, AbortController>();
  const places = new Map<string, string>();
  let queue: Promise<void> = Promise.resolve();

  function change(jobId: string, changes: (job: ExportJob) => Partial<ExportJob>): void {
    jobs = jobs.map((job) => (job.jobId === jobId ? { ...job, ...changes(job) } : job));
    onChange();
  }

  async function run(
    { jobId, order, folder }: ExportJob,
    sheets: readonly BuiltSheet[],
    signal: AbortSignal,
  ): Promise<void> {
    // Cancelled while it waited; that was told at once.
    if (signal.aborted) return;
    let toldAtMs = Number.NEGATIVE_INFINITY;
    const result = await writeSheets(ports, sheets, order.paper, folder, {
      signal,
      onPage(name, done, total) {
        const nowMs = ports.clock.monotonicMs();
        if (nowMs - toldAtMs < pageNewsMs) return;
        toldAtMs = nowMs;
        change(jobId, () => ({ drawing: { name, done, total } }));
      },
      onFile({ path, name, pages, bytes, missingCharacters }) {
        if (!places.has(jobId)) places.set(jobId, path);
        const shown: ExportedFile = { name, pages, bytes, url: ports.host.publishFile(path) };
        change(jobId, (job) => ({
          files: [...job.files, shown],
          done: job.done + 1,
          drawing: null,
          missingCharacters: [...new Set([...job.missingCharacters, ...missingCharacters])],
        }));
      },
    });
    cancels.delete(jobId);
    if (result.ok) {
      change(jobId, () => ({ status: 'done', drawing: null }));
      onDone(jobId);
    } else if (result.failure.code === 'export-cancelled') {
      change(jobId, () => ({ status: 'cancelled', drawing: null }));
    } else {
      change(jobId, () => ({ status: 'failed', drawing: null, failure: result.failure }));
    }
  }

  function failedUnexpectedly(jobId: string, error: unknown): void {
    ports.log({ level: 'error', event: 'export-fault', details: { error: String(error) } });
    const reason: ContractFailure = failure('export-failed', { reason: 'fault' });
    cancels.delete(jobId);
    change(jobId, () => ({ status: 'failed', drawing: null, failure: reason }));
  }

  let runningJobId: string | null = null;
  return {
    get jobs() {
      return jobs;
    },
    start(workshop, order, folder) {
      const planned = planSheets(ports, workshop, order, memory);
      if (!planned.ok) return planned;
      const jobId = ports.newId('export');
      const job: ExportJob = {
        jobId,
        order,
        folder,
        done: 0,
        total: planned.value.length,
        drawing: null,
        status: 'running',
        failure: null,
        files: [],
        missingCharacters: [],
      };
      jobs = [...jobs, job].slice(-jobsKept);
      const cancel = new AbortController();
      cancels.set(jobId, cancel);
      queue = queue
        .then(() => {
          runningJobId = jobId;
          return run(job, planned.value, cancel.signal);
        })
        .catch((error: unknown) => failedUnexpectedly(jobId, error));
      onChange();
      return ok({ jobId });
    },
    cancel(jobId) {
      const job = jobs.find((candidate) => candidate.jobId === jobId);
      if (!job) return fail(failure('workshop-unknown'));
      cancels.get(jobId)?.abort();
      if (job.status === 'running' && jobId !== runningJobId) {
        cancels.delete(jobId);
        change(jobId, () => ({ status: 'cancelled' }));
      }
      return ok(null);
    },
    placeOf(jobId) {
      const job = jobs.find((candidate) => candidate.jobId === jobId);
      return job === undefined ? null : (places.get(jobId) ?? job.folder);
    },
    async allDone(signal) {
      const givenUp = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      let seen: Promise<void> | null = null;
      while (seen !== queue && !signal.aborted) {
        seen = queue;
        await Promise.race([seen, givenUp]);
      }
    },
    async close() {
      for (const cancel of cancels.values()) cancel.abort();
      await queue;
    },
  };
}
