/*
 * Printing: an order becomes sheets, sheets become files that appear whole or not at all. Jobs run one
 * after another, off the path of edits, and can be cancelled.
 */
import { join } from 'node:path';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { ExportOrder } from '../../src-shared/contract/requests.ts';
import type { ExportedFile, ExportJob } from '../../src-shared/contract/views.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { ensureFolder, writeFileAtomically } from '../storage/index.ts';
import type { CorePorts, Outcome } from './ports.ts';

export type WrittenFile = {
  readonly path: string;
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
};

export type ExportControl = {
  readonly signal: AbortSignal;
  onFile(file: WrittenFile): void;
};

export type ExportResult = {
  readonly files: readonly WrittenFile[];
  /** Characters printed as an empty box because no font has them. */
  readonly missingCharacters: readonly string[];
};

/** The sheets an order asks for; a refusal before anything is drawn. */
export function planSheets(ports: CorePorts, workshop: Workshop, order: ExportOrder) {
  return buildSheets(workshop, order, localDay(ports.clock.wallMs()));
}

/** Draws and writes the sheets of an order into a folder. Files written before a failure stay. */
export async function writeSheets(
  ports: CorePorts,
  workshop: Workshop,
  order: ExportOrder,
  folder: string,
  control: ExportControl,
): Promise<Outcome<ExportResult>> {
  const planned = planSheets(ports, workshop, order);
  if (!planned.ok) return planned;
  const made = ensureFolder(folder);
  if (!made.ok) return fail(failure(made.failure.code, { ...made.failure.details }));
  const files: WrittenFile[] = [];
  const missing = new Set<string>();
  for (const { fileName, document } of planned.value) {
    if (control.signal.aborted) return fail(failure('export-cancelled'));
    const rendered = await ports.pdf.render(
      document,
      { paper: order.paper },
      { signal: control.signal, onProgress: () => undefined },
    );
    if (control.signal.aborted) return fail(failure('export-cancelled'));
    if (!rendered.ok) return fail(failure('export-failed', { reason: rendered.failure.code }));
    const { bytes, pageCount, missingCharacters } = rendered.value;
    const path = join(folder, fileName);
    const written = writeFileAtomically(path, bytes);
    if (!written.ok) return fail(failure(written.failure.code, { ...written.failure.details }));
    for (const { character } of missingCharacters) missing.add(character);
    const file = { path, name: fileName, pages: pageCount, bytes: bytes.byteLength };
    files.push(file);
    control.onFile(file);
  }
  return ok({ files, missingCharacters: [...missing] });
}

/** Calendar day of a moment where the app runs, YYYY-MM-DD (the form Swedish uses). */
function localDay(wallMs: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(wallMs);
}

const jobsKept = 10;

export type ExportDesk = {
  readonly jobs: readonly ExportJob[];
  start(
    workshop: Workshop,
    order: ExportOrder,
    folder: string,
  ): Outcome<{ readonly jobId: string }>;
  cancel(jobId: string): Outcome<null>;
  folderOf(jobId: string): string | null;
  /** Cancels what runs and waits for it to stop. */
  close(): Promise<void>;
};

export function createExportDesk(ports: CorePorts, onChange: () => void): ExportDesk {
  let jobs: readonly ExportJob[] = [];
  const cancels = new Map<string, AbortController>();
  let queue: Promise<void> = Promise.resolve();

  function change(jobId: string, changes: (job: ExportJob) => Partial<ExportJob>): void {
    jobs = jobs.map((job) => (job.jobId === jobId ? { ...job, ...changes(job) } : job));
    onChange();
  }

  async function run(job: ExportJob, workshop: Workshop, signal: AbortSignal): Promise<void> {
    const result = await writeSheets(ports, workshop, job.order, job.folder, {
      signal,
      onFile(file) {
        const shown: ExportedFile = {
          name: file.name,
          pages: file.pages,
          bytes: file.bytes,
          url: ports.host.publishFile(file.path),
        };
        change(job.jobId, ({ files, done }) => ({ files: [...files, shown], done: done + 1 }));
      },
    });
    cancels.delete(job.jobId);
    if (result.ok) {
      const { missingCharacters } = result.value;
      change(job.jobId, () => ({ status: 'done', missingCharacters }));
    } else if (result.failure.code === 'export-cancelled') {
      change(job.jobId, () => ({ status: 'cancelled' }));
    } else {
      change(job.jobId, () => ({ status: 'failed', failure: result.failure }));
    }
  }

  function failedUnexpectedly(jobId: string, error: unknown): void {
    ports.log({ level: 'error', event: 'export-fault', details: { error: String(error) } });
    const reason: ContractFailure = failure('export-failed', { reason: 'fault' });
    change(jobId, () => ({ status: 'failed', failure: reason }));
  }

  return {
    get jobs() {
      return jobs;
    },
    start(workshop, order, folder) {
      const planned = planSheets(ports, workshop, order);
      if (!planned.ok) return planned;
      const jobId = ports.newId('export');
      const job: ExportJob = {
        jobId,
        order,
        folder,
        done: 0,
        total: planned.value.length,
        status: 'running',
        failure: null,
        files: [],
        missingCharacters: [],
      };
      jobs = [...jobs, job].slice(-jobsKept);
      const cancel = new AbortController();
      cancels.set(jobId, cancel);
      queue = queue
        .then(() => run(job, workshop, cancel.signal))
        .catch((error: unknown) => failedUnexpectedly(jobId, error));
      onChange();
      return ok({ jobId });
    },
    cancel(jobId) {
      const job = jobs.find((candidate) => candidate.jobId === jobId);
      if (!job) return fail(failure('workshop-unknown'));
      cancels.get(jobId)?.abort();
      return ok(null);
    },
    folderOf(jobId) {
      return jobs.find((job) => job.jobId === jobId)?.folder ?? null;
    },
    async close() {
      for (const cancel of cancels.values()) cancel.abort();
      await queue;
    },
  };
}
