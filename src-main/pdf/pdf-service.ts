/*
 * PDFs without a stall: one kept worker thread draws one report after another. Owns the worker's
 * life: started and warmed at once, replaced when it dies. It refuses to know files and workshops.
 * Invariants: every `render` settles exactly once; a worker's death fails the job it was drawing
 * and no other; after `close` nothing runs and every waiting job has failed with `pdf-closed`.
 */
import { Worker } from 'node:worker_threads';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import type { ReportDocument } from '../../src-shared/report/model.ts';
import type { PdfFailure } from './pdf-failure.ts';
import type { PdfWorkerAnswer, PdfWorkerJob, PdfWorkerRequest } from './pdf-worker-protocol.ts';
import type { RenderedReport } from './render-report.ts';
import type { Paper } from './sheet-style.ts';

export type PdfServiceOptions = {
  /** The worker's module: pdf-worker.ts from source, out/main/pdf-worker.js from the build. */
  readonly workerUrl?: URL;
  /** Folder with the font files of a packaged app; null or absent finds them in node_modules. */
  readonly fontFolder?: string | null;
};

export type PdfJobHooks = {
  /** Aborting stops the drawing within a step and fails the job with `pdf-cancelled`. */
  readonly signal?: AbortSignal;
  /** Pages drawn and pages in all. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type PdfService = {
  /** Resolves when the worker has drawn its warm-up; never rejects. */
  readonly ready: Promise<void>;
  /** Draws a report. Jobs wait for one another in the order they came. */
  render(
    document: ReportDocument,
    options: { readonly paper: Paper },
    hooks?: PdfJobHooks,
  ): Promise<Result<RenderedReport, PdfFailure>>;
  /** Stops the worker; running and waiting jobs fail with `pdf-closed`. */
  close(): Promise<void>;
};

type Job = {
  readonly request: PdfWorkerJob;
  readonly hooks: PdfJobHooks;
  settle(result: Result<RenderedReport, PdfFailure>): void;
};

/**
 * Memory of the worker. Without limits V8 lets garbage lie until the process has grown to 300 MB over a
 * set of sheets; with these it stays at half of that and is no slower. A report of 20 dense pages needs
 * about 30 MB.
 */
const workerLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 } as const;

/** Starts the service and its worker. */
export function createPdfService(options: PdfServiceOptions = {}): PdfService {
  return new WorkerPdfService(options);
}

class WorkerPdfService implements PdfService {
  readonly ready: Promise<void>;
  readonly #workerUrl: URL;
  readonly #fontFolder: string | null;
  readonly #waiting: Job[] = [];
  #running: Job | null = null;
  #worker: Worker | null = null;
  #isClosed = false;
  #nextJobId = 1;
  #markReady: () => void = () => {};

  constructor(options: PdfServiceOptions) {
    this.#workerUrl = options.workerUrl ?? new URL('./pdf-worker.ts', import.meta.url);
    this.#fontFolder = options.fontFolder ?? null;
    this.ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
    this.#startWorker();
  }

  render(
    document: ReportDocument,
    { paper }: { readonly paper: Paper },
    hooks: PdfJobHooks = {},
  ): Promise<Result<RenderedReport, PdfFailure>> {
    if (this.#isClosed) return Promise.resolve(fail(failure('pdf-closed')));
    if (hooks.signal?.aborted) return Promise.resolve(fail(failure('pdf-cancelled')));
    const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const jobId = this.#nextJobId;
    this.#nextJobId += 1;
    const request: PdfWorkerJob = {
      kind: 'job',
      jobId,
      document,
      options: { paper, fontFolder: this.#fontFolder },
      cancelFlag,
    };
    return new Promise((resolve) => {
      const cancel = (): void => {
        Atomics.store(new Int32Array(cancelFlag), 0, 1);
        this.#dropWaiting(jobId);
      };
      hooks.signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.push({
        request,
        hooks,
        settle(result) {
          hooks.signal?.removeEventListener('abort', cancel);
          resolve(result);
        },
      });
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    const open = [...(this.#running ? [this.#running] : []), ...this.#waiting.splice(0)];
    this.#running = null;
    this.#markReady();
    for (const job of open) job.settle(fail(failure('pdf-closed')));
    await worker?.terminate();
  }

  #startWorker(): void {
    const worker = new Worker(this.#workerUrl, { resourceLimits: workerLimits });
    this.#worker = worker;
    let reason = 'exited';
    worker.on('message', (answer: PdfWorkerAnswer) => this.#hear(answer));
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => this.#loseWorker(worker, reason));
    this.#send({ kind: 'warmUp', fontFolder: this.#fontFolder });
  }

  #send(request: PdfWorkerRequest): void {
    this.#worker?.postMessage(request);
  }

  #startNext(): void {
    if (this.#running !== null || this.#isClosed) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    if (this.#worker === null) this.#startWorker();
    this.#running = job;
    this.#worker?.ref();
    this.#send(job.request);
  }

  #hear(answer: PdfWorkerAnswer): void {
    if (answer.kind === 'warm' || answer.kind === 'warmUpFailed') {
      this.#markReady();
      // A waiting worker must not keep the command line alive; a running job does.
      if (this.#running === null) this.#worker?.unref();
      return;
    }
    const job = this.#running;
    if (job === null || job.request.jobId !== answer.jobId) return;
    if (answer.kind === 'progress') {
      job.hooks.onProgress?.(answer.done, answer.total);
      return;
    }
    this.#running = null;
    this.#worker?.unref();
    job.settle(answer.kind === 'done' ? ok(answer.report) : fail(answer.failure));
    this.#startNext();
  }

  /** The worker died: its job fails, the next job (or the next call) gets a new worker. */
  #loseWorker(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#markReady();
    const job = this.#running;
    this.#running = null;
    job?.settle(fail(failure('pdf-worker-lost', { reason })));
    this.#startNext();
  }

  #dropWaiting(jobId: number): void {
    const at = this.#waiting.findIndex(({ request }) => request.jobId === jobId);
    const [job] = at === -1 ? [] : this.#waiting.splice(at, 1);
    job?.settle(fail(failure('pdf-cancelled')));
  }
}
